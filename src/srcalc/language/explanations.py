"""What a code means: why it is said, an example, and the way out. One entry a code, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from srcalc.language import catalogue, say


@cache
def entries(lang: str) -> Mapping[str, tuple[str, str, str]]:
    """Meaning, example and way out of every code, in a language."""
    found: Mapping[str, tuple[str, str, str]] = catalogue(f"explanations_{lang}").EXPLAINED
    return found


def known_code(text: str) -> str | None:
    """The code that somebody means: SR-key-twice, key-twice, max_duration or SR-max-duration."""
    word = text.strip().lower().removeprefix("sr-").replace("_", "-")
    return next((code for code in entries("nl") if code.replace("_", "-") == word), None)


def explanation(code: str, lang: str) -> str:
    """The page of a code."""
    meaning, example, way_out = entries(lang)[code]
    parts = [f"SR-{code.replace('_', '-')}", "", meaning, "", say(lang, "explain.example")]
    parts += [f"    {line}" for line in example.splitlines()]
    return "\n".join([*parts, "", say(lang, "explain.way-out"), f"    {way_out}", ""])
