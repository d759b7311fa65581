"""What a record is called in another ruleset: the ways that lead there, and the candidates at the end of them.

A name of a local ruleset has one national counterpart; a national name has as many local ones as it can stand for. From
one local ruleset to another the way goes by the national name.
"""

from __future__ import annotations

from collections.abc import Mapping as Names
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from srcalc.diagnostics import Diagnostic
from srcalc.model.basis import Text
from srcalc.model.elements import Element, Purchase
from srcalc.model.mapping import Judgement, Mapping
from srcalc.model.record import Record
from srcalc.model.ruleset import Ruleset

Found = list["Candidate"] | Diagnostic
KINDS = ("recognitions", "evidence", "bonuses")


@dataclass(frozen=True, slots=True)
class Assumed:
    """An assumption of a mapping: between which rulesets, and what it is."""

    of: str
    to: str
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class Link:
    """One name that another stands for. `recognitions` are those of the names that the mapping goes to."""

    name: str
    assumed: Assumed | None = None
    recognitions: tuple[str, ...] = ()


Links = Names[str, tuple[Link, ...]]


@dataclass(frozen=True, slots=True)
class Step:
    """A mapping in one direction. `why` holds the reasons of what has no counterpart.

    What a record says of conditions only goes along between versions of one scheme: `conditions` are those they share.
    """

    of: Ruleset
    to: Ruleset
    backwards: bool
    elements: Links
    names: Names[str, Links]
    why: Names[str, Judgement] = field(default_factory=dict)
    conditions: frozenset[str] | None = None


Way = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a record may be called elsewhere: `evidence` is any of several kinds.

    `through` is the name that its element had on the way, by which the records of a person belong together. `lost` are
    the titles of its bonuses and evidence that have no counterpart.
    """

    element: str
    recognition: tuple[str, ...]
    bonuses: tuple[str, ...]
    evidence: tuple[str, ...]
    conditions: tuple[str, ...]
    through: str
    assumed: tuple[Assumed, ...] = ()
    lost: tuple[Text, ...] = ()


def forwards(mapping: Mapping, of: Ruleset, to: Ruleset) -> Step:
    """A mapping as it is written."""
    known = {item.id: Assumed(mapping.of, mapping.to, item) for item in mapping.assumptions}
    links = {kind: _there(_written(mapping, kind, known), to, kind) for kind in ("elements", *KINDS)}
    nowhere = [entry for entry in mapping.elements if not entry.names and entry.assumption in known]
    why = {entry.id: known[entry.assumption or ""].judgement for entry in nowhere}
    return Step(of, to, False, links.pop("elements"), links, why)


def backwards(mapping: Mapping, of: Ruleset, to: Ruleset) -> Step:
    """A mapping read the other way round: every name that one name may have come from."""
    known = {item.id: Assumed(mapping.of, mapping.to, item) for item in mapping.assumptions}
    links: dict[str, Links] = {}
    for kind in ("elements", *KINDS):
        turned: dict[str, list[Link]] = {}
        for name, others in _written(mapping, kind, known).items():
            for link in others:
                turned.setdefault(link.name, []).append(replace(link, name=name))
        links[kind] = _there({name: tuple(found) for name, found in turned.items()}, to, kind)
    return Step(of, to, True, links.pop("elements"), links)


def _written(mapping: Mapping, kind: str, known: Names[str, Assumed]) -> Links:
    return {
        entry.id: tuple(
            Link(name, known.get(entry.assumption or ""), getattr(entry, "recognitions", ())) for name in entry.names
        )
        for entry in getattr(mapping, kind)
    }


def _there(links: Links, to: Ruleset, kind: str) -> Links:
    """The links to names that a ruleset has: one that is laid over another may have left some out."""
    names = {item.id for item in getattr(to, kind)}
    return {name: tuple(link for link in found if link.name in names) for name, found in links.items()}


def unchanged(of: Ruleset, to: Ruleset) -> Step:
    """The names that two versions of one scheme share, or a ruleset with itself."""

    def shared(kind: str) -> Links:
        there = {item.id for item in getattr(to, kind)}
        return {item.id: (Link(item.id),) for item in getattr(of, kind) if item.id in there}

    conditions = frozenset(_conditions(of)) & frozenset(_conditions(to))
    return Step(of, to, False, shared("elements"), {kind: shared(kind) for kind in KINDS}, conditions=conditions)


def _conditions(ruleset: Ruleset) -> list[str]:
    return [item.id for part in (*ruleset.elements, *ruleset.bonuses) for item in part.conditions]


def candidates(ways: Sequence[Way], record: Record, to: Ruleset, own: Names[str, Any]) -> Found:
    """What a record may be called in a ruleset, by the first way that leads there, or why it is called nothing there.

    `own` are its cells for that ruleset, in its names: they go before, and are all that counts where there is no way.
    """
    start = Candidate(
        record.element, record.recognition, record.bonuses, record.evidence, record.conditions, record.element
    )
    if "element" in own:
        for step in ways[0] if ways else ():
            start = _named(step, start, Link(start.element))
        if not ways:
            start = replace(start, recognition=(), bonuses=(), evidence=(), conditions=())
        found = [replace(start, element=own["element"], through=f"={own['element']}")]
    else:
        moved: Found = Diagnostic("counterpart-no-mapping", params={"ruleset": to.id}, severity="note")
        for way in ways:
            moved = _led(way, start)
            if not isinstance(moved, Diagnostic) or moved.code != "counterpart-unknown":
                break  # a mapping that says none has said it
        if isinstance(moved, Diagnostic):
            return moved
        found = moved
    if "evidence" in own:
        found = [replace(item, evidence=(own["evidence"],)) for item in found]
    given = {name: own[name] for name in ("recognition", "bonuses", "conditions") if name in own}
    return _recognised(to, [replace(item, **given) for item in found])


def _led(way: Way, start: Candidate) -> Found:
    found = [start]
    for step in way:
        links = [(item, link) for item in found for link in step.elements.get(item.element, ())]
        kept = [_named(step, item, link) for item, link in links if _admitted(step, item, link)]
        if not kept:
            return _nothing(step, found[0].element, lacking=bool(links))
        if len(way) > 1 and not step.backwards:
            kept = [replace(item, through=item.element) for item in kept]
        found = kept
    return found


def _admitted(step: Step, item: Candidate, link: Link) -> bool:
    """Whether a supplier has one of the recognitions that the name there stands for."""
    return not step.backwards or not link.recognitions or bool(set(item.recognition) & set(link.recognitions))


def _named(step: Step, item: Candidate, link: Link) -> Candidate:
    """A candidate one step further, with all that it names.

    Evidence that is not enough for its element is not taken for enough elsewhere: only its plain name goes along.
    """
    assumed = [] if link.assumed is None else [link.assumed]

    def through(kind: str, names: Sequence[str], *, plainly: bool = False) -> tuple[str, ...]:
        links = [one for name in names for one in step.names[kind].get(name, ())]
        found = [one for one in links if not (plainly and one.assumed)]
        assumed.extend(one.assumed for one in found if one.assumed is not None)
        return tuple(dict.fromkeys(one.name for one in found))

    def gone(kind: str, names: Sequence[str]) -> list[Text]:
        return [one.title for one in getattr(step.of, kind) if one.id in names and not step.names[kind].get(one.id)]

    recognition = through("recognitions", item.recognition)
    if link.recognitions and not step.backwards and not recognition:
        recognition = link.recognitions
    element = next((one for one in step.of.elements if one.id == item.element), None)
    enough = element is None or bool(set(element.evidence.value) & set(item.evidence))
    evidence = through("evidence", item.evidence, plainly=not enough)
    lost = [*gone("bonuses", item.bonuses), *([] if evidence else gone("evidence", item.evidence))]
    return Candidate(
        link.name,
        recognition,
        through("bonuses", item.bonuses),
        evidence,
        _answers(step, item.conditions),
        item.through,
        tuple(dict.fromkeys((*item.assumed, *assumed))),
        (*item.lost, *lost),
    )


def _answers(step: Step, conditions: tuple[str, ...]) -> tuple[str, ...]:
    """The conditions that a record says are met, as far as they are known there; "none" is said of all."""
    if step.conditions is None:
        return ()
    known = _conditions(step.of)
    return tuple(name for name in conditions if name in step.conditions or name not in known)


def _nothing(step: Step, element: str, *, lacking: bool) -> Diagnostic:
    """Why an element has no counterpart: its supplier lacks something, the mapping says it, or nothing is known."""
    if lacking:
        return Diagnostic("counterpart-recognition", params={"ruleset": step.to.id}, severity="note")
    if element in step.why:
        return Diagnostic("counterpart-none", params={"why": step.why[element].choice}, severity="note")
    title = next((item.title for item in step.of.elements if item.id == element), element)
    return Diagnostic("counterpart-unknown", params={"ruleset": step.to.id, "element": title}, severity="note")


def _recognised(ruleset: Ruleset, found: list[Candidate]) -> list[Candidate]:
    """The candidates that know one of the supplier's recognitions, where there are such; else all."""
    elements = {item.id: item for item in ruleset.elements}
    known = [item for item in found if _knows(elements[item.element], item)]
    return known or found


def _knows(element: Element, item: Candidate) -> bool:
    if not isinstance(element, Purchase) or element.share is not None:
        return True
    return any(name in item.recognition for share in element.shares for name in share.recognitions)


def as_record(item: Candidate, record: Record) -> Record:
    """The record as a candidate has it."""
    return replace(
        record,
        element=item.element,
        recognition=item.recognition,
        bonuses=item.bonuses,
        evidence=item.evidence,
        conditions=item.conditions,
    )
