"""The worked cases of a ruleset in words: what goes in, and what comes out."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from srcalc.language.numbers import euro
from srcalc.model.contract import Contract, Option
from srcalc.model.record import Record
from srcalc.model.ruleset import Case, Expected
from srcalc.writing.layout import Block, Item, Items, Paragraph
from srcalc.writing.rule_words import Speech


def cases(speech: Speech) -> Iterator[Block]:
    """Every worked case."""
    if not speech.ruleset.cases:
        return
    yield Paragraph(speech.say("rules.cases"), "heading")
    yield Paragraph(speech.say("rules.cases-how"))
    yield Items(tuple(_case(case, speech) for case in speech.ruleset.cases))


def _case(case: Case, speech: Speech) -> Item:
    made_by = speech.say(f"word.made_by.{case.made_by}")
    title = speech.say("case.title", title=speech.text(case.title), made_by=made_by)
    lines: list[str] = []
    if case.contract is not None:
        lines.append(speech.say("case.contract", what=", ".join(_contract(case.contract, speech))))
    for record in case.records:
        element = speech.title("elements", record.element)
        lines.append(speech.say("case.record", element=element, what=", ".join(_record(record, speech))))
    if case.as_of is not None:
        lines.append(speech.say("case.as-of", day=case.as_of))
    if case.assume:
        lines.append(speech.say("case.assume", what="; ".join(_choice(text, speech) for text in case.assume)))
    lines.append(speech.say("case.outcome", what="; ".join(_outcome(case.expect, speech))))
    return Item(title, tuple(lines))


def _contract(contract: Contract, speech: Speech) -> Iterator[str]:
    for field in contract.__dataclass_fields__:
        value = getattr(contract, field)
        if value in (None, ()) or value == contract.__dataclass_fields__[field].default:
            continue
        if field == "months":
            yield speech.say("case.months", months=value)
        elif field == "options":
            yield _pair(field, "; ".join(_option(option, speech) for option in value), speech)
        elif field == "supplier":
            yield from (_pair(name, speech.value(part, name), speech) for name, part in _parts(value))
        else:
            yield _pair(field, speech.value(value, field), speech)


def _option(option: Option, speech: Speech) -> str:
    value = None if option.value is None else speech.value(option.value, "value")
    exercised = speech.say("label.exercised") if option.exercised else None
    return speech.say("case.option", months=option.months, value=value, exercised=exercised)


def _record(record: Record, speech: Speech) -> Iterator[str]:
    for field, value in _parts(record):
        if field == "start" and record.end is not None:
            yield speech.say("case.span", first=value, last=record.end)
        elif field == "hours_per_week":
            yield speech.say("case.hours", hours=value)
        elif field == "hours":
            yield speech.say("in.hours", value=value)
        elif field == "permanent":
            yield speech.say("label.permanent")
        elif field not in ("record", "element") and not (field == "end" and record.start is not None):
            yield _pair(field, speech.value(value, field), speech)


def _parts(model: object) -> Iterator[tuple[str, object]]:
    """The fields of a model that say something."""
    for field in getattr(model, "__dataclass_fields__", ()):
        value = getattr(model, field)
        if value not in (None, (), False):
            yield field, value


def _pair(field: str, value: str, speech: Speech) -> str:
    return speech.say("case.pair", label=speech.say(f"label.{field}"), value=value)


def _choice(text: str, speech: Speech) -> str:
    """What an alternative of an assumption says, by ASSUMPTION=ALTERNATIVE."""
    name, _, choice = text.partition("=")
    for assumption in speech.ruleset.assumptions:
        for alternative in assumption.alternatives:
            if (assumption.id, alternative.id) == (name, choice):
                return speech.text(alternative.text)
    return text


def _outcome(expected: Expected, speech: Speech) -> Iterator[str]:
    if expected.applies is not None:
        yield speech.say("case.asked" if expected.applies else "case.nothing")
    for field in ("required", "options", "total_with_all_options", "value", "counted", "pending", "not_counted"):
        value = getattr(expected, field)
        amounts = value if isinstance(value, tuple) else () if value is None else (value,)
        if amounts:
            yield _pair(field, ", ".join(_cents(amount, speech) for amount in amounts), speech)
    if expected.refused is not None:
        yield speech.say("case.refused", code=expected.refused.replace("_", "-"))


def _cents(amount: Decimal, speech: Speech) -> str:
    return euro(int(amount * 100), speech.lang)
