"""What a supplier realised: the value of every record, what of it counts, and why the rest does not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from srcalc.diagnostics import Diagnostic
from srcalc.model.contract import Contract
from srcalc.model.record import Record
from srcalc.model.ruleset import Basis, Bonus, Element, PersonYear, Purchase, Ruleset
from srcalc.valuation.days import Span, Taken, Units, give_out
from srcalc.valuation.indexation import Prices, needed
from srcalc.valuation.lines import (
    Line,
    Operand,
    Term,
    cents,
    exactly,
    given,
    products,
)
from srcalc.valuation.periods import UNITS_PER_YEAR, Day
from srcalc.valuation.rules import Limit, Rule, length_of, part_time_factor, rule_for


@dataclass(frozen=True, slots=True)
class Entry:
    """A record with its ids settled, and where it stands."""

    record: Record
    name: str
    contract: str
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an amount does not count, or not yet."""

    code: str
    cents: int
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RecordResult:
    """The verdict on a record: value = counted + pending + not counted, to the cent."""

    entry: Entry
    element: str
    value: Line
    kept: Line
    is_pending: bool
    reasons: tuple[Reason, ...]

    @property
    def counted(self) -> int:
        """Cents that count."""
        return 0 if self.is_pending else self.kept.hundredths

    @property
    def pending(self) -> int:
        """Cents that will count once there is evidence."""
        return self.kept.hundredths if self.is_pending else 0

    @property
    def not_counted(self) -> int:
        """Cents that do not count."""
        return self.value.hundredths - self.kept.hundredths


@dataclass(slots=True)
class Setting:
    """Under what the records of one contract are valued; without a contract there is no window."""

    ruleset: Ruleset
    contract: Contract | None = None
    first: Day | None = None
    last: Day | None = None
    as_of: Day | None = None
    price_year: int | None = None
    prices: Prices = field(default_factory=Prices)
    rules: dict[tuple[str, int | None], Rule] = field(default_factory=dict)
    uses: dict[Basis, None] = field(default_factory=dict)

    def rule(self, element: Element, record: Record) -> Rule:
        """The rule for a record's element, made once for each price year."""
        year = self.price_year
        indexation = self.prices.indexation
        if indexation is not None and indexation.value.price_year == "record_start":
            day = record.start or record.date
            year = day.year if day else None
        key = (element.id, year)
        if key not in self.rules:
            self.rules[key] = rule_for(self.ruleset, element, year, self.prices)
            self.use(self.ruleset.rounding, self.ruleset.vat, *self.rules[key].uses)
            if indexation is not None and year is not None:
                self.use(indexation)
            if self.contract is not None:
                self.use(self.ruleset.window)
            if self.ruleset.existing_staff is not None and isinstance(element, PersonYear):
                self.use(self.ruleset.existing_staff)
        return self.rules[key]

    def use(self, *items: Basis) -> None:
        """Note what a result rests on."""
        self.uses.update(dict.fromkeys(items))


@dataclass(slots=True)
class _Stages:
    """The value of a record as clips and limits cut it: each cut becomes a reason with its amount."""

    value: Line
    kept: Line
    reasons: list[Reason] = field(default_factory=list)

    def cut(self, kept: Line, code: str, **params: object) -> None:
        """What is kept after one more cut."""
        lost = self.kept.hundredths - kept.hundredths
        if self.reasons and self.reasons[-1].code == code:
            lost += self.reasons.pop().cents
        self.reasons.append(Reason(code, lost, params))
        self.kept = kept


def value_records(settings: Mapping[str, Setting], entries: Sequence[Entry]) -> list[RecordResult]:
    """The verdict on every entry, in the order of the entries. `settings` holds one for each contract.

    Raises `Refused` when a rule that a record needs was not seen or is not supported.
    """
    results: dict[int, RecordResult] = {}
    twice = _duplicates(settings, entries)
    people: list[tuple[_Person, int]] = []
    for index, entry in enumerate(entries):
        setting = settings[entry.contract]
        element = _element(setting.ruleset, entry.record.element)
        rule = setting.rule(element, entry.record)
        if isinstance(element, PersonYear):
            people.append((_person(setting, rule, element, entry), index))
        else:
            results[index] = _value_dated(setting, rule, entry, twice.get(index))
    counted = _Counted()
    for person, index in sorted(people, key=lambda pair: pair[0].order):
        results[index] = counted.value(person)
    return [results[index] for index in range(len(entries))]


def _element(ruleset: Ruleset, element: str) -> Element:
    return next(item for item in ruleset.elements if item.id == element)


# ---------------------------------------------------------------- amounts, hours, pieces


def _duplicates(settings: Mapping[str, Setting], entries: Sequence[Entry]) -> dict[int, Entry]:
    """The invoices that stand in the records more than once, with the entry that is kept.

    A credit note may carry the number of its invoice: only records of the same sign are the same.
    """
    seen: dict[tuple[str, str, bool], list[tuple[tuple[object, ...], int]]] = {}
    for index, entry in enumerate(entries):
        record = entry.record
        if record.amount is None or not record.supplier or not record.number:
            continue
        setting = settings[entry.contract]
        element = _element(setting.ruleset, record.element)
        if not isinstance(element, Purchase):
            continue
        rule = setting.rule(element, record)
        value = products("value", _amount_terms(rule, record))
        order = (
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


def _value_dated(setting: Setting, rule: Rule, entry: Entry, kept_instead: Entry | None) -> RecordResult:
    """A record that counts on its date."""
    record = entry.record
    terms = _terms(rule, record)
    value = products("value", terms)
    setting.use(*(operand.basis for operand in terms[0] if operand.basis is not None))
    stages = _Stages(value, value)
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
    return _verdict(entry, rule, stages, evidence_needed=not credit)


def _outside(setting: Setting, day: Day) -> str | None:
    if setting.ruleset.window.value == "contract":
        if setting.first is not None and day < setting.first:
            return "outside_contract"
        if setting.last is not None and day > setting.last:
            return "outside_contract"
    if setting.as_of is not None and day > setting.as_of:
        return "after_reference_date"
    return None


def _verdict(entry: Entry, rule: Rule, stages: _Stages, evidence_needed: bool = True) -> RecordResult:
    evidence = entry.record.evidence
    pending = evidence_needed and evidence not in rule.accepted
    if pending and stages.kept.hundredths:
        code = "no_evidence" if evidence is None else "evidence_not_accepted"
        params = {"accepted": tuple(sorted(rule.accepted))}
        stages.reasons.append(Reason(code, stages.kept.hundredths, params))
    return RecordResult(entry, rule.element.id, stages.value, stages.kept, pending, tuple(stages.reasons))


_ZERO = Decimal(0)
_NO_SHARE = Operand("share", 0, 1, "percent")


# ---------------------------------------------------------------- people


@dataclass(frozen=True, slots=True)
class _Person:
    """A record of a person, ready to be given its days."""

    setting: Setting
    rule: Rule
    entry: Entry
    who: str
    first: int
    last: int
    part_time: Operand
    yearly: tuple[Term, ...]
    once: tuple[tuple[str, Term], ...]
    passed_over: tuple[Reason, ...]
    permanent: bool
    order: tuple[object, ...]


def _person(setting: Setting, rule: Rule, element: PersonYear, entry: Entry) -> _Person:
    record = entry.record
    part_time = part_time_factor(element, record.hours_per_week)
    around = (part_time,) if element.part_time.value == "pro_rata" or not part_time.numerator else ()
    yearly: list[Term] = [(*rule.rate, *around)]
    once: list[tuple[str, Term]] = []
    claimed, passed_over = _bonuses(rule, record)
    for bonus in claimed:
        setting.use(bonus.amount)
        term = _bonus_term(bonus, rule)
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
        record.evidence not in rule.accepted,
        -per_year,
        start,
        end,
        not record.permanent,
        entry.contract,
        record.element,
        entry.name,
        entry.file,
        entry.line,
    )
    return _Person(
        setting=setting,
        rule=rule,
        entry=entry,
        who=(record.person or "").casefold(),
        first=start.toordinal(),
        last=end.toordinal(),
        part_time=part_time,
        yearly=tuple(yearly),
        once=tuple(once),
        passed_over=passed_over,
        permanent=permanent,
        order=order,
    )


def _bonuses(rule: Rule, record: Record) -> tuple[list[Bonus], tuple[Reason, ...]]:
    """The bonuses that a record may claim, and why others are passed over."""
    passed: list[Reason] = []
    best: dict[str, Bonus] = {}
    for name in dict.fromkeys(record.bonuses):
        bonus = rule.bonuses.get(name)
        if bonus is None:
            passed.append(Reason("bonus_not_here", 0, {"bonus": name}))
            continue
        key = bonus.one_of or f"bonus:{bonus.id}"
        rival = best.get(key)
        if rival is None:
            best[key] = bonus
        else:
            low, high = sorted((rival, bonus), key=lambda b: (needed(b.amount, f"bonuses.{b.id}"), b.id))
            best[key] = high
            passed.append(Reason("bonus_lower", 0, {"bonus": low.id, "instead": high.id}))
    return list(best.values()), tuple(passed)


def _bonus_term(bonus: Bonus, rule: Rule) -> Term:
    amount = needed(bonus.amount, f"bonuses.{bonus.id}.amount")
    operand = Operand("bonus", cents(amount), 100, bonus.amount.unit, bonus.amount)
    return (*rule.rate, operand) if bonus.amount.unit == "times_rate" else (operand,)


@dataclass(slots=True)
class _Counted:
    """What has been given out so far: days, maxima and once-bonuses, by person."""

    days: dict[tuple[str, str, str], Taken] = field(default_factory=dict)
    used: dict[tuple[str, ...], Units] = field(default_factory=dict)
    once: set[tuple[str, str, str]] = field(default_factory=set)

    def value(self, person: _Person) -> RecordResult:
        """Give a record its days; the verdict on it."""
        setting, entry = person.setting, person.entry
        length = length_of(setting.ruleset)
        whole = length(person.first, person.last) if person.last >= person.first else 0
        worthless = not person.part_time.numerator
        once = () if worthless else person.once
        bonuses = [term for _, term in once]
        value = _line(person, whole, bonuses)
        stages = _Stages(value, value, list(person.passed_over))
        if worthless:
            stages.reasons.append(Reason("minimum_hours", 0))
            return _verdict(entry, person.rule, stages)
        first, last = _clip(person, stages, bonuses)
        spans, counted = self._give(person, stages, first, last, bonuses)
        kept_once = [term for name, term in once if counted and self._claim(person, name)]
        if len(kept_once) < len(bonuses):
            code = "bonus_once" if counted or not stages.reasons else stages.reasons[-1].code
            stages.cut(_line(person, counted, kept_once), code)
        self._take(person, spans, counted)
        return _verdict(entry, person.rule, stages)

    def _give(
        self,
        person: _Person,
        stages: _Stages,
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
        spans, counted = give_out(free, self._left(person), length)
        if counted < size:
            stages.cut(_line(person, counted, bonuses), "max_duration")
        return spans, counted

    def _taken(self, person: _Person) -> Taken:
        group = person.rule.group
        scheme = person.setting.ruleset.id
        shared = f"group:{group.id}" if group else person.rule.element.id
        return self.days.setdefault((scheme, person.who, shared), Taken())

    def _limits(self, person: _Person) -> Iterator[tuple[tuple[str, ...], Limit]]:
        rule = person.rule
        for name, limit in (
            (rule.element.id, rule.limit),
            (f"group:{rule.group.id}" if rule.group else "", rule.group_limit),
        ):
            if limit is not None:
                within = person.entry.contract if limit.per_contract else ""
                yield (person.setting.ruleset.id, person.who, name, within), limit

    def _left(self, person: _Person) -> Units | None:
        """What the maxima leave for this person; None for no limit."""
        if person.permanent:
            return None
        left = [max(limit.units - self.used.get(key, 0), 0) for key, limit in self._limits(person)]
        return min(left, default=None)

    def _take(self, person: _Person, spans: Iterable[Span], counted: Units) -> None:
        taken = self._taken(person)
        for span in spans:
            taken.take(*span)
        if not person.permanent:
            for key, _ in self._limits(person):
                self.used[key] = self.used.get(key, 0) + counted

    def _claim(self, person: _Person, bonus: str) -> bool:
        """Whether a once-bonus is still free for this person; it is taken then."""
        key = (person.setting.ruleset.id, person.who, bonus)
        if key in self.once:
            return False
        self.once.add(key)
        return True


def _clip(person: _Person, stages: _Stages, bonuses: list[Term]) -> tuple[int, int]:
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


def _line(person: _Person, size: Units, bonuses: Sequence[Term]) -> Line:
    """The value of so much of a person's time."""
    per_year = UNITS_PER_YEAR[person.setting.ruleset.time_basis.value]
    if isinstance(size, Fraction):
        years = Operand("years", size.numerator, size.denominator * per_year, "years")
    else:
        years = Operand("years", size, per_year, "years")
    return products("value", [*((*term, years) for term in person.yearly), *bonuses])


# ---------------------------------------------------------------- remarks


def overlaps(results: Sequence[RecordResult], settings: Mapping[str, Setting]) -> list[Diagnostic]:
    """A remark when the same days of a person count under elements that do not share their days."""
    seen: dict[tuple[str, str], list[tuple[Day, Day, str, str]]] = {}
    for result in results:
        record = result.entry.record
        setting = settings[result.entry.contract]
        if record.person and record.start and result.kept.hundredths:
            element = _element(setting.ruleset, result.element)
            if not isinstance(element, PersonYear):
                continue
            group = setting.rule(element, record).group
            end = record.end or setting.as_of or record.start
            key = (setting.ruleset.id, record.person.casefold())
            shared = f"group:{group.id}" if group else element.id
            seen.setdefault(key, []).append((record.start, end, shared, result.entry.name))
    pairs = []
    for spans in seen.values():
        spans.sort()
        for index, (_, end, shared, name) in enumerate(spans):
            for begin, _, other_shared, other in spans[index + 1 :]:
                if begin > end:
                    break
                if shared != other_shared:
                    pairs.append((name, other))
    if not pairs:
        return []
    for setting in settings.values():
        setting.use(setting.ruleset.person_groups)
    params = {"count": len(pairs), "first": pairs[0][0], "second": pairs[0][1]}
    return [Diagnostic("counts-twice", params=params, severity="warning")]
