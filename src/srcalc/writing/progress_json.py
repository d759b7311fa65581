"""The course of a result as plain data: per year, over time, what lies ahead, why amounts do not count."""

from __future__ import annotations

from typing import Any

from srcalc.language.numbers import plain
from srcalc.valuation.outlook import Mix, People, forecast, lacking, lacking_with_pending, mixes, people
from srcalc.valuation.progress import UNPROVEN, ContractProgress, Moment, Progress, YearProgress
from srcalc.valuation.results import ContractResult, Result
from srcalc.writing.explanation_json import exact_text
from srcalc.writing.values_json import need_data, value_data


def progress_data(result: Result, progress: Progress) -> dict[str, Any]:
    """What a result has beside its balance; of several contracts a list."""
    courses = [_course(found, course) for found, course in zip(result.contracts, progress.contracts, strict=True)]
    unproven = [item for item in progress.reasons if item.code in UNPROVEN]
    return {
        "progress": (courses[0] if courses else None) if len(courses) < 2 else courses,
        "missing_evidence": {
            "records": sum(item.records for item in unproven),
            "amount": plain(sum(item.cents for item in unproven)),
        },
        "reasons": [
            {"code": item.code, "records": item.records, "amount": plain(item.cents)} for item in progress.reasons
        ],
    }


def _course(found: ContractResult, course: ContractProgress) -> dict[str, Any] | None:
    stand = found.balance
    if stand is None:
        return None
    ahead = forecast(found)
    return {
        "years": [_year(item) for item in course.years],
        "outside_years": {"counted": plain(course.outside.counted), "pending": plain(course.outside.pending)},
        "moments": [_moment(item) for item in course.moments],
        "forecast": None
        if ahead is None
        else {"amount": plain(ahead.counted.hundredths), "difference": plain(ahead.difference.hundredths)},
        "planned": plain(course.planned),
        "waiting_records": course.waiting,
        "lacking": plain(max(lacking(stand).hundredths, 0)),
        "lacking_with_pending": plain(max(lacking_with_pending(stand).hundredths, 0)),
        "people": [
            {"element": need.element, **_people(who)}
            for need in stand.needed
            if (who := people(found, need)) is not None
        ],
        "mixes": [_mix(mix) for mix in mixes(stand)],
    }


def _year(item: YearProgress) -> dict[str, Any]:
    realised = item.realised
    return {
        "year": item.year.number,
        "start": value_data(item.year.first),
        "end": value_data(item.year.last),
        "required": plain(item.year.line.hundredths),
        "required_to_date": plain(item.due.hundredths if item.due is not None else 0),
        "counted": None if realised is None else plain(realised.counted),
        "pending": None if realised is None else plain(realised.pending),
    }


def _moment(item: Moment) -> dict[str, Any]:
    realised = item.realised
    return {
        "day": value_data(item.day),
        "required": plain(item.required.hundredths),
        "counted": None if realised is None else plain(realised.counted),
        "pending": None if realised is None else plain(realised.pending),
        "difference": None if realised is None else plain(realised.counted - item.required.hundredths),
    }


def _people(who: People) -> dict[str, Any]:
    return {
        "count": who.count.hundredths // 100,
        "years_each": exact_text(who.years.exact),
        "worth_each": plain(who.each.hundredths),
        "bound": who.why,
        "from": value_data(who.begin),
    }


def _mix(mix: Mix) -> dict[str, Any]:
    return {
        "id": mix.name,
        "parts": [{**need_data(part.need), "covers": plain(part.covers.hundredths)} for part in mix.parts],
    }
