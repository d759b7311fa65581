"""Limits on hours, pieces and durations: at their bounds, over records, and against a count day by day."""

from __future__ import annotations

import calendar
import datetime
import itertools
import random
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from srcalc.api import Record
from srcalc.checking.meaning import CHECKS
from srcalc.diagnostics import Refused
from srcalc.model.basis import Figure
from srcalc.model.elements import Limit
from srcalc.valuation.explanation import figures
from srcalc.valuation.verdicts import RecordResult
from tests.building import (
    OURS,
    agreed,
    cents,
    changed,
    contract,
    figure,
    given,
    hours,
    pieces,
    placement,
    purchase,
    reasons,
    record,
    refused,
    result_of,
    scheme,
    share,
    verdict,
    verdicts,
)

MONDAY, SUNDAY = "2026-03-02", "2026-03-08"


def limit(at_most: str, unit: str, per: Any, scope: Any, name: str = "bound") -> Limit:
    return Limit(id=name, at_most=figure(at_most, unit), per=per, scope=scope)


def weekly(at_most: str = "10", scope: Any = "person") -> Limit:
    return limit(at_most, "hours", "week", scope)


def worked(spent: str, **cells: Any) -> Record:
    """Hours at 100.00 each, so that a cent is a ten-thousandth of an hour."""
    return record("project", **{"person": "P1", "hours": spent, **cells})


def counted(ruleset: Any, *records: Record, **options: Any) -> list[int]:
    return [item.counted for item in verdicts(ruleset, *records, **options)]


WEEK = scheme(hours(limits=(weekly(),)))


# ---------------------------------------------------------------- hours in a week


@pytest.mark.parametrize(("amount", "kept"), [("9.99", "999"), ("10", "1000"), ("10.01", "1000"), ("40", "1000")])
def test_hours_on_a_date_are_hours_of_its_week(amount: str, kept: str) -> None:
    found = verdict(WEEK, worked(amount, date="2026-03-04"))
    assert found.counted == cents(kept)
    lost = cents(amount) * 100 - cents(kept)
    assert (found.not_counted, reasons(found)) == (lost, [("limit", lost)] if lost else [])


def test_the_reason_names_the_limit_and_what_it_is_counted_for() -> None:
    (reason,) = verdict(WEEK, worked("12", date=MONDAY)).reasons
    words = [getattr(reason.params[name], "key", reason.params[name]) for name in ("unit", "per", "scope")]
    assert (reason.params["at_most"], *words) == (Decimal(10), "unit.hours", "limit.week", "limit.person")
    assert reason.params["limit"] == "bound"


@pytest.mark.parametrize(("second", "kept"), [("2026-03-08", "200"), ("2026-03-09", "600")])
def test_a_week_runs_from_monday_to_sunday(second: str, kept: str) -> None:
    assert counted(WEEK, worked("8", date=MONDAY), worked("6", date=second)) == [cents("800"), cents(kept)]


def test_hours_over_a_period_are_spread_evenly_over_its_days() -> None:
    # 63 hours over 3 weeks and 3 days: 2.625 a day, so 18.375 in a week and 7.875 in the three days.
    whole = worked("63", start=MONDAY, end="2026-03-25")
    assert verdict(WEEK, whole).counted == cents("3787.50")
    # Up to the limit in every week nothing is lost: 24 days of 10/7.
    assert verdict(WEEK, worked("34.28", start=MONDAY, end="2026-03-25")).not_counted == 0


@pytest.mark.parametrize(
    ("per", "days", "kept"),
    [
        ("month", ("2026-03-31", "2026-04-01"), "2000"),
        ("month", ("2026-03-01", "2026-03-31"), "1000"),
        ("year", ("2026-12-31", "2027-01-01"), "2000"),
        ("year", ("2026-01-01", "2026-12-31"), "1000"),
        ("duration", ("2026-01-01", "2027-12-31"), "1000"),
    ],
)
def test_months_and_years_are_those_of_the_calendar(per: Any, days: tuple[str, str], kept: str) -> None:
    ruleset = scheme(hours(limits=(limit("10", "hours", per, "person"),)))
    assert sum(counted(ruleset, *(worked("15", date=day) for day in days))) == cents(kept)


def test_limits_hold_together_each_for_what_it_takes() -> None:
    yearly = limit("25", "hours", "year", "person", "yearly")
    ruleset = scheme(hours(limits=(weekly(), yearly)))
    found = verdict(ruleset, worked("60", start="2026-06-01", end="2026-06-28"))  # four whole weeks of 15 hours
    assert found.counted == cents("2500")
    assert [(reason.params["limit"], reason.cents) for reason in found.reasons] == [
        ("bound", cents("2000")),
        ("yearly", cents("1500")),
    ]


# ---------------------------------------------------------------- for what it is counted


def test_each_person_has_a_limit_of_their_own_however_the_name_is_written() -> None:
    records = [worked("8", date=MONDAY, person=name) for name in ("P1", "P2", "p1")]
    assert counted(WEEK, *records) == [cents("800"), cents("800"), cents("200")]


def test_a_record_has_a_limit_of_its_own_where_that_is_the_scope() -> None:
    ruleset = scheme(hours(limits=(limit("10", "hours", "duration", "record"),)))
    assert counted(ruleset, worked("12", date=MONDAY), worked("12", date=MONDAY)) == [cents("1000")] * 2


def test_records_share_the_limit_of_an_activity_that_both_name() -> None:
    ruleset = scheme(hours(limits=(limit("2", "hours", "duration", "activity"),)))
    one, same, other, alone, also = (worked("1.50", date=MONDAY, activity=name) for name in ("A", "a", "B", None, None))
    assert counted(ruleset, one, same, other, alone, also) == [cents(x) for x in ("150", "50", "150", "150", "150")]


def test_an_activity_of_another_contract_is_another() -> None:
    ruleset = scheme(hours(limits=(limit("2", "hours", "duration", "activity"),)))
    both = (contract(id="one"), contract(id="two"))
    records = [worked("2", date=MONDAY, activity="A", contract=name) for name in ("one", "two")]
    assert counted(ruleset, *records, contracts=both) == [cents("200")] * 2


@pytest.mark.parametrize(("scope", "kept"), [("person", "1000"), ("contract", "2000")])
def test_a_limit_of_a_person_holds_over_contracts_and_that_of_a_contract_in_each(scope: Any, kept: str) -> None:
    both = (contract(id="one"), contract(id="two"))
    records = [worked("10", date=MONDAY, contract=name) for name in ("one", "two")]
    assert sum(counted(scheme(hours(limits=(weekly(scope=scope),))), *records, contracts=both)) == cents(kept)


def test_a_supplier_can_have_a_limit() -> None:
    ruleset = scheme(hours(limits=(limit("10", "hours", "duration", "supplier"),)))
    records = [worked("8", date=MONDAY, supplier=name) for name in ("Firma A", "firma a", "Firma B")]
    assert counted(ruleset, *records) == [cents("800"), cents("200"), cents("800")]


def test_elements_do_not_share_a_limit() -> None:
    ruleset = scheme(hours(limits=(weekly(),)), hours("lesson", limits=(weekly(),)))
    records = (worked("10", date=MONDAY), record("lesson", person="P1", hours="10", date=MONDAY))
    assert counted(ruleset, *records) == [cents("1000")] * 2


# ---------------------------------------------------------------- other kinds


def test_once_per_person_is_a_limit_on_pieces() -> None:
    ruleset = scheme(pieces(limits=(limit("1", "pieces", "duration", "person"),)))
    records = [record("internship", person=name, count="1", date=MONDAY) for name in ("P1", "P1", "P2")]
    assert counted(ruleset, *records) == [cents("500"), 0, cents("500")]
    assert counted(ruleset, record("internship", person="P1", count="2.5", date=MONDAY)) == [cents("500")]


def test_an_amount_counts_for_the_hours_that_its_limit_leaves() -> None:
    ruleset = scheme(purchase("guidance", "130", limits=(weekly("5"),)))
    one = record("guidance", person="P1", amount="1000", hours="8", date=MONDAY)
    found = verdict(ruleset, one)
    assert (found.value.hundredths, found.counted) == (cents("1300"), cents("812.50"))


def test_an_agreed_amount_can_have_a_limit() -> None:
    ruleset = scheme(agreed(limits=(weekly("5"),)))
    assert counted(ruleset, record("custom-made", person="P1", amount="1000", hours="8", date=MONDAY)) == [cents("625")]


def test_a_credit_note_is_not_limited_and_gives_nothing_back() -> None:
    ruleset = scheme(purchase("guidance", limits=(weekly("5"),)))
    bill = record("guidance", person="P1", amount="1000", hours="5", date=MONDAY, supplier="A", number="1")
    credit = record("guidance", amount="-400", date=MONDAY, supplier="A", number="2", evidence=None)
    more = record("guidance", person="P1", amount="300", hours="3", date=MONDAY, supplier="A", number="3")
    assert counted(ruleset, bill, credit, more) == [cents("1000"), cents("-400"), 0]


def test_a_copy_of_an_invoice_uses_nothing_up() -> None:
    ruleset = scheme(purchase("guidance", limits=(weekly("5"),)))
    bill, copy, more = (
        record("guidance", person="P1", amount="300", hours="2", date=day, supplier="A", number=number)
        for number, day in (("1", MONDAY), ("1", MONDAY), ("2", SUNDAY))
    )
    found = verdicts(ruleset, bill, copy, more)
    assert sorted(item.counted for item in found) == [0, cents("300"), cents("300")]
    assert [code for item in found for code, _ in reasons(item)] == ["duplicate"]


def test_what_is_worth_nothing_uses_nothing_up() -> None:
    ruleset = scheme(purchase("guidance", None, shares=(share("100", "known"),), limits=(weekly("5"),)))
    cells: dict[str, Any] = {"person": "P1", "amount": "300", "hours": "5", "date": MONDAY}
    pending = record("guidance", evidence="rumour", recognition=("known",), **cells)
    found = verdicts(ruleset, record("guidance", **cells), pending)
    assert [reasons(item)[0] for item in found] == [("no_recognition", 0), ("evidence_not_accepted", cents("300"))]
    assert found[1].pending == cents("300")


# ---------------------------------------------------------------- durations


@pytest.mark.parametrize(
    ("first", "last", "over"),
    [
        ("2026-03-01", "2026-05-31", Fraction(0)),
        ("2026-03-01", "2026-06-01", Fraction(1)),
        ("2026-02-01", "2026-04-30", Fraction(0)),
        ("2026-02-01", "2026-05-10", Fraction(10)),
        ("2026-03-17", "2026-06-16", Fraction(16, 930) * 30),  # 15/31 + 2 + 16/30 months, a day of June being 1/30
    ],
)
def test_months_are_counted_on_the_time_basis_and_leave_the_first_days(first: str, last: str, over: Fraction) -> None:
    ruleset = scheme(hours(limits=(limit("3", "months", "duration", "person"),)), time_basis=given("months"))
    days = (datetime.date.fromisoformat(last) - datetime.date.fromisoformat(first)).days + 1
    found = verdict(ruleset, worked(str(days), start=first, end=last))
    assert found.counted == round_half_up((days - over) * 100 * 100)


def round_half_up(value: Fraction) -> int:
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)


def test_days_that_a_duration_has_counted_cost_nothing_again() -> None:
    ruleset = scheme(hours(limits=(limit("1", "years", "duration", "person"),)))
    first = worked("365", start="2026-01-01", end="2026-12-31")
    within = worked("10", start="2026-06-01", end="2026-06-10")
    after = worked("10", start="2026-12-27", end="2027-01-05")
    assert counted(ruleset, first, within, after) == [cents("36500"), cents("1000"), cents("500")]


def test_a_gap_does_not_use_a_duration_up() -> None:
    ruleset = scheme(hours(limits=(limit("2", "months", "duration", "person"),)), time_basis=given("months"))
    spells = (("2026-01-01", "2026-01-31"), ("2026-06-01", "2026-06-30"), ("2027-01-01", "2027-01-31"))
    records = [worked("10", start=first, end=last) for first, last in spells]
    assert counted(ruleset, *records) == [cents("1000"), cents("1000"), 0]


def test_a_duration_goes_before_the_hours_of_a_week() -> None:
    brief = limit("1", "months", "duration", "person", "brief")
    ruleset = scheme(hours(limits=(weekly(), brief)), time_basis=given("months"))
    found = verdict(ruleset, worked("118", start="2026-06-01", end="2026-07-29"))  # two hours a day for 59 days
    # In June four weeks of 14 hours and two days of 2: 10 a week and 4 count.
    assert found.counted == cents("4400")
    assert [reason.params["limit"] for reason in found.reasons] == ["brief", "bound"]


# ---------------------------------------------------------------- window, evidence, order


def test_only_the_days_inside_the_contract_and_up_to_the_reference_date_have_a_part() -> None:
    ruleset = scheme(hours(limits=(limit("100", "hours", "duration", "person"),)))
    found = verdict(ruleset, worked("30", start="2025-12-22", end="2026-01-20"), as_of="2026-01-10")
    assert found.counted == cents("1000")
    assert reasons(found) == [("outside_contract", cents("1000")), ("after_reference_date", cents("1000"))]


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"date": "2025-12-31"}, "outside_contract"),
        ({"start": "2028-01-01", "end": "2028-01-31"}, "outside_contract"),
        ({"date": "2026-08-01"}, "after_reference_date"),
        ({"start": "2026-08-01"}, "after_reference_date"),
    ],
)
def test_what_lies_outside_uses_nothing_up(cells: dict[str, str], code: str) -> None:
    ruleset = scheme(hours(limits=(limit("5", "hours", "duration", "person"),)))
    outside, inside = verdicts(ruleset, worked("5", **cells), worked("5", date="2026-03-01"), as_of="2026-06-30")
    assert (reasons(outside), inside.counted) == ([(code, cents("500"))], cents("500"))


def test_what_has_evidence_goes_first() -> None:
    early, late = worked("8", date=MONDAY, evidence="rumour"), worked("8", date=SUNDAY)
    first, second = verdicts(WEEK, early, late)
    assert (first.counted, first.pending, second.counted) == (0, cents("200"), cents("800"))


def test_an_empty_end_runs_to_the_reference_date() -> None:
    found = verdict(WEEK, worked("40", start=MONDAY), as_of="2026-03-15")
    assert found.counted == cents("2000")


def test_the_order_of_records_changes_no_total() -> None:
    records = [
        worked("8", date=MONDAY, record="a"),
        worked("9", start=MONDAY, end="2026-03-12", record="b"),
        worked("7", date="2026-03-10", record="c", evidence="rumour"),
        worked("7.77", start="2026-03-05", end="2026-03-20", record="d"),
    ]
    totals = set()
    for order in itertools.permutations(records):
        found = result_of(WEEK, *order).realised
        assert found is not None
        totals.add((found.totals, tuple(sorted((item.entry.name, item.counted) for item in found.records))))
    assert len(totals) == 1


# ---------------------------------------------------------------- what is needed, what is shown


@pytest.mark.parametrize(
    ("element", "one", "missing"),
    [
        (hours(limits=(weekly(),)), record("project", hours="1", date=MONDAY), ["person"]),
        (hours(limits=(weekly(),)), worked("1"), ["date"]),
        (hours(limits=(weekly(scope="supplier"),)), worked("1", date=MONDAY), ["supplier"]),
        (hours(limits=(limit("3", "months", "duration", "person"),)), worked("1", date=MONDAY), ["start"]),
        (hours(limits=(weekly(),)), worked("1", date=MONDAY, end=SUNDAY), ["start"]),
        (purchase("project", limits=(weekly(),)), record("project", person="P1", amount="1", date=MONDAY), ["hours"]),
        (purchase("project", limits=(weekly(),)), worked("0", amount="1", date=MONDAY), ["hours"]),
        (purchase("project", limits=(weekly(),)), record("project", amount="-1"), ["date"]),
        (purchase("project", limits=(weekly(),)), record("project", date=MONDAY), ["amount", "person", "hours"]),
    ],
)
def test_a_record_lacks_what_its_limits_are_counted_by(element: Any, one: Record, missing: list[str]) -> None:
    with pytest.raises(Refused) as caught:
        verdict(scheme(element), one)
    found = [(item.code, item.params["key"]) for item in caught.value.diagnostics]
    assert found == [("cell-needed", column) for column in missing]


def test_a_period_is_in_order_and_has_an_end() -> None:
    with refused("end-before-start", 3):
        verdict(WEEK, worked("1", start=SUNDAY, end=MONDAY))
    with refused("open-end-without-date", 3):
        verdict(WEEK, worked("1", start=MONDAY), contracts=())


def test_without_a_contract_only_a_limit_by_the_calendar_asks_for_a_date() -> None:
    ruleset = scheme(hours(limits=(limit("2", "hours", "duration", "activity"),)))
    assert counted(ruleset, record("project", hours="3"), contracts=()) == [cents("200")]
    with refused("cell-needed", 3, key="date"):
        verdict(WEEK, worked("1"), contracts=())


def test_an_explanation_shows_the_hours_that_are_left_and_the_figure_they_rest_on() -> None:
    result = result_of(WEEK, worked("12", date=MONDAY, record="r"))
    line = dict(figures(result))["records[r].kept"]
    (term,) = line.terms
    assert [(item.name, item.exact) for item in term] == [("rate", Fraction(100)), ("hours", Fraction(10))]
    assert term[1].basis == weekly().at_most
    assert weekly().at_most in result.uses["scheme-1"]


def test_a_limit_that_was_not_seen_is_refused_by_name() -> None:
    with refused("not-seen", 4, what="elements.project.limits.bound"):
        verdict(scheme(hours(limits=(weekly("not_seen"),))), worked("1", date=MONDAY))


def test_a_duration_in_worked_hours_is_refused_by_name() -> None:
    by_hours = scheme(hours(limits=(limit("3", "months", "duration", "person"),)), time_basis=given("worked_hours"))
    with refused("not-supported", 4, what="time_basis: worked_hours"):
        verdict(by_hours, worked("1", start=MONDAY, end=SUNDAY))
    assert verdict(changed(WEEK, time_basis=given("worked_hours")), worked("1", date=MONDAY)).counted == cents("100")


@pytest.mark.parametrize(
    ("element", "bound", "code"),
    [
        (hours, limit("3", "pieces", "duration", "person"), "limit-unit"),
        (hours, limit("3", "months", "year", "person"), "limit-unit"),
        (pieces, limit("3", "hours", "week", "person"), "limit-unit"),
        (placement, limit("3", "hours", "week", "person"), "limit-unit"),
        (placement, limit("3", "months", "duration", "person"), "limit-unit"),
        (hours, limit("0", "hours", "week", "person"), "never-counts"),
        (hours, limit("3", "hours", "week", "person"), None),
        (purchase, limit("3", "hours", "month", "supplier"), None),
        (agreed, limit("3", "years", "duration", "contract"), None),
        (pieces, limit("3", "pieces", "year", "person"), None),
    ],
)
def test_a_limit_fits_its_element(element: Any, bound: Limit, code: str | None) -> None:
    found = [item.code for check in CHECKS for item in check(scheme(element(limits=(bound,))))]
    assert [name for name in found if name in ("limit-unit", "never-counts")] == ([] if code is None else [code])


def test_two_limits_of_an_element_have_two_names() -> None:
    twice = scheme(hours(limits=(weekly(), weekly("5"))))
    assert "id-twice" in [item.code for check in CHECKS for item in check(twice)]


# ---------------------------------------------------------------- day by day


class DayByDay:
    """The same rules once more, written for clearness only: every day by itself."""

    def __init__(self, limits: Sequence[tuple[str, str, Fraction, str]], basis: str) -> None:
        self.limits, self.basis = limits, basis
        self.used: defaultdict[Any, Fraction] = defaultdict(Fraction)
        self.share: dict[Any, Fraction] = {}

    def measure(self, day: datetime.date) -> Fraction:
        if self.basis == "days_365":
            return Fraction(0 if (day.month, day.day) == (2, 29) else 1, 365)
        return Fraction(1, 12 * calendar.monthrange(day.year, day.month)[1])

    def kept(self, item: dict[str, Any], number: int, days: list[datetime.date], size: int) -> Fraction:
        who = {"record": number, "person": item["person"], "activity": item["activity"], "contract": "one"}
        per_day = Fraction(item["hours"]) / size
        found = Fraction(0)
        for day in days:
            amount = per_day
            for index, (kind, scope, bound, _) in enumerate(self.limits):
                if kind == "time" and amount:  # a day that another limit leaves out uses nothing up
                    amount *= self._time(index, who[scope], bound, day)
            rooms = [
                ((index, who[scope], self._bucket(per, day)), bound)
                for index, (kind, scope, bound, per) in enumerate(self.limits)
                if kind == "hours"
            ]
            amount = min([amount, *(bound - self.used[key] for key, bound in rooms)])
            for key, _ in rooms:
                self.used[key] += amount
            found += amount
        return found

    def _time(self, index: int, who: object, bound: Fraction, day: datetime.date) -> Fraction:
        if (index, who, day) not in self.share:
            left = bound - self.used["time", index, who]
            size = self.measure(day)
            share = Fraction(0) if left <= 0 else min(Fraction(1), left / size) if size else Fraction(1)
            self.share[index, who, day] = share
            self.used["time", index, who] += size * share
        return self.share[index, who, day]

    @staticmethod
    def _bucket(per: str, day: datetime.date) -> object:
        return {"week": day.isocalendar()[:2], "month": (day.year, day.month), "year": day.year}.get(per, "all")


def random_case(chance: random.Random) -> tuple[str, list[Limit], list[dict[str, Any]]]:
    basis = chance.choice(("days_365", "months"))
    limits = []
    for number in range(chance.randint(1, 3)):
        if chance.random() < 0.3:
            unit, per = chance.choice(("months", "years")), "duration"
            at_most = str(chance.randint(1, 5) if unit == "months" else 1)
        else:
            unit, per = "hours", chance.choice(("week", "month", "year", "duration"))
            at_most = str(Decimal(chance.randint(100, 6000)) / 100)
        scope = chance.choice(("record", "person", "person", "activity", "contract"))
        limits.append(limit(at_most, unit, per, scope, f"l{number}"))
    records = []
    for number in range(chance.randint(1, 8)):
        first = datetime.date(2028, 1, 1) + datetime.timedelta(days=chance.randint(-40, 400))
        length = chance.choice((0, chance.randint(1, 20), chance.randint(1, 250)))
        records.append(
            {
                "record": f"r{number}",
                "person": chance.choice("AB"),
                "activity": chance.choice(("x", "y", "z")),
                "hours": str(Decimal(chance.randint(0, 30000)) / 100),
                "start": first,
                "end": first + datetime.timedelta(days=length),
                "evidence": chance.choice(("paper", "paper", "rumour")),
            }
        )
    return basis, limits, records


@pytest.mark.parametrize("seed", range(250))
def test_limits_are_what_counting_day_by_day_makes_of_them(seed: int) -> None:
    chance = random.Random(seed)
    basis, limits, items = random_case(chance)
    agreement = contract(months=12, start="2028-01-01", id="one")
    ruleset = scheme(hours(limits=tuple(limits)), time_basis=given(basis))
    as_of = datetime.date(2028, 1, 1) + datetime.timedelta(days=chance.randint(100, 365))
    records = [record("project", **{**item, "start": str(item["start"]), "end": str(item["end"])}) for item in items]
    found = verdicts(ruleset, *records, contracts=(agreement,), as_of=str(as_of))
    sizes = [
        ("hours", item.scope, Fraction(value_of(item.at_most)), item.per)
        if item.at_most.unit == "hours"
        else ("time", item.scope, Fraction(value_of(item.at_most)) / (12 if item.at_most.unit == "months" else 1), "")
        for item in limits
    ]
    slow = DayByDay(sizes, basis)
    expected = {}
    for number, item in sorted(enumerate(items), key=lambda pair: by_turn(pair[1])):
        period = [item["start"] + datetime.timedelta(days=n) for n in range((item["end"] - item["start"]).days + 1)]
        inside = [day for day in period if datetime.date(2028, 1, 1) <= day <= min(as_of, datetime.date(2028, 12, 31))]
        expected[item["record"]] = slow.kept(item, number, inside, len(period))
    for result in found:
        assert result.kept.hundredths == round_half_up(expected[result.entry.name] * 10_000)
        assert total_of(result) == result.value.hundredths


def by_turn(item: dict[str, Any]) -> tuple[object, ...]:
    nothing = Decimal(item["hours"]) == 0
    return item["evidence"] != "paper", nothing, item["start"], item["end"], item["record"]


def total_of(result: RecordResult) -> int:
    return result.kept.hundredths + sum(r.cents for r in result.reasons if "evidence" not in r.code)


def value_of(found: Figure) -> Decimal:
    assert isinstance(found.value, Decimal)
    assert OURS["assumption"] == found.assumption
    return found.value
