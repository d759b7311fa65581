"""Every figure of a result as a calculation that can be followed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from srcalc.language import say
from srcalc.language.numbers import hundredths
from srcalc.model.basis import Basis
from srcalc.valuation.explanation import figures
from srcalc.valuation.lines import Line, Operand
from srcalc.valuation.results import Result
from srcalc.writing.layout import Block, Paragraph


def explained(result: Result, lang: str) -> Iterator[Block]:
    """The figures of a result, one line each."""
    yield Paragraph(say(lang, "page.explanation"), "heading")
    for name, line in figures(result):
        yield Paragraph(f"{shown_name(name, lang)}: {chain(line, result, lang)}")


def shown_name(name: str, lang: str) -> str:
    """The name of a figure in words: its last part, with what stands in brackets."""
    words = re.sub(r"\[[^\]]*\]", "", name).split(".")
    inside = re.findall(r"\[([^\]]*)\]", name)
    label = say(lang, f"figure.{words[-2] if words[-1] in ('amount', 'quantity') else words[-1]}")
    return f"{label} ({', '.join(int_plus(item) for item in inside)})" if inside else label


def int_plus(text: str) -> str:
    """A number of a list counted from one; another name as it is."""
    return str(int(text) + 1) if text.isdecimal() and len(text) < 4 else text


def chain(line: Line, result: Result, lang: str) -> str:
    """A line as a calculation to follow: 20.000,00 x 318/365 = 17.424,66, and where the figures come from."""
    end = f" = {hundredths(line.hundredths, lang)}"
    if line.how == "products":
        text = " + ".join(" x ".join(shown(item, lang) for item in term) for term in line.terms) or "0"
        if line.divisor is not None:
            text = f"{text} {say(lang, 'words.divided-by')} {shown(line.divisor, lang)}"
        basis = [item for term in line.terms for item in term] + ([line.divisor] if line.divisor else [])
        if line.rounding == "up":
            end += f" {say(lang, 'page.rounded-up')}"
        return text + end + _where([(item.name, item.basis) for item in basis if item.basis], result, lang)
    amounts = [hundredths(part.hundredths, lang) for part in line.parts]
    if len(amounts) < 2 and line.how != "given":
        return hundredths(line.hundredths, lang)
    if line.how == "sum":
        return " + ".join(amounts) + end
    if line.how == "difference":
        return " - ".join(amounts) + end
    if line.how == "least":
        return say(lang, "page.least", amounts=tuple(amounts)) + end
    return hundredths(line.hundredths, lang) + _where([("given", line.basis)] if line.basis else [], result, lang)


def shown(operand: Operand, lang: str) -> str:
    """An operand as it is written in a calculation."""
    if operand.unit == "percent":
        share = operand.exact * 100
        return say(lang, "page.percent", percentage=Decimal(share.numerator) / Decimal(share.denominator))
    if operand.unit in ("years", "share", "days", "number"):
        whole = operand.numerator % operand.denominator == 0
        return str(operand.numerator // operand.denominator) if whole else f"{operand.numerator}/{operand.denominator}"
    value = operand.exact * 100
    text = hundredths(int(value), lang) + ("" if value.denominator == 1 else "…")
    if not operand.parts:
        return text
    base, low = (shown(part, lang) for part in operand.parts)
    return say(lang, "page.slice", part=text, whole=base, above=low)


def _where(found: Sequence[tuple[str, Basis]], result: Result, lang: str) -> str:
    notes: dict[str, None] = {}
    for name, basis in found:
        source = next((s.title for r in result.rulesets for s in r.sources if s.id == basis.source), None)
        place = ", ".join(item for item in (source, basis.at) if item)
        if basis.assumption:
            place = (place + "; " if place else "") + say(lang, "page.assumed", id=basis.assumption)
        if place:
            notes[f"{say(lang, f'operand.{name}')}: {place}"] = None
    return f"  [{' | '.join(notes)}]" if notes else ""
