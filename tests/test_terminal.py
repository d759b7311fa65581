"""Pages on a terminal and in a pipe: whole, at any width, and with bars that need no colour."""

from __future__ import annotations

import io
import os
import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from srcalc.writing.layout import Bars, Block, Piece, Table
from srcalc.writing.terminal import bar_of, bar_room, rendered
from tests.test_documents import INJECTIONS, pictures, sampler, texts_in

PIECES = (Piece(0, 50, "counted"), Piece(50, 75, "pending"), Piece(75, 100, "empty"))
BARS = Bars(
    Table(("", "amount"), (("counts", "50.00"), ("nothing", "0.00"), ("a little", "0.01")), frozenset({1})),
    (PIECES, (), (Piece(0, 1, "required"),)),
    100,
)


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A terminal of 80 columns with colours."""
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setattr("os.get_terminal_size", lambda _: os.terminal_size((80, 24)))
    monkeypatch.setattr("sys.stdout.fileno", lambda: 1)
    return monkeypatch


def test_a_bar_is_as_long_as_its_part_of_the_whole() -> None:
    assert bar_of(PIECES, 100, 20).plain == "██████████▒▒▒▒▒░░░░░"
    assert bar_of((Piece(25, 75, "required"),), 100, 8).plain == "  ━━━━"
    assert bar_of((), 100, 8).plain == ""


@given(st.lists(st.integers(0, 10**9), min_size=2, max_size=5), st.integers(10, 60))
@settings(deadline=None)
def test_what_is_not_nothing_is_seen_and_no_bar_is_too_long(ends: list[int], room: int) -> None:
    places = sorted(set(ends))
    pieces = [Piece(first, last, "counted") for first, last in pairwise(places)]
    shown = bar_of(pieces, max(ends), room).plain
    assert len(shown) <= room
    assert not pieces or "█" in shown


def test_the_figures_stand_beside_the_bars() -> None:
    lines = rendered([BARS], 60).splitlines()
    assert lines[0].split() == ["amount"]
    assert [re.split(r"\s{2,}|(?<=[█▒░━])\s|\s(?=[█▒░━])", line)[-1] for line in lines[1:]] == ["50.00", "0.00", "0.01"]
    assert "━" in lines[3]


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    shown = rendered([BARS, *pictures("some text")], width)
    assert max(len(line) for line in shown.splitlines()) <= width
    assert ("█" in shown) == (width > 30)


def test_a_bar_gives_way_where_there_is_no_room() -> None:
    table = Table(("a", "b"), (("x" * 20, "y" * 20),))
    assert bar_room(table, 50) == 0
    assert bar_room(table, 60) == 14
    assert bar_room(table, 500) == 48
    assert "█" not in rendered([Bars(table, (PIECES,), 100)], 50)


@pytest.mark.usefixtures("screen")
def test_colour_says_nothing_that_the_signs_do_not_say(monkeypatch: pytest.MonkeyPatch) -> None:
    coloured = rendered([BARS])
    assert "\x1b[36m" in coloured
    monkeypatch.setenv("NO_COLOR", "1")
    plain = rendered([BARS])
    assert "\x1b" not in plain
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


def test_a_terminal_without_the_signs_gets_others(screen: pytest.MonkeyPatch) -> None:
    screen.setattr("sys.stdout", io.TextIOWrapper(io.BytesIO(), encoding="ascii"))
    screen.setattr("sys.stdout.isatty", lambda: True)
    screen.setattr("sys.stdout.fileno", lambda: 1)
    shown = rendered([BARS])
    assert "####" in shown
    assert "+++" in shown
    assert "..." in shown
    assert not re.search("[█▒░━]", shown)


@pytest.mark.parametrize("text", INJECTIONS)
def test_text_is_only_text_on_a_terminal(text: str) -> None:
    blocks: list[Block] = [block for block in sampler(text) if text.strip()]
    shown = rendered(blocks)
    assert [sign for sign in shown if not (sign.isprintable() or sign in "\n\N{NO-BREAK SPACE}")] == []
    assert "##[" not in shown
    assert [line for line in shown.splitlines() if line.lstrip().startswith("::")] == []
    words = " ".join(shown.split())
    for part in {word for item in texts_in(blocks) for word in item.split()}:
        assert part.replace("##[", "# #[").strip(":") in words
