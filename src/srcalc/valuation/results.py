"""Whole results: a contract's requirement, or records valued and set against it, with all that they rest on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from srcalc.diagnostics import Diagnostic, Refused
from srcalc.model.contract import Contract
from srcalc.model.ruleset import Assumption, Basis, Ruleset
from srcalc.model.values import NOT_SEEN
from srcalc.valuation.balance import (
    Adjustment,
    Balance,
    ElementTotals,
    Need,
    Totals,
    adjustments,
    balance,
    element_totals,
    quantities,
    required_to_date,
    totals_of,
)
from srcalc.valuation.indexation import Prices
from srcalc.valuation.lines import Line, total
from srcalc.valuation.periods import Day, last_day
from srcalc.valuation.realised import Entry, RecordResult, Setting, overlaps, value_records
from srcalc.valuation.required import RequiredResult, required
from srcalc.valuation.validity import check_validity, price_year, reference_date


@dataclass(frozen=True, slots=True)
class ContractResult:
    """What was found for one contract under its ruleset."""

    contract: Contract
    ruleset: Ruleset
    reference_date: Day | None
    price_year: int | None
    required: RequiredResult | None
    equivalents: tuple[Need, ...] = ()
    as_of: Day | None = None
    required_to_date: Line | None = None
    balance: Balance | None = None


@dataclass(frozen=True, slots=True)
class Realised:
    """Every record's verdict, and the totals."""

    records: tuple[RecordResult, ...]
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
    found, uses, remarks = _contract(case)
    return Result((case.ruleset,), (found,), None, (), {case.ruleset.id: _unique(uses)}, tuple(remarks))


def _contract(case: Case, *, optional: bool = False) -> tuple[ContractResult, list[Basis], list[Diagnostic]]:
    """A contract's requirement with its equivalents. `optional`: a ruleset without a required side is no error."""
    ruleset, contract = case.ruleset, case.contract
    remarks: list[Diagnostic] = []
    day = reference_date(ruleset, contract)
    uses: list[Basis] = list(check_validity(ruleset, day))
    if day is None:
        remarks.append(Diagnostic("no-reference-date", severity="note"))
    year = price_year(ruleset, contract)
    asked = None
    if not (optional and lacks_required(ruleset, contract)):
        asked = required(ruleset, contract)
        uses += asked.uses
    else:
        remarks.append(Diagnostic("required-not-known", params={"ruleset": ruleset.id}, severity="note"))
    equivalents: tuple[Need, ...] = ()
    if asked is not None:
        equivalents, note = _equivalents(case, asked.total.hundredths, year)
        uses += _bases(equivalents)
        if year is not None and equivalents and ruleset.indexation.value != "none":
            uses.append(ruleset.indexation)
        remarks += note
    return ContractResult(contract, ruleset, day, year, asked, equivalents), uses, remarks


def lacks_required(ruleset: Ruleset, contract: Contract) -> bool:
    """Whether neither ruleset nor contract says what is required."""
    rules = ruleset.required
    silent = rules == NOT_SEEN or rules.scales == NOT_SEEN
    return silent and contract.percentage is None and contract.required is None


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
        if missing.code != "index-missing" or not last.isdecimal() or prices.indexation is None:
            raise
        known = int(last) + prices.indexation.value.lag
        note = Diagnostic("equivalents-earlier-year", params={"wanted": year, "used": known}, severity="note")
        return tuple(quantities(case.ruleset, amount, "half_up", known, prices)), [note]


# ---------------------------------------------------------------- realised


def settings_for(cases: Sequence[Case], as_of: Day | None) -> dict[str, Setting]:
    """Under what the records of each contract are valued; `as_of` is by default the contract's last day."""
    return {
        case.contract.id: Setting(
            ruleset=case.ruleset,
            contract=case.contract,
            first=case.contract.start,
            last=last_day(case.contract),
            as_of=as_of or last_day(case.contract),
            price_year=price_year(case.ruleset, case.contract),
            prices=prices_for(case.ruleset, case.prices),
        )
        for case in cases
    }


def setting_without_contract(ruleset: Ruleset, prices: Prices, as_of: Day | None) -> dict[str, Setting]:
    """For records without a contract: no window, and rates as they stand in the ruleset."""
    return {"": Setting(ruleset=ruleset, as_of=as_of, prices=prices_for(ruleset, prices))}


def realised_result(cases: Sequence[Case], settings: Mapping[str, Setting], entries: Sequence[Entry]) -> Result:
    """Records valued, and set against what their contracts require."""
    remarks: list[Diagnostic] = []
    uses: dict[str, list[Basis]] = {setting.ruleset.id: [] for setting in settings.values()}
    contracts: list[ContractResult] = []
    for case in cases:
        found, used, notes = _contract(case, optional=True)
        uses[case.ruleset.id] += used
        remarks += [note for note in notes if note.code != "equivalents-earlier-year"]
        contracts.append(found)
    if not cases:
        remarks.append(Diagnostic("no-contract", severity="note"))
    records = value_records(settings, entries)
    remarks += overlaps(records, settings)
    remarks += _open_ends(entries)
    taken = [
        adjustment
        for found in contracts
        for adjustment in _caps(found, [r for r in records if r.entry.contract == found.contract.id])
    ]
    for setting in settings.values():
        uses[setting.ruleset.id] += setting.uses
    balanced = tuple(_balanced(found, settings, records, taken, cases) for found in contracts)
    realised = Realised(tuple(records), tuple(_elements(settings, records)), tuple(taken), _totals(records, taken))
    pooled = tuple(_pooled(balanced, cases, uses)) if len(balanced) > 1 else ()
    unique = {setting.ruleset.id: setting.ruleset for setting in settings.values()}
    return Result(
        tuple(unique.values()),
        balanced,
        realised,
        pooled,
        {name: _unique(used) for name, used in uses.items()},
        tuple(remarks),
    )


def _open_ends(entries: Sequence[Entry]) -> list[Diagnostic]:
    names = [entry.name for entry in entries if entry.record.start and entry.record.end is None]
    if not names:
        return []
    params = {"count": len(names), "first": names[0]}
    return [Diagnostic("open-end", params=params, severity="warning")]


def _caps(found: ContractResult, records: Sequence[RecordResult]) -> list[Adjustment]:
    if found.required is None:
        return []
    return adjustments(found.ruleset, found.contract.id, found.required, records)


def _totals(records: Sequence[RecordResult], taken: Sequence[Adjustment]) -> Totals:
    return sum((item.totals for item in taken), totals_of(records))


def _elements(settings: Mapping[str, Setting], records: Sequence[RecordResult]) -> list[ElementTotals]:
    found: list[ElementTotals] = []
    for name, ruleset in {setting.ruleset.id: setting.ruleset for setting in settings.values()}.items():
        own = [item for item in records if settings[item.entry.contract].ruleset.id == name]
        found += element_totals(ruleset, own)
    return found


def _balanced(
    found: ContractResult,
    settings: Mapping[str, Setting],
    records: Sequence[RecordResult],
    taken: Sequence[Adjustment],
    cases: Sequence[Case],
) -> ContractResult:
    if found.required is None:
        return found
    name = found.contract.id
    as_of = settings[name].as_of
    due = required_to_date(found.required, as_of)
    own = _totals([r for r in records if r.entry.contract == name], [a for a in taken if a.contract == name])
    prices = next(case.prices for case in cases if case.contract.id == name)
    year = found.price_year
    stand = balance((name,), found.required.total, due, own, found.ruleset, year, prices_for(found.ruleset, prices))
    return ContractResult(
        found.contract,
        found.ruleset,
        found.reference_date,
        year,
        found.required,
        found.equivalents,
        as_of,
        due,
        stand,
    )


def _pooled(
    contracts: Sequence[ContractResult], cases: Sequence[Case], uses: dict[str, list[Basis]]
) -> list[tuple[str, Balance]]:
    """Contracts of one client together, where their ruleset allows it."""
    groups: dict[tuple[str, str], list[ContractResult]] = {}
    for found in contracts:
        client = found.contract.client
        allowed = found.ruleset.pooling.value == "allowed"
        if client is not None and allowed and found.required is not None:
            groups.setdefault((client, found.ruleset.id), []).append(found)
    pooled = []
    for (client, name), group in groups.items():
        if len(group) < 2:
            continue
        uses[name].append(group[0].ruleset.pooling)
        stands = [found.balance for found in group if found.balance is not None]
        whole = total("required_total", [stand.required_total for stand in stands])
        due = total("required_to_date", [stand.required_to_date for stand in stands])
        own = Totals(0, sum(s.counted for s in stands), sum(s.pending for s in stands), 0)
        prices = prices_for(group[0].ruleset, cases[0].prices)
        year = group[0].price_year
        names = tuple(found.contract.id for found in group)
        pooled.append((client, balance(names, whole, due, own, group[0].ruleset, year, prices)))
    return pooled


# ---------------------------------------------------------------- what a result rests on


def _unique(uses: Sequence[Basis]) -> tuple[Basis, ...]:
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
