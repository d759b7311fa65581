"""Rulesets with one figure, day or id changed. What can be changed and how follows from the types of the model."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass, is_dataclass, replace
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from srcalc.checking.rulesets import check_ruleset
from srcalc.diagnostics import Path
from srcalc.model import fields, values
from srcalc.model.elements import Bonus, ElementBase, Name
from srcalc.model.fields import Parsed
from srcalc.model.ruleset import Alternative, Assumption, Ruleset, Source
from srcalc.reading.document import Data, Document
from srcalc.reading.models import validate
from srcalc.reading.paths import parse_path, put_at
from tests.published import differs_from_published

# What something else refers to. The id of a threshold or a cap only names it: no figure depends on it.
REFERRED_TO = (ElementBase, Bonus, Name, Source, Assumption, Alternative)
Parse = Callable[[object], object]
Changes = Iterator[tuple[str, str | None]]


@dataclass(frozen=True, slots=True)
class Mutant:
    """One text of a ruleset changed: where it stands, what was done to it, and what is there now (None: nothing)."""

    path: Path
    name: str
    text: str | None
    is_id: bool

    def of(self, document: Document) -> Document:
        """The document with this change."""
        return replace(document, data=_with_text(document.data, self.path, self.text))


def is_found(document: Document) -> bool:
    """Whether a changed ruleset is found out: by its shape, what its source published, its meaning or its cases."""
    ruleset, _ = validate(document, Ruleset)
    if ruleset is None or differs_from_published(ruleset):
        return True
    return any(item.severity == "error" for item in check_ruleset(ruleset, document).findings)


# ---------------------------------------------------------------- what is changed into what


def _figure(text: str) -> Changes:
    """A figure with its unit; where there is none, or no limit, there comes a small one."""
    if text in (values.NOT_SEEN, values.UNLIMITED):
        yield "= 1", "1"
    else:
        yield "+ 0.01", str(Decimal(text) + Decimal("0.01"))
        yield "x 10", str(Decimal(text) * 10)


def _amount(text: str) -> Changes:
    """The bound of a bracket, in whole euros."""
    yield "+ 1", str(Decimal(text) + 1)
    yield "x 10", str(Decimal(text) * 10)


def _up_and_down(text: str) -> Changes:
    yield "+ 1", str(Decimal(text) + 1)
    if Decimal(text) >= 1:
        yield "- 1", str(Decimal(text) - 1)


def _day(text: str) -> Changes:
    """A day of validity; a side without one gets one, at the end that leaves nothing."""
    if text in (values.NOT_SEEN, values.UNLIMITED):
        yield "= first day", values.FIRST_DAY.isoformat()
        yield "= last day", values.LAST_DAY.isoformat()
        return
    day = datetime.date.fromisoformat(text)
    yield "+ 1 day", (day + datetime.timedelta(days=1)).isoformat()
    yield "- 1 day", (day - datetime.timedelta(days=1)).isoformat()


def _id(text: str) -> Changes:
    yield "letter", text[:-1] + ("x" if text[-1] != "x" else "y")


CHANGES: dict[Parse, Callable[[str], Changes]] = {
    fields.parse_figure: _figure,
    fields.parse_day: _day,
    values.parse_amount: _amount,
    values.parse_percentage: _up_and_down,
    values.parse_whole: _up_and_down,
    values.parse_id: _id,
}
# All days lie between these two, so that a period from the first or until the last has no bound there.
SAME = {("valid_from.value", "= first day"), ("valid_until.value", "= last day")}


def mutants(document: Document, ruleset: Ruleset) -> Iterator[Mutant]:
    """Every mutant of a ruleset (not of its cases: they are what finds them), the patches of its alternatives included.

    What an overlay takes from its base is not its own to change.
    """
    for text in texts(Ruleset, document.data):
        if text.path[0] != "cases" and document.place(text.path).file == document.file:
            yield from _of(text, text.path, document.data)
    for number, assumption in enumerate(ruleset.assumptions):
        for index, alternative in enumerate(assumption.alternatives):
            at: Path = ("assumptions", number, "alternatives", index, "patches")
            for place, patch in enumerate(alternative.patches):
                if document.place((*at, place)).file != document.file:
                    continue
                changed = put_at(document.data, patch.path, patch.value)
                target = parse_path(changed, patch.path)
                for text in texts(Ruleset, changed):
                    if text.path[: len(target)] == target:
                        yield from _of(text, (*at, place, "value", *text.path[len(target) :]), document.data)


def _of(text: Text, path: Path, data: Data) -> Iterator[Mutant]:
    is_id = text.parse is values.parse_id
    if is_id and path[-1] == "id" and not issubclass(text.owner, REFERRED_TO):
        return
    name = spelled(data, path)
    changes = list(CHANGES[text.parse](text.text)) if text.parse in CHANGES else []
    if is_id and isinstance(path[-1], int):
        changes.append(("left out", None))
    for change, other in changes:
        if other != text.text and (name, change) not in SAME:
            yield Mutant(path, f"{name} {change}", other, is_id)


def spelled(data: Data, path: Path) -> str:
    """A path as people write it: an item of a list by its id, or as the text that it is."""
    words = []
    here: Any = data
    for part in path:
        here = here[part]
        if isinstance(part, int):
            own = here.get("id", part) if isinstance(here, dict) else here
            words.append(str(own) if isinstance(own, str) else str(part + 1))
        else:
            words.append(part)
    return ".".join(words)


def _with_text(data: Data, path: Path, text: str | None) -> Data:
    """The data with another text at a path, or without it; what is not on the way there is shared."""
    here: Any = cast("Any", data).copy()
    first, *rest = path
    if rest:
        here[first] = _with_text(here[first], tuple(rest), text)
    elif text is None:
        del here[first]
    else:
        here[first] = text
    return cast("Data", here)


# ---------------------------------------------------------------- the types along the data


@dataclass(frozen=True, slots=True)
class Text:
    """A text that a model reads by a function of its own: its path, the model that has it, that function."""

    path: Path
    owner: type
    parse: Parse
    text: str


def texts(annotation: Any, data: Data, path: Path = (), owner: type = Ruleset) -> Iterator[Text]:
    """Every text in data that a model reads by a function of its own."""
    kind, parse = _bare(annotation, data)
    if parse is not None:
        if isinstance(data, str):
            yield Text(path, owner, parse, data)
    elif kind is None:  # anything goes: the value of a patch
        return
    elif isinstance(data, list):
        for index, item in enumerate(data):
            yield from texts(get_args(kind)[0], item, (*path, index), owner)
    elif isinstance(data, dict):
        own = get_origin(kind) or kind
        for name, item in data.items():
            yield from texts(_field(kind, name), item, (*path, name), own)


def _bare(annotation: Any, data: Data) -> tuple[Any, Parse | None]:
    """What data of this shape is by its annotation: a list, a model, or what a function reads."""
    if hasattr(annotation, "__metadata__"):
        parse = next((mark.parse for mark in annotation.__metadata__ if isinstance(mark, Parsed)), None)
        return (annotation, parse) if parse else _bare(annotation.__origin__, data)
    origin = get_origin(annotation) or annotation
    if origin is tuple or is_dataclass(origin):
        return annotation, None
    members = [_bare(member, data) for member in get_args(annotation)]
    return next((member for member in members if _fits(*member, data)), (None, None))


def _fits(kind: Any, parse: Parse | None, data: Data) -> bool:
    if isinstance(data, str):
        return parse is not None
    if isinstance(data, list):
        return get_origin(kind) is tuple
    if not is_dataclass(get_origin(kind) or kind):
        return False
    return "kind" not in data or data["kind"] in get_args(_hints(get_origin(kind) or kind).get("kind"))


def _field(kind: Any, name: str) -> Any:
    found = _hints(get_origin(kind) or kind)[name]
    return get_args(kind)[0] if isinstance(found, TypeVar) else found


@cache
def _hints(owner: Any) -> dict[str, Any]:
    return get_type_hints(owner, include_extras=True)
