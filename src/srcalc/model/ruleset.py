"""A ruleset: how one scheme values Social Return, in its own words and with the source of every figure.

`rules/landelijk-2025.yaml` shows the format from top to bottom. A ruleset may say more than the calculation follows
yet (`valuation.supported` names what it does not follow); it never says less than a calculation needs: what the
source does not give is `not_seen`, and what somebody chose in its place names an assumption.
"""

from __future__ import annotations

from typing import Annotated, Generic, Literal, TypeVar

from srcalc.model.contract import Category, Contract
from srcalc.model.fields import (
    Amount,
    ByKind,
    Date,
    DayOrOpen,
    FigureValue,
    Id,
    InUnit,
    OrWord,
    Percentage,
    SignedAmount,
    Strict,
    Whole,
    WordList,
    Words,
    YesNo,
    model,
)
from srcalc.model.record import Record
from srcalc.model.values import NotSeen

T = TypeVar("T")

Certainty = Literal["official", "official_excerpt", "secondary", "assumption"]
Status = Literal["proposal", "in_force", "historical", "unknown"]
Base = Literal["contract_value", "labour_value", "turnover"]
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
    """

    source: Id | None = None
    at: Words | None = None
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


@model
class Source(Strict):
    """A document that figures come from, and how sure a figure is that was read there."""

    id: Id
    title: Words
    publisher: Words
    date: Annotated[Date | NotSeen, OrWord()]
    seen: Date
    certainty: Certainty
    url: Words | None = None
    note: Words | None = None


@model
class RateStep(Strict):
    """The step in euro to which an indexed rate in this unit is rounded."""

    unit: Unit
    step: Amount


@model
class Indexation(Strict):
    """How rates follow prices: the rate x index(price year - lag) / index(price level - lag)."""

    series: Id
    price_level: Whole
    lag: Whole
    price_year: Literal["reference_date", "contract_start", "record_start"]
    steps: tuple[RateStep, ...]


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
    """A cut of what is asked, for a supplier with one of these recognitions or this share of its workforce."""

    id: Id
    title: Text
    recognitions: tuple[Id, ...] = ()
    target_group_share: Percent | None = None
    cut: Percent


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
    """Contracts for which the scheme asks something else than an amount."""

    id: Id
    from_amount: Amount | None = None
    below_amount: Amount | None = None
    text: Text


@model
class Required(Strict):
    """What a contract must realise."""

    base: Given[Base]
    thresholds: tuple[Threshold, ...] = ()
    scales: Annotated[tuple[Scale, ...] | NotSeen, OrWord()]
    reliefs: Reliefs | None = None
    maximum: Euro | None = None
    agreed_percentage: AgreedPercentage | None = None
    custom: tuple[CustomOutcome, ...] = ()
    comparisons: tuple[Percentage, ...] = ()


@model
class Condition(Basis):
    """A condition on a person that the records do not show."""

    id: Id
    text: Text


@model
class Limit(Strict):
    """At most so much of a quantity, within a period and for what the limit is counted."""

    id: Id
    at_most: Figure
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
class ElementBase(Strict):
    """What every element has. `instead_of` names the element that the same activity may be recorded under."""

    id: Id
    also: tuple[Words, ...] = ()
    title: Text
    evidence: Given[Annotated[tuple[Id, ...] | NotSeen, OrWord()]]
    instead_of: Id | None = None
    note: Text | None = None
    conditions: tuple[Condition, ...] = ()
    limits: tuple[Limit, ...] = ()


@model
class PersonYear(ElementBase):
    """A person, valued by the year: rate x counted years x part-time factor."""

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
    """A number of pieces (internships, half days, events), at a rate for each."""

    kind: Literal["count"]
    rate: Annotated[Figure, InUnit(("eur_per_piece",))]
    piece: Text


@model
class Agreed(ElementBase):
    """An amount that client and supplier agree on, with the approval as evidence."""

    kind: Literal["agreed"]


Element = PersonYear | Purchase | Hours | Count | Agreed
AnyElement = Annotated[Element, ByKind()]


@model
class PersonGroup(Strict):
    """Elements that share their days: one day of a person counts once in the whole group."""

    id: Id
    elements: tuple[Id, ...]
    maximum: PersonMaximum | None = None


@model
class Bonus(Strict):
    """An addition for a person: an amount or a multiple of the rate, for every counted year or once.

    Of bonuses with the same `one_of` only the highest counts.
    """

    id: Id
    also: tuple[Words, ...] = ()
    title: Text
    elements: tuple[Id, ...]
    amount: Annotated[Figure, InUnit(("eur", "eur_per_person_year", "times_rate"))]
    per: Literal["year", "once"]
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


@model
class Shortfall(Strict):
    """What a client charges on a shortfall, as a percentage of it."""

    charge: Annotated[Figure, InUnit(("percent",), at_most=1000)]


@model
class Patch(Strict):
    """Another value at a path of the ruleset, such as elements.education.part_time."""

    path: Words
    value: object


@model
class Alternative(Strict):
    """Another choice than the one made."""

    id: Id
    text: Text
    patches: tuple[Patch, ...]


@model
class Assumption(Strict):
    """An open point of the source, the choice made, and what else could be chosen."""

    id: Id
    point: Text
    choice: Text
    alternatives: tuple[Alternative, ...] = ()


@model
class Expected(Strict):
    """What a worked case must come out at; what is not named is not compared. `refused` is a diagnostic's code."""

    applies: YesNo | None = None
    required: Amount | None = None
    options: tuple[Amount, ...] | None = None
    total_with_all_options: Amount | None = None
    value: SignedAmount | None = None
    counted: SignedAmount | None = None
    pending: SignedAmount | None = None
    not_counted: SignedAmount | None = None
    refused: Words | None = None


@model
class Case(Strict):
    """A worked case: published by the scheme, or our own arithmetic on its figures."""

    id: Id
    title: Text
    made_by: Literal["published", "own_arithmetic"]
    source: Id | None = None
    at: Words | None = None
    contract: Contract | None = None
    records: tuple[Record, ...] = ()
    as_of: Date | None = None
    assume: WordList = ()
    expect: Expected


@model
class Ruleset(Strict):
    """One version of one scheme. Its id is the name of its file: scheme-version."""

    format: Literal["1"]
    id: Id
    also: tuple[Words, ...] = ()
    version: Words
    title: Text
    status: Status
    valid_from: Given[DayOrOpen]
    valid_until: Given[DayOrOpen]
    selected_by: Given[tuple[Literal["published", "awarded", "start"], ...]]
    review_by: Date | None = None
    clients: tuple[Words, ...] = ()
    sources: tuple[Source, ...]
    time_basis: Given[Literal["days_365", "months", "worked_hours"]]
    rounding: Given[Literal["half_up_cent_per_line"]]
    vat: Given[Literal["excluded"]]
    window: Given[Literal["contract", "any"]]
    existing_staff: Given[Literal["counted", "not_counted"]] | None = None
    pooling: Given[Literal["allowed", "not_allowed"]]
    indexation: Given[Annotated[Indexation | Literal["none"], OrWord("none")]]
    scale_indexation: Given[Literal["none"]] | None = None
    required: Annotated[Required | NotSeen, OrWord()]
    elements: tuple[AnyElement, ...]
    person_groups: Given[tuple[PersonGroup, ...]]
    bonuses: tuple[Bonus, ...] = ()
    caps: tuple[Cap, ...] = ()
    recognitions: tuple[Name, ...] = ()
    evidence: tuple[Name, ...]
    shortfall: Shortfall | None = None
    assumptions: tuple[Assumption, ...] = ()
    cases: tuple[Case, ...] = ()
