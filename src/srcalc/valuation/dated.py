"""Records that count on a date: amounts, hours and pieces; invoices count once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from srcalc.model.basis import Basis, Figure
from srcalc.model.elements import Purchase
from srcalc.model.record import Record
from srcalc.valuation.claims import barrier, bonus_term, bonuses_of
from srcalc.valuation.limits import Part, Rooms
from srcalc.valuation.lines import (
    Line,
    Operand,
    Term,
    cents,
    exactly,
    fraction,
    given,
    products,
)
from srcalc.valuation.minimum import in_words
from srcalc.valuation.periods import Day
from srcalc.valuation.rules import Rule
from srcalc.valuation.verdicts import Entry, Reason, RecordResult, Setting, Stages, element_of, verdict


def duplicates(settings: Mapping[str, Setting], entries: Sequence[Entry]) -> dict[int, Entry]:
    """The invoices that stand in the records more than once, with the entry that is kept.

    A credit note may carry the number of its invoice: only records of the same sign are the same. What counts on its
    date is kept before what does not, so that an invoice is never lost to a copy outside the period.
    """
    seen: dict[tuple[str, str, bool], list[tuple[tuple[object, ...], int]]] = {}
    for index, entry in enumerate(entries):
        record = entry.record
        if record.amount is None or not record.supplier or not record.number:
            continue
        setting = settings[entry.contract]
        element = element_of(setting.ruleset, record.element)
        if not isinstance(element, Purchase):
            continue
        rule = setting.rule(element, record)
        value = products("value", _priced(setting, rule, record)[0])
        day = record.date or record.start
        order = (
            day is not None and _outside(setting, day) is not None,
            not rule.accepts(record.evidence),
            -value.hundredths,
            day or Day.max,
            entry.contract,
            record.element,
            entry.name,
        )
        key = (record.supplier.casefold(), record.number.casefold(), record.amount < 0)
        seen.setdefault(key, []).append((order, index))
    found: dict[int, Entry] = {}
    for group in seen.values():
        first, *others = sorted(group)
        found.update({index: entries[first[1]] for _, index in others})
    return found


def _amount_terms(rule: Rule, record: Record) -> list[Term]:
    amount = Operand("amount", cents(record.amount or _ZERO), 100, "eur")
    if not isinstance(rule.element, Purchase):
        return [(amount,)]
    shares = [rule.shares[name] for name in record.recognition if name in rule.shares]
    if rule.share is not None:
        shares.append(rule.share)
    best = max(shares, key=lambda share: share.exact, default=_NO_SHARE)
    return [(amount, best)]


def _priced(setting: Setting, rule: Rule, record: Record) -> tuple[list[Term], list[Reason]]:
    """What a record is worth, with the bonuses that it may claim, and the remarks about that."""
    reasons: list[Reason] = []
    if rule.element.kind == "count":
        terms = [(*rule.rate, Operand("count", cents(record.count or _ZERO), 100, "pieces"))]
    elif rule.element.kind == "hours":
        hours = Operand("hours", cents(record.hours or _ZERO), 100, "hours")
        bonuses, reasons = bonuses_of(setting, rule, record)
        terms = [(*rule.rate, hours), *((*bonus_term(bonus, rule), hours) for bonus in bonuses)]
    else:
        terms = _amount_terms(rule, record)
        reasons = [Reason("no_recognition", 0)] if terms[0][-1] is _NO_SHARE else []
    barred = barrier(setting, rule.element, record)
    if barred is not None:
        terms = [(*term, barred.operand) for term in terms]
        reasons = [*reasons, barred.reason]
    setting.use(*(operand.basis for operand in terms[0] if operand.basis is not None))
    return terms, reasons


def value_dated(
    setting: Setting, rule: Rule, entry: Entry, kept_instead: Entry | None, short_of: Figure | None = None
) -> RecordResult:
    """A record that counts on its date, unless the person's time stays short of a minimum."""
    record = entry.record
    terms, reasons = _priced(setting, rule, record)
    value = products("value", terms)
    stages = Stages(value, value, reasons)
    if kept_instead is not None:
        _cut_as_copy(stages, kept_instead)
    elif record.date is not None:
        outside = _outside(setting, record.date)
        if outside is not None:
            stages.cut(given("kept", 0), outside)
    if short_of is not None and stages.kept.hundredths:
        stages.cut(given("kept", 0), "minimum_duration", **in_words(short_of))
    return verdict(entry, rule, stages, evidence_needed=not _is_credit(record))


def _is_credit(record: Record) -> bool:
    return record.amount is not None and record.amount < 0


@dataclass(frozen=True, slots=True)
class LimitedRecord:
    """A record of an element with limits, ready to be given what they leave; `whole` is what it has, on its days."""

    setting: Setting
    rule: Rule
    entry: Entry
    terms: tuple[Term, ...]
    reasons: tuple[Reason, ...]
    value: Line
    whole: Part
    order: tuple[object, ...]


def limited_record(setting: Setting, rule: Rule, entry: Entry) -> LimitedRecord:
    """A record made ready: its days, what it has on them, and its place in the order in which limits are given out."""
    record = entry.record
    terms, reasons = _priced(setting, rule, record)
    value = products("value", terms)
    start = record.start if rule.element.kind != "count" else None  # a piece counts on its date
    first = start or record.date or Day.min
    last = first if start is None else max(record.end or setting.as_of or first, first)
    whole = Part(first.toordinal(), last.toordinal(), _quantity(rule, record))
    exact = Fraction(*exactly(terms))
    order = (
        not rule.accepts(record.evidence),
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
    return LimitedRecord(setting, rule, entry, tuple(terms), tuple(reasons), value, whole, order)


def _quantity(rule: Rule, record: Record) -> Fraction:
    """The hours or pieces of a record; 1 for an amount that no limit on hours is about."""
    if rule.element.kind == "count":
        return Fraction(record.count or 0)
    in_hours = rule.element.kind == "hours" or any(bound.limit.at_most.unit == "hours" for bound in rule.limits)
    return Fraction(record.hours or 0) if in_hours and not _is_credit(record) else Fraction(1)


def value_limited(
    limited: LimitedRecord,
    number: int,
    rooms: Rooms,
    kept_instead: Entry | None,
    short_of: Figure | None = None,
) -> RecordResult:
    """A record, the `number`th, of which the limits of its element leave a part. A credit note is never limited."""
    setting, rule, entry, whole = limited.setting, limited.rule, limited.entry, limited.whole
    stages = Stages(limited.value, limited.value, list(limited.reasons))
    credit = _is_credit(entry.record)
    if kept_instead is not None:
        _cut_as_copy(stages, kept_instead)
        return verdict(entry, rule, stages, evidence_needed=not credit)
    inside = whole
    for code, first, last in _edges(setting):
        low, high = max(inside.first, first), min(inside.last, last)
        if inside.quantity and (low, high) != (inside.first, inside.last):
            inside = next(inside.within([(low, high)]), Part(first, first, Fraction(0)))
            stages.cut(_left(limited, inside.quantity), code)
    if short_of is not None and stages.kept.hundredths:
        stages.cut(given("kept", 0), "minimum_duration", **in_words(short_of))
    elif inside.quantity and limited.value.hundredths and not credit:  # what is worth nothing uses nothing up
        for cut in rooms.left(setting, entry, number, rule.limits, inside):
            stages.cut(_left(limited, cut.kept, cut.limit.at_most), "limit", **cut.params())
    return verdict(entry, rule, stages, evidence_needed=not credit)


def _edges(setting: Setting) -> Iterator[tuple[str, int, int]]:
    """The days that count, as ordinals, each time with the reason for the others."""
    if setting.ruleset.window.value == "contract":
        first, last = setting.first or Day.min, setting.last or Day.max
        yield "outside_contract", first.toordinal(), last.toordinal()
    if setting.as_of is not None:
        yield "after_reference_date", 1, setting.as_of.toordinal()


def _left(limited: LimitedRecord, kept: Fraction, basis: Basis | None = None) -> Line:
    """The value of so much of what a record has."""
    whole = limited.whole.quantity
    terms = []
    for term in limited.terms:
        *others, last = term
        if last.name in ("hours", "count"):
            terms.append((*others, fraction(last.name, kept, last.unit, basis)))
        else:
            terms.append((*term, fraction("part", kept / whole, "share", basis)))
    return products("value", terms)


def _cut_as_copy(stages: Stages, kept: Entry) -> None:
    stages.cut(given("kept", 0), "duplicate", record=kept.name, file=kept.file, line=kept.line)


def _outside(setting: Setting, day: Day) -> str | None:
    if setting.ruleset.window.value == "contract":
        if setting.first is not None and day < setting.first:
            return "outside_contract"
        if setting.last is not None and day > setting.last:
            return "outside_contract"
    if setting.as_of is not None and day > setting.as_of:
        return "after_reference_date"
    return None


_ZERO = Decimal(0)


_NO_SHARE = Operand("share", 0, 1, "percent")
