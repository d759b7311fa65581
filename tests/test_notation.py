"""Numbers and dates as people write them: each is read as what was meant, or refused, and never as anything else.

`SRCALC_NOTATION_CASES=800000` makes the round trips longer, for a release.
"""

from __future__ import annotations

import datetime
import os
import random
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Literal

import pytest

from srcalc.diagnostics import Mistake
from srcalc.language.numbers import euro, hundredths
from srcalc.model import values
from srcalc.reading.notation import NUMBERS, Exact, Notation, Sign
from srcalc.reading.records import parsers
from tests.conftest import Srcalc

CASES = int(os.environ.get("SRCALC_NOTATION_CASES", "100000"))
SIGNS: tuple[Sign, Sign] = ("comma", "point")


def number(text: str, sign: Sign | None = None, notation: Notation | None = None) -> Decimal:
    found = (notation or Notation(sign)).parser(values.parse_number)(text)
    assert isinstance(found, Decimal)
    return found


def date(text: str) -> object:
    return Notation().parser(values.parse_date)(text)


def refusal(read: Callable[[str], object], text: str) -> str:
    with pytest.raises(Mistake) as caught:
        read(text)
    return caught.value.code


# ---------------------------------------------------------------- there and back


def written(cents: int, sign: Sign) -> Iterator[str]:
    """An amount in every way that it may be written."""
    lang = "nl" if sign == "comma" else "en"
    mark = "," if sign == "comma" else "."
    plain = hundredths(cents, lang)
    yield plain
    yield plain.replace("." if sign == "comma" else ",", "")
    yield euro(cents, lang)
    minus, digits = ("-", plain[1:]) if cents < 0 else ("", plain)
    yield f" € {minus}{digits} "
    if cents % 10 == 0:
        yield plain[:-1]
    if cents % 100 == 0:
        yield plain.partition(mark)[0]
        if sign == "comma":
            yield f"€ {minus}{digits[:-3]},-"


def random_cents(chance: random.Random) -> int:
    cents = chance.randrange(10 ** chance.randrange(1, 15)) * chance.choice((1, 1, 1, -1))
    return chance.choice((cents, cents // 10 * 10, cents // 100 * 100))


@pytest.mark.parametrize("sign", SIGNS)
def test_an_amount_is_read_as_it_was_written(sign: Sign) -> None:
    chance = random.Random(4711)
    known = Notation(sign).parser(values.parse_number)
    tried = refused = 0
    while tried < CASES:
        cents = random_cents(chance)
        for text in written(cents, sign):
            tried += 1
            assert known(text) * 100 == cents, text  # type: ignore[operator]
            if re.search(r"^\D*[1-9]\d{0,2}[.,]\d{3}\s*$", text):  # alone it can be read in two ways
                refused += 1
                assert refusal(Notation().parser(values.parse_number), text) == "number-two-ways"
            else:
                assert Notation().parser(values.parse_number)(text) * 100 == cents, text  # type: ignore[operator]
    assert refused > tried // 500


def days() -> Iterator[datetime.date]:
    day = datetime.date(2015, 1, 1)
    while day.year < 2036:
        yield day
        day += datetime.timedelta(days=1)


def test_every_day_is_read_in_every_way_of_writing() -> None:
    read = Notation().parser(values.parse_date)
    for day in days():
        d, m, y = day.day, day.month, day.year
        for text in (
            day.isoformat(),
            f"{d:02}-{m:02}-{y}",
            f"{d:02}/{m:02}/{y}",
            f"{d}-{m}-{y}",
            f"{d}/{m}/{y}",
            f" {day.isoformat()} 00:00:00",
            f"{d}-{m}-{y} 0:00",
        ):
            assert read(text) == day
        for text in (f"{y}{m:02}{d:02}", f"{d}-{m}-{y % 100:02}", f"{y}/{m:02}/{d:02}", f"{d:02}.{m:02}.{y}"):
            with pytest.raises(Mistake):
                read(text)


# ---------------------------------------------------------------- numbers


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1234.56", "1234.56"),
        ("1.234,56", "1234.56"),
        ("1,234.56", "1234.56"),
        ("€ 1.234,56", "1234.56"),
        ("€1.234,-", "1234"),
        ("€ 1.234,--", "1234"),
        ("175,-", "175"),
        ("EUR 12,5", "12.5"),
        ("1.000.000", "1000000"),
        ("1,000,000", "1000000"),
        ("50.000,00", "50000"),
        ("0,5", "0.5"),
        ("-1.234,56", "-1234.56"),
        ("−5", "-5"),
        ("- 5,00", "-5"),
        ("€ -5", "-5"),
        ("-€ 5,00", "-5"),
        ("€ −1.000.000,5", "-1000000.5"),
        ("\N{NO-BREAK SPACE}€\N{NO-BREAK SPACE}7,25 ", "7.25"),
        ("999.999.999.999,99", "999999999999.99"),
    ],
)
def test_what_can_be_read_in_one_way_is_read(text: str, value: str) -> None:
    for sign in (None, *SIGNS):
        assert number(text, sign) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *((text, "number-two-ways") for text in ("1.250", "1,250", "-1.250", "€ 50.000", "999,999")),
        *((text, "number-decimals") for text in ("0.125", "0,125", "1234.567", "1.234,567", "1,234.5678", "1.2345")),
        *((text, "number-clock") for text in ("7:30", "07:30:00", "31:15")),
        *((text, "number-too-large") for text in ("1234567890123", "1.234.567.890.123,00")),
        ("", "empty"),
        *(
            (text, "not-a-number")
            for text in (
                "€|€ -|-|(50)|5-|=1+1|60%|ja|twaalf|1e5|1E5|0x1F|1_000|+5|007|٣٤٥|１２３|²|nan|Infinity|1.234.56|"
                "12.34.567|1,234,56|1.23,456.78|1,234,-|12.50.000|1 250|1 250,00|1'250.00|175.-|,5|5,|.5|5.|--5|-€ -5|"
                "€ € 5|5 €|$ 5|1.0000,00|01.234,00|5\n6|1..5|1,,5|1.,5"
            ).split("|")
        ),
    ],
)
def test_what_cannot_be_read_in_one_way_is_refused(text: str, code: str) -> None:
    assert refusal(number, text) == code


def test_only_an_amount_has_a_euro_sign() -> None:
    assert number("€ 5") == 5
    for parse in NUMBERS - {values.parse_number}:
        assert refusal(Notation().parser(parse), "€ 5") == "not-a-number"


def test_what_is_declared_settles_what_can_be_read_in_two_ways() -> None:
    assert number("1.250", "comma") == number("1,250", "point") == 1250
    assert refusal(lambda text: number(text, "comma"), "1,250") == "number-decimals"
    assert refusal(lambda text: number(text, "point"), "1.250") == "number-decimals"


@pytest.mark.parametrize(
    ("others", "sign"),
    [
        (["12,50"], "comma"),
        (["1.000.000"], "comma"),
        (["1.250,00"], "comma"),
        (["175,-"], "comma"),
        (["12.5"], "point"),
        (["1,000,000"], "point"),
        (["1,250.00"], "point"),
        (["12,50", "12.50"], None),
        (["1250", "-3", "7"], None),
        ([Exact("12.5")], None),
    ],
)
def test_the_other_numbers_of_a_file_settle_it(others: list[str], sign: Sign | None) -> None:
    after = Notation()
    for text in others:
        number(text, notation=after)
    if sign is None:
        assert refusal(lambda text: number(text, notation=after), "1.250") == "number-two-ways"
        assert after.again() is None
        return
    assert number("1.250" if sign == "comma" else "1,250", notation=after) == 1250
    assert after.again() is None
    before = Notation()
    assert refusal(lambda text: number(text, notation=before), "1.250") == "number-two-ways"
    for text in others:
        number(text, notation=before)
    settled = before.again()
    assert settled is not None
    assert (settled.sign, settled.again()) == (sign, None)


def test_what_was_read_is_taken_back_when_the_file_says_otherwise_later() -> None:
    notation = Notation()
    assert [number(text, notation=notation) for text in ("12,50", "1.250")] == [Decimal("12.5"), 1250]
    assert notation.again() is None
    number("12.50", notation=notation)
    settled = notation.again()
    assert settled is not None
    assert refusal(lambda text: number(text, notation=settled), "1.250") == "number-two-ways"
    assert number("12,50", notation=settled) == Decimal("12.5")


def test_a_number_that_a_workbook_holds_is_exact() -> None:
    notation = Notation()
    assert [number(Exact(text), notation=notation) for text in ("12.5", "1250", "-0.05")] == [
        Decimal("12.5"),
        1250,
        Decimal("-0.05"),
    ]
    assert refusal(lambda text: number(text, notation=notation), Exact("1.234")) == "number-decimals"
    assert refusal(number, Exact("1e+16")) == "not-a-number"
    assert notation.seen == set()


# ---------------------------------------------------------------- dates


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *((text, "date-is-number") for text in ("45351", "0", "86400", "1641600000", "45351.5", "45351,25")),
        *((text, "date-with-time") for text in ("2024-03-01 09:15", "1-3-2024 23:59:59", "2024-03-01T00:00:01")),
        *((text, "date-dutch") for text in ("1-1-24", "01-01-24", "1/1/24", "01-02/2024")),
        *((text, "no-such-day") for text in ("30-02-2025", "2025-02-30", "13/13/2025", "0-1-2025", "0000-01-01")),
        *((text, "date-range") for text in ("0202-01-01", "9999-12-31", "31-12-1989", "1-1-2101")),
        ("", "empty"),
        *(
            (text, "not-a-date")
            for text in (
                "2024-1-1|20240101|2024-W01-1|2024-001|10000-01-01|1 mei 2024|mei 2024|01.02.2024|2024-01-01 00|"
                "2024-01-01 00:00 UTC|٢٠٢٤-٠١-٠١|gisteren|-1|1-1-02024|2024-01-01-01"
            ).split("|")
        ),
    ],
)
def test_what_is_no_date_is_refused(text: str, code: str) -> None:
    assert refusal(date, text) == code


def test_the_shape_that_is_told_is_that_of_what_was_written() -> None:
    with pytest.raises(Mistake) as caught:
        date(" 30-02-2025 ")
    assert caught.value.params["shape"] == "99-99-9999"
    with pytest.raises(Mistake) as caught:
        number("€ 1.234.567.890.123,00")
    assert "shape" not in caught.value.params or caught.value.params["shape"] == "€ 9.999.999.999.999,99"


# ---------------------------------------------------------------- what a cell can hold besides


def test_a_hidden_sign_in_a_cell_is_refused_in_every_column() -> None:
    for parse in parsers().values():
        assert refusal(Notation().parser(parse), "1\u200b2") == "hidden-sign"


@pytest.mark.parametrize("kind", ["number", "amount", "date"])
def test_nothing_that_comes_in_makes_a_reader_fail(kind: Literal["number", "amount", "date"]) -> None:
    chance = random.Random(815)
    parse = {"number": values.parse_amount, "amount": values.parse_number, "date": values.parse_date}[kind]
    texts = ["1.234,56", "€ -5,00", "31-12-2026", "2026-01-31", "1,000,000", "7:30", "2026-01-31 00:00", "175,-"]
    signs = "0123456789.,-/: €EURTe+%'_()=\t\n\u00a0−٣１²½"
    notation = Notation()
    read = notation.parser(parse)
    refused: dict[str, str] = {}
    for _ in range(CASES):
        cell = list(chance.choice(texts))
        for _ in range(chance.randrange(1, 4)):
            at = chance.randrange(len(cell) + 1)
            cell[at : at + chance.randrange(2)] = chance.choice(signs)
        text = "".join(cell)
        try:
            value = read(text)
        except Mistake as mistake:
            refused[mistake.code] = str(mistake.params.get("shape"))
            continue
        digits = re.sub(r"[^0-9]", "", text)
        if isinstance(value, Decimal):
            assert str(abs(value)).replace(".", "").strip("0") in digits
        else:
            assert isinstance(value, datetime.date)
            assert re.search(rf"{value.year}|{value.day}", text)
    assert set(refused) < CODES
    assert not set("".join(refused.values())) & set("12345678")


CODES = set(
    "empty not-a-number number-two-ways number-decimals number-too-large number-clock negative not-a-date date-dutch "
    "date-is-number date-with-time no-such-day date-range hidden-sign".split()
)


# ---------------------------------------------------------------- a whole file

AMOUNTS = "bouwblok;leverancier;datum;bedrag;erkenning\n"


def rows(*amounts: str) -> str:
    return AMOUNTS + "".join(f"social-procurement;F{n};31-12-2026;{text};pso-2\n" for n, text in enumerate(amounts))


@pytest.mark.parametrize(
    ("amounts", "options", "value", "how"),
    [
        (["1.250", "12,50"], [], "631.25", "puntkomma, UTF-8, decimale komma, dag eerst, regels: 2"),
        (["12,50", "1.250"], [], "631.25", "puntkomma, UTF-8, decimale komma, dag eerst, regels: 2"),
        (["1,250", "12.50"], [], "631.25", "puntkomma, UTF-8, decimale punt, dag eerst, regels: 2"),
        (["1.250"], ["--decimal", "comma"], "625.00", "puntkomma, UTF-8, decimale komma, dag eerst, regels: 1"),
        (["1,250"], ["--decimal", "point"], "625.00", "puntkomma, UTF-8, decimale punt, dag eerst, regels: 1"),
    ],
)
def test_a_file_settles_its_own_amounts(
    srcalc: Srcalc, tmp_path: Path, amounts: list[str], options: list[str], value: str, how: str
) -> None:
    file = tmp_path / "records.csv"
    file.write_text(rows(*amounts), encoding="utf-8")
    ran = srcalc("realised", str(file), "--format", "json", *options)
    assert (ran.code, ran.err) == (0, "")
    assert f'"value": "{value}"' in ran.out
    assert how in srcalc("realised", str(file), *options).out


@pytest.mark.parametrize(
    ("amounts", "lines"),
    [(["1.250"], [2]), (["1.250", "12,50", "12.50"], [2]), (["12,50", "1.250", "12.50", "2.500"], [3, 5])],
)
def test_what_a_file_does_not_settle_is_refused_where_it_stands(
    srcalc: Srcalc, tmp_path: Path, amounts: list[str], lines: list[int]
) -> None:
    file = tmp_path / "records.csv"
    file.write_text(rows(*amounts), encoding="utf-8")
    ran = srcalc("realised", str(file))
    assert (ran.code, ran.out) == (3, "")
    assert re.findall(r"records\.csv:(\d+):4: .*--decimal comma\|point.*SR-number-two-ways", ran.err) == [
        *map(str, lines)
    ]
    left = srcalc("realised", str(file), "--skip-invalid", "--format", "json")
    assert left.code == 0
    assert f"records: {len(amounts) - len(lines)}" in left.out
