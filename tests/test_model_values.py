"""From text to a value: what is taken exactly as it is written, and what is refused and why."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from srcalc.diagnostics import Mistake
from srcalc.model import fields, values
from srcalc.model.basis import Text
from srcalc.model.elements import Maximum
from srcalc.model.fields import InUnit
from tests.building import figure, maximum, series

Reader = Callable[[object], object]


def mistake(read: Reader, text: object) -> Mistake:
    with pytest.raises(Mistake) as caught:
        read(text)
    return caught.value


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", "0"),
        ("5", "5"),
        ("5.1", "5.1"),
        ("5.10", "5.10"),
        (" 250000.00 ", "250000"),
        ("999999999999.99", "999999999999.99"),
    ],
)
def test_an_amount_has_a_point_and_at_most_two_decimals(text: str, number: str) -> None:
    assert values.parse_amount(text) == Decimal(number)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty"),
        ("  ", "empty"),
        ("1.000", "number-two-ways"),
        ("1,000", "number-two-ways"),
        ("1 000", "number-two-ways"),
        ("1'000.000", "number-two-ways"),
        ("1.250,50", "number-dutch"),
        ("1,250.50", "number-dutch"),
        ("12,5", "number-dutch"),
        ("12.3456", "number-decimals"),
        ("1234567890123", "number-too-large"),
        ("1234567890123.5", "number-too-large"),
        ("007", "not-a-number"),
        ("1e3", "not-a-number"),
        ("1_000", "not-a-number"),
        ("NaN", "not-a-number"),
        ("٣", "not-a-number"),
        ("€ 5", "not-a-number"),
        (".5", "not-a-number"),
        ("5.", "not-a-number"),
    ],
)
def test_a_number_that_is_written_otherwise_is_refused(text: str, code: str) -> None:
    assert mistake(values.parse_number, text).code == code


def test_a_list_where_one_value_belongs_is_refused() -> None:
    assert mistake(values.parse_number, ["1"]).code == "one-value-expected"
    assert mistake(values.parse_text, {"a": "b"}).code == "one-value-expected"


def test_only_some_numbers_may_be_negative() -> None:
    assert values.parse_number("-0.01") == Decimal("-0.01")
    assert mistake(values.parse_amount, "-0.01").code == "negative"


def test_a_mistake_shows_the_shape_of_a_text_and_not_the_text() -> None:
    assert mistake(values.parse_number, "Jan 12!").params == {"shape": "aaa 99!"}
    assert values.shape("\u202e1") == "?9"
    assert values.shape("x" * 30) == "a" * 30
    assert values.shape("x" * 31) == "a" * 29 + "…"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("0", None),
        ("1", None),
        ("100", None),
        ("0.99", "percentage-or-share"),
        ("0.01", "percentage-or-share"),
        ("100.01", "percentage-range"),
        ("-1", "negative"),
    ],
)
def test_a_percentage_lies_between_1_and_100_or_is_0(text: str, code: str | None) -> None:
    if code is None:
        assert values.parse_percentage(text) == Decimal(text)
    else:
        assert mistake(values.parse_percentage, text).code == code


def test_a_share_of_a_purchase_may_be_more_than_100_percent() -> None:
    assert values.parse_percentage("130", 1000) == 130
    assert mistake(lambda text: values.parse_percentage(text, 1000), "1000.01").params == {"at_most": 1000}


@pytest.mark.parametrize(("text", "code"), [("0", None), ("168", None), ("168.01", "hours-range")])
def test_a_week_has_168_hours(text: str, code: str | None) -> None:
    if code is None:
        assert values.parse_hours_per_week(text) == Decimal(text)
    else:
        assert mistake(values.parse_hours_per_week, text).code == code


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "empty"), ("1.5", "not-a-whole-number"), ("-1", "not-a-whole-number"), ("1000000", "not-a-whole-number")],
)
def test_a_whole_number_has_at_most_six_digits(text: str, code: str) -> None:
    assert values.parse_whole("999999") == 999_999
    assert mistake(values.parse_whole, text).code == code


@pytest.mark.parametrize(("text", "code"), [("1", None), ("600", None), ("0", "months-range"), ("601", "months-range")])
def test_a_term_is_1_to_600_months(text: str, code: str | None) -> None:
    if code is None:
        assert values.parse_months(text) == int(text)
    else:
        assert mistake(values.parse_months, text).code == code


@pytest.mark.parametrize("text", ["1990-01-01", "2028-02-29", "2100-12-31"])
def test_a_day_is_written_with_the_year_first(text: str) -> None:
    assert values.parse_date(text) == datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty"),
        ("31-01-2026", "date-dutch"),
        ("1/2/26", "date-dutch"),
        ("20260131", "not-a-date"),
        ("2026-1-31", "not-a-date"),
        ("２０２６-01-01", "not-a-date"),
        ("2027-02-29", "no-such-day"),
        ("2026-13-01", "no-such-day"),
        ("1989-12-31", "date-range"),
        ("2101-01-01", "date-range"),
    ],
)
def test_a_day_that_is_written_otherwise_is_refused(text: str, code: str) -> None:
    assert mistake(values.parse_date, text).code == code


def test_yes_and_no_are_read_in_two_languages() -> None:
    assert [values.parse_yes_no(word) for word in ("yes", "JA", "True", "1")] == [True] * 4
    assert [values.parse_yes_no(word) for word in ("no", "Nee", "FALSE", "0")] == [False] * 4
    assert mistake(values.parse_yes_no, "maybe").code == "not-yes-or-no"
    assert mistake(values.parse_yes_no, "").code == "empty"


def test_a_text_has_1_to_2_000_signs() -> None:
    assert values.parse_text(" x ") == "x"
    assert len(values.parse_text("x" * 2000)) == 2000
    assert mistake(values.parse_text, "").code == "empty"
    assert mistake(values.parse_text, "x" * 2001).code == "text-too-long"


@pytest.mark.parametrize("text", ["Pso-1", "pso 1", "-pso", "pso--1", "psö", "x" * 81])
def test_an_id_is_in_kebab_case(text: str) -> None:
    assert values.parse_id("pso-30-plus") == "pso-30-plus"
    assert values.parse_id("x" * 80) == "x" * 80
    assert mistake(values.parse_id, text).code == "not-an-id"


def test_words_stand_in_a_list_or_between_signs() -> None:
    assert values.parse_words(["a", " b ", ""]) == ("a", "b")
    assert values.parse_words("a| b ;c;;") == ("a", "b", "c")
    assert values.parse_words("") == ()


def test_names_are_compared_without_case_and_with_one_sign_for_space_and_underscore() -> None:
    assert values.folded(" PSO_30  plus ") == values.folded("pso-30-plus") == "pso-30-plus"


# ---------------------------------------------------------------- figures in their place


def test_a_figure_of_a_ruleset_is_an_amount_or_one_of_two_words() -> None:
    assert fields.parse_figure("5.00") == 5
    assert [fields.parse_figure(word) for word in ("not_seen", "unlimited")] == ["not_seen", "unlimited"]
    assert mistake(fields.parse_figure, "many").code == "not-a-number"


def test_a_bound_of_validity_is_a_day_or_one_of_two_words() -> None:
    assert fields.parse_day("2026-01-01") == datetime.date(2026, 1, 1)
    assert [fields.parse_day(word) for word in ("not_seen", "unlimited")] == ["not_seen", "unlimited"]
    assert mistake(fields.parse_day, "soon").code == "not-a-date"


@pytest.mark.parametrize(
    ("place", "found", "code"),
    [
        (InUnit(("eur",)), figure("5", "eur"), None),
        (InUnit(("eur",)), figure("not_seen", "eur"), None),
        (InUnit(("eur",)), figure("5", "hours"), "unit-here"),
        (InUnit(("eur",)), figure("unlimited", "eur"), "unlimited-here"),
        (InUnit(("years",), unlimited=True), maximum("unlimited"), None),
        (InUnit(("percent",)), figure("100", "percent"), None),
        (InUnit(("percent",)), figure("100.01", "percent"), "percentage-range"),
        (InUnit(("percent",)), figure("0.5", "percent"), "percentage-or-share"),
        (InUnit(("percent",), at_most=1000), figure("130", "percent"), None),
        (InUnit(("hours_per_week",), at_most=168), figure("168", "hours_per_week"), None),
        (InUnit(("hours_per_week",), at_most=168), figure("168.01", "hours_per_week"), "figure-range"),
    ],
)
def test_a_figure_fits_its_place_by_unit_and_size(place: InUnit, found: Any, code: str | None) -> None:
    if code is None:
        assert place.check(found) is found
    else:
        assert mistake(place.check, found).code == code


def test_models_are_equal_by_what_they_say() -> None:
    one, same, other = Text(nl="a", en="b"), Text(nl="a", en="b"), Text(nl="a", en="c")
    assert one == same
    assert hash(one) == hash(same)
    assert one != other
    assert one != ("a", "b")
    assert repr(one) == "Text(nl='a', en='b')"
    assert figure("5", "years") != Maximum(value=Decimal(5), unit="years", assumption="ours")


def test_a_model_is_made_whole_and_stays_as_it_is() -> None:
    made: Any = Text
    with pytest.raises(TypeError, match="Text needs en"):
        made(nl="a")
    with pytest.raises(TypeError, match="Text has no de"):
        made(nl="a", en="b", de="c")
    text: Any = Text(nl="a", en="b")
    with pytest.raises(AttributeError):
        text.nl = "c"
    assert text.nl == "a"


def test_the_last_period_is_that_of_the_same_length() -> None:
    found = series({"2025": "100", "2026-02": "101", "2026-01": "102"})
    assert (found.last("2030"), found.last("2030-01")) == ("2025", "2026-02")
