"""Records of people: days given out once, maxima, part time and bonuses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from srcalc.model.basis import Figure
from srcalc.model.elements import Maximum, PersonYear
from srcalc.valuation.claims import barrier, bonus_term, bonuses_of
from srcalc.valuation.days import Span, Taken, Units, give_out
from srcalc.valuation.lines import (
    Line,
    Operand,
    Term,
    exactly,
    products,
)
from srcalc.valuation.minimum import in_words
from srcalc.valuation.periods import UNITS_PER_YEAR, Day
from srcalc.valuation.rules import Limit, Rule, length_of, part_time_factor
from srcalc.valuation.verdicts import Entry, Reason, RecordResult, Setting, Stages, verdict


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """A record of a person, ready to be given its days."""

    setting: Setting
    rule: Rule
    entry: Entry
    who: str
    first: int
    last: int
    nothing: Reason | None
    yearly: tuple[Term, ...]
    once: tuple[tuple[str, Term], ...]
    passed_over: tuple[Reason, ...]
    permanent: bool
    order: tuple[object, ...]


def person_record(setting: Setting, rule: Rule, element: PersonYear, entry: Entry) -> PersonRecord:
    """A record made ready: its terms, its bonuses, and its place in the order in which days are given out."""
    record = entry.record
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
    start = record.start or Day.min
    end = record.end or setting.as_of or start
    per_year = Fraction(*exactly(yearly))
    order = (
        not rule.accepts(record.evidence),
        -per_year,
        start,
        end,
        not record.permanent,
        entry.contract,
        record.element,
        -Fraction(*exactly([term for _, term in once])),
        tuple(sorted(record.bonuses)),
        entry.name,
        entry.file,
        entry.line or 0,
    )
    return PersonRecord(
        setting=setting,
        rule=rule,
        entry=entry,
        who=(record.person or "").casefold(),
        first=start.toordinal(),
        last=end.toordinal(),
        nothing=nothing,
        yearly=tuple(yearly),
        once=tuple(once),
        passed_over=tuple(passed_over),
        permanent=permanent,
        order=order,
    )


@dataclass(slots=True)
class GivenOut:
    """What has been given out so far: days, maxima and once-bonuses, by person."""

    days: dict[tuple[str, str, str], Taken] = field(default_factory=dict)
    used: dict[tuple[str, ...], Units] = field(default_factory=dict)
    once: set[tuple[str, str, str]] = field(default_factory=set)

    def value(self, person: PersonRecord, short_of: Figure | None = None) -> RecordResult:
        """Give a record its days, unless the person's time stays short of a minimum; the verdict on it."""
        setting, entry = person.setting, person.entry
        length = length_of(setting.ruleset)
        whole = length(person.first, person.last) if person.last >= person.first else 0
        once = person.once if person.nothing is None else ()
        bonuses = [term for _, term in once]
        value = _line(person, whole, bonuses)
        stages = Stages(value, value, list(person.passed_over))
        if person.nothing is not None:
            stages.reasons.append(person.nothing)
            return verdict(entry, person.rule, stages)
        if person.last < person.first:  # an open end, and a start after the reference date
            stages.cut(value, "after_reference_date")
        first, last = _clip(person, stages, bonuses)
        if short_of is not None:
            stages.cut(_line(person, 0, []), "minimum_duration", **in_words(short_of))
            return verdict(entry, person.rule, stages)
        spans, counted = self._give(person, stages, first, last, bonuses)
        kept_once = [term for name, term in once if counted and self._claim(person, name)]
        if len(kept_once) < len(bonuses):
            code = "bonus_once" if counted or stages.cut_by is None else stages.cut_by
            again = stages.reasons[-1].params if code == stages.cut_by else {}
            stages.cut(_line(person, counted, kept_once), code, **again)
        self._take(person, spans, counted)
        return verdict(entry, person.rule, stages, spans=spans)

    def _give(
        self,
        person: PersonRecord,
        stages: Stages,
        first: int,
        last: int,
        bonuses: list[Term],
    ) -> tuple[list[Span], Units]:
        """The days that are free, and of those the first that the maximum leaves."""
        length = length_of(person.setting.ruleset)
        if last < first:
            return [], 0
        free = self._taken(person).free(first, last)
        size = sum(length(*span) for span in free)
        if free != [(first, last)]:
            stages.cut(_line(person, size, bonuses), "same_days")
        left, limits = self._left(person)
        spans, counted = give_out(free, left, length)
        if counted < size:
            stages.cut(_line(person, counted, bonuses), "max_duration", limits=limits)
        return spans, counted

    def _taken(self, person: PersonRecord) -> Taken:
        group = person.rule.group
        scheme = person.setting.ruleset.id
        shared = f"group:{group.id}" if group else person.rule.element.id
        return self.days.setdefault((scheme, person.who, shared), Taken())

    def _limits(self, person: PersonRecord) -> Iterator[tuple[tuple[str, ...], Limit]]:
        rule = person.rule
        for name, limit in (
            (rule.element.id, rule.limit),
            (f"group:{rule.group.id}" if rule.group else "", rule.group_limit),
        ):
            if limit is not None:
                within = person.entry.contract if limit.per_contract else ""
                yield (person.setting.ruleset.id, person.who, name, within), limit

    def _left(self, person: PersonRecord) -> tuple[Units | None, tuple[Maximum, ...]]:
        """What the maxima leave for this person (None: no limit), and those of them that leave the least."""
        if person.permanent:
            return None, ()
        left = [(max(limit.units - self.used.get(key, 0), 0), limit.figure) for key, limit in self._limits(person)]
        least = min((units for units, _ in left), default=None)
        return least, tuple(figure for units, figure in left if units == least)

    def _take(self, person: PersonRecord, spans: Iterable[Span], counted: Units) -> None:
        taken = self._taken(person)
        for span in spans:
            taken.take(*span)
        if not person.permanent:
            for key, _ in self._limits(person):
                self.used[key] = self.used.get(key, 0) + counted

    def _claim(self, person: PersonRecord, bonus: str) -> bool:
        """Whether a once-bonus is still free for this person; it is taken then."""
        key = (person.setting.ruleset.id, person.who, bonus)
        if key in self.once:
            return False
        self.once.add(key)
        return True


def _clip(person: PersonRecord, stages: Stages, bonuses: list[Term]) -> tuple[int, int]:
    """The period within the contract's and up to the reference date."""
    setting = person.setting
    length = length_of(setting.ruleset)
    first, last = person.first, person.last
    if setting.ruleset.window.value == "contract":
        if setting.first is not None:
            first = max(first, setting.first.toordinal())
        if setting.last is not None:
            last = min(last, setting.last.toordinal())
        if (first, last) != (person.first, person.last):
            size = length(first, last) if last >= first else 0
            stages.cut(_line(person, size, bonuses), "outside_contract")
    if setting.as_of is not None and last > setting.as_of.toordinal():
        last = setting.as_of.toordinal()
        size = length(first, last) if last >= first else 0
        stages.cut(_line(person, size, bonuses), "after_reference_date")
    return first, last


def _line(person: PersonRecord, size: Units, bonuses: Sequence[Term]) -> Line:
    """The value of so much of a person's time."""
    per_year = UNITS_PER_YEAR[person.setting.ruleset.time_basis.value]
    if isinstance(size, Fraction):
        years = Operand("years", size.numerator, size.denominator * per_year, "years")
    else:
        years = Operand("years", size, per_year, "years")
    return products("value", [*((*term, years) for term in person.yearly), *bonuses])
