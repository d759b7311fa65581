"""Workbooks recalculated by LibreOffice: every formula comes to what srcalc found, to the cent.

Skipped where LibreOffice (`soffice`) is not installed. It shows the values of a file as they stand unless it is told
to recalculate, so that the first test plants a wrong value and sees it corrected. More cases in the terminal:

    SRCALC_OFFICE_CASES=500 python -m pytest tests/test_recalculation_office.py
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Mapping
from pathlib import Path
from random import Random

import pytest

from srcalc.writing.report import Report
from srcalc.writing.workbook import workbook
from tests.example_books import EXAMPLES, example
from tests.oracle.adapter import engine_result
from tests.oracle.cases import random_case
from tests.spreadsheet import Book, name_of, read_book

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
CASES = int(os.environ.get("SRCALC_OFFICE_CASES", "50"))
ALWAYS, NEVER = 0, 1

pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")


def recalculated(folder: Path, files: Mapping[str, bytes], when: int) -> dict[str, Book]:
    """The workbooks as LibreOffice saves them, after it has recalculated them always, or never."""
    profile, source, made = (folder / f"{name}-{when}" for name in ("profile", "source", "made"))
    (profile / "user").mkdir(parents=True)
    source.mkdir()
    (profile / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">\n'
        '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">'
        f"<value>{when}</value></prop></item>\n</oor:items>\n",
        "utf-8",
    )
    for name, data in files.items():
        (source / f"{name}.xlsx").write_bytes(data)
    command = [str(OFFICE), f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", "xlsx"]
    command += ["--outdir", str(made), *(str(source / f"{name}.xlsx") for name in files)]
    subprocess.run(command, check=True, capture_output=True, timeout=600)
    return {name: read_book((made / f"{name}.xlsx").read_bytes()) for name in files}


def differences(ours: Book, theirs: Book) -> list[str]:
    """The cells with a formula that LibreOffice finds something else for; amounts to the cent, others to 12 digits."""
    found = []
    for place, cell in ours.formulas():
        value = theirs.cells[place].value if place in theirs.cells else None
        if isinstance(cell.value, str) or isinstance(value, str | None):
            same = cell.value == value
        else:
            same = abs(cell.value - value) <= max(1, abs(cell.value)) / 10**12
        if not same:
            found.append(f"{name_of(place)} ={cell.formula}: srcalc {cell.value!r}, LibreOffice {value!r}")
    return found


def planted(data: bytes, folder: Path) -> bytes:
    """A workbook with a wrong value beside every formula of its list of records."""
    file = folder / "planted.xlsx"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        file_read = folder / "read.xlsx"
        file_read.write_bytes(data)
        with zipfile.ZipFile(file_read) as read:
            for name in read.namelist():
                part = read.read(name)
                if name.endswith("/sheet3.xml"):
                    part = re.sub(rb"</f><v>[^<]*</v>", b"</f><v>987654.32</v>", part)
                made.writestr(name, part)
    return file.read_bytes()


def test_a_wrong_value_is_kept_unless_libreoffice_must_recalculate(tmp_path: Path) -> None:
    data = example("nl", EXAMPLES["inspanningen"])
    wrong = {"wrong": planted(data, tmp_path)}
    ours = read_book(data)
    kept = differences(ours, recalculated(tmp_path, wrong, NEVER)["wrong"])
    assert len(kept) > 100
    assert differences(ours, recalculated(tmp_path, wrong, ALWAYS)["wrong"]) == []


def test_libreoffice_finds_what_srcalc_found(tmp_path: Path) -> None:
    files = {f"{name}-{lang}": example(lang, line) for name, line in EXAMPLES.items() for lang in ("nl", "en")}
    for seed in range(CASES):
        files[f"case-{seed}"] = workbook(Report(engine_result(random_case(Random(seed))), {}), "nl")
    found = recalculated(tmp_path, files, ALWAYS)
    wrong = {name: differences(read_book(data), found[name]) for name, data in files.items()}
    assert {name: item[:3] for name, item in wrong.items() if item} == {}
