"""Paths as people write them in a ruleset, such as elements.education.part_time: an item of a list goes by its id."""

from __future__ import annotations

from typing import Any, cast

from srcalc.diagnostics import Mistake, Path
from srcalc.reading.document import Data


def parse_path(data: Data, text: str) -> Path:
    """The path of keys and indexes that leads to a part of the data that is there."""
    path: Path = ()
    here: Any = data
    for step in text.split("."):
        path = (*path, _part(here, step))
        here = here[path[-1]]
    return path


def put_at(data: Data, text: str, value: object) -> Data:
    """The data with a value at a path; what is not on the way there is the same as before, and not copied.

    The last key need not be there yet, an item of a list must be.
    """
    *way, last = text.split(".")
    held: list[Any] = [data]
    path: list[str | int] = []
    for step in way:
        path.append(_part(held[-1], step))
        held.append(held[-1][path[-1]])
    path.append(last if isinstance(held[-1], dict) else _part(held[-1], last))
    changed: Any = value
    for part in reversed(path):
        here = held.pop().copy()
        here[part] = changed
        changed = here
    return cast("Data", changed)


def _part(here: object, step: str) -> str | int:
    if isinstance(here, dict) and step in here:
        return step
    if isinstance(here, list):
        for index, item in enumerate(here):
            if isinstance(item, dict) and item.get("id") == step:
                return index
    raise Mistake("patch-path", path=step)
