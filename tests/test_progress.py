"""The course of a result: over time and per year to the cent, what lies ahead, and mixes that are enough."""

from __future__ import annotations

import datetime
import json
from fractions import Fraction
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from srcalc.api import Record, Ruleset
from srcalc.model.elements import Limit
from srcalc.valuation.explanation import figures
from srcalc.valuation.lines import rounded
from srcalc.valuation.outlook import forecast, lacking, lacking_with_pending, mixes, people
from srcalc.valuation.periods import MEASURES, Day
from srcalc.valuation.progress import ContractProgress, progress_of
from srcalc.valuation.results import ContractResult, Result
from srcalc.writing.report import Report
from srcalc.writing.result_json import report_data
from tests import building
from tests.building import (
    cap,
    cents,
    contract,
    day,
    hours,
    maximum,
    national,
    option,
    part_time,
    person,
    pieces,
    placement,
    purchase,
    record,
    result_of,
    scheme,
)
from tests.oracle.adapter import engine_result
from tests.oracle.cases import random_case

NATIONAL = national()
IN_2025 = contract(published="2025-11-03")  # rates as they stand
MIXED = scheme(placement(), purchase(), hours(), pieces())


def course(ruleset: Ruleset, *records: Record, **options: Any) -> ContractProgress:
    return progress_of(result_of(ruleset, *records, **options)).contracts[0]


def counted(found: ContractProgress) -> list[int | None]:
    return [None if year.realised is None else year.realised.counted for year in found.years]


def at(found: ContractProgress, when: str) -> int:
    """What counts up to and including a moment."""
    (moment,) = [moment for moment in found.moments if moment.day == day(when)]
    assert moment.realised is not None
    return moment.realised.counted


# ---------------------------------------------------------------- over time


def test_days_of_a_person_fall_in_the_years_in_which_they_lie() -> None:
    found = course(MIXED, person("2026-12-22", "2027-01-05"))  # 100.00 a day: 10 days, and 5
    assert counted(found) == [1000_00, 500_00]
    assert at(found, "2026-11-30") == 0
    assert at(found, "2026-12-31") == 1000_00
    assert at(found, "2027-01-31") == 1500_00


def test_an_amount_of_a_period_is_spread_by_cumulative_rounding() -> None:
    # 3 days at 33.33 1/3: the day in 2026 is 33.33, what is left 66.67.
    found = course(scheme(placement(rate="12166.6667".split(".", maxsplit=1)[0])), person("2026-12-31", "2027-01-02"))
    first = rounded(12166 * 100 * 3 * 1, 365 * 3)
    whole = rounded(12166 * 100 * 3, 365)
    assert counted(found) == [rounded(whole, 3), whole - rounded(whole, 3)]
    assert first == rounded(whole, 3)


def test_records_of_a_date_count_from_that_day() -> None:
    found = course(MIXED, record("buying", amount="100.00", date="2026-03-31"), as_of="2026-06-30")
    assert [at(found, when) for when in ("2026-02-28", "2026-03-31", "2026-06-30")] == [0, 100_00, 100_00]
    assert found.moments[-1].realised is None
    assert counted(found) == [100_00, None]


def test_what_waits_is_told_apart_from_what_counts() -> None:
    found = course(MIXED, record("buying", amount="70.00", date="2027-03-31", evidence=None))
    assert [(year.realised.counted, year.realised.pending) for year in found.years if year.realised] == [
        (0, 0),
        (0, 70_00),
    ]


def test_a_cap_holds_at_every_moment() -> None:
    ruleset = scheme(purchase(), hours(), caps=(cap("few", "10", "buying"),))  # 12,500 required, so 1,250 at most
    found = course(
        ruleset,
        record("buying", amount="1000.00", date="2026-05-01"),
        record("buying", amount="1000.00", date="2027-05-01"),
        record("buying", amount="500.00", date="2027-06-01", evidence=None),
        record("project", hours="1", date="2026-01-02"),
    )
    assert counted(found) == [1100_00, 250_00]
    assert [year.realised.pending for year in found.years if year.realised] == [0, 0]
    assert found.outside.counted == 0


def test_a_credit_note_gives_room_under_a_cap_again() -> None:
    ruleset = scheme(purchase(), caps=(cap("few", "10", "buying"),))
    found = course(
        ruleset,
        record("buying", amount="2000.00", date="2026-05-01"),
        record("buying", amount="-1500.00", date="2026-07-01"),
    )
    assert (at(found, "2026-05-31"), at(found, "2026-07-31")) == (1250_00, 500_00)


def test_what_lies_outside_the_years_of_the_contract_is_told_apart() -> None:
    ruleset = scheme(placement(), purchase(), window=building.given("any"))
    found = course(
        ruleset,
        person("2025-12-31", "2026-01-01"),
        record("buying", amount="10.00", date="2028-02-01"),
        record("buying", amount="1.00"),
        as_of="2028-12-31",
    )
    assert counted(found) == [100_00, 0]
    assert found.outside.counted == 100_00 + 10_00 + 1_00
    assert at(found, "2026-01-31") == 200_00 + 1_00  # what has no day is there from the beginning


def test_without_a_start_there_is_no_course() -> None:
    ruleset = scheme(purchase(), window=building.given("any"))
    found = course(ruleset, record("buying", amount="10.00"), contracts=(contract(start=None),), as_of="2026-01-01")
    assert (found.moments, found.years, found.outside.counted) == ((), (), 10_00)


def weekly_hours(*records: Record, **options: Any) -> ContractProgress:
    most = Limit(id="week", at_most=building.figure("100", "hours"), per="week", scope="person")
    return course(scheme(hours(limits=(most,))), *records, **options)


def test_hours_of_a_period_are_spread_over_the_part_of_it_that_counts() -> None:
    worked = record("project", person="P1", hours="30", start="2026-12-22", end="2027-01-20")
    assert counted(weekly_hours(worked)) == [1000_00, 2000_00]
    early = record("project", person="P1", hours="30", start="2025-12-27", end="2026-01-25")
    assert at(weekly_hours(early, as_of="2026-01-15"), "2026-01-15") == 1500_00


def test_a_29_february_is_somewhere_even_though_it_is_no_day() -> None:
    worked = record("project", person="P1", hours="5", start="2028-02-29", end="2028-02-29")
    found = weekly_hours(worked, contracts=(contract(start="2028-01-01"),))
    assert (at(found, "2028-01-31"), at(found, "2028-02-29")) == (0, 500_00)


def test_a_contract_of_ten_years_is_looked_at_each_quarter() -> None:
    found = course(MIXED, contracts=(contract(months=120),))
    assert [str(moment.day) for moment in found.moments[:3]] == ["2026-03-31", "2026-06-30", "2026-09-30"]
    assert len(found.moments) == 40


def test_an_option_and_an_uneven_term_end_their_years_where_they_end() -> None:
    agreement = contract(months=None, end="2027-03-14", options=(option(12, exercised=True),))
    found = course(MIXED, person("2026-01-01", "2028-03-14"), contracts=(agreement,), as_of="2027-05-02")
    ends = [str(year.year.last) for year in found.years]
    assert ends == ["2026-12-31", "2027-03-14", "2028-03-14"]
    assert counted(found) == [36500_00, 7300_00, 4900_00]
    assert {day(end) for end in (*ends, "2027-05-02")} <= {moment.day for moment in found.moments}


def spread_by_hand(result: Result, found: ContractResult, until: Day) -> int:
    """What counts up to a day without caps, counted day by day."""
    assert result.realised is not None
    basis = found.ruleset.time_basis.value
    measure = MEASURES[basis]

    def length(ordinal: int) -> int:
        return measure(Day.fromordinal(ordinal + 1)) - measure(Day.fromordinal(ordinal))

    whole = 0
    for item in result.realised.records:
        if item.entry.contract != found.contract.id or not item.counted:
            continue
        days = [ordinal for first, last in item.spans for ordinal in range(first, last + 1)]
        if days:
            passed = sum(length(ordinal) for ordinal in days if ordinal <= until.toordinal())
            size = sum(length(ordinal) for ordinal in days)
            share = Fraction(passed, size) if size else Fraction(int(days[0] <= until.toordinal()))
        else:
            when = item.entry.record.date or item.entry.record.start
            share = Fraction(int(when is None or when <= until))
        upto = item.counted * share
        whole += rounded(upto.numerator, upto.denominator)
    return whole


@given(st.integers(0, 2**32 - 1))
@settings(max_examples=150, deadline=None)
def test_years_and_moments_add_up_to_the_balance_in_any_case(seed: int) -> None:
    case = random_case(Random(seed))
    result = engine_result(case)
    assert result.realised is not None
    progress = progress_of(result, 1000)
    for found, own in zip(result.contracts, progress.contracts, strict=True):
        stand = found.balance
        if stand is None:
            continue
        in_years = [year.realised for year in own.years if year.realised is not None]
        assert sum(item.counted for item in in_years) + own.outside.counted == stand.counted
        assert sum(item.pending for item in in_years) + own.outside.pending == stand.pending
        assert sum(year.due.hundredths for year in own.years if year.due) == stand.required_to_date.hundredths
        limited = {element.id for element in found.ruleset.elements if element.limits}
        assert found.as_of is not None
        for moment in own.moments:
            if moment.realised is None:
                assert moment.day > found.as_of
            elif not found.ruleset.caps and not limited:
                assert moment.realised.counted == spread_by_hand(result, found, moment.day)
            if moment.day == found.as_of:
                assert moment.realised is not None
                assert (moment.realised.counted, moment.realised.pending) == (stand.counted, stand.pending)
                assert moment.required.hundredths == stand.required_to_date.hundredths
    records = result.realised.records
    for element in {item.element for item in records}:
        groups = [own.elements[element] for own in progress.contracts if element in own.elements]
        assert sum(group.records for group in groups) == sum(item.element == element for item in records)
        assert sum(group.totals.value for group in groups) == sum(
            item.value.hundredths for item in records if item.element == element
        )
    reasons = [reason for item in records for reason in item.reasons]
    assert {item.code: item.cents for item in progress.reasons} == {
        code: sum(reason.cents for reason in reasons if reason.code == code) for code in {r.code for r in reasons}
    }
    waiting = [item.pending for item in progress.unproven]
    assert waiting == sorted(waiting, reverse=True)
    assert sum(waiting) == sum(item.pending for item in records)


def test_only_so_many_records_that_wait_are_kept_and_those_the_largest() -> None:
    amounts = [(number * 7919) % 1000 + 1 for number in range(300)]
    records = [record("buying", amount=f"{amount}.00", date="2026-01-01", evidence=None) for amount in amounts]
    found = progress_of(result_of(MIXED, *records), 10)
    assert [item.pending for item in found.unproven] == [amount * 100 for amount in sorted(amounts, reverse=True)[:10]]


# ---------------------------------------------------------------- ahead


def outlook(ruleset: Ruleset, *records: Record, **options: Any) -> ContractResult:
    return result_of(ruleset, *records, **options).contracts[0]


def test_the_forecast_is_the_pace_so_far_continued() -> None:
    found = forecast(outlook(MIXED, record("buying", amount="100.00", date="2026-01-01"), as_of="2026-03-31"))
    assert found is not None
    assert found.counted.hundredths == 811_11  # 100 x 730/90
    assert found.difference.hundredths == 811_11 - 12500_00
    assert [operand.exact for operand in found.counted.terms[0]] == [100, Fraction(730, 90)]


@pytest.mark.parametrize("as_of", ["2025-12-31", "2027-12-31", "2028-06-30", None])
def test_there_is_no_forecast_before_the_first_day_and_from_the_last_day_on(as_of: str | None) -> None:
    assert forecast(outlook(MIXED, record("buying", amount="100.00", date="2026-01-01"), as_of=as_of)) is None


def test_there_is_no_forecast_of_nothing_or_less() -> None:
    assert forecast(outlook(MIXED, as_of="2026-03-31")) is None
    credit = record("buying", amount="-100.00", date="2026-01-01")
    assert forecast(outlook(MIXED, credit, as_of="2026-03-31")) is None
    leap = contract(start="2028-02-29")
    one = record("buying", amount="100.00", date="2028-02-29")
    assert forecast(outlook(MIXED, one, contracts=(leap,), as_of="2028-02-29")) is None


def test_what_is_lacking_is_less_once_the_evidence_is_there() -> None:
    waiting = record("buying", amount="500.00", date="2026-01-01", evidence=None)
    stand = outlook(MIXED, record("buying", amount="2000.00", date="2026-01-01"), waiting).balance
    assert stand is not None
    assert (lacking(stand).hundredths, lacking_with_pending(stand).hundredths) == (10500_00, 10000_00)


def test_mixes_take_the_first_element_of_each_kind_in_equal_parts() -> None:
    stand = outlook(NATIONAL, contracts=(IN_2025,)).balance  # 7,500.00
    assert stand is not None
    found = {
        mix.name: [(part.need.element, part.covers.hundredths, part.need.line.hundredths) for part in mix.parts]
        for mix in mixes(stand)
    }
    assert found == {
        "people-purchases": [("benefit-status", 3750_00, 8), ("social-procurement", 3750_00, 3750_00)],
        "people-hours": [("benefit-status", 3750_00, 8), ("social-project", 3750_00, 2143)],
        "all-three": [
            ("benefit-status", 2500_00, 5),
            ("social-procurement", 2500_00, 2500_00),
            ("social-project", 2500_00, 1429),
        ],
    }


def test_there_are_only_mixes_of_what_the_ruleset_has_and_none_when_nothing_lacks() -> None:
    stand = outlook(scheme(placement(), hours())).balance
    assert stand is not None
    assert [mix.name for mix in mixes(stand)] == ["people-hours"]
    met = outlook(MIXED, record("buying", amount="12500.00", date="2026-01-01")).balance
    assert met is not None
    assert mixes(met) == ()


@given(
    st.integers(1, 10**9), st.integers(1, 9_999_999), st.integers(1, 200), st.integers(1, 99_999), st.integers(0, 10**6)
)
@settings(max_examples=300, deadline=None)
def test_doing_a_mix_is_enough_and_a_step_less_is_not(
    asked: int, rate: int, percentage: int, hourly: int, done: int
) -> None:
    ruleset = scheme(
        placement(rate=f"{rate / 100:.2f}"), purchase(share=str(percentage)), hours(rate=f"{hourly / 100:.2f}")
    )
    own = [record("buying", amount=f"{done / 100:.2f}", date="2026-01-01")] if done else []
    agreement = contract(required=f"{asked / 100:.2f}")
    stand = outlook(ruleset, *own, contracts=(agreement,)).balance
    assert stand is not None
    short = asked - stand.counted
    assert bool(mixes(stand)) == (short > 0)
    for mix in mixes(stand):
        worth = 0
        for part in mix.parts:
            product = part.need.line.hundredths * part.need.rate.exact
            worth += rounded(product.numerator, product.denominator)
            assert (part.need.line.hundredths - part.need.line.step) * part.need.rate.exact < part.covers.hundredths
        assert worth >= short
        assert sum(part.covers.hundredths for part in mix.parts) < short + len(mix.parts)


def hired(found: ContractResult, element: str = "job") -> tuple[int, str, str]:
    assert found.balance is not None
    need = next(need for need in found.balance.needed if need.element == element)
    who = people(found, need)
    assert who is not None
    return who.count.hundredths // 100, str(who.years.exact), who.why


def test_people_are_counted_for_a_whole_year_or_for_what_is_left() -> None:
    assert hired(outlook(NATIONAL), "benefit-status") == (1, "1", "year")
    assert hired(outlook(NATIONAL, as_of="2026-06-30"), "education") == (1, "1", "year")
    assert hired(outlook(NATIONAL, as_of="2027-12-01"), "education") == (5, "6/73", "rest")
    assert hired(outlook(NATIONAL, as_of="2028-12-31"), "education") == (1, "1", "year")  # nothing is left of the term


def test_people_are_counted_no_longer_than_the_maximum() -> None:
    ruleset = scheme(placement(maximum=maximum("6", "months")))
    assert hired(outlook(ruleset)) == (1, "1/2", "maximum")
    assert hired(outlook(ruleset, contracts=(contract("1000000"),))) == (3, "1/2", "maximum")


def test_hours_and_purchases_are_no_people() -> None:
    found = outlook(MIXED)
    assert found.balance is not None
    assert [need.element for need in found.balance.needed if people(found, need) is not None] == ["job"]


@given(st.integers(100, 10**8), st.integers(1, 729), st.booleans())
@settings(max_examples=100, deadline=None)
def test_so_many_people_are_enough_when_their_records_are_valued(asked: int, passed: int, part: bool) -> None:
    ruleset = scheme(placement(rate="50123.45", part_time=part_time(value="pro_rata" if part else "whole")))
    agreement = contract(required=f"{asked / 100:.2f}")
    as_of = datetime.date(2025, 12, 31) + datetime.timedelta(passed)
    count, _, _ = hired(outlook(ruleset, contracts=(agreement,), as_of=str(as_of)))
    first = as_of + datetime.timedelta(1)
    last = min(first.replace(year=first.year + 1) - datetime.timedelta(1), day("2027-12-31"))
    if count > 60:
        return
    cells = {"hours_per_week": "36"} if part else {}
    records = [person(str(first), str(last), person=f"P{number}", **cells) for number in range(count)]
    for enough, some in ((True, records), (False, records[1:])):
        stand = outlook(ruleset, *some, contracts=(agreement,)).balance
        assert stand is not None
        assert (lacking(stand).hundredths <= 0) is enough


# ---------------------------------------------------------------- in the result


def test_the_course_is_in_the_result_and_every_new_line_is_explained() -> None:
    learning = person("2026-02-01", "2026-02-03", "education", evidence=None)
    result = result_of(NATIONAL, learning, as_of="2026-03-31", contracts=(IN_2025,))
    assert result.contracts[0].balance is not None
    data = report_data(Report(result, {}), "en")
    json.dumps(data)
    own = data["progress"]
    assert [year["pending"] for year in own["years"]] == ["164.38", None]
    assert own["forecast"] is None
    assert own["lacking"] == "7500.00"
    assert own["people"][1] == {
        "element": "education",
        "count": 1,
        "years_each": "1.00",
        "worth_each": "20000.00",
        "bound": "year",
        "from": None,
    }
    named = {name for name, _ in figures(result)}
    assert {"progress.lacking", "progress.people[1].count", "progress.mixes[2].parts[0].covers"} <= named


def test_several_contracts_have_a_course_each() -> None:
    agreements = (contract(id="a"), contract(id="b", start="2027-01-01"))
    one = record("buying", contract="b", amount="500.00", date="2027-06-01")
    data = report_data(Report(result_of(MIXED, one, contracts=agreements), {}), "nl")
    assert [[year["counted"] for year in own["years"]] for own in data["progress"]] == [
        ["0.00", "0.00"],
        ["500.00", "0.00"],
    ]


def test_a_reason_is_counted_with_its_records_and_its_amount() -> None:
    late = [record("buying", amount="5.00", date="2026-06-01") for _ in range(3)]
    data = report_data(Report(result_of(MIXED, *late, as_of="2026-03-31"), {}), "nl")
    assert data["reasons"] == [{"code": "after_reference_date", "records": 3, "amount": "15.00"}]
    assert cents(data["realised"]["not_counted"]) == 15_00
