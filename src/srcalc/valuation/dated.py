"""Records that count on a date: amounts, hours and pieces; invoices count once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from srcalc.model.elements import Purchase
from srcalc.model.record import Record
from srcalc.valuation.lines import (
    Operand,
    Term,
    cents,
    given,
    products,
)
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
        value = products("value", _amount_terms(rule, record))
        order = (
            record.date is not None and _outside(setting, record.date) is not None,
            record.evidence not in rule.accepted,
            -value.hundredths,
            record.date or Day.max,
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


def _terms(rule: Rule, record: Record) -> list[Term]:
    if rule.element.kind == "hours":
        return [(*rule.rate, Operand("hours", cents(record.hours or _ZERO), 100, "hours"))]
    if rule.element.kind == "count":
        return [(*rule.rate, Operand("count", cents(record.count or _ZERO), 100, "pieces"))]
    return _amount_terms(rule, record)


def value_dated(setting: Setting, rule: Rule, entry: Entry, kept_instead: Entry | None) -> RecordResult:
    """A record that counts on its date."""
    record = entry.record
    terms = _terms(rule, record)
    value = products("value", terms)
    setting.use(*(operand.basis for operand in terms[0] if operand.basis is not None))
    stages = Stages(value, value)
    nothing = given("kept", 0)
    if terms[0][-1] is _NO_SHARE:
        stages.reasons.append(Reason("no_recognition", 0))
    if kept_instead is not None:
        stages.cut(nothing, "duplicate", record=kept_instead.name, file=kept_instead.file, line=kept_instead.line)
    elif record.date is not None:
        outside = _outside(setting, record.date)
        if outside is not None:
            stages.cut(nothing, outside)
    credit = record.amount is not None and record.amount < 0
    return verdict(entry, rule, stages, evidence_needed=not credit)


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
