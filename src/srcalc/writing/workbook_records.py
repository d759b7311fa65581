"""The sheet of records: from rate, time, hours and amount to what counts, waits and does not count, as formulas.

How much of a record counts, and the verdict on it, were settled by the calculation: limits, days that somebody else
has, double invoices and the reference date reach over all records. The rest follows from the cells beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from srcalc.language import say
from srcalc.language.numbers import euro
from srcalc.model.basis import Figure
from srcalc.model.elements import Element, PersonYear, Purchase
from srcalc.model.ruleset import Ruleset
from srcalc.valuation.lines import Line, Operand, Term
from srcalc.valuation.results import Realised, Result
from srcalc.valuation.verdicts import RecordResult
from srcalc.writing.workbook_cells import (
    Cell,
    exact,
    hundredths,
    letter,
    lines_of,
    literal,
    mark_of,
    money,
    row_xml,
    words,
)
from srcalc.writing.workbook_groups import Groups
from srcalc.writing.workbook_rates import Rates, as_published, title
from srcalc.writing.workbook_rows import Packed

# Every column, its width, and whether it may be changed, was settled, or is computed.
COLUMNS = {
    "record": (11, ""),
    "file": (18, ""),
    "line": (6, ""),
    "contract": (20, ""),
    "number": (5, "fixed"),
    "element": (20, "fixed"),
    "first": (11, "fixed"),
    "last": (11, "fixed"),
    "rate": (13, "formula"),
    "amount": (13, "input"),
    "share": (9, "formula"),
    "hours_per_week": (9, "mixed"),
    "part_time_factor": (9, "formula"),
    "quantity": (10, "mixed"),
    "unit": (9, ""),
    "bonuses": (18, "fixed"),
    "value": (14, "formula"),
    "taken": (10, "fixed"),
    "verdict": (12, "fixed"),
    "counted": (14, "formula"),
    "pending": (14, "formula"),
    "not_counted": (14, "formula"),
    "why": (44, ""),
    "evidence": (24, ""),
}
NUMBERS = frozenset(
    "line number rate amount share hours_per_week part_time_factor quantity value taken counted pending".split()
) | {"not_counted"}
LOOKS = (
    *(
        "text",
        "wrap",
        "line",
        "fixed whole",
        "fixed text",
        "fixed wrap",
        "fixed date",
        "money",
        "input money",
        "percent",
    ),
    *("fixed percent", "fixed part", "input number", "fixed number", "factor", "fixed factor", "number"),
)
MARKS = {look: mark_of(number) for number, look in enumerate(LOOKS)}
_EMPTY = Cell(None)
_QUANTITIES = ("years", "hours", "count")
_PER_YEAR = {"days_365": (365, "days"), "months": (12, "months")}


def columns_of(result: Result, files: int) -> list[str]:
    """The columns that a result has a use for."""
    elements = [element for ruleset in result.rulesets for element in ruleset.elements]
    people = [element for element in elements if isinstance(element, PersonYear)]
    hours = any(e.part_time.value == "pro_rata" or e.part_time.minimum is not None for e in people)
    without = {
        "file": files < 2,
        "contract": len(result.contracts) < 2,
        "share": not any(isinstance(element, Purchase) for element in elements),
        "hours_per_week": not hours,
        "part_time_factor": not hours,
        "bonuses": not any(ruleset.bonuses for ruleset in result.rulesets),
    }
    return [name for name in COLUMNS if not without.get(name)]


@dataclass(slots=True)
class Records:
    """The rows of the records; what they add up to is noted in `groups`, and what they use in `rates`."""

    result: Result
    realised: Realised
    lang: str
    columns: Sequence[str]
    first: int
    groups: Groups
    rates: Rates
    letters: dict[str, str] = field(default_factory=dict)
    bonuses: dict[int, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.letters = {name: letter(number) for number, name in enumerate(self.columns)}
        for ruleset in self.result.rulesets:
            self.bonuses |= {id(bonus.amount): getattr(bonus.title, self.lang) for bonus in ruleset.bonuses}

    def packed(self) -> Packed:
        """All rows, in the order of the records."""
        rows = Packed()
        for row, record in enumerate(self.realised.records, self.first):
            cells = self._cells(record, row)
            lines = lines_of((cells["why"], cells["element"]), (COLUMNS["why"][0], COLUMNS["element"][0]))
            rows.add(row_xml(row, (cells.get(name, _EMPTY) for name in self.columns), MARKS, lines))
        return rows

    def _cells(self, record: RecordResult, row: int) -> dict[str, Cell]:
        """The cells of a record, by column."""
        entry = record.entry
        group = self.groups.note(record)
        places = {name: f"{column}{row}" for name, column in self.letters.items()}
        made = _Made(self, group.ruleset, group.element, record, places)
        cells = {
            "record": words(entry.name),
            "file": words(entry.file),
            "contract": words(entry.contract),
            "number": Cell(group.number, "fixed whole"),
            "element": words(title(group.element, self.lang), "fixed wrap"),
            "why": words(self._why(record), "wrap"),
            **made.cells(),
        }
        if entry.line is not None:
            cells["line"] = Cell(entry.line, "line")
        for name, day in (("first", entry.record.start or entry.record.date), ("last", entry.record.end)):
            if day is not None:
                cells[name] = Cell(day, "fixed date")
        if entry.record.evidence:
            kinds = {item.id: getattr(item.title, self.lang) for item in group.ruleset.evidence}
            cells["evidence"] = words(", ".join(kinds.get(name, name) for name in entry.record.evidence))
        return cells

    def _why(self, record: RecordResult) -> str:
        found = []
        for reason in record.reasons:
            text = say(self.lang, reason.code, **reason.params)
            found.append(f"{text} ({euro(reason.cents, self.lang)})" if reason.cents else text)
        return "; ".join(found)


@dataclass(slots=True)
class _Made:
    """The cells of one record that make up its value."""

    sheet: Records
    ruleset: Ruleset
    element: Element
    record: RecordResult
    places: Mapping[str, str]

    def cells(self) -> dict[str, Cell]:
        """From the operands to what counts."""
        value, kept = self.record.value, self.record.kept
        main = {operand.name: operand for operand in value.terms[0]} if value.terms else {}
        cells = dict(self._operands(main))
        taken = self._taken(main, kept)
        cells["taken"] = taken
        here = self.places
        verdict = self._verdict(main, taken)
        cells["verdict"] = words(verdict, "fixed text")
        cells["value"] = money(value.hundredths, self._formula(value.terms, here))
        counts = self._formula(
            _kept_terms(value, kept), {**here, **dict.fromkeys((*_QUANTITIES, "part"), here["taken"])}
        )
        for name, cents in (("counted", self.record.counted), ("pending", self.record.pending)):
            word = say(self.sheet.lang, f"verdict.{name}")
            cells[name] = money(cents, f'IF({here["verdict"]}="{word}",{counts},0)')
        rest = f"ROUND({here['value']}-{here['counted']}-{here['pending']},2)"
        cells["not_counted"] = money(self.record.not_counted, rest)
        return cells

    def _operands(self, main: Mapping[str, Operand]) -> Iterator[tuple[str, Cell]]:
        rates, here = self.sheet.rates, self.places
        if "rate" in main:
            yield "rate", Cell(hundredths(int(main["rate"].exact * 100)), "money", rates.place(main["rate"]) or "")
        if "amount" in main:
            yield "amount", Cell(hundredths(int(main["amount"].exact * 100)), "input money")
        if "share" in main:
            place = rates.place(main["share"])
            yield "share", exact(main["share"].exact, "percent" if place else "fixed percent", place or "")
        for name in _QUANTITIES:
            if name in main:
                number, unit = self._measured(main[name])
                form = "whole" if name == "years" and number.denominator == 1 else "number"
                yield "quantity", exact(number, f"{'fixed' if name == 'years' else 'input'} {form}")
                yield "unit", words(unit)
        if "part_time_factor" in main and "part_time_factor" in here:
            yield from self._part_time(main["part_time_factor"])
        titles = [self.sheet.bonuses.get(id(o.basis), "") for term in self.record.value.terms for o in term]
        if any(titles):
            yield "bonuses", words(", ".join(dict.fromkeys(text for text in titles if text)), "fixed text")

    def _part_time(self, factor: Operand) -> Iterator[tuple[str, Cell]]:
        """Hours a week over those of full time, at most one; under the minimum nothing counts, and that is settled."""
        hours = self.record.entry.record.hours_per_week
        rules = self.element.part_time if isinstance(self.element, PersonYear) else None
        if rules is None or rules.full_time is None or hours is None or factor.basis is not rules.full_time:
            if hours is not None:
                yield "hours_per_week", exact(Fraction(hours), "fixed number")
            yield "part_time_factor", exact(factor.exact, "fixed factor")
            return
        yield "hours_per_week", exact(Fraction(hours), "input number")
        here = self.places["hours_per_week"]
        formula = f"MIN({here}/{self._figure(rules.full_time)},1)"
        if rules.minimum is not None:
            formula = f"IF({here}<{self._figure(rules.minimum)},0,{formula})"
        yield "part_time_factor", exact(factor.exact, "factor", formula)

    def _figure(self, figure: Figure) -> str:
        operand = as_published(figure)
        return (self.sheet.rates.place(operand) if operand else None) or str(figure.value)

    def _measured(self, operand: Operand) -> tuple[Fraction, str]:
        """How much, in the unit that people count in: days or months of a year, hours, pieces."""
        if operand.name != "years":
            return operand.exact, say(self.sheet.lang, f"unit.{operand.unit}")
        per_year, unit = _PER_YEAR[self.ruleset.time_basis.value]
        return operand.exact * per_year, say(self.sheet.lang, f"word.unit.{unit}")

    def _taken(self, main: Mapping[str, Operand], kept: Line) -> Cell:
        """How much of it counts; of an amount the part."""
        left = {operand.name: operand for term in kept.terms for operand in term}
        name = next((name for name in _QUANTITIES if name in main), None)
        if name is None:
            part = left["part"].exact if "part" in left else Fraction(bool(kept.terms))
            return exact(part, "fixed part" if part.denominator == 1 else "fixed percent")
        number = self._measured(left[name])[0] if name in left else Fraction(0)
        whole = self._measured(main[name])[0]
        form = "whole" if name == "years" and number.denominator == 1 else "number"
        if name != "years" and number == whole:
            return exact(number, form, self.places["quantity"])
        return exact(number, f"fixed {form}")

    def _verdict(self, main: Mapping[str, Operand], taken: Cell) -> str:
        """Whether it counts, waits or does not count, as it was settled."""
        given = ("amount", "rate", *_QUANTITIES)
        settled = not taken.value and not taken.formula
        if settled or any(not operand.numerator for name, operand in main.items() if name not in given):
            return say(self.sheet.lang, "verdict.not_counted")
        return say(self.sheet.lang, f"verdict.{'pending' if self.record.is_pending else 'counted'}")

    def _formula(self, terms: Sequence[Term], places: Mapping[str, str]) -> str:
        """A sum of products, rounded once."""
        found = "+".join("*".join(self._operand(operand, places) for operand in term) for term in terms)
        return f"ROUND({found or 0},2)"

    def _operand(self, operand: Operand, places: Mapping[str, str]) -> str:
        name = "quantity" if operand.name in _QUANTITIES and operand.name not in places else operand.name
        if operand.name == "years":
            return f"{places[name]}/{_PER_YEAR[self.ruleset.time_basis.value][0]}"
        if name in places and operand.name != "bonus":
            return places[name]
        return self.sheet.rates.place(operand) or literal(operand.exact)


def _kept_terms(value: Line, kept: Line) -> list[Term]:
    """The terms of what is kept; of an amount with the part that counts."""
    if kept.how != "products":  # nothing is kept: its terms are those of the value, of nothing
        return [_with_part(term) for term in value.terms]
    return [_with_part(term) for term in kept.terms]


_WHOLE = Operand("part", 1, 1, "share")


def _with_part(term: Term) -> Term:
    names = {operand.name for operand in term}
    return (*term, _WHOLE) if "amount" in names and "part" not in names else term
