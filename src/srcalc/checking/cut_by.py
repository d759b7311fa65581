"""What cut a record of a worked case: limits, maxima, groups, conditions and minimum durations, by their names."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from srcalc.checking.rules import is_limit
from srcalc.model.elements import Element, PersonGroup, PersonYear
from srcalc.model.ruleset import Ruleset
from srcalc.valuation.indexation import needed
from srcalc.valuation.results import Realised
from srcalc.valuation.verdicts import Reason, RecordResult


def cut_by(element: Element, record: RecordResult, found: Realised, ruleset: Ruleset) -> Iterator[str]:
    """The names of the rules that took something off a record, or that kept a maximum from doing so."""
    here = f"elements.{element.id}"
    for reason in record.reasons:
        if reason.code == "limit" and reason.cents:
            yield f"{here}.limits.{reason.params['limit']}"
        elif reason.code == "minimum_duration" and reason.cents:
            yield f"{here}.minimum_duration"
        elif reason.code in ("bonus_condition", "bonus_lower"):
            yield from _of_bonus(reason, ruleset)
        elif reason.code == "same_days" and reason.cents:
            groups = ruleset.person_groups.value
            yield from (f"person_groups.{group.id}" for group in groups if _is_shared(group, record, found))
    if isinstance(element, PersonYear):
        yield from _of_maximum(element, record, ruleset)


def _of_bonus(reason: Reason, ruleset: Ruleset) -> Iterator[str]:
    bonus = next(bonus for bonus in ruleset.bonuses if bonus.id == reason.params["bonus"])
    if reason.code == "bonus_lower":
        yield f"bonuses.one_of.{bonus.one_of}"
    for condition in bonus.conditions:
        if condition.text is reason.params.get("condition"):
            yield f"bonuses.{bonus.id}.conditions.{condition.id}"


def _is_shared(group: PersonGroup, record: RecordResult, found: Realised) -> bool:
    """Whether days of a record were given to the same person's record of another element of the group."""
    own = record.entry.record
    if record.element not in group.elements or own.start is None:
        return False
    first, last = own.start.toordinal(), own.end.toordinal() if own.end else None
    return any(
        begin <= (last or end) and end >= first
        for other in found.records
        if other.element in group.elements and other.element != record.element
        if (other.entry.record.person or "").casefold() == (own.person or "").casefold()
        for begin, end in other.spans
    )


def _of_maximum(element: PersonYear, record: RecordResult, ruleset: Ruleset) -> Iterator[str]:
    here = f"elements.{element.id}"
    groups = [group for group in ruleset.person_groups.value if element.id in group.elements]
    permanent = record.entry.record.permanent and element.permanent is not None
    for reason in record.reasons:
        if reason.code != "max_duration" or not reason.cents:
            continue
        limits = reason.params.get("limits")
        for limit in limits if isinstance(limits, tuple) and len(limits) == 1 else ():
            if limit is element.maximum:
                yield f"{here}.maximum"
            yield from (f"person_groups.{group.id}.maximum" for group in groups if limit is group.maximum)
        if permanent:
            yield f"{here}.permanent"
    if permanent and element.permanent is not None and element.permanent.value == "no_maximum":
        shared = [group.maximum for group in groups if element.id not in group.maximum_except]
        maxima = [m for m in (element.maximum, *shared) if m is not None and is_limit(m)]
        years = [operand.exact for term in record.kept.terms for operand in term if operand.name == "years"]
        for maximum in maxima:
            limit = Fraction(needed(maximum, here)) / (12 if maximum.unit == "months" else 1)
            if any(length > limit for length in years):
                yield f"{here}.permanent"
