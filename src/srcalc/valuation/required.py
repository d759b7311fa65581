"""What a contract must realise: base, thresholds, scale, lots, reliefs, maximum, options and schedule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from srcalc.diagnostics import BAD_RULESET, Diagnostic, Refused
from srcalc.model.basis import Basis, Given
from srcalc.model.contract import Contract
from srcalc.model.required import Base, Required, Scale
from srcalc.model.ruleset import Ruleset
from srcalc.model.values import NOT_SEEN
from srcalc.valuation.lines import (
    Line,
    Operand,
    cents,
    fraction,
    given,
    money,
    percentage,
    products,
    total,
)
from srcalc.valuation.periods import Period, contract_periods, value_of
from srcalc.valuation.scales import Plan, amounts_of, base_used, plan_for, ruleset_scale, scale_for, without_reliefs
from srcalc.valuation.schedule import ScheduleYear, schedule_of
from srcalc.valuation.thresholds import Below, base_ratio, below_threshold, custom_outcome


@dataclass(frozen=True, slots=True)
class PeriodRequired:
    """What is required over the base term or an option."""

    period: Period
    line: Line


@dataclass(frozen=True, slots=True)
class RequiredResult:
    """What a contract must realise; `reason` says why when no amount is."""

    applies: bool
    reason: Diagnostic | None
    base: Base
    base_wanted: Base
    base_value: Line
    periods: tuple[PeriodRequired, ...]
    total: Line
    total_with_all_options: Line
    effective_percentage: Line | None
    ruleset_total: Line | None
    comparisons: tuple[tuple[Decimal, Line], ...]
    schedule: tuple[ScheduleYear, ...]
    scale: Scale | None
    uses: tuple[Basis, ...]

    @property
    def is_custom(self) -> bool:
        """Whether something else than an amount is asked."""
        return self.reason is not None and self.reason.code == "custom-outcome"

    @property
    def by_proposal(self) -> bool:
        """Whether the scale is a proposal of this project: it rests on an assumption and on no source."""
        return self.scale is not None and self.scale.assumption is not None and self.scale.source is None

    @property
    def base_term(self) -> Line:
        """The amount over the base term."""
        return self.periods[0].line


# A scheme of which only the values were seen: an agreed percentage is of the contract value.
_SILENT = Required(base=Given(value="contract_value"), scales=NOT_SEEN)


def required(ruleset: Ruleset, contract: Contract) -> RequiredResult:
    """What a contract must realise under a ruleset.

    Raises `Refused` when the contract lacks what the ruleset asks for, or the ruleset what the calculation needs.
    """
    estimate = contract_periods(contract, Fraction(value_of(contract)) * 100)
    value = Fraction(contract.turnover if contract.turnover is not None else value_of(contract)) * 100
    periods = contract_periods(contract, value)
    rules = ruleset.required if ruleset.required != NOT_SEEN else _SILENT
    if contract.required is not None:
        return _agreed_amount(ruleset, rules, contract, estimate, periods)
    silent = rules.scales == NOT_SEEN and contract.percentage is None
    if silent and not rules.custom:
        raise Refused(Diagnostic("required-not-seen", params={"ruleset": ruleset.id}), BAD_RULESET)
    below, judged = below_threshold(rules, contract, estimate)
    if below is None:
        below, bounds = custom_outcome(rules, contract, estimate)
        judged = (*judged, *bounds)
    if below is not None:
        return _nothing(ruleset, rules, contract, periods, below, judged)
    if silent:
        raise Refused(Diagnostic("required-not-seen", params={"ruleset": ruleset.id}), BAD_RULESET)
    plan = plan_for(ruleset, rules, contract, scale_for(rules, contract))
    lines = amounts_of(plan, periods)
    asked = None
    if contract.percentage is not None:
        asked = _asked_by_ruleset(ruleset, rules, contract, estimate, periods)
    uses = (*judged, *plan.uses, *_settings(ruleset))
    reason = _why_nothing(plan, periods, lines)
    return _result(rules, contract, periods, lines, asked, plan.scale, uses, reason)


def _asked_by_ruleset(
    ruleset: Ruleset, rules: Required, contract: Contract, estimate: Sequence[Period], periods: Sequence[Period]
) -> Line | None:
    """What the ruleset itself would ask in total; None where it does not say, or not for this contract."""
    if rules.scales == NOT_SEEN:
        return None
    try:
        below, _ = below_threshold(rules, contract, estimate)
        if below is not None:
            return given("ruleset_total", 0, below.figure)
        if custom_outcome(rules, replace(contract, percentage=None), estimate)[0] is not None:
            return None
        plan = plan_for(ruleset, rules, contract, ruleset_scale(rules, contract))
        return total("ruleset_total", _exercised(periods, amounts_of(plan, periods)))
    except Refused:
        return None


def _why_nothing(plan: Plan, periods: Sequence[Period], lines: Sequence[Line]) -> Diagnostic | None:
    """Why a scheme that applies asks nothing all the same."""
    if any(line.hundredths for line in _exercised(periods, lines)):
        return None
    if not any(period.value for period in periods):
        return Diagnostic("zero-value", severity="note")
    if plan.cuts and any(line.hundredths for line in _exercised(periods, amounts_of(without_reliefs(plan), periods))):
        return Diagnostic("exempt", params={"relief": plan.reliefs}, severity="note")
    return Diagnostic("zero-percent", severity="note")


def _settings(ruleset: Ruleset) -> tuple[Basis, ...]:
    """What every required amount rests on besides its scale."""
    own = (ruleset.rounding, ruleset.vat)
    return (*own, ruleset.scale_indexation) if ruleset.scale_indexation else own


def _exercised(periods: Sequence[Period], lines: Sequence[Line]) -> list[Line]:
    return [line for period, line in zip(periods, lines, strict=True) if period.exercised]


def _result(
    rules: Required,
    contract: Contract,
    periods: tuple[Period, ...],
    lines: Sequence[Line],
    ruleset_total: Line | None,
    scale: Scale | None,
    uses: tuple[Basis, ...],
    reason: Diagnostic | None = None,
) -> RequiredResult:
    whole = total("total", _exercised(periods, lines))
    wanted = scale.base if scale is not None and scale.base else rules.base.value
    if wanted == NOT_SEEN:  # nothing was computed on it
        wanted = "contract_value"
    value = fraction("contract_value", sum((p.value for p in periods if p.exercised), Fraction(0)) / 100, "eur")
    hundred = Operand("hundred", 100, 1, "number")
    effective = None
    if value.numerator:
        effective = products(
            "effective_percentage",
            [(money("total", whole.hundredths), hundred)],
            unit="percent",
            divisor=value,
        )
    return RequiredResult(
        applies=reason is None or reason.code not in ("below-threshold", "category-not-asked"),
        reason=reason,
        base=base_used(wanted, contract),
        base_wanted=wanted,
        base_value=products("base_value", [(value, *_wages(wanted, contract))]),
        periods=tuple(PeriodRequired(*pair) for pair in zip(periods, lines, strict=True)),
        total=whole,
        total_with_all_options=total("total_with_all_options", lines),
        effective_percentage=effective,
        ruleset_total=ruleset_total,
        comparisons=tuple(
            (share, products("comparison", [(value, percentage("percentage", share))])) for share in rules.comparisons
        ),
        schedule=schedule_of(periods, lines),
        scale=scale,
        uses=uses,
    )


def _wages(base: Base, contract: Contract) -> tuple[Operand, ...]:
    """What of the contract value is wages, where they are the base and the contract says it."""
    try:
        ratio = base_ratio(base, contract)
    except Refused:  # nothing was computed on them
        return ()
    return () if base != "labour_value" else (fraction("labour_share", ratio, "share"),)


def _nothing(
    ruleset: Ruleset,
    rules: Required,
    contract: Contract,
    periods: tuple[Period, ...],
    below: Below,
    judged: tuple[Basis, ...],
) -> RequiredResult:
    """Under a threshold nothing is asked, and no amount where something else is."""
    names = ["base_term", *("option" for _ in contract.options)]
    lines = [given(name, 0, below.figure) for name in names]
    asked = given("ruleset_total", 0, below.figure) if contract.percentage is not None else None
    uses = (*judged, *_settings(ruleset))
    return _result(rules, contract, periods, lines, asked, None, uses, below.reason)


def _agreed_amount(
    ruleset: Ruleset,
    rules: Required,
    contract: Contract,
    estimate: tuple[Period, ...],
    periods: tuple[Period, ...],
) -> RequiredResult:
    """An amount agreed for the base term; options follow it in proportion to their value."""
    agreed = given("base_term", cents(contract.required or Decimal(0)))
    lines = [agreed]
    worth = periods[0].value
    for period in periods[1:]:
        share = fraction("value_share", period.value / worth if worth else Fraction(0), "share")
        lines.append(products("option", [(money("agreed_amount", agreed.hundredths), share)]))
    asked = _asked_by_ruleset(ruleset, rules, contract, estimate, periods)
    return _result(rules, contract, periods, lines, asked, None, _settings(ruleset))
