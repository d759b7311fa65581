"""Records in tables: what lacks evidence, what does not count and why, and all of them with their verdict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from srcalc.valuation.balance import Totals
from srcalc.valuation.progress import UNPROVEN, ReasonTotal
from srcalc.valuation.verdicts import RecordResult
from srcalc.writing.layout import Bars, Block, Paragraph, Piece, Table
from srcalc.writing.result_json import cap_text
from srcalc.writing.view import View, capital

AMOUNTS = ("page.value", "page.counted", "page.pending-column", "page.not-counted")


def elements_bars(view: View) -> Bars:
    """What every element comes to, with a bar for each."""
    rulesets = {ruleset.id: ruleset for ruleset in view.result.rulesets}
    found = view.realised.elements
    shown = [item for item in found if item.records or len(found) <= 8]
    rows = [
        (view.element(rulesets[item.ruleset], item.element), str(item.records), *_amounts(item.totals, view))
        for item in shown
    ]
    bars = [_split(item.totals) for item in shown]
    length = max([1, *(pieces[-1].last for pieces in bars if pieces)])
    rows += [(cap_text(item.limit, view.lang), "", *_amounts(item.totals, view)) for item in view.realised.adjustments]
    rows.append((view.say("page.total"), str(len(view.realised.records)), *_amounts(view.realised.totals, view)))
    header = view.header("page.element", "page.records-column", *AMOUNTS)
    table = Table(header, tuple(rows), frozenset({1, 2, 3, 4, 5}), totals=frozenset({len(rows) - 1}))
    legend = view.legend(counted="page.counted", pending="progress.pending", empty="page.not-counted")
    return Bars(table, (*bars, *(() for _ in rows[len(bars) :])), length, legend)


def _amounts(totals: Totals, view: View) -> tuple[str, ...]:
    return tuple(view.amount(getattr(totals, name)) for name in ("value", "counted", "pending", "not_counted"))


def _split(totals: Totals) -> tuple[Piece, ...]:
    counted, pending, rest = (max(n, 0) for n in (totals.counted, totals.pending, totals.not_counted))
    ends = (counted, counted + pending, counted + pending + rest)
    return Piece(0, ends[0], "counted"), Piece(ends[0], ends[1], "pending"), Piece(ends[1], ends[2], "empty")


def unproven_blocks(view: View, most: int) -> Iterator[Block]:
    """The records that wait for evidence, by what is at stake, with what would be accepted."""
    waiting = [item for item in view.progress.reasons if item.code in UNPROVEN]
    count, amount = sum(item.records for item in waiting), sum(item.cents for item in waiting)
    if not count:
        return
    yield Paragraph(
        view.say(
            "progress.missing-one" if count == 1 else "progress.missing-some", count=count, amount=view.euro(amount)
        )
    )
    rows = tuple(_unproven(record, view) for record in view.progress.unproven[:most])
    header = view.header("page.record", "page.element", "page.amount", "progress.missing-now", "progress.accepted")
    yield Table(header, rows, frozenset({2}))
    if count > len(rows):
        yield Paragraph(view.say("progress.missing-rest", count=len(rows)), "quiet")


def _unproven(record: RecordResult, view: View) -> tuple[str, ...]:
    reason = next(item for item in record.reasons if item.code in UNPROVEN)
    accepted = reason.params.get("accepted")
    names = [getattr(item, view.lang) for item in accepted] if isinstance(accepted, tuple) else []
    now = view.say(f"now.{reason.code}")
    element = view.element(view.ruleset_of(record), record.element)
    return view.record(record), element, view.amount(record.pending), now, ", ".join(names)


def not_counted_table(view: View, numbers: dict[str, int]) -> Table | None:
    """Why amounts do not count, by reason, the largest first; numbered where records refer to them."""
    rows: list[tuple[str, ...]] = []
    for item in ordered_reasons(view, all_of_them=bool(numbers)):
        number = (f"{numbers[item.code]}",) if numbers else ()
        rows.append((*number, capital(_told(item, view)), str(item.records), view.amount(item.cents)))
    if not rows:
        return None
    header = view.header("page.why", "page.records-column", "page.amount")
    first = ("",) if numbers else ()
    return Table((*first, *header), tuple(rows), frozenset({len(first) + 1, len(first) + 2}))


def _told(item: ReasonTotal, view: View) -> str:
    """A reason in words: in full where it is the same for all records, else what they have in common."""
    return view.say(f"why.{item.code}") if item.params is None else view.say(item.code, **item.params)


def ordered_reasons(view: View, *, all_of_them: bool = False) -> Sequence[ReasonTotal]:
    """The reasons by their amounts; without those of missing evidence, unless all are asked for."""
    found = [item for item in view.progress.reasons if all_of_them or item.code not in UNPROVEN]
    return sorted(found, key=lambda item: (-item.cents, item.code))


def records_table(view: View, most: int, numbers: dict[str, int]) -> Table:
    """The verdicts on the first records, with the reasons in words, or by their numbers."""
    rows = []
    for record in islice(view.realised.records, most):
        amounts = (
            record.counted + record.pending + record.not_counted,
            record.counted,
            record.pending,
            record.not_counted,
        )
        why = ", ".join(str(numbers[item.code]) for item in record.reasons) if numbers else _in_words(record, view)
        element = view.element(view.ruleset_of(record), record.element)
        rows.append((view.record(record), element, *(view.amount(item) for item in amounts), why))
    header = (
        "page.record",
        "page.element",
        "page.value",
        "page.counted",
        "page.pending-column",
        "page.not-counted",
        "page.why",
    )
    return Table(view.header(*header), tuple(rows), frozenset({2, 3, 4, 5}))


def _in_words(record: RecordResult, view: View) -> str:
    several = len(record.reasons) > 1
    texts = []
    for reason in record.reasons:
        amount = f"{view.amount(reason.cents)}: " if several and reason.cents else ""
        texts.append(amount + view.say(reason.code, **reason.params))
    return "; ".join(texts)
