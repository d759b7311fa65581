"""The texts of the documents that rulesets name as sources, to look up what is quoted from them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from srcalc.diagnostics import BAD_RULESET
from srcalc.reading.files import MIB, read_bytes, shown_name
from srcalc.reading.text import decoded

_ALIKE = str.maketrans("\u2018\u2019\u201c\u201d\u2010\u2011\u2013", "''\"\"---")


@dataclass(slots=True)
class Texts:
    """The texts in a folder, one UTF-8 file for each source: `<source id>.txt`. Each is read once."""

    folder: str
    known: dict[str, str | None] = field(default_factory=dict)

    def file(self, source: str) -> str:
        """The file that a source's text belongs in."""
        return shown_name(str(Path(self.folder) / f"{source}.txt"))

    def text(self, source: str) -> str | None:
        """The text of a source, flat; None when there is none. Raises `Refused` for a file that is no text."""
        if source not in self.known:
            file = self.file(source)
            there = Path(file).exists()
            data = read_bytes(file, BAD_RULESET, 16 * MIB) if there else b""
            self.known[source] = flat(decoded(data, file, BAD_RULESET)) if there else None
        return self.known[source]


def flat(text: str) -> str:
    """A text without the differences that layout makes: line ends, capitals, and quotes and hyphens of another kind."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_ALIKE).split()).casefold()


def occurs(quote: str, text: str) -> bool:
    """Whether a quote stands in a flat text, not in the middle of a word or number."""
    wanted = re.escape(flat(quote))
    return re.search(rf"(?<!\w)(?<!\d[.,]){wanted}(?!\w)(?![.,]\d)", text) is not None
