"""The files of `conformance/`: every shipped ruleset as plain data, with its worked cases as questions and answers.

`SRCALC_RENEW=1 pytest tests/test_conformance.py` writes them anew.
"""

from __future__ import annotations

import datetime
import json
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from srcalc.diagnostics import BAD_RULESET
from srcalc.model.fields import Strict
from srcalc.model.ruleset import Case, Ruleset
from srcalc.reading.document import Document
from srcalc.reading.index import shipped_series
from srcalc.reading.models import validated
from srcalc.reading.overlays import value_of
from srcalc.reading.paths import parse_path
from srcalc.reading.rulesets import load_ruleset, model_of, patched, shipped_ids
from srcalc.reading.yaml import read_yaml

FORMAT = "srcalc-conformance/1"
EXAMPLES = Path(__file__).parent / "worked_examples.yaml"
NOT_HERE = ("cases", "extends", "locked")  # the first stand beside it; what was laid over another is whole here


def files() -> dict[str, str]:
    """The text of every file, by its name."""
    suites = {f"{name}.json": _suite(name) for name in shipped_ids()}
    suites["worked-examples.json"] = {"format": FORMAT, "cases": [_case(*example) for example in examples()]}
    return {name: json.dumps(suite, indent=1, ensure_ascii=False) + "\n" for name, suite in suites.items()}


@cache
def examples() -> tuple[tuple[str, Case], ...]:
    """The worked examples of the method: a ruleset, and a case under it."""
    found = []
    for item in read_yaml(EXAMPLES.read_bytes(), EXAMPLES.name, BAD_RULESET).data:
        assert isinstance(item, dict)
        own = {key: value for key, value in item.items() if key != "ruleset"}
        found.append((str(item["ruleset"]), validated(Document(EXAMPLES.name, own), Case, BAD_RULESET)))
    return tuple(found)


def _suite(name: str) -> dict[str, Any]:
    file = load_ruleset(name, as_document=True)
    ruleset, document = file.ruleset, file.document
    assert document is not None
    whole = {key: value for key, value in plain(ruleset).items() if key not in NOT_HERE}
    for assumption in whole.get("assumptions", ()):
        for alternative in assumption.get("alternatives", ()):
            changed = plain(model_of(patched(document, ruleset, [(assumption["id"], alternative["id"])])))
            for patch in alternative["patches"]:  # its value written as every other value is
                patch["value"] = value_of(changed, parse_path(changed, patch["path"]))
    cases = [_case(name, case) for case in ruleset.cases]
    return {"format": FORMAT, "ruleset": whole, **_index(ruleset), "cases": cases}


def _index(ruleset: Ruleset) -> dict[str, Any]:
    """The index levels that the rates follow, by year."""
    rules = ruleset.indexation.value
    if rules == "none":
        return {}
    series = shipped_series(rules.series)
    levels = {period: plain(level.value) for period, level in series.levels.items() if len(period) == 4}
    about = {name: getattr(series, name) for name in ("id", "table", "base", "source", "licence")}
    return {"index": {**about, "levels": levels}}


def _case(ruleset: str, case: Case) -> dict[str, Any]:
    """A case: what it is and where it comes from, what is put, and what must come out."""
    told: dict[str, Any] = {"ruleset": ruleset, "id": case.id, "title": plain(case.title), "made_by": case.made_by}
    told |= {key: getattr(case, key) for key in ("source", "at") if getattr(case, key) is not None}
    put = {
        "contract": sparse(case.contract),
        "records": [sparse(record) for record in case.records],
        "as_of": plain(case.as_of),
        "assume": plain(case.assume),
    }
    expected = {name: plain(value) for name, value in _fields(case.expect).items() if value is not None}
    return {**told, "input": {key: value for key, value in put.items() if value}, "expect": expected}


def plain(value: Any) -> Any:
    """A value as JSON has it: numbers in euro, percent or hours as texts with two decimals, days as 2026-01-31."""
    if isinstance(value, Strict):
        return {name: plain(item) for name, item in _fields(value).items() if item is not None}
    if isinstance(value, Decimal):
        return f"{value:.2f}"
    if isinstance(value, datetime.date):
        return value.isoformat()
    return [plain(item) for item in value] if isinstance(value, tuple) else value


def sparse(value: Any) -> Any:
    """What somebody wrote: without what is as it is when nothing is said."""
    if isinstance(value, tuple):
        return [sparse(item) for item in value]
    if not isinstance(value, Strict):
        return plain(value)
    declared = value.__dataclass_fields__
    own = {name: item for name, item in _fields(value).items() if item != declared[name].default}
    return {name: sparse(item) for name, item in own.items()}


def _fields(value: Strict) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.__dataclass_fields__}
