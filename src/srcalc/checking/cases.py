"""The worked cases of a ruleset: computed, and compared with what they expect to the cent."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from srcalc.checking.contract import check_contract
from srcalc.checking.coverage import Coverage, coverage_of
from srcalc.checking.exercised import Computed
from srcalc.checking.records import settle_record
from srcalc.diagnostics import BAD_INPUT, Diagnostic, Mistake, Path, Place, Refused
from srcalc.model.ruleset import Case, Expected, Ruleset
from srcalc.reading.document import Document
from srcalc.reading.index import shipped_series
from srcalc.reading.rulesets import assuming, choice_of
from srcalc.valuation.indexation import Prices
from srcalc.valuation.lines import cents
from srcalc.valuation.names import Vocabulary
from srcalc.valuation.realised_result import realised_result, setting_without_contract, settings_for
from srcalc.valuation.results import (
    Case as ContractCase,
)
from srcalc.valuation.results import Result, required_result
from srcalc.valuation.verdicts import Entry

PRICES = Prices(series=shipped_series)


Assumed = dict[tuple[str, ...], Ruleset]  # what a ruleset is with alternatives, by how a case writes them


def check_cases(
    ruleset: Ruleset, document: Document, assumed: Assumed | None = None
) -> tuple[list[Diagnostic], Coverage | None]:
    """A finding for every worked case that comes out otherwise, or cannot be computed; else what the cases exercise.

    While a case is wrong there is no saying what the cases show. `assumed` has what is known already.
    """
    known = {(): ruleset, **(assumed or {})}
    found: list[Diagnostic] = []
    computed: list[Computed] = []
    for number, case in enumerate(ruleset.cases):
        path: Path = ("cases", number)
        if case.expect == Expected():
            found.append(Diagnostic("case-expects-nothing", Place(path=(*path, "expect")), {"case": case.id}))
            continue
        try:
            computed.append(_computed(known, case, document))
        except Mistake as mistake:
            found.append(Diagnostic(mistake.code, Place(path=(*path, "assume")), mistake.params))
            continue
        found += _differences(computed[-1], path)
    return found, None if found else coverage_of(ruleset, document, computed)


def _computed(known: Assumed, case: Case, document: Document) -> Computed:
    """A case computed under the ruleset with the alternatives that it chooses."""
    ruleset = known[()]
    try:
        if case.assume not in known:
            known[case.assume] = assuming(document, ruleset, [choice_of(text) for text in case.assume])
        ruleset = known[case.assume]
        return Computed(case, ruleset, compute_case(ruleset, case))
    except Refused as refused:
        return Computed(case, ruleset, refused=refused.diagnostics)


def compute_case(ruleset: Ruleset, case: Case) -> Result:
    """The result of a worked case under a ruleset; `Refused` when there is none."""
    contracts = []
    if case.contract is not None:
        found = check_contract(case.contract, lambda path: Place(path=path))
        if found:
            raise Refused(found, BAD_INPUT)
        contracts.append(ContractCase(case.contract, ruleset, PRICES))
    if not case.records and contracts:
        return required_result(contracts[0])
    if contracts:
        settings = settings_for(contracts, case.as_of)
    else:
        settings = setting_without_contract(ruleset, PRICES, case.as_of)
    name, setting = next(iter(settings.items()))
    words = Vocabulary(ruleset)
    entries, wrong = [], []
    for number, record in enumerate(case.records, 1):
        settled, mistakes = settle_record(record, setting, words, lambda column: Place(path=(column,)))
        wrong += mistakes
        entries.append(Entry(settled, record.record or str(number), name, "", number))
    if wrong:
        raise Refused(wrong, BAD_INPUT)
    return realised_result(contracts, settings, entries)


def _differences(item: Computed, path: Path) -> Iterator[Diagnostic]:
    expected, case = item.case.expect, item.case.id
    if item.result is None:
        codes = tuple(found.code for found in item.refused)
        if expected.refused not in codes:
            yield Diagnostic("case-refused", Place(path=path), {"case": case, "code": codes[0]})
        return
    if expected.refused is not None:
        yield Diagnostic("case-not-refused", Place(path=(*path, "expect")), {"case": case, "code": expected.refused})
    got = outcome(item.result)
    for name in ("applies", "required", "options", "total_with_all_options", *_TOTALS, "charge"):
        wanted = getattr(expected, name)
        if wanted is None:
            continue
        found = got.get(name)
        if found != _comparable(wanted):
            params = {"case": case, "figure": name, "expected": wanted, "found": _shown(found)}
            yield Diagnostic("case-differs", Place(path=(*path, "expect", name)), params)


_TOTALS = ("value", "counted", "pending", "not_counted")


def _comparable(wanted: object) -> object:
    if isinstance(wanted, Decimal):
        return cents(wanted)
    return tuple(cents(item) for item in wanted) if isinstance(wanted, tuple) else wanted


def _shown(found: object) -> object:
    if isinstance(found, tuple):
        return tuple(Decimal(item) / 100 for item in found)
    return found if found is None or isinstance(found, bool) else Decimal(str(found)) / 100


def outcome(result: Result) -> dict[str, object]:
    """What a case can expect of a result: amounts in cents."""
    found: dict[str, object] = {}
    if result.contracts and result.contracts[0].required is not None:
        asked = result.contracts[0].required
        found["applies"] = asked.applies
        found["required"] = asked.base_term.hundredths
        found["options"] = tuple(item.line.hundredths for item in asked.periods[1:])
        found["total_with_all_options"] = asked.total_with_all_options.hundredths
    if result.contracts and result.contracts[0].balance is not None:
        charge = result.contracts[0].balance.charge
        found["charge"] = 0 if charge is None else charge.hundredths
    if result.realised is not None:
        found |= {name: getattr(result.realised.totals, name) for name in _TOTALS}
    return found
