"""Whether a person's time under an element is long enough to count at all, over all records together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from srcalc.diagnostics import Word
from srcalc.model.basis import Figure
from srcalc.valuation.days import Taken
from srcalc.valuation.indexation import needed
from srcalc.valuation.periods import Day, years_between
from srcalc.valuation.rules import minimum_of
from srcalc.valuation.verdicts import Entry, Setting, element_of

_Key = tuple[str, str, str]


def too_short(settings: Mapping[str, Setting], entries: Sequence[Entry]) -> dict[int, Figure]:
    """The minimum that a record's person stays under, by the number of the record; all are of elements with one.

    A person's time is the days of all records of the element up to the reference date, each day once. For a record
    with accepted evidence only those with accepted evidence are looked at. Whole months count as months.
    """
    found: list[tuple[int, Figure, _Key, bool]] = []
    spans: dict[tuple[_Key, bool], Taken] = {}
    for index, entry in enumerate(entries):
        setting, record = settings[entry.contract], entry.record
        element = element_of(setting.ruleset, record.element)
        minimum = minimum_of(element)
        assert minimum is not None
        assert record.start is not None
        accepted = setting.rule(element, record).accepts(record.evidence)
        key = (setting.ruleset.id, element.id, (record.person or "").casefold())
        found.append((index, minimum, key, accepted))
        last = record.end or setting.as_of or record.start
        last = last if setting.as_of is None else min(last, setting.as_of)
        for proven in (True, False) if accepted else (False,):
            own = spans.setdefault((key, proven), Taken())
            if last >= record.start:
                own.take(record.start.toordinal(), last.toordinal())
    return {
        index: minimum
        for index, minimum, key, accepted in found
        if _years(spans[key, accepted]) < Fraction(needed(minimum, "minimum")) / (12 if minimum.unit == "months" else 1)
    }


def _years(taken: Taken) -> Fraction:
    found = (years_between(Day.fromordinal(first), Day.fromordinal(last))[0] for first, last in taken.spans)
    return sum(found, Fraction(0))


def in_words(minimum: Figure) -> dict[str, object]:
    """What the sentence about a minimum says."""
    return {"minimum": minimum.value, "unit": Word(f"unit.{minimum.unit}")}
