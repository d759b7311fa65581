"""Puts the worked cases of this folder to a program, and says where its answers differ. See README.md beside this file.

    python conformance/run.py --command "python conformance/answer.py"
    python conformance/run.py --command "./my-program" --each conformance/landelijk-2025.json

The program reads a question on standard input, one line of JSON, and answers with one line of JSON; it goes on until
there is no more input. With `--each` it is started anew for every question.

Exit codes: 0 all the same, 1 differences, 2 wrong use or a program that cannot be run. Needs Python 3.11, nothing else.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

FORMAT = "srcalc-conformance/1"
AMOUNT = re.compile(r"-?[0-9]+\.[0-9]{2}")
Question = dict[str, Any]
Ask = Callable[[Question], object]


def load(paths: Iterable[Path]) -> Iterator[tuple[Question, dict[str, Any]]]:
    """Every question of the files, with what the answer must be."""
    for path in paths:
        suite = json.loads(path.read_text(encoding="utf-8"))
        if suite.get("format") != FORMAT:
            raise ValueError(f"{path}: not in the form {FORMAT}")
        for case in suite["cases"]:
            question = {"ruleset": case["ruleset"], "file": str(path.resolve()), "case": case["id"], **case["input"]}
            yield question, case["expect"]


def differences(expected: dict[str, Any], answer: object) -> list[str]:
    """In what an answer differs from what is expected, figure by figure; amounts are compared to the cent."""
    if not isinstance(answer, dict):
        return [f"expected an object, got {_shown(answer)}"]
    if "refused" in expected:
        return [] if answer.get("refused") else [f"expected a refusal ({expected['refused']}), got {_shown(answer)}"]
    if "refused" in answer:
        return [f"expected figures, got a refusal ({_shown(answer['refused'])})"]
    return [
        f"{name}: expected {_shown(wanted)}, got {_shown(answer.get(name))}"
        for name, wanted in expected.items()
        if not _same(wanted, answer.get(name))
    ]


def _same(wanted: object, got: object) -> bool:
    if isinstance(wanted, list):
        return isinstance(got, list) and len(got) == len(wanted) and all(map(_same, wanted, got))
    if isinstance(wanted, str):  # an amount: a text with two decimals; the sign of zero says nothing
        if not isinstance(got, str) or not AMOUNT.fullmatch(got):
            return False
        return _cents(got) == _cents(wanted)
    return type(got) is type(wanted) and got == wanted


def _cents(amount: str) -> int:
    return int(amount.replace(".", ""))


def _shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=True)
    return text if len(text) <= 200 else text[:199] + "..."


def compare(cases: Iterable[tuple[Question, dict[str, Any]]], ask: Ask) -> Iterator[tuple[Question, list[str]]]:
    """Every question with the differences found in its answer."""
    for question, expected in cases:
        try:
            answer = ask(question)
        except NoAnswer as none:
            yield question, [str(none)]
            continue
        yield question, differences(expected, answer)


class NoAnswer(Exception):
    """The program gave no line of JSON."""


class Program:
    """A program that answers questions: one process for all of them, or one for each."""

    def __init__(self, command: list[str], *, each: bool = False) -> None:
        self.command, self.each = command, each
        self.process: subprocess.Popen[str] | None = None

    def ask(self, question: Question) -> object:
        """The answer to a question; a program that has stopped is started again for the next one."""
        if self.process is None:
            self.process = subprocess.Popen(
                self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
            )
        line = json.dumps(question, ensure_ascii=True) + "\n"
        answer = self._all(line) if self.each else self._line(line)
        try:
            return json.loads(answer)
        except ValueError:
            if not answer.strip():
                code = self.close()
                raise NoAnswer(f"no answer (exit code {code})") from None
            raise NoAnswer(f"not a line of JSON: {_shown(answer)}") from None

    def _all(self, line: str) -> str:
        assert self.process is not None
        process, self.process = self.process, None
        return process.communicate(line)[0]

    def _line(self, line: str) -> str:
        assert self.process is not None
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        try:
            self.process.stdin.write(line)
            self.process.stdin.flush()
        except OSError:  # it has stopped
            return ""
        return self.process.stdout.readline()

    def close(self) -> int | None:
        """End the input and wait for the program; its exit code."""
        process, self.process = self.process, None
        if process is None:
            return None
        try:
            process.communicate()
        except OSError:
            process.wait()
        return process.returncode


def digest(paths: Iterable[Path]) -> str:
    """What a claim of conformance names: the hash of the files that were put."""
    whole = hashlib.sha256()
    for path in sorted(paths, key=lambda item: item.name):
        whole.update(path.read_bytes())
    return whole.hexdigest()[:16]


def main(arguments: list[str] | None = None) -> int:
    """Put the cases and print the differences."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--command", required=True, help="the program, with its arguments")
    parser.add_argument("--each", action="store_true", help="start the program anew for every question")
    parser.add_argument("files", nargs="*", type=Path, help="files with cases (default: all beside this one)")
    options = parser.parse_args(arguments)
    paths = options.files or sorted(Path(__file__).resolve().parent.glob("*.json"))
    program = Program(shlex.split(options.command), each=options.each)
    asked = wrong = 0
    try:
        for question, found in compare(load(paths), program.ask):
            asked += 1
            wrong += bool(found)
            for difference in found:
                print(f"{question['ruleset']}, {question['case']}: {difference}")
        program.close()
    except (OSError, ValueError, KeyError) as error:
        print(f"cannot go on: {error}", file=sys.stderr)
        return 2
    print(f"{FORMAT} {digest(paths)}: {asked} cases, {asked - wrong} the same, {wrong} different")
    return 1 if wrong or not asked else 0


if __name__ == "__main__":
    sys.exit(main())
