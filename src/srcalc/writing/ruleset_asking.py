"""The part of a ruleset's page that says what a contract requires."""

from __future__ import annotations

from collections.abc import Iterator

from srcalc.model.required import CustomOutcome, LabourRange, Relief, Reliefs, Required, Scale, Threshold
from srcalc.model.values import NOT_SEEN
from srcalc.writing.layout import Block, Paragraph, Table, points
from srcalc.writing.rule_items import agreed_range, described, recognised, span
from srcalc.writing.rule_words import Speech, capital


def asking(speech: Speech) -> Iterator[Block]:
    """Base, thresholds, scales, reliefs, maximum."""
    rules = speech.ruleset.required
    yield Paragraph(speech.say("rules.asking"), "heading")
    if rules == NOT_SEEN:
        yield Paragraph(speech.say("asking.not-seen"))
        return
    if rules.base.value == NOT_SEEN:
        yield Paragraph(speech.say("asking.base-unseen"))
    else:
        base = speech.say(f"base.{rules.base.value}")
        yield Paragraph(speech.say("asking.base", base=base, mark=speech.mark(rules.base)))
    if rules.categories is not None:
        kinds = speech.all_of([speech.say(f"word.categories.{name}") for name in rules.categories.value])
        yield Paragraph(speech.say("asking.categories", kinds=kinds, mark=speech.mark(rules.categories)))
    yield from _thresholds(rules, speech)
    yield from _scales(rules, speech)
    if rules.reliefs is not None:
        yield from _reliefs(rules.reliefs, speech)
    others = list(_others(rules, speech))
    if others:
        yield Paragraph(speech.say("asking.others"), "subheading")
        yield points(*others)


def _thresholds(rules: Required, speech: Speech) -> Iterator[Block]:
    if rules.thresholds:
        yield Paragraph(speech.say("asking.thresholds"), "subheading")
        yield Paragraph(speech.say("asking.thresholds-how"))
        yield points(*(_threshold(item, speech) for item in rules.thresholds))


def _threshold(item: Threshold, speech: Speech) -> str:
    kinds = [speech.say(f"word.categories.{name}") for name in item.categories]
    who = capital(speech.all_of(kinds) if kinds else speech.say("asking.all"))
    parts = []
    if item.amount is not None and item.amount.value != NOT_SEEN:
        key = "asking.amount-from" if item.included else "asking.amount-above"
        amount = speech.marked(speech.figure(item.amount), item.amount)
        parts.append(speech.say(key, base=speech.say(f"word.base.{item.base}"), amount=amount))
    if item.term is not None and item.term.value != NOT_SEEN:
        parts.append(speech.say("asking.term", term=speech.marked(speech.figure(item.term), item.term)))
    if not parts:
        return speech.say("asking.threshold-unseen", who=who)
    return speech.say("asking.threshold", who=who, what=speech.all_of(parts))


def _scales(rules: Required, speech: Speech) -> Iterator[Block]:
    yield Paragraph(speech.say("asking.scale"), "subheading")
    if rules.scales == NOT_SEEN:
        yield Paragraph(speech.say("asking.no-scale"))
        return
    for scale in rules.scales:
        own = scale.base or rules.base.value
        base = speech.say("asking.unseen-base" if own == NOT_SEEN else f"base.{own}")
        ahead = "" if scale.labour_percentage is None else _labour(scale.labour_percentage, speech)
        if len(scale.brackets) == 1:
            percentage = speech.value(scale.brackets[0].percentage, "percentage")
            text = speech.say("asking.flat", percentage=percentage, base=base, mark=speech.mark(scale))
            yield Paragraph(f"{ahead}: {text}" if ahead else text)
            continue
        how = "parts" if scale.marginal else "whole"
        yield Paragraph(speech.say(f"asking.{scale.per}.{how}", base=base, mark=speech.mark(scale)))
        yield _brackets(scale, ahead, speech)


def _labour(span_of: LabourRange, speech: Speech) -> str:
    low, high = span_of.at_least, span_of.below
    key = "asking.range" if low and high else "asking.range-from" if low else "asking.range-below"
    return speech.say("asking.scale-labour", range=speech.say(key, at_least=low, below=high))


def _brackets(scale: Scale, caption: str, speech: Speech) -> Table:
    rows = tuple(
        (span(scale, number, speech), described(bracket, "brackets", speech))
        for number, bracket in enumerate(scale.brackets)
    )
    part = speech.say("asking.bracket-year" if scale.per == "year" else "asking.bracket")
    return Table((part, speech.say("asking.percentage")), rows, frozenset({1}), caption)


def _reliefs(reliefs: Reliefs, speech: Speech) -> Iterator[Block]:
    yield Paragraph(speech.say("asking.reliefs"), "subheading")
    combine = speech.say(f"word.combine.{reliefs.combine}")
    yield Paragraph(speech.say("asking.reliefs-how", combine=combine, mark=speech.mark(reliefs)))
    rows = tuple(
        (speech.text(item.title), _for_whom(item, speech), speech.marked(described(item, "each", speech), item.cut))
        for item in reliefs.each
    )
    header = ("asking.relief-name", "asking.relief-for", "asking.relief")
    yield Table(tuple(speech.say(key) for key in header), rows, frozenset({2}))


def _for_whom(relief: Relief, speech: Speech) -> str:
    found = [recognised(relief, speech)] if relief.recognitions else []
    if relief.target_group_share is not None:
        share = speech.marked(speech.figure(relief.target_group_share), relief.target_group_share)
        found.append(speech.say("asking.relief-share", share=share))
    return speech.any_of(found)


def _others(rules: Required, speech: Speech) -> Iterator[str]:
    if rules.maximum is not None:
        yield speech.say("asking.maximum", amount=speech.marked(speech.figure(rules.maximum), rules.maximum))
    if rules.agreed_percentage is not None:
        yield speech.say("asking.agreed", range=agreed_range(rules.agreed_percentage, speech))
    for item in rules.custom:
        yield speech.say(
            "asking.custom", range=_amounts(item, speech), text=speech.marked(speech.text(item.text), item)
        )
    if rules.comparisons:
        shares = [speech.value(share, "percentage") for share in rules.comparisons]
        yield speech.say("asking.comparisons", percentages=speech.all_of(shares))


def _amounts(item: CustomOutcome, speech: Speech) -> str:
    start, to = (
        None if bound is None else speech.marked(speech.figure(bound), bound)
        for bound in (item.from_amount, item.below_amount)
    )
    key = "asking.from-to" if start and to else "asking.from" if start else "asking.to"
    return speech.say(key, start=start, to=to)
