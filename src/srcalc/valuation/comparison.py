"""The same contract and records under several rulesets, and what makes the difference."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from srcalc.diagnostics import Diagnostic, Refused
from srcalc.model.contract import Contract
from srcalc.model.ruleset import Ruleset
from srcalc.valuation.balance import Totals
from srcalc.valuation.causes import Cause, added, causes
from srcalc.valuation.choices import Choices, Elsewhere, Match, choices
from srcalc.valuation.counterparts import Assumed, Way
from srcalc.valuation.indexation import Prices
from srcalc.valuation.periods import Day
from srcalc.valuation.realised_result import realised_result, setting_without_contract, settings_for
from srcalc.valuation.required import RequiredResult
from srcalc.valuation.results import Case, Realised, Result, contract_result, unique
from srcalc.valuation.validity import check_validity, reference_date
from srcalc.valuation.verdicts import Entry, RecordResult, Setting


@dataclass(frozen=True, slots=True)
class Asked:
    """A ruleset to compare: how it is called, and the ways to it from the names that the records have.

    The one way without a step is there where they have its own names; there is none where no mapping leads there.
    """

    label: str
    ruleset: Ruleset
    ways: tuple[Way, ...] = ((),)


@dataclass(frozen=True, slots=True)
class Side:
    """What the records come to under one choice of elements; verdicts by the number of the record."""

    result: Result
    records: Mapping[int, RecordResult]

    @property
    def realised(self) -> Realised:
        """The totals and verdicts."""
        assert self.result.realised is not None
        return self.result.realised


@dataclass(frozen=True, slots=True)
class Column:
    """What one ruleset makes of a contract and records.

    `refused` says why there is nothing at all (for an exit with `exit_code`); `asking` is what the contract asks, and
    `unknown` why that is not known. Where a record can be several things, `low` is the least that the records come to
    and `high` the most; else the two are one.
    """

    asked: Asked
    refused: tuple[Diagnostic, ...] = ()
    exit_code: int = 0
    asking: Result | None = None
    unknown: Diagnostic | None = None
    low: Side | None = None
    high: Side | None = None
    choices: Choices = field(default_factory=Choices)

    @property
    def is_range(self) -> bool:
        """Whether the records come to something between two results."""
        return self.low is not self.high

    @property
    def required(self) -> RequiredResult | None:
        """What is required, where that is known."""
        return None if self.asking is None else self.asking.contracts[0].required

    @property
    def results(self) -> tuple[Result, ...]:
        """All that was computed."""
        sides = (self.low, self.high if self.is_range else None)
        found = (self.asking, *(None if side is None else side.result for side in sides))
        return tuple(item for item in found if item is not None)

    @property
    def assumed(self) -> tuple[Assumed, ...]:
        """The assumptions of mappings that the results rest on."""
        matches: list[Match] = [*self.choices.low.values(), *self.choices.high.values()]
        return tuple(dict.fromkeys(item for match in matches for item in match.assumed))


@dataclass(frozen=True, slots=True)
class Apart:
    """What makes the difference in what counts between two results: by record, and in all."""

    records: Mapping[int, tuple[Cause, ...]]
    totals: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Gap:
    """How far a ruleset is from the one that it is compared with, at the least and at the most."""

    low: Apart
    high: Apart


@dataclass(frozen=True, slots=True)
class Comparison:
    """Rulesets side by side.

    `base` is the number of the column that the others are compared with, and `gaps` has None for it. `home` is the
    ruleset in whose names the records are written.
    """

    entries: tuple[Entry, ...]
    home: Column
    columns: tuple[Column, ...]
    base: int | None
    gaps: tuple[Gap | None, ...]


def compare(
    asked: Sequence[Asked],
    home: Asked,
    contract: Contract | None,
    prices: Prices,
    entries: Sequence[tuple[Entry, Mapping[str, Elsewhere]]] = (),
    as_of: Day | None = None,
) -> Comparison:
    """The contract and the records under every ruleset; a record may have cells of its own for a ruleset, by id.

    Never raises for what one ruleset refuses: its column says it.
    """
    columns = tuple(_column(item, contract, prices, entries, as_of) for item in asked)
    there = next((number for number, item in enumerate(asked) if item is home), None)
    own = columns[there] if there is not None else _column(home, contract, prices, entries, as_of)
    base = None
    if entries:
        order = [*([] if there is None else [there]), *range(len(columns))]
        base = next((number for number in order if columns[number].low is not None), None)
    gaps = tuple(
        None if base in (None, number) else _gap(columns[base or 0], item) for number, item in enumerate(columns)
    )
    return Comparison(tuple(entry for entry, _ in entries), own, columns, base, gaps)


def _column(
    asked: Asked,
    contract: Contract | None,
    prices: Prices,
    entries: Sequence[tuple[Entry, Mapping[str, Elsewhere]]],
    as_of: Day | None,
) -> Column:
    case = None if contract is None else Case(contract, asked.ruleset, prices)
    found = Column(asked)
    try:
        if case is not None:
            check_validity(asked.ruleset, reference_date(asked.ruleset, case.contract))
            found = _asking(asked, case)
        return _valued(found, case, prices, entries, as_of) if entries else found
    except Refused as refused:
        return Column(asked, refused.diagnostics, refused.exit_code)


def _asking(asked: Asked, case: Case) -> Column:
    """What a ruleset requires of a contract, or why that is not known."""
    try:
        found, uses, remarks = contract_result(case, optional=True)
    except Refused as refused:
        return Column(asked, unknown=refused.diagnostics[0])
    silent = next((item for item in remarks if item.code == "required-not-known"), None)
    result = Result((case.ruleset,), (found,), None, (), {case.ruleset.id: unique(uses)}, tuple(remarks))
    return Column(asked, asking=result, unknown=silent)


def _valued(
    column: Column,
    case: Case | None,
    prices: Prices,
    entries: Sequence[tuple[Entry, Mapping[str, Elsewhere]]],
    as_of: Day | None,
) -> Column:
    ruleset = column.asked.ruleset

    def settings() -> dict[str, Setting]:
        if case is None:
            return setting_without_contract(ruleset, prices, as_of)
        return settings_for([case], as_of)

    def side(matches: Mapping[int, Match]) -> Side:
        numbers = sorted(matches)
        cases = [case] if case is not None and column.asking is not None else []
        result = realised_result(cases, settings(), [matches[number].entry for number in numbers])
        assert result.realised is not None
        return Side(result, dict(zip(numbers, result.realised.records, strict=True)))

    own = [(entry, cells.get(ruleset.id, {})) for entry, cells in entries]
    chosen = choices(own, settings, column.asked.ways)
    low = side(chosen.low)
    high = low if chosen.low == chosen.high else side(chosen.high)
    return replace(column, low=low, high=high, choices=chosen)


def _gap(base: Column, other: Column) -> Gap | None:
    if base.low is None or base.high is None or other.low is None or other.high is None:
        return None
    return Gap(_apart(base.low, other.low), _apart(base.high, other.high))


def _apart(base: Side, other: Side) -> Apart:
    records = {
        number: causes(record, other.records[number])
        for number, record in base.records.items()
        if number in other.records
    }
    alone = sum(record.counted for number, record in other.records.items() if number not in base.records)
    alone -= sum(record.counted for number, record in base.records.items() if number not in other.records)
    caps = _capped(other).counted - _capped(base).counted
    parts = [part for found in records.values() for part in found]
    parts += [Cause(name, amount) for name, amount in (("cap", caps), ("missing", alone)) if amount]
    return Apart(records, added(parts))


def _capped(side: Side) -> Totals:
    return sum((item.totals for item in side.realised.adjustments), Totals())


def counted_of(column: Column, numbers: Sequence[int]) -> tuple[Totals, Totals] | None:
    """What some records come to in a column, at the least and at the most; None where it says nothing of them."""
    if column.low is None or column.high is None or not any(number in column.low.records for number in numbers):
        return None
    return _sum(column.low, numbers), _sum(column.high, numbers)


def _sum(side: Side, numbers: Sequence[int]) -> Totals:
    whole = Totals()
    for number in numbers:
        if number in side.records:
            record = side.records[number]
            value = record.cents
            whole += Totals(value, record.counted, record.pending, record.not_counted)
    return whole
