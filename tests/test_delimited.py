"""Text files with a sign between the cells, as people save them: every line is accounted for."""

from __future__ import annotations

import hashlib
import io
import os
import random
import sys
import tracemalloc
from pathlib import Path
from types import SimpleNamespace

import pytest

from srcalc.diagnostics import BAD_INPUT, Refused
from srcalc.reading.columns import column_names
from srcalc.reading.delimited import DELIMITERS
from srcalc.reading.files import CHUNK, MIB, Source
from srcalc.reading.records import read_records
from srcalc.reading.tables import Table, open_table

HEADER = "regel;bouwblok;persoon;begindatum;opmerking"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "records.csv"


def opened(file: Path) -> Table:
    return open_table(Source(str(file), BAD_INPUT, 100 * MIB), column_names())


def read(file: Path, data: str | bytes) -> tuple[Table, list[tuple[int, list[str]]]]:
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    table = opened(file)
    rows = []
    for row, cells in table.rows:
        fitted = cells if len(cells) == table.width and any(cells) else table.fitted(row, cells)
        if fitted is not None:
            rows.append((row, fitted))
    return table, rows


def refused(file: Path, data: str | bytes) -> list[tuple[str, int | None, int | None]]:
    with pytest.raises(Refused) as caught:
        read(file, data)
    return [(item.code, item.place.line, item.place.column) for item in caught.value.diagnostics]


def words(table: Table) -> list[str]:
    return [word for word, _ in table.read_as]


# ---------------------------------------------------------------- signs, headers


@pytest.mark.parametrize("sign", DELIMITERS)
def test_the_sign_between_cells_is_found_by_the_names_of_the_columns(file: Path, sign: str) -> None:
    table, rows = read(file, f"{HEADER}\nr;a,b|c;P;2026-01-01;x\ty\n".replace(";", sign, 4).replace(";", sign))
    assert table.header == HEADER.split(";")
    assert words(table) == [DELIMITERS[sign], "utf-8"]
    assert len(rows) + len(table.mistakes) == 1


def test_a_cell_with_another_sign_is_left_as_it_is(file: Path) -> None:
    _, rows = read(file, f"{HEADER}\nr,1;a|b;P;;x\ty\n")
    assert rows == [(2, ["r,1", "a|b", "P", "", "x\ty"])]


@pytest.mark.parametrize("first", ["sep=,\n", "SEP=,\r\n", '"sep=,"\n', "sep=,,,,\n"])
def test_a_first_line_may_say_the_sign(file: Path, first: str) -> None:
    table, rows = read(file, first + "regel,bouwblok;x,persoon\nr,b,P\n")
    assert table.header == ["regel", "bouwblok;x", "persoon"]
    assert (words(table), table.header_row, rows) == (["comma", "utf-8"], 2, [(3, ["r", "b", "P"])])


def test_lines_above_the_header_are_passed_over_and_counted(file: Path) -> None:
    above = 'Overzicht "groen;;;;\nOpdracht;Groenonderhoud;;;\n\nDatum: 1 mei;;;;\n'
    table, rows = read(file, f"{above}{HEADER}\nr-1;b;P;;\n")
    assert table.header == HEADER.split(";")
    assert table.read_as[-1] == ("preamble", 3)
    assert rows == [(6, ["r-1", "b", "P", "", ""])]


def test_a_cell_of_the_data_is_not_taken_for_a_header(file: Path) -> None:
    table, rows = read(file, "a;b;c\nuren;1;2\nx;y;z\n")
    assert table.header == ["a", "b", "c"]
    assert len(rows) == 2


def test_the_name_of_a_column_may_hold_a_line_end(file: Path) -> None:
    table, rows = read(file, 'regel;bouwblok;"uren\nper week"\nr;b;36\n')
    assert (table.header_row, table.header[2], rows) == (1, "uren\nper week", [(3, ["r", "b", "36"])])


def test_the_header_may_begin_with_a_mark(file: Path) -> None:
    assert read(file, "\ufeff" + HEADER + "\nr;b;;;\n")[0].header[0] == "regel"


# ---------------------------------------------------------------- letters


@pytest.mark.parametrize(
    ("codec", "word"),
    [("utf-8", "utf-8"), ("utf-8-sig", "utf-8"), ("utf-16", "utf-16"), ("cp1252", "windows-1252")],
)
def test_a_file_is_read_in_every_encoding_that_excel_saves(file: Path, codec: str, word: str) -> None:
    text = f"{HEADER}\r\nr;b;Ülkü;;€ 5 café\r\n" + "r;b;P;;é\r\n" * 20_000
    table, rows = read(file, text.encode(codec))
    assert rows[0] == (2, ["r", "b", "Ülkü", "", "€ 5 café"])
    assert (len(rows), rows[-1][0]) == (20_001, 20_002)
    assert (words(table)[1], table.remarks, table.mistakes) == (word, [], [])
    assert table.sha256 == hashlib.sha256(text.encode(codec)).hexdigest()


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("mark", [True, False])
def test_utf16_needs_its_mark(file: Path, codec: str, mark: bool) -> None:
    text = ("\ufeff" if mark else "") + HEADER + "\nr;b;é;;\n"
    if mark:
        assert read(file, text.encode(codec))[1] == [(2, ["r", "b", "é", "", ""])]
    else:
        assert refused(file, text.encode(codec)) == [("not-utf8-but-utf16", 1, 1)]


def test_the_last_line_decides_about_the_first(file: Path) -> None:
    early = f"{HEADER}\nr;b;CAFÉ’S;;\n".encode("cp1252")  # these two letters happen to be UTF-8
    filled = early + b"r;b;P;;\n" * (CHUNK // 4)
    table, rows = read(file, filled + "r;b;é;;\n".encode("cp1252"))
    assert words(table)[1] == "windows-1252"
    assert (rows[0][1][2], rows[-1][1][2]) == ("CAFÉ’S", "é")


def test_a_byte_that_does_not_belong_after_a_mark_is_told_by_row_and_number(file: Path) -> None:
    data = b"\xef\xbb\xbf" + f"{HEADER}\n".encode() + b"r;b;P;;\n" * 30_000 + b"r;b;Jos\xe9;;\n"
    file.write_bytes(data)
    with pytest.raises(Refused) as caught:
        read(file, data)
    (found,) = caught.value.diagnostics
    assert (found.code, found.place.line, found.params) == ("not-utf8", 30_002, {"byte": data.index(0xE9) + 1})


@pytest.mark.parametrize("text", ["RenÃ©", "â‚¬ 5", "Â°C", "itâ€™s", "naÃ¯f"])
def test_letters_that_were_read_wrongly_before_are_a_warning(file: Path, text: str) -> None:
    table, rows = read(file, f"{HEADER}\nr;b;P;;\nr;b;P;;{text}\n")
    assert [(item.code, item.severity, item.place.line) for item in table.remarks] == [
        ("garbled-letters", "warning", 3)
    ]
    assert len(rows) == 2


@pytest.mark.parametrize("text", ["René", "Ålesund", "São", "Âge", "château", "€ 5", "Ãgypten", "ÃÂ"])
def test_letters_that_are_meant_are_no_warning(file: Path, text: str) -> None:
    assert read(file, f"{HEADER}\nr;b;P;;{text}\n")[0].remarks == []


@pytest.mark.parametrize("sign", ["\0", "\x07", "\x1b", "\x0b", "\x85", "\u2028", "\u200b", "\u202e", "\ufeff", "\xad"])
@pytest.mark.parametrize("line", [2, 30_000])
def test_what_cannot_be_seen_is_told_by_line_and_cell(file: Path, sign: str, line: int) -> None:
    lines = ["r;b;P;;x"] * 40_000
    lines[line - 2] = f"r;b;P{sign};;x"
    text = "\n".join([HEADER, *lines])
    assert refused(file, text) == [("hidden-sign", line, 3)]
    if sign in "\0\x07\x1b\x0b\xad":
        assert refused(file, ("é" + text).encode("cp1252")) == [("hidden-sign", line, 3)]


def test_all_hidden_signs_are_told_together(file: Path) -> None:
    lines = ["r;b;P;;x"] * 40_000
    for line in (5, 20_000, 39_999):
        lines[line - 2] = "r;\u200bb;P;;x\r"
    found = refused(file, "\n".join([HEADER, *lines]))
    assert found == [("hidden-sign", line, column) for line in (5, 20_000, 39_999) for column in (2,)]
    assert len(refused(file, HEADER + "\n" + "\0\n" * 1000)) == 50


def test_a_line_end_of_an_old_computer_is_refused(file: Path) -> None:
    assert refused(file, f"{HEADER}\rr;b;P;;\r")[0][0] == "hidden-sign"


# ---------------------------------------------------------------- rows


def test_a_row_is_named_by_its_first_line(file: Path) -> None:
    _, rows = read(file, f'{HEADER}\nr;b;P;;"a\nb\r\nc"\n\nr;b;P;;"d"\n')
    assert [(row, cells[4]) for row, cells in rows] == [(2, "a\nb\r\nc"), (6, "d")]


def test_every_row_is_read_told_or_counted_as_empty(file: Path) -> None:
    text = f"{HEADER};;\nr;b;P;;;;\n;;;;;;\n\n  \nr;b\nr;b;P;;x\nr;b;P;;;;;\nr;b;P;;;;"
    table, rows = read(file, text)
    assert [row for row, _ in rows] == [2, 7, 9]
    assert {len(cells) for _, cells in rows} == {7}
    assert table.blank == 3
    told = [(item.place.line, item.params["found"], item.params["expected"]) for item in table.mistakes]
    assert told == [(6, 2, 7), (8, 8, 7)]


@pytest.mark.parametrize("data", ["", "\n\n", "  \n;;;\n", "\ufeff"])
def test_a_file_without_anything_holds_no_records(file: Path, data: str) -> None:
    assert refused(file, data) == [("no-records", None, None)]


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ('r;"Piet"x;P;;', ("csv-quote", 3, 2)),
        ('r;b;"P;;', ("csv-quote", 3, 3)),
        (f"r;b;{'x' * 200_000};;", ("csv-too-long", 3, 3)),
        (f'r;b;"{"x" * 200_000}";;', ("csv-too-long", 3, 3)),
    ],
)
def test_a_broken_cell_is_told_by_line_and_cell(file: Path, row: str, found: tuple[str, int, int]) -> None:
    assert refused(file, f"{HEADER}\nr;b;P;;\n{row}\nr;b;P;;\n") == [found]


def test_an_open_quote_in_a_long_file_is_told_where_it_opened(file: Path) -> None:
    assert refused(file, f'{HEADER}\nr;b;P;;\nr;"b;P;;\n' + "r;b;P;;\n" * 40_000) == [("csv-quote", 3, 2)]


def test_a_line_that_never_ends_is_refused(file: Path) -> None:
    assert refused(file, f"{HEADER}\nr;b;P;;\n" + "x" * (5 * MIB)) == [("csv-too-long", 3, None)]


def fifty_lines() -> list[str]:
    rows = []
    for number in range(50):
        remark = ("", "x", '"a;b"', '"; "', '"say ""so"""', '"two\nlines"', '";"', '""')[number % 8]
        rows.append(f"r-{number};b;P-{number};2026-01-0{number % 9 + 1};{remark}")
    return rows


def test_a_quote_that_is_not_closed_never_hides_a_row(file: Path) -> None:
    lines = [HEADER, *fifty_lines()]
    whole = "\n".join(lines) + "\n"
    _, rows = read(file, whole)
    records = {cells[0] for _, cells in rows}
    assert len(records) == 50
    for at in range(len(whole)):
        broken = whole[:at] + '"' + whole[at:]
        file.write_text(broken, encoding="utf-8")
        try:
            table, rows = read(file, broken)
        except Refused as caught:
            (found,) = caught.diagnostics
            assert found.code == "csv-quote"
            assert found.place.line is not None
            assert found.place.line <= broken.count("\n", 0, at) + 2
            continue
        told = len(table.mistakes)
        assert len(rows) + told >= 50 or table.header != HEADER.split(";"), (at, broken[max(0, at - 30) : at + 30])


def test_memory_does_not_grow_with_the_file(file: Path) -> None:
    def peak(rows: int) -> int:
        file.write_text(f"{HEADER}\n" + "r-1;benefit-status;P-1;2026-01-01;café\n" * rows, encoding="utf-8")
        tracemalloc.start()
        count = sum(1 for _ in opened(file).rows)
        used = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert count == rows
        return used

    small, large = peak(5_000), peak(100_000)
    assert large < small + MIB


# ---------------------------------------------------------------- damage

CANARY = "KANARIE4711"
CASES = int(os.environ.get("SRCALC_CSV_CASES", "100000"))
SOUND = [
    text.encode(codec)
    for codec in ("utf-8", "utf-8-sig", "cp1252", "utf-16")
    for text in (
        f"{HEADER}\nr-1;opleiding;{CANARY};1-1-2026;\nr-2;inkoop;;;é\nr-3;project;;;x\n",
        f'Overzicht\r\n\r\n{HEADER.replace(";", ",")}\r\n1,opleiding,"{CANARY},1",2026-01-01,"say ""so"""\r\n,,,,\r\n',
        f'sep=|\n{HEADER.replace(";", "|")}|bedrag|erkenning\nr-1|inkoop||| "two\nlines"|€ 1.250,00|pso-2;pso-1\n',
    )
]
PIECES = [
    b"",
    b";",
    b",",
    b"|",
    b"\t",
    b'"',
    b'""',
    b"\n",
    b"\r",
    b"\r\n",
    b"\0",
    b"\xff",
    b"\xe9",
    b"\xc3",
    b"\xef\xbb\xbf",
]
PIECES += [
    b"\xff\xfe",
    b"\xe2\x80\xa8",
    b"\xe2\x80\x8b",
    b"element",
    b"sep=,",
    b"BSN",
    b"1.250",
    b"\xc3\xa9",
    b" ",
    b"=1+1",
]


def test_no_damage_to_a_file_makes_the_reader_fail_or_tells_what_is_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(20260302)
    codes: set[str] = set()
    leaks: list[str] = []
    refused = read_whole = 0
    for _ in range(CASES):
        raw = bytearray(chance.choice(SOUND))
        for _ in range(chance.randrange(1, 4)):
            at = chance.randrange(len(raw))
            raw[at : at + chance.randrange(5)] = chance.choice(PIECES)
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(raw)))
        rows: list[int] = []
        try:
            found = read_records("-")
        except Refused as caught:
            refused += 1
            told = list(caught.diagnostics)
        else:
            told = found.mistakes
            read_whole += not told
            rows = [row for row, _ in found.rows]
        codes.update(item.code for item in told)
        leaks += [item.code for item in told if CANARY in str(item.params)]
        assert len(set(rows)) == len(rows)
        assert all(0 < row <= raw.count(b"\n") + 1 for row in rows)
    assert min(refused, read_whole) > CASES // 20
    assert len(codes) > 10
    assert leaks == []
