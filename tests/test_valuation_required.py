"""What a contract must realise: every rule at its boundary, with amounts worked out by hand."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

import srcalc
from srcalc.api import Contract, Ruleset, Supplier
from srcalc.checking.meaning import CHECKS
from srcalc.diagnostics import Refused
from srcalc.model.required import (
    AgreedPercentage,
    CustomOutcome,
    Relief,
    Reliefs,
    Required,
    Threshold,
)
from srcalc.model.ruleset import Source
from srcalc.valuation.indexation import Prices
from srcalc.valuation.periods import years_between
from srcalc.valuation.required import RequiredResult, required
from srcalc.valuation.results import assumptions_used, certainty
from tests.building import (
    OURS,
    TEXT,
    agreed,
    ask,
    asked,
    asking,
    cap,
    cents,
    changed,
    contract,
    day,
    figure,
    given,
    hours,
    indexation,
    labour,
    national,
    option,
    person,
    pieces,
    placement,
    prices,
    purchase,
    refused,
    result_of,
    scale,
    scheme,
    share,
)

NATIONAL = national()


def amounts(found: RequiredResult) -> list[int]:
    return [period.line.hundredths for period in found.periods]


def scheme_with(**changes: Any) -> Ruleset:
    """A scheme that asks 5%, with something more on its required side."""
    return scheme(required=asking(**changes))


# ---------------------------------------------------------------- the worked examples of the national ruleset


@pytest.mark.parametrize(
    ("agreement", "base_term"),
    [
        (contract("250000", 12), "10000.00"),
        (contract("250000", 24), "7500.00"),
        (contract("40000", 12), "0.00"),
        (contract("1000000", 48), "40000.00"),
        (contract("250000", 12, percentage="5"), "12500.00"),
        (contract("50000", 12, whole_value="250000"), "2000.00"),
        (contract("250000", None, start="2026-01-01", end="2026-06-30"), "11250.00"),
        (contract("250000", 6), "11250.00"),
    ],
    ids=["a year", "two years", "below the scale", "four years", "agreed 5%", "a lot", "by dates", "six months"],
)
def test_the_national_ruleset_asks(agreement: Contract, base_term: str) -> None:
    assert asked(NATIONAL, agreement) == cents(base_term)


def test_an_option_has_the_value_per_month_of_the_base_term() -> None:
    found = ask(NATIONAL, contract("250000", 24, options=(option(12), option(12))))
    assert amounts(found) == [cents("7500"), cents("3750"), cents("3750")]


def test_a_value_that_covers_the_options_is_split_by_months() -> None:
    found = ask(NATIONAL, contract("250000", 24, value_covers="base_and_options", options=(option(12), option(12))))
    assert amounts(found) == [cents("1250"), cents("625"), cents("625")]


def test_friesland_asks_two_percent_and_at_most_300_000() -> None:
    friesland = srcalc.load_ruleset("friesland-2016")
    agreement = contract("20000000", 48, category="services", awarded="2021-06-01", start="2021-09-01")
    assert asked(friesland, agreement) == cents("300000")
    assert isinstance(friesland.required, Required)
    without_maximum = changed(friesland, required=replace(friesland.required, maximum=None))
    assert asked(without_maximum, agreement) == cents("400000")
    just_below = contract("14999999.50", 48, category="services", awarded="2021-06-01")
    assert asked(friesland, just_below) == cents("299999.99")


# ---------------------------------------------------------------- the scale and its brackets


@pytest.mark.parametrize(
    ("value", "required_amount"),
    [
        ("0", "0.00"),
        ("49999.99", "0.00"),
        ("50000.00", "0.00"),
        ("50000.09", "0.00"),
        ("50000.10", "0.01"),
        ("50000.29", "0.01"),
        ("50000.30", "0.02"),
        ("60000.00", "500.00"),
    ],
)
def test_above_50_000_a_year_5_percent_of_what_lies_above(value: str, required_amount: str) -> None:
    assert asked(NATIONAL, contract(value, 12)) == cents(required_amount)


@pytest.mark.parametrize(
    ("value", "required_amount"), [("99999.99", "2000.00"), ("100000", "5000.00"), ("100000.01", "5000.00")]
)
def test_without_slices_the_whole_value_has_the_percentage_of_its_bracket(value: str, required_amount: str) -> None:
    ruleset = scheme(required=asking(scale(("0", "2"), ("100000", "5"), marginal=False)))
    assert asked(ruleset, contract(value, 12)) == cents(required_amount)


@pytest.mark.parametrize(("value", "required_amount"), [("199999.98", "4000.00"), ("200000", "10000.00")])
def test_per_year_the_bracket_follows_from_the_value_of_a_year(value: str, required_amount: str) -> None:
    ruleset = scheme(required=asking(scale(("0", "2"), ("100000", "5"), per="year", marginal=False)))
    assert asked(ruleset, contract(value, 24)) == cents(required_amount)


def test_each_slice_has_its_own_percentage() -> None:
    ruleset = scheme(required=asking(scale(("0", "2"), ("100000", "3"), ("300000", "5"))))
    assert asked(ruleset, contract("400000", 12)) == cents("2000") + cents("6000") + cents("5000")


def test_below_the_first_bracket_nothing_is_asked_and_the_scheme_applies() -> None:
    found = ask(scheme(required=asking(scale(("50000", "5")))), contract("49999.99", 12))
    assert found.applies
    assert found.reason is not None
    assert (found.total.hundredths, found.reason.code) == (0, "zero-percent")


def test_a_result_says_why_nothing_is_asked() -> None:
    each = Reliefs(combine="sum", each=(relief("pso-1", "60"), relief("pso-2", "40")))
    why = {
        "zero-value": ask(scheme(), contract("0", 12)),
        "exempt": ask(scheme_with(reliefs=each), supplied("pso-1", "pso-2")),
        "zero-percent": ask(NATIONAL, contract("50000", 12)),
        "below-threshold": ask(scheme_with(thresholds=(threshold("250000.01"),)), contract()),
    }
    assert [found.reason and found.reason.code for found in why.values()] == list(why)
    assert [found.total.hundredths for found in why.values()] == [0, 0, 0, 0]
    assert [code for code, found in why.items() if not found.applies] == ["below-threshold"]
    assert ask(scheme(), contract()).reason is None


def test_a_scale_per_year_takes_the_days_that_remain_as_days_of_365() -> None:
    # T = 366/365: 5% x 250,000 less 5% x 50,000 x 366/365, which is 12,500.00 - 2,506.849...
    assert asked(NATIONAL, contract("250000", None, end="2027-01-01")) == cents("9993.15")


# ---------------------------------------------------------------- the term


@pytest.mark.parametrize(
    ("first", "last", "years", "months"),
    [
        ("2026-01-01", "2026-12-31", Fraction(1), 12),
        ("2026-01-01", "2026-12-30", Fraction(11, 12) + Fraction(30, 365), None),
        ("2026-01-01", "2027-01-01", Fraction(366, 365), None),
        ("2028-01-01", "2028-02-29", Fraction(2, 12), 2),
        ("2028-01-01", "2028-02-28", Fraction(1, 12) + Fraction(28, 365), None),
        ("2028-01-30", "2028-02-29", Fraction(1, 12), None),
        ("2028-02-29", "2029-02-27", Fraction(1), 12),
        ("2026-01-31", "2026-02-27", Fraction(1, 12), 1),
        ("2028-02-29", "2028-02-29", Fraction(0), None),
    ],
)
def test_a_period_by_dates_is_its_whole_months_and_the_days_that_remain(
    first: str, last: str, years: Fraction, months: int | None
) -> None:
    assert years_between(day(first), day(last)) == (years, months)


def test_all_ends_are_counted_from_the_start_of_the_contract() -> None:
    found = ask(NATIONAL, contract("250000", 1, start="2026-01-31", options=(option(1), option(1))))
    ends = [(period.period.first, period.period.last) for period in found.periods]
    assert ends == [
        (day("2026-01-31"), day("2026-02-27")),
        (day("2026-02-28"), day("2026-03-30")),
        (day("2026-03-31"), day("2026-04-29")),
    ]


def test_after_a_term_that_is_no_whole_months_options_begin_on_the_next_day() -> None:
    found = ask(NATIONAL, contract("250000", None, end="2027-01-01", options=(option(12),)))
    assert (found.periods[1].period.first, found.periods[1].period.last) == (day("2027-01-02"), day("2028-01-01"))


def test_a_contract_may_end_on_the_last_day_of_2100() -> None:
    assert asked(scheme(), contract("1000", 12, start="2099-01-01")) == cents("50")
    assert asked(scheme(), contract("1000", 12, start="2100-01-01")) == cents("50")
    assert asked(scheme(), contract("1000", None, start="2100-01-01", end="2100-12-31")) == cents("50")
    for late in (contract(months=12, start="2100-01-02"), contract(months=600, start="2100-01-01")):
        with refused("contract-past-2100", 3):
            ask(scheme(), late)


def test_an_option_that_ends_after_2100_is_refused() -> None:
    with refused("contract-past-2100", 3):
        ask(scheme(), contract("1000", None, start="2090-01-01", end="2100-12-31", options=(option(12),)))


def test_a_contract_without_value_or_term_is_refused() -> None:
    with refused("contract-value-missing", 3):
        required(NATIONAL, Contract(months=12))
    with refused("contract-term-missing", 3):
        required(NATIONAL, Contract(value=Decimal(10)))


# ---------------------------------------------------------------- options and what the value covers


def test_an_option_with_its_own_value_is_valued_by_itself() -> None:
    found = ask(NATIONAL, contract("250000", 24, options=(option(12, "150000"), option(12, "50000"))))
    assert amounts(found) == [cents("7500"), cents("5000"), 0]


def test_options_with_a_value_of_their_own_take_it_before_the_rest_is_split() -> None:
    # 100,000 for the first option leaves 150,000 over 36 months: 100,000 for the base term, 50,000 for the second.
    options = (option(12, "100000"), option(12))
    found = ask(scheme(), contract("250000", 24, value_covers="base_and_options", options=options))
    assert amounts(found) == [cents("5000"), cents("5000"), cents("2500")]


def test_only_exercised_options_are_due() -> None:
    found = ask(NATIONAL, contract("250000", 24, options=(option(12, exercised=True), option(12))))
    assert found.total.hundredths == cents("11250")
    assert found.total_with_all_options.hundredths == cents("15000")
    assert len(found.schedule) == 3


def test_option_values_above_an_established_turnover_never_ask_less_than_nothing() -> None:
    agreement = contract(
        "250000", 12, value_covers="base_and_options", turnover="150000", options=(option(12, "200000"),)
    )
    for one in (agreement, replace(agreement, required=agreement.turnover)):
        with suppress(Refused):
            assert min(amounts(ask(scheme(), one))) >= 0


# ---------------------------------------------------------------- thresholds


def threshold(amount: str | None = None, *, included: bool = True, months: str | None = None, **more: Any) -> Threshold:
    return Threshold(
        id="threshold",
        amount=None if amount is None else figure(amount, "eur"),
        included=None if amount is None else included,
        term=None if months is None else figure(months, "months"),
        **more,
    )


def below(ruleset: Ruleset, agreement: Contract) -> bool:
    """Whether the contract stays under a threshold; 0.00 is asked then, with that reason."""
    found = ask(ruleset, agreement)
    if not found.applies:
        assert found.reason is not None
        assert (found.total.hundredths, found.reason.code) == (0, "below-threshold")
    return not found.applies


@pytest.mark.parametrize(
    ("value", "included", "under"),
    [("249999.99", True, True), ("250000", True, False), ("250000", False, True), ("250000.01", False, False)],
)
def test_a_threshold_says_whether_the_amount_itself_is_included(value: str, included: bool, under: bool) -> None:
    assert below(scheme_with(thresholds=(threshold("250000", included=included),)), contract(value)) is under


@pytest.mark.parametrize(
    ("agreement", "under"),
    [
        (contract(months=5), True),
        (contract(months=6), False),
        (contract(months=None, end="2026-06-29"), True),
        (contract(months=None, end="2026-06-30"), False),
        (contract(months=5, options=(option(1),)), False),
    ],
    ids=["five months", "six", "a day short", "six by dates", "five and an option"],
)
def test_a_threshold_of_six_months_counts_all_options(agreement: Contract, under: bool) -> None:
    assert below(scheme_with(thresholds=(threshold(months="6"),)), agreement) is under


def test_a_threshold_looks_at_the_estimate_with_all_options_whatever_the_turnover() -> None:
    ruleset = scheme_with(thresholds=(threshold("300000"),))
    assert not below(ruleset, contract("200000", 24, options=(option(12),)))
    assert below(ruleset, contract("200000", 24))
    agreement = contract("300000", turnover="100000")
    assert not below(ruleset, agreement)
    assert asked(ruleset, agreement) == cents("5000")


def test_a_threshold_looks_at_the_whole_tender_for_a_lot() -> None:
    ruleset = scheme_with(thresholds=(threshold("250000"),))
    assert not below(ruleset, contract("50000", whole_value="250000"))
    assert below(ruleset, contract("50000", whole_value="249999.99"))


@pytest.mark.parametrize(
    ("value", "under"), [("416666.66", True), ("416666.67", False)], ids=["249,999.996 of wages", "250,000.002"]
)
def test_a_threshold_may_be_on_the_wage_bill(value: str, under: bool) -> None:
    ruleset = scheme_with(thresholds=(threshold("250000", base="labour_value"),))
    assert below(ruleset, contract(value, labour_percentage="60")) is under


def test_both_an_amount_and_a_term_must_be_reached() -> None:
    ruleset = scheme_with(thresholds=(threshold("100000"), threshold(months="12")))
    assert below(ruleset, contract("99999.99", 12))
    assert below(ruleset, contract("100000", 11))
    assert not below(ruleset, contract("100000", 12))


FRIESLAND = srcalc.load_ruleset("friesland-2016")


@pytest.mark.parametrize(
    ("category", "value", "required_amount"),
    [
        ("works", "249999.99", "0"),
        ("works", "250000", "5000"),
        ("services", "99999.99", "0"),
        ("services", "100000", "2000"),
    ],
)
def test_friesland_has_a_threshold_for_works_and_one_for_services(
    category: str, value: str, required_amount: str
) -> None:
    agreement = contract(value, category=category, awarded="2021-12-31")
    assert asked(FRIESLAND, agreement) == cents(required_amount)


def test_a_threshold_that_was_not_seen_is_refused_by_name() -> None:
    with refused("not-seen", 4, what="required.thresholds.leveringen.amount"):
        ask(FRIESLAND, contract(category="supplies", awarded="2021-12-31"))


def test_a_category_is_asked_for_only_where_the_outcome_depends_on_it() -> None:
    by_category = scheme_with(thresholds=(threshold("100000", categories=("works",)), threshold("50000")))
    with refused("category-needed", 3):
        ask(by_category, contract("75000"))
    assert below(by_category, contract("49999.99"))
    assert asked(by_category, contract("100000")) == cents("5000")
    assert below(by_category, contract("75000", category="works"))
    assert asked(by_category, contract("75000", category="supplies")) == cents("3750")


def test_a_threshold_that_was_not_seen_for_any_category_needs_none() -> None:
    with refused("not-seen", 4, what="required.thresholds.threshold.amount"):
        ask(scheme_with(thresholds=(threshold("not_seen"),)), contract())


def test_a_threshold_on_wages_needs_the_wages() -> None:
    with refused("contract-needs", 3, fields=("labour_value", "labour_percentage")):
        ask(scheme_with(thresholds=(threshold("1000", base="labour_value"),)), contract(category="works"))


def test_a_threshold_on_wages_needs_the_wages_without_a_category_too() -> None:
    with refused("contract-needs", 3, fields=("labour_value", "labour_percentage")):
        ask(scheme_with(thresholds=(threshold("1000", base="labour_value"),)), contract())


def test_what_is_not_asked_rests_on_the_threshold_that_decides() -> None:
    first, second = threshold("500000"), threshold(months="6")
    assert ask(scheme_with(thresholds=(first, second)), contract()).base_term.basis == first.amount


# ---------------------------------------------------------------- something else, and kinds that are not asked


def custom(name: str = "plan", above: str | None = None, below: str | None = None) -> CustomOutcome:
    low, high = (None if bound is None else figure(bound, "eur") for bound in (above, below))
    return CustomOutcome(id=name, from_amount=low, below_amount=high, text=TEXT, **OURS)


@pytest.mark.parametrize(
    ("value", "is_custom"), [("999999.99", False), ("1000000", True), ("1999999.99", True), ("2000000", False)]
)
def test_something_else_than_an_amount_is_asked_between_its_bounds(value: str, is_custom: bool) -> None:
    outcome = custom(above="1000000", below="2000000")
    found = ask(scheme_with(custom=(outcome,)), contract(value))
    assert (found.applies, found.is_custom) == (True, is_custom)
    assert (found.total.hundredths == 0) == is_custom
    if is_custom:
        assert found.reason is not None
        assert found.reason.params == {"what": TEXT}
        assert found.base_term.basis == outcome
    assert {outcome, outcome.from_amount} <= set(found.uses)


def test_something_else_may_be_asked_on_both_sides_of_a_bound_and_always() -> None:
    ruleset = scheme_with(custom=(custom("small", below="1000"), custom("large", above="1000")))
    assert [ask(ruleset, contract(value)).is_custom for value in ("999.99", "1000")] == [True, True]
    assert ask(scheme_with(custom=(custom(),)), contract("1")).is_custom


def test_the_size_is_judged_with_all_options_and_the_whole_tender() -> None:
    ruleset = scheme_with(custom=(custom(above="300000"),))
    assert not ask(ruleset, contract("250000", 12)).is_custom
    assert ask(ruleset, contract("250000", 12, options=(option(12, "50000"),))).is_custom
    assert ask(ruleset, contract("250000", 12, whole_value="300000")).is_custom


def test_a_threshold_goes_before_something_else_and_that_before_a_scale_that_was_not_seen() -> None:
    rules = {"thresholds": (threshold("1000"),), "custom": (custom(below="5000"),)}
    below, small = (ask(scheme_with(**rules), contract(value)).reason for value in ("999", "1000"))
    assert [found.code for found in (below, small) if found] == ["below-threshold", "custom-outcome"]
    silent = scheme(required=Required(base=given("contract_value"), scales="not_seen", custom=(custom(below="5000"),)))
    assert ask(silent, contract("4999")).is_custom
    with refused("required-not-seen", 4):
        ask(silent, contract("5000"))


def test_what_is_agreed_goes_before_something_else() -> None:
    ruleset = scheme_with(custom=(custom(),))
    by_percentage = ask(ruleset, contract("100000", percentage="2"))
    assert (by_percentage.total.hundredths, by_percentage.ruleset_total) == (cents("2000"), None)
    assert ask(ruleset, contract("100000", required="1500")).total.hundredths == cents("1500")


def test_a_bound_that_was_not_seen_is_refused_by_name() -> None:
    ruleset = scheme_with(custom=(custom("small", below="not_seen"),))
    with refused("not-seen", 4, what="required.custom.small.below_amount"):
        ask(ruleset, contract())
    assert ask(ruleset, contract(percentage="5")).total.hundredths == cents("12500")


def test_records_are_not_held_against_something_else() -> None:
    ruleset = scheme(required=asking(custom=(custom(),)), caps=(cap("half", "50", "job"),))
    result = result_of(ruleset, person("2026-01-01", "2026-01-10"))
    assert result.realised is not None
    assert result.realised.totals.counted == cents("1000")
    assert (result.contracts[0].balance, result.realised.adjustments) == (None, ())
    assert "custom-outcome" in [item.code for item in result.remarks]


@pytest.mark.parametrize(("category", "applies"), [("works", True), ("services", True), ("supplies", False)])
def test_only_the_kinds_of_contract_that_a_scheme_names_are_asked_something(category: Any, applies: bool) -> None:
    kinds = given(("works", "services"))
    found = ask(scheme_with(categories=kinds), contract(category=category))
    assert (found.applies, found.total.hundredths) == (applies, cents("12500") if applies else 0)
    assert kinds in found.uses
    if not applies:
        assert found.reason is not None
        assert (found.reason.code, found.base_term.basis) == ("category-not-asked", kinds)


def test_the_kind_of_contract_is_needed_where_not_every_kind_is_asked() -> None:
    with refused("category-needed", 3):
        ask(scheme_with(categories=given(("works",))), contract())
    assert ask(scheme_with(categories=given(("works", "services", "supplies"))), contract()).applies


def test_a_kind_that_is_not_asked_is_not_asked_an_agreed_percentage_either() -> None:
    ruleset = scheme_with(categories=given(("works",)))
    assert ask(ruleset, contract(category="supplies", percentage="5")).total.hundredths == 0
    assert ask(ruleset, contract(category="supplies", required="500")).total.hundredths == cents("500")


@pytest.mark.parametrize(
    ("required_side", "code"),
    [
        (asking(custom=(custom(above="5", below="5"),)), "range-empty"),
        (asking(custom=(custom(below="0"),)), "range-empty"),
        (asking(custom=(custom(above="5", below="5.01"), custom("other"))), None),
        (asking(categories=given(())), "list-empty"),
    ],
)
def test_something_else_is_asked_of_some_contract_and_some_kind_is_asked(required_side: Any, code: str | None) -> None:
    found = [item.code for check in CHECKS for item in check(scheme(required=required_side))]
    assert [name for name in found if name in ("range-empty", "list-empty")] == ([] if code is None else [code])


# ---------------------------------------------------------------- the base


def test_a_base_that_was_not_seen_is_refused_where_it_is_needed() -> None:
    ruleset = scheme(required=asking(base="not_seen"))
    with refused("not-seen", 4, what="required.base"):
        ask(ruleset, contract())
    with refused("not-seen", 4, what="required.base"):
        ask(ruleset, contract(percentage="5"))
    agreed_on = ask(ruleset, contract(required="500"))
    assert (agreed_on.total.hundredths, agreed_on.base, agreed_on.ruleset_total) == (
        cents("500"),
        "contract_value",
        None,
    )
    by_scale = scheme(required=asking(scale(("0", "5"), base="turnover"), base="not_seen"))
    assert asked(by_scale, contract(turnover="100000")) == cents("5000")


@pytest.mark.parametrize(
    ("more", "required_amount"),
    [({"labour_value": "150000"}, "7500"), ({"labour_percentage": "60"}, "7500"), ({"labour_percentage": "0"}, "0")],
)
def test_the_wage_bill_is_the_base_where_the_scheme_says_so(more: dict[str, Any], required_amount: str) -> None:
    found = ask(scheme(required=asking(base="labour_value")), contract(**more))
    assert (found.base, found.base_term.hundredths) == ("labour_value", cents(required_amount))


def test_the_wage_bill_goes_before_the_labour_percentage() -> None:
    ruleset = scheme(required=asking(base="labour_value"))
    assert asked(ruleset, contract(labour_value="100000", labour_percentage="60")) == cents("5000")


def test_a_contract_of_no_value_has_its_wages_by_percentage_only() -> None:
    ruleset = scheme(required=asking(base="labour_value"))
    assert asked(ruleset, contract("0", labour_percentage="60", labour_value="0")) == 0
    with refused("contract-needs", 3):
        ask(ruleset, contract("0", labour_value="0"))


def test_a_base_of_wages_needs_one_of_two_fields() -> None:
    with refused("contract-needs", 3, fields=("labour_value", "labour_percentage")):
        ask(scheme(required=asking(base="labour_value")), contract())


def test_established_turnover_takes_the_place_of_the_estimate() -> None:
    found = ask(scheme(), contract(turnover="240000.10"))
    assert (found.base, found.base_term.hundredths) == ("turnover", cents("12000.01"))
    assert ask(scheme(), contract()).base == "contract_value"


def test_the_base_that_is_shown_is_the_base_that_was_used() -> None:
    found = ask(scheme(required=asking(base="labour_value")), contract(labour_percentage="60"))
    assert found.base_value.hundredths == cents("150000")


def test_under_a_threshold_the_base_is_named_for_what_it_is() -> None:
    found = ask(scheme_with(thresholds=(threshold("500000"),)), contract(turnover="260000"))
    assert (found.base, found.base_value.hundredths) == ("turnover", cents("260000"))


# ---------------------------------------------------------------- scales by labour percentage


BY_LABOUR = scheme(
    required=asking(
        scale(("0", "2"), labour_percentage=labour(below="40"), id="little"),
        scale(("0", "5"), labour_percentage=labour(at_least="40", below="80"), id="much", base="labour_value"),
    )
)


@pytest.mark.parametrize(
    ("percentage", "required_amount"), [("39.99", "5000"), ("40", "5000"), ("79.99", "9998.75"), ("60", "7500")]
)
def test_the_labour_percentage_chooses_the_scale_and_its_base(percentage: str, required_amount: str) -> None:
    # 2% of 250,000 below 40; from 40 on, 5% of the wages: 100,000 at 40, 199,975 at 79.99.
    found = ask(BY_LABOUR, contract(labour_percentage=percentage))
    assert found.base_term.hundredths == cents(required_amount)
    assert found.base == ("contract_value" if percentage == "39.99" else "labour_value")


def test_a_labour_percentage_without_a_scale_is_refused() -> None:
    with refused("no-scale", 4):
        ask(BY_LABOUR, contract(labour_percentage="80"))


def test_scales_by_labour_percentage_need_it() -> None:
    with refused("contract-needs", 3, fields=("labour_percentage",)):
        ask(BY_LABOUR, contract())


# ---------------------------------------------------------------- reliefs and the maximum


def relief(name: str, cut: str, **more: Any) -> Relief:
    return Relief(id=name, title=TEXT, cut=figure(cut, "percent"), **{"recognitions": (name,), **more})


def supplied(*recognitions: str, **more: Any) -> Contract:
    return contract(supplier=Supplier(recognitions=recognitions, **more))


@pytest.mark.parametrize(
    ("combine", "left"), [("highest", "6250"), ("sum", "3750"), ("product", "5000")], ids=["50%", "30%", "40%"]
)
def test_reliefs_of_50_and_20_percent_leave(combine: Any, left: str) -> None:
    ruleset = scheme_with(reliefs=Reliefs(combine=combine, each=(relief("pso-1", "20"), relief("pso-2", "50"))))
    assert asked(ruleset, supplied("pso-1", "pso-2")) == cents(left)
    assert asked(ruleset, supplied("pso-1")) == cents("10000")
    assert asked(ruleset, supplied()) == cents("12500")
    assert asked(ruleset, contract()) == cents("12500")


def test_reliefs_never_leave_less_than_nothing() -> None:
    ruleset = scheme_with(reliefs=Reliefs(combine="sum", each=(relief("pso-1", "60"), relief("pso-2", "60"))))
    assert asked(ruleset, supplied("pso-1", "pso-2")) == 0


def test_a_relief_counts_once_and_by_any_spelling() -> None:
    ruleset = scheme_with(reliefs=Reliefs(combine="sum", each=(relief("pso-1", "20"),)))
    assert asked(ruleset, supplied("PSO 1", "pso_1")) == cents("10000")


def test_a_recognition_that_the_scheme_does_not_know_is_refused() -> None:
    ruleset = scheme_with(reliefs=Reliefs(combine="sum", each=(relief("pso-1", "20"),)))
    with refused("unknown-id", 3, kind="recognition", near="pso-1"):
        ask(ruleset, supplied("pso-11"))


@pytest.mark.parametrize(
    ("target_group", "employees", "required_amount"),
    [("6", "120", "6250"), ("5.99", "120", "12500"), ("6", "0", "12500"), (None, "120", "12500"), ("6", None, "12500")],
)
def test_a_relief_may_follow_from_5_percent_of_the_workforce(
    target_group: str | None, employees: str | None, required_amount: str
) -> None:
    own = relief("workforce", "50", recognitions=(), target_group_share=figure("5", "percent"))
    ruleset = scheme_with(reliefs=Reliefs(combine="highest", each=(own,)))
    fte = [None if number is None else Decimal(number) for number in (target_group, employees)]
    assert asked(ruleset, supplied(target_group_fte=fte[0], employees_fte=fte[1])) == cents(required_amount)


@pytest.mark.parametrize(("percentage", "left"), [("4", "0"), ("5", "0"), ("5.01", "25"), ("7", "5000")])
def test_a_relief_takes_off_at_most_a_percentage_of_the_base(percentage: str, left: str) -> None:
    exempt = relief("pso-1", "100", at_most=figure("5", "percent"))
    ruleset = scheme_with(reliefs=Reliefs(combine="highest", each=(exempt,)))
    found = ask(ruleset, contract(percentage=percentage, supplier=Supplier(recognitions=("pso-1",))))
    assert found.total.hundredths == cents(left)
    assert (found.reason is not None and found.reason.code) == ("exempt" if left == "0" else False)
    assert exempt.at_most in found.uses


@pytest.mark.parametrize(
    ("combine", "left"),
    # Of 17,500 (7% of 250,000) the first takes half, at most 2% (5,000); the second 20% (3,500), at most 3%.
    [("highest", "12500"), ("sum", "9000"), ("product", "10000")],
)
def test_reliefs_with_a_bound_work_together(combine: Any, left: str) -> None:
    each = (
        relief("pso-1", "50", at_most=figure("2", "percent")),
        relief("pso-2", "20", at_most=figure("3", "percent")),
    )
    ruleset = scheme_with(reliefs=Reliefs(combine=combine, each=each))
    agreement = contract(percentage="7", supplier=Supplier(recognitions=("pso-1", "pso-2")))
    assert ask(ruleset, agreement).total.hundredths == cents(left)


def test_reliefs_with_a_bound_never_leave_less_than_nothing() -> None:
    each = (relief("pso-1", "90"), relief("pso-2", "50", at_most=figure("1", "percent")))
    ruleset = scheme_with(reliefs=Reliefs(combine="sum", each=each))
    assert asked(ruleset, contract(percentage="5", supplier=Supplier(recognitions=("pso-1", "pso-2")))) == 0


def test_the_bound_of_a_relief_is_of_the_base_of_each_period_and_lot() -> None:
    wages = scale(("0", "10"), base="labour_value")
    exempt = relief("pso-1", "100", at_most=figure("4", "percent"))
    ruleset = scheme(required=asking(wages, reliefs=Reliefs(combine="highest", each=(exempt,))))
    own: dict[str, Any] = {"labour_percentage": "50", "supplier": Supplier(recognitions=("pso-1",))}
    assert amounts(ask(ruleset, contract("100000", 12, options=(option(12, "30000"),), **own))) == [
        cents("3000"),
        cents("900"),
    ]
    assert asked(ruleset, contract("100000", 12, whole_value="400000", **own)) == cents("3000")


def test_the_bound_of_a_relief_is_shown_in_the_calculation() -> None:
    exempt = relief("pso-1", "100", at_most=figure("5", "percent"))
    ruleset = scheme_with(reliefs=Reliefs(combine="highest", each=(exempt,)))
    line = ask(ruleset, contract(percentage="7", supplier=Supplier(recognitions=("pso-1",)))).base_term
    assert [operand.name for operand in line.terms[-1]] == ["base", "at_most_off"]
    assert line.terms[-1][-1].basis == exempt.at_most


def test_reliefs_go_before_the_maximum() -> None:
    each = Reliefs(combine="highest", each=(relief("pso-1", "50"),))
    assert asked(scheme_with(reliefs=each, maximum=figure("10000", "eur")), supplied("pso-1")) == cents("6250")
    assert asked(scheme_with(reliefs=each, maximum=figure("6249.99", "eur")), supplied("pso-1")) == cents("6249.99")


@pytest.mark.parametrize(
    ("maximum", "found"),
    [("10000", ["5000", "5000", "0"]), ("10000.01", ["5000", "5000", "0.01"]), ("4999.99", ["4999.99", "0", "0"])],
)
def test_the_maximum_is_for_the_running_total(maximum: str, found: list[str]) -> None:
    agreement = contract("100000", 12, options=(option(12, exercised=True), option(12)))
    got = ask(scheme_with(maximum=figure(maximum, "eur")), agreement)
    assert amounts(got) == [cents(amount) for amount in found]


def test_a_maximum_that_was_not_seen_is_refused_by_name() -> None:
    with refused("not-seen", 4, what="required.maximum"):
        ask(scheme_with(maximum=figure("not_seen", "eur")), contract())


# ---------------------------------------------------------------- agreed figures


def test_an_agreed_percentage_leaves_thresholds_reliefs_and_maximum() -> None:
    rules = {
        "thresholds": (threshold("100000"),),
        "reliefs": Reliefs(combine="highest", each=(relief("pso-1", "50"),)),
        "maximum": figure("9000", "eur"),
    }
    ruleset = scheme_with(**rules)
    found = ask(ruleset, replace(supplied("pso-1"), percentage=Decimal(8)))
    assert found.ruleset_total is not None
    assert (found.base_term.hundredths, found.ruleset_total.hundredths) == (cents("9000"), cents("6250"))
    found = ask(ruleset, contract("99999", percentage="8"))
    assert found.ruleset_total is not None
    assert (found.applies, found.total.hundredths, found.ruleset_total.hundredths) == (False, 0, 0)


@pytest.mark.parametrize(
    ("percentage", "code"),
    [("1.99", "percentage-below-bound"), ("2", None), ("5", None), ("5.01", "percentage-above-bound")],
)
def test_friesland_lets_2_to_5_percent_be_agreed(percentage: str, code: str | None) -> None:
    agreement = contract("1000000", category="works", awarded="2021-01-01", percentage=percentage)
    if code is None:
        assert asked(FRIESLAND, agreement) == cents("10000") * int(percentage)
    else:
        with refused(code, 3):
            ask(FRIESLAND, agreement)


def test_an_agreed_percentage_may_have_a_bound_on_one_side() -> None:
    low = scheme_with(agreed_percentage=AgreedPercentage(at_least=figure("2", "percent")))
    high = scheme_with(agreed_percentage=AgreedPercentage(at_most=figure("5", "percent")))
    assert asked(low, contract(percentage="100")) == cents("250000")
    assert asked(high, contract(percentage="1")) == cents("2500")


def test_an_agreed_amount_takes_the_place_of_the_calculation() -> None:
    found = ask(scheme(), contract(required="8000", options=(option(12, exercised=True), option(12, "50000"))))
    # The options have 1/2 and 1/5 of the base term's value; the scheme would have asked 12,500 and 6,250.
    assert amounts(found) == [cents("8000"), cents("4000"), cents("1600")]
    assert found.ruleset_total is not None
    assert (found.total.hundredths, found.ruleset_total.hundredths) == (cents("12000"), cents("18750"))


def test_an_agreed_amount_needs_no_wages_where_the_scheme_asks_on_wages() -> None:
    found = ask(scheme(required=asking(base="labour_value")), contract(required="8000"))
    assert (found.total.hundredths, found.ruleset_total) == (cents("8000"), None)


def test_an_agreed_amount_under_a_threshold_shows_that_nothing_would_be_asked() -> None:
    found = ask(scheme_with(thresholds=(threshold("500000"),)), contract(required="8000"))
    assert found.ruleset_total is not None
    assert (found.applies, found.total.hundredths, found.ruleset_total.hundredths) == (True, cents("8000"), 0)


def test_an_agreed_amount_for_a_contract_of_no_value_asks_nothing_of_its_options() -> None:
    found = ask(scheme(), contract("0", required="8000", options=(option(12, "5000"),)))
    assert amounts(found) == [cents("8000"), 0]
    assert found.effective_percentage is None


def test_an_agreed_amount_needs_nothing_that_the_ruleset_did_not_see() -> None:
    assert asked(FRIESLAND, contract(category="supplies", awarded="2021-01-01", required="8000")) == cents("8000")


UTRECHT = srcalc.load_ruleset("utrecht-current")


def test_a_scheme_without_a_scale_needs_an_agreed_figure() -> None:
    with refused("required-not-seen", 4):
        ask(UTRECHT, contract())
    found = ask(UTRECHT, contract("300000", turnover="287654.32", percentage="5"))
    assert (found.total.hundredths, found.ruleset_total) == (cents("14382.72"), None)
    found = ask(UTRECHT, contract(required="12500"))
    assert (found.total.hundredths, found.ruleset_total) == (cents("12500"), None)


def test_a_scheme_of_which_only_the_values_were_seen_takes_an_agreed_percentage_of_the_value() -> None:
    ruleset = changed(scheme(), required="not_seen")
    assert asked(ruleset, contract(percentage="3")) == cents("7500")
    with refused("required-not-seen", 4):
        ask(ruleset, contract())


# ---------------------------------------------------------------- what is shown beside it


def test_2_3_and_5_percent_of_the_value_stand_beside_the_national_figure() -> None:
    found = ask(NATIONAL, contract("250000", 24, options=(option(12, exercised=True),)))
    shown = {str(percentage): line.hundredths for percentage, line in found.comparisons}
    assert shown == {"2": cents("7500"), "3": cents("11250"), "5": cents("18750")}


@pytest.mark.parametrize(("value", "effective"), [("250000", "3.00"), ("100000", "0.00"), ("300000", "3.33")])
def test_the_effective_percentage_is_the_total_over_the_value(value: str, effective: str) -> None:
    found = ask(NATIONAL, contract(value)).effective_percentage
    assert found is not None
    assert found.hundredths == cents(effective)


def test_a_contract_of_no_value_has_no_effective_percentage() -> None:
    assert ask(NATIONAL, contract("0")).effective_percentage is None


# ---------------------------------------------------------------- the schedule


def test_a_schedule_rounds_cumulatively() -> None:
    found = ask(scheme(), contract("2000", 36))
    assert [year.line.hundredths for year in found.schedule] == [cents("33.33"), cents("33.34"), cents("33.33")]


def test_half_a_year_has_half_of_what_a_year_has() -> None:
    found = ask(scheme(), contract("2000", 18))
    assert [year.line.hundredths for year in found.schedule] == [cents("66.67"), cents("33.33")]
    assert [year.last for year in found.schedule] == [day("2026-12-31"), day("2027-06-30")]


def test_years_are_counted_from_the_first_day_of_each_period() -> None:
    found = ask(scheme(), contract("2000", 24, start="2024-02-29", options=(option(6, exercised=True), option(6))))
    assert [(year.number, year.period, year.first, year.last) for year in found.schedule] == [
        (1, 0, day("2024-02-29"), day("2025-02-27")),
        (2, 0, day("2025-02-28"), day("2026-02-27")),
        (3, 1, day("2026-02-28"), day("2026-08-28")),
    ]


def test_without_a_start_the_years_are_numbered() -> None:
    found = ask(NATIONAL, contract(start=None))
    assert [(year.number, year.first, year.last) for year in found.schedule] == [(1, None, None), (2, None, None)]


# ---------------------------------------------------------------- equivalents


def equivalents(ruleset: Ruleset, agreement: Contract, known: Prices | None = None) -> dict[tuple[str, ...], int]:
    found = srcalc.required(ruleset, agreement, *([known] if known else [])).contracts[0].equivalents
    return {(need.element, *need.recognitions): need.line.hundredths for need in found}


def test_7_500_is_so_many_years_invoices_and_hours_at_the_rates_of_2025() -> None:
    full = ("social-enterprise-nl", "buy-social", "code-sociale-ondernemingen", "pso-30-plus")
    assert equivalents(NATIONAL, contract(published="2025-11-03")) == {
        ("benefit-status",): cents("0.15"),
        ("education",): cents("0.38"),
        ("social-procurement", *full): cents("7500"),
        ("social-procurement", "pso-1", "pso-2", "pso-3"): cents("15000"),
        ("social-project",): cents("42.86"),
    }


def test_the_rates_of_2026_follow_the_index_of_2025() -> None:
    found = srcalc.required(NATIONAL, contract(published="2026-02-01")).contracts[0].equivalents
    rates = {need.element: need.rate.exact for need in found if need.rate.unit != "percent"}
    assert rates == {"benefit-status": 51_600, "education": 20_640, "social-project": Fraction("180.60")}


def test_before_an_index_is_published_equivalents_are_of_the_last_price_year() -> None:
    result = srcalc.required(NATIONAL, contract(published="2027-02-01", start="2027-05-01"))
    (note,) = [item for item in result.remarks if item.code == "equivalents-earlier-year"]
    assert note.params == {"wanted": 2027, "used": 2026}
    assert result.contracts[0].equivalents[0].rate.exact == 51_600


def test_a_year_before_the_first_index_is_not_taken_for_one_to_come() -> None:
    ruleset = scheme(indexation=indexation("cbs-86141ned"))
    with suppress(Refused):
        remarks = srcalc.required(ruleset, contract(start="2008-01-01")).remarks
        assert [item.code for item in remarks if item.code == "equivalents-earlier-year"] == []


def test_equivalents_need_a_series_with_years() -> None:
    ruleset = scheme(indexation=indexation())
    with refused("index-missing", 4, series="prices", period="2026", last="-"):
        srcalc.required(ruleset, contract(), prices({"2025-01": "100"}))
    with refused("index-series-missing", 4, series="prices"):
        srcalc.required(ruleset, contract(), Prices())


def test_equivalents_leave_out_what_has_no_rate_or_share() -> None:
    ruleset = scheme(
        placement("unseen", rate="not_seen"),
        placement("worthless", rate="0"),
        placement("monthly", rate="3000", unit="eur_per_person_month"),
        purchase("no-share", share="not_seen"),
        purchase("no-worth", share="0"),
        purchase("two-marks", share="50", shares=(share("50", "pso-1"), share("50", "pso-2"), share("20", "pso-3"))),
        hours(rate="24.50"),
        pieces(rate="500"),
        agreed(),
    )
    assert equivalents(ruleset, contract()) == {
        ("monthly",): cents("0.35"),  # 12,500 / 36,000
        ("two-marks", "pso-1", "pso-2"): cents("25000"),
        ("two-marks", "pso-3"): cents("62500"),
        ("project",): cents("510.20"),
        ("internship",): cents("25"),
    }


def test_nothing_asked_has_no_equivalents() -> None:
    assert equivalents(NATIONAL, contract("40000", 12)) == {}


# ---------------------------------------------------------------- validity and what a result rests on


@pytest.mark.parametrize(
    ("dates", "code"),
    [
        ({"published": "2025-10-13"}, "ruleset-not-yet"),
        ({"published": "2025-10-14"}, None),
        ({"published": "2025-10-13", "awarded": "2025-12-01"}, "ruleset-not-yet"),
        ({"awarded": "2025-10-13", "start": "2026-01-01"}, "ruleset-not-yet"),
        ({"start": "2025-10-13"}, "ruleset-not-yet"),
    ],
)
def test_the_national_ruleset_is_in_use_from_the_day_on_its_title_page(dates: dict[str, Any], code: str | None) -> None:
    if code is None:
        assert ask(NATIONAL, contract(**dates)).applies
    else:
        with refused(code, 4, first=day("2025-10-14")):
            ask(NATIONAL, contract(**dates))


def test_friesland_ended_with_2021_by_the_date_of_the_award() -> None:
    agreement = contract(category="works", published="2022-03-01", awarded="2021-12-31")
    assert ask(FRIESLAND, agreement).applies
    with refused("ruleset-ended", 4, last=day("2021-12-31")):
        ask(FRIESLAND, replace(agreement, awarded=day("2022-01-01")))


def test_without_a_date_nothing_is_checked_and_the_result_says_so() -> None:
    result = srcalc.required(NATIONAL, contract(start=None))
    assert [item.code for item in result.remarks] == ["no-reference-date"]
    assert result.contracts[0].price_year is None
    assert result.contracts[0].equivalents[0].rate.exact == 50_000


def test_a_result_names_the_assumptions_that_it_used() -> None:
    used = [item.id for _, item in assumptions_used(srcalc.required(NATIONAL, contract("40000", 12)))]
    assert used == [
        "required-scale", "scale-not-indexed", "rounding", "vat", "reference-date", "validity",
    ]  # fmt: skip
    assert "indexation" in [item.id for _, item in assumptions_used(srcalc.required(NATIONAL, contract()))]


def test_certainty_is_that_of_the_assumption_else_of_the_figure_else_of_its_source() -> None:
    source = Source(
        id="page",
        title="page",
        publisher="somebody",
        date=day("2026-01-01"),
        seen=day("2026-01-01"),
        certainty="official_excerpt",
    )
    rules = asking(scale(("0", "5"), assumption=None, source="page"))
    own = Required(
        base=replace(rules.base, assumption=None, certainty="secondary"),
        scales=rules.scales,
        maximum=replace(figure("99999", "eur"), assumption=None, source="another"),
    )
    ruleset = scheme(required=own, sources=(source,), elements=())
    agreement = contract(start=None)
    # Excerpt: the scale. Secondary: the base. Assumed: rounding and VAT. The maximum has a source that is not there.
    assert certainty(srcalc.required(ruleset, agreement)) == {
        "official": 0, "official_excerpt": 1, "secondary": 1, "assumption": 2,
    }  # fmt: skip


def test_a_scale_that_rests_on_an_assumption_alone_is_a_proposal() -> None:
    assert ask(NATIONAL, contract()).by_proposal
    assert not ask(NATIONAL, contract(required="8000")).by_proposal
    assert not ask(FRIESLAND, contract(category="works", awarded="2021-01-01")).by_proposal
    with_source = scheme(required=asking(scale(("0", "5"), source="page")))
    assert not ask(with_source, contract()).by_proposal


def test_a_rule_for_indexing_the_scale_is_used_where_there_is_one() -> None:
    ruleset = scheme(scale_indexation=given("none"))
    assert ruleset.scale_indexation in srcalc.required(ruleset, contract()).uses["scheme-1"]
