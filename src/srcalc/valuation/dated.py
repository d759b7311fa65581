"""Records that count on a date: amounts, hours and pieces; invoices count once."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from srcalc.model.basis import Figure
from srcalc.model.elements import Purchase
from srcalc.model.record import Record
from srcalc.valuation.claims import barrier, bonus_term, bonuses_of
from srcalc.valuation.lines import Line, Operand, Term, cents, exactly, given, in_cents, products
from srcalc.valuation.minimum import in_words
from srcalc.valuation.people import ALWAYS, edges
from srcalc.valuation.rules import Rule
from srcalc.valuation.verdicts import Entry, Reason, Setting, Stages, Verdict, verdict

# What a record has so much of: how its operand is called, and its unit.
QUANTITIES = {
    "amount": ("amount", "eur"),
    "agreed": ("amount", "eur"),
    "hours": ("hours", "hours"),
    "count": ("count", "pieces"),
}
_NO_SHARE = Operand("share", 0, 1, "percent")


class Invoice(NamedTuple):
    """Where an invoice stands in the order in which the first of several copies is kept."""

    outside: bool
    unproven: bool
    value: int
    day: int
    contract: str
    element: str
    name: str


@dataclass(slots=True)
class DatedTerms:
    """What all records of amounts, hours or pieces share that differ in nothing but the quantity and the day.

    The terms are those of a quantity of 1.
    """

    setting: Setting
    rule: Rule
    record: Record
    terms: tuple[Term, ...]
    remarks: tuple[Reason, ...]
    window: tuple[int, int, int] = field(init=False)
    unproven: bool = field(init=False)
    _per_hundredth: tuple[int, int] = field(init=False)

    def __post_init__(self) -> None:
        self.window = edges(self.setting)
        self.unproven = not self.rule.accepts(self.record.evidence)
        numerator, denominator = exactly(self.terms)
        self._per_hundredth = numerator, denominator * 100

    def outside(self, day: int) -> str | None:
        """Why a day does not count, or None; 0 is no day."""
        if not day:
            return None
        opens, closes, as_of = self.window
        if not opens <= day <= closes:
            return "outside_contract"
        return "after_reference_date" if day > as_of else None

    def cents(self, quantity: int) -> int:
        """The value of so many hundredths, in cents: that of `line`, without making it."""
        numerator, denominator = self._per_hundredth
        return in_cents(numerator * quantity, denominator)

    def exact_terms(self, quantity: int) -> list[Term]:
        """The terms of so many hundredths."""
        name, unit = QUANTITIES[self.rule.element.kind]
        own = Operand(name, quantity, 100, unit)
        return [tuple(own if operand.name == name else operand for operand in term) for term in self.terms]

    def line(self, quantity: int) -> Line:
        """The value of so many hundredths."""
        return products("value", self.exact_terms(quantity))

    def verdict(
        self,
        quantity: int,
        outside: str | None = None,
        copy_of: Entry | None = None,
        short_of: Figure | None = None,
    ) -> Verdict:
        """The verdict on a record of so many hundredths.

        It may be on a day outside the window, a copy of another, or of a person whose time stays short of a minimum.
        """
        value = self.cents(quantity)
        stages = Stages(value, list(self.remarks))
        if copy_of is not None:
            cut_as_copy(stages, copy_of)
        elif outside is not None:
            stages.cut(0, outside)
        if short_of is not None and stages.kept:
            stages.cut(0, "minimum_duration", **in_words(short_of))
        made = partial(self._lines, quantity, stages.cut_by is None)
        credit = quantity < 0
        return verdict(self.rule, self.record.evidence, value, stages, made, evidence_needed=not credit)

    def _lines(self, quantity: int, whole: bool) -> tuple[Line, Line]:
        value = self.line(quantity)
        return value, value if whole else given("kept", 0)

    def invoice(self, quantity: int, day: int, contract: str, name: str) -> Invoice:
        """The place of an invoice among its copies: what counts on its date is kept before what does not."""
        outside, value = self.outside(day) is not None, self.cents(quantity)
        return Invoice(outside, self.unproven, -value, day or ALWAYS, contract, self.record.element, name)


def dated_terms(setting: Setting, record: Record) -> DatedTerms:
    """What a record is worth, with the bonuses that it may claim, and the remarks about that."""
    rule = setting.rule_of(record)
    name, unit = QUANTITIES[rule.element.kind]
    one = Operand(name, 100, 100, unit)
    remarks: list[Reason] = []
    if rule.element.kind == "hours":
        bonuses, remarks = bonuses_of(setting, rule, record)
        terms = [(*rule.rate, one), *((*bonus_term(bonus, rule), one) for bonus in bonuses)]
    elif rule.element.kind == "count":
        terms = [(*rule.rate, one)]
    elif isinstance(rule.element, Purchase):
        share = _best_share(rule, record)
        terms = [(one, share)]
        remarks = [Reason("no_recognition", 0)] if share is _NO_SHARE else []
    else:
        terms = [(one,)]
    barred = barrier(setting, rule.element, record)
    if barred is not None:
        terms = [(*term, barred.operand) for term in terms]
        remarks = [*remarks, barred.reason]
    setting.use(*(operand.basis for operand in terms[0] if operand.basis is not None))
    return DatedTerms(setting, rule, record, tuple(terms), tuple(remarks))


def _best_share(rule: Rule, record: Record) -> Operand:
    shares = [rule.shares[name] for name in record.recognition if name in rule.shares]
    if rule.share is not None:
        shares.append(rule.share)
    return max(shares, key=lambda share: share.exact, default=_NO_SHARE)


def quantity_of(kind: str, record: Record) -> int:
    """What a record has so much of for an element of this kind, in hundredths."""
    number: Decimal | None = getattr(record, QUANTITIES[kind][0])
    return 0 if number is None else cents(number)


def cut_as_copy(stages: Stages, kept: Entry) -> None:
    """Leave nothing of a copy of an invoice."""
    stages.cut(0, "duplicate", record=kept.name, file=kept.file, line=kept.line)
