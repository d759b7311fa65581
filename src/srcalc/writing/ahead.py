"""What is still needed: in one element, or as a mix of people, purchases and hours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from srcalc.language import say
from srcalc.language.numbers import euro, hundredths
from srcalc.model.ruleset import Ruleset
from srcalc.valuation.balance import Balance
from srcalc.valuation.needs import Need
from srcalc.valuation.outlook import lacking, mixes, people
from srcalc.valuation.results import ContractResult
from srcalc.writing.layout import Block, Paragraph, Table
from srcalc.writing.view import View, capital

_HEADER = ("page.element", "page.quantity", "page.unit", "page.rate")


def needs_table(needs: Sequence[Need], ruleset: Ruleset, lang: str) -> Table:
    """What an amount means in each element."""
    header = tuple(say(lang, key) for key in _HEADER)
    return Table(header, tuple(_need(need, ruleset, lang) for need in needs), frozenset({1, 3}))


def _need(need: Need, ruleset: Ruleset, lang: str, *, short: bool = False) -> tuple[str, ...]:
    """An element with how much of it, in what unit, at what rate."""
    element = next(item for item in ruleset.elements if item.id == need.element)
    title = capital(getattr((element.short if short else None) or element.title, lang))
    if need.recognitions:
        names = {item.id: getattr(item.title, lang) for item in ruleset.recognitions}
        title += f" ({', '.join(names[name] for name in need.recognitions)})"
    unit = say(lang, f"unit.{need.line.unit}")
    if need.rate.unit == "percent":
        share = need.rate.exact * 100
        rate = say(lang, "page.percent", percentage=Decimal(share.numerator) / share.denominator)
        return title, euro(need.line.hundredths, lang), unit, rate
    return title, hundredths(need.line.hundredths, lang), unit, euro(int(need.rate.exact * 100), lang)


def ahead_blocks(found: ContractResult, stand: Balance, view: View) -> Iterator[Block]:
    """What would be enough; nothing when nothing lacks."""
    if not stand.needed:
        return
    amount = view.euro(lacking(stand).hundredths)
    yield Paragraph(view.say("progress.ways", amount=amount))
    yield _ways(found, stand, view)
    combined = list(mixes(stand))
    if combined:
        yield Paragraph(view.say("progress.mixes"))
        yield _mixes(found, stand, view)
    notes = [view.say("progress.enough")]
    if any(getattr(getattr(item, "part_time", None), "value", "") == "pro_rata" for item in found.ruleset.elements):
        notes.append(view.say("progress.full-time"))
    yield Paragraph(" ".join(notes), "quiet")


def _ways(found: ContractResult, stand: Balance, view: View) -> Table:
    rows = [(*_need(need, found.ruleset, view.lang, short=True), _people(found, need, view)) for need in stand.needed]
    return Table(view.header(*_HEADER, "progress.people"), tuple(rows), frozenset({1, 3}))


def _mixes(found: ContractResult, stand: Balance, view: View) -> Table:
    rows: list[tuple[str, ...]] = []
    groups = set()
    for mix in mixes(stand):
        groups.add(len(rows))
        rows.append((view.say(f"mix.{mix.name}"),))
        for part in mix.parts:
            cells = _need(part.need, found.ruleset, view.lang, short=True)
            rows.append((*cells[:3], view.amount(part.covers.hundredths)))
    header = view.header("progress.mix", "page.quantity", "page.unit", "progress.covers")
    return Table(header, tuple(rows), frozenset({1, 3}), groups=frozenset(groups))


def _people(found: ContractResult, need: Need, view: View) -> str:
    who = people(found, need)
    if who is None:
        return ""
    count = who.count.hundredths // 100
    return view.say(f"people.{'one' if count == 1 else 'some'}.{who.why}", count=count, from_day=who.begin)
