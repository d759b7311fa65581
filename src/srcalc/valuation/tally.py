"""Amounts of one contract added up by element and by where they fall in time.

What counts of a record on days of a person, or over a period, is spread over those days by cumulative rounding.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from srcalc.model.elements import PersonYear
from srcalc.valuation.balance import Totals
from srcalc.valuation.days import Span
from srcalc.valuation.lines import rounded
from srcalc.valuation.periods import MEASURES, ONE_DAY, Day, add_months, last_day
from srcalc.valuation.required import RequiredResult
from srcalc.valuation.results import ContractResult
from srcalc.valuation.verdicts import RecordResult

_MOST_MOMENTS = 60
_STEPS = (1, 3, 12, 60)  # months between two moments


@dataclass(slots=True)
class ElementTally:
    """What is added up of one element: the amounts by place, and the whole."""

    counted: list[int]
    pending: list[int]
    records: int = 0
    not_counted: int = 0
    people: set[str] = field(default_factory=set)

    @property
    def totals(self) -> Totals:
        """The whole."""
        counted, pending = sum(self.counted), sum(self.pending)
        return Totals(counted + pending + self.not_counted, counted, pending, self.not_counted)


@dataclass(slots=True)
class Tally:
    """Amounts by place: 0 is before the contract's first day or on no day at all, then up to and including each day.

    `planned` lies after the reference date; `waiting` is how many records wait for evidence.
    """

    days: tuple[Day, ...] = ()
    first: int | None = None
    last: int = 0
    basis: str = "days_365"
    of_people: frozenset[str] = frozenset()
    elements: dict[str, ElementTally] = field(default_factory=dict)
    seen: list[set[str]] = field(init=False)
    ends: list[int] = field(init=False)
    measured: dict[int, int] = field(default_factory=dict)
    planned: int = 0
    waiting: int = 0

    def __post_init__(self) -> None:
        self.ends = [day.toordinal() for day in self.days]
        self.seen = [set() for _ in range(self.places)]

    @classmethod
    def of(cls, found: ContractResult) -> Tally:
        """An empty one, with the moments at which a contract is looked at."""
        first, last = found.contract.start, last_day(found.contract)
        if found.required is None or first is None or last is None:
            return cls()
        basis = found.ruleset.time_basis.value
        day = found.as_of or last
        until = min(day, last) if found.ruleset.window.value == "contract" else day
        days = tuple(_days(found.required, first, last, day))
        people = frozenset(item.id for item in found.ruleset.elements if isinstance(item, PersonYear))
        return cls(days, first.toordinal(), until.toordinal(), basis if basis in MEASURES else "days_365", people)

    @property
    def places(self) -> int:
        """How many places there are: the last is after every day."""
        return len(self.ends) + 2

    def add(self, record: RecordResult) -> None:
        """Take a record in."""
        own = self.elements.get(record.element)
        if own is None:
            own = self.elements[record.element] = ElementTally([0] * self.places, [0] * self.places)
        own.records += 1
        own.not_counted += record.not_counted
        self.planned += sum(reason.cents for reason in record.reasons if reason.code == "after_reference_date")
        self.waiting += bool(record.pending)
        person = (record.entry.record.person or "").casefold()
        if person:
            own.people.add(person)
        amounts, amount = (own.pending, record.pending) if record.is_pending else (own.counted, record.counted)
        if not amount:
            return
        for place, part in self._parts(record, amount):
            amounts[place] += part
            if person:
                self.seen[place].add(person)

    def everybody(self) -> set[str]:
        """The people in all records."""
        return set().union(*(own.people for own in self.elements.values()))

    def place(self, ordinal: int) -> int:
        """Where a day falls."""
        return 0 if self.first is None or ordinal < self.first else bisect_left(self.ends, ordinal) + 1

    def _parts(self, record: RecordResult, amount: int) -> Iterator[tuple[int, int]]:
        """The places where an amount of a record falls, with the part that falls there."""
        assert record.spans or record.element not in self.of_people, "the days of people were not kept"
        spans = record.spans or self._span(record)
        if not spans or self.first is None:
            yield 0, amount
            return
        first, end = self.place(spans[0][0]), self.place(spans[-1][1])
        if first == end:
            yield first, amount
            return
        length = sum(self._length(span) for span in spans)
        passed = done = 0
        for span in spans:
            for place, piece in self._pieces(span):
                passed += self._length(piece)
                upto = rounded(amount * passed, length)
                yield place, upto - done
                done = upto

    def _pieces(self, span: Span) -> Iterator[tuple[int, Span]]:
        """A span cut where places end."""
        first, last = span
        while first <= last:
            place = self.place(first)
            end = last
            if place == 0 and self.first is not None:
                end = min(last, self.first - 1)
            elif place <= len(self.ends):
                end = min(last, self.ends[place - 1])
            yield place, (first, end)
            first = end + 1

    def _span(self, record: RecordResult) -> tuple[Span, ...]:
        """The days of a record that is not a person's: its period as far as it counts, or its date."""
        own = record.entry.record
        if own.start is None:
            return () if own.date is None else ((own.date.toordinal(), own.date.toordinal()),)
        first = own.start.toordinal()
        last = self.last if own.end is None else min(own.end.toordinal(), self.last)
        inside = max(first, self.first or first)
        return ((inside, last) if inside <= last else (first, first),)

    def _length(self, span: Span) -> int:
        return self._measure(span[1] + 1) - self._measure(span[0])

    def _measure(self, ordinal: int) -> int:
        if ordinal not in self.measured:
            self.measured[ordinal] = MEASURES[self.basis](Day.fromordinal(ordinal))
        return self.measured[ordinal]


def _days(required: RequiredResult, first: Day, last: Day, as_of: Day) -> list[Day]:
    """The moments at which a contract is looked at: every so many months, the ends of its years, the reference date."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    step = next((size for size in _STEPS if months <= size * _MOST_MOMENTS), _STEPS[-1])
    found = {year.last for year in required.schedule if year.last is not None} | {last}
    number = step
    while (day := add_months(first, number) - ONE_DAY) < last:
        found.add(day)
        number += step
    if as_of >= first:
        found.add(as_of)
    return sorted(found)
