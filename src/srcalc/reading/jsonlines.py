"""JSON Lines: one record a line, with the strictness of `reading.json` and without holding the file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from typing import Any, NoReturn

from srcalc.diagnostics import BAD_INPUT, Diagnostic, Mistake, Place, Refused
from srcalc.reading.files import Source
from srcalc.reading.lines import UTF8, Lines

MOST_DEPTH = 24


def read_lines(source: Source, lines: Lines) -> Iterator[tuple[int, dict[str, object]]]:
    """The records with the number of their line: texts, lists of texts, and nothing for `null`.

    Raises `Refused` when a line is no JSON object.
    """
    if lines.encoding != UTF8:
        raise Refused(Diagnostic("json-encoding", Place(source.shown)), BAD_INPUT)
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            found = json.loads(
                line.rstrip("\r\n"),
                parse_float=str,
                parse_int=str,
                parse_constant=_constant,
                object_pairs_hook=partial(_without_doubles, number),
            )
        except json.JSONDecodeError as error:
            raise Refused(Diagnostic("not-json", Place(source.shown, number, error.colno)), BAD_INPUT) from None
        except RecursionError:
            depth = {"at_most": MOST_DEPTH}
            raise Refused(Diagnostic("yaml-too-deep", Place(source.shown, number), depth), BAD_INPUT) from None
        except Mistake as mistake:
            raise Refused(Diagnostic(mistake.code, Place(source.shown, number), mistake.params), BAD_INPUT) from None
        if not isinstance(found, dict):
            raise Refused(Diagnostic("keys-expected", Place(source.shown, number), {"key": ""}), BAD_INPUT)
        yield number, {key: _plain(value) for key, value in found.items() if value is not None}


def _constant(_: str) -> NoReturn:
    raise Mistake("json-constant")


def _without_doubles(line: int, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise Mistake("key-twice", key=key, first=line)
        found[key] = value
    return found


def _plain(value: object) -> object:
    """A value as the other readers give it: true and false are words."""
    return ("true" if value else "false") if isinstance(value, bool) else value
