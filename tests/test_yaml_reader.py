"""The strict YAML reader: a document means what it shows, and no bytes whatever get more than a refusal.

The fuzz is deterministic: a failure names its seed, and `damaged(seed, SEEDS)` gives the same bytes again. What
follows the reader is damaged likewise: the parsers of values, the checks of rulesets and the whole command line.
"""

from __future__ import annotations

import contextlib
import copy
import io
import json
import random
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
import yaml

from srcalc.checking.rulesets import check_ruleset
from srcalc.cli.main import run
from srcalc.diagnostics import BAD_RULESET, Diagnostic, Mistake, Refused
from srcalc.model import fields, values
from srcalc.model.ruleset import Ruleset
from srcalc.reading.document import Document
from srcalc.reading.json import read_json
from srcalc.reading.models import validate
from srcalc.reading.rulesets import read_ruleset_document, shipped_folder, shipped_ids
from srcalc.reading.yaml import MOST_DEPTH, MOST_SIGNS, MOST_VALUES, read_yaml

ROOT = Path(__file__).resolve().parent.parent
MEBIBYTE = 1024 * 1024

both_parsers = pytest.mark.parametrize("portable", [True, False], ids=["portable", "libyaml"])


def read(data: bytes | str, *, portable: bool = True) -> Document:
    return read_yaml(data if isinstance(data, bytes) else data.encode(), "file.yaml", BAD_RULESET, portable=portable)


def refused(data: bytes | str, *, portable: bool = True) -> list[Diagnostic]:
    with pytest.raises(Refused) as caught:
        read(data, portable=portable)
    assert caught.value.exit_code == BAD_RULESET
    assert all(item.place.file == "file.yaml" for item in caught.value.diagnostics)
    return list(caught.value.diagnostics)


@cache
def seconds() -> float:
    """Two seconds of the processor, or more where it is slow: fifty times what the longest shipped ruleset takes."""
    data = max(((shipped_folder() / f"{name}.yaml").read_bytes() for name in shipped_ids()), key=len)
    begun = time.process_time()
    read(data)
    return max(2, 50 * (time.process_time() - begun))


class Late(BaseException):
    """The time is up; not an Exception, so that nothing on the way takes it for a broken document."""


@contextlib.contextmanager
def watched(what: object) -> Iterator[None]:
    """Fail, naming the input, on any exception and when the time is up."""

    def late(_: int, __: FrameType | None) -> None:
        raise Late

    at_most = seconds()
    before = signal.signal(signal.SIGPROF, late)
    begun = time.process_time()
    signal.setitimer(signal.ITIMER_PROF, at_most)
    try:
        yield
    except Late:
        pytest.fail(f"{what}: not done after {at_most:.1f} seconds")
    except Exception as error:
        raise AssertionError(f"{what}: {error!r}") from error
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
    assert time.process_time() - begun <= at_most, what  # inside a library no signal is heard


# ---------------------------------------------------------------- what a document says


# What YAML 1.1 makes of it when it decides: false, 50.0, 90, 8, 1000, not a number, ...; and what it is as an amount.
TRAPS = {
    "NO": "not-a-number",
    "no": "not-a-number",
    "on": "not-a-number",
    "true": "not-a-number",
    "~": "not-a-number",
    "null": "not-a-number",
    "=": "not-a-number",
    "50.000": "number-two-ways",
    "50,000": "number-two-ways",
    "1.000.000": "number-two-ways",
    "50.000,00": "number-dutch",
    "1,5": "number-dutch",
    "1.2345": "number-decimals",
    "1_000": "not-a-number",
    "685_230.15": "not-a-number",
    "1:30": "not-a-number",
    "190:20:30": "not-a-number",
    "20:30.15": "not-a-number",
    "010": "not-a-number",
    "089": "not-a-number",
    "0o17": "not-a-number",
    "0x1F": "not-a-number",
    "0b11": "not-a-number",
    "+1": "not-a-number",
    "1e5": "not-a-number",
    "1.0e+5": "not-a-number",
    "1.0e+400": "not-a-number",
    "1e999999": "not-a-number",
    ".nan": "not-a-number",
    ".inf": "not-a-number",
    "-.inf": "not-a-number",
    "NaN": "not-a-number",
    "Infinity": "not-a-number",
    "2024-01-01": "not-a-number",
    "2024-02-30": "not-a-number",
    "0000-01-01": "not-a-number",
    "٣٤٥": "not-a-number",
    "１２３": "not-a-number",
    "12345678901234567.89": "number-too-large",
    "-50000": "negative",
}


@both_parsers
@pytest.mark.parametrize("text", [*TRAPS, "1.1", "250000.00", "0"])
def test_scalar_stays_text_and_an_amount_is_exact_or_refused(text: str, portable: bool) -> None:
    assert read(f"a: {text}\nb:\n  - {text}\n", portable=portable).data == {"a": text, "b": [text]}
    if text not in TRAPS:
        assert str(values.parse_amount(text)) == text
        return
    with pytest.raises(Mistake) as caught:
        values.parse_amount(text)
    assert caught.value.code == TRAPS[text]


@both_parsers
def test_keys_are_text_as_they_are_written(portable: bool) -> None:
    document = read("1: a\n1.0: b\n01: c\ntrue: d\nyes: e\nNO: f\n~: g\n'<<': h\n", portable=portable)
    keys = ["1", "1.0", "01", "true", "yes", "NO", "~", "<<"]
    assert document.data == dict(zip(keys, "abcdefgh", strict=True))


@both_parsers
def test_key_is_compared_and_kept_in_one_unicode_form(portable: bool) -> None:
    assert read("cafe\u0301: 1\n", portable=portable).data == {"caf\xe9": "1"}


@both_parsers
@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("", None),
        ("a:\n", {"a": ""}),
        ("a: ''\n", {"a": ""}),
        ("a: [ ]\n", {"a": []}),
        ("a: {}\n", {"a": {}}),
        ("- a\n-\n- [b, {c: d}]\n", ["a", "", ["b", {"c": "d"}]]),
        ("a: |\n  b\n  c\nd: >\n  e\n  f\n", {"a": "b\nc\n", "d": "e f\n"}),
        ("a: b # c\n", {"a": "b"}),
        ('a: "b\\tc\\u20ac"\n', {"a": "b\tc€"}),
        ("word\n", "word"),
        ("\ufeffa: b\n", {"a": "b"}),
        ("a: b\r\nc: d\r\n", {"a": "b", "c": "d"}),
        ("a: 'b\tc'\n", {"a": "b\tc"}),
        ("a: 'it''s'\n", {"a": "it's"}),
        ("---\na: b\n", {"a": "b"}),
        ("a: b\n...\n", {"a": "b"}),
    ],
)
def test_plain_data(text: str, data: object, portable: bool) -> None:
    if data is None:
        assert [item.code for item in refused(text, portable=portable)] == ["empty-document"]
    else:
        assert read(text, portable=portable).data == data


@pytest.mark.parametrize("name", shipped_ids())
def test_both_parsers_read_every_shipped_ruleset_alike(name: str) -> None:
    data = (shipped_folder() / f"{name}.yaml").read_bytes()
    portable, fast = (read_ruleset_document(data, name, portable=choice) for choice in (True, False))
    assert portable.data == fast.data
    assert portable.keys == fast.keys
    assert portable.starts == fast.starts


def test_libyaml_is_there_to_be_compared_with() -> None:
    assert hasattr(yaml, "CSafeLoader") or sys.platform not in ("linux", "darwin", "win32")


# ---------------------------------------------------------------- where it stands


@both_parsers
def test_position_of_every_key_and_value(portable: bool) -> None:
    text = "# first\na: b\nc:\n  - d\n  - {e: f, 'g': 'h'}\nëë: €\ni: |\n  j\n"
    document = read(text, portable=portable)
    assert document.starts == {
        (): (2, 1),
        ("a",): (2, 4),
        ("c",): (4, 3),
        ("c", 0): (4, 5),
        ("c", 1): (5, 5),
        ("c", 1, "e"): (5, 9),
        ("c", 1, "g"): (5, 17),
        ("ëë",): (6, 5),
        ("i",): (7, 4),
    }
    assert document.keys == {
        ("a",): (2, 1),
        ("c",): (3, 1),
        ("c", 1, "e"): (5, 6),
        ("c", 1, "g"): (5, 12),
        ("ëë",): (6, 1),
        ("i",): (7, 1),
    }


def test_place_of_what_is_not_there_is_that_of_what_it_would_be_in() -> None:
    document = read("a:\n  - b: c\n")
    assert (document.place(("a", 0, "x", "y")).line, document.place(("a", 0, "x", "y")).column) == (2, 5)
    assert str(document.place(("a", 0, "b"), of_key=True)).startswith("file.yaml:2:5")
    assert str(document.place(("a", 0, "b"))).startswith("file.yaml:2:8")
    assert document.place(("x",)).path == ("x",)


@pytest.mark.parametrize("name", shipped_ids())
def test_positions_in_a_shipped_ruleset_point_at_what_they_name(name: str) -> None:
    text = (shipped_folder() / f"{name}.yaml").read_text(encoding="utf-8")
    document = read(text, portable=False)
    lines = text.splitlines()
    for path, (line, column) in document.keys.items():
        assert lines[line - 1][column - 1 :].lstrip("\"'").startswith(str(path[-1])), path
    for path, (line, column) in document.starts.items():
        found: Any = document.data
        for step in path:
            found = found[step]
        here = lines[line - 1][column - 1 :]
        if isinstance(found, str) and found:
            assert here[0] in "\"'|>" or here.split()[0] == found.split()[0].rstrip() or found in here, path


# ---------------------------------------------------------------- what is refused, and where


REFUSED: dict[str, tuple[str | bytes, str, int | None, int | None]] = {
    "empty": ("", "empty-document", None, None),
    "blank": ("\n  \n", "empty-document", None, None),
    "only a comment": ("# a\n", "empty-document", None, None),
    "only dashes": ("---\n", "empty-document", None, None),
    "key twice": ("a: 1\nb: 2\na: 3\n", "key-twice", 3, 1),
    "key twice deep": ("a:\n  - {b: 1, b: 2}\n", "key-twice", 2, 12),
    "key twice in two forms": ("caf\xe9: 1\ncafe\u0301: 2\n", "key-twice", 2, 1),
    "anchor": ("a: &b c\n", "yaml-anchor", 1, 4),
    "alias": ("a: *b\n", "yaml-anchor", 1, 4),
    "alias as key": ("? *b\n: c\n", "yaml-anchor", 1, 3),
    "merge": ("a: 1\n<<: {b: 2}\n", "yaml-merge", 2, 1),
    "own tag": ("a: !foo 3\n", "yaml-tag", 1, 4),
    "set": ("a: !!set {b}\n", "yaml-tag", 1, 4),
    "str": ("a: !!str 3\n", "yaml-tag", 1, 4),
    "a tag that would run": ("a: !!python/object/apply:os.system [id]\n", "yaml-tag", 1, 4),
    "tag on a key": ("!!str a: b\n", "yaml-tag", 1, 1),
    "version": ("%YAML 1.1\n---\na: b\n", "yaml-directive", 1, 1),
    "tag directive": ("%TAG ! tag:x,2000:\n---\na: b\n", "yaml-directive", 1, 1),
    "two documents": ("a: b\n---\nc: d\n", "yaml-two-documents", 2, 1),
    "tab": ("a:\n\tb: c\n", "yaml-tab", 2, 1),
    "tab after spaces": ("a:\n  \tb: c\n", "yaml-tab", 2, 3),
    "list as key": ("? [a]\n: b\n", "yaml-key", 1, 3),
    "mapping as key": ("{{a: b}: c}\n", "yaml-key", 1, 2),
    "no key": ("?\n: a\n", "yaml-key", 1, None),
    "no key in a block": (": a\n", "not-yaml", 1, 1),
    "empty key": ("'': a\n", "yaml-key", 1, 1),
    "not closed": ("a: [1, 2\n", "not-yaml", 2, 1),
    "quote not closed": ("a: 'b\n", "not-yaml", 2, 1),
    "two values": ("a: b: c\n", "not-yaml", 1, 5),
    "unknown escape": ('a: "\\q"\n', "not-yaml", 1, 6),
    "escape out of range": ('a: "\\UFFFFFFFF"\n', "not-yaml", None, None),
    "bad byte": (b"a: b\nc: \xff\n", "not-utf8", 2, None),
    "half a sign": (b"a: \xe2\x82", "not-utf8", 1, None),
    "surrogate in bytes": (b"a: \xed\xa0\x80\n", "not-utf8", 1, None),
    "utf-16": ("a: b".encode("utf-16"), "not-utf8-but-utf16", 1, 1),
    "utf-16 without mark": ("a: b".encode("utf-16-le"), "not-utf8-but-utf16", 1, 1),
    "nul": ("a: \0\n", "hidden-sign", 1, 4),
    "escape sign": ("a: b\nc: \x1b[31m\n", "hidden-sign", 2, 4),
    "return in a comment": ("# a\rb: c\n", "hidden-sign", 1, 4),
    "next line": ("# a\x85b: c\n", "hidden-sign", 1, 4),
    "line separator": ("# a\u2028b: c\n", "hidden-sign", 1, 4),
    "paragraph separator": ("# a\u2029b: c\n", "hidden-sign", 1, 4),
    "right to left": ("a: \u202eb\n", "hidden-sign", 1, 4),
    "isolate": ("a: \u2066b\n", "hidden-sign", 1, 4),
    "zero width in a key": ("a\u200bb: c\n", "hidden-sign", 1, 2),
    "soft hyphen": ("a\xadb: c\n", "hidden-sign", 1, 2),
    "tag sign": ("a: \U000e0041\n", "hidden-sign", 1, 4),
    "mark in the middle": ("a: b\ufeff\n", "hidden-sign", 1, 5),
    "written escape": ('a: "\\e[31m"\n', "hidden-sign", 1, 4),
    "written bell": ('a: "\\x07"\n', "hidden-sign", 1, 4),
    "written next line": ('a: "\\N"\n', "hidden-sign", 1, 4),
    "written right to left": ('a: "\\u202e"\n', "hidden-sign", 1, 4),
}


@both_parsers
@pytest.mark.parametrize("name", REFUSED)
def test_refused_with_code_and_place(name: str, portable: bool) -> None:
    text, code, line, column = REFUSED[name]
    first = refused(text, portable=portable)[0]
    assert first.code == code
    if line is not None:
        assert first.place.line == line
    if column is not None and (portable or code != "not-yaml"):  # the parsers point at different signs of a mistake
        assert first.place.column == column


HIDDEN = [*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0), 0xAD, 0x200B, 0x200E, 0x200F]
HIDDEN += [*range(0x2028, 0x202F), *range(0x2060, 0x2070), 0xFEFF, 0xFFF9, 0x61C, 0x180E, 0x34F, 0x3164, 0xE0001]


@pytest.mark.parametrize("text", ["key{}b: c\n", "a: b{}c\n", "a: b # c{}d\n", "- 'b{}c'\n"])
def test_no_sign_that_a_reviewer_cannot_see(text: str) -> None:
    for number in HIDDEN:
        (found,) = refused(text.format(chr(number)))
        assert (found.code, found.params["sign"]) == ("hidden-sign", f"U+{number:04X}")
        assert (found.place.line, found.place.column) == (1, text.index("{}") + 1)


def test_the_second_key_names_the_line_of_the_first() -> None:
    (found,) = refused("a: 1\nb: 2\na: 3\n")
    assert found.params == {"key": "a", "first": 1}


def test_mistakes_of_a_document_come_together() -> None:
    found = refused("a: &x 1\nb: !t 2\na: *x\n<<: 3\n")
    assert [(item.code, item.place.line) for item in found] == [
        ("yaml-anchor", 1),
        ("yaml-tag", 2),
        ("key-twice", 3),
        ("yaml-anchor", 3),
        ("yaml-merge", 4),
    ]
    assert len(refused("- &a b\n" * 1000)) == 50


@both_parsers
def test_depth_has_a_limit(portable: bool) -> None:
    assert read("[" * MOST_DEPTH + "]" * MOST_DEPTH, portable=portable).data is not None
    assert [item.code for item in refused("[" * 25 + "]" * 25, portable=portable)] == ["yaml-too-deep"]
    assert refused("".join("  " * depth + "a:\n" for depth in range(30)), portable=portable)[0].code == "yaml-too-deep"


@both_parsers
def test_number_of_values_has_a_limit(portable: bool) -> None:
    assert len(read("- a\n" * (MOST_VALUES - 1), portable=portable).data) == MOST_VALUES - 1
    (found,) = refused("- a\n" * MOST_VALUES, portable=portable)
    assert (found.code, found.place.line) == ("yaml-too-many", MOST_VALUES)


@both_parsers
def test_length_of_a_text_has_a_limit(portable: bool) -> None:
    assert read("a: " + "b" * MOST_SIGNS, portable=portable).data == {"a": "b" * MOST_SIGNS}
    assert [item.code for item in refused("a: " + "b" * (MOST_SIGNS + 1), portable=portable)] == ["yaml-too-long"]


def filled(piece: str, head: str = "") -> bytes:
    return (head + piece * (MEBIBYTE // len(piece)))[:MEBIBYTE].encode()


LAUGHS = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{new}: &{new} [{','.join([f'*{old}'] * 9)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
MERGES = "a: &a {x: 1}\n" + "".join(
    f"{new}: &{new} {{<<: [{','.join([f'*{old}'] * 9)}]}}\n" for old, new in zip("abcdef", "bcdefg", strict=True)
)
BOMBS = {
    "billion laughs": LAUGHS.encode(),
    "merge bomb": MERGES.encode(),
    "brackets": filled("["),
    "braces": filled("{"),
    "dashes": filled("- "),
    "questions": filled("? "),
    "comments": filled("# a comment of some length\n"),
    "blank lines": filled("\n"),
    "pairs": filled("a: b\n"),
    "anchors": filled("- &a b\n"),
    "tags": filled("- !a b\n"),
    "escapes": filled("\\x41", 'a: "'),
    "lines in quotes": filled("b\n ", 'a: "'),
    "lines in a block": filled(" b\n", "a: |\n"),
    "folded lines": filled(" b\n", "a: >\n"),
    "plain lines": filled("b\n ", "a: "),
    "one key": filled("a"),
    "digits": filled("9", "a: "),
    "sexagesimal": filled("1:59:", "a: "),
    "hexadecimal": filled("f", "a: 0x"),
    "documents": filled("---\n"),
    "hidden signs": filled("\x07"),
    "directives": filled("%\n"),
    "tabs": filled("\t\n"),
}


@both_parsers
@pytest.mark.parametrize("name", BOMBS)
def test_a_mebibyte_is_refused_in_two_seconds(name: str, portable: bool) -> None:
    with watched(name):
        refused(BOMBS[name], portable=portable)


def test_json_with_a_key_twice_behind_many_is_refused_in_two_seconds() -> None:
    text = "{" + ",".join(f'"k{number}": 1' for number in range(80_000)) + ', "z": 1, "z": 1}'
    with watched("80,000 keys"), pytest.raises(Refused):
        read_json(text.encode(), "file.json", BAD_RULESET)


def test_a_file_of_unknown_keys_is_refused_in_two_seconds() -> None:
    document = read("".join(f"k{number}: a\n" for number in range(24_000)), portable=False)
    with watched("24,000 keys"):
        assert validate(document, Ruleset)[0] is None


# ---------------------------------------------------------------- damage


NASTY = [
    LAUGHS.encode(),
    MERGES.encode(),
    *(text.encode() if isinstance(text, str) else text for text, *_ in REFUSED.values()),
    b"[" * 40 + b"]" * 40,
    b"{a: " * 30 + b"}" * 30,
    b"- " * 40,
    b"? " * 30 + b"a",
    b"k" * 1100 + b": v\n",
    b'"' + b"k" * 300 + b'": v\n',
    b'a: "\\x1b \\ud800\\udfff \\U0010ffff \\u00e9 \\/ \\\n  b"\n',
    b"a: |2-\n    b\n   c\n",
    b"a: >+9\n b\n",
    b"a: 'b\n\n  c'\n",
    b"a: [b, c: d, {e, f: }, ? g]\n",
    b"a: \xef\xbb\xbfb\r\nc: \xf0\x9f\x98\x80\r\n",
    b"%YAML 9.9\n--- !!map\n...\n---\n",
    b"a:\n- b\n-   - c\n    - d\n-\n",
    "a: \u0661\uff11 \u202e\u2066 \x85 \u2028 e\u0301\n".encode(),
]
FRAGMENTS = [
    *b": |- |? |[|]|{|}|,|&a |*a|!|!!str |!<x>|%|@|`||||>-|\"|'|\\|#| #|\n---\n|\n...\n|<<: |~|=|.nan|0x1F".split(b"|"),
    *rb"\x00 \u202e \ud800 \UFFFFFFFF \N \_ \L \P \e 1_000 50.000 1:30 2024-02-30 010 '".split(),
    *(sign.encode() for sign in "\r\x85\u2028\u202e\u2066\u200b\ufeff\xa0\0\x1b\t\n\U000e0041\U0001f600\u0301"),
    *(b"\xff", b"\xed\xa0\x80", b"\xc3", b"\xf4\x90\x80\x80", b"\n\t", b"\n  ", b"\r\n", b"\\\n"),
    *(b"[" * 30, b"- " * 30, b" " * 30, b"9" * 30, b"a: &b *b\n"),
]


def damaged(seed: int, seeds: Sequence[bytes], fragments: Sequence[bytes] = FRAGMENTS, at_most: int = 4) -> bytes:
    """One of the seeds with a few flips, splices, cuts, repetitions, truncations and insertions."""
    chance = random.Random(seed)
    data = bytearray(chance.choice(seeds))
    for _ in range(chance.randint(1, at_most)):
        at = chance.randint(0, len(data))
        how = chance.randrange(8)
        if how == 0 and at < len(data):
            data[at] ^= 1 << chance.randrange(8)
        elif how == 1:
            other = chance.choice(seeds)
            start = chance.randint(0, len(other))
            data[at : at + chance.randint(0, 20)] = other[start : start + chance.randint(1, 60)]
        elif how == 2:
            del data[at : at + chance.randint(1, 20)]
        elif how == 3:
            data[at:at] = data[at : at + 20] * chance.randint(1, 5)
        elif how == 4 and chance.random() < 0.3:
            del data[at:]
        else:
            data[at : at + chance.choice((0, 0, 0, 1, 5))] = chance.choice(fragments)
    return bytes(data)


@cache
def ruleset_pieces() -> list[bytes]:
    """A few lines at a time of every shipped ruleset, and the nasty ones as often."""
    pieces: list[bytes] = []
    for name in shipped_ids():
        lines = (shipped_folder() / f"{name}.yaml").read_bytes().splitlines(keepends=True)
        pieces += [b"".join(lines[start : start + 5])[:400] for start in range(0, len(lines), 3)]
    return pieces + NASTY * (len(pieces) // len(NASTY))


@pytest.mark.parametrize("chunk", range(10))
def test_any_bytes_are_a_document_or_refused(chunk: int) -> None:
    read_whole = 0
    for seed in range(chunk * 10_000, (chunk + 1) * 10_000):
        data = damaged(seed, ruleset_pieces())
        with watched(f"seed {seed}"), contextlib.suppress(Refused):
            document = read(data, portable=seed % 2 == 0)
            assert isinstance(document, Document)
            read_whole += 1
            if seed % 2 == 0:
                with contextlib.suppress(Refused):  # the parsers may differ on what is valid, not on what it says
                    assert read(data, portable=False).data == document.data
    assert 1000 < read_whole < 9000  # damage that breaks everything, or nothing, proves nothing


@pytest.mark.parametrize("chunk", range(2))
def test_any_text_is_json_or_refused(chunk: int) -> None:
    seeds = [b'{"a": [1, -2.50, "b", null, true], "c": {"d": "\\u20ac", "e": ""}}', b'[{"a": 1}, {"a": 2}]', *NASTY]
    for seed in range(chunk * 10_000, (chunk + 1) * 10_000):
        with watched(f"seed {seed}"), contextlib.suppress(Refused):
            assert isinstance(read_json(damaged(seed, seeds, CELLS), "file.json", BAD_RULESET), Document)


LETTERS = (
    "0123456789" * 4 + "..,,--''  €_:/|;+eE%xX\t\n\r\0" + "abzAZéß²½٣１〇\u00a0\u2009\u202e\ud800\U0001d7d8janeyesotr"
)


def random_value(chance: random.Random) -> object:
    if chance.random() < 0.05:
        return chance.choice([[], {}, ["a", []], ["1", "2"], {"a": "b"}, None, 1, True, 1.5])
    if chance.random() < 0.3:
        text = list(
            chance.choice([*TRAPS, "2026-02-28", "31-12-2026", "ja", "not_seen", "unlimited", "1" * 30, "social-id"])
        )
        for _ in range(chance.randint(0, 2)):
            text.insert(chance.randint(0, len(text)), chance.choice(LETTERS))
        return "".join(text)
    return "".join(chance.choices(LETTERS, k=chance.choice((0, 1, 2, 5, 10, 12, 14, 30, 3000))))


def parsers() -> dict[str, Callable[[object], object]]:
    found = {**vars(values), **vars(fields)}
    return {name: parse for name, parse in found.items() if name.startswith("parse_")}


def test_any_text_is_a_value_or_a_mistake() -> None:
    assert len(parsers()) >= 13
    for seed in range(10_000):
        value = random_value(random.Random(seed))
        with watched(f"seed {seed}"):
            for parse in parsers().values():
                with contextlib.suppress(Mistake):
                    parse(value)


def leaves(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path of every part of plain data."""
    yield path
    for key, item in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        yield from leaves(item, (*path, key))


WORDS = "0 1 100 101 -1 0.01 999999999999.99 not_seen unlimited none ja nee 2024-02-29 1990-01-01 2100-12-31 a".split()


def bent(chance: random.Random, whole: Any) -> Any:
    """Plain data with a few parts taken away, put elsewhere, doubled or given another value."""
    data = copy.deepcopy(whole)
    for _ in range(chance.randint(1, 3)):
        paths = list(leaves(data))[1:]
        *way, last = chance.choice(paths)
        other: Any = whole
        for step in chance.choice(paths):
            other = other[step] if isinstance(other, dict) and step in other else other
        here = data
        for step in way:
            here = here[step]
        how = chance.randrange(5)
        if how == 0:
            del here[last]
        elif how == 1 and isinstance(here, list):
            here.append(copy.deepcopy(here[last]))
        elif how == 2:
            here[last] = copy.deepcopy(other)
        elif how == 3:
            here[last] = chance.choice(([], {}, ""))
        else:
            here[last] = chance.choice(WORDS)
    return data


@cache
def whole_rulesets() -> list[Document]:
    """The rulesets to bend: the small ones of the tests more often than the shipped ones."""
    small = [*(ROOT / "tests" / "bad").glob("*.yaml"), *(ROOT / "tests" / "bad" / "rulesets").glob("[5-9]*.yaml")]
    files = [*small * 2, *(shipped_folder() / f"{name}.yaml" for name in shipped_ids())]
    return [read_ruleset_document(path.read_bytes(), path.name) for path in files]


@pytest.mark.parametrize("chunk", range(3))
def test_any_ruleset_gives_findings_and_nothing_else(chunk: int) -> None:
    for seed in range(chunk * 1000, (chunk + 1) * 1000):
        chance = random.Random(seed)
        original = chance.choice(whole_rulesets())
        document = Document(original.file, bent(chance, original.data), original.starts, original.keys)
        with watched(f"seed {seed}"):
            ruleset, found = validate(document, Ruleset)
            found += check_ruleset(ruleset, document).findings if ruleset is not None else []
        assert all(isinstance(item, Diagnostic) for item in found)


# ---------------------------------------------------------------- the whole command line


CELLS = [
    *b';|,|\t|\n|\r\n|\r|"|\'\'|""|;;;|[|]|{|}|:|null|true|1e400|"a":|[{}]|\\ud800|\\u0000'.split(b"|"),
    *b"element person count 0 1 -1 168 0,5 1.250 999999999999.99 1e9 NaN ja true uitkering pso-2 PSO".split(),
    *b"2026-02-29 2026-02-28 01-02-2026 1990-01-01 2100-12-31 9999-12-31".split(),
    *FRAGMENTS,
]
CONTRACT_LINES = """months: 1|end: 2026-12-31|percentage: 0|options: [{months: 600}]|value_covers: base_and_options
client: A|labour_percentage: 100|category: works|required: 0|whole_value: 1000000|published: 2024-01-01
awarded: 1990-01-01|supplier: {recognitions: [pso-2], employees_fte: 120, target_group_fte: 7}|turnover: 0|value: 0
labour_value: 0|ruleset: ../rules|start: 2100-12-31|ruleset: utrecht-current|ruleset: friesland-2016"""
FORMS = "--format json|--format table|--explain|--strict|--lang en|--quiet|--expected-inflation 2.5|--assume a=b".split(
    "|"
)
FORMS += [f"--ruleset {name}" for name in shipped_ids()]
OF_RECORDS = "--format csv|--fail-on-shortfall|--skip-invalid|--as-of 2027-06-30|--as-of 1990-01-01|--as-of x".split(
    "|"
)


class Workshop:
    """Makes damaged files of records and contracts, and command lines that read them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        examples = ROOT / "examples"
        head, *lines = (examples / "inspanningen.csv").read_bytes().splitlines(keepends=True)
        self.tables = [head + b"".join(lines[start : start + 6]) for start in range(0, len(lines), 6)]
        self.lists = [(examples / "inspanningen.json").read_bytes()]
        self.rows = [self.row(head, line) for line in lines]
        self.contracts = [path.read_bytes() for path in sorted(examples.glob("*.yaml"))]

    @staticmethod
    def row(head: bytes, line: bytes) -> dict[str, str]:
        cells = zip(head.decode().split(";"), line.decode().split(";"), strict=True)
        return {name.strip(): cell.strip() for name, cell in cells if cell.strip()}

    def put(self, name: str, data: bytes) -> str:
        path = self.folder / name
        path.write_bytes(data)
        return str(path)

    def contract(self, chance: random.Random) -> str:
        """A contract: as it is, with other lines, or with other bytes."""
        data = chance.choice(self.contracts)
        how = chance.randrange(3)
        if how == 1:
            changes = [line.encode() for line in chance.sample(CONTRACT_LINES.replace("\n", "|").split("|"), 2)]
            kept = [
                line for line in data.splitlines() if line.split(b":")[0] not in [c.split(b":")[0] for c in changes]
            ]
            data = b"\n".join([*kept, *changes])
        return self.put("contract.yaml", damaged(chance.randrange(2**32), [data], CELLS, 2) if how == 2 else data)

    def records(self, chance: random.Random) -> str:
        """A file of records with other bytes, or with other values."""
        how = chance.randrange(4)
        if how == 0:
            return self.put("records.json", damaged(chance.randrange(2**32), self.lists, CELLS, 2))
        if how == 1:
            return self.put("records.csv", damaged(chance.randrange(2**32), self.tables, CELLS, 2))
        rows = chance.sample(self.rows, 4)
        return self.put("records.json", json.dumps(bent(chance, rows) if how == 2 else rows).encode())

    def command(self, chance: random.Random) -> list[str]:
        """A command line over such files."""
        contract = self.contract(chance)
        flags = " ".join(chance.sample(FORMS, chance.randint(0, 2))).split()
        if chance.random() < 0.4:
            return ["required", contract, *flags]
        own = [] if chance.random() < 0.2 else ["--contract", contract]
        flags += " ".join(chance.sample(OF_RECORDS, chance.randint(0, 2))).split()
        return ["realised", self.records(chance), *own, *flags]


def outcome(arguments: list[str]) -> tuple[int, str]:
    """The exit code and the messages of a command line."""
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", errors="replace") for _ in range(2))
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = run(arguments)
    err.seek(0)
    return code, err.read()


@pytest.mark.parametrize("chunk", range(5))
def test_any_file_ends_with_an_exit_code_of_the_table(chunk: int, tmp_path: Path) -> None:
    workshop = Workshop(tmp_path)
    codes = Counter[int]()
    for seed in range(chunk * 1000, (chunk + 1) * 1000):
        arguments = workshop.command(random.Random(seed))
        with watched(f"seed {seed}: {arguments}"):
            code, messages = outcome(arguments)
        assert code in (0, 1, 2, 3, 4), f"seed {seed}: {arguments} ends with {code}: {messages}"
        assert code == 0 or "[SR-" in messages or "--fail-on-shortfall" in arguments, f"seed {seed}: {arguments}"
        codes[code] += 1
    assert min(codes[code] for code in (0, 1, 3, 4)) > 1, codes
