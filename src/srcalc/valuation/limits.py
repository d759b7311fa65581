"""Limits on hours, pieces and durations: what of a record they leave, day by day and record by record.

What a record has is spread evenly over its days. Durations go first: they leave the first days. Of each of those days
then counts as much as every limit on hours or pieces leaves of its week, month or year, or of the whole.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from srcalc.diagnostics import Word
from srcalc.model.basis import Figure
from srcalc.model.elements import Limit
from srcalc.valuation.days import Span, Taken, Units, give_out
from srcalc.valuation.periods import Day
from srcalc.valuation.rules import Bound, length_of
from srcalc.valuation.verdicts import Entry, Setting

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Days of a record, by ordinal, with what it has on them, evenly."""

    first: int
    last: int
    quantity: Fraction

    def within(self, spans: Iterable[Span]) -> Iterator[Part]:
        """What lies in these spans."""
        for first, last in spans:
            low, high = max(first, self.first), min(last, self.last)
            if low <= high:
                share = Fraction(high - low + 1, self.last - self.first + 1)
                yield Part(low, high, self.quantity * share)


@dataclass(frozen=True, slots=True)
class Cut:
    """What is left after a limit."""

    limit: Limit
    kept: Fraction

    @property
    def basis(self) -> Figure:
        """The figure that the limit rests on."""
        return self.limit.at_most

    def params(self) -> dict[str, object]:
        """What the sentence about it says."""
        limit = self.limit
        return {
            "at_most": limit.at_most.value,
            "unit": Word(f"unit.{limit.at_most.unit}"),
            "per": Word(f"limit.{limit.per}"),
            "scope": Word(f"limit.{limit.scope}"),
            "limit": limit.id,
        }


@dataclass(slots=True)
class Rooms:
    """What records have used up of the limits so far."""

    used: dict[Key, Fraction] = field(default_factory=dict)
    days: dict[Key, Taken] = field(default_factory=dict)
    time: dict[Key, Units] = field(default_factory=dict)
    in_part: dict[Key, tuple[int, Fraction]] = field(default_factory=dict)

    def left(self, setting: Setting, entry: Entry, number: int, bounds: Sequence[Bound], whole: Part) -> list[Cut]:
        """What every limit that takes something away leaves of a record, the `number`th; it is used up then."""
        cuts: list[Cut] = []
        keyed = [(bound, _key(setting, entry, number, bound.limit)) for bound in bounds]
        parts, kept = [whole], whole.quantity
        for bound, key in keyed:
            if bound.of_time:
                parts = self._in_time(setting, key, bound, parts)
                kept = _noted(cuts, bound, kept, [part.quantity for part in parts])
        keyed = [(bound, key) for bound, key in keyed if not bound.of_time]
        pieces = [piece for part in parts for piece in _split(part, {bound.limit.per for bound, _ in keyed})]
        used: dict[Key, Fraction] = {}
        for count, (bound, _) in enumerate(keyed, 1):
            given, used = self._given(pieces, keyed[:count])
            kept = _noted(cuts, bound, kept, given)
        self.used |= used
        return cuts

    def _in_time(self, setting: Setting, key: Key, bound: Bound, parts: Sequence[Part]) -> list[Part]:
        """The parts on days that a duration leaves; days that were taken before cost nothing again."""
        length = length_of(setting.ruleset)
        taken = self.days.setdefault(key, Taken())
        free = [span for part in parts for span in taken.free(part.first, part.last)]
        left = max(bound.size - self.time.get(key, 0), 0)
        spans, counted = give_out(free, left, length)
        for span in spans:
            taken.take(*span)
        self.time[key] = self.time.get(key, 0) + counted
        if spans and sum(length(*span) for span in spans) > counted:
            last = spans[-1][1]
            over = sum(length(*span) for span in spans) - counted
            self.in_part[key] = last, 1 - Fraction(over) / length(last, last)
        found = [piece for part in parts for piece in part.within(taken.spans)]
        if key in self.in_part:
            day, share = self.in_part[key]
            around = [(1, day - 1), (day, day), (day + 1, Day.max.toordinal())]
            found = [
                Part(piece.first, piece.last, piece.quantity * (share if piece.first == day == piece.last else 1))
                for part in found
                for piece in part.within(around)
            ]
        return found

    def _given(
        self, pieces: Sequence[Part], keyed: Sequence[tuple[Bound, Key]]
    ) -> tuple[list[Fraction], dict[Key, Fraction]]:
        """What of each piece these limits leave together, and what is used of each limit then."""
        used: dict[Key, Fraction] = {}
        given = []
        for piece in pieces:
            rooms = [(bound.size, (*key, _bucket(piece.first, bound.limit.per))) for bound, key in keyed]
            before = [used.get(key, self.used.get(key, Fraction(0))) for _, key in rooms]
            kept = min([piece.quantity, *(size - taken for (size, _), taken in zip(rooms, before, strict=True))])
            given.append(Fraction(kept))
            used |= {key: taken + kept for (_, key), taken in zip(rooms, before, strict=True)}
        return given, used


def _noted(cuts: list[Cut], bound: Bound, before: Fraction, given: Iterable[Fraction]) -> Fraction:
    after = sum(given, Fraction(0))
    if after < before:
        cuts.append(Cut(bound.limit, after))
    return after


def _key(setting: Setting, entry: Entry, number: int, limit: Limit) -> Key:
    """What a limit is counted for."""
    record = entry.record
    alone = (number,)
    of: dict[str, Key] = {
        "record": alone,
        "person": ((record.person or "").casefold(),),
        "activity": alone if record.activity is None else (entry.contract, record.activity.casefold()),
        "contract": (entry.contract,),
        "supplier": ((record.supplier or "").casefold(),),
    }
    return (setting.ruleset.id, record.element, limit.id, *of[limit.scope])


def _bucket(day: int, per: str) -> int:
    """The week (from Monday), month or year of the calendar that a day is in."""
    if per == "week":
        return (day - 1) // 7
    date = Day.fromordinal(day)
    return {"month": date.year * 12 + date.month, "year": date.year}.get(per, 0)


def _last_day(day: int, per: str) -> int:
    """The last day of that week, month or year."""
    if per == "week":
        return (_bucket(day, per) + 1) * 7
    date = Day.fromordinal(day)
    if per == "month":
        return day - date.day + calendar.monthrange(date.year, date.month)[1]
    return Day(date.year, 12, 31).toordinal() if per == "year" else Day.max.toordinal()


def _split(part: Part, pers: set[str]) -> Iterator[Part]:
    """A part, cut where a week, month or year ends."""
    first = part.first
    while first <= part.last:
        last = min([part.last, *(_last_day(first, per) for per in pers)])
        yield from part.within([(first, last)])
        first = last + 1
