"""Rulesets that hold only their differences from another: `extends` names it, and what it locks stays as it is.

A ruleset extends one that ships, by its id, or a YAML file in its own folder. Its blocks are laid over the base:
keys with keys, items of a list by their id; a figure or choice (a block with `value`) and any other list are replaced
whole. What a ruleset says of itself (`OWN`) is never taken over.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path as FilePath
from pathlib import PurePosixPath

from srcalc.diagnostics import BAD_RULESET, Diagnostic, Mistake, Path, Place, Refused
from srcalc.model.ruleset import OWN
from srcalc.reading.document import Base, Data, Document
from srcalc.reading.files import read_bytes, shown_name
from srcalc.reading.paths import parse_path
from srcalc.reading.yaml import read_yaml

MOST_DEEP = 8
_BASIS = frozenset({"source", "at", "quote", "certainty", "assumption"})
_SUFFIXES = (".yaml", ".yml")


def resolved(document: Document, shipped: FilePath, *, portable: bool = False) -> Document:
    """The document laid over what it extends; itself when it extends nothing.

    `shipped` is the folder of the rulesets that ship. Raises `Refused` for a reference that leads elsewhere, in a
    circle or too deep, for what is wrong with a base as a file, and for a change of what a base has locked.
    """
    own = document
    chain: list[tuple[Document, FilePath]] = [(document, FilePath(document.file))]
    bases: list[Base] = []
    while isinstance(own.data, dict) and isinstance(own.data.get("extends"), str):
        path = _path_of(own, chain[-1][1].parent, shipped)
        place = own.place(("extends",))
        names = [shown_name(str(item)) for _, item in chain]
        if any(_same(path, item) for _, item in chain):
            raise _refused("extends-circle", place, chain=(*names, shown_name(str(path))))
        if len(chain) > MOST_DEEP:
            raise _refused("extends-too-deep", place, at_most=MOST_DEEP, chain=tuple(names))
        own, digest = _read(path, place, portable)
        chain.append((own, path))
        name = own.data.get("id") if isinstance(own.data, dict) else None
        bases.append(Base(own.file, name if isinstance(name, str) else path.stem, digest))
    laid = chain[-1][0]
    for over, _ in reversed(chain[:-1]):
        laid = _laid_over(laid, over)
    return replace(laid, bases=tuple(bases))


def _path_of(document: Document, folder: FilePath, shipped: FilePath) -> FilePath:
    """The file that `extends` names; refused when it is not a YAML file in the folder or a ruleset that ships."""
    assert isinstance(document.data, dict)
    text, place = str(document.data["extends"]), document.place(("extends",))
    if not text.endswith(_SUFFIXES) and not set(text) & set("/\\:~."):
        if not (shipped / f"{text}.yaml").is_file():
            from srcalc.reading.models import nearest

            ids = sorted(path.stem for path in shipped.glob("*.yaml"))
            raise _refused("extends-unknown", place, near=nearest(text, ids), allowed=tuple(ids))
        return shipped / f"{text}.yaml"
    reference = PurePosixPath(text)
    outside = reference.is_absolute() or ".." in reference.parts or set(text) & set("\\:~")
    if outside or document.file == "-":
        raise _refused("extends-outside", place)
    if not text.endswith(_SUFFIXES):
        raise _refused("extends-form", place)
    path = folder
    for part in reference.parts:
        path = path / part
        if path.is_symlink():
            raise _refused("extends-link", place)
    if not path.resolve().is_relative_to(folder.resolve()):
        raise _refused("extends-outside", place)
    return path


def _same(path: FilePath, other: FilePath) -> bool:
    try:
        return path.samefile(other)
    except OSError:
        return False


def _read(path: FilePath, place: Place, portable: bool) -> tuple[Document, str]:
    try:
        regular = stat.S_ISREG(os.lstat(path).st_mode)
    except OSError:
        raise _refused("extends-missing", place, file=path.name) from None
    if not regular:
        raise _refused("extends-not-regular", place)
    data = read_bytes(str(path), BAD_RULESET)
    found = read_yaml(data, shown_name(str(path)), BAD_RULESET, portable=portable)
    if not isinstance(found.data, dict):
        raise _refused("keys-expected", found.place(()))
    return found, hashlib.sha256(data).hexdigest()


def _refused(code: str, place: Place, **params: object) -> Refused:
    return Refused(Diagnostic(code, place, params), BAD_RULESET)


def _laid_over(base: Document, over: Document) -> Document:
    """One document laid over another, every part with the place where it was written."""
    assert isinstance(base.data, dict)
    assert isinstance(over.data, dict)
    found: list[Diagnostic] = []
    made = Document(over.file, {})
    gone = _left_out(base, over, found)
    kept = {key: value for key, value in base.data.items() if key not in OWN and key not in ("extends", "locked")}
    own = {key: value for key, value in over.data.items() if key not in ("without", "locked")}
    laying = _Laying(base, over, made, gone)
    laying.position(over, (), ())
    result = laying.keys(kept, own, (), (), ())
    locked = [item for document in (base, over) for item in _texts(document, "locked", found)]
    if locked:
        result["locked"] = list(dict.fromkeys(locked))
        laying.position(over if "locked" in over.data else base, ("locked",), ("locked",))
    made = replace(made, data=result)
    found += _lock_mistakes(base, over, made, gone)
    if found:
        raise Refused(found, BAD_RULESET)
    return made


def _texts(document: Document, key: str, found: list[Diagnostic]) -> list[str]:
    """A list of texts in a document; what is no list of texts is a mistake."""
    value = document.data.get(key, []) if isinstance(document.data, dict) else []
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return [str(item) for item in value]
    found.append(Diagnostic("list-expected", document.place((key,)), {"key": key}))
    return []


def _left_out(base: Document, over: Document, found: list[Diagnostic]) -> dict[Path, int]:
    """The parts of the base that the overlay leaves out, with their number in its list."""
    gone: dict[Path, int] = {}
    for number, text in enumerate(_texts(over, "without", found)):
        try:
            gone[parse_path(base.data, text)] = number
        except Mistake as mistake:
            found.append(Diagnostic("without-unknown", over.place(("without", number)), mistake.params))
    return gone


def _lock_mistakes(base: Document, over: Document, made: Document, gone: dict[Path, int]) -> Iterator[Diagnostic]:
    """Changes of what the base has locked, and locks of what is not there."""
    assert isinstance(base.data, dict)
    for number, text in enumerate(_texts(base, "locked", [])):
        try:
            before = parse_path(base.data, text)
        except Mistake:
            continue  # a finding about the base itself
        out = next((index for path, index in gone.items() if before[: len(path)] == path), None)
        place = None if out is None else over.place(("without", out))
        if place is None:
            after = _nearest(made.data, text)
            if value_of(made.data, after) == value_of(base.data, before):
                continue
            place = made.place(after)
        lock = base.place(("locked", number))
        params = {"path": text, "file": lock.file, "line": lock.line}
        yield Diagnostic("locked", place, params)


def _nearest(data: Data, text: str) -> Path:
    """The path, or as much of it as is there."""
    while text:
        try:
            return parse_path(data, text)
        except Mistake:
            text = text.rpartition(".")[0]
    return ()


def value_of(data: Data, path: Path) -> object:
    """The value at a path that is there."""
    here: object = data
    for part in path:
        here = here[part]  # type: ignore[index]  # the path was found in this data
    return here


@dataclass(frozen=True, slots=True)
class _Laying:
    """Laying one document over another: where each came from goes into the document that is made."""

    base: Document
    over: Document
    made: Document
    gone: dict[Path, int]

    def keys(
        self, base: dict[str, Data], over: dict[str, Data], below: Path, above: Path, here: Path
    ) -> dict[str, Data]:
        """Keys laid over keys; `below`, `above` and `here` are the paths in the base, the overlay and the result."""
        own_basis = bool(_BASIS & over.keys())
        result: dict[str, Data] = {}
        for key, value in base.items():
            if (*below, key) in self.gone or (own_basis and key in _BASIS):
                continue
            if key in over:
                result[key] = self.both(value, over[key], (*below, key), (*above, key), (*here, key))
            else:
                result[key] = self.whole(self.base, value, (*below, key), (*here, key))
        for key, value in over.items():
            if key not in result:
                result[key] = self.whole(self.over, value, (*above, key), (*here, key))
        return result

    def both(self, base: Data, over: Data, below: Path, above: Path, here: Path) -> Data:
        """What stands in both."""
        self.position(self.over, above, here)
        if isinstance(base, dict) and isinstance(over, dict):
            same_kind = over.get("kind", base.get("kind")) == base.get("kind")
            if "value" not in over and same_kind:
                return self.keys(base, over, below, above, here)
        elif isinstance(base, list) and isinstance(over, list) and over and _by_id(base) and _by_id(over):
            return self.items(base, over, below, above, here)
        return self.whole(self.over, over, above, here)

    def items(self, base: list[Data], over: list[Data], below: Path, above: Path, here: Path) -> list[Data]:
        """Items laid over the items with the same id; new ones come after."""
        changes: dict[str, int] = {}
        twice = [number for number, item in enumerate(over) if changes.setdefault(_id(item), number) != number]
        result: list[Data] = []
        for number, item in enumerate(base):
            if (*below, number) in self.gone:
                continue
            path = (*here, len(result))
            other = changes.pop(_id(item), None)
            if other is None:
                result.append(self.whole(self.base, item, (*below, number), path))
            else:
                result.append(self.both(item, over[other], (*below, number), (*above, other), path))
        for number in (*changes.values(), *twice):
            result.append(self.whole(self.over, over[number], (*above, number), (*here, len(result))))
        return result

    def whole(self, document: Document, value: Data, old: Path, new: Path) -> Data:
        """A part of one document as it is, save what is left out of the base."""
        self.position(document, old, new)
        if isinstance(value, dict):
            return {
                key: self.whole(document, item, (*old, key), (*new, key))
                for key, item in value.items()
                if document is not self.base or (*old, key) not in self.gone
            }
        if isinstance(value, list):
            kept = [
                number for number in range(len(value)) if document is not self.base or (*old, number) not in self.gone
            ]
            return [
                self.whole(document, value[number], (*old, number), (*new, index)) for index, number in enumerate(kept)
            ]
        return value

    def position(self, document: Document, old: Path, new: Path) -> None:
        """Note where a part was written."""
        for table, noted in ((document.starts, self.made.starts), (document.keys, self.made.keys)):
            if old in table:
                noted[new] = table[old]
        file = document.files.get(old, document.file)
        if file != self.made.file:
            self.made.files[new] = file


def _by_id(items: list[Data]) -> bool:
    return all(isinstance(item, dict) and isinstance(item.get("id"), str) for item in items)


def _id(item: Data) -> str:
    assert isinstance(item, dict)
    return str(item["id"])
