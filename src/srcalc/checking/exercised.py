"""What a worked case rests on, read off the very result that it was compared with.

A rule decides a figure when the figure would change with it: an operand of a line, a limit that cut, a threshold that
a contract stays under, a refusal by name. Only figures that the case expects are looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from srcalc.checking.cut_by import cut_by
from srcalc.checking.rules import BOUNDS, bracket_name
from srcalc.diagnostics import Diagnostic
from srcalc.model.basis import Basis
from srcalc.model.elements import Cap, Element, PersonYear, Purchase
from srcalc.model.required import Required, Scale
from srcalc.model.ruleset import Case, Expected, Ruleset
from srcalc.model.values import NOT_SEEN
from srcalc.valuation.balance import Totals
from srcalc.valuation.indexation import needed
from srcalc.valuation.lines import Line, Operand, Term
from srcalc.valuation.names import Vocabulary
from srcalc.valuation.periods import last_day
from srcalc.valuation.required import RequiredResult
from srcalc.valuation.results import ContractResult, Realised, Result
from srcalc.valuation.verdicts import RecordResult, element_of


@dataclass(frozen=True, slots=True)
class Computed:
    """A worked case under the ruleset that it was computed with: its result, or why it was refused."""

    case: Case
    ruleset: Ruleset
    result: Result | None = None
    refused: tuple[Diagnostic, ...] = ()


def exercised(item: Computed) -> Iterator[str]:
    """The names of the rules that a worked case rests on, as far as what it expects is compared with them."""
    if item.result is None:
        for found in item.refused:
            if found.code == item.case.expect.refused:
                yield from _named_by(found)
        return
    for contract in item.result.contracts:
        if contract.required is not None:
            yield from _of_required(contract.required, item)
        if contract.balance is not None and contract.balance.charge and item.case.expect.charge is not None:
            yield "shortfall.charge"
    if item.result.realised is not None:
        yield from _of_realised(item.result.realised, item)


_REFUSALS = {
    "ruleset-not-yet": ("valid_from",),
    "ruleset-ended": ("valid_until",),
    "required-not-seen": ("required", "required.scales"),
    "percentage-below-bound": ("required.agreed_percentage.at_least",),
    "percentage-above-bound": ("required.agreed_percentage.at_most",),
}


def _named_by(refused: Diagnostic) -> Sequence[str]:
    """The rules that a refusal rests on."""
    what = refused.params.get("what")
    return (str(what),) if what is not None else _REFUSALS.get(refused.code, ())


# ---------------------------------------------------------------- what is asked


def _of_required(found: RequiredResult, item: Computed) -> Iterator[str]:
    expect, rules = item.case.expect, item.ruleset.required
    if rules == NOT_SEEN:
        return
    decided = found.base_term.basis
    if decided is not None:  # nothing is asked, or something else than an amount
        if expect.required is not None or (expect.applies is False) or expect.total_with_all_options is not None:
            yield from _why_no_amount(decided, rules)
        return
    every = expect.total_with_all_options is not None
    for index, period in enumerate(found.periods):
        if every or (expect.options if index else expect.required) is not None:
            yield from _of_amount(period.line, found, item)


def _why_no_amount(decided: Basis, rules: Required) -> Iterator[str]:
    """The threshold, the categories or the other outcome that a contract falls under."""
    if decided is rules.categories:
        yield "required.categories"
    for threshold in rules.thresholds:
        for kind in ("amount", "term"):
            if getattr(threshold, kind) is decided:
                yield f"required.thresholds.{threshold.id}.{kind}"
    for item in rules.custom:
        if item is decided:
            yield from (f"required.custom.{item.id}", *(f"required.custom.{item.id}.{name}" for name in BOUNDS))


def _of_amount(line: Line, found: RequiredResult, item: Computed) -> Iterator[str]:
    if line.how == "least":
        line, room = line.parts
        if room.hundredths < line.hundredths:
            yield "required.maximum"
            return
    for index, term in enumerate(line.terms):
        for operand in _deciding(term):
            if operand.name == "percentage" and isinstance(operand.basis, Scale) and operand.basis is found.scale:
                yield _bracket(operand.basis, index, term)
            elif operand.name in ("after_relief", "at_most_off") and operand.exact != 1:
                yield from _of_relief(operand, found, item)


def _bracket(scale: Scale, index: int, term: Term) -> str:
    """The bracket that a term is of: slices come in their order; without slices it is the last one reached."""
    if scale.marginal:
        return bracket_name(scale.id, scale.brackets[index].from_amount)
    part = next(operand for operand in term if operand.name == "slice")
    reached = [bracket for bracket in scale.brackets if bracket.from_amount <= part.exact]
    return bracket_name(scale.id, reached[-1].from_amount)


def _of_relief(off: Operand, found: RequiredResult, item: Computed) -> Iterator[str]:
    """The reliefs that decide what is taken off, by what the supplier has them for, when that is one thing."""
    rules, contract = item.ruleset.required, item.case.contract
    supplier = None if contract is None else contract.supplier
    if rules == NOT_SEEN or rules.reliefs is None or supplier is None:
        return
    used = {id(basis) for basis in found.uses}
    had = [relief for relief in rules.reliefs.each if id(relief.cut) in used]
    words = Vocabulary(item.ruleset)
    own = {words.id_of("recognition", name) for name in supplier.recognitions}
    for relief in had:
        bound = relief.at_most is not None and off.basis is relief.at_most
        if rules.reliefs.combine == "highest" and not bound and off.basis is not relief.cut:
            continue
        if bound:
            yield f"required.reliefs.{relief.id}.at_most"
        by = own.intersection(relief.recognitions) or {"target_group_share"}
        if len(by) == 1:
            yield f"required.reliefs.{relief.id}.{by.pop()}"
    if len(had) > 1:
        yield "required.reliefs.combine"


def _deciding(term: Term) -> list[Operand]:
    """The operands of a product that it would change with: all when none is zero, else the only one that is."""
    zeros = [operand for operand in term if not operand.numerator]
    return list(term) if not zeros else zeros if len(zeros) == 1 else []


# ---------------------------------------------------------------- what is realised


def _of_realised(found: Realised, item: Computed) -> Iterator[str]:
    expect, ruleset = item.case.expect, item.ruleset
    kept = (expect.counted, expect.pending, expect.not_counted) != (None, None, None)
    for record in found.records:
        element = element_of(ruleset, record.element)
        for term in _compared(record, expect):
            for operand in _deciding(term):
                yield from _of_operand(operand, element, record, ruleset)
        if kept:
            yield from _of_verdict(element, record, found, item)
    if kept:
        yield from (f"caps.{adjustment.cap}" for adjustment in found.adjustments)
        contract = next(iter(item.result.contracts if item.result else ()), None)
        for cap in ruleset.caps:
            if contract is not None and _is_too_small(cap, contract, found):
                yield f"caps.{cap.id}.from_required"


def _compared(record: RecordResult, expect: Expected) -> Iterator[Term]:
    """The terms of a record's lines that a case's expectation is compared with."""
    kept = expect.pending if record.is_pending else expect.counted
    if expect.value is not None or expect.not_counted is not None:
        yield from record.value.terms
    if kept is not None or expect.not_counted is not None:
        yield from record.kept.terms


def _of_operand(operand: Operand, element: Element, record: RecordResult, ruleset: Ruleset) -> Iterator[str]:
    here = f"elements.{element.id}"
    if operand.name == "rate":
        yield f"{here}.rate"
        if operand.line is not None:
            yield "indexation"
    elif operand.name == "bonus":
        yield from (f"bonuses.{bonus.id}" for bonus in ruleset.bonuses if bonus.amount is operand.basis)
    elif operand.name == "existing_staff":
        yield operand.name
    elif operand.name == "condition":
        yield from (f"{here}.conditions.{item.id}" for item in element.conditions if item is operand.basis)
    elif isinstance(element, Purchase) and operand.name == "share":
        if operand.basis is element.share:
            yield f"{here}.share"
        for share in element.shares:
            by = [name for name in share.recognitions if name in record.entry.record.recognition]
            if share is operand.basis and len(by) == 1:
                yield f"{here}.shares.{by[0]}"
    elif isinstance(element, PersonYear) and operand.name == "part_time_factor":
        rules = element.part_time
        if operand.basis is rules.minimum is not None:
            yield f"{here}.part_time.minimum"
        elif operand.basis is rules.full_time and operand.numerator < operand.denominator:
            yield f"{here}.part_time.full_time"


def _of_verdict(element: Element, record: RecordResult, found: Realised, item: Computed) -> Iterator[str]:
    """What decided how much of a record is kept, and whether it counts."""
    here = f"elements.{element.id}"
    evidence = [name for name in record.entry.record.evidence if name in element.evidence.value]
    besides = () if element.evidence.all_of is None else element.evidence.all_of.value
    compared = item.case.expect.counted is not None or item.case.expect.pending is not None
    if record.counted > 0 and compared:
        yield from (f"{here}.evidence.{name}" for name in evidence[: len(evidence) == 1])
    if record.is_pending and evidence and compared:
        yield from (f"{here}.evidence.all_of.{name}" for name in besides if name not in record.entry.record.evidence)
    if _crosses_the_window(record, item):
        yield "window"
    yield from cut_by(element, record, found, item.ruleset)


def _crosses_the_window(record: RecordResult, item: Computed) -> bool:
    """Whether a record would count otherwise, were the window the other one.

    What comes after the contract is mostly after the reference date as well, which no window changes.
    """
    contract, own = item.case.contract, record.entry.record
    begin, end = own.start or own.date, own.end or own.date
    if contract is None or contract.start is None or begin is None:
        return False
    last, as_of = last_day(contract), item.case.as_of
    late = last is not None and as_of is not None and end is not None and as_of > last and end > last
    if item.ruleset.window.value == "contract":
        cut = any(reason.code == "outside_contract" and reason.cents for reason in record.reasons)
    else:
        cut = record.kept.hundredths != 0
    return cut and (begin < contract.start or late)


def _is_too_small(cap: Cap, contract: ContractResult, found: Realised) -> bool:
    """Whether a cap would have cut, had more been required of the contract."""
    if contract.required is None or cap.from_required is None:
        return False
    total = contract.required.total.hundredths
    own = sum((item.totals for item in found.elements if item.element in cap.elements), Totals())
    over = (own.counted + own.pending) * 100 > total * needed(cap.percentage, cap.id)
    return over and total < needed(cap.from_required, cap.id) * 100
