"""Rulesets that hold only their differences from another: how they are laid over it, and what they may not do."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import socket
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srcalc.checking.opened import open_ruleset
from srcalc.checking.rulesets import check_file
from srcalc.cli.main import run
from srcalc.diagnostics import Diagnostic, Refused
from srcalc.model.required import Scale
from srcalc.model.ruleset import Ruleset
from srcalc.model.values import NOT_SEEN
from srcalc.reading.rulesets import load_ruleset, shipped_folder

SMALL = Path(__file__).parent / "bad" / "small-1.yaml"
HEAD = """\
format: 1
id: {id}
extends: {extends}
version: "1"
title: {{nl: Lokaal, en: Local}}
status: proposal
valid_from: {{value: 2026-01-01, source: note}}
valid_until: {{value: unlimited, source: note}}
"""


def overlay(folder: Path, body: str = "", *, name: str = "local-1", extends: str = "small-1.yaml") -> str:
    """An overlay in a folder, with the small ruleset beside it; its path."""
    shutil.copy(SMALL, folder / "small-1.yaml")
    path = folder / f"{name}.yaml"
    path.write_text(HEAD.format(id=name, extends=extends) + body, "utf-8")
    return str(path)


def refused(path: str) -> list[Diagnostic]:
    with pytest.raises(Refused) as caught:
        open_ruleset(path)
    assert caught.value.exit_code == 4
    return list(caught.value.diagnostics)


def only(path: str) -> Diagnostic:
    found = refused(path)
    assert len(found) == 1, found
    return found[0]


def scales(ruleset: Ruleset) -> tuple[Scale, ...]:
    assert ruleset.required != NOT_SEEN
    assert ruleset.required.scales != NOT_SEEN
    return ruleset.required.scales


def element(ruleset: Ruleset, name: str) -> Any:
    return next(item for item in ruleset.elements if item.id == name)


# ---------------------------------------------------------------- laying one over another


def test_an_overlay_without_differences_is_its_base_under_its_own_name(tmp_path: Path) -> None:
    local, base = open_ruleset(overlay(tmp_path)).ruleset, open_ruleset(str(tmp_path / "small-1.yaml")).ruleset
    for name in ("required", "elements", "sources", "evidence", "assumptions", "time_basis", "person_groups"):
        assert getattr(local, name) == getattr(base, name)
    assert (local.id, local.extends, local.title.en) == ("local-1", "small-1.yaml", "Local")


def test_what_a_ruleset_says_of_itself_is_not_taken_over(tmp_path: Path) -> None:
    path = Path(overlay(tmp_path))
    path.write_text(re.sub(r"(?m)^(version|title|status|valid_\w+):.*\n", "", path.read_text("utf-8")), "utf-8")
    missing = {item.params["key"] for item in refused(str(path))}
    assert missing == {"version", "title", "status", "valid_from", "valid_until"}


def test_worked_cases_of_the_base_do_not_hold_for_the_overlay() -> None:
    assert load_ruleset("landelijk-2025").ruleset.cases
    breed = load_ruleset("landelijk-2025-breed").ruleset
    assert not {case.id for case in breed.cases} & {case.id for case in load_ruleset("landelijk-2025").ruleset.cases}


def test_an_item_with_the_same_id_is_changed_and_another_is_added(tmp_path: Path) -> None:
    body = """
elements:
  - id: project
    rate: {value: 60, unit: eur_per_hour, source: note}
  - id: mentoring
    title: {nl: Mentor, en: Mentor}
    kind: hours
    rate: {value: 70, unit: eur_per_hour, source: note}
    evidence: {value: [statement], source: note}
"""
    base, local = open_ruleset(str(SMALL)).ruleset, open_ruleset(overlay(tmp_path, body)).ruleset
    assert [item.id for item in local.elements] == [*(item.id for item in base.elements), "mentoring"]
    before, after = element(base, "project"), element(local, "project")
    assert after.rate.value == 60
    assert (after.title, after.evidence) == (before.title, before.evidence)


def test_a_figure_is_replaced_whole_so_that_no_source_of_the_base_stays_under_it(tmp_path: Path) -> None:
    body = "elements:\n  - id: project\n    rate: {value: 60}\n"
    assert {item.code for item in refused(overlay(tmp_path, body))} == {"key-missing"}


def test_a_block_that_names_its_own_source_does_not_keep_that_of_the_base(tmp_path: Path) -> None:
    body = "required:\n  scales:\n    - {id: flat, source: letter}\nsources:\n  - id: letter\n"
    body += "    title: Brief\n    publisher: Gemeente\n    date: 2026-01-01\n    seen: 2026-01-02\n"
    body += "    certainty: official\n"
    local, base = open_ruleset(overlay(tmp_path, body)).ruleset, open_ruleset(str(SMALL)).ruleset
    scale, before = scales(local)[0], scales(base)[0]
    assert (scale.source, scale.at, scale.brackets) == ("letter", None, before.brackets)


def test_an_item_can_be_left_out(tmp_path: Path) -> None:
    base = open_ruleset(str(SMALL)).ruleset
    local = open_ruleset(overlay(tmp_path, "without: [elements.project]\n")).ruleset
    assert [item.id for item in local.elements] == [item.id for item in base.elements if item.id != "project"]


def test_an_overlay_can_be_laid_over_an_overlay(tmp_path: Path) -> None:
    overlay(tmp_path, "elements:\n  - {id: project, short: {nl: eerste, en: first}}\n", name="middle-1")
    body = "elements:\n  - {id: project, rate: {value: 61, unit: eur_per_hour, source: note}}\n"
    file = open_ruleset(overlay(tmp_path, body, extends="middle-1.yaml"))
    found = element(file.ruleset, "project")
    assert (found.short.en, found.rate.value) == ("first", 61)
    assert [base.id for base in file.bases] == ["middle-1", "small-1"]


def test_an_id_that_stands_twice_in_an_overlay_is_told(tmp_path: Path) -> None:
    body = "elements:\n  - {id: project, short: {nl: a, en: a}}\n  - {id: project, short: {nl: b, en: b}}\n"
    assert "key-missing" in {item.code for item in refused(overlay(tmp_path, body))}


def test_every_part_knows_the_file_and_line_where_it_was_written(tmp_path: Path) -> None:
    body = "elements:\n  - id: project\n    rate: {value: 60, unit: eur_per_hour, source: note}\n"
    file = load_ruleset(overlay(tmp_path, body))
    assert file.document is not None
    number = [item.id for item in file.ruleset.elements].index("project")
    rate = file.document.place(("elements", number, "rate", "value"))
    assert (rate.file, rate.line) == (file.file, 11)
    assert file.document.place(("time_basis",)).file == (tmp_path / "small-1.yaml").as_posix()


OUT = ["assumptions.stacking", "recognitions.pso-1", "evidence.enrolment", "elements.education.also"]


@given(st.sets(st.sampled_from(OUT), max_size=4))
def test_places_point_at_what_stands_there_whatever_is_left_out(
    tmp_path_factory: pytest.TempPathFactory, out: set[str]
) -> None:
    folder = tmp_path_factory.mktemp("overlay")
    body = "sources: [{id: note, title: N, publisher: N, date: 2026-01-01, seen: 2026-01-01, certainty: official}]\n"
    body += f"without: [{', '.join(sorted(out))}]\n"
    path = overlay(folder, body, extends="landelijk-2025")
    document = load_ruleset(path).document
    assert document is not None
    texts = {document.file: Path(path).read_text("utf-8").splitlines()}
    base = shipped_folder() / "landelijk-2025.yaml"
    texts[base.as_posix()] = base.read_text("utf-8").splitlines()
    for path_, (line, column) in document.starts.items():
        value: Any = document.data
        for part in path_:
            value = value[part]
        if isinstance(value, str) and "\n" not in value and len(value) < 40:
            shown = texts[document.place(path_).file or ""][line - 1][column - 1 :]
            assert shown.lstrip("\"'>|-").startswith(value[:5]) or shown.startswith((">", "|"))


def test_the_receipt_of_an_overlay_has_the_hashes_of_all_its_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = overlay(tmp_path)
    assert run(["required", "--value", "250000", "--months", "24", "--ruleset", path, "--format", "json"]) == 0
    hashes = json.loads(capsys.readouterr().out)["receipt"]["ruleset_sha256"]
    expected = {"local-1": Path(path), "small-1": tmp_path / "small-1.yaml"}
    assert hashes == {name: hashlib.sha256(file.read_bytes()).hexdigest() for name, file in expected.items()}


def test_a_warning_about_the_base_is_for_the_check_of_the_base(tmp_path: Path) -> None:
    path = overlay(tmp_path, "without: [elements.purchase]\n")
    assert {item.place.file for item in check_file(path).findings if item.severity == "warning"} <= {path}


# ---------------------------------------------------------------- what is locked


def lock(folder: Path, *paths: str) -> None:
    file = folder / "small-1.yaml"
    file.write_text(file.read_text("utf-8") + f"locked: [{', '.join(paths)}]\n", "utf-8")


def test_what_the_base_locks_cannot_be_changed_and_both_places_are_told(tmp_path: Path) -> None:
    path = overlay(tmp_path, "elements:\n  - id: project\n    rate: {value: 60, unit: eur_per_hour, source: note}\n")
    lock(tmp_path, "elements.project.rate")
    found = only(path)
    assert (found.code, found.place.file, found.place.line) == ("locked", path, 11)
    lines = (tmp_path / "small-1.yaml").read_text("utf-8").splitlines()
    assert found.params["path"] == "elements.project.rate"
    assert lines[int(str(found.params["line"])) - 1].startswith("locked:")


def test_what_the_base_locks_cannot_be_left_out(tmp_path: Path) -> None:
    path = overlay(tmp_path, "without: [elements.project]\n")
    lock(tmp_path, "elements.project.rate")
    assert (only(path).code, only(path).place.line) == ("locked", 9)


def test_a_kind_cannot_be_changed_to_escape_a_lock(tmp_path: Path) -> None:
    path = overlay(tmp_path, "elements:\n  - {id: project, kind: agreed}\n")
    lock(tmp_path, "elements.project.rate")
    assert only(path).code == "locked"


def test_what_is_locked_may_be_said_again_as_it_is(tmp_path: Path) -> None:
    rate = next(line for line in SMALL.read_text("utf-8").splitlines() if "eur_per_hour" in line and "rate:" in line)
    found = re.search(r"rate: (\{[^}]*\})", rate)
    assert found is not None
    path = overlay(tmp_path, f"elements:\n  - id: project\n    rate: {found[1]}\n")
    lock(tmp_path, "elements.project.rate")
    assert open_ruleset(path).ruleset.locked == ("elements.project.rate",)


def test_a_lock_holds_through_an_overlay_between(tmp_path: Path) -> None:
    overlay(tmp_path, name="middle-1")
    body = "elements:\n  - id: project\n    rate: {value: 60, unit: eur_per_hour, source: note}\n"
    path = overlay(tmp_path, body, extends="middle-1.yaml")
    lock(tmp_path, "elements.project.rate")
    assert only(path).code == "locked"


def test_what_is_locked_must_be_there(tmp_path: Path) -> None:
    overlay(tmp_path)
    lock(tmp_path, "elements.nothing.rate")
    assert [item.code for item in check_file(str(tmp_path / "small-1.yaml")).findings][:1] == ["lock-unknown"]


def test_what_is_left_out_must_be_there(tmp_path: Path) -> None:
    found = only(overlay(tmp_path, "without: [elements.nothing]\n"))
    assert (found.code, found.place.line) == ("without-unknown", 9)


@pytest.mark.parametrize("body", ["without: elements.project\n", "without:\n  a: b\n", "locked: x\n"])
def test_what_is_left_out_or_locked_is_a_list(tmp_path: Path, body: str) -> None:
    assert only(overlay(tmp_path, body)).code == "list-expected"


# ---------------------------------------------------------------- what a reference may reach


OUTSIDE = [
    "../../etc/passwd",
    "../small-1.yaml",
    "sub/../../small-1.yaml",
    "/etc/passwd",
    "/etc/hosts.yaml",
    "~/small-1.yaml",
    r"C:\rules\small-1.yaml",
    "C:/rules/small-1.yaml",
    r"\\server\share\small-1.yaml",
    "//server/share/small-1.yaml",
    "file:///etc/passwd",
    "https://example.com/small-1.yaml",
    "..",
    r"..\small-1.yaml",
]


@pytest.mark.parametrize("reference", OUTSIDE)
def test_a_reference_stays_in_the_folder(tmp_path: Path, reference: str) -> None:
    folder = tmp_path / "rules"
    folder.mkdir()
    shutil.copy(SMALL, tmp_path / "small-1.yaml")
    found = only(overlay(folder, extends=f"'{reference}'"))
    assert (found.code, found.place.line, found.place.column) == ("extends-outside", 3, 10)
    assert reference not in str(found.params)


@pytest.mark.parametrize("reference", ["small-1.txt", "./small-1", "small-1.yaml.bak", "."])
def test_a_reference_is_to_a_yaml_file(tmp_path: Path, reference: str) -> None:
    assert only(overlay(tmp_path, extends=reference)).code == "extends-form"


def test_a_reference_may_go_to_a_folder_inside(tmp_path: Path) -> None:
    path = overlay(tmp_path, extends="base/small-1.yaml")
    (tmp_path / "base").mkdir()
    (tmp_path / "small-1.yaml").rename(tmp_path / "base" / "small-1.yaml")
    assert open_ruleset(path).bases[0].id == "small-1"


@pytest.mark.parametrize("of", ["file", "folder"])
def test_a_link_is_not_followed(tmp_path: Path, of: str) -> None:
    inside, outside = tmp_path / "rules", tmp_path / "outside"
    inside.mkdir()
    outside.mkdir()
    shutil.copy(SMALL, outside / "secret.yaml")
    if of == "file":
        (inside / "link.yaml").symlink_to(outside / "secret.yaml")
        path = overlay(inside, extends="link.yaml")
    else:
        (inside / "link").symlink_to(outside)
        path = overlay(inside, extends="link/secret.yaml")
    assert only(path).code == "extends-link"


@pytest.mark.parametrize("kind", ["pipe", "folder", "socket"])
def test_a_device_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    monkeypatch.chdir(tmp_path)  # the path of a socket has to be short
    path = overlay(tmp_path, extends="base.yaml")
    if kind == "pipe":
        os.mkfifo("base.yaml")
    elif kind == "folder":
        Path("base.yaml").mkdir()
    else:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind("base.yaml")
    assert only(path).code == "extends-not-regular"


def test_a_file_that_is_not_there_is_told_at_the_reference(tmp_path: Path) -> None:
    found = only(overlay(tmp_path, extends="bsae.yaml"))
    assert (found.code, found.place.line, found.params["file"]) == ("extends-missing", 3, "bsae.yaml")


def test_a_ruleset_that_does_not_ship_is_told_with_the_nearest(tmp_path: Path) -> None:
    found = only(overlay(tmp_path, extends="landelijk-2052"))
    assert (found.code, found.params["near"]) == ("extends-unknown", "landelijk-2025")


def test_a_ruleset_that_ships_is_not_replaced_by_a_file_of_the_same_name(tmp_path: Path) -> None:
    path = overlay(tmp_path, extends="landelijk-2025")
    shutil.copy(SMALL, tmp_path / "landelijk-2025.yaml")
    assert load_ruleset("landelijk-2025-breed").bases[0].id == "landelijk-2025"
    assert {item.place.file for item in refused(path)} == {path}  # the source that only its own figures name
    assert load_ruleset(path).bases[0].file.startswith(shipped_folder().as_posix())


def test_a_circle_is_told_with_the_files_in_it(tmp_path: Path) -> None:
    first = overlay(tmp_path, name="a-1", extends="b-1.yaml")
    second = overlay(tmp_path, name="b-1", extends="a-1.yaml")
    found = only(first)
    assert (found.code, found.params["chain"]) == ("extends-circle", (first, second, first))


def test_a_file_cannot_extend_itself(tmp_path: Path) -> None:
    assert only(overlay(tmp_path, name="a-1", extends="a-1.yaml")).code == "extends-circle"


def test_eight_files_on_each_other_are_read_and_nine_are_refused(tmp_path: Path) -> None:
    before = "small-1.yaml"
    paths = []
    for number in range(1, 10):
        paths.append(overlay(tmp_path, name=f"level-{number}", extends=before))
        before = f"level-{number}.yaml"
    assert len(open_ruleset(paths[7]).bases) == 8
    assert only(paths[8]).code == "extends-too-deep"


def test_what_is_wrong_with_a_base_is_told_at_its_own_place(tmp_path: Path) -> None:
    path = overlay(tmp_path)
    base = tmp_path / "small-1.yaml"
    base.write_text(base.read_text("utf-8") + "surprise: 1\n", "utf-8")
    found = only(path)
    assert (found.code, found.place.file) == ("key-unknown", base.as_posix())
    base.write_text("- a list\n", "utf-8")
    assert only(path).code == "keys-expected"
    base.write_text("a: &anchor b\n", "utf-8")
    assert only(path).code == "yaml-anchor"


def test_check_says_the_same_as_a_calculation(tmp_path: Path) -> None:
    path = overlay(tmp_path, extends="../small-1.yaml")
    assert [item.code for item in check_file(path).findings] == ["extends-outside"]


def test_nothing_of_a_file_outside_is_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    inside = tmp_path / "rules"
    inside.mkdir()
    (tmp_path / "secret.yaml").write_text("password: KANARIE4711\n")
    (inside / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    for reference in ("../secret.yaml", "link.yaml", str(tmp_path / "secret.yaml")):
        path = overlay(inside, extends=reference)
        assert run(["required", "--value", "1", "--months", "1", "--ruleset", path]) == 4
        assert run(["check", path]) == 1
        shown = capsys.readouterr()
        assert "KANARIE4711" not in shown.out + shown.err


# ---------------------------------------------------------------- the broader national variant


def rated(ruleset: Ruleset) -> list[Any]:
    return [item for item in ruleset.elements if hasattr(item, "rate")]


def test_the_broader_scope_brings_no_new_amounts() -> None:
    base, broad = (load_ruleset(name).ruleset for name in ("landelijk-2025", "landelijk-2025-breed"))
    amounts = {(item.rate.value, item.rate.unit) for item in rated(base)}
    added = [item for item in rated(broad) if item.id not in {element.id for element in base.elements}]
    assert {item.id for item in added} == {"intermediate-step", "lasting-work", "prevention"}
    assert {(item.rate.value, item.rate.unit) for item in added} <= amounts
    assert {item.rate.assumption for item in added} == {"broader-rates"}
    assert broad.elements[: len(base.elements)] == base.elements
    assert broad.required == base.required


def test_the_national_rates_are_locked() -> None:
    assert load_ruleset("landelijk-2025-breed").ruleset.locked == load_ruleset("landelijk-2025").ruleset.locked
    assert len(load_ruleset("landelijk-2025").ruleset.locked) == 4
