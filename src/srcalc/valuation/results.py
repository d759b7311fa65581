"""Whole results: a contract's requirement, or records valued and set against it, with all that they rest on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from srcalc.diagnostics import Diagnostic, Refused
from srcalc.model.basis import Basis
from srcalc.model.contract import Contract
from srcalc.model.ruleset import Assumption, Ruleset
from srcalc.valuation.indexation import Prices
from srcalc.valuation.lines import Line
from srcalc.valuation.needs import Need, quantities
from srcalc.valuation.periods import Day
from srcalc.valuation.proportion import Absorption, OtherTerm, absorption, other_terms
from srcalc.valuation.required import RequiredResult, required
from srcalc.valuation.validity import check_validity, price_year, reference_date

if TYPE_CHECKING:
    from srcalc.valuation.balance import Adjustment, Balance, ElementTotals, Totals
    from srcalc.valuation.verdicts import RecordResult


@dataclass(frozen=True, slots=True)
class ContractResult:
    """What was found for one contract under its ruleset."""

    contract: Contract
    ruleset: Ruleset
    reference_date: Day | None
    price_year: int | None
    required: RequiredResult | None
    equivalents: tuple[Need, ...] = ()
    absorption: Absorption | None = None
    as_of: Day | None = None
    required_to_date: Line | None = None
    balance: Balance | None = None

    @property
    def by_term(self) -> tuple[OtherTerm, ...]:
        """What the same value would ask over other terms; computed for who reads it."""
        applies = self.required is not None and self.required.applies
        return other_terms(self.ruleset, self.contract) if applies else ()


@dataclass(frozen=True, slots=True)
class Realised:
    """Every record's verdict, and the totals."""

    records: Sequence[RecordResult]
    elements: tuple[ElementTotals, ...]
    adjustments: tuple[Adjustment, ...]
    totals: Totals


@dataclass(frozen=True, slots=True)
class Result:
    """All that a command found. `uses` is what its figures rest on, by ruleset."""

    rulesets: tuple[Ruleset, ...]
    contracts: tuple[ContractResult, ...]
    realised: Realised | None
    pooled: tuple[tuple[str, Balance], ...]
    uses: Mapping[str, tuple[Basis, ...]]
    remarks: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """A contract with the ruleset it is under and what is known of prices."""

    contract: Contract
    ruleset: Ruleset
    prices: Prices


def prices_for(ruleset: Ruleset, prices: Prices) -> Prices:
    """What is known of prices, with the ruleset's own indexation."""
    indexation = ruleset.indexation if ruleset.indexation.value != "none" else None
    return Prices(indexation, prices.series, prices.expected)  # type: ignore[arg-type]  # not "none" here


def required_result(case: Case) -> Result:
    """What a contract must realise under a ruleset."""
    found, uses, remarks = contract_result(case)
    return Result((case.ruleset,), (found,), None, (), {case.ruleset.id: unique(uses)}, tuple(remarks))


def contract_result(case: Case, *, optional: bool = False) -> tuple[ContractResult, list[Basis], list[Diagnostic]]:
    """A contract's requirement with its equivalents. `optional`: a ruleset without a required side is no error."""
    ruleset, contract = case.ruleset, case.contract
    remarks: list[Diagnostic] = []
    day = reference_date(ruleset, contract)
    uses: list[Basis] = list(check_validity(ruleset, day))
    if day is None:
        remarks.append(Diagnostic("no-reference-date", severity="note"))
    elif ruleset.review_by is not None and day > ruleset.review_by:
        params = {"ruleset": ruleset.id, "review_by": ruleset.review_by}
        remarks.append(Diagnostic("ruleset-stale", params=params, severity="warning"))
    year = price_year(ruleset, contract)
    asked = None
    try:
        asked = required(ruleset, contract)
        uses += asked.uses
    except Refused as refused:
        if not optional or refused.diagnostics[0].code != "required-not-seen":
            raise
        remarks.append(Diagnostic("required-not-known", params={"ruleset": ruleset.id}, severity="note"))
    if asked is not None and asked.reason is not None and asked.is_custom and optional:
        remarks.append(asked.reason)  # no amount to hold records against
        asked = None
    equivalents: tuple[Need, ...] = ()
    if asked is not None and asked.total.hundredths:
        equivalents, note = _equivalents(case, asked.total.hundredths, year)
        uses += _bases(equivalents)
        if year is not None and equivalents and ruleset.indexation.value != "none":
            uses.append(ruleset.indexation)
        remarks += note
    work = absorption(contract, asked, equivalents) if asked is not None else None
    return ContractResult(contract, ruleset, day, year, asked, equivalents, work), uses, remarks


def _bases(needs: Sequence[Need]) -> list[Basis]:
    return [need.rate.basis for need in needs if need.rate.basis is not None]


def _equivalents(case: Case, amount: int, year: int | None) -> tuple[tuple[Need, ...], list[Diagnostic]]:
    """What an amount means in each element; at the last price year that there is, when this one is not yet known."""
    prices = prices_for(case.ruleset, case.prices)
    try:
        return tuple(quantities(case.ruleset, amount, "half_up", year, prices)), []
    except Refused as refused:
        missing = refused.diagnostics[0]
        last = str(missing.params.get("last", ""))
        if missing.code != "index-missing" or not last.isdecimal() or prices.indexation is None or year is None:
            raise
        known = int(last) + prices.indexation.value.lag
        if known >= year:  # a year before the first level, not one to come
            raise
        note = Diagnostic("equivalents-earlier-year", params={"wanted": year, "used": known}, severity="note")
        return tuple(quantities(case.ruleset, amount, "half_up", known, prices)), [note]


# ---------------------------------------------------------------- what a result rests on


def unique(uses: Sequence[Basis]) -> tuple[Basis, ...]:
    """What figures rest on, each once, in order."""
    return tuple(dict.fromkeys(uses))


def assumptions_used(result: Result) -> list[tuple[Ruleset, Assumption]]:
    """The assumptions that a result rests on, in the order of their rulesets."""
    found = []
    for ruleset in result.rulesets:
        named = {basis.assumption for basis in result.uses[ruleset.id]}
        found += [(ruleset, item) for item in ruleset.assumptions if item.id in named]
    return found


CERTAINTIES = ("official", "official_excerpt", "secondary", "assumption")


def certainty_of(basis: Basis, ruleset: Ruleset) -> str | None:
    """How sure something is: what rests on an assumption is one, else as its source is."""
    if basis.assumption is not None:
        return "assumption"
    if basis.certainty is not None:
        return basis.certainty
    return next((source.certainty for source in ruleset.sources if source.id == basis.source), None)


def certainty(result: Result) -> dict[str, int]:
    """How many of the figures and choices that a result rests on are official, secondary, assumed."""
    counts = dict.fromkeys(CERTAINTIES, 0)
    for ruleset in result.rulesets:
        for basis in result.uses[ruleset.id]:
            sure = certainty_of(basis, ruleset)
            if sure is not None:
                counts[sure] += 1
    return counts
