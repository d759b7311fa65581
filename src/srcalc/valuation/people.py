"""Records of people: days given out once, maxima, part time and bonuses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import partial
from typing import Any, NamedTuple, TypeVar

from srcalc.model.basis import Figure
from srcalc.model.elements import Maximum, PersonYear
from srcalc.model.record import Record
from srcalc.valuation.claims import barrier, bonus_term, bonuses_of
from srcalc.valuation.days import Measure, Span, Taken, Units, give_out
from srcalc.valuation.lines import Line, Operand, Term, exactly, in_cents, products
from srcalc.valuation.minimum import in_words
from srcalc.valuation.periods import UNITS_PER_YEAR, Day
from srcalc.valuation.rules import Limit, Rule, part_time_factor
from srcalc.valuation.verdicts import Reason, Setting, Stages, Verdict, verdict

T = TypeVar("T", int, str)
ALWAYS = Day.max.toordinal() + 1  # after every day
Names = tuple[str, ...]


class Cut(NamedTuple):
    """What is left after a clip or a limit: so much time, and the bonuses that are paid once (None: all as it was)."""

    code: str
    size: Units | None = None
    once: Names = ()
    basis: tuple[Figure, ...] = ()  # the maxima that leave the least, or the minimum that is not reached

    @property
    def params(self) -> dict[str, object]:
        """What the sentence about it says."""
        if self.code == "minimum_duration":
            return in_words(self.basis[0])
        return {"limits": self.basis} if self.basis else {}


Cuts = tuple[Cut, ...]


@dataclass(slots=True)
class PersonTerms:
    """What all records of people share that differ in nothing but the person and the days."""

    setting: Setting
    rule: Rule
    record: Record
    contract: str
    nothing: Reason | None
    yearly: tuple[Term, ...]
    once: tuple[tuple[str, Term], ...]
    passed_over: tuple[Reason, ...]
    permanent: bool
    order: tuple[tuple[Any, ...], tuple[Any, ...]]
    measure: Measure
    all_once: Names = field(init=False)
    window: tuple[int, int, int] = field(init=False)
    shared: str = field(init=False)
    limits: tuple[tuple[tuple[str, str], Limit], ...] = field(init=False)
    _per_unit: tuple[int, int] = field(init=False)

    def __post_init__(self) -> None:
        rule, setting = self.rule, self.setting
        self.once = () if self.nothing is not None else self.once
        self.all_once = tuple(name for name, _ in self.once)
        self.window = edges(setting)
        self.shared = f"group:{rule.group.id}" if rule.group else rule.element.id
        named = ((rule.element.id, rule.limit), (self.shared, rule.group_limit))
        self.limits = tuple(
            ((name, self.contract if limit.per_contract else ""), limit)
            for name, limit in named
            if limit is not None and not self.permanent
        )
        numerator, denominator = exactly(self.yearly)
        self._per_unit = numerator, denominator * UNITS_PER_YEAR[setting.ruleset.time_basis.value]

    def size(self, first: int, last: int) -> int:
        """The length of a period, in units of time."""
        return self.measure.length(first, last) if last >= first else 0

    def cents(self, size: Units, once: Names) -> int:
        """The value of so much time with these bonuses, in cents: that of `line`, without making it."""
        numerator, denominator = self._per_unit
        if not once:
            return in_cents(numerator * size, denominator)
        paid, below = exactly([term for name, term in self.once if name in once])
        return in_cents(numerator * size * below + paid * denominator, denominator * below)

    def line(self, size: Units, once: Names) -> Line:
        """The value of so much time with these bonuses."""
        per_year = UNITS_PER_YEAR[self.setting.ruleset.time_basis.value]
        if isinstance(size, Fraction):
            years = Operand("years", size.numerator, size.denominator * per_year, "years")
        else:
            years = Operand("years", size, per_year, "years")
        paid = [term for name, term in self.once if name in once]
        return products("value", [*((*term, years) for term in self.yearly), *paid])

    def verdict(self, whole: Units, cuts: Cuts) -> Verdict:
        """The verdict on a record of so much time, after these cuts."""
        value = self.cents(whole, self.all_once)
        stages = Stages(value, list(self.passed_over))
        if self.nothing is not None:
            stages.reasons.append(self.nothing)
        for cut in cuts:
            kept = stages.kept if cut.size is None else self.cents(cut.size, cut.once)
            stages.cut(kept, cut.code, **cut.params)
        return verdict(self.rule, self.record.evidence, value, stages, partial(self._lines, whole, cuts))

    def _lines(self, whole: Units, cuts: Cuts) -> tuple[Line, Line]:
        value = kept = self.line(whole, self.all_once)
        for cut in cuts:
            kept = kept if cut.size is None else self.line(cut.size, cut.once)
        return value, kept


def edges(setting: Setting) -> tuple[int, int, int]:
    """The first and the last day of the window, and the reference date, as ordinals; 0 and `ALWAYS` where none is."""
    first, last = (setting.first, setting.last) if setting.ruleset.window.value == "contract" else (None, None)
    return (
        0 if first is None else first.toordinal(),
        ALWAYS if last is None else last.toordinal(),
        ALWAYS if setting.as_of is None else setting.as_of.toordinal(),
    )


def person_terms(setting: Setting, contract: str, record: Record, measure: Measure) -> PersonTerms:
    """The terms of a record: its rate, its bonuses, and its place in the order in which days are given out.

    That place is what comes before and what comes behind the first and the last day.
    """
    rule = setting.rule_of(record)
    element = rule.element
    assert isinstance(element, PersonYear)
    part_time = part_time_factor(element, record.hours_per_week)
    around = (part_time,) if element.part_time.value == "pro_rata" or not part_time.numerator else ()
    nothing = None if part_time.numerator else Reason("minimum_hours", 0)
    barred = barrier(setting, element, record)
    if barred is not None:
        around, nothing = (barred.operand,), barred.reason
    yearly: list[Term] = [(*rule.rate, *around)]
    once: list[tuple[str, Term]] = []
    claimed, passed_over = bonuses_of(setting, rule, record)
    for bonus in claimed:
        term = bonus_term(bonus, rule)
        if bonus.per == "year":
            yearly.append((*term, *around))
        else:
            once.append((bonus.id, term))
    permanent = record.permanent and element.permanent is not None and element.permanent.value == "no_maximum"
    if permanent and element.permanent is not None:
        setting.use(element.permanent)
    before = (not rule.accepts(record.evidence), -Fraction(*exactly(yearly)))
    behind = (
        not record.permanent,
        contract,
        record.element,
        -Fraction(*exactly([term for _, term in once])),
        tuple(sorted(record.bonuses)),
    )
    return PersonTerms(
        setting=setting,
        rule=rule,
        record=record,
        contract=contract,
        nothing=nothing,
        yearly=tuple(yearly),
        once=tuple(once),
        passed_over=tuple(passed_over),
        permanent=permanent,
        order=(before, behind),
        measure=measure,
    )


@dataclass(slots=True)
class GivenOut:
    """What one person was given so far: days, maxima and once-bonuses."""

    days: dict[str, Taken] = field(default_factory=dict)
    used: dict[tuple[str, str], Units] = field(default_factory=dict)
    claimed: set[str] = field(default_factory=set)

    def give(
        self, terms: PersonTerms, first: int, last: int, short_of: Figure | None = None
    ) -> tuple[Cuts, Sequence[Span]]:
        """Give a record its days, unless the person's time stays short of a minimum: what was cut off, and the days."""
        if terms.nothing is not None:
            return (), ()
        cuts: list[Cut] = []
        if last < first:  # an open end, and a start after the reference date
            cuts.append(Cut("after_reference_date"))
        first, last = _clipped(terms, cuts, first, last)
        if short_of is not None:
            return (*cuts, Cut("minimum_duration", 0, basis=(short_of,))), ()
        spans, counted = self._days(terms, cuts, first, last)
        if terms.once:
            kept = tuple(name for name in terms.all_once if counted and name not in self.claimed)
            self.claimed.update(kept)
            if len(kept) < len(terms.once):
                again = cuts[-1] if cuts and not counted else Cut("bonus_once")
                cuts.append(again._replace(size=counted, once=kept))
        return tuple(cuts), spans

    def _days(self, terms: PersonTerms, cuts: list[Cut], first: int, last: int) -> tuple[Sequence[Span], Units]:
        """The days that are free, and of those the first that the maximum leaves; they are taken then."""
        if last < first:
            return (), 0
        length = terms.measure.length
        taken = self.days.setdefault(terms.shared, Taken())
        free = taken.free(first, last)
        size = sum(length(*span) for span in free)
        if free != [(first, last)]:
            cuts.append(Cut("same_days", size, terms.all_once))
        left, limits = self._left(terms)
        spans, counted = give_out(free, left, length)
        if counted < size:
            cuts.append(Cut("max_duration", counted, terms.all_once, limits))
        for span in spans:
            taken.take(*span)
        for key, _ in terms.limits:
            self.used[key] = self.used.get(key, 0) + counted
        return spans, counted

    def _left(self, terms: PersonTerms) -> tuple[Units | None, tuple[Maximum, ...]]:
        """What the maxima leave for this person (None: no limit), and those of them that leave the least."""
        left = [(max(limit.units - self.used.get(key, 0), 0), limit.figure) for key, limit in terms.limits]
        least = min((units for units, _ in left), default=None)
        return least, tuple(figure for units, figure in left if units == least)


def _clipped(terms: PersonTerms, cuts: list[Cut], first: int, last: int) -> tuple[int, int]:
    """The period within the contract's and up to the reference date."""
    opens, closes, as_of = terms.window
    low, high = max(first, opens), min(last, closes)
    if (low, high) != (first, last):
        cuts.append(Cut("outside_contract", terms.size(low, high), terms.all_once))
    if high > as_of:
        high = as_of
        cuts.append(Cut("after_reference_date", terms.size(low, high), terms.all_once))
    return low, high


def overlaps(spans: Iterable[tuple[int, int, T]]) -> Iterator[tuple[T, T]]:
    """The records, by number or name, that got the same days; the spans are of one person.

    Days that were given out within a group never overlap, so that every overlap is of elements that share no days.
    """
    ordered = sorted(spans)
    for index, (_, last, number) in enumerate(ordered):
        for first, _, other in ordered[index + 1 :]:
            if first > last:
                break
            yield number, other
