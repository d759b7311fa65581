"""What a record is judged under, and the verdict on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field

from srcalc.model.basis import Basis, Text
from srcalc.model.contract import Contract
from srcalc.model.elements import Condition, Element, PersonYear
from srcalc.model.record import Record
from srcalc.model.ruleset import Ruleset
from srcalc.valuation.days import Span
from srcalc.valuation.indexation import Prices
from srcalc.valuation.lines import (
    Line,
)
from srcalc.valuation.periods import Day
from srcalc.valuation.rules import Rule, answered, excludes_existing_staff, minimum_of, needs_hours, rule_for


@dataclass(frozen=True, slots=True)
class Entry:
    """A record with its ids settled, and where it stands: `key` is what its file finds its cells by."""

    record: Record
    name: str
    contract: str
    file: str
    line: int | None
    key: int = 0


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an amount does not count, or not yet."""

    code: str
    cents: int
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(slots=True)
class Verdict:
    """What a record comes to, in cents: value = counted + pending + not counted. Records that are alike share one.

    `made` gives the lines of the value and of what is kept, which explain both; it is asked for them once.
    """

    element: str
    cents: int
    kept: int
    is_pending: bool
    reasons: tuple[Reason, ...]
    made: Callable[[], tuple[Line, Line]] = field(compare=False)
    lines: tuple[Line, Line] | None = field(default=None, compare=False)

    def line(self, number: int) -> Line:
        """The line of the value (0), and of what is kept (1)."""
        if self.lines is None:
            self.lines = self.made()
        return self.lines[number]


@dataclass(frozen=True, slots=True)
class RecordResult:
    """The verdict on a record. `spans` are the days of a person that were given to it."""

    entry: Entry
    verdict: Verdict
    spans: tuple[Span, ...] = ()

    @property
    def element(self) -> str:
        """The element that it was valued by."""
        return self.verdict.element

    @property
    def value(self) -> Line:
        """What it would be worth without clips, limits and evidence."""
        return self.verdict.line(0)

    @property
    def kept(self) -> Line:
        """What clips and limits leave of it."""
        return self.verdict.line(1)

    @property
    def is_pending(self) -> bool:
        """Whether what is kept waits for evidence."""
        return self.verdict.is_pending

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why something does not count, or not yet."""
        return self.verdict.reasons

    @property
    def cents(self) -> int:
        """The value, in cents."""
        return self.verdict.cents

    @property
    def counted(self) -> int:
        """Cents that count."""
        return 0 if self.verdict.is_pending else self.verdict.kept

    @property
    def pending(self) -> int:
        """Cents that will count once there is evidence."""
        return self.verdict.kept if self.verdict.is_pending else 0

    @property
    def not_counted(self) -> int:
        """Cents that do not count."""
        return self.verdict.cents - self.verdict.kept


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
        indexation = self.prices.indexation
        day = record.start or record.date if self.by_start else None
        year = self.price_year if not self.by_start else day.year if day else None
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

    def rule_of(self, record: Record) -> Rule:
        """The rule for a record."""
        return self.rule(element_of(self.ruleset, record.element), record)

    @property
    def by_start(self) -> bool:
        """Whether the price year is that of each record's first day."""
        indexation = self.prices.indexation
        return indexation is not None and indexation.value.price_year == "record_start"

    def use(self, *items: Basis) -> None:
        """Note what a result rests on."""
        self.uses.update(dict.fromkeys(items))


@dataclass(slots=True)
class Stages:
    """What is kept of a record, in cents, as clips and limits cut it: each cut becomes a reason with its amount."""

    kept: int
    reasons: list[Reason] = field(default_factory=list)
    cut_by: str | None = None

    def cut(self, kept: int, code: str, **params: object) -> None:
        """What is kept after one more cut."""
        lost = self.kept - kept
        if self.cut_by == code and self.reasons[-1].params == params:
            lost += self.reasons.pop().cents
        self.reasons.append(Reason(code, lost, params))
        self.kept, self.cut_by = kept, code


def element_of(ruleset: Ruleset, element: str) -> Element:
    """The element with this id."""
    return next(item for item in ruleset.elements if item.id == element)


_QUANTITY = {"amount": "amount", "agreed": "amount", "hours": "hours", "count": "count"}


def lacking(record: Record, setting: Setting) -> list[tuple[str, str]]:
    """The columns that a record's element needs and that are empty, and what else cannot be, with the code of each."""
    ruleset = setting.ruleset
    element = element_of(ruleset, record.element)
    found: list[tuple[str, str]] = []
    if isinstance(element, PersonYear):
        needed = ["person", "start"]
        if needs_hours(element):
            needed.append("hours_per_week")
    elif element.limits:
        needed = [_QUANTITY[element.kind], *_for_limits(record, element, setting)]
    else:
        needed = [_QUANTITY[element.kind]]
        if setting.contract is not None and ruleset.window.value == "contract":
            needed.append("date")
    if minimum_of(element) is not None and element.kind == "count":
        needed += [column for column in ("person", "start") if column not in needed]
    if isinstance(element, PersonYear) and excludes_existing_staff(ruleset):
        needed.append("existing_staff")
    if not record.conditions and answered(conditions_of(ruleset, record)):
        found.append(("conditions", "cell-needed"))
    if "start" in needed or (element.limits and record.start is not None and element.kind != "count"):
        if record.start is not None and record.end is not None and record.end < record.start:
            found.append(("end", "end-before-start"))
        if record.end is None and setting.as_of is None:
            found.append(("end", "open-end-without-date"))
    found += [(column, "cell-needed") for column in needed if _is_empty(record, column, element)]
    return found


def conditions_of(ruleset: Ruleset, record: Record) -> list[Condition]:
    """The conditions that a record is about: of its element, and of the bonuses that it claims."""
    element = element_of(ruleset, record.element)
    claimed = [bonus for bonus in ruleset.bonuses if bonus.id in record.bonuses and element.id in bonus.elements]
    return [*element.conditions, *(item for bonus in claimed for item in bonus.conditions)]


def _is_empty(record: Record, column: str, element: Element) -> bool:
    """Whether a cell says nothing; an amount of no hours at all would pass under a limit on its hours."""
    if column == "hours" and element.kind != "hours":
        return not record.hours
    return getattr(record, column) is None


def _for_limits(record: Record, element: Element, setting: Setting) -> list[str]:
    """The columns that an element's limits need besides its quantity. A credit note has no part in them."""
    in_window = setting.contract is not None and setting.ruleset.window.value == "contract"
    if record.amount is not None and record.amount < 0:
        return ["date"] if in_window and record.start is None else []
    units = {limit.at_most.unit for limit in element.limits}
    scopes = {limit.scope for limit in element.limits}
    needed: list[str] = [column for column in ("person", "supplier") if column in scopes]
    if "hours" in units and element.kind != "hours":
        needed.append("hours")
    if element.kind != "count" and (units & {"months", "years"} or record.end is not None):
        return [*needed, "start"]
    by_calendar = any(limit.per != "duration" for limit in element.limits)
    by_date = record.start is None or element.kind == "count"
    return [*needed, "date"] if by_date and (by_calendar or in_window) else needed


def _missing(evidence: Sequence[str], rule: Rule, cents: int) -> Reason:
    """What evidence is still missing: all of it, one that is enough, or what must be there besides."""
    if not rule.accepted.isdisjoint(evidence):
        besides = rule.besides.difference(evidence)
        return Reason("evidence_incomplete", cents, {"missing": _titles(rule, besides)})
    code = "evidence_not_accepted" if evidence else "no_evidence"
    params = {"accepted": _titles(rule, rule.accepted), "besides": _titles(rule, rule.besides)}
    return Reason(code, cents, params)


def _titles(rule: Rule, kinds: Set[str]) -> tuple[Text, ...]:
    return tuple(title for name, title in rule.evidence.items() if name in kinds)


def verdict(
    rule: Rule,
    evidence: Sequence[str],
    cents: int,
    stages: Stages,
    made: Callable[[], tuple[Line, Line]],
    *,
    evidence_needed: bool = True,
) -> Verdict:
    """The verdict after all cuts: what is kept counts with accepted evidence, and else waits for it."""
    pending = evidence_needed and not rule.accepts(evidence)
    if pending and stages.kept:
        stages.reasons.append(_missing(evidence, rule, stages.kept))
    return Verdict(rule.element.id, cents, stages.kept, pending, tuple(stages.reasons), made)
