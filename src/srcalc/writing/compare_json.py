"""A comparison as JSON: amounts are texts with two decimals, and the same inputs give the same bytes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from srcalc import __version__
from srcalc.diagnostics import Diagnostic
from srcalc.language import say, told
from srcalc.language.numbers import plain
from srcalc.valuation.causes import Cause
from srcalc.valuation.comparison import Apart, Column, Side, counted_of
from srcalc.valuation.lines import Term
from srcalc.writing.compare_causes import cause_name
from srcalc.writing.compared import Compared, assumptions_of, remarks_of
from srcalc.writing.explanation_json import operand_data
from srcalc.writing.report import json_text
from srcalc.writing.result_json import balance_data, required_data, totals_data
from srcalc.writing.values_json import value_data


def compared_json(found: Compared, lang: str) -> str:
    """The comparison as JSON text."""
    return json_text(compared_data(found, lang))


def compared_data(found: Compared, lang: str) -> dict[str, Any]:
    """The comparison as plain data, in the form of `srcalc-comparison/1`.

    `high` is null where it is the same as `low`.
    """
    comparison = found.comparison
    base = None if comparison.base is None else comparison.columns[comparison.base].asked.label
    return {
        "format": "srcalc-comparison/1",
        "tool": {"name": "srcalc", "version": __version__},
        "receipt": {
            "ruleset_sha256": dict(found.rulesets),
            "mappings": [{"of": item.of, "to": item.to, "sha256": item.sha256} for item in found.mappings],
            "inputs": [
                {"name": item.name, "sha256": item.sha256, "read_as": item.reading("en")} for item in found.inputs
            ],
            "options": {key: value_data(value) for key, value in found.options.items()},
        },
        "contract": None if found.contract is None else value_data(found.contract),
        "records_in": comparison.home.asked.label if comparison.entries else None,
        "records_in_by": found.home_by if comparison.entries else None,
        "compared_with": base,
        "rulesets": [_column(found, number, lang) for number in range(len(comparison.columns))],
        "records": [_record(found, number, lang) for number in range(len(comparison.entries))],
        "remarks": [{"code": item.code, "text": told(item, lang)} for item in found.remarks],
    }


def _column(found: Compared, number: int, lang: str) -> dict[str, Any]:
    column = found.comparison.columns[number]
    gap = found.comparison.gaps[number]
    ruleset = column.asked.ruleset
    asking = None if column.asking is None else column.asking.contracts[0]
    data: dict[str, Any] = {
        "label": column.asked.label,
        "id": ruleset.id,
        "version": ruleset.version,
        "status": ruleset.status,
        "refused": [_reason(item, lang) for item in column.refused],
        "reference_date": None if asking is None else value_data(asking.reference_date),
        "price_year": None if asking is None else asking.price_year,
        "required": None if asking is None else required_data(asking, lang),
        "required_unknown": None if column.unknown is None else _reason(column.unknown, lang),
    }
    if found.comparison.entries:
        data |= {
            "range": column.is_range,
            "low": _side(column.low, None if gap is None else gap.low, lang),
            "high": _side(column.high, None if gap is None else gap.high, lang) if column.is_range else None,
            "not_comparable": _not_comparable(found, column),
        }
    data["remarks"] = [{"code": code, "text": text} for text, code in remarks_of(column, lang).items()]
    data["assumptions"] = [{"id": item.id, "text": getattr(item.choice, lang)} for item in assumptions_of(column)]
    data["mapping_assumptions"] = [
        {"of": item.of, "to": item.to, "id": item.judgement.id, "text": getattr(item.judgement.choice, lang)}
        for item in column.assumed
    ]
    return data


def _reason(item: Diagnostic, lang: str) -> dict[str, str]:
    return {"code": item.code, "text": told(item, lang)}


def _side(side: Side | None, apart: Apart | None, lang: str) -> dict[str, Any] | None:
    if side is None:
        return None
    realised = side.realised
    contract = side.result.contracts[0] if side.result.contracts else None
    return {
        "realised": totals_data(realised.totals),
        "elements": [
            {"element": item.element, "records": item.records, **totals_data(item.totals)} for item in realised.elements
        ],
        "adjustments": [{"id": item.cap, **totals_data(item.totals)} for item in realised.adjustments],
        "balance": None if contract is None else balance_data(contract.balance, contract.as_of),
        "difference": None if apart is None else plain(sum(apart.totals.values())),
        "causes": None if apart is None else _sums(apart, lang),
    }


def _sums(apart: Apart, lang: str) -> list[dict[str, str]]:
    return [
        {"cause": name, "amount": plain(amount), "text": cause_name(name, lang)}
        for name, amount in apart.totals.items()
    ]


def _not_comparable(found: Compared, column: Column) -> dict[str, Any]:
    """How many records have no counterpart, and what they come to under the ruleset they are written for."""
    numbers = list(column.choices.missing)
    sums = counted_of(found.comparison.home, numbers)
    return {"records": len(numbers), "at_home": None if sums is None else totals_data(sums[0])}


def _record(found: Compared, number: int, lang: str) -> dict[str, Any]:
    entry = found.comparison.entries[number]
    return {
        "record": entry.name,
        "file": entry.file,
        "line": entry.line,
        "element": entry.record.element,
        "rulesets": [
            _under(found, number, index, lang)
            for index, column in enumerate(found.comparison.columns)
            if column.low is not None
        ],
    }


def _under(found: Compared, number: int, index: int, lang: str) -> dict[str, Any]:
    column, gap = found.comparison.columns[index], found.comparison.gaps[index]
    why = column.choices.missing.get(number)
    if why is not None:
        return {"ruleset": column.asked.label, "not_comparable": [_reason(item, lang) for item in why]}
    assert column.low is not None
    assert column.high is not None
    low = _verdict(column.low, number, None if gap is None else gap.low.records.get(number), lang)
    high = _verdict(column.high, number, None if gap is None else gap.high.records.get(number), lang)
    return {
        "ruleset": column.asked.label,
        "possible": list(column.choices.possible[number]),
        "without_counterpart": [getattr(title, lang) for title in column.choices.low[number].lost],
        "low": low,
        "high": None if high == low else high,
    }


def _verdict(side: Side, number: int, causes: Sequence[Cause] | None, lang: str) -> dict[str, Any]:
    record = side.records[number]
    return {
        "element": record.element,
        "value": plain(record.cents),
        "counted": plain(record.counted),
        "pending": plain(record.pending),
        "not_counted": plain(record.not_counted),
        "reasons": [
            {"code": item.code, "amount": plain(item.cents), "text": say(lang, item.code, **item.params)}
            for item in record.reasons
        ],
        "causes": None if causes is None else [_cause(item) for item in causes],
    }


def _cause(cause: Cause) -> dict[str, Any]:
    data: dict[str, Any] = {"cause": cause.name, "amount": plain(cause.cents)}
    if cause.before or cause.after:
        data["from"], data["to"] = _operands(cause.before), _operands(cause.after)
    return data


def _operands(term: Term) -> list[dict[str, Any]]:
    """Operands with their values; what they rest on stands in the results of their own ruleset."""
    return [operand_data(replace(item, basis=None), ()) for item in term]
