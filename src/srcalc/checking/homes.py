"""In which ruleset's names records are written, and what they say for other rulesets themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from srcalc.checking.records import NONE_MET, settle_file
from srcalc.diagnostics import BAD_INPUT, Diagnostic, Mistake, Place, Refused
from srcalc.model.contract import Contract
from srcalc.model.ruleset import Ruleset
from srcalc.reading.records import RecordFile
from srcalc.reading.rulesets import RulesetFile
from srcalc.valuation.names import Vocabulary
from srcalc.valuation.periods import Day, last_day
from srcalc.valuation.verdicts import Entry, Setting

_KINDS = {
    "element": "element",
    "recognition": "recognition",
    "bonuses": "bonus",
    "conditions": "condition",
    "evidence": "evidence",
}


@dataclass(frozen=True, slots=True)
class Written:
    """Records in the names of their home: the entries, and how many were set aside, by file and by contract."""

    home: RulesetFile
    entries: tuple[Entry, ...]
    read: tuple[tuple[int, Mapping[str, int]], ...]


def written(
    files: Sequence[RecordFile], possible: Sequence[RulesetFile], contract: Contract | None, as_of: Day | None
) -> Written:
    """The records under the first ruleset that knows all their names; `Refused` with what is wrong with them there.

    When none knows them all, that is what is wrong with them in the first.
    """
    found: list[tuple[Written, list[Diagnostic]]] = []
    for home in possible:
        own, wrong = _settled(files, home, contract, as_of)
        found.append((own, wrong))
        if not any(item.code == "unknown-id" for item in wrong):
            if wrong:
                raise Refused(wrong, BAD_INPUT)
            if contract is not None and not own.entries:
                params: dict[str, object] = {"contracts": (contract.id,)}
                raise Refused(Diagnostic("all-set-aside", Place(files[0].file), params), BAD_INPUT)
            return own
    _, wrong = found[0]
    tried = tuple(home.ruleset.id for home in possible)
    place = Place(files[0].file)
    none = Diagnostic("compare-fits-none", place, {"rulesets": tried, "first": tried[0]})
    raise Refused([none, *wrong], BAD_INPUT)


def _settled(
    files: Sequence[RecordFile], home: RulesetFile, contract: Contract | None, as_of: Day | None
) -> tuple[Written, list[Diagnostic]]:
    name = "" if contract is None else contract.id
    until = as_of or (None if contract is None else last_day(contract))
    settings = {name: Setting(home.ruleset, contract, as_of=until)}
    words = {name: Vocabulary(home.ruleset)}
    entries: list[Entry] = []
    wrong: list[Diagnostic] = []
    read: list[tuple[int, Mapping[str, int]]] = []
    for file in files:
        own, mistakes, aside = settle_file(file, settings, words)
        entries += own
        wrong += mistakes
        read.append((len(own), aside))
    return Written(home, tuple(entries), tuple(read)), wrong


def elsewhere(
    files: Sequence[RecordFile], entries: Sequence[Entry], rulesets: Sequence[Ruleset]
) -> list[dict[str, dict[str, object]]]:
    """What each record says for other rulesets: its cells by ruleset and column, with the ids settled.

    Raises `Refused` for every name that such a ruleset does not know.
    """
    by_file = {file.file: file for file in files}
    words = {ruleset.id: Vocabulary(ruleset) for ruleset in rulesets}
    found: list[dict[str, dict[str, object]]] = []
    wrong: list[Diagnostic] = []
    for entry in entries:
        file = by_file[entry.file]
        cells: dict[str, dict[str, object]] = {}
        for name, value in file.elsewhere.get(entry.key, {}).items():
            column, _, ruleset = name.partition(":")
            if ruleset not in words:
                continue
            try:
                settled = _ids(words[ruleset], _KINDS[column], value)
            except Mistake as mistake:
                place = file.place(entry.key, name)
                wrong.append(Diagnostic(mistake.code, place, {"key": name, **mistake.params}))
            else:
                cells.setdefault(ruleset, {})[column] = settled
        found.append(cells)
    if wrong:
        raise Refused(wrong, BAD_INPUT)
    return found


def _ids(words: Vocabulary, kind: str, value: object) -> object:
    if isinstance(value, tuple):
        none = NONE_MET if kind == "condition" else ()
        return tuple(text if text.casefold() in none else words.id_of(kind, text) for text in value)
    return words.id_of(kind, str(value))


def unread(file: RecordFile, rulesets: Sequence[Ruleset]) -> tuple[str, ...]:
    """The columns of a file that nothing was taken from: not those for a ruleset of this comparison."""
    ids = {ruleset.id for ruleset in rulesets}
    return tuple(name for name in file.unread if name.partition(":")[2].strip().casefold() not in ids)
