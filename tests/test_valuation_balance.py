"""Required against realised: what is due, what is lacking, caps, pools and charges, worked out by hand."""

from __future__ import annotations

import json
from typing import Any

import pytest

from srcalc.api import Record, Ruleset
from srcalc.model.ruleset import Shortfall
from srcalc.valuation.balance import Balance
from srcalc.valuation.explanation import figures
from srcalc.valuation.results import Result
from srcalc.writing.report import Report
from srcalc.writing.result_json import report_json
from tests.building import (
    agreed,
    asking,
    cap,
    cents,
    changed,
    contract,
    figure,
    given,
    hours,
    indexation,
    national,
    option,
    person,
    pieces,
    placement,
    purchase,
    record,
    result_of,
    scale,
    scheme,
    share,
)

NATIONAL = national()
BUYING = scheme(purchase())


def paid(amount: str, element: str = "buying", **cells: Any) -> Record:
    """A purchase that counts for all of its amount."""
    return record(element, **{"amount": amount, "date": "2026-01-01", **cells})


def stand(ruleset: Ruleset, *records: Record, **options: Any) -> Balance:
    found = result_of(ruleset, *records, **options).contracts[0].balance
    assert found is not None
    return found


# ---------------------------------------------------------------- what is due by a date


@pytest.mark.parametrize(
    ("as_of", "due"),
    [
        ("2025-12-31", "0.00"),
        ("2026-01-01", "10.27"),  # 3,750 / 365, the day itself included
        ("2026-12-30", "3739.73"),
        ("2026-12-31", "3750.00"),
        ("2027-01-01", "3760.27"),
        ("2027-07-02", "5630.14"),  # 3,750 + 3,750 x 183/365
        ("2027-12-31", "7500.00"),
        ("2030-01-01", "7500.00"),
        (None, "7500.00"),
    ],
)
def test_two_years_of_3_750_are_due_by_the_day(as_of: str | None, due: str) -> None:
    assert stand(NATIONAL, as_of=as_of).required_to_date.hundredths == cents(due)


@pytest.mark.parametrize(
    ("as_of", "due"), [("2028-02-28", "606.16"), ("2028-02-29", "606.16"), ("2028-03-01", "616.44")]
)
def test_nothing_more_is_due_by_29_february(as_of: str, due: str) -> None:
    agreement = contract("75000", 12, start="2028-01-01")  # 3,750 over the year: 59 and 60 days of it
    assert stand(BUYING, contracts=[agreement], as_of=as_of).required_to_date.hundredths == cents(due)


def test_without_a_start_everything_is_due() -> None:
    ruleset = changed(BUYING, window=given("any"))
    assert stand(ruleset, contracts=[contract(start=None)], as_of="2026-01-01").required_to_date.hundredths == cents(
        "12500"
    )


def test_an_exercised_option_is_due_in_its_own_years() -> None:
    agreement = contract(options=(option(12, exercised=True),))
    assert stand(BUYING, contracts=[agreement], as_of="2027-12-31").required_to_date.hundredths == cents("12500")
    assert stand(BUYING, contracts=[agreement]).required_to_date.hundredths == cents("18750")


# ---------------------------------------------------------------- where the supplier stands


@pytest.mark.parametrize(
    ("amount", "difference", "status", "percentage"),
    [
        ("12499.99", "-0.01", "shortfall", "100.00"),
        ("12500.00", "0.00", "met", "100.00"),
        ("12500.01", "0.01", "surplus", "100.00"),
        ("6250.00", "-6250.00", "shortfall", "50.00"),
        ("8333.33", "-4166.67", "shortfall", "66.67"),
    ],
)
def test_a_cent_makes_the_difference(amount: str, difference: str, status: str, percentage: str) -> None:
    found = stand(BUYING, paid(amount))
    assert found.percentage is not None
    assert (found.difference.hundredths, found.status) == (cents(difference), status)
    assert found.percentage.hundredths == cents(percentage)


def test_what_is_pending_closes_no_shortfall() -> None:
    found = stand(BUYING, paid("12500", evidence=None))
    assert (found.counted, found.pending, found.difference.hundredths) == (0, cents("12500"), cents("-12500"))


def test_where_nothing_is_due_there_is_no_percentage() -> None:
    assert stand(BUYING, as_of="2025-12-31").percentage is None


def test_a_scheme_that_asks_nothing_that_is_known_has_no_balance() -> None:
    result = result_of(changed(BUYING, required="not_seen"), paid("100"))
    assert [item.code for item in result.remarks] == ["required-not-known"]
    assert (result.contracts[0].required, result.contracts[0].balance) == (None, None)
    assert result.realised is not None
    assert result.realised.totals.counted == cents("100")


# ---------------------------------------------------------------- what is still needed


def needs(found: Balance) -> dict[tuple[str, ...], int]:
    return {(need.element, *need.recognitions): need.line.hundredths for need in found.needed}


def test_what_is_needed_is_rounded_up_in_every_unit() -> None:
    ruleset = scheme(
        placement(),
        hours(rate="24.50"),
        pieces(rate="500"),
        purchase(share=None, shares=(share("33.33", "pso-1"),)),
        agreed(),
        required=asking(scale(("0", "1"))),
    )
    # 2,500.00 is asked: / 36,500 = 0.0684...; / 24.50 = 102.0408...; / 500 = 5; / 33.33% = 7,500.7500...
    assert needs(stand(ruleset)) == {
        ("job",): cents("0.07"),
        ("project",): cents("102.05"),
        ("internship",): cents("5"),
        ("buying", "pso-1"): cents("7500.76"),
    }


def test_what_is_needed_is_for_the_whole_requirement_also_halfway() -> None:
    found = stand(BUYING, paid("2500"), as_of="2026-12-31")
    assert found.required_to_date.hundredths == cents("6250")
    assert needs(found) == {("buying",): cents("10000")}


def test_once_it_is_met_nothing_is_needed() -> None:
    assert stand(BUYING, paid("12500")).needed == ()
    assert needs(stand(BUYING, paid("12499.99"))) == {("buying",): 1}


def test_what_is_needed_is_at_the_rates_of_the_price_year() -> None:
    found = stand(NATIONAL, contracts=[contract(published="2026-02-01")])
    assert needs(found)["benefit-status",] == cents("0.15")  # 7,500 / 51,600 = 0.1453...
    assert needs(found)["social-project",] == cents("41.53")  # 7,500 / 180.60 = 41.528...


# ---------------------------------------------------------------- a charge on a shortfall


CHARGED = changed(BUYING, shortfall=Shortfall(charge=figure("125", "percent")))


@pytest.mark.parametrize(("amount", "charge"), [("11499.90", "1250.13"), ("12499.99", "0.01"), ("12500", None)])
def test_125_percent_of_a_shortfall_is_charged(amount: str, charge: str | None) -> None:
    found = stand(CHARGED, paid(amount))
    assert (found.charge and found.charge.hundredths) == (charge and cents(charge))


def test_a_scheme_without_a_charge_charges_nothing() -> None:
    assert stand(BUYING).charge is None


# ---------------------------------------------------------------- caps


def capped(*records: Record, rule: Any = None, **options: Any) -> Result:
    rule = rule or cap("half", "50", "buying")
    return result_of(scheme(purchase(), purchase("other"), caps=(rule,)), *records, **options)


def taken(result: Result) -> list[tuple[int, int, int]]:
    assert result.realised is not None
    return [(a.totals.counted, a.totals.pending, a.totals.not_counted) for a in result.realised.adjustments]


@pytest.mark.parametrize(
    ("counted", "pending", "off_counted", "off_pending"),
    [
        ("6250.00", "0", None, None),
        ("6250.01", "0", "0.01", "0"),
        ("10000", "0", "3750", "0"),
        ("5000", "1250", None, None),
        ("5000", "1250.01", "0", "0.01"),
        ("10000", "100", "3750", "100"),
        ("-1000", "7250", None, None),
        ("-1000", "7250.01", "0", "0.01"),
    ],
)
def test_half_of_12_500_may_be_filled_counted_first_then_pending(
    counted: str, pending: str, off_counted: str | None, off_pending: str | None
) -> None:
    result = capped(paid(counted), paid(pending, evidence=None), paid("9999", "other"))
    if off_counted is None or off_pending is None:
        assert taken(result) == []
    else:
        off = (cents(off_counted), cents(off_pending))
        assert taken(result) == [(-off[0], -off[1], sum(off))]


def test_a_cap_is_in_the_totals_and_the_balance_and_not_in_the_records() -> None:
    result = capped(paid("10000"))
    assert result.realised is not None
    totals, balance = result.realised.totals, result.contracts[0].balance
    assert balance is not None
    assert (totals.value, totals.counted, totals.not_counted) == (cents("10000"), cents("6250"), cents("3750"))
    assert (balance.counted, result.realised.records[0].counted) == (cents("6250"), cents("10000"))


@pytest.mark.parametrize(("bound", "holds"), [("12499.99", True), ("12500", True), ("12500.01", False)])
def test_a_cap_may_hold_from_an_amount_required(bound: str, holds: bool) -> None:
    rule = cap("half", "50", "buying", from_required=figure(bound, "eur"))
    assert taken(capped(paid("10000"), rule=rule)) == ([(cents("-3750"), 0, cents("3750"))] if holds else [])


def test_a_cap_is_for_each_contract() -> None:
    both = [contract(id="north"), contract("100000", id="park")]
    result = capped(paid("7000", contract="north"), paid("2400", contract="park"), contracts=both)
    assert taken(result) == [(cents("-750"), 0, cents("750"))]
    result = capped(paid("2500", contract="north"), paid("2600", contract="park"), contracts=both)
    assert taken(result) == [(cents("-100"), 0, cents("100"))]


def test_without_a_known_requirement_there_is_nothing_to_cap() -> None:
    ruleset = scheme(purchase(), caps=(cap("half", "50", "buying"),))
    assert taken(result_of(changed(ruleset, required="not_seen"), paid("10000"))) == []


# ---------------------------------------------------------------- contracts of one client together


def agreements(*clients: str | None) -> list[Any]:
    return [contract(id=f"c{number}", client=client) for number, client in enumerate(clients)]


POOLED = changed(CHARGED, pooling=given("allowed"))


def test_contracts_of_one_client_make_up_for_each_other() -> None:
    records = [paid("20000", contract="c0"), paid("4999.99", contract="c1"), paid("10", contract="c1", evidence=None)]
    result = result_of(POOLED, *records, contracts=agreements("Gemeente", "Gemeente"))
    ((client, pool),) = result.pooled
    assert (client, pool.contracts, pool.status) == ("Gemeente", ("c0", "c1"), "shortfall")
    assert (pool.required_total.hundredths, pool.counted) == (cents("25000"), cents("24999.99"))
    assert (pool.pending, pool.difference.hundredths) == (cents("10"), -1)
    assert pool.charge is not None
    assert pool.charge.hundredths == 1
    assert POOLED.pooling in result.uses["scheme-1"]


@pytest.mark.parametrize(
    ("ruleset", "clients"),
    [
        (changed(POOLED, pooling=given("not_allowed")), ("Gemeente", "Gemeente")),
        (POOLED, ("Gemeente", "Provincie")),
        (POOLED, ("Gemeente", None)),
        (POOLED, (None, None)),
        (POOLED, ("Gemeente",)),
        (changed(POOLED, required="not_seen"), ("Gemeente", "Gemeente")),
    ],
    ids=["not allowed", "two clients", "one without", "none", "one contract", "nothing required"],
)
def test_there_is_no_pool_of(ruleset: Ruleset, clients: tuple[str | None, ...]) -> None:
    assert result_of(ruleset, contracts=agreements(*clients)).pooled == ()


# ---------------------------------------------------------------- every figure by name


def explained(result: Result) -> dict[str, dict[str, Any]]:
    data = json.loads(report_json(Report(result, {}, explain=True), "en"))
    return {item["figure"]: item for item in data["explanation"]}


def test_every_figure_of_a_pooled_and_capped_result_is_explained() -> None:
    ruleset = scheme(
        purchase(),
        pooling=given("allowed"),
        shortfall=Shortfall(charge=figure("125", "percent")),
        caps=(cap("half", "50", "buying"),),
        required=asking(comparisons=(scale(("0", "3")).brackets[0].percentage,)),
    )
    both = [contract(id="c0", client="G", percentage="4"), contract(id="c1", client="G", options=(option(12),))]
    records = [paid("9000", contract="c0", record="r1"), paid("1", contract="c1", record="r2", date="2025-01-01")]
    found = explained(result_of(ruleset, *records, contracts=both))
    assert {name for name in found if "[" not in name.removeprefix("required[0]").removeprefix("balance[0]")} == {
        *(f"required[0].{name}" for name in ("base_term", "total", "total_with_all_options", "effective_percentage")),
        "required[0].ruleset_total",
        *(
            f"balance[0].{name}"
            for name in ("required_total", "required_to_date", "difference", "percentage", "charge")
        ),
        *(f"realised.{name}" for name in ("value", "counted", "pending")),
    }
    more = "required[0].comparisons[0].amount required[1].options[0].amount required[0].schedule[1].amount"
    more += " required[0].equivalents[0].quantity balance[0].needed[0].quantity pooled[0].difference"
    more += " records[r1].value records[r2].value records[r2].kept adjustments[c0:half].limit"
    more += " elements[buying].value elements[buying].counted elements[buying].pending"
    assert [name for name in more.split() if name not in found] == []
    assert "records[r1].kept" not in found
    # 4% of 250,000 is 10,000; half of it may be filled: 5,000 counts of 9,000, and 5,000 x 125% is charged.
    assert found["adjustments[c0:half].limit"]["amount"] == "5000.00"
    assert found["realised.counted"]["parts"] == [
        {"name": "buying", "amount": "9000.00"},
        {"name": "half", "amount": "-4000.00"},
    ]
    assert found["balance[0].difference"]["amount"] == "-5000.00"
    assert found["balance[0].charge"]["amount"] == "6250.00"
    assert found["required[0].comparisons[0].amount"]["amount"] == "7500.00"


def test_an_indexed_rate_is_explained_once_with_both_levels() -> None:
    agreement = contract(published="2026-02-01")
    one = person("2026-03-01", "2026-03-31", "education", evidence="enrolment")
    found = explained(result_of(NATIONAL, one, one, contracts=[agreement]))
    rate = found["required.rates[benefit-status]"]
    assert (rate["amount"], rate["rounding"]) == ("51600.00", {"how": "half_up", "step": "1.00"})
    assert [item["value"] for item in rate["terms"][0]] == ["50000.00", "100.00"]
    assert rate["divisor"]["value"] == "96.90"
    assert [name for name in found if name.startswith("realised.rates")] == []


def test_where_nothing_is_required_only_what_is_realised_is_explained() -> None:
    found = explained(result_of(changed(BUYING, required="not_seen"), paid("100", record="r1")))
    totals = [f"{name}.{key}" for name in ("elements[buying]", "realised") for key in ("value", "counted", "pending")]
    assert list(found) == ["records[r1].value", *totals]


def test_a_contract_without_value_due_or_shortfall_has_no_such_figures() -> None:
    names = [name for name, _ in figures(result_of(BUYING, contracts=[contract("0")]))]
    for absent in ("effective_percentage", "ruleset_total", "comparisons", "balance.percentage", "balance.charge"):
        assert [name for name in names if absent in name] == []


def test_the_rate_of_every_element_is_explained() -> None:
    ruleset = scheme(placement("one"), placement("two"), indexation=indexation("cbs-86141ned"))
    found = explained(result_of(ruleset, contracts=[contract(start="2024-01-01")]))
    assert {"required.rates[one]", "required.rates[two]"} <= set(found)
