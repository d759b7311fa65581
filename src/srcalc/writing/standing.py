"""Where a contract stands at a glance: required, counted, pending and lacking, and what is to be done about it."""

from __future__ import annotations

from collections.abc import Iterator

from srcalc.valuation.balance import Balance
from srcalc.valuation.outlook import forecast, lacking, lacking_with_pending
from srcalc.valuation.periods import last_day
from srcalc.valuation.results import ContractResult
from srcalc.writing.layout import Bars, Block, Paragraph, Piece, Table
from srcalc.writing.view import View


def stand_lines(stand: Balance, found: ContractResult, view: View) -> Iterator[Block]:
    """Where a supplier stands: the answer, and what it is made up of."""
    last = last_day(found.contract)
    under_way = found.as_of is not None and last is not None and found.as_of < last
    key = f"progress.{stand.status}" if under_way else f"page.{stand.status}"
    yield Paragraph(view.say(key, amount=view.euro(abs(stand.difference.hundredths))), "answer")
    percentage = None if stand.percentage is None else view.amount(stand.percentage.hundredths)
    due = view.euro(stand.required_to_date.hundredths)
    counted = view.euro(stand.counted)
    yield Paragraph(view.say("page.stand", as_of=found.as_of, counted=counted, due=due, percentage=percentage))


def standing_bars(stand: Balance, view: View) -> Bars:
    """Required, counted, pending and lacking as bars on one scale."""
    whole, due = stand.required_total.hundredths, stand.required_to_date.hundredths
    counted, short = stand.counted, lacking(stand).hundredths
    rows: list[tuple[str, int, tuple[Piece, ...]]] = [("progress.whole", whole, (Piece(0, whole, "required"),))]
    if due != whole:
        rows.append(("progress.due", due, (Piece(0, due, "required"),)))
    rows.append(("page.counted", counted, (Piece(0, counted, "counted"),)))
    if stand.pending:
        rows.append(("progress.pending", stand.pending, (Piece(counted, counted + stand.pending, "pending"),)))
    if short > 0:
        rows.append(("progress.lacking", short, (Piece(max(counted, 0), whole, "empty"),)))
    length = max(whole, due, counted, counted + stand.pending, 1)
    cells = tuple((view.say(key), view.euro(amount)) for key, amount, _ in rows)
    return Bars(Table(("", ""), cells, frozenset({1})), tuple(pieces for _, _, pieces in rows), length)


def to_do(found: ContractResult, stand: Balance, view: View) -> Iterator[str]:
    """What is to be done, in sentences: evidence first, then what is lacking, planned and expected."""
    course = view.course(found)
    if stand.pending and course.waiting:
        key = "progress.do-evidence-one" if course.waiting == 1 else "progress.do-evidence"
        yield view.say(key, count=course.waiting, amount=view.euro(stand.pending))
    short, rest = lacking(stand).hundredths, lacking_with_pending(stand).hundredths
    if short <= 0:
        yield view.say("progress.do-nothing")
    elif rest <= 0:
        yield view.say("progress.do-only-evidence", amount=view.euro(short))
    else:
        with_evidence = view.euro(rest) if stand.pending else None
        yield view.say("progress.do-more", amount=view.euro(short), rest=with_evidence)
    if course.planned:
        yield view.say("progress.planned", amount=view.euro(course.planned))
    if stand.charge is not None:
        yield view.say("page.charge", amount=view.euro(stand.charge.hundredths))


def forecast_text(found: ContractResult, view: View) -> str | None:
    """The forecast in words, marked as one, with how it is made."""
    ahead = forecast(found)
    if ahead is None:
        return None
    gap = ahead.difference.hundredths
    key = "progress.forecast-less" if gap < 0 else "progress.forecast-more" if gap else "progress.forecast-same"
    told = view.say(key, amount=view.euro(ahead.counted.hundredths), gap=view.euro(abs(gap)))
    return f"{told} {view.say('progress.forecast-how', as_of=found.as_of)}"


def overview_blocks(view: View) -> Iterator[Block]:
    """Several contracts beside each other, and together where they are pooled."""
    for client, pooled in view.result.pooled:
        gap = abs(pooled.difference.hundredths)
        yield Paragraph(view.say("page.pooled", client=client, contracts=pooled.contracts), "heading")
        yield Paragraph(view.say(f"page.{pooled.status}", amount=view.euro(gap)), "answer")
    rows, bars, length = [], [], 1
    for found in view.result.contracts:
        stand = found.balance
        if stand is None:
            continue
        due, counted = stand.required_to_date.hundredths, stand.counted
        amounts = (due, counted, stand.pending, stand.difference.hundredths)
        rows.append((found.contract.title or found.contract.id, *(view.amount(item) for item in amounts)))
        bars.append(with_gap(counted, due))
        length = max(length, due, counted)
    header = ("progress.due-short", "page.counted", "page.pending-column", "progress.gap")
    table = Table(view.header("tender.fact-contract", *header), tuple(rows), frozenset({1, 2, 3, 4}))
    legend = view.legend(counted="progress.line-counted", empty="progress.short")
    yield Paragraph(view.say("progress.overview"), "heading")
    yield Bars(table, tuple(bars), length, legend)


def with_gap(counted: int, required: int) -> tuple[Piece, ...]:
    """A bar of what counts, with what it falls short of what is required."""
    own = Piece(0, counted, "counted")
    return (own, Piece(max(counted, 0), required, "empty")) if required > counted else (own,)
