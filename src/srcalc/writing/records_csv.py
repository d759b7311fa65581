"""The verdicts as CSV, one row a record; no cell can start a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from itertools import islice

from srcalc.language import clean, say, unsteered
from srcalc.language.numbers import plain
from srcalc.valuation.verdicts import RecordResult
from srcalc.writing.report import Report

HEADER = "record contract file line element value counted pending not_counted reasons".split()
_STARTERS = tuple("=+-@＝＋－＠")
_ROWS = 500


def records_csv(report: Report, lang: str) -> Iterator[str]:
    """The verdicts of a report as CSV, some rows at a time."""
    realised = report.result.realised
    rows = (_row(record, lang) for record in realised.records) if realised is not None else iter(())
    part: list[list[str]] = [HEADER]
    while part:
        out = io.StringIO(newline="")
        csv.writer(out, lineterminator="\n").writerows(part)
        yield out.getvalue()
        part = list(islice(rows, _ROWS))


def _row(record: RecordResult, lang: str) -> list[str]:
    entry = record.entry
    texts = [cell(text) for text in (entry.name, entry.contract, entry.file, str(entry.line), record.element)]
    amounts = [plain(n) for n in (record.cents, record.counted, record.pending, record.not_counted)]
    reasons = "; ".join(
        f"{reason.code} {plain(reason.cents)}: {say(lang, reason.code, **reason.params)}" for reason in record.reasons
    )
    return [*texts, *amounts, cell(reasons)]


def cell(text: str) -> str:
    """A text that a spreadsheet takes as text: nothing that starts a formula, no control signs."""
    shown = unsteered(clean(text))
    return "'" + shown if shown.lstrip().startswith(_STARTERS) else shown
