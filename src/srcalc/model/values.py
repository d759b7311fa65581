"""From text to a value: the only readers of amounts, percentages, numbers, dates and ids.

Every `parse_` function takes exactly what is written or refuses it with a `Mistake`; nothing is guessed.
Digits are 0-9 only (`Decimal` itself would also read other alphabets, underscores and exponents).
"""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from srcalc.diagnostics import Mistake

FIRST_DAY, LAST_DAY = datetime.date(1990, 1, 1), datetime.date(2100, 12, 31)

NotSeen = Literal["not_seen"]
Unlimited = Literal["unlimited"]
NOT_SEEN: NotSeen = "not_seen"
UNLIMITED: Unlimited = "unlimited"

_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,11})(\.[0-9]{1,2})?", re.ASCII)
_GROUPED = re.compile(r"-?[0-9]{1,3}([.,' ][0-9]{3})+", re.ASCII)
_BOTH_SIGNS = re.compile(r"-?[0-9]{1,3}((\.[0-9]{3})+,|(,[0-9]{3})+\.)[0-9]{1,2}", re.ASCII)
_COMMA = re.compile(r"-?(0|[1-9][0-9]*),[0-9]{1,2}", re.ASCII)
_DECIMALS = re.compile(r"-?[0-9]+\.[0-9]{3,}", re.ASCII)
_DIGITS = re.compile(r"-?[0-9]{13,}(\.[0-9]+)?", re.ASCII)
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", re.ASCII)
_DUTCH_DATE = re.compile(r"[0-9]{1,2}[-/][0-9]{1,2}[-/]([0-9]{4}|[0-9]{2})", re.ASCII)
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
_WHOLE = re.compile(r"0|[1-9][0-9]{0,5}", re.ASCII)

YES = frozenset({"yes", "ja", "true", "1"})
NO = frozenset({"no", "nee", "false", "0"})


def shape(text: str) -> str:
    """The shape of a text without its content: digits become 9, letters a; cut off after 30 signs."""
    mask = "".join("9" if c.isdigit() else "a" if c.isalpha() else c if c.isprintable() else "?" for c in text)
    return mask if len(mask) <= 30 else mask[:29] + "…"


def as_text(value: object) -> str:
    """The text of a scalar; a list or a mapping in its place is a mistake."""
    if not isinstance(value, str):
        raise Mistake("one-value-expected")
    return value.strip()


@lru_cache(maxsize=4096)
def _decimal(text: str) -> Decimal:
    if not _NUMBER.fullmatch(text):
        raise _number_mistake(text)
    return Decimal(text)


def _number_mistake(text: str) -> Mistake:
    found = shape(text)
    if not text:
        return Mistake("empty")
    if _GROUPED.fullmatch(text):
        return Mistake("number-two-ways", shape=found)
    if _BOTH_SIGNS.fullmatch(text) or _COMMA.fullmatch(text):
        return Mistake("number-dutch", shape=found)
    if _DECIMALS.fullmatch(text):
        return Mistake("number-decimals", shape=found)
    if _DIGITS.fullmatch(text):
        return Mistake("number-too-large", shape=found)
    return Mistake("not-a-number", shape=found)


def parse_number(value: object) -> Decimal:
    """A number of at most twelve digits and two decimals, with a decimal point; it may be negative."""
    return _decimal(as_text(value))


def parse_amount(value: object) -> Decimal:
    """An amount in euro, zero or more."""
    number = parse_number(value)
    if number < 0:
        raise Mistake("negative")
    return number


def parse_percentage(value: object, at_most: int = 100) -> Decimal:
    """A percentage from 0 to 100; between 0 and 1 it could be meant as a share, so that is refused."""
    number = parse_amount(value)
    if 0 < number < 1:
        raise Mistake("percentage-or-share", percentage=number, times_hundred=number * 100)
    if number > at_most:
        raise Mistake("percentage-range", at_most=at_most)
    return number


def parse_hours_per_week(value: object) -> Decimal:
    """Hours in a week: from 0 to 168."""
    number = parse_amount(value)
    if number > 168:
        raise Mistake("hours-range")
    return number


def parse_whole(value: object) -> int:
    """A whole number of at most six digits, zero or more."""
    text = as_text(value)
    if not _WHOLE.fullmatch(text):
        raise Mistake("not-a-whole-number", shape=shape(text)) if text else Mistake("empty")
    return int(text)


def parse_months(value: object) -> int:
    """A number of whole months, from 1 to 600."""
    months = parse_whole(value)
    if not 1 <= months <= 600:
        raise Mistake("months-range")
    return months


@lru_cache(maxsize=65536)
def _date(text: str) -> datetime.date:
    match = _DATE.fullmatch(text)
    if not match:
        if not text:
            raise Mistake("empty")
        raise Mistake("date-dutch" if _DUTCH_DATE.fullmatch(text) else "not-a-date", shape=shape(text))
    try:
        day = datetime.date(*map(int, match.groups()))
    except ValueError:
        raise Mistake("no-such-day", shape=shape(text)) from None
    if not FIRST_DAY <= day <= LAST_DAY:
        raise Mistake("date-range", first=FIRST_DAY, last=LAST_DAY)
    return day


def parse_date(value: object) -> datetime.date:
    """A day as 2026-01-31, from 1990 to 2100."""
    return _date(as_text(value))


def parse_yes_no(value: object) -> bool:
    """Yes or no: yes, no, ja, nee, true, false, 1, 0."""
    word = as_text(value).lower()
    if word in YES:
        return True
    if word in NO:
        return False
    raise Mistake("not-yes-or-no", shape=shape(word)) if word else Mistake("empty")


def parse_text(value: object) -> str:
    """A text of at most 2,000 signs, not empty."""
    text = as_text(value)
    if not text:
        raise Mistake("empty")
    if len(text) > 2000:
        raise Mistake("text-too-long", at_most=2000)
    return text


def parse_id(value: object) -> str:
    """An id: lower-case letters, digits and hyphens."""
    text = parse_text(value)
    if not _ID.fullmatch(text) or len(text) > 80:
        raise Mistake("not-an-id")
    return text


def parse_ids(value: object) -> tuple[str, ...]:
    """One id, or a list of ids that is not empty."""
    found = tuple(parse_id(part) for part in (value if isinstance(value, list) else [value]))
    if not found:
        raise Mistake("empty")
    return found


def parse_words(value: object) -> tuple[str, ...]:
    """Several words: a list, or one text with | or ; between them."""
    parts = value if isinstance(value, list) else as_text(value).replace(";", "|").split("|")
    return tuple(word for word in (as_text(part) for part in parts) if word)


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """How ids, aliases and titles are compared: without case, with space and underscore as hyphen."""
    return "-".join(text.casefold().replace("_", " ").replace("-", " ").split())
