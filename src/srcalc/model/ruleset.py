"""A ruleset: how one scheme values Social Return, in its own words and with the source of every figure.

`rules/landelijk-2025.yaml` shows the format from top to bottom. A ruleset may say more than the calculation follows
yet (`valuation.supported` names what it does not follow); it never says less than a calculation needs: what the
source does not give is `not_seen`, and what somebody chose in its place names an assumption.
"""

from __future__ import annotations

from typing import Annotated, Literal

from srcalc.model.basis import Certainty, Figure, Given, Text, Unit
from srcalc.model.contract import Contract
from srcalc.model.elements import AnyElement, Bonus, Cap, Name, PersonGroup
from srcalc.model.fields import (
    Amount,
    Date,
    DayOrOpen,
    Id,
    InUnit,
    OrWord,
    SignedAmount,
    Strict,
    Whole,
    WordList,
    Words,
    YesNo,
    model,
)
from srcalc.model.record import Record
from srcalc.model.required import Required
from srcalc.model.values import NotSeen

Status = Literal["proposal", "in_force", "historical", "unknown"]
# What a ruleset says of itself: one that is laid over it (`extends`) never takes this over.
OWN = frozenset(
    {"id", "also", "version", "title", "status", "valid_from", "valid_until", "review_by", "clients", "cases"}
)


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
    """What a worked case must come out at; what is not named is not compared.

    `charge` is what a shortfall costs on the reference date, `refused` a diagnostic's code.
    """

    applies: YesNo | None = None
    required: Amount | None = None
    options: tuple[Amount, ...] | None = None
    total_with_all_options: Amount | None = None
    value: SignedAmount | None = None
    counted: SignedAmount | None = None
    pending: SignedAmount | None = None
    not_counted: SignedAmount | None = None
    charge: Amount | None = None
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
    """One version of one scheme. Its id is the name of its file: scheme-version.

    `extends` names the ruleset that it was laid over; `locked` holds the paths that one laid over it may not change.
    """

    format: Literal["1"]
    id: Id
    extends: Words | None = None
    locked: tuple[Words, ...] = ()
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
