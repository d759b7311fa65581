"""Records of elements with limits: each is given what the limits leave, in an order that no file decides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from srcalc.model.basis import Basis, Figure
from srcalc.model.record import Record
from srcalc.valuation.dated import DatedTerms, cut_as_copy, quantity_of
from srcalc.valuation.limits import Part, Rooms
from srcalc.valuation.lines import Line, Term, exactly, fraction, given, products
from srcalc.valuation.minimum import in_words
from srcalc.valuation.people import edges
from srcalc.valuation.periods import Day
from srcalc.valuation.rules import Rule
from srcalc.valuation.verdicts import Entry, Setting, Stages, Verdict, verdict


@dataclass(frozen=True, slots=True)
class LimitedRecord:
    """A record of an element with limits, ready to be given what they leave; `whole` is what it has, on its days."""

    terms: DatedTerms
    entry: Entry
    quantity: int
    exact: tuple[Term, ...]
    whole: Part
    order: tuple[object, ...]


def limited_record(terms: DatedTerms, entry: Entry) -> LimitedRecord:
    """A record made ready: its days, what it has on them, and its place in the order in which limits are given out."""
    record, setting = entry.record, terms.setting
    quantity = quantity_of(terms.rule.element.kind, record)
    own = tuple(terms.exact_terms(quantity))
    start = record.start if terms.rule.element.kind != "count" else None  # a piece counts on its date
    first = start or record.date or Day.min
    last = first if start is None else max(record.end or setting.as_of or first, first)
    whole = Part(first.toordinal(), last.toordinal(), _quantity(terms.rule, record))
    exact = Fraction(*exactly(own))
    order = (
        not terms.rule.accepts(record.evidence),
        -(exact / whole.quantity if whole.quantity else exact),
        first,
        last,
        entry.contract,
        record.recognition,
        tuple(sorted(record.bonuses)),
        entry.name,
        entry.file,
        entry.line or 0,
    )
    return LimitedRecord(terms, entry, quantity, own, whole, order)


def _quantity(rule: Rule, record: Record) -> Fraction:
    """The hours or pieces of a record; 1 for an amount that no limit on hours is about."""
    if rule.element.kind == "count":
        return Fraction(record.count or 0)
    in_hours = rule.element.kind == "hours" or any(bound.limit.at_most.unit == "hours" for bound in rule.limits)
    return Fraction(record.hours or 0) if in_hours and not _is_credit(record) else Fraction(1)


def _is_credit(record: Record) -> bool:
    return record.amount is not None and record.amount < 0


def value_limited(
    limited: LimitedRecord, number: int, rooms: Rooms, kept_instead: Entry | None, short_of: Figure | None = None
) -> Verdict:
    """A record, the `number`th, of which the limits of its element leave a part. A credit note is never limited."""
    terms, entry, whole = limited.terms, limited.entry, limited.whole
    value = kept = products("value", limited.exact)
    stages = Stages(value.hundredths, list(terms.remarks))
    credit = _is_credit(entry.record)
    if kept_instead is not None:
        kept = given("kept", 0)
        cut_as_copy(stages, kept_instead)
    inside = whole
    for code, first, last in () if kept_instead is not None else _edges(terms.setting):
        low, high = max(inside.first, first), min(inside.last, last)
        if inside.quantity and (low, high) != (inside.first, inside.last):
            inside = next(inside.within([(low, high)]), Part(first, first, Fraction(0)))
            kept = _left(limited, inside.quantity)
            stages.cut(kept.hundredths, code)
    if short_of is not None and stages.kept:
        kept = given("kept", 0)
        stages.cut(0, "minimum_duration", **in_words(short_of))
    elif kept_instead is None and inside.quantity and value.hundredths and not credit:
        # what is worth nothing uses nothing up
        for cut in rooms.left(terms.setting, entry, number, terms.rule.limits, inside):
            kept = _left(limited, cut.kept, cut.limit.at_most)
            stages.cut(kept.hundredths, "limit", **cut.params())
    lines = value, kept
    evidence = entry.record.evidence
    return verdict(terms.rule, evidence, value.hundredths, stages, lambda: lines, evidence_needed=not credit)


def _edges(setting: Setting) -> Iterator[tuple[str, int, int]]:
    """The days that count, as ordinals, each time with the reason for the others."""
    opens, closes, as_of = edges(setting)
    yield "outside_contract", opens, closes
    yield "after_reference_date", 1, as_of


def _left(limited: LimitedRecord, kept: Fraction, basis: Basis | None = None) -> Line:
    """The value of so much of what a record has."""
    whole = limited.whole.quantity
    terms = []
    for term in limited.exact:
        *others, last = term
        if last.name in ("hours", "count"):
            terms.append((*others, fraction(last.name, kept, last.unit, basis)))
        else:
            terms.append((*term, fraction("part", kept / whole, "share", basis)))
    return products("value", terms)
