"""The shipped rulesets: clean, as published, and counted in the README by how sure their figures are."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest

from srcalc.checking.certainty import counted
from srcalc.checking.mappings import check_mapping
from srcalc.checking.rulesets import check_file
from srcalc.language.fields import meanings
from srcalc.reading.mappings import shipped_mapping
from srcalc.reading.rulesets import load_ruleset, shipped_folder, shipped_ids
from srcalc.valuation.results import CERTAINTIES
from srcalc.writing.schema import schema_text
from tests.published import FACTS, NOT_HELD, missing, unpublished

ROOT = Path(__file__).resolve().parents[1]
BEGIN, END = "<!-- rulesets -->\n", "<!-- end of rulesets -->\n"
SCHEMA = "ruleset.schema.json"


@pytest.mark.parametrize("name", shipped_ids())
def test_a_shipped_ruleset_has_no_finding(name: str) -> None:
    assert check_file(str(shipped_folder() / f"{name}.yaml")).findings == ()


@pytest.mark.parametrize("name", shipped_ids())
def test_a_shipped_ruleset_names_the_schema_that_an_editor_finds_beside_it(name: str) -> None:
    first = (shipped_folder() / f"{name}.yaml").read_text(encoding="utf-8").partition("\n")[0]
    assert first == f"# yaml-language-server: $schema={SCHEMA}"


def test_the_schema_that_ships_is_the_one_that_the_models_make() -> None:
    made = schema_text("ruleset", meanings("nl"))
    if os.environ.get("SRCALC_RENEW"):
        (ROOT / "rules" / SCHEMA).write_text(made, encoding="utf-8")
    else:
        assert (shipped_folder() / SCHEMA).read_text(encoding="utf-8") == made


@pytest.mark.parametrize("name", [name for name in shipped_ids() if name != "landelijk-2025"])
def test_the_mapping_of_a_shipped_ruleset_is_complete_and_right(name: str) -> None:
    file = shipped_mapping(name)
    assert file is not None
    assert (file.mapping.of, file.mapping.to) == (name, "landelijk-2025")
    of, to = (load_ruleset(item).ruleset for item in (name, "landelijk-2025"))
    assert check_mapping(file.mapping, of, to, file.document) == []


@pytest.mark.parametrize("name", FACTS)
def test_every_published_figure_stands_in_the_ruleset(name: str) -> None:
    assert missing(load_ruleset(name).ruleset) == NOT_HELD.get(name, Counter())


@pytest.mark.parametrize("name", FACTS)
def test_every_rate_of_the_ruleset_is_published(name: str) -> None:
    assert unpublished(load_ruleset(name).ruleset) == set()


def test_the_readme_counts_the_figures_of_every_ruleset() -> None:
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    shown, _, after = rest.partition(END)
    if os.environ.get("SRCALC_RENEW"):
        readme.write_text(before + BEGIN + table() + END + after, encoding="utf-8")
    else:
        assert shown == table()


def table() -> str:
    lines = [
        "| id | scheme | status | official | excerpt | secondary | assumed | not seen | cases |",
        "|---|---|---|--:|--:|--:|--:|--:|--:|",
    ]
    names = sorted(shipped_ids(), key=lambda name: (name != "landelijk-2025", name))
    for ruleset in (load_ruleset(name).ruleset for name in names):
        counts = counted(ruleset)
        cells = [f"`{ruleset.id}`", ruleset.title.en, ruleset.status.replace("_", " ")]
        cells += [str(counts[name]) for name in (*CERTAINTIES, "not_seen")]
        lines.append(f"| {' | '.join(cells)} | {len(ruleset.cases)} |")
    return "\n".join(lines) + "\n"
