"""The tender document: its text says what the result says, in every case, and nothing more."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from srcalc.cli.main import run

ROOT = Path(__file__).resolve().parent.parent
BASE = "id: c\nvalue: 1200000\nmonths: 36\n"
CASES = {
    "bare": BASE,
    "short": "id: c\nvalue: 60000\nmonths: 12\n",
    "days": "id: c\nvalue: 250000\nstart: 2026-01-15\nend: 2027-03-02\n",
    "one-option": BASE + "options: [{months: 12}]\n",
    "options": BASE + "start: 2026-01-01\noptions: [{months: 12, exercised: yes}, {months: 12, value: 125000}]\n",
    "all-in": BASE + "options: [{months: 12}]\nvalue_covers: base_and_options\n",
    "labour": BASE + "category: services\nlabour_percentage: 60\n",
    "absorbed": BASE + "category: works\nlabour_percentage: 60\nlabour_cost_per_year: 48000\n",
    "agreed": BASE + "percentage: 5\nclient: Gemeente Voorbeeld\nruleset: landelijk-2025\n",
    "amount": BASE + "required: 25000\ncategory: supplies\n",
    "lot": BASE + "whole_value: 2400000\n",
    "friesland": BASE + "ruleset: friesland-2016\nawarded: 2021-05-01\ncategory: services\nlabour_percentage: 40\n",
    "utrecht": BASE + "ruleset: utrecht-current\npercentage: 5\n",
    "oost": BASE + "ruleset: oost-nederland-2026\nlabour_percentage: 50\npercentage: 5\n",
    "turnover": BASE + "turnover: 1150000.55\n",
}
NUMBER = re.compile(r"\d[\d.,]*\d|\d")


def document(name: str, form: str, lang: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    file = tmp_path / "c.yaml"
    file.write_text(CASES[name], "utf-8")
    code = run(["required", str(file), "--format", form, "--lang", lang])
    shown = capsys.readouterr()
    assert code == 0, shown.err
    return shown.out


def motivation(text: str, lang: str) -> str:
    """The running text, without the place that is still to be filled in."""
    head, after = {"nl": ("Motivering", "Om ernaast te leggen"), "en": ("Motivation", "To lay beside it")}[lang]
    body = text.partition(f"\n{head}\n")[2].partition(f"\n{after}\n")[0]
    assert body
    return "\n\n".join(part for part in body.split("\n\n") if not part.startswith(("In te vullen", "To be filled in")))


def numbers_in(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        for value in data.values():
            yield from numbers_in(value)
    elif isinstance(data, list):
        for value in data:
            yield from numbers_in(value)
    else:
        yield from NUMBER.findall(str(data))


def as_written(number: str, lang: str) -> str:
    """A number of the text as JSON has it."""
    return number.replace(".", "").replace(",", ".") if lang == "nl" else number.replace(",", "")


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("name", CASES)
def test_the_motivation_is_of_a_length_that_people_read(
    name: str, lang: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = motivation(document(name, "txt", lang, tmp_path, capsys), lang).split()
    assert 150 <= len(words) <= 250, len(words)


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("name", CASES)
def test_every_figure_of_the_motivation_is_in_the_result(
    name: str, lang: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = motivation(document(name, "txt", lang, tmp_path, capsys), lang)
    result = json.loads(document(name, "json", lang, tmp_path, capsys))
    known = set(numbers_in(result))
    known |= {number.partition(".")[0] for number in known if number.endswith(".00")}
    ruleset = result["rulesets"][0]["id"]
    shown = json.loads(_ruleset_figures(ruleset))
    counted = {str(len(result["assumptions"])), str(len(result["required"]["options"]))}
    titles = set(NUMBER.findall(ruleset)) | set(shown)
    found = {as_written(number.rstrip(".,"), lang) for number in NUMBER.findall(text)}
    assert found - known - counted - titles == set()


def _ruleset_figures(name: str) -> str:
    """The percentages and amounts of the scale, and the numbers in titles, which stand in the ruleset."""
    from srcalc.reading.rulesets import load_ruleset

    ruleset = load_ruleset(name).ruleset
    found = [*NUMBER.findall(ruleset.title.nl + ruleset.title.en), ruleset.version]
    for element in ruleset.elements:
        title = element.short or element.title
        found += NUMBER.findall(title.nl + title.en + element.title.nl + element.title.en)
    if ruleset.required != "not_seen" and ruleset.required.scales != "not_seen":
        for scale in ruleset.required.scales:
            for bracket in scale.brackets:
                found += [f"{bracket.percentage:f}", f"{bracket.from_amount:.2f}"]
    return json.dumps(found)


@pytest.mark.parametrize("form", ["txt", "md", "html"])
@pytest.mark.parametrize("name", CASES)
def test_every_format_has_the_amount_and_the_hash_of_the_ruleset(
    name: str, form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = document(name, form, "en", tmp_path, capsys)
    result = json.loads(document(name, "json", "en", tmp_path, capsys))
    amount = f"{int(result['required']['total'][:-3]):,}{result['required']['total'][-3:]}"
    assert f"€{amount}" in text
    assert result["receipt"]["ruleset_sha256"] in text


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_nothing_is_motivated_where_nothing_is_asked(
    lang: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(CASES, "nothing", "id: c\nvalue: 40000\nmonths: 12\n")
    text = document("nothing", "txt", lang, tmp_path, capsys)
    assert {"nl": "geen Social Return", "en": "No Social Return"}[lang] in text
    assert {"nl": "Motivering", "en": "Motivation"}[lang] not in text


def test_the_judgement_is_left_to_the_client(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = document("absorbed", "html", "nl", tmp_path, capsys)
    assert text.count('class="fill"') == 1


def test_the_file_gets_the_format_of_its_extension(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for form, start in (("md", "# Social Return"), ("html", "<!doctype html>"), ("txt", "Social Return")):
        out = tmp_path / f"eis.{form}"
        assert run(["required", "--value", "250000", "--months", "24", "--output", str(out)]) == 0
        assert out.read_text("utf-8").startswith(start)
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("text", "terms", "absorbed"),
    [
        (BASE, 4, False),
        (BASE + "required: 25000\n", 0, False),
        (BASE + "percentage: 5\n", 0, False),
        (BASE + "labour_cost_per_year: 48000\n", 4, False),
        (BASE + "labour_cost_per_year: 48000\nlabour_percentage: 0\n", 4, False),
        (BASE + "labour_cost_per_year: 48000\nlabour_percentage: 60\n", 4, True),
        (BASE + "labour_cost_per_year: 48000\nlabour_value: 500000\n", 4, True),
    ],
)
def test_what_bears_on_proportionality_is_said_where_it_is_known(
    text: str, terms: int, absorbed: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "c.yaml"
    file.write_text(text, "utf-8")
    assert run(["required", str(file), "--format", "json"]) == 0
    required = json.loads(capsys.readouterr().out)["required"]
    assert len(required["by_term"]) == terms
    assert (required["absorption"] is not None) is absorbed
