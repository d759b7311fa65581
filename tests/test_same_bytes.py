"""The same input and options give the same bytes: on another day, in another place, time zone, locale or order."""

from __future__ import annotations

import itertools
import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import srcalc as package

WHOLE = os.environ.get("SRCALC_ENVIRONMENTS") == "all"
PROGRAM = Path(__file__).with_name("printed.py")
FACTORS: dict[str, Sequence[str]] = {
    "locale": ("C", "nl_NL.UTF-8", "tr_TR.ISO-8859-9"),
    "zone": ("UTC", "Pacific/Kiritimati", "America/St_Johns"),
    "seed": ("0", "4711"),
    "date": ("2026-01-01T00:00:01", "2031-12-31T23:59:58"),
    "folder": ("one", "another/deeper folder"),
}
Environment = dict[str, str]


def all_environments() -> list[Environment]:
    return [dict(zip(FACTORS, chosen, strict=True)) for chosen in itertools.product(*FACTORS.values())]


def pairs(environment: Environment) -> set[Any]:
    return set(itertools.combinations(environment.items(), 2))


def enough() -> list[Environment]:
    """So few environments that every two values of two factors still stand together in one of them."""
    if WHOLE:
        return all_environments()
    left = set().union(*map(pairs, all_environments()))
    found = []
    while left:
        found.append(max(all_environments(), key=lambda item: len(pairs(item) & left)))
        left -= pairs(found[-1])
    return found


def printed(environment: Environment, root: Path) -> dict[str, Any]:
    """What a process in this environment says that every command gives."""
    folder = root / environment["folder"]
    folder.mkdir(parents=True)
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "SYSTEMROOT")}
    made = {
        "LC_ALL": environment["locale"],
        "LANG": environment["locale"],
        "TZ": environment["zone"],
        "PYTHONHASHSEED": environment["seed"],
        "COLUMNS": "4" + environment["seed"][0],
        "PYTHONPATH": str(Path(package.__file__).resolve().parents[1]),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    command = [sys.executable, str(PROGRAM), str(folder), environment["date"], *([] if WHOLE else ["1"])]
    done = subprocess.run(command, env={**kept, **made}, capture_output=True, timeout=300)
    assert (done.returncode, done.stderr) == (0, b"")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.skipif(os.name == "nt", reason="time zones and locales of POSIX")
def test_every_command_and_format_gives_the_same_bytes_everywhere(tmp_path: Path) -> None:
    environments = enough()
    assert len(environments) < 12 or len(environments) == len(all_environments())
    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(printed, environments, (tmp_path / str(n) for n in range(len(environments)))))
    seen = defaultdict[str, set[str]](set)
    for one in found:
        for factor, value in one["seen"].items():
            seen[factor].add(str(value))
    assert {factor: len(values) >= len(FACTORS[factor]) for factor, values in seen.items()} == dict.fromkeys(
        FACTORS, True
    )
    given: dict[str, set[str]] = defaultdict(set)
    for one in found:
        for command, made in one["hashes"].items():
            given[command].add(made)
    assert len(given) > (80 if WHOLE else 40)
    assert [command for command, made in given.items() if len(made) > 1] == []
