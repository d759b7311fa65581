"""A result with what is needed to repeat it, and what was asked to be shown."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from srcalc.diagnostics import Diagnostic
from srcalc.language import say
from srcalc.valuation.results import (
    Result,
)

if TYPE_CHECKING:
    pass


_OTHER = re.compile(r"[^\x20-\x7e\n]")  # than plain text and the lines of JSON itself


def json_text(data: object) -> str:
    """Data as JSON. Text of a file cannot command a CI system or a terminal: ##[ and unseen signs are escaped."""
    text = json.dumps(data, ensure_ascii=False, indent=2).replace("##[", "\\u0023#[")
    return _OTHER.sub(_visible, text) + "\n"


def _visible(sign: re.Match[str]) -> str:
    shown = sign[0].isprintable() or sign[0] == "\N{NO-BREAK SPACE}"
    return sign[0] if shown else json.dumps(sign[0])[1:-1]


@dataclass(frozen=True, slots=True)
class Input:
    """A file that was read: its name, its hash, and how: words of `language` under read.*, with a number or a name."""

    name: str
    sha256: str
    read_as: tuple[tuple[str, int | str | None], ...]

    def reading(self, lang: str) -> str:
        """How the file was read, in one line."""
        return ", ".join(say(lang, f"read.{word}", count=of, name=of) for word, of in self.read_as)


@dataclass(frozen=True, slots=True)
class Effect:
    """What another choice would make of the headline figure, in cents."""

    assumption: str
    alternative: str
    text: str
    figure: str
    now: int
    then: int | None


@dataclass(frozen=True, slots=True)
class Report:
    """A result with what is needed to repeat it, and what was asked to be shown."""

    result: Result
    rulesets: Mapping[str, str]
    inputs: tuple[Input, ...] = ()
    options: Mapping[str, object] = field(default_factory=dict)
    remarks: tuple[Diagnostic, ...] = ()
    explain: bool = False
    effects: tuple[Effect, ...] = ()
    why_not: bool = False
