"""The values of a ruleset in words: figures with their unit, choices, names in place of ids."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from srcalc.language import inside, say, texts
from srcalc.language.numbers import day, euros, number
from srcalc.model.basis import Basis, Figure, Text
from srcalc.model.ruleset import Ruleset
from srcalc.model.values import NOT_SEEN, UNLIMITED
from srcalc.valuation.results import certainty_of
from srcalc.writing.layout import one_line

# Fields that hold euros or percentages without saying so in a unit.
_EUROS = frozenset(
    "from_amount below_amount step amount value whole_value labour_value labour_cost_per_year turnover required "
    "options total_with_all_options counted pending not_counted".split()
)
_PERCENTAGES = frozenset("percentage labour_percentage comparisons at_least below".split())
# Fields that hold ids of things with a title, and where these things stand.
_TITLED = {
    "elements": "elements",
    "element": "elements",
    "instead_of": "elements",
    "recognitions": "recognitions",
    "recognition": "recognitions",
    "bonuses": "bonuses",
    "source": "sources",
}


@dataclass(frozen=True, slots=True)
class Speech:
    """A ruleset and the language that it is told in."""

    ruleset: Ruleset
    lang: str

    def say(self, key: str, /, **params: object) -> str:
        """The sentence with this key, filled in with texts that are ready."""
        return say(self.lang, key, **params)

    def text(self, text: Text) -> str:
        """A text of the ruleset."""
        return one_line(getattr(text, self.lang))

    def title(self, kind: str, name: str) -> str:
        """The title of an element, recognition, kind of evidence, bonus or source, by its id."""
        for item in getattr(self.ruleset, kind):
            if item.id == name:
                return self.text(item.title) if isinstance(item.title, Text) else one_line(item.title)
        return name

    def proof(self, name: str) -> str:
        """A kind of evidence inside a sentence."""
        return inside(self.title("evidence", name))

    def titles(self, kind: str, names: Iterable[str]) -> list[str]:
        """The titles of several."""
        return [self.title(kind, name) for name in names]

    def mark(self, *bases: Basis | None) -> str:
        """The star behind what is an assumption."""
        assumed = any(basis is not None and certainty_of(basis, self.ruleset) == "assumption" for basis in bases)
        return "\N{NO-BREAK SPACE}*" if assumed else ""

    def marked(self, text: str, *bases: Basis | None) -> str:
        """A text with a star when it rests on an assumption."""
        return text + self.mark(*bases) if text else text

    def figure(self, figure: Figure, piece: Text | None = None) -> str:
        """A figure with its unit: € 40.000 per persoon per jaar."""
        if not isinstance(figure.value, Decimal):
            return self.say(f"word.{figure.value}")
        if figure.value == 1 and f"in.one.{figure.unit}" in texts(self.lang):
            return self.say(f"in.one.{figure.unit}")
        of = self.text(piece) if piece is not None else self.say("in.piece")
        return self.say(f"in.{figure.unit}", value=self.bare(figure), piece=of)

    def bare(self, figure: Figure) -> str:
        """A figure without its unit, though with the euro sign."""
        if not isinstance(figure.value, Decimal):
            return self.say(f"word.{figure.value}")
        return (euros if figure.unit.startswith("eur") else number)(figure.value, self.lang)

    def value(self, value: object, field: str) -> str:
        """A value of a field: a choice in words, an id by its title, a number or day as the language writes it."""
        key = f"word.{field}.{value}"
        if isinstance(value, str) and key in texts(self.lang):
            return self.say(key)
        if value in (NOT_SEEN, UNLIMITED):
            return self.say(f"word.{value}")
        if isinstance(value, bool):
            return self.say("word.yes" if value else "word.no")
        if isinstance(value, datetime.date):
            return day(value, self.lang)
        if isinstance(value, Decimal):
            return self._number(value, field)
        if value == ():
            return self.say("word.none")
        if isinstance(value, tuple):
            return listed([self.value(item, field) for item in value])
        if isinstance(value, str):
            if field == "evidence":
                return self.proof(value)
            return self.title(_TITLED[field], value) if field in _TITLED else one_line(value)
        return json.dumps(value, ensure_ascii=False)

    def _number(self, value: Decimal, field: str) -> str:
        if field in _PERCENTAGES:
            return self.say("in.percent", value=number(value, self.lang))
        return euros(value, self.lang) if field in _EUROS else number(value, self.lang)

    def in_euro(self, field: str) -> bool:
        """Whether a field holds euros without saying so in a unit."""
        return field in _EUROS

    def all_of(self, names: Sequence[str]) -> str:
        """Names with `and` before the last."""
        return self._listed(names, "join.and")

    def any_of(self, names: Sequence[str]) -> str:
        """Names with `or` before the last."""
        return self._listed(names, "join.or")

    def _listed(self, names: Sequence[str], key: str) -> str:
        ahead = _between(names).join(names[:-1])
        return self.say(key).join([ahead, names[-1]] if ahead else names)


def listed(names: Sequence[str]) -> str:
    """Names one after the other."""
    return _between(names).join(names)


def _between(names: Sequence[str]) -> str:
    """What stands between names: a semicolon where one of them has a comma itself."""
    return "; " if any("," in name for name in names) else ", "


def capital(text: str) -> str:
    """A text that begins a sentence."""
    return text[:1].upper() + text[1:]


def validity(ruleset: Ruleset, lang: str) -> str:
    """From when until when a ruleset holds."""
    first, last = ruleset.valid_from.value, ruleset.valid_until.value
    kinds = [side if isinstance(side, str) else "day" for side in (first, last)]
    return say(lang, f"valid.{kinds[0]}.{kinds[1]}", first=first, last=last)
