"""The rules for one element, made ready for many records: rate, shares, evidence, maxima, person group."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction

from srcalc.diagnostics import BAD_RULESET, Diagnostic, Refused
from srcalc.model import elements
from srcalc.model.basis import Basis, Figure, Text
from srcalc.model.elements import Bonus, Condition, Count, Element, Hours, Maximum, PersonGroup, PersonYear, Purchase
from srcalc.model.ruleset import Ruleset
from srcalc.model.values import NOT_SEEN, UNLIMITED
from srcalc.valuation.days import Measure, Units
from srcalc.valuation.indexation import Prices, needed, rate_in
from srcalc.valuation.lines import Operand, Term, cents, percentage
from srcalc.valuation.periods import UNITS_PER_YEAR

ONE = Operand("part_time_factor", 1, 1, "share")


@dataclass(frozen=True, slots=True)
class Limit:
    """How long one person counts at most, in units of the time basis, within what, and the figure that says so."""

    units: Units
    per_contract: bool
    figure: Maximum


@dataclass(frozen=True, slots=True)
class Bound:
    """A limit of an element, with its size: exact hours or pieces, or units of the time basis."""

    limit: elements.Limit
    size: Units
    of_time: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """What an element's records are valued by."""

    element: Element
    rate: Term = ()
    shares: Mapping[str, Operand] = field(default_factory=dict)
    share: Operand | None = None
    accepted: frozenset[str] = frozenset()
    besides: frozenset[str] = frozenset()
    evidence: Mapping[str, Text] = field(default_factory=dict)
    limits: tuple[Bound, ...] = ()
    group: PersonGroup | None = None
    limit: Limit | None = None
    group_limit: Limit | None = None
    bonuses: Mapping[str, Bonus] = field(default_factory=dict)
    uses: tuple[Basis, ...] = ()

    def accepts(self, evidence: Sequence[str]) -> bool:
        """Whether this is evidence enough: one of the kinds that are accepted, and all that must be there besides."""
        return not self.accepted.isdisjoint(evidence) and self.besides.issubset(evidence)


def unsupported(ruleset: Ruleset, element: Element) -> str | None:
    """The path of the first thing of an element that the calculation does not follow yet."""
    return next(unfollowed(ruleset, element), None)


def unfollowed(ruleset: Ruleset, element: Element) -> Iterator[str]:
    """The paths of what the calculation does not follow of an element.

    A day in somebody's life (`until`) and the hours worked against a supplier's own full-time year (`worked_hours`) are
    in no record; a ceiling on a bonus (`at_most`) is asked by no scheme that was seen.
    """
    here = f"elements.{element.id}"
    times = any(limit.at_most.unit in _PER_YEAR for limit in element.limits)
    if ruleset.time_basis.value == "worked_hours" and (times or isinstance(element, PersonYear)):
        yield "time_basis: worked_hours"
    if isinstance(element, PersonYear):
        for limit in element.limits:
            yield f"{here}.limits.{limit.id}"
        if element.until is not None:
            yield f"{here}.until"
    for bonus in ruleset.bonuses:
        if bonus.at_most is not None and element.id in bonus.elements:
            yield f"bonuses.{bonus.id}.at_most"


def minimum_of(element: Element) -> Figure | None:
    """How long somebody must be under an element to count at all."""
    return element.minimum_duration if isinstance(element, PersonYear | Count) else None


def excludes_existing_staff(ruleset: Ruleset) -> bool:
    """Whether people who worked for the supplier already do not count."""
    return ruleset.existing_staff is not None and ruleset.existing_staff.value == "not_counted"


def answered(conditions: Sequence[Condition]) -> list[Condition]:
    """The conditions that records say something about; the others are assumed to be met."""
    return [item for item in conditions if item.assumption is None]


def rule_for(ruleset: Ruleset, element: Element, price_year: int | None, prices: Prices) -> Rule:
    """The rule of an element in a price year; `Refused` when it needs what was not seen or is not supported."""
    missing = unsupported(ruleset, element)
    if missing is not None:
        raise Refused(Diagnostic("not-supported", params={"what": missing}), BAD_RULESET)
    here = f"elements.{element.id}"
    if element.evidence.value == NOT_SEEN:
        raise Refused(Diagnostic("not-seen", params={"what": f"{here}.evidence"}), BAD_RULESET)
    accepted, besides = frozenset(element.evidence.value), element.evidence.all_of
    rule = _rule(ruleset, element, here, price_year, prices)
    return replace(
        rule,
        limits=tuple(_bound(item, f"{here}.limits.{item.id}", ruleset.time_basis.value) for item in element.limits),
        accepted=accepted,
        besides=frozenset(() if besides is None else besides.value),
        evidence={kind.id: kind.title for kind in ruleset.evidence},
        uses=(
            *rule.uses,
            *_of_evidence(element),
            *element.conditions,
            *_of_limits(ruleset, element),
            *_of_minimum(element),
        ),
    )


def _rule(ruleset: Ruleset, element: Element, here: str, price_year: int | None, prices: Prices) -> Rule:
    """What an element's kind asks for: a rate, or shares of an amount."""
    if isinstance(element, PersonYear):
        return _person_rule(ruleset, element, rate_in(element.rate, f"{here}.rate", price_year, prices))
    if isinstance(element, Hours | Count):
        rate = rate_in(element.rate, f"{here}.rate", price_year, prices)
        return Rule(element, rate, bonuses=_bonuses(ruleset, element), uses=(element.rate,))
    if isinstance(element, Purchase):
        shares = {
            name: percentage("share", share.percentage, share)
            for share in sorted(element.shares, key=lambda item: item.percentage)
            for name in share.recognitions
        }
        whole = element.share
        own = None if whole is None else percentage("share", needed(whole, f"{here}.share"), whole)
        return Rule(element, shares=shares, share=own)
    return Rule(element)


def _person_rule(ruleset: Ruleset, element: PersonYear, rate: Term) -> Rule:
    here = f"elements.{element.id}"
    basis = ruleset.time_basis.value
    groups = [group for group in ruleset.person_groups.value if element.id in group.elements]
    group = groups[0] if groups else None
    part_time = element.part_time
    uses: list[Basis] = [element.rate, part_time, element.maximum, ruleset.time_basis]
    if part_time.value == "pro_rata":
        if part_time.full_time is None:
            raise Refused(Diagnostic("not-seen", params={"what": f"{here}.part_time.full_time"}), BAD_RULESET)
        needed(part_time.full_time, f"{here}.part_time.full_time")
        uses.append(part_time.full_time)
    if part_time.minimum is not None:
        needed(part_time.minimum, f"{here}.part_time.minimum")
        uses.append(part_time.minimum)
    group_limit = None
    if group is not None:
        uses.append(ruleset.person_groups)
        if group.maximum is not None and element.id not in group.maximum_except:
            group_limit = _limit(group.maximum, f"person_groups.{group.id}.maximum", basis)
            uses.append(group.maximum)
    return Rule(
        element,
        rate,
        group=group,
        limit=_limit(element.maximum, f"{here}.maximum", basis),
        group_limit=group_limit,
        bonuses=_bonuses(ruleset, element),
        uses=tuple(uses),
    )


def _bonuses(ruleset: Ruleset, element: Element) -> dict[str, Bonus]:
    return {bonus.id: bonus for bonus in ruleset.bonuses if element.id in bonus.elements}


def _limit(maximum: Maximum, what: str, basis: str) -> Limit | None:
    if maximum.value == UNLIMITED:
        return None
    years = Fraction(needed(maximum, what)) / (12 if maximum.unit == "months" else 1)
    size = years * UNITS_PER_YEAR[basis]
    units = size.numerator if size.denominator == 1 else size
    return Limit(units, maximum.per == "person_and_contract", maximum)


_PER_YEAR = {"years": 1, "months": 12}


def _bound(limit: elements.Limit, what: str, basis: str) -> Bound:
    size, per_year = Fraction(needed(limit.at_most, what)), _PER_YEAR.get(limit.at_most.unit)
    return Bound(limit, size if per_year is None else size / per_year * UNITS_PER_YEAR[basis], per_year is not None)


def _of_evidence(element: Element) -> tuple[Basis, ...]:
    besides = element.evidence.all_of
    return (element.evidence,) if besides is None else (element.evidence, besides)


def _of_minimum(element: Element) -> tuple[Basis, ...]:
    """What a minimum duration rests on; one that was not seen is refused."""
    minimum = minimum_of(element)
    if minimum is None:
        return ()
    needed(minimum, f"elements.{element.id}.minimum_duration")
    return (minimum,)


def _of_limits(ruleset: Ruleset, element: Element) -> list[Basis]:
    """What the limits of an element rest on."""
    figures: list[Basis] = [limit.at_most for limit in element.limits]
    times = any(limit.at_most.unit in _PER_YEAR for limit in element.limits)
    return [*figures, ruleset.time_basis] if times else figures


def part_time_factor(element: PersonYear, hours: Decimal | None) -> Operand:
    """How much of a person counts: 1 whole, hours / full time at most 1, and 0 under the minimum hours.

    Where hours matter a record has them: `checking.records` refuses one without.
    """
    rules = element.part_time
    if hours is None:
        return ONE
    if rules.minimum is not None and hours < needed(rules.minimum, "minimum"):
        return Operand("part_time_factor", 0, 1, "share", rules.minimum)
    if rules.value == "whole" or rules.full_time is None:
        return ONE
    full = needed(rules.full_time, "full_time")
    if hours >= full:
        return Operand("part_time_factor", 1, 1, "share", rules.full_time)
    return Operand("part_time_factor", cents(hours), cents(full), "share", rules.full_time)


def needs_hours(element: Element) -> bool:
    """Whether the hours of a week decide what a record is worth."""
    if not isinstance(element, PersonYear):
        return False
    return element.part_time.value == "pro_rata" or element.part_time.minimum is not None


def length_of(ruleset: Ruleset) -> Callable[[int, int], int]:
    """The measure of spans of days on the ruleset's time basis."""
    return Measure(ruleset.time_basis.value).length
