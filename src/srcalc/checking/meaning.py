"""What a ruleset must satisfy beyond its shape: one check a function, listed in `CHECKS`.

A check takes a ruleset and yields diagnostics with the path of what they are about.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable

from srcalc.checking.asking import check_custom, check_reliefs, check_scales, check_thresholds
from srcalc.checking.findings import Found, finding
from srcalc.checking.references import (
    check_aliases,
    check_bases,
    check_references,
    check_unique_ids,
)
from srcalc.checking.valuing import (
    check_bonuses,
    check_elements,
    check_indexation,
    check_limits,
    check_person_groups,
)
from srcalc.model.ruleset import Ruleset, Status


def check_dates(ruleset: Ruleset) -> Found:
    """The period of validity is not empty, and a ruleset in force has a known first day."""
    first, last = ruleset.valid_from.value, ruleset.valid_until.value
    if isinstance(first, datetime.date) and isinstance(last, datetime.date) and last < first:
        yield finding("period-empty", ("valid_until", "value"), first=first, last=last)
    status: Status = ruleset.status
    if status == "in_force" and not isinstance(first, datetime.date):
        yield finding("in-force-without-date", ("valid_from", "value"), "warning")
    if not ruleset.selected_by.value:
        yield finding("list-empty", ("selected_by", "value"), key="selected_by")


CHECKS: tuple[Callable[[Ruleset], Found], ...] = (
    check_unique_ids,
    check_aliases,
    check_references,
    check_bases,
    check_dates,
    check_scales,
    check_thresholds,
    check_custom,
    check_reliefs,
    check_elements,
    check_limits,
    check_person_groups,
    check_bonuses,
    check_indexation,
)
