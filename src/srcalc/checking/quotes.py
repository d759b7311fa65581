"""What a figure quotes from its source: a few words that hold the figure."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from decimal import Decimal

from srcalc.checking.findings import Found, finding
from srcalc.diagnostics import Path
from srcalc.model.basis import Basis
from srcalc.model.elements import Share
from srcalc.model.required import Scale

MOST_WORDS = 10
# Thousands in groups, or plain digits; one or two decimals. Never a part of a longer number.
_NUMBER = re.compile(
    r"(?<![\w.,])([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+|[0-9]+)(?:[.,]([0-9]{1,2}))?"
    r"(?![.,]?[0-9])"
)
_WORDS = "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf".split()
_NUMBERS = {"één": 1, "eén": 1, **{word: number for number, word in enumerate(_WORDS)}}
_MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
_DATES = (
    re.compile(r"(?<!\w)(?P<day>[0-9]{1,2}) (?P<month>[a-z]+) (?P<year>[0-9]{4})(?!\w)"),
    re.compile(r"(?<!\w)(?P<day>[0-9]{1,2})[-/](?P<month>[0-9]{1,2})[-/](?P<year>[0-9]{4})(?!\w)"),
    re.compile(r"(?<!\w)(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})(?!\w)"),
)


def check_quote(path: Path, basis: Basis) -> Found:
    """A quote names its source, is short, and holds the figure that it stands for."""
    if basis.quote is None:
        return
    at = (*path, "quote")
    if basis.source is None:
        yield finding("quote-without-source", at)
    count = len(basis.quote.split())
    if count > MOST_WORDS:
        yield finding("quote-too-long", at, count=count, at_most=MOST_WORDS)
    figures = _figures(basis)
    if figures and not figures & {*numbers_in(basis.quote), *days_in(basis.quote)}:
        yield finding("quote-without-figure", at, figures=tuple(sorted(figures, key=str)))


def _figures(basis: Basis) -> set[Decimal | datetime.date]:
    """The figures that a quote may stand for, of which it holds one; of a choice in words there are none."""
    if isinstance(basis, Scale):
        return {figure for item in basis.brackets for figure in (item.from_amount, item.percentage) if figure}
    figure = basis.percentage if isinstance(basis, Share) else getattr(basis, "value", None)
    return {figure} if isinstance(figure, Decimal | datetime.date) else set()


def numbers_in(text: str) -> Iterator[Decimal]:
    """The numbers in a Dutch text, in digits (50.000, 50.000,00, 1,5) or as a word up to twelve."""
    for whole, decimals in _NUMBER.findall(text):
        yield Decimal(re.sub(r"[^0-9]", "", whole) + (f".{decimals}" if decimals else ""))
    for word in re.findall(r"\w+", text.casefold()):
        if word in _NUMBERS:
            yield Decimal(_NUMBERS[word])


def days_in(text: str) -> Iterator[datetime.date]:
    """The dates in a Dutch text: 14 oktober 2025, 14-10-2025 or 2025-10-14."""
    for pattern in _DATES:
        for match in pattern.finditer(text.casefold()):
            month = match["month"]
            number = _MONTHS.index(month) + 1 if month in _MONTHS else int(month) if month.isdecimal() else 0
            try:
                yield datetime.date(int(match["year"]), number, int(match["day"]))
            except ValueError:  # a day that is not there
                continue
