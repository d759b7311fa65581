"""`srcalc pseudonymise` and `srcalc match`: nobody's name leaves, and what must be seen can be seen."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest

from srcalc.cli.main import run
from srcalc.reading.pseudonyms import PSEUDONYM
from srcalc.reading.records import read_records

CANARIES = ("Jansen", "012345672", "12345672", "123456782", "jan@example.org")
PEOPLE = [
    ("Jansen", "012345672", "benefit-status", "2026-01-01", "2026-06-30", "municipal-indication"),
    ("De Vries", "123456782", "education", "2026-01-01", "2026-06-30", "enrolment"),
    ("Jansen", "12345672", "benefit-status", "2026-07-01", "2026-09-30", "municipal-indication"),
]
HEADER = ("Naam", "BSN", "Bouwblok", "Begindatum", "Einddatum", "Bewijs")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a key and a file of records, which is where we are."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SRCALC_LANG", raising=False)
    for name, start in (("my.key", 0), ("other.key", 7)):
        Path(name).write_bytes(bytes(range(start, start + 32)))
        Path(name).chmod(0o600)
    write("people.csv")
    return tmp_path


def write(name: str, delimiter: str = ";", encoding: str = "utf-8") -> None:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows([HEADER, *PEOPLE])
    Path(name).write_bytes(out.getvalue().encode(encoding))


def pseudonymised(name: str = "people.csv", *more: str) -> list[dict[str, str]]:
    """The rows that come out."""
    out = Path("out.csv")
    out.unlink(missing_ok=True)
    assert run(["pseudonymise", name, "--key", "my.key", "--person", "bsn", "--output", "out.csv", "-q", *more]) == 0
    text = out.read_text("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";" if ";" in text else ","))


@pytest.mark.usefixtures("folder")
def test_people_get_pseudonyms_and_names_are_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    rows = pseudonymised()
    assert list(rows[0]) == ["person", "Bouwblok", "Begindatum", "Einddatum", "Bewijs"]
    who = [row["person"] for row in rows]
    assert all(PSEUDONYM.fullmatch(item) for item in who)
    assert who[0] == who[2] != who[1]
    assert [row["Begindatum"] for row in rows] == [item[3] for item in PEOPLE]
    shown = capsys.readouterr()
    text = Path("out.csv").read_text() + shown.out + shown.err
    assert [canary for canary in CANARIES if canary in text] == []


@pytest.mark.usefixtures("folder")
def test_what_was_left_out_is_told_by_its_column(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["pseudonymise", "people.csv", "--key", "my.key", "--person", "bsn", "--lang", "en"]) == 0
    err = capsys.readouterr().err
    assert "3 rows, 2 people" in err
    assert "Columns left out: Naam" in err


@pytest.mark.usefixtures("folder")
def test_a_supplier_has_one_pseudonym_for_a_person_in_every_file_and_year() -> None:
    first = pseudonymised("people.csv", "--supplier", "Groen BV")
    assert pseudonymised("people.csv", "--supplier", "groen bv") == first
    assert pseudonymised("people.csv", "--supplier", "Geel BV") != first


@pytest.mark.usefixtures("folder")
def test_two_clients_cannot_lay_their_files_side_by_side() -> None:
    sets = [
        {row["person"] for row in pseudonymised("people.csv", *more)}
        for more in ((), ("--for", "Gemeente A"), ("--for", "Gemeente B"))
    ]
    assert all(one.isdisjoint(two) for one in sets for two in sets if one is not two)
    assert [len(item) for item in sets] == [2, 2, 2]


@pytest.mark.usefixtures("folder")
def test_a_file_for_a_client_is_the_same_from_names_and_from_pseudonyms() -> None:
    direct = pseudonymised("people.csv", "--for", "Gemeente A")
    pseudonymised()
    Path("out.csv").rename("own.csv")
    assert run(["pseudonymise", "own.csv", "--key", "my.key", "--for", "gemeente a", "--output", "again.csv"]) == 0
    again = list(csv.DictReader(io.StringIO(Path("again.csv").read_text()), delimiter=";"))
    assert again == direct


@pytest.mark.usefixtures("folder")
def test_who_has_a_pseudonym_keeps_it() -> None:
    rows = pseudonymised()
    Path("out.csv").rename("own.csv")
    assert run(["pseudonymise", "own.csv", "--key", "my.key", "--output", "again.csv"]) == 0
    assert list(csv.DictReader(io.StringIO(Path("again.csv").read_text()), delimiter=";")) == rows


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_text_file_stays_what_it_was(delimiter: str, encoding: str) -> None:
    Path("in.csv").write_bytes(
        f"persoon{delimiter}bouwblok{delimiter}bewijs\nRené{delimiter}education{delimiter}é\n".encode(encoding)
    )
    assert run(["pseudonymise", "in.csv", "--key", "my.key", "--output", "out.csv", "-q"]) == 0
    text = Path("out.csv").read_text("utf-8-sig" if encoding != "utf-8" else "utf-8")
    assert text.splitlines()[0] == delimiter.join(["persoon", "bouwblok", "bewijs"])
    assert text.splitlines()[1].endswith(f"{delimiter}education{delimiter}é")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("form", ["json", "yaml"])
def test_a_list_stays_a_list_that_the_reader_reads(form: str) -> None:
    items = [{"person": "Jansen", "element": "education", "start": "2026-01-01", "naam": "Jansen", "evidence": "it's"}]
    if form == "json":
        Path("in.json").write_text(json.dumps(items))
    else:
        Path("in.yaml").write_text(
            "- person: Jansen\n  element: education\n  start: 2026-01-01\n  naam: J\n  evidence: it's\n"
        )
    assert run(["pseudonymise", f"in.{form}", "--key", "my.key", "--output", f"out.{form}", "-q"]) == 0
    (_, record), *others = read_records(f"out.{form}").rows
    assert not others
    assert PSEUDONYM.fullmatch(record.person or "")
    assert (record.element, record.evidence) == ("education", ("it's",))
    assert "Jansen" not in Path(f"out.{form}").read_text()


@pytest.mark.usefixtures("folder")
def test_what_comes_out_is_read_back_without_a_remark() -> None:
    pseudonymised()
    file = read_records("out.csv")
    assert (file.mistakes, file.unread, len(file.rows)) == ([], [], 3)


@pytest.mark.usefixtures("folder")
def test_no_cell_that_comes_out_starts_a_formula() -> None:
    Path("in.csv").write_text("person,element,evidence,amount\n=1+1,=cmd,@SUM(A1),-50.00\n")
    assert run(["pseudonymise", "in.csv", "--key", "my.key", "--output", "out.csv", "-q"]) == 0
    row = Path("out.csv").read_text().splitlines()[1].split(",")
    assert (row[1:3], row[3]) == (["'=cmd", "'@SUM(A1)"], "-50.00")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("arguments", "code", "exit_code"),
    [
        (["people.csv", "--key", "my.key"], "person-column-missing", 3),
        (["people.csv", "--key", "nothing.key"], "file-missing", 3),
        (["nothing.csv", "--key", "my.key"], "file-missing", 3),
        (["twice.csv", "--key", "my.key", "--person", "bsn"], "column-twice", 3),
        (["ragged.csv", "--key", "my.key", "--person", "bsn"], "row-width", 3),
        (
            ["people.csv", "--key", "my.key", "--person", "bsn", "--output", "people.csv", "--force"],
            "output-is-input",
            5,
        ),
        (["people.csv", "--key", "my.key", "--person", "bsn", "--output", "my.key", "--force"], "output-is-input", 5),
    ],
)
def test_what_cannot_be_done_writes_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], code: str, exit_code: int
) -> None:
    Path("twice.csv").write_text("bsn,person,element\n012345672,Jansen,education\n")
    Path("ragged.csv").write_text("bsn,element\n012345672,education,x,y\n")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert run(["pseudonymise", *arguments]) == exit_code
    shown = capsys.readouterr()
    assert (shown.out, f"[SR-{code}]" in shown.err) == ("", True)
    assert [canary for canary in CANARIES if canary in shown.err] == []
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


@pytest.mark.usefixtures("folder")
def test_nobody_is_named_when_a_file_has_no_header(capsys: pytest.CaptureFixture[str]) -> None:
    Path("bare.csv").write_text("Jansen;123456782;benefit-status;2026-01-01\n")
    for more in ([], ["--person", "bsn"]):
        assert run(["pseudonymise", "bare.csv", "--key", "my.key", *more]) == 3
        shown = capsys.readouterr()
        assert [canary for canary in CANARIES if canary in shown.out + shown.err] == []


# ---------------------------------------------------------------- match


def matched(*names: str) -> dict[str, dict[str, int]]:
    assert run(["match", *names, "--format", "json", "--output", "match.json", "--force"]) == 0
    found: dict[str, dict[str, int]] = json.loads(Path("match.json").read_text())
    return found


@pytest.mark.usefixtures("folder")
def test_two_files_are_compared_without_names() -> None:
    Path("a.csv").write_text(
        "person,element,supplier,number\nAnn,education,,\nBob,education,,\n,x,Firm,F-1\n,x,Firm,F-2\n,x,Firm,\n"
    )
    Path("b.csv").write_text(
        "person,element,supplier,number\nbob ,education,,\nCas,education,,\n,x,FIRM,f-2\n,x,Other,F-1\n"
    )
    for name in ("a", "b"):
        assert run(["pseudonymise", f"{name}.csv", "--key", "my.key", "--output", f"{name}2.csv", "-q"]) == 0
    found = matched("a2.csv", "b2.csv")
    assert found["people"] == {"first": 2, "second": 2, "both": 1}
    assert found["invoices"] == {"first": 2, "second": 2, "both": 1}
    assert matched("b2.csv", "a2.csv")["people"] == found["people"]


@pytest.mark.usefixtures("folder")
def test_files_with_names_are_not_compared(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.csv").write_text("person,element\nJansen,education\n")
    assert run(["match", "a.csv", "a.csv"]) == 3
    shown = capsys.readouterr()
    assert "[SR-not-pseudonymised]" in shown.err
    assert "Jansen" not in shown.out + shown.err


@pytest.mark.usefixtures("folder")
def test_files_with_other_keys_have_nobody_in_common() -> None:
    pseudonymised()
    Path("out.csv").rename("own.csv")
    assert (
        run(["pseudonymise", "people.csv", "--key", "other.key", "--person", "bsn", "--output", "other.csv", "-q"]) == 0
    )
    assert matched("own.csv", "other.csv")["people"]["both"] == 0


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_table_of_a_match_is_in_both_languages(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    pseudonymised()
    assert run(["match", "out.csv", "out.csv", "--lang", lang]) == 0
    assert {"nl": "In beide", "en": "In both"}[lang] in capsys.readouterr().out


def test_a_workbook_of_rows_has_text_only_and_the_same_bytes() -> None:
    from srcalc.writing.rows import rows_file

    titles = {"person": "persoon", "element": "bouwblok"}
    rows = [{"person": "=1+1", "element": "education"}]
    data = rows_file("xlsx", titles, rows)
    assert data == rows_file("xlsx", titles, rows)
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert b"<f>" not in file.read("xl/worksheets/sheet1.xml")
        assert b"=1+1" in file.read("xl/sharedStrings.xml")
