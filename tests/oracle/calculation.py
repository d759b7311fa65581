"""Social Return, calculated a second time: straight from the specification, day by day, in exact fractions.

Nothing here is shared with the calculator. The sections cited are those of the specification of the
valuation. Only `half_up` rounds; every amount that leaves this file is a whole number of cents.

Where the specification leaves room this calculation chose as follows.

Contract and required amount
  a. A threshold in months is met by exactly that number of months. All thresholds that concern the
     contract's category must be met; a threshold for named categories does not concern a contract without a
     category.
  b. A base value that equals the `from` of a bracket falls in that bracket.
  c. Where the base term given by two dates is a whole number of months, the ends of the options are counted
     from the contract's start, as if it had been given in months; else from the day after the base term.
  d. The schedule measures a year of a period as the term does: every year is 1, the last is what remains of
     the term (18 months: 1 and 1/2). A year ends on the day before the same day 12 months later, counted
     from the period's own first day (clamped); the last year ends where the period ends, so that no stray
     day is left.
  e. The schedule holds the base term and the exercised options only, and is given (with zeros) under a
     threshold too.
  f. A ruleset without a required side with a percentage on the contract: contract value (or turnover) as
     the base, no thresholds, reliefs, maximum or comparisons. An amount on the contract goes before a
     percentage.
  g. Comparisons carry the percentage as the ruleset writes it, and are given under a threshold too.
  h. A relief counts once, however often the supplier lists the recognition.
  i. Without a start date everything required is required to date.

Realised
  j. An open end is the reference date; where that is before the first day the record has no days (and is
     worth its once-bonuses only, not counted). In the give-out order the filled-in end is the last day.
  k. First and last day in the give-out order are those of the record as written, not as clipped;
     `permanent` is the record's own mark, also where the element gives it no meaning.
  l. Zero hours a week is treated as under the minimum. A bonus claimed twice in one record counts once.
  m. Amounts of bonuses are not indexed (a multiple of the rate follows the indexed rate). A once-bonus is
     not reduced by part time. Where the price year is the price level the rate is not rounded to the step.
  n. The clip to the window and the reference date holds for credit notes too: outside it they are not
     counted.
  o. Only elements of kind `amount` have duplicates and recognitions. An amount of 0 has the sign of a
     positive one. The highest value is the rounded one. A record without a date comes after those with one.
     A record that counts on its date is kept before one that does not.
  p. A negative agreed amount is a credit note too. A record without a date is within any window.
  q. Each cap judges the records as they are, not what another cap left. When counted is negative the room
     for pending is the cap minus that (negative) amount. Every cap has a line per contract, also when it
     takes nothing.
  r. A record of a contract that was not given is in no figure. Only elements with a record have a line.
  s. The reference date of a run is one date for all contracts when given, else each contract's own last
     day.
  t. The date that gives the price year: publication, else award, else start.
"""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from math import ceil, floor
from typing import Any

Plain = dict[str, Any]

ONE_DAY = timedelta(days=1)
LAST_POSSIBLE_DAY = date(2100, 12, 31)

# A year in whole units, such that every day is a whole number of units too (section 3). In the basis `months`
# a day is a year / 12 / 28, 29, 30 or 31; 377,580 is the smallest number that those four divide.
UNITS_OF_A_YEAR = {"days_365": 365, "months": 12 * 377_580}


def calculate(case: Plain) -> Plain:
    """Everything: what is required, what is realised, and the balance of the two (sections 4, 5 and 7)."""
    ruleset: Plain = case["ruleset"]
    contracts: dict[str, Plain] = {contract["id"]: contract for contract in case["contracts"]}
    records = [record for record in case["records"] if record["contract"] in contracts]
    required = {name: required_of(contract, ruleset) for name, contract in contracts.items()}
    lines = value_records(records, contracts, ruleset, case["as_of"])
    adjustments = {name: caps_of(name, required[name]["total"], records, lines, ruleset["caps"]) for name in contracts}
    return {
        "required": required,
        "records": {record["record"]: lines[record["record"]].figures() for record in records},
        "elements": per_element(records, lines),
        "adjustments": adjustments,
        "realised": realised(lines, adjustments),
        "balance": {
            name: balance_of(contract, required[name], records, lines, adjustments[name], case["as_of"])
            for name, contract in contracts.items()
        },
    }


# Numbers and rounding (section 2)


def half_up(amount: Fraction) -> int:
    """The amount in whole cents, a half cent away from zero. This is the only rounding there is."""
    whole = floor(abs(amount) * 100 + Fraction(1, 2))
    return -whole if amount < 0 else whole


def number(text: str) -> Fraction:
    """The exact number that a text says."""
    return Fraction(text)


def percent(text: str) -> Fraction:
    """A percentage as a part of one."""
    return Fraction(text) / 100


def two_decimals(hundredths: int) -> str:
    """A number of hundredths as a text with two decimals."""
    return f"{hundredths // 100}.{hundredths % 100:02d}"


# Dates and durations (section 3)


def day_of(text: str | None) -> date | None:
    """The date that an ISO text says, if any."""
    return None if text is None else date.fromisoformat(text)


def add_months(day: date, months: int) -> date:
    """The same day of the month so many months later, clamped to the end of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def is_29_february(day: date) -> bool:
    """Whether it is the day that durations in days leave out."""
    return (day.month, day.day) == (2, 29)


def days_without_29_february(first: date, last: date) -> int:
    """The number of days from the first to the last, both included, without any 29 February."""
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return sum(1 for day in days if not is_29_february(day))


def whole_months(first: date, last: date) -> int:
    """The number of whole months that a period contains."""
    day_after = last + ONE_DAY
    months = (day_after.year - first.year) * 12 + day_after.month - first.month
    return months if add_months(first, months) <= day_after else months - 1


def base_months(contract: Plain) -> Fraction:
    """The base term in months: as given, or the whole months between two dates and the days that remain."""
    if contract["months"] is not None:
        return number(contract["months"])
    first, last = date.fromisoformat(contract["start"]), date.fromisoformat(contract["end"])
    months = whole_months(first, last)
    remaining_days = days_without_29_february(add_months(first, months), last)
    return months + 12 * Fraction(remaining_days, 365)


@cache
def calendar(basis: str) -> dict[int, int]:
    """For every day (as its ordinal number): what it counts, in units of a year on the time basis."""
    counts: dict[int, int] = {}
    for ordinal in range(date(1990, 1, 1).toordinal(), LAST_POSSIBLE_DAY.toordinal() + 1):
        day = date.fromordinal(ordinal)
        if basis == "days_365":
            counts[ordinal] = 0 if is_29_february(day) else 1
        else:
            counts[ordinal] = UNITS_OF_A_YEAR["months"] // 12 // monthrange(day.year, day.month)[1]
    return counts


def length(days: Iterable[int], basis: str) -> int:
    """The length of a collection of days, in units of a year on the time basis."""
    counts = calendar(basis)
    return sum(counts[day] for day in days)


# The contract: its periods, their dates and their values (sections 3 and 4.6)


@dataclass(frozen=True)
class Period:
    """The base term or an option of a contract."""

    months: Fraction
    value: Fraction
    due: bool
    first: date | None
    last: date | None

    @property
    def years(self) -> Fraction:
        """The term T of section 4."""
        return self.months / 12


def periods_of(contract: Plain) -> list[Period]:
    """The base term, which is always due, and the options, which are due when exercised."""
    due = [True] + [bool(option["exercised"]) for option in contract["options"]]
    values = period_values(contract, established_value(contract))
    parts = zip(all_months(contract), values, due, period_dates(contract), strict=True)
    return [Period(months, value, is_due, *dates) for months, value, is_due, dates in parts]


def all_months(contract: Plain) -> list[Fraction]:
    """The months of the base term and of every option."""
    return [base_months(contract)] + [number(option["months"]) for option in contract["options"]]


def established_value(contract: Plain) -> Fraction:
    """The turnover where the parties have established it, else the estimated value (section 4.1)."""
    return number(contract["value"] if contract["turnover"] is None else contract["turnover"])


def period_values(contract: Plain, amount: Fraction) -> list[Fraction]:
    """The value of the base term and of every option, if this is the contract's value (section 4.6)."""
    months = all_months(contract)
    own = [None if option["value"] is None else number(option["value"]) for option in contract["options"]]
    if contract["value_covers"] == "base":
        per_month = amount / months[0]
    else:
        sharing = [part for part, value in zip(months, [None, *own], strict=True) if value is None]
        per_month = (amount - sum(value for value in own if value is not None)) / sum(sharing)
    return [per_month * part if value is None else value for part, value in zip(months, [None, *own], strict=True)]


def period_dates(contract: Plain) -> list[tuple[date | None, date | None]]:
    """First and last day of the base term and of every option; options follow without a gap (section 3)."""
    start = day_of(contract["start"])
    if start is None:
        return [(None, None)] * (1 + len(contract["options"]))
    end = day_of(contract["end"])
    counted_from, months = start, 0
    if contract["months"] is not None:
        months = int(contract["months"])
        end = add_months(start, months) - ONE_DAY
    elif end is not None and add_months(start, whole_months(start, end)) == end + ONE_DAY:
        months = whole_months(start, end)
    elif end is not None:
        counted_from = end + ONE_DAY
    dates: list[tuple[date | None, date | None]] = [(start, end)]
    for option in contract["options"]:
        first = add_months(counted_from, months)
        months += int(option["months"])
        dates.append((first, add_months(counted_from, months) - ONE_DAY))
    return dates


def contract_window(contract: Plain) -> tuple[date | None, date | None]:
    """The contract's period: from its first day to the last day of the last exercised option (section 5)."""
    dates = period_dates(contract)
    exercised = sum(1 for option in contract["options"] if option["exercised"])
    return dates[0][0], dates[exercised][1]


def reference_date(contract: Plain, as_of: str | None) -> date | None:
    """The date on which the result is judged: as asked, else the contract's last day (section 7)."""
    return contract_window(contract)[1] if as_of is None else date.fromisoformat(as_of)


# Required (section 4)


def required_of(contract: Plain, ruleset: Plain) -> Plain:
    """The required side of one contract."""
    periods = periods_of(contract)
    rule: Plain | None = ruleset["required"]
    applies, amounts = asked(contract, rule, periods)
    total = sum(amount for amount, period in zip(amounts, periods, strict=True) if period.due)
    value = sum((period.value for period in periods if period.due), Fraction(0))
    percentages: list[str] = [] if rule is None else rule["comparisons"]
    return {
        "applies": applies,
        "base_term": amounts[0],
        "options": amounts[1:],
        "total": total,
        "total_with_all_options": sum(amounts),
        "effective_percentage": None if value == 0 else two_decimals(half_up(Fraction(total) / value)),
        "ruleset_total": ruleset_total(contract, rule, periods),
        "comparisons": [[text, half_up(percent(text) * value)] for text in percentages],
        "schedule": schedule_of(periods, amounts),
    }


BARE_RULE: Plain = {
    "base": "contract_value",
    "thresholds": [],
    "reliefs": {"combine": "highest", "cuts": {}},
    "maximum": None,
}


def asked(contract: Plain, rule: Plain | None, periods: list[Period]) -> tuple[bool, list[int]]:
    """Whether anything is asked and how much per period: as agreed, else by the ruleset (section 4.9)."""
    if contract["required"] is not None:
        agreed = number(contract["required"])
        options = [agreed * period.value / periods[0].value for period in periods[1:]]
        return True, [half_up(amount) for amount in (agreed, *options)]
    if contract["percentage"] is not None:
        flat = {"per": "contract", "marginal": True, "brackets": [["0", contract["percentage"]]]}
        return by_rule(contract, {**(rule or BARE_RULE), **flat}, periods)
    if rule is None:
        raise ValueError("the ruleset has no required side and the contract has no agreed figure")
    return by_rule(contract, rule, periods)


def ruleset_total(contract: Plain, rule: Plain | None, periods: list[Period]) -> int | None:
    """What the ruleset itself would have asked where another figure was agreed (section 4.9)."""
    if rule is None or (contract["required"] is None and contract["percentage"] is None):
        return None
    amounts = by_rule(contract, rule, periods)[1]
    return sum(amount for amount, period in zip(amounts, periods, strict=True) if period.due)


def by_rule(contract: Plain, rule: Plain, periods: list[Period]) -> tuple[bool, list[int]]:
    """Thresholds, scale, lot, relief and maximum, in that order (sections 4.2 to 4.6)."""
    if not passes_thresholds(contract, rule["thresholds"]):
        return False, [0 for _ in periods]
    share = lot_share(contract)
    labour = labour_part(contract, rule["base"])
    kept = 1 - relief(contract["supplier_recognitions"], rule["reliefs"])
    exact = [by_scale(rule, period.value * labour / share, period.years) * share for period in periods]
    return True, limited([half_up(amount * kept) for amount in exact], rule["maximum"])


def passes_thresholds(contract: Plain, thresholds: list[Plain]) -> bool:
    """Whether the contract is large and long enough, all options included (section 4.2)."""
    estimate = sum(period_values(contract, number(contract["value"]))) / lot_share(contract)
    months = sum(all_months(contract))
    for threshold in thresholds:
        if threshold["categories"] is not None and contract["category"] not in threshold["categories"]:
            continue
        if "months" in threshold:
            enough = months >= number(threshold["months"])
        else:
            amount = number(threshold["amount"])
            enough = estimate > amount or (bool(threshold["inclusive"]) and estimate == amount)
        if not enough:
            return False
    return True


def lot_share(contract: Plain) -> Fraction:
    """Which part of the whole tender this contract is (section 4.4)."""
    if contract["whole_value"] is None:
        return Fraction(1)
    return number(contract["value"]) / number(contract["whole_value"])


def labour_part(contract: Plain, base: str) -> Fraction:
    """Which part of the value the percentage applies to: all of it, or the wages in it (section 4.1)."""
    if base == "contract_value":
        return Fraction(1)
    if contract["labour_value"] is not None:
        return number(contract["labour_value"]) / number(contract["value"])
    return percent(contract["labour_percentage"])


def by_scale(rule: Plain, value: Fraction, years: Fraction) -> Fraction:
    """R(V, T): the brackets on the whole value, or on the value per year for so many years (section 4.3)."""
    if rule["per"] == "year":
        return years * by_brackets(rule, value / years)
    return by_brackets(rule, value)


def by_brackets(rule: Plain, value: Fraction) -> Fraction:
    """g(V): every slice at its own percentage, or all at the percentage of the highest bracket reached."""
    brackets = [(number(start), percent(part)) for start, part in rule["brackets"]]
    reached = [(start, part) for start, part in brackets if value >= start]
    if not reached:
        return Fraction(0)
    if not rule["marginal"]:
        return value * reached[-1][1]
    ends = [start for start, _ in reached[1:]] + [value]
    return sum(((end - start) * part for (start, part), end in zip(reached, ends, strict=True)), Fraction(0))


def relief(recognitions: list[str], reliefs: Plain) -> Fraction:
    """The part of the obligation that the supplier's recognitions take away, at most all (section 4.5)."""
    cuts = [percent(cut) for recognition, cut in reliefs["cuts"].items() if recognition in recognitions]
    if not cuts:
        return Fraction(0)
    if reliefs["combine"] == "highest":
        return min(max(cuts), Fraction(1))
    if reliefs["combine"] == "sum":
        return min(sum(cuts, Fraction(0)), Fraction(1))
    remains = Fraction(1)
    for cut in cuts:
        remains *= 1 - min(cut, Fraction(1))
    return 1 - remains


def limited(amounts: list[int], maximum: str | None) -> list[int]:
    """The amounts, as far as the running total stays within the maximum (sections 4.5 and 4.6)."""
    if maximum is None:
        return amounts
    left = half_up(number(maximum))
    result: list[int] = []
    for amount in amounts:
        result.append(min(amount, left))
        left -= result[-1]
    return result


def schedule_of(periods: list[Period], amounts: list[int]) -> list[list[Any]]:
    """Every due amount spread over the years of its period, by cumulative rounding (sections 2 and 4.7)."""
    schedule: list[list[Any]] = []
    for period, amount in zip(periods, amounts, strict=True):
        if not period.due:
            continue
        before = 0
        for year in range(1, ceil(period.years) + 1):
            share = min(Fraction(year), period.years) / period.years
            so_far = half_up(Fraction(amount, 100) * share)
            schedule.append([*year_dates(period, year), so_far - before])
            before = so_far
    return schedule


def year_dates(period: Period, year: int) -> tuple[str | None, str | None]:
    """First and last day of a year of a period; the years without dates are only numbered (section 4.7)."""
    if period.first is None or period.last is None:
        return None, None
    first = add_months(period.first, 12 * (year - 1))
    is_last = year == ceil(period.years)
    last = period.last if is_last else add_months(period.first, 12 * year) - ONE_DAY
    return first.isoformat(), last.isoformat()


# Realised (section 5)


@dataclass(frozen=True)
class Line:
    """The outcome of one record, in cents."""

    value: int
    counted: int
    pending: int

    def figures(self) -> list[int]:
        """Value, counted, pending and not counted; what is not counted is the rest."""
        return [self.value, self.counted, self.pending, self.value - self.counted - self.pending]


def value_records(
    records: list[Plain], contracts: dict[str, Plain], ruleset: Plain, as_of: str | None
) -> dict[str, Line]:
    """The line of every record: those of people by their days, the others by their date."""
    placements: list[Placement] = []
    lines: dict[str, Line] = {}
    late = {
        record["record"]
        for record in records
        if not counts_on_its_date(record, contracts[record["contract"]], ruleset["window"], as_of)
    }
    duplicates = duplicates_of(records, ruleset, late)
    for record in records:
        contract = contracts[record["contract"]]
        if ruleset["elements"][record["element"]]["kind"] == "person_year":
            placements.append(placement_of(record, contract, ruleset, as_of))
        else:
            in_time = counts_on_its_date(record, contract, ruleset["window"], as_of)
            remains = in_time and record["record"] not in duplicates
            lines[record["record"]] = dated_line(record, contract, ruleset, remains)
    lines.update(share_out(placements, ruleset))
    return lines


def is_accepted(record: Plain, ruleset: Plain) -> bool:
    """Whether the record has evidence that the ruleset accepts for its element."""
    return record["evidence"] in ruleset["elements"][record["element"]]["evidence"]


def settle(value: Fraction, remains: Fraction, accepted: bool) -> Line:
    """What remains after clips and limits is counted with accepted evidence, else pending."""
    kept = half_up(remains)
    return Line(half_up(value), kept if accepted else 0, 0 if accepted else kept)


# Rates and their index (section 6)

STEPS = {"person_year": "step_year", "hours": "step_hour", "count": "step_count"}


def rate_of(element: Plain, contract: Plain, indexation: Plain | None) -> Fraction:
    """The rate of an element in the price year of the contract, rounded to the published step."""
    rate = number(element["rate"])
    year = price_year(contract)
    if indexation is None or year is None or year == indexation["price_level"]:
        return rate
    lag, levels = indexation["lag"], indexation["levels"]
    now, then = number(levels[str(year - lag)]), number(levels[str(indexation["price_level"] - lag)])
    step = number(indexation[STEPS[element["kind"]]])
    number_of_steps = half_up(rate * now / then / step / 100)  # half_up counts hundredths
    return number_of_steps * step


def price_year(contract: Plain) -> int | None:
    """The year of the contract's publication, else award, else start (sections 6 and 8)."""
    for field in ("published", "awarded", "start"):
        if contract[field] is not None:
            return date.fromisoformat(contract[field]).year
    return None


# Records with a date: invoices, hours, numbers and agreed amounts (section 5)


def dated_value(record: Plain, contract: Plain, ruleset: Plain) -> Fraction:
    """What the record is worth, whatever its date and evidence."""
    element = ruleset["elements"][record["element"]]
    if element["kind"] == "amount":
        return number(record["amount"]) * best_share(record, element)
    if element["kind"] == "agreed":
        return number(record["amount"])
    return rate_of(element, contract, ruleset["indexation"]) * number(record[element["kind"]])


def best_share(record: Plain, element: Plain) -> Fraction:
    """The share of the invoice that counts: one for all, or the best of the firm's recognitions."""
    if element["shares"] is None:
        return percent(element["share"])
    return max((percent(element["shares"][known]) for known in record["recognition"]), default=Fraction(0))


def is_credit_note(record: Plain) -> bool:
    """A negative amount lowers what is counted, with or without evidence."""
    return record["amount"] is not None and number(record["amount"]) < 0


def dated_line(record: Plain, contract: Plain, ruleset: Plain, remains: bool) -> Line:
    """The line of a record that counts as a whole or not at all."""
    value = dated_value(record, contract, ruleset)
    accepted = is_accepted(record, ruleset) or is_credit_note(record)
    return settle(value, value if remains else Fraction(0), accepted)


def counts_on_its_date(record: Plain, contract: Plain, window: str, as_of: str | None) -> bool:
    """Whether the date lies in the window and not after the reference date."""
    day = day_of(record["date"])
    if day is None:
        return True
    first, last = contract_window(contract) if window == "contract" else (None, None)
    last_days = [limit for limit in (last, reference_date(contract, as_of)) if limit is not None]
    return (first is None or first <= day) and all(day <= limit for limit in last_days)


def duplicates_of(records: list[Plain], ruleset: Plain, late: set[str]) -> set[str]:
    """The records with an invoice that another record has already, in the order in which they are kept.

    A record that counts on its date is kept before one that does not.
    """
    amounts = [one for one in records if ruleset["elements"][one["element"]]["kind"] == "amount"]
    invoices = [one for one in amounts if one["supplier"] and one["number"]]
    seen: set[tuple[str, str, bool]] = set()
    duplicates: set[str] = set()
    for record in sorted(invoices, key=lambda one: (one["record"] in late, keeping_order(one, ruleset))):
        invoice = (record["supplier"], record["number"], is_credit_note(record))
        if invoice in seen:
            duplicates.add(record["record"])
        seen.add(invoice)
    return duplicates


def keeping_order(record: Plain, ruleset: Plain) -> tuple[bool, int, date, str, str, str]:
    """Accepted evidence first, highest value, earliest date, and then by name."""
    element = ruleset["elements"][record["element"]]
    value = half_up(number(record["amount"]) * best_share(record, element))
    day = day_of(record["date"]) or date.max
    names = (record["contract"], record["element"], record["record"])
    return not is_accepted(record, ruleset), -value, day, *names


# Records of people: their days, maxima and bonuses (section 5)


@dataclass(frozen=True)
class Placement:
    """A record of a person, with all that its value depends on."""

    record: str
    contract: str
    element: str
    person: str
    first: date
    last: date
    window: range
    accepted: bool
    permanent: bool
    part: Fraction
    per_year: Fraction
    once: dict[str, Fraction]
    claimed: list[str]

    @property
    def give_out_order(self) -> tuple[bool, Fraction, date, date, bool, str, str, Fraction, list[str], str]:
        """The order in which days, maxima and once-bonuses are given out."""
        written = (self.first, self.last, not self.permanent)
        once = (-sum(self.once.values(), Fraction(0)), sorted(self.claimed))
        return not self.accepted, -self.per_year, *written, self.contract, self.element, *once, self.record


def placement_of(record: Plain, contract: Plain, ruleset: Plain, as_of: str | None) -> Placement:
    """Reads a record of a person: its days, what a year of it is worth, and its once-bonuses."""
    element: Plain = ruleset["elements"][record["element"]]
    part = part_of_full_time(record, element)
    rate = rate_of(element, contract, ruleset["indexation"])
    bonuses = bonuses_of(record, ruleset)
    per_year = sum((bonus_amount(bonus, rate) for bonus in bonuses.values() if bonus["per"] == "year"), rate)
    once = {name: bonus_amount(bonus, rate) for name, bonus in bonuses.items() if bonus["per"] == "once"}
    first, last = written_period(record, contract, as_of)
    return Placement(
        record["record"], record["contract"], record["element"], record["person"], first, last,
        clipped(first, last, contract, ruleset["window"], as_of), is_accepted(record, ruleset),
        bool(record["permanent"]), part, per_year * part, once if part > 0 else {}, record["bonuses"],
    )  # fmt: skip


def part_of_full_time(record: Plain, element: Plain) -> Fraction:
    """h: 1 where a person counts whole, else the part of full time, and 0 under the minimum."""
    rule = element["hours"]
    if rule == "whole":
        return Fraction(1)
    hours = number(record["hours_per_week"])
    if rule["minimum"] is not None and hours < number(rule["minimum"]):
        return Fraction(0)
    return min(hours / number(rule["full_time"]), Fraction(1))


def bonuses_of(record: Plain, ruleset: Plain) -> dict[str, Plain]:
    """The bonuses that the record claims and that exist for its element."""
    known: dict[str, Plain] = ruleset["bonuses"]
    return {
        name: bonus
        for name, bonus in known.items()
        if name in record["bonuses"] and record["element"] in bonus["elements"]
    }


def bonus_amount(bonus: Plain, rate: Fraction) -> Fraction:
    """A bonus as an amount of its own or as a multiple of the yearly rate."""
    return number(bonus["amount"]) if bonus["times_rate"] is None else number(bonus["times_rate"]) * rate


def written_period(record: Plain, contract: Plain, as_of: str | None) -> tuple[date, date]:
    """First and last day as written; an open end runs to the reference date."""
    first = date.fromisoformat(record["start"])
    last = day_of(record["end"]) or reference_date(contract, as_of)
    if last is None:
        raise ValueError("a record without an end needs a reference date")
    return first, last


def days_from(first: date, last: date) -> range:
    """The days from the first to the last, both included, as ordinal numbers."""
    return range(first.toordinal(), last.toordinal() + 1)


def clipped(first: date, last: date, contract: Plain, window: str, as_of: str | None) -> range:
    """The days within the window and not after the reference date."""
    opens, closes = contract_window(contract) if window == "contract" else (None, None)
    lasts = [day for day in (last, closes, reference_date(contract, as_of)) if day is not None]
    return days_from(max(first, opens) if opens else first, min(lasts))


class Ledger:
    """What has been given out: days per person and group, length per person, element and group."""

    def __init__(self, ruleset: Plain) -> None:
        self.elements: dict[str, Plain] = ruleset["elements"]
        self.groups: list[Plain] = ruleset["groups"]
        self.units = UNITS_OF_A_YEAR[ruleset["time_basis"]]
        self.counts = calendar(ruleset["time_basis"])
        self.taken_days: dict[tuple[str, str], set[int]] = {}
        self.used: dict[tuple[str, str], Fraction] = {}
        self.once_given: set[tuple[str, str]] = set()

    def group_of(self, element: str) -> Plain | None:
        """The person group of an element, if it shares its days with others."""
        return next((group for group in self.groups if element in group["elements"]), None)

    def limits(self, element: str) -> list[tuple[str, str | None]]:
        """The names under which length is used up, each with its maximum in years."""
        group = self.group_of(element)
        own = [("element " + element, self.elements[element]["maximum_years"])]
        return own if group is None else [*own, (group_name(group), group["maximum_years"])]

    def room(self, person: str, element: str) -> Fraction | None:
        """What is left for this person of the element's and the group's maximum (none: no maximum)."""
        left = [
            number(maximum) * self.units - self.used.get((person, name), Fraction(0))
            for name, maximum in self.limits(element)
            if maximum is not None
        ]
        return min(left, default=None)

    def give(self, placement: Placement) -> Fraction:
        """Gives a record its first free days, as far as the maxima allow: the counted length in years."""
        element = self.elements[placement.element]
        unlimited = placement.permanent and bool(element["permanent_unlimited"])
        group = self.group_of(placement.element)
        shared = placement.element if group is None else group_name(group)
        taken = self.taken_days.setdefault((placement.person, shared), set())
        free = [day for day in placement.window if day not in taken]
        room = None if unlimited else self.room(placement.person, placement.element)
        days, given = first_days(free, room, self.counts)
        taken.update(days)
        if not unlimited:
            for name, _ in self.limits(placement.element):
                key = (placement.person, name)
                self.used[key] = self.used.get(key, Fraction(0)) + given
        return given / self.units

    def give_once(self, placement: Placement) -> Fraction:
        """The once-bonuses of the record that the person did not have yet."""
        total = Fraction(0)
        for name, amount in placement.once.items():
            if (placement.person, name) not in self.once_given:
                self.once_given.add((placement.person, name))
                total += amount
        return total


def group_name(group: Plain) -> str:
    """A name for a person group: its elements."""
    return "group " + " ".join(group["elements"])


def first_days(free: Sequence[int], room: Fraction | None, counts: dict[int, int]) -> tuple[list[int], Fraction]:
    """The first days that fit in the room, the last of them perhaps in part, and their length together."""
    if room is None:
        return list(free), Fraction(sum(counts[day] for day in free))
    days: list[int] = []
    so_far = 0
    whole_units = floor(room)
    for day in free:
        if so_far + counts[day] > whole_units:
            return (days, Fraction(so_far)) if so_far >= room else ([*days, day], room)
        days.append(day)
        so_far += counts[day]
    return days, Fraction(so_far)


def share_out(placements: list[Placement], ruleset: Plain) -> dict[str, Line]:
    """Gives out days, maxima and once-bonuses in order, over all records of the run."""
    ledger = Ledger(ruleset)
    basis: str = ruleset["time_basis"]
    lines: dict[str, Line] = {}
    for placement in sorted(placements, key=lambda one: one.give_out_order):
        years = Fraction(length(days_from(placement.first, placement.last), basis), ledger.units)
        value = placement.per_year * years + sum(placement.once.values())
        remains = Fraction(0)
        if placement.part > 0:
            counted_years = ledger.give(placement)
            once = ledger.give_once(placement) if counted_years > 0 else Fraction(0)
            remains = placement.per_year * counted_years + once
        lines[placement.record] = settle(value, remains, placement.accepted)
    return lines


# Caps and totals (section 5)


def caps_of(
    contract: str, required: int, records: list[Plain], lines: dict[str, Line], caps: list[Plain]
) -> dict[str, list[int]]:
    """What each cap takes from one contract: counted, pending and not counted."""
    return {cap["id"]: cap_line(contract, required, records, lines, cap) for cap in caps}


def cap_line(contract: str, required: int, records: list[Plain], lines: dict[str, Line], cap: Plain) -> list[int]:
    """A percentage of the required total holds for a group of elements: counted first, then pending."""
    under = [
        lines[record["record"]]
        for record in records
        if record["contract"] == contract and record["element"] in cap["elements"]
    ]
    counted, pending = sum(line.counted for line in under), sum(line.pending for line in under)
    most = half_up(percent(cap["percentage"]) * Fraction(required, 100))
    kept_counted = min(counted, most)
    kept_pending = min(pending, max(most - kept_counted, 0))
    over_counted, over_pending = counted - kept_counted, pending - kept_pending
    return [-over_counted, -over_pending, over_counted + over_pending]


def add_up(rows: Iterable[Sequence[int]], columns: int) -> list[int]:
    """The totals of a table: each the sum of its printed lines (section 2)."""
    totals = [0] * columns
    for row in rows:
        totals = [total + figure for total, figure in zip(totals, row, strict=True)]
    return totals


def per_element(records: list[Plain], lines: dict[str, Line]) -> dict[str, list[int]]:
    """The totals of the records of each element."""
    return {
        element: add_up((lines[one["record"]].figures() for one in records if one["element"] == element), 4)
        for element in sorted({record["element"] for record in records})
    }


def realised(lines: dict[str, Line], adjustments: dict[str, dict[str, list[int]]]) -> list[int]:
    """The totals of the run, the adjustments included."""
    rows = [[0, *row] for caps in adjustments.values() for row in caps.values()]
    return add_up([line.figures() for line in lines.values()] + rows, 4)


# Required against realised (section 7)


def balance_of(
    contract: Plain,
    required: Plain,
    records: list[Plain],
    lines: dict[str, Line],
    adjustments: dict[str, list[int]],
    as_of: str | None,
) -> Plain:
    """What was required to the reference date, and what has been counted for it."""
    own = [lines[record["record"]] for record in records if record["contract"] == contract["id"]]
    moved = add_up(adjustments.values(), 3)
    counted = sum(line.counted for line in own) + moved[0]
    to_date = required_to_date(required["schedule"], reference_date(contract, as_of))
    difference = counted - to_date
    return {
        "required_to_date": to_date,
        "counted": counted,
        "pending": sum(line.pending for line in own) + moved[1],
        "difference": difference,
        "status": "shortfall" if difference < 0 else "surplus" if difference > 0 else "met",
    }


def required_to_date(schedule: list[list[Any]], reference: date | None) -> int:
    """The years that have ended, and the running year in proportion to its days without 29 February."""
    total = 0
    for first_text, last_text, amount in schedule:
        first, last = day_of(first_text), day_of(last_text)
        if reference is None or first is None or last is None or last <= reference:
            total += amount
        elif first <= reference:
            passed = days_without_29_february(first, reference)
            total += half_up(Fraction(amount, 100) * Fraction(passed, days_without_29_february(first, last)))
    return total
