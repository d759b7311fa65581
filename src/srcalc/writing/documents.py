"""A report as a document, in the format that was asked for."""

from __future__ import annotations

from srcalc.writing.layout import Block
from srcalc.writing.report import Report
from srcalc.writing.tender import tender_blocks, tender_title

_TEXT_WIDTH = 100


def tender_document(form: str, report: Report, lang: str) -> str:
    """The tender document as Markdown, HTML or plain text."""
    return document(form, tender_title(report, lang), tender_blocks(report, lang), lang)


def document(form: str, title: str, blocks: list[Block], lang: str) -> str:
    """Blocks in a format."""
    if form == "md":
        from srcalc.writing.markdown import markdown_page

        return markdown_page(blocks, lang)
    if form == "html":
        from srcalc.writing.html import html_page

        return html_page(title, blocks, lang)
    from srcalc.writing.terminal import rendered

    return rendered(blocks, width=_TEXT_WIDTH)
