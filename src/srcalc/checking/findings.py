"""A finding at a path of a ruleset, and a walk over all its parts."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from srcalc.diagnostics import Diagnostic, Path, Place, Severity

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
