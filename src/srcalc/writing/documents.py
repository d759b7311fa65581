"""Whole documents of a report, in the format that was asked for."""

from __future__ import annotations

from srcalc.writing.forms import in_form
from srcalc.writing.report import Report
from srcalc.writing.tender import tender_blocks, tender_title


def tender_document(form: str, template: bytes | None, report: Report, lang: str) -> str | bytes:
    """The tender document as Markdown, HTML, Word or plain text; a template gives Word its styles."""
    title, blocks = tender_title(report, lang), tender_blocks(report, lang)
    if form == "docx":
        from srcalc.writing.docx import docx_page

        return docx_page(title, blocks, lang, template)
    return in_form(form, title, blocks, lang)
