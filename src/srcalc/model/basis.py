"""What every figure and choice of a ruleset has: a unit, and what it rests on."""

from __future__ import annotations

from typing import Annotated, Generic, Literal, TypeVar

from srcalc.model.fields import (
    FigureValue,
    Id,
    InUnit,
    Strict,
    Words,
    model,
)

T = TypeVar("T")


Certainty = Literal["official", "official_excerpt", "secondary", "assumption"]


Unit = Literal[
    "eur",
    "eur_per_person_year",
    "eur_per_person_month",
    "eur_per_school_year",
    "eur_per_hour",
    "eur_per_piece",
    "eur_per_year",
    "times_rate",
    "percent",
    "hours",
    "hours_per_week",
    "days",
    "months",
    "years",
    "pieces",
]


@model
class Text(Strict):
    """A text in Dutch and English."""

    nl: Words
    en: Words


@model
class Basis(Strict):
    """What something rests on: a source (and the place in it), an assumption, or both.

    How sure it is follows from the source, unless it is said here; what rests on an assumption is an assumption.
    `quote` are at most ten words of the source, with the figure in them.
    """

    source: Id | None = None
    at: Words | None = None
    quote: Words | None = None
    certainty: Certainty | None = None
    assumption: Id | None = None


@model
class Figure(Basis):
    """A number with its unit and what it rests on."""

    value: FigureValue
    unit: Unit


@model
class Given(Basis, Generic[T]):
    """A choice out of named possibilities, with what it rests on."""

    value: T


Euro = Annotated[Figure, InUnit(("eur",))]


Percent = Annotated[Figure, InUnit(("percent",))]


WeekHours = Annotated[Figure, InUnit(("hours_per_week",), at_most=168)]


Duration = Annotated[Figure, InUnit(("months", "years"), at_most=600)]
