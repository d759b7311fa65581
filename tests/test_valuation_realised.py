"""What a record is worth and what of it counts: every rule at its boundary, with amounts worked out by hand.

The element `job` is worth 36,500 a year: 100.00 a day of a year of 365 days. The contract runs over 2026 and 2027.
"""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest

import srcalc
from srcalc.api import Record, Ruleset
from srcalc.diagnostics import Place
from srcalc.model.elements import Condition, Evidence, Limit, PersonGroup, Until
from srcalc.model.ruleset import RateStep
from srcalc.valuation.indexation import Prices
from tests.building import (
    TEXT,
    agreed,
    bonus,
    cents,
    changed,
    contract,
    figure,
    given,
    hours,
    indexation,
    maximum,
    national,
    option,
    part_time,
    person,
    pieces,
    placement,
    prices,
    purchase,
    reasons,
    record,
    refused,
    result_of,
    scheme,
    share,
    verdict,
    verdicts,
)

NATIONAL = national()
SCHEME = scheme()


def four(found: Any) -> tuple[int, int, int, int]:
    return found.value.hundredths, found.counted, found.pending, found.not_counted


# ---------------------------------------------------------------- the worked examples


FOUR_YEARS = contract("250000", 48, published="2025-11-03")


def national_person(element: str, start: str, end: str, **more: Any) -> Record:
    proof = {"benefit-status": "municipal-indication", "education": "enrolment"}[element]
    return person(start, end, element, evidence=proof, **more)


@pytest.mark.parametrize(
    ("one", "value", "counted"),
    [
        (national_person("benefit-status", "2026-03-01", "2027-02-28"), "50000.00", "50000.00"),
        (national_person("benefit-status", "2026-01-01", "2026-06-30"), "24794.52", "24794.52"),
        (national_person("benefit-status", "2028-01-01", "2028-12-31"), "50000.00", "50000.00"),
        (national_person("benefit-status", "2026-01-01", "2027-06-30"), "74794.52", "50000.00"),
        (national_person("benefit-status", "2026-01-01", "2027-06-30", permanent=True), "74794.52", "74794.52"),
        (national_person("education", "2026-09-01", "2027-07-15"), "17424.66", "17424.66"),
        (
            record(
                "social-procurement",
                amount="12345.67",
                recognition=("pso-2",),
                date="2026-05-01",
                supplier="A",
                number="1",
                evidence="invoice",
            ),
            "6172.84",
            "6172.84",
        ),
        (record("social-project", hours="12.5", date="2026-05-01", evidence="hours-statement"), "2187.50", "2187.50"),
    ],
)
def test_the_national_ruleset_values_a_record_at(one: Record, value: str, counted: str) -> None:
    found = verdict(NATIONAL, one, contracts=[FOUR_YEARS])
    assert (found.value.hundredths, found.counted) == (cents(value), cents(counted))


UTRECHT = srcalc.load_ruleset("utrecht-current")


def test_utrecht_counts_24_of_36_hours_in_half_a_year_as_a_third() -> None:
    one = person("2026-01-01", "2026-06-30", "participatiewet", hours_per_week="24", evidence="employment-contract")
    assert verdict(UTRECHT, one).counted == cents("13333.33")


def test_oost_nederland_values_the_same_person_at_15_000() -> None:
    ruleset = srcalc.load_ruleset("oost-nederland-2026")
    name = next(item.id for item in ruleset.elements if item.id.startswith("participatiewet"))
    proof = next(item.evidence.value[0] for item in ruleset.elements if item.id == name)
    one = person("2026-01-01", "2026-06-30", name, hours_per_week="24", evidence=proof)
    assert verdict(ruleset, one).counted == cents("15000")


# ---------------------------------------------------------------- the window and the reference date


@pytest.mark.parametrize(
    ("start", "end", "counted", "outside"),
    [
        ("2025-12-31", "2026-01-01", "100", "100"),
        ("2026-01-01", "2026-01-02", "200", "0"),
        ("2027-12-31", "2027-12-31", "100", "0"),
        ("2027-12-31", "2028-01-01", "100", "100"),
        ("2028-01-01", "2028-01-01", "0", "100"),
        ("2025-01-01", "2025-01-10", "0", "1000"),
        ("2025-12-31", "2028-01-01", "73000", "200"),
    ],
)
def test_days_outside_the_contract_do_not_count(start: str, end: str, counted: str, outside: str) -> None:
    found = verdict(SCHEME, person(start, end))
    assert four(found) == (cents(counted) + cents(outside), cents(counted), 0, cents(outside))
    assert reasons(found) == ([("outside_contract", cents(outside))] if outside != "0" else [])


@pytest.mark.parametrize(
    ("as_of", "counted", "planned"),
    [("2026-06-29", "0", "200"), ("2026-06-30", "100", "100"), ("2026-07-01", "200", "0")],
)
def test_days_after_the_reference_date_are_planned(as_of: str, counted: str, planned: str) -> None:
    found = verdict(SCHEME, person("2026-06-30", "2026-07-01"), as_of=as_of)
    assert (found.counted, found.not_counted) == (cents(counted), cents(planned))
    assert reasons(found) == ([("after_reference_date", cents(planned))] if planned != "0" else [])


def test_days_outside_the_contract_and_days_to_come_are_told_apart() -> None:
    found = verdict(SCHEME, person("2025-12-31", "2026-01-02"), as_of="2026-01-01")
    assert reasons(found) == [("outside_contract", cents("100")), ("after_reference_date", cents("100"))]


def test_the_window_reaches_to_the_last_exercised_option() -> None:
    agreement = contract(options=(option(12, exercised=True), option(12)))
    found = verdict(SCHEME, person("2028-12-31", "2029-01-01"), contracts=[agreement])
    assert (found.counted, found.not_counted) == (cents("100"), cents("100"))


def test_where_any_period_counts_only_the_reference_date_cuts() -> None:
    found = verdict(changed(SCHEME, window=given("any")), person("2025-12-31", "2028-01-01"))
    assert reasons(found) == [("after_reference_date", cents("100"))]


def test_without_a_contract_every_day_counts_at_the_rate_as_it_stands() -> None:
    ruleset = changed(SCHEME, indexation=indexation())
    result = result_of(ruleset, person("2030-01-01", "2030-01-10"), contracts=[])
    assert [item.code for item in result.remarks] == ["no-contract"]
    assert result.realised is not None
    assert result.realised.totals.counted == cents("1000")


def test_where_only_the_period_of_the_contract_counts_its_start_is_needed() -> None:
    one = person("2030-01-01", "2030-01-10")
    with refused("contract-needs", 3, fields=("start",)):
        verdict(SCHEME, one, contracts=[contract(start=None)])
    found = verdict(changed(SCHEME, window=given("any")), one, contracts=[contract(start=None)])
    assert found.counted == cents("1000")


def test_an_open_end_runs_to_the_reference_date_with_a_remark() -> None:
    closed = person("2026-01-01", "2026-01-01", person="P2")
    result = result_of(SCHEME, person("2026-01-01", None), closed, as_of="2026-01-10")
    (remark,) = result.remarks
    assert (remark.code, remark.params) == ("open-end", {"count": 1, "first": "1"})
    assert result.realised is not None
    assert result.realised.records[0].counted == cents("1000")


def test_an_open_end_after_the_reference_date_is_planned_and_worth_nothing_yet() -> None:
    result = result_of(SCHEME, person("2026-02-01", None), as_of="2026-01-10")
    assert result.realised is not None
    assert four(result.realised.records[0]) == (0, 0, 0, 0)
    assert reasons(result.realised.records[0]) == [("after_reference_date", 0)]
    assert result.remarks == ()


# ---------------------------------------------------------------- time bases and leap days


LEAP = contract(months=24, start="2027-06-01")


@pytest.mark.parametrize(
    ("start", "end", "counted"),
    [
        ("2028-02-28", "2028-02-29", "100"),
        ("2028-02-29", "2028-02-29", "0"),
        ("2028-02-29", "2028-03-01", "100"),
        ("2028-01-01", "2028-12-31", "36500"),
        ("2027-07-01", "2028-06-30", "36500"),
    ],
)
def test_29_february_does_not_count_in_days(start: str, end: str, counted: str) -> None:
    assert verdict(SCHEME, person(start, end), contracts=[LEAP]).counted == cents(counted)


MONTHLY = scheme(placement(rate="34800"), time_basis=given("months"))  # 2,900.00 a month


@pytest.mark.parametrize(
    ("start", "end", "counted"),
    [
        ("2028-02-29", "2028-02-29", "100.00"),
        ("2028-02-01", "2028-02-29", "2900.00"),
        ("2028-01-31", "2028-01-31", "93.55"),
        ("2028-01-15", "2028-02-14", "2990.32"),  # 17/31 and 14/29 of a month: 1,590.32... + 1,400.00
        ("2028-01-01", "2028-06-30", "17400.00"),
        ("2028-01-01", "2028-12-31", "34800.00"),
    ],
)
def test_in_months_every_day_is_its_part_of_the_month(start: str, end: str, counted: str) -> None:
    assert verdict(MONTHLY, person(start, end), contracts=[LEAP]).counted == cents(counted)


# ---------------------------------------------------------------- maxima


ONE_YEAR = scheme(placement(maximum=maximum("1")))


@pytest.mark.parametrize(("end", "over"), [("2026-12-30", "0"), ("2026-12-31", "0"), ("2027-01-01", "100")])
def test_a_person_counts_for_a_year_of_365_days(end: str, over: str) -> None:
    found = verdict(ONE_YEAR, person("2026-01-01", end))
    assert found.not_counted == cents(over)
    assert reasons(found) == ([("max_duration", cents(over))] if over != "0" else [])


def test_a_maximum_runs_over_all_records_and_contracts() -> None:
    both = [contract(id="north"), contract(id="park")]
    found = verdicts(
        ONE_YEAR,
        person("2026-01-01", "2026-12-31", contract="north"),
        person("2027-01-01", "2027-01-10", contract="park"),
        person("2027-01-01", "2027-01-10", contract="park", person="P2"),
        contracts=both,
    )
    assert [item.counted for item in found] == [cents("36500"), 0, cents("1000")]


def test_a_maximum_within_each_contract_runs_once_for_each() -> None:
    ruleset = scheme(placement(maximum=maximum("1", per="person_and_contract")))
    found = verdicts(
        ruleset,
        person("2026-01-01", "2026-12-31", contract="north"),
        person("2027-01-01", "2027-12-31", contract="park"),
        person("2027-01-01", "2027-12-31", contract="north", person="p1"),
        contracts=[contract(id="north"), contract(id="park")],
    )
    assert [item.counted for item in found] == [cents("36500"), cents("36500"), 0]


def test_the_national_year_may_be_counted_within_each_contract() -> None:
    each = [contract(id="north", published="2025-11-03"), contract(id="park", published="2025-11-03")]
    records = [
        national_person("benefit-status", "2026-01-01", "2026-12-31", contract="north"),
        national_person("benefit-status", "2027-01-01", "2027-12-31", contract="park"),
    ]
    assert [item.counted for item in verdicts(NATIONAL, *records, contracts=each)] == [cents("50000"), 0]
    other = national(("one-year", "per-contract"))
    assert [item.counted for item in verdicts(other, *records, contracts=each)] == [cents("50000"), cents("50000")]


def test_a_maximum_of_6_months_is_half_a_year_to_the_half_day() -> None:
    ruleset = scheme(placement(maximum=maximum("6", "months")))
    found = verdict(ruleset, person("2026-01-01", "2026-07-02"))  # 183 days, of which 182.5 count
    assert (found.counted, found.not_counted) == (cents("18250"), cents("50"))


def test_a_maximum_of_6_months_is_six_calendar_months_on_that_basis() -> None:
    ruleset = scheme(placement(rate="34800", maximum=maximum("6", "months")), time_basis=given("months"))
    found = verdict(ruleset, person("2026-01-01", "2026-07-31"))
    assert (found.value.hundredths, found.counted) == (cents("20300"), cents("17400"))


PERMANENT = scheme(placement(maximum=maximum("1"), permanent=given("no_maximum")))


def test_permanent_support_takes_days_but_no_maximum() -> None:
    found = verdicts(
        PERMANENT,
        person("2026-01-01", "2026-12-31", permanent=True),
        person("2026-07-01", "2027-12-31"),
    )
    # The second may count 365 days; those of 2026 are taken, those of 2027 are not.
    assert [item.counted for item in found] == [cents("36500"), cents("36500")]
    assert reasons(found[1]) == [("same_days", cents("18400"))]


def test_permanent_support_is_as_any_other_where_the_scheme_says_so_or_nothing() -> None:
    for own in ({"permanent": given("as_others")}, {}):
        ruleset = scheme(placement(maximum=maximum("1"), **own))
        found = verdict(ruleset, person("2026-01-01", "2027-01-01", permanent=True))
        assert found.counted == cents("36500")


# ---------------------------------------------------------------- days that are shared, and their order


GROUP = (PersonGroup(id="people", elements=("job", "course")),)


def test_a_day_counts_once_in_a_group_and_for_the_highest_value() -> None:
    ruleset = scheme(placement(), placement("course", rate="18250"), groups=GROUP)
    found = verdicts(ruleset, person("2026-01-01", "2026-12-31", "course"), person("2026-01-01", "2026-06-30"))
    assert [item.counted for item in found] == [184 * cents("50"), 181 * cents("100")]
    assert reasons(found[0]) == [("same_days", 181 * cents("50"))]


def test_without_a_group_each_element_has_its_own_days() -> None:
    ruleset = scheme(placement(), placement("course", rate="18250"))
    found = verdicts(ruleset, person("2026-01-01", "2026-01-10", "course"), person("2026-01-01", "2026-01-10"))
    assert [item.counted for item in found] == [cents("500"), cents("1000")]


def test_a_group_may_have_a_maximum_of_its_own() -> None:
    group = (PersonGroup(id="people", elements=("job", "course"), maximum=maximum("1")),)
    ruleset = scheme(placement(), placement("course", rate="18250"), groups=group)
    found = verdicts(ruleset, person("2026-01-01", "2026-12-30"), person("2027-01-01", "2027-01-10", "course"))
    assert [item.counted for item in found] == [cents("36400"), cents("50")]


@pytest.mark.parametrize(
    ("own", "shared", "counted"), [("0.2", "1", "7300"), ("1", "0.2", "7300"), ("1", "1", "36500")]
)
def test_of_two_maxima_the_smallest_holds(own: str, shared: str, counted: str) -> None:
    group = (PersonGroup(id="people", elements=("job",), maximum=maximum(shared)),)
    found = verdict(scheme(placement(maximum=maximum(own)), groups=group), person("2026-01-01", "2027-12-31"))
    assert found.counted == cents(counted)


def test_a_record_cut_by_a_maximum_uses_up_its_first_days() -> None:
    # 0.1 year is 36.5 days: 37 days are taken, the last one counts for half. The course has the other 22 of 59.
    ruleset = scheme(placement(maximum=maximum("0.1")), placement("course", rate="18250"), groups=GROUP)
    found = verdicts(ruleset, person("2026-01-01", "2026-02-28"), person("2026-01-01", "2026-02-28", "course"))
    assert [item.counted for item in found] == [cents("3650"), 22 * cents("50")]


def test_the_day_after_a_maximum_is_left_to_others() -> None:
    ruleset = scheme(placement(maximum=maximum("1")), placement("course", rate="18250"), groups=GROUP)
    found = verdicts(ruleset, person("2026-01-01", "2027-01-10"), person("2026-12-31", "2027-01-01", "course"))
    assert [item.counted for item in found] == [cents("36500"), cents("50")]


def test_days_are_given_around_days_that_are_taken() -> None:
    records = [
        person("2026-01-10", "2026-01-12", "course"),
        person("2026-01-20", "2026-01-21", "course"),
        person("2026-01-13", "2026-01-14", "course"),
        person("2026-03-01", "2026-03-02", "course"),
        person("2026-01-01", "2026-01-31"),
        person("2026-01-13", "2026-01-20"),
    ]
    ruleset = scheme(placement(rate="18250"), placement("course"), groups=GROUP)
    found = verdicts(ruleset, *records)
    # January has 31 days, of which 3 + 2 + 2 are taken; of 13-20 January nothing is left after that.
    assert [item.counted for item in found] == [
        cents("300"), cents("200"), cents("200"), cents("200"), 24 * cents("50"), 0,
    ]  # fmt: skip


def test_what_is_used_up_within_one_record_ends_at_the_gap() -> None:
    # 10 days are left; 1-5 and 11-15 January are free, 6-10 are taken: the days after those get nothing.
    ruleset = scheme(placement(rate="3650", maximum=maximum("0.1")), placement("course"), groups=GROUP)
    taken = [person("2026-01-06", "2026-01-10", "course"), person("2026-01-20", "2026-01-21", "course")]
    used = person("2025-12-01", "2026-01-01")
    found = verdicts(changed(ruleset, window=given("any")), *taken, used, person("2026-01-02", "2026-01-31"))
    # 32 days before: 4.5 days are left of 36.5, so 2, 3, 4, 5 January and half of the 11th.
    assert [item.counted for item in found[2:]] == [cents("320"), cents("45")]
    assert reasons(found[3]) == [("same_days", cents("70")), ("max_duration", cents("185"))]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (person("2026-01-01", "2026-01-10"), person("2026-01-01", "2026-01-10", evidence="rumour")),
        (
            person("2026-01-02", "2026-01-10", hours_per_week="36"),
            person("2026-01-01", "2026-01-10", hours_per_week="18"),
        ),
        (person("2026-01-01", "2026-01-10"), person("2026-01-02", "2026-01-11")),
        (person("2026-01-01", "2026-01-10"), person("2026-01-01", "2026-01-11")),
        (person("2026-01-01", "2026-01-10", permanent=True), person("2026-01-01", "2026-01-10")),
    ],
    ids=["accepted evidence", "highest value per year", "first day", "last day", "permanent"],
)
def test_days_go_first_to(first: Record, second: Record) -> None:
    whole = first.hours_per_week is None
    ruleset = scheme(placement() if whole else placement(part_time=part_time()))
    for records in ((first, second), (second, first)):
        found = verdicts(ruleset, *records)
        winner = found[records.index(first)]
        assert (winner.not_counted, winner.pending) == (0, 0)
        assert "same_days" in [reason.code for reason in found[records.index(second)].reasons]


def test_the_same_person_is_known_in_any_case() -> None:
    found = verdicts(
        SCHEME, person("2026-01-01", "2026-01-01", person="Pa"), person("2026-01-01", "2026-01-01", person="pA")
    )
    assert sum(item.counted for item in found) == cents("100")


# ---------------------------------------------------------------- part time


@pytest.mark.parametrize(
    ("weekly", "counted"),
    [("36", "1000.00"), ("40", "1000.00"), ("35.99", "999.72"), ("24", "666.67"), ("12", "333.33"), ("11.99", "0.00")],
)
def test_hours_count_against_36_from_12_on(weekly: str, counted: str) -> None:
    ruleset = scheme(placement(part_time=part_time("36", "12")))
    found = verdict(ruleset, person("2026-01-01", "2026-01-10", hours_per_week=weekly))
    assert four(found) == (cents(counted), cents(counted), 0, 0)
    assert reasons(found) == ([("minimum_hours", 0)] if weekly == "11.99" else [])


@pytest.mark.parametrize(("weekly", "counted"), [("11.99", "0"), ("12", "1000")])
def test_a_person_may_count_whole_from_a_minimum_on(weekly: str, counted: str) -> None:
    ruleset = scheme(placement(part_time=part_time(None, "12", "whole")))
    assert verdict(ruleset, person("2026-01-01", "2026-01-10", hours_per_week=weekly)).counted == cents(counted)


def test_a_person_counts_whole_whatever_the_hours_where_the_scheme_says_so() -> None:
    assert verdict(SCHEME, person("2026-01-01", "2026-01-10", hours_per_week="4")).counted == cents("1000")


def test_hours_are_asked_for_where_they_matter() -> None:
    for rules in (part_time("36"), part_time(None, "12", "whole")):
        with refused("cell-needed", 3, key="hours_per_week"):
            verdict(scheme(placement(part_time=rules)), person("2026-01-01", "2026-01-10"))


@pytest.mark.parametrize(
    ("rules", "what"),
    [
        (part_time(None), "elements.job.part_time.full_time"),
        (part_time("not_seen"), "elements.job.part_time.full_time"),
        (part_time("36", "not_seen"), "elements.job.part_time.minimum"),
    ],
)
def test_part_time_rules_that_were_not_seen_are_refused_by_name(rules: Any, what: str) -> None:
    with refused("not-seen", 4, what=what):
        verdict(scheme(placement(part_time=rules)), person("2026-01-01", "2026-01-10", hours_per_week="24"))


# ---------------------------------------------------------------- bonuses


TEN_DAYS = ("2026-01-01", "2026-01-10")


def with_bonuses(*bonuses: Any, **own: Any) -> Ruleset:
    return scheme(placement(part_time=part_time(), **own), placement("course"), bonuses=bonuses)


@pytest.mark.parametrize(
    ("amount", "unit", "per", "counted"),
    [
        ("3650", "eur_per_person_year", "year", "550.00"),  # (100 + 10) x 10 days x 1/2
        ("0.5", "times_rate", "year", "750.00"),
        ("5000", "eur", "once", "5500.00"),
        ("0.5", "times_rate", "once", "18750.00"),
    ],
)
def test_a_bonus_for_half_a_job_of_ten_days(amount: str, unit: str, per: str, counted: str) -> None:
    ruleset = with_bonuses(bonus("older", amount, unit, per, "job"))
    one = person(*TEN_DAYS, hours_per_week="18", bonuses=("older",))
    assert verdict(ruleset, one).counted == cents(counted)
    twice = person(*TEN_DAYS, hours_per_week="18", bonuses=("older", "older"))
    assert verdict(ruleset, twice).counted == cents(counted)


OLDER = bonus("older", "5000", "eur", "once", "job")


def test_a_bonus_counts_once_for_a_person_over_all_records() -> None:
    found = verdicts(
        with_bonuses(OLDER),
        person("2026-02-01", "2026-02-10", hours_per_week="36", bonuses=("older",)),
        person("2026-01-01", "2026-01-10", hours_per_week="36", bonuses=("older",)),
        person("2026-01-01", "2026-01-10", hours_per_week="36", bonuses=("older",), person="P2"),
    )
    assert [item.counted for item in found] == [cents("1000"), cents("6000"), cents("6000")]
    assert reasons(found[0]) == [("bonus_once", cents("5000"))]


def test_a_record_without_a_counted_day_leaves_its_bonus_to_the_next() -> None:
    found = verdicts(
        with_bonuses(OLDER),
        person("2025-12-01", "2025-12-10", hours_per_week="36", bonuses=("older",)),
        person("2026-01-01", "2026-01-10", hours_per_week="36", bonuses=("older",)),
    )
    assert [item.counted for item in found] == [0, cents("6000")]
    assert reasons(found[0]) == [("outside_contract", cents("6000"))]


def test_a_bonus_of_another_element_is_passed_over_by_name() -> None:
    found = verdict(with_bonuses(OLDER), person(*TEN_DAYS, "course", bonuses=("older",)))
    assert (found.counted, reasons(found)) == (cents("1000"), [("bonus_not_here", 0)])
    assert found.reasons[0].params == {"bonus": "older"}


def test_a_bonus_without_a_counted_day_is_not_told_as_one_of_another_element() -> None:
    ruleset = with_bonuses(OLDER, bonus("student", "100", "eur", "once", "course"))
    one = person("2028-02-29", "2028-02-29", hours_per_week="36", bonuses=("older", "student"))
    found = verdict(ruleset, one, contracts=[LEAP])
    lost = {reason.code: (reason.cents, dict(reason.params)) for reason in found.reasons}
    assert lost["bonus_not_here"] == (0, {"bonus": "student"})


@pytest.mark.parametrize("claimed", [("low", "high"), ("high", "low")])
def test_of_bonuses_that_exclude_each_other_the_highest_counts(claimed: tuple[str, ...]) -> None:
    low = bonus("low", "1000", "eur", "once", "job", one_of="age")
    high = bonus("high", "2000", "eur", "once", "job", one_of="age")
    found = verdict(with_bonuses(low, high), person(*TEN_DAYS, hours_per_week="36", bonuses=claimed))
    assert found.counted == cents("3000")
    assert found.reasons[0].params == {"bonus": "low", "instead": "high"}


def test_under_the_minimum_of_hours_no_bonus_is_given() -> None:
    ruleset = with_bonuses(OLDER, bonus("yearly", "3650", "eur_per_person_year", "year", "job"))
    ruleset = changed(
        ruleset, elements=(placement(part_time=part_time("36", "12")), placement("course")), bonuses=ruleset.bonuses
    )
    found = verdict(ruleset, person(*TEN_DAYS, hours_per_week="8", bonuses=("older", "yearly")))
    assert (four(found), reasons(found)) == ((0, 0, 0, 0), [("minimum_hours", 0)])


# ---------------------------------------------------------------- purchases


def invoice(amount: str = "1000", **cells: Any) -> Record:
    return record("buying", **{"amount": amount, "date": "2026-05-01", **cells})


BY_MARK = scheme(purchase(share=None, shares=(share("50", "pso-1", "pso-2"), share("100", "pso-2", "buy-social"))))


@pytest.mark.parametrize(
    ("marks", "counted"),
    [
        (("pso-1",), "6172.84"),
        (("pso-2",), "12345.67"),
        (("pso-1", "buy-social"), "12345.67"),
        (("buy-social", "pso-1"), "12345.67"),
    ],
)
def test_the_best_recognition_gives_the_share(marks: tuple[str, ...], counted: str) -> None:
    assert verdict(BY_MARK, invoice("12345.67", recognition=marks)).counted == cents(counted)


def test_without_a_recognition_a_purchase_is_worth_nothing() -> None:
    found = verdict(BY_MARK, invoice())
    assert (four(found), reasons(found)) == ((0, 0, 0, 0), [("no_recognition", 0)])


def test_an_unknown_recognition_is_a_mistake_with_a_suggestion() -> None:
    with refused("unknown-id", 3, near="buy-social"):
        verdict(BY_MARK, invoice(recognition=("buy-socal",)))


@pytest.mark.parametrize(("marks", "counted"), [((), "300"), (("pso-1",), "500"), (("pso-3",), "300")])
def test_a_share_for_all_is_the_least_that_a_purchase_has(marks: tuple[str, ...], counted: str) -> None:
    ruleset = scheme(purchase(share="30", shares=(share("50", "pso-1"), share("20", "pso-3"))))
    assert verdict(ruleset, invoice(recognition=marks)).counted == cents(counted)


def test_gross_wages_may_count_for_130_percent() -> None:
    assert verdict(scheme(purchase(share="130")), invoice("0.05")).counted == cents("0.07")


def test_a_share_that_was_not_seen_is_refused_by_name() -> None:
    with refused("not-seen", 4, what="elements.buying.share"):
        verdict(scheme(purchase(share="not_seen")), invoice())


BUYING = scheme(purchase(), agreed(), hours(), pieces())


@pytest.mark.parametrize(
    ("date", "reason"),
    [
        ("2025-12-31", "outside_contract"),
        ("2026-01-01", None),
        ("2026-06-30", None),
        ("2026-07-01", "after_reference_date"),
        ("2027-12-31", "after_reference_date"),
        ("2028-01-01", "outside_contract"),
    ],
)
def test_an_invoice_counts_on_its_date(date: str, reason: str | None) -> None:
    found = verdict(BUYING, invoice(date=date), as_of="2026-06-30")
    assert found.counted == (0 if reason else cents("1000"))
    assert reasons(found) == ([(reason, cents("1000"))] if reason else [])


def test_without_a_window_a_date_may_be_absent() -> None:
    assert verdict(changed(BUYING, window=given("any")), record("buying", amount="1000")).counted == cents("1000")
    assert verdict(BUYING, invoice(), contracts=[]).counted == cents("1000")


def test_a_credit_note_lowers_what_counts_with_or_without_evidence() -> None:
    found = verdicts(BUYING, invoice("-250.10", evidence=None), invoice("-0.90"), invoice("-10", date="2025-12-31"))
    assert [item.counted for item in found] == [cents("-250.10"), cents("-0.90"), 0]
    assert reasons(found[2]) == [("outside_contract", cents("-10"))]


def test_half_a_cent_of_a_credit_note_is_rounded_away_from_zero() -> None:
    found = verdict(BY_MARK, invoice("-12345.67", recognition=("pso-1",)))
    assert found.counted == cents("-6172.84")


NUMBERED = {"supplier": "Groen BV", "number": "F-1"}


def test_an_invoice_is_not_lost_to_a_copy_outside_the_period() -> None:
    found = verdicts(BUYING, invoice(**NUMBERED, date="2001-01-01"), invoice(**NUMBERED))
    assert [item.counted for item in found] == [0, cents("1000")]
    assert [reason.code for reason in found[0].reasons] == ["duplicate"]


def test_the_same_invoice_counts_once_and_says_where_the_other_is() -> None:
    found = verdicts(BUYING, invoice(**NUMBERED), invoice(supplier="GROEN BV", number="f-1"))
    assert [item.counted for item in found] == [cents("1000"), 0]
    (reason,) = found[1].reasons
    assert (reason.code, reason.cents) == ("duplicate", cents("1000"))
    assert (reason.params["record"], reason.params["line"]) == ("1", 1)


@pytest.mark.parametrize(
    "other",
    [
        invoice(supplier="Groen BV", number="F-2"),
        invoice(supplier="Schoon BV", number="F-1"),
        invoice("-1000", **NUMBERED),
        invoice(supplier="Groen BV"),
        invoice(number="F-1"),
        record("custom-made", amount="1000", date="2026-05-01", **NUMBERED),
    ],
    ids=["number", "supplier", "credit note", "no number", "no supplier", "what was agreed"],
)
def test_another_invoice_is_no_duplicate(other: Record) -> None:
    assert [abs(item.counted) for item in verdicts(BUYING, invoice(**NUMBERED), other)] == [cents("1000")] * 2


def test_of_two_credit_notes_with_one_number_one_counts() -> None:
    found = verdicts(BUYING, invoice("-1000", **NUMBERED), invoice("-1000", **NUMBERED))
    assert sum(item.counted for item in found) == cents("-1000")


def test_of_the_same_invoice_the_one_with_evidence_is_kept_then_the_highest() -> None:
    found = verdicts(
        BUYING, invoice("3000", evidence=None, **NUMBERED), invoice("1000", **NUMBERED), invoice("2000", **NUMBERED)
    )
    assert [item.counted for item in found] == [0, 0, cents("2000")]


def test_an_invoice_counts_for_one_contract() -> None:
    found = verdicts(
        BUYING,
        invoice(contract="park", **NUMBERED),
        invoice(contract="north", **NUMBERED),
        contracts=[contract(id="north"), contract(id="park")],
    )
    assert [item.counted for item in found] == [0, cents("1000")]


# ---------------------------------------------------------------- hours, pieces, what was agreed; evidence


def test_hours_pieces_and_agreed_amounts_are_worth() -> None:
    found = verdicts(
        BUYING,
        record("project", hours="12.5", date="2026-05-01"),
        record("internship", count="3", date="2026-05-01"),
        record("custom-made", amount="7500", date="2026-05-01"),
        record("custom-made", amount="2500", date="2026-05-01", evidence=None),
        record("custom-made", amount="-500", date="2026-05-01", evidence=None),
    )
    assert [item.counted for item in found] == [cents("1250"), cents("1500"), cents("7500"), 0, cents("-500")]
    assert found[3].pending == cents("2500")


@pytest.mark.parametrize(
    ("evidence", "reason"), [("paper", None), (None, "no_evidence"), ("rumour", "evidence_not_accepted")]
)
def test_what_remains_is_pending_until_there_is_accepted_evidence(evidence: str | None, reason: str | None) -> None:
    found = verdict(SCHEME, person("2025-12-31", "2026-01-10", evidence=evidence))
    kept = cents("1000")
    assert four(found) == (cents("1100"), 0 if reason else kept, kept if reason else 0, cents("100"))
    assert reasons(found) == [("outside_contract", cents("100")), *([(reason, kept)] if reason else [])]


# ---------------------------------------------------------------- what is not followed, and what was not seen


SECOND_YEAR = Limit(id="hours", at_most=figure("160", "hours"), per="year", scope="person")


@pytest.mark.parametrize(
    ("ruleset", "what"),
    [
        (scheme(time_basis=given("worked_hours")), "time_basis: worked_hours"),
        (scheme(placement(limits=(SECOND_YEAR,))), "elements.job.limits.hours"),
        (scheme(placement(until=Until(years=Decimal(2), after="benefit"))), "elements.job.until"),
        (
            scheme(bonuses=(bonus("older", "1", "eur", "once", "job", at_most=figure("5", "eur")),)),
            "bonuses.older.at_most",
        ),
    ],
    ids=["hours", "limit", "until", "bonus"],
)
def test_what_the_calculation_does_not_follow_is_refused_by_name(ruleset: Ruleset, what: str) -> None:
    with refused("not-supported", 4, what=what):
        verdict(ruleset, person(*TEN_DAYS))


def test_what_is_not_followed_blocks_only_what_it_concerns() -> None:
    capped = bonus("older", "1", "eur", "once", "course", at_most=figure("5", "eur"))
    ruleset = scheme(placement(), placement("course"), hours(), bonuses=(capped,), existing_staff=given("counted"))
    assert verdict(ruleset, person(*TEN_DAYS)).counted == cents("1000")
    by_hours = changed(ruleset, time_basis=given("worked_hours"))
    assert verdict(by_hours, record("project", hours="1", date="2026-05-01")).counted == cents("100")


def test_a_condition_that_is_assumed_to_be_met_is_part_of_what_the_result_rests_on() -> None:
    met = Condition(id="new", text=TEXT, assumption="met")
    result = result_of(scheme(placement(conditions=(met,))), person(*TEN_DAYS))
    assert met in result.uses["scheme-1"]


@pytest.mark.parametrize(
    ("element", "what"),
    [
        (placement(rate="not_seen"), "elements.job.rate"),
        (placement(maximum=maximum("not_seen")), "elements.job.maximum"),
        (placement(evidence=Evidence(value="not_seen")), "elements.job.evidence"),
    ],
)
def test_what_was_not_seen_and_is_needed_is_refused_by_name(element: Any, what: str) -> None:
    with refused("not-seen", 4, what=what):
        verdict(scheme(element), person(*TEN_DAYS))


def test_a_group_maximum_or_a_bonus_that_was_not_seen_is_refused_by_name() -> None:
    group = (PersonGroup(id="people", elements=("job",), maximum=maximum("not_seen")),)
    with refused("not-seen", 4, what="person_groups.people.maximum"):
        verdict(scheme(groups=group), person(*TEN_DAYS))
    with refused("not-seen", 4, what="bonuses.older.amount"):
        unseen = bonus("older", "not_seen", "eur", "once", "job")
        verdict(scheme(bonuses=(unseen,)), person(*TEN_DAYS, bonuses=("older",)))


# ---------------------------------------------------------------- prices


LEVELS = prices({"2024": "96.90", "2025": "100.00", "2026": "103.33"})


def indexed(element: Any = None, **rules: Any) -> Ruleset:
    return scheme(element or placement(), indexation=indexation(**rules))


@pytest.mark.parametrize(
    ("start", "yearly"), [("2025-01-01", "36500"), ("2026-01-01", "37715"), ("2024-01-01", "35369")]
)
def test_a_rate_follows_the_levels_to_whole_euros(start: str, yearly: str) -> None:
    # 36,500 x 103.33/100 is 37,715.45; 36,500 x 96.90/100 is 35,368.50, and half a euro goes up.
    found = verdict(indexed(), person(start, start[:4] + "-12-31"), contracts=[contract(start=start)], known=LEVELS)
    assert found.counted == cents(yearly)


def test_in_the_year_of_the_price_level_a_rate_is_used_as_it_stands() -> None:
    ruleset = indexed(placement(rate="36500.50"))
    one = person("2025-01-01", "2025-12-31")
    assert verdict(ruleset, one, contracts=[contract(start="2025-01-01")], known=LEVELS).counted == cents("36500.50")


def test_a_rate_by_the_month_is_indexed_by_the_month() -> None:
    steps = (RateStep(unit="eur_per_person_month", step=Decimal(5)),)
    ruleset = indexed(placement(rate="3000", unit="eur_per_person_month"), steps=steps)
    found = verdict(ruleset, person("2026-01-01", "2026-12-31"), known=LEVELS)
    assert found.counted == 12 * cents("3100")  # 3,099.90, in steps of 5 euro


def test_the_price_year_is_that_of_the_reference_date_or_of_the_start() -> None:
    agreement = contract(published="2025-06-01")
    one = person("2026-01-01", "2026-12-31")
    assert verdict(indexed(), one, contracts=[agreement], known=LEVELS).counted == cents("36500")
    by_start = indexed(price_year="contract_start")
    assert verdict(by_start, one, contracts=[agreement], known=LEVELS).counted == cents("37715")
    anywhere = changed(by_start, window=given("any"))
    assert verdict(anywhere, one, contracts=[contract(start=None)], known=LEVELS).counted == cents("36500")


def test_each_record_may_have_the_prices_of_its_own_first_day() -> None:
    ruleset = scheme(placement(), hours(), indexation=indexation(price_year="record_start"), window=given("any"))
    found = verdicts(
        ruleset,
        person("2025-12-31", "2025-12-31"),
        person("2026-01-01", "2026-01-01"),
        record("project", hours="1", date="2026-05-01"),
        record("project", hours="1"),
        known=LEVELS,
    )
    # 37,715 / 365 is 103.328...; without a day of its own an hour keeps its rate.
    assert [item.counted for item in found] == [cents("100"), cents("103.33"), cents("103.33"), cents("100")]


def test_an_index_that_is_not_there_is_refused_with_the_last_year_there_is() -> None:
    with refused("index-missing", 4, series="prices", period="2027", last="2026"):
        verdict(indexed(), person("2027-01-01", "2027-12-31"), contracts=[contract(start="2027-01-01")], known=LEVELS)
    with refused("index-missing", 4, series="cbs-86141ned", period="2026", last="2025"):
        one = national_person("benefit-status", "2027-03-01", "2027-03-31")
        verdict(NATIONAL, one, contracts=[contract(start="2027-01-01")])
    with refused("index-series-missing", 4, series="prices"):
        verdict(indexed(), person(*TEN_DAYS), known=Prices())


@pytest.mark.parametrize(("year", "rate"), [("2026", "37413"), ("2027", "38348"), ("2028", "39307")])
def test_an_expected_inflation_of_2_5_percent_carries_the_last_level_on(year: str, rate: str) -> None:
    # 36,500 x 1.025 = 37,412.50; x 1.025^2 = 38,347.8125; x 1.025^3 = 39,306.5078...
    known = prices({"2024": "97.00", "2025": "100.00"}, "2.5")
    one = person(f"{year}-01-01", f"{year}-12-31")
    assert verdict(indexed(), one, contracts=[contract(start=f"{year}-01-01")], known=known).counted == cents(rate)


def test_an_expected_inflation_says_nothing_of_the_past() -> None:
    known = prices({"2024": "97.00", "2025": "100.00"}, "2.5")
    with refused("index-missing", 4, period="2023", last="2025"):
        verdict(indexed(), person("2023-01-01", "2023-12-31"), contracts=[contract(start="2023-01-01")], known=known)


def test_an_indexed_rate_needs_the_step_that_it_is_rounded_to() -> None:
    with refused("not-seen", 4, what="indexation.steps: eur_per_piece"):
        verdict(indexed(pieces()), record("internship", count="1", date="2026-05-01"), known=LEVELS)


# ---------------------------------------------------------------- remarks


def test_the_same_days_under_two_elements_are_warned_about_once() -> None:
    ruleset = scheme(placement(), placement("course", rate="18250"), pieces())
    result = result_of(
        ruleset,
        person(*TEN_DAYS, record="a"),
        person("2026-01-10", "2026-01-20", "course", record="b"),
        person("2026-02-01", "2026-02-10", "course", record="c"),
        person("2026-01-05", "2026-01-06", "course", record="d", person="P2"),
        record("internship", count="1", date="2026-01-05", person="P1", start="2026-01-05"),
        person("2026-03-01", None, record="e"),
        person("2025-01-01", "2025-01-10", "course", record="f"),
        as_of="2026-03-31",
    )
    (warning,) = [item for item in result.remarks if item.code == "counts-twice"]
    assert warning.params == {"count": 1, "first": "a", "second": "b"}
    assert warning.place == Place()


def test_elements_that_share_their_days_are_not_warned_about() -> None:
    ruleset = scheme(placement(), placement("course", rate="18250"), groups=GROUP)
    result = result_of(ruleset, person("2026-01-01", "2026-01-10"), person("2026-01-05", "2026-01-20", "course"))
    assert result.remarks == ()


def test_days_that_do_not_count_are_not_warned_about() -> None:
    result = result_of(
        scheme(placement(maximum=maximum("1")), placement("course")),
        person("2026-01-01", "2027-12-31"),
        person("2027-06-01", "2027-06-30", "course"),
    )
    assert [item.code for item in result.remarks] == []


def test_two_elements_of_which_only_one_may_count_give_a_warning() -> None:
    ruleset = srcalc.load_ruleset("amersfoort-2026")
    first = next(element for element in ruleset.elements if element.instead_of is not None)
    second = next(element for element in ruleset.elements if element.id == first.instead_of)
    cells = {"hours": Decimal(8), "amount": Decimal(100), "count": Decimal(1), "date": datetime.date(2026, 5, 1)}

    def record(element: Any) -> Record:
        quantity = {"hours": "hours", "amount": "amount", "agreed": "amount", "count": "count"}[element.kind]
        shares = getattr(element, "shares", ())
        recognition = shares[0].recognitions[:1] if shares else ()
        more: Any = {quantity: cells[quantity], "date": cells["date"], "recognition": recognition}
        return Record(element=element.id, **more)

    def codes(*elements: Any) -> set[str]:
        return {item.code for item in srcalc.value_records(ruleset, [record(item) for item in elements]).remarks}

    assert "one-of-two" in codes(first, second)
    assert "one-of-two" not in codes(first) | codes(second) | codes(first, first)
