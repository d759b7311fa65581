"""What a supplier realised: the value of every record, what of it counts, and why the rest does not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import compress, islice
from operator import eq
from typing import overload

from srcalc.model.basis import Figure
from srcalc.valuation.balance import Sum
from srcalc.valuation.dated import DatedTerms, Invoice, dated_terms, quantity_of
from srcalc.valuation.giving import Giving
from srcalc.valuation.ledger import Ledger, ordinal
from srcalc.valuation.limited import LimitedRecord, limited_record, value_limited
from srcalc.valuation.limits import Rooms
from srcalc.valuation.minimum import too_short
from srcalc.valuation.patterns import DATED, PEOPLE, WHOLE, Outcome
from srcalc.valuation.people import PersonTerms, person_terms
from srcalc.valuation.rows import Segment
from srcalc.valuation.verdicts import Entry, RecordResult, Setting, Verdict


def value_records(settings: Mapping[str, Setting], entries: Iterable[Entry], *, keep_days: bool = False) -> Valued:
    """The verdict on every entry, in their order. `settings` holds one for each contract."""
    ledger = Ledger(settings)
    for entry in entries:
        ledger.add(entry)
    return Valued(ledger, keep_days=keep_days)


class Valued(Sequence[RecordResult]):
    """The verdict on every record of a ledger, in its order; a result is made when it is asked for.

    `sums` has the sums by contract and element. `pairs` counts the records with the same days under elements that
    do not share their days, and `first_pair` names the first two.
    """

    def __init__(self, ledger: Ledger, *, keep_days: bool = False) -> None:
        """Value the records; with `keep_days` the results have the days that were given out.

        Raises `Refused` when a rule that a record needs was not seen or is not supported.
        """
        self.ledger = ledger
        self._people: dict[int, PersonTerms] = {}
        self._dated: dict[int, DatedTerms] = {}
        self._make_terms()
        self._copies, short = self._find_copies(), self._find_short()
        self._whole = self._value_whole(short[WHOLE])
        given = self._given = Giving(ledger, self._people, short[PEOPLE], keep_days=keep_days)
        self.pairs = given.pairs
        self.first_pair = given.first_pair if given.pairs else ("", "")
        self._shared: dict[int, Verdict] = {}  # the verdict on records with a common outcome, by its number
        self.sums: dict[tuple[str, str], Sum] = {}
        self._add_up()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Valued) and len(self) == len(other) and all(map(eq, self, other))

    def __len__(self) -> int:
        return len(self.ledger)

    @overload
    def __getitem__(self, index: int) -> RecordResult: ...
    @overload
    def __getitem__(self, index: slice) -> list[RecordResult]: ...
    def __getitem__(self, index: int | slice) -> RecordResult | list[RecordResult]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        number = range(len(self))[index]
        segment, offset = self.ledger.place_of(number)
        return next(islice(self._results(segment), offset, None))

    def __iter__(self) -> Iterator[RecordResult]:
        for segment in self.ledger.segments:
            yield from self._results(segment)

    def _results(self, segment: Segment) -> Iterator[RecordResult]:
        days = self._given.days
        person = segment.before[PEOPLE]
        entries = self.ledger.entries_of(segment)
        for entry, verdict, family in zip(entries, self.verdicts(segment), segment.families, strict=True):
            if family == PEOPLE:
                yield RecordResult(entry, verdict, tuple(days.get(person, ())) if days is not None else ())
                person += 1
            else:
                yield RecordResult(entry, verdict)

    def verdicts(self, segment: Segment) -> Iterator[Verdict]:
        """The verdicts on the records of a segment."""
        people, dated, whole = segment.before
        for family in segment.families:
            if family == PEOPLE:
                yield self._of_person(people)
                people += 1
            elif family == DATED:
                yield self._of_dated(dated)
                dated += 1
            else:
                yield self._whole[whole]
                whole += 1

    def _of_person(self, index: int) -> Verdict:
        outcome = self._given.apart.get(index)
        if outcome is None:
            number = self._given.outcomes[index]
            outcome = self._given.table[number]
            if outcome.quantity is not None:
                return self._shared[number]
        terms = self._people[outcome.pattern]
        whole = terms.size(*self.ledger.days_of(index)) if outcome.quantity is None else outcome.quantity
        return terms.verdict(whole, outcome.cuts)

    def _of_dated(self, index: int) -> Verdict:
        number = self.ledger.dated[index]
        outcome = self._given.table[number]
        copy_of = self._copies[DATED].get(index)
        if outcome.quantity is not None and copy_of is None:
            return self._shared[number]
        terms = self._dated[outcome.pattern]
        return terms.verdict(self.ledger.quantities[index], outcome.outside, copy_of)

    def _of_outcome(self, outcome: Outcome) -> Verdict:
        assert outcome.quantity is not None
        if outcome.pattern in self._people:
            return self._people[outcome.pattern].verdict(outcome.quantity, outcome.cuts)
        return self._dated[outcome.pattern].verdict(int(outcome.quantity), outcome.outside)

    def _make_terms(self) -> None:
        """Make the terms of every pattern that a record has."""
        ledger = self.ledger
        used = {ledger.outcomes[number].pattern for number in {*ledger.people, *ledger.dated}}
        for number in sorted(used | {number for number, _ in ledger.whole}):
            pattern = ledger.patterns[number]
            if pattern.family == PEOPLE:
                self._people[number] = person_terms(pattern.setting, pattern.contract, pattern.record, pattern.measure)
            else:
                self._dated[number] = dated_terms(pattern.setting, pattern.record)

    def _find_copies(self) -> tuple[Mapping[int, Entry], ...]:
        """The invoices that stand in the records more than once, by family and place, with the entry that is kept.

        A credit note may carry the number of its invoice: only records of the same sign are the same.
        """
        found: tuple[dict[int, Entry], ...] = ({}, {}, {})
        for numbers in self.ledger.invoices.groups():
            if len(numbers) > 1:
                kept, *others = sorted(map(self._invoice, numbers))
                for _, number in others:
                    family, index = self.ledger.family_of(number)
                    found[family][index] = self.ledger.entry_of(kept[1])
        return found

    def _invoice(self, number: int) -> tuple[Invoice, int]:
        ledger, entry = self.ledger, self.ledger.entry_of(number)
        family, index = ledger.family_of(number)
        pattern = ledger.pattern_number(family, index)
        if family == DATED:
            quantity, day = ledger.quantities[index], ledger.days[index]
        else:
            quantity, day = quantity_of("amount", entry.record), ordinal(entry.record.date)
        day = day or ordinal(entry.record.start)
        return self._dated[pattern].invoice(quantity, day, entry.contract, entry.name), number

    def _find_short(self) -> tuple[dict[int, Figure], ...]:
        """The minimum that a record's person stays under, by family and place."""
        found: tuple[dict[int, Figure], ...] = ({}, {}, {})
        of_time = self.ledger.in_time
        for number, figure in too_short(self.ledger.settings, [entry for _, _, entry in of_time]).items():
            family, index, _ = of_time[number]
            found[family][index] = figure
        return found

    def _value_whole(self, short: Mapping[int, Figure]) -> list[Verdict]:
        """The records that are held as they are: those of elements with limits in the order in which these give."""
        found: dict[int, Verdict] = {}
        limited: list[tuple[LimitedRecord, int]] = []
        for index, (pattern, entry) in enumerate(self.ledger.whole):
            terms = self._dated[pattern]
            if terms.rule.limits:
                limited.append((limited_record(terms, entry), index))
                continue
            quantity = quantity_of(terms.rule.element.kind, entry.record)
            outside = terms.outside(ordinal(entry.record.date))
            found[index] = terms.verdict(quantity, outside, self._copies[WHOLE].get(index), short.get(index))
        rooms = Rooms()
        for record, index in sorted(limited, key=lambda pair: pair[0].order):
            found[index] = value_limited(record, index, rooms, self._copies[WHOLE].get(index), short.get(index))
        return [found[index] for index in range(len(found))]

    def _add_up(self) -> None:
        """The sums by contract and element: of records with a common outcome at once, of others one by one."""
        given, ledger = self._given, self.ledger
        single = [outcome.quantity is None for outcome in given.table]
        for outcomes in (given.outcomes, ledger.dated):
            for number, times in Counter(outcomes).items():
                if not single[number]:
                    self._shared[number] = self._of_outcome(given.table[number])
                    self._add(given.table[number].pattern, self._shared[number], times)
        for index in compress(range(len(given.outcomes)), map(single.__getitem__, given.outcomes)):
            self._add(given.table[given.outcomes[index]].pattern, self._of_person(index))
        sums: dict[int, list[int]] = {}
        for number, quantity in compress(
            zip(ledger.dated, ledger.quantities, strict=True), map(single.__getitem__, ledger.dated)
        ):
            own = sums.get(number)
            if own is None:
                own = sums[number] = [0, 0, 0]
            cents = self._dated[given.table[number].pattern].cents(quantity)
            own[0] += 1
            own[1] += cents
            if quantity < 0:
                own[2] += cents
        for number, (records, cents, credit) in sums.items():
            self._add_sum(given.table[number], records, cents, credit)
        for index in self._copies[DATED]:
            number = ledger.dated[index]
            pattern = given.table[number].pattern
            whole = self._dated[pattern].verdict(ledger.quantities[index], given.table[number].outside)
            self._add(pattern, whole, -1)
            self._add(pattern, self._of_dated(index))
        for (pattern, _), verdict in zip(ledger.whole, self._whole, strict=True):
            self._add(pattern, verdict)

    def _add(self, pattern: int, verdict: Verdict, times: int = 1) -> None:
        own = self._sum(pattern)
        own.records += times
        own.value += verdict.cents * times
        if verdict.is_pending:
            own.pending += verdict.kept * times
        else:
            own.counted += verdict.kept * times

    def _add_sum(self, outcome: Outcome, records: int, cents: int, credit: int) -> None:
        """Add records that differ in their quantity; `credit` is what the credit notes among them come to."""
        own = self._sum(outcome.pattern)
        own.records += records
        own.value += cents
        if outcome.outside is None:
            pending = cents - credit if self._dated[outcome.pattern].unproven else 0
            own.pending += pending
            own.counted += cents - pending

    def _sum(self, pattern: int) -> Sum:
        shared = self.ledger.patterns[pattern]
        return self.sums.setdefault((shared.contract, shared.record.element), Sum())
