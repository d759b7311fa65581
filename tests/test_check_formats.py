"""What `srcalc check` gives to other programs: annotations of GitHub, SARIF and JUnit.

GitHub's annotations are read back with the rules of its runner; SARIF and JUnit are held against their schemas. No
text of a file may steer any of them.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import jsonschema
import pytest
import xmlschema

from srcalc.language import LANGUAGES, texts
from srcalc.language.explanations import entries
from tests.conftest import Ran, Srcalc

ROOT = Path(__file__).resolve().parent.parent
BAD = ROOT / "tests" / "bad"
SCHEMAS = ROOT / "tests" / "schemas"
FORMATS = ("text", "json", "github", "sarif", "junit")


@cache
def sarif_schema() -> jsonschema.Draft4Validator:
    return jsonschema.Draft4Validator(json.loads((SCHEMAS / "sarif-schema-2.1.0.json").read_text(encoding="utf-8")))


@cache
def junit_schema() -> xmlschema.XMLSchema10:
    return xmlschema.XMLSchema10(str(SCHEMAS / "junit-10.xsd"))


def sarif(text: str) -> dict[str, Any]:
    """The run in a SARIF text that fits the schema, and what the schema cannot say."""
    whole = json.loads(text)
    assert [error.message for error in sarif_schema().iter_errors(whole)] == []
    (run,) = whole["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert not re.search(r"\]\(|(?<!\{)\{(?:\{\{)*(?!\{)", result["message"]["text"])
        for location in result.get("locations", []):
            check_address(location["physicalLocation"]["artifactLocation"], run["artifacts"])
    assert {rule["id"] for rule in rules} == {result["ruleId"] for result in run["results"]}
    prints = Counter(result["partialFingerprints"]["srcalcFinding/v1"] for result in run["results"])
    assert [count for count in prints.values() if count > 1] == []
    found: dict[str, Any] = run
    return found


def check_address(location: dict[str, Any], artifacts: list[dict[str, Any]]) -> None:
    """An address is relative, and points to the artifact that it names."""
    parts = urlsplit(location["uri"])
    assert (parts.scheme, parts.netloc, parts.query, parts.fragment) == ("", "", "", "")
    assert not location["uri"].startswith("/")
    if "index" in location:
        assert artifacts[location["index"]]["location"]["uri"] == location["uri"]


def junit(text: str) -> ElementTree.Element:
    """The suites in an XML text that fits the schema; its counts are those of its tests."""
    junit_schema().validate(text)
    assert not re.search("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", text)
    suites = ElementTree.fromstring(text.encode())
    for one in (suites, *suites):
        for name, kind in (("tests", "testcase"), ("failures", "testcase/failure"), ("errors", "testcase/error")):
            assert one.get(name) == str(len(one.findall(f"./{kind}" if one is not suites else f"./testsuite/{kind}")))
    return suites


# ---------------------------------------------------------------- the runner's own rules

REGISTERED = frozenset(
    "error warning notice debug group endgroup add-mask set-env set-output save-state add-path stop-commands echo "
    "add-matcher remove-matcher internal-set-repo-path".split()
)


@dataclass(frozen=True)
class Command:
    """A command as the runner takes it out of a line."""

    name: str
    data: str
    properties: dict[str, str] = field(default_factory=dict)


def command_in(line: str) -> Command | None:
    """What GitHub's runner obeys: two colons at the start of a line after spaces, or ##[ anywhere in it."""
    return _with_colons(line) or _with_hashes(line)


def _with_colons(line: str) -> Command | None:
    start = line.lstrip()
    end = start.find("::", 2)
    if not start.startswith("::") or end < 0:
        return None
    name, _, given = start[2:end].partition(" ")
    if name not in REGISTERED:
        return None
    pairs = [part.split("=", 1) for part in given.strip().split(",") if part]
    codes = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}
    properties = {pair[0]: _decoded(pair[1], codes) for pair in pairs if len(pair) == 2 and pair[1]}
    return Command(name, _decoded(start[end + 2 :], {"%0D": "\r", "%0A": "\n", "%25": "%"}), properties)


def _with_hashes(line: str) -> Command | None:
    start = line.find("##[")
    end = line.find("]", start)
    if start < 0 or end < 0:
        return None
    name = line[start + 3 : end].partition(" ")[0]
    return Command(name, line[end + 1 :]) if name in REGISTERED else None


def _decoded(text: str, codes: dict[str, str]) -> str:
    for code, sign in codes.items():
        text = text.replace(code, sign)
    return text


def test_the_rules_of_the_runner_are_told_here_as_they_are() -> None:
    assert command_in("  ::error file=a%2Cb,line=3::x%0Ay%25") == Command(
        "error", "x\ny%", {"file": "a,b", "line": "3"}
    )
    assert command_in("so ##[add-mask]geheim") == Command("add-mask", "geheim")
    for harmless in ("a ::error::x", "::unknown::x", "##[unknown]x", ": :error::x", "::error"):
        assert command_in(harmless) is None


# ---------------------------------------------------------------- GitHub


def annotated(ran: Ran) -> list[Command]:
    """The annotations of a run; the last line counts them and is none."""
    *lines, last = ran.out.splitlines()
    assert command_in(last) is None
    found = [_with_colons(line) for line in lines]
    assert [line for line, command in zip(lines, found, strict=True) if command is None] == []
    assert [line for line in lines if "##[" in line] == []
    return [command for command in found if command is not None]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_annotations_say_what_the_json_says(srcalc: Srcalc, monkeypatch: pytest.MonkeyPatch, lang: str) -> None:
    monkeypatch.chdir(BAD)
    found = annotated(srcalc("check", "rulesets", "--format", "github", "--lang", lang))
    kinds = {"error": "error", "warning": "warning", "note": "notice"}
    expected = [
        Command(
            kinds[item["severity"]],
            f"{item['path'] + ': ' if item['path'] else ''}{item['text']}",
            {
                "file": file["file"],
                **({"line": str(item["line"])} if item["line"] else {}),
                **({"col": str(item["column"])} if item["column"] else {}),
                "title": item["code"],
            },
        )
        for file in json.loads(srcalc("check", "rulesets", "--format", "json", "--lang", lang).out)["files"]
        for item in file["findings"]
    ]
    assert len(expected) > 150
    assert sorted(found, key=repr) == sorted(expected, key=repr)
    order = ["error", "warning", "notice"]
    assert [command.name for command in found] == sorted((command.name for command in found), key=order.index)


def test_the_last_line_counts_what_github_leaves_out(srcalc: Srcalc, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(BAD / "rulesets")
    errors = [f"0{number}-{name}.yaml" for number, name in ((5, "empty"), (6, "list"), (6, "word"))] * 4
    ran = srcalc("check", *errors, "source-not-used.yaml", "--format", "github")
    assert ran.out.splitlines()[-1] == (
        "bestanden: 13; fouten: 12; waarschuwingen: 1; opmerkingen: 0; "
        "waarvan GitHub er 2 weglaat (het toont er 10 van elke soort)"
    )
    assert ran.out.splitlines()[-2].startswith("::warning ")
    quiet = srcalc("check", "source-not-used.yaml", "--format", "github", "--quiet")
    assert (quiet.code, quiet.out) == (0, "")


def test_a_file_is_named_from_the_folder_of_the_run(srcalc: Srcalc, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(BAD)
    for name in ("rulesets/06-word.yaml", "./rulesets/06-word.yaml", str(BAD / "rulesets" / "06-word.yaml")):
        (only,) = annotated(srcalc("check", name, "--format", "github"))
        assert only.properties["file"] == "rulesets/06-word.yaml"
        run = sarif(srcalc("check", name, "--format", "sarif").out)
        (result,) = run["results"]
        assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {
            "uri": "rulesets/06-word.yaml",
            "uriBaseId": "%SRCROOT%",
            "index": 0,
        }
        (suite,) = junit(srcalc("check", name, "--format", "junit").out)
        assert suite.get("name") == "rulesets/06-word.yaml"


# ---------------------------------------------------------------- nothing of a file steers them

HOSTILE = (
    "::error::x",
    "  ::add-mask::x",
    "x##[error]y",
    "%0A::error::x",
    "a,line=7::warning::b",
    "]]>&<!--\"'",
    "[klik](http://example.org) {0} {{1}}",
)
NAMES = (*(name.replace("/", "-") for name in HOSTILE), "new\nline", "\x1b[31m", "\ufffe", "a\u0378b")


def with_key(key: str) -> str:
    """A ruleset with a key that it does not know, an alias that stands twice, and a case with an odd title."""
    text = (BAD / "small-1.yaml").read_text(encoding="utf-8")
    quoted = json.dumps(key)
    text = text.replace("  - id: job\n", f"  - id: job\n    also: [{quoted}]\n")
    text = text.replace("  - id: purchase\n", f"  - id: purchase\n    also: [{quoted}]\n")
    return text.replace("{nl: Alles één keer, en: Everything once}", f"{{nl: {quoted}, en: {quoted}}}")


def hostile_files(folder: Path) -> Iterator[str]:
    for number, name in enumerate(NAMES):
        file = folder / f"{name}.yaml"
        file.write_text("just a word\n", encoding="utf-8")
        yield file.name
        plain = folder / f"plain-{number}.yaml"
        odd = name if name.isprintable() or "\u0378" in name else "x"
        plain.write_text(with_key(odd), encoding="utf-8")
        yield plain.name
        unknown = folder / f"unknown-{number}.yaml"
        unknown.write_text(f"{json.dumps(odd)}: 1\nformat: 1\n", encoding="utf-8")
        yield unknown.name


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("form", FORMATS)
def test_no_text_of_a_file_steers_a_reader(
    srcalc: Srcalc, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str, lang: str
) -> None:
    monkeypatch.chdir(tmp_path)
    names = list(hostile_files(tmp_path))
    ran = srcalc("check", *[f"./{name}" for name in names], "--format", form, "--lang", lang)
    assert ran.code == 1
    assert ran.out.replace("\n", "").replace("\N{NO-BREAK SPACE}", "").isprintable()
    commands = [command for line in ran.out.splitlines() if (command := command_in(line)) is not None]
    if form == "github":
        assert commands == annotated(ran)
        assert {command.name for command in commands} == {"error", "warning"}
        assert {frozenset(command.properties) for command in commands} <= {
            frozenset(("file", *more, "title")) for more in ((), ("line",), ("line", "col"))
        }
        shown = {command.properties["file"] for command in commands}
        assert {name.replace("##[", "# #[") for name in names if name.isprintable()} <= shown
    else:
        assert commands == []
    if form == "sarif":
        run = sarif(ran.out)
        uris = [unquote(artifact["location"]["uri"]) for artifact in run["artifacts"]]
        assert uris == names
    if form == "junit":
        suites = junit(ran.out)
        assert [suite.get("name") for suite in suites] == [
            "".join(c if c.isprintable() else "\ufffd" for c in n) for n in names
        ]
        titles = [test.get("name") for suite in suites for test in suite]
        assert set(titles) == {texts(lang)["check.shape"], "everything", "too-early"}


# ---------------------------------------------------------------- SARIF


def at_uri(uri: str) -> Path:
    """The file of an address: under the root, or anywhere (a ruleset that ships is not under it when installed)."""
    return Path(unquote(urlsplit(uri).path)) if uri.startswith("file:") else ROOT / unquote(uri)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_sarif_of_all_that_is_wrong_fits_its_schema(srcalc: Srcalc, monkeypatch: pytest.MonkeyPatch, lang: str) -> None:
    monkeypatch.chdir(ROOT)
    given = [
        "rules",
        "tests/bad/rulesets",
        "tests/bad/rulesets/49-versions-overlap",
        "tests/bad/rulesets/50-versions-gap",
    ]
    run = sarif(srcalc("check", *given, "--format", "sarif", "--lang", lang).out)
    told = json.loads(srcalc("check", *given, "--format", "json", "--lang", lang).out)["files"]
    assert len(run["results"]) == sum(len(file["findings"]) for file in told)
    assert [(item["ruleId"], item["level"]) for item in run["results"]] == [
        (finding["code"], finding["severity"]) for file in told for finding in file["findings"]
    ]
    assert run["tool"]["driver"]["language"] == lang
    for artifact in run["artifacts"]:
        data = at_uri(artifact["location"]["uri"]).read_bytes()
        assert artifact["hashes"] == {"sha-256": hashlib.sha256(data).hexdigest()}
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        lines = at_uri(place["artifactLocation"]["uri"]).read_bytes().decode("utf-8", "replace").split("\n")
        region = place.get("region", {"startLine": 1})
        assert 1 <= region["startLine"] <= len(lines) + 1
        assert region.get("startColumn", 1) >= 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_rule_of_sarif_explains_itself(srcalc: Srcalc, lang: str) -> None:
    ran = srcalc("check", *map(str, sorted((BAD / "rulesets").glob("*.yaml"))), "--format", "sarif", "--lang", lang)
    run = json.loads(ran.out)["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert len(rules) > 60
    for rule in rules:
        code = rule["id"].removeprefix("SR-")
        meaning, example, way_out = entries(lang)[code]
        assert rule["fullDescription"]["text"] == meaning
        assert meaning.startswith(rule["shortDescription"]["text"].removesuffix("."))
        for part in (meaning, way_out, *example.splitlines()):
            assert part in rule["help"]["text"]
        assert f"```yaml\n{example}\n```" in rule["help"]["markdown"]
        levels = {result["level"] for result in run["results"] if result["ruleId"] == rule["id"]}
        assert rule["defaultConfiguration"]["level"] in levels


def fingerprints(srcalc: Srcalc, file: Path) -> dict[tuple[str, str], str]:
    run = sarif(srcalc("check", file.name, "--format", "sarif").out)
    return {
        (result["ruleId"], result["message"]["text"]): result["partialFingerprints"]["srcalcFinding/v1"]
        for result in run["results"]
    }


def test_a_finding_is_known_again_when_lines_and_items_come_before_it(
    srcalc: Srcalc, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "small-1.yaml"
    text = with_key("baan").replace("source: note}\n  - id: project", "source: brief}\n  - id: project", 1)
    file.write_text(text, encoding="utf-8")
    before = fingerprints(srcalc, file)
    assert len(before) > 1
    element = (
        "  - id: extra\n    title: {nl: a, en: a}\n    kind: agreed\n    evidence: {value: [statement], source: note}\n"
    )
    file.write_text("# a line\n\n" + text.replace("elements:\n", "elements:\n" + element, 1), encoding="utf-8")
    assert fingerprints(srcalc, file) == before
    file.write_text(text.replace("source: brief", "source: letter"), encoding="utf-8")
    after = fingerprints(srcalc, file)
    assert len(set(before.values()) - set(after.values())) == 1
    other = tmp_path / "other-1.yaml"
    other.write_text(text, encoding="utf-8")
    assert not set(fingerprints(srcalc, other).values()) & set(before.values())


def test_an_overlay_points_to_the_files_it_stands_on(
    srcalc: Srcalc, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "small-1.yaml").write_text(with_key("baan"), encoding="utf-8")
    head = "format: 1\nid: over-1\nextends: small-1.yaml\nversion: '1'\ntitle: {nl: a, en: a}\nstatus: unknown\n"
    dates = "valid_from: {value: unlimited, source: note}\nvalid_until: {value: unlimited, source: note}\n"
    (tmp_path / "over-1.yaml").write_text(head + dates, encoding="utf-8")
    run = sarif(srcalc("check", "over-1.yaml", "--format", "sarif").out)
    assert [artifact["location"]["uri"] for artifact in run["artifacts"]] == ["over-1.yaml", "small-1.yaml"]
    places = {result["locations"][0]["physicalLocation"]["artifactLocation"]["index"] for result in run["results"]}
    assert places == {1}


# ---------------------------------------------------------------- JUnit


def test_junit_has_a_suite_for_each_file_and_a_test_for_each_case(
    srcalc: Srcalc, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    suites = junit(srcalc("check", "rules", "tests/bad/rulesets", "--format", "junit").out)
    told = json.loads(srcalc("check", "rules", "tests/bad/rulesets", "--format", "json").out)["files"]
    assert [suite.get("name") for suite in suites] == [file["file"] for file in told]
    for suite, file in zip(suites, told, strict=True):
        errors = [item for item in file["findings"] if item["severity"] == "error"]
        failed = suite.findall("testcase/failure")
        assert bool(failed) == bool(errors)
        assert sum(len((failure.text or "").splitlines()) for failure in failed) == len(errors)
        assert {failure.get("type") for failure in failed} <= {item["code"] for item in errors}
        if file["ruleset"] and file["cases"]:
            assert len(suite.findall("testcase")) == 1 + file["cases"]
            assert len({test.get("name") for test in suite.findall("testcase")}) == 1 + file["cases"]
        if file["coverage"]:
            numbers = {item.get("name"): item.get("value") for item in suite.findall("properties/property")}
            assert numbers == {
                "rules": str(file["coverage"]["rules"]),
                "rules.covered": str(file["coverage"]["covered"]),
            }


def test_a_case_that_differs_fails_alone(srcalc: Srcalc) -> None:
    (suite,) = junit(srcalc("check", str(BAD / "rulesets" / "60-case-differs.yaml"), "--format", "junit").out)
    first, case = suite.findall("testcase")
    assert (first.get("classname"), first.find("failure")) == ("60-case-differs", None)
    assert (case.get("name"), case.get("classname")) == ("one-year", "60-case-differs.cases")
    failure = case.find("failure")
    assert failure is not None
    assert failure.get("type") == "SR-case-differs"
    assert "4.999,99" in str(failure.get("message"))


def test_each_case_carries_its_own_failures(srcalc: Srcalc, tmp_path: Path) -> None:
    text = (BAD / "small-1.yaml").read_text(encoding="utf-8")
    file = tmp_path / "small-1.yaml"
    file.write_text(text.replace("refused: ruleset-not-yet", "refused: ruleset-ended"), encoding="utf-8")
    (suite,) = junit(srcalc("check", str(file), "--format", "junit").out)
    assert [test.get("name") for test in suite.findall("testcase[failure]")] == ["too-early"]


def test_cases_that_were_not_computed_are_skipped(srcalc: Srcalc, tmp_path: Path) -> None:
    file = tmp_path / "small-1.yaml"
    file.write_text(with_key("baan"), encoding="utf-8")
    (suite,) = junit(srcalc("check", str(file), "--format", "junit").out)
    shape, *cases = suite.findall("testcase")
    assert shape.find("failure") is not None
    assert [len(case.findall("skipped")) for case in cases] == [1, 1]
    assert suite.get("skipped") == "2"


def test_a_warning_fails_its_test_when_it_fails_the_command(srcalc: Srcalc) -> None:
    file = str(BAD / "rulesets" / "source-not-used.yaml")
    for flags, code, failures in (((), 0, "0"), (("--strict",), 1, "1")):
        ran = srcalc("check", file, "--format", "junit", *flags)
        assert (ran.code, junit(ran.out).get("failures")) == (code, failures)
        assert "SR-unused" in ran.out


# ---------------------------------------------------------------- one command


@pytest.mark.parametrize("form", FORMATS)
def test_the_exit_code_does_not_depend_on_the_format(srcalc: Srcalc, form: str) -> None:
    fine, wrong, warned = "small-1.yaml", "rulesets/06-word.yaml", "rulesets/source-not-used.yaml"
    codes = [srcalc("check", str(BAD / name), "--format", form, *more).code for name, *more in (
        (fine,), (fine, "--strict"), (wrong,), (warned,), (warned, "--strict"), (wrong, "--quiet"),
    )]  # fmt: skip
    assert codes == [0, 0, 1, 0, 1, 1]


@pytest.mark.parametrize(
    ("name", "form"), [("a.sarif", "sarif"), ("a.XML", "junit"), ("a.json", "json"), ("a.txt", "text")]
)
def test_the_extension_of_the_output_chooses_the_format(srcalc: Srcalc, tmp_path: Path, name: str, form: str) -> None:
    given = str(BAD / "rulesets" / "60-case-differs.yaml")
    output = tmp_path / name
    assert srcalc("check", given, "--output", str(output)).code == 1
    assert output.read_text(encoding="utf-8") == srcalc("check", given, "--format", form).out


def test_an_extension_that_is_no_format_is_refused(srcalc: Srcalc, tmp_path: Path) -> None:
    for command in (["check", str(BAD / "small-1.yaml"), "--output", str(tmp_path / "a.docx")],
                    ["required", "--value", "1", "--months", "1", "--output", str(tmp_path / "a.xml")]):  # fmt: skip
        ran = srcalc(*command)
        assert (ran.code, "SR-format-unknown" in ran.err) == (2, True)


@pytest.mark.parametrize("form", ["sarif", "junit"])
def test_what_machines_read_is_utf8_on_any_console(form: str) -> None:
    command = [sys.executable, "-m", "srcalc", "check", str(BAD / "rulesets" / "23-merge-bomb.yaml"), "--format", form]
    given = {**os.environ, "PYTHONIOENCODING": "ascii"}
    plain = subprocess.run(command, capture_output=True, check=False)
    narrow = subprocess.run(command, capture_output=True, check=False, env=given)
    assert plain.stdout == narrow.stdout
    plain.stdout.decode("utf-8")
    closed = subprocess.run(command, stdout=None, stderr=subprocess.PIPE, check=False, preexec_fn=lambda: os.close(1))
    assert (closed.returncode, b"SR-cannot-write" in closed.stderr) == (5, True)
