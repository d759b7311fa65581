"""A strict reader of JSON: numbers stay text, a key stands once, and depth has a limit."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from srcalc.diagnostics import Diagnostic, Path, Place, Refused
from srcalc.reading.document import Data, Document
from srcalc.reading.text import HIDDEN, decoded
from srcalc.reading.yaml import MOST_DEPTH


class _Refusal(ValueError):
    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code, self.params = code, params


def read_json(data: bytes, file: str, exit_code: int) -> Document:
    """The document in UTF-8 bytes, with paths for places; `Refused` when it is not what it should be."""
    text = decoded(data, file, exit_code)
    try:
        raw = json.loads(text, parse_float=str, parse_int=str, parse_constant=_no_constant, object_pairs_hook=_once)
        return Document(file, _plain(raw, ()))
    except json.JSONDecodeError as error:
        found = Diagnostic("not-json", Place(file, error.lineno, error.colno))
    except RecursionError:
        found = Diagnostic("yaml-too-deep", Place(file), {"at_most": MOST_DEPTH})
    except _Refusal as error:
        found = Diagnostic(error.code, Place(file), error.params)
    raise Refused(found, exit_code)


def _no_constant(_: str) -> NoReturn:
    raise _Refusal("json-constant")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    whole = dict(pairs)
    if len(whole) < len(pairs):
        names = [name for name, _ in pairs]
        raise _Refusal("json-key-twice", key=next(name for name in names if names.count(name) > 1))
    return whole


def _plain(value: Any, path: Path) -> Data:
    if len(path) > MOST_DEPTH:
        raise _Refusal("yaml-too-deep", at_most=MOST_DEPTH)
    if isinstance(value, dict):
        return {key: _plain(item, (*path, key)) for key, item in value.items() if item is not None}
    if isinstance(value, list):
        return [_plain(item, (*path, index)) for index, item in enumerate(value)]
    if isinstance(value, bool):
        return "true" if value else "false"
    text = "" if value is None else str(value)
    hidden = HIDDEN.search(text)
    if hidden:
        raise _Refusal("hidden-sign", sign=f"U+{ord(hidden.group()[0]):04X}")
    return text
