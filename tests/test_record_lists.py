"""Records as JSON, JSON Lines and YAML, from a file or standard input: one model of a record behind all of them."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from srcalc.diagnostics import Refused
from srcalc.reading.records import Reading, RecordFile, read_records
from tests.conftest import Srcalc

RECORDS: list[dict[str, object]] = [
    {"record": "r-1", "element": "education", "person": "P-1", "start": "2026-01-01", "end": "31-01-2026"},
    {
        "record": "r-2",
        "bouwblok": "inkoop",
        "Factuurbedrag": "€ 1.260,50",
        "datum": "2026-03-01",
        "Erkenning": ["pso-2"],
    },
    {"regel": "r-3", "element": "project", "hours": 16.5, "date": "2026-03-01", "evidence": None},
    {"record": 4, "element": "benefit-status", "person": "P-1", "start": "2026-02-01", "permanent": True},
]
CSV = """record;element;person;start;end;amount;date;recognition;hours;permanent
r-1;education;P-1;2026-01-01;31-01-2026;;;;;
r-2;inkoop;;;;"€ 1.260,50";2026-03-01;pso-2;;
r-3;project;;;;;2026-03-01;;16,5;
4;benefit-status;P-1;2026-02-01;;;;;;ja
"""
LINES = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in RECORDS)


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def read(name: str, text: str | bytes, how: Reading | None = None) -> RecordFile:
    Path(name).write_bytes(text.encode() if isinstance(text, str) else text)
    return read_records(name, how or Reading())


def told(name: str, text: str | bytes) -> list[str]:
    try:
        found = read(name, text).mistakes
    except Refused as caught:
        found = list(caught.diagnostics)
    return [f"{item.place} {item.code}" for item in found]


def test_every_kind_of_file_gives_the_same_records() -> None:
    expected = [record for _, record in read("x.csv", CSV).rows]
    assert len(expected) == 4
    texts = {"x.json": json.dumps(RECORDS), "x.jsonl": LINES, "x.ndjson": LINES, "x.yaml": json.dumps(RECORDS)}
    for name, text in texts.items():
        assert [
            record for _, record in read(name, text.replace("null", '""') if name == "x.yaml" else text).rows
        ] == expected


@pytest.mark.parametrize(
    ("text", "how"),
    [
        (CSV, "puntkomma, UTF-8, decimale komma, dag eerst, regels: 4"),
        ("\ufeff" + CSV, "puntkomma, UTF-8, decimale komma, dag eerst, regels: 4"),
        (LINES, "JSON Lines, UTF-8, decimale komma, decimale punt, dag eerst, regels: 4"),
        ("\n " + json.dumps(RECORDS), "JSON, UTF-8, decimale komma, decimale punt, dag eerst, regels: 4"),
        ("- {element: project, hours: 5, date: 2026-03-01}\n", "YAML, UTF-8, regels: 1"),
    ],
)
def test_standard_input_is_known_by_how_it_begins(
    srcalc: Srcalc, monkeypatch: pytest.MonkeyPatch, text: str, how: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    ran = srcalc("realised", "-", "--as-of", "2026-12-31")
    assert (ran.code, ran.err) == (0, "")
    assert f"Gelezen: - ({how})" in ran.out


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ('{"element": "project", "hours": 1, "hours": 2}', "x.jsonl:3 key-twice"),
        ('{"element": "project", "hours": 1, "uren": 2}', "x.jsonl:3 cell-twice"),
        ('{"element": "project", "hours": NaN}', "x.jsonl:3 json-constant"),
        ('{"element": "project", "hours": -Infinity}', "x.jsonl:3 json-constant"),
        ('{"element": "project", "hours": ' + "[" * 100_000, "x.jsonl:3 yaml-too-deep"),
        ('{"element": "project", "hours": ' + "9" * 5000 + "}", "x.jsonl:3 number-too-large"),
        ('{"element": "project", "hours": 1e3}', "x.jsonl:3 not-a-number"),
        ('{"element": "project", "hours": {"a": 1}}', "x.jsonl:3 one-value-expected"),
        ('{"element": "project", "hours": [1]}', "x.jsonl:3 one-value-expected"),
        ('{"element": "project", "supplier": "\\ud800"}', "x.jsonl:3 hidden-sign"),
        ('{"element": "project", "supplier": "a\\u0000b"}', "x.jsonl:3 hidden-sign"),
        ('{"element": "project", "hours": true}', "x.jsonl:3 not-a-number"),
        ('{"element": "project", "hour": 1}', "x.jsonl:3 column-near"),
        ('{"element": "project", "naam": "x"}', "x.jsonl:3 column-personal"),
        ('{"hours": 1}', "x.jsonl:3 cell-needed"),
        ('["element"]', "x.jsonl:3 keys-expected"),
        ('{"element": "project"', "x.jsonl:3:22 not-json"),
        ('{"element": "project"} x', "x.jsonl:3:24 not-json"),
    ],
)
def test_a_mistake_in_a_line_is_told_by_its_number(line: str, found: str) -> None:
    good = '{"element": "project", "hours": 1}\n'
    assert told("x.jsonl", good + "\n" + line + "\n") == [found]


def test_a_list_with_two_names_for_one_column_is_refused() -> None:
    assert told("x.json", '[{"element": "project", "hours": 1,\n "uren": 2}]') == ["x.json:2:10 cell-twice"]


@pytest.mark.parametrize("codec", ["utf-16", "cp1252"])
def test_json_lines_are_utf8(codec: str) -> None:
    assert told("x.jsonl", '{"element": "é"}\n'.encode(codec)) == ["x.jsonl json-encoding"]


def test_what_is_not_read_is_named_once(srcalc: Srcalc) -> None:
    line = '{"element": "project", "hours": 1, "date": "2026-03-01", "afdeling": "x", "naam": "KANARIE"}\n'
    Path("x.jsonl").write_text(line * 3, encoding="utf-8")
    ran = srcalc("realised", "x.jsonl", "--drop-personal", "--format", "json")
    assert ran.code == 0
    assert ran.err.count("afdeling, naam") == 1
    assert "KANARIE" not in ran.out + ran.err


@pytest.mark.parametrize(("text", "code"), [("[]", 0), ("", 3), ("\n", 3)])
def test_an_empty_list_may_be_empty_when_that_is_said(srcalc: Srcalc, text: str, code: int) -> None:
    Path("x.json").write_text(text, encoding="utf-8")
    assert srcalc("realised", "x.json").code == 3
    assert srcalc("realised", "x.json", "--allow-empty").code == code


def test_memory_of_the_hash_is_that_of_the_file(srcalc: Srcalc) -> None:
    import hashlib

    Path("x.jsonl").write_text(LINES, encoding="utf-8")
    ran = srcalc("realised", "x.jsonl", "--as-of", "2026-12-31", "--format", "json")
    assert json.loads(ran.out)["receipt"]["inputs"][0]["sha256"] == hashlib.sha256(LINES.encode()).hexdigest()
