"""A strict reader of YAML: a document means what it shows.

Built from the parser's events, without recursion: every scalar stays text with its place, and limits act before
anything is built. Refused are duplicate keys, anchors, aliases, merge keys, tags, directives, second documents and
hidden signs. What a text means is for the model to say (`model.values`), never for YAML: `50.000` would be 50 and
`NO` false.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import yaml

from srcalc.diagnostics import Diagnostic, Path, Place, Refused
from srcalc.reading.document import Data, Document
from srcalc.reading.text import HIDDEN, MOST_SHOWN, decoded, hidden_signs

MOST_DEPTH, MOST_VALUES, MOST_SIGNS = 24, 50_000, 20_000
_TAB_INDENT = re.compile(r"^ *\t", re.MULTILINE)
_DIRECTIVE = re.compile(r"^%", re.MULTILINE)


@dataclass(slots=True)
class _Frame:
    """An open list or mapping: `key` is the key that waits for its value."""

    data: dict[str, Data] | list[Data]
    path: Path
    key: str | None = None
    seen: dict[str, int] = field(default_factory=dict)


def read_yaml(data: bytes, file: str, exit_code: int, *, portable: bool = False) -> Document:
    """The document in UTF-8 bytes; `Refused` with every mistake found.

    `portable` takes the parser written in Python, which gives the same verdict on every machine; without it the
    faster libyaml is used where it is present (the two differ on what is valid, never on values).
    """
    text = decoded(data, file, exit_code)
    found = hidden_signs(text, file) + _line_mistakes(text, file)
    if found:
        raise Refused(found, exit_code)
    return Builder(file).document(_events(text, portable), exit_code)


class _NotYaml(Exception):
    def __init__(self, mark: Any = None) -> None:
        super().__init__()
        self.line = mark.line + 1 if mark else None
        self.column = mark.column + 1 if mark else None


def _events(text: str, portable: bool) -> Iterator[Any]:
    loader = yaml.SafeLoader if portable else getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        yield from yaml.parse(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        raise _NotYaml(error.problem_mark or error.context_mark) from None
    except Exception:  # the parser raises half a dozen kinds for broken escapes and numbers
        raise _NotYaml from None


def _line_mistakes(text: str, file: str) -> list[Diagnostic]:
    found = []
    for pattern, code in ((_TAB_INDENT, "yaml-tab"), (_DIRECTIVE, "yaml-directive")):
        for match in islice(pattern.finditer(text), MOST_SHOWN):
            place = Place(file, text.count("\n", 0, match.start()) + 1, match.end() - match.start())
            found.append(Diagnostic(code, place))
    return found[:MOST_SHOWN]


class Absent(yaml.Event):
    """JSON's `null`."""


class _Stop(Exception):
    """A limit was passed: reading on has no sense."""


class Builder:
    """Builds data from events, keeping the open lists and mappings on a stack of its own."""

    def __init__(self, file: str, most_values: int = MOST_VALUES) -> None:
        self.file = file
        self.most_values = most_values
        self.root: Data | None = None
        self.starts: dict[Path, tuple[int, int]] = {}
        self.keys: dict[Path, tuple[int, int]] = {}
        self.found: list[Diagnostic] = []
        self.stack: list[_Frame] = []
        self.documents = 0
        self.values = 0

    def document(self, events: Iterator[Any], exit_code: int) -> Document:
        """The document that events make; `Refused` with what is wrong."""
        try:
            self.build(events)
        except _NotYaml as error:
            self.found.append(Diagnostic("not-yaml", Place(self.file, error.line, error.column)))
        except _Stop:
            pass
        if not self.found and self.root in (None, ""):
            self.found.append(Diagnostic("empty-document", Place(self.file)))
        if self.found:
            raise Refused(self.found[:MOST_SHOWN], exit_code)
        assert self.root is not None
        return Document(self.file, self.root, self.starts, self.keys)

    def build(self, events: Iterator[Any]) -> None:
        """Take the events one by one."""
        for event in events:
            kind = type(event)
            if kind is yaml.ScalarEvent:
                self.scalar(event)
            elif kind is yaml.MappingStartEvent:
                self.open(event, {})
            elif kind is yaml.SequenceStartEvent:
                self.open(event, [])
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self.stack.pop()
            elif kind is yaml.AliasEvent:
                self.report("yaml-anchor", event)
                self.put(event, "")
            elif kind is Absent:
                self.absent(event)
            elif kind is yaml.DocumentStartEvent:
                self.documents += 1
                if self.documents > 1:
                    self.stop("yaml-two-documents", event)

    def absent(self, event: Any) -> None:
        """A key whose value is `null` is not there; in a list there is nothing to leave out."""
        frame = self.stack[-1] if self.stack else None
        if frame is not None and isinstance(frame.data, dict):
            frame.key = None
        else:
            self.report("empty", event, key="null")

    def report(self, code: str, event: Any, **params: object) -> None:
        """Note a mistake at the place of an event."""
        mark = event.start_mark
        self.found.append(Diagnostic(code, Place(self.file, mark.line + 1, mark.column + 1), params))

    def stop(self, code: str, event: Any, **params: object) -> None:
        """Note a mistake and read no further."""
        self.report(code, event, **params)
        raise _Stop

    def check_node(self, event: Any) -> None:
        """What holds for every node: no anchor, no tag, not too many."""
        self.values += 1
        if self.values > self.most_values:
            self.stop("yaml-too-many", event, at_most=self.most_values)
        if event.anchor is not None:
            self.report("yaml-anchor", event)
        if event.tag is not None:
            self.report("json-constant" if event.tag == "constant" else "yaml-tag", event)

    def scalar(self, event: Any) -> None:
        """A text: a key when a mapping waits for one, else a value."""
        self.check_node(event)
        text: str = event.value
        if len(text) > MOST_SIGNS:
            self.stop("yaml-too-long", event, at_most=MOST_SIGNS)
        hidden = HIDDEN.search(text)
        if hidden:
            self.report("hidden-sign", event, sign=f"U+{ord(hidden.group()[0]):04X}")
        frame = self.stack[-1] if self.stack else None
        if frame is not None and isinstance(frame.data, dict) and frame.key is None:
            self.key(frame, event, text)
        else:
            self.put(event, text)

    def key(self, frame: _Frame, event: Any, text: str) -> None:
        """The next key of a mapping."""
        name = unicodedata.normalize("NFC", text)
        line = event.start_mark.line + 1
        if name == "<<" and not event.style:
            self.report("yaml-merge", event)
        elif not name:
            self.report("yaml-key", event)
        elif name in frame.seen:
            self.report("key-twice", event, key=name, first=frame.seen[name])
        frame.seen.setdefault(name, line)
        frame.key = name
        self.keys.setdefault((*frame.path, name), (line, event.start_mark.column + 1))

    def open(self, event: Any, data: dict[str, Data] | list[Data]) -> None:
        """A list or a mapping begins."""
        self.check_node(event)
        if len(self.stack) >= MOST_DEPTH:
            self.stop("yaml-too-deep", event, at_most=MOST_DEPTH)
        frame = self.stack[-1] if self.stack else None
        if frame is not None and isinstance(frame.data, dict) and frame.key is None:
            self.stop("yaml-key", event)
        self.stack.append(_Frame(data, self.put(event, data)))

    def put(self, event: Any, value: Data) -> Path:
        """Put a value where it belongs; its path."""
        if not self.stack:
            path: Path = ()
            self.root = value
        else:
            frame = self.stack[-1]
            if isinstance(frame.data, list):
                path = (*frame.path, len(frame.data))
                frame.data.append(value)
            else:
                if frame.key is None:
                    self.stop("yaml-key", event)
                key = frame.key or ""
                path = (*frame.path, key)
                frame.data.setdefault(key, value)
                frame.key = None
        self.starts.setdefault(path, (event.start_mark.line + 1, event.start_mark.column + 1))
        return path
