"""What worked cases show of a ruleset: only what a figure that they expect really depends on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from srcalc.checking.cases import check_cases
from srcalc.checking.coverage import Coverage
from srcalc.checking.findings import bases
from srcalc.checking.rules import rules_of
from srcalc.checking.rulesets import check_file
from srcalc.diagnostics import joined
from srcalc.model.basis import Figure
from srcalc.model.contract import Contract, Supplier
from srcalc.model.elements import Condition, Element, PersonGroup
from srcalc.model.record import Record
from srcalc.model.required import AgreedPercentage, CustomOutcome, Relief, Reliefs
from srcalc.model.ruleset import Case, Expected, Ruleset, Shortfall
from srcalc.reading.document import Document
from srcalc.reading.paths import put_at
from srcalc.reading.rulesets import load_ruleset, model_of, shipped_folder, shipped_ids
from tests import building as b
from tests.conftest import Srcalc

BAD = Path(__file__).parent / "bad"
JOB = {"elements.job.rate", "elements.job.evidence.paper"}


def case(*records: Record, agreement: Contract | None = None, **expect: Any) -> Case:
    """A worked case under a contract of two years, unless another one is given."""
    wanted: dict[str, Any] = {
        name: Decimal(value) if isinstance(value, str) and name != "refused" else value
        for name, value in expect.items()
    }
    return Case(
        id=f"case-{len(records)}",
        title=b.TEXT,
        made_by="own_arithmetic",
        contract=agreement or b.contract(),
        records=records,
        expect=Expected(**wanted),
    )


def coverage(ruleset: Ruleset, *cases: Case) -> Coverage:
    """What these cases show of a ruleset; each of them comes out as it expects."""
    ready = replace(ruleset, cases=cases)
    found, covered = check_cases(ready, Document("scheme-1.yaml", {}))
    assert [(item.code, item.params) for item in found] == []
    assert covered is not None
    return covered


def shown(ruleset: Ruleset, *cases: Case) -> set[str]:
    found = coverage(ruleset, *cases)
    assert found.covered == len(found.rules) - len(found.missing)
    return set(found.rules) - set(found.missing)


def year(element: str = "job", person: str = "P1", years: int = 1, **cells: Any) -> Record:
    return b.person("2026-01-01", f"{2025 + years}-12-31", element, person=person, **cells)


# ---------------------------------------------------------------- what is asked


def test_a_bracket_counts_when_a_part_of_the_value_falls_in_it() -> None:
    ruleset = b.scheme(required=b.asking(b.scale(("0", "0"), ("100000", "5"), ("300000", "7"))))
    low, middle, high = (f"required.scales.scale.brackets.{amount}" for amount in ("0", "100000", "300000"))
    assert shown(ruleset, case(agreement=b.contract("100000"), required="0")) == {low}
    assert shown(ruleset, case(agreement=b.contract("250000"), required="7500")) == {low, middle}
    assert shown(ruleset, case(agreement=b.contract("400000"), required="17000")) == {low, middle, high}


def test_without_slices_only_the_bracket_that_is_reached_counts() -> None:
    ruleset = b.scheme(required=b.asking(b.scale(("0", "2"), ("100000", "5"), marginal=False)))
    assert shown(ruleset, case(agreement=b.contract("50000"), required="1000")) == {"required.scales.scale.brackets.0"}
    at = "required.scales.scale.brackets.100000"
    assert shown(ruleset, case(agreement=b.contract("100000"), required="5000")) == {at}


def test_only_what_a_case_expects_is_looked_at() -> None:
    ruleset = b.scheme()
    assert shown(ruleset, case(applies=True)) == set()
    assert shown(ruleset, case(required="12500")) == {"required.scales.scale.brackets.0"}
    assert shown(ruleset, case(year(), required="12500")) == {"required.scales.scale.brackets.0"}
    assert shown(ruleset, case(year(), pending="0")) == {"elements.job.evidence.paper"}
    assert shown(ruleset, case(year(), value="36500")) == {"elements.job.rate"}
    assert shown(ruleset, case(year(), counted="36500")) == JOB
    assert shown(ruleset, case(year(evidence=None), pending="36500")) == {"elements.job.rate"}


def test_an_agreed_percentage_or_amount_shows_nothing_of_the_scale() -> None:
    assert shown(b.scheme(), case(agreement=b.contract(percentage="5"), required="12500")) == set()
    assert shown(b.scheme(), case(agreement=b.contract(required="12500"), required="12500")) == set()


def test_options_count_when_they_are_expected() -> None:
    ruleset = b.scheme(required=b.asking(b.scale(("0", "0"), ("300000", "5"))))
    agreement = b.contract("200000", options=(b.option(12, "400000"),))
    top = "required.scales.scale.brackets.300000"
    assert top not in shown(ruleset, case(agreement=agreement, required="0"))
    assert top in shown(ruleset, case(agreement=agreement, required="0", options=(Decimal(5000),)))
    assert top in shown(ruleset, case(agreement=agreement, total_with_all_options="5000"))


def test_the_maximum_counts_when_it_bites_and_then_hides_the_scale() -> None:
    ruleset = b.scheme(required=b.asking(maximum=b.figure("10000", "eur")))
    assert shown(ruleset, case(agreement=b.contract("250000"), required="10000")) == {"required.maximum"}
    at = "required.scales.scale.brackets.0"
    assert shown(ruleset, case(agreement=b.contract("200000"), required="10000")) == {at}


def test_a_relief_counts_by_what_the_supplier_has_it_for() -> None:
    def relief(name: str, cut: str, *names: str, share: str | None = None, **more: Any) -> Relief:
        least = None if share is None else b.figure(share, "percent")
        cut_by = b.figure(cut, "percent")
        return Relief(id=name, title=b.TEXT, recognitions=names, target_group_share=least, cut=cut_by, **more)

    def having(*names: str, fte: str | None = None) -> Contract:
        own = None if fte is None else Decimal(fte)
        some = Supplier(recognitions=names, employees_fte=own and Decimal(40), target_group_fte=own)
        return b.contract(supplier=some)

    def under(combine: Any) -> Ruleset:
        each = (relief("low", "10", "pso-1", "pso-2", share="5"), relief("high", "50", "pso-3"))
        return b.scheme(required=b.asking(reliefs=Reliefs(combine=combine, each=each, assumption="ours")))

    low, scale = "required.reliefs.low", "required.scales.scale.brackets.0"
    assert shown(under("highest"), case(agreement=having("pso-2"), required="11250")) == {scale, f"{low}.pso-2"}
    assert shown(under("highest"), case(agreement=having("pso-1", "pso-2"), required="11250")) == {scale}
    by_share = case(agreement=having(fte="2"), required="11250")
    assert shown(under("highest"), by_share) == {scale, f"{low}.target_group_share"}
    both, high, combine = having("pso-1", "pso-3"), "required.reliefs.high.pso-3", "required.reliefs.combine"
    assert shown(under("highest"), case(agreement=both, required="6250")) == {scale, high, combine}
    assert shown(under("sum"), case(agreement=both, required="5000")) == {scale, high, combine, f"{low}.pso-1"}
    upto = Reliefs(
        combine="highest", each=(relief("low", "100", "pso-1", at_most=b.figure("3", "percent")),), assumption="ours"
    )
    bounded = b.scheme(required=b.asking(reliefs=upto))
    found = shown(bounded, case(agreement=having("pso-1"), required="5000"))
    assert found == {scale, f"{low}.pso-1", f"{low}.at_most"}


def test_what_is_asked_of_whom_and_something_else_than_an_amount_count_when_they_decide() -> None:
    text = b.TEXT
    custom = CustomOutcome(id="small", below_amount=b.figure("100000", "eur"), text=text, assumption="ours")
    asking = b.asking(categories=b.given(("works",)), custom=(custom,), maximum=None)
    ruleset = b.scheme(required=asking)
    services = b.contract(category="services")
    assert shown(ruleset, case(agreement=services, applies=False)) == {"required.categories"}
    small = b.contract("99999", category="works")
    other = {"required.custom.small", "required.custom.small.below_amount"}
    assert shown(ruleset, case(agreement=small, required="0")) == other
    assert shown(ruleset, case(agreement=small, applies=True)) == set()
    silent = b.scheme(required=b.asking(base="not_seen"))
    assert shown(silent, case(refused="not-seen")) == {"required.base"}


# ---------------------------------------------------------------- what is realised


def test_an_invoice_shows_the_share_of_the_one_recognition_that_decides() -> None:
    ruleset = b.scheme(b.purchase(share=None, shares=(b.share("100", "a", "b"), b.share("50", "c"))))

    def bought(*names: str) -> Record:
        return b.record("buying", amount="100", date="2026-05-01", recognition=names)

    def shares(*names: str, counted: str) -> set[str]:
        found = shown(ruleset, case(bought(*names), counted=counted))
        return {name.rpartition(".")[2] for name in found if ".shares." in name}

    assert shares("a", "c", counted="100") == {"a"}
    assert shares("a", "b", counted="100") == set()
    assert shares("c", counted="50") == {"c"}
    assert shares(counted="0") == set()


def test_hours_of_a_week_count_when_they_lower_the_value() -> None:
    ruleset = b.scheme(b.placement(part_time=b.part_time("36", "12")))
    full, least = "elements.job.part_time.full_time", "elements.job.part_time.minimum"
    assert shown(ruleset, case(year(hours_per_week="36"), counted="36500")) == JOB
    assert shown(ruleset, case(year(hours_per_week="18"), counted="18250")) == {*JOB, full}
    assert shown(ruleset, case(year(hours_per_week="11"), counted="0")) == {least}


def test_a_maximum_counts_when_it_alone_cuts() -> None:
    own, both = "elements.job.maximum", "person_groups.people.maximum"

    def under(element: str, group: str) -> Ruleset:
        jobs = [b.placement(name, maximum=b.maximum(element)) for name in ("job", "other")]
        people = [PersonGroup(id="people", elements=("job", "other"), maximum=b.maximum(group))]
        return b.scheme(*jobs, groups=tuple(people))

    two_years = case(year(years=2), counted="36500")
    assert {own, both} & shown(under("1", "2"), two_years) == {own}
    assert {own, both} & shown(under("2", "1"), two_years) == {both}
    assert {own, both} & shown(under("1", "1"), two_years) == set()
    assert {own, both} & shown(under("2", "2"), case(year(years=2), counted="73000")) == set()


@pytest.mark.parametrize(("choice", "counted"), [("no_maximum", "73000"), ("as_others", "36500")])
def test_a_permanent_need_counts_where_it_makes_a_difference(choice: str, counted: str) -> None:
    limited = b.scheme(b.placement(maximum=b.maximum("12", "months"), permanent=b.given(choice)))
    name = "elements.job.permanent"
    assert name in shown(limited, case(year(years=2, permanent=True), counted=counted))
    assert name not in shown(limited, case(year(permanent=True), counted="36500"))
    assert name not in coverage(b.scheme(b.placement(permanent=b.given(choice)))).rules


def test_a_group_counts_when_another_element_took_the_days() -> None:
    groups = (PersonGroup(id="people", elements=("job", "other")),)
    ruleset = b.scheme(b.placement(), b.placement("other", "10000"), groups=groups)
    name = "person_groups.people"
    assert name in shown(ruleset, case(year(), year("other"), counted="36500"))
    assert name not in shown(ruleset, case(year(), year(), counted="36500"))
    assert name not in shown(ruleset, case(year(), year("other", "P2"), counted="46500"))
    assert name not in coverage(b.scheme(groups=(PersonGroup(id="people", elements=("job",)),))).rules


def test_a_bonus_counts_when_it_is_added_and_tiers_when_one_goes_before_another() -> None:
    young = b.bonus("fifty", "1000", "eur_per_person_year", "year", "job", one_of="age")
    old = b.bonus("sixty", "1000.01", "eur_per_person_year", "year", "job", one_of="age")
    ruleset = b.scheme(bonuses=(young, old))
    both = case(year(bonuses=("fifty", "sixty")), counted="37500.01")
    assert shown(ruleset, both) == {*JOB, "bonuses.sixty", "bonuses.one_of.age"}
    assert shown(ruleset, case(year(bonuses=("fifty",)), counted="37500")) == {*JOB, "bonuses.fifty"}


def test_a_cap_counts_when_it_cuts_and_its_bound_when_it_keeps_it_from_cutting() -> None:
    ruleset = b.scheme(caps=(b.cap("half", "50", "job", from_required=b.figure("10000", "eur")),))
    assert "caps.half" in shown(ruleset, case(year(), counted="6250"))
    small = b.contract("100000")
    assert "caps.half.from_required" in shown(ruleset, case(year(), agreement=small, counted="36500"))
    little = b.record("job", person="P1", start="2026-01-01", end="2026-01-10")
    assert shown(ruleset, case(little, agreement=small, counted="1000")) == JOB


def test_the_window_counts_when_the_other_one_would_give_another_outcome() -> None:
    before = b.person("2025-12-01", "2026-12-31")
    after = b.person("2027-01-01", "2028-12-31")
    for choice, counted in (("contract", "36500"), ("any", "39600")):
        ruleset = b.scheme(window=b.given(choice))
        assert "window" in shown(ruleset, case(before, counted=counted))
        assert "window" not in shown(ruleset, case(after, counted="36500"))
        later = "36500" if choice == "contract" else "73000"
        assert "window" in shown(ruleset, replace(case(after, counted=later), as_of=b.day("2028-12-31")))
        assert "window" not in shown(ruleset, case(year(), counted="36500"))


def test_a_charge_and_an_index_count_when_they_were_used() -> None:
    charge = Shortfall(charge=b.figure("125", "percent"))
    assert "shortfall.charge" not in shown(b.scheme(shortfall=charge), case(year(), counted="36500", charge="0"))
    short = case(b.record("job", person="P1", start="2026-01-01", end="2026-01-25"), counted="2500", charge="12500")
    assert "shortfall.charge" in shown(b.scheme(shortfall=charge), short)
    ruleset = b.scheme(indexation=b.indexation("cbs-86141ned", lag=1, price_level=2025))
    assert "indexation" in shown(ruleset, case(year(), counted="37668"))
    assert "indexation" not in shown(
        ruleset, case(year(), agreement=b.contract(published="2025-06-01"), counted="36500")
    )


# ---------------------------------------------------------------- what is refused by name


def test_an_element_that_the_calculation_refuses_is_one_rule() -> None:
    blocked = b.placement("blocked", rate="not_seen")
    ruleset = b.scheme(b.placement(), blocked)
    assert {name for name in coverage(ruleset).rules if "blocked" in name} == {"elements.blocked.rate"}
    assert shown(ruleset, case(year("blocked"), refused="not-seen")) == {"elements.blocked.rate"}


def test_a_refusal_shows_the_rule_that_refuses() -> None:
    bounds = AgreedPercentage(at_least=b.figure("2", "percent"), at_most=b.figure("10", "percent"))
    dated = {"valid_from": b.given(b.day("2026-01-01")), "valid_until": b.given(b.day("2026-12-31"))}
    ruleset = b.scheme(required=b.asking(agreed_percentage=bounds), **dated)
    refusals: tuple[tuple[dict[str, Any], str, str], ...] = (
        ({"percentage": "1"}, "percentage-below-bound", "required.agreed_percentage.at_least"),
        ({"percentage": "11"}, "percentage-above-bound", "required.agreed_percentage.at_most"),
        ({"published": "2025-12-31"}, "ruleset-not-yet", "valid_from"),
        ({"published": "2027-01-01"}, "ruleset-ended", "valid_until"),
    )
    for changes, code, name in refusals:
        assert shown(ruleset, case(agreement=b.contract(**changes), refused=code)) == {name}


# ---------------------------------------------------------------- whole files


def test_every_case_of_a_ruleset_that_is_taken_out_leaves_what_only_it_showed() -> None:
    checked = check_file(str(BAD / "demanding-1.yaml"))
    assert checked.ruleset is not None
    assert checked.document is not None
    assert checked.coverage is not None
    assert checked.coverage.missing == ()
    missing = {}
    for number, left_out in enumerate(checked.ruleset.cases):
        fewer = (*checked.ruleset.cases[:number], *checked.ruleset.cases[number + 1 :])
        found = check_cases(replace(checked.ruleset, cases=fewer), checked.document)[1]
        assert found is not None
        missing[left_out.id] = found.missing
    assert missing == {
        "people": (
            "required.scales.flat.brackets.0",
            *(f"elements.job.{name}" for name in ("rate", "part_time.full_time", "maximum", "evidence.statement")),
            "window",
        ),
        "small-works": ("required.thresholds.works.amount",),
        "small-services": ("required.thresholds.rest.amount",),
        "too-low": ("required.agreed_percentage.at_least",),
        "too-high": ("required.agreed_percentage.at_most",),
        "too-early": ("valid_from",),
        "too-late": ("valid_until",),
        "lesson": tuple(f"elements.lesson.{name}" for name in ("rate", "limits.weekly", "evidence.statement")),
        "guidance": tuple(f"elements.guidance.{name}" for name in ("share", "limits.weekly", "evidence.statement")),
        "benefit": ("elements.benefit.until",),
        "project": ("elements.project.rate",),
    }


def other_values(name: str, stated: object) -> Iterator[tuple[str, Any]]:
    """Another value for a rule, by its path: what a case that shows the rule must notice."""
    value = getattr(stated, "value", None)
    if isinstance(stated, Figure) and isinstance(value, Decimal):
        up = not name.endswith((".minimum", ".at_least"))
        path = f"{name}.at_most" if ".limits." in name else name
        yield f"{path}.value", "1" if ".thresholds." in name else str(value + 1 if up else value - 1)
    elif name == "window":
        yield "window.value", "any" if value == "contract" else "contract"
    elif name in ("valid_from", "valid_until"):
        yield f"{name}.value", {"valid_from": "1995-01-01", "valid_until": "2099-01-01"}[name]
    elif name.endswith(".permanent"):
        yield f"{name}.value", "as_others" if value == "no_maximum" else "no_maximum"
    elif ".evidence." in name and isinstance(value, tuple):
        path, _, kind = name.rpartition(".")
        yield f"{path}.value", [other for other in value if other != kind]


@pytest.mark.parametrize("name", ["landelijk-2025", "friesland-2016", "oost-nederland-2026", "parkstad-2026"])
def test_a_change_of_what_the_cases_show_makes_one_of_them_fail(name: str) -> None:
    checked = check_file(str(shipped_folder() / f"{name}.yaml"))
    assert checked.ruleset is not None
    assert checked.document is not None
    tried = 0
    for rule, stated in rules_of(checked.ruleset).items():
        for path, value in other_values(rule, stated):
            changed = replace(checked.document, data=put_at(checked.document.data, path, value))
            found, covered = check_cases(model_of(changed), changed)
            assert found, f"nothing notices {path}: {value}"
            assert covered is None
            tried += 1
    assert tried > 10


def test_a_case_under_another_choice_does_not_show_what_that_replaced(tmp_path: Path) -> None:
    text = (BAD / "small-1.yaml").read_text()
    text = text.replace(
        "rate: {value: 100, unit: eur_per_hour, source: note}",
        "rate: {value: 100, unit: eur_per_hour, assumption: rate}",
    )
    before, _, cases = text.partition("cases:\n")
    choice = (
        "assumptions:\n  - id: rate\n    point: {nl: a, en: a}\n    choice: {nl: a, en: a}\n    alternatives:\n"
        "      - id: other\n        text: {nl: a, en: a}\n        patches:\n"
        "          - {path: elements.project.rate.value, value: 50}\n"
    )
    cases = cases.replace("    expect: {required", "    assume: [rate=other]\n    expect: {required")
    cases = cases.replace("161050", "160550").replace("81050", "80550")
    file = tmp_path / "small-1.yaml"
    file.write_text(before + choice + "cases:\n" + cases)
    checked = check_file(str(file))
    assert checked.coverage is not None
    assert checked.coverage.missing == ("elements.project.rate",)


def test_an_overlay_shows_what_it_writes_itself() -> None:
    found = check_file(str(shipped_folder() / "landelijk-2025-breed.yaml")).coverage
    assert found is not None
    assert {name for name in found.rules if name.startswith("elements.")} == {
        f"elements.{element}.{rule}"
        for element, rules in {
            "intermediate-step": ("rate", "maximum", "evidence.municipal-indication"),
            "lasting-work": ("rate", "maximum", "evidence.municipal-indication"),
            "prevention": ("rate", "evidence.hours-statement"),
        }.items()
        for rule in rules
    }


def test_coverage_stands_in_the_json_and_in_the_line_of_a_file(srcalc: Srcalc) -> None:
    little, whole = BAD / "rulesets" / "cases-that-show-too-little.yaml", BAD / "small-1.yaml"
    ran = srcalc("check", str(little), str(whole), "--format", "json")
    first, second = json.loads(ran.out)["files"]
    missing = ["elements.project.rate", "elements.project.evidence.statement"]
    assert first["coverage"] == {"rules": 10, "covered": 8, "missing": missing}
    assert second["coverage"] == {"rules": 10, "covered": 10, "missing": []}
    assert (
        json.loads(srcalc("check", str(BAD / "rulesets/60-case-differs.yaml"), "--format", "json").out)["files"][0][
            "coverage"
        ]
        is None
    )
    assert "10 van 10" in srcalc("check", str(whole)).out
    assert srcalc("check", str(little), "--strict").code == 1


# ---------------------------------------------------------------- conditions and staff


def test_a_condition_is_shown_by_somebody_who_does_not_meet_it() -> None:
    new = Condition(id="new", text=b.TEXT, source="note")
    ruleset = b.scheme(b.placement(conditions=(new,)))
    days = ("2026-01-01", "2026-01-10")
    met, unmet = (b.person(*days, conditions=answer) for answer in (("new",), ("no",)))
    assert "elements.job.conditions.new" not in shown(ruleset, case(met, counted="1000"))
    assert "elements.job.conditions.new" in shown(ruleset, case(unmet, counted="0"))


def test_the_condition_of_a_bonus_is_shown_where_it_takes_the_bonus_away() -> None:
    young = Condition(id="young", text=b.TEXT, source="note")
    ruleset = b.scheme(bonuses=(b.bonus("extra", "500", "eur", "once", "job", conditions=(young,)),))
    days = ("2026-01-01", "2026-01-10")
    claims = [b.person(*days, bonuses=("extra",), conditions=answer) for answer in (("young",), ("no",))]
    name = "bonuses.extra.conditions.young"
    assert name not in shown(ruleset, case(claims[0], counted="1500"))
    assert name in shown(ruleset, case(claims[1], counted="1000"))


def test_staff_that_does_not_count_is_shown_by_somebody_who_was_there() -> None:
    ruleset = b.scheme(existing_staff=b.given("not_counted"))
    new, old = (b.person("2026-01-01", "2026-01-10", existing_staff=there) for there in (False, True))
    assert "existing_staff" not in shown(ruleset, case(new, counted="1000"))
    assert "existing_staff" in shown(ruleset, case(old, counted="0"))


def test_a_minimum_duration_is_shown_by_somebody_who_stays_under_it() -> None:
    ruleset = b.scheme(b.placement(minimum_duration=b.figure("6", "months")))
    long_enough, short = (b.person("2026-01-01", end) for end in ("2026-06-30", "2026-06-29"))
    name = "elements.job.minimum_duration"
    assert name not in shown(ruleset, case(long_enough, counted="18100"))
    assert name in shown(ruleset, case(short, counted="0"))


def test_evidence_besides_is_shown_where_it_is_missing() -> None:
    ruleset = b.scheme(b.placement(evidence=b.evidence("paper", besides=("rumour",))))
    one, both = (b.person("2026-01-01", "2026-01-10", evidence=proof) for proof in (("paper",), ("paper", "rumour")))
    name = "elements.job.evidence.all_of.rumour"
    assert name not in shown(ruleset, case(both, counted="1000"))
    assert name in shown(ruleset, case(one, pending="1000"))


@pytest.mark.parametrize("name", shipped_ids())
def test_every_figure_is_stated_by_a_rule(name: str) -> None:
    ruleset = load_ruleset(name).ruleset
    rules = rules_of(ruleset)
    refused = {stated.id for stated in rules.values() if isinstance(stated, Element)}
    stated = {id(part) for rule in rules.values() for part in (rule, *parts_of(rule))}
    without = []
    for path, basis in bases(ruleset):
        if isinstance(basis, Figure) and isinstance(basis.value, Decimal) and id(basis) not in stated:
            owner = ruleset.elements[int(path[1])].id if path[0] == "elements" else None
            if owner not in refused:
                without.append(joined(path))
    assert without == []


def parts_of(rule: object) -> Iterator[object]:
    """The figures inside what states a rule: the amount of a bonus, the cut of a relief."""
    for name in getattr(rule, "__dataclass_fields__", ()):
        yield getattr(rule, name)
