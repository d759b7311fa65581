"""Whether the versions of one scheme follow each other: no day with two, no days without one."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from srcalc.checking.rulesets import Checked
from srcalc.diagnostics import Diagnostic, Place
from srcalc.model.ruleset import Ruleset

_DAY = datetime.timedelta(days=1)


def check_versions(checked: Sequence[Checked]) -> list[Checked]:
    """The same files, with findings about versions of one scheme whose dates overlap or leave a gap."""
    schemes: dict[str, list[tuple[datetime.date, datetime.date, Ruleset, int]]] = {}
    for number, item in enumerate(checked):
        if item.ruleset is not None:
            first, last = item.ruleset.valid_from.value, item.ruleset.valid_until.value
            if isinstance(first, datetime.date) and last != "not_seen":
                end = last if isinstance(last, datetime.date) else datetime.date.max
                scheme = item.ruleset.id.rpartition("-")[0]
                schemes.setdefault(scheme, []).append((first, end, item.ruleset, number))
    found: dict[int, list[Diagnostic]] = {}
    for versions in schemes.values():
        versions.sort(key=lambda version: version[:2])
        for (_, end, before, _), (start, _, after, number) in pairwise(versions):
            document = checked[number].document
            place = document.place(("valid_from", "value")) if document else Place(checked[number].file)
            params = {"other": before.id, "first": start, "last": end}
            if start <= end and before.id != after.id:
                found.setdefault(number, []).append(Diagnostic("versions-overlap", place, params))
            elif end < datetime.date.max and start > end + _DAY:
                found.setdefault(number, []).append(Diagnostic("versions-gap", place, params, "warning"))
    return [replace(item, findings=(*item.findings, *found.get(n, ()))) for n, item in enumerate(checked)]


def check_reviewed(checked: Sequence[Checked], day: datetime.date) -> list[Checked]:
    """The same files, with a finding about every ruleset that was to be reviewed before a day."""
    return [
        replace(item, findings=(*item.findings, *_stale(item.ruleset, item, day))) if item.ruleset else item
        for item in checked
    ]


def _stale(ruleset: Ruleset, item: Checked, day: datetime.date) -> list[Diagnostic]:
    if ruleset.review_by is None or day <= ruleset.review_by:
        return []
    place = item.document.place(("review_by",)) if item.document else Place(item.file)
    params = {"ruleset": ruleset.id, "review_by": ruleset.review_by}
    return [Diagnostic("ruleset-stale", place, params, "warning")]
