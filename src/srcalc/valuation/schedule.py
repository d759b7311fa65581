"""A required amount spread over the years of its period."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from srcalc.valuation.lines import (
    Line,
    difference,
    fraction,
    money,
    products,
)
from srcalc.valuation.periods import ONE_DAY, Day, Period, add_months


@dataclass(frozen=True, slots=True)
class ScheduleYear:
    """A year of a period, counted from the period's first day, and the part of its amount that falls in it."""

    number: int
    period: int
    first: Day | None
    last: Day | None
    line: Line


def schedule_of(periods: Sequence[Period], lines: Sequence[Line]) -> tuple[ScheduleYear, ...]:
    """Each exercised period cut into years; its amount spread in proportion by cumulative rounding."""
    years: list[ScheduleYear] = []
    for period, line in zip(periods, lines, strict=True):
        if not period.exercised:
            continue
        spread: list[Line] = []
        count = -(-period.years.numerator // period.years.denominator)
        for index in range(count):
            reached = min(Fraction(index + 1), period.years) / period.years
            upto = products(
                "up_to_here",
                [(money(line.name, line.hundredths, None, line), fraction("share", reached, "share"))],
            )
            spread.append(difference("year", upto, *spread))
            first, last = _year_of(period, index, index == count - 1)
            years.append(ScheduleYear(len(years) + 1, period.option, first, last, spread[-1]))
    return tuple(years)


def _year_of(period: Period, index: int, is_last: bool) -> tuple[Day | None, Day | None]:
    if period.first is None:
        return None, None
    last = period.last if is_last else add_months(period.first, 12 * (index + 1)) - ONE_DAY
    return add_months(period.first, 12 * index), last
