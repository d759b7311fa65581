"""Many rows of a sheet, kept small until the rest of the workbook is known, and then put into it.

XlsxWriter keeps every cell of a sheet, or writes them to a file of its own; records go by both.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping

_PIECE = 1 << 16


class Packed:
    """Text that is compressed as it comes, and given back in pieces."""

    def __init__(self) -> None:
        self._packer = zlib.compressobj(1)
        self._parts: list[bytes] = []

    def add(self, text: str) -> None:
        """More text."""
        self._parts.append(self._packer.compress(text.encode()))

    def pieces(self) -> Iterator[bytes]:
        """All of it; nothing can be added any more."""
        self._parts.append(self._packer.flush())
        unpacker = zlib.decompressobj()
        for part in self._parts:
            while part:
                yield unpacker.decompress(part, _PIECE)
                part = unpacker.unconsumed_tail
        yield unpacker.flush()


def with_rows(book: bytes, sheet: int, row: int, last: str, rows: Packed, marks: Mapping[str, int]) -> bytes:
    """The workbook with rows in the place of one row of a sheet (counted from 1); `last` is the last cell of it then.

    That row shows every look in turn: each mark in the rows becomes the number that the look of its column has.
    """
    made = io.BytesIO()
    name = f"xl/worksheets/sheet{sheet}.xml"
    with zipfile.ZipFile(io.BytesIO(book)) as read, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as written:
        for part in read.namelist():
            info = zipfile.ZipInfo(part, (1980, 1, 1, 0, 0, 0))
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, 3
            with written.open(info, "w") as file:
                data = read.read(part)
                if part != name:
                    file.write(data)
                    continue
                start, sample, end = _around(data, row)
                found = re.findall(rb'<c r="[A-Z]+[0-9]+" s="([0-9]+)"', sample)
                numbers = {mark.encode(): found[number] for mark, number in marks.items()}
                file.write(re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1:%s"' % last.encode(), start))
                for piece in rows.pieces():
                    for mark, number in numbers.items():
                        piece = piece.replace(mark, number)
                    file.write(piece)
                file.write(end)
    return made.getvalue()


def _around(data: bytes, row: int) -> tuple[bytes, bytes, bytes]:
    """A sheet before a row, the row, and after it."""
    first = data.index(b'<row r="%d"' % row)
    last = data.index(b"</row>", first) + len(b"</row>")
    return data[:first], data[first:last], data[last:]
