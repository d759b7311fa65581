"""Small rulesets, contracts and records for the tests of the engine; what matters is written out in each test."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

import srcalc
from srcalc.api import PRICES, Contract, Option, Record, Ruleset
from srcalc.diagnostics import Refused
from srcalc.model.basis import Figure, Given, Text
from srcalc.model.elements import (
    Agreed,
    Bonus,
    Cap,
    Count,
    Evidence,
    Hours,
    Maximum,
    Name,
    PartTime,
    PersonYear,
    Purchase,
    Share,
)
from srcalc.model.index import IndexSeries, Level
from srcalc.model.required import Bracket, LabourRange, Required, Scale
from srcalc.model.ruleset import Indexation, RateStep
from srcalc.valuation.indexation import Prices
from srcalc.valuation.lines import Line, exactly
from srcalc.valuation.required import RequiredResult
from srcalc.valuation.results import Result
from srcalc.valuation.verdicts import RecordResult

TEXT = Text(nl="tekst", en="text")
OURS: dict[str, Any] = {"assumption": "ours"}


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def cents(euros: str) -> int:
    return int(Decimal(euros) * 100)


def exact(line: Line) -> Fraction:
    """A line before rounding, in euro."""
    return Fraction(*exactly(line.terms))


def figure(value: str, unit: str) -> Figure:
    number: Any = value if value in ("not_seen", "unlimited") else Decimal(value)
    return Figure(value=number, unit=unit, **OURS)  # type: ignore[arg-type]


def given(value: Any) -> Any:
    return Given(value=value, **OURS)


def maximum(value: str = "unlimited", unit: str = "years", per: Any = "person") -> Maximum:
    number: Any = value if value in ("not_seen", "unlimited") else Decimal(value)
    return Maximum(value=number, unit=unit, per=per, **OURS)  # type: ignore[arg-type]


def part_time(full_time: str | None = "36", minimum: str | None = None, value: Any = "pro_rata") -> PartTime:
    return PartTime(
        value=value,
        full_time=None if full_time is None else figure(full_time, "hours_per_week"),
        minimum=None if minimum is None else figure(minimum, "hours_per_week"),
        **OURS,
    )


def evidence(*kinds: str, besides: tuple[str, ...] = ()) -> Evidence:
    return Evidence(value=kinds, all_of=given(besides) if besides else None, **OURS)


def _common(name: str, changes: dict[str, Any]) -> dict[str, Any]:
    return {"id": name, "title": TEXT, "evidence": evidence("paper"), **changes}


def placement(name: str = "job", rate: str = "36500", unit: str = "eur_per_person_year", **changes: Any) -> PersonYear:
    """A person by the year: 100.00 a day on the basis of 365 days, unless it is said otherwise."""
    own = {
        "rate": figure(rate, unit),
        "part_time": PartTime(value="whole", **OURS),
        "maximum": maximum(),
        **changes,
    }
    return PersonYear(kind="person_year", **_common(name, own))


def purchase(name: str = "buying", share: str | None = "100", **changes: Any) -> Purchase:
    own = {"share": None if share is None else figure(share, "percent"), **changes}
    return Purchase(kind="amount", **_common(name, own))


def share(percentage: str, *recognitions: str) -> Share:
    return Share(recognitions=recognitions, percentage=Decimal(percentage), **OURS)


def hours(name: str = "project", rate: str = "100", **changes: Any) -> Hours:
    return Hours(kind="hours", **_common(name, {"rate": figure(rate, "eur_per_hour"), **changes}))


def pieces(name: str = "internship", rate: str = "500", **changes: Any) -> Count:
    return Count(kind="count", piece=TEXT, **_common(name, {"rate": figure(rate, "eur_per_piece"), **changes}))


def agreed(name: str = "custom-made", **changes: Any) -> Agreed:
    return Agreed(kind="agreed", **_common(name, changes))


def bonus(name: str, amount: str, unit: str, per: Any, *elements: str, **changes: Any) -> Bonus:
    own: dict[str, Any] = {"amount": figure(amount, unit), "per": per, **OURS, **changes}
    return Bonus(id=name, title=TEXT, elements=elements, **own)


def cap(name: str, percentage: str, *elements: str, **changes: Any) -> Cap:
    return Cap(id=name, title=TEXT, elements=elements, percentage=figure(percentage, "percent"), **changes)


def scale(*brackets: tuple[str, str], per: Any = "contract", marginal: bool = True, **changes: Any) -> Scale:
    found = tuple(Bracket(from_amount=Decimal(start), percentage=Decimal(part)) for start, part in brackets)
    return Scale(**{"id": "scale", "per": per, "marginal": marginal, "brackets": found, **OURS, **changes})


def labour(at_least: str | None = None, below: str | None = None) -> LabourRange:
    return LabourRange(
        at_least=None if at_least is None else Decimal(at_least), below=None if below is None else Decimal(below)
    )


def asking(*scales: Scale, base: str = "contract_value", **changes: Any) -> Required:
    """A required side: 5% of the contract value, unless it is said otherwise."""
    return Required(base=given(base), scales=scales or (scale(("0", "5")),), **changes)


def indexation(series: str = "prices", **changes: Any) -> Any:
    """Rates at the price level of 2025, without a lag, in whole euros and cents an hour."""
    steps = (RateStep(unit="eur_per_person_year", step=Decimal(1)), RateStep(unit="eur_per_hour", step=Decimal("0.01")))
    own = {"series": series, "price_level": 2025, "lag": 0, "price_year": "reference_date", "steps": steps, **changes}
    return given(Indexation(**own))


def series(levels: dict[str, str], name: str = "prices") -> IndexSeries:
    found = {period: Level(Decimal(level), "final", "yes") for period, level in levels.items()}
    return IndexSeries(name, "", "", "", "", "", "2026-01-01", found)


def prices(levels: dict[str, str], expected: str | None = None) -> Prices:
    found = series(levels)
    return Prices(series=lambda _: found, expected=None if expected is None else Decimal(expected))


def scheme(*elements: Any, required: Any = None, groups: Any = (), **changes: Any) -> Ruleset:
    """A ruleset without dates, index or window of its own making: days of a year, the contract's period."""
    used = elements or (placement(),)
    names = {name for item in used for one in getattr(item, "shares", ()) for name in one.recognitions}
    for relief in getattr(getattr(required, "reliefs", None), "each", ()):
        names |= set(relief.recognitions)
    own: dict[str, Any] = {
        "format": "1",
        "id": "scheme-1",
        "version": "1",
        "title": TEXT,
        "status": "unknown",
        "valid_from": given("unlimited"),
        "valid_until": given("unlimited"),
        "selected_by": given(("published", "awarded", "start")),
        "sources": (),
        "time_basis": given("days_365"),
        "rounding": given("half_up_cent_per_line"),
        "vat": given("excluded"),
        "window": given("contract"),
        "pooling": given("not_allowed"),
        "indexation": given("none"),
        "required": required or asking(),
        "elements": used,
        "person_groups": given(groups),
        "recognitions": tuple(Name(id=name, title=Text(nl=name, en=name)) for name in sorted(names)),
        "evidence": (Name(id="paper", title=TEXT), Name(id="rumour", title=Text(nl="gerucht", en="rumour"))),
    }
    return Ruleset(**{**own, **changes})


def national(*assume: tuple[str, str]) -> Ruleset:
    return srcalc.load_ruleset("landelijk-2025", assume)


def contract(value: str = "250000", months: int | None = 24, **changes: Any) -> Contract:
    """A contract of two years from 1 January 2026, unless it is said otherwise."""
    amounts = (
        "whole_value", "labour_percentage", "labour_value", "turnover", "percentage", "required",
    )  # fmt: skip
    own: dict[str, Any] = {"start": "2026-01-01", **changes}
    own |= {name: Decimal(own[name]) for name in amounts if name in own}
    own |= {name: day(own[name]) for name in ("published", "awarded", "start", "end") if own.get(name)}
    return Contract(value=Decimal(value), months=months, **own)


def option(months: int, value: str | None = None, exercised: bool = False) -> Option:
    return Option(months=months, value=None if value is None else Decimal(value), exercised=exercised)


def record(element: str = "job", **cells: Any) -> Record:
    """A record with accepted evidence, unless it is said otherwise."""
    own: dict[str, Any] = {"evidence": "paper", **cells}
    proof = own["evidence"]
    own["evidence"] = (proof,) if isinstance(proof, str) else proof or ()
    own |= {name: day(own[name]) for name in ("start", "end", "date") if own.get(name)}
    own |= {name: Decimal(own[name]) for name in ("amount", "hours", "count", "hours_per_week") if name in own}
    return Record(element=element, **own)


def person(start: str, end: str | None, element: str = "job", **cells: Any) -> Record:
    return record(element, **{"person": "P1", "start": start, "end": end, **cells})


def ask(ruleset: Ruleset, agreement: Contract) -> RequiredResult:
    found = srcalc.required(ruleset, agreement).contracts[0].required
    assert found is not None
    return found


def asked(ruleset: Ruleset, agreement: Contract) -> int:
    """What is required over the base term, in cents."""
    return ask(ruleset, agreement).base_term.hundredths


def result_of(
    ruleset: Ruleset,
    *records: Record,
    contracts: Sequence[Contract] | None = None,
    as_of: str | None = None,
    known: Prices = PRICES,
) -> Result:
    """Records valued, under a contract of two years unless others (or none) are given."""
    under = (contract(),) if contracts is None else contracts
    return srcalc.value_records(ruleset, records, under, None if as_of is None else day(as_of), known)


def verdicts(ruleset: Ruleset, *records: Record, **options: Any) -> Sequence[RecordResult]:
    found = result_of(ruleset, *records, **options).realised
    assert found is not None
    return found.records


def verdict(ruleset: Ruleset, one: Record, **options: Any) -> RecordResult:
    return verdicts(ruleset, one, **options)[0]


def reasons(found: RecordResult) -> list[tuple[str, int]]:
    return [(reason.code, reason.cents) for reason in found.reasons]


@contextmanager
def refused(code: str, exit_code: int, **params: object) -> Iterator[None]:
    """Everything inside is refused with this one code, for this exit, with these parameters among others."""
    with pytest.raises(Refused) as caught:
        yield
    (found,) = caught.value.diagnostics
    assert (found.code, caught.value.exit_code) == (code, exit_code)
    assert {name: found.params.get(name) for name in params} == params


def changed(ruleset: Ruleset, **changes: Any) -> Ruleset:
    return replace(ruleset, **changes)
