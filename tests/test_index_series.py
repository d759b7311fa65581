"""The index series of Statistics Netherlands (CBS) that ship with the package, and files that users give instead.

What CBS publishes is tested against what follows from its own levels: rates of change to one decimal, annual averages
to two.
"""

from __future__ import annotations

import json
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest

from srcalc.diagnostics import Refused
from srcalc.model.index import IndexSeries
from srcalc.reading.index import SHIPPED, parse_series, read_series, shipped_series
from srcalc.valuation.indexation import amount_indexed, level
from tests.building import cents, refused

NEW, OLD = shipped_series("cbs-86141ned"), shipped_series("cbs-83131ned")


def half_up(value: Decimal, decimals: str) -> Decimal:
    return value.quantize(Decimal(decimals), ROUND_HALF_UP)


def change(series: IndexSeries, then: str, now: str) -> Decimal:
    """The rate of change in percent, to one decimal, as CBS publishes it."""
    return half_up(series.levels[now].value / series.levels[then].value * 100 - 100, "0.1")


# ---------------------------------------------------------------- the tables of CBS


@pytest.mark.parametrize(
    ("then", "now", "levels", "percent"),
    [
        ("2023-12", "2024-12", ("94.03", "97.88"), "4.1"),
        ("2022-12", "2023-12", ("92.90", "94.03"), "1.2"),
        ("2021-06", "2022-06", ("81.55", "88.52"), "8.5"),
        ("2025-05", "2026-05", ("99.53", "103.01"), "3.5"),
        ("2021", "2022", ("82.08", "90.29"), "10.0"),
        ("2024", "2025", ("96.90", "100.00"), "3.2"),
    ],
)
def test_the_table_of_2025_gives_the_rates_that_cbs_publishes(
    then: str, now: str, levels: tuple[str, str], percent: str
) -> None:
    assert (NEW.levels[then].value, NEW.levels[now].value) == (Decimal(levels[0]), Decimal(levels[1]))
    assert change(NEW, then, now) == Decimal(percent)


def test_the_two_tables_differ_by_a_tenth_in_june_2022_and_over_2025() -> None:
    assert (change(NEW, "2021-06", "2022-06"), change(OLD, "2021-06", "2022-06")) == (Decimal("8.5"), Decimal("8.6"))
    assert (change(NEW, "2024", "2025"), change(OLD, "2024", "2025")) == (Decimal("3.2"), Decimal("3.3"))


def months_of(series: IndexSeries, year: str) -> list[Decimal]:
    return [found.value for period, found in series.levels.items() if period.startswith(f"{year}-")]


def test_the_mean_of_the_months_of_2022_in_the_table_of_2015_is_121_43() -> None:
    found = months_of(OLD, "2022")
    assert (len(found), half_up(sum(found, Decimal(0)) / 12, "0.000001")) == (12, Decimal("121.426667"))
    assert OLD.levels["2022"].value == Decimal("121.43")


WHOLE_YEARS = [
    (name, year)
    for name in SHIPPED
    for year in shipped_series(name).levels
    if len(year) == 4 and len(months_of(shipped_series(name), year)) == 12
]


@pytest.mark.parametrize(("name", "year"), WHOLE_YEARS)
def test_the_annual_figure_is_the_mean_of_the_months(name: str, year: str) -> None:
    series = shipped_series(name)
    assert half_up(sum(months_of(series, year), Decimal(0)) / 12, "0.01") == series.levels[year].value


def test_all_months_are_there_for_every_year_but_the_last_of_the_table_of_2015() -> None:
    assert [year for name, year in WHOLE_YEARS if name == "cbs-86141ned"] == [str(y) for y in range(2010, 2026)]
    assert [year for name, year in WHOLE_YEARS if name == "cbs-83131ned"] == [str(y) for y in range(2010, 2025)]
    assert "2025-12" not in OLD.levels


@pytest.mark.parametrize(("series", "year", "month"), [(NEW, "2025", "2026-05"), (OLD, "2025", "2025-11")])
def test_the_last_level_is(series: IndexSeries, year: str, month: str) -> None:
    assert (series.last("2000"), series.last("2000-01")) == (year, month)


@pytest.mark.parametrize("series", [NEW, OLD])
def test_the_periods_of_a_series_stand_in_order_and_without_a_gap(series: IndexSeries) -> None:
    years = [int(period) for period in series.levels if len(period) == 4]
    months = [int(period[:4]) * 12 + int(period[5:]) for period in series.levels if len(period) == 7]
    assert years == list(range(years[0], years[-1] + 1))
    assert months == list(range(months[0], months[-1] + 1))


@pytest.mark.parametrize("series", [NEW, OLD])
def test_a_series_says_what_it_is_and_how_sure_its_levels_are(series: IndexSeries) -> None:
    assert series.table.lower() == series.id.removeprefix("cbs-")
    assert "CBS" in series.source
    assert "CC BY 4.0" in series.licence
    assert {found.verified for found in series.levels.values()} <= {"yes", "partial"}
    assert {found.status for found in series.levels.values()} <= {"final", "provisional", "not_seen"}


def test_the_table_of_2025_is_100_in_2025_and_provisional_in_its_last_month_only() -> None:
    assert NEW.levels["2025"].value == 100
    assert [period for period, found in NEW.levels.items() if found.status == "provisional"] == ["2026-05"]


# ---------------------------------------------------------------- indexing


@pytest.mark.parametrize(
    ("series", "amount", "then", "now", "indexed"),
    [
        (NEW, "40000", "2011", "2025", "57388.81"),
        (NEW, "1000", "2020", "2024", "1212.16"),
        (OLD, "1000", "2020", "2024", "1212.07"),
        (NEW, "100000", "2024", "2025", "103199.17"),
        (OLD, "100000", "2024", "2025", "103261.45"),
        (NEW, "0", "2020", "2024", "0.00"),
        (NEW, "57388.81", "2025", "2011", "40000.00"),
    ],
)
def test_an_amount_follows_the_levels_of_one_table(
    series: IndexSeries, amount: str, then: str, now: str, indexed: str
) -> None:
    assert amount_indexed(Decimal(amount), series, then, now).hundredths == cents(indexed)


def test_40_000_euro_of_2011_on_the_command_line(srcalc: Any) -> None:
    data = json.loads(srcalc("index", "40000", "--from", "2011", "--to", "2025", "--format", "json").out)
    assert (data["indexed"], data["from"]["level"], data["to"]["level"]) == ("57388.81", "69.70", "100.00")
    assert data["series"]["table"] == "86141NED"
    old = json.loads(
        srcalc("index", "1000", "--from", "2020", "--to", "2024", "--series", "cbs-83131ned", "--format", "json").out
    )
    assert (old["indexed"], old["series"]["table"]) == ("1212.07", "83131NED")


def test_two_tables_are_never_mixed() -> None:
    # 2026-01 is only in the new table, and 2025 is not the same year in both: a missing level is not looked up there.
    with refused("index-missing", 4, series="cbs-83131ned", period="2026-01", last="2025-11"):
        amount_indexed(Decimal(1000), OLD, "2025-01", "2026-01")
    line = amount_indexed(Decimal(1000), NEW, "2024", "2025")
    assert line.divisor is not None
    assert {operand.unit.split(":")[1] for operand in (line.terms[0][1], line.divisor)} == {"cbs-86141ned"}


@pytest.mark.parametrize(
    ("period", "last"), [("2026", "2025"), ("2009", "2025"), ("2026-06", "2026-05"), ("2009-11", "2026-05")]
)
def test_a_level_that_is_not_there_is_refused_with_the_last_one(period: str, last: str) -> None:
    with refused("index-missing", 4, series="cbs-86141ned", period=period, last=last):
        level(NEW, period, None)


def test_an_expected_inflation_goes_on_from_the_last_year() -> None:
    assert level(NEW, "2026", Decimal("2.5")) == Decimal("102.5")
    assert level(NEW, "2027", Decimal("2.5")) == Decimal("105.0625")
    assert level(NEW, "2025", Decimal("2.5")) == 100


@pytest.mark.parametrize("period", ["2009", "2026-06"])
def test_an_expected_inflation_is_for_years_to_come_only(period: str) -> None:
    with refused("index-missing", 4, period=period):
        level(NEW, period, Decimal("2.5"))


def test_a_series_that_does_not_ship_is_unknown() -> None:
    with refused("index-unknown", 4, series="cbs-70936ned", allowed=SHIPPED):
        shipped_series("cbs-70936ned")


# ---------------------------------------------------------------- files of users


HEAD = "# id: own\n# title: t\n# table: T\n# base: 2025=100\n# source: s\n# licence: l\n# taken: 2026-01-01\n"


def test_a_file_may_have_its_own_levels_and_leave_out_what_is_not_known(tmp_path: Path) -> None:
    file = tmp_path / "own.csv"
    file.write_text(HEAD + "\nperiod,level,status,verified\n2025,100,final\n 2026 , 102.50 \n2026-01,101,final,yes,x\n")
    series = read_series(str(file))
    assert (series.id, series.base) == ("own", "2025=100")
    assert (series.last("2000"), series.last("2000-01")) == ("2026", "2026-01")
    found = {period: (item.value, item.status, item.verified) for period, item in series.levels.items()}
    assert found == {
        "2025": (Decimal(100), "final", ""),
        "2026": (Decimal("102.50"), "", ""),
        "2026-01": (Decimal(101), "final", "yes"),
    }
    assert amount_indexed(Decimal(1000), series, "2025", "2026").hundredths == cents("1025")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("2026", "index-line"),
        ("26,100", "index-line"),
        ("2026-13,100", "index-line"),
        ("2026-00,100", "index-line"),
        ("2026-1,100", "index-line"),
        ("2026-ab,100", "index-line"),
        ("２０２６,100", "index-line"),
        ("twenty,100", "index-line"),
        ("2026,0", "index-line"),
        ("2026,0.00", "index-line"),
        ("2026,-1", "negative"),
        ("2026,", "empty"),
        ("2026,100.123", "number-two-ways"),
        ("2026,100.1234", "number-decimals"),
        ("2026,many", "not-a-number"),
        ("2025,101", "index-twice"),
    ],
)
def test_a_line_that_cannot_be_read_is_refused_with_its_number(line: str, code: str) -> None:
    with pytest.raises(Refused) as caught:
        parse_series(f"{HEAD}2025,100\n{line}\n", "own.csv")
    (found,) = caught.value.diagnostics
    assert (found.code, str(found.place), caught.value.exit_code) == (code, "own.csv:9", 3)


@pytest.mark.parametrize("period", ["2026-", "2026-０１"])
def test_a_month_has_two_digits(period: str) -> None:
    with pytest.raises(Refused):
        parse_series(f"{HEAD}{period},100\n", "own.csv")


def test_the_day_on_which_a_series_was_taken_is_a_day() -> None:
    with refused("no-such-day", 3, key="taken"):
        parse_series(HEAD.replace("2026-01-01", "2026-02-30") + "2025,100\n", "own.csv")


def test_all_mistakes_of_a_file_are_told_together() -> None:
    with pytest.raises(Refused) as caught:
        parse_series("# id: own\n# title:\n2025\n2026\n", "own.csv")
    assert [(item.code, item.place.line) for item in caught.value.diagnostics] == [
        ("index-line", 3),
        ("index-line", 4),
        ("index-head", 1),
        ("index-empty", None),
    ]
    assert caught.value.diagnostics[2].params == {"keys": ("title", "table", "base", "source", "licence", "taken")}


def test_an_index_file_of_another_series_than_the_ruleset_asks_for_is_refused(srcalc: Any, tmp_path: Path) -> None:
    file = tmp_path / "own.csv"
    file.write_text(HEAD + "2024,96.90\n2025,100\n")
    ran = srcalc("required", "--value", "250000", "--months", "24", "--start", "2026-01-01", "--index", str(file))
    assert (ran.code, ran.out) == (3, "")
    assert "cbs-86141ned" in ran.err


def test_a_newer_index_file_of_the_same_series_is_used_and_told(srcalc: Any, tmp_path: Path) -> None:
    file = tmp_path / "newer.csv"
    file.write_text(HEAD.replace("id: own", "id: cbs-86141ned") + "2024,96.90\n2025,100.00\n2026,103.50\n")
    flags = ("--value", "250000", "--months", "24", "--start", "2027-01-01", "--index", str(file), "--format", "json")
    data = json.loads(srcalc("required", *flags).out)
    rates = {item["element"]: item["rate"] for item in data["required"]["equivalents"] if "rate" in item}
    # 50,000 x 103.50/96.90 = 53,405.57...; 175 x 103.50/96.90 = 186.919...
    assert (rates["benefit-status"], rates["social-project"]) == ("53406.00", "186.92")
    assert "other-index" in [item["code"] for item in data["remarks"]]
