"""How a result came about over time, and what kept the rest from counting: one pass over its records."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from srcalc.valuation.balance import Totals, cap_limits, due_of, required_to_date, taken_off
from srcalc.valuation.lines import Line
from srcalc.valuation.periods import Day
from srcalc.valuation.required import RequiredResult
from srcalc.valuation.results import ContractResult, Result
from srcalc.valuation.schedule import ScheduleYear
from srcalc.valuation.tally import Tally
from srcalc.valuation.verdicts import RecordResult

UNPROVEN = ("no_evidence", "evidence_not_accepted")  # the reasons why an amount waits


@dataclass(frozen=True, slots=True)
class Amounts:
    """What counts and what waits for evidence, in cents."""

    counted: int = 0
    pending: int = 0

    def __sub__(self, other: Amounts) -> Amounts:
        return Amounts(self.counted - other.counted, self.pending - other.pending)


@dataclass(frozen=True, slots=True)
class Moment:
    """What is required and realised up to and including a day; nothing is realised after the reference date."""

    day: Day
    required: Line
    realised: Amounts | None


@dataclass(frozen=True, slots=True)
class YearProgress:
    """A year of the schedule: what of it is due on the reference date, and what was realised in it by so many people.

    Neither, when it has not begun.
    """

    year: ScheduleYear
    due: Line | None
    realised: Amounts | None
    people: int


@dataclass(frozen=True, slots=True)
class Group:
    """Records together: how many, of how many people, and what they come to."""

    records: int
    people: int
    totals: Totals


@dataclass(frozen=True, slots=True)
class ContractProgress:
    """The course of one contract. `outside` is what is realised on no day of its years.

    `planned` is what lies after the reference date, `waiting` how many records wait for evidence.
    """

    contract: str
    moments: tuple[Moment, ...]
    years: tuple[YearProgress, ...]
    outside: Amounts
    elements: dict[str, Group]
    people: int
    planned: int
    waiting: int


@dataclass(frozen=True, slots=True)
class ReasonTotal:
    """A reason with the records that it is given for, the people in them, and the amount that it keeps off.

    `params` are what its sentence is filled in with, where that is the same for all of them.
    """

    code: str
    records: int
    people: int
    cents: int
    params: Mapping[str, object] | None


@dataclass(frozen=True, slots=True)
class Progress:
    """The course of every contract, the reasons, and the records that lack most for want of evidence."""

    contracts: tuple[ContractProgress, ...]
    reasons: tuple[ReasonTotal, ...]
    unproven: tuple[RecordResult, ...]


def progress_of(result: Result, most_unproven: int = 0) -> Progress:
    """The progress of a result of `realised`; up to so many of the records that wait for evidence, largest first."""
    tallies = {found.contract.id: Tally.of(found) for found in result.contracts}
    alone = Tally()  # of records without a contract
    reasons: dict[str, _Reason] = {}
    unproven: list[RecordResult] = []
    for record in result.realised.records if result.realised is not None else ():
        tallies.get(record.entry.contract, alone).add(record)
        for reason in record.reasons:
            own = reasons.setdefault(reason.code, _Reason(reason.params))
            own.records += 1
            if own.params is not None and own.params is not reason.params and own.params != reason.params:
                own.params = None
            own.cents += reason.cents
            if record.entry.record.person:
                own.people.add(record.entry.record.person.casefold())
        if record.pending and most_unproven:
            unproven.append(record)
            if len(unproven) > 2 * most_unproven:
                unproven = _largest(unproven, most_unproven)
    return Progress(
        tuple(_course(tallies[found.contract.id], found) for found in result.contracts),
        tuple(item.total(code) for code, item in sorted(reasons.items())),
        tuple(_largest(unproven, most_unproven)),
    )


@dataclass(slots=True)
class _Reason:
    params: Mapping[str, object] | None
    records: int = 0
    cents: int = 0
    people: set[str] = field(default_factory=set)

    def total(self, code: str) -> ReasonTotal:
        return ReasonTotal(code, self.records, len(self.people), self.cents, self.params)


def _largest(records: Sequence[RecordResult], most: int) -> list[RecordResult]:
    def order(record: RecordResult) -> tuple[int, str, str, int]:
        return -record.pending, record.entry.name, record.entry.file, record.entry.line or 0

    return sorted(records, key=order)[:most]


def _course(tally: Tally, found: ContractResult) -> ContractProgress:
    """What was added up, as the course of the contract."""
    name, asked, day = found.contract.id, found.required, found.as_of
    groups = {key: Group(own.records, len(own.people), own.totals) for key, own in sorted(tally.elements.items())}
    whole = (groups, len(tally.everybody()), tally.planned, tally.waiting)
    if asked is None:
        return ContractProgress(name, (), (), Amounts(), *whole)
    reached = list(_reached(tally, found, asked))
    moments = tuple(
        Moment(end, required_to_date(asked, end), reached[place] if day is not None and end <= day else None)
        for place, end in enumerate(tally.days, 1)
    )
    years = tuple(_years(tally, found, asked, reached)) if tally.days else ()
    in_years = [year.realised for year in years if year.realised is not None]
    outside = reached[-1] - Amounts(sum(item.counted for item in in_years), sum(item.pending for item in in_years))
    return ContractProgress(name, moments, years, outside, *whole)


def _reached(tally: Tally, found: ContractResult, asked: RequiredResult) -> Iterator[Amounts]:
    """What was realised up to each place, after the caps."""
    limits = cap_limits(found.ruleset, asked)
    counted = {name: list(accumulate(own.counted)) for name, own in tally.elements.items()}
    pending = {name: list(accumulate(own.pending)) for name, own in tally.elements.items()}
    for place in range(tally.places):
        sums = [sum(amounts[place] for amounts in kind.values()) for kind in (counted, pending)]
        for cap, limit in limits:
            own = [
                sum(kind[name][place] for name in cap.elements if name in tally.elements) for kind in (counted, pending)
            ]
            over, late = taken_off(limit, *own)
            sums = [sums[0] - over, sums[1] - late]
        yield Amounts(*sums)


def _years(
    tally: Tally, found: ContractResult, asked: RequiredResult, reached: Sequence[Amounts]
) -> Iterator[YearProgress]:
    place = 0
    for year in asked.schedule:
        if year.first is None or year.last is None:
            return
        before, place = place, bisect_left(tally.ends, year.last.toordinal()) + 1
        begun = found.as_of is not None and year.first <= found.as_of
        realised = reached[place] - reached[before] if begun else None
        people = set[str]().union(*tally.seen[before + 1 : place + 1])
        yield YearProgress(year, due_of(year, found.as_of), realised, len(people))
