"""A page as a Word document, in the house style of a template where there is one.

Made with python-docx (the extra `docx`). The bytes depend on the page and the template alone: there is no time in them.
"""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, assert_never

from srcalc.diagnostics import BAD_INPUT, CANNOT_WRITE, Diagnostic, Place, Refused
from srcalc.language import say
from srcalc.writing.docx_tables import HALF_POINT, add_pairs, add_table
from srcalc.writing.layout import Bars, Block, Curve, Items, Pairs, Paragraph, Table, is_empty, one_line

if TYPE_CHECKING:
    from docx.document import Document

_EPOCH = datetime.datetime(2000, 1, 1)
_STYLES = {"title": "Title", "heading": "Heading 1", "subheading": "Heading 2"}
_LOCALES = {"nl": "nl-NL", "en": "en-GB"}
_INK, _QUIET, _ACCENT = "1B2730", "52606B", "0A5566"


def docx_page(title: str, blocks: Sequence[Block], lang: str, template: bytes | None = None) -> bytes:
    """Blocks as a Word document; with a template in its styles, after what it holds itself.

    Raises `Refused` when python-docx is not installed, or the template cannot be used.
    """
    document = _opened(template)
    if template is None:
        _house_style(document, lang)
    previous: Block | None = None
    for block in blocks:
        if not is_empty(block):
            _add(document, block, lang)
            if isinstance(block, Paragraph) and not isinstance(previous, Paragraph | Items | None):
                _set_apart(document.paragraphs[-1])
            previous = block
    own = document.core_properties
    own.title, own.author, own.last_modified_by, own.comments = one_line(title), "srcalc", "srcalc", ""
    own.created = own.modified = _EPOCH
    own.revision = 1
    own.language = _LOCALES[lang]
    return _without_times(document)


def _opened(template: bytes | None) -> Document:
    try:
        import docx
    except ImportError:
        raise Refused(Diagnostic("extra-missing", params={"extra": "docx"}), CANNOT_WRITE) from None
    if template is None:
        return docx.Document()
    try:
        document = docx.Document(io.BytesIO(template))
    except Exception:  # whatever a damaged file makes the library raise
        raise Refused(Diagnostic("template-unreadable", Place("--template")), BAD_INPUT) from None
    while document.paragraphs and not document.paragraphs[-1].text and len(document.paragraphs[-1].runs) == 0:
        last = document.paragraphs[-1]._p
        if last.getnext() is None or last.getnext().tag.endswith("sectPr"):
            last.getparent().remove(last)
        else:
            break
    return document


def _house_style(document: Document, lang: str) -> None:
    """A4, a quiet typeface, headings in one colour, the language for the spelling checker."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Emu, Mm, Pt, RGBColor

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin, section.bottom_margin = Mm(22), Mm(22)
    sizes = {"Normal": 21, "Title": 48, "Heading 1": 30, "Heading 2": 23}  # in half points
    for name, size in sizes.items():
        style: Any = document.styles[name]
        style.font.name, style.font.size = "Calibri", Emu(size * HALF_POINT)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for part in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{part}"), None)
        style.font.color.rgb = RGBColor.from_string(_INK if name in ("Normal", "Title") else _ACCENT)
        if name != "Normal":
            style.font.bold = True
    normal: Any = document.styles["Normal"]
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing = Pt(14)
    heading: Any = document.styles["Heading 1"]
    heading.paragraph_format.space_before, heading.paragraph_format.space_after = Pt(20), Pt(6)
    below: Any = document.styles["Heading 2"]
    below.paragraph_format.space_before, below.paragraph_format.space_after = Pt(12), Pt(4)
    title: Any = document.styles["Title"]
    for style in (title, heading, below):
        style.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
    borders = title.element.get_or_add_pPr().find(qn("w:pBdr"))
    if borders is not None:
        title.element.pPr.remove(borders)
    spelling = OxmlElement("w:lang")
    spelling.set(qn("w:val"), _LOCALES[lang])
    properties = normal.element.get_or_add_rPr()
    properties.append(spelling)
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _page_number(footer)


def _page_number(paragraph: Any) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)


# ---------------------------------------------------------------- blocks


def _add(document: Document, block: Block, lang: str) -> None:
    match block:
        case Paragraph():
            _add_paragraph(document, block, lang)
        case Items():
            for item in block.items:
                _styled(document, item.text, "List Bullet", "• ")
                for text in item.inner:
                    _styled(document, text, "List Bullet 2", "   – ")
        case Pairs():
            add_pairs(document, block)
        case Table():
            add_table(document, block)
        case Bars():
            add_table(document, block.table)
        case Curve():
            add_table(document, block.figures.table)
        case _:
            assert_never(block)


def _set_apart(paragraph: Any) -> None:
    """Leave room above a text that follows a table."""
    from docx.shared import Pt

    own = paragraph.paragraph_format
    if not paragraph.style.name.startswith("Heading"):
        own.space_before = Pt(8)


def _add_paragraph(document: Document, block: Paragraph, lang: str) -> None:
    from docx.shared import Pt, RGBColor

    text = one_line(block.text)
    if block.style in _STYLES:
        _styled(document, text, _STYLES[block.style], "")
        return
    made = document.add_paragraph()
    if block.style == "warning":
        made.add_run(f"{say(lang, 'severity.warning').capitalize()}: ").bold = True
    run = made.add_run(text)
    if block.style == "answer":
        run.bold, run.font.size = True, Pt(13)
    elif block.style == "quiet":
        run.font.size, run.font.color.rgb = Pt(9), RGBColor.from_string(_QUIET)
    elif block.style == "fill":
        _boxed(made)
        run.italic = True


def _styled(document: Document, text: str, style: str, mark: str) -> None:
    """A paragraph in a style; in a template without it, marked by hand."""
    names = {item.name for item in document.styles}
    if style in names:
        document.add_paragraph(one_line(text), style=style)
    else:
        run = document.add_paragraph().add_run(mark + one_line(text))
        run.bold = style in _STYLES.values()


def _boxed(paragraph: Any) -> None:
    """A dashed frame with room to write in."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Pt

    borders = OxmlElement("w:pBdr")
    for side in ("top", "left", "bottom", "right"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "dashed"), ("sz", "8"), ("space", "8"), ("color", _QUIET)):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    paragraph._p.get_or_add_pPr().append(borders)
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(14)


def _without_times(document: Document) -> bytes:
    """The file with every part in order and at one moment, so that the same page gives the same bytes."""
    saved, made = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as read, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as written:
        for name in read.namelist():
            part = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            part.compress_type = zipfile.ZIP_DEFLATED
            written.writestr(part, read.read(name))
    return made.getvalue()
