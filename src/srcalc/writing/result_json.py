"""A result as JSON: amounts are texts with two decimals, and the same inputs give the same bytes."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from srcalc import __version__
from srcalc.language import say, told
from srcalc.language.numbers import plain
from srcalc.valuation.explanation import figures
from srcalc.valuation.lines import Line
from srcalc.valuation.progress import progress_of
from srcalc.valuation.required import RequiredResult
from srcalc.valuation.results import (
    ContractResult,
    Realised,
    Result,
    assumptions_used,
    certainty,
)
from srcalc.writing.explanation_json import figure_data
from srcalc.writing.progress_json import progress_data
from srcalc.writing.report import Report, json_text
from srcalc.writing.values_json import need_data, value_data

if TYPE_CHECKING:
    from srcalc.valuation.balance import Balance, Totals
    from srcalc.valuation.verdicts import RecordResult


def report_json(report: Report, lang: str) -> str:
    """The report as JSON text."""
    return json_text(report_data(report, lang))


def report_data(report: Report, lang: str) -> dict[str, Any]:
    """The report as plain data, in the form of `srcalc-result/1`."""
    result = report.result
    hashes = dict(report.rulesets)
    data: dict[str, Any] = {
        "format": "srcalc-result/1",
        "tool": {"name": "srcalc", "version": __version__},
        "receipt": {
            "ruleset_sha256": next(iter(hashes.values())) if len(hashes) == 1 else hashes,
            "inputs": [
                {"name": item.name, "sha256": item.sha256, "read_as": item.reading("en")} for item in report.inputs
            ],
            "options": {key: value_data(value) for key, value in report.options.items()},
            "lang": lang,
        },
        "rulesets": [{"id": r.id, "version": r.version, "status": r.status} for r in result.rulesets],
        "contract": _one_or_all([_contract(found) for found in result.contracts]),
        "required": _one_or_all([required_data(found, lang) for found in result.contracts]),
    }
    if result.realised is not None:
        data |= _realised(result, result.realised, lang)
    data["remarks"] = [{"code": item.code, "text": told(item, lang)} for item in (*result.remarks, *report.remarks)]
    data["assumptions"] = _assumptions(report, lang)
    data["certainty"] = certainty(result)
    if report.why_not and result.realised is not None:
        from srcalc.writing.why_not import why_not_data

        data["why_not"] = why_not_data(result.realised, lang)
    if report.explain:
        data["explanation"] = [figure_data(name, line, result) for name, line in figures(result)]
    return data


def _one_or_all(items: list[Any]) -> Any:
    return (items[0] if items else None) if len(items) < 2 else items


def _contract(found: ContractResult) -> dict[str, Any]:
    data: dict[str, Any] = value_data(found.contract)
    period = found.required.periods[0].period if found.required else None
    if period is not None and period.last is not None:
        data.setdefault("end", value_data(period.last))
    data["ruleset"] = found.ruleset.id
    data["reference_date"] = value_data(found.reference_date)
    data["price_year"] = found.price_year
    return data


def required_data(found: ContractResult, lang: str) -> dict[str, Any] | None:
    """What a contract requires as plain data."""
    asked = found.required
    if asked is None:
        return None
    data: dict[str, Any] = {
        "applies": asked.applies,
        "reason": asked.reason.code if asked.reason else None,
        "base": {
            "kind": asked.base,
            "of_ruleset": asked.base_wanted,
            "amount": plain(asked.base_value.hundredths),
            "estimate": value_data(found.contract.value),
        },
        "scale": asked.scale.id if asked.scale else None,
        "by_proposal": asked.by_proposal,
        "total": plain(asked.total.hundredths),
        "base_term": plain(asked.base_term.hundredths),
        "options": [
            {"months": p.period.months, "exercised": p.period.exercised, "amount": plain(p.line.hundredths)}
            for p in asked.periods[1:]
        ],
        "total_with_all_options": plain(asked.total_with_all_options.hundredths),
        "effective_percentage": _amount(asked.effective_percentage),
        "ruleset_total": _amount(asked.ruleset_total),
        "comparisons": [
            {"percentage": f"{share:.2f}", "amount": plain(line.hundredths)} for share, line in asked.comparisons
        ],
        "schedule": _schedule(asked),
        "equivalents": [need_data(need) for need in found.equivalents],
        "by_term": [{"months": item.months, "amount": plain(item.line.hundredths)} for item in found.by_term],
        "absorption": _absorption(found),
    }
    if asked.reason is not None and asked.is_custom:
        data["instead"] = getattr(asked.reason.params["what"], lang)
    return data


def _absorption(found: ContractResult) -> dict[str, Any] | None:
    if found.absorption is None:
        return None
    item = found.absorption
    return {"element": item.element, "work": plain(item.work.hundredths), "percentage": plain(item.share.hundredths)}


def _amount(line: Line | None) -> str | None:
    return None if line is None else plain(line.hundredths)


def _schedule(asked: RequiredResult) -> list[dict[str, Any]]:
    return [
        {
            "year": year.number,
            "start": value_data(year.first),
            "end": value_data(year.last),
            "amount": plain(year.line.hundredths),
        }
        for year in asked.schedule
    ]


def _realised(result: Result, realised: Realised, lang: str) -> dict[str, Any]:
    data: dict[str, Any] = {
        "realised": totals_data(realised.totals),
        "elements": [
            {"ruleset": item.ruleset, "element": item.element, "records": item.records, **totals_data(item.totals)}
            if len(result.rulesets) > 1
            else {"element": item.element, "records": item.records, **totals_data(item.totals)}
            for item in realised.elements
        ],
        "adjustments": [
            {
                "id": item.cap,
                "contract": item.contract,
                "elements": list(item.elements),
                "limit": plain(item.limit.hundredths),
                "percentage": value_data(cap_percentage(item.limit)),
                "counted": plain(item.totals.counted),
                "pending": plain(item.totals.pending),
                "not_counted": plain(item.totals.not_counted),
                "text": cap_text(item.limit, lang),
            }
            for item in realised.adjustments
        ],
        "balance": _one_or_all([balance_data(found.balance, found.as_of) for found in result.contracts]),
    }
    if len(result.contracts) > 1:
        data["pooled"] = [
            {"client": client, "contracts": list(pooled.contracts), **(balance_data(pooled, None) or {})}
            for client, pooled in result.pooled
        ]
    data |= progress_data(result, progress_of(result))
    data["records"] = [record_data(record, lang) for record in realised.records]
    return data


def cap_text(limit: Line, lang: str) -> str:
    """What a cap is, in words."""
    return say(lang, "cap", percentage=cap_percentage(limit), limit=Decimal(limit.hundredths) / 100)


def cap_percentage(limit: Line) -> Decimal:
    """The part of what is required that a cap leaves."""
    share = limit.terms[0][1].exact * 100
    return Decimal(share.numerator) / Decimal(share.denominator)


def totals_data(totals: Totals) -> dict[str, str]:
    """Totals as plain data."""
    return {name: plain(getattr(totals, name)) for name in ("value", "counted", "pending", "not_counted")}


def balance_data(found: Balance | None, as_of: datetime.date | None) -> dict[str, Any] | None:
    """Required against realised as plain data."""
    if found is None:
        return None
    data = {
        "as_of": value_data(as_of),
        "required_total": plain(found.required_total.hundredths),
        "required_to_date": plain(found.required_to_date.hundredths),
        "counted": plain(found.counted),
        "pending": plain(found.pending),
        "difference": plain(found.difference.hundredths),
        "percentage": _amount(found.percentage),
        "status": found.status,
        "needed": [need_data(need) for need in found.needed],
    }
    return data if found.charge is None else {**data, "charge": plain(found.charge.hundredths)}


def record_data(record: RecordResult, lang: str) -> dict[str, Any]:
    """A verdict as plain data; persons are not in it."""
    return {
        "record": record.entry.name,
        "contract": record.entry.contract or None,
        "file": record.entry.file,
        "line": record.entry.line,
        "element": record.element,
        "value": plain(record.cents),
        "counted": plain(record.counted),
        "pending": plain(record.pending),
        "not_counted": plain(record.not_counted),
        "reasons": [
            {"code": reason.code, "amount": plain(reason.cents), "text": say(lang, reason.code, **reason.params)}
            for reason in record.reasons
        ],
    }


def _assumptions(report: Report, lang: str) -> list[dict[str, Any]]:
    found = []
    for ruleset, assumption in assumptions_used(report.result):
        item: dict[str, Any] = {"id": assumption.id, "text": getattr(assumption.choice, lang)}
        if len(report.result.rulesets) > 1:
            item["ruleset"] = ruleset.id
        if report.explain:
            item["effect"] = [
                {
                    "alternative": effect.alternative,
                    "text": effect.text,
                    "figure": effect.figure,
                    "now": plain(effect.now),
                    "then": None if effect.then is None else plain(effect.then),
                }
                for effect in report.effects
                if effect.assumption == assumption.id
            ]
        found.append(item)
    return found
