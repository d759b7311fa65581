"""The lines of a text file as people save them: UTF-8, UTF-16 with a mark, or else Windows-1252.

The file is read a piece at a time and hashed on the way; what a reader cannot see is refused in every encoding.
"""

from __future__ import annotations

import codecs
import hashlib
import re
from collections.abc import Iterator
from itertools import chain
from typing import NoReturn

from srcalc.diagnostics import Diagnostic, Place, Refused
from srcalc.reading.files import CHUNK, MIB, Source
from srcalc.reading.text import HIDDEN, MOST_SHOWN

MOST_LINE = 4 * MIB
UTF8, UTF16, WINDOWS = "utf-8", "utf-16", "windows-1252"
CODECS = {UTF8: "utf-8", UTF16: "utf-8", WINDOWS: "cp1252"}  # UTF-16 is made UTF-8 first

_MARKS = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_PLAIN = b"\t\n\r" + bytes(range(0x20, 0x7F))
# UTF-8 that was read as Windows-1252 and saved again: é became Ã©, the euro sign â‚¬.
_GARBLED = re.compile("[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â(?:‚¬|€[™œž“”˜¦])")


class Lines:
    """The lines of a text file, with how they were read; `sha256` is there when the last one has been."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.marked = source.head(3) == codecs.BOM_UTF8
        self.encoding = UTF8 if self.marked else self._encoding()
        self.delimiter = ""  # what stands between cells, when it is known: mistakes are then placed by cell
        self.sha256 = ""
        self.garbled: int | None = None  # the first line whose letters look wrong
        self.line, self.offset = 1, 0  # where the block begins that is being read

    def head(self) -> list[str]:
        """The first lines, as far as they can be read."""
        chunk = self.source.head(CHUNK)
        if self.encoding == UTF16:
            text = codecs.getincrementaldecoder("utf-16")("replace").decode(chunk)
        else:
            text = codecs.getincrementaldecoder(CODECS[self.encoding])("replace").decode(chunk)
        return text.removeprefix("\ufeff").splitlines()

    def __iter__(self) -> Iterator[str]:
        return chain.from_iterable(self._blocks())

    def _encoding(self) -> str:
        start = self.source.head(2)
        if start in _MARKS:
            return UTF16
        if len(start) > 1 and (start[0] == 0) != (start[1] == 0):
            self._refuse("not-utf8-but-utf16", Place(self.source.shown, 1, 1))
        decoder = codecs.getincrementaldecoder("utf-8")()
        try:
            for chunk in self.source.chunks():
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return WINDOWS
        return UTF8

    def _blocks(self) -> Iterator[list[str]]:
        """The lines, a block of them at a time, when everything in it can be seen."""
        hidden: list[Diagnostic] = []
        self.line, self.offset = 1, len(codecs.BOM_UTF8) if self.marked else 0
        for block in self._whole_lines():
            text = self._decoded(block)
            hidden += self._hidden(block, text)
            if hidden and len(hidden) >= MOST_SHOWN:
                break
            self.offset += len(block)
            if hidden:
                self.line += block.count(b"\n")
            else:
                lines = text.splitlines(keepends=True)
                yield lines
                self.line += len(lines)
        if hidden:
            raise Refused(hidden[:MOST_SHOWN], self.source.exit_code)

    def _whole_lines(self) -> Iterator[bytes]:
        digest = hashlib.sha256()
        rest = b""
        for chunk in self._as_written(digest):
            data = rest + chunk if rest else chunk
            cut = data.rfind(b"\n") + 1
            if len(data) - cut > MOST_LINE:
                self._refuse("csv-too-long", Place(self.source.shown, self.line + data.count(b"\n")))
            rest = data[cut:]
            if cut:
                yield data[:cut]
        if rest:
            yield rest
        self.sha256 = digest.hexdigest()

    def _as_written(self, digest: hashlib._Hash) -> Iterator[bytes]:
        """The bytes without their mark, UTF-16 as UTF-8."""
        decoder = codecs.getincrementaldecoder("utf-16")() if self.encoding == UTF16 else None
        skip = len(codecs.BOM_UTF8) if self.marked else 0
        try:
            for chunk in self.source.chunks():
                digest.update(chunk)
                yield decoder.decode(chunk).encode() if decoder else chunk[skip:]
                skip = 0
            if decoder:
                decoder.decode(b"", final=True)
        except UnicodeError:
            self._refuse("not-utf16", Place(self.source.shown, self.line))

    def _decoded(self, block: bytes) -> str:
        try:
            return block.decode(CODECS[self.encoding])
        except UnicodeDecodeError as error:
            line = self.line + block.count(b"\n", 0, error.start)
            code = "not-windows-1252" if self.encoding == WINDOWS else "not-utf8"
            self._refuse(code, Place(self.source.shown, line), byte=self.offset + error.start + 1)

    def _hidden(self, block: bytes, text: str) -> list[Diagnostic]:
        """What cannot be seen in a block; only signs that are not plain ASCII are looked at one by one."""
        odd = block.translate(None, _PLAIN)
        broken = b"\r" in block and block.count(b"\r") != block.count(b"\r\n")
        if not odd and not broken:
            return []
        signs = odd.decode(CODECS[self.encoding])
        if self.garbled is None and ("Ã" in signs or "Â" in signs or "â" in signs):
            match = _GARBLED.search(text)
            self.garbled = self.line + text.count("\n", 0, match.start()) if match else None
        if not broken and not HIDDEN.search(signs):
            return []
        found = []
        for match in HIDDEN.finditer(text):
            start = text.rfind("\n", 0, match.start()) + 1
            before = text[start : match.start()]
            column = before.count(self.delimiter) + 1 if self.delimiter else len(before) + 1
            place = Place(self.source.shown, self.line + text.count("\n", 0, start), column)
            found.append(Diagnostic("hidden-sign", place, {"sign": f"U+{ord(match.group()[0]):04X}"}))
            if len(found) >= MOST_SHOWN:
                break
        return found

    def _refuse(self, code: str, place: Place, **params: object) -> NoReturn:
        raise Refused(Diagnostic(code, place, params), self.source.exit_code)
