"""The amounts of the periods of a contract: scale, lots, reliefs and maximum."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from srcalc.diagnostics import BAD_INPUT, BAD_RULESET, Diagnostic, Mistake, Place, Refused
from srcalc.model.basis import Basis, Figure, Text
from srcalc.model.contract import Contract
from srcalc.model.required import Base, Bracket, Relief, Required, Scale
from srcalc.model.ruleset import Ruleset
from srcalc.model.values import NOT_SEEN
from srcalc.valuation.indexation import needed
from srcalc.valuation.lines import (
    Line,
    Operand,
    Term,
    cents,
    difference,
    exactly,
    fraction,
    given,
    least,
    percentage,
    products,
)
from srcalc.valuation.names import Vocabulary
from srcalc.valuation.periods import Period
from srcalc.valuation.thresholds import base_ratio, lot_share


@dataclass(frozen=True, slots=True)
class Cut:
    """What a relief takes off: a share of what is asked, and no more than a share of the base."""

    share: Fraction
    figure: Figure
    at_most: Fraction | None = None
    bound: Figure | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """How the amounts of one contract are computed."""

    scale: Scale
    share: Fraction
    base: Base
    ratio: Fraction
    combine: str
    cuts: tuple[Cut, ...]
    reliefs: tuple[Text, ...]
    maximum: Line | None
    uses: tuple[Basis, ...]


def base_used(base: Base, contract: Contract) -> Base:
    """The base that was used: turnover goes before the estimate once it is established."""
    if base == "labour_value":
        return base
    return "turnover" if contract.turnover is not None else "contract_value"


def scale_for(rules: Required, contract: Contract) -> Scale:
    """The scale that applies: of the ruleset, or one flat bracket at the agreed percentage."""
    if contract.percentage is None:
        return ruleset_scale(rules, contract)
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


def ruleset_scale(rules: Required, contract: Contract) -> Scale:
    """The scale of the ruleset, by the labour percentage where that decides."""
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


def plan_for(ruleset: Ruleset, rules: Required, contract: Contract, scale: Scale) -> Plan:
    """How the amounts of a contract follow from a scale."""
    base = scale.base or rules.base.value
    if base == NOT_SEEN:
        raise Refused(Diagnostic("not-seen", params={"what": "required.base"}), BAD_RULESET)
    cuts, had, used = _reliefs(ruleset, rules, contract)
    uses: list[Basis] = [rules.base, *used]
    if scale.id != "agreed":
        uses.append(scale)
    maximum = None
    if rules.maximum is not None:
        maximum = given("maximum", cents(needed(rules.maximum, "required.maximum")), rules.maximum)
        uses.append(rules.maximum)
    return Plan(
        scale=scale,
        share=lot_share(contract),
        base=base_used(base, contract),
        ratio=base_ratio(base, contract),
        combine=rules.reliefs.combine if rules.reliefs is not None else "highest",
        cuts=cuts,
        reliefs=had,
        maximum=maximum,
        uses=tuple(uses),
    )


def amounts_of(plan: Plan, periods: Sequence[Period]) -> list[Line]:
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


def _terms(plan: Plan, period: Period) -> list[Term]:
    """The slices of the base, each at its percentage: R(V, T) = T x g(V / T) per year, g(V) per contract."""
    scale = plan.scale
    base = period.value * plan.ratio / plan.share / 100
    per_year = scale.per == "year"
    reach = base / period.years if per_year else base
    around: list[Operand] = []
    if plan.share != 1:
        around.append(fraction("lot_share", plan.share, "share"))
    front: list[Operand] = []
    if per_year:
        whole = period.months is not None
        front.append(
            Operand("term", period.months or 0, 12, "years") if whole else fraction("term", period.years, "years")
        )
    unit = "eur_per_year" if per_year else "eur"
    terms: list[Term] = [(*front, part, rate, *around) for part, rate in _slices(scale, reach, unit)]
    return terms if not plan.cuts else _after_reliefs(plan, terms, base * plan.share)


def _slices(scale: Scale, reach: Fraction, unit: str) -> list[tuple[Operand, Operand]]:
    """The parts of the base that the brackets take, each with its percentage."""
    brackets = scale.brackets
    ends: list[Fraction | None] = [Fraction(item.from_amount) for item in brackets[1:]]
    reached = [
        (bracket, end) for bracket, end in zip(brackets, [*ends, None], strict=True) if reach >= bracket.from_amount
    ]
    if not scale.marginal:
        reached = reached[-1:]
    found = []
    for bracket, end in reached:
        low = Fraction(bracket.from_amount) if scale.marginal else Fraction(0)
        top = reach if end is None or reach < end or not scale.marginal else end
        size = top - low
        parts = (fraction("base", reach, unit), fraction("bracket_from", low, unit)) if low else ()
        part = Operand("slice", size.numerator, size.denominator, unit, parts=parts)
        found.append((part, percentage("percentage", bracket.percentage, scale)))
    return found


def without_reliefs(plan: Plan) -> Plan:
    """The same plan for a supplier that has no relief."""
    return replace(plan, cuts=())


def _after_reliefs(plan: Plan, terms: Sequence[Term], base: Fraction) -> list[Term]:
    """What the cuts leave of an amount: a share of it, less what those at their bound take off of the base."""
    asked = Fraction(*exactly(terms))
    left, off = Fraction(1), Fraction(0)
    highest = max(plan.cuts, key=lambda cut: _taken(cut, asked, base))
    cuts = (highest,) if plan.combine == "highest" else plan.cuts
    for cut in cuts:
        before = left * asked - off * base if plan.combine == "product" else asked
        if _is_bound(cut, before, base):
            off += cut.at_most or 0
        elif plan.combine == "product":
            left, off = left * (1 - cut.share), off * (1 - cut.share)
        else:
            left -= cut.share
    if left * asked < off * base or left < 0:
        left, off = Fraction(0), Fraction(0)
    largest = max(cuts, key=lambda cut: cut.share)
    found = [
        (*term, Operand("after_relief", left.numerator, left.denominator, "share", largest.figure)) for term in terms
    ]
    if off:
        bound = next(cut.bound for cut in cuts if _is_bound(cut, asked, base))
        found.append((fraction("base", base, "eur"), fraction("at_most_off", -off, "percent", bound)))
    return found


def _is_bound(cut: Cut, asked: Fraction, base: Fraction) -> bool:
    return cut.at_most is not None and cut.share * asked > cut.at_most * base


def _taken(cut: Cut, asked: Fraction, base: Fraction) -> Fraction:
    return (cut.at_most or 0) * base if _is_bound(cut, asked, base) else cut.share * asked


_Relieved = tuple[tuple[Cut, ...], tuple[Text, ...], tuple[Basis, ...]]


def _reliefs(ruleset: Ruleset, rules: Required, contract: Contract) -> _Relieved:
    """What the reliefs that the supplier has take off, their titles, and what they rest on."""
    reliefs = rules.reliefs
    supplier = contract.supplier
    if reliefs is None or supplier is None:
        return (), (), ()
    words = Vocabulary(ruleset)
    try:
        own = {words.id_of("recognition", name) for name in supplier.recognitions}
    except Mistake as mistake:
        params = {"key": "recognitions", **mistake.params}
        place = Place(path=("supplier", "recognitions"))
        raise Refused(Diagnostic(mistake.code, place, params), BAD_INPUT) from None
    had = [item for item in reliefs.each if own & set(item.recognitions) or _share_reached(item, contract)]
    cuts = tuple(_cut(item) for item in had)
    figures = [figure for item in had for figure in (item.cut, item.at_most) if figure is not None]
    return cuts, tuple(item.title for item in had), (reliefs, *figures) if had else ()


def _cut(relief: Relief) -> Cut:
    here = f"required.reliefs.{relief.id}"
    share = Fraction(needed(relief.cut, f"{here}.cut")) / 100
    if relief.at_most is None:
        return Cut(share, relief.cut)
    return Cut(share, relief.cut, Fraction(needed(relief.at_most, f"{here}.at_most")) / 100, relief.at_most)


def _share_reached(relief: Relief, contract: Contract) -> bool:
    supplier = contract.supplier
    if relief.target_group_share is None or supplier is None:
        return False
    if not supplier.employees_fte or supplier.target_group_fte is None:
        return False
    bound = needed(relief.target_group_share, f"required.reliefs.{relief.id}.target_group_share")
    return Fraction(supplier.target_group_fte) / Fraction(supplier.employees_fte) * 100 >= bound
