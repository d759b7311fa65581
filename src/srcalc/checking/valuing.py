"""Checks of the side that values: elements, groups, bonuses, indexation."""

from __future__ import annotations

import datetime
from decimal import Decimal

from srcalc.checking.findings import Found, finding
from srcalc.diagnostics import Path
from srcalc.model.basis import Figure
from srcalc.model.elements import Agreed, PersonYear, Purchase
from srcalc.model.ruleset import Ruleset
from srcalc.reading.index import SHIPPED, shipped_series


def check_elements(ruleset: Ruleset) -> Found:
    """A record of every element can count: it accepts evidence, has a rate or a share, and enough room."""
    if not ruleset.elements:
        yield finding("list-empty", ("elements",), key="elements")
    for number, element in enumerate(ruleset.elements):
        path: Path = ("elements", number)
        if element.evidence.value == ():
            yield finding("never-counts", (*path, "evidence"), id=element.id)
        if isinstance(element, Purchase):
            yield from _shares(element, path)
        elif not isinstance(element, Agreed) and element.rate.value == 0:
            yield finding("never-counts", (*path, "rate", "value"), id=element.id)
        if isinstance(element, PersonYear):
            yield from _person(element, path)


def _shares(element: Purchase, path: Path) -> Found:
    if not element.shares and element.share is None:
        yield finding("never-counts", path, id=element.id)
    seen: dict[str, int] = {}
    for index, share in enumerate(element.shares):
        if not share.recognitions or not share.percentage:
            yield finding("never-counts", (*path, "shares", index), id=element.id)
        for name in share.recognitions:
            if seen.setdefault(name, index) != index:
                yield finding("share-twice", (*path, "shares", index, "recognitions"), id=name)


def _person(element: PersonYear, path: Path) -> Found:
    rules = element.part_time
    if rules.value == "pro_rata" and rules.full_time is None:
        yield finding("key-missing", (*path, "part_time"), key="full_time")
    if rules.full_time is not None and rules.full_time.value == 0:
        yield finding("never-counts", (*path, "part_time", "full_time"), id=element.id)
    if isinstance(element.maximum.value, Decimal) and not element.maximum.value:
        yield finding("never-counts", (*path, "maximum", "value"), id=element.id)
    if rules.minimum is not None and isinstance(rules.minimum.value, Decimal) and rules.full_time is not None:
        full = rules.full_time.value
        if isinstance(full, Decimal) and rules.minimum.value > full:
            yield finding("minimum-over-full-time", (*path, "part_time", "minimum"), id=element.id)


# The units that a limit may have, by kind of element.
_LIMITED = {
    "hours": ("hours", "months", "years"),
    "amount": ("hours", "months", "years"),
    "agreed": ("hours", "months", "years"),
    "count": ("pieces",),
}


def check_limits(ruleset: Ruleset) -> Found:
    """A limit bounds what records of its element have, and leaves something; a duration is one whole."""
    for number, element in enumerate(ruleset.elements):
        for index, limit in enumerate(element.limits):
            path: Path = ("elements", number, "limits", index)
            unit = limit.at_most.unit
            if unit not in _LIMITED.get(element.kind, ()) or (unit in ("months", "years") and limit.per != "duration"):
                yield finding("limit-unit", path, id=limit.id, unit=unit, per=limit.per, kind=element.kind)
            if limit.at_most.value == 0:
                yield finding("never-counts", (*path, "at_most", "value"), id=element.id)


def check_person_groups(ruleset: Ruleset) -> Found:
    """An element is in one person group at most, and only elements that are valued by the year are."""
    kinds = {element.id: element.kind for element in ruleset.elements}
    seen: dict[str, int] = {}
    for number, group in enumerate(ruleset.person_groups.value):
        path: Path = ("person_groups", "value", number, "elements")
        for name in group.elements:
            if seen.setdefault(name, number) != number:
                yield finding("group-twice", path, id=name)
            if kinds.get(name, "person_year") != "person_year":
                yield finding("not-a-person", path, id=name)
        for name in group.maximum_except:
            if name not in group.elements or group.maximum is None:
                at = ("person_groups", "value", number, "maximum_except")
                yield finding("not-in-the-group", at, id=name, group=group.id)


_BONUS_UNITS = {
    "year": ("eur_per_person_year", "times_rate"),
    "hour": ("eur_per_hour", "times_rate"),
    "once": ("eur", "times_rate"),
}


def check_bonuses(ruleset: Ruleset) -> Found:
    """A bonus belongs to elements valued by the year, or by the hour, and its amount says per what."""
    kinds = {element.id: element.kind for element in ruleset.elements}
    for number, bonus in enumerate(ruleset.bonuses):
        path: Path = ("bonuses", number)
        for name in bonus.elements:
            if bonus.per == "hour" and kinds.get(name, "hours") != "hours":
                yield finding("not-by-the-hour", (*path, "elements"), id=name)
            if bonus.per != "hour" and kinds.get(name, "person_year") != "person_year":
                yield finding("not-a-person", (*path, "elements"), id=name)
        if not bonus.elements:
            yield finding("list-empty", (*path, "elements"), key="elements")
        unit = bonus.amount.unit
        if unit not in _BONUS_UNITS[bonus.per]:
            yield finding("bonus-unit", (*path, "amount", "unit"), id=bonus.id, unit=unit, per=bonus.per)


def check_indexation(ruleset: Ruleset) -> Found:
    """The index years that the rates need are there, from the first day of validity to the end of the series."""
    rules = ruleset.indexation.value
    if rules == "none":
        return
    path: Path = ("indexation", "value")
    if rules.series not in SHIPPED:
        yield finding("index-unknown", (*path, "series"), series=rules.series, allowed=SHIPPED)
        return
    series = shipped_series(rules.series)
    last = int(series.last("2000"))
    first_day = ruleset.valid_from.value
    first = first_day.year if isinstance(first_day, datetime.date) else rules.price_level
    years = {rules.price_level - rules.lag, *range(first - rules.lag, last + 1)}
    missing = sorted(year for year in years if str(year) not in series.levels)
    if missing:
        periods = tuple(str(year) for year in missing)
        yield finding("index-missing", (*path, "price_level"), series=series.id, period=periods, last=last)
    steps = {step.unit for step in rules.steps}
    for number, element in enumerate(ruleset.elements):
        rate = getattr(element, "rate", None)
        if isinstance(rate, Figure) and rate.unit not in steps:
            yield finding("step-missing", ("elements", number, "rate", "unit"), unit=rate.unit)
    for number, step in enumerate(rules.steps):
        if not step.step:
            yield finding("step-zero", (*path, "steps", number, "step"))
