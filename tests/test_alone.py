"""It stays alone: no net, no other program, and no file but the one that was asked for.

Python itself tells what happens, to an audit hook (`overheard.py`), while every command runs in every format.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import srcalc as package
from tests.commands import calls, files
from tests.test_faults import listing

PROGRAM = Path(__file__).with_name("overheard.py")
pytestmark = pytest.mark.skipif(os.name == "nt", reason="the names of events are those of POSIX")


def beside(events: list[list[str]], folder: Path) -> list[list[str]]:
    """The events that have nothing to do with the making of one file in the folder by way of a hidden neighbour."""
    left = [item for item in events if not (item[0] == "open" and item[1].isdecimal())]  # a file that is open already
    temporary = {
        item[1] for item in left if Path(item[1]).name.startswith(".srcalc-") and (folder / item[1]).parent == folder
    }
    return left if len(temporary) != 1 else [item for item in left if item[1] not in temporary]


def test_no_command_goes_online_starts_a_program_or_writes_what_was_not_asked_for(tmp_path: Path) -> None:
    folder, home, temporary = (tmp_path / name for name in ("folder", "home", "temporary"))
    for path in (folder, home, temporary):
        path.mkdir()
    environment = {
        **{name: value for name, value in os.environ.items() if name in ("PATH", "LD_LIBRARY_PATH")},
        "HOME": str(home),
        "TMPDIR": str(temporary),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": str(Path(package.__file__).resolve().parents[1]),
    }
    done = subprocess.run(
        [sys.executable, str(PROGRAM), str(folder)], env=environment, capture_output=True, timeout=300, cwd=folder
    )
    assert (done.returncode, done.stderr) == (0, b"")
    (start, none, imported), *runs, (last, _, planted) = json.loads(done.stdout)
    assert (start, none, imported, last) == ("import", None, [], "planted")
    expected = list(calls())
    assert [line for line, _, _ in runs] == [str(call) for call in expected]
    found = {}
    for line, output, events in runs:
        assert output is None or events, line
        left = beside(events, folder)
        if left:
            found[line] = left
    assert found == {}
    names = {*files(), "sources", *(call.output for call in expected if call.output)}
    assert set(listing(folder)) == names | {"result.json", "changed.json", "pseudonyms.csv"}
    assert (listing(home), listing(temporary)) == ({}, {})
    heard = {item[0] for item in planted}
    assert heard >= {"socket.connect", "urllib.Request", "subprocess.Popen", "os.system", "open", "os.remove"}
