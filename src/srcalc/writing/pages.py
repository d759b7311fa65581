"""A report as a page for people: the answer first, then how it is made up, then what it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from srcalc.language import say, told
from srcalc.language.numbers import euro, hundredths
from srcalc.valuation.required import RequiredResult
from srcalc.valuation.results import ContractResult, Result, assumptions_used, certainty
from srcalc.writing.ahead import needs_table
from srcalc.writing.chains import explained
from srcalc.writing.layout import Block, Item, Items, Paragraph, Table
from srcalc.writing.realised_page import MOST_UNPROVEN, realised_blocks, stand_blocks
from srcalc.writing.report import Effect, Report
from srcalc.writing.standing import overview_blocks
from srcalc.writing.view import View


def page(report: Report, lang: str) -> list[Block]:
    """The whole page."""
    result = report.result
    blocks: list[Block] = [*heads(result, lang)]
    if result.realised is not None:
        view = View.of(report, lang, MOST_UNPROVEN)
        blocks += overview_blocks(view) if view.several else ()
        for found in result.contracts:
            blocks += _stand(found, view)
        blocks += realised_blocks(view)
        for input_ in report.inputs:
            blocks.append(Paragraph(say(lang, "page.read", name=input_.name, how=input_.reading(lang)), "quiet"))
    else:
        for found in result.contracts:
            blocks += _answer(found, lang)
            blocks += _required(found, lang)
    if report.why_not:
        from srcalc.writing.why_not import why_not_blocks

        blocks += why_not_blocks(result, lang)
    blocks += [Paragraph(sentence(told(item, lang)), "quiet") for item in (*result.remarks, *report.remarks)]
    if report.explain:
        blocks += explained(result, lang)
    blocks += assumption_blocks(report, lang)
    return blocks


def sentence(text: str) -> str:
    """What a diagnostic says, as a sentence of a page."""
    return text[:1].upper() + text[1:] + ("" if text.endswith(".") else ".")


def heads(result: Result, lang: str) -> Iterator[Paragraph]:
    """The first lines: every ruleset with its version and status, and the date that decided on it."""
    for ruleset in result.rulesets:
        days = {_reference(found, lang): None for found in result.contracts if found.ruleset is ruleset}
        told = say(
            lang,
            "page.head",
            title=getattr(ruleset.title, lang),
            id=ruleset.id,
            version=ruleset.version,
            status=say(lang, f"status.{ruleset.status}"),
            days=", ".join(days) or say(lang, "page.no-date"),
        )
        yield Paragraph(told, "title")


def _reference(found: ContractResult, lang: str) -> str:
    """The contract's date that decides on the version, and which date it is."""
    if found.reference_date is None:
        return say(lang, "page.no-date")
    name = next(n for n in found.ruleset.selected_by.value if getattr(found.contract, n) is not None)
    return say(lang, "page.reference", what=say(lang, f"date.{name}"), day=found.reference_date)


def _stand(found: ContractResult, view: View) -> Iterator[Block]:
    if view.several or found.contract.title:
        yield Paragraph(found.contract.title or found.contract.id, "heading")
    if found.balance is not None:
        yield from stand_blocks(found.balance, found, view)
        yield from proposal_blocks(found, view.lang)


def _answer(found: ContractResult, lang: str) -> Iterator[Block]:
    asked = found.required
    if found.contract.title:
        yield Paragraph(found.contract.title, "heading")
    if asked is None:
        return
    if not asked.is_custom:
        yield Paragraph(_required_sentence(asked, lang), "answer")
    if asked.reason is not None:
        yield Paragraph(sentence(told(asked.reason, lang)))
    if asked.by_proposal:
        yield Paragraph(say(lang, "page.proposal"), "warning")


def proposal_blocks(found: ContractResult, lang: str) -> Iterator[Block]:
    """That what is required rests on a proposal of ours, with percentages to compare it with."""
    asked = found.required
    if asked is not None and asked.by_proposal:
        yield Paragraph(say(lang, "page.proposal"), "warning")
        amounts = tuple(
            f"{say(lang, 'page.percent', percentage=share)} = {euro(line.hundredths, lang)}"
            for share, line in asked.comparisons
        )
        yield Paragraph(say(lang, "page.comparisons", amounts=amounts))


def _required_sentence(asked: RequiredResult, lang: str) -> str:
    share = asked.effective_percentage
    return say(
        lang,
        "page.required",
        amount=euro(asked.total.hundredths, lang),
        percentage=None if share is None else hundredths(share.hundredths, lang),
        value=euro(asked.base_value.hundredths, lang),
    )


def _required(found: ContractResult, lang: str) -> Iterator[Block]:
    asked = found.required
    if asked is None:
        return
    if found.contract.percentage is not None and asked.applies:
        yield Paragraph(say(lang, "page.agreed-percentage", percentage=found.contract.percentage))
    if found.contract.required is not None:
        yield Paragraph(say(lang, "page.agreed-amount"))
    if asked.ruleset_total is not None:
        yield Paragraph(say(lang, "page.ruleset-total", amount=euro(asked.ruleset_total.hundredths, lang)))
    if asked.base_wanted == "turnover" and asked.base != "turnover":
        yield Paragraph(say(lang, "page.no-turnover"))
    if asked.base != "contract_value":
        estimate = euro(int((found.contract.value or Decimal(0)) * 100), lang)
        yield Paragraph(say(lang, "page.base", base=say(lang, f"base.{asked.base}"), estimate=estimate))
    if len(asked.periods) > 1:
        yield periods_table(asked, lang)
    if asked.comparisons:
        yield comparisons_table(asked, lang)
    if asked.total.hundredths and (len(asked.schedule) > 1 or asked.schedule[0].first is not None):
        yield schedule_table(asked, lang)
    if found.equivalents:
        yield Paragraph(say(lang, "page.equivalents"), "heading")
        yield needs_table(found.equivalents, found.ruleset, lang)


def comparisons_table(asked: RequiredResult, lang: str) -> Table:
    """The ruleset's comparisons, under the outcome itself."""
    rows = tuple(
        (say(lang, "page.percent", percentage=share), euro(line.hundredths, lang)) for share, line in asked.comparisons
    )
    own = asked.effective_percentage
    if own is not None:
        first = (
            say(lang, "page.this-outcome", percentage=hundredths(own.hundredths, lang)),
            euro(asked.total.hundredths, lang),
        )
        rows = (first, *rows)
    return Table((say(lang, "page.comparison"), say(lang, "page.amount")), rows, frozenset({1}))


def periods_table(asked: RequiredResult, lang: str) -> Table:
    """The base term and every option with its amount."""
    rows = []
    for item in asked.periods:
        period = item.period
        name = say(lang, "page.option" if period.option else "page.base-term", number=period.option)
        when = _span(period.first, period.last, lang) or say(lang, "page.months", months=period.months)
        due = say(lang, "page.exercised" if period.exercised else "page.if-exercised") if period.option else ""
        rows.append((name, when, euro(item.line.hundredths, lang), due))
    total = euro(asked.total_with_all_options.hundredths, lang)
    rows.append((say(lang, "page.with-all-options"), "", total, ""))
    header = tuple(say(lang, f"page.{key}") for key in ("period", "when", "amount", "due"))
    return Table(header, tuple(rows), frozenset({2}))


def _span(first: object, last: object, lang: str) -> str:
    return say(lang, "page.span", first=first, last=last) if first is not None else ""


def schedule_table(asked: RequiredResult, lang: str) -> Table:
    """The amount year by year."""
    rows = tuple(
        (
            say(lang, "page.year", number=year.number),
            _span(year.first, year.last, lang),
            euro(year.line.hundredths, lang),
        )
        for year in asked.schedule
    )
    header = tuple(say(lang, f"page.{key}") for key in ("schedule", "when", "amount"))
    return Table(header, rows, frozenset({2}))


# ---------------------------------------------------------------- what it rests on


def assumption_blocks(report: Report, lang: str) -> Iterator[Block]:
    """The assumptions that a result rests on, what other choices are worth, and how sure its figures are."""
    used = assumptions_used(report.result)
    if used:
        yield Paragraph(say(lang, "page.assumptions"), "heading")
    yield Items(
        tuple(
            Item(
                f"{getattr(item.point, lang).strip()} {getattr(item.choice, lang).strip()} [{item.id}]",
                tuple(_worth(effect, lang) for effect in report.effects if effect.assumption == item.id),
            )
            for _, item in used
        )
    )
    counts = certainty(report.result)
    parts = [say(lang, f"certainty.{name}", count=count) for name, count in counts.items() if count]
    if parts:
        yield Paragraph(say(lang, "page.certainty", parts=tuple(parts)), "quiet")


def _worth(effect: Effect, lang: str) -> str:
    """What another choice would change."""
    if effect.then is None:
        return say(lang, "page.no-effect", text=effect.text)
    if effect.then == effect.now:
        return say(lang, "page.same-effect", text=effect.text)
    amounts = {"now": euro(effect.now, lang), "then": euro(effect.then, lang)}
    return say(lang, "page.effect", text=effect.text, figure=say(lang, f"effect.{effect.figure}"), **amounts)
