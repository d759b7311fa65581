"""What a supplier realised: the value of every record, what of it counts, and why the rest does not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from srcalc.diagnostics import Diagnostic
from srcalc.model.elements import PersonYear
from srcalc.valuation.dated import LimitedRecord, duplicates, limited_record, value_dated, value_limited
from srcalc.valuation.limits import Rooms
from srcalc.valuation.minimum import too_short
from srcalc.valuation.people import GivenOut, PersonRecord, person_record
from srcalc.valuation.verdicts import Entry, RecordResult, Setting, element_of


def value_records(settings: Mapping[str, Setting], entries: Sequence[Entry]) -> list[RecordResult]:
    """The verdict on every entry, in the order of the entries. `settings` holds one for each contract.

    Raises `Refused` when a rule that a record needs was not seen or is not supported.
    """
    results: dict[int, RecordResult] = {}
    twice, short = duplicates(settings, entries), too_short(settings, entries)
    people: list[tuple[PersonRecord, int]] = []
    limited: list[tuple[LimitedRecord, int]] = []
    for index, entry in enumerate(entries):
        setting = settings[entry.contract]
        element = element_of(setting.ruleset, entry.record.element)
        rule = setting.rule(element, entry.record)
        if isinstance(element, PersonYear):
            people.append((person_record(setting, rule, element, entry), index))
        elif rule.limits:
            limited.append((limited_record(setting, rule, entry), index))
        else:
            results[index] = value_dated(setting, rule, entry, twice.get(index), short.get(index))
    counted = GivenOut()
    for person, index in sorted(people, key=lambda pair: pair[0].order):
        results[index] = counted.value(person, short.get(index))
    rooms = Rooms()
    for record, index in sorted(limited, key=lambda pair: pair[0].order):
        results[index] = value_limited(record, index, rooms, twice.get(index), short.get(index))
    return [results[index] for index in range(len(entries))]


def overlaps(results: Sequence[RecordResult], settings: Mapping[str, Setting]) -> list[Diagnostic]:
    """A remark when the same days of a person count under elements that do not share their days.

    Days that were given out within a group never overlap, so that every overlap is one of those.
    """
    given: dict[tuple[str, str], list[tuple[int, int, str]]] = {}
    for result in results:
        record = result.entry.record
        if not result.spans or record.person is None:
            continue
        own = given.setdefault((settings[result.entry.contract].ruleset.id, record.person.casefold()), [])
        own += [(first, last, result.entry.name) for first, last in result.spans]
    pairs: dict[tuple[str, str], None] = {}
    for spans in given.values():
        spans.sort()
        for index, (_, last, name) in enumerate(spans):
            for first, _, other in spans[index + 1 :]:
                if first > last:
                    break
                pairs[name, other] = None
    if not pairs:
        return []
    for setting in settings.values():
        setting.use(setting.ruleset.person_groups)
    first_pair = next(iter(pairs))
    params = {"count": len(pairs), "first": first_pair[0], "second": first_pair[1]}
    return [Diagnostic("counts-twice", params=params, severity="warning")]
