"""What every key of a file means, for editors and forms: titles, explanations and examples, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from srcalc.language import catalogue


class Meaning(NamedTuple):
    """A title, an explanation and, for what stands on one line, an example of what may be written."""

    title: str
    text: str
    example: str = ""


class Meanings(NamedTuple):
    """The words of a language: of keys by `Model.key`, of blocks by `Model`, of choices by `Model.key=word`."""

    lang: str
    keys: Mapping[str, Meaning]
    choices: Mapping[str, str]

    def word(self, at: str, word: str) -> str:
        """What a word means where it stands; some words mean the same everywhere."""
        own = f"{at}={word}"
        return self.choices[own if own in self.choices else f"={word}"]


def meanings(lang: str) -> Meanings:
    """The words of a language."""
    found = catalogue(f"fields_{lang}")
    return Meanings(lang, {key: Meaning(*texts) for key, texts in found.KEYS.items()}, found.CHOICES)
