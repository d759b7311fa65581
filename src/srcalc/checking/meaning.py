"""What a ruleset must satisfy beyond its shape: one check a function, listed in `CHECKS`.

A check takes a ruleset and yields diagnostics with the path of what they are about.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from srcalc.diagnostics import Diagnostic, Path, Place, Severity
from srcalc.model.ruleset import (
    Agreed,
    Basis,
    Figure,
    PersonYear,
    Purchase,
    Ruleset,
    Scale,
    Status,
)
from srcalc.model.values import NOT_SEEN, folded
from srcalc.reading.index import SHIPPED, shipped_series
from srcalc.valuation.required import CATEGORIES

Found = Iterator[Diagnostic]


def finding(code: str, path: Path, severity: Severity = "error", **params: object) -> Diagnostic:
    """A diagnostic at a path of the ruleset."""
    return Diagnostic(code, Place(path=path), params, severity)


def walk(value: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Every part of a model with its path."""
    yield path, value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        for item in dataclasses.fields(value):
            yield from walk(getattr(value, item.name), (*path, item.name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from walk(item, (*path, index))


# ---------------------------------------------------------------- ids and references

_LISTS = ("sources", "elements", "bonuses", "caps", "recognitions", "evidence", "assumptions", "cases")


def check_unique_ids(ruleset: Ruleset) -> Found:
    """Within a list every id stands once."""
    lists: list[tuple[Path, Sequence[object]]] = [((name,), getattr(ruleset, name)) for name in _LISTS]
    lists.append((("person_groups", "value"), ruleset.person_groups.value))
    if ruleset.required != NOT_SEEN:
        rules = ruleset.required
        lists.append((("required", "thresholds"), rules.thresholds))
        lists.append((("required", "custom"), rules.custom))
        if rules.scales != NOT_SEEN:
            lists.append((("required", "scales"), rules.scales))
        if rules.reliefs is not None:
            lists.append((("required", "reliefs", "each"), rules.reliefs.each))
    for number, assumption in enumerate(ruleset.assumptions):
        lists.append((("assumptions", number, "alternatives"), assumption.alternatives))
    for path, items in lists:
        seen: dict[str, int] = {}
        for index, item in enumerate(items):
            name = str(getattr(item, "id", ""))
            if name in seen:
                yield finding("id-twice", (*path, index, "id"), id=name, first=seen[name] + 1)
            seen.setdefault(name, index)


def check_aliases(ruleset: Ruleset) -> Found:
    """No spelling stands for two things of one kind."""
    for kind in ("elements", "bonuses", "recognitions", "evidence"):
        seen: dict[str, str] = {}
        items = getattr(ruleset, kind)
        for item in items:
            seen[folded(item.id)] = item.id
        for index, item in enumerate(items):
            for number, spelling in enumerate(item.also):
                owner = seen.setdefault(folded(spelling), item.id)
                if owner != item.id:
                    yield finding("alias-twice", (kind, index, "also", number), alias=spelling, other=owner)


def check_references(ruleset: Ruleset) -> Found:
    """Every id that is referred to exists."""
    known: dict[str, frozenset[str]] = {
        "source": frozenset(item.id for item in ruleset.sources),
        "assumption": frozenset(item.id for item in ruleset.assumptions),
    }
    for path, value in walk(ruleset):
        if isinstance(value, Basis):
            for key in ("source", "assumption"):
                name = getattr(value, key)
                if name is not None and name not in known[key]:
                    yield finding("dangling", (*path, key), kind=key, id=name, allowed=tuple(sorted(known[key])))
    yield from _named_ids(ruleset)


def _named_ids(ruleset: Ruleset) -> Found:
    elements = {item.id for item in ruleset.elements}
    recognitions = {item.id for item in ruleset.recognitions}
    evidence = {item.id for item in ruleset.evidence}
    for number, element in enumerate(ruleset.elements):
        at: Path = ("elements", number)
        if element.evidence.value != NOT_SEEN:
            yield from _dangling(element.evidence.value, evidence, (*at, "evidence", "value"), "evidence")
        if element.instead_of is not None:
            yield from _dangling((element.instead_of,), elements, (*at, "instead_of"), "element")
        if isinstance(element, Purchase):
            for index, share in enumerate(element.shares):
                path = (*at, "shares", index, "recognitions")
                yield from _dangling(share.recognitions, recognitions, path, "recognition")
    for kind in ("bonuses", "caps"):
        for number, item in enumerate(getattr(ruleset, kind)):
            yield from _dangling(item.elements, elements, (kind, number, "elements"), "element")
    for number, group in enumerate(ruleset.person_groups.value):
        path = ("person_groups", "value", number, "elements")
        yield from _dangling(group.elements, elements, path, "element")
    if ruleset.required != NOT_SEEN and ruleset.required.reliefs is not None:
        for number, relief in enumerate(ruleset.required.reliefs.each):
            path = ("required", "reliefs", "each", number, "recognitions")
            yield from _dangling(relief.recognitions, recognitions, path, "recognition")
    for number, case in enumerate(ruleset.cases):
        if case.source is not None:
            sources = {item.id for item in ruleset.sources}
            yield from _dangling((case.source,), sources, ("cases", number, "source"), "source")


def _dangling(names: Iterable[str], known: set[str], path: Path, kind: str) -> Found:
    for name in names:
        if name not in known:
            yield finding("dangling", path, kind=kind, id=name, allowed=tuple(sorted(known)))


def check_every_figure_has_a_basis(ruleset: Ruleset) -> Found:
    """Every figure and choice names a source or an assumption (a bracket has its scale's)."""
    for path, value in walk(ruleset):
        if isinstance(value, Basis) and value.source is None and value.assumption is None and not _silent(value):
            yield finding("no-basis", path)


def _silent(value: Basis) -> bool:
    """What was not seen has no source to name."""
    return getattr(value, "value", None) == NOT_SEEN


def check_unused(ruleset: Ruleset) -> Found:
    """An assumption or a source that nothing names explains nothing."""
    used: dict[str, set[str]] = {"source": set(), "assumption": set()}
    for _, value in walk(ruleset):
        for key, names in used.items():
            name = getattr(value, key, None)
            if isinstance(name, str):
                names.add(name)
    for kind, names in used.items():
        for index, item in enumerate(getattr(ruleset, kind + "s")):
            if item.id not in names:
                yield finding("unused", (kind + "s", index, "id"), "warning", kind=kind, id=item.id)


# ---------------------------------------------------------------- dates


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


# ---------------------------------------------------------------- required


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


def check_reliefs(ruleset: Ruleset) -> Found:
    """A relief says who has it."""
    if ruleset.required == NOT_SEEN or ruleset.required.reliefs is None:
        return
    for number, relief in enumerate(ruleset.required.reliefs.each):
        if not relief.recognitions and relief.target_group_share is None:
            yield finding("relief-nobody", ("required", "reliefs", "each", number), id=relief.id)


# ---------------------------------------------------------------- elements


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


def check_bonuses(ruleset: Ruleset) -> Found:
    """A bonus belongs to elements valued by the year, and its amount says per what."""
    kinds = {element.id: element.kind for element in ruleset.elements}
    for number, bonus in enumerate(ruleset.bonuses):
        path: Path = ("bonuses", number)
        for name in bonus.elements:
            if kinds.get(name, "person_year") != "person_year":
                yield finding("not-a-person", (*path, "elements"), id=name)
        if not bonus.elements:
            yield finding("list-empty", (*path, "elements"), key="elements")
        unit = bonus.amount.unit
        if (unit == "eur" and bonus.per == "year") or (unit == "eur_per_person_year" and bonus.per == "once"):
            yield finding("bonus-unit", (*path, "amount", "unit"), id=bonus.id, unit=unit, per=bonus.per)


# ---------------------------------------------------------------- indexation


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


CHECKS: tuple[Callable[[Ruleset], Found], ...] = (
    check_unique_ids,
    check_aliases,
    check_references,
    check_every_figure_has_a_basis,
    check_unused,
    check_dates,
    check_scales,
    check_thresholds,
    check_reliefs,
    check_elements,
    check_person_groups,
    check_bonuses,
    check_indexation,
)
