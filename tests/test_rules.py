"""`srcalc rules`: nothing of a ruleset is left out of its page, and no difference between two goes untold."""

from __future__ import annotations

import dataclasses
import datetime
import json
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from srcalc.checking.certainty import counted, open_points
from srcalc.checking.findings import bases
from srcalc.language import LANGUAGES
from srcalc.model.basis import Figure
from srcalc.model.differences import differences
from srcalc.model.fields import Strict
from srcalc.model.ruleset import Ruleset
from srcalc.reading.rulesets import load_ruleset, shipped_ids
from srcalc.writing.forms import FORMS
from srcalc.writing.layout import one_line
from srcalc.writing.rule_words import Speech
from srcalc.writing.rules_diff import KINDS, diff_json, diff_page, told
from tests.conftest import Srcalc
from tests.test_documents import INJECTIONS, PLAIN_TAGS, Page

LOCAL = "examples/voorbeeldstad-2026.yaml"


def ruleset(name: str) -> Ruleset:
    return load_ruleset(name).ruleset


# ---------------------------------------------------------------- differences


def changed(value: Any) -> Iterator[Any]:
    """A model with one thing changed, for every thing in it: another value, none, or an item less."""
    if isinstance(value, Strict):
        for field in dataclasses.fields(value):
            old = getattr(value, field.name)
            if old not in (None, ()) and field.default is None:
                yield dataclasses.replace(value, **{field.name: None})
            if field.name in ("required", "scales") and isinstance(old, Strict | tuple):
                yield dataclasses.replace(value, **{field.name: "not_seen"})
            for new in changed(old):
                yield dataclasses.replace(value, **{field.name: new})
    elif isinstance(value, tuple) and any(isinstance(item, Strict) for item in value):
        for index, item in enumerate(value):
            yield value[:index] + value[index + 1 :]
            yield from ((*value[:index], new, *value[index + 1 :]) for new in changed(item))
        if value[::-1] != value:
            yield value[::-1]
    elif value is not None and value != ():
        yield another(value)


def another(value: Any) -> Any:
    if value in ("unlimited", "not_seen"):
        return "not_seen" if value == "unlimited" else "unlimited"
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | Decimal):
        return value + 1
    if isinstance(value, datetime.date):
        return value + datetime.timedelta(days=1)
    return (*value, "else") if isinstance(value, tuple) else f"{value} else" if isinstance(value, str) else "else"


@pytest.mark.parametrize("name", shipped_ids())
def test_every_change_of_a_ruleset_is_told(name: str) -> None:
    own = ruleset(name)
    speech = Speech(own, "nl")
    count = 0
    for other in changed(own):
        count += 1
        found = told(speech, Speech(other, "nl"))
        assert found
        assert all(re.search(r"\w{2}", item.change) and item.text and item.kind in KINDS for item in found)
    assert count > 500


@pytest.mark.parametrize("name", ["landelijk-2025", "friesland-2016", "oost-nederland-2026"])
def test_every_change_is_told_in_english_and_the_other_way_around(name: str) -> None:
    own = ruleset(name)
    speech = Speech(own, "en")
    for other in changed(own):
        there, back = told(speech, Speech(other, "en")), told(Speech(other, "en"), speech)
        assert len(there) == len(back) > 0
        assert all(item.text for item in (*there, *back))


@pytest.mark.parametrize("name", shipped_ids())
def test_a_ruleset_does_not_differ_from_itself(name: str, srcalc: Srcalc) -> None:
    assert list(differences(ruleset(name), load_ruleset(name, as_document=True).ruleset)) == []
    said = srcalc("rules", "diff", name, name)
    assert (said.code, said.out.splitlines()[-1]) == (0, "Geen verschillen.")


def edited(tmp_path: Path, *changes: tuple[str, str], name: str = "utrecht-40h") -> str:
    """A shipped ruleset in a file of one's own, with other text in it."""
    text = Path(load_ruleset(name).file).read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    file = tmp_path / f"{name}.yaml"
    file.write_text(text, encoding="utf-8")
    return str(file)


def test_amounts_are_told_with_their_change_in_percent(tmp_path: Path, srcalc: Srcalc) -> None:
    rows = (("rate: {value: 40000,", "rate: {value: 45000,"), ("full_time: {value: 40,", "full_time: {value: 36,"))
    file = edited(tmp_path, *rows, ("rate: {value: 15000,", "rate: {value: 14990,"))
    said = srcalc("rules", "diff", "utrecht-40h", file)
    shown = said.out.replace("\N{NO-BREAK SPACE}", " ")
    assert "- Voltijd 40 wordt 36 uur per week, bij:\n" in said.out
    assert "- Participatiewet langer dan 2 jaar: € 40.000 wordt € 45.000 per persoon per jaar (+12,5%)\n" in shown
    assert "€ 15.000 wordt € 14.990 per persoon per jaar (-0,1%)\n" in shown
    english = srcalc("rules", "diff", "utrecht-40h", file, "--lang", "en")
    assert "€40,000 becomes €45,000 per person per year (+12.5%)" in english.out
    data = json.loads(srcalc("rules", "diff", "utrecht-40h", file, "--format", "json").out)["differences"]
    assert {item["kind"] for item in data} == {"money"}
    (rise,) = [item for item in data if item["to"] == "45000"]
    rise["text"] = rise["text"].replace("\N{NO-BREAK SPACE}", " ")
    assert rise == {
        "path": "elements.participatiewet-langer-dan-2-jaar.rate.value",
        "from": "40000",
        "to": "45000",
        "kind": "money",
        "text": ("Participatiewet langer dan 2 jaar: € 40.000 wordt € 45.000 per persoon per jaar (+12,5%)"),
    }


def test_what_costs_money_comes_first(tmp_path: Path, srcalc: Srcalc) -> None:
    changes = (
        ('title: "Social return, bouwblokkenmethode"', "title: Anders"),
        ("time_basis: {value: months", "time_basis: {value: days_365"),
        ("rate: {value: 40000,", "rate: {value: 45000,"),
    )
    text = Path(load_ruleset("utrecht-40h").file).read_text("utf-8")
    usable = [change for change in changes if change[0] in text]
    file = edited(tmp_path, *usable)
    data = json.loads(srcalc("rules", "diff", "utrecht-40h", file, "--format", "json").out)["differences"]
    kinds = [KINDS.index(item["kind"]) for item in data]
    assert kinds == sorted(kinds)
    assert {0, 1} <= set(kinds)


@pytest.mark.parametrize("apart", [1, 7])
def test_shipped_rulesets_can_be_compared(apart: int) -> None:
    sides = [Speech(ruleset(name), "nl") for name in shipped_ids()]
    for old, new in zip(sides, sides[apart:] + sides[:apart], strict=True):
        assert len(diff_page(old, new)) > 3
        found = json.loads(diff_json(old, new, [{}, {}]))["differences"]
        assert len(found) == len(told(old, new)) > 0


@pytest.mark.parametrize("form", FORMS)
def test_a_comparison_comes_in_every_form(form: str, srcalc: Srcalc) -> None:
    said = srcalc("rules", "diff", "rijk-2011", "rijnmond-2024", "--format", form)
    assert (said.code, said.err) == (0, "")


# ---------------------------------------------------------------- the page of one


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", [*shipped_ids(), LOCAL])
def test_page_leaves_nothing_out(name: str, lang: str, srcalc: Srcalc) -> None:
    own = ruleset(name)
    speech = Speech(own, lang)
    said = srcalc("rules", "show", name, "--lang", lang)
    assert (said.code, said.err) == (0, "")
    wanted = [speech.figure(basis) for _, basis in bases(own) if isinstance(basis, Figure)]
    wanted += [speech.bare(basis) for _, basis in bases(own) if isinstance(basis, Figure)]
    for items in (own.elements, own.bonuses, own.caps, own.recognitions, own.evidence, own.cases):
        wanted += [speech.text(item.title) for item in items]
    wanted += [one_line(source.title) for source in own.sources]
    wanted += [text for item in own.assumptions for text in (f"[{item.id}]", speech.text(item.choice))]
    wanted += [speech.text(other.text) for item in own.assumptions for other in item.alternatives]
    wanted += [str(basis.at) for _, basis in bases(own) if basis.at is not None]
    wanted += [alias for item in (*own.elements, *own.evidence) for alias in item.also]
    assert len(wanted) > 60
    assert [text for text in wanted if text not in said.out] == []


@pytest.mark.parametrize("name", [*shipped_ids(), LOCAL])
def test_page_in_html_can_be_used_by_everybody(name: str, srcalc: Srcalc) -> None:
    found = Page(srcalc("rules", "show", name, "--format", "html").out)
    assert found.open == []
    assert {tag for tag, _ in found.tags} <= PLAIN_TAGS
    assert len(found.all("caption")) == len(found.all("table"))
    headings = [tag for tag, _ in found.tags if re.fullmatch("h[1-6]", tag)]
    assert headings[0] == "h1"
    assert headings.count("h1") == 1
    addresses = {source.url for source in ruleset(name).sources if source.url is not None}
    assert {attrs["href"] for attrs in found.all("a") if not (attrs["href"] or "").startswith("#")} <= addresses


def test_page_says_which_file_a_figure_of_the_base_was_written_in(srcalc: Srcalc) -> None:
    data = json.loads(srcalc("rules", "show", LOCAL, "--format", "json").out)
    base = Path(load_ruleset("landelijk-2025").file).read_text("utf-8").splitlines()
    places = {item["path"]: item for item in data["values"]}
    rate = places["elements[0].rate"]
    assert (rate["file"], rate["value"]) == ("landelijk-2025.yaml", "50000")
    assert "rate: {value: 50000" in base[rate["line"] - 1]
    assert places["required.thresholds[0].amount"]["file"] is None
    assert "landelijk-2025.yaml, regel " in srcalc("rules", "show", LOCAL).out
    assert set(data["receipt"]["ruleset_sha256"]) == {"voorbeeldstad-2026", "landelijk-2025"}


def test_page_says_what_is_not_computed_and_what_was_not_seen(tmp_path: Path, srcalc: Srcalc) -> None:
    file = edited(tmp_path, ("time_basis: {value: months,", "time_basis: {value: worked_hours,"))
    said = srcalc("rules", "show", file)
    assert 'zie "Wat srcalc nog niet berekent"' in said.out
    assert "- Hoe een deel van een jaar telt (in gewerkte uren)" in said.out
    own = ruleset("utrecht-40h")
    assert ("required", "scales") in open_points(own)
    part = said.out.partition("\nNiet gezien\n")[2].partition("\nUitgewerkte gevallen\n")[0]
    assert part.count("\n- ") == len(open_points(own)) == counted(own)["not_seen"]


def test_json_holds_the_ruleset_whole(srcalc: Srcalc) -> None:
    data = json.loads(srcalc("rules", "show", "friesland-2016", "--format", "json").out)
    own = ruleset("friesland-2016")
    assert data["certainty"] == counted(own)
    assert len(data["values"]) == sum(1 for _ in bases(own))
    assert data["ruleset"]["elements"][0]["rate"]["value"] == "35000"
    assert len(data["ruleset"]["cases"]) == len(own.cases)


def test_list_has_every_shipped_ruleset(srcalc: Srcalc) -> None:
    data = json.loads(srcalc("rules", "list", "--format", "json").out)["rulesets"]
    assert [item["id"] for item in data] == shipped_ids()
    assert [item["certainty"] for item in data] == [counted(ruleset(name)) for name in shipped_ids()]
    lines = srcalc("rules", "list").out.splitlines()
    assert [line.split()[0] for line in lines[-len(data) :]] == shipped_ids()


# ---------------------------------------------------------------- files of strangers


@pytest.mark.parametrize("text", [text for text in INJECTIONS if text.isprintable()])
def test_text_of_a_stranger_stays_text(text: str, tmp_path: Path, srcalc: Srcalc) -> None:
    """A title, a note, an alias and a client of a ruleset, all hostile, in a page and in a comparison."""
    quoted = json.dumps(text.strip(), ensure_ascii=False)
    file = edited(
        tmp_path,
        ("title: {nl: WIA of WAO, en: Disability benefit (WIA or WAO)}", f"title: {{nl: {quoted}, en: {quoted}}}"),
        ("also: [WIA, WAO, WIA/WAO, WIA / WAO]", f"also: [{quoted}]"),
        ("clients: [Gemeente Utrecht]", f"clients: [{quoted}]"),
    )
    for command in (("show", file), ("diff", "utrecht-40h", file)):
        said = srcalc("rules", *command, "--format", "html")
        assert said.code == 0, said.err
        found = Page(said.out)
        assert {tag for tag, _ in found.tags} <= PLAIN_TAGS
        assert any(one_line(text) in shown for shown in found.texts)
        plain = srcalc("rules", *command)
        assert [line for line in plain.out.splitlines() if line.startswith("::") or "##[" in line] == []


def test_mistakes_are_told_as_everywhere(tmp_path: Path, srcalc: Srcalc) -> None:
    assert srcalc("rules", "show", "landelijk").code == 4
    assert srcalc("rules", "show", "landelijk-2025", "--format", "pdf").code == 2
    assert srcalc("rules", "diff", "landelijk-2025").code == 2
    wrong = edited(tmp_path, ("rate: {value: 40000,", "rate: {value: 40.000,"))
    said = srcalc("rules", "diff", wrong, "utrecht-40h")
    assert (said.code, said.out) == (4, "")
    assert "SR-number" in said.err
    right = edited(tmp_path)
    assert srcalc("rules", "show", right, "--output", right, "--force", "--format", "md").code == 5
    page = tmp_path / "page.html"
    assert srcalc("rules", "show", right, "--output", str(page)).code == 0
    assert page.read_text("utf-8").startswith("<!doctype html>")
