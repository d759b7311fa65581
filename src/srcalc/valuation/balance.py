"""Required against realised: totals, caps, what is due by a date, and what is still needed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from srcalc.model.elements import Cap
from srcalc.model.ruleset import Ruleset
from srcalc.valuation.indexation import Prices, needed
from srcalc.valuation.lines import (
    Line,
    Operand,
    Term,
    difference,
    given,
    money,
    percentage,
    products,
    total,
)
from srcalc.valuation.needs import Need, quantities
from srcalc.valuation.periods import ONE_DAY, Day, days_without_leap_day
from srcalc.valuation.required import RequiredResult
from srcalc.valuation.schedule import ScheduleYear

Status = Literal["shortfall", "met", "surplus"]


@dataclass(frozen=True, slots=True)
class Totals:
    """Value, counted, pending and not counted, in cents."""

    value: int = 0
    counted: int = 0
    pending: int = 0
    not_counted: int = 0

    def __add__(self, other: Totals) -> Totals:
        return Totals(
            self.value + other.value,
            self.counted + other.counted,
            self.pending + other.pending,
            self.not_counted + other.not_counted,
        )


@dataclass(frozen=True, slots=True)
class ElementTotals:
    """The totals of one element of a ruleset."""

    ruleset: str
    element: str
    records: int
    totals: Totals


@dataclass(frozen=True, slots=True)
class Adjustment:
    """What a cap takes off after the records: counted first, then pending."""

    cap: str
    contract: str
    elements: tuple[str, ...]
    limit: Line
    totals: Totals


@dataclass(frozen=True, slots=True)
class Balance:
    """Required against realised of one contract, or of several together."""

    contracts: tuple[str, ...]
    required_total: Line
    required_to_date: Line
    counted: int
    pending: int
    difference: Line
    percentage: Line | None
    needed: tuple[Need, ...]
    charge: Line | None

    @property
    def status(self) -> Status:
        """Where the supplier stands on the reference date."""
        amount = self.difference.hundredths
        return "shortfall" if amount < 0 else "surplus" if amount > 0 else "met"


@dataclass(slots=True)
class Sum:
    """How many records there are of an element in a contract, and what they come to, in cents."""

    records: int = 0
    value: int = 0
    counted: int = 0
    pending: int = 0

    @property
    def totals(self) -> Totals:
        """What they come to."""
        return Totals(self.value, self.counted, self.pending, self.value - self.counted - self.pending)


Sums = Mapping[tuple[str, str], Sum]  # by contract and element


def totals_of(sums: Iterable[Sum]) -> Totals:
    """What they come to together."""
    return sum((own.totals for own in sums), Totals())


def element_totals(ruleset: Ruleset, contracts: Collection[str], sums: Sums) -> list[ElementTotals]:
    """The totals of every element over these contracts, in the ruleset's order."""
    found = []
    for element in ruleset.elements:
        own = [sums[name, element.id] for name in contracts if (name, element.id) in sums]
        found.append(ElementTotals(ruleset.id, element.id, sum(part.records for part in own), totals_of(own)))
    return found


def cap_limits(ruleset: Ruleset, required: RequiredResult) -> list[tuple[Cap, Line]]:
    """The caps that bind a contract of this size, each with the most that may count."""
    found = []
    for cap in ruleset.caps:
        if cap.from_required is not None:
            bound = needed(cap.from_required, f"caps.{cap.id}.from_required") * 100
            if required.total.hundredths < bound:
                continue
        found.append((cap, cap_limit(cap, required)))
    return found


def cap_limit(cap: Cap, required: RequiredResult) -> Line:
    """What a cap leaves at most: its percentage of the required amount."""
    share = percentage("percentage", needed(cap.percentage, f"caps.{cap.id}.percentage"), cap.percentage)
    return products("cap", [(money("total", required.total.hundredths, None, required.total), share)])


def taken_off(limit: Line, counted: int, pending: int) -> tuple[int, int]:
    """What a limit takes off so much that counts and so much that waits: of what counts first."""
    over = max(counted - limit.hundredths, 0)
    room = limit.hundredths - (counted - over)
    return over, max(pending - max(room, 0), 0)


def adjustments(ruleset: Ruleset, contract: str, required: RequiredResult, sums: Sums) -> list[Adjustment]:
    """What the caps of a ruleset take off the records of one contract."""
    found = []
    for cap, limit in cap_limits(ruleset, required):
        own = totals_of(sums[contract, name] for name in cap.elements if (contract, name) in sums)
        over, late = taken_off(limit, own.counted, own.pending)
        if over or late:
            taken = Totals(0, -over, -late, over + late)
            found.append(Adjustment(cap.id, contract, cap.elements, limit, taken))
    return found


def required_to_date(required: RequiredResult, as_of: Day | None) -> Line:
    """What of the required amount is due by a day: whole years of the schedule, and the running one by its days."""
    parts = (due_of(year, as_of) for year in required.schedule)
    return total("required_to_date", (part for part in parts if part is not None))


def due_of(year: ScheduleYear, as_of: Day | None) -> Line | None:
    """What of a year's amount is due by a day; None when the year has not begun."""
    if as_of is None or year.first is None or year.last is None or year.last <= as_of:
        return year.line
    return _running(year, year.first, year.last, as_of) if year.first <= as_of else None


def _running(year: ScheduleYear, first: Day, last: Day, as_of: Day) -> Line:
    passed = days_without_leap_day(as_of + ONE_DAY) - days_without_leap_day(first)
    length = days_without_leap_day(last + ONE_DAY) - days_without_leap_day(first)
    share = Operand("days_passed", passed, length, "days")
    return products("year_to_date", [(money("year", year.line.hundredths, None, year.line), share)])


def balance(
    contracts: tuple[str, ...],
    required: Line,
    to_date: Line,
    realised: Totals,
    ruleset: Ruleset,
    price_year: int | None,
    prices: Prices,
) -> Balance:
    """Required against realised."""
    counted = given("counted", realised.counted)
    gap = difference("difference", counted, to_date)
    share = None
    if to_date.hundredths:
        hundred = Operand("hundred", 100, 1, "number")
        terms: list[Term] = [(money("counted", realised.counted), hundred)]
        divisor = money("required_to_date", to_date.hundredths, None, to_date)
        share = products("percentage", terms, unit="percent", divisor=divisor)
    lacking = required.hundredths - realised.counted
    charge = None
    if ruleset.shortfall is not None and gap.hundredths < 0:
        figure = ruleset.shortfall.charge
        rate = percentage("percentage", needed(figure, "shortfall.charge"), figure)
        charge = products("charge", [(money("shortfall", -gap.hundredths), rate)])
    still = tuple(quantities(ruleset, lacking, "up", price_year, prices)) if lacking > 0 else ()
    return Balance(contracts, required, to_date, realised.counted, realised.pending, gap, share, still, charge)
