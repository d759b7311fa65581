"""The part of a ruleset's page that says what an effort is worth: elements, bonuses, person groups, caps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from srcalc.model.elements import Agreed, Bonus, Cap, Condition, Count, Element, Hours, PersonYear, Purchase
from srcalc.model.values import NOT_SEEN
from srcalc.writing.layout import Block, Paragraph, Table, points
from srcalc.writing.rule_items import bonus_amount, described, limit, maximum, part_time, recognised
from srcalc.writing.rule_words import Speech, capital, listed


def worth(speech: Speech) -> Iterator[Block]:
    """What every element is worth, and what holds for several of them."""
    yield Paragraph(speech.say("rules.valuing"), "heading")
    elements = speech.ruleset.elements
    yield from _persons([item for item in elements if isinstance(item, PersonYear)], speech)
    yield from _purchases([item for item in elements if isinstance(item, Purchase)], speech)
    yield from _rates([item for item in elements if isinstance(item, Hours | Count)], speech)
    yield from _agreed([item for item in elements if isinstance(item, Agreed)], speech)
    details = [text for item in elements for text in _details(item, speech)]
    if details:
        yield Paragraph(speech.say("worth.details"), "subheading")
        yield points(*details)
    yield from _bonuses(speech)
    yield from _groups(speech)
    yield from _caps(speech)


def _table(
    name: str, header: Sequence[str], rows: Sequence[tuple[str, ...]], right: int, speech: Speech
) -> list[Block]:
    """A heading and the table under it, when there are rows."""
    titles = tuple(speech.say(f"worth.{key}") for key in header)
    return [Paragraph(speech.say(f"worth.{name}"), "subheading"), Table(titles, tuple(rows), frozenset({right}))]


def _persons(elements: Sequence[PersonYear], speech: Speech) -> Iterator[Block]:
    rows = [
        (
            speech.text(item.title),
            speech.marked(speech.bare(item.rate), item.rate),
            speech.say(f"per.{item.rate.unit}"),
            speech.marked(part_time(item.part_time, speech), item.part_time, item.part_time.full_time),
            speech.marked(maximum(item, speech), item.maximum),
            evidence(item, speech),
        )
        for item in elements
    ]
    if rows:
        yield from _table("persons", ("element", "rate", "per", "part-time", "maximum", "evidence"), rows, 1, speech)


def _purchases(elements: Sequence[Purchase], speech: Speech) -> Iterator[Block]:
    rows = []
    for item in elements:
        title, proof = speech.text(item.title), evidence(item, speech)
        if item.share is not None:
            share = speech.marked(speech.figure(item.share), item.share)
            rows.append((title, speech.say("worth.any"), share, proof))
        rows += [
            (title, recognised(share, speech), speech.marked(described(share, "shares", speech), share), proof)
            for share in item.shares
        ]
    if rows:
        yield from _table("amounts", ("element", "recognition", "share", "evidence"), rows, 2, speech)


def _rates(elements: Sequence[Hours | Count], speech: Speech) -> Iterator[Block]:
    rows = [
        (
            speech.text(item.title),
            speech.marked(speech.bare(item.rate), item.rate),
            speech.text(item.piece) if isinstance(item, Count) else speech.say(f"per.{item.rate.unit}"),
            evidence(item, speech),
        )
        for item in elements
    ]
    if rows:
        yield from _table("rates", ("element", "rate", "per", "evidence"), rows, 1, speech)


def _agreed(elements: Sequence[Agreed], speech: Speech) -> Iterator[Block]:
    rows = [(speech.text(item.title), evidence(item, speech)) for item in elements]
    if rows:
        heading, table = _table("agreed", ("element", "evidence"), rows, -1, speech)
        yield from (heading, Paragraph(speech.say("worth.agreed-how")), table)


def evidence(element: Element, speech: Speech) -> str:
    """The kinds of evidence of which one is enough."""
    kinds = element.evidence.value
    if kinds == NOT_SEEN:
        return speech.say("word.not_seen")
    enough = speech.marked(capital(speech.any_of([speech.proof(name) for name in kinds])), element.evidence)
    besides = element.evidence.all_of
    if besides is None:
        return enough
    others = speech.marked(speech.all_of([speech.proof(name) for name in besides.value]), besides)
    return speech.say("worth.evidence-besides", enough=enough, others=others)


def _details(item: Element, speech: Speech) -> Iterator[str]:
    title = speech.text(item.title)
    if item.instead_of is not None:
        yield speech.say("worth.instead", element=title, other=speech.title("elements", item.instead_of))
    if isinstance(item, PersonYear):
        yield from _person_details(item, title, speech)
    minimum = item.minimum_duration if isinstance(item, PersonYear | Count) else None
    if minimum is not None:
        yield speech.say("worth.duration", element=title, duration=speech.figure(minimum), mark=speech.mark(minimum))
    for condition in item.conditions:
        yield _condition(title, condition, speech)
    for bound in item.limits:
        text = limit(bound, speech)
        yield speech.say("worth.limit", element=title, limit=text, mark=speech.mark(bound.at_most))
    if item.note is not None:
        yield speech.say("worth.note", element=title, text=speech.text(item.note))


def _condition(title: str, condition: Condition, speech: Speech) -> str:
    return speech.say("worth.condition", element=title, text=speech.text(condition.text), mark=speech.mark(condition))


def _person_details(item: PersonYear, title: str, speech: Speech) -> Iterator[str]:
    if item.permanent is not None and item.permanent.value == "no_maximum":
        yield speech.say("worth.permanent", element=title, mark=speech.mark(item.permanent))
    if item.until is not None:
        years = speech.say("in.years", value=speech.value(item.until.years, "years"))
        yield speech.say(
            "worth.until", element=title, years=years, after=item.until.after, mark=speech.mark(item.until)
        )


def _bonuses(speech: Speech) -> Iterator[Block]:
    bonuses = speech.ruleset.bonuses
    if not bonuses:
        return
    rows = [
        (
            speech.text(item.title),
            speech.marked(bonus_amount(item, speech), item.amount),
            speech.marked(_elements(item.elements, speech), item),
        )
        for item in bonuses
    ]
    yield from _table("bonuses", ("bonus", "bonus-amount", "bonus-for"), rows, 1, speech)
    conditions = [(item, condition) for item in bonuses for condition in item.conditions]
    if conditions:
        yield points(*(_condition(speech.text(item.title), condition, speech) for item, condition in conditions))
    for group in dict.fromkeys(item.one_of for item in bonuses if item.one_of is not None):
        members = [item for item in bonuses if item.one_of == group]
        if len(members) > 1:
            yield Paragraph(speech.say("worth.one-of", bonuses=speech.all_of(_titles(members, speech))))


def _titles(bonuses: Sequence[Bonus], speech: Speech) -> list[str]:
    return [speech.text(item.title) for item in bonuses]


def _elements(names: Sequence[str], speech: Speech) -> str:
    persons = {item.id for item in speech.ruleset.elements if isinstance(item, PersonYear)}
    if set(names) == persons and len(persons) > 1:
        return speech.say("worth.all-persons")
    return listed(speech.titles("elements", names))


def _groups(speech: Speech) -> Iterator[Block]:
    groups = speech.ruleset.person_groups
    if not any(isinstance(item, PersonYear) for item in speech.ruleset.elements):
        return
    yield Paragraph(speech.say("worth.groups"), "subheading")
    mark = speech.mark(groups)
    if not groups.value:
        yield Paragraph(speech.say("worth.no-groups", mark=mark))
    for group in groups.value:
        names = _elements(group.elements, speech)
        everybody = names == speech.say("worth.all-persons")
        text = speech.say("worth.group-all" if everybody else "worth.group", elements=names, mark=mark)
        if group.maximum is not None:
            years = speech.figure(group.maximum)
            others = speech.all_of(speech.titles("elements", group.maximum_except)) or None
            mark = speech.mark(group.maximum)
            text += " " + speech.say("worth.group-maximum", years=years, others=others, mark=mark)
        yield Paragraph(text)


def _caps(speech: Speech) -> Iterator[Block]:
    caps, shortfall = speech.ruleset.caps, speech.ruleset.shortfall
    if caps:
        yield Paragraph(speech.say("worth.caps"), "subheading")
        yield points(*(_cap(item, speech) for item in caps))
    if shortfall is not None:
        yield Paragraph(speech.say("label.shortfall").capitalize(), "subheading")
        charge = speech.marked(speech.figure(shortfall.charge), shortfall.charge)
        yield Paragraph(speech.say("worth.charge", charge=charge))


def _cap(item: Cap, speech: Speech) -> str:
    title, elements = speech.text(item.title), _elements(item.elements, speech)
    return speech.say(
        "worth.cap",
        title=title,
        percentage=speech.marked(speech.figure(item.percentage), item.percentage),
        from_required=None if item.from_required is None else speech.figure(item.from_required),
        elements=None if elements == title else elements,
    )
