"""Killed at any moment, or four at once: an output file is whole or not there, and nothing is left beside it.

A start of Python takes longer than a run, so the runs are forks of the process of the tests.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any, NoReturn

import pytest

from srcalc.cli import main as program
from tests.commands import ran
from tests.test_faults import CONTRACT

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="forks and signals of POSIX")

KILLS = int(os.environ.get("SRCALC_KILLS", "40"))
RACES = int(os.environ.get("SRCALC_RACES", "30"))
OLD = b"mine"
CODES = {signal.SIGKILL: {-9}, signal.SIGTERM: {143, -15}, signal.SIGINT: {130}}
SIGNALS = tuple(CODES)


def forked(arguments: list[str], *, links: bool = True, gate: int | None = None) -> int:
    """Begin a command line in a process of its own, when somebody opens the gate; its number.

    Without `links` the file system has none. What goes to standard error ends up in a file beside the folder.
    """
    number = os.fork()
    if not number:
        if gate is not None:
            os.read(gate, 1)
        if not links:
            system: Any = os
            system.link = no_links
        begin(arguments)
    return number


def no_links(*_: object) -> None:
    raise PermissionError(1, "no links here")


def begin(arguments: list[str]) -> NoReturn:
    """What the process does: what a process of a user does, and not what a test does."""
    code = 99
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        os.dup2(os.open("../stderr", os.O_WRONLY | os.O_CREAT | os.O_APPEND), 2)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        sys.stdout, sys.stderr = (open(number, "w", 1, closefd=False) for number in (1, 2))  # noqa: SIM115
        sys.argv = ["srcalc", *arguments]
        program.main()
    except SystemExit as stop:
        code = stop.code if isinstance(stop.code, int) else 98
    finally:
        os._exit(code)


def ended(number: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(number, 0)[1])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "folder"
    folder.mkdir()
    monkeypatch.chdir(folder)
    Path("contract.yaml").write_text(CONTRACT)
    lines = [f"social-project,8,2026-05-{1 + number % 28:02}\n" for number in range(60)]
    Path("records.csv").write_text("element,hours,date\n" + "".join(lines))
    return folder


COMMANDS = {
    "out.json": ["rules", "schema", "--output", "out.json"],
    "out.csv": ["realised", "records.csv", "-c", "contract.yaml", "--output", "out.csv"],
    "out.docx": ["required", "contract.yaml", "--output", "out.docx"],
    "out.xlsx": ["template", "out.xlsx", "--quiet"],
}


def shot(number: int, sign: signal.Signals, chance: random.Random, seconds: float) -> None:
    """Send the signal: at any moment of the run, or, which is where it may hurt, while the file is being made."""
    begun = time.monotonic()
    if chance.random() < 0.3:
        time.sleep(chance.random() * seconds)
    else:
        while not hidden() and time.monotonic() - begun < 3 * seconds:
            pass
        time.sleep(chance.choice((0, 0.0005, 0.002)) * chance.random())
    os.kill(number, sign)


def hidden() -> list[str]:
    return [name for name in os.listdir() if name.startswith(".srcalc-")]  # noqa: PTH208


def messages(folder: Path) -> str:
    return (folder.parent / "stderr").read_text()


@pytest.mark.parametrize("links", [True, False], ids=["links", "no links"])
def test_a_killed_command_leaves_the_old_file_or_the_new_one(links: bool, folder: Path) -> None:
    whole, took = {}, {}
    for name, arguments in COMMANDS.items():
        begun = time.monotonic()
        assert ran(arguments).code == 0
        took[name] = time.monotonic() - begun
        whole[name] = Path(name).read_bytes()
        Path(name).unlink()
    files = sorted(os.listdir())  # noqa: PTH208
    outcomes = Counter[object]()
    for turn in range(KILLS if links else KILLS // 2):
        chance = random.Random(turn)
        sign, name, is_there = SIGNALS[turn % 3], chance.choice(list(COMMANDS)), chance.random() < 0.5
        out = Path(name)
        if is_there:
            out.write_bytes(OLD)
        number = forked([*COMMANDS[name], *(["--force"] if is_there else [])], links=links)
        shot(number, sign, chance, took[name])
        code = ended(number)
        what = f"turn {turn}: {name} ended with {code} after {sign.name}: {messages(folder)}"
        left = hidden()
        assert code in {0, *CODES[sign]}, what
        assert len(left) <= (sign == signal.SIGKILL), what
        now = out.read_bytes() if out.exists() else None
        before = OLD if is_there else None
        # Where there are no links a name is taken before it gets its file: a kill may leave the name alone.
        taken = {b""} if sign == signal.SIGKILL and not links and not is_there else set()
        assert now in ({whole[name]} if code == 0 else {before, whole[name], *taken}), what
        assert messages(folder) == "", what
        for leftover in (*left, name):
            Path(leftover).unlink(missing_ok=True)
        assert sorted(os.listdir()) == files, what  # noqa: PTH208
        outcomes[code] += 1
        outcomes["half-way"] += bool(left)
    assert outcomes.keys() >= {-9, 130, 143}, outcomes


@pytest.mark.parametrize("links", [True, False], ids=["links", "no links"])
@pytest.mark.parametrize("force", [[], ["--force"]], ids=["once", "force"])
def test_of_four_that_write_one_name_one_wins(links: bool, force: list[str], folder: Path) -> None:
    values = ("100000", "200000", "300000", "400000")
    commands = [["required", "--value", value, "--months", "24", "--format", "json"] for value in values]
    whole = [ran(command).out for command in commands]
    assert len(set(whole)) == 4
    files = sorted(os.listdir())  # noqa: PTH208
    races = RACES if links and not force else RACES // 3
    for _ in range(races):
        gate, opened = os.pipe()
        numbers = [forked([*one, "--output", "out.json", *force], links=links, gate=gate) for one in commands]
        os.write(opened, b"    ")
        codes = [ended(number) for number in numbers]
        for end in (gate, opened):
            os.close(end)
        found = Path("out.json").read_bytes()
        if force:
            assert (codes, found in whole) == ([0, 0, 0, 0], True), messages(folder)
        else:
            assert sorted(codes) == [0, 5, 5, 5], messages(folder)
            assert found == whole[codes.index(0)]
        Path("out.json").unlink()
        assert sorted(os.listdir()) == files  # noqa: PTH208
    said = messages(folder).splitlines()
    assert len(said) == (0 if force else 3 * races)
    assert [line for line in said if "[SR-output-exists]" not in line] == []
