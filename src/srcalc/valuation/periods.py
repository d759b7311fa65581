"""Dates and durations. A period includes both its first and its last day."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from srcalc.diagnostics import BAD_INPUT, Diagnostic, Refused
from srcalc.model.contract import Contract

Day = datetime.date
ONE_DAY = datetime.timedelta(days=1)
TimeBasis = Literal["days_365", "months"]

# A day of a month of 28, 29, 30 or 31 days is a whole number of these parts of a month.
_MONTH_PARTS = 377_580
UNITS_PER_YEAR: dict[str, int] = {"days_365": 365, "months": 12 * _MONTH_PARTS}


def add_months(day: Day, months: int) -> Day:
    """The same day of the month so many months later, or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return Day(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def days_without_leap_day(day: Day) -> int:
    """The number of days before this day, not counting any 29 February."""
    years = day.year - 1 if (day.month, day.day) <= (2, 29) else day.year
    return day.toordinal() - (years // 4 - years // 100 + years // 400)


def _month_parts(day: Day) -> int:
    length = calendar.monthrange(day.year, day.month)[1]
    return (day.year * 12 + day.month) * _MONTH_PARTS + (day.day - 1) * (_MONTH_PARTS // length)


MEASURES: dict[str, Callable[[Day], int]] = {"days_365": days_without_leap_day, "months": _month_parts}


def years_between(first: Day, last: Day) -> tuple[Fraction, int | None]:
    """The length of a contract period in years, and in months when it is whole months.

    Whole months are n/12; what remains is its days without 29 February / 365.
    """
    months = 0
    after = last + ONE_DAY
    while add_months(first, months + 1) <= after:
        months += 1
    rest_from = add_months(first, months)
    rest = days_without_leap_day(after) - days_without_leap_day(rest_from)
    whole = rest_from == after
    return Fraction(months, 12) + Fraction(rest, 365), months if whole else None


@dataclass(frozen=True, slots=True)
class Period:
    """The base term (`option` 0) or an extension option (1, 2, ...) of a contract.

    `value` is its part of the contract value in cents, exact. Without a start date there are no days.
    """

    option: int
    years: Fraction
    months: int | None
    first: Day | None
    last: Day | None
    exercised: bool
    value: Fraction


def value_of(contract: Contract) -> Decimal:
    """The contract's value; a contract without one is refused."""
    if contract.value is None:
        raise Refused(Diagnostic("contract-value-missing"), BAD_INPUT)
    return contract.value


def contract_periods(contract: Contract, value: Fraction) -> tuple[Period, ...]:
    """The base term and the options in order, each with its share of `value` (cents)."""
    spans = _spans(contract)
    values = _values(contract, value, [years for years, _, _, _ in spans])
    exercised = [True, *(option.exercised for option in contract.options)]
    return tuple(
        Period(index, years, months, first, last, exercised[index], values[index])
        for index, (years, months, first, last) in enumerate(spans)
    )


_Span = tuple[Fraction, int | None, Day | None, Day | None]


def _spans(contract: Contract) -> list[_Span]:
    """Length and days of every period; the ends of options are counted from the contract's start where it can be."""
    months: int | None
    if contract.months is not None:
        years, months = Fraction(contract.months, 12), contract.months
        first = contract.start
        last = add_months(first, months) - ONE_DAY if first else None
    elif contract.start is not None and contract.end is not None:
        first, last = contract.start, contract.end
        years, months = years_between(first, last)
    else:
        raise Refused(Diagnostic("contract-term-missing"), BAD_INPUT)
    spans: list[_Span] = [(years, months, first, last)]
    if months is not None:
        origin, passed = first, months
    else:
        origin, passed = (last + ONE_DAY if last else None), 0
    for option in contract.options:
        begin = add_months(origin, passed) if origin else None
        passed += option.months
        end = add_months(origin, passed) - ONE_DAY if origin else None
        spans.append((Fraction(option.months, 12), option.months, begin, end))
    return spans


def _values(contract: Contract, value: Fraction, years: list[Fraction]) -> list[Fraction]:
    own = [None, *(option.value for option in contract.options)]
    known = [None if amount is None else Fraction(amount) * 100 for amount in own]
    if contract.value_covers == "base_and_options":
        left = value - sum(amount for amount in known if amount is not None)
        length = sum(span for span, amount in zip(years, known, strict=True) if amount is None)
    else:
        left, length = value, years[0]
    return [left * span / length if amount is None else amount for span, amount in zip(years, known, strict=True)]


def last_day(contract: Contract) -> Day | None:
    """The last day of the contract: of the base term or of the last option that is exercised."""
    ends = [end for _, _, _, end in _spans(contract)]
    return ends[sum(option.exercised for option in contract.options)]
