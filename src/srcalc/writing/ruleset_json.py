"""A ruleset as data: what it says, and for every figure and choice what it rests on and where it was written."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from srcalc.checking.certainty import counted, open_points
from srcalc.diagnostics import Path, Place, joined
from srcalc.model.basis import Basis
from srcalc.model.fields import Strict
from srcalc.model.ruleset import Ruleset
from srcalc.valuation.results import certainty_of
from srcalc.writing.report import json_text
from srcalc.writing.ruleset_page import Shown


def plain(value: object) -> Any:
    """A value of a model as data: numbers and days as texts, what is absent or empty left out of a model."""
    if isinstance(value, Strict):
        fields = {name: getattr(value, name) for name in value.__dataclass_fields__}
        return {name: plain(part) for name, part in fields.items() if part not in (None, ())}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {str(name): plain(part) for name, part in value.items()}
    return str(value) if isinstance(value, Decimal | datetime.date) else value


def ruleset_json(ruleset: Ruleset, shown: Shown, hashes: Mapping[str, str]) -> str:
    """The ruleset with all that its page shows."""
    data = {
        "format": "srcalc-ruleset/1",
        "receipt": {"ruleset_sha256": dict(hashes)},
        "ruleset": plain(ruleset),
        "values": [_value(path, basis, ruleset, shown.places.get(path)) for path, basis in shown.bases],
        "certainty": counted(ruleset),
        "not_seen": [joined(path) for path in open_points(ruleset)],
        "not_supported": [joined(path) for path in shown.unsupported],
    }
    return json_text(data)


def _value(path: Path, basis: Basis, ruleset: Ruleset, place: Place | None) -> dict[str, Any]:
    found = {
        name: plain(getattr(basis, name, None)) for name in ("value", "unit", "source", "at", "quote", "assumption")
    }
    return {
        "path": joined(path),
        **found,
        "certainty": certainty_of(basis, ruleset),
        "file": None if place is None else place.file,
        "line": None if place is None else place.line,
    }
