"""The public way in from Python: the same calculation as the command line, without files or a terminal."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from functools import partial

from srcalc.checking.contract import check_contract
from srcalc.checking.opened import open_ruleset
from srcalc.checking.records import settle_record
from srcalc.diagnostics import BAD_INPUT, Diagnostic, Place, Refused
from srcalc.model.contract import Contract, Option, Supplier
from srcalc.model.record import Record
from srcalc.model.ruleset import Ruleset
from srcalc.reading.index import shipped_series
from srcalc.valuation.indexation import Prices
from srcalc.valuation.names import Vocabulary
from srcalc.valuation.realised_result import realised_result, setting_without_contract, settings_for
from srcalc.valuation.results import Case, Result, required_result
from srcalc.valuation.verdicts import Entry

__all__ = [
    "Contract",
    "Option",
    "Record",
    "Refused",
    "Result",
    "Ruleset",
    "Supplier",
    "load_ruleset",
    "required",
    "value_records",
]

PRICES = Prices(series=shipped_series)


def load_ruleset(name: str, assume: Sequence[tuple[str, str]] = ()) -> Ruleset:
    """The ruleset with this id, or in this YAML file; `assume` names (assumption, alternative) pairs.

    Raises `Refused` with everything that is wrong with it.
    """
    return open_ruleset(name, assume).ruleset


def required(ruleset: Ruleset, contract: Contract, prices: Prices = PRICES) -> Result:
    """What a contract must realise: see `Result.contracts[0].required`, amounts in cents.

    Raises `Refused` when the contract is not right, or the ruleset cannot be used for it.
    """
    _refuse(check_contract(contract, lambda path: Place(None, None, None, path)))
    return required_result(Case(contract, ruleset, prices))


def value_records(
    ruleset: Ruleset,
    records: Sequence[Record],
    contracts: Sequence[Contract] = (),
    as_of: datetime.date | None = None,
    prices: Prices = PRICES,
) -> Result:
    """The records valued and set against what the contracts require: see `Result.realised`, amounts in cents.

    Raises `Refused` with everything that is wrong with contracts or records.
    """
    for contract in contracts:
        _refuse(check_contract(contract, lambda path: Place(None, None, None, path)))
    cases = [Case(contract, ruleset, prices) for contract in contracts]
    settings = settings_for(cases, as_of) if cases else setting_without_contract(ruleset, prices, as_of)
    words = Vocabulary(ruleset)
    entries: list[Entry] = []
    found: list[Diagnostic] = []
    for number, record in enumerate(records, 1):
        name = record.contract if record.contract in settings else next(iter(settings))
        settled, wrong = settle_record(record, settings[name], words, partial(_place, number))
        found += wrong
        entries.append(Entry(settled, record.record or str(number), name, "", number))
    _refuse(found)
    return realised_result(cases, settings, entries)


def _place(number: int, column: str) -> Place:
    return Place(None, number, None, (column,))


def _refuse(found: Sequence[Diagnostic]) -> None:
    if found:
        raise Refused(found, BAD_INPUT)
