"""The side of a ruleset that asks: base, thresholds, scales, reliefs, maximum."""

from __future__ import annotations

from typing import Annotated, Literal

from srcalc.model.basis import Basis, Euro, Figure, Given, Percent, Text
from srcalc.model.contract import Category
from srcalc.model.fields import (
    Amount,
    Id,
    InUnit,
    OrWord,
    Percentage,
    Strict,
    YesNo,
    model,
)
from srcalc.model.values import NotSeen

Base = Literal["contract_value", "labour_value", "turnover"]


@model
class Threshold(Strict):
    """Below this the scheme asks nothing, for contracts of these categories (all, when none is named)."""

    id: Id
    categories: tuple[Category, ...] = ()
    base: Base = "contract_value"
    amount: Euro | None = None
    included: YesNo | None = None
    term: Annotated[Figure, InUnit(("months",), at_most=600)] | None = None


@model
class Bracket(Strict):
    """From this amount (in euro) on, this percentage."""

    from_amount: Amount
    percentage: Percentage


@model
class LabourRange(Strict):
    """Labour percentages from `at_least` up to, not including, `below`."""

    at_least: Percentage | None = None
    below: Percentage | None = None


@model
class Scale(Basis):
    """The percentages that are asked. Per year: term x brackets(base / term); marginal: each slice at its own."""

    id: Id
    labour_percentage: LabourRange | None = None
    base: Base | None = None
    per: Literal["year", "contract"]
    marginal: YesNo
    brackets: tuple[Bracket, ...]


@model
class Relief(Strict):
    """A cut of what is asked, for a supplier with one of these recognitions or this share of its workforce.

    `at_most` is a percentage of the base: the cut takes off no more than that.
    """

    id: Id
    title: Text
    recognitions: tuple[Id, ...] = ()
    target_group_share: Percent | None = None
    cut: Percent
    at_most: Percent | None = None


@model
class Reliefs(Basis):
    """The reliefs of a scheme, and how several together work out."""

    combine: Literal["highest", "sum", "product"]
    each: tuple[Relief, ...]


@model
class AgreedPercentage(Strict):
    """The bounds of a percentage that client and supplier agree on."""

    at_least: Percent | None = None
    at_most: Percent | None = None


@model
class CustomOutcome(Basis):
    """Contracts from and below these estimates, for which the scheme asks something else than an amount."""

    id: Id
    from_amount: Euro | None = None
    below_amount: Euro | None = None
    text: Text


@model
class Required(Strict):
    """What a contract must realise. Of contracts that are not of these categories nothing is asked."""

    base: Given[Base | NotSeen]
    categories: Given[tuple[Category, ...]] | None = None
    thresholds: tuple[Threshold, ...] = ()
    scales: Annotated[tuple[Scale, ...] | NotSeen, OrWord()]
    reliefs: Reliefs | None = None
    maximum: Euro | None = None
    agreed_percentage: AgreedPercentage | None = None
    custom: tuple[CustomOutcome, ...] = ()
    comparisons: tuple[Percentage, ...] = ()
