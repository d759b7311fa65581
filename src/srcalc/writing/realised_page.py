"""The part of a page that is about records: where the supplier stands, per element, per record, what is needed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from srcalc.language import say
from srcalc.language.numbers import euro, hundredths
from srcalc.model.ruleset import Ruleset
from srcalc.valuation.balance import Balance, Totals
from srcalc.valuation.needs import Need
from srcalc.valuation.results import ContractResult, Realised, Result
from srcalc.valuation.verdicts import RecordResult
from srcalc.writing.layout import Block, Paragraph, Table
from srcalc.writing.result_json import cap_text


def needs_table(needs: Sequence[Need], ruleset: Ruleset, lang: str) -> Table:
    """What an amount means in each element."""
    titles = {element.id: getattr(element.title, lang) for element in ruleset.elements}
    names = {item.id: getattr(item.title, lang) for item in ruleset.recognitions}
    rows = []
    for need in needs:
        title = titles[need.element]
        if need.recognitions:
            title += f" ({', '.join(names[name] for name in need.recognitions)})"
        if need.rate.unit == "percent":
            share = need.rate.exact * 100
            rate = say(lang, "page.percent", percentage=Decimal(share.numerator) / share.denominator)
            quantity = euro(need.line.hundredths, lang)
        else:
            rate = euro(int(need.rate.exact * 100), lang)
            quantity = hundredths(need.line.hundredths, lang)
        rows.append((title, quantity, say(lang, f"unit.{need.line.unit}"), rate))
    header = tuple(say(lang, f"page.{key}") for key in ("element", "quantity", "unit", "rate"))
    return Table(header, tuple(rows), frozenset({1, 3}))


def stand_blocks(stand: Balance, found: ContractResult, lang: str) -> Iterator[Block]:
    """Where the supplier stands."""
    gap = abs(stand.difference.hundredths)
    yield Paragraph(say(lang, f"page.{stand.status}", amount=euro(gap, lang)), "answer")
    percentage = None if stand.percentage is None else hundredths(stand.percentage.hundredths, lang)
    yield Paragraph(
        say(
            lang,
            "page.stand",
            as_of=found.as_of,
            counted=euro(stand.counted, lang),
            due=euro(stand.required_to_date.hundredths, lang),
            percentage=percentage,
        )
    )
    if stand.required_to_date.hundredths != stand.required_total.hundredths:
        yield Paragraph(say(lang, "page.required-total", amount=euro(stand.required_total.hundredths, lang)))
    if stand.pending:
        yield Paragraph(say(lang, "page.pending", amount=euro(stand.pending, lang)))
    if stand.charge is not None:
        yield Paragraph(say(lang, "page.charge", amount=euro(stand.charge.hundredths, lang)))


def realised_blocks(result: Result, realised: Realised, report_as_of: object, lang: str) -> Iterator[Block]:
    """Per element, per record, and what is still needed."""
    if not result.contracts and report_as_of is not None:
        yield Paragraph(say(lang, "page.as-of", as_of=report_as_of))
    yield Paragraph(say(lang, "page.elements"), "heading")
    yield _elements(result, realised, lang)
    for adjustment in realised.adjustments:
        yield Paragraph(
            say(
                lang,
                "page.adjustment",
                what=cap_text(adjustment.limit, lang),
                amount=euro(adjustment.totals.not_counted, lang),
            )
        )
    yield Paragraph(say(lang, "page.records"), "heading")
    yield _verdicts(result, realised, lang)
    reasons = tuple(_reasons(result, realised, lang))
    if reasons:
        yield Paragraph(say(lang, "page.reasons"), "heading")
        header = tuple(say(lang, f"page.{key}") for key in ("record", "amount", "why"))
        yield Table(header, reasons, frozenset({1}))
    for client, pooled in result.pooled:
        yield Paragraph(say(lang, "page.pooled", client=client, contracts=pooled.contracts), "heading")
        yield from _pooled(pooled, lang)
    for found in result.contracts:
        if found.balance is not None and found.balance.needed:
            key = "page.needed" if len(result.contracts) == 1 else "page.needed-for"
            yield Paragraph(say(lang, key, contract=found.contract.id), "heading")
            yield needs_table(found.balance.needed, found.ruleset, lang)


def _pooled(pooled: Balance, lang: str) -> Iterator[Block]:
    gap = abs(pooled.difference.hundredths)
    yield Paragraph(say(lang, f"page.{pooled.status}", amount=euro(gap, lang)), "answer")


def _elements(result: Result, realised: Realised, lang: str) -> Table:
    titles = {(r.id, e.id): getattr(e.short or e.title, lang) for r in result.rulesets for e in r.elements}
    rows = [
        (titles[item.ruleset, item.element], str(item.records), *_amounts(item.totals, lang))
        for item in realised.elements
        if item.records or len(realised.elements) <= 8
    ]
    rows.append((say(lang, "page.total"), str(len(realised.records)), *_amounts(realised.totals, lang)))
    header = tuple(
        say(lang, f"page.{key}")
        for key in ("element", "records-column", "value", "counted", "pending-column", "not-counted")
    )
    return Table(header, tuple(rows), frozenset({1, 2, 3, 4, 5}))


def _amounts(totals: Totals, lang: str) -> tuple[str, ...]:
    return tuple(hundredths(getattr(totals, name), lang) for name in ("value", "counted", "pending", "not_counted"))


def _verdicts(result: Result, realised: Realised, lang: str) -> Table:
    short = {e.id: getattr(e.short, lang) for r in result.rulesets for e in r.elements if e.short is not None}
    rows = []
    for record in realised.records:
        amounts = (record.cents, record.counted, record.pending, record.not_counted)
        cells = tuple(hundredths(item, lang) for item in amounts)
        rows.append((_record_name(record, result), short.get(record.element, record.element), *cells))
    header = ("record", "element", "value", "counted", "pending-column", "not-counted")
    return Table(tuple(say(lang, f"page.{key}") for key in header), tuple(rows), frozenset({2, 3, 4, 5}))


def _reasons(result: Result, realised: Realised, lang: str) -> Iterator[tuple[str, ...]]:
    for record in realised.records:
        for reason in record.reasons:
            amount = hundredths(reason.cents, lang) if reason.cents else ""
            yield _record_name(record, result), amount, say(lang, reason.code, **reason.params)


def _record_name(record: RecordResult, result: Result) -> str:
    """The name of a record, with its contract where there are several."""
    several = len(result.contracts) > 1
    return f"{record.entry.contract} {record.entry.name}" if several else record.entry.name
