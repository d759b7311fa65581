"""What bears on proportionality: what other terms would ask, and the requirement beside the work in the contract."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from srcalc.diagnostics import Refused
from srcalc.model.contract import Contract
from srcalc.model.ruleset import Ruleset
from srcalc.valuation.lines import Line, Operand, fraction, money, products
from srcalc.valuation.needs import Need
from srcalc.valuation.required import RequiredResult, required
from srcalc.valuation.thresholds import base_ratio

YEARS_SHOWN = (1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class OtherTerm:
    """What the same value would ask over another term, without options."""

    months: int
    line: Line


@dataclass(frozen=True, slots=True)
class Absorption:
    """The work in a contract, in person-years, and the part of it that the requirement comes to in one element."""

    element: str
    work: Line
    share: Line


def other_terms(ruleset: Ruleset, contract: Contract) -> tuple[OtherTerm, ...]:
    """What the contract's value would ask over one to four years; nothing where the term makes no difference."""
    if contract.required is not None:
        return ()
    found = []
    for years in YEARS_SHOWN:
        other = replace(contract, months=12 * years, end=None, options=(), value_covers="base", turnover=None)
        try:
            found.append(OtherTerm(12 * years, replace(required(ruleset, other).base_term, name="other_term")))
        except Refused:
            return ()
    return tuple(found) if len({item.line.hundredths for item in found}) > 1 else ()


def absorption(contract: Contract, asked: RequiredResult, equivalents: Sequence[Need]) -> Absorption | None:
    """The requirement as people beside the work in the contract; None unless it is known what its labour costs."""
    people = next((need for need in equivalents if need.line.unit == "person_year"), None)
    if people is None or not contract.labour_cost_per_year or not asked.total.hundredths:
        return None
    try:
        ratio = base_ratio("labour_value", contract)
    except Refused:
        return None
    value = sum((item.period.value for item in asked.periods if item.period.exercised), Fraction(0)) / 100
    if not value * ratio:
        return None
    cost = money("labour_cost_per_year", int(contract.labour_cost_per_year * 100))
    wages = (fraction("contract_value", value, "eur"), fraction("labour_share", ratio, "share"))
    work = products("work", [wages], unit="person_year", divisor=cost)
    whole = fraction("work", value * ratio / cost.exact, "person_years")
    needed = fraction("asked_work", Fraction(asked.total.hundredths, 100) / people.rate.exact, "person_years")
    hundred = Operand("hundred", 100, 1, "number")
    share = products("absorption", [(needed, hundred)], unit="percent", divisor=whole)
    return Absorption(people.element, work, share)
