"""The engine against the second calculation, on random cases, to the cent.

Each seed is one case: a small policy, one or two contracts, and 5 to 30 records that collide on purpose.
More of them, or others, in the terminal:

    SRCALC_ORACLE_CASES=20000 python -m pytest tests/test_oracle.py
    SRCALC_ORACLE_CASES=1000000 SRCALC_ORACLE_SEED=500000 python -m pytest tests/test_oracle.py
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from datetime import date
from random import Random
from typing import Any

import pytest

from srcalc.valuation import lines, periods
from tests.oracle.adapter import engine_result, expected, outcome
from tests.oracle.calculation import calculate
from tests.oracle.cases import random_case

CASES = int(os.environ.get("SRCALC_ORACLE_CASES", "1500"))
FIRST = int(os.environ.get("SRCALC_ORACLE_SEED", "0"))


def differences(ours: Any, theirs: Any, path: str = "") -> Iterator[str]:
    """Where two outcomes differ: the path of every part, the engine's figure, and the other's."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for key in sorted({*ours, *theirs}, key=str):
            yield from differences(ours.get(key), theirs.get(key), f"{path}.{key}" if path else str(key))
    elif ours != theirs:
        yield f"{path}: engine {ours}, second calculation {theirs}"


def compared(seeds: Iterable[int]) -> Iterator[tuple[int, list[str]]]:
    """The seeds on which the two differ, and in what."""
    for seed in seeds:
        case = random_case(Random(seed))
        found = list(differences(outcome(engine_result(case)), expected(calculate(case))))
        if found:
            yield seed, found


def test_the_engine_and_the_second_calculation_agree_to_the_cent() -> None:
    for seed, found in compared(range(FIRST, FIRST + CASES)):
        pytest.fail(f"seed {seed} (SRCALC_ORACLE_SEED={seed} SRCALC_ORACLE_CASES=1):\n" + "\n".join(found))


def test_the_cases_meet_every_kind_of_figure() -> None:
    seen: set[str] = set()
    for seed in range(100):
        found = outcome(engine_result(random_case(Random(seed))))
        seen |= {key for key in ("adjustments", "records") if found[key]}
        seen |= {status["status"] for status in found["balance"].values() if status is not None}
        seen |= {f"applies {item['applies']}" for item in found["required"].values() if item is not None}
        seen |= {("counted", "pending", "not_counted")[index] for index in range(3) if found["realised"][index + 1]}
        seen |= {"schedule" for item in found["required"].values() if item is not None and len(item["schedule"]) > 1}
    wanted = "adjustments records shortfall surplus counted pending not_counted schedule".split()
    assert seen >= {*wanted, "applies True", "applies False"}


def half_even(numerator: int, denominator: int, rounding: str = "half_up") -> int:
    if rounding == "up":
        return -(-numerator // denominator)
    whole, rest = divmod(numerator, denominator)
    return whole + (2 * rest > denominator or (2 * rest == denominator and whole % 2 == 1))


def leap_days_too(day: date) -> int:
    return day.toordinal()


def test_rounding_half_to_even_would_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "rounded", half_even)
    assert next(compared(range(300)), None) is not None


def test_counting_29_february_would_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(periods.MEASURES, "days_365", leap_days_too)
    assert next(compared(range(300)), None) is not None


def test_a_difference_is_told_by_its_path_and_both_figures() -> None:
    ours, theirs = {"realised": [1, 2], "records": {"r1": 3}}, {"realised": [1, 2], "records": {"r1": 4, "r2": 5}}
    assert list(differences(ours, theirs)) == [
        "records.r1: engine 3, second calculation 4",
        "records.r2: engine None, second calculation 5",
    ]
