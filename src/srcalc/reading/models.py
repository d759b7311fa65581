"""From plain data to a model: Pydantic validates, and its findings become diagnostics with a place and a suggestion."""

from __future__ import annotations

import dataclasses
import difflib
import re
from collections.abc import Hashable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, cast, get_args, get_origin, get_type_hints

from srcalc.diagnostics import Diagnostic, Mistake, Path, Refused
from srcalc.reading.document import Data, Document
from srcalc.reading.text import MOST_SHOWN

if TYPE_CHECKING:
    from pydantic import TypeAdapter
    from pydantic_core import ErrorDetails

M = TypeVar("M")
_QUOTED = re.compile(r"'([^']*)'")
_SHAPES = {
    "dataclass_type": "keys-expected",
    "dataclass_exact_type": "keys-expected",
    "model_attributes_type": "keys-expected",
    "tuple_type": "list-expected",
}


@cache
def adapter(model: Any) -> TypeAdapter[Any]:
    """The validator of a model, built once."""
    from pydantic import TypeAdapter

    return TypeAdapter(model)


def validated(document: Document, model: type[M], exit_code: int) -> M:
    """The model that a document holds; `Refused` with a diagnostic for every key and value that does not fit."""
    result, found = validate(document, model)
    if result is None:
        raise Refused(found, exit_code)
    return result


def validate(document: Document, model: type[M]) -> tuple[M | None, list[Diagnostic]]:
    """The model, or None and what is wrong."""
    from pydantic import ValidationError

    if not isinstance(document.data, dict):
        return None, [Diagnostic("keys-expected", document.place(()))]
    try:
        validator: TypeAdapter[M] = adapter(cast("Hashable", model))
        return validator.validate_python(document.data), []
    except ValidationError as error:
        details = error.errors(include_url=False)
        return None, [
            _diagnostic(item, document, model, near=number < MOST_SHOWN) for number, item in enumerate(details)
        ]


def revalidated(document: Document, before: Document, known: M) -> tuple[M | None, list[Diagnostic]]:
    """As `validate`, for a document that shares parts with the one that a known model was made from.

    The shared parts that a model can do without are taken from it and not read again.
    """
    if not isinstance(document.data, dict) or not isinstance(before.data, dict):
        return validate(document, type(known))
    data, old = document.data, before.data
    declared = dataclasses.fields(cast("Any", known))
    same = [item.name for item in declared if item.default is not dataclasses.MISSING]
    same = [name for name in same if name in data and data[name] is old.get(name)]
    rest = {name: value for name, value in data.items() if name not in same}
    result, _ = validate(dataclasses.replace(document, data=rest), type(known))
    if result is None:
        return validate(document, type(known))  # with every finding at its place
    return dataclasses.replace(cast("Any", result), **{name: getattr(known, name) for name in same}), []


def _diagnostic(error: ErrorDetails, document: Document, model: Any, *, near: bool) -> Diagnostic:
    path, types = _trodden(error["loc"], document.data, model)
    kind, context = error["type"], error.get("ctx", {})
    here = joined_key(path)
    if kind == "unexpected_keyword_argument":
        allowed = keys_of(types[-2] if len(types) > 1 else model)
        params = {"key": here, "near": nearest(here, allowed) if near else None, "allowed": allowed}
        return Diagnostic("key-unknown", document.place(path, of_key=True), params)
    if kind in ("missing", "missing_argument", "union_tag_not_found"):
        key = "kind" if kind == "union_tag_not_found" else here
        owner = path if kind == "union_tag_not_found" else path[:-1]
        return Diagnostic("key-missing", document.place(owner), {"key": key})
    if kind in ("literal_error", "union_tag_invalid"):
        if kind == "union_tag_invalid":
            path = (*path, "kind")
        allowed = tuple(_QUOTED.findall(str(context.get("expected") or context.get("expected_tags"))))
        found = value_at(document.data, path)
        like = nearest(found, allowed) if near and isinstance(found, str) else None
        params = {"key": joined_key(path), "near": like, "allowed": allowed}
        return Diagnostic("not-one-of", document.place(path), params)
    mistake = context.get("error")
    if isinstance(mistake, Mistake):
        return Diagnostic(mistake.code, document.place(path), {"key": here, **mistake.params})
    return Diagnostic(_SHAPES.get(kind, "does-not-fit"), document.place(path), {"key": here})


def _trodden(loc: Path, data: Data, model: Any) -> tuple[Path, list[Any]]:
    """A location without the tags of unions that Pydantic puts in, and the model at each step."""
    path: Path = ()
    types = [model]
    for part in loc:
        if isinstance(data, dict):
            if part not in data and part == data.get("kind"):
                types[-1] = _of_kind(types[-1], str(part))
                continue
            step = _field_type(types[-1], str(part), data)
            data = data.get(str(part), "")
        elif isinstance(data, list) and isinstance(part, int):
            step = _item_type(types[-1])
            data = data[part] if part < len(data) else ""
        else:
            step = None
        path = (*path, part)
        types.append(step)
    return path, types


def _bare(annotation: Any) -> list[Any]:
    """The classes behind an annotation: without Annotated, and every member of a union."""
    if hasattr(annotation, "__metadata__"):
        return _bare(annotation.__origin__)
    if get_origin(annotation) is not None and not dataclasses.is_dataclass(get_origin(annotation)):
        if get_origin(annotation) is tuple:
            return [annotation]
        return [part for member in get_args(annotation) for part in _bare(member)]
    return [annotation]


def _item_type(annotation: Any) -> Any:
    for part in _bare(annotation):
        if get_origin(part) is tuple:
            return get_args(part)[0]
    return None


def _of_kind(annotation: Any, kind: str) -> Any:
    for part in _bare(annotation):
        if dataclasses.is_dataclass(part) and kind in get_args(_hints(cast("Hashable", part)).get("kind")):
            return part
    return None


@cache
def _hints(owner: Any) -> dict[str, Any]:
    return get_type_hints(owner, include_extras=True)


def _field_type(annotation: Any, name: str, data: dict[str, Data]) -> Any:
    for part in _bare(annotation):
        owner = get_origin(part) or part
        if not dataclasses.is_dataclass(owner):
            continue
        hints = _hints(cast("Hashable", owner))
        if "kind" in hints and isinstance(data.get("kind"), str) and data["kind"] not in get_args(hints["kind"]):
            continue
        if name in hints:
            return get_args(part)[0] if hints[name] in getattr(owner, "__parameters__", ()) else hints[name]
    return None


def keys_of(annotation: Any) -> tuple[str, ...]:
    """The keys that a model knows."""
    for part in _bare(annotation):
        owner = get_origin(part) or part
        if isinstance(owner, type) and dataclasses.is_dataclass(owner):
            return tuple(field.name for field in dataclasses.fields(owner))
    return ()


def joined_key(path: Path) -> str:
    """The last key of a path, as a message names it."""
    names = [part for part in path if isinstance(part, str)]
    return names[-1] if names else ""


def nearest(word: str, allowed: Sequence[str]) -> str | None:
    """The allowed word that looks most like this one, if any does."""
    close = difflib.get_close_matches(word, allowed, n=1, cutoff=0.6)
    return close[0] if close else None


def value_at(data: Data, path: Path) -> Data | None:
    """The value at a path, or None."""
    for part in path:
        found: Data | None = None
        if isinstance(data, dict):
            found = data.get(str(part))
        elif isinstance(data, list) and isinstance(part, int) and part < len(data):
            found = data[part]
        if found is None:
            return None
        data = found
    return data
