"""How long `srcalc required` takes, as a ratio to a Python that only imports what it is built on.

    python benchmarks/startup.py [ROUNDS]

builds the wheel, installs it in a fresh virtual environment and runs both in turn, so that the ratio of each pair holds
on a noisy machine too. It prints the median ratio (reach: 1.30 or below; aim: 0.75), and fails above 1.30.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BASELINE = (
    "import typer, yaml; from pydantic import BaseModel; from rich.console import Console; from rich.table import Table"
)
COMMAND = ["required", "--value", "250000", "--months", "24", "--format", "json"]
REACH = 1.30


def installed(folder: str) -> Path:
    """A virtual environment with the built wheel; its folder of programs."""
    venv.create(folder, with_pip=True)
    programs = Path(folder) / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run([programs / "python", "-m", "pip", "install", "-q", str(ROOT)], check=True)
    return programs


def seconds(command: list[str | Path]) -> float:
    """The wall time of a command."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=tempfile.gettempdir())
    return time.perf_counter() - start


def main() -> int:
    """Run the rounds and print the medians."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 21
    with tempfile.TemporaryDirectory() as folder:
        programs = installed(folder)
        python = programs / "python"
        contenders: dict[str, list[str | Path]] = {
            "imports": [python, "-c", BASELINE],
            "required": [programs / "srcalc", *COMMAND],
            "pass": [python, "-c", "pass"],
            "help": [programs / "srcalc", "--help"],
        }
        for command in contenders.values():
            seconds(command)
        taken: dict[str, list[float]] = {name: [] for name in contenders}
        for _ in range(rounds):
            for name, command in contenders.items():
                taken[name].append(seconds(command))
    for name, times in taken.items():
        ratios = [mine / base for mine, base in zip(times, taken["imports"], strict=True)]
        milliseconds = statistics.median(times) * 1000
        print(f"{name:10} {milliseconds:7.0f} ms   {statistics.median(ratios):5.2f} x imports")
    ratio = statistics.median(a / b for a, b in zip(taken["required"], taken["imports"], strict=True))
    return 0 if ratio <= REACH else 1


if __name__ == "__main__":
    sys.exit(main())
