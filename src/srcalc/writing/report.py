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


# Signs that a reader cannot see, or that reverse what is shown.
_UNSEEN = re.compile(
    "[\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff0-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e0fff]"
)


def json_text(data: object) -> str:
    """Data as JSON. Text of a file cannot command a CI system or a terminal: ##[ and unseen signs are escaped."""
    text = json.dumps(data, ensure_ascii=False, indent=2).replace("##[", "\\u0023#[")
    return _UNSEEN.sub(lambda sign: json.dumps(sign[0])[1:-1], text) + "\n"


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
