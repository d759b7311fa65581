"""What makes the difference between two values of one record, in parts that add up to it exactly.

The value under the one ruleset becomes that under the other in steps: its rate is replaced, then its share, its part
time, its time, what keeps it from having any value, its bonuses. Every step is a line of the calculation, rounded once
like any other, so that nothing is left over. What then does not count, or not yet, has the amounts of the reasons that
the valuation itself gave.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from srcalc.valuation.lines import Line, Term, products
from srcalc.valuation.verdicts import RecordResult

# The operands that are replaced together, in the order in which they are.
STEPS: Mapping[str, tuple[str, ...]] = {
    "rate": ("rate", "months_per_year"),
    "share": ("share",),
    "part_time": ("part_time_factor",),
    "time": ("years",),
}
_EVIDENCE = ("no_evidence", "evidence_not_accepted", "evidence_incomplete")
_QUANTITIES = ("years", "hours", "count", "amount")
_KNOWN = {"bonus", *_QUANTITIES, *(name for names in STEPS.values() for name in names)}
# Causes are told in this order; between these stand the reasons why something does not count.
_FIRST, _LAST = ("kind", *STEPS, "condition", "bonuses"), ("evidence", "cap", "missing")


@dataclass(frozen=True, slots=True)
class Cause:
    """A part of a difference, in cents, and the operands that differ, if it comes from those."""

    name: str
    cents: int
    before: Term = ()
    after: Term = ()


def causes(before: RecordResult, after: RecordResult) -> tuple[Cause, ...]:
    """The parts of the difference in what counts of a record: `after` less `before`, exactly."""
    found = _of_values(before.value, after.value)
    lost, lost_before = _lost(after), _lost(before)
    for code in dict.fromkeys((*lost_before, *lost)):
        found.append(Cause(code, lost_before.get(code, 0) - lost.get(code, 0)))
    return tuple(sorted((item for item in found if item.cents), key=lambda item: order_of(item.name)))


def added(parts: Iterable[Cause]) -> dict[str, int]:
    """The causes of many differences together, by name, in the order in which they are told."""
    sums: dict[str, int] = {}
    for part in parts:
        sums[part.name] = sums.get(part.name, 0) + part.cents
    return {name: sums[name] for name in sorted(sums, key=order_of)}


def order_of(name: str) -> tuple[int, str]:
    """Where a cause stands among others."""
    if name in _FIRST:
        return _FIRST.index(name), ""
    return len(_FIRST) + (1 + _LAST.index(name) if name in _LAST else 0), name


def _lost(result: RecordResult) -> dict[str, int]:
    """What does not count, or not yet, by reason."""
    found: dict[str, int] = {}
    for reason in result.reasons:
        code = "evidence" if reason.code in _EVIDENCE else reason.code
        if reason.cents:
            found[code] = found.get(code, 0) + reason.cents
    return found


def _of_values(before: Line, after: Line) -> list[Cause]:
    if _quantity(before) != _quantity(after):
        return [Cause("kind", after.hundredths - before.hundredths, before.terms[0], after.terms[0])]
    found: list[Cause] = []
    now = before
    others = {item.name for line in (before, after) for item in line.terms[0]} - _KNOWN
    for name, operands in (*STEPS.items(), ("condition", tuple(sorted(others)))):
        old, new = _named(before.terms[0], operands), _named(after.terms[0], operands)
        if _exactly(old) == _exactly(new):
            continue
        then = products("value", [_replaced(term, operands, old, new) for term in now.terms])
        found.append(Cause(name, then.hundredths - now.hundredths, old, new))
        now = then
    found.append(Cause("bonuses", after.hundredths - now.hundredths, *(_bonuses(line) for line in (before, after))))
    return found


def _quantity(line: Line) -> str:
    return next(item.name for item in line.terms[0] if item.name in _QUANTITIES)


def _named(term: Term, names: Sequence[str]) -> Term:
    return tuple(item for item in term if item.name in names)


def _exactly(term: Term) -> object:
    return [item.exact for item in term]


def _replaced(term: Term, names: Sequence[str], old: Term, new: Term) -> Term:
    """A term with other operands of these names, where it has the old ones; a bonus that is paid once has no time."""
    if _exactly(_named(term, names)) != _exactly(old):
        return term
    if not old and not any(item.name in _QUANTITIES for item in term):
        return term
    return (*(item for item in term if item.name not in names), *new)


def _bonuses(line: Line) -> Term:
    return tuple(item for term in line.terms for item in term if item.name == "bonus")
