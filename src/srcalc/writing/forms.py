"""Blocks in the form that was asked for."""

from __future__ import annotations

from collections.abc import Sequence

from srcalc.writing.layout import Block

FORMS = ("table", "json", "md", "html")
_TEXT_WIDTH = 100


def in_form(form: str, title: str, blocks: Sequence[Block], lang: str) -> str:
    """A page for a terminal (`table`), as Markdown (`md`), HTML (`html`) or wrapped text (`txt`)."""
    if form == "html":
        from srcalc.writing.html import html_page

        return html_page(title, blocks, lang)
    if form == "md":
        from srcalc.writing.markdown import markdown_page

        return markdown_page(blocks, lang)
    from srcalc.writing.terminal import rendered

    return rendered(list(blocks), width=_TEXT_WIDTH if form == "txt" else None)
