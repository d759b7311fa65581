"""A wrong figure in a shipped ruleset is found: nearly every mutant is, and the others are listed with the reason.

A run takes every eighth mutant. All of them, in a minute:

    SRCALC_MUTANTS=all pytest tests/test_ruleset_mutation.py
"""

from __future__ import annotations

import datetime
import os
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from srcalc.checking.rulesets import Checked, check_file
from srcalc.diagnostics import BAD_RULESET
from srcalc.model import values
from srcalc.model.ruleset import Ruleset
from srcalc.reading.document import Document
from srcalc.reading.rulesets import shipped_folder, shipped_ids
from srcalc.reading.yaml import read_yaml
from tests.mutants import CHANGES, Mutant, is_found, mutants, texts

SURVIVORS = Path(__file__).parent / "survivors.yaml"
STEP = 1 if os.environ.get("SRCALC_MUTANTS") == "all" else 8
REACH = 95  # percent that must be found, of the figures and of the ids


@cache
def checked(name: str) -> tuple[Document, Ruleset]:
    found: Checked = check_file(str(shipped_folder() / f"{name}.yaml"))
    assert found.document is not None
    assert found.ruleset is not None
    return found.document, found.ruleset


@cache
def mutants_of(name: str) -> tuple[Mutant, ...]:
    return tuple(mutants(*checked(name)))


@cache
def listed() -> dict[str, list[str]]:
    """The mutants that are known not to be found, by ruleset."""
    found: dict[str, list[str]] = {}
    groups: Any = read_yaml(SURVIVORS.read_bytes(), SURVIVORS.name, BAD_RULESET).data
    for group in groups:
        assert group["reason"]
        for ruleset, names in group["mutants"].items():
            found.setdefault(ruleset, []).extend(names)
    return found


@pytest.mark.parametrize("name", shipped_ids())
def test_every_mutant_is_found_but_those_that_are_listed(name: str) -> None:
    document, _ = checked(name)
    sample = mutants_of(name)[::STEP]
    survivors = {mutant.name for mutant in sample if not is_found(mutant.of(document))}
    known = {mutant.name for mutant in sample} & set(listed().get(name, ()))
    assert sorted(survivors - known) == [], "not found: add a worked case, or list it with a reason"
    assert sorted(known - survivors) == [], "found by now: take it off the list"


def test_the_list_names_mutants_that_there_are_once() -> None:
    assert set(listed()) <= set(shipped_ids())
    for name, known in listed().items():
        names = [mutant.name for mutant in mutants_of(name)]
        assert len(names) == len(set(names))
        assert sorted(set(known) - set(names)) == []
        assert len(known) == len(set(known))


@pytest.mark.parametrize("is_id", [False, True])
def test_nearly_all_are_found_of_the_figures_and_of_the_ids(is_id: bool) -> None:
    count: Counter[bool] = Counter()
    for name in shipped_ids():
        known = set(listed().get(name, ()))
        count.update(mutant.name in known for mutant in mutants_of(name) if mutant.is_id == is_id)
    assert count.total() > 1000
    assert 100 * count[False] >= REACH * count.total(), count


def test_all_that_is_read_as_a_number_a_day_or_an_id_is_changed() -> None:
    every = [text for name in shipped_ids() for text in texts(Ruleset, checked(name)[0].data)]
    read = {text.parse for text in every if text.path[0] != "cases"}
    # Titles and notes; yes and no; and the dates of a source and of the next review: no figure depends on those.
    assert read - set(CHANGES) == {values.parse_text, values.parse_yes_no, values.parse_date}
    assert set(CHANGES) - read == set()


def test_what_the_changes_are() -> None:
    document, ruleset = checked("landelijk-2025")
    found = {mutant.name: mutant.text for mutant in mutants_of("landelijk-2025")}
    assert found["elements.benefit-status.rate.value + 0.01"] == "50000.01"
    assert found["elements.benefit-status.rate.value x 10"] == "500000"
    assert found["elements.education.maximum.value = 1"] == "1"
    assert found["required.scales.proposal.brackets.2.from_amount + 1"] == "50001"
    assert found["required.scales.proposal.brackets.2.percentage - 1"] == "4"
    assert found["valid_from.value - 1 day"] == "2025-10-13"
    assert found["valid_until.value = first day"] == "1990-01-01"
    assert found["indexation.value.lag + 1"] == "2"
    assert found["elements.social-procurement.shares.2.recognitions.pso-1 letter"] == "pso-x"
    assert found["elements.social-procurement.shares.2.recognitions.pso-1 left out"] is None
    patched = "assumptions.full-time.alternatives.pro-rata-36.patches.1.value.full_time.value + 0.01"
    assert found[patched] == "36.01"
    assert "required.scales.proposal.id letter" not in found  # it only names
    assert ruleset.valid_from.value == datetime.date(2025, 10, 14)
    assert document.data == checked("landelijk-2025")[0].data


def test_a_mutant_changes_one_text_and_leaves_the_document() -> None:
    document, _ = checked("landelijk-2025")
    assert isinstance(document.data, dict)
    before = repr(document.data)
    for mutant in mutants_of("landelijk-2025"):
        other = mutant.of(document)
        assert isinstance(other.data, dict)
        assert [key for key in document.data if other.data[key] != document.data[key]] == [mutant.path[0]]
    assert repr(document.data) == before


def test_a_ruleset_without_cases_finds_little() -> None:
    document, _ = checked("landelijk-2025")
    assert isinstance(document.data, dict)
    bare = replace(document, data={**document.data, "cases": []})
    scale = next(mutant for mutant in mutants_of("landelijk-2025") if ".brackets.2.percentage - 1" in mutant.name)
    assert is_found(scale.of(document))
    assert not is_found(scale.of(bare))
