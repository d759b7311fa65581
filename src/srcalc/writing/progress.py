"""The progress report: a whole document on what was realised, for those who have to account for it or to act on it."""

from __future__ import annotations

from collections.abc import Iterator

from srcalc.language import say, told
from srcalc.valuation.periods import last_day
from srcalc.valuation.results import ContractResult
from srcalc.writing.ahead import ahead_blocks
from srcalc.writing.chains import explained
from srcalc.writing.course import curve, years_table
from srcalc.writing.layout import Block, Pairs, Paragraph, Style, points
from srcalc.writing.pages import assumption_blocks, heads, proposal_blocks, sentence
from srcalc.writing.report import Report
from srcalc.writing.standing import forecast_text, overview_blocks, stand_lines, standing_bars, to_do
from srcalc.writing.tender import receipt
from srcalc.writing.verdict_tables import elements_bars, not_counted_table, records_table, unproven_blocks
from srcalc.writing.view import View

MOST_UNPROVEN = 200
MOST_RECORDS = 1000


def progress_title(report: Report, lang: str) -> str:
    """The title of the document."""
    contracts = report.result.contracts
    if len(contracts) == 1:
        return say(lang, "progress.title", contract=contracts[0].contract.title or contracts[0].contract.id)
    return say(lang, "progress.title-several" if contracts else "progress.title-none", count=len(contracts))


def progress_blocks(report: Report, lang: str) -> list[Block]:
    """The whole document."""
    view = View.of(report, lang, MOST_UNPROVEN)
    result = report.result
    blocks: list[Block] = [Paragraph(progress_title(report, lang), "title")]
    blocks += [Paragraph(item.text, "quiet") for item in heads(result, lang)]
    if not result.contracts and "as_of" in report.options:
        blocks.append(Paragraph(view.say("page.as-of", as_of=report.options["as_of"])))
    if view.several:
        blocks += overview_blocks(view)
    for found in result.contracts:
        blocks += _contract(found, view)
    blocks += _common(view)
    blocks += _made_of(view)
    return blocks


def _contract(found: ContractResult, view: View) -> Iterator[Block]:
    """Where a contract stands, what is to be done, its course, and what is still needed."""
    part: Style = "subheading" if view.several else "heading"
    if view.several:
        yield Paragraph(found.contract.title or found.contract.id, "heading")
    stand = found.balance
    if stand is not None:
        yield from stand_lines(stand, found, view)
        yield standing_bars(stand, view)
        yield Paragraph(view.say("progress.now"), "subheading")
        yield points(*to_do(found, stand, view))
        yield from proposal_blocks(found, view.lang)
    yield Paragraph(view.say("progress.about"), part)
    yield _facts(found, view)
    lines, years = curve(found, view), years_table(found, view)
    if lines is not None:
        yield Paragraph(view.say("progress.course"), part)
        yield lines
    expected = forecast_text(found, view)
    if expected is not None:
        yield Paragraph(expected)
    if years is not None:
        yield Paragraph(view.say("progress.years"), part)
        yield years
    if stand is not None and stand.needed:
        yield Paragraph(view.say("progress.ahead"), part)
        yield from ahead_blocks(found, stand, view)


def _facts(found: ContractResult, view: View) -> Pairs:
    contract, ruleset = found.contract, found.ruleset
    last = last_day(contract)
    term = view.say("page.span", first=contract.start, last=last) if contract.start and last else ""
    named = {"title": getattr(ruleset.title, view.lang), "id": ruleset.id, "version": ruleset.version}
    rows = [
        ("tender.fact-client", contract.client or ""),
        ("tender.fact-contract", f"{contract.title} ({contract.id})" if contract.title else contract.id),
        ("tender.fact-term", term),
        ("progress.fact-day", view.say("progress.day", day=found.as_of) if found.as_of else ""),
        ("progress.fact-ruleset", view.say("progress.ruleset", **named, status=view.say(f"status.{ruleset.status}"))),
    ]
    return Pairs(tuple((view.say(key), value) for key, value in rows if value))


def _common(view: View) -> Iterator[Block]:
    """What is about all records together."""
    yield Paragraph(view.say("page.elements"), "heading")
    yield elements_bars(view)
    unproven = list(unproven_blocks(view, MOST_UNPROVEN))
    if unproven:
        yield Paragraph(view.say("progress.missing"), "heading")
        yield from unproven
    why = not_counted_table(view, {})
    if why is not None:
        yield Paragraph(view.say("progress.not-counted"), "heading")
        yield why
    yield Paragraph(view.say("page.records"), "heading")
    yield records_table(view, MOST_RECORDS, {})
    if len(view.realised.records) > MOST_RECORDS:
        yield Paragraph(view.say("progress.records-rest", count=MOST_RECORDS), "quiet")


def _made_of(view: View) -> Iterator[Block]:
    """What the document was made from: files, assumptions, calculation, receipt."""
    report, lang = view.report, view.lang
    yield Paragraph(view.say("progress.read"), "heading")
    yield points(*(view.say("progress.file", name=item.name, how=item.reading(lang)) for item in report.inputs))
    yield from (Paragraph(sentence(told(item, lang))) for item in (*report.result.remarks, *report.remarks))
    yield from assumption_blocks(report, lang)
    if report.explain:
        yield from explained(report.result, lang)
    yield from receipt(report, lang)
