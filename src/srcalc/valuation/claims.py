"""What a record claims of a person: bonuses, and conditions that must be met."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from srcalc.model.basis import Basis
from srcalc.model.elements import Bonus, Condition, Element, PersonYear
from srcalc.model.record import Record
from srcalc.valuation.indexation import needed
from srcalc.valuation.lines import Operand, Term, cents
from srcalc.valuation.rules import Rule, answered, excludes_existing_staff
from srcalc.valuation.verdicts import Reason, Setting


@dataclass(frozen=True, slots=True)
class Barrier:
    """Why a record is worth nothing, whatever it holds: an operand of zero, and the reason in words."""

    operand: Operand
    reason: Reason


def barrier(setting: Setting, element: Element, record: Record) -> Barrier | None:
    """What keeps a record from having any value: a condition that is not met, or staff that was there already."""
    unmet = _unmet(element.conditions, record)
    if unmet is not None:
        return Barrier(_zero("condition", unmet), Reason("condition_not_met", 0, {"condition": unmet.text}))
    existing = setting.ruleset.existing_staff
    if isinstance(element, PersonYear) and excludes_existing_staff(setting.ruleset) and record.existing_staff:
        return Barrier(_zero("existing_staff", existing), Reason("existing_staff", 0))
    return None


def _unmet(conditions: Sequence[Condition], record: Record) -> Condition | None:
    return next((item for item in answered(conditions) if item.id not in record.conditions), None)


def _zero(name: str, basis: Basis | None) -> Operand:
    return Operand(name, 0, 1, "share", basis)


def bonuses_of(setting: Setting, rule: Rule, record: Record) -> tuple[list[Bonus], list[Reason]]:
    """The bonuses that a record may claim, and why others are passed over."""
    passed: list[Reason] = []
    best: dict[str, Bonus] = {}
    for name in dict.fromkeys(record.bonuses):
        bonus = rule.bonuses.get(name)
        if bonus is None:
            passed.append(Reason("bonus_not_here", 0, {"bonus": name}))
            continue
        unmet = _unmet(bonus.conditions, record)
        if unmet is not None:
            passed.append(Reason("bonus_condition", 0, {"bonus": name, "condition": unmet.text}))
            continue
        key = bonus.one_of or f"bonus:{bonus.id}"
        rival = best.get(key)
        if rival is None:
            best[key] = bonus
        else:
            low, high = sorted((rival, bonus), key=lambda b: (needed(b.amount, f"bonuses.{b.id}"), b.id))
            best[key] = high
            passed.append(Reason("bonus_lower", 0, {"bonus": low.id, "instead": high.id}))
    for bonus in best.values():
        setting.use(bonus, bonus.amount, *bonus.conditions)
    return list(best.values()), passed


def bonus_term(bonus: Bonus, rule: Rule) -> Term:
    """What a bonus adds: an amount, or a multiple of the rate."""
    amount = needed(bonus.amount, f"bonuses.{bonus.id}.amount")
    operand = Operand("bonus", cents(amount), 100, bonus.amount.unit, bonus.amount)
    return (*rule.rate, operand) if bonus.amount.unit == "times_rate" else (operand,)
