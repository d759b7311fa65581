"""The package of a workbook (a zip file), looked at before a library opens it: sound, not too large, without macros."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

from srcalc.diagnostics import Mistake
from srcalc.reading.files import MIB
from srcalc.reading.tables import OLD, PACKED

MOST_UNPACKED, MOST_PARTS, MOST_SMALL = 256 * MIB, 10_000, 4 * MIB
FREE_RATIO, MOST_RATIO = 8 * MIB, 200  # how much smaller a large part may have become by packing

ROOT = "_rels/.rels"
_PACKING = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_DECLARED = re.compile(rb"<\?xml[^>]*encoding\s*=\s*[\"']([^\"']*)[\"']")
_UNIQUE = re.compile(rb"uniqueCount\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_DECLARATIONS = (b"<!DOCTYPE", b"<!ENTITY")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of a workbook: its name, whether it is hidden, and the part that holds it."""

    name: str
    hidden: bool
    part: str


class Package:
    """A workbook that is fit to be opened; `Mistake` says why one is not."""

    def __init__(self, data: bytes) -> None:
        if data[:4] == OLD:
            raise Mistake("workbook-protected")
        if data[:4] != PACKED:
            raise Mistake("not-a-workbook")
        try:
            self.zip = zipfile.ZipFile(io.BytesIO(data))
            parts = self.zip.infolist()
        except Exception:  # a dozen kinds, by what is broken
            raise Mistake("workbook-damaged") from None
        self._check_parts(parts)
        book, relations = self._book()
        self.strings, self.styles = (
            next((part for kind, part in relations.values() if kind == wanted), None)
            for wanted in ("sharedStrings", "styles")
        )
        self.sheets: list[Sheet] = []
        self.records: str | None = None  # the sheet that the workbook itself names as that of the records
        self.from_1904 = False
        self._take(book, {key: part for key, (kind, part) in relations.items() if kind == "worksheet"})

    def _check_parts(self, parts: list[zipfile.ZipInfo]) -> None:
        names = [part.filename for part in parts]
        if any(part.flag_bits & 1 for part in parts):
            raise Mistake("workbook-protected")
        if any(name.lower().endswith("vbaproject.bin") for name in names):
            raise Mistake("workbook-macros")
        if ROOT not in names:
            raise Mistake("not-a-workbook")
        total = sum(part.file_size for part in parts)
        if total > MOST_UNPACKED or any(
            part.file_size > max(FREE_RATIO, MOST_RATIO * part.compress_size) for part in parts
        ):
            params = {"size": total // MIB, "at_most": MOST_UNPACKED // MIB}
            raise Mistake("workbook-too-large", **params)
        if len(parts) > MOST_PARTS or len({name.lower() for name in names}) < len(names):
            raise Mistake("workbook-damaged")
        if any(part.compress_type not in _PACKING for part in parts):
            raise Mistake("workbook-damaged")
        self.names = frozenset(names)
        for name in names:
            if name.endswith((".xml", ".rels")):
                head = next(self.chunks(name), b"")
                if any(word in head for word in _DECLARATIONS):
                    raise Mistake("workbook-doctype")

    def chunks(self, name: str) -> Iterator[bytes]:
        """The bytes of a part, unpacked a piece at a time; text in UTF-8 without declarations."""
        tail = b""
        try:
            with self.zip.open(name) as part:
                while chunk := part.read(MIB):
                    if not tail and _not_utf8(chunk):
                        raise Mistake("workbook-damaged")
                    if any(word in tail + chunk for word in _DECLARATIONS):
                        raise Mistake("workbook-doctype")
                    tail = chunk[-16:]
                    yield chunk
        except Mistake:
            raise
        except Exception:  # bad checksums, unknown ways of packing, half a file
            raise Mistake("workbook-damaged") from None

    def small(self, name: str) -> bytes:
        """A part that is never large, whole."""
        if name not in self.names:
            raise Mistake("workbook-damaged")
        if self.zip.getinfo(name).file_size > MOST_SMALL:
            raise Mistake("workbook-too-large", size=MOST_SMALL // MIB, at_most=MOST_SMALL // MIB)
        return b"".join(self.chunks(name))

    def _tree(self, name: str) -> ElementTree.Element:
        try:
            return ElementTree.fromstring(self.small(name))
        except (ElementTree.ParseError, ValueError, RecursionError):
            raise Mistake("workbook-damaged") from None

    def _relations(self, part: str) -> dict[str, tuple[str, str]]:
        """What a part is related to: the kind and the name of the other part, by key."""
        folder, name = posixpath.split(part)
        found = {}
        for item in self._tree(posixpath.join(folder, "_rels", f"{name}.rels")):
            target = posixpath.normpath(posixpath.join("/", folder, item.get("Target", ""))).lstrip("/")
            if target in self.names:
                found[item.get("Id", "")] = (item.get("Type", "").rpartition("/")[2], target)
        return found

    def _book(self) -> tuple[ElementTree.Element, dict[str, tuple[str, str]]]:
        main = next((part for kind, part in self._relations("").values() if kind == "officeDocument"), None)
        if main is None:
            raise Mistake("not-a-workbook")
        book = self._tree(main)
        if book.tag.rpartition("}")[2] != "workbook":
            raise Mistake("not-a-workbook")
        return book, self._relations(main)

    def _take(self, book: ElementTree.Element, parts: dict[str, str]) -> None:
        for item in book.iter():
            kind = item.tag.rpartition("}")[2]
            if kind == "sheet":
                key = next((value for name, value in item.items() if name.endswith("}id")), "")
                if key in parts:
                    hidden = item.get("state", "visible") != "visible"
                    self.sheets.append(Sheet(item.get("name", ""), hidden, parts[key]))
            elif kind == "workbookPr":
                self.from_1904 = item.get("date1904") in ("1", "true")
            elif kind == "definedName" and item.get("name") == "srcalc_records":
                self.records = (item.text or "").rpartition("!")[0].strip("'").replace("''", "'")

    def check_strings(self, chunks: Iterable[bytes], size: int) -> Iterator[bytes]:
        """The texts of a workbook, whose claim of how many there are is true: memory is taken for that many."""
        for number, chunk in enumerate(chunks):
            if number == 0:
                head = chunk.partition(b"<si")[0]
                claims = [(one or other).decode("ascii", "replace") for one, other in _UNIQUE.findall(head)]
                if any(not claim.isdecimal() or int(claim[:20]) > size for claim in claims):
                    raise Mistake("workbook-damaged")
            yield chunk

    def has_cells(self, sheet: Sheet) -> bool:
        """Whether there is a value in a sheet."""
        tail = b""
        for chunk in self.chunks(sheet.part):
            if re.search(rb"<(?:[A-Za-z0-9_.-]+:)?(?:v|is)[\s>]", tail + chunk):
                return True
            tail = chunk[-64:]
        return False


def _not_utf8(head: bytes) -> bool:
    declared = _DECLARED.match(head.removeprefix(b"\xef\xbb\xbf"))
    return b"\0" in head[:64] or (declared is not None and declared[1].lower() not in (b"utf-8", b"us-ascii", b"ascii"))
