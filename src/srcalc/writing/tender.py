"""The tender document: the requirement as a clause, its motivation, what to compare it with, and the calculation."""

from __future__ import annotations

from collections.abc import Iterator

from srcalc import __version__
from srcalc.language import say, told
from srcalc.language.numbers import euro, hundredths
from srcalc.model.values import NOT_SEEN
from srcalc.valuation.required import RequiredResult
from srcalc.valuation.results import ContractResult
from srcalc.writing.ahead import needs_table
from srcalc.writing.chains import explained
from srcalc.writing.layout import Block, Pairs, Paragraph, Table, points
from srcalc.writing.motivation import client_of, motivation, term_of
from srcalc.writing.pages import assumption_blocks, comparisons_table, periods_table, schedule_table, sentence
from srcalc.writing.report import Report


def tender_title(report: Report, lang: str) -> str:
    """The title of the document."""
    contract = report.result.contracts[0].contract
    return say(lang, "tender.title", contract=contract.title or contract.id)


def tender_blocks(report: Report, lang: str) -> list[Block]:
    """The whole document for one contract whose requirement was computed."""
    found = report.result.contracts[0]
    asked = found.required
    assert asked is not None
    blocks: list[Block] = [Paragraph(tender_title(report, lang), "title"), _facts(found, asked, lang)]
    blocks.append(Paragraph(say(lang, "tender.clause"), "heading"))
    blocks += _clause(found, asked, report, lang)
    if asked.total.hundredths:
        blocks.append(Paragraph(say(lang, "tender.motivation"), "heading"))
        blocks += motivation(found, asked, report.result, lang)
        blocks += _beside(found, asked, lang)
    blocks += [Paragraph(sentence(told(item, lang)), "quiet") for item in (*report.result.remarks, *report.remarks)]
    blocks += assumption_blocks(report, lang)
    blocks += explained(report.result, lang)
    blocks += receipt(report, lang)
    return blocks


def _facts(found: ContractResult, asked: RequiredResult, lang: str) -> Pairs:
    contract = found.contract
    rows = [
        ("tender.fact-client", contract.client or ""),
        ("tender.fact-contract", contract.title or contract.id),
        ("tender.fact-category", say(lang, f"category.{contract.category}") if contract.category else ""),
        ("tender.fact-value", euro(int((contract.value or 0) * 100), lang)),
        ("tender.fact-term", term_of(contract, asked, lang)),
    ]
    return Pairs(tuple((say(lang, key), value) for key, value in rows if value))


def _clause(found: ContractResult, asked: RequiredResult, report: Report, lang: str) -> Iterator[Block]:
    if not asked.total.hundredths:
        yield Paragraph(say(lang, "tender.nothing"), "answer")
        if asked.reason is not None:
            yield Paragraph(sentence(told(asked.reason, lang)))
        return
    yield Paragraph(say(lang, "tender.answer", amount=euro(asked.total.hundredths, lang)), "answer")
    ruleset = found.ruleset
    texts = [
        say(lang, "tender.clause-amount", client=client_of(found.contract, lang)),
        say(lang, "tender.clause-options") if len(asked.periods) > 1 else "",
        say(lang, "tender.clause-rules", id=ruleset.id, version=ruleset.version, hashes=tuple(_hashes(report))),
        say(lang, "tender.clause-window") if ruleset.window.value == "contract" else "",
        say(lang, "tender.clause-evidence"),
    ]
    yield points(*(text for text in texts if text))
    if len(asked.periods) > 1:
        yield periods_table(asked, lang)


def _hashes(report: Report) -> Iterator[str]:
    several = len(report.rulesets) > 1
    for name, sha256 in report.rulesets.items():
        yield f"{name} {sha256}" if several else sha256


def _beside(found: ContractResult, asked: RequiredResult, lang: str) -> Iterator[Block]:
    """What the adviser lays beside the amount: outside the running text."""
    yield Paragraph(say(lang, "tender.beside"), "heading")
    if asked.comparisons:
        yield comparisons_table(asked, lang)
    if found.by_term:
        yield Paragraph(say(lang, "tender.by-term"), "subheading")
        own = asked.periods[0].period.months
        rows = tuple(
            (
                say(lang, "page.months", months=item.months) + (f" ({say(lang, 'tender.own')})" * (item.months == own)),
                euro(item.line.hundredths, lang),
            )
            for item in found.by_term
        )
        header = (say(lang, "tender.term"), say(lang, "page.amount"))
        yield Table(header, rows, frozenset({1}), say(lang, "tender.by-term-caption"))
    if len(asked.schedule) > 1:
        yield Paragraph(say(lang, "page.schedule"), "subheading")
        yield schedule_table(asked, lang)
    if found.equivalents:
        yield Paragraph(say(lang, "page.equivalents"), "subheading")
        yield needs_table(found.equivalents, found.ruleset, lang)
    if found.absorption is not None:
        yield Paragraph(say(lang, "tender.absorbed"), "subheading")
        item = found.absorption
        yield Pairs(
            (
                (say(lang, "figure.work"), hundredths(item.work.hundredths, lang)),
                (say(lang, "figure.share"), f"{hundredths(item.share.hundredths, lang)}%"),
            )
        )
    yield Paragraph(say(lang, "tender.evidence"), "subheading")
    columns = tuple(say(lang, key) for key in ("page.element", "page.rate", "tender.evidence-column"))
    yield Table(columns, tuple(_evidence(found, lang)), frozenset({1}))


def _evidence(found: ContractResult, lang: str) -> Iterator[tuple[str, ...]]:
    names = {item.id: getattr(item.title, lang) for item in found.ruleset.evidence}
    rates = {need.element: need.rate for need in found.equivalents if need.line.unit != "eur"}
    for element in found.ruleset.elements:
        wanted, besides = element.evidence.value, element.evidence.all_of
        shown = say(lang, "tender.not-seen") if wanted == NOT_SEEN else ", ".join(names[item] for item in wanted)
        if besides is not None:
            others = ", ".join(names[item] for item in besides.value)
            shown = say(lang, "worth.evidence-besides", enough=shown, others=others)
        rate = rates.get(element.id)
        worth = "" if rate is None else euro(rate.numerator * 100 // rate.denominator, lang)
        yield getattr(element.title, lang), worth, shown


def receipt(report: Report, lang: str) -> list[Block]:
    """With what the document was made, so that anybody can make it again."""
    rows = [(say(lang, "receipt.tool"), f"srcalc {__version__}")]
    rows += [(say(lang, "receipt.ruleset", id=name), sha256) for name, sha256 in report.rulesets.items()]
    rows += [(say(lang, "receipt.input", name=item.name), item.sha256) for item in report.inputs]
    rows += [(f"--{name.replace('_', '-')}", str(value)) for name, value in report.options.items()]
    return [Paragraph(say(lang, "receipt.title"), "heading"), Pairs(tuple(rows))]
