"""Run every command in every format in the environment of this process, and print a hash of all that each gives.

    python tests/printed.py FOLDER DATE [LINES]

It is a program of its own because the seed of Python's hashes and the locale are settled when a process starts. DATE is
what the clock says; the files are made in FOLDER, and on a later date in another order. LINES is how many
lines of each command are run; all without it.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import os
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent


def set_clock(moment: datetime.datetime) -> None:
    """Let every clock that Python code reads say the same moment; to be done before anything else is imported."""
    stamp = moment.timestamp()

    class Kind(type):
        def __instancecheck__(cls, instance: object) -> bool:
            return isinstance(instance, cls.__mro__[1])

    class Day(datetime.date, metaclass=Kind):
        @classmethod
        def today(cls) -> Any:
            return cls(moment.year, moment.month, moment.day)

    class Moment(datetime.datetime, metaclass=Kind):
        @classmethod
        def now(cls, tz: datetime.tzinfo | None = None) -> Any:
            return cls.fromtimestamp(stamp, tz)

        @classmethod
        def utcnow(cls) -> Any:
            return cls.fromtimestamp(stamp, datetime.UTC).replace(tzinfo=None)

        @classmethod
        def today(cls) -> Any:
            return cls.fromtimestamp(stamp)

    changed: Any = datetime
    changed.date, changed.datetime = Day, Moment
    clock: Any = time
    localtime, gmtime = time.localtime, time.gmtime
    clock.time, clock.time_ns = lambda: stamp, lambda: int(stamp) * 10**9
    clock.localtime = lambda seconds=None: localtime(stamp if seconds is None else seconds)
    clock.gmtime = lambda seconds=None: gmtime(stamp if seconds is None else seconds)


def hashes(folder: Path, lines: int | None) -> dict[str, str]:
    """What each command gives: its exit code, standard output, messages and file, as one hash."""
    from tests.commands import calls, ran

    found = {}
    for call in calls(to_files=False, lines_each=lines):
        gave = ran(call.arguments)
        made = (folder / call.output).read_bytes() if call.output else b""
        if call.arguments[0] == "key":  # a key is never the same twice; that it is made is all there is to compare
            gave, made = gave._replace(err=""), b""
        whole = json.dumps([gave.code, gave.err, gave.out.hex(), made.hex()])
        found[str(call)] = hashlib.sha256(whole.encode()).hexdigest()
    return found


def main(name: str, date: str, lines: str = "") -> None:
    moment = datetime.datetime.fromisoformat(date)
    set_clock(moment)
    sys.path.insert(0, str(ROOT))
    from tests.commands import make_folder

    folder = Path(name)
    make_folder(folder, backwards=moment.month > 6)
    for path in folder.iterdir():
        os.utime(path, (moment.timestamp(),) * 2)
    os.chdir(folder)
    seen = {
        "seed": hash("srcalc"),
        "zone": time.tzname,
        "locale": os.environ["LC_ALL"],
        "folder": str(Path.cwd()),
        "date": str(datetime.date.today()),
    }
    print(json.dumps({"seen": seen, "hashes": hashes(folder, int(lines) if lines else None)}))


if __name__ == "__main__":
    main(*sys.argv[1:])
