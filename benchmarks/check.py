"""How long `srcalc check` takes for each ruleset, as a ratio to merely parsing the same YAML.

    python benchmarks/check.py [RULESETS]

makes a folder of 500 rulesets (copies of the shipped ones, under other ids) and checks it in this process, as the
command does: shape, meaning, alternatives and worked cases. Just before it is checked each file is parsed by itself, by
the same parser (the one written in Python) with nothing built from it, so that the ratio holds on a noisy machine too.
It prints the ratio of the totals, and fails above 2.00.
"""

from __future__ import annotations

import gc
import sys
import tempfile
import time
from pathlib import Path

import yaml

from srcalc.checking.rulesets import Checked, check_file
from srcalc.checking.versions import check_versions
from srcalc.reading.rulesets import shipped_folder, shipped_ids
from srcalc.writing.findings import findings_text

REACH = 2.00


def copies(folder: Path, count: int) -> list[Path]:
    """Copies of the shipped rulesets, each a version of a scheme of its own."""
    made = []
    for number in range(count):
        name = shipped_ids()[number % len(shipped_ids())]
        scheme, _, version = name.rpartition("-")
        own = f"{scheme}-copy{number}-{version}"
        text = (shipped_folder() / f"{name}.yaml").read_text(encoding="utf-8")
        path = folder / f"{own}.yaml"
        path.write_text(text.replace(f"\nid: {name}\n", f"\nid: {own}\n", 1), encoding="utf-8")
        made.append(path)
    return made


def parse(path: Path) -> None:
    """The events of a file, by the parser written in Python that `check` takes, and nothing with them."""
    for _ in yaml.parse(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader):
        pass


class Stopwatch:
    """Adds up the processor time of what is done within it."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __enter__(self) -> None:
        self.start = time.process_time()

    def __exit__(self, *_: object) -> None:
        self.seconds += time.process_time() - self.start


def main() -> int:
    """Check the folder and print the ratio."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    gc.set_threshold(200_000, 50, 50)  # as the program does (srcalc.cli.main)
    parsing, checking = Stopwatch(), Stopwatch()
    checked: list[Checked] = []
    with tempfile.TemporaryDirectory() as folder:
        paths = copies(Path(folder), count)
        check_file(str(paths[0]))  # the validator is built once, however many files there are
        for path in paths:
            with parsing:
                parse(path)
            with checking:
                checked.append(check_file(str(path)))
        with checking:
            checked = check_versions(checked)
            text = findings_text(checked, "en", False)
    wrong = [item.file for item in checked if item.findings]
    ratio = checking.seconds / parsing.seconds
    print(text.splitlines()[-1])
    print(
        f"{count} rulesets: parsed in {parsing.seconds:.1f} s, checked in {checking.seconds:.1f} s, ratio {ratio:.2f}"
    )
    if wrong:
        print(f"not clean, so not checked to the end: {wrong[0]}")
    return 0 if ratio <= REACH and not wrong else 1


if __name__ == "__main__":
    sys.exit(main())
