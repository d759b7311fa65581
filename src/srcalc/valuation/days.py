"""Which days of a person are counted: a day counts once in a person group, and a maximum runs out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction

from srcalc.valuation.periods import MEASURES, Day

Span = tuple[int, int]  # first and last day, as ordinals
Units = int | Fraction


@dataclass(slots=True)
class Taken:
    """The days of one person that a person group has counted, as spans in order, none touching another."""

    spans: list[Span] = field(default_factory=list)

    def free(self, first: int, last: int) -> list[Span]:
        """The parts of a period that are not taken, in order."""
        found = []
        index = bisect_left(self.spans, (first, 0))
        if index and self.spans[index - 1][1] >= first:
            first = self.spans[index - 1][1] + 1
        for begin, end in self.spans[index:]:
            if begin > last:
                break
            if begin > first:
                found.append((first, begin - 1))
            first = end + 1
        if first <= last:
            found.append((first, last))
        return found

    def take(self, first: int, last: int) -> None:
        """Note days as taken."""
        low = bisect_left(self.spans, (first, 0))
        if low and self.spans[low - 1][1] >= first - 1:
            low -= 1
        high = low
        while high < len(self.spans) and self.spans[high][0] <= last + 1:
            first, last = min(first, self.spans[high][0]), max(last, self.spans[high][1])
            high += 1
        self.spans[low:high] = [(first, last)]


class Measure(dict[int, int]):
    """The units of a time basis that lie before a day, by its ordinal; each is computed once."""

    def __init__(self, basis: str) -> None:
        super().__init__()
        self.before = MEASURES[basis]

    def __missing__(self, day: int) -> int:
        found = self[day] = self.before(Day.fromordinal(day))
        return found

    def length(self, first: int, last: int) -> int:
        """The length of a span, in units."""
        return self[last + 1] - self[first]


def give_out(free: list[Span], left: Units | None, length: Callable[[int, int], int]) -> tuple[list[Span], Units]:
    """The first free days, until `left` units are used up (None: no limit), and the units that they count.

    The last day may count in part; it is taken as a whole.
    """
    spans: list[Span] = []
    counted: Units = 0
    for first, last in free:
        if left is not None and counted >= left:
            break
        size = length(first, last)
        if left is not None and counted + size > left:
            last = _day_that_fills(first, last, left - counted, length)
            spans.append((first, last))
            return spans, left
        spans.append((first, last))
        counted += size
    return spans, counted


def _day_that_fills(first: int, last: int, wanted: Units, length: Callable[[int, int], int]) -> int:
    """The first day on which a span from `first` reaches the wanted length."""
    low, high = first, last
    while low < high:
        middle = (low + high) // 2
        if length(first, middle) >= wanted:
            high = middle
        else:
            low = middle + 1
    return low
