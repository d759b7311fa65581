"""The workbooks of the examples, made by the command itself."""

from __future__ import annotations

import os
import tempfile
from functools import cache
from pathlib import Path

from srcalc.cli.main import run

ROOT = Path(__file__).resolve().parent.parent
_GREEN = "--contract examples/groenonderhoud-2026.yaml"
# What `srcalc realised` is asked for, by name.
EXAMPLES = {
    "inspanningen": f"examples/inspanningen.csv {_GREEN}",
    "as-of": f"examples/inspanningen.csv {_GREEN} --as-of 2026-12-31 --explain",
    "utrecht": "examples/inspanningen-utrecht.csv --contract examples/ict-beheer-utrecht.yaml",
    "two-contracts": f"examples/inspanningen.csv {_GREEN} --contract examples/schoonmaak-gemeentehuis.yaml",
    "two-files": f"examples/inspanningen.csv examples/inspanningen.json {_GREEN}",
    "without-contract": "examples/inspanningen.json",
}


@cache
def example(lang: str, line: str) -> bytes:
    """The bytes of a workbook."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "made.xlsx"
        os.chdir(ROOT)
        try:
            code = run(["realised", *line.split(), "--lang", lang, "--quiet", "--output", str(file)])
        finally:
            os.chdir(before)
        assert code == 0, line
        return file.read_bytes()
