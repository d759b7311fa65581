"""What a contract must satisfy before anything is computed from it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from srcalc.diagnostics import Diagnostic, Path, Place
from srcalc.model.contract import Contract
from srcalc.model.values import LAST_DAY
from srcalc.valuation.periods import ONE_DAY, add_months, years_between


def check_contract(contract: Contract, place: Callable[[Path], Place]) -> list[Diagnostic]:
    """Everything that is wrong with a contract; `place` finds where a path of it stands."""
    found = [*_value(contract, place), *_term(contract, place), *_options(contract, place)]
    if contract.percentage is not None and contract.required is not None:
        found.append(Diagnostic("contract-agreed-twice", place(("required",))))
    return found


def _value(contract: Contract, place: Callable[[Path], Place]) -> list[Diagnostic]:
    if contract.value is None:
        return [Diagnostic("contract-value-missing", place(()))]
    found = []
    if contract.whole_value is not None and contract.whole_value < contract.value:
        found.append(Diagnostic("contract-whole-value", place(("whole_value",))))
    if contract.labour_value is not None and contract.labour_value > contract.value:
        found.append(Diagnostic("contract-labour-value", place(("labour_value",))))
    if contract.value_covers == "base_and_options":
        own = sum((option.value for option in contract.options if option.value is not None), Decimal(0))
        if own > (contract.value if contract.turnover is None else contract.turnover):
            found.append(Diagnostic("contract-options-value", place(("options",))))
    return found


def _term(contract: Contract, place: Callable[[Path], Place]) -> list[Diagnostic]:
    start, end, months = contract.start, contract.end, contract.months
    if end is None:
        return [] if months is not None else [Diagnostic("contract-term-missing", place(()))]
    if start is None:
        if months is None:
            return [Diagnostic("contract-start-missing", place(("end",)))]
        return []
    if end < start:
        return [Diagnostic("end-before-start", place(("end",)))]
    if not years_between(start, end)[0]:
        return [Diagnostic("contract-no-length", place(("end",)))]
    if months is not None and not _is_end(start, months, end):
        return [Diagnostic("contract-term-twice", place(("end",)), {"months": months})]
    return []


def _is_end(start: date, months: int, end: date) -> bool:
    return add_months(start, months) - ONE_DAY == end


def _options(contract: Contract, place: Callable[[Path], Place]) -> list[Diagnostic]:
    found = []
    stopped = False
    for index, option in enumerate(contract.options):
        if option.exercised and stopped:
            found.append(Diagnostic("option-order", place(("options", index)), {"number": index + 1}))
        stopped = stopped or not option.exercised
    if _runs_past(contract):
        found.append(Diagnostic("contract-past-2100", place(("start",)), {"last": LAST_DAY}))
    return found


def _runs_past(contract: Contract) -> bool:
    """Whether the contract with all its options ends after the last day that is computed with."""
    if contract.start is None:
        return False
    begin, months = contract.start, contract.months or 0
    if not contract.months and contract.end is not None:
        begin = contract.end + ONE_DAY
    months += sum(option.months for option in contract.options)
    if begin.year + months // 12 > LAST_DAY.year + 1:
        return True
    return add_months(begin, months) - ONE_DAY > LAST_DAY
