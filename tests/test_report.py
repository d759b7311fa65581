"""The progress report: every figure in it is one of the result, in every format, and text of a file is only text."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import srcalc
from srcalc.api import Contract
from srcalc.cli.main import run
from srcalc.language.numbers import plain
from srcalc.reading.rulesets import load_ruleset
from srcalc.valuation.results import Result
from srcalc.valuation.verdicts import Entry, RecordResult
from srcalc.writing.documents import progress_document
from srcalc.writing.layout import one_line
from srcalc.writing.pages import page
from srcalc.writing.progress import MOST_RECORDS, MOST_UNPROVEN, progress_blocks
from srcalc.writing.report import Input, Report
from srcalc.writing.result_json import report_data
from srcalc.writing.terminal import rendered
from tests.building import (
    contract,
    day,
    hours,
    national,
    part_time,
    person,
    placement,
    purchase,
    record,
    result_of,
    scheme,
    share,
)
from tests.conftest import Srcalc
from tests.oracle.adapter import engine_result
from tests.oracle.cases import random_case
from tests.test_documents import ATTRIBUTES, CLASSES, INJECTIONS, PLAIN_TAGS, Page, read

ROOT = Path(__file__).resolve().parent.parent
NATIONAL = national()
GREEN = "--contract=examples/groenonderhoud-2026.yaml"
CASES = {
    "whole": ("examples/inspanningen.csv", GREEN),
    "under-way": ("examples/inspanningen.csv", GREEN, "--as-of=2026-09-30"),
    "second-year": ("examples/inspanningen.csv", GREEN, "--as-of=2027-02-10"),
    "before": ("examples/inspanningen.csv", GREEN, "--as-of=2025-12-31"),
    "few": ("examples/inspanningen.json", GREEN, "--as-of=2026-11-01"),
    "several": ("examples/inspanningen.csv", GREEN, "--contract=examples/schoonmaak-gemeentehuis.yaml"),
    "none": ("examples/inspanningen.csv", "--as-of=2028-12-31"),
    "local": ("examples/inspanningen-utrecht.csv", "--contract=examples/ict-beheer-utrecht.yaml"),
    "local-under-way": (
        "examples/inspanningen-utrecht.csv",
        "--contract=examples/ict-beheer-utrecht.yaml",
        "--as-of=2027-05-31",
    ),
}
NUMBER = re.compile(r"\d[\d.,]*\d|\d")
LANGUAGES = ("nl", "en")


# ---------------------------------------------------------------- figures


def numbers_in(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        for value in data.values():
            yield from numbers_in(value)
    elif isinstance(data, list):
        for value in data:
            yield from numbers_in(value)
    else:
        yield from NUMBER.findall(str(data))


def bare(number: str) -> str:
    """A number without noughts that say nothing."""
    whole, _, decimals = number.partition(".")
    decimals = decimals.rstrip("0")
    return (whole.lstrip("0") or "0") + (f".{decimals}" if decimals else "")


def as_written(number: str, lang: str) -> str:
    """A number of a page as JSON has it."""
    plain_one = number.replace(".", "").replace(",", ".") if lang == "nl" else number.replace(",", "")
    return plain_one.rstrip(".")


def unknown_figures(shown: str, data: dict[str, Any], rulesets: Any, lang: str) -> set[str]:
    """The numbers on a page that stand neither in the JSON of the result nor in the texts of its rulesets."""
    known = set(numbers_in(data))
    for ruleset in rulesets:
        named = (*ruleset.elements, *ruleset.recognitions, *ruleset.evidence, ruleset)
        texts = [str(getattr(item, name, "")) for item in named for name in ("title", "short")]
        texts += [ruleset.id, ruleset.version, *(str(item) for item in ruleset.assumptions)]
        known |= set(NUMBER.findall(" ".join(texts)))
    found = {bare(as_written(number, lang)) for number in NUMBER.findall(shown)}
    return found - {bare(number) for number in known}


def page_texts(report: Report, lang: str) -> str:
    """All texts of the report but the receipt, which holds hashes, and the names of axes, which are round amounts."""
    text = progress_document("md", None, report, lang)
    assert isinstance(text, str)
    return re.sub(r"\\(.)", r"\1", text).rpartition("\n## ")[0]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", CASES)
def test_every_figure_of_the_report_and_of_the_page_is_in_the_result(
    name: str, lang: str, srcalc: Srcalc, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    made = srcalc("realised", *CASES[name], "--format=json", f"--lang={lang}")
    data = json.loads(made.out)
    rulesets = [load_ruleset(item["id"]).ruleset for item in data["rulesets"]]
    document = srcalc("realised", *CASES[name], "--format=md", f"--lang={lang}").out
    shown = re.sub(r"\\(.)", r"\1", document).rpartition("\n## ")[0]
    assert unknown_figures(shown, data, rulesets, lang) == set()
    terminal = srcalc("realised", *CASES[name], f"--lang={lang}").out
    counts = {str(number) for number in range(1, 10)}  # the reasons are numbered
    assert unknown_figures(terminal, data, rulesets, lang) - counts == set()


@given(st.integers(0, 2**32 - 1), st.sampled_from(LANGUAGES))
@settings(max_examples=60, deadline=None)
def test_every_figure_of_a_report_is_in_the_result_in_any_case(seed: int, lang: str) -> None:
    result = engine_result(random_case(Random(seed)))
    report = Report(result, {"x": "0" * 64}, options={})
    assert unknown_figures(page_texts(report, lang), report_data(report, lang), result.rulesets, lang) == set()
    for form in ("html", "docx"):
        assert progress_document(form, None, report, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["under-way", "several", "none", "local"])
def test_every_format_has_the_same_amounts_and_the_hash_of_the_ruleset(
    name: str, lang: str, srcalc: Srcalc, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(ROOT)
    arguments = ("realised", *CASES[name], f"--lang={lang}")
    data = json.loads(srcalc(*arguments, "--format=json").out)
    whole = hundredths_of(data["realised"]["counted"], lang)
    texts = {form: srcalc(*arguments, f"--format={form}").out for form in ("md", "html")}
    out = tmp_path / "report.docx"
    assert run([*arguments, f"--output={out}"]) == 0
    texts["docx"] = docx_text(out.read_bytes())
    for form, text in texts.items():
        assert whole in re.sub(r"\\(.)", r"\1", text), form
        assert data["receipt"]["ruleset_sha256"] in text
        for item in data["receipt"]["inputs"]:
            assert item["sha256"] in text


def hundredths_of(amount: str, lang: str) -> str:
    whole, _, decimals = amount.partition(".")
    grouped = f"{int(whole):,}"
    return f"{grouped.replace(',', '.')},{decimals}" if lang == "nl" else f"{grouped}.{decimals}"


def docx_text(data: bytes) -> str:
    """Every text of a document: of its paragraphs, then of its tables."""
    document = docx.Document(io.BytesIO(data))
    found = [paragraph.text for paragraph in document.paragraphs]
    found += [" | ".join(cell.text for cell in row.cells) for table in document.tables for row in table.rows]
    return "\n".join(found) + "\n"


# ---------------------------------------------------------------- what stands in it


def headings(blocks: Any) -> list[str]:
    return [block.text for block in blocks if getattr(block, "style", "") == "heading"]


def test_the_parts_of_a_report() -> None:
    waiting = record("social-project", hours="8", date="2026-02-01", evidence=None)
    late = record("social-project", hours="8", date="2027-02-01", evidence="hours-statement")
    result = result_of(NATIONAL, waiting, late, as_of="2026-06-30", contracts=(contract(published="2025-11-03"),))
    assert headings(progress_blocks(Report(result, {}), "en")) == [
        "About this contract",
        "Course",
        "Per year of the contract",
        "What is still needed",
        "By element",
        "Evidence that is still missing",
        "What does not count, and why",
        "By record",
        "How the files were read",
        "Assumptions under this result",
        "What this was made with",
    ]


def test_nothing_is_said_of_what_is_not_there() -> None:
    met = record("social-project", hours="100", date="2026-02-01", evidence="hours-statement")
    result = result_of(NATIONAL, met, contracts=(contract(months=12),))
    found = headings(progress_blocks(Report(result, {}), "en"))
    assert "What is still needed" not in found
    assert "Evidence that is still missing" not in found
    assert "What does not count, and why" not in found
    assert "Per year of the contract" not in found


def shown(result: Result, lang: str = "en", **options: Any) -> str:
    return re.sub(r"\\(.)", r"\1", str(progress_document("md", None, Report(result, {}, **options), lang)))


def test_a_contract_under_way_is_on_schedule_or_not() -> None:
    agreement = contract(published="2025-11-03")
    little = record("social-project", hours="1", date="2026-02-01", evidence="hours-statement")
    for hours_done, said in (("1", "Shortfall so far: €"), ("50", "On schedule: €")):
        one = record("social-project", hours=hours_done, date="2026-02-01", evidence="hours-statement")
        assert said in shown(result_of(NATIONAL, one, as_of="2026-06-30", contracts=(agreement,)))
    assert "**Shortfall: €" in shown(result_of(NATIONAL, little, contracts=(agreement,)))


def test_the_forecast_is_marked_and_says_how_it_was_made() -> None:
    one = record("social-project", hours="10", date="2026-02-01", evidence="hours-statement")
    agreement = contract(published="2025-11-03")
    told = shown(result_of(NATIONAL, one, as_of="2026-06-30", contracts=(agreement,)))
    assert "Forecast: at the pace so far" in told
    assert "divided by the days that have passed, times all days of the term" in told
    assert "| 31 Dec 2027, expected |" in told
    assert "orecast" not in shown(result_of(NATIONAL, one, contracts=(agreement,)))


def test_a_ruleset_without_a_required_side_still_gives_a_report() -> None:
    ruleset = scheme(purchase(), hours(), required="not_seen")
    told = shown(result_of(ruleset, record("buying", amount="10.00", date="2026-02-01")))
    assert "| **total** | **1** | **10.00** | **10.00** |" in told
    assert "What is still needed" not in told


def test_full_time_people_are_said_to_be_full_time() -> None:
    ruleset = scheme(placement(part_time=part_time()), purchase())
    assert "People are counted full time." in shown(result_of(ruleset))
    assert "People are counted full time." not in shown(result_of(scheme(placement(), purchase())))


def test_long_lists_are_cut_off_and_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    from srcalc.writing import progress, realised_page

    monkeypatch.setattr(progress, "MOST_RECORDS", 3)
    monkeypatch.setattr(progress, "MOST_UNPROVEN", 2)
    monkeypatch.setattr(realised_page, "MOST_RECORDS", 3)
    records = [record("buying", amount=f"{n}.00", date="2026-02-01", evidence=None) for n in range(1, 6)]
    result = result_of(scheme(purchase()), *records)
    told = shown(result)
    assert "These are the 2 largest." in told
    assert "These are the first 3 records." in told
    assert "5 records. They stand with their outcome in" in rendered(page(Report(result, {}), "en"))
    assert MOST_RECORDS >= 1000
    assert MOST_UNPROVEN >= 100


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_evidence_that_is_missing_is_listed_by_what_is_at_stake(lang: str) -> None:
    amounts = ("5.00", "700.00", "60.00")
    records = [record("buying", amount=amount, date="2026-02-01", evidence=None) for amount in amounts]
    records.append(record("buying", amount="80.00", date="2026-02-01", evidence="rumour"))
    told = shown(result_of(scheme(purchase()), *records), lang)
    rows = [line for line in told.splitlines() if re.match(r"\| \d \| (Tekst|Text) \| [\d.,]+ \| [a-z]", line)]
    found = [as_written(row.split("|")[3].strip(), lang) for row in rows]
    assert found == ["700.00", "80.00", "60.00", "5.00"]
    assert rows[1].split("|")[4].strip() == {"nl": "ander bewijs nodig", "en": "other evidence needed"}[lang]
    assert all(row.split("|")[5].strip() in ("tekst", "text", "Tekst", "Text") for row in rows)


# ---------------------------------------------------------------- text of files


def injected(text: str) -> Report:
    """A report with a text in every place where somebody else's text can stand."""
    agreements = (
        Contract(value=Decimal(250_000), months=24, start=day("2026-01-01"), id="a", title=text, client=text),
        Contract(value=Decimal(250_000), months=12, start=day("2026-01-01"), id="b", title=text, client=text),
    )
    ruleset = scheme(placement(), purchase(share=None, shares=(share("50", "pso"),)), hours())
    invoice = {"supplier": text, "number": text, "recognition": ("pso",), "amount": "50.00"}
    invoice |= {"contract": "a", "date": "2026-01-01"}
    records = [
        person("2026-01-01", "2026-03-01", person=text, contract="a", record=text, evidence=None),
        record(
            "buying", contract="a", amount="50.00", date="2026-01-01", supplier=text, number=text, recognition=("pso",)
        ),
        record(
            "buying", contract="a", amount="50.00", date="2026-01-01", supplier=text, number=text, recognition=("pso",)
        ),
        record("project", contract="b", hours="8", date="2030-01-01"),
    ]
    result = srcalc.value_records(ruleset, records, agreements)
    assert result.realised is not None
    renamed = tuple(_renamed(item, text) for item in result.realised.records)
    result = replace(result, realised=replace(result.realised, records=renamed))
    return Report(result, {text: "0" * 64}, (Input(text, "0" * 64, (("yaml", None),)),), {"as_of": text})


def _renamed(item: RecordResult, text: str) -> RecordResult:
    entry = item.entry
    return replace(item, entry=Entry(entry.record, text, entry.contract, text, entry.line))


@pytest.mark.parametrize("text", INJECTIONS)
def test_text_of_a_file_is_only_text_in_every_format(text: str) -> None:
    report, harmless = injected(text), injected("harmless")
    html = str(progress_document("html", None, report, "nl"))
    found, other = Page(html), Page(str(progress_document("html", None, harmless, "nl")))
    assert found.other == []
    assert found.open == []
    assert {tag for tag, _ in found.tags} <= PLAIN_TAGS
    assert {name for _, attrs in found.tags for name in attrs} <= ATTRIBUTES
    assert {name for _, attrs in found.tags for name in (attrs.get("class") or "").split()} <= CLASSES
    if one_line(text):
        assert [tag for tag, _ in found.tags] == [tag for tag, _ in other.tags]
    assert "##[" not in html
    markdown = str(progress_document("md", None, report, "nl"))
    if one_line(text):
        ours = read(str(progress_document("md", None, harmless, "nl")))
        assert [token.type for token in read(markdown)] == [token.type for token in ours]
    word = docx_text(bytes(progress_document("docx", None, report, "nl")))  # type: ignore[arg-type]
    assert one_line(text) in word
    for screen in (markdown, rendered(page(report, "nl"), 80), html):
        assert [sign for sign in screen if not (sign.isprintable() or sign in "\n\N{NO-BREAK SPACE}")] == []
        assert [line for line in screen.splitlines() if line.lstrip().startswith("::")] == []
        assert "##[" not in screen


# ---------------------------------------------------------------- widths and bytes


@pytest.mark.parametrize("width", [80, 200])
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("seed", range(8))
def test_the_page_fits_the_terminal(seed: int, lang: str, width: int) -> None:
    result = engine_result(random_case(Random(seed)))
    lines = rendered(page(Report(result, {}), lang), width).splitlines()
    assert max(len(line) for line in lines) <= width


def test_bars_grow_with_the_terminal() -> None:
    result = result_of(
        NATIONAL,
        record(
            "social-procurement", amount="5000.00", date="2026-02-01", evidence="invoice", recognition=("buy-social",)
        ),
        as_of="2026-06-30",
        contracts=(contract(published="2025-11-03", title="Park"),),
    )
    report = Report(result, {})
    lengths = {}
    for width in (80, 120, 200):
        text = rendered(page(report, "nl"), width)
        assert max(len(line) for line in text.splitlines()) <= width
        lengths[width] = max(line.count("━") for line in text.splitlines())
    assert 10 <= lengths[80] < lengths[120] <= lengths[200] == 48


def test_the_same_result_gives_the_same_bytes_in_every_format() -> None:
    waiting = record("social-project", hours="8", date="2026-02-01", evidence=None)
    result = result_of(NATIONAL, waiting, as_of="2026-06-30")
    for form in ("md", "html", "docx"):
        made = {progress_document(form, None, Report(result, {}), "nl") for _ in range(2)}
        assert len(made) == 1


def test_a_word_report_takes_the_style_of_a_template(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Gemeente Voorbeeld"
    style = tmp_path / "style.docx"
    document.save(str(style))
    out = tmp_path / "voortgang.docx"
    monkeypatch.chdir(ROOT)
    assert run(["realised", *CASES["whole"], f"--output={out}", f"--template={style}"]) == 0
    made = docx.Document(str(out))
    assert made.sections[0].header.paragraphs[0].text == "Gemeente Voorbeeld"
    assert "Voortgang Social Return: Groenonderhoud wijkparken" in [item.text for item in made.paragraphs]


def test_amounts_are_written_as_the_language_writes_them() -> None:
    assert (hundredths_of("1234.50", "nl"), hundredths_of("1234.50", "en")) == ("1.234,50", "1,234.50")
    assert plain(123450) == "1234.50"
