"""The explanation of a result as data: each figure with its formula, operands, sources and rounding."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from srcalc.language.numbers import plain
from srcalc.model.basis import Basis
from srcalc.model.ruleset import Ruleset
from srcalc.valuation.lines import Line, Operand
from srcalc.valuation.results import (
    Result,
    certainty_of,
)

if TYPE_CHECKING:
    pass


def figure_data(name: str, line: Line, result: Result) -> dict[str, Any]:
    """A figure with its formula, operands and rounding."""
    rulesets = result.rulesets
    data: dict[str, Any] = {
        "figure": name,
        "amount": plain(line.hundredths),
        "unit": line.unit,
        "how": line.how,
        "formula": formula(line),
    }
    if line.how == "products":
        data["terms"] = [[operand_data(operand, rulesets) for operand in term] for term in line.terms]
        data["divisor"] = None if line.divisor is None else operand_data(line.divisor, rulesets)
        data["rounding"] = {"how": line.rounding, "step": plain(line.step)}
    elif line.parts:
        data["parts"] = [{"name": part.name, "amount": plain(part.hundredths)} for part in line.parts]
    if line.basis is not None:
        data |= _basis(line.basis, rulesets)
    return data


def formula(line: Line) -> str:
    """The formula of a line, in the names of its operands."""
    if line.how == "products":
        text = " + ".join(" x ".join(operand.name for operand in term) for term in line.terms) or "0"
        return text if line.divisor is None else f"({text}) / {line.divisor.name}"
    names = [part.name for part in line.parts]
    if line.how == "sum":
        return " + ".join(names) or "0"
    if line.how == "difference":
        return " - ".join(names)
    return f"least({', '.join(names)})" if line.how == "least" else "given"


def exact_text(value: Fraction) -> str:
    """An exact value: with two decimals where that is exact, else as a fraction."""
    return plain(int(value * 100)) if 100 % value.denominator == 0 else f"{value.numerator}/{value.denominator}"


def operand_data(operand: Operand, rulesets: tuple[Ruleset, ...]) -> dict[str, Any]:
    """An operand with its unit and what it rests on."""
    data: dict[str, Any] = {"name": operand.name, "unit": operand.unit}
    if operand.unit == "percent":
        data["value"] = exact_text(operand.exact * 100)
    elif operand.unit in ("years", "share", "days") and operand.denominator > 1:
        data["value"] = f"{operand.numerator}/{operand.denominator}"
    else:
        data["value"] = exact_text(operand.exact)
    if operand.parts:
        data["parts"] = [operand_data(part, rulesets) for part in operand.parts]
    return data if operand.basis is None else data | _basis(operand.basis, rulesets)


def _basis(basis: Basis, rulesets: tuple[Ruleset, ...]) -> dict[str, Any]:
    sure = next((s for s in (certainty_of(basis, ruleset) for ruleset in rulesets) if s), None)
    named = {name: getattr(basis, name) for name in ("source", "at", "quote", "assumption")}
    known = {**named, "certainty": sure}
    return {key: value for key, value in known.items() if value is not None}
