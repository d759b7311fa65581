"""The same contract and records under several rulesets, and what makes the difference."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from srcalc.api import PRICES, Contract, Record, Ruleset, load_ruleset, value_records
from srcalc.model.elements import Condition
from srcalc.model.mapping import Counterpart, ElementCounterpart, Judgement, Mapping
from srcalc.valuation.causes import causes
from srcalc.valuation.comparison import Asked, Column, Comparison, compare
from srcalc.valuation.counterparts import Way, backwards, forwards
from srcalc.valuation.realised import value_records as valued
from srcalc.valuation.realised_result import settings_for
from srcalc.valuation.results import Case
from srcalc.valuation.verdicts import Entry, RecordResult
from tests.building import (
    TEXT,
    agreed,
    asking,
    bonus,
    cap,
    cents,
    contract,
    hours,
    indexation,
    maximum,
    part_time,
    person,
    pieces,
    placement,
    prices,
    purchase,
    record,
    scheme,
    share,
)
from tests.building import (
    evidence as proof,
)
from tests.building import (
    given as chosen,
)

PAPER = (Counterpart(id="paper", to=("paper",)), Counterpart(id="rumour", to=("rumour",)))


def mapping(of: Ruleset, to: Ruleset, pairs: dict[str, tuple[str, ...]]) -> Mapping:
    return Mapping(
        format="1",
        of=of.id,
        to=to.id,
        elements=tuple(
            ElementCounterpart(id=name, to=others or "none", assumption="ours") for name, others in pairs.items()
        ),
        recognitions=tuple(Counterpart(id=item.id, to=(item.id,)) for item in of.recognitions),
        evidence=PAPER,
        assumptions=(Judgement(id="ours", point=TEXT, choice=TEXT),),
    )


def entries(*records: Record) -> list[tuple[Entry, dict[str, Any]]]:
    return [
        (Entry(item, item.record or f"r{number}", "contract", "", number), {}) for number, item in enumerate(records)
    ]


def side_by_side(
    rulesets: Sequence[Ruleset],
    *records: Record,
    ways: Sequence[tuple[Way, ...]] | None = None,
    agreement: Contract | None = None,
    known: Any = PRICES,
    as_of: Any = None,
) -> Comparison:
    """Rulesets with the same names, unless ways lead from the first to the others."""
    found = ways or [((),)] * len(rulesets)
    asked = [Asked(item.id, item, way) for item, way in zip(rulesets, found, strict=True)]
    return compare(asked, asked[0], agreement or contract(), known, entries(*records), as_of)


def counted(column: Column) -> tuple[int, int]:
    assert column.low is not None
    assert column.high is not None
    return column.low.realised.totals.counted, column.high.realised.totals.counted


def because(found: Comparison, number: int = 1, one: int = 0) -> dict[str, int]:
    gap = found.gaps[number]
    assert gap is not None
    return {item.name: item.cents for item in gap.low.records[one]}


# ---------------------------------------------------------------- why two values differ


def test_a_higher_rate_is_the_whole_difference_of_two_rates() -> None:
    found = side_by_side(
        [scheme(placement(rate="10000")), scheme(placement(rate="25000"), id="b-1")], person("2026-01-01", "2026-12-31")
    )
    assert because(found) == {"rate": cents("15000")}


def test_part_time_is_told_apart_from_the_rate() -> None:
    whole, part = scheme(placement(rate="10000")), scheme(placement(rate="20000", part_time=part_time("40")), id="b-1")
    found = side_by_side([whole, part], person("2026-01-01", "2026-12-31", hours_per_week="24"))
    assert because(found) == {"rate": cents("10000"), "part_time": cents("-8000")}


def test_days_of_a_year_and_months_are_a_difference_of_time() -> None:
    by_months = scheme(placement(rate="36500"), id="b-1", time_basis=chosen("months"))
    found = side_by_side([scheme(placement(rate="36500")), by_months], person("2026-01-01", "2026-06-30"))
    assert because(found) == {"time": cents("150")}


def test_a_maximum_is_what_it_takes_off() -> None:
    limited = scheme(placement(rate="10000", maximum=maximum("1")), id="b-1")
    found = side_by_side([scheme(placement(rate="10000")), limited], person("2026-01-01", "2027-12-31"))
    assert because(found) == {"max_duration": cents("-10000")}


def test_a_window_is_what_lies_outside_it() -> None:
    anywhere = scheme(placement(rate="36500"), id="b-1", window=chosen("any"))
    found = side_by_side([scheme(placement(rate="36500")), anywhere], person("2025-12-22", "2026-01-10"), as_of=None)
    assert because(found) == {"outside_contract": cents("1000")}


def test_evidence_that_only_one_accepts_is_the_whole_value() -> None:
    strict = scheme(placement(rate="10000", evidence=proof("rumour")), id="b-1")
    found = side_by_side([scheme(placement(rate="10000")), strict], person("2026-01-01", "2026-12-31"))
    assert because(found) == {"evidence": cents("-10000")}


def test_a_share_of_an_invoice_and_one_of_nothing() -> None:
    shares = (share("30", "pso-1"),)
    known = scheme(purchase("buying", None, shares=shares), id="b-1")
    whole = scheme(purchase("buying"))
    bought = record("buying", amount="1000", date="2026-05-01", recognition=("pso-1",))
    unknown = record("buying", amount="1000", date="2026-05-01")
    found = side_by_side([whole, known], bought, unknown)
    assert because(found) == {"share": cents("-700")}
    assert because(found, one=1) == {"share": cents("-1000")}


def test_a_bonus_that_only_one_has_is_a_bonus() -> None:
    old = bonus("old", "5000", "eur_per_person_year", "year", "job")
    found = side_by_side(
        [scheme(placement(rate="10000"), bonuses=(old,)), scheme(placement(rate="12000"), id="b-1")],
        person("2026-01-01", "2026-12-31", bonuses=("old",)),
    )
    assert because(found) == {"rate": cents("2000"), "bonuses": cents("-5000")}


def test_a_bonus_once_is_not_cut_by_part_time() -> None:
    once = bonus("lasting", "5000", "eur", "once", "job")
    whole = scheme(placement(rate="10000"), bonuses=(once,))
    part = scheme(placement(rate="10000", part_time=part_time("40")), bonuses=(once,), id="b-1")
    found = side_by_side([whole, part], person("2026-01-01", "2026-12-31", bonuses=("lasting",), hours_per_week="20"))
    assert because(found) == {"part_time": cents("-5000")}


def test_an_hour_against_a_year_is_another_way_of_counting() -> None:
    by_hour = scheme(hours("job", rate="10"), id="b-1")
    found = side_by_side(
        [scheme(placement(rate="10000")), by_hour], person("2026-01-01", "2026-12-31", hours="100", date="2026-06-01")
    )
    assert because(found) == {"kind": cents("-9000")}


def test_a_condition_that_is_not_met_is_a_cause_of_its_own() -> None:
    strict = scheme(placement(rate="20000", conditions=(NEW_HERE,)), id="b-1")
    unmet = person("2026-01-01", "2026-12-31", conditions=("nee",))
    found = side_by_side([scheme(placement(rate="10000")), strict], unmet)
    assert because(found) == {"rate": cents("10000"), "condition": cents("-20000")}


def test_people_who_worked_there_already_are_a_cause_too() -> None:
    strict = scheme(placement(rate="10000"), id="b-1", existing_staff=chosen("not_counted"))
    found = side_by_side(
        [scheme(placement(rate="10000")), strict], person("2026-01-01", "2026-12-31", existing_staff=True)
    )
    assert because(found) == {"condition": cents("-10000")}


def test_a_cap_stands_in_the_causes_of_the_whole_and_in_no_record() -> None:
    capped = scheme(placement(rate="10000"), caps=(cap("half", "50", "job"),), id="b-1")
    found = side_by_side([scheme(placement(rate="10000")), capped], person("2026-01-01", "2026-12-31"))
    gap = found.gaps[1]
    assert gap is not None
    assert because(found) == {}
    assert dict(gap.low.totals) == {"cap": cents("-3750")}


NEW_HERE = Condition(id="new-here", text=TEXT)
GIVEN_RATES = ["9999.99", "12345.67", "50000", "0.07"]


@st.composite
def schemes(draw: st.DrawFn, name: str) -> Ruleset:
    """A ruleset of the same names with figures of its own: people, purchases, hours, pieces and agreed amounts."""
    full = draw(st.sampled_from([None, "36", "40"]))
    most = draw(
        st.sampled_from([maximum(), maximum("1"), maximum("7", "months"), maximum("1", per="person_and_contract")])
    )
    evidence = proof(*draw(st.sampled_from([("paper",), ("paper", "rumour"), ("rumour",)])))
    hours_part = {} if full is None else {"part_time": part_time(full, draw(st.sampled_from([None, "12"])))}
    unit = draw(st.sampled_from(["eur_per_person_year", "eur_per_person_month"]))
    barred = {"conditions": draw(st.sampled_from([(), (NEW_HERE,)]))}
    elements = (
        placement(
            "job", draw(st.sampled_from(GIVEN_RATES)), unit, maximum=most, evidence=evidence, **hours_part, **barred
        ),
        placement("school", draw(st.sampled_from(GIVEN_RATES)), conditions=(NEW_HERE,)),
        purchase(
            "buying", None, shares=(share(draw(st.sampled_from(["33.33", "100"])), "pso-1"), share("10", "pso-2"))
        ),
        hours("project", draw(st.sampled_from(["99.95", "175"])), evidence=evidence),
        pieces("internship", draw(st.sampled_from(["500", "333.33"]))),
        agreed("custom-made"),
    )
    whose = draw(st.sampled_from([("job",), ("school",), ("job", "school")]))
    yearly = bonus("old", draw(st.sampled_from(["1000", "4999.99"])), "eur_per_person_year", "year", *whose)
    once = bonus("lasting", *draw(st.sampled_from([("5000", "eur"), ("0.5", "times_rate")])), "once", "job", "school")
    bonuses = (yearly, once)
    groups = draw(st.sampled_from([(), _group("job", "school")]))
    basis = draw(st.sampled_from(["days_365", "months"]))
    window = draw(st.sampled_from(["contract", "any"]))
    caps = draw(st.sampled_from([(), (cap("c", "40", "job", "project"),)]))
    own: Any = {"bonuses": bonuses, "groups": groups, "caps": caps}
    return scheme(*elements, id=name, time_basis=chosen(basis), window=chosen(window), required=asking(), **own)


def _group(*elements: str) -> tuple[Any, ...]:
    from srcalc.model.elements import PersonGroup

    return (PersonGroup(id="both", elements=elements, maximum=None),)


@st.composite
def records(draw: st.DrawFn) -> Record:
    kind = draw(st.sampled_from(["job", "job", "school", "buying", "project", "internship", "custom-made"]))
    day = draw(st.dates(min_value=_day("2025-11-01"), max_value=_day("2028-02-01"))).isoformat()
    cells: dict[str, Any] = {"evidence": draw(st.sampled_from(["paper", "rumour", None]))}
    if kind in ("job", "school"):
        last = draw(st.dates(min_value=_day(day), max_value=_day("2028-06-01"))).isoformat()
        cells |= {"hours_per_week": draw(st.sampled_from(["8", "24", "36", "40"])), "permanent": draw(st.booleans())}
        cells["conditions"] = draw(st.sampled_from([("nee",), ("new-here",)]))
        cells["bonuses"] = draw(st.sampled_from([(), ("old",), ("lasting", "old")]))
        return person(day, last, kind, **cells, person=draw(st.sampled_from(["P1", "P2"])))
    amount = draw(st.sampled_from(["0.01", "1234.56", "-50", "99999"]))
    if kind == "buying":
        cells |= {"supplier": "A", "number": draw(st.sampled_from(["1", "2", None]))}
        cells |= {"recognition": draw(st.sampled_from([(), ("pso-1",), ("pso-1", "pso-2")]))}
    quantity = {"project": ("hours", "12.25"), "internship": ("count", "3")}.get(kind, ("amount", amount))
    return record(kind, date=day, **{quantity[0]: quantity[1]}, **cells)


def _day(text: str) -> Any:
    from tests.building import day

    return day(text)


def verdicts(ruleset: Ruleset, found: Sequence[Record]) -> Sequence[RecordResult]:
    settings = settings_for([Case(contract(), ruleset, PRICES)], None)
    return valued(settings, [entry for entry, _ in entries(*found)])


@given(schemes("a-1"), schemes("b-1"), st.lists(records(), min_size=1, max_size=6))
def test_the_causes_of_a_difference_add_up_to_it_to_the_cent(one: Ruleset, other: Ruleset, found: list[Record]) -> None:
    for before, after in zip(verdicts(one, found), verdicts(other, found), strict=True):
        parts = causes(before, after)
        assert sum(part.cents for part in parts) == after.counted - before.counted
        assert all(part.cents for part in parts)
        assert len({part.name for part in parts}) == len(parts)


@given(schemes("a-1"), schemes("b-1"), st.lists(records(), min_size=1, max_size=6))
def test_the_causes_in_all_add_up_to_the_difference_in_all(one: Ruleset, other: Ruleset, found: list[Record]) -> None:
    both = side_by_side([one, other], *found)
    gap = both.gaps[1]
    assert gap is not None
    assert sum(gap.low.totals.values()) == counted(both.columns[1])[0] - counted(both.columns[0])[0]


@given(schemes("a-1"), st.lists(records(), min_size=1, max_size=6))
def test_a_ruleset_does_not_differ_from_itself(ruleset: Ruleset, found: list[Record]) -> None:
    both = side_by_side([ruleset, ruleset], *found)
    gap = both.gaps[1]
    assert gap is not None
    assert set(gap.low.records.values()) <= {()}
    assert dict(gap.low.totals) == {}
    assert both.columns[0].low is not None
    assert both.columns[1].low is not None
    assert both.columns[0].low.realised == both.columns[1].low.realised


@given(schemes("a-1"), schemes("b-1"), st.lists(records(), min_size=1, max_size=6))
def test_each_column_is_what_the_ruleset_gives_alone(one: Ruleset, other: Ruleset, found: list[Record]) -> None:
    both = side_by_side([one, other], *found)
    for column, ruleset in zip(both.columns, (one, other), strict=True):
        alone = value_records(ruleset, found, [contract()])
        assert column.low is not None
        assert alone.realised is not None
        assert column.low.realised.totals == alone.realised.totals
        assert [item.counted for item in column.low.realised.records] == [
            item.counted for item in alone.realised.records
        ]
        assert column.low.result.contracts[0].balance == alone.contracts[0].balance


# ---------------------------------------------------------------- the least and the most

NATIONAL = scheme(placement("benefit", "50000"), placement("school", "20000"), hours("project", "175"), id="national-1")
LOCAL = scheme(
    placement("pw", "40000"),
    placement("ww", "20000", maximum=maximum("1")),
    placement("register", "35000"),
    placement("bbl", "15000"),
    pieces("internship", "500"),
    hours("lesson", "100"),
    id="local-1",
)
TO_NATIONAL = mapping(
    LOCAL,
    NATIONAL,
    {
        "pw": ("benefit",),
        "ww": ("benefit",),
        "register": ("benefit",),
        "bbl": ("school",),
        "internship": ("school",),
        "lesson": ("project",),
    },
)


def to_local(*found: Record, local: Ruleset = LOCAL, known: Mapping = TO_NATIONAL) -> Column:
    way = (backwards(known, NATIONAL, local),)
    return side_by_side([NATIONAL, local], *found, ways=[((),), (way,)]).columns[1]


def elements(column: Column) -> tuple[list[str], list[str]]:
    low, high = column.choices.low, column.choices.high
    return [match.entry.record.element for match in low.values()], [
        match.entry.record.element for match in high.values()
    ]


def test_a_national_record_comes_to_the_least_and_the_most_of_its_local_elements() -> None:
    column = to_local(person("2026-01-01", "2026-12-31", "benefit"))
    assert counted(column) == (cents("20000"), cents("40000"))
    assert elements(column) == (["ww"], ["pw"])
    assert column.is_range


def test_what_decides_is_what_counts_and_not_what_it_would_be_without_a_maximum() -> None:
    column = to_local(person("2026-01-01", "2027-12-31", "benefit"))
    assert counted(column) == (cents("20000"), cents("80000"))


def test_all_records_of_a_person_have_the_same_element() -> None:
    two = [person("2026-01-01", "2026-12-31", "benefit"), person("2027-01-01", "2027-12-31", "benefit")]
    column = to_local(*two)
    assert elements(column) == (["ww", "ww"], ["pw", "pw"])
    assert counted(column) == (cents("20000"), cents("80000"))


def test_another_person_can_be_something_else() -> None:
    two = [person("2026-01-01", "2026-12-31", "benefit"), person("2026-01-01", "2026-12-31", "benefit", person="P2")]
    assert counted(to_local(*two)) == (cents("40000"), cents("80000"))


def test_an_element_of_another_unit_is_no_candidate_for_a_record_without_it() -> None:
    column = to_local(person("2026-01-01", "2026-12-31", "school"))
    assert column.choices.possible[0] == ("bbl",)
    assert not column.is_range


def test_a_record_that_lacks_what_every_candidate_needs_is_listed_with_the_columns() -> None:
    pro_rata = scheme(placement("pw", part_time=part_time("36")), id="local-1")
    column = to_local(
        person("2026-01-01", "2026-12-31", "benefit"),
        local=pro_rata,
        known=mapping(pro_rata, NATIONAL, {"pw": ("benefit",)}),
    )
    assert [(item.code, item.params["columns"]) for item in column.choices.missing[0]] == [
        ("counterpart-cells", ("hours_per_week",))
    ]
    assert counted(column) == (0, 0)


def test_what_is_said_of_conditions_here_is_not_taken_for_an_answer_elsewhere() -> None:
    strict = scheme(placement("pw", conditions=(NEW_HERE,)), id="local-1")
    known = mapping(strict, NATIONAL, {"pw": ("benefit",)})
    asked = person("2026-01-01", "2026-12-31", "benefit", conditions=("nee",))
    column = to_local(asked, local=strict, known=known)
    assert [item.params["columns"] for item in column.choices.missing[0]] == [("conditions",)]


def test_what_the_calculation_cannot_follow_is_listed_and_the_rest_is_computed() -> None:
    unseen = scheme(placement("pw", "not_seen"), hours("lesson", "100"), id="local-1")
    known = mapping(unseen, NATIONAL, {"pw": ("benefit",), "lesson": ("project",)})
    lesson = record("project", hours="10", date="2026-02-01")
    column = to_local(person("2026-01-01", "2026-12-31", "benefit"), lesson, local=unseen, known=known)
    assert [item.code for item in column.choices.missing[0]] == ["not-seen"]
    assert counted(column) == (cents("1000"), cents("1000"))


def test_too_many_ways_to_count_a_person_are_not_tried() -> None:
    names = [f"e{number}" for number in range(30)]
    wide = scheme(*(placement(name, f"{1000 + number}") for number, name in enumerate(names)), id="local-1")
    known = mapping(wide, NATIONAL, dict.fromkeys(names, ("benefit", "school")))
    two = [person("2026-01-01", "2026-12-31", "benefit"), person("2027-01-01", "2027-12-31", "school")]
    column = to_local(*two, local=wide, known=known)
    assert {item.code for why in column.choices.missing.values() for item in why} == {"counterpart-too-many"}
    assert set(column.choices.missing) == {0, 1}


def test_a_record_can_say_itself_which_element_it_is() -> None:
    way = (backwards(TO_NATIONAL, NATIONAL, LOCAL),)
    asked = [Asked("national-1", NATIONAL), Asked("local-1", LOCAL, (way,))]
    entry, _ = entries(person("2026-01-01", "2026-12-31", "benefit"))[0]
    found = compare(asked, asked[0], contract(), PRICES, [(entry, {"local-1": {"element": "register"}})])
    assert counted(found.columns[1]) == (cents("35000"), cents("35000"))


@st.composite
def lives(draw: st.DrawFn) -> list[Record]:
    """A few records of two people, each under one or both national elements."""
    found = []
    for _ in range(draw(st.integers(1, 4))):
        first = draw(st.dates(min_value=_day("2026-01-01"), max_value=_day("2027-12-01")))
        last = draw(st.dates(min_value=first, max_value=_day("2027-12-31")))
        element = draw(st.sampled_from(["benefit", "school"]))
        evidence = draw(st.sampled_from(["paper", "rumour"]))
        who = draw(st.sampled_from(["P1", "P2"]))
        found.append(person(first.isoformat(), last.isoformat(), element, person=who, evidence=evidence))
    return found


@given(lives(), st.booleans(), st.booleans())
def test_no_choice_of_elements_comes_to_less_than_the_least_or_more_than_the_most(
    found: list[Record], grouped: bool, limited: bool
) -> None:
    local = scheme(
        placement("pw", "40000", maximum=maximum("1" if limited else "2")),
        placement("ww", "60000", maximum=maximum("6", "months")),
        placement("bbl", "15000"),
        placement("bol", "55000"),
        groups=_group("pw", "ww", "bbl", "bol") if grouped else (),
        id="local-1",
    )
    known = mapping(local, NATIONAL, {"pw": ("benefit",), "ww": ("benefit",), "bbl": ("school",), "bol": ("school",)})
    column = to_local(*found, local=local, known=known)
    assert column.low is not None
    assert column.high is not None
    kept = [_kept(side.realised.records) for side in (column.low, column.high)]
    keys = sorted({(str(item.person), item.element) for item in found})
    options = {"benefit": ("pw", "ww"), "school": ("bbl", "bol")}
    every = []
    for names in itertools.product(*(options[element] for _, element in keys)):
        called = dict(zip(keys, names, strict=True))
        every.append(
            _kept(verdicts(local, [replace(item, element=called[str(item.person), item.element]) for item in found]))
        )
    assert kept == [min(every), max(every)]


def _kept(found: Sequence[RecordResult]) -> int:
    return sum(item.kept.hundredths for item in found)


# ---------------------------------------------------------------- what is not there


def test_a_ruleset_that_has_ended_says_so_and_the_others_are_computed() -> None:
    ended = scheme(id="b-1", valid_until=chosen(_day("2025-01-01")))
    found = side_by_side([scheme(), ended], person("2026-01-01", "2026-12-31"))
    assert [item.code for item in found.columns[1].refused] == ["ruleset-ended"]
    assert found.columns[0].low is not None
    assert found.gaps == (None, None)


def test_a_ruleset_that_does_not_say_what_it_asks_has_no_balance() -> None:
    silent = scheme(id="b-1", required="not_seen")
    found = side_by_side([scheme(), silent], person("2026-01-01", "2026-12-31"))
    second = found.columns[1]
    assert second.unknown is not None
    assert second.unknown.code == "required-not-known"
    assert second.required is None
    assert second.low is not None
    assert second.low.result.contracts[0].balance is None


def test_an_agreed_percentage_is_asked_under_every_ruleset() -> None:
    agreement = contract(percentage="5")
    found = side_by_side([scheme(), scheme(id="b-1", required="not_seen")], agreement=agreement)
    assert [column.required.total.hundredths for column in found.columns if column.required] == [cents("12500")] * 2


def test_what_a_ruleset_needs_of_the_contract_is_said_and_its_records_are_valued() -> None:
    needy = scheme(id="b-1", required=asking(base="labour_value"))
    found = side_by_side([scheme(), needy], person("2026-01-01", "2026-12-31"))
    second = found.columns[1]
    assert second.unknown is not None
    assert second.unknown.code == "contract-needs"
    assert counted(second) == counted(found.columns[0])


def test_an_index_figure_that_is_not_there_refuses_the_whole_column() -> None:
    indexed = scheme(id="b-1", indexation=indexation())
    found = side_by_side([scheme(), indexed], person("2026-01-01", "2026-12-31"), known=prices({"2025": "100"}))
    assert [item.code for item in found.columns[1].refused] == ["index-missing"]


def test_records_without_a_counterpart_are_a_cause_of_their_own() -> None:
    fewer = scheme(placement("job"), id="b-1")
    known = mapping(scheme(placement("job"), hours("project")), fewer, {"job": ("job",), "project": ()})
    home = scheme(placement("job"), hours("project"))
    way = (forwards(known, home, fewer),)
    lesson = record("project", hours="3", date="2026-02-01")
    found = side_by_side([home, fewer], person("2026-01-01", "2026-12-31"), lesson, ways=[((),), (way,)])
    gap = found.gaps[1]
    assert gap is not None
    assert dict(gap.low.totals) == {"missing": cents("-300")}
    assert [item.code for item in found.columns[1].choices.missing[1]] == ["counterpart-none"]


def test_records_can_be_written_for_a_ruleset_that_is_not_compared() -> None:
    home, one, other = scheme(), scheme(placement(rate="10000"), id="b-1"), scheme(placement(rate="20000"), id="c-1")
    asked = [Asked(item.id, item) for item in (one, other)]
    found = compare(asked, Asked("home", home), contract(), PRICES, entries(person("2026-01-01", "2026-12-31")))
    assert found.base == 0
    assert because(found) == {"rate": cents("10000")}
    assert counted(found.home) == (cents("36500"), cents("36500"))


# ---------------------------------------------------------------- real schemes


def test_utrecht_then_and_now_and_the_national_ruleset_by_hand() -> None:
    rulesets = {name: load_ruleset(name) for name in ("utrecht-36h", "utrecht-40h", "landelijk-2025")}
    from srcalc.checking.opened import open_ruleset
    from srcalc.checking.ways import Mappings

    files = {name: open_ruleset(name) for name in rulesets}
    known = Mappings(dict(rulesets))
    asked = [Asked(name, files[name].ruleset, known.ways(files["utrecht-40h"], files[name])) for name in rulesets]
    half = Record(
        element="participatiewet-tot-2-jaar",
        person="P1",
        start=_day("2026-01-01"),
        end=_day("2026-12-31"),
        hours_per_week=Decimal(24),
        evidence=("employment-contract",),
    )
    found = compare(asked, asked[1], contract(published="2025-11-03"), PRICES, entries(half))
    assert [counted(column)[0] for column in found.columns] == [cents("20000"), cents("18000"), cents("50000")]
    assert because(found, 0) == {"part_time": cents("2000")}
    assert because(found, 2) == {"rate": cents("12000"), "part_time": cents("20000")}
    gap = found.gaps[0]
    assert gap is not None
    (part,) = gap.low.records[0]
    assert [item.exact for item in (*part.before, *part.after)] == [Fraction(24, 40), Fraction(24, 36)]
