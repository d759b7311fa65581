"""Numbers, amounts and days as Dutch and English write them. Only for showing: nothing is rounded here."""

from __future__ import annotations

import datetime
from decimal import Decimal

_MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december".split(),
    "en": "January February March April May June July August September October November December".split(),
}
_SHORT = {
    "nl": "jan feb mrt apr mei jun jul aug sep okt nov dec".split(),
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(),
}
_SIGNS = {"nl": (".", ","), "en": (",", ".")}


def _grouped(whole: int, lang: str) -> str:
    return f"{whole:,}".replace(",", _SIGNS[lang][0])


def hundredths(value: int, lang: str) -> str:
    """Hundredths as a number with two decimals: 1.234,56."""
    whole, rest = divmod(abs(value), 100)
    return f"{'-' if value < 0 else ''}{_grouped(whole, lang)}{_SIGNS[lang][1]}{rest:02}"


def euro(cents: int, lang: str) -> str:
    """Cents as an amount in euro: € 1.234,56, with a space that does not break in Dutch."""
    space = "\N{NO-BREAK SPACE}" if lang == "nl" else ""
    return f"{'-' if cents < 0 else ''}€{space}{hundredths(abs(cents), lang)}"


def euros(value: Decimal, lang: str) -> str:
    """An amount as rules write it, without decimals when it has none: € 40.000, € 24,04."""
    text = euro(int(value * 100), lang)
    return text[:-3] if value == int(value) else text


def number(value: Decimal | int, lang: str) -> str:
    """A number with the decimals that it has, without trailing zeros."""
    text = f"{abs(value):f}"
    whole, _, decimals = text.partition(".")
    decimals = decimals.rstrip("0")
    sign = "-" if value < 0 else ""
    return sign + _grouped(int(whole), lang) + (_SIGNS[lang][1] + decimals if decimals else "")


def day(value: datetime.date, lang: str) -> str:
    """A day in words: 31 december 2026."""
    return f"{value.day} {_MONTHS[lang][value.month - 1]} {value.year}"


def short_day(value: datetime.date, lang: str) -> str:
    """A day in few signs: 31 dec 2026."""
    return f"{value.day} {_SHORT[lang][value.month - 1]} {value.year}"


def plain(value: int) -> str:
    """Hundredths as scripts read them: 1234.56."""
    whole, rest = divmod(abs(value), 100)
    return f"{'-' if value < 0 else ''}{whole}.{rest:02}"
