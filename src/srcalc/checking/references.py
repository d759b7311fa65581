"""Checks of ids: each stands once, and what is referred to exists."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from srcalc.checking.findings import Found, bases, finding
from srcalc.checking.quotes import check_quote
from srcalc.diagnostics import Path
from srcalc.model.basis import Basis
from srcalc.model.elements import Purchase
from srcalc.model.ruleset import Ruleset
from srcalc.model.values import NOT_SEEN, folded

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
    for number, element in enumerate(ruleset.elements):
        lists.append((("elements", number, "limits"), element.limits))
        lists.append((("elements", number, "conditions"), element.conditions))
    for number, bonus in enumerate(ruleset.bonuses):
        lists.append((("bonuses", number, "conditions"), bonus.conditions))
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


def check_bases(ruleset: Ruleset) -> Found:
    """Every figure and choice names a source or an assumption that is there, and none of these stands for nothing."""
    known = {kind: {item.id for item in getattr(ruleset, kind + "s")} for kind in ("source", "assumption")}
    used = {"source": {case.source for case in ruleset.cases}, "assumption": set[str | None]()}
    for path, value in bases(ruleset):
        if value.source is None and value.assumption is None and not _silent(value):
            yield finding("no-basis", path)
        yield from check_quote(path, value)
        for kind, names in known.items():
            name = getattr(value, kind)
            used[kind].add(name)
            if name is not None and name not in names:
                yield finding("dangling", (*path, kind), kind=kind, id=name, allowed=tuple(sorted(names)))
    for kind, named in used.items():
        for index, item in enumerate(getattr(ruleset, kind + "s")):
            if item.id not in named:
                yield finding("unused", (kind + "s", index, "id"), "warning", kind=kind, id=item.id)


def _silent(value: Basis) -> bool:
    """What was not seen has no source to name."""
    return getattr(value, "value", None) == NOT_SEEN


def check_references(ruleset: Ruleset) -> Found:
    """Every id that is referred to exists."""
    elements = {item.id for item in ruleset.elements}
    recognitions = {item.id for item in ruleset.recognitions}
    evidence = {item.id for item in ruleset.evidence}
    for number, element in enumerate(ruleset.elements):
        at: Path = ("elements", number)
        if element.evidence.value != NOT_SEEN:
            yield from _dangling(element.evidence.value, evidence, (*at, "evidence", "value"), "evidence")
        if element.evidence.all_of is not None:
            where: Path = (*at, "evidence", "all_of", "value")
            yield from _dangling(element.evidence.all_of.value, evidence, where, "evidence")
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
