"""A result as a workbook for who wants to recalculate it: numbers and formulas, from rate to balance.

Made with XlsxWriter (the extra `xlsx`). Every formula has the value that the calculation found, and the same result
gives the same bytes.
"""

from __future__ import annotations

import datetime
import io
from collections.abc import Sequence
from typing import Any

from srcalc.diagnostics import CANNOT_WRITE, Diagnostic, Refused
from srcalc.language import say
from srcalc.valuation.results import Realised
from srcalc.writing.pages import heads
from srcalc.writing.report import Report
from srcalc.writing.workbook_cells import MOST_ROWS, Cell, Looks, Page, letter, words
from srcalc.writing.workbook_elements import WIDTHS as ELEMENTS
from srcalc.writing.workbook_elements import Elements, Range
from srcalc.writing.workbook_groups import groups_of
from srcalc.writing.workbook_notes import ASSUMPTIONS, RECEIPT, write_assumptions, write_receipt
from srcalc.writing.workbook_rates import COLUMNS as RATES
from srcalc.writing.workbook_rates import Rates
from srcalc.writing.workbook_records import COLUMNS, LOOKS, MARKS, NUMBERS, Records, columns_of
from srcalc.writing.workbook_rows import with_rows
from srcalc.writing.workbook_schedule import WIDTHS as SCHEDULE
from srcalc.writing.workbook_schedule import Schedule
from srcalc.writing.workbook_summary import WIDTHS as SUMMARY
from srcalc.writing.workbook_summary import Summary, charts

_SHEETS = ("summary", "elements", "records", "schedule", "rates", "assumptions", "receipt")
_EPOCH = datetime.datetime(2000, 1, 1)
_HEADS = 5  # rows above what a sheet lists: title, ruleset, room, whether a column may be changed, header


def workbook(report: Report, lang: str) -> bytes:
    """The workbook of a report of records.

    Raises `Refused` when XlsxWriter is not installed, or there are more records than a sheet has rows.
    """
    realised = report.result.realised
    assert realised is not None  # only records are written as a workbook
    count = sum(item.records for item in realised.elements)
    if count > MOST_ROWS - _HEADS:
        params = {"count": count, "at_most": MOST_ROWS - _HEADS}
        raise Refused(Diagnostic("too-many-rows", params=params), CANNOT_WRITE)
    try:
        import xlsxwriter
    except ImportError:
        raise Refused(Diagnostic("extra-missing", params={"extra": "xlsx"}), CANNOT_WRITE) from None
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": say(lang, "workbook.title"), "author": "srcalc", "created": _EPOCH})
    return _Book(report, realised, lang, book, count).filled(out)


class _Book:
    """The sheets of one workbook, by name."""

    def __init__(self, report: Report, realised: Realised, lang: str, book: Any, count: int) -> None:
        self.report, self.realised, self.lang, self.book, self.count = report, realised, lang, book, count
        looks = Looks(book)
        self.pages = {name: Page(book.add_worksheet(say(lang, f"sheet.{name}")), looks) for name in _SHEETS}

    def filled(self, out: io.BytesIO) -> bytes:
        """The bytes of the workbook, with everything in it."""
        result, lang, pages = self.report.result, self.lang, self.pages
        for name in _SHEETS:
            self._title(pages[name], name)
        files = len(self.report.inputs) - len(result.contracts)
        columns = columns_of(result, files)
        self._widths(columns)
        rates_page = pages["rates"]
        self._heads(rates_page, {name: (width, "") for name, width in RATES.items()}, frozenset({2, 3, 5, 6, 7}))
        rates = Rates(result, rates_page, lang, rates_page.row)
        groups = groups_of(result, self.realised)
        self._heads(pages["records"], {name: COLUMNS[name] for name in columns}, _numbers(columns))
        first = pages["records"].row
        records = Records(result, self.realised, lang, columns, first, groups, rates)
        rows = records.packed()
        schedule = Schedule(result, pages["schedule"], lang)
        schedule.write()
        last = max(first + self.count - 1, first)
        where = Range(pages["records"].name, first, last, records.letters)
        self._heads(pages["elements"], dict.fromkeys(_ELEMENTS, (0, "")), frozenset(range(4, 9)))
        elements = Elements(result, self.realised, pages["elements"], lang, groups, where, rates, schedule.required)
        elements.write()
        summary = Summary(result, self.realised, pages["summary"], lang, elements, schedule, rates)
        room = summary.write()
        charts(self.book, summary, room)
        rates.write()
        write_assumptions(pages["assumptions"], self.report, lang)
        write_receipt(pages["receipt"], self.report, lang)
        for name in _SHEETS:
            self._printed(pages[name], name)
        self._two_pages_wide(columns)
        if self.count:
            pages["records"].line([Cell(None, look) for look in LOOKS])
            pages["records"].sheet.autofilter(first - 2, 0, last - 1, len(columns) - 1)
        self.book.close()
        data = out.getvalue()
        if not self.count:
            return data
        marks = {mark: number for number, mark in enumerate(MARKS.values())}
        sheet = _SHEETS.index("records") + 1
        return with_rows(data, sheet, first, f"{letter(len(columns) - 1)}{last}", rows, marks)

    def _title(self, page: Page, name: str) -> None:
        """What the sheet is, of which contract, and under which rulesets."""
        result = self.report.result
        of = [found.contract.title or found.contract.id for found in result.contracts]
        heading = say(self.lang, "workbook.title" if name == "summary" else f"sheet.{name}")
        page.line([words(" - ".join([heading, *of][:2] if len(of) == 1 else [heading]), "title")], 24)
        rulesets = [block.text for block in heads(result, self.lang)]
        page.line([words(" | ".join(rulesets), "quiet")])
        page.line([])

    def _heads(self, page: Page, columns: dict[str, tuple[int, str]], right: frozenset[int]) -> None:
        """The headers of a list, with above each whether its column may be changed, was settled, or is computed."""
        page.line([self._kind(kind, number in right) for number, (_, kind) in enumerate(columns.values())], 24)
        page.head([say(self.lang, f"column.{name}") for name in columns], right)

    def _kind(self, kind: str, at_right: bool) -> Cell | None:
        return words(say(self.lang, f"kind.{kind}"), "right kind" if at_right else "kind") if kind else None

    def _widths(self, columns: Sequence[str]) -> None:
        widths = {
            "summary": SUMMARY,
            "elements": ELEMENTS,
            "records": [COLUMNS[name][0] for name in columns],
            "schedule": SCHEDULE,
            "rates": list(RATES.values()),
            "assumptions": ASSUMPTIONS,
            "receipt": RECEIPT,
        }
        for name, sizes in widths.items():
            for number, width in enumerate(sizes):
                self.pages[name].sheet.set_column(number, number, width)

    def _printed(self, page: Page, name: str) -> None:
        """On A4, landscape, the headers on every page; and protected, without a password."""
        sheet = page.sheet
        sheet.hide_gridlines(2)
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        if name != "records":
            sheet.fit_to_pages(1, 1 if page.row < _ONE_PAGE else 0)
        sheet.set_margins(left="0.5", right="0.5", top="0.6", bottom="0.7")
        sheet.set_footer(f"&L&8srcalc&C&8&A&R&8{say(self.lang, 'workbook.page')}")
        sheet.protect("", {"autofilter": True, "format_columns": True, "format_rows": True})
        if name in ("elements", "records", "rates", "assumptions", "receipt"):
            sheet.freeze_panes(_HEADS, 0)
            sheet.repeat_rows(_HEADS - 1)
        else:
            sheet.freeze_panes(2, 0)
            sheet.repeat_rows(0, 1)

    def _two_pages_wide(self, columns: Sequence[str]) -> None:
        """The list of records is too wide for one page: what a value is made of, and beside it what counts."""
        sheet, widths, split = (
            self.pages["records"].sheet,
            [COLUMNS[name][0] for name in columns],
            columns.index("taken"),
        )
        widest = max(sum(widths[:split]), widths[0] + sum(widths[split:]))
        sheet.set_print_scale(min(100, _PAGE * 100 // widest))
        sheet.set_v_pagebreaks([split])
        sheet.repeat_columns(0)
        sheet.print_area(_HEADS - 2, 0, _HEADS + max(self.count, 1) - 1, len(columns) - 1)
        sheet.set_header(f"&L&14{say(self.lang, 'sheet.records')}")


_ONE_PAGE = 70  # so many rows are put on one page
_PAGE = 98  # signs that fit on a line of a page
_ELEMENTS = ("number", "contract", "element", "id", "records", "value", "counted", "pending", "not_counted")


def _numbers(columns: Sequence[str]) -> frozenset[int]:
    return frozenset(number for number, name in enumerate(columns) if name in NUMBERS)
