"""What does not count, by money: the reasons and the records that cost most, and what would repair them."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from srcalc.language import say
from srcalc.language.explanations import entries
from srcalc.language.numbers import euro, plain
from srcalc.valuation.results import Realised, Result
from srcalc.valuation.verdicts import Reason, RecordResult
from srcalc.writing.layout import Block, Paragraph, Table

MOST_SHOWN = 25


@dataclass(slots=True)
class Cost:
    """What one reason costs in all: in how many records, and how much in cents."""

    code: str
    records: int = 0
    cents: int = 0


@dataclass(frozen=True, slots=True)
class Losses:
    """The reasons and the records that cost most, the dearest first."""

    costs: tuple[Cost, ...]
    records: tuple[tuple[RecordResult, Reason], ...]


def losses_of(realised: Realised) -> Losses:
    """What keeps value from counting, in one pass over the records."""
    costs: dict[str, Cost] = {}

    def found() -> Iterator[tuple[int, int, RecordResult, Reason]]:
        for number, record in enumerate(realised.records):
            for reason in record.reasons:
                if reason.cents:
                    cost = costs.setdefault(reason.code, Cost(reason.code))
                    cost.records += 1
                    cost.cents += reason.cents
                    yield reason.cents, -number, record, reason

    dearest = heapq.nlargest(MOST_SHOWN, found(), key=lambda item: item[:2])
    for adjustment in realised.adjustments:
        cost = costs.setdefault("cap", Cost("cap"))
        cost.cents -= adjustment.totals.counted + adjustment.totals.pending
    ordered = sorted(costs.values(), key=lambda item: (-item.cents, item.code))
    return Losses(tuple(ordered), tuple((record, reason) for *_, record, reason in dearest))


def why_not_blocks(result: Result, lang: str) -> Iterator[Block]:
    """The page of what does not count."""
    if result.realised is None:
        return
    losses = losses_of(result.realised)
    yield Paragraph(say(lang, "why-not.title"), "heading")
    if not losses.costs:
        yield Paragraph(say(lang, "why-not.nothing"))
        return
    rows = tuple(
        (meaning(cost.code, lang), str(cost.records or ""), euro(cost.cents, lang), repair(cost.code, lang))
        for cost in losses.costs
    )
    header = tuple(say(lang, f"why-not.{key}") for key in ("reason", "records", "amount", "repair"))
    yield Table(header, rows, frozenset({1, 2}), say(lang, "why-not.by-reason"))
    several = len(result.contracts) > 1
    dear = tuple(
        (
            f"{record.entry.contract} {record.entry.name}" if several else record.entry.name,
            euro(reason.cents, lang),
            say(lang, reason.code, **reason.params),
        )
        for record, reason in losses.records
    )
    if dear:
        header = tuple(say(lang, f"why-not.{key}") for key in ("record", "amount", "reason"))
        yield Table(header, dear, frozenset({1}), say(lang, "why-not.by-record", count=len(dear)))


def meaning(code: str, lang: str) -> str:
    """What a reason means, in one sentence."""
    return entries(lang)[code][0].partition(". ")[0].rstrip(".") + "."


def repair(code: str, lang: str) -> str:
    """What would repair it."""
    return entries(lang)[code][2]


def why_not_data(realised: Realised, lang: str) -> dict[str, Any]:
    """The same as data."""
    losses = losses_of(realised)
    return {
        "reasons": [
            {"code": item.code, "records": item.records, "amount": plain(item.cents), "repair": repair(item.code, lang)}
            for item in losses.costs
        ],
        "records": [
            {
                "record": record.entry.name,
                "contract": record.entry.contract,
                "file": record.entry.file,
                "line": record.entry.line,
                "code": reason.code,
                "amount": plain(reason.cents),
            }
            for record, reason in losses.records
        ],
    }
