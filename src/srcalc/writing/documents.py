"""Whole documents of a report, in the format that was asked for."""

from __future__ import annotations

from collections.abc import Sequence

from srcalc.writing.forms import in_form
from srcalc.writing.layout import Block
from srcalc.writing.progress import progress_blocks, progress_title
from srcalc.writing.report import Report
from srcalc.writing.tender import tender_blocks, tender_title


def tender_document(form: str, template: bytes | None, report: Report, lang: str) -> str | bytes:
    """The tender document as Markdown, HTML, Word or plain text; a template gives Word its styles."""
    return _document(form, template, tender_title(report, lang), tender_blocks(report, lang), lang)


def progress_document(form: str, template: bytes | None, report: Report, lang: str) -> str | bytes:
    """The progress report as Markdown, HTML or Word; a template gives Word its styles."""
    return _document(form, template, progress_title(report, lang), progress_blocks(report, lang), lang)


def _document(form: str, template: bytes | None, title: str, blocks: Sequence[Block], lang: str) -> str | bytes:
    if form == "docx":
        from srcalc.writing.docx import docx_page

        return docx_page(title, blocks, lang, template)
    return in_form(form, title, blocks, lang)
