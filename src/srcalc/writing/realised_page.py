"""The part of a page that is about records: where the supplier stands, what is lacking, what does not count and why."""

from __future__ import annotations

from collections.abc import Iterator

from srcalc.valuation.balance import Balance
from srcalc.valuation.results import ContractResult
from srcalc.writing.ahead import ahead_blocks
from srcalc.writing.course import curve
from srcalc.writing.layout import Block, Paragraph, points
from srcalc.writing.standing import forecast_text, stand_lines, standing_bars, to_do
from srcalc.writing.verdict_tables import (
    elements_bars,
    not_counted_table,
    ordered_reasons,
    records_table,
    unproven_blocks,
)
from srcalc.writing.view import View

MOST_UNPROVEN = 10
MOST_RECORDS = 100


def stand_blocks(stand: Balance, found: ContractResult, view: View) -> Iterator[Block]:
    """Where the supplier stands, and what is to be done."""
    yield from stand_lines(stand, found, view)
    yield standing_bars(stand, view)
    yield points(*to_do(found, stand, view))


def realised_blocks(view: View) -> Iterator[Block]:
    """The course, per element, what is needed, what lacks evidence, what does not count, and all records."""
    contracts = view.result.contracts
    if not contracts and "as_of" in view.report.options:
        yield Paragraph(view.say("page.as-of", as_of=view.report.options["as_of"]))
    if not view.several:
        for found in contracts:
            yield from _course(found, view)
    yield Paragraph(view.say("page.elements"), "heading")
    yield elements_bars(view)
    for found in contracts:
        if found.balance is not None and found.balance.needed:
            key = "progress.ahead-for" if view.several else "progress.ahead"
            yield Paragraph(view.say(key, contract=found.contract.title or found.contract.id), "heading")
            yield from ahead_blocks(found, found.balance, view)
    unproven = list(unproven_blocks(view, MOST_UNPROVEN))
    if unproven:
        yield Paragraph(view.say("progress.missing"), "heading")
        yield from unproven
    yield from _records(view)


def _course(found: ContractResult, view: View) -> Iterator[Block]:
    lines = curve(found, view)
    if lines is not None:
        yield Paragraph(view.say("progress.course"), "heading")
        yield lines
    expected = forecast_text(found, view)
    if expected is not None:
        yield Paragraph(expected)


def _records(view: View) -> Iterator[Block]:
    """Why amounts do not count, by number, and the records with those numbers."""
    numbers = {item.code: number for number, item in enumerate(ordered_reasons(view, all_of_them=True), 1)}
    why = not_counted_table(view, numbers)
    if why is not None:
        yield Paragraph(view.say("page.reasons"), "heading")
        yield why
    count = len(view.realised.records)
    yield Paragraph(view.say("page.records"), "heading")
    if count <= MOST_RECORDS:
        yield records_table(view, MOST_RECORDS, numbers)
    else:
        yield Paragraph(view.say("progress.records-elsewhere", count=count))
