"""Numbers of rows by a text that they have, without holding every text as an object of its own."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator

PARTS = 256  # a part of many texts fits in the processor's own memory, where looking up is quick
_WAITING = 1 << 15
_BETWEEN = "\0"

_Packed = str | tuple[str, ...]


class Scattered:
    """Rows by text. Many texts are put into parts by their hash, and then looked up a part at a time."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._rows = array("I")
        self._parts: list[tuple[list[_Packed], array[int]]] = []

    def extend(self, texts: Iterable[str], rows: Iterable[int]) -> None:
        """Note the text of each of these rows."""
        self._texts.extend(texts)
        self._rows.extend(rows)
        if len(self._texts) > _WAITING:
            self._scatter()

    def _scatter(self) -> None:
        self._parts = self._parts or [([], array("I")) for _ in range(PARTS)]
        waiting: list[list[str]] = [[] for _ in range(PARTS)]
        rows = [rows for _, rows in self._parts]
        for text, row in zip(self._texts, self._rows, strict=True):
            part = hash(text) % PARTS
            waiting[part].append(text)
            rows[part].append(row)
        for texts, (packed, _) in zip(waiting, self._parts, strict=True):
            joined = _BETWEEN.join(texts)
            if texts:
                packed.append(joined if joined.count(_BETWEEN) == len(texts) - 1 else tuple(texts))
        self._texts, self._rows = [], array("I")

    def groups(self) -> Iterator[list[int]]:
        """The rows of every text, each time those of one text, in their order."""
        if self._parts:
            self._scatter()
            for packed, rows in self._parts:
                split = (some.split(_BETWEEN) if isinstance(some, str) else some for some in packed)
                yield from _grouped((text for texts in split for text in texts), rows)
        else:
            yield from _grouped(self._texts, self._rows)


def _grouped(texts: Iterable[str], rows: Iterable[int]) -> Iterable[list[int]]:
    found: dict[str, list[int]] = {}
    get = found.get
    for text, row in zip(texts, rows, strict=True):
        own = get(text)
        if own is None:
            found[text] = [row]
        else:
            own.append(row)
    return found.values()
