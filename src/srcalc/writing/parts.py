"""The definitions for a ruleset that holds only its differences from another (`extends`).

Blocks are laid over blocks, and items of a list over the item with the same id: so a part needs no key but that id. A
figure or a choice (a block with a value) and any other list are replaced, and must be whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import is_dataclass
from typing import Annotated, Any, get_args

from srcalc.model.fields import InUnit, Words
from srcalc.model.ruleset import OWN, Ruleset
from srcalc.writing.definitions import Definitions, name_of
from srcalc.writing.keys import Key, keys_of
from srcalc.writing.scalars import Schema

WITHOUT = Key("Ruleset.without", tuple[Words, ...], needed=False)


class Parts(Definitions):
    """Definitions of parts, beside those of what is whole."""

    suffix = "-part"

    def whole(self) -> Definitions:
        """What makes the definitions of what is whole."""
        return Definitions(self.meanings, self.known)

    def overlay(self) -> Schema:
        """The ruleset; what it says of itself is never taken over, so that it says it in full."""
        keys = keys_of(Ruleset)
        makers = {name: self.whole() if name in OWN else self for name in keys}
        properties = {name: makers[name].key(known, Ruleset, "ruleset") for name, known in keys.items()}
        properties["without"] = self.key(WITHOUT, Ruleset, "ruleset")
        needed = [name for name, known in keys.items() if known.needed and name in OWN]
        return self.defined("Ruleset-part", self.keys(self.meanings.keys["Ruleset-part"], properties, needed))

    def item(self, annotation: Any, at: str) -> Schema:
        """An item with an id may be a part."""
        inner = getattr(annotation, "__origin__", annotation)
        models: list[Any] = [model for model in (get_args(inner) or (inner,)) if is_dataclass(model)]
        return (self if any("id" in keys_of(model) for model in models) else self.whole()).schema(annotation, at)

    def block(self, annotation: Any, at: str, mark: InUnit | None = None) -> Schema:
        """A part of a block; the whole of it as soon as it has a value."""
        made = super().block(annotation, at, mark)
        part = self.known[name_of(made)]
        if "value" in part.get("properties", ()):
            told = {key: text for key, text in part.items() if isinstance(text, str)}
            whole = self.whole().block(annotation, at, mark)
            self.known[name_of(made)] = {**told, "if": {"required": ["value"]}, "then": whole, "else": part}
        return made

    def rules(self, model: Any) -> tuple[list[str], list[Schema]]:
        """An item says which one it is laid over."""
        return ["id"] if "id" in keys_of(model) else [], []

    def without_kind(self, kind: dict[str, Schema], models: Sequence[Any]) -> Schema:
        """A part of an element whose kind stands in the other ruleset: any key of any kind."""
        found: dict[str, Key] = {}
        for name, key in (item for model in models for item in keys_of(model).items()):
            found[name] = _either(found[name], key) if name in found else key
        properties = {name: kind.get(name) or self.key(key, models[0], "") for name, key in found.items()}
        return self.keys(self.meanings.keys["Element"], properties, ["id"])


def _either(one: Key, other: Key) -> Key:
    """A key of two kinds: of figures that differ in their units the units of both."""
    marks = [mark for key in (one, other) for mark in getattr(key.annotation, "__metadata__", ())]
    if one.annotation == other.annotation or not marks or not all(isinstance(mark, InUnit) for mark in marks):
        return one
    units = tuple(dict.fromkeys(unit for mark in marks for unit in mark.units))
    return one._replace(annotation=Annotated[one.annotation.__origin__, InUnit(units)])
