"""A finding at a path of a ruleset, and a walk over its figures and choices."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from functools import cache
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from srcalc.diagnostics import Diagnostic, Path, Place, Severity
from srcalc.model.basis import Basis
from srcalc.model.fields import Strict
from srcalc.model.ruleset import Ruleset

Found = Iterator[Diagnostic]


def finding(code: str, path: Path, severity: Severity = "error", **params: object) -> Diagnostic:
    """A diagnostic at a path of the ruleset."""
    return Diagnostic(code, Place(path=path), params, severity)


_WITHOUT_FIGURES = frozenset({"assumptions", "cases"})


def bases(ruleset: Ruleset) -> Iterator[tuple[Path, Basis]]:
    """Every figure and choice of a ruleset with its path, in the order of its fields."""
    waiting: list[tuple[Path, object]] = [((), ruleset)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, Basis):
            yield path, value
        if isinstance(value, tuple):
            waiting += [((*path, index), value[index]) for index in range(len(value) - 1, -1, -1)]
        elif isinstance(value, Strict):
            waiting += [((*path, name), getattr(value, name)) for name in _parts(cast("Hashable", type(value)))]


@cache
def _parts(model: Any) -> tuple[str, ...]:
    """The fields of a model in which figures and choices can stand, the last one first."""
    found = [
        name for name, hint in get_type_hints(model).items() if name not in _WITHOUT_FIGURES and _holds_models(hint)
    ]
    return tuple(reversed([name for name in model.__dataclass_fields__ if name in found]))


def _holds_models(annotation: object) -> bool:
    if isinstance(annotation, TypeVar):  # the value of a choice
        return True
    own = get_origin(annotation) or annotation
    return (isinstance(own, type) and issubclass(own, Strict)) or any(map(_holds_models, get_args(annotation)))
