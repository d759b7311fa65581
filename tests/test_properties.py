"""What holds for every contract and every set of records, tried on random ones.

In CI the same examples come back on every run; elsewhere each run tries others.
"""

from __future__ import annotations

import datetime
import json
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import srcalc
from srcalc.api import Contract, Option, Record, Supplier
from srcalc.checking.records import settle_record
from srcalc.cli import main
from srcalc.diagnostics import Mistake, Place
from srcalc.model.required import Relief, Reliefs, Scale
from srcalc.model.values import parse_amount, parse_number
from srcalc.reading.index import shipped_series
from srcalc.valuation.indexation import Prices, amount_indexed
from srcalc.valuation.lines import rounded
from srcalc.valuation.names import Vocabulary
from srcalc.valuation.periods import MEASURES, ONE_DAY, UNITS_PER_YEAR, add_months, value_of, years_between
from srcalc.valuation.realised_result import realised_result, settings_for
from srcalc.valuation.results import Case, Result
from srcalc.valuation.verdicts import Entry, RecordResult
from srcalc.writing.report import Report
from srcalc.writing.result_json import report_json
from tests import building
from tests.building import ask, asking, exact, figure, national, option, placement, scale, scheme
from tests.oracle import adapter
from tests.oracle.cases import random_case

settings.register_profile("repeatable", derandomize=True, deadline=None, max_examples=200)
settings.register_profile("search", deadline=None, max_examples=200)
settings.load_profile("repeatable" if os.environ.get("CI") else "search")

NATIONAL = national()
DAY = datetime.timedelta(days=1)
PROOF = {
    "benefit-status": "municipal-indication",
    "education": "enrolment",
    "social-procurement": "invoice",
    "social-project": "hours-statement",
}
Plain = dict[str, Any]


# ---------------------------------------------------------------- random contracts, scales, records and whole cases


def euros(least: str, most: str) -> st.SearchStrategy[Decimal]:
    return st.decimals(Decimal(least), Decimal(most), places=2)


amounts = euros("0.01", "5000000") | st.sampled_from([Decimal(250_000), Decimal(50_000), Decimal("50000.01")])
months = st.integers(1, 72)
days = st.dates(datetime.date(2025, 10, 14), datetime.date(2026, 12, 31))


@st.composite
def contracts(draw: st.DrawFn, *, dated: bool = False) -> Contract:
    """A contract by months or by dates, with options of which the first ones are exercised."""
    value = draw(amounts)
    number = draw(st.integers(0, 3))
    exercised = draw(st.integers(0, number))
    own = st.none() | euros("0", str((value / 4).quantize(Decimal("0.01"), "ROUND_DOWN")))
    options = tuple(
        Option(months=draw(st.integers(1, 24)), value=draw(own), exercised=index < exercised) for index in range(number)
    )
    start = draw(days) if dated else draw(st.none() | days)
    term: Plain = {"months": draw(months)}
    if start is not None and draw(st.booleans()):
        end = start + datetime.timedelta(days=draw(st.integers(1, 1500)))
        term = {"end": end}
        assume(years_between(start, end)[0])
    return Contract(
        value=value,
        value_covers=draw(st.sampled_from(["base", "base_and_options"])),
        whole_value=draw(st.none() | st.integers(1, 5).map(lambda times: value * times)),
        start=start,
        options=options,
        **term,
    )


percentages = st.decimals(0, 100, places=2).filter(lambda number: number == 0 or number >= 1)


@st.composite
def scales(draw: st.DrawFn, *, rising: bool = False) -> Scale:
    """A marginal scale from zero, of which the percentages may have to rise from 0%."""
    starts = sorted(draw(st.sets(euros("0.01", "2000000"), max_size=3)))
    parts = draw(st.lists(percentages, min_size=len(starts), max_size=len(starts)))
    if rising:
        parts = sorted(parts)
    first = Decimal(0) if rising else draw(percentages)
    brackets = [("0", str(first)), *((str(start), str(part)) for start, part in zip(starts, parts, strict=True))]
    return scale(*brackets, per=draw(st.sampled_from(["year", "contract"])))


@st.composite
def efforts(draw: st.DrawFn) -> Record:
    """A record under the national ruleset, in or around 2026 and 2027; amounts are not negative."""
    first = draw(st.dates(datetime.date(2025, 12, 1), datetime.date(2028, 1, 31)))
    kind = draw(st.sampled_from(sorted(PROOF)))
    cells: Plain = {"element": kind, "evidence": draw(st.sampled_from([(PROOF[kind],), (PROOF[kind],), ()]))}
    if kind in ("benefit-status", "education"):
        cells |= {"person": draw(st.sampled_from(["P1", "P2"])), "start": first}
        cells["end"] = first + datetime.timedelta(days=draw(st.integers(0, 800)))
    elif kind == "social-procurement":
        cells |= {"date": first, "amount": draw(euros("0", "50000"))}
        cells |= {"supplier": "Groen BV", "number": draw(st.sampled_from(["1", "2", None]))}
        cells["recognition"] = draw(st.sampled_from([("pso-2",), ("buy-social",), ("pso-1", "buy-social"), ()]))
    else:
        cells |= {"date": first, "hours": draw(euros("0", "200"))}
    return Record(**cells)


TWO_YEARS = building.contract("2500000", 24)
cases = st.integers(0, 2**32 - 1).map(lambda seed: random_case(Random(seed)))


def run(
    case: Mapping[str, Any], records: Sequence[Plain], files: int = 1, *, backwards: bool = False, unnamed: bool = False
) -> Result:
    """The engine's result for these records, dealt out over so many files; without a name they go by their line."""
    ruleset, levels = adapter.ruleset_of(case["ruleset"]), adapter.series_of(case["ruleset"])
    prices = Prices(series=None if levels is None else lambda _: levels)
    agreements = [Case(adapter.contract_of(item), ruleset, prices) for item in case["contracts"]]
    if backwards:
        agreements.reverse()
    under = settings_for(agreements, adapter.day(case["as_of"]))
    words = Vocabulary(ruleset)
    entries = []
    for number, item in enumerate(records):
        record = adapter.record_of(item)
        settled, wrong = settle_record(record, under[item["contract"]], words, lambda column: Place(path=(column,)))
        assert wrong == []
        line = number // files + 2
        name = str(line) if unnamed else item["record"]
        entries.append(Entry(settled, name, item["contract"], f"{number % files}.csv", line))
    return realised_result(agreements, under, entries)


def lines_of(result: Result) -> Sequence[RecordResult]:
    assert result.realised is not None
    return result.realised.records


def counted_exactly(result: Result) -> Fraction:
    """What counts, before rounding."""
    return sum((exact(line.kept) for line in lines_of(result) if not line.is_pending), Fraction(0))


# ---------------------------------------------------------------- totals and lines


@given(cases)
def test_totals_are_the_sums_of_their_lines(case: Plain) -> None:
    result = run(case, case["records"])
    assert result.realised is not None
    records, taken, totals = result.realised.records, result.realised.adjustments, result.realised.totals
    assert totals.value == sum(line.value.hundredths for line in records)
    assert totals.counted == sum(line.counted for line in records) + sum(a.totals.counted for a in taken)
    assert totals.pending == sum(line.pending for line in records) + sum(a.totals.pending for a in taken)
    assert totals.value == totals.counted + totals.pending + totals.not_counted
    for element in result.realised.elements:
        own = [line for line in records if line.element == element.element]
        assert (element.records, element.totals.counted) == (len(own), sum(line.counted for line in own))
    for found in result.contracts:
        assert found.balance is not None
        name = found.contract.id
        own = [line for line in records if line.entry.contract == name]
        adjusted = sum(a.totals.counted for a in taken if a.contract == name)
        assert found.balance.counted == sum(line.counted for line in own) + adjusted


@given(cases)
def test_a_record_is_counted_pending_or_not_counted_and_reasons_say_why(case: Plain) -> None:
    for line in lines_of(run(case, case["records"])):
        assert line.value.hundredths == line.counted + line.pending + line.not_counted
        assert sum(reason.cents for reason in line.reasons) == line.pending + line.not_counted
        assert not (line.counted and line.pending)


@given(contracts())
def test_required_totals_are_the_sums_of_their_periods(contract: Contract) -> None:
    found = ask(NATIONAL, contract)
    assert found.total.hundredths == sum(p.line.hundredths for p in found.periods if p.period.exercised)
    assert found.total_with_all_options.hundredths == sum(p.line.hundredths for p in found.periods)


# ---------------------------------------------------------------- order


@settings(max_examples=300)
@given(cases, st.randoms(use_true_random=False), st.integers(1, 4))
def test_order_files_and_order_of_contracts_change_no_verdict(case: Plain, random: Any, files: int) -> None:
    before = adapter.outcome(run(case, case["records"]))
    shuffled = list(case["records"])
    random.shuffle(shuffled)
    assert adapter.outcome(run(case, shuffled, files, backwards=True)) == before


@settings(max_examples=300)
@given(cases, st.randoms(use_true_random=False), st.integers(1, 4))
def test_records_without_names_may_stand_in_any_order_too(case: Plain, random: Any, files: int) -> None:
    def totals(records: list[Plain], files: int) -> Plain:
        found = adapter.outcome(run(case, records, files, unnamed=True))
        return {key: figure for key, figure in found.items() if key != "records"}

    shuffled = list(case["records"])
    random.shuffle(shuffled)
    assert totals(shuffled, files) == totals(case["records"], 1)


def test_a_bonus_that_one_of_two_equal_records_claims_is_given_in_any_order() -> None:
    ruleset = scheme(bonuses=(building.bonus("older", "5000", "eur", "once", "job"),))
    with_bonus = building.person("2026-01-01", "2026-12-31", bonuses=("older",))
    without = building.person("2026-01-01", "2026-12-31")
    for records in ((with_bonus, without), (without, with_bonus)):
        found = building.result_of(ruleset, *records).realised
        assert found is not None
        assert found.totals.counted == building.cents("41500")


@given(cases)
def test_other_names_for_the_same_people_change_nothing(case: Plain) -> None:
    renamed = [{**item, "person": item["person"] and f"zz-{9 - int(item['person'][1:])}"} for item in case["records"]]
    assert adapter.outcome(run(case, renamed)) == adapter.outcome(run(case, case["records"]))


# ---------------------------------------------------------------- required


@settings(max_examples=300)
@given(scales(), amounts, months)
def test_twice_the_value_over_twice_the_time_asks_twice(found: Scale, value: Decimal, term: int) -> None:
    ruleset = scheme(required=asking(replace(found, per="year")))
    once = ask(ruleset, Contract(value=value, months=term)).base_term
    twice = ask(ruleset, Contract(value=2 * value, months=2 * term)).base_term
    assert exact(twice) == 2 * exact(once)


@settings(max_examples=300)
@given(scales(), contracts(), euros("0.01", "100000"))
def test_a_higher_value_never_asks_less(found: Scale, contract: Contract, more: Decimal) -> None:
    ruleset = scheme(required=asking(found))
    contract = replace(contract, whole_value=None)
    higher = replace(contract, value=value_of(contract) + more)
    assert ask(ruleset, higher).total.hundredths >= ask(ruleset, contract).total.hundredths


@given(scales(), amounts, months)
def test_a_cent_more_asks_at_most_a_cent_more(found: Scale, value: Decimal, term: int) -> None:
    ruleset = scheme(required=asking(found))
    before, after = (
        ask(ruleset, Contract(value=amount, months=term)).base_term.hundredths
        for amount in (value, value + Decimal("0.01"))
    )
    assert 0 <= after - before <= 1


@settings(max_examples=300)
@given(scales(rising=True), amounts, st.integers(1, 71), st.integers(1, 24))
def test_a_longer_term_never_asks_more_for_the_same_value(found: Scale, value: Decimal, term: int, more: int) -> None:
    ruleset = scheme(required=asking(found))
    shorter, longer = (ask(ruleset, Contract(value=value, months=length)) for length in (term, term + more))
    assert longer.total.hundredths <= shorter.total.hundredths


@given(scales(), st.lists(euros("0.01", "900000"), min_size=1, max_size=5), months)
def test_lots_add_up_to_the_whole(found: Scale, lots: list[Decimal], term: int) -> None:
    ruleset = scheme(required=asking(found))
    whole = sum(lots, Decimal(0))
    together = exact(ask(ruleset, Contract(value=whole, months=term)).base_term)
    apart = [ask(ruleset, Contract(value=lot, whole_value=whole, months=term)).base_term for lot in lots]
    assert sum(exact(line) for line in apart) == together


@given(contracts(dated=True), amounts)
def test_a_schedule_adds_up_and_its_years_follow_each_other(contract: Contract, maximum: Decimal) -> None:
    found = ask(scheme(required=asking(maximum=figure(str(maximum), "eur"))), contract)
    assert sum(year.line.hundredths for year in found.schedule) == found.total.hundredths
    assert [year.number for year in found.schedule] == list(range(1, len(found.schedule) + 1))
    assert found.schedule[0].first == contract.start
    assert found.schedule[-1].last == [p.period.last for p in found.periods if p.period.exercised][-1]
    for year, following in zip(found.schedule, found.schedule[1:], strict=False):
        assert year.last is not None
        assert following.first == year.last + ONE_DAY
        assert year.first is not None
        assert year.first <= year.last < add_months(year.first, 12) + 2 * DAY


@given(contracts(dated=True), st.integers(-60, 3000), st.integers(0, 400))
def test_what_is_due_never_falls_and_ends_at_the_total(contract: Contract, offset: int, later: int) -> None:
    assert contract.start is not None
    first = contract.start + datetime.timedelta(days=offset)

    def due(when: datetime.date) -> int:
        found = srcalc.value_records(NATIONAL, [], [contract], when).contracts[0]
        assert found.required is not None
        assert found.required_to_date is not None
        assert 0 <= found.required_to_date.hundredths <= found.required.total.hundredths
        return found.required_to_date.hundredths

    assert due(first) <= due(first + datetime.timedelta(days=later))
    assert due(contract.start - DAY) == 0
    assert due(datetime.date(2060, 1, 1)) == ask(NATIONAL, contract).total.hundredths


@given(contracts(), amounts)
def test_the_maximum_holds_for_the_running_total(contract: Contract, maximum: Decimal) -> None:
    free, bound = asking(), asking(maximum=figure(str(maximum), "eur"))
    found = ask(scheme(required=bound), contract)
    whole = ask(scheme(required=free), contract).total_with_all_options.hundredths
    assert found.total_with_all_options.hundredths == min(whole, int(maximum * 100))


@given(contracts(), st.lists(percentages, min_size=1, max_size=3), st.sampled_from(["highest", "sum", "product"]))
def test_one_more_relief_never_asks_more(contract: Contract, cuts: list[Decimal], combine: Any) -> None:
    names = [f"mark-{number}" for number in range(len(cuts))]
    each = tuple(
        Relief(id=name, title=building.TEXT, recognitions=(name,), cut=figure(str(cut), "percent"))
        for name, cut in zip(names, cuts, strict=True)
    )
    ruleset = scheme(required=asking(reliefs=Reliefs(combine=combine, each=each)))
    asked = [
        ask(ruleset, replace(contract, supplier=Supplier(recognitions=tuple(names[:number]))))
        for number in range(len(names) + 1)
    ]
    totals = [found.total.hundredths for found in asked]
    assert totals == sorted(totals, reverse=True)
    assert totals[-1] >= 0


@given(contracts(), percentages)
def test_an_agreed_percentage_is_that_percentage_of_each_period(contract: Contract, share: Decimal) -> None:
    found = ask(NATIONAL, replace(contract, percentage=share))
    for period in found.periods:
        assert exact(period.line) == period.period.value / 100 * Fraction(share) / 100
    assert found.ruleset_total is not None
    assert found.ruleset_total.hundredths == ask(NATIONAL, contract).total.hundredths


@given(amounts, months, days)
def test_a_term_of_whole_months_asks_the_same_by_dates(value: Decimal, term: int, start: datetime.date) -> None:
    by_months = Contract(value=value, months=term, start=start, options=(option(12, exercised=True),))
    by_dates = replace(by_months, months=None, end=add_months(start, term) - ONE_DAY)
    assume(years_between(start, add_months(start, term) - ONE_DAY)[1] == term)
    one, other = ask(NATIONAL, by_months), ask(NATIONAL, by_dates)
    assert [p.line.hundredths for p in one.periods] == [p.line.hundredths for p in other.periods]
    assert [(y.first, y.last, y.line.hundredths) for y in one.schedule] == [
        (y.first, y.last, y.line.hundredths) for y in other.schedule
    ]


# ---------------------------------------------------------------- realised


BASES = st.sampled_from(["days_365", "months"])
LIMITS = st.sampled_from(["unlimited", "1", "0.5", "0.1", "2"])


@settings(max_examples=500)
@given(days, st.integers(1, 900), st.data(), BASES, LIMITS, st.sampled_from(["12", "24", "36"]))
def test_splitting_a_record_changes_no_counted_day(
    first: datetime.date, length: int, data: st.DataObject, basis: str, limit: str, hours: str
) -> None:
    last = first + datetime.timedelta(days=length)
    middle = first + datetime.timedelta(days=data.draw(st.integers(0, length - 1)))
    job = placement(part_time=building.part_time("36"), maximum=building.maximum(limit))
    ruleset = scheme(job, time_basis=building.given(basis))

    def counted(*spans: tuple[datetime.date, datetime.date]) -> tuple[Fraction, int]:
        records = [
            Record(element="job", person="P", start=a, end=b, hours_per_week=Decimal(hours), evidence=("paper",))
            for a, b in spans
        ]
        result = srcalc.value_records(ruleset, records, [building.contract(months=24)])
        return counted_exactly(result), sum(line.counted for line in lines_of(result))

    whole, cents = counted((first, last))
    parts, in_parts = counted((first, middle), (middle + DAY, last))
    assert parts == whole
    assert abs(in_parts - cents) <= 1


@given(st.lists(efforts(), max_size=8))
def test_nobody_counts_longer_than_the_maximum_or_for_a_day_twice(records: list[Record]) -> None:
    result = srcalc.value_records(NATIONAL, records, [TWO_YEARS])
    for name in ("P1", "P2"):
        for element, most in (("benefit-status", 365), ("education", 730)):
            own = [line for line in lines_of(result) if line.entry.record.person == name and line.element == element]
            rate = {"benefit-status": 51600, "education": 20640}[element]
            counted = sum((exact(line.kept) for line in own), Fraction(0)) / rate * 365
            spans = [(line.entry.record.start, line.entry.record.end) for line in own]
            covered = {
                day
                for day in range(datetime.date(2026, 1, 1).toordinal(), datetime.date(2028, 1, 1).toordinal())
                for start, end in spans
                if start is not None and end is not None and start.toordinal() <= day <= end.toordinal()
            }
            assert counted == min(len(covered), most)


@given(st.lists(efforts(), max_size=8), st.integers(-30, 760), st.integers(0, 400))
def test_a_later_reference_date_never_counts_less(records: list[Record], offset: int, later: int) -> None:
    date = datetime.date(2026, 1, 1) + datetime.timedelta(days=offset)
    early = srcalc.value_records(NATIONAL, records, [TWO_YEARS], date)
    late = srcalc.value_records(NATIONAL, records, [TWO_YEARS], date + datetime.timedelta(days=later))
    assert counted_exactly(early) <= counted_exactly(late)
    at_the_end = srcalc.value_records(NATIONAL, records, [TWO_YEARS], datetime.date(2027, 12, 31))
    by_default = srcalc.value_records(NATIONAL, records, [TWO_YEARS])
    assert [line.counted for line in lines_of(at_the_end)] == [line.counted for line in lines_of(by_default)]


@given(st.lists(efforts(), min_size=1, max_size=8), st.data())
def test_evidence_that_comes_in_never_counts_less(records: list[Record], data: st.DataObject) -> None:
    chosen = data.draw(st.integers(0, len(records) - 1))
    proven = [
        replace(record, evidence=(PROOF[record.element],)) if index == chosen else record
        for index, record in enumerate(records)
    ]
    before, after = (srcalc.value_records(NATIONAL, each, [TWO_YEARS]) for each in (records, proven))
    assert counted_exactly(before) <= counted_exactly(after)


@given(st.lists(efforts(), max_size=6), st.integers(1, 3), euros("0.01", "50000"))
def test_an_invoice_counts_once_however_often_it_is_sent_in(records: list[Record], times: int, amount: Decimal) -> None:
    invoice = Record(
        element="social-procurement",
        supplier="Schoon BV",
        number="2026-7",
        amount=amount,
        date=datetime.date(2026, 5, 1),
        recognition=("pso-2",),
        evidence=("invoice",),
    )
    once = srcalc.value_records(NATIONAL, [*records, invoice], [TWO_YEARS])
    more = srcalc.value_records(NATIONAL, [*[invoice] * times, *records, invoice], [TWO_YEARS])
    assert once.realised is not None
    assert more.realised is not None
    assert once.realised.totals.counted == more.realised.totals.counted
    assert once.realised.totals.pending == more.realised.totals.pending


@given(days, st.integers(0, 700))
def test_an_open_end_runs_to_the_reference_date(start: datetime.date, as_of: int) -> None:
    date = datetime.date(2026, 1, 1) + datetime.timedelta(days=as_of)
    assume(start <= date)
    record = Record(element="education", person="P", start=start, end=None, evidence=("enrolment",))
    open_end = srcalc.value_records(NATIONAL, [record], [TWO_YEARS], date)
    closed = srcalc.value_records(NATIONAL, [replace(record, end=date)], [TWO_YEARS], date)
    assert lines_of(open_end)[0].value == lines_of(closed)[0].value
    assert lines_of(open_end)[0].counted == lines_of(closed)[0].counted


@given(cases)
def test_a_cap_only_takes_away_and_leaves_no_more_than_its_limit(case: Plain) -> None:
    result = run(case, case["records"])
    assert result.realised is not None
    for taken in result.realised.adjustments:
        assert taken.totals.counted <= 0
        assert taken.totals.pending <= 0
        assert taken.totals.not_counted == -taken.totals.counted - taken.totals.pending
        own = [
            line
            for line in result.realised.records
            if line.element in taken.elements and line.entry.contract == taken.contract
        ]
        assert sum(line.counted for line in own) + taken.totals.counted <= taken.limit.hundredths


# ---------------------------------------------------------------- required against realised


def delivered(element: str, quantity: int, recognitions: tuple[str, ...]) -> list[Record]:
    """Records that do just what is needed: so many hundredths of the unit of an element."""
    number = Decimal(quantity) / 100
    proof, date = PROOF[element], datetime.date(2026, 6, 1)
    if element == "social-project":
        return [Record(element=element, hours=number, date=date, evidence=(proof,))]
    if element == "social-procurement":
        return [Record(element=element, amount=number, date=date, recognition=recognitions[:1], evidence=(proof,))]
    left, found = ceil(Fraction(quantity * 365, 100)), []
    while left > 0:
        size, start = min(left, 365), datetime.date(2026, 1, 1)
        end = start + datetime.timedelta(days=size - 1)
        found.append(Record(element=element, person=f"new-{left}", start=start, end=end, evidence=(proof,)))
        left -= size
    return found


@settings(max_examples=250)
@given(euros("50000", "3000000"), st.integers(12, 36), st.lists(efforts(), max_size=4))
def test_what_is_needed_is_enough_when_it_is_delivered(value: Decimal, term: int, records: list[Record]) -> None:
    contract = Contract(value=value, months=term, start=datetime.date(2026, 1, 1))
    balance = srcalc.value_records(NATIONAL, records, [contract]).contracts[0].balance
    assert balance is not None
    assume(balance.needed)
    for need in balance.needed:
        extra = delivered(need.element, need.line.hundredths, need.recognitions)
        after = srcalc.value_records(NATIONAL, [*records, *extra], [contract]).contracts[0].balance
        assert after is not None
        assert after.counted >= after.required_total.hundredths
        assert after.needed == ()


@given(st.lists(contracts(dated=True), min_size=2, max_size=3), st.lists(efforts(), max_size=4))
def test_a_pool_is_the_sum_of_its_contracts(agreements: list[Contract], records: list[Record]) -> None:
    under = [replace(item, id=f"c{index}", client="Gemeente") for index, item in enumerate(agreements)]
    placed = [replace(record, contract=f"c{index % len(under)}") for index, record in enumerate(records)]
    result = srcalc.value_records(NATIONAL, placed, under)
    ((client, pool),) = result.pooled
    stands = [found.balance for found in result.contracts if found.balance is not None]
    assert (client, pool.contracts) == ("Gemeente", tuple(item.id for item in under))
    assert pool.required_total.hundredths == sum(stand.required_total.hundredths for stand in stands)
    assert pool.required_to_date.hundredths == sum(stand.required_to_date.hundredths for stand in stands)
    assert pool.counted == sum(stand.counted for stand in stands)
    assert pool.difference.hundredths == sum(stand.difference.hundredths for stand in stands)
    assert pool.pending == sum(stand.pending for stand in stands)


# ---------------------------------------------------------------- explanations


def operand(data: Plain) -> Fraction:
    return Fraction(data["value"]) / (100 if data["unit"] == "percent" else 1)


def recomputed(data: Plain) -> Decimal:
    """A figure worked out again from what its explanation says."""
    if data["how"] == "products":
        amount = Fraction(0)
        for term in data["terms"]:
            product = Fraction(1)
            for item in term:
                product *= operand(item)
            amount += product
        if data["divisor"] is not None:
            amount /= operand(data["divisor"])
        step = Fraction(data["rounding"]["step"])
        steps = amount / step
        if data["rounding"]["how"] == "up":
            whole = ceil(steps)
        else:
            whole = floor(abs(steps) + Fraction(1, 2)) * (1 if steps >= 0 else -1)
        result = whole * step
    else:
        parts = [Fraction(part["amount"]) for part in data.get("parts", ())]
        if data["how"] == "sum":
            result = sum(parts, Fraction(0))
        elif data["how"] == "difference":
            result = parts[0] - sum(parts[1:])
        else:
            assert data["how"] == "least"
            result = min(parts)
    return Decimal(int(result * 100)) / 100


def at(data: Any, path: str) -> Any:
    """The figure of a result by the name that its explanation gives it."""
    for step in re.findall(r"[^.\[\]]+", path):
        data = data[int(step)] if isinstance(data, list) else data[step]
    return data


def check_explanation(result: Result) -> int:
    """The same as below, of a result before it is written."""
    return check_explained(json.loads(report_json(Report(result, {}, explain=True), "nl")))


def check_explained(data: Plain) -> int:
    """Every explained figure follows from its operands, and is the figure of the result; how many there are."""
    for item in data["explanation"]:
        if item["how"] != "given":
            assert recomputed(item) == Decimal(item["amount"]), item
        if item["figure"].startswith(("required", "balance", "pooled", "realised")) and ".rates[" not in item["figure"]:
            assert at(data, item["figure"]) == item["amount"], item
        elif item["figure"].startswith("elements["):
            name, key = item["figure"].removeprefix("elements[").split("].")
            assert [found[key] for found in data["elements"] if found["element"] == name] == [item["amount"]]
        elif item["figure"].endswith("].value"):
            name = item["figure"].removeprefix("records[").removesuffix("].value")
            assert [found["value"] for found in data["records"] if found["record"] == name] == [item["amount"]]
    return len(data["explanation"])


@settings(max_examples=300)
@given(contracts(), st.booleans())
def test_an_explanation_of_what_is_required_gives_its_figures(contract: Contract, agreed: bool) -> None:
    if agreed:
        contract = replace(contract, percentage=Decimal("3.75"))
    assert check_explanation(srcalc.required(NATIONAL, contract)) > 5


@settings(max_examples=300)
@given(cases)
def test_an_explanation_of_what_is_realised_gives_its_figures(case: Plain) -> None:
    result = run(case, case["records"])
    assert check_explanation(result) > len(case["records"])


@given(st.lists(contracts(dated=True), min_size=2, max_size=2), st.lists(efforts(), max_size=5))
def test_an_explanation_of_a_pool_gives_its_figures(agreements: list[Contract], records: list[Record]) -> None:
    under = [replace(item, id=f"c{index}", client="Gemeente") for index, item in enumerate(agreements)]
    placed = [replace(record, contract=f"c{index % 2}") for index, record in enumerate(records)]
    check_explanation(srcalc.value_records(NATIONAL, placed, under))


@pytest.mark.parametrize(
    "command",
    [
        "required examples/groenonderhoud-2026.yaml",
        "required examples/brugrenovatie.yaml",
        "required --value 123456.78 --months 31 --option 7 --option 13:4567.89 --percentage 3.33",
        "realised examples/inspanningen.csv --contract examples/groenonderhoud-2026.yaml --as-of 2026-09-30",
    ],
)
def test_an_explanation_on_the_command_line_gives_its_figures(
    command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(Path(__file__).resolve().parent.parent)
    assert main.run([*command.split(), "--explain", "--format", "json"]) == 0
    assert check_explained(json.loads(capsys.readouterr().out)) >= 5


# ---------------------------------------------------------------- rounding, time, prices, numbers


@settings(max_examples=500)
@given(st.integers(-(10**15), 10**15), st.integers(1, 10**9))
def test_rounding_is_to_the_nearest_with_halves_away_from_zero(numerator: int, denominator: int) -> None:
    found = rounded(numerator, denominator)
    assert abs(Fraction(numerator, denominator) - found) <= Fraction(1, 2)
    assert rounded(-numerator, denominator) == -found
    if 2 * abs(numerator) % (2 * denominator) == denominator:
        assert abs(found) * denominator > abs(numerator)
    assert 0 <= rounded(numerator, denominator, "up") - Fraction(numerator, denominator) < 1


any_day = st.dates(datetime.date(1990, 1, 1), datetime.date(2090, 12, 31))


@given(any_day, st.integers(1, 50), BASES)
def test_a_whole_year_is_exactly_one_from_any_day(first: datetime.date, count: int, basis: str) -> None:
    assume((first.month, first.day) != (2, 29))
    measure = MEASURES[basis]
    after = first.replace(year=first.year + count) if count < 10 else first.replace(year=first.year + 9)
    if basis == "months":
        first, after = first.replace(day=1), after.replace(day=1)
    assert measure(after) - measure(first) == (after.year - first.year) * UNITS_PER_YEAR[basis]


@given(any_day, st.integers(0, 1000), st.integers(0, 1000))
def test_a_term_never_gets_shorter_by_ending_later(first: datetime.date, length: int, more: int) -> None:
    last = first + datetime.timedelta(days=length)
    assert years_between(first, last)[0] <= years_between(first, last + datetime.timedelta(days=more))[0]


@given(euros("0", "9999999"), st.integers(2010, 2025), st.integers(2010, 2025))
def test_an_indexed_amount_is_the_ratio_of_two_levels(amount: Decimal, then: int, now: int) -> None:
    series = shipped_series("cbs-86141ned")
    line = amount_indexed(amount, series, str(then), str(now))
    ratio = Fraction(series.levels[str(now)].value) / Fraction(series.levels[str(then)].value)
    assert abs(Fraction(line.hundredths) - Fraction(amount) * 100 * ratio) <= Fraction(1, 2)
    assert amount_indexed(amount, series, str(then), str(then)).hundredths == amount * 100


@given(st.integers(-(10**14) + 1, 10**14 - 1))
def test_an_amount_is_read_as_it_is_written(cents: int) -> None:
    text = f"{'-' if cents < 0 else ''}{abs(cents) // 100}.{abs(cents) % 100:02d}"
    assert parse_number(text) * 100 == cents


@given(st.text(max_size=12))
def test_no_other_text_is_an_amount(text: str) -> None:
    if re.fullmatch(r"\s*(0|[1-9][0-9]{0,11})(\.[0-9]{1,2})?\s*", text, re.ASCII) is None:
        with pytest.raises(Mistake):
            parse_amount(text)


@given(efforts())
def test_the_same_records_give_the_same_bytes(record: Record) -> None:
    one, other = (
        report_json(Report(srcalc.value_records(NATIONAL, [record], [TWO_YEARS]), {}, explain=True), "nl")
        for _ in range(2)
    )
    assert one == other
