"""All records of a run, held compactly: numbers in arrays, and once what many records share.

Records of one pattern differ only in the person and the days, or in the quantity and the day: the element, the evidence
and all else that decides how they are valued is the pattern's. A record of an element that limits records together is
held as it is.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import compress, islice
from typing import Any

from srcalc.model.record import Record
from srcalc.valuation.dated import quantity_of
from srcalc.valuation.days import Measure
from srcalc.valuation.patterns import DATED, PEOPLE, WHOLE, Outcome, Pattern, Shared
from srcalc.valuation.people import ALWAYS
from srcalc.valuation.periods import MEASURES, Day
from srcalc.valuation.rows import BETWEEN, Rows, Segment
from srcalc.valuation.rules import needs_hours
from srcalc.valuation.scattered import Scattered
from srcalc.valuation.verdicts import Entry, Setting, element_of

OPEN = 0  # for the last day of a record without one
SHIFT = 24  # more than a day has bits
DAY = (1 << SHIFT) - 1
# What a record has for itself; all else is its pattern's.
OWN = (
    *("record", "contract", "person", "start", "end", "hours_per_week", "activity", "supplier", "number"),
    *("amount", "hours", "count", "date"),
)


class Ledger:
    """The records of a run, under the setting of each contract.

    An outcome is known by its number in `outcomes`; records of people and dated ones have arrays of their own.
    """

    def __init__(self, settings: Mapping[str, Setting]) -> None:
        self.settings = settings
        self.patterns: list[Pattern] = []
        self.families: list[int] = []  # of the patterns
        self.outcomes: list[Outcome] = []
        self.segments: list[Segment] = []
        self.counts = [0, 0, 0]  # by family
        self.people = array("I")  # the outcome of each record, before any cut
        self.spans = array("q")  # its first and last day
        self.persons: dict[str, Scattered] = {}  # these records by person, for each ruleset
        self.dated = array("I")  # the outcome of each record
        self.quantities = array("q")
        self.days = array("i")
        self.invoices = Scattered()  # the numbers of records, by invoice
        self.whole: list[tuple[int, Entry]] = []  # the pattern of each record, and the record
        self.in_time: list[tuple[int, int, Entry]] = []  # records by family and place, of which the time is looked at
        self.open_ends = 0  # records that run to the reference date for want of an end
        self.first_open_end = ""
        self._numbers: dict[tuple[str, Record], int] = {}
        self._shared = Shared(self.outcomes)
        self._measures: dict[str, Measure] = {}

    def __len__(self) -> int:
        return sum(self.counts)

    def pattern(self, contract: str, record: Record) -> int:
        """The number of a record's pattern."""
        setting = self.settings[contract]
        own: dict[str, Any] = dict.fromkeys(OWN)
        if needs_hours(element_of(setting.ruleset, record.element)):
            own["hours_per_week"] = record.hours_per_week
        day = record.start or record.date
        if setting.by_start and day is not None:
            own["start"] = Day(day.year, 1, 1)
        common = replace(record, **own)
        number = self._numbers.get((contract, common))
        return self._new(contract, common) if number is None else number

    def _new(self, contract: str, common: Record) -> int:
        setting = self.settings[contract]
        basis = setting.ruleset.time_basis.value
        measure = self._measures.setdefault(basis, Measure(basis if basis in MEASURES else "days_365"))
        number = self._numbers[contract, common] = len(self.patterns)
        pattern = Pattern(contract, common, setting, measure, self.add_outcome(Outcome(number)))
        self.patterns.append(pattern)
        self.families.append(pattern.family)
        self._shared.open.append(pattern.open)
        return number

    def add_outcome(self, outcome: Outcome) -> int:
        """The number of a new outcome."""
        self.outcomes.append(outcome)
        return len(self.outcomes) - 1

    def add(self, entry: Entry) -> None:
        """Take in one record, which stays the entry of its result."""
        if not self.segments or self.segments[-1].entries is None:
            self.segments.append(Segment(len(self), tuple(self.counts), "", bytearray(), entries=[]))
        segment, record = self.segments[-1], entry.record
        number = self.pattern(entry.contract, record)
        pattern = self.patterns[number]
        assert segment.entries is not None
        segment.entries.append(entry)
        segment.families.append(pattern.family)
        rows = Rows("", (), (entry.name,), (number,))
        if pattern.in_time:
            self.in_time.append((pattern.family, self.counts[pattern.family], entry))
        if pattern.family == PEOPLE:
            rows.who = (record.person or "",)
            rows.firsts, rows.lasts = (ordinal(record.start) or 1,), (ordinal(record.end),)
            self._add_people(rows, (number,))
        else:
            element = element_of(pattern.setting.ruleset, record.element)
            rows.quantities, rows.days = (quantity_of(element.kind, record),), (ordinal(record.date),)
            rows.suppliers, rows.numbers = (record.supplier or "",), (record.number or "",)
            if pattern.family == DATED:
                self._add_dated(rows, (number,))
            else:
                self.whole.append((number, entry))
            if pattern.is_purchase and record.amount is not None:
                self._add_invoices(rows, rows.quantities, (len(self),))
        self.counts[pattern.family] += 1

    def extend(self, rows: Rows) -> None:
        """Take in rows of a table, of people and dated ones."""
        first, families = len(self), bytearray(map(self.families.__getitem__, rows.patterns))
        names: Sequence[str] | str | None = rows.names
        if names is not None:
            joined = BETWEEN.join(names)
            names = joined if joined.count(BETWEEN) == len(names) - 1 else names
        self.segments.append(Segment(first, tuple(self.counts), rows.file, families, rows.lines, names))
        if rows.who:
            self._add_people(rows, list(compress(rows.patterns, families.translate(_IS_PEOPLE))))
        if rows.quantities:
            patterns = list(compress(rows.patterns, families.translate(_IS_DATED)))
            self._add_dated(rows, patterns)
            if rows.suppliers:
                purchases = [self.patterns[number].is_purchase for number in patterns]
                where = compress(range(first, first + len(families)), families.translate(_IS_DATED))
                self._add_invoices(rows, list(compress(rows.quantities, purchases)), list(compress(where, purchases)))
        self.counts[PEOPLE] += len(rows.who)
        self.counts[DATED] += len(rows.quantities)

    def _add_people(self, rows: Rows, patterns: Sequence[int]) -> None:
        lasts, first = rows.lasts, len(self.people)
        if OPEN in lasts:
            lasts = self._closed(rows, patterns)
            self.people.extend(map(self._outcome, patterns, rows.firsts, lasts))
        else:
            measures = [self.patterns[number].measure for number in patterns]
            sizes = map(Measure.length, measures, rows.firsts, lasts)
            self.people.extend(map(self._shared.__getitem__, zip(patterns, sizes, strict=True)))
        self.spans.extend([begin << SHIFT | end for begin, end in zip(rows.firsts, lasts, strict=True)])
        who = _folded(rows.who)
        schemes = {self.patterns[number].setting.ruleset.id for number in set(patterns)}
        numbers = range(first, first + len(who))
        for scheme in schemes:
            own = [self.patterns[number].setting.ruleset.id == scheme for number in patterns]
            part = (who, numbers) if len(schemes) == 1 else (compress(who, own), compress(numbers, own))
            self.persons.setdefault(scheme, Scattered()).extend(*part)

    def _outcome(self, pattern: int, first: int, last: int) -> int:
        """The outcome of a record of a person; one that has yet to begin is looked at by itself."""
        if last < first:
            return self.patterns[pattern].open
        return self._shared[pattern, self.patterns[pattern].measure.length(first, last)]

    def _closed(self, rows: Rows, patterns: Sequence[int]) -> list[int]:
        """The last days, that of an open end being the reference date."""
        found = []
        families = map(self.families.__getitem__, rows.patterns)
        names = (name for name, family in zip(rows.names or rows.lines, families, strict=True) if family == PEOPLE)
        for name, number, first, last in zip(names, patterns, rows.firsts, rows.lasts, strict=True):
            as_of = self.patterns[number].as_of
            if last == OPEN and first <= as_of:
                self.note_open_end(str(name))
            found.append(last if last != OPEN else as_of if as_of != ALWAYS else first)
        return found

    def note_open_end(self, name: str) -> None:
        """Note that a record runs to the reference date for want of an end."""
        self.first_open_end = self.first_open_end or name
        self.open_ends += 1

    def _add_dated(self, rows: Rows, patterns: Sequence[int]) -> None:
        found = [
            self._shared[number, quantity] if self.patterns[number].by_quantity else self._shared.open[number]
            for number, quantity in zip(patterns, rows.quantities, strict=True)
        ]
        for index, (number, day) in enumerate(zip(patterns, rows.days, strict=True)):
            pattern = self.patterns[number]
            if day and not pattern.opens <= day <= pattern.closes:
                found[index] = self._shared.outside(found[index], "outside_contract")
            elif day > pattern.as_of:
                found[index] = self._shared.outside(found[index], "after_reference_date")
        self.dated.extend(found)
        self.quantities.extend(rows.quantities)
        self.days.extend(rows.days)

    def _add_invoices(self, rows: Rows, quantities: Sequence[int], numbers: Sequence[int]) -> None:
        texts, own = [], []
        suppliers, invoices = _folded(rows.suppliers), _folded(rows.numbers)
        for supplier, invoice, quantity, number in zip(suppliers, invoices, quantities, numbers, strict=True):
            if supplier and invoice:
                texts.append(f"{'-' if quantity < 0 else ''}{len(supplier)}:{supplier}{invoice}")
                own.append(number)
        self.invoices.extend(texts, own)

    def days_of(self, person: int) -> tuple[int, int]:
        """The first and the last day of a record of a person."""
        return self.spans[person] >> SHIFT, self.spans[person] & DAY

    def place_of(self, number: int) -> tuple[Segment, int]:
        """The segment that a record is in, and where in it."""
        segment = self.segments[bisect_right(self.segments, number, key=lambda segment: segment.first) - 1]
        return segment, number - segment.first

    def number_of(self, family: int, index: int) -> int:
        """The number of a record, by its place in its family."""
        segment = self.segments[bisect_right(self.segments, index, key=lambda segment: segment.before[family]) - 1]
        left = index - segment.before[family]
        offset = -1
        for _ in range(left + 1):
            offset = segment.families.index(family, offset + 1)
        return segment.first + offset

    def family_of(self, number: int) -> tuple[int, int]:
        """The family of a record, and its place in it."""
        segment, offset = self.place_of(number)
        family = segment.families[offset]
        return family, segment.before[family] + segment.families.count(family, 0, offset)

    def pattern_number(self, family: int, index: int) -> int:
        """The pattern of a record, by its place in its family."""
        if family == WHOLE:
            return self.whole[index][0]
        return self.outcomes[(self.people if family == PEOPLE else self.dated)[index]].pattern

    def entry_of(self, number: int) -> Entry:
        """The entry of a record; that of a row in a table has the record of its pattern."""
        segment, offset = self.place_of(number)
        return next(islice(self.entries_of(segment), offset, None))

    def entries_of(self, segment: Segment) -> Iterator[Entry]:
        """The entries of all records in a segment."""
        if segment.entries is not None:
            yield from segment.entries
            return
        places = list(segment.before)
        for name, line, family in zip(segment.all_names(), segment.lines, segment.families, strict=True):
            pattern = self.patterns[self.pattern_number(family, places[family])]
            places[family] += 1
            yield Entry(pattern.record, name, pattern.contract, segment.file, line, line)


_IS_PEOPLE = bytes(number == PEOPLE for number in range(256))
_IS_DATED = bytes(number == DATED for number in range(256))


def ordinal(day: Day | None) -> int:
    """A day as a number; 0 for none."""
    return 0 if day is None else day.toordinal()


def _folded(texts: Sequence[str]) -> Sequence[str]:
    """Texts without case; most have none."""
    joined = "".join(texts)
    return texts if joined.casefold() == joined else [text.casefold() for text in texts]
