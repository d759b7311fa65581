"""What the parts of a ruleset come down to, in a few words: an element its rate, a scale its brackets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from srcalc.model.basis import Figure, Given, Text
from srcalc.model.contract import Option
from srcalc.model.elements import (
    Agreed,
    Bonus,
    Cap,
    Condition,
    Count,
    Hours,
    Limit,
    Maximum,
    PartTime,
    PersonGroup,
    PersonYear,
    Purchase,
    Share,
    Until,
)
from srcalc.model.fields import Strict
from srcalc.model.record import Record
from srcalc.model.required import AgreedPercentage, Bracket, CustomOutcome, Relief, Scale, Threshold
from srcalc.model.ruleset import Alternative, Assumption, Indexation, Patch, RateStep, Shortfall, Source
from srcalc.model.values import UNLIMITED
from srcalc.writing.layout import one_line
from srcalc.writing.rule_words import Speech, listed


def described(value: object, field: str, speech: Speech) -> str:
    """A value of a field in a few words; nothing where its name says enough."""
    tell = _TOLD.get(type(value))
    if tell is not None:
        return tell(value, speech)
    if isinstance(value, Given):
        return described(value.value, field, speech)
    if isinstance(value, Strict) or value is None:
        return ""
    if isinstance(value, tuple) and any(isinstance(item, Strict) for item in value):
        return listed([told for item in value if (told := described(item, field, speech))])
    return speech.value(value, field)


def shares(element: Purchase, speech: Speech) -> str:
    """What of an amount counts: 100% with these recognitions, 50% with those."""
    if element.share is not None:
        return speech.figure(element.share)
    return "; ".join(f"{_share(item, speech)}: {recognised(item, speech)}" for item in element.shares)


def recognised(share: Share | Relief, speech: Speech) -> str:
    """The recognitions that a share or a relief is for."""
    return speech.any_of(speech.titles("recognitions", share.recognitions))


def _share(share: Share, speech: Speech) -> str:
    return speech.value(share.percentage, "percentage")


def brackets(scale: Scale, speech: Speech) -> str:
    """The brackets of a scale: up to 50,000 0%, from 50,000 5%; or the one percentage that it has."""
    if len(scale.brackets) == 1 and not scale.brackets[0].from_amount:
        return _bracket(scale.brackets[0], speech)
    parts = (f"{span(scale, number, speech)} {_bracket(item, speech)}" for number, item in enumerate(scale.brackets))
    return ", ".join(parts)


def _bracket(bracket: Bracket, speech: Speech) -> str:
    return speech.value(bracket.percentage, "percentage")


def span(scale: Scale, number: int, speech: Speech) -> str:
    """From where to where a bracket goes."""
    here = scale.brackets[number].from_amount
    start = speech.value(here, "from_amount")
    if number + 1 == len(scale.brackets):
        return speech.say("asking.from", start=start)
    to = speech.value(scale.brackets[number + 1].from_amount, "from_amount")
    return speech.say("asking.from-to" if here else "asking.to", start=start, to=to)


def bonus_amount(bonus: Bonus, speech: Speech) -> str:
    """What a bonus is worth, per year or once."""
    in_euro = bonus.amount.unit.startswith("eur")
    amount = speech.bare(bonus.amount) if in_euro else speech.figure(bonus.amount)
    text = speech.say(f"worth.bonus.{bonus.per}", amount=amount)
    if bonus.at_most is None:
        return text
    return speech.say("worth.bonus-most", amount=text, most=speech.figure(bonus.at_most))


def part_time(rules: PartTime, speech: Speech) -> str:
    """How working hours count."""
    if rules.value == "whole":
        text = speech.say("worth.whole")
    else:
        hours = None if rules.full_time is None else _hours(rules.full_time, speech)
        text = speech.say("worth.pro-rata", hours=hours)
    if rules.minimum is None:
        return text
    return speech.say("worth.minimum", part=text, hours=_hours(rules.minimum, speech))


def _hours(figure: Figure, speech: Speech) -> str:
    return speech.say("worth.hours", hours=speech.bare(figure))


def maximum(element: PersonYear, speech: Speech) -> str:
    """How long one person counts at most."""
    most = element.maximum
    if most.value == UNLIMITED:
        return speech.say("worth.none")
    return speech.say(f"worth.{most.per}", years=speech.figure(most))


def limit(item: Limit, speech: Speech) -> str:
    """A limit: 20 hours per week, for a person."""
    key = "worth.limit-duration" if item.per == "duration" else "worth.limit-words"
    per = speech.say(f"word.per.{item.per}")
    return speech.say(key, amount=speech.figure(item.at_most), per=per, scope=speech.say(f"word.scope.{item.scope}"))


def agreed_range(agreed: AgreedPercentage, speech: Speech) -> str:
    """The bounds of an agreed percentage."""
    low, high = (None if side is None else speech.figure(side) for side in (agreed.at_least, agreed.at_most))
    key = "both" if low and high else "least" if low else "most"
    return speech.say(f"asking.agreed.{key}", at_least=low, at_most=high)


def _threshold(item: Threshold, speech: Speech) -> str:
    figures = (figure for figure in (item.amount, item.term) if figure is not None)
    return ", ".join(speech.figure(figure) for figure in figures)


def _relief(item: Relief, speech: Speech) -> str:
    cut = speech.figure(item.cut)
    return cut if item.at_most is None else speech.say("asking.relief-most", cut=cut, most=speech.figure(item.at_most))


def _until(item: Until, speech: Speech) -> str:
    return f"{speech.value(item.years, 'years')} {speech.say('label.after')} {one_line(item.after)}"


_TOLD: Mapping[type, Callable[[Any, Speech], str]] = {
    Figure: lambda item, speech: speech.figure(item),
    Maximum: lambda item, speech: speech.figure(item),
    Text: lambda item, speech: speech.say("diff.quoted", text=speech.text(item)),
    PersonYear: lambda item, speech: speech.figure(item.rate),
    Hours: lambda item, speech: speech.figure(item.rate),
    Count: lambda item, speech: speech.figure(item.rate, item.piece),
    Purchase: shares,
    Agreed: lambda _, speech: speech.say("word.kind.agreed"),
    PartTime: part_time,
    Until: _until,
    Share: _share,
    Bonus: bonus_amount,
    Limit: limit,
    Condition: lambda item, speech: speech.text(item.text),
    Cap: lambda item, speech: speech.figure(item.percentage),
    PersonGroup: lambda item, speech: listed(speech.titles("elements", item.elements)),
    Scale: brackets,
    Bracket: _bracket,
    Threshold: _threshold,
    Relief: _relief,
    AgreedPercentage: agreed_range,
    CustomOutcome: lambda item, speech: speech.text(item.text),
    Shortfall: lambda item, speech: speech.figure(item.charge),
    Indexation: lambda item, _: f"{one_line(item.series)}, {item.price_level}",
    RateStep: lambda item, speech: speech.value(item.step, "step"),
    Assumption: lambda item, speech: speech.text(item.choice),
    Alternative: lambda item, speech: speech.text(item.text),
    Patch: lambda item, _: one_line(item.value) if isinstance(item.value, str) else "",
    Source: lambda item, _: one_line(item.publisher),
    Option: lambda item, speech: speech.say("case.months", months=item.months),
    Record: lambda item, speech: speech.title("elements", item.element),
}
