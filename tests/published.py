"""The figures that the sources of the shipped rulesets published, and how a ruleset differs from them."""

from __future__ import annotations

import json
from collections import Counter
from decimal import Decimal
from functools import cache
from pathlib import Path

from srcalc.checking.findings import bases
from srcalc.model.basis import Figure
from srcalc.model.elements import Share
from srcalc.model.ruleset import Ruleset

FACTS = json.loads((Path(__file__).parent / "facts.json").read_text(encoding="utf-8"))
# Published figures that the format cannot hold yet, and why.
NOT_HELD: dict[str, Counter[Decimal]] = {}
# Rates that a source gives in words ("at most 100 an hour"), so that the figures copied from it do not hold them.
UNNAMED = {"parkstad-2026": "100"}


def differs_from_published(ruleset: Ruleset) -> bool:
    """Whether a ruleset of which the published figures are known lacks one of them, or has a rate of its own."""
    if ruleset.id not in FACTS:
        return False
    return missing(ruleset) != NOT_HELD.get(ruleset.id, Counter()) or bool(unpublished(ruleset))


def missing(ruleset: Ruleset) -> Counter[Decimal]:
    """Published figures that the ruleset does not hold, as often as they were published."""
    return _published(ruleset.id) - figures_of(ruleset)


def unpublished(ruleset: Ruleset) -> set[Decimal]:
    """Rates and bonuses of the ruleset that were not published."""
    rates = {element.rate.value for element in ruleset.elements if element.kind in ("person_year", "hours", "count")}
    amounts = {bonus.amount.value for bonus in ruleset.bonuses if bonus.amount.unit != "times_rate"}
    own = {value for value in rates | amounts if isinstance(value, Decimal)}
    return own - set(_published(ruleset.id)) - {Decimal(word) for word in UNNAMED.get(ruleset.id, "").split()}


def figures_of(ruleset: Ruleset) -> Counter[Decimal]:
    """The figures of a ruleset: rates, bonuses, shares and bounds, outside its assumptions and cases."""
    found: Counter[Decimal] = Counter()
    for _, value in bases(ruleset):
        if isinstance(value, Figure) and isinstance(value.value, Decimal):
            found[value.value] += 1
        elif isinstance(value, Share):
            found[value.percentage] += 1
    return found


@cache
def _published(name: str) -> Counter[Decimal]:
    return Counter(Decimal(item["value"]) for item in FACTS[name]["figures"])
