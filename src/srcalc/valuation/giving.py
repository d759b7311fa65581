"""The days of all people given out, person by person; only records that touch each other take time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from srcalc.model.basis import Figure
from srcalc.valuation.days import Span, Units
from srcalc.valuation.ledger import DAY, SHIFT, Ledger
from srcalc.valuation.patterns import MOST, PEOPLE, Outcome
from srcalc.valuation.people import ALWAYS, Cuts, GivenOut, PersonTerms, overlaps
from srcalc.valuation.verdicts import Entry

_Order = tuple[int, int, int]


class Quick(NamedTuple):
    """What to look at first of records with an outcome: all that are apart within these days are given whole.

    `size` is what each uses up of the `units` of a limit, if it has one.
    """

    opens: int
    closes: int
    size: Units
    limit: int | None
    units: Units


_NEVER = Quick(ALWAYS, 0, 0, None, 0)


class Giving:
    """What all records of people were given.

    `outcomes` has the number in `table` of what each record comes to, unless that is in `apart`. `pairs` counts the
    records that got the same days, `first_pair` names the first two of them.
    """

    def __init__(
        self,
        ledger: Ledger,
        terms: Mapping[int, PersonTerms],
        short: Mapping[int, Figure],
        *,
        keep_days: bool,
    ) -> None:
        """`short` has the minimum that a record's person stays under."""
        self.ledger = ledger
        self.terms = terms
        self.short = short
        self.table = list(ledger.outcomes)
        self.outcomes = ledger.people[:]
        self.apart: dict[int, Outcome] = {}
        self.days: dict[int, Sequence[Span]] | None = {} if keep_days else None
        self.pairs = 0
        self._first: tuple[int, list[tuple[int, int, int]]] = (len(self.outcomes), [])
        self._cut: dict[Outcome, int] = {}
        self._before = _ranks({number: own.order[0] for number, own in terms.items()})
        self._behind = _ranks({number: own.order[1] for number, own in terms.items()})
        quick = self._quick()
        for persons in ledger.persons.values():
            self._give(persons.groups(), quick)

    @property
    def first_pair(self) -> tuple[str, str]:
        """The names of the first two records that got the same days."""
        named = [(first, last, self._entry(index).name) for first, last, index in self._first[1]]
        return next(overlaps(named))

    def _quick(self) -> list[Quick]:
        """What to look at first, by the number of the outcome."""
        limits: dict[object, int] = {}
        found = []
        for pattern, size, _, _ in self.table:
            terms = self.terms.get(pattern)
            if terms is None or size is None or not self._is_plain(pattern, terms):
                found.append(_NEVER)
                continue
            opens, closes, as_of = terms.window
            quick = Quick(opens, min(closes, as_of), size, None, 0)
            for key, limit in terms.limits:
                quick = quick._replace(limit=limits.setdefault(key, len(limits)), units=limit.units)
            found.append(quick)
        return found

    def _is_plain(self, pattern: int, terms: PersonTerms) -> bool:
        """Whether nothing but days and one limit decides what a record is given."""
        special = terms.nothing is not None or terms.once or self.ledger.patterns[pattern].in_time
        return not special and len(terms.limits) < 2

    def _give(self, groups: Iterable[list[int]], quick: Sequence[Quick]) -> None:
        spans, outcomes = self.ledger.spans, self.outcomes
        for own in groups:
            if len(own) > 1:
                own.sort(key=spans.__getitem__)
            until = 0
            left: dict[int, Units] = {}
            for index in own:
                opens, closes, size, limit, units = quick[outcomes[index]]
                first, last = spans[index] >> SHIFT, spans[index] & DAY
                if first < opens or last > closes or first <= until:
                    break
                until = last
                if limit is not None:
                    units = left[limit] = left.get(limit, units) - size
                    if units < 0:
                        break
            else:
                if self.days is not None:
                    self.days.update((index, (self.ledger.days_of(index),)) for index in own)
                continue
            self._give_one(own)

    def _give_one(self, own: Sequence[int]) -> None:
        """Give one person days, record by record."""
        given = GivenOut()
        got: list[tuple[int, int, int]] = []
        for index in self._ordered(own):
            outcome = self.table[self.outcomes[index]]
            terms = self.terms[outcome.pattern]
            first, last = self.ledger.days_of(index)
            cuts, spans = given.give(terms, first, last, self.short.get(index))
            got += [(*span, index) for span in spans]
            if self.days is not None:
                self.days[index] = spans
            if cuts:
                self._set(index, outcome, cuts, terms.size(first, last))
        pairs = set(overlaps(got)) if len(given.days) > 1 else ()
        if pairs:
            self.pairs += len(pairs)
            self._first = min(self._first, (min(index for _, _, index in got), got))

    def _ordered(self, own: Sequence[int]) -> list[int]:
        """A person's records in the order in which they are given days."""
        if len(own) == 1:
            return list(own)
        keys: dict[int, _Order] = {}
        for index in own:
            pattern = self.table[self.outcomes[index]].pattern
            keys[index] = (self._before[pattern], self.ledger.spans[index], self._behind[pattern])
        if len(set(keys.values())) == len(keys):
            return sorted(own, key=keys.__getitem__)
        return sorted(own, key=lambda index: (keys[index], *self._names(index)))

    def _names(self, index: int) -> tuple[str, str, int]:
        entry = self._entry(index)
        return entry.name, entry.file, entry.line or 0

    def _set(self, index: int, outcome: Outcome, cuts: Cuts, whole: Units) -> None:
        """Note what a record comes to after its cuts."""
        cut = Outcome(outcome.pattern, whole, cuts)
        number = self._cut.get(cut)
        if number is None and len(self._cut) >= MOST:
            self.apart[index] = cut
            self.outcomes[index] = self.ledger.patterns[cut.pattern].open
            return
        if number is None:
            number = self._cut[cut] = len(self.table)
            self.table.append(cut)
        self.outcomes[index] = number

    def _entry(self, index: int) -> Entry:
        return self.ledger.entry_of(self.ledger.number_of(PEOPLE, index))


def _ranks(orders: Mapping[int, Any]) -> dict[int, int]:
    """The place of each among the others; equals have the same."""
    places = {order: place for place, order in enumerate(sorted(set(orders.values())))}
    return {number: places[order] for number, order in orders.items()}
