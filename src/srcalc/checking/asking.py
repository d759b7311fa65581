"""Checks of the side that asks: brackets, thresholds, reliefs."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from srcalc.checking.findings import Found, finding
from srcalc.diagnostics import Path, Severity
from srcalc.model.required import Scale
from srcalc.model.ruleset import Ruleset
from srcalc.model.values import NOT_SEEN
from srcalc.valuation.thresholds import CATEGORIES


def check_scales(ruleset: Ruleset) -> Found:
    """Brackets start at zero, rise, differ, and together ask no less of a higher value."""
    if ruleset.required == NOT_SEEN or ruleset.required.scales == NOT_SEEN:
        return
    scales = ruleset.required.scales
    if not scales:
        yield finding("list-empty", ("required", "scales"), key="scales")
    for number, scale in enumerate(scales):
        yield from _brackets(scale, ("required", "scales", number))
    yield from _labour_ranges(scales)


def _brackets(scale: Scale, path: Path) -> Found:
    brackets = scale.brackets
    if not brackets:
        yield finding("list-empty", (*path, "brackets"), key="brackets")
        return
    if brackets[0].from_amount:
        yield finding("bracket-gap", (*path, "brackets", 0, "from_amount"), until=brackets[0].from_amount)
    for index, (low, high) in enumerate(pairwise(brackets), 1):
        at = (*path, "brackets", index, "from_amount")
        if high.from_amount == low.from_amount:
            yield finding("bracket-overlap", at, amount=high.from_amount, first=index)
        elif high.from_amount < low.from_amount:
            yield finding("bracket-order", at, amount=high.from_amount, before=low.from_amount)
        elif high.percentage == low.percentage:
            yield finding("bracket-same", (*path, "brackets", index, "percentage"), "warning")
        elif not scale.marginal:
            before = low.percentage * high.from_amount / 100
            after = high.percentage * high.from_amount / 100
            code = "scale-fall" if after < before else "scale-jump"
            severity: Severity = "error" if after < before else "warning"
            yield finding(code, at, severity, amount=high.from_amount, before=before, after=after)


def _labour_ranges(scales: Sequence[Scale]) -> Found:
    """Scales chosen by labour percentage cover 0 to 100 once, and none stands behind one that takes all."""
    reached: Decimal | None = Decimal(0)
    for number, scale in enumerate(scales):
        path: Path = ("required", "scales", number)
        if reached is None:
            yield finding("scale-unreachable", (*path, "id"), id=scale.id)
            continue
        span = scale.labour_percentage
        if span is None:
            reached = None
            continue
        first = span.at_least or Decimal(0)
        if span.below is not None and span.below <= first:
            yield finding("range-empty", (*path, "labour_percentage"), first=first, last=span.below)
        if first > reached:
            yield finding("labour-gap", (*path, "labour_percentage"), first=reached, last=first)
        elif first < reached:
            yield finding("labour-overlap", (*path, "labour_percentage"), first=first, last=reached)
        reached = None if span.below is None else span.below
    if reached is not None and scales:
        yield finding("labour-gap", ("required", "scales"), first=reached, last=Decimal(100))


def check_thresholds(ruleset: Ruleset) -> Found:
    """A threshold has an amount or a term, and says of an amount whether it is itself included."""
    if ruleset.required == NOT_SEEN:
        return
    seen: dict[tuple[str, str], int] = {}
    for number, item in enumerate(ruleset.required.thresholds):
        path: Path = ("required", "thresholds", number)
        if item.amount is None and item.term is None:
            yield finding("threshold-empty", path, id=item.id)
        if item.amount is not None and item.included is None and item.amount.value != NOT_SEEN:
            yield finding("threshold-included", path, id=item.id)
        for kind in ("amount", "term"):
            for category in item.categories or CATEGORIES:
                if getattr(item, kind) is not None:
                    first = seen.setdefault((kind, category), number)
                    if first != number and ruleset.required.thresholds[first].base == item.base:
                        yield finding("threshold-twice", path, category=category, first=first + 1)


def check_custom(ruleset: Ruleset) -> Found:
    """There are contracts between the bounds of something else than an amount, and categories that are asked."""
    if ruleset.required == NOT_SEEN:
        return
    if ruleset.required.categories is not None and not ruleset.required.categories.value:
        yield finding("list-empty", ("required", "categories", "value"), key="categories")
    for number, item in enumerate(ruleset.required.custom):
        low, high = (None if bound is None else bound.value for bound in (item.from_amount, item.below_amount))
        if isinstance(high, Decimal) and high <= (low if isinstance(low, Decimal) else Decimal(0)):
            yield finding("range-empty", ("required", "custom", number), first=low or Decimal(0), last=high)


def check_reliefs(ruleset: Ruleset) -> Found:
    """A relief says who has it."""
    if ruleset.required == NOT_SEEN or ruleset.required.reliefs is None:
        return
    for number, relief in enumerate(ruleset.required.reliefs.each):
        if not relief.recognitions and relief.target_group_share is None:
            yield finding("relief-nobody", ("required", "reliefs", "each", number), id=relief.id)
