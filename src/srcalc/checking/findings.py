"""A finding at a path of a ruleset, and a walk over its figures and choices."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from decimal import Decimal

from srcalc.diagnostics import Diagnostic, Path, Place, Severity
from srcalc.model.basis import Basis
from srcalc.model.fields import Strict
from srcalc.model.ruleset import Ruleset

Found = Iterator[Diagnostic]


def finding(code: str, path: Path, severity: Severity = "error", **params: object) -> Diagnostic:
    """A diagnostic at a path of the ruleset."""
    return Diagnostic(code, Place(path=path), params, severity)


_LEAVES = frozenset({str, int, bool, Decimal, datetime.date, type(None)})
_WITHOUT_FIGURES = frozenset({"assumptions", "cases"})


def bases(ruleset: Ruleset) -> Iterator[tuple[Path, Basis]]:
    """Every figure and choice of a ruleset with its path, in the order of its fields."""
    waiting: list[tuple[Path, object]] = [((), ruleset)]
    while waiting:
        path, value = waiting.pop()
        inside: Iterable[tuple[str | int, object]] = ()
        if isinstance(value, tuple):
            inside = enumerate(value)
        elif isinstance(value, Strict):
            if isinstance(value, Basis):
                yield path, value
            inside = [(name, getattr(value, name)) for name in value.__dataclass_fields__]
        parts = [
            ((*path, key), part) for key, part in inside if type(part) not in _LEAVES and key not in _WITHOUT_FIGURES
        ]
        waiting += reversed(parts)
