"""The keys of a model in the order in which people write them."""

from __future__ import annotations

import dataclasses
import inspect
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple, get_type_hints

LEAD = frozenset({"id", "also", "title", "short", "value", "unit"})


class Key(NamedTuple):
    """A key of a model: under which name its meaning stands, its annotation, and whether it must be there."""

    name: str
    annotation: Any
    needed: bool


@cache
def keys_of(model: Any) -> Mapping[str, Key]:
    """The keys of a model: its own, then what it inherits, which goes by the name of the model that declares it."""
    hints = get_type_hints(model, include_extras=True)
    found: dict[str, Key] = {}
    later: dict[str, Key] = {}
    for item in dataclasses.fields(model):
        owner = next(part for part in model.__mro__ if item.name in inspect.get_annotations(part))
        name = "Element.kind" if item.name == "kind" else f"{owner.__name__}.{item.name}"
        here = found if owner is model or item.name in LEAD else later
        here[item.name] = Key(name, hints[item.name], item.default is dataclasses.MISSING)
    return found | later
