"""Word documents: what stands in them, in whose style, and always the same bytes."""

from __future__ import annotations

import io
import sys
import time
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE

from srcalc.cli.main import run
from srcalc.diagnostics import Refused
from srcalc.writing.docx import docx_page
from srcalc.writing.layout import Block, Item, Items, Pairs, Paragraph, Table, one_line
from tests.test_documents import pictures, table_of

BLOCKS: Sequence[Block] = (
    Paragraph("A title", "title"),
    Pairs((("client", "Town"), ("value", "€ 1,00"))),
    Paragraph("Part", "heading"),
    Paragraph("The answer", "answer"),
    Paragraph("Running text."),
    Paragraph("Mind this", "warning"),
    Paragraph("To be filled in", "fill"),
    Paragraph("Part of a part", "subheading"),
    Paragraph("By the way", "quiet"),
    Items((Item("one", ("inner",)), Item("two"))),
    Table(("name", "amount"), (("a", "1,00"), ("total", "1,00")), frozenset({1}), "A caption", totals=frozenset({1})),
    *pictures("In a picture"),
)
FLAGS = ["required", "--value", "250000", "--months", "24"]


def opened(data: bytes) -> docx.document.Document:
    return docx.Document(io.BytesIO(data))


def texts(data: bytes) -> list[str]:
    """Every text of a document: of its paragraphs, then of its tables."""
    document = opened(data)
    found = [paragraph.text for paragraph in document.paragraphs]
    found += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return found


def test_every_text_of_every_block_is_in_the_document() -> None:
    found = "\n".join(texts(docx_page("A title", BLOCKS, "en")))
    for block in BLOCKS:
        if isinstance(block, Paragraph):
            assert block.text in found
        elif isinstance(block, Items):
            assert all(item.text in found and all(text in found for text in item.inner) for item in block.items)
        else:
            rows = block.rows if isinstance(block, Pairs) else table_of(block).rows
            assert all(cell in found for row in rows for cell in row)


def test_every_kind_of_block_is_among_the_samples() -> None:
    assert {type(block) for block in BLOCKS} == set(get_args(Block))


def test_headings_are_headings_so_that_a_reader_can_go_through_them() -> None:
    document = opened(docx_page("A title", BLOCKS, "nl"))
    styles = {paragraph.text: paragraph.style.name for paragraph in document.paragraphs if paragraph.style}
    assert (styles["A title"], styles["Part"], styles["Part of a part"]) == ("Title", "Heading 1", "Heading 2")
    assert document.core_properties.title == "A title"
    assert document.core_properties.language == "nl-NL"


def test_a_table_repeats_its_header_and_cuts_no_row() -> None:
    xml = opened(docx_page("t", BLOCKS, "nl")).tables[-1]._tbl.xml
    assert xml.count("<w:tblHeader") == 1
    assert xml.count("<w:cantSplit") == 3


def test_the_same_page_gives_the_same_bytes_at_any_time(monkeypatch: pytest.MonkeyPatch) -> None:
    first = docx_page("t", BLOCKS, "nl")
    later = time.time() + 400 * 86400
    monkeypatch.setattr(time, "time", lambda: later)
    assert docx_page("t", BLOCKS, "nl") == first


HARD = ["<w:p>", "]]>", "&amp;", "=1+1", "\x1b[31m", "\u202e", "a\x00b", "{{x}}", "\ufffe", "\ud800", "💶", "::error::"]


@pytest.mark.parametrize("text", HARD)
def test_text_is_only_ever_text(text: str) -> None:
    shown = one_line(text)
    data = docx_page(
        text, [Paragraph(text), Table((text,), ((text,),)), Items((Item(text),)), Pairs(((text, text),))], "en"
    )
    assert texts(data).count(shown) == 6
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert file.testzip() is None


# ---------------------------------------------------------------- templates


def template(tmp_path: Path) -> Path:
    """A house style in which headings have a typeface of their own, with a header on every page."""
    document = docx.Document()
    heading = document.styles["Heading 1"]
    assert heading.type == WD_STYLE_TYPE.PARAGRAPH
    heading.font.name = "Town Sans"
    document.sections[0].header.paragraphs[0].text = "Gemeente Voorbeeld"
    document.add_paragraph("Standing text")
    document.add_paragraph("")
    path = tmp_path / "style.docx"
    document.save(str(path))
    return path


def test_a_template_gives_its_styles_its_header_and_its_own_text(tmp_path: Path) -> None:
    document = opened(docx_page("t", BLOCKS, "nl", template(tmp_path).read_bytes()))
    assert document.styles["Heading 1"].font.name == "Town Sans"
    assert document.sections[0].header.paragraphs[0].text == "Gemeente Voorbeeld"
    assert [paragraph.text for paragraph in document.paragraphs][:2] == ["Standing text", "A title"]


def test_a_template_without_a_style_still_shows_the_text(tmp_path: Path) -> None:
    document = docx.Document()
    for name in ("List Bullet", "List Bullet 2", "Heading 2"):
        document.styles[name].delete()
    path = tmp_path / "bare.docx"
    document.save(str(path))
    found = texts(docx_page("t", BLOCKS, "nl", path.read_bytes()))
    assert {"• one", "   – inner", "Part of a part"} <= set(found)


@pytest.mark.parametrize("data", [b"", b"no zip", b"PK\x03\x04 broken", b"%PDF-1.7"])
def test_a_template_that_is_no_document_is_refused(data: bytes) -> None:
    with pytest.raises(Refused) as caught:
        docx_page("t", BLOCKS, "nl", data)
    assert caught.value.diagnostics[0].code == "template-unreadable"


def test_a_workbook_or_a_cut_off_document_is_no_template(tmp_path: Path) -> None:
    whole = template(tmp_path).read_bytes()
    for size in range(0, len(whole), 997):
        with pytest.raises(Refused):
            docx_page("t", BLOCKS, "nl", whole[:size])


# ---------------------------------------------------------------- the command


def test_the_command_writes_a_document_in_the_style_of_the_template(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, style = tmp_path / "eis.docx", template(tmp_path)
    assert run([*FLAGS, "--output", str(out), "--template", str(style)]) == 0
    assert capsys.readouterr().out == ""
    assert "De opdrachtnemer realiseert Social Return met een waarde van €\xa07.500,00, zonder btw." in texts(
        out.read_bytes()
    )


@pytest.mark.parametrize(
    ("arguments", "code", "exit_code"),
    [
        (["--format", "docx"], "needs-output", 2),
        (["--format", "html", "--template", "style.docx"], "template-format", 2),
        (["--output", "a.docx", "--template", "nothing.docx"], "file-missing", 3),
        (["--output", "a.docx", "--template", "damaged.docx"], "template-unreadable", 3),
    ],
)
def test_a_wrong_use_of_a_template_writes_nothing(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    code: str,
    exit_code: int,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("damaged.docx").write_bytes(b"damaged")
    assert run([*FLAGS, *arguments]) == exit_code
    shown = capsys.readouterr()
    assert shown.out == ""
    assert f"[SR-{code}]" in shown.err
    assert [path.name for path in tmp_path.iterdir()] == ["damaged.docx"]


def test_a_missing_extra_is_one_sentence_with_the_command_that_installs_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    out = tmp_path / "eis.docx"
    assert run([*FLAGS, "--output", str(out)]) == 5
    assert "pip install 'srcalc[docx]'" in capsys.readouterr().err
    assert not out.exists()
