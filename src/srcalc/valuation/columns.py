"""Which columns of records a ruleset has use for: that follows from its elements."""

from __future__ import annotations

from srcalc.model.elements import Element, PersonYear, Purchase
from srcalc.model.record import COLUMNS, Column
from srcalc.model.ruleset import Ruleset
from srcalc.valuation.rules import answered, excludes_existing_staff, minimum_of


def columns_of(ruleset: Ruleset) -> tuple[Column, ...]:
    """The columns that a ruleset reads, in the order of `COLUMNS`."""
    wanted = {"record", "contract", "element", "evidence"}
    for element in ruleset.elements:
        wanted |= _columns(element, ruleset)
    return tuple(column for column in COLUMNS if column.name in wanted)


def _columns(element: Element, ruleset: Ruleset) -> set[str]:
    wanted = {column.name for column in COLUMNS if element.kind in column.kinds}
    bonuses = [bonus for bonus in ruleset.bonuses if element.id in bonus.elements]
    conditions = [*element.conditions, *(item for bonus in bonuses for item in bonus.conditions)]
    unused = {"conditions": not answered(conditions), "bonuses": not bonuses}
    scopes = {limit.scope for limit in element.limits}
    units = {limit.at_most.unit for limit in element.limits}
    if isinstance(element, PersonYear):
        unused |= {
            "hours_per_week": element.part_time.value == "whole" and element.part_time.minimum is None,
            "permanent": element.permanent is None or element.permanent.value != "no_maximum",
            "existing_staff": not excludes_existing_staff(ruleset),
        }
    else:
        unused |= {
            "person": "person" not in scopes and minimum_of(element) is None,
            "recognition": isinstance(element, Purchase) and not element.shares,
        }
    wanted -= {name for name, is_unused in unused.items() if is_unused}
    wanted |= scopes & {"person", "activity", "supplier"}
    wanted |= {"hours"} if "hours" in units else set()
    in_time = element.limits if element.kind != "count" else minimum_of(element)
    return wanted | ({"start", "end"} if in_time else set())
