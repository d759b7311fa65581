"""A whole result of `realised`: the records valued, added up, and set against what their contracts require."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from srcalc.diagnostics import BAD_INPUT, Diagnostic, Place, Refused
from srcalc.model.basis import Basis
from srcalc.model.ruleset import Ruleset
from srcalc.valuation.balance import (
    Adjustment,
    Balance,
    ElementTotals,
    Sum,
    Sums,
    Totals,
    adjustments,
    balance,
    element_totals,
    required_to_date,
    totals_of,
)
from srcalc.valuation.indexation import Prices
from srcalc.valuation.ledger import Ledger
from srcalc.valuation.lines import total
from srcalc.valuation.periods import Day, last_day
from srcalc.valuation.realised import Valued
from srcalc.valuation.results import (
    Case,
    ContractResult,
    Realised,
    Result,
    contract_result,
    prices_for,
    unique,
)
from srcalc.valuation.validity import price_year
from srcalc.valuation.verdicts import Entry, Setting


def settings_for(cases: Sequence[Case], as_of: Day | None) -> dict[str, Setting]:
    """Under what the records of each contract are valued; `as_of` is by default the contract's last day.

    Raises `Refused` for a contract without a start where only its own period counts.
    """
    for case in cases:
        if case.ruleset.window.value == "contract" and case.contract.start is None:
            found = Diagnostic("contract-needs", Place(path=("start",)), {"fields": ("start",)})
            raise Refused(found, BAD_INPUT)
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


def realised_result(cases: Sequence[Case], settings: Mapping[str, Setting], entries: Iterable[Entry]) -> Result:
    """Records valued, and set against what their contracts require; every result has its entry and its days."""
    ledger = Ledger(settings)
    for entry in entries:
        ledger.add(entry)
    return result_of(cases, ledger, keep_days=True)


def result_of(cases: Sequence[Case], ledger: Ledger, *, keep_days: bool = False) -> Result:
    """The records of a ledger valued, and set against what their contracts require."""
    settings = ledger.settings
    remarks: list[Diagnostic] = []
    uses: dict[str, list[Basis]] = {setting.ruleset.id: [] for setting in settings.values()}
    contracts: list[ContractResult] = []
    for case in cases:
        found, used, notes = contract_result(case, optional=True)
        uses[case.ruleset.id] += used
        remarks += [note for note in notes if note.code != "equivalents-earlier-year"]
        contracts.append(found)
    if not cases:
        remarks.append(Diagnostic("no-contract", severity="note"))
    records = Valued(ledger, keep_days=keep_days)
    remarks += _remarks(records)
    taken = [adjustment for found in contracts for adjustment in _caps(found, records.sums)]
    for setting in settings.values():
        uses[setting.ruleset.id] += setting.uses
    balanced = tuple(_balanced(found, settings, records.sums, taken, cases) for found in contracts)
    elements = tuple(_elements(settings, records.sums))
    realised = Realised(records, elements, tuple(taken), _totals(records.sums.values(), taken))
    pooled = tuple(_pooled(balanced, cases, uses)) if len(balanced) > 1 else ()
    rulesets = {setting.ruleset.id: setting.ruleset for setting in settings.values()}
    return Result(
        tuple(rulesets.values()),
        balanced,
        realised,
        pooled,
        {name: unique(used) for name, used in uses.items()},
        tuple(remarks),
    )


def _remarks(records: Valued) -> Iterator[Diagnostic]:
    """What somebody should know of the records: days that count twice, and ends that are not given."""
    ledger = records.ledger
    if records.pairs:
        for setting in ledger.settings.values():
            setting.use(setting.ruleset.person_groups)
        first, second = records.first_pair
        params: dict[str, object] = {"count": records.pairs, "first": first, "second": second}
        yield Diagnostic("counts-twice", params=params, severity="warning")
    yield from _one_of_two(records)
    if ledger.open_ends:
        params = {"count": ledger.open_ends, "first": ledger.first_open_end}
        yield Diagnostic("open-end", params=params, severity="warning")


def _one_of_two(records: Valued) -> Iterator[Diagnostic]:
    """Elements that the same activity may be recorded under, and that both have a value in one contract."""
    sums = records.sums
    for (contract, name), own in sums.items():
        elements = {element.id: element for element in records.ledger.settings[contract].ruleset.elements}
        other = elements[name].instead_of
        rival = sums.get((contract, other)) if other is not None else None
        if other is not None and rival is not None and own.totals.value and rival.totals.value:
            params: dict[str, object] = {"first": elements[name].title, "second": elements[other].title}
            yield Diagnostic("one-of-two", params=params, severity="warning")


def _caps(found: ContractResult, sums: Sums) -> list[Adjustment]:
    if found.required is None:
        return []
    return adjustments(found.ruleset, found.contract.id, found.required, sums)


def _totals(sums: Iterable[Sum], taken: Iterable[Adjustment]) -> Totals:
    return sum((item.totals for item in taken), totals_of(sums))


def _elements(settings: Mapping[str, Setting], sums: Sums) -> list[ElementTotals]:
    found: list[ElementTotals] = []
    for name, ruleset in {setting.ruleset.id: setting.ruleset for setting in settings.values()}.items():
        contracts = [contract for contract, setting in settings.items() if setting.ruleset.id == name]
        found += element_totals(ruleset, contracts, sums)
    return found


def _balanced(
    found: ContractResult,
    settings: Mapping[str, Setting],
    sums: Sums,
    taken: Sequence[Adjustment],
    cases: Sequence[Case],
) -> ContractResult:
    if found.required is None:
        return found
    name = found.contract.id
    as_of = settings[name].as_of
    due = required_to_date(found.required, as_of)
    own = _totals(
        [own_sum for (contract, _), own_sum in sums.items() if contract == name],
        [adjustment for adjustment in taken if adjustment.contract == name],
    )
    prices = next(case.prices for case in cases if case.contract.id == name)
    year = found.price_year
    stand = balance((name,), found.required.total, due, own, found.ruleset, year, prices_for(found.ruleset, prices))
    return replace(found, as_of=as_of, required_to_date=due, balance=stand)


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
