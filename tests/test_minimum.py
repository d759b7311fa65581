"""A minimum duration to qualify, over all records of a person, and elements outside the maximum of their group."""

from __future__ import annotations

from typing import Any

import pytest

from srcalc.checking.meaning import CHECKS
from srcalc.model.elements import PersonGroup
from tests.building import (
    cents,
    contract,
    figure,
    given,
    maximum,
    person,
    pieces,
    placement,
    reasons,
    record,
    refused,
    result_of,
    scheme,
    verdict,
    verdicts,
)
from tests.test_limits import limit

SIX = figure("6", "months")
LASTING = scheme(placement(minimum_duration=SIX))
ONCE = scheme(pieces("job", "500", minimum_duration=SIX))


def job(start: str, end: str | None, **cells: Any) -> Any:
    """A piece that counts on the last day of the first half of 2026 at the latest."""
    return record("job", **{"person": "P1", "count": "1", "start": start, "end": end, "date": "2026-06-30", **cells})


# ---------------------------------------------------------------- how long


@pytest.mark.parametrize(
    ("start", "end", "long_enough"),
    [
        ("2026-01-01", "2026-06-30", True),
        ("2026-01-01", "2026-06-29", False),
        ("2026-02-15", "2026-08-14", True),  # six months, though fewer days than from July to December
        ("2026-02-15", "2026-08-13", False),
        ("2026-08-31", "2027-02-27", True),
        ("2026-08-31", "2027-02-26", False),
        ("2025-07-01", "2026-01-10", True),  # it may have begun before the contract
    ],
)
def test_somebody_counts_from_six_months_on(start: str, end: str, long_enough: bool) -> None:
    found = verdict(LASTING, person(start, end))
    assert (found.counted > 0) == long_enough
    assert ("minimum_duration" in [code for code, _ in reasons(found)]) == (not long_enough)
    assert found.value.hundredths == found.counted + found.not_counted
    piece = verdict(ONCE, job(start, end))
    assert piece.counted == (cents("500") if long_enough else 0)
    assert reasons(piece) == ([] if long_enough else [("minimum_duration", cents("500"))])


def test_years_are_twelve_months() -> None:
    ruleset = scheme(placement(minimum_duration=figure("1", "years")))
    ends = ("2027-02-27", "2027-02-28")
    assert [verdict(ruleset, person("2026-03-01", end)).counted > 0 for end in ends] == [False, True]


def test_what_is_cut_first_keeps_its_own_reason() -> None:
    found = verdict(LASTING, person("2025-12-22", "2026-01-10"))
    assert reasons(found) == [("outside_contract", cents("1000")), ("minimum_duration", cents("1000"))]


def test_records_of_a_person_count_together_each_day_once() -> None:
    parts = [person("2026-01-01", "2026-03-31"), person("2026-03-15", "2026-05-31"), person("2026-07-01", "2026-07-31")]
    assert all(item.counted > 0 for item in verdicts(LASTING, *parts))
    assert [item.counted for item in verdicts(LASTING, *parts[:2])] == [0, 0]


def test_another_person_or_element_does_not_help() -> None:
    ruleset = scheme(placement(minimum_duration=SIX), placement("other"))
    other = person("2026-04-01", "2026-12-31", element="other")
    somebody = person("2026-04-01", "2026-12-31", person="P2")
    found = verdicts(ruleset, person("2026-01-01", "2026-03-31"), other, somebody)
    assert [item.counted > 0 for item in found] == [False, True, True]


def test_contracts_count_together() -> None:
    both = (contract(id="one", months=3), contract(id="two", months=3, start="2026-04-01"))
    halves = [
        person("2026-01-01", "2026-03-31", contract="one"),
        person("2026-04-01", "2026-06-30", contract="two"),
    ]
    assert all(item.counted > 0 for item in verdicts(LASTING, *halves, contracts=both))
    assert verdicts(LASTING, halves[0], contracts=both)[0].counted == 0


@pytest.mark.parametrize(("as_of", "counts"), [("2026-06-29", False), ("2026-06-30", True)])
def test_only_what_has_passed_counts(as_of: str, counts: bool) -> None:
    assert (verdict(LASTING, person("2026-01-01", "2026-12-31"), as_of=as_of).counted > 0) == counts
    assert (verdict(LASTING, person("2026-01-01", None), as_of=as_of).counted > 0) == counts
    assert (verdict(ONCE, job("2026-01-01", None, date="2026-01-01"), as_of=as_of).counted > 0) == counts


def test_what_has_no_evidence_yet_does_not_make_something_else_count() -> None:
    proven, unproven = person("2026-01-01", "2026-04-30"), person("2026-05-01", "2026-07-31", evidence="rumour")
    first, second = verdicts(LASTING, proven, unproven)
    assert (first.counted, reasons(first)) == (0, [("minimum_duration", cents("12000"))])
    assert (second.pending, second.counted) == (cents("9200"), 0)


def test_who_was_not_there_long_enough_uses_nothing_up() -> None:
    group = PersonGroup(id="people", elements=("job", "other"))
    ruleset = scheme(placement(rate="73000", minimum_duration=SIX), placement("other"), groups=(group,))
    short, other = person("2026-01-01", "2026-01-10"), person("2026-01-01", "2026-01-10", element="other")
    assert [item.counted for item in verdicts(ruleset, short, other)] == [0, cents("1000")]
    once = scheme(pieces("job", minimum_duration=SIX, limits=(limit("1", "pieces", "duration", "contract"),)))
    long_enough = job("2026-01-01", "2026-06-30", person="P2")
    found = verdicts(once, job("2026-01-01", "2026-03-31"), long_enough)
    assert [item.counted for item in found] == [0, cents("500")]


def test_what_a_minimum_needs_of_a_piece() -> None:
    with refused("cell-needed", 3, key="person"):
        verdict(ONCE, job("2026-01-01", "2026-06-30", person=None))
    with refused("cell-needed", 3, key="start"):
        verdict(ONCE, job(None, "2026-06-30"))  # type: ignore[arg-type]
    with refused("end-before-start", 3):
        verdict(ONCE, job("2026-06-30", "2026-01-01"))
    with refused("cell-needed", 3, key="date"):
        verdict(ONCE, job("2026-01-01", "2026-06-30", date=None))


def test_a_result_rests_on_the_minimum_and_one_that_was_not_seen_is_refused() -> None:
    assert SIX in result_of(ONCE, job("2026-01-01", "2026-06-30")).uses["scheme-1"]
    unseen = placement(minimum_duration=figure("not_seen", "months"))
    with refused("not-seen", 4, what="elements.job.minimum_duration"):
        verdict(scheme(unseen), person("2026-01-01", "2026-06-30"))


def test_the_reason_says_how_long() -> None:
    (reason,) = verdict(ONCE, job("2026-01-01", "2026-03-31")).reasons
    assert (reason.params["minimum"], getattr(reason.params["unit"], "key", None)) == (6, "unit.months")


# ---------------------------------------------------------------- outside the maximum of a group


def shared(*free: str, **changes: Any) -> Any:
    group = PersonGroup(id="people", elements=("job", "other"), maximum=maximum("1"), maximum_except=free, **changes)
    return scheme(placement(), placement("other"), groups=(group,))


def test_an_element_outside_the_shared_maximum_is_not_cut_and_uses_none_of_it_up() -> None:
    free, bound = person("2026-01-01", "2026-12-31"), person("2027-01-01", "2027-12-31", element="other")
    year = cents("36500")
    assert [item.counted for item in verdicts(shared(), free, bound)] == [year, 0]
    assert [item.counted for item in verdicts(shared("job"), free, bound)] == [year, year]
    longer = person("2026-01-01", "2027-12-31")
    assert [item.counted for item in verdicts(shared("job"), longer)] == [2 * year]
    assert [item.counted for item in verdicts(shared("other"), longer)] == [year]


def test_it_still_shares_its_days() -> None:
    found = verdicts(shared("job"), person("2026-01-01", "2026-01-10"), person("2026-01-01", "2026-01-10", "other"))
    assert sum(item.counted for item in found) == cents("1000")


@pytest.mark.parametrize(
    ("group", "wrong"),
    [
        (PersonGroup(id="people", elements=("job",), maximum=maximum("1"), maximum_except=("job",)), False),
        (PersonGroup(id="people", elements=("job",), maximum=maximum("1"), maximum_except=("other",)), True),
        (PersonGroup(id="people", elements=("job",), maximum_except=("job",)), True),
    ],
)
def test_what_is_outside_a_maximum_is_in_the_group(group: PersonGroup, wrong: bool) -> None:
    ruleset = scheme(placement(), placement("other"), person_groups=given((group,)))
    found = [item.code for check in CHECKS for item in check(ruleset)]
    assert ("not-in-the-group" in found) == wrong


def test_somebody_who_has_yet_to_begin_has_no_time_yet() -> None:
    found = verdict(LASTING, person("2026-08-01", None), as_of="2026-07-01")
    assert reasons(found) == [("after_reference_date", 0), ("minimum_duration", 0)]
