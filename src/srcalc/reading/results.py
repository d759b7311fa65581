"""Results that srcalc wrote as JSON, read back."""

from __future__ import annotations

import json
from typing import Any

from srcalc.diagnostics import BAD_INPUT, Diagnostic, Place, Refused
from srcalc.reading.files import MIB, read_bytes, shown_name

MOST_BYTES = 1024 * MIB
# Options that change no figure. They are in no receipt that srcalc wrote; with some of them it would write files.
NEVER = frozenset({"output", "force", "format", "lang", "quiet", "explain", "template", "help", "version"})
FORMAT = "srcalc-result/1"


def read_result(name: str) -> dict[str, Any]:
    """The result in a file, numbers as texts; `Refused` when it is not a result of srcalc."""
    data = read_bytes(name, BAD_INPUT, MOST_BYTES)
    try:
        found = parsed(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict) or found.get("format") != FORMAT or not _has_receipt(found):
        raise Refused(Diagnostic("not-a-result", Place(shown_name(name))), BAD_INPUT)
    return found


def parsed(text: str) -> Any:
    """JSON with every number as the text that it is, and no key twice."""
    return json.loads(text, parse_float=str, parse_int=str, parse_constant=str, object_pairs_hook=_once)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _has_receipt(found: dict[str, Any]) -> bool:
    receipt = found.get("receipt")
    if not isinstance(receipt, dict) or receipt.get("lang") not in ("nl", "en"):
        return False
    inputs, options = receipt.get("inputs"), receipt.get("options")
    texts = isinstance(inputs, list) and all(
        isinstance(item, dict) and isinstance(item.get("name"), str) and isinstance(item.get("sha256"), str)
        for item in inputs
    )
    return texts and isinstance(options, dict) and not options.keys() & NEVER
