"""The ledger: rows of a table come to what the same records come to one by one, however they are cut into parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from random import Random
from typing import Any

import pytest

from srcalc.model.elements import PersonYear, Purchase
from srcalc.valuation import patterns, scattered
from srcalc.valuation.ledger import OPEN, Ledger, ordinal
from srcalc.valuation.lines import cents
from srcalc.valuation.realised import Valued
from srcalc.valuation.rows import Rows
from srcalc.valuation.verdicts import Entry, RecordResult, Setting, element_of
from tests.building import pieces, record, scheme
from tests.oracle.adapter import entries_of, settings_of
from tests.oracle.cases import random_case

SEEDS = range(400)


def rows_of(ledger: Ledger, entries: Sequence[Entry], *, named: bool) -> Rows:
    """The same records as columns of a table."""
    people: list[Any] = []
    dated: list[Any] = []
    invoices: list[Any] = []
    numbers = []
    for entry in entries:
        record = entry.record
        numbers.append(ledger.pattern(entry.contract, record))
        element = element_of(ledger.settings[entry.contract].ruleset, record.element)
        if isinstance(element, PersonYear):
            people.append((record.person, ordinal(record.start), ordinal(record.end) or OPEN))
            continue
        amounts = {"hours": record.hours, "count": record.count}
        dated.append((cents(amounts.get(element.kind, record.amount) or Decimal(0)), ordinal(record.date)))
        if isinstance(element, Purchase):
            invoices.append((record.supplier or "", record.number or ""))
    who, firsts, lasts = zip(*people, strict=True) if people else ((), (), ())
    quantities, days = zip(*dated, strict=True) if dated else ((), ())
    suppliers, invoice_numbers = zip(*invoices, strict=True) if invoices else ((), ())
    names = [entry.name for entry in entries] if named else None
    lines = [entry.line or 0 for entry in entries]
    return Rows(
        entries[0].file, lines, names, numbers, who, firsts, lasts, quantities, days, suppliers, invoice_numbers
    )


def parts(random: Random, entries: Sequence[Entry]) -> Iterator[Sequence[Entry]]:
    left = list(entries)
    while left:
        size = random.randint(1, 9)
        yield left[:size]
        left = left[size:]


def in_rows(random: Random, settings: Mapping[str, Setting], entries: Sequence[Entry], *, named: bool = True) -> Ledger:
    ledger = Ledger(settings)
    for part in parts(random, entries):
        if random.random() < 0.2:
            for entry in part:
                ledger.add(entry)
        else:
            ledger.extend(rows_of(ledger, part, named=named))
    return ledger


def one_by_one(settings: Mapping[str, Setting], entries: Sequence[Entry]) -> Ledger:
    ledger = Ledger(settings)
    for entry in entries:
        ledger.add(entry)
    return ledger


def told(result: RecordResult) -> Any:
    entry = result.entry
    figures = result.cents, result.counted, result.pending, result.not_counted
    return entry.name, entry.contract, entry.line, result.element, figures, result.reasons, result.spans


def in_full(valued: Valued) -> Any:
    return [told(result) for result in valued], valued.sums, valued.pairs, valued.first_pair


@pytest.mark.parametrize("few", [None, 3])
def test_rows_of_a_table_come_to_what_the_records_come_to(few: int | None, monkeypatch: pytest.MonkeyPatch) -> None:
    if few is not None:  # as with more records than outcomes, parts and texts are kept for
        monkeypatch.setattr(patterns, "MOST", few)
        monkeypatch.setattr("srcalc.valuation.giving.MOST", few)
        monkeypatch.setattr(scattered, "_WAITING", few)
    seen = [0, 0]
    for seed in SEEDS:
        case = random_case(Random(seed))
        entries = entries_of(case, settings_of(case))
        single = Valued(one_by_one(settings_of(case), entries), keep_days=True)
        ledger = in_rows(Random(seed), settings_of(case), entries)
        valued = Valued(ledger, keep_days=True)
        assert in_full(valued) == in_full(single), f"seed {seed}"
        assert (ledger.open_ends, ledger.first_open_end) == (single.ledger.open_ends, single.ledger.first_open_end)
        seen[0] += valued.pairs
        seen[1] += ledger.open_ends
    assert min(seen) > 0


def test_a_record_without_a_name_has_that_of_its_line_and_a_name_may_hold_any_sign() -> None:
    ledger = Ledger({"": Setting(scheme(pieces("visit")))})
    visit = ledger.pattern("", record("visit", count="1"))
    for lines, names in (((4, 6), None), ((7, 8), ("a\0b", "c"))):
        ledger.extend(Rows("x.csv", lines, names, (visit, visit), quantities=(100, 200), days=(0, 0)))
    found = [(result.entry.name, result.entry.line, result.cents) for result in Valued(ledger)]
    assert found == [("4", 4, 50000), ("6", 6, 100000), ("a\0b", 7, 50000), ("c", 8, 100000)]


def test_results_are_had_by_their_place_and_compared_by_what_they_say() -> None:
    settings, entry = {"": Setting(scheme(pieces("visit")))}, Entry(record("visit", count="1"), "a", "", "", 1)
    one, two = (Valued(one_by_one(settings, [entry] * times)) for times in (1, 2))
    assert [told(two[-1]), told(two[0])] == [told(item) for item in two[:]]
    assert two != one
    assert one == Valued(one_by_one(settings, [entry]))
    with pytest.raises(IndexError):
        one[1]


def test_every_figure_in_cents_is_that_of_its_line() -> None:
    for seed in SEEDS:
        case = random_case(Random(seed))
        for result in Valued(one_by_one(settings_of(case), entries_of(case, settings_of(case)))):
            assert (result.cents, result.verdict.kept) == (result.value.hundredths, result.kept.hundredths)


def test_the_sums_are_those_of_the_records() -> None:
    for seed in SEEDS:
        case = random_case(Random(seed))
        valued = Valued(one_by_one(settings_of(case), entries_of(case, settings_of(case))))
        sums: dict[tuple[str, str], list[int]] = {}
        for result in valued:
            own = sums.setdefault((result.entry.contract, result.element), [0, 0, 0, 0])
            for place, amount in enumerate((1, result.cents, result.counted, result.pending)):
                own[place] += amount
        found = {key: [t.records, t.value, t.counted, t.pending] for key, t in valued.sums.items()}
        assert found == sums, f"seed {seed}"
