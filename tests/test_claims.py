"""What records claim of people: conditions that they answer, staff that was there already, bonuses by the hour."""

from __future__ import annotations

from typing import Any

import pytest

from srcalc.api import Record
from srcalc.checking.meaning import CHECKS
from srcalc.model.basis import Text
from srcalc.model.elements import Condition, Name, PersonGroup
from srcalc.model.ruleset import Ruleset
from srcalc.reading.records import parsers
from srcalc.valuation.explanation import figures
from tests.building import (
    agreed,
    bonus,
    cents,
    contract,
    evidence,
    given,
    hours,
    part_time,
    person,
    pieces,
    placement,
    purchase,
    reasons,
    record,
    refused,
    result_of,
    scheme,
    verdict,
    verdicts,
)
from tests.test_limits import limit

NEW = Condition(id="new-here", text=Text(nl="nieuw hier", en="new here"), source="note")
YOUNG = Condition(id="young", text=Text(nl="jong", en="young"), source="note")
ASSUMED = Condition(id="able", text=Text(nl="geschikt", en="able"), assumption="ours")
TEN_DAYS = ("2026-01-01", "2026-01-10")


# ---------------------------------------------------------------- conditions


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        (("new-here",), "1000"),
        (("New here",), "1000"),
        (("new-here", "young"), "1000"),
        (("yes",), "1000"),
        (("Ja",), "1000"),
        (("young",), "0"),
        (("no",), "0"),
        (("Nee",), "0"),
        (("geen",), "0"),
    ],
)
def test_a_record_says_whether_a_condition_is_met(answer: tuple[str, ...], value: str) -> None:
    ruleset = scheme(
        placement(conditions=(NEW,)), bonuses=(bonus("extra", "1", "eur", "once", "job", conditions=(YOUNG,)),)
    )
    found = verdict(ruleset, person(*TEN_DAYS, conditions=answer))
    assert (found.value.hundredths, found.counted) == (cents(value), cents(value))
    assert reasons(found) == ([] if value != "0" else [("condition_not_met", 0)])


def test_the_first_condition_that_is_not_met_is_named_and_the_figure_rests_on_it() -> None:
    ruleset = scheme(placement(conditions=(ASSUMED, NEW, YOUNG)))
    result = result_of(ruleset, person(*TEN_DAYS, conditions=("young",), record="r"))
    assert result.realised is not None
    (reason,) = result.realised.records[0].reasons
    assert reason.params == {"condition": NEW.text}
    line = dict(figures(result))["records[r].value"]
    assert line.terms[0][1].basis == NEW
    assert {ASSUMED, NEW, YOUNG} <= set(result.uses["scheme-1"])


def test_an_answer_is_needed_unless_it_is_assumed() -> None:
    with refused("cell-needed", 3, key="conditions"):
        verdict(scheme(placement(conditions=(NEW,))), person(*TEN_DAYS))
    assert verdict(scheme(placement(conditions=(ASSUMED,))), person(*TEN_DAYS)).counted == cents("1000")


def test_an_answer_that_the_ruleset_does_not_know_is_refused() -> None:
    with refused("unknown-id", 3, key="conditions", near="new-here"):
        verdict(scheme(placement(conditions=(NEW,))), person(*TEN_DAYS, conditions=("new-her",)))


def test_who_does_not_meet_a_condition_uses_nothing_up() -> None:
    group = PersonGroup(id="people", elements=("job", "other"))
    ruleset = scheme(placement(conditions=(NEW,), rate="73000"), placement("other"), groups=(group,))
    records = (person(*TEN_DAYS, conditions=("no",)), person(*TEN_DAYS, element="other"))
    assert [item.counted for item in verdicts(ruleset, *records)] == [0, cents("1000")]


@pytest.mark.parametrize(
    ("element", "one"),
    [
        (hours(conditions=(NEW,)), record("project", hours="5", date="2026-05-01", conditions=("no",))),
        (pieces("project", conditions=(NEW,)), record("project", count="5", date="2026-05-01", conditions=("no",))),
        (agreed("project", conditions=(NEW,)), record("project", amount="5", date="2026-05-01", conditions=("no",))),
        (purchase("project", conditions=(NEW,)), record("project", amount="5", date="2026-05-01", conditions=("no",))),
        (
            hours(conditions=(NEW,), limits=(limit("1", "hours", "week", "person"),)),
            record("project", person="P1", hours="5", start="2025-12-30", end="2026-05-01", conditions=("no",)),
        ),
    ],
)
def test_every_kind_of_element_can_have_a_condition(element: Any, one: Record) -> None:
    found = verdict(scheme(element), one)
    assert (found.value.hundredths, found.kept.hundredths) == (0, 0)
    assert ("condition_not_met", 0) in reasons(found)


def test_a_bonus_can_have_a_condition_of_its_own() -> None:
    extra = bonus("extra", "500", "eur", "once", "job", conditions=(YOUNG, ASSUMED))
    ruleset = scheme(bonuses=(extra,))
    claims = [person(*TEN_DAYS, bonuses=("extra",), conditions=answer) for answer in (("young",), ("no",))]
    met, unmet = (verdict(ruleset, claim) for claim in claims)
    assert (met.counted, reasons(met)) == (cents("1500"), [])
    assert (unmet.counted, reasons(unmet)) == (cents("1000"), [("bonus_condition", 0)])
    assert verdict(ruleset, person(*TEN_DAYS)).counted == cents("1000")
    with refused("cell-needed", 3, key="conditions"):
        verdict(ruleset, person(*TEN_DAYS, bonuses=("extra",)))
    assert ASSUMED in result_of(ruleset, claims[0]).uses["scheme-1"]


def test_yes_is_said_of_the_conditions_of_the_element_and_of_the_bonuses_that_are_claimed() -> None:
    extra = bonus("extra", "500", "eur", "once", "job", conditions=(YOUNG,))
    ruleset = scheme(placement(conditions=(NEW,)), bonuses=(extra,))
    found = verdict(ruleset, person(*TEN_DAYS, bonuses=("extra",), conditions=("yes",)))
    assert (found.counted, found.entry.record.conditions) == (cents("1500"), ("new-here", "young"))
    alone = verdict(ruleset, person(*TEN_DAYS, conditions=("yes",)))
    assert alone.entry.record.conditions == ("new-here",)


def test_the_copy_of_an_invoice_that_meets_the_condition_is_kept() -> None:
    ruleset = scheme(purchase(conditions=(NEW,)))
    cells: dict[str, Any] = {"amount": "100", "supplier": "A", "number": "1", "date": "2026-05-01"}
    copies = [record("buying", conditions=answer, **cells) for answer in (("no",), ("yes",))]
    assert [item.counted for item in verdicts(ruleset, *copies)] == [0, cents("100")]


def test_a_lower_bonus_counts_when_the_condition_of_the_higher_is_not_met() -> None:
    low = bonus("low", "100", "eur", "once", "job", one_of="age")
    high = bonus("high", "500", "eur", "once", "job", one_of="age", conditions=(YOUNG,))
    found = verdict(scheme(bonuses=(low, high)), person(*TEN_DAYS, bonuses=("low", "high"), conditions=("no",)))
    assert (found.counted, reasons(found)) == (cents("1100"), [("bonus_condition", 0)])


def test_conditions_are_read_from_one_cell() -> None:
    assert parsers()["conditions"]("new-here|young") == ("new-here", "young")


# ---------------------------------------------------------------- staff that was there already


@pytest.mark.parametrize(("there", "counted"), [(True, "0"), (False, "1000")])
def test_staff_that_was_there_already_does_not_count(there: bool, counted: str) -> None:
    ruleset = scheme(existing_staff=given("not_counted"))
    found = verdict(ruleset, person(*TEN_DAYS, existing_staff=there))
    assert (found.value.hundredths, found.counted) == (cents(counted), cents(counted))
    assert reasons(found) == ([("existing_staff", 0)] if there else [])
    assert verdict(scheme(existing_staff=given("counted")), person(*TEN_DAYS, existing_staff=there)).counted


def test_whether_somebody_was_there_already_is_asked_of_people_only() -> None:
    ruleset = scheme(placement(), hours(), existing_staff=given("not_counted"))
    with refused("cell-needed", 3, key="existing_staff"):
        verdict(ruleset, person(*TEN_DAYS))
    assert verdict(ruleset, record("project", hours="1", date="2026-05-01")).counted == cents("100")
    assert parsers()["existing_staff"]("nee") is False


# ---------------------------------------------------------------- bonuses by the hour


def by_the_hour(amount: str = "2.40", unit: str = "eur_per_hour", **changes: Any) -> Ruleset:
    return scheme(
        hours(rate="24.04"), placement(), bonuses=(bonus("older", amount, unit, "hour", "project", **changes),)
    )


@pytest.mark.parametrize(
    ("amount", "unit", "value"),
    [("2.40", "eur_per_hour", "264.40"), ("0.50", "times_rate", "360.60"), ("0.01", "eur_per_hour", "240.50")],
)
def test_a_bonus_by_the_hour_is_added_to_the_rate(amount: str, unit: str, value: str) -> None:
    one = record("project", hours="10", date="2026-05-01", bonuses=("older",))
    assert verdict(by_the_hour(amount, unit), one).counted == cents(value)


def test_rate_and_bonus_are_rounded_together() -> None:
    # 0.5 hours of 24.01 and 2.41: 12.005 + 1.205 is 13.21, and not 12.01 + 1.21.
    ruleset = scheme(hours(rate="24.01"), bonuses=(bonus("older", "2.41", "eur_per_hour", "hour", "project"),))
    one = record("project", hours="0.50", date="2026-05-01", bonuses=("older",))
    assert verdict(ruleset, one).counted == cents("13.21")


def test_a_bonus_by_the_hour_belongs_to_its_elements_and_its_figure_is_used() -> None:
    ruleset = by_the_hour()
    found = verdict(ruleset, person(*TEN_DAYS, bonuses=("older",)))
    assert (found.counted, reasons(found)) == (cents("1000"), [("bonus_not_here", 0)])
    result = result_of(ruleset, record("project", hours="10", date="2026-05-01", bonuses=("older",)))
    assert {ruleset.bonuses[0], ruleset.bonuses[0].amount} <= set(result.uses["scheme-1"])


def test_a_limit_on_hours_is_one_on_their_bonus_too() -> None:
    ruleset = scheme(
        hours(rate="24.04", limits=(limit("8", "hours", "week", "person"),)),
        bonuses=(bonus("older", "2.40", "eur_per_hour", "hour", "project"),),
    )
    one = record("project", person="P1", hours="10", date="2026-05-01", bonuses=("older",))
    found = verdict(ruleset, one)
    assert (found.value.hundredths, found.counted) == (cents("264.40"), cents("211.52"))


@pytest.mark.parametrize(
    ("unit", "per", "element", "code"),
    [
        ("eur_per_hour", "hour", "project", None),
        ("times_rate", "hour", "project", None),
        ("eur", "hour", "project", "bonus-unit"),
        ("eur_per_hour", "year", "job", "bonus-unit"),
        ("eur_per_hour", "once", "job", "bonus-unit"),
        ("eur_per_hour", "hour", "job", "not-by-the-hour"),
        ("eur", "once", "project", "not-a-person"),
    ],
)
def test_a_bonus_fits_its_elements(unit: str, per: str, element: str, code: str | None) -> None:
    ruleset = scheme(hours(), placement(), bonuses=(bonus("older", "1", unit, per, element),))
    found = [item.code for check in CHECKS for item in check(ruleset)]
    wanted = {"bonus-unit", "not-by-the-hour", "not-a-person"}
    assert [name for name in found if name in wanted] == ([] if code is None else [code])


def test_what_says_for_whom_a_bonus_is_must_rest_on_something() -> None:
    ruleset = scheme(bonuses=(bonus("older", "1", "eur", "once", "job", assumption=None),))
    assert ("no-basis", ("bonuses", 0)) in [(item.code, item.place.path) for check in CHECKS for item in check(ruleset)]


def test_part_time_and_a_condition_together_are_worth_nothing() -> None:
    ruleset = scheme(placement(conditions=(NEW,), part_time=part_time("36", "12")))
    one = person(*TEN_DAYS, hours_per_week="8", conditions=("no",))
    assert reasons(verdict(ruleset, one, contracts=(contract(),))) == [("condition_not_met", 0)]


# ---------------------------------------------------------------- several kinds of evidence together

BOTH = scheme(
    purchase(evidence=evidence("paper", "letter", besides=("approval", "statement"))),
    evidence=tuple(
        Name(id=name, title=Text(nl=name, en=name)) for name in ("paper", "letter", "approval", "statement")
    ),
)


def bought(*proof: str) -> Record:
    return record("buying", amount="100", date="2026-05-01", evidence=proof)


@pytest.mark.parametrize(
    ("proof", "reason"),
    [
        (("paper", "approval", "statement"), None),
        (("statement", "Letter", "approval"), None),
        (("paper", "letter", "approval", "statement"), None),
        (("paper", "approval"), "evidence_incomplete"),
        (("paper",), "evidence_incomplete"),
        (("approval", "statement"), "evidence_not_accepted"),
        ((), "no_evidence"),
    ],
)
def test_one_kind_is_enough_with_every_one_that_must_be_there_besides(
    proof: tuple[str, ...], reason: str | None
) -> None:
    found = verdict(BOTH, bought(*proof))
    assert (found.counted, found.pending) == ((cents("100"), 0) if reason is None else (0, cents("100")))
    assert reasons(found) == ([] if reason is None else [(reason, cents("100"))])


def test_a_reason_names_what_is_still_missing() -> None:
    (incomplete,) = verdict(BOTH, bought("letter", "approval")).reasons
    assert [title.en for title in incomplete.params["missing"]] == ["statement"]  # type: ignore[attr-defined]
    (nothing,) = verdict(BOTH, bought()).reasons
    named = {name: [title.en for title in titles] for name, titles in nothing.params.items()}  # type: ignore[attr-defined]
    assert named == {"accepted": ["paper", "letter"], "besides": ["approval", "statement"]}


def test_what_is_not_proven_whole_goes_behind_what_is() -> None:
    ruleset = scheme(
        hours(limits=(limit("8", "hours", "week", "person"),), evidence=evidence("paper", besides=("rumour",)))
    )
    first = record("project", person="P1", hours="8", date="2026-05-04", evidence=("paper",))
    second = record("project", person="P1", hours="8", date="2026-05-05", evidence=("paper", "rumour"))
    assert [item.kept.hundredths for item in verdicts(ruleset, first, second)] == [0, cents("800")]


def test_kinds_of_evidence_are_read_from_one_cell_and_each_must_be_known() -> None:
    assert parsers()["evidence"]("paper | approval") == ("paper", "approval")
    with refused("unknown-id", 3, key="evidence", near="approval"):
        verdict(BOTH, bought("paper", "aproval"))


def test_a_result_rests_on_both_halves_and_what_must_be_there_besides_exists() -> None:
    result = result_of(BOTH, bought("paper"))
    own = BOTH.elements[0].evidence
    assert {own, own.all_of} <= set(result.uses["scheme-1"])
    unknown = scheme(purchase(evidence=evidence("paper", besides=("letter",))))
    found = [(item.code, item.place.path) for check in CHECKS for item in check(unknown)]
    assert ("dangling", ("elements", 0, "evidence", "all_of", "value")) in found
