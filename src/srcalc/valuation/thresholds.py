"""Whether a scheme asks anything of a contract: thresholds, judged on the estimate including all options."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from srcalc.diagnostics import BAD_INPUT, BAD_RULESET, Diagnostic, Refused
from srcalc.model.basis import Basis
from srcalc.model.contract import Category, Contract
from srcalc.model.required import Base, Required, Threshold
from srcalc.valuation.indexation import needed
from srcalc.valuation.lines import (
    cents,
)
from srcalc.valuation.periods import Period, value_of

CATEGORIES: tuple[Category, ...] = ("works", "services", "supplies")


@dataclass(frozen=True, slots=True)
class Below:
    """The threshold that a contract stays under: what to say, and the figure that decides."""

    reason: Diagnostic
    figure: Basis


def below_threshold(
    rules: Required, contract: Contract, estimate: Sequence[Period]
) -> tuple[Below | None, tuple[Basis, ...]]:
    """The threshold that the estimate stays under, if any, and the thresholds that were looked at.

    A category is only needed when the outcome depends on it.
    """
    custom = _custom(rules, estimate, contract)
    if custom is not None:
        raise Refused(custom, BAD_RULESET)
    outcomes: list[tuple[Below | Refused | None, tuple[Basis, ...]]] = []
    for category in CATEGORIES if contract.category is None else (contract.category,):
        relevant = [item for item in rules.thresholds if category in (item.categories or CATEGORIES)]
        try:
            outcomes.append((_first_below(relevant, contract, estimate), _judged(relevant)))
        except Refused as refused:
            outcomes.append((refused, ()))
    first, judged = outcomes[0]
    if len({_kind(outcome) for outcome, _ in outcomes}) > 1:
        raise Refused(Diagnostic("category-needed", params={"allowed": CATEGORIES}), BAD_INPUT)
    if isinstance(first, Refused):
        raise first
    return first, judged


def _kind(outcome: Below | Refused | None) -> str | None:
    """What an outcome comes to, whatever the category."""
    if isinstance(outcome, Refused):
        return outcome.diagnostics[0].code
    return None if outcome is None else outcome.reason.code


def _judged(thresholds: Sequence[Threshold]) -> tuple[Basis, ...]:
    figures = [figure for item in thresholds for figure in (item.amount, item.term)]
    return tuple(figure for figure in figures if figure is not None)


def _custom(rules: Required, estimate: Sequence[Period], contract: Contract) -> Diagnostic | None:
    value = _whole_estimate(estimate, contract)
    for item in rules.custom:
        above = item.from_amount is None or value >= Fraction(item.from_amount) * 100
        if above and (item.below_amount is None or value < Fraction(item.below_amount) * 100):
            return Diagnostic("not-supported", params={"what": f"required.custom.{item.id}"})
    return None


def _first_below(thresholds: Sequence[Threshold], contract: Contract, estimate: Sequence[Period]) -> Below | None:
    value = _whole_estimate(estimate, contract)
    months = sum((period.years for period in estimate), Fraction(0)) * 12
    for item in thresholds:
        if item.amount is not None:
            bound = cents(needed(item.amount, f"required.thresholds.{item.id}.amount"))
            base = value * base_ratio(item.base, contract)
            if base < bound or (base == bound and not item.included):
                params = {"threshold": item.id, "amount": Decimal(bound) / 100}
                return Below(Diagnostic("below-threshold", params=params, severity="note"), item.amount)
        if item.term is not None and months < needed(item.term, f"required.thresholds.{item.id}.term"):
            params = {"threshold": item.id, "months": item.term.value}
            return Below(Diagnostic("below-threshold", params=params, severity="note"), item.term)
    return None


def _whole_estimate(estimate: Sequence[Period], contract: Contract) -> Fraction:
    """The estimate including all options, of the whole tender when the contract is a lot of it."""
    value = sum((period.value for period in estimate), Fraction(0))
    return value / lot_share(contract)


def lot_share(contract: Contract) -> Fraction:
    """What of the whole tender this contract is; 1 when it is no lot."""
    if contract.whole_value is None or not value_of(contract):
        return Fraction(1)
    return Fraction(value_of(contract)) / Fraction(contract.whole_value)


def base_ratio(base: Base, contract: Contract) -> Fraction:
    """What of the contract value is the base."""
    if base != "labour_value":
        return Fraction(1)
    if contract.labour_value is not None and value_of(contract):
        return Fraction(contract.labour_value) / Fraction(value_of(contract))
    if contract.labour_percentage is not None:
        return Fraction(contract.labour_percentage) / 100
    raise Refused(Diagnostic("contract-needs", params={"fields": ("labour_value", "labour_percentage")}), BAD_INPUT)
