"""One random case in two forms: as the second calculation takes it, and as the engine's own models."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from srcalc.checking.records import settle_record
from srcalc.diagnostics import Place
from srcalc.model.basis import Figure, Given, Text
from srcalc.model.contract import Contract, Option, Supplier
from srcalc.model.elements import (
    Agreed,
    Bonus,
    Cap,
    Count,
    Element,
    Evidence,
    Hours,
    Maximum,
    Name,
    PartTime,
    PersonGroup,
    PersonYear,
    Purchase,
    Share,
)
from srcalc.model.index import IndexSeries, Level
from srcalc.model.record import Record
from srcalc.model.required import Bracket, Relief, Reliefs, Required, Scale, Threshold
from srcalc.model.ruleset import Indexation, RateStep, Ruleset
from srcalc.valuation.indexation import Prices
from srcalc.valuation.names import Vocabulary
from srcalc.valuation.realised_result import realised_result, settings_for
from srcalc.valuation.results import Case, Result
from srcalc.valuation.verdicts import Entry, Setting
from tests.oracle.cases import EVIDENCE, RECOGNITIONS

TEXT = Text(nl="x", en="x")
ANY: dict[str, Any] = {"assumption": "any"}


def engine_result(case: Mapping[str, Any]) -> Result:
    """What the engine makes of a case."""
    settings = settings_of(case)
    return realised_result(cases_of(case), settings, entries_of(case, settings))


def cases_of(case: Mapping[str, Any]) -> list[Case]:
    """The contracts of a case under its ruleset."""
    ruleset = ruleset_of(case["ruleset"])
    series = series_of(case["ruleset"])
    prices = Prices(series=None if series is None else lambda _: series)
    return [Case(contract_of(item), ruleset, prices) for item in case["contracts"]]


def settings_of(case: Mapping[str, Any]) -> dict[str, Setting]:
    """Under what the records of a case are valued."""
    return settings_for(cases_of(case), day(case["as_of"]))


def entries_of(case: Mapping[str, Any], settings: Mapping[str, Setting]) -> list[Entry]:
    """The records of a case."""
    words = Vocabulary(next(iter(settings.values())).ruleset)
    entries = []
    for number, item in enumerate(case["records"], 1):
        record = record_of(item)
        settled, wrong = settle_record(record, settings[item["contract"]], words, lambda column: Place(path=(column,)))
        assert not wrong, wrong
        entries.append(Entry(settled, item["record"], item["contract"], "", number))
    return entries


def day(text: str | None) -> datetime.date | None:
    """A date, or None."""
    return None if text is None else datetime.date.fromisoformat(text)


def number(text: str | None) -> Decimal | None:
    """A number, or None."""
    return None if text is None else Decimal(text)


def figure(text: str, unit: str) -> Figure:
    """A figure that rests on an assumption."""
    return Figure(value=Decimal(text), unit=unit, **ANY)  # type: ignore[arg-type]


def maximum(text: str | None) -> Maximum:
    """How long a person counts."""
    return Maximum(value="unlimited" if text is None else Decimal(text), unit="years", **ANY)


def element_of(name: str, item: Mapping[str, Any]) -> Element:
    """An element of the case."""
    own: dict[str, Any] = {"id": name, "title": TEXT, "evidence": Evidence(value=tuple(item["evidence"]), **ANY)}
    kind = item["kind"]
    if kind == "person_year":
        hours = item["hours"]
        part_time = PartTime(value="whole", **ANY)
        if hours != "whole":
            least = None if hours["minimum"] is None else figure(hours["minimum"], "hours_per_week")
            full = figure(hours["full_time"], "hours_per_week")
            part_time = PartTime(value="pro_rata", full_time=full, minimum=least, **ANY)
        return PersonYear(
            kind=kind,
            rate=figure(item["rate"], "eur_per_person_year"),
            part_time=part_time,
            maximum=maximum(item["maximum_years"]),
            permanent=Given(value="no_maximum", **ANY) if item["permanent_unlimited"] else None,
            **own,
        )
    if kind == "amount":
        shares = tuple(
            Share(recognitions=(recognition,), percentage=Decimal(share), **ANY)
            for recognition, share in (item["shares"] or {}).items()
        )
        share = None if item["share"] is None else figure(item["share"], "percent")
        return Purchase(kind=kind, shares=shares, share=share, **own)
    if kind == "hours":
        return Hours(kind=kind, rate=figure(item["rate"], "eur_per_hour"), **own)
    if kind == "count":
        return Count(kind=kind, rate=figure(item["rate"], "eur_per_piece"), piece=TEXT, **own)
    return Agreed(kind="agreed", **own)


def required_of(item: Mapping[str, Any] | None) -> Any:
    """The required side of the case."""
    if item is None:
        return "not_seen"
    thresholds = []
    for index, threshold in enumerate(item["thresholds"]):
        amount, months = threshold.get("amount"), threshold.get("months")
        thresholds.append(
            Threshold(
                id=f"t{index}",
                categories=tuple(threshold["categories"] or ()),
                amount=None if amount is None else figure(amount, "eur"),
                included=threshold.get("inclusive"),
                term=None if months is None else figure(months, "months"),
            )
        )
    brackets = tuple(Bracket(from_amount=Decimal(a), percentage=Decimal(p)) for a, p in item["brackets"])
    reliefs = None
    if item["reliefs"] and item["reliefs"]["cuts"]:
        each = tuple(
            Relief(id=f"r-{name}", title=TEXT, recognitions=(name,), cut=figure(cut, "percent"))
            for name, cut in item["reliefs"]["cuts"].items()
        )
        reliefs = Reliefs(combine=item["reliefs"]["combine"], each=each, **ANY)
    return Required(
        base=Given(value=item["base"], **ANY),
        thresholds=tuple(thresholds),
        scales=(Scale(id="s", per=item["per"], marginal=item["marginal"], brackets=brackets, **ANY),),
        reliefs=reliefs,
        maximum=None if item["maximum"] is None else figure(item["maximum"], "eur"),
        comparisons=tuple(Decimal(share) for share in item["comparisons"]),
    )


def bonus_of(name: str, item: Mapping[str, Any]) -> Bonus:
    """A bonus of the case."""
    if item["amount"] is None:
        amount = figure(item["times_rate"], "times_rate")
    else:
        amount = figure(item["amount"], "eur_per_person_year" if item["per"] == "year" else "eur")
    return Bonus(id=name, title=TEXT, elements=tuple(item["elements"]), amount=amount, per=item["per"], **ANY)


def indexation_of(item: Mapping[str, Any] | None) -> Any:
    """How the rates of the case follow prices."""
    if item is None:
        return Given(value="none", **ANY)
    steps = (("eur_per_person_year", "step_year"), ("eur_per_hour", "step_hour"), ("eur_per_piece", "step_count"))
    rules = Indexation(
        series="series",
        price_level=item["price_level"],
        lag=item["lag"],
        price_year="reference_date",
        steps=tuple(RateStep(unit=unit, step=Decimal(item[key])) for unit, key in steps),  # type: ignore[arg-type]
    )
    return Given(value=rules, **ANY)


def series_of(ruleset: Mapping[str, Any]) -> IndexSeries | None:
    """The index series of the case."""
    if ruleset["indexation"] is None:
        return None
    levels = {year: Level(Decimal(text), "final", "yes") for year, text in ruleset["indexation"]["levels"].items()}
    return IndexSeries("series", "", "", "", "", "", "", levels)


def ruleset_of(item: Mapping[str, Any]) -> Ruleset:
    """The ruleset of the case."""
    names = sorted(
        {name for element in item["elements"].values() for name in element.get("shares") or ()} | set(RECOGNITIONS)
    )
    groups = tuple(
        PersonGroup(
            id=f"g{index}",
            elements=tuple(group["elements"]),
            maximum=None if group["maximum_years"] is None else maximum(group["maximum_years"]),
        )
        for index, group in enumerate(item["groups"])
    )
    return Ruleset(
        format="1",
        id="case-1",
        version="1",
        title=TEXT,
        status="unknown",
        valid_from=Given(value="unlimited", **ANY),
        valid_until=Given(value="unlimited", **ANY),
        selected_by=Given(value=("published", "awarded", "start"), **ANY),
        sources=(),
        time_basis=Given(value=item["time_basis"], **ANY),
        rounding=Given(value="half_up_cent_per_line", **ANY),
        vat=Given(value="excluded", **ANY),
        window=Given(value=item["window"], **ANY),
        pooling=Given(value="not_allowed", **ANY),
        indexation=indexation_of(item["indexation"]),
        required=required_of(item["required"]),
        elements=tuple(element_of(name, element) for name, element in item["elements"].items()),
        person_groups=Given(value=groups, **ANY),
        bonuses=tuple(bonus_of(name, bonus) for name, bonus in item["bonuses"].items()),
        caps=tuple(
            Cap(id=c["id"], title=TEXT, elements=tuple(c["elements"]), percentage=figure(c["percentage"], "percent"))
            for c in item["caps"]
        ),
        recognitions=tuple(Name(id=name, title=Text(nl=name, en=name)) for name in names),
        evidence=tuple(Name(id=name, title=Text(nl=name, en=name)) for name in EVIDENCE),
    )


def contract_of(item: Mapping[str, Any]) -> Contract:
    """A contract of the case."""
    dates: dict[str, Any] = {name: day(item[name]) for name in ("published", "awarded", "start", "end")}
    names = ("value", "whole_value", "labour_percentage", "labour_value", "turnover", "percentage", "required")
    amounts: dict[str, Any] = {name: number(item[name]) for name in names}
    return Contract(
        id=item["id"],
        category=item["category"],
        months=None if item["months"] is None else int(item["months"]),
        value_covers=item["value_covers"],
        options=tuple(
            Option(months=int(o["months"]), value=number(o["value"]), exercised=o["exercised"]) for o in item["options"]
        ),
        supplier=Supplier(recognitions=tuple(item["supplier_recognitions"])),
        **dates,
        **amounts,
    )


def record_of(item: Mapping[str, Any]) -> Record:
    """A record of the case."""
    dates: dict[str, Any] = {name: day(item[name]) for name in ("start", "end", "date")}
    numbers: dict[str, Any] = {name: number(item[name]) for name in ("hours_per_week", "amount", "hours", "count")}
    return Record(
        record=item["record"],
        contract=item["contract"],
        element=item["element"],
        person=item["person"],
        permanent=item["permanent"],
        bonuses=tuple(item["bonuses"]),
        supplier=item["supplier"],
        number=item["number"],
        recognition=tuple(item["recognition"]),
        evidence=() if item["evidence"] is None else (item["evidence"],),
        **dates,
        **numbers,
    )


# ---------------------------------------------------------------- the engine's result in the other's words


def outcome(result: Result) -> dict[str, Any]:
    """The engine's result in the form that the second calculation gives."""
    realised = result.realised
    assert realised is not None
    return {
        "required": {found.contract.id: _required(found) for found in result.contracts},
        "records": {r.entry.name: [r.value.hundredths, r.counted, r.pending, r.not_counted] for r in realised.records},
        "elements": {e.element: _four(e.totals) for e in realised.elements if e.records},
        "realised": _four(realised.totals),
        "adjustments": {
            (a.contract, a.cap): [a.totals.counted, a.totals.pending, a.totals.not_counted]
            for a in realised.adjustments
        },
        "balance": {found.contract.id: _balance(found.balance) for found in result.contracts},
    }


def _four(totals: Any) -> list[int]:
    return [totals.value, totals.counted, totals.pending, totals.not_counted]


def _required(found: Any) -> dict[str, Any] | None:
    asked = found.required
    if asked is None:
        return None
    effective = asked.effective_percentage
    return {
        "applies": asked.applies,
        "base_term": asked.base_term.hundredths,
        "options": [p.line.hundredths for p in asked.periods[1:]],
        "total": asked.total.hundredths,
        "total_with_all_options": asked.total_with_all_options.hundredths,
        "effective_percentage": None if effective is None else f"{Decimal(effective.hundredths) / 100:.2f}",
        "ruleset_total": None if asked.ruleset_total is None else asked.ruleset_total.hundredths,
        "comparisons": [[share, line.hundredths] for share, line in asked.comparisons],
        "schedule": [
            [y.first and y.first.isoformat(), y.last and y.last.isoformat(), y.line.hundredths] for y in asked.schedule
        ],
    }


def _balance(stand: Any) -> dict[str, Any] | None:
    if stand is None:
        return None
    return {
        "required_to_date": stand.required_to_date.hundredths,
        "counted": stand.counted,
        "pending": stand.pending,
        "difference": stand.difference.hundredths,
        "status": stand.status,
    }


def expected(found: Mapping[str, Any]) -> dict[str, Any]:
    """The second calculation's result, made comparable: numbers for percentages, caps that take nothing left out."""
    data = {key: found[key] for key in ("records", "elements", "realised", "balance")}
    data["required"] = {
        name: {**item, "comparisons": [[Decimal(share), cents] for share, cents in item["comparisons"]]}
        for name, item in found["required"].items()
    }
    data["adjustments"] = {
        (contract, cap): amounts
        for contract, caps in found["adjustments"].items()
        for cap, amounts in caps.items()
        if any(amounts)
    }
    return data
