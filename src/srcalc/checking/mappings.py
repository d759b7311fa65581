"""What a mapping must satisfy: every name of the one ruleset is there, and stands for names of the other."""

from __future__ import annotations

from collections.abc import Sequence

from srcalc.diagnostics import Diagnostic, Path
from srcalc.model.mapping import Counterpart, Mapping
from srcalc.model.ruleset import Ruleset
from srcalc.reading.document import Document
from srcalc.reading.models import nearest

KINDS = {"elements": "element", "recognitions": "recognition", "evidence": "evidence", "bonuses": "bonus"}


def check_mapping(mapping: Mapping, of: Ruleset, to: Ruleset, document: Document) -> list[Diagnostic]:
    """Everything that is wrong with a mapping between two rulesets, at its place."""
    found: list[Diagnostic] = []
    for name in KINDS:
        found += _listed(name, getattr(mapping, name), of, to, document)
    for number, element in enumerate(mapping.elements):
        path: Path = ("elements", number, "recognitions")
        found += _unknown(element.recognitions, [item.id for item in to.recognitions], "recognition", path, document)
    return found + _assumptions(mapping, document)


def _listed(
    name: str, entries: Sequence[Counterpart], of: Ruleset, to: Ruleset, document: Document
) -> list[Diagnostic]:
    """Every name of one kind stands in the mapping once, and its counterparts exist."""
    found: list[Diagnostic] = []
    own, others = ([item.id for item in getattr(ruleset, name)] for ruleset in (of, to))
    first: dict[str, int] = {}
    for number, entry in enumerate(entries):
        path: Path = (name, number)
        found += _unknown((entry.id,), own, KINDS[name], (*path, "id"), document)
        if entry.id in first:
            params: dict[str, object] = {"id": entry.id, "first": first[entry.id] + 1}
            found.append(Diagnostic("id-twice", document.place((*path, "id")), params))
        first.setdefault(entry.id, number)
        found += _unknown(entry.names, others, KINDS[name], (*path, "to"), document)
    missing = tuple(item for item in own if item not in first)
    if missing:
        place = document.place((name,), of_key=True)
        found.append(Diagnostic("mapping-incomplete", place, {"kind": name, "ruleset": of.id, "missing": missing}))
    return found


def _unknown(names: Sequence[str], known: Sequence[str], kind: str, path: Path, document: Document) -> list[Diagnostic]:
    return [
        Diagnostic(
            "unknown-id",
            document.place(path),
            {"key": path[-1], "kind": kind, "found": name, "near": nearest(name, known), "allowed": tuple(known)},
        )
        for name in names
        if name not in known
    ]


def _assumptions(mapping: Mapping, document: Document) -> list[Diagnostic]:
    """What a mapping assumes exists, stands there once and is used, and every `none` says why."""
    found: list[Diagnostic] = []
    known = [item.id for item in mapping.assumptions]
    used: set[str] = set()
    for name in KINDS:
        for number, entry in enumerate(getattr(mapping, name)):
            place = document.place((name, number))
            if entry.assumption is not None:
                used.add(entry.assumption)
                found += _unknown((entry.assumption,), known, "assumption", (name, number, "assumption"), document)
            elif not entry.names:
                found.append(Diagnostic("mapping-why", place, {"id": entry.id}))
    for number, item in enumerate(mapping.assumptions):
        place = document.place(("assumptions", number, "id"))
        if item.id not in used:
            found.append(Diagnostic("unused", place, {"kind": "assumption", "id": item.id}))
        if known.index(item.id) != number:
            found.append(Diagnostic("id-twice", place, {"id": item.id, "first": known.index(item.id) + 1}))
    return found
