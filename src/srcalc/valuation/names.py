"""Ids as people write them: in any case, with spaces or underscores, by an alias or by their title."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from srcalc.diagnostics import Mistake
from srcalc.model.basis import Text
from srcalc.model.ruleset import Ruleset
from srcalc.model.values import folded, shape


class _Named(Protocol):
    @property
    def id(self) -> str: ...

    @property
    def also(self) -> tuple[str, ...]: ...

    @property
    def title(self) -> Text: ...


def names_of(items: Iterable[_Named]) -> dict[str, str]:
    """Every accepted spelling, folded, and the id that it stands for. An id wins over an alias, that over a title."""
    known: dict[str, str] = {}
    items = tuple(items)
    for spellings in (
        lambda item: (item.id,),
        lambda item: item.also,
        lambda item: (item.title.nl, item.title.en),
    ):
        for item in items:
            for spelling in spellings(item):
                known.setdefault(folded(spelling), item.id)
    return known


class Vocabulary:
    """The ids of a ruleset that records and contracts may use, by what kind of thing they are."""

    def __init__(self, ruleset: Ruleset) -> None:
        parts = (*ruleset.elements, *ruleset.bonuses)
        self._named: Mapping[str, Sequence[_Named]] = {
            "element": ruleset.elements,
            "recognition": ruleset.recognitions,
            "evidence": ruleset.evidence,
            "bonus": ruleset.bonuses,
        }
        self._ids = {kind: {item.id for item in items} for kind, items in self._named.items()}
        self._ids["condition"] = {item.id for part in parts for item in part.conditions}
        self._known: dict[str, Mapping[str, str]] = {}

    def id_of(self, kind: str, text: str) -> str:
        """The id that a text stands for; a `Mistake` with the nearest one when it is none.

        The text itself is only repeated when it is near a known one: it could be anything.
        """
        if text in self._ids[kind]:
            return text
        known = self._spellings(kind)
        found = known.get(folded(text))
        if found is not None:
            return found
        import difflib

        near = difflib.get_close_matches(folded(text), known, n=1, cutoff=0.7)
        raise Mistake(
            "unknown-id",
            kind=kind,
            found=text if near else shape(text),
            near=known[near[0]] if near else None,
            allowed=tuple(sorted(set(known.values()))),
        )

    def _spellings(self, kind: str) -> Mapping[str, str]:
        """What people may write for each id, found out when somebody writes something else than an id."""
        if kind not in self._known:
            own = {folded(name): name for name in self._ids[kind]}
            self._known[kind] = names_of(self._named[kind]) if kind in self._named else own
        return self._known[kind]
