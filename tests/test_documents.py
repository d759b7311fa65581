"""Pages as Markdown and HTML: text stays text whatever it says, and the structure is one that everybody can use."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise
from typing import get_args

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from srcalc.language import LANGUAGES
from srcalc.writing.html import html_page
from srcalc.writing.layout import (
    Bars,
    Block,
    Curve,
    Item,
    Items,
    Pairs,
    Paragraph,
    Piece,
    Series,
    Table,
    one_line,
    safe_address,
)
from srcalc.writing.markdown import markdown_page

INJECTIONS = [
    "<script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<a href='javascript:alert(1)'>click</a>",
    "<a href=javas&#99;ript:alert(1)>click</a>",
    '" onmouseover="alert(1)',
    "' onfocus='alert(1)' autofocus='",
    "--><script>alert(1)</script><!--",
    "<!-- a comment -->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php echo 1 ?>",
    "<base href='https://example.nl/'>",
    "<meta http-equiv='refresh' content='0;url=https://example.nl'>",
    "<form action='https://example.nl'><input name=a></form>",
    "</td></tr></table><h1>taken over</h1>",
    "</main></body></html>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&amp;amp; &nbsp; &#60;b&#62; &copy;",
    "{{ 7 * 7 }} {% include 'x' %} ${7*7} <%= 7 %>",
    "[click](javascript:alert(1))",
    "[click](https://example.nl)",
    "![image](https://example.nl/pixel.png)",
    "[x]: https://example.nl 'title'",
    "[click][x] and [x]",
    "<https://example.nl>",
    "<javascript:alert(1)>",
    "https://example.nl/ and http://example.nl",
    "www.example.nl",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "# a heading",
    "a heading\n===",
    "a heading\n---",
    "- a point",
    "+ a point",
    "* a point",
    "1. a point",
    "1) a point",
    "> a quote",
    "    code by its margin",
    "\tcode by a tab",
    "```\ncode\n```",
    "~~~\ncode\n~~~",
    "`code` and ``more``",
    "*slanted* and **fat** and _slanted_ and __fat__",
    "~~struck~~ and ~under~ and ^over^",
    "$$ x^2 $$ and $x$",
    "a | b | c",
    "a \\| b \\\\| c \\",
    "| a | b |\n|---|---|\n| c | d |",
    "two\n\nparagraphs",
    "two\r\nlines\r\nor\u2028three\u2029or\x0bfour\x85five",
    "a hard break  \nor\\\none",
    "---",
    "***",
    "::error file=x::taken over",
    "##[error] taken over",
    "\u202egnp.exe and \u2066hidden\u2069 and \u200bnothing",
    "\x1b[31mred\x1b[0m \x07 \x00 \x9b31m",
    "\ud800 half a sign",
    "@somebody and #1 and :smile:",
    "\\",
    "\\<b\\>",
    "=cmd|' /C calc'!A0",
    "\N{NO-BREAK SPACE} edges \N{NO-BREAK SPACE}",
]


def sampler(text: str) -> list[Block]:
    """Every kind of block, with the text in every place."""
    return [
        Paragraph(text, "title"),
        *(Paragraph(text, style) for style in ("plain", "answer", "quiet", "warning")),
        Pairs(((text, text), (text, "https://example.nl/a?b=c"))),
        Paragraph(text, "heading"),
        Paragraph(text, "subheading"),
        Items((Item(text, (text, text)), Item(text))),
        Table(
            (text, text, text),
            ((text,), (text, text, text), (text, text, text)),
            frozenset({2}),
            text,
            frozenset({0}),
            frozenset({2}),
        ),
        Table((text, text), ((text, text),), frozenset({0})),
        *pictures(text),
        *(Paragraph(text, "heading") for _ in range(4)),
    ]


def pictures(text: str) -> list[Block]:
    """Bars beside a name and a figure, bars in a table, and lines."""
    pieces = (Piece(0, 40, "counted"), Piece(40, 70, "pending"), Piece(70, 100, "empty"))
    few = Bars(Table((text, text), ((text, text),), frozenset({1})), (pieces,), 100, (("counted", text),))
    rows = ((text, text, text), (text, text, text))
    many = Bars(Table((text, text, text), rows, frozenset({1, 2}), text), (pieces, (Piece(0, 5, "required"),)), 100)
    series = (Series(text, "required", ((0, 0), (9, 9))), Series(text, "forecast", ((4, 5), (9, 7))))
    counted = Series(text, "counted", ((0, 0), (4, 5)))
    marks = ((0, text), (4, text), (9, text))
    return [few, many, Curve(text, text, (*series, counted), marks, ((0, text), (9, text)), many, (4, text))]


def table_of(block: Table | Bars | Curve) -> Table:
    """The figures of a block."""
    return block if isinstance(block, Table) else (block.figures if isinstance(block, Curve) else block).table


def test_every_kind_of_block_is_among_the_samples() -> None:
    assert {type(block) for block in sampler("x")} == set(get_args(Block))


def texts_in(blocks: list[Block]) -> list[str]:
    """The texts of blocks in the order in which a page shows them."""
    found: list[str] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            found.append(block.text)
        elif isinstance(block, Items):
            found += [text for item in block.items for text in (item.text, *item.inner)]
        elif isinstance(block, Pairs):
            found += [text for row in block.rows for text in row]
        else:
            table = table_of(block)
            found += [*([table.caption] if table.caption else []), *table.header]
            found += [cell for row in table.rows for cell in row]
    return [shown for text in found if (shown := one_line(text))]


# ---------------------------------------------------------------- HTML


class Page(HTMLParser):
    """The tags of a page with their attributes, and the text of every element of its main part."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.open: list[str] = []
        self.other: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(attrs) == len(dict(attrs)), f"an attribute twice: {attrs}"
        self.tags.append((tag, dict(attrs)))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "main" in self.open and "nav" not in self.open and data.strip("\n"):
            self.texts.append(data)

    def handle_comment(self, data: str) -> None:
        self.other.append(data)

    def unknown_decl(self, data: str) -> None:
        self.other.append(data)

    def handle_pi(self, data: str) -> None:
        self.other.append(data)

    def all(self, *tags: str) -> list[dict[str, str | None]]:
        return [attrs for tag, attrs in self.tags if tag in tags]


PLAIN_TAGS = {
    *"html head meta title style body main h1 h2 h3 p strong nav ul li a dl div dt dd".split(),
    *"table caption thead tbody tr th td footer".split(),
    *"svg desc rect path text".split(),
}
ATTRIBUTES = {
    *"lang charset http-equiv content name id class href rel role aria-label aria-labelledby tabindex".split(),
    *"scope colspan".split(),
    *"viewbox preserveaspectratio x y width height d text-anchor aria-hidden".split(),
}
CLASSES = {
    *"bars legend sample bar picture curve lines line area grid here required counted pending empty forecast".split(),
    *{"title", "answer", "quiet", "warning", "scroll", "wide", "dense", "unseen", "number", "group", "total"},
}


@pytest.mark.parametrize("text", INJECTIONS)
def test_text_is_only_text_in_html(text: str) -> None:
    blocks = sampler(text)
    page = html_page(text, blocks, "nl")
    found = Page(page)
    assert found.open == []
    assert found.other == []
    assert {tag for tag, _ in found.tags} <= PLAIN_TAGS
    assert {name for _, attrs in found.tags for name in attrs} <= ATTRIBUTES
    assert {name for _, attrs in found.tags for name in (attrs.get("class") or "").split()} <= CLASSES
    links = {attrs["href"] for attrs in found.all("a")}
    assert {link for link in links if not re.fullmatch("#s[0-9]+", link or "")} == {"https://example.nl/a?b=c"}
    shown = [item for item in found.texts if item not in ("Let op:", " ")]
    assert [item.removeprefix(" ") if item.startswith(" ") else item for item in shown] == expected(blocks)


def expected(blocks: list[Block]) -> list[str]:
    """The texts of blocks; a table without a caption is named by the heading above it."""
    found: list[str] = []
    above = ""
    for block in blocks:
        if isinstance(block, Paragraph) and block.style in ("heading", "subheading"):
            above = block.text
        if isinstance(block, Bars | Curve):
            found += in_pictures(block)
            continue
        if isinstance(block, Table) and not block.caption:
            found += [one_line(above)]
        found += texts_in([block])
    return [text for text in found if text]


def in_pictures(block: Bars | Curve) -> list[str]:
    """The texts of bars and lines in a page: the legend, the title and the description of each picture, the cells."""
    table = table_of(block)
    if isinstance(block, Curve):
        legend = [line.name for line in block.series]
        marks = [name for _, name in (*block.up, *block.across)]
        here = [] if block.here is None else [block.here[1]]
        found = [*legend, block.caption, block.text, *marks, *here, *texts_in([table])]
        return [one_line(text) for text in found]
    found = [name for _, name in block.legend]
    found += [] if len(table.header) == 2 else [*([table.caption] if table.caption else []), *table.header]
    for row in table.rows:
        cells = [one_line(cell) for cell in row]
        names = [one_line(name) for name in table.header[1:]]
        words = "; ".join(f"{name}: {cell}" if name else cell for name, cell in zip(names, cells[1:], strict=True))
        picture = [cells[0], one_line(words)]
        found += [*cells, *picture] if len(table.header) == 2 else [cells[0], *picture, *cells[1:]]
    return [one_line(text) for text in found]


@pytest.mark.parametrize("text", INJECTIONS)
def test_html_holds_no_sign_that_steers_and_no_command_of_a_ci_system(text: str) -> None:
    page = html_page(text, sampler(text), "en")
    assert [sign for sign in page if not (sign.isprintable() or sign in "\n\N{NO-BREAK SPACE}")] == []
    assert "##[" not in page
    assert [line for line in page.splitlines() if line.lstrip().startswith("::")] == []
    page.encode("utf-8")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_page_has_the_structure_that_everybody_can_use(lang: str) -> None:
    found = Page(html_page("A & B", sampler("text"), lang))
    assert found.all("html") == [{"lang": lang}]
    (policy,) = [attrs["content"] for attrs in found.all("meta") if "http-equiv" in attrs]
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'; img-src data:")
    assert len(found.all("main")) == len(found.all("h1")) == 1
    pictures = [attrs for attrs in found.all("svg") if attrs.get("role") == "img"]
    assert all(attrs.get("aria-hidden") == "true" for attrs in found.all("svg") if attrs not in pictures)
    assert len(found.all("title")) - 1 == len(found.all("desc")) == len(pictures) == 4
    levels = [int(tag[1]) for tag, _ in found.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    tables = found.all("table")
    assert len(found.all("caption")) == len(tables) == 4
    assert all(attrs.get("scope") in ("row", "col", "rowgroup") for attrs in found.all("th"))
    ids = [attrs["id"] for _, attrs in found.tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    named = [attrs["aria-labelledby"] for _, attrs in found.tags if "aria-labelledby" in attrs]
    assert set(named) <= set(ids)
    assert [attrs["tabindex"] for attrs in found.all("div") if attrs.get("role") == "region"] == ["0"] * 4
    assert {(attrs["href"] or "")[1:] for attrs in found.all("a") if (attrs["href"] or "").startswith("#")} <= set(ids)
    assert all(attrs["rel"] == "noopener noreferrer" for attrs in found.all("a") if "https" in (attrs["href"] or ""))


def test_page_without_a_title_block_is_headed_by_its_title() -> None:
    found = Page(html_page("A & B", [Paragraph("one", "subheading"), Paragraph("two")], "nl"))
    assert found.texts == ["A & B", "one", "two"]
    assert [tag for tag, _ in found.tags if re.fullmatch("h[1-6]", tag)] == ["h1", "h2"]


def test_page_asks_nothing_of_the_outside() -> None:
    page = html_page("title", sampler("text"), "nl")
    assert re.findall(r"url\(|@import|src=|<link|<script", page) == []


ADDRESSES = ["https://example.nl", "https://example.nl/a/b.pdf?x=1&y=2", "https://a-b.example.nl/~x/%C3%A9"]
NO_ADDRESSES = [
    "http://example.nl",
    "javascript:alert(1)",
    "https://user@example.nl/",
    "https://user:word@example.nl/",
    "https://example.nl:8080/",
    "https://example.nl/<b>",
    'https://example.nl/"onclick="x',
    "https://example.nl/ x",
    "https://localhost/",
    "https://EXAMPLE.nl/",
    "https://exämple.nl/",
    "https://example.nl\\@other.nl/",
    "https://example.nl/(x)",
    "https:///example.nl",
    "//example.nl",
    "https://example.nl/\n",
    "https://example.nl/" + "a" * 500,
]


def test_only_a_plain_https_address_becomes_a_link() -> None:
    assert [text for text in ADDRESSES if safe_address(text) is None] == []
    assert [text for text in NO_ADDRESSES if safe_address(text)] == []
    blocks: list[Block] = [Pairs(tuple(("x", text) for text in (*ADDRESSES, *NO_ADDRESSES)))]
    found = Page(html_page("x", blocks, "nl"))
    assert [attrs["href"] for attrs in found.all("a")] == ADDRESSES
    links = [token for token in inline(markdown_page(blocks, "nl")) if token.type == "link_open"]
    assert [token.attrs["href"] for token in links] == ADDRESSES


CONTRAST = {"ink": 7, "quiet": 4.5, "accent": 4.5, "alert": 4.5}


def test_colours_have_enough_contrast() -> None:
    page = html_page("x", [], "nl")
    schemes = [dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", part)) for part in page.split(":root {")[1:]]
    assert len(schemes) == 3
    for colours in schemes:
        for name, least in CONTRAST.items():
            grounds = ["paper", "alert-tint" if name == "alert" else "tint"]
            assert min(contrast(colours[name], colours[ground]) for ground in grounds) >= least, (name, colours)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2 counts it."""

    def light(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


# ---------------------------------------------------------------- Markdown


def read(text: str) -> list[Token]:
    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(text)


def inline(text: str) -> list[Token]:
    return [child for token in read(text) if token.type == "inline" for child in token.children or ()]


PLAIN_TOKENS = {"text", "text_special", "strong_open", "strong_close", "link_open", "link_close"}


@pytest.mark.parametrize("text", INJECTIONS)
def test_text_is_only_text_in_markdown(text: str) -> None:
    blocks = sampler(text)
    page = markdown_page(blocks, "nl")
    ours = markdown_page(sampler("text"), "nl")
    assert [token.type for token in read(page)] == [token.type for token in read(ours)]
    assert {token.type for token in inline(page)} <= PLAIN_TOKENS
    assert [token.attrs["href"] for token in inline(page) if token.type == "link_open"] == ["https://example.nl/a?b=c"]
    shown = ["".join(child.content for child in token.children or ()) for token in read(page) if token.type == "inline"]
    wanted = texts_in(blocks)
    # The label of a warning, and a name with its value, stand in one line of text.
    wanted[4] = f"Let op: {wanted[4]}"
    wanted[5:9] = [f"{name}: {value}" for name, value in (wanted[5:7], wanted[7:9])]
    assert [cell for cell in shown if cell] == wanted


@pytest.mark.parametrize("text", INJECTIONS)
def test_markdown_holds_nothing_that_others_take_for_a_command(text: str) -> None:
    page = markdown_page(sampler(text), "en")
    assert [sign for sign in page if not (sign.isprintable() or sign in "\n\N{NO-BREAK SPACE}")] == []
    assert re.findall(r"##\[|^\s*::|\{\{|\{%|\$\{|www\.|https?://(?!example\.nl/a\?b=c>)", page, re.MULTILINE) == []


def test_markdown_page_ends_with_one_line_break_and_leaves_out_what_is_empty() -> None:
    blocks: list[Block] = [Paragraph("a"), Paragraph(" \n"), Items(()), Pairs(()), Table(("x",), ()), Paragraph("b")]
    assert markdown_page(blocks, "nl") == "a\n\nb\n"
