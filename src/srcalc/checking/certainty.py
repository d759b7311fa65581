"""How far a ruleset can be relied on: what its figures rest on, what was not seen, what is not computed yet."""

from __future__ import annotations

from srcalc.checking.findings import bases
from srcalc.diagnostics import Path
from srcalc.model.ruleset import Ruleset
from srcalc.model.values import NOT_SEEN
from srcalc.valuation.results import CERTAINTIES, certainty_of
from srcalc.valuation.rules import unfollowed


def counted(ruleset: Ruleset) -> dict[str, int]:
    """How many figures and choices are official, an excerpt, from another source, assumed, not seen."""
    found = dict.fromkeys(CERTAINTIES, 0)
    for _, value in bases(ruleset):
        if getattr(value, "value", None) != NOT_SEEN:
            found[certainty_of(value, ruleset) or "assumption"] += 1
    return {**found, NOT_SEEN: len(open_points(ruleset))}


def open_points(ruleset: Ruleset) -> list[Path]:
    """The paths of what was not seen: figures, choices, and the parts of what is required."""
    found: list[Path] = [path for path, value in bases(ruleset) if getattr(value, "value", None) == NOT_SEEN]
    if ruleset.required == NOT_SEEN:
        found.append(("required",))
    elif ruleset.required.scales == NOT_SEEN:
        found.append(("required", "scales"))
    return found


def not_computed(ruleset: Ruleset) -> list[Path]:
    """The paths, by ids, of what the calculation does not follow yet."""
    found = [what for element in ruleset.elements for what in unfollowed(ruleset, element)]
    return [tuple(what.partition(":")[0].split(".")) for what in dict.fromkeys(found)]
