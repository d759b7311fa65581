"""`srcalc compare` as people run it: what it takes for what, what it says, and how it ends."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from srcalc.cli.main import run as run_srcalc
from srcalc.writing.layout import Table
from srcalc.writing.terminal import rendered

ROOT = Path(__file__).resolve().parent.parent
GREEN = ["--contract", "examples/groenonderhoud-2026.yaml"]
UTRECHT = ["examples/inspanningen-utrecht.csv", "--contract", "examples/ict-beheer-utrecht.yaml"]
HEAD = "regel;bouwblok;persoon;begindatum;einddatum;uren_per_week;bewijs"


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str

    @property
    def codes(self) -> list[str]:
        return re.findall(r"\[SR-([a-z0-9-]+)\]", self.err)

    @property
    def data(self) -> Any:
        return json.loads(self.out)


Compare = Callable[..., Ran]


@pytest.fixture
def compare(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Compare:
    monkeypatch.chdir(ROOT)
    monkeypatch.delenv("SRCALC_LANG", raising=False)

    def ran(rulesets: str, *arguments: str) -> Ran:
        named = [word for name in rulesets.split() for word in ("--ruleset", name)]
        code = run_srcalc(["compare", *named, *arguments])
        shown = capsys.readouterr()
        return Ran(code, shown.out, shown.err)

    return ran


def written(folder: Path, head: str, *rows: str, name: str = "records.csv") -> str:
    path = folder / name
    path.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    return str(path)


def totals(ran: Ran, label: str) -> tuple[str, str]:
    """What counts under a ruleset, at the least and at the most."""
    (found,) = [item for item in ran.data["rulesets"] if item["label"] == label]
    low, high = found["low"], found["high"] or found["low"]
    return low["realised"]["counted"], high["realised"]["counted"]


# ---------------------------------------------------------------- in whose names the records are


def test_records_are_read_in_the_names_of_the_contracts_ruleset(compare: Compare) -> None:
    ran = compare("rijnmond-2024 landelijk-2025", "examples/inspanningen.csv", *GREEN, "--format", "json")
    assert (ran.data["records_in"], ran.data["records_in_by"]) == ("landelijk-2025", "contract")
    assert ran.data["compared_with"] == "landelijk-2025"


def test_the_contracts_ruleset_need_not_be_compared(compare: Compare) -> None:
    ran = compare("rijnmond-2024 utrecht-current", "examples/inspanningen.csv", *GREEN, "--format", "json")
    assert ran.code == 0
    assert ran.data["records_in"] == "landelijk-2025"
    assert ran.data["compared_with"] == "rijnmond-2024"


def test_a_contract_can_name_a_ruleset_of_ones_own(compare: Compare, tmp_path: Path) -> None:
    own = tmp_path / "eigen-2026.yaml"
    own.write_text(
        "format: 1\nid: eigen-2026\nextends: utrecht-current\nversion: '1'\ntitle: {nl: Eigen, en: Own}\n"
        "status: unknown\nvalid_from: {value: not_seen}\nvalid_until: {value: not_seen}\n"
    )
    contract = tmp_path / "contract.yaml"
    contract.write_text("value: 250000\nmonths: 24\nstart: 2026-01-01\nruleset: eigen-2026\n")
    file = written(tmp_path, HEAD, "1;WW;P1;2026-01-01;2026-12-31;36;arbeidsovereenkomst")
    ran = compare(f"landelijk-2025 {own}", file, "--contract", str(contract), "--format", "json")
    assert (ran.data["records_in"], ran.data["records_in_by"]) == ("eigen-2026", "contract")
    assert totals(ran, "landelijk-2025") == ("51600.00", "51600.00")  # in the prices of 2026


def test_without_a_contract_the_first_ruleset_that_knows_all_names_is_theirs(compare: Compare, tmp_path: Path) -> None:
    file = written(tmp_path, HEAD, "1;WIA;P1;2026-01-01;2026-12-31;36;arbeidsovereenkomst")
    ran = compare("landelijk-2025 utrecht-40h utrecht-36h", file, "--format", "json")
    assert (ran.data["records_in"], ran.data["records_in_by"]) == ("utrecht-40h", "fits")


def test_the_contracts_ruleset_gives_way_to_one_that_knows_the_names(compare: Compare, tmp_path: Path) -> None:
    file = written(tmp_path, HEAD, "1;geen-uitkering;P1;2026-01-01;2026-12-31;36;arbeidsovereenkomst")
    ran = compare("landelijk-2025 utrecht-current", file, *GREEN, "--format", "json")
    assert (ran.data["records_in"], ran.data["records_in_by"]) == ("utrecht-current", "fits")


def test_records_of_other_contracts_only_are_refused(compare: Compare) -> None:
    ran = compare("landelijk-2025 utrecht-current", "examples/inspanningen-utrecht.csv", *GREEN)
    assert (ran.code, ran.codes) == (3, ["all-set-aside"])


def test_records_that_fit_no_ruleset_are_refused_with_what_is_wrong_in_the_first(
    compare: Compare, tmp_path: Path
) -> None:
    file = written(tmp_path, HEAD, "1;ridder;P1;2026-01-01;2026-12-31;36;factuur")
    ran = compare("landelijk-2025 utrecht-40h", file)
    assert (ran.code, ran.out) == (3, "")
    assert ran.codes == ["compare-fits-none", "unknown-id"]
    assert f"{file}:2:2: " in ran.err


def test_a_mistake_in_a_record_is_told_as_realised_tells_it(compare: Compare, tmp_path: Path) -> None:
    file = written(tmp_path, HEAD, "1;uitkering;P1;2026-02-31;2026-12-31;36;indicatie")
    ran = compare("landelijk-2025 utrecht-40h", file)
    assert (ran.code, ran.codes) == (3, ["no-such-day"])


# ---------------------------------------------------------------- what stands in the columns


def test_the_same_names_give_what_realised_gives(compare: Compare, capsys: pytest.CaptureFixture[str]) -> None:
    both = compare("landelijk-2025 landelijk-2025-breed", "examples/inspanningen.csv", *GREEN, "--format", "json")
    assert run_srcalc(["realised", "examples/inspanningen.csv", *GREEN, "--format", "json"]) == 0
    alone = json.loads(capsys.readouterr().out)
    first = both.data["rulesets"][0]
    assert first["low"]["realised"] == alone["realised"]
    assert first["low"]["balance"] == alone["balance"]
    assert first["required"] == alone["required"]
    assert both.data["rulesets"][1]["low"]["causes"] == []


def test_what_a_record_says_for_a_ruleset_goes_before_the_candidates(compare: Compare, tmp_path: Path) -> None:
    row = "1;uitkering;P1;2026-01-01;2026-12-31;36;indicatie"
    vague = written(tmp_path, HEAD, row, name="vague.csv")
    sure = written(tmp_path, f"{HEAD};bouwblok:utrecht-current", f"{row};WW", name="sure.csv")
    ran = compare("landelijk-2025 utrecht-current", vague, "--format", "json")
    assert totals(ran, "utrecht-current") == ("20000.00", "50000.00")
    ran = compare("landelijk-2025 utrecht-current", sure, "--format", "json")
    assert totals(ran, "utrecht-current") == ("20000.00", "20000.00")
    assert ran.codes == []


def test_a_wrong_name_for_another_ruleset_is_refused_at_its_cell(compare: Compare, tmp_path: Path) -> None:
    file = written(
        tmp_path, f"{HEAD};element:utrecht-current", "1;uitkering;P1;2026-01-01;2026-12-31;36;indicatie;WWW-uitkering"
    )
    ran = compare("landelijk-2025 utrecht-current", file)
    assert (ran.code, ran.codes) == (3, ["unknown-id"])
    assert f"{file}:2:8: " in ran.err


def test_a_column_for_a_ruleset_that_is_not_compared_is_named_as_unread(compare: Compare, tmp_path: Path) -> None:
    file = written(tmp_path, f"{HEAD};element:utrecht-current", "1;uitkering;P1;2026-01-01;2026-12-31;36;indicatie;WW")
    ran = compare("landelijk-2025 utrecht-40h", file, "--format", "json")
    assert [item["code"] for item in ran.data["remarks"]] == ["columns-unread"]


def test_a_column_for_another_ruleset_in_a_list(compare: Compare, tmp_path: Path) -> None:
    file = tmp_path / "records.yaml"
    file.write_text(
        "- {element: benefit-status, person: P1, start: 2026-01-01, end: 2026-12-31, hours_per_week: 36,\n"
        "   evidence: municipal-indication, 'element:utrecht-current': ww,\n"
        "   'bonuses:utrecht-current': [vast-contract]}\n"
    )
    ran = compare("landelijk-2025 utrecht-current", str(file), "--format", "json")
    assert totals(ran, "utrecht-current") == ("30000.00", "30000.00")


MAP = """
format: 1
of: landelijk-2025
to: utrecht-current
elements:
  - {id: benefit-status, to: [participatiewet, ww]}
  - {id: education, to: leerwerkplek}
  - {id: social-procurement, to: sociale-inkoop}
  - {id: social-project, to: none, assumption: ours}
recognitions:
  - {id: social-enterprise-nl, to: none, assumption: ours}
  - {id: buy-social, to: none, assumption: ours}
  - {id: code-sociale-ondernemingen, to: none, assumption: ours}
  - {id: pso-30-plus, to: none, assumption: ours}
  - {id: pso-1, to: none, assumption: ours}
  - {id: pso-2, to: none, assumption: ours}
  - {id: pso-3, to: none, assumption: ours}
evidence:
  - {id: municipal-indication, to: employment-contract}
  - {id: enrolment, to: internship-agreement}
  - {id: invoice, to: invoice}
  - {id: hours-statement, to: hours-statement}
assumptions:
  - {id: ours, point: {nl: Een open punt., en: An open point.}, choice: {nl: Onze keuze., en: Our choice.}}
"""


def test_a_mapping_of_ones_own_narrows_the_candidates(compare: Compare, tmp_path: Path) -> None:
    file = tmp_path / "map.yaml"
    file.write_text(MAP)
    rows = ["1;uitkering;P1;2026-01-01;2026-12-31;36;indicatie", "2;project;;;;;urenstaat"]
    records = written(tmp_path, f"{HEAD};uren", *(f"{row};{hours}" for row, hours in zip(rows, ("", "8"), strict=True)))
    ran = compare("landelijk-2025 utrecht-current", records, "--map", str(file), "--format", "json")
    assert totals(ran, "utrecht-current") == ("20000.00", "40000.00")
    assert ran.data["records"][0]["rulesets"][1]["possible"] == ["participatiewet", "ww"]
    assert ran.data["records"][1]["rulesets"][1]["not_comparable"] == [
        {"code": "counterpart-none", "text": "onze keuze."}
    ]
    used = ran.data["receipt"]["mappings"][0]
    assert (used["of"], used["to"]) == ("landelijk-2025", "utrecht-current")


def test_records_that_cannot_be_compared_are_counted_with_their_money(compare: Compare) -> None:
    ran = compare("utrecht-current landelijk-2025", *UTRECHT, "--format", "json")
    assert ran.data["rulesets"][1]["not_comparable"] == {
        "records": 3,
        "at_home": {"value": "10644.44", "counted": "10644.44", "pending": "0.00", "not_counted": "0.00"},
    }


def test_the_parts_of_every_difference_add_up_in_the_json(compare: Compare) -> None:
    rulesets = "landelijk-2025 utrecht-current rijnmond-2024 westfriesland-undated noordoost-brabant-2025"
    data = compare(rulesets, "examples/inspanningen.csv", *GREEN, "--format", "json").data
    base = data["rulesets"][0]["low"]
    for column in data["rulesets"][1:]:
        for side in (column["low"], column["high"] or column["low"]):
            gap = cents(side["realised"]["counted"]) - cents(base["realised"]["counted"])
            assert cents(side["difference"]) == gap
            assert sum(cents(item["amount"]) for item in side["causes"]) == gap
    compared = 0
    for record in data["records"]:
        first, *others = record["rulesets"]
        for other in others:
            for side in (other.get("low"), other.get("high")):
                if side is not None:
                    gap = cents(side["counted"]) - cents(first["low"]["counted"])
                    assert sum(cents(item["amount"]) for item in side["causes"]) == gap
                    compared += 1
    assert compared > 150


def cents(text: str) -> int:
    return int(text.replace(".", ""))


def test_no_person_is_named(compare: Compare) -> None:
    for form in ("table", "json", "md", "html"):
        shown = compare("landelijk-2025 utrecht-current", "examples/inspanningen.csv", *GREEN, "--format", form).out
        assert "P-0" not in shown


def test_one_ruleset_twice_has_two_names_and_no_difference(compare: Compare) -> None:
    ran = compare("landelijk-2025 landelijk-2025", "examples/inspanningen.csv", *GREEN, "--format", "json")
    assert [item["label"] for item in ran.data["rulesets"]] == ["landelijk-2025 (1)", "landelijk-2025 (2)"]
    assert ran.data["rulesets"][1]["low"]["causes"] == []


def test_a_draft_is_compared_with_what_it_comes_from(compare: Compare, tmp_path: Path) -> None:
    draft = tmp_path / "utrecht-current.yaml"
    text = (ROOT / "rules" / "utrecht-current.yaml").read_text(encoding="utf-8")
    draft.write_text(text.replace("value: 40000", "value: 41000"), encoding="utf-8")
    ran = compare(f"utrecht-current {draft}", *UTRECHT, "--format", "json")
    assert [item["label"] for item in ran.data["rulesets"]] == ["utrecht-current", str(draft)]
    assert [item["cause"] for item in ran.data["rulesets"][1]["low"]["causes"]] == ["rate"]


def test_the_required_amounts_alone(compare: Compare) -> None:
    ran = compare("landelijk-2025 haaglanden-2023 oost-nederland-2026", *GREEN)
    assert ran.code == 0
    assert re.search(r"^Gevraagd +352\.500,00 +360\.000,00 +-$", ran.out, re.MULTILINE)
    assert "oost-nederland-2026 zegt niet wat een opdracht moet opleveren" in ran.out
    assert "Telt mee" not in ran.out


# ---------------------------------------------------------------- how it ends


def test_a_ruleset_that_has_ended_leaves_the_others(compare: Compare) -> None:
    ran = compare("friesland-2016 landelijk-2025", "examples/inspanningen.csv", *GREEN, "--format", "json")
    assert ran.code == 0
    assert [item["code"] for item in ran.data["rulesets"][0]["refused"]] == ["ruleset-ended"]
    assert ran.data["compared_with"] == "landelijk-2025"
    assert "ruleset-ended" in ran.codes


def test_when_no_ruleset_can_be_used_there_is_nothing_to_show(compare: Compare) -> None:
    ran = compare("friesland-2016 friesland-2016", *GREEN)
    assert (ran.code, ran.out) == (4, "")
    assert ran.codes == ["ruleset-ended", "ruleset-ended"]


def test_records_under_a_contract_without_a_start_are_refused(compare: Compare, tmp_path: Path) -> None:
    contract = tmp_path / "contract.yaml"
    contract.write_text("value: 250000\nmonths: 24\n")
    file = written(tmp_path, HEAD, "1;uitkering;P1;2026-01-01;2026-12-31;36;indicatie")
    ran = compare("landelijk-2025 utrecht-40h", file, "--contract", str(contract))
    assert (ran.code, set(ran.codes)) == (3, {"contract-needs"})


@pytest.mark.parametrize(
    ("rulesets", "arguments", "code", "exit_code"),
    [
        ("landelijk-2025", GREEN, "compare-two", 2),
        ("", GREEN, "compare-two", 2),
        ("landelijk-2025 utrecht-40h", [], "compare-nothing", 2),
        ("landelijk-2025 utrecht-40x", GREEN, "ruleset-unknown", 4),
        ("landelijk-2025 utrecht-40h", [*GREEN, "--format", "docx"], "not-one-of", 2),
        ("landelijk-2025 utrecht-40h", [*GREEN, "--map", "nowhere.yaml"], "file-missing", 4),
    ],
)
def test_a_wrong_command_line_is_refused(
    compare: Compare, rulesets: str, arguments: Sequence[str], code: str, exit_code: int
) -> None:
    ran = compare(rulesets, *arguments)
    assert (ran.code, ran.out, ran.codes) == (exit_code, "", [code])


def test_strict_finds_the_assumptions_of_rulesets_and_of_mappings(compare: Compare) -> None:
    ran = compare("utrecht-current landelijk-2025", *UTRECHT, "--strict")
    assert ran.code == 1
    assert set(ran.codes) == {"assumption-used"}
    assert "aanname benefit:" in ran.err


def test_an_output_file_gives_the_form_and_is_not_an_input(compare: Compare, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    assert compare("landelijk-2025 utrecht-40h", *GREEN, "--output", str(page)).code == 0
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    mapping = tmp_path / "map.yaml"
    mapping.write_text(MAP)
    ran = compare(
        "landelijk-2025 utrecht-current",
        *GREEN,
        "--map",
        str(mapping),
        "--output",
        str(mapping),
        "--force",
        "--format",
        "json",
    )
    assert (ran.code, ran.codes) == (5, ["output-is-input"])


def test_wide_names_of_columns_fold_on_a_narrow_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setattr("sys.stdout.fileno", lambda: 1)
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((60, 24)))
    monkeypatch.setenv("NO_COLOR", "1")
    names = ("noordoost-brabant-2025", "oost-nederland-2026", "westfriesland-undated")
    table = Table(("", *names), (("Telt mee", "1.234.567,89", "1,00", "2,00"),), frozenset({1, 2, 3}))
    lines = rendered([table]).splitlines()
    assert max(map(len, lines)) <= 60
    assert lines[-1].split() == ["Telt", "mee", "1.234.567,89", "1,00", "2,00"]
    shown = "".join(line.replace(" ", "") for line in lines[:-1])
    assert all(part in shown for name in names for part in name.split("-"))
