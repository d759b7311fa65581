"""Quotes: what a ruleset repeats of its sources holds the figure, and stands in the text when that is at hand."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from srcalc.checking.quotes import days_in, numbers_in
from srcalc.reading.sources import flat, occurs
from tests import building as b
from tests.conftest import Srcalc

BAD = Path(__file__).parent / "bad"
POLICY = """Beleidsregel Social Return

Wie een uitkering heeft, telt mee voor €\u00a040.000
per persoon per jaar. De factuurwaarde telt voor 50% mee.
Een uur in een ‘project’ is € 100,- waard.
Vastgesteld op 1 januari 2025; het bedrag was € 1.040.000.
"""


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("50.000", "50000"),
        ("€ 50.000,00 per jaar", "50000.00"),
        ("50000", "50000"),
        ("5%", "5"),
        ("1,5 maal", "1.5"),
        ("1.5", "1.5"),
        ("€ 175,- per uur", "175"),
        ("1.040.000", "1040000"),
        ("50 000 euro", "50000"),
        ("van 2 tot en met 5 procent", "2 5"),
        ("in principe één jaar", "1"),
        ("Twaalf maanden, of een half jaar", "12 1"),
        ("dertien", ""),
        ("50,0000 en 5.00.0", ""),
        ("A50 en x2", ""),
    ],
)
def test_numbers_are_read_as_dutch_writes_them(text: str, numbers: str) -> None:
    assert sorted(numbers_in(text)) == sorted(Decimal(number) for number in numbers.split())


@pytest.mark.parametrize(
    "text", ["Amsterdam, 14 oktober 2025", "op 14-10-2025.", "14/10/2025", "2025-10-14", "14 OKTOBER 2025"]
)
def test_days_are_read_in_three_forms(text: str) -> None:
    assert list(days_in(text)) == [b.day("2025-10-14")]


def test_what_is_no_day_is_none() -> None:
    assert list(days_in("31 februari 2025, 14 zomermaand 2025, 114-10-2025, 14-13-2025")) == []


@pytest.mark.parametrize(
    "quote",
    [
        "telt mee voor € 40.000 per persoon per jaar",
        "TELT MEE VOOR",
        "een 'project' is",
        "€ 100,- waard",
        "50%",
        "1.040.000",
        "Social Return Wie een",
    ],
)
def test_a_quote_is_found_whatever_its_layout(quote: str) -> None:
    assert occurs(quote, flat(POLICY))


@pytest.mark.parametrize(
    "quote", ["40.000 euro", "040.000", "0.000 per persoon", "1.040", "elt mee", "project", "50", "100,-."]
)
def test_a_quote_is_not_found_in_a_part_of_a_word_or_number(quote: str) -> None:
    found = occurs(quote, flat(POLICY))
    assert found == (quote in ("project", "50"))


# ---------------------------------------------------------------- the command


def quoting(folder: Path, **quotes: str) -> Path:
    """The small ruleset with quotes at the rate of a job, the share of a purchase and the first day."""
    text = (BAD / "small-1.yaml").read_text(encoding="utf-8")
    places = {
        "rate": "value: 40000, unit: eur_per_person_year, source: note",
        "share": "value: 50, unit: percent, source: note",
        "first_day": "value: 2025-01-01, source: note",
        "window": "window: {value: contract, source: note",
        "scale": "        - {from_amount: 0, percentage: 5}\n      source: note",
    }
    for name, quote in quotes.items():
        sign = "\n      quote: " if name == "scale" else ", quote: "
        assert text.count(places[name]) == 1
        text = text.replace(places[name], places[name] + sign + json.dumps(quote))
    file = folder / "small-1.yaml"
    file.write_text(text, encoding="utf-8")
    (folder / "texts").mkdir(exist_ok=True)
    (folder / "texts" / "note.txt").write_text(POLICY, encoding="utf-8")
    return file


GOOD = {"rate": "€ 40.000 per persoon per jaar", "share": "50%", "first_day": "Vastgesteld op 1 januari 2025"}


def codes(srcalc: Srcalc, file: Path, *more: str) -> list[tuple[str, str, str]]:
    shown = json.loads(srcalc("check", str(file), "--format", "json", *more).out)["files"][0]["findings"]
    return [(item["code"].removeprefix("SR-"), item["severity"], item["path"]) for item in shown]


def test_quotes_that_stand_in_the_source_are_in_order(srcalc: Srcalc, tmp_path: Path) -> None:
    file = quoting(tmp_path, **GOOD, window="De factuurwaarde telt voor 50% mee")
    texts = ["--sources", str(tmp_path / "texts")]
    assert codes(srcalc, file, *texts) == []
    assert srcalc("check", str(file), "--strict", *texts).code == 0


def test_a_quote_that_is_not_in_the_source_is_an_error_with_sources_only(srcalc: Srcalc, tmp_path: Path) -> None:
    file = quoting(tmp_path, **{**GOOD, "rate": "40.000 euro per persoon"}, window="tijdens de opdracht")
    assert codes(srcalc, file) == []
    texts = ["--sources", str(tmp_path / "texts")]
    assert codes(srcalc, file, *texts) == [
        ("quote-not-found", "error", "window.quote"),
        ("quote-not-found", "error", "elements[0].rate.quote"),
    ]
    ran = srcalc("check", str(file), *texts)
    assert ran.code == 1
    assert f"{file}:16:" in ran.out


def test_a_figure_that_the_quote_does_not_hold_is_an_error_without_sources_too(srcalc: Srcalc, tmp_path: Path) -> None:
    for name, quote, path in (
        ("rate", "€ 4.000 per persoon", "elements[0].rate"),
        ("share", "De factuurwaarde telt mee", "elements[1].share"),
        ("first_day", "Vastgesteld op 2 januari 2025", "valid_from"),
        ("scale", "drie procent", "required.scales[0]"),
    ):
        file = quoting(tmp_path, **{name: quote})
        assert codes(srcalc, file) == [("quote-without-figure", "error", f"{path}.quote")]
    assert codes(srcalc, quoting(tmp_path, scale="vijf procent")) == []


def test_a_quote_is_at_most_ten_words(srcalc: Srcalc, tmp_path: Path) -> None:
    ten = " ".join(["40.000", *["woord"] * 9])
    assert codes(srcalc, quoting(tmp_path, rate=ten)) == []
    assert codes(srcalc, quoting(tmp_path, rate=f"{ten} meer")) == [
        ("quote-too-long", "error", "elements[0].rate.quote")
    ]


def test_a_text_that_is_not_there_is_a_warning_once(srcalc: Srcalc, tmp_path: Path) -> None:
    file = quoting(tmp_path, **GOOD)
    (tmp_path / "texts" / "note.txt").unlink()
    texts = ["--sources", str(tmp_path / "texts")]
    assert codes(srcalc, file, *texts) == [("source-text-missing", "warning", "sources[0].id")]
    assert srcalc("check", str(file), *texts).code == 0
    assert srcalc("check", str(file), *texts, "--strict").code == 1
    assert codes(srcalc, quoting(tmp_path), *texts) == []


def test_a_text_that_cannot_be_read_is_an_error_at_its_file(srcalc: Srcalc, tmp_path: Path) -> None:
    file = quoting(tmp_path, **GOOD)
    text = tmp_path / "texts" / "note.txt"
    text.write_bytes(b"40.000 \xff")
    ran = srcalc("check", str(file), "--sources", str(tmp_path / "texts"))
    assert (ran.code, ran.out.startswith(f"{text}:1: ")) == (1, True)
    assert "SR-not-utf8" in ran.out
    text.unlink()
    text.mkdir()
    assert "SR-file-is-folder" in srcalc("check", str(file), "--sources", str(tmp_path / "texts")).out


def test_sources_is_a_folder(srcalc: Srcalc, tmp_path: Path) -> None:
    for wrong in (tmp_path / "nowhere", quoting(tmp_path)):
        ran = srcalc("check", str(quoting(tmp_path)), "--sources", str(wrong))
        assert (ran.code, "SR-sources-not-folder" in ran.err) == (2, True)


def test_an_overlay_that_gives_a_figure_its_own_source_loses_the_quote_of_the_base(
    srcalc: Srcalc, tmp_path: Path
) -> None:
    quoting(tmp_path, **GOOD)
    head = "format: 1\nid: over-1\nextends: small-1.yaml\nversion: '1'\ntitle: {nl: a, en: a}\nstatus: unknown\n"
    dates = "valid_from: {value: unlimited, source: note}\nvalid_until: {value: unlimited, source: note}\n"
    rate = "elements:\n  - {id: job, rate: {value: 1, unit: eur_per_person_year, source: note}}\n"
    over = tmp_path / "over-1.yaml"
    over.write_text(head + dates + rate, encoding="utf-8")
    assert [code for code, _, _ in codes(srcalc, over)] == ["cases-do-not-cover"]
