"""What differs between two rulesets, in words and in money: what costs money first, then rules, then words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from srcalc.diagnostics import joined
from srcalc.language.numbers import number
from srcalc.model.basis import Basis, Figure
from srcalc.model.differences import Difference, differences
from srcalc.model.fields import Strict
from srcalc.writing.layout import Block, Item, Items, Pairs, Paragraph, one_line
from srcalc.writing.report import json_text
from srcalc.writing.rule_items import described
from srcalc.writing.rule_places import in_words
from srcalc.writing.rule_words import Speech, capital, listed, validity
from srcalc.writing.ruleset_json import plain

Kind = Literal["money", "rules", "words"]
KINDS: tuple[Kind, ...] = ("money", "rules", "words")
# Where money stands; and the fields that are only words wherever they stand.
_MONEY = frozenset("required elements bonuses caps shortfall".split())
_WORDS = frozenset(
    "source at quote certainty assumption id also title short note text piece nl en format extends locked version "
    "clients review_by sources assumptions cases".split()
)
_RULES = frozenset("evidence instead_of comparisons".split())
# A field whose name goes without saying when its figure changes.
_PLAIN = frozenset("rate share amount percentage cut".split())
_ALIKE = 3  # from so many subjects on, what changes in the same way is said once


@dataclass(frozen=True, slots=True)
class Told:
    """A difference in words: what it is about, and what changed."""

    difference: Difference
    kind: Kind
    subject: str
    change: str

    @property
    def text(self) -> str:
        """The whole sentence."""
        return capital(f"{self.subject}: {self.change}" if self.subject else self.change)


def told(old: Speech, new: Speech) -> list[Told]:
    """Every difference, what costs money first."""
    found = [_told(item, old, new) for item in differences(old.ruleset, new.ruleset)]
    return sorted(found, key=lambda item: KINDS.index(item.kind))


def diff_page(old: Speech, new: Speech) -> list[Block]:
    """The differences as a page."""
    say, found = new.say, told(old, new)
    counts = {kind: sum(item.kind == kind for item in found) for kind in KINDS}
    blocks: list[Block] = [
        Paragraph(say("diff.title", old=old.ruleset.id, new=new.ruleset.id), "title"),
        Pairs(tuple((say(f"diff.{name}"), _side(side)) for name, side in (("old", old), ("new", new)))),
        Paragraph(say("diff.count", count=len(found), **counts) if found else say("diff.none"), "answer"),
    ]
    for kind in KINDS:
        lines = list(_lines([item for item in found if item.kind == kind], new))
        if lines:
            blocks += [Paragraph(say(f"diff.{kind}"), "heading"), Items(tuple(lines))]
    return blocks


def diff_json(old: Speech, new: Speech, hashes: Sequence[dict[str, str]]) -> str:
    """The differences as data."""
    sides = [{"id": side.ruleset.id, "sha256": made} for side, made in zip((old, new), hashes, strict=True)]
    found = [
        {
            "path": joined(item.difference.path),
            "from": plain(item.difference.old),
            "to": plain(item.difference.new),
            "kind": item.kind,
            "text": item.text,
        }
        for item in told(old, new)
    ]
    return json_text({"format": "srcalc-rules-diff/1", "from": sides[0], "to": sides[1], "differences": found})


def _side(speech: Speech) -> str:
    ruleset = speech.ruleset
    status = speech.say(f"word.status.{ruleset.status}")
    title = speech.text(ruleset.title)
    return speech.say(
        "diff.side",
        title=title,
        id=ruleset.id,
        version=ruleset.version,
        status=status,
        valid=validity(ruleset, speech.lang),
    )


def _lines(found: Sequence[Told], speech: Speech) -> Iterator[Item]:
    """Lines by subject; what changes in the same way for several subjects is said once, first."""
    subjects: dict[str, list[str]] = {}
    for item in found:
        subjects.setdefault(item.change, []).append(item.subject)
    alike = {change: names for change, names in subjects.items() if len(set(names)) >= _ALIKE}
    for change, names in alike.items():
        whole = change in (speech.say("diff.added"), speech.say("diff.removed"))
        head = f"{change}:" if whole else speech.say("diff.alike", change=change)
        yield Item(capital(head), tuple(capital(name) for name in dict.fromkeys(names)))
    own: dict[str, list[str]] = {}
    for item in found:
        if item.change not in alike:
            own.setdefault(item.subject, []).append(item.change)
    for change in own.pop("", []):
        yield Item(capital(change))
    for subject, changes in own.items():
        yield Item(capital(f"{subject}: {speech.say('diff.and').join(changes)}"))


# ---------------------------------------------------------------- one difference


def _told(item: Difference, old: Speech, new: Speech) -> Told:
    subject, label = in_words(item.steps, new if item.new is not None else old)
    field = _field(item)
    return Told(item, _kind(item), subject, _change(item, field, label, old, new))


def _field(item: Difference) -> str:
    """The field that tells how a value is written: the last that is not the value of a figure or choice."""
    names = [step.name for step in item.steps if step.item is None and isinstance(step.name, str)]
    if names[-1] == "value" and not isinstance(item.owners[1], Basis):
        return "value"
    return next(name for name in reversed(names) if name != "value")


def _kind(item: Difference) -> Kind:
    fields = [str(step.name) for step in item.steps if step.item is None]
    if item.order:  # the first scale that fits is the one that holds; else an order is for the eye
        return "rules" if fields[-1] == "scales" else "words"
    if _WORDS & set(fields):
        return "words"
    if fields[0] in _MONEY and not _RULES & set(fields):
        return "money"
    return "rules" if fields[0] not in ("evidence", "recognitions") else "words"


def _change(item: Difference, field: str, label: str, old: Speech, new: Speech) -> str:
    say = new.say
    if item.order:
        return say("diff.order", label=label, new=listed(_titled(item, new)))
    if item.old in (None, ()):
        return say("diff.added", label=label, what=described(item.new, field, new))
    if item.new in (None, ()):
        return say("diff.removed", label=label, what=described(item.old, field, old))
    if isinstance(item.old, tuple) and isinstance(item.new, tuple):
        return _list(item.old, item.new, field, label, old, new)
    before, after = item.owners
    if item.steps[-1].name == "value" and isinstance(before, Figure) and isinstance(after, Figure):
        return _figure(before, after, "" if field in _PLAIN else label, old, new)
    texts = _value(item.old, field, old), _value(item.new, field, new)
    return say("diff.becomes", label=label, old=texts[0], new=texts[1], change=_percent(item.old, item.new, field, new))


def _titled(item: Difference, speech: Speech) -> list[str]:
    """The names of the items of a list in their order."""
    assert isinstance(item.new, tuple)
    kind = str(item.steps[-1].name)
    known = getattr(speech.ruleset, kind, ())
    return [speech.title(kind, name) if known and kind in ("elements", "bonuses") else str(name) for name in item.new]


def _list(
    before: tuple[object, ...], after: tuple[object, ...], field: str, label: str, old: Speech, new: Speech
) -> str:
    added = [new.value(value, field) for value in after if value not in before]
    removed = [old.value(value, field) for value in before if value not in after]
    if not added and not removed:
        return new.say("diff.order", label=label, new=new.value(after, field))
    parts = [new.say("diff.in", names=listed(added))] if added else []
    parts += [new.say("diff.out", names=listed(removed))] if removed else []
    return new.say("diff.listed", label=label, what=", ".join(parts))


def _figure(before: Figure, after: Figure, label: str, old: Speech, new: Speech) -> str:
    same = before.unit == after.unit
    text = old.bare(before) if same and isinstance(after.value, Decimal) else old.figure(before)
    field = "amount" if same and before.unit.startswith("eur") else ""
    change = _percent(before.value, after.value, field, new)
    return new.say("diff.figure", label=label, old=text, new=new.figure(after), change=change)


def _value(value: object, field: str, speech: Speech) -> str:
    if isinstance(value, Strict | tuple):
        return described(value, field, speech) or speech.say("word.something")
    text = speech.value(value, field)
    return speech.say("diff.quoted", text=text) if isinstance(value, str) and text == one_line(value) else text


def _percent(before: object, after: object, field: str, speech: Speech) -> str | None:
    """How much an amount in euro rises or falls, in percent."""
    if not (speech.in_euro(field) and isinstance(before, Decimal) and isinstance(after, Decimal) and before):
        return None
    change = (after - before) * 100 / before
    shown = number(Decimal(f"{abs(change):.1f}"), speech.lang)
    return speech.say("diff.change", change=f"{'+' if change > 0 else '-'}{shown}")
