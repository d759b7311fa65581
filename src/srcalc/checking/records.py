"""What a record must satisfy: ids that its ruleset knows, and the columns that its element needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from srcalc.diagnostics import Diagnostic, Mistake, Place
from srcalc.model.record import Record
from srcalc.model.values import NO, YES, folded
from srcalc.reading.records import RecordFile
from srcalc.valuation.names import Vocabulary
from srcalc.valuation.verdicts import Entry, Setting, conditions_of, lacking

Places = Callable[[str], Place]
NONE_MET, ALL_MET = NO | {"none", "geen"}, YES | {"all", "alle"}  # what a record may say of all its conditions


def settle_record(
    record: Record, setting: Setting, words: Vocabulary, place: Places, *, whole: bool = True
) -> tuple[Record, list[Diagnostic]]:
    """The record with its ids as the ruleset writes them, and everything that is wrong with it.

    Of a record that could not be read whole, only the ids are looked at.
    """
    found: list[Diagnostic] = []

    def settled(kind: str, column: str, text: str) -> str:
        if kind == "condition" and text.casefold() in NONE_MET | ALL_MET:
            return text
        try:
            return words.id_of(kind, text)
        except Mistake as mistake:
            found.append(Diagnostic(mistake.code, place(column), {"key": column, **mistake.params}))
            return text

    settled_record = replace(
        record,
        element=settled("element", "element", record.element),
        recognition=tuple(settled("recognition", "recognition", name) for name in record.recognition),
        conditions=tuple(settled("condition", "conditions", name) for name in record.conditions),
        bonuses=tuple(settled("bonus", "bonuses", name) for name in record.bonuses),
        evidence=tuple(settled("evidence", "evidence", name) for name in record.evidence),
    )
    if not found and any(text.casefold() in ALL_MET for text in record.conditions):
        every = conditions_of(setting.ruleset, settled_record)
        settled_record = replace(settled_record, conditions=tuple(item.id for item in every))
    if whole and not found:
        found = [
            Diagnostic(code, place(column), {"key": column, "element": settled_record.element})
            for column, code in lacking(settled_record, setting)
        ]
    return settled_record, found


def settle_file(
    file: RecordFile, settings: Mapping[str, Setting], words: Mapping[str, Vocabulary]
) -> tuple[list[Entry], list[Diagnostic], dict[str, int]]:
    """The entries of a file, what is wrong with its records, and how many belong to a contract that was not given."""
    entries: list[Entry] = []
    found: list[Diagnostic] = list(file.mistakes)
    aside: dict[str, int] = {}
    for key, record in file.rows:
        contract, mistake = _contract_of(record, settings)
        if mistake is not None:
            found.append(Diagnostic(mistake, file.place(key, "contract"), {"key": "contract"}))
        elif contract is None:
            aside[record.contract or ""] = aside.get(record.contract or "", 0) + 1
        else:
            place = partial(file.place, key)
            whole = key not in file.broken
            settled, wrong = settle_record(record, settings[contract], words[contract], place, whole=whole)
            found += wrong
            if not whole or wrong:
                continue
            line = file.line(key)
            name = record.record or str(key + 1 if line is None else line)
            entries.append(Entry(settled, name, contract, file.file, line, key))
    return entries, found, aside


def _contract_of(record: Record, settings: Mapping[str, Setting]) -> tuple[str | None, str | None]:
    """The contract that a record belongs to; None when it was not given, and the code of a mistake."""
    first, *more = settings
    if settings[first].contract is None:
        return first, None
    if record.contract is None:
        return (None, "cell-needed") if more else (first, None)
    if record.contract in settings:
        return record.contract, None
    wanted = folded(record.contract)
    return next((name for name in settings if folded(name) == wanted), None), None
