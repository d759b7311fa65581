"""The sheet of elements: the records added up per contract and element, caps taken off, and the totals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from srcalc.language import say
from srcalc.model.elements import Cap
from srcalc.valuation.balance import Adjustment, Totals, cap_limit
from srcalc.valuation.results import ContractResult, Realised, Result
from srcalc.writing.workbook_cells import Cell, Page, money, words
from srcalc.writing.workbook_groups import Group, Groups
from srcalc.writing.workbook_rates import Rates, as_published, title

WIDTHS = (6, 30, 44, 26, 10, 16, 16, 16, 16)
_TOTALS = ("value", "counted", "pending", "not_counted")
_VALUE = 5  # the column of the first total
_RIGHT = frozenset(range(4, 9))


@dataclass(frozen=True, slots=True)
class Range:
    """Where the records stand: the rows, and the column of each name."""

    sheet: str
    first: int
    last: int
    letters: Mapping[str, str]

    def of(self, name: str) -> str:
        """A column of all records, as a formula writes it."""
        column = self.letters[name]
        return f"{self.sheet}!${column}${self.first}:${column}${self.last}"


@dataclass(slots=True)
class Elements:
    """The sheet, with where its totals stand: the row of each contract, of all, and of each element over contracts."""

    result: Result
    realised: Realised
    page: Page
    lang: str
    groups: Groups
    records: Range
    rates: Rates
    required: Mapping[str, str]
    rows: dict[str, int] = field(default_factory=dict)
    group_rows: dict[int, int] = field(default_factory=dict)
    whole: int = 0
    chart: tuple[int, int] = (0, 0)

    def write(self) -> None:
        """Fill the sheet."""
        caps = [(found, cap) for found in self.result.contracts for cap in _caps(found)]
        names = [found.contract.id for found in self.result.contracts] or [""]
        sizes = [len(self.groups.within(name)) + sum(found.contract.id == name for found, _ in caps) for name in names]
        first_cap = self.page.row + sum(sizes) + len(names) + (len(names) > 1) + 3
        for name in names:
            self._contract(name, caps, first_cap)
        if len(names) > 1:
            parts = {column: "+".join(f"{column}{row}" for row in self.rows.values()) for column in "EFGHI"}
            self.whole = self._total(say(self.lang, "page.total"), self.realised.totals, _count(self.groups), parts)
        if caps:
            self.page.line([])
            self.page.line([words(say(self.lang, "label.caps").capitalize(), "heading")])
            self._caps(caps)
        if len(names) > 1:
            self._over_contracts()

    def _contract(self, name: str, caps: Sequence[tuple[ContractResult, Cap]], first_cap: int) -> None:
        """The groups of a contract, what its caps take off, and their total."""
        first = self.page.row
        shown = shown_name(self.result, name)
        for group in self.groups.within(name):
            self.group_rows[group.number] = self.page.row
            self.page.line([*self._heading(shown, group), *self._group(group)])
        self.chart = (first, self.page.row - 1)
        for number, (found, cap) in enumerate(caps):
            if found.contract.id == name:
                self.page.line(
                    [
                        *(None, words(shown), words(getattr(cap.title, self.lang)), words(cap.id), None),
                        *self._taken_off(taken(self.realised, name, cap), first_cap + number),
                    ]
                )
        last = self.page.row - 1
        parts = {c: f"SUM({c}{first}:{c}{last})" if last >= first else "0" for c in "EFGHI"}
        own = self.groups.within(name)
        totals = sum((group.totals for group in own), Totals())
        totals = sum((item.totals for item in self.realised.adjustments if item.contract == name), totals)
        count = sum(group.records for group in own)
        self.rows[name] = self.whole = self._total(shown or say(self.lang, "page.total"), totals, count, parts)

    def _heading(self, shown: str, group: Group) -> list[Cell]:
        return [
            Cell(group.number, "fixed whole"),
            words(shown),
            words(title(group.element, self.lang)),
            words(group.element.id),
        ]

    def _group(self, group: Group) -> list[Cell]:
        same = f"{self.records.of('number')},$A{self.page.row}"
        cells = [Cell(group.records, "whole", f"COUNTIFS({same})")]
        for name in _TOTALS:
            formula = f"ROUND(SUMIFS({self.records.of(name)},{same}),2)"
            cells.append(money(getattr(group.totals, name), formula))
        return cells

    def _taken_off(self, totals: Totals, row: int) -> list[Cell]:
        """What a cap takes off: the row that computes it stands below."""
        return [
            money(totals.value),
            money(totals.counted, f"-H{row}"),
            money(totals.pending, f"-I{row}"),
            money(totals.not_counted, f"H{row}+I{row}"),
        ]

    def _total(self, name: str, totals: Totals, count: int, parts: Mapping[str, str]) -> int:
        empty = Cell(None, "total text")
        cells = [empty, words(name, "total text"), empty, empty, Cell(count, "total whole", parts["E"])]
        for column, key in zip("FGHI", _TOTALS, strict=True):
            cells.append(money(getattr(totals, key), f"ROUND({parts[column]},2)", "total"))
        return self.page.line(cells)

    def _caps(self, caps: Sequence[tuple[ContractResult, Cap]]) -> None:
        """What every cap leaves and takes off: counted first, then pending."""
        names = (
            "contract",
            "cap",
            "cap_percentage",
            "required",
            "limit",
            "counted",
            "pending",
            "off_counted",
            "off_pending",
        )
        self.page.head([say(self.lang, f"column.{name}") for name in names], frozenset(range(2, 9)))
        for found, cap in caps:
            self._cap(found, cap)

    def _cap(self, found: ContractResult, cap: Cap) -> None:
        asked = found.required
        if asked is None:
            return
        name, row = found.contract.id, self.page.row
        limit = cap_limit(cap, asked)
        own = [group for group in self.groups.within(name) if group.element.id in cap.elements]
        before = sum((group.totals for group in own), Totals())
        totals = taken(self.realised, name, cap)
        sums = ["+".join(f"{column}{self.group_rows[group.number]}" for group in own) or "0" for column in "GH"]
        over, late = f"MAX(F{row}-E{row},0)", f"MAX(G{row}-MAX(E{row}-(F{row}-H{row}),0),0)"
        self.page.line(
            [
                words(shown_name(self.result, name)),
                words(getattr(cap.title, self.lang)),
                Cell(
                    limit.terms[0][1].exact.numerator / Decimal(limit.terms[0][1].exact.denominator),
                    "percent",
                    self.rates.place(limit.terms[0][1]) or "",
                ),
                money(asked.total.hundredths, self.required[name]),
                money(limit.hundredths, f"ROUND(D{row}*C{row},2)"),
                money(before.counted, sums[0]),
                money(before.pending, sums[1]),
                money(-totals.counted, self._from(cap, row, over)),
                money(-totals.pending, self._from(cap, row, late)),
            ]
        )

    def _from(self, cap: Cap, row: int, formula: str) -> str:
        """A cap may hold only from a required amount on."""
        bound = as_published(cap.from_required) if cap.from_required is not None else None
        if bound is None:
            return f"ROUND({formula},2)"
        return f"IF(D{row}<{self.rates.place(bound)},0,ROUND({formula},2))"

    def _over_contracts(self) -> None:
        """Every element over all contracts of its ruleset."""
        self.page.line([])
        self.page.line([words(say(self.lang, "workbook.over-contracts"), "heading")])
        first = self.page.row
        for item in self.realised.elements:
            own = [
                g for g in self.groups.by_name.values() if (g.ruleset.id, g.element.id) == (item.ruleset, item.element)
            ]
            if not own:
                continue
            sums = {c: "+".join(f"{c}{self.group_rows[group.number]}" for group in own) for c in "EFGHI"}
            cells = [None, words(item.ruleset), words(title(own[0].element, self.lang)), words(item.element)]
            amounts = [
                money(getattr(item.totals, key), f"ROUND({sums[c]},2)") for c, key in zip("FGHI", _TOTALS, strict=True)
            ]
            self.page.line([*cells, Cell(item.records, "whole", sums["E"]), *amounts])
        self.chart = (first, self.page.row - 1)


def _count(groups: Groups) -> int:
    return sum(group.records for group in groups.by_name.values())


def _caps(found: ContractResult) -> Sequence[Cap]:
    """The caps that may hold for a contract: those with a percentage, where an amount is required."""
    if found.required is None:
        return ()
    return [cap for cap in found.ruleset.caps if isinstance(cap.percentage.value, Decimal)]


def taken(realised: Realised, contract: str, cap: Cap) -> Totals:
    """What a cap took off the records of a contract."""
    found: list[Adjustment] = [a for a in realised.adjustments if (a.contract, a.cap) == (contract, cap.id)]
    return found[0].totals if found else Totals()


def shown_name(result: Result, contract: str) -> str:
    """The name of a contract: its title, with its id where there are several."""
    found = next((item.contract for item in result.contracts if item.contract.id == contract), None)
    if found is None:
        return ""
    several = len(result.contracts) > 1 or not found.title
    return found.id if several else str(found.title)
