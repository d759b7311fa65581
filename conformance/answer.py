"""Answers the questions of run.py with srcalc: an example of what a program must do, and the proof that srcalc does it.

    python conformance/run.py --command "python conformance/answer.py"

Every question goes through the command line as a user would put it: a contract, records, a ruleset.
"""

from __future__ import annotations

import contextlib
import io
import json
import re
import sys
import tempfile
from pathlib import Path
from typing import Any

from srcalc.cli.main import run

REFUSED = (3, 4)  # the exit codes for a contract, records or a ruleset that nothing can be computed from


def answer(question: dict[str, Any]) -> dict[str, Any]:
    """The figures for a question, or the code of the refusal."""
    with tempfile.TemporaryDirectory() as folder:
        code, shown, said = _ran(arguments(question, Path(folder)))
    if code in REFUSED:
        found = re.search(r"\[SR-([a-z-]+)\]", said)
        return {"refused": found[1] if found else "?"}
    if code:
        raise RuntimeError(said)
    return figures(json.loads(shown))


def arguments(question: dict[str, Any], folder: Path) -> list[str]:
    """The command line for a question; its contract and records become files in a folder."""
    contract, records = folder / "contract.json", folder / "records.json"
    words = ["--ruleset", question["ruleset"], "--format", "json"]
    words += [word for choice in question.get("assume", ()) for word in ("--assume", choice)]
    if "contract" in question:
        contract.write_text(json.dumps(question["contract"]), encoding="utf-8")
    if "records" not in question:
        return ["required", str(contract), *words]
    records.write_text(json.dumps(question["records"]), encoding="utf-8")
    words += ["--contract", str(contract)] if "contract" in question else []
    words += ["--as-of", question["as_of"]] if "as_of" in question else []
    return ["realised", str(records), *words]


def figures(result: dict[str, Any]) -> dict[str, Any]:
    """The figures of a result by the names that cases give them."""
    found: dict[str, Any] = {}
    asked = result["required"]
    if asked is not None:
        found["applies"] = asked["applies"]
        found["required"] = asked["base_term"]
        found["options"] = [option["amount"] for option in asked["options"]]
        found["total_with_all_options"] = asked["total_with_all_options"]
    balance = result.get("balance")
    if balance is not None:
        found["charge"] = balance.get("charge", "0.00")
    found |= result.get("realised", {})
    return found


def _ran(words: list[str]) -> tuple[int, str, str]:
    shown, said = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(shown), contextlib.redirect_stderr(said):
        code = run(words)
    return code, shown.getvalue(), said.getvalue()


def main() -> None:
    """Answer line by line."""
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
