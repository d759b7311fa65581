"""Every command in every format, over the files of one user: what must hold of all of them is tested through this list.

Which formats a command has is asked of the program itself, so that a new one takes part as soon as it is there.
"""

from __future__ import annotations

import contextlib
import io
import json
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from srcalc.cli.main import run
from srcalc.cli.program import COMMANDS, program
from srcalc.diagnostics import Refused

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
BAD = ROOT / "tests" / "bad"
EXTENSIONS = {"table": "txt", "text": "txt", "github": "txt", "junit": "xml"}
TO_A_FILE = ("docx", "xlsx")  # formats that are no text, and never go to standard output


class Ran(NamedTuple):
    """What a command line gave: standard output as bytes."""

    code: int
    out: bytes
    err: str


def ran(arguments: list[str]) -> Ran:
    """Run a command line in this process."""
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", errors="replace") for _ in range(2))
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = run(arguments)
    for stream in (out, err):
        stream.seek(0)
    return Ran(code, out.buffer.read(), err.read())


# Lines of arguments of each command, over the files of `make_folder`.
LINES: dict[str, tuple[str, ...]] = {
    "required": (
        "contract.yaml --explain",
        "--value 250000 --months 24 --option 12 --option 12:125000 --category services --start 2026-01-01 --strict",
        "contract.json --ruleset own.yaml --index index.csv --lang en",
    ),
    "realised": (
        "records.csv --contract contract.yaml --explain",
        "records.csv records.json records.yaml --contract contract.yaml --contract second.yaml --as-of 2027-06-30",
        "mixed.csv --contract contract.yaml --skip-invalid --drop-personal --expected-inflation 2.5",
    ),
    "compare": (
        "records.csv --contract contract.yaml --ruleset landelijk-2025 --ruleset utrecht-40h",
        "--contract contract.yaml --ruleset landelijk-2025 --ruleset own.yaml --strict",
    ),
    "check": ("own.yaml wrong.yaml broken.yaml --as-of 2026-06-01", "landelijk-2025.yaml --sources sources"),
    "index": ("100000 --from 2011 --to 2025", "100 --from 2011 --to 2027 --expected-inflation 2"),
    "template": ("{}.csv", "{}.xlsx --ruleset own.yaml", "{}.yaml --lang en"),
    "pseudonymise": (
        "people.csv --key my.key --person bsn --supplier Firma",
        "people.json --key my.key --person bsn --for Gemeente",
        "people.yaml --key my.key --person bsn",
    ),
    "key new": ("{}.key",),
    "match": ("pseudonyms.csv pseudonyms.csv",),
    "rules list": ("",),
    "rules show": ("own.yaml", "rijk-2011 --lang en"),
    "rules diff": ("landelijk-2025 own.yaml", "utrecht-40h utrecht-36h --lang en"),
    "rules schema": ("", "--of contract --lang en"),
    "verify": ("result.json", "changed.json"),
    "explain": ("SR-key-twice", "number-two-ways --lang en"),
}


class Call(NamedTuple):
    """One run: the command line, the format, and the file that it is to make (None: it goes to standard output)."""

    arguments: list[str]
    form: str
    output: str | None

    def __str__(self) -> str:
        return " ".join(self.arguments)


@cache
def options(words: str) -> frozenset[str]:
    """The names of the options of a command."""
    found: Any = program("nl", words.split())
    for word in words.split():
        found = found.commands[word]
    return frozenset(param.name for param in found.params)


@cache
def formats(words: str) -> tuple[str, ...]:
    """The formats that a command has, as it says itself."""
    if "format" not in options(words):
        return ()
    arguments = [*words.split(), *LINES[words][0].format("out").split(), "--format", "?"]
    try:
        program("nl", arguments).main(arguments, prog_name="srcalc", standalone_mode=False)
    except Refused as refused:
        (found,) = refused.diagnostics
        assert found.code == "not-one-of"
        return tuple(str(name) for name in found.params["allowed"])  # type: ignore[attr-defined]
    raise AssertionError(f"{words} takes any format")


def calls(*, to_files: bool = True, lines_each: int | None = None) -> Iterator[Call]:
    """Every line of every command, in every format: on standard output, and in a file of its own.

    Without `to_files` only what has no standard output goes to a file; with `lines_each` a command that has formats
    is run with its first lines only.
    """
    assert set(LINES) == set(COMMANDS)
    number = 0
    for words, lines in LINES.items():
        for line in lines[: lines_each if formats(words) else None]:
            for form in formats(words) or ("",):
                number += 1
                name = f"out-{number}"
                start = [*words.split(), *line.format(name).split()]
                if words in ("template", "key new"):
                    (own,) = (word for word in start if word.startswith(name))
                    yield Call(start, Path(own).suffix[1:], own)
                    continue
                start += ["--format", form] if form else []
                if form not in TO_A_FILE:
                    yield Call(start, form, None)
                if form in TO_A_FILE or (to_files and "output" in options(words)):
                    name += f".{EXTENSIONS.get(form, form) or 'txt'}"
                    yield Call([*start, "--output", name], form, name)


# ---------------------------------------------------------------- the files of a user

PEOPLE = [
    {"naam": "Jansen", "bsn": "012345672", "element": "benefit-status", "start": "2026-01-01", "end": "2026-06-30"},
    {"naam": "De Vries", "bsn": "123456782", "element": "education", "start": "2026-01-01", "end": "2026-06-30"},
]
MIXED = """regel;bouwblok;persoon;begindatum;einddatum;bewijs;naam;afdeling
1;uitkering;P-1;1-1-2026;31-3-2026;indicatie;Jansen;groen
2;uitkering;P-2;31-2-2026;31-3-2026;indicatie;De Vries;groen
3;opleiding;P-3;1-1-2026;;;;
"""


def make_folder(folder: Path, *, backwards: bool = False) -> None:
    """The files of a user: contracts, records, rulesets right and wrong, a key, and results."""
    written = list(files().items())
    write(folder, written[::-1] if backwards else written)
    with contextlib.chdir(folder):
        write(folder, made().items())


def write(folder: Path, named: Iterable[tuple[str, bytes]]) -> None:
    for name, data in named:
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
        if path.suffix == ".key":
            path.chmod(0o600)


@cache
def files() -> dict[str, bytes]:
    """The files that a user wrote, by name."""
    own = (EXAMPLES / "voorbeeldstad-2026.yaml").read_bytes()
    rows = [f"- {{{', '.join(f'{key}: {json.dumps(value)}' for key, value in row.items())}}}\n" for row in PEOPLE]
    return {
        "contract.yaml": (EXAMPLES / "groenonderhoud-2026.yaml").read_bytes(),
        "contract.json": b'{"id": "small", "value": 250000, "months": 24, "start": "2026-01-01", "title": "Klein"}',
        "second.yaml": (EXAMPLES / "schoonmaak-gemeentehuis.yaml").read_bytes(),
        "records.csv": (EXAMPLES / "inspanningen.csv").read_bytes(),
        "records.json": (EXAMPLES / "inspanningen.json").read_bytes(),
        "records.yaml": b"- {record: y-1, contract: groenonderhoud-2026, element: education, person: P-9,\n"
        b"   start: 2026-01-01, end: 2026-02-28, evidence: enrolment}\n",
        "mixed.csv": MIXED.encode(),
        "own.yaml": own,
        "wrong.yaml": own.replace(b"value: 30000,", b"value: 30.000,").replace(b"title:", b"titel:", 1),
        "broken.yaml": b"format: 1\nid: [x\n",
        "landelijk-2025.yaml": (ROOT / "rules" / "landelijk-2025.yaml").read_bytes(),
        "sources/handreiking.txt": b"Handreiking",
        "index.csv": (ROOT / "src" / "srcalc" / "data" / "cbs-86141ned.csv").read_bytes(),
        "my.key": bytes(range(32)),
        "people.csv": "\n".join(";".join(row) for row in (PEOPLE[0], *(row.values() for row in PEOPLE))).encode(),
        "people.json": json.dumps(PEOPLE).encode(),
        "people.yaml": "".join(rows).encode(),
    }


@cache
def made() -> dict[str, bytes]:
    """The files that commands made of them; to be asked for in the folder where they are."""
    result = ran("realised records.csv --contract contract.yaml --format json --lang nl".split())
    people = ran("pseudonymise people.csv --key my.key --person bsn".split())
    assert (result.code, people.code) == (0, 0), result.err + people.err
    return {
        "result.json": result.out,
        "changed.json": result.out.replace(b'"counted": "', b'"counted": "1', 1),
        "pseudonyms.csv": people.out,
    }
