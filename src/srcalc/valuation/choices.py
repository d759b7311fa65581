"""Which element each record has in another ruleset: the one there is, or those of the least and the most value.

One person has one local element for one national one: all records of a person are tried together, in every combination,
by the valuation itself. So no choice gives a person less than the lowest or more than the highest. Any other record is
tried by itself; a limit that several of those share is only seen in the result.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from typing import Any

from srcalc.diagnostics import Diagnostic, Refused
from srcalc.model.basis import Text
from srcalc.model.elements import PersonYear
from srcalc.valuation.counterparts import Assumed, Candidate, Way, as_record, candidates
from srcalc.valuation.realised import value_records
from srcalc.valuation.verdicts import Entry, Setting, element_of, lacking

MOST_COMBINATIONS = 500
Elsewhere = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Match:
    """A record as it is valued under a ruleset: its entry there, and what that rests on."""

    entry: Entry
    assumed: tuple[Assumed, ...] = ()
    lost: tuple[Text, ...] = ()
    through: str = ""


@dataclass(frozen=True, slots=True)
class Choices:
    """The matches of records by their number, the lowest and the highest, and why others have none.

    `possible` are the elements that each record was valued under.
    """

    low: Mapping[int, Match] = field(default_factory=dict)
    high: Mapping[int, Match] = field(default_factory=dict)
    missing: Mapping[int, tuple[Diagnostic, ...]] = field(default_factory=dict)
    possible: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


def choices(
    entries: Sequence[tuple[Entry, Elsewhere]],
    settings: Callable[[], Mapping[str, Setting]],
    ways: Sequence[Way],
) -> Choices:
    """The element of every record; each record with its own cells for this ruleset.

    Raises `Refused` for what holds for the ruleset as a whole, such as an index figure that is not there.
    """
    trial = settings()
    low: dict[int, Match] = {}
    high: dict[int, Match] = {}
    missing: dict[int, tuple[Diagnostic, ...]] = {}
    possible: dict[int, tuple[str, ...]] = {}
    options: dict[int, list[Match]] = {}
    for number, (entry, own) in enumerate(entries):
        found, why = _options(entry, own, trial[entry.contract], ways)
        if found:
            options[number] = found
        else:
            missing[number] = why
    for unit in _units(options, trial):
        tried = _combinations(unit, options)
        if tried is None:
            several = Diagnostic("counterpart-too-many", params={"at_most": MOST_COMBINATIONS}, severity="note")
            missing.update(dict.fromkeys(unit, (several,)))
            continue
        least, most = _least_and_most(tried, trial) if len(tried) > 1 else (tried[0], tried[0])
        low.update(zip(unit, least, strict=True))
        high.update(zip(unit, most, strict=True))
        for place, number in enumerate(unit):
            names = (matches[place].entry.record.element for matches in tried)
            possible[number] = tuple(dict.fromkeys(names))
    return Choices(low, high, missing, possible)


def _options(
    entry: Entry, own: Elsewhere, setting: Setting, ways: Sequence[Way]
) -> tuple[list[Match], tuple[Diagnostic, ...]]:
    """Every way in which a record can be valued under a ruleset, or why there is none."""
    found = candidates(ways, entry.record, setting.ruleset, own)
    if isinstance(found, Diagnostic):
        return [], (found,)
    matches: list[Match] = []
    why: dict[str, Diagnostic] = {}
    without: dict[tuple[str, ...], list[Text]] = {}
    for item in found:
        reason = _refused(item, entry, setting)
        if reason is not None:
            why[item.element] = reason
            continue
        record = as_record(item, entry.record)
        columns = tuple(column for column, _ in lacking(record, setting))
        if columns:
            without.setdefault(columns, []).append(element_of(setting.ruleset, item.element).title)
        else:
            matches.append(Match(replace(entry, record=record), item.assumed, item.lost, item.through))
    cells = [{"columns": columns, "elements": tuple(titles)} for columns, titles in without.items()]
    return matches, (*why.values(), *(Diagnostic("counterpart-cells", params=item, severity="note") for item in cells))


def _refused(item: Candidate, entry: Entry, setting: Setting) -> Diagnostic | None:
    """Why the calculation cannot follow an element of a ruleset."""
    element = element_of(setting.ruleset, item.element)
    try:
        setting.rule(element, entry.record)
    except Refused as refused:
        reason = refused.diagnostics[0]
        if reason.code not in ("not-seen", "not-supported"):
            raise
        return reason
    return None


def _units(options: Mapping[int, list[Match]], settings: Mapping[str, Setting]) -> list[tuple[int, ...]]:
    """Records whose values depend on each other: those of one person; every other one by itself."""
    units: dict[tuple[str, str], list[int]] = {}
    for number, matches in options.items():
        entry = matches[0].entry
        elements = (element_of(settings[entry.contract].ruleset, item.entry.record.element) for item in matches)
        of_person = entry.record.person is not None and any(isinstance(one, PersonYear) for one in elements)
        key = ("person", (entry.record.person or "").casefold()) if of_person else ("record", str(number))
        units.setdefault(key, []).append(number)
    return [tuple(numbers) for numbers in units.values()]


def _combinations(unit: Sequence[int], options: Mapping[int, list[Match]]) -> list[tuple[Match, ...]] | None:
    """Every choice of one element for each name that the records had on the way; None for too many."""
    shared: dict[object, list[str]] = {}
    keys: list[object] = []
    for number in unit:
        names = list(dict.fromkeys(item.entry.record.element for item in options[number]))
        key: object = options[number][0].through
        both = [name for name in shared.get(key, names) if name in names]
        if not both:  # one record can be what another of the same name cannot be
            key, both = (key, number), names
        shared[key] = both
        keys.append(key)
    count = 1
    for names in shared.values():
        count *= len(names)
    if count > MOST_COMBINATIONS:
        return None
    by_element = {number: {item.entry.record.element: item for item in options[number]} for number in unit}
    found = []
    for combination in product(*shared.values()):
        chosen = dict(zip(shared, combination, strict=True))
        found.append(tuple(by_element[number][chosen[key]] for number, key in zip(unit, keys, strict=True)))
    return found


def _least_and_most(
    tried: Sequence[tuple[Match, ...]], settings: Mapping[str, Setting]
) -> tuple[tuple[Match, ...], tuple[Match, ...]]:
    """The choices of the least and the most value; of equal ones that of which more counts already."""
    worth = []
    for matches in tried:
        results = value_records(settings, [item.entry for item in matches])
        worth.append((sum(item.counted + item.pending for item in results), sum(item.counted for item in results)))
    least = min(range(len(tried)), key=lambda number: (worth[number][0], -worth[number][1]))
    most = max(range(len(tried)), key=lambda number: worth[number])
    return tried[least], tried[most]
