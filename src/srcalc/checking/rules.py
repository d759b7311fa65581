"""The rules of a ruleset by name: every figure and choice that decides what counts or what is asked.

A worked case can show that a rule is what its author meant; `checking.coverage` reads which ones the cases show. An
element whose records the calculation refuses has one rule: that it is refused, by the name of what it stumbles over.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from decimal import Decimal

from srcalc.diagnostics import Refused
from srcalc.model.elements import Element, Maximum, PersonYear, Purchase
from srcalc.model.required import Required
from srcalc.model.ruleset import Ruleset
from srcalc.model.values import NOT_SEEN
from srcalc.valuation.indexation import Prices
from srcalc.valuation.rules import answered, excludes_existing_staff, minimum_of, rule_for

Named = tuple[str, object]
BOUNDS = ("from_amount", "below_amount")


def rules_of(ruleset: Ruleset) -> Mapping[str, object]:
    """The rules by name, with what states them; a name is a path in which items of lists go by their id."""
    return dict(_rules(ruleset))


def _rules(ruleset: Ruleset) -> Iterator[Named]:
    for name in ("valid_from", "valid_until"):
        day = getattr(ruleset, name)
        if isinstance(day.value, datetime.date):
            yield name, day
    if ruleset.required == NOT_SEEN:
        yield "required", NOT_SEEN
    else:
        yield from _of_required(ruleset.required)
    known = set[str]()
    for element in ruleset.elements:
        refused = _refused(ruleset, element)
        if refused is not None:
            yield refused, element
            continue
        known.add(element.id)
        yield from _of_element(element)
    if known:
        yield "window", ruleset.window
    if ruleset.indexation.value != "none" and any(hasattr(e, "rate") for e in ruleset.elements if e.id in known):
        yield "indexation", ruleset.indexation
    yield from _of_people(ruleset, known)
    if excludes_existing_staff(ruleset):
        yield "existing_staff", ruleset.existing_staff
    for cap in ruleset.caps:
        if known.intersection(cap.elements):
            yield f"caps.{cap.id}", cap
            if cap.from_required is not None:
                yield f"caps.{cap.id}.from_required", cap.from_required
    if ruleset.shortfall is not None:
        yield "shortfall.charge", ruleset.shortfall.charge


def _refused(ruleset: Ruleset, element: Element) -> str | None:
    """What the calculation names when it refuses every record of an element."""
    try:
        rule_for(ruleset, element, None, Prices())
    except Refused as refused:
        return str(refused.diagnostics[0].params["what"])
    return None


def _of_element(element: Element) -> Iterator[Named]:
    here = f"elements.{element.id}"
    if isinstance(element, Purchase):
        for share in element.shares:
            yield from ((f"{here}.shares.{name}", share) for name in share.recognitions)
        if element.share is not None:
            yield f"{here}.share", element.share
    elif element.kind != "agreed":
        yield f"{here}.rate", element.rate
    if isinstance(element, PersonYear):
        for name in ("full_time", "minimum"):
            figure = getattr(element.part_time, name)
            if figure is not None and (name == "minimum" or element.part_time.value == "pro_rata"):
                yield f"{here}.part_time.{name}", figure
        if is_limit(element.maximum):
            yield f"{here}.maximum", element.maximum
    minimum = minimum_of(element)
    if minimum is not None:
        yield f"{here}.minimum_duration", minimum
    yield from ((f"{here}.limits.{limit.id}", limit.at_most) for limit in element.limits)
    yield from ((f"{here}.conditions.{item.id}", item) for item in answered(element.conditions))
    if element.evidence.value != NOT_SEEN:
        yield from ((f"{here}.evidence.{kind}", element.evidence) for kind in element.evidence.value)
    if element.evidence.all_of is not None:
        besides = element.evidence.all_of
        yield from ((f"{here}.evidence.all_of.{kind}", besides) for kind in besides.value)


def is_limit(maximum: Maximum | None) -> bool:
    """Whether a maximum ever ends."""
    return maximum is not None and isinstance(maximum.value, Decimal)


def _of_people(ruleset: Ruleset, known: set[str]) -> Iterator[Named]:
    """Groups that share their days, who is free of a maximum, and bonuses."""
    for group in ruleset.person_groups.value:
        if len(known.intersection(group.elements)) > 1:
            yield f"person_groups.{group.id}", group
        if is_limit(group.maximum) and known.intersection(group.elements):
            yield f"person_groups.{group.id}.maximum", group.maximum
    limited_groups = [group for group in ruleset.person_groups.value if is_limit(group.maximum)]
    by_group = {name for group in limited_groups for name in group.elements if name not in group.maximum_except}
    for element in ruleset.elements:
        if isinstance(element, PersonYear) and element.id in known and element.permanent is not None:
            limited = is_limit(element.maximum) or element.id in by_group
            yield from [(f"elements.{element.id}.permanent", element.permanent)] if limited else []
    tiers: dict[str, list[str]] = {}
    for bonus in ruleset.bonuses:
        if known.intersection(bonus.elements):
            yield f"bonuses.{bonus.id}", bonus
            yield from ((f"bonuses.{bonus.id}.conditions.{item.id}", item) for item in answered(bonus.conditions))
            if bonus.one_of is not None:
                tiers.setdefault(bonus.one_of, []).append(bonus.id)
    yield from ((f"bonuses.one_of.{name}", tuple(own)) for name, own in tiers.items() if len(own) > 1)


def _of_required(rules: Required) -> Iterator[Named]:
    if rules.base.value == NOT_SEEN:
        yield "required.base", NOT_SEEN
    if rules.categories is not None:
        yield "required.categories", rules.categories
    for threshold in rules.thresholds:
        for kind in ("amount", "term"):
            figure = getattr(threshold, kind)
            if figure is not None:
                yield f"required.thresholds.{threshold.id}.{kind}", figure
    if rules.scales == NOT_SEEN:
        yield "required.scales", NOT_SEEN
    else:
        for scale in rules.scales:
            yield from ((bracket_name(scale.id, bracket.from_amount), scale) for bracket in scale.brackets)
    if rules.reliefs is not None:
        for relief in rules.reliefs.each:
            here = f"required.reliefs.{relief.id}"
            yield from ((f"{here}.{name}", relief) for name in relief.recognitions)
            if relief.target_group_share is not None:
                yield f"{here}.target_group_share", relief
            if relief.at_most is not None:
                yield f"{here}.at_most", relief.at_most
        if len(rules.reliefs.each) > 1:
            yield "required.reliefs.combine", rules.reliefs.combine
    if rules.maximum is not None:
        yield "required.maximum", rules.maximum
    if rules.agreed_percentage is not None:
        for name in ("at_least", "at_most"):
            if getattr(rules.agreed_percentage, name) is not None:
                yield f"required.agreed_percentage.{name}", getattr(rules.agreed_percentage, name)
    for item in rules.custom:
        yield f"required.custom.{item.id}", item
        bounds = ((name, getattr(item, name)) for name in BOUNDS)
        yield from ((f"required.custom.{item.id}.{name}", bound) for name, bound in bounds if bound is not None)


def bracket_name(scale: str, from_amount: Decimal) -> str:
    """The name of a bracket: of its scale, and from what amount."""
    return f"required.scales.{scale}.brackets.{from_amount}"
