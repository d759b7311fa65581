"""Every sentence that a user reads, in Dutch and English, under one key in `nl` and `en`.

`say` fills a sentence in. A field takes a form after a colon: `{amount:euro}` is money, `{near:? Did you mean %?}` is
left out when there is nothing to say. Numbers and dates are written as the language writes them.
"""

from __future__ import annotations

import datetime
import string
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from importlib import import_module
from typing import Any

from srcalc.diagnostics import Diagnostic, Word
from srcalc.language.numbers import day, euro, number

LANGUAGES = ("nl", "en")
MOST_LISTED = 14


def catalogue(name: str) -> Any:
    """A module of sentences, taken in when somebody needs its language."""
    return import_module(f"srcalc.language.{name}")


@cache
def texts(lang: str) -> Mapping[str, str]:
    """The sentences of a language, by key."""
    found: Mapping[str, str] = catalogue(lang).TEXTS
    return found


class _Sentence(string.Formatter):
    """Fills in a sentence of one language."""

    def __init__(self, lang: str) -> None:
        self.lang = lang

    def get_value(self, key: int | str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:  # noqa: ARG002 (inherited)
        return kwargs.get(str(key))

    def format_field(self, value: Any, format_spec: str) -> str:
        if format_spec.startswith("?"):
            return "" if value in (None, "", ()) else format_spec[1:].replace("%", self.shown(value), 1)
        if format_spec == "and":
            return self.joined([self.shown(item) for item in value])
        if format_spec == "euro":
            return euro(int(Decimal(value) * 100), self.lang)
        return self.shown(value)

    def joined(self, items: Sequence[str]) -> str:
        """Items as a list in a sentence: a, b and c."""
        *first, last = items
        return f"{', '.join(first)} {texts(self.lang)['words.and']} {last}" if first else last

    def shown(self, value: Any) -> str:
        """A value as the language writes it."""
        if isinstance(value, datetime.date):
            return day(value, self.lang)
        if isinstance(value, Decimal):
            return number(value, self.lang)
        if isinstance(value, tuple):
            listed = ", ".join(self.shown(item) for item in value[:MOST_LISTED])
            return listed + (", …" if len(value) > MOST_LISTED else "")
        if value is None:
            return ""
        if isinstance(value, Word):
            return texts(self.lang)[value.key]
        own = getattr(value, self.lang, None)  # a text of a ruleset has both languages
        return clean(str(value)) if own is None else clean(inside(own))


def unsteered(text: str) -> str:
    """Lines of text that a CI system cannot take as commands, whatever a file's own text says."""
    broken = text.replace("##[", "# #[")
    if "::" in broken:
        broken = "\n".join(
            line.replace("::", ": :", 1) if line.lstrip().startswith("::") else line for line in broken.split("\n")
        )
    return broken


def inside(title: str) -> str:
    """A title inside a sentence: without its capital, unless it is an abbreviation."""
    return title[:1].lower() + title[1:] if title[1:2].islower() else title


def clean(text: str) -> str:
    """A text without signs that could steer a terminal, hide something or reverse its order."""
    if text.isprintable():
        return text
    return "".join(
        sign if sign.isprintable() or sign == "\N{NO-BREAK SPACE}" else "\N{REPLACEMENT CHARACTER}" for sign in text
    )


def say(lang: str, key: str, /, **params: object) -> str:
    """The sentence with this key, filled in."""
    return _Sentence(lang).vformat(texts(lang)[key], (), params)


def told(diagnostic: Diagnostic, lang: str) -> str:
    """What a diagnostic says, without its place."""
    return say(lang, diagnostic.code, **diagnostic.params)
