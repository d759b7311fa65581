"""How rates and amounts follow prices: from index levels of one table, never from rates of change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from srcalc.diagnostics import BAD_RULESET, Diagnostic, Refused
from srcalc.model.basis import Figure, Given
from srcalc.model.index import IndexSeries
from srcalc.model.ruleset import Indexation
from srcalc.model.values import NOT_SEEN
from srcalc.valuation.lines import Line, Operand, Term, cents, fraction, money, products

# How many of a rate's units make a year; other rates are per year already.
_PER_YEAR = {"eur_per_person_month": 12}


@dataclass(frozen=True, slots=True)
class Prices:
    """What is known of prices: the ruleset's indexation, a way to the series, an expected rate per year."""

    indexation: Given[Indexation] | None = None
    series: Callable[[str], IndexSeries] | None = None
    expected: Decimal | None = None


def level(series: IndexSeries, period: str, expected: Decimal | None) -> Fraction:
    """The index level of a period, in hundredths; years after the last level grow by the expected rate, if given."""
    found = series.levels.get(period)
    if found is not None:
        return Fraction(found.value)
    last = series.last(period) if len(period) in map(len, series.levels) else None
    if expected is None or last is None or len(period) != 4 or period < last:
        params = {"series": series.id, "period": period, "last": last or "-"}
        raise Refused(Diagnostic("index-missing", params=params), BAD_RULESET)
    growth = 1 + Fraction(expected) / 100
    return Fraction(series.levels[last].value) * growth ** (int(period) - int(last))


def indexed(name: str, figure: Operand, series: IndexSeries, then: str, now: str, step: int, prices: Prices) -> Line:
    """An amount x level now / level then, rounded to a step in cents."""
    new = fraction("index_now", level(series, now, prices.expected), f"index:{series.id}:{now}")
    old = fraction("index_then", level(series, then, prices.expected), f"index:{series.id}:{then}")
    return products(name, [(figure, new)], unit=figure.unit, divisor=old, step=step)


def needed(figure: Figure, what: str) -> Decimal:
    """The value of a figure that the calculation cannot do without."""
    if not isinstance(figure.value, Decimal):
        code = "not-seen" if figure.value == NOT_SEEN else "not-supported"
        raise Refused(Diagnostic(code, params={"what": what}), BAD_RULESET)
    return figure.value


def rate_in(figure: Figure, what: str, price_year: int | None, prices: Prices) -> Term:
    """The rate of an element in a price year, as a term; without a price year it is used as it stands."""
    rate = Operand("rate", cents(needed(figure, what)), 100, figure.unit, figure)
    given = prices.indexation
    if given is not None and price_year is not None and price_year != given.value.price_level:
        rules = given.value
        if prices.series is None:
            raise Refused(Diagnostic("index-series-missing", params={"series": rules.series}), BAD_RULESET)
        steps = [cents(item.step) for item in rules.steps if item.unit == figure.unit]
        if not steps:
            params = {"what": f"indexation.steps: {figure.unit}"}
            raise Refused(Diagnostic("not-seen", params=params), BAD_RULESET)
        then, now = str(rules.price_level - rules.lag), str(price_year - rules.lag)
        line = indexed("rate", rate, prices.series(rules.series), then, now, steps[0], prices)
        rate = Operand("rate", line.hundredths, 100, figure.unit, figure, line)
    times = _PER_YEAR.get(figure.unit)
    return (rate,) if times is None else (rate, Operand("months_per_year", times, 1, "months"))


def amount_indexed(amount: Decimal, series: IndexSeries, then: str, now: str, expected: Decimal | None = None) -> Line:
    """An amount of one period in the prices of another, rounded to the cent."""
    prices = Prices(expected=expected)
    return indexed("indexed_amount", money("amount", cents(amount)), series, then, now, 1, prices)
