"""Lines: rounded figures that carry what they were computed from.

A line computes itself from its operands when it is made, so what explains a figure is the very thing that was added
up. Amounts and quantities are whole hundredths (of a euro: cents); operands are exact fractions of whole numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from srcalc.model.basis import Basis

Rounding = Literal["half_up", "up"]


def rounded(numerator: int | Fraction, denominator: int, rounding: Rounding = "half_up") -> int:
    """The one place where figures are rounded: half away from zero, or up for what is still needed.

    `denominator` is above zero.
    """
    if rounding == "up":
        return -(-numerator // denominator)
    if numerator < 0:
        return -rounded(-numerator, denominator)
    return (2 * numerator + denominator) // (2 * denominator)


def in_cents(numerator: int | Fraction, denominator: int) -> int:
    """An exact amount in euro in whole cents, as a line of `products` would have it."""
    return rounded(100 * numerator, denominator)


def cents(amount: Decimal) -> int:
    """An amount in euro, of at most two decimals, in cents."""
    return int(amount * 100)


@dataclass(frozen=True, slots=True)
class Operand:
    """An exact number in a line: numerator / denominator, in a unit, with what it rests on.

    `line` is the line that it comes from, when it is a computed figure itself (an indexed rate). `parts` are the
    operands that it was taken from, such as the whole and the lower bound of a slice.
    """

    name: str
    numerator: int
    denominator: int
    unit: str
    basis: Basis | None = None
    line: Line | None = None
    parts: tuple[Operand, ...] = ()

    @property
    def exact(self) -> Fraction:
        """Its value."""
        return Fraction(self.numerator, self.denominator)


Term = tuple[Operand, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A rounded figure, in hundredths of its unit.

    `how` says what it is: the sum of products (`terms`, and divided by `divisor` if there is one), the sum of other
    lines, the first line less the others, the least of them, or given as it is (on a `basis`).
    """

    name: str
    unit: str
    hundredths: int
    how: Literal["products", "sum", "difference", "least", "given"]
    terms: tuple[Term, ...] = ()
    divisor: Operand | None = None
    parts: tuple[Line, ...] = ()
    rounding: Rounding | None = None
    step: int = 1
    basis: Basis | None = None


def exactly(terms: Sequence[Term]) -> tuple[int, int]:
    """The sum of products, as numerator and denominator."""
    total, below = 0, 1
    for term in terms:
        numerator = denominator = 1
        for operand in term:
            numerator *= operand.numerator
            denominator *= operand.denominator
        if denominator == below:
            total += numerator
        else:
            total, below = total * denominator + numerator * below, below * denominator
    return total, below


def products(
    name: str,
    terms: Sequence[Term],
    *,
    unit: str = "eur",
    divisor: Operand | None = None,
    rounding: Rounding = "half_up",
    step: int = 1,
) -> Line:
    """A sum of products (over the divisor), rounded once to a step in hundredths. The divisor is not zero."""
    numerator, denominator = exactly(terms)
    if divisor is not None:
        numerator, denominator = numerator * divisor.denominator, denominator * divisor.numerator
    amount = rounded(100 * numerator, denominator * step, rounding) * step
    return Line(name, unit, amount, "products", tuple(terms), divisor, rounding=rounding, step=step)


def total(name: str, parts: Iterable[Line]) -> Line:
    """The sum of lines, so that printed lines add up."""
    parts = tuple(parts)
    return Line(name, "eur", sum(part.hundredths for part in parts), "sum", parts=parts)


def difference(name: str, first: Line, *others: Line) -> Line:
    """A line less other lines."""
    amount = first.hundredths - sum(other.hundredths for other in others)
    return Line(name, first.unit, amount, "difference", parts=(first, *others))


def least(name: str, parts: Sequence[Line]) -> Line:
    """The smallest of lines."""
    return Line(name, parts[0].unit, min(part.hundredths for part in parts), "least", parts=tuple(parts))


def given(name: str, amount: int, basis: Basis | None = None, unit: str = "eur") -> Line:
    """A figure that is taken as it stands."""
    return Line(name, unit, amount, "given", basis=basis)


def money(name: str, amount: int, basis: Basis | None = None, line: Line | None = None) -> Operand:
    """An amount in cents as an operand."""
    return Operand(name, amount, 100, "eur", basis, line)


def fraction(name: str, value: Fraction, unit: str, basis: Basis | None = None) -> Operand:
    """An exact fraction as an operand."""
    return Operand(name, value.numerator, value.denominator, unit, basis)


def percentage(name: str, value: Decimal, basis: Basis | None = None) -> Operand:
    """A percentage as an operand: 5 is 5/100."""
    return Operand(name, cents(value), 10_000, "percent", basis)
