"""What an amount means in each element: people, hours, pieces, purchases."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from srcalc.model.elements import Count, Hours, PersonYear, Purchase
from srcalc.model.ruleset import Ruleset
from srcalc.model.values import NOT_SEEN
from srcalc.valuation.indexation import Prices, needed, rate_in
from srcalc.valuation.lines import Line, Operand, Rounding, money, percentage, products


@dataclass(frozen=True, slots=True)
class Need:
    """What would still be enough, in the unit of an element."""

    element: str
    recognitions: tuple[str, ...]
    line: Line
    rate: Operand


def quantities(
    ruleset: Ruleset,
    amount: int,
    rounding: Rounding,
    price_year: int | None,
    prices: Prices,
) -> Iterable[Need]:
    """What an amount means in each element: person-years, hours, pieces, invoice amounts for every distinct share.

    Elements whose rate was not seen are passed over; an agreed amount has no rate.
    """
    asked = money("amount", amount)
    for element in ruleset.elements:
        if isinstance(element, PersonYear | Hours | Count):
            if element.rate.value == NOT_SEEN:
                continue
            term = rate_in(element.rate, f"elements.{element.id}.rate", price_year, prices)
            rate = term[0]
            if len(term) > 1:
                rate = Operand("rate", rate.numerator * term[1].numerator, 100, rate.unit, rate.basis, rate.line)
            if not rate.numerator:
                continue
            unit = {"person_year": "person_year", "hours": "hours", "count": "pieces"}[element.kind]
            step = 100 if element.kind == "count" and rounding == "up" else 1  # half an internship is none
            line = products("quantity", [(asked,)], unit=unit, divisor=rate, rounding=rounding, step=step)
            yield Need(element.id, (), line, rate)
        elif isinstance(element, Purchase):
            yield from _purchases(element, asked, rounding)


def _purchases(element: Purchase, asked: Operand, rounding: Rounding) -> Iterable[Need]:
    shares = [(share.recognitions, percentage("share", share.percentage, share)) for share in element.shares]
    if element.share is not None and element.share.value != NOT_SEEN:
        shares.append(((), percentage("share", needed(element.share, element.id), element.share)))
    by_share: dict[Fraction, tuple[tuple[str, ...], Operand]] = {}
    for names, share in shares:
        known, first = by_share.get(share.exact, ((), share))
        by_share[share.exact] = (known + names, first)
    for names, share in by_share.values():
        if share.numerator:
            line = products("quantity", [(asked,)], unit="eur", divisor=share, rounding=rounding)
            yield Need(element.id, names, line, share)
