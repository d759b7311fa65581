"""What lies ahead of a contract: the pace so far continued, and what would still be enough."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from srcalc.model.elements import PersonYear
from srcalc.valuation.balance import Balance
from srcalc.valuation.lines import Line, Operand, difference, fraction, given, money, products
from srcalc.valuation.needs import Need
from srcalc.valuation.periods import MEASURES, ONE_DAY, UNITS_PER_YEAR, Day, days_without_leap_day, last_day
from srcalc.valuation.results import ContractResult

# What a mix is made of, in equal parts: of each unit the first element of the ruleset that has it.
_MIXES = {
    "people-purchases": ("person_year", "eur"),
    "people-hours": ("person_year", "hours"),
    "all-three": ("person_year", "eur", "hours"),
}


@dataclass(frozen=True, slots=True)
class Forecast:
    """What counts on the last day if it goes on as it went so far, and how that differs from what is required."""

    counted: Line
    difference: Line


@dataclass(frozen=True, slots=True)
class MixPart:
    """The part of what is lacking that an element covers, and what is enough for it."""

    covers: Line
    need: Need


@dataclass(frozen=True, slots=True)
class Mix:
    """Several elements that together are enough, each for an equal part."""

    name: str
    parts: tuple[MixPart, ...]


@dataclass(frozen=True, slots=True)
class People:
    """How many people would be enough, full time, each for `years`, and why no longer.

    A whole year, what is left of the term (from the day `begin` on), or the most that one person counts.
    """

    count: Line
    each: Line
    years: Operand
    why: Literal["year", "rest", "maximum"]
    begin: Day | None


def lacking(stand: Balance) -> Line:
    """What is still lacking over the whole term, in cents; below zero there is more than was required."""
    return difference("lacking", stand.required_total, given("counted", stand.counted))


def lacking_with_pending(stand: Balance) -> Line:
    """What is lacking once all that waits for evidence has it."""
    own = (given("counted", stand.counted), given("pending", stand.pending))
    return difference("lacking_with_pending", stand.required_total, *own)


def forecast(found: ContractResult) -> Forecast | None:
    """The pace so far continued to the last day: only between the first day and the last, and where anything counts."""
    stand, day = found.balance, found.as_of
    first, last = found.contract.start, last_day(found.contract)
    if stand is None or day is None or first is None or last is None:
        return None
    if not first <= day < last or stand.counted <= 0:
        return None
    passed, whole = (days_without_leap_day(end + ONE_DAY) - days_without_leap_day(first) for end in (day, last))
    if not passed:  # the contract began on a 29 February, and that is today
        return None
    pace = (money("counted", stand.counted), Operand("days", whole, passed, "days"))
    counted = products("forecast", [pace])
    return Forecast(counted, difference("difference", counted, stand.required_total))


def mixes(stand: Balance) -> tuple[Mix, ...]:
    """Simple mixes that are enough together: every part is rounded up."""
    firsts: dict[str, Need] = {}
    for need in stand.needed:
        firsts.setdefault(need.line.unit, need)
    return tuple(
        Mix(name, tuple(_parts(stand, [firsts[unit] for unit in units])))
        for name, units in _MIXES.items()
        if all(unit in firsts for unit in units)
    )


def _parts(stand: Balance, needs: list[Need]) -> Iterator[MixPart]:
    whole = lacking(stand)
    share = fraction("share", Fraction(1, len(needs)), "share")
    covers = products("covers", [(money("lacking", whole.hundredths, None, whole), share)], rounding="up")
    for need in needs:
        term = (money("covers", covers.hundredths, None, covers),)
        line = products("quantity", [term], unit=need.line.unit, divisor=need.rate, rounding="up", step=need.line.step)
        yield MixPart(covers, Need(need.element, need.recognitions, line, need.rate))


def people(found: ContractResult, need: Need) -> People | None:
    """How many people cover what is lacking; None for what is not people, or when one has no time to count at all."""
    element = next(item for item in found.ruleset.elements if item.id == need.element)
    if found.balance is None or not isinstance(element, PersonYear):
        return None
    years, why = _years_each(found, element)
    if not years.numerator:
        return None
    each = products("each", [(need.rate, years)])
    if each.hundredths <= 0:
        return None
    whole = lacking(found.balance)
    term = (money("lacking", whole.hundredths, None, whole),)
    divisor = money("each", each.hundredths, None, each)
    count = products("people", [term], unit="people", divisor=divisor, rounding="up", step=100)
    return People(count, each, years, why, _begin(found) if why == "rest" else None)


def _years_each(found: ContractResult, element: PersonYear) -> tuple[Operand, Literal["year", "rest", "maximum"]]:
    """How long one person can still count, and what bounds it: at most a year."""
    best: tuple[Operand, Literal["year", "rest", "maximum"]] = (Operand("years", 1, 1, "years"), "year")
    maximum = element.maximum
    if maximum is not None and not isinstance(maximum.value, str):
        most = Fraction(maximum.value) / (12 if maximum.unit == "months" else 1)
        if most < best[0].exact:
            best = (fraction("years", most, "years", maximum), "maximum")
    left = _left(found)
    if left is not None and left.exact < best[0].exact:
        best = (left, "rest")
    return best


def _begin(found: ContractResult) -> Day | None:
    """The first day that somebody new can count: after the reference date, and in the term."""
    if found.as_of is None:
        return None
    return max(found.as_of + ONE_DAY, found.contract.start or Day.min)


def _left(found: ContractResult) -> Operand | None:
    """The time from that day to the last; None without dates, or when none is left."""
    begin, last = _begin(found), last_day(found.contract)
    basis = found.ruleset.time_basis.value
    if begin is None or last is None or begin > last or basis not in MEASURES:
        return None
    measure = MEASURES[basis]
    return Operand("years", measure(last + ONE_DAY) - measure(begin), UNITS_PER_YEAR[basis], "years")
