"""The last sheets: the assumptions under a result, and with what it was made."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from srcalc import __version__
from srcalc.language import say, told
from srcalc.valuation.results import assumptions_used, certainty
from srcalc.writing.report import Report
from srcalc.writing.workbook_cells import Cell, Page, hundredths, words

ASSUMPTIONS = (26, 24, 52, 52, 52, 18, 18)
RECEIPT = (44, 74, 60)


def write_assumptions(page: Page, report: Report, lang: str) -> None:
    """Every assumption that the result rests on, with what else could be chosen and, where it was asked, its worth."""
    names = ["ruleset", "assumption", "point", "choice", "alternatives"]
    worth = bool(report.effects)
    page.head([say(lang, f"column.{name}") for name in [*names, *(("now", "then") if worth else ())]])
    for ruleset, item in assumptions_used(report.result):
        texts = [ruleset.id, item.id, getattr(item.point, lang), getattr(item.choice, lang)]
        cells = [words(text.strip(), "wrap") for text in texts]
        own = [effect for effect in report.effects if effect.assumption == item.id]
        if not own:
            others = "; ".join(getattr(other.text, lang) for other in item.alternatives)
            page.tall([*cells, words(others, "wrap")], ASSUMPTIONS)
        for number, effect in enumerate(own):
            heading: list[Cell | None] = [*cells] if number == 0 else [None] * 4
            figure = f"{effect.text} ({say(lang, f'effect.{effect.figure}')})"
            then = None if effect.then is None else Cell(hundredths(effect.then), "fixed money")
            now = Cell(hundredths(effect.now), "fixed money")
            page.tall([*heading, words(figure, "wrap"), now, then], ASSUMPTIONS)


def write_receipt(page: Page, report: Report, lang: str) -> None:
    """Programme, rulesets, files with their hashes, options, remarks, and how sure the figures are."""
    page.head([say(lang, f"column.{name}") for name in ("receipt", "is", "how")])
    for name, value, how in _receipt(report, lang):
        page.tall([words(name, "wrap"), words(value, "wrap"), words(how, "wrap")], RECEIPT)


def _receipt(report: Report, lang: str) -> Iterator[tuple[str, str, str]]:
    yield say(lang, "receipt.tool"), f"srcalc {__version__}", ""
    for ruleset in report.result.rulesets:
        status = say(lang, f"status.{ruleset.status}")
        version = f"{say(lang, 'form.version')} {ruleset.version}, {status}"
        yield say(lang, "label.ruleset").capitalize(), f"{getattr(ruleset.title, lang)} ({ruleset.id})", version
    for name, sha256 in report.rulesets.items():
        yield say(lang, "receipt.ruleset", id=name), sha256, ""
    for item in report.inputs:
        yield say(lang, "receipt.input", name=item.name), item.sha256, item.reading(lang)
    for key, value in report.options.items():
        yield say(lang, "workbook.option", option=key), _shown(value), ""
    for remark in (*report.result.remarks, *report.remarks):
        yield say(lang, f"severity.{remark.severity}").capitalize(), told(remark, lang), ""
    counts = certainty(report.result)
    parts = [say(lang, f"certainty.{name}", count=count) for name, count in counts.items() if count]
    if parts:
        yield say(lang, "label.certainty").capitalize(), ", ".join(parts), ""


def _shown(value: object) -> str:
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return ", ".join(_shown(item) for item in value)
    return str(value)
