"""Whether a scheme asks anything of a contract, or something else: judged on the estimate including all options."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from srcalc.diagnostics import BAD_INPUT, Diagnostic, Refused
from srcalc.model.basis import Basis
from srcalc.model.contract import Category, Contract
from srcalc.model.required import Base, CustomOutcome, Required, Threshold
from srcalc.valuation.indexation import needed
from srcalc.valuation.lines import (
    cents,
)
from srcalc.valuation.periods import Period, value_of

CATEGORIES: tuple[Category, ...] = ("works", "services", "supplies")


@dataclass(frozen=True, slots=True)
class Below:
    """Why nothing is asked, or no amount: what to say, and the figure or choice that decides."""

    reason: Diagnostic
    figure: Basis | None


def below_threshold(
    rules: Required, contract: Contract, estimate: Sequence[Period]
) -> tuple[Below | None, tuple[Basis, ...]]:
    """Why nothing is asked, if so: the category, or a threshold that the estimate stays under; and what was looked at.

    A category is only needed when the outcome depends on it.
    """
    outcomes: list[tuple[Below | Refused | None, tuple[Basis, ...]]] = []
    for category in CATEGORIES if contract.category is None else (contract.category,):
        if rules.categories is not None and category not in rules.categories.value:
            reason = Diagnostic("category-not-asked", severity="note")
            outcomes.append((Below(reason, rules.categories), (rules.categories,)))
            continue
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
    asked = () if rules.categories is None or rules.categories in judged else (rules.categories,)
    return first, (*asked, *judged)


def _kind(outcome: Below | Refused | None) -> str | None:
    """What an outcome comes to, whatever the category."""
    if isinstance(outcome, Refused):
        return outcome.diagnostics[0].code
    return None if outcome is None else outcome.reason.code


def _judged(thresholds: Sequence[Threshold]) -> tuple[Basis, ...]:
    figures = [figure for item in thresholds for figure in (item.amount, item.term)]
    return tuple(figure for figure in figures if figure is not None)


def custom_outcome(
    rules: Required, contract: Contract, estimate: Sequence[Period]
) -> tuple[Below | None, tuple[Basis, ...]]:
    """What is asked in place of an amount, if that holds for the estimate, and the bounds that were looked at.

    An agreed percentage goes before it.
    """
    judged: list[Basis] = []
    for item in rules.custom if contract.percentage is None else ():
        judged += [item, *(bound for bound in (item.from_amount, item.below_amount) if bound is not None)]
        if _is_custom(item, _whole_estimate(estimate, contract)):
            reason = Diagnostic("custom-outcome", params={"what": item.text}, severity="note")
            return Below(reason, item), tuple(judged)
    return None, tuple(judged)


def _is_custom(item: CustomOutcome, value: Fraction) -> bool:
    here = f"required.custom.{item.id}"
    if item.from_amount is not None and value < cents(needed(item.from_amount, f"{here}.from_amount")):
        return False
    return item.below_amount is None or value < cents(needed(item.below_amount, f"{here}.below_amount"))


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
