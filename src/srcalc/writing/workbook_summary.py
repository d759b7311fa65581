"""The first sheet: where every contract stands, the result beside what srcalc found, what is needed, how to read it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from srcalc.language import say
from srcalc.valuation.balance import Balance
from srcalc.valuation.lines import Operand
from srcalc.valuation.needs import Need
from srcalc.valuation.results import ContractResult, Realised, Result
from srcalc.writing.workbook_cells import Cell, Page, exact, hundredths, money, words
from srcalc.writing.workbook_elements import Elements, shown_name
from srcalc.writing.workbook_rates import Rates, as_published, title
from srcalc.writing.workbook_schedule import Schedule

WIDTHS = (38, 22, 18, 17, 17, 17, 17, 12, 14, 16)
_TOTALS = ("value", "counted", "pending", "not_counted")


@dataclass(slots=True)
class Summary:
    """The sheet; the other sheets are there already."""

    result: Result
    realised: Realised
    page: Page
    lang: str
    elements: Elements
    schedule: Schedule
    rates: Rates
    rows: dict[str, int] = field(default_factory=dict)

    def write(self) -> int:
        """Fill the sheet; the row from which there is room for charts."""
        if self.result.contracts:
            self._stands()
        self._checked()
        room = self.page.row + 1
        self.page.row += 20
        self._needed()
        self._legend()
        return room

    # ------------------------------------------------------------ where contracts stand

    def _stands(self) -> None:
        names = "contract as_of required due counted pending difference percentage stand".split()
        charged = any(found.ruleset.shortfall is not None for found in self.result.contracts)
        names += ["charge"] if charged else []
        self.page.line([words(say(self.lang, "workbook.stand"), "heading")])
        self.page.head([say(self.lang, f"column.{name}") for name in names], frozenset({2, 3, 4, 5, 6, 7, 9}))
        for found in self.result.contracts:
            name, row = found.contract.id, self.page.row
            self.rows[name] = row
            heading = [words(shown_name(self.result, name)), _day(found)]
            own = self.elements.rows[name]
            places = [self.elements.page.at(column, own) for column in (6, 7)]
            if found.balance is None:
                amounts = self._without(name, places)
                self.page.line([*heading, *amounts])
                continue
            asked = [self.schedule.required[name], self.schedule.due[name]]
            self.page.line([*heading, *self._stand(found.balance, [*asked, *places], found if charged else None)])
        for client, pooled in self.result.pooled:
            rows = [self.rows[name] for name in pooled.contracts]
            places = ["+".join(f"{column}{row}" for row in rows) for column in "CDEF"]
            name = say(self.lang, "workbook.pooled", client=client)
            of = next(found for found in self.result.contracts if found.contract.id == pooled.contracts[0])
            cells = self._stand(pooled, places, of if charged else None)
            self.page.line([words(name), _day(of), *cells])
        self.page.line([])

    def _without(self, name: str, places: Sequence[str]) -> list[Cell | None]:
        """A contract of which nothing is known that it requires."""
        own = [group.totals for group in self.elements.groups.within(name)]
        sums = [sum(totals.counted for totals in own), sum(totals.pending for totals in own)]
        amounts = [money(cents, place) for cents, place in zip(sums, places, strict=True)]
        return [None, None, *amounts, None, None, words(say(self.lang, "stand.unknown"))]

    def _stand(self, stand: Balance, places: Sequence[str], charged: ContractResult | None) -> list[Cell]:
        row = self.page.row
        gap = stand.difference.hundredths
        status = {key: say(self.lang, f"stand.{key}") for key in ("shortfall", "met", "surplus")}
        none = say(self.lang, "stand.none")
        share = none if stand.percentage is None else hundredths(stand.percentage.hundredths) / 100
        cells = [
            money(stand.required_total.hundredths, places[0]),
            money(stand.required_to_date.hundredths, places[1]),
            money(stand.counted, places[2]),
            money(stand.pending, places[3]),
            money(gap, f"ROUND(E{row}-D{row},2)"),
            Cell(share, "percent", f'IF(D{row}=0,"{none}",ROUND(E{row}/D{row},4))'),
            Cell(
                status[stand.status],
                "text",
                f'IF(G{row}<0,"{status["shortfall"]}",IF(G{row}>0,"{status["surplus"]}","{status["met"]}"))',
            ),
        ]
        if charged is not None and charged.ruleset.shortfall is not None:
            figure = as_published(charged.ruleset.shortfall.charge)
            line = stand.charge
            operand: Operand | None = line.terms[0][1] if line is not None else figure
            if operand is not None:
                charge = 0 if line is None else line.hundredths
                place = self.rates.place(operand)
                cells.append(money(charge, f"IF(G{row}<0,ROUND(-G{row}*{place},2),0)"))
        return cells

    # ------------------------------------------------------------ beside what srcalc found

    def _checked(self) -> None:
        """What this workbook comes to, beside what srcalc found: they differ only after a change."""
        self.page.line([words(say(self.lang, "workbook.checked"), "heading")])
        self.page.head(
            [say(self.lang, f"column.{key}") for key in ("figure", "now", "found", "change")], frozenset({1, 2, 3})
        )
        for number, name in enumerate(_TOTALS):
            place = self.elements.page.at(5 + number, self.elements.whole)
            self._check(say(self.lang, f"column.{name}"), getattr(self.realised.totals, name), place)
        stands = [found.balance for found in self.result.contracts if found.balance is not None]
        for name, letter in (("required", "C"), ("due", "D")):
            if stands:
                lines = [stand.required_total if name == "required" else stand.required_to_date for stand in stands]
                rows = [self.rows[found.contract.id] for found in self.result.contracts if found.balance is not None]
                place = "+".join(f"{letter}{row}" for row in rows)
                self._check(say(self.lang, f"column.{name}"), sum(line.hundredths for line in lines), place)

    def _check(self, name: str, cents: int, place: str) -> None:
        row = self.page.row
        cells = [money(cents, place), money(cents, kind="fixed"), money(0, f"ROUND(B{row}-C{row},2)")]
        self.page.line([words(name), *cells])

    # ------------------------------------------------------------ what is still needed

    def _needed(self) -> None:
        rows = [(found, need) for found in self.result.contracts if found.balance for need in found.balance.needed]
        if not rows:
            return
        self.page.line([words(say(self.lang, "page.needed"), "heading")])
        names = ("element", "contract", "rate", "quantity", "unit")
        self.page.head([say(self.lang, f"column.{name}") for name in names], frozenset({2, 3}))
        for found, need in rows:
            self._need(found, need)
        self.page.line([])

    def _need(self, found: ContractResult, need: Need) -> None:
        """So much is enough: what is short over the whole term, by the rate, rounded up."""
        row, stand = self.page.row, self.rows[found.contract.id]
        element = next(item for item in found.ruleset.elements if item.id == need.element)
        names = {item.id: getattr(item.title, self.lang) for item in found.ruleset.recognitions}
        form = "percent" if need.rate.unit == "percent" else "money"
        digits = 0 if need.line.unit == "pieces" else 2
        short = f"MAX(C{stand}-E{stand},0)"
        shown = title(element, self.lang)
        if need.recognitions:
            shown += f" ({', '.join(names[name] for name in need.recognitions)})"
        self.page.tall(
            [
                words(shown, "wrap"),
                words(found.contract.id),
                exact(need.rate.exact, form, self.rates.yearly(need.rate)),
                Cell(
                    hundredths(need.line.hundredths),
                    "money" if need.line.unit == "eur" else "number",
                    f"ROUNDUP(ROUND({short}/C{row},10),{digits})",
                ),
                words(say(self.lang, f"unit.{need.line.unit}")),
            ],
            WIDTHS[:1],
        )

    # ------------------------------------------------------------ how to read it

    def _legend(self) -> None:
        self.page.line([words(say(self.lang, "workbook.legend"), "heading")])
        for kind, look in (("input", "input text"), ("fixed", "fixed text"), ("formula", "text")):
            self.page.line(
                [words(say(self.lang, f"kind.{kind}"), look), words(say(self.lang, f"legend.{kind}"), "quiet")]
            )
        for key in ("rounding", "protection"):
            self.page.line([None, words(say(self.lang, f"legend.{key}"), "quiet")])


def _day(found: ContractResult) -> Cell | None:
    return None if found.as_of is None else Cell(found.as_of, "fixed date")


def charts(book: Any, summary: Summary, room: int) -> None:
    """Required against realised per contract, and what counts, waits and does not count per element."""
    lang, own = summary.lang, summary.page
    made = []
    if summary.rows:
        rows = list(summary.rows.values())
        series = [(3, "due", "#8A99A3"), (4, "counted", "#0A5566"), (5, "pending", "#8FBBC4")]
        made.append(_chart(book, "column", "clustered", own, (min(rows), max(rows)), 0, series, "chart.stand", lang))
    first, last = summary.elements.chart
    if last >= first:
        series = [(6, "counted", "#0A5566"), (7, "pending", "#8FBBC4"), (8, "not_counted", "#D3DADE")]
        made.append(
            _chart(book, "bar", "stacked", summary.elements.page, (first, last), 2, series, "chart.elements", lang)
        )
    for number, chart in enumerate(made):
        words_of = say(lang, "chart.described")
        own.sheet.insert_chart(room, 0 if number == 0 else 4, chart, {"description": words_of, "object_position": 2})


def _chart(
    book: Any,
    kind: str,
    subtype: str,
    page: Page,
    rows: tuple[int, int],
    names: int,
    series: Sequence[tuple[int, str, str]],
    heading: str,
    lang: str,
) -> Any:
    first, last = rows[0] - 1, rows[1] - 1
    chart = book.add_chart({"type": kind} if subtype == "clustered" else {"type": kind, "subtype": subtype})
    for column, name, colour in series:
        chart.add_series(
            {
                "name": say(lang, f"column.{name}"),
                "categories": [page.name, first, names, last, names],
                "values": [page.name, first, column, last, column],
                "fill": {"color": colour},
                "gap": 60,
            }
        )
    chart.set_title({"name": say(lang, heading), "name_font": {"size": 11, "bold": True, "color": "#1B2730"}})
    chart.set_legend({"position": "bottom"})
    amounts = {"num_format": "#,##0", "num_font": {"size": 8}, "label_position": "high" if kind == "bar" else "next_to"}
    amounts |= {"major_gridlines": {"visible": True, "line": {"color": "#E3E8EB"}}}
    chart.set_y_axis({"reverse": True} if kind == "bar" else amounts)
    chart.set_x_axis(amounts if kind == "bar" else {})
    chart.set_size({"width": 520, "height": 330})
    return chart
