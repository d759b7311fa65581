"""Numbers and dates as people write them in records, Dutch and English, as the strict forms that `model.values` reads.

Only what can be read in one way is read. `1.250` alone can be 1250 or 1.25: the other numbers of the file settle it, or
somebody says so, else it is refused. Rulesets know the strict forms only.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal, TypeAlias

from srcalc.diagnostics import Mistake
from srcalc.model import values
from srcalc.model.values import shape
from srcalc.reading.text import BROKEN, HIDDEN

Sign: TypeAlias = Literal["comma", "point"]
Parse: TypeAlias = Callable[[object], object]

SIGNS: dict[str, Sign] = {",": "comma", ".": "point"}
OTHER: dict[str, Sign] = {",": "point", ".": "comma"}
NUMBERS = frozenset(
    {values.parse_number, values.parse_amount, values.parse_hours_per_week, values.parse_whole, values.parse_months}
)
WAY_OUT = "--decimal comma|point"

_WHOLE = re.compile(r"-?[0-9]+", re.ASCII)
_EXACT = re.compile(r"-?[0-9]+(\.[0-9]{1,2})?", re.ASCII)
_NUMBER = re.compile(
    r"(?P<whole>[0-9]+|[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+|(?:,[0-9]{3})+))"
    r"(?:(?P<sign>[.,])(?P<decimals>[0-9]{1,2}|(?<=,)--?))?",
    re.ASCII,
)
_EURO = re.compile(r"(?P<minus>[-−] ?)?(?:€|EUR)\s?(?P<rest>.*)", re.ASCII | re.DOTALL)
_MANY_DECIMALS = re.compile(r"-?([0-9]+|[0-9]{1,3}(\.[0-9]{3})+|[0-9]{1,3}(,[0-9]{3})+)[.,][0-9]{3,}", re.ASCII)
_CLOCK = re.compile(r"[0-9]{1,3}:[0-9]{2}(:[0-9]{2})?", re.ASCII)
_DAY_FIRST = re.compile(r"([0-9]{1,2})([-/])([0-9]{1,2})\2([0-9]{4})", re.ASCII)
_TIME = re.compile(r"(.*[0-9])[ T]([0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?)", re.ASCII)
_DIGITS = re.compile(r"(?![0-9]{8}$)[0-9]+([.,][0-9]+)?", re.ASCII)  # eight are a date closed up


class Exact(str):
    """A number that a workbook holds as a number: it says nothing of how people write theirs."""

    __slots__ = ()


class Notation:
    """How the numbers and dates of one file are written, as far as its cells have shown.

    Every distinct cell of the number and date columns must have gone through a parser once before `again` is asked.
    """

    def __init__(self, sign: Sign | None = None, *, settled: bool = False) -> None:
        self.sign = sign
        self.settled = settled or sign is not None
        self.seen: set[Sign] = set() if sign is None else {sign}
        self.day_first = False
        self._taken = self._waiting = False  # whether a cell that can be read two ways was read, or left

    def again(self) -> Notation | None:
        """The notation to read the file again with, when its later cells say how earlier ones are meant."""
        if self.settled:
            return None
        if len(self.seen) > 1 and self._taken:
            return Notation(settled=True)
        return Notation(*self.seen) if len(self.seen) == 1 and self._waiting else None

    def read_as(self) -> list[tuple[str, None]]:
        """The words that tell how numbers and dates were read."""
        shown = {
            "decimal-comma": "comma" in self.seen,
            "decimal-point": "point" in self.seen,
            "day-first": self.day_first,
        }
        return [(word, None) for word, is_so in shown.items() if is_so]

    def parser(self, parse: Parse) -> Parse:
        """The reader of a column: `parse` for the cells as people write them; it raises `Mistake`."""
        strict: Callable[[str], str] | None = None
        if parse in NUMBERS:
            strict = self.amount if parse is values.parse_number else self.number
        elif parse is values.parse_date:
            strict = self.date

        def read(cell: object) -> object:
            if not isinstance(cell, str):
                return parse(cell)
            if cell.startswith(BROKEN):
                raise Mistake(cell.removeprefix(BROKEN), shape="")
            if not cell.isprintable() and (hidden := HIDDEN.search(cell)):
                raise Mistake("hidden-sign", sign=f"U+{ord(hidden.group()[0]):04X}")
            if strict is None:
                return parse(cell)
            try:
                return parse(strict(cell))
            except Mistake as mistake:
                if "shape" in mistake.params:
                    mistake.params["shape"] = shape(cell.strip())
                raise

        return read

    def amount(self, cell: str) -> str:
        """An amount, perhaps with a euro sign before it, in the strict form."""
        match = _EURO.fullmatch(cell.strip())
        if not match:
            return self.number(cell)
        rest = match["rest"].strip()
        if not rest or (match["minus"] and rest[0] in "-−"):
            raise Mistake("not-a-number", shape="")
        return self.number(f"-{rest}" if match["minus"] else rest)

    def number(self, cell: str) -> str:
        """A number in the strict form: a minus sign, digits, and a point with one or two decimals."""
        text = cell.strip()
        if _WHOLE.fullmatch(text) or (type(cell) is Exact and _EXACT.fullmatch(text)):
            return text
        minus = "-" if text[:1] in ("-", "−") else ""
        match = _NUMBER.fullmatch(text[1:].lstrip() if minus else text)
        if not match or type(cell) is Exact:
            return self._no_number(text)
        whole, sign = match["whole"], match["sign"]
        group = next((mark for mark in ".," if mark in whole), None)
        if sign is None and group is not None and whole.count(group) == 1:
            group = self._two_ways(group)
        elif sign is not None and sign == group:
            return self._no_number(text)
        elif sign is not None:
            self.seen.add(SIGNS[sign])
        elif group is not None:
            self.seen.add(OTHER[group])
        digits = whole.replace(group, "") if group else whole
        decimals = (match["decimals"] or "").strip("-")
        return minus + digits + (f".{decimals}" if decimals else "")

    def _two_ways(self, group: str) -> str:
        """The sign between thousands in a cell such as 1.250, when something settles that."""
        sign = self.sign
        if not self.settled and len(self.seen) == 1:
            (sign,) = self.seen
            self._taken = True
        if sign is None:
            self._waiting = True
            raise Mistake("number-two-ways", shape="", way_out=WAY_OUT)
        if sign == SIGNS[group]:
            raise Mistake("number-decimals", shape="")
        return group

    def _no_number(self, text: str) -> str:
        if _CLOCK.fullmatch(text):
            raise Mistake("number-clock", shape="")
        if _MANY_DECIMALS.fullmatch(text):
            raise Mistake("number-decimals", shape="")
        raise Mistake("not-a-number" if text else "empty", shape="")

    def date(self, cell: str) -> str:
        """A date in the strict form: 2026-01-31."""
        text = cell.strip()
        with_time = _TIME.fullmatch(text)
        if with_time:
            text = with_time[1]
            if with_time[2].strip("0:."):
                raise Mistake("date-with-time", shape="")
        match = _DAY_FIRST.fullmatch(text)
        if match:
            self.day_first = True
            return f"{match[4]}-{match[3].zfill(2)}-{match[1].zfill(2)}"
        if _DIGITS.fullmatch(text):
            raise Mistake("date-is-number", shape="")
        return text
