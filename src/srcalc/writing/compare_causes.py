"""The part of a comparison that says why: what makes the difference, in all and record by record."""

from __future__ import annotations

from collections.abc import Iterator

from srcalc.language import say, texts
from srcalc.language.numbers import hundredths
from srcalc.valuation.causes import Cause, order_of
from srcalc.valuation.comparison import Column, Gap, Side
from srcalc.valuation.lines import Operand, Term
from srcalc.writing.chains import shown
from srcalc.writing.compared import Compared
from srcalc.writing.layout import Block, Paragraph, Table


def cause_blocks(found: Compared, lang: str) -> Iterator[Block]:
    """What makes the difference with the first ruleset, in all and by record."""
    comparison = found.comparison
    others = found.others
    if comparison.base is None or not others:
        return
    base = comparison.columns[comparison.base]
    yield Paragraph(say(lang, "compare.causes", ruleset=base.asked.label), "heading")
    yield _in_all([(column, comparison.gaps[number]) for number, column in others], lang)
    for number, column in others:
        gap = comparison.gaps[number]
        if gap is None or column.low is None or column.high is None:
            continue
        rows = tuple(_rows(found, column, gap, lang))
        params = {"ruleset": column.asked.label, "base": base.asked.label}
        yield Paragraph(say(lang, "compare.by-record", **params), "heading")
        if not rows:
            yield Paragraph(say(lang, "compare.no-difference"))
            continue
        header = ("page.record", "compare.here", "page.counted", "compare.difference", "compare.because")
        yield Table(tuple(say(lang, key) for key in header), rows, frozenset({2, 3}))
        same = sum(not (causes or gap.high.records[number]) for number, causes in gap.low.records.items())
        if same:
            yield Paragraph(say(lang, "compare.same", count=same), "quiet")


def _in_all(others: list[tuple[Column, Gap | None]], lang: str) -> Table:
    """A row for each cause, with what it makes of the difference in all."""
    gaps = [gap for _, gap in others if gap is not None]
    names = sorted({name for gap in gaps for side in (gap.low, gap.high) for name in side.totals}, key=order_of)
    rows: list[tuple[str, ...]] = []

    def add(label: str, amounts: list[tuple[int, int]]) -> None:
        rows.append((label, *(signed(low, lang) if low or high else "" for low, high in amounts)))
        if any(low != high for low, high in amounts):
            most = (signed(high, lang) if low != high else "" for low, high in amounts)
            rows.append((say(lang, "compare.at-most"), *most))

    for name in names:
        add(cause_name(name, lang), [(gap.low.totals.get(name, 0), gap.high.totals.get(name, 0)) for gap in gaps])
    last = len(rows)
    add(
        say(lang, "compare.difference"), [(sum(gap.low.totals.values()), sum(gap.high.totals.values())) for gap in gaps]
    )
    header = (say(lang, "compare.cause"), *(column.asked.label for column, _ in others))
    totals = frozenset(range(last, len(rows)))
    return Table(header, tuple(rows), frozenset(range(1, len(header))), totals=totals)


def _rows(found: Compared, column: Column, gap: Gap, lang: str) -> Iterator[tuple[str, ...]]:
    """The records that differ; two rows for one that can be several things."""
    assert column.low is not None
    assert column.high is not None
    for number in column.low.records:
        name = found.comparison.entries[number].name
        low = _row(name, number, column.low, column, gap.low.records.get(number, ()), lang)
        high = _row(name, number, column.high, column, gap.high.records.get(number, ()), lang)
        if low is not None:
            yield low
        if high is not None and high != low:
            yield (high[0] if low is None else "", *high[1:])


def _row(
    name: str, number: int, side: Side, column: Column, causes: tuple[Cause, ...], lang: str
) -> tuple[str, ...] | None:
    if not causes:
        return None
    record = side.records[number]
    element = next(item for item in column.asked.ruleset.elements if item.id == record.element)
    because = "; ".join(_because(item, lang) for item in causes)
    amount = signed(sum(item.cents for item in causes), lang)
    return name, getattr(element.short or element.title, lang), hundredths(record.counted, lang), amount, because


def _because(cause: Cause, lang: str) -> str:
    """A cause in words: what it is, from what to what, and what it makes of the difference."""
    before, after = (_operands(cause, term, lang) for term in (cause.before, cause.after))
    name = cause_name(cause.name, lang)
    if before or after:
        return say(lang, "compare.from-to", cause=name, before=before, after=after, amount=signed(cause.cents, lang))
    return f"{name}: {signed(cause.cents, lang)}"


def _operands(cause: Cause, term: Term, lang: str) -> str:
    if cause.name in ("kind", "condition"):
        return ""
    if term:
        return " x ".join(_shown(item, lang) for item in term)
    return {"share": "100%", "part_time": "1", "bonuses": "0"}.get(cause.name, "")


def _shown(operand: Operand, lang: str) -> str:
    """An operand; a part of something is a fraction in its lowest terms."""
    if operand.unit not in ("years", "share", "months"):
        return shown(operand, lang)
    exact = operand.exact
    return str(exact.numerator) if exact.denominator == 1 else f"{exact.numerator}/{exact.denominator}"


def cause_name(name: str, lang: str) -> str:
    """What a cause is called; for a reason of the valuation that has no name here, what it says itself."""
    key = f"cause.{name}"
    return say(lang, key if key in texts(lang) else name)


def signed(cents: int, lang: str) -> str:
    """An amount with its sign."""
    return ("+" if cents > 0 else "") + hundredths(cents, lang)
