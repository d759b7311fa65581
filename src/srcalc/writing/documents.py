"""A report as a document, in the format that was asked for."""

from __future__ import annotations

from srcalc.writing.forms import in_form
from srcalc.writing.report import Report
from srcalc.writing.tender import tender_blocks, tender_title


def tender_document(form: str, report: Report, lang: str) -> str:
    """The tender document as Markdown, HTML or plain text."""
    return in_form(form, tender_title(report, lang), tender_blocks(report, lang), lang)
