"""A comparison with what is needed to repeat it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from srcalc.diagnostics import Diagnostic
from srcalc.language import told
from srcalc.model.contract import Contract
from srcalc.model.mapping import Judgement
from srcalc.model.ruleset import Assumption
from srcalc.valuation.comparison import Column, Comparison
from srcalc.valuation.results import assumptions_used
from srcalc.writing.report import Input


@dataclass(frozen=True, slots=True)
class UsedMapping:
    """A mapping that the records went through: between which rulesets, its file and hash."""

    of: str
    to: str
    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison, and where it came from. `home_by` says what decided in whose names the records are."""

    comparison: Comparison
    contract: Contract | None
    home_by: Literal["contract", "fits"]
    rulesets: Mapping[str, str]
    mappings: tuple[UsedMapping, ...] = ()
    inputs: tuple[Input, ...] = ()
    options: Mapping[str, object] = field(default_factory=dict)
    remarks: tuple[Diagnostic, ...] = ()

    @property
    def others(self) -> tuple[tuple[int, Column], ...]:
        """The columns that are compared with the first one, by number."""
        found = self.comparison
        return tuple((number, item) for number, item in enumerate(found.columns) if found.gaps[number] is not None)


def missing_by_reason(column: Column) -> list[tuple[tuple[Diagnostic, ...], list[int]]]:
    """The records that a ruleset has no counterpart for, together by why."""
    groups: dict[str, tuple[tuple[Diagnostic, ...], list[int]]] = {}
    for number, why in column.choices.missing.items():
        key = repr([(item.code, sorted(item.params.items())) for item in why])
        groups.setdefault(key, (why, []))[1].append(number)
    return list(groups.values())


def remarks_of(column: Column, lang: str) -> dict[str, str]:
    """What else a ruleset's results say, by text, with the code; what the table says already is left out."""
    found = [item for result in column.results for item in result.remarks]
    return {told(item, lang): item.code for item in found if item.code not in ("no-contract", "required-not-known")}


def assumptions_of(column: Column) -> list[Assumption]:
    """The assumptions of a ruleset that its results rest on."""
    return list({item.id: item for result in column.results for _, item in assumptions_used(result)}.values())


def shown_assumption(item: Assumption | Judgement, lang: str) -> str:
    """An assumption in words: the open point and the choice made."""
    return f"{getattr(item.point, lang).strip()} {getattr(item.choice, lang).strip()} [{item.id}]"
