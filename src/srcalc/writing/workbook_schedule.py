"""The sheet of what is required: per period, spread over its years, and what of it is due on the reference date."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from srcalc.language import say
from srcalc.valuation.balance import due_of
from srcalc.valuation.periods import Day, Period
from srcalc.valuation.required import RequiredResult
from srcalc.valuation.results import ContractResult, Result
from srcalc.valuation.schedule import ScheduleYear
from srcalc.writing.workbook_cells import Cell, Page, exact, money, words
from srcalc.writing.workbook_elements import shown_name

WIDTHS = (30, 18, 9, 12, 12, 13, 16, 16, 13, 18)


@dataclass(slots=True)
class Schedule:
    """The sheet, with the cells of each contract's totals: what is required in all, and by the reference date."""

    result: Result
    page: Page
    lang: str
    required: dict[str, str] = field(default_factory=dict)
    due: dict[str, str] = field(default_factory=dict)
    chart: tuple[int, int] = (0, 0)

    def write(self) -> None:
        """Fill the sheet."""
        asked = [(found, found.required) for found in self.result.contracts if found.required is not None]
        if not asked:
            self.page.line([words(say(self.lang, "workbook.nothing-required"), "quiet")])
            return
        rows: dict[tuple[str, int], int] = {}
        self._head("contract period months first last exercised required".split())
        for found, required in asked:
            rows |= self._periods(found, required)
        self.page.line([])
        self.page.line([words(say(self.lang, "workbook.per-year"), "heading")])
        self._head("contract period year first last up_to required cumulative passed due".split())
        for found, required in asked:
            self._years(found, required, rows)

    def _head(self, names: list[str]) -> None:
        self.page.head([say(self.lang, f"column.{name}") for name in names], frozenset({2, *range(5, len(names))}))

    def _periods(self, found: ContractResult, asked: RequiredResult) -> dict[tuple[str, int], int]:
        """The amount of every period, and their sum as far as they are due; the row of each."""
        name, rows, due = found.contract.id, {}, []
        for item in asked.periods:
            period = item.period
            rows[name, period.option] = self.page.row
            if period.exercised:
                due.append(f"G{self.page.row}")
            self.page.line(
                [
                    words(shown_name(self.result, name)),
                    words(self._period(period.option)),
                    _months(period),
                    *(None if day is None else Cell(day, "fixed date") for day in (period.first, period.last)),
                    words(say(self.lang, "words.yes" if period.exercised else "words.no"), "fixed text"),
                    money(item.line.hundredths, kind="input"),
                ]
            )
        empty = Cell(None, "total text")
        row = self.page.line(
            [
                words(shown_name(self.result, name), "total text"),
                words(say(self.lang, "page.total"), "total text"),
                *(empty,) * 4,
                money(asked.total.hundredths, f"ROUND({'+'.join(due)},2)", "total"),
            ]
        )
        self.required[name] = self.page.at(6, row)
        return rows

    def _period(self, option: int) -> str:
        return say(self.lang, "page.option" if option else "page.base-term", number=option)

    def _years(self, found: ContractResult, asked: RequiredResult, rows: dict[tuple[str, int], int]) -> None:
        """The years of every period: the part up to a year, less the years before it."""
        name, first, cumulative = found.contract.id, self.page.row, 0
        starts: dict[int, int] = {}
        for year in asked.schedule:
            row = self.page.row
            start = starts.setdefault(year.period, row)
            cumulative += year.line.hundredths
            share = year.line.parts[0].terms[0][1].exact
            before = f"-SUM(G{start}:G{row - 1})" if row > start else ""
            due, passed = _due(year, found.as_of)
            self.page.line(
                [
                    words(shown_name(self.result, name)),
                    words(self._period(year.period)),
                    Cell(year.number, "fixed whole"),
                    *(None if day is None else Cell(day, "fixed date") for day in (year.first, year.last)),
                    exact(share, "fixed percent"),
                    money(year.line.hundredths, f"ROUND(ROUND(G{rows[name, year.period]}*F{row},2){before},2)"),
                    money(cumulative, f"ROUND(SUM(G{first}:G{row}),2)"),
                    exact(passed, "fixed percent"),
                    money(due, f"ROUND(G{row}*I{row},2)"),
                ]
            )
        self.chart = (first, self.page.row - 1)
        self._total(found, asked, first)

    def _total(self, found: ContractResult, asked: RequiredResult, first: int) -> None:
        name, last = found.contract.id, self.page.row - 1
        empty = Cell(None, "total text")
        due = found.required_to_date.hundredths if found.required_to_date is not None else 0
        row = self.page.line(
            [
                words(shown_name(self.result, name), "total text"),
                words(say(self.lang, "page.total"), "total text"),
                *(empty,) * 4,
                money(asked.total.hundredths, f"ROUND(SUM(G{first}:G{last}),2)", "total"),
                *(empty,) * 2,
                money(due, f"ROUND(SUM(J{first}:J{last}),2)", "total"),
            ]
        )
        self.due[name] = self.page.at(9, row)


def _months(period: Period) -> Cell:
    if period.months is None:
        return exact(period.years * 12, "fixed number")
    return Cell(period.months, "fixed whole")


def _due(year: ScheduleYear, as_of: Day | None) -> tuple[int, Fraction]:
    """What of a year is due on the reference date, and the part of it that has passed then."""
    part = due_of(year, as_of)
    if part is None:
        return 0, Fraction(0)
    return part.hundredths, Fraction(1) if part is year.line else part.terms[0][1].exact
