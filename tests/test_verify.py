"""`srcalc verify`: a result says of itself how it was made, and comes out the same when it is made again."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from srcalc.cli.main import run
from srcalc.cli.verify import command_of

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
COMMANDS = {
    "contract": "required groenonderhoud-2026.yaml",
    "flags": "required --value 250000 --months 24 --option 12 --option 12:125000 --start 2026-01-01 --category works",
    "assumed": (
        "required groenonderhoud-2026.yaml --assume required-scale=flat-5 --assume full-time=pro-rata-36 --explain"
    ),
    "other-ruleset": "required --value 250000 --months 24 --ruleset voorbeeldstad-2026.yaml --lang en",
    "records": "realised inspanningen.csv --contract groenonderhoud-2026.yaml",
    "a-day": "realised inspanningen.csv --contract groenonderhoud-2026.yaml --as-of 2026-09-30 --lang en --explain",
    "two-contracts": (
        "realised inspanningen.csv --contract groenonderhoud-2026.yaml --contract schoonmaak-gemeentehuis.yaml"
    ),
    "two-files": "realised inspanningen.csv inspanningen.json --contract groenonderhoud-2026.yaml",
    "no-contract": "realised inspanningen.csv --as-of 2028-12-31 --expected-inflation 2.5",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The examples in a folder of their own, which is where we are."""
    for file in EXAMPLES.iterdir():
        if file.is_file():
            shutil.copy(file, tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SRCALC_LANG", raising=False)
    return tmp_path


def made(name: str) -> dict[str, Any]:
    """The result of a command, kept as result.json."""
    assert run([*COMMANDS[name].split(), "--format", "json", "--output", "result.json", "--force", "-q"]) == 0
    found: dict[str, Any] = json.loads(Path("result.json").read_text("utf-8"))
    return found


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("name", COMMANDS)
def test_a_result_comes_out_the_same(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    made(name)
    capsys.readouterr()
    assert run(["verify", "result.json", "--lang", "en"]) == 0
    assert capsys.readouterr().out == "Same: result.json comes out the same when recomputed.\n"


def amounts(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Where amounts stand."""
    if isinstance(data, dict):
        return [item for key, value in data.items() for item in amounts(value, (*path, key))]
    if isinstance(data, list):
        return [item for number, value in enumerate(data) for item in amounts(value, (*path, number))]
    return [path] if isinstance(data, str) and re.fullmatch(r"-?\d+\.\d\d", data) else []


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("name", ["contract", "records", "two-contracts"])
def test_a_changed_amount_is_found_and_named(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    result = made(name)
    places = [path for path in amounts(result) if path[0] not in ("receipt", "contract")]
    assert len(places) > 20
    for path in places[:: max(len(places) // 8, 1)]:
        changed = json.loads(json.dumps(result))
        here = changed
        for part in path[:-1]:
            here = here[part]
        here[path[-1]] = "123456.78"
        Path("changed.json").write_text(json.dumps(changed), "utf-8")
        assert run(["verify", "changed.json", "--lang", "en"]) == 1
        shown = capsys.readouterr().out
        assert shown.startswith(
            "Different: " + re.sub(r"\.\[", "[", ".".join(f"[{p}]" if isinstance(p, int) else p for p in path))
        )
        assert "123456.78" in shown


@pytest.mark.usefixtures("folder")
def test_a_changed_file_is_refused_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    made("records")
    records = Path("inspanningen.csv")
    records.write_bytes(records.read_bytes() + b"\n")
    assert run(["verify", "result.json"]) == 3
    shown = capsys.readouterr()
    assert (shown.out, shown.err.startswith("inspanningen.csv: ")) == ("", True)
    assert "[SR-verify-other-file]" in shown.err
    records.unlink()
    assert run(["verify", "result.json"]) == 3


@pytest.mark.usefixtures("folder")
def test_a_changed_ruleset_is_a_difference_of_its_hash(capsys: pytest.CaptureFixture[str]) -> None:
    made("other-ruleset")
    ruleset = Path("voorbeeldstad-2026.yaml")
    ruleset.write_text(ruleset.read_text("utf-8") + "# a word\n", "utf-8")
    capsys.readouterr()
    assert run(["verify", "result.json", "--lang", "en"]) == 1
    assert capsys.readouterr().out.startswith("Different: receipt.ruleset_sha256.voorbeeldstad-2026 ")
    ruleset.unlink()
    assert run(["verify", "result.json"]) == 3
    assert "[SR-verify-cannot]" in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
def test_another_version_of_srcalc_is_no_difference(capsys: pytest.CaptureFixture[str]) -> None:
    result = made("contract")
    result["tool"]["version"] = "0.0.9"
    Path("result.json").write_text(json.dumps(result), "utf-8")
    capsys.readouterr()
    assert run(["verify", "result.json"]) == 0
    assert "0.0.9" in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_a_result_of_standard_input_cannot_be_recomputed(capsys: pytest.CaptureFixture[str]) -> None:
    result = made("contract")
    result["receipt"]["inputs"][0]["name"] = "-"
    Path("result.json").write_text(json.dumps(result), "utf-8")
    assert run(["verify", "result.json"]) == 3
    assert "[SR-verify-standard-input]" in capsys.readouterr().err


NO_RESULTS = [
    "",
    "[]",
    "{}",
    "not json",
    '{"format": "srcalc-result/1"}',
    '{"format": "srcalc-result/1", "format": "srcalc-result/1"}',
    '{"format": "srcalc-result/1", "receipt": {"inputs": [1], "options": {}, "lang": "nl"}}',
    '{"format": "srcalc-result/1", "receipt": {"inputs": [], "options": [], "lang": "nl"}}',
    '{"format": "srcalc-result/1", "receipt": {"inputs": [], "options": {}, "lang": "de"}}',
    '{"format": "srcalc-comparison/1", "receipt": {"inputs": [], "options": {}, "lang": "nl"}}',
    "[" * 100_000,
]


@pytest.mark.parametrize("text", NO_RESULTS)
def test_what_is_no_result_is_refused(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "result.json"
    file.write_text(text, "utf-8")
    assert run(["verify", str(file)]) == 3
    shown = capsys.readouterr()
    assert (shown.out, "[SR-not-a-result]" in shown.err) == ("", True)


def test_a_receipt_cannot_make_srcalc_write_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    options = {"value": "250000", "months": "24", "output": "stolen.json", "force": True}
    result = {"format": "srcalc-result/1", "receipt": {"inputs": [], "options": options, "lang": "nl"}}
    Path("result.json").write_text(json.dumps(result), "utf-8")
    assert run(["verify", "result.json"]) == 3
    assert {path.name for path in tmp_path.iterdir()} == {"result.json"}


def test_a_name_in_a_receipt_is_never_an_option(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("--output=stolen.yaml").write_text("value: 250000\nmonths: 24\n")
    sha256 = hashlib.sha256(Path("--output=stolen.yaml").read_bytes()).hexdigest()
    inputs = [{"name": "--output=stolen.yaml", "sha256": sha256}]
    result = {"format": "srcalc-result/1", "receipt": {"inputs": inputs, "options": {}, "lang": "nl"}}
    Path("result.json").write_text(json.dumps(result), "utf-8")
    assert run(["verify", "result.json"]) == 1
    assert not Path("stolen.yaml").exists()


def test_the_command_of_a_receipt_has_every_option_of_it() -> None:
    receipt = {
        "inputs": [{"name": "a.yaml", "sha256": ""}, {"name": "b.csv", "sha256": ""}],
        "options": {"as_of": "2026-01-01", "assume": ["a=b", "c=d"], "skip_invalid": True},
        "lang": "en",
    }
    words = command_of({"realised": {}, "contract": {}, "receipt": receipt})
    assert (words[:2], words[-2:]) == (["realised", "--contract=a.yaml"], ["--", "b.csv"])
    assert {"--as-of=2026-01-01", "--assume=a=b", "--assume=c=d", "--skip-invalid"} <= set(words)
