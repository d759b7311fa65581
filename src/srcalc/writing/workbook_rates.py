"""The sheet of rates: every figure of the rulesets that a result was computed with, and what it rests on.

Other sheets take their rates, shares and percentages from here, so that one change is followed everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction

from srcalc.language import say
from srcalc.model.basis import Basis, Figure
from srcalc.model.elements import Element, PersonYear, Purchase, Share
from srcalc.model.ruleset import Ruleset
from srcalc.valuation.lines import Operand, fraction, percentage
from srcalc.valuation.results import Result, certainty_of
from srcalc.writing.workbook_cells import Cell, Page, exact, hundredths, literal, words

COLUMNS = {
    "of": 26,
    "what": 30,
    "published": 14,
    "used": 14,
    "unit": 26,
    "index_now": 9,
    "index_then": 9,
    "step": 11,
    "source": 30,
    "place": 26,
    "quote": 40,
    "certainty": 13,
    "assumption": 17,
}
INDEXED = ("index_now", "index_then", "step")
_FIGURES = frozenset({"rate", "share", "percentage", "bonus"})  # operands that are a figure as it stands
_USED = list(COLUMNS).index("used")


@dataclass(slots=True)
class _Figure:
    """A figure of a ruleset, and how it was used: `operand` is None until something was computed with it."""

    ruleset: Ruleset
    of: str
    what: str
    basis: Basis
    row: int = 0
    operand: Operand | None = None


@dataclass(slots=True)
class Rates:
    """Where every figure stands on its sheet; figures that nobody foresaw are added below."""

    result: Result
    page: Page
    lang: str
    first: int
    figures: list[_Figure] = field(default_factory=list)
    known: dict[tuple[int, int, int], _Figure] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for ruleset in self.result.rulesets:
            used = frozenset(self.result.uses[ruleset.id])
            for item in _figures(ruleset, self.lang):
                if item.basis in used and as_published(item.basis) is not None:
                    self._add(item)

    def _add(self, item: _Figure) -> _Figure:
        item.row = self.first + len(self.figures)
        self.figures.append(item)
        return item

    def place(self, operand: Operand) -> str | None:
        """The cell with what an operand is, as a formula writes it; None when it is no figure of a ruleset."""
        if operand.basis is None or operand.name not in _FIGURES:
            return None
        key = (id(operand.basis), operand.numerator, operand.denominator)
        found = self.known.get(key)
        if found is None:
            found = self.known[key] = self._found(operand, operand.basis)
        return self.page.at(_USED, found.row)

    def _found(self, operand: Operand, basis: Basis) -> _Figure:
        same = [item for item in self.figures if item.basis is basis]
        for item in same:
            if item.operand is not None and item.operand.exact == operand.exact:
                return item
        free = next((item for item in same if item.operand is None), None)
        if free is None:  # the same rate in another price year
            ruleset = same[0].ruleset if same else self.result.rulesets[0]
            of = same[0].of if same else ""
            what = same[0].what if same else say(self.lang, f"operand.{operand.name}")
            free = self._add(_Figure(ruleset, of, what, basis))
        free.operand = operand
        return free

    def yearly(self, operand: Operand) -> str:
        """The rate of a whole year, as a formula writes it."""
        monthly = isinstance(operand.basis, Figure) and operand.basis.unit == "eur_per_person_month"
        one = replace(operand, denominator=operand.denominator * 12) if monthly else operand
        return f"{self.place(one) or literal(one.exact)}{'*12' if monthly else ''}"

    def write(self) -> None:
        """Fill the sheet."""
        for item in self.figures:
            self.page.tall(list(self._cells(item)), list(COLUMNS.values()))
        if not any(item.operand is not None and item.operand.line is not None for item in self.figures):
            numbers = [list(COLUMNS).index(name) for name in INDEXED]
            self.page.sheet.set_column(numbers[0], numbers[-1], None, None, {"hidden": True})

    def _cells(self, item: _Figure) -> Iterator[Cell | None]:
        operand = item.operand or as_published(item.basis)
        if operand is None:
            return
        row = self.page.row
        line = operand.line
        published = line.terms[0][0] if line is not None else operand
        unit = item.basis.unit if isinstance(item.basis, Figure) else operand.unit
        form = "percent" if unit == "percent" else "money" if unit.startswith("eur") else "number"
        yield words(item.of, "wrap")
        yield words(item.what, "wrap")
        yield exact(published.exact, f"input {form}")
        levels = [] if line is None or line.divisor is None else [line.terms[0][1], line.divisor]
        followed = f"ROUND(C{row}*F{row}/G{row}/H{row},0)*H{row}" if levels else f"C{row}"
        yield exact(operand.exact, form, followed)
        yield words(self._unit(unit, operand), "wrap")
        yield from (exact(level.exact, "input number") for level in levels)
        yield from [Cell(hundredths(line.step), "input number")] if line is not None and levels else [Cell(None)] * 3
        yield from self._rests_on(item)

    def _unit(self, unit: str, operand: Operand) -> str:
        text = say(self.lang, f"word.unit.{unit}")
        line = operand.line
        if line is None or line.divisor is None:
            return text
        now, then = (level.unit.rpartition(":")[2] for level in (line.terms[0][1], line.divisor))
        return say(self.lang, "workbook.indexed", unit=text, now=now, then=then)

    def _rests_on(self, item: _Figure) -> Iterator[Cell]:
        basis, ruleset = item.basis, item.ruleset
        source = next((source.title for source in ruleset.sources if source.id == basis.source), "")
        sure = certainty_of(basis, ruleset)
        yield words(source, "wrap")
        yield words(basis.at or "", "wrap")
        yield words(basis.quote or "", "wrap")
        yield words(say(self.lang, f"word.certainty.{sure}") if sure else "")
        yield words(basis.assumption or "")


def as_published(basis: Basis) -> Operand | None:
    """A figure as it stands in the ruleset; None for what is no number."""
    if isinstance(basis, Share):
        return percentage("share", basis.percentage, basis)
    if not isinstance(basis, Figure) or not isinstance(basis.value, Decimal):
        return None
    if basis.unit == "percent":
        return percentage("share", basis.value, basis)
    return fraction("rate", Fraction(basis.value), basis.unit, basis)


def _figures(ruleset: Ruleset, lang: str) -> Iterator[_Figure]:
    """The figures of a ruleset that records are valued by, in its order, by what they are of."""
    for element in ruleset.elements:
        for what, basis in _of_element(element, ruleset, lang):
            yield _Figure(ruleset, title(element, lang), what, basis)
    for bonus in ruleset.bonuses:
        yield _Figure(ruleset, getattr(bonus.title, lang), say(lang, "operand.bonus"), bonus.amount)
    for cap in ruleset.caps:
        yield _Figure(ruleset, getattr(cap.title, lang), say(lang, "figure.limit"), cap.percentage)
        if cap.from_required is not None:
            yield _Figure(ruleset, getattr(cap.title, lang), say(lang, "label.from_required"), cap.from_required)
    if ruleset.shortfall is not None:
        yield _Figure(ruleset, say(lang, "label.shortfall"), say(lang, "figure.charge"), ruleset.shortfall.charge)


def _of_element(element: Element, ruleset: Ruleset, lang: str) -> Iterator[tuple[str, Basis]]:
    rate = getattr(element, "rate", None)
    if rate is not None:
        yield say(lang, "operand.rate"), rate
    if isinstance(element, PersonYear):
        for name in ("full_time", "minimum"):
            figure = getattr(element.part_time, name)
            if figure is not None:
                yield say(lang, f"label.{name}"), figure
    if isinstance(element, Purchase):
        names = {item.id: getattr(item.title, lang) for item in ruleset.recognitions}
        for share in element.shares:
            yield ", ".join(names[name] for name in share.recognitions), share
        if element.share is not None:
            yield say(lang, "operand.share"), element.share


def title(element: Element, lang: str) -> str:
    """The name of an element in a narrow table."""
    return str(getattr(element.short or element.title, lang))
