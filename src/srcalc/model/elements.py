"""The side of a ruleset that values: elements, person groups, bonuses, caps, and the names that records use."""

from __future__ import annotations

from typing import Annotated, Literal

from srcalc.model.basis import Basis, Duration, Euro, Figure, Given, Percent, Text, WeekHours
from srcalc.model.fields import (
    Amount,
    ByKind,
    Id,
    InUnit,
    OrWord,
    Percentage,
    Strict,
    Words,
    model,
)
from srcalc.model.values import NotSeen


@model
class Condition(Basis):
    """A condition on a person. With an assumption it is taken as met; without one a record says whether it is."""

    id: Id
    text: Text


@model
class Limit(Strict):
    """At most so many hours or pieces in each week, month or year of the calendar, or in all; or so long in all.

    It holds for each record, person, activity, contract or supplier by itself, over all records of the element. An
    activity is what records of a contract give the same name; a record that names none is one by itself. What a
    record has is spread evenly over the days from its start to its end, or is all of its date.
    """

    id: Id
    at_most: Annotated[Figure, InUnit(("hours", "pieces", "months", "years"))]
    per: Literal["week", "month", "year", "duration"]
    scope: Literal["record", "person", "activity", "contract", "supplier"]


@model
class Until(Basis):
    """A maximum that runs from a date in somebody's life, such as the last benefit."""

    years: Amount
    after: Words


@model
class PartTime(Basis):
    """How working hours count: a person whole whatever the hours, or in proportion to full time."""

    value: Literal["whole", "pro_rata"]
    full_time: WeekHours | None = None
    minimum: WeekHours | None = None


@model
class Maximum(Figure):
    """How long one person counts at most, over all records, or within each contract."""

    per: Literal["person", "person_and_contract"] = "person"


PersonMaximum = Annotated[Maximum, InUnit(("years", "months"), at_most=600, unlimited=True)]


@model
class Evidence(Basis):
    """Kinds of evidence of which one is enough, with every one of `all_of` beside it."""

    value: Annotated[tuple[Id, ...] | NotSeen, OrWord()]
    all_of: Given[tuple[Id, ...]] | None = None


@model
class ElementBase(Strict):
    """What every element has; `short` is its title in a narrow table.

    `instead_of` names the element that the same activity may be recorded under.
    """

    id: Id
    also: tuple[Words, ...] = ()
    title: Text
    short: Text | None = None
    evidence: Evidence
    instead_of: Id | None = None
    note: Text | None = None
    conditions: tuple[Condition, ...] = ()
    limits: tuple[Limit, ...] = ()


@model
class PersonYear(ElementBase):
    """A person, valued by the year: rate x counted years x part-time factor.

    Nothing counts until the person's time under the element, over all records, comes to `minimum_duration`.
    """

    kind: Literal["person_year"]
    rate: Annotated[Figure, InUnit(("eur_per_person_year", "eur_per_person_month", "eur_per_school_year"))]
    part_time: PartTime
    maximum: PersonMaximum
    permanent: Given[Literal["no_maximum", "as_others"]] | None = None
    minimum_duration: Duration | None = None
    until: Until | None = None


@model
class Share(Basis):
    """The percentage of an amount that counts, with one of these recognitions."""

    recognitions: tuple[Id, ...]
    percentage: Percentage


@model
class Purchase(ElementBase):
    """An amount, of which a share counts: the best of the supplier's recognitions, or one share for all."""

    kind: Literal["amount"]
    shares: tuple[Share, ...] = ()
    share: Annotated[Figure, InUnit(("percent",), at_most=1000)] | None = None


@model
class Hours(ElementBase):
    """Hours, at a rate per hour."""

    kind: Literal["hours"]
    rate: Annotated[Figure, InUnit(("eur_per_hour",))]


@model
class Count(ElementBase):
    """A number of pieces (internships, half days, events), at a rate for each.

    With a `minimum_duration` a record has a person, a start and an end, and counts as those of `PersonYear` do.
    """

    kind: Literal["count"]
    rate: Annotated[Figure, InUnit(("eur_per_piece",))]
    piece: Text
    minimum_duration: Duration | None = None


@model
class Agreed(ElementBase):
    """An amount that client and supplier agree on, with the approval as evidence."""

    kind: Literal["agreed"]


Element = PersonYear | Purchase | Hours | Count | Agreed


AnyElement = Annotated[Element, ByKind()]


@model
class PersonGroup(Strict):
    """Elements that share their days: one day of a person counts once in the whole group.

    They share the maximum as well, but for the elements in `maximum_except`, whose days use none of it up.
    """

    id: Id
    elements: tuple[Id, ...]
    maximum: PersonMaximum | None = None
    maximum_except: tuple[Id, ...] = ()


@model
class Bonus(Basis):
    """An addition for a person: an amount or a multiple of the rate, for every counted year or hour, or once.

    Its own basis is what says for which elements it holds, and how often. Of bonuses with the same `one_of` only the
    highest counts.
    """

    id: Id
    also: tuple[Words, ...] = ()
    title: Text
    elements: tuple[Id, ...]
    amount: Annotated[Figure, InUnit(("eur", "eur_per_person_year", "eur_per_hour", "times_rate"))]
    per: Literal["year", "hour", "once"]
    conditions: tuple[Condition, ...] = ()
    one_of: Id | None = None
    at_most: Euro | None = None


@model
class Name(Strict):
    """A recognition or a kind of evidence, with what people call it."""

    id: Id
    also: tuple[Words, ...] = ()
    title: Text


@model
class Cap(Strict):
    """At most a percentage of the contract's required amount, for these elements together."""

    id: Id
    title: Text
    elements: tuple[Id, ...]
    percentage: Percent
    from_required: Euro | None = None
