"""A strict reader of JSON: numbers stay text, a key stands once, depth has a limit, and every value has its place.

The library says whether the text is JSON; its tokens then go through the same builder as YAML.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import yaml

from srcalc.diagnostics import Diagnostic, Place, Refused
from srcalc.reading.document import Document
from srcalc.reading.text import decoded
from srcalc.reading.yaml import MOST_DEPTH, Absent, Builder

MOST_VALUES = 20_000_000
_TOKEN = re.compile(r'"(?:\\.|[^"\\])*"|[{}\[\]]|[^\s{}\[\],:"]+')
_CONSTANTS = frozenset({"NaN", "Infinity", "-Infinity"})


def read_json(data: bytes, file: str, exit_code: int) -> Document:
    """The document in UTF-8 bytes; `Refused` with every mistake found. What is `null` is absent."""
    text = decoded(data, file, exit_code)
    try:
        json.loads(text, parse_float=str, parse_int=str, parse_constant=str)
    except json.JSONDecodeError as error:
        raise Refused(Diagnostic("not-json", Place(file, error.lineno, error.colno)), exit_code) from None
    except RecursionError:
        raise Refused(Diagnostic("yaml-too-deep", Place(file), {"at_most": MOST_DEPTH}), exit_code) from None
    return Builder(file, MOST_VALUES).document(_events(text), exit_code)


def _events(text: str) -> Iterator[Any]:
    """The tokens of valid JSON as the events that the builder takes."""
    line = start = seen = 0
    for match in _TOKEN.finditer(text):
        begin, word = match.start(), match.group()
        breaks = text.count("\n", seen, begin)
        if breaks:
            line += breaks
            start = text.rfind("\n", seen, begin) + 1
        seen = begin
        yield _event(word, yaml.Mark("", begin, line, begin - start, None, 0))


def _event(word: str, mark: yaml.Mark) -> Any:
    if word == "{":
        return yaml.MappingStartEvent(None, None, True, mark)
    if word == "[":
        return yaml.SequenceStartEvent(None, None, True, mark)
    if word == "}":
        return yaml.MappingEndEvent(mark)
    if word == "]":
        return yaml.SequenceEndEvent(mark)
    if word[0] == '"':
        return yaml.ScalarEvent(None, None, (True, True), json.loads(word), mark, style='"')
    if word == "null":
        return Absent(mark)
    tag = "constant" if word in _CONSTANTS else None
    return yaml.ScalarEvent(None, tag, (True, True), word, mark)
