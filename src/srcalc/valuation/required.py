"""What a contract must realise: base, thresholds, scale, lots, reliefs, maximum, options and schedule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate

from srcalc.diagnostics import BAD_INPUT, BAD_RULESET, Diagnostic, Mistake, Refused
from srcalc.model.contract import Category, Contract
from srcalc.model.ruleset import Base, Basis, Bracket, Given, Relief, Required, Ruleset, Scale, Threshold
from srcalc.model.values import NOT_SEEN
from srcalc.valuation.indexation import needed
from srcalc.valuation.lines import (
    Line,
    Operand,
    Term,
    cents,
    difference,
    fraction,
    given,
    least,
    money,
    percentage,
    products,
    total,
)
from srcalc.valuation.names import Vocabulary
from srcalc.valuation.periods import ONE_DAY, Day, Period, add_months, contract_periods, value_of

CATEGORIES: tuple[Category, ...] = ("works", "services", "supplies")


@dataclass(frozen=True, slots=True)
class PeriodRequired:
    """What is required over the base term or an option."""

    period: Period
    line: Line


@dataclass(frozen=True, slots=True)
class ScheduleYear:
    """A year of a period, counted from the period's first day, and the part of its amount that falls in it."""

    number: int
    period: int
    first: Day | None
    last: Day | None
    line: Line


@dataclass(frozen=True, slots=True)
class RequiredResult:
    """What a contract must realise; `reason` says why when nothing is."""

    applies: bool
    reason: Diagnostic | None
    base: Base
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
    def base_term(self) -> Line:
        """The amount over the base term."""
        return self.periods[0].line


@dataclass(frozen=True, slots=True)
class _Plan:
    """How the amounts of one contract are computed."""

    scale: Scale
    share: Fraction
    base: Base
    ratio: Fraction
    relief: Operand | None
    maximum: Line | None
    uses: tuple[Basis, ...]


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
    if rules.scales == NOT_SEEN and contract.percentage is None:
        raise Refused(Diagnostic("required-not-seen", params={"ruleset": ruleset.id}), BAD_RULESET)
    below, judged = _below_threshold(rules, contract, estimate)
    if below is not None:
        return _nothing(ruleset, rules, contract, periods, below, judged)
    plan = _plan(ruleset, rules, contract, _scale(rules, contract))
    lines = _amounts(plan, periods)
    asked = None
    if contract.percentage is not None and rules.scales != NOT_SEEN:
        own = _plan(ruleset, rules, contract, _scale_of_ruleset(rules, contract))
        asked = total("ruleset_total", _exercised(periods, _amounts(own, periods)))
    uses = (*judged, *plan.uses, *_settings(ruleset))
    return _result(rules, periods, lines, plan.base, asked, plan.scale, uses)


def _settings(ruleset: Ruleset) -> tuple[Basis, ...]:
    """What every required amount rests on besides its scale."""
    own = (ruleset.rounding, ruleset.vat)
    return (*own, ruleset.scale_indexation) if ruleset.scale_indexation else own


def _exercised(periods: Sequence[Period], lines: Sequence[Line]) -> list[Line]:
    return [line for period, line in zip(periods, lines, strict=True) if period.exercised]


def _result(
    rules: Required,
    periods: tuple[Period, ...],
    lines: Sequence[Line],
    base: Base,
    ruleset_total: Line | None,
    scale: Scale | None,
    uses: tuple[Basis, ...],
    reason: Diagnostic | None = None,
) -> RequiredResult:
    whole = total("total", _exercised(periods, lines))
    value = fraction("contract_value", sum((p.value for p in periods if p.exercised), Fraction(0)) / 100, "eur")
    hundred = Operand("hundred", 100, 1, "percent")
    effective = None
    if value.numerator:
        effective = products(
            "effective_percentage",
            [(money("total", whole.hundredths), hundred)],
            unit="percent",
            divisor=value,
        )
    if reason is None and not whole.hundredths:
        reason = Diagnostic("zero-percent", severity="note")
    return RequiredResult(
        applies=reason is None or reason.code != "below-threshold",
        reason=reason,
        base=base,
        base_value=products("base_value", [(value,)]),
        periods=tuple(PeriodRequired(*pair) for pair in zip(periods, lines, strict=True)),
        total=whole,
        total_with_all_options=total("total_with_all_options", lines),
        effective_percentage=effective,
        ruleset_total=ruleset_total,
        comparisons=tuple(
            (share, products("comparison", [(value, percentage("percentage", share))])) for share in rules.comparisons
        ),
        schedule=_schedule(periods, lines),
        scale=scale,
        uses=uses,
    )


def _nothing(
    ruleset: Ruleset,
    rules: Required,
    contract: Contract,
    periods: tuple[Period, ...],
    reason: Diagnostic,
    judged: tuple[Basis, ...],
) -> RequiredResult:
    """Under a threshold nothing is asked."""
    names = ["base_term", *("option" for _ in contract.options)]
    lines = [given(name, 0, judged[-1]) for name in names]
    asked = given("ruleset_total", 0, judged[-1]) if contract.percentage is not None else None
    uses = (*judged, *_settings(ruleset))
    return _result(rules, periods, lines, rules.base.value, asked, None, uses, reason)


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
    asked = None
    if rules.scales != NOT_SEEN:
        below, _ = _below_threshold(rules, contract, estimate)
        plan = None if below else _plan(ruleset, rules, contract, _scale_of_ruleset(rules, contract))
        asked = (
            total("ruleset_total", _exercised(periods, _amounts(plan, periods))) if plan else given("ruleset_total", 0)
        )
    base = _base_used(rules.base.value, contract)
    return _result(rules, periods, lines, base, asked, None, _settings(ruleset))


# ---------------------------------------------------------------- thresholds


def _below_threshold(
    rules: Required, contract: Contract, estimate: Sequence[Period]
) -> tuple[Diagnostic | None, tuple[Basis, ...]]:
    """The threshold that the estimate stays under, if any, and the thresholds that were looked at.

    A category is only needed when the outcome depends on it.
    """
    custom = _custom(rules, estimate, contract)
    if custom is not None:
        raise Refused(custom, BAD_RULESET)
    outcomes = {}
    for category in CATEGORIES if contract.category is None else (contract.category,):
        relevant = [item for item in rules.thresholds if category in (item.categories or CATEGORIES)]
        try:
            outcomes[category] = _first_below(relevant, contract, estimate), _judged(relevant)
        except Refused as refused:
            if contract.category is not None:
                raise
            outcomes[category] = refused.diagnostics[0], ()
    found = list(outcomes.values())
    codes = {None if outcome is None else outcome.code for outcome, _ in found}
    if len(codes) > 1:
        raise Refused(Diagnostic("category-needed", params={"allowed": CATEGORIES}), BAD_INPUT)
    outcome = found[0][0]
    if outcome is not None and outcome.code != "below-threshold":
        raise Refused(outcome, BAD_RULESET)
    return found[0]


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


def _first_below(thresholds: Sequence[Threshold], contract: Contract, estimate: Sequence[Period]) -> Diagnostic | None:
    value = _whole_estimate(estimate, contract)
    months = sum((period.years for period in estimate), Fraction(0)) * 12
    for item in thresholds:
        if item.amount is not None:
            bound = cents(needed(item.amount, f"required.thresholds.{item.id}.amount"))
            base = value * _ratio(item.base, contract)
            if base < bound or (base == bound and not item.included):
                params = {"threshold": item.id, "amount": Decimal(bound) / 100}
                return Diagnostic("below-threshold", params=params, severity="note")
        if item.term is not None and months < needed(item.term, f"required.thresholds.{item.id}.term"):
            params = {"threshold": item.id, "months": item.term.value}
            return Diagnostic("below-threshold", params={"amount": None, **params}, severity="note")
    return None


def _whole_estimate(estimate: Sequence[Period], contract: Contract) -> Fraction:
    """The estimate including all options, of the whole tender when the contract is a lot of it."""
    value = sum((period.value for period in estimate), Fraction(0))
    return value / _lot_share(contract)


# ---------------------------------------------------------------- base and scale


def _lot_share(contract: Contract) -> Fraction:
    if contract.whole_value is None or not value_of(contract):
        return Fraction(1)
    return Fraction(value_of(contract)) / Fraction(contract.whole_value)


def _ratio(base: Base, contract: Contract) -> Fraction:
    """What of the contract value is the base."""
    if base != "labour_value":
        return Fraction(1)
    if contract.labour_value is not None and value_of(contract):
        return Fraction(contract.labour_value) / Fraction(value_of(contract))
    if contract.labour_percentage is not None:
        return Fraction(contract.labour_percentage) / 100
    raise Refused(Diagnostic("contract-needs", params={"fields": ("labour_value", "labour_percentage")}), BAD_INPUT)


def _base_used(base: Base, contract: Contract) -> Base:
    if base == "labour_value":
        return base
    return "turnover" if contract.turnover is not None else "contract_value"


def _scale(rules: Required, contract: Contract) -> Scale:
    """The scale that applies: of the ruleset, or one flat bracket at the agreed percentage."""
    if contract.percentage is None:
        return _scale_of_ruleset(rules, contract)
    bounds = rules.agreed_percentage
    for bound, low in ((bounds.at_least, True), (bounds.at_most, False)) if bounds else ():
        if bound is None:
            continue
        limit = needed(bound, "required.agreed_percentage")
        if contract.percentage < limit if low else contract.percentage > limit:
            code = "percentage-below-bound" if low else "percentage-above-bound"
            raise Refused(Diagnostic(code, params={"bound": limit}), BAD_INPUT)
    brackets = (Bracket(from_amount=Decimal(0), percentage=contract.percentage),)
    return Scale(id="agreed", per="contract", marginal=True, brackets=brackets)


def _scale_of_ruleset(rules: Required, contract: Contract) -> Scale:
    scales = rules.scales if rules.scales != NOT_SEEN else ()
    share = contract.labour_percentage
    for scale in scales:
        span = scale.labour_percentage
        if span is None:
            return scale
        if share is None:
            raise Refused(Diagnostic("contract-needs", params={"fields": ("labour_percentage",)}), BAD_INPUT)
        if (span.at_least is None or share >= span.at_least) and (span.below is None or share < span.below):
            return scale
    raise Refused(Diagnostic("no-scale", params={"percentage": share}), BAD_RULESET)


def _plan(ruleset: Ruleset, rules: Required, contract: Contract, scale: Scale) -> _Plan:
    base = scale.base or rules.base.value
    relief, used = _relief(ruleset, rules, contract)
    uses: list[Basis] = [rules.base, *used]
    if scale.id != "agreed":
        uses.append(scale)
    maximum = None
    if rules.maximum is not None:
        maximum = given("maximum", cents(needed(rules.maximum, "required.maximum")), rules.maximum)
        uses.append(rules.maximum)
    return _Plan(
        scale=scale,
        share=_lot_share(contract),
        base=_base_used(base, contract),
        ratio=_ratio(base, contract),
        relief=relief,
        maximum=maximum,
        uses=tuple(uses),
    )


def _amounts(plan: _Plan, periods: Sequence[Period]) -> list[Line]:
    """The amount of each period; the maximum leaves to each what the periods before it left."""
    lines: list[Line] = []
    for period in periods:
        name = "option" if period.option else "base_term"
        line = products(name, _terms(plan, period))
        if plan.maximum is not None:
            room = difference("room_under_maximum", plan.maximum, *lines) if lines else plan.maximum
            line = least(name, (line, room))
        lines.append(line)
    return lines


def _terms(plan: _Plan, period: Period) -> list[Term]:
    """The slices of the base, each at its percentage: R(V, T) = T x g(V / T) per year, g(V) per contract."""
    scale = plan.scale
    base = period.value * plan.ratio / plan.share / 100
    per_year = scale.per == "year"
    reach = base / period.years if per_year else base
    around: list[Operand] = []
    if plan.share != 1:
        around.append(fraction("lot_share", plan.share, "share"))
    if plan.relief is not None:
        around.append(plan.relief)
    front: list[Operand] = []
    if per_year:
        whole = period.months is not None
        front.append(
            Operand("term", period.months or 0, 12, "years") if whole else fraction("term", period.years, "years")
        )
    return [
        (*front, fraction("slice", part, "eur_per_year" if per_year else "eur"), rate, *around)
        for part, rate in _slices(scale, reach)
    ]


def _slices(scale: Scale, reach: Fraction) -> list[tuple[Fraction, Operand]]:
    brackets = scale.brackets
    ends: list[Fraction | None] = [Fraction(item.from_amount) for item in brackets[1:]]
    reached = [
        (bracket, end) for bracket, end in zip(brackets, [*ends, None], strict=True) if reach >= bracket.from_amount
    ]
    if not scale.marginal:
        reached = reached[-1:]
    found = []
    for bracket, end in reached:
        part = reach
        if scale.marginal:
            part = (reach if end is None or reach < end else end) - Fraction(bracket.from_amount)
        found.append((part, percentage("percentage", bracket.percentage, scale)))
    return found


# ---------------------------------------------------------------- reliefs


def _relief(ruleset: Ruleset, rules: Required, contract: Contract) -> tuple[Operand | None, tuple[Basis, ...]]:
    """What is left after the reliefs that the supplier has, and what they rest on."""
    reliefs = rules.reliefs
    supplier = contract.supplier
    if reliefs is None or supplier is None:
        return None, ()
    words = Vocabulary(ruleset)
    try:
        own = {words.id_of("recognition", name) for name in supplier.recognitions}
    except Mistake as mistake:
        raise Refused(Diagnostic(mistake.code, params=mistake.params), BAD_INPUT) from None
    had = [item for item in reliefs.each if own & set(item.recognitions) or _share_reached(item, contract)]
    if not had:
        return None, ()
    cuts = [Fraction(needed(item.cut, f"required.reliefs.{item.id}.cut")) / 100 for item in had]
    if reliefs.combine == "product":
        left = list(accumulate((1 - cut for cut in cuts), lambda a, b: a * b))[-1]
    else:
        left = max(1 - (max(cuts) if reliefs.combine == "highest" else sum(cuts)), Fraction(0))
    uses: tuple[Basis, ...] = (reliefs, *(item.cut for item in had))
    return Operand("after_relief", left.numerator, left.denominator, "share", had[0].cut), uses


def _share_reached(relief: Relief, contract: Contract) -> bool:
    supplier = contract.supplier
    if relief.target_group_share is None or supplier is None:
        return False
    if not supplier.employees_fte or supplier.target_group_fte is None:
        return False
    bound = needed(relief.target_group_share, f"required.reliefs.{relief.id}.target_group_share")
    return Fraction(supplier.target_group_fte) / Fraction(supplier.employees_fte) * 100 >= bound


# ---------------------------------------------------------------- schedule


def _schedule(periods: Sequence[Period], lines: Sequence[Line]) -> tuple[ScheduleYear, ...]:
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
