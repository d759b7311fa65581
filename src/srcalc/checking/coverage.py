"""Which rules of a ruleset its worked cases exercise.

A rule that another choice (`assume`) replaced in a case does not count there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from srcalc.checking.exercised import Computed, exercised
from srcalc.checking.findings import Found, finding
from srcalc.checking.rules import rules_of
from srcalc.diagnostics import Mistake
from srcalc.model.ruleset import Ruleset
from srcalc.reading.document import Document
from srcalc.reading.paths import parse_path


@dataclass(frozen=True, slots=True)
class Coverage:
    """The rules of a ruleset by name, and those that no worked case exercises."""

    rules: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def covered(self) -> int:
        """How many rules some case exercises."""
        return len(self.rules) - len(self.missing)


def coverage_of(ruleset: Ruleset, document: Document, computed: Iterable[Computed]) -> Coverage:
    """What the worked cases of a ruleset exercise; what stands in a file that it extends is for that file's cases."""
    rules = rules_of(ruleset)
    if document.bases:
        rules = {name: stated for name, stated in rules.items() if _file_of(document, name) == document.file}
    seen = set[str]()
    for item in computed:
        found = set(exercised(item)) & rules.keys() - seen
        if found and item.ruleset is not ruleset:
            own = rules_of(item.ruleset)
            found = {name for name in found if name in own and own[name] == rules[name]}
        seen |= found
    return Coverage(tuple(rules), tuple(name for name in rules if name not in seen))


def _file_of(document: Document, name: str) -> str | None:
    """The file in which a rule is written, or the nearest part of its name that is a path."""
    path = name.partition(":")[0]
    while path:
        try:
            return document.place(parse_path(document.data, path)).file
        except Mistake:
            path = path.rpartition(".")[0]
    return document.file


def check_coverage(coverage: Coverage) -> Found:
    """Every rule is shown by some worked case."""
    if coverage.missing:
        params = {"rules": len(coverage.rules), "covered": coverage.covered, "missing": coverage.missing}
        yield finding("cases-do-not-cover", ("cases",), "warning", **params)
