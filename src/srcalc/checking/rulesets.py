"""Whether a ruleset file is right: its shape, its meaning, and its worked cases."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace

from srcalc.checking.cases import Assumed, check_cases
from srcalc.checking.coverage import Coverage, check_coverage
from srcalc.checking.meaning import CHECKS
from srcalc.diagnostics import BAD_RULESET, Diagnostic, Mistake, Refused, in_order
from srcalc.model.ruleset import Ruleset
from srcalc.reading.document import Document
from srcalc.reading.files import read_bytes, shown_name
from srcalc.reading.models import revalidated, validate
from srcalc.reading.paths import parse_path
from srcalc.reading.rulesets import patched, read_ruleset_document


@dataclass(frozen=True, slots=True)
class Checked:
    """A ruleset file that was checked, and what was found in order of place.

    `cases` counts the worked cases that were computed; `coverage` is there when each came out as it should.
    """

    file: str
    findings: tuple[Diagnostic, ...]
    ruleset: Ruleset | None = None
    document: Document | None = None
    sha256: str = ""
    cases: int = 0
    coverage: Coverage | None = None


def check_file(name: str) -> Checked:
    """Everything that is wrong with a ruleset file; never raises for what is in it."""
    digest = ""
    try:
        data = read_bytes(name, BAD_RULESET)
        digest = hashlib.sha256(data).hexdigest()
        document = read_ruleset_document(data, shown_name(name), portable=True)
    except Refused as refused:
        return Checked(shown_name(name), tuple(in_order(refused.diagnostics)), sha256=digest)
    ruleset, found = validate(document, Ruleset)
    if ruleset is None:
        return Checked(document.file, tuple(in_order(found)), None, document, digest)
    return replace(check_ruleset(ruleset, document), sha256=digest)


def check_ruleset(ruleset: Ruleset, document: Document) -> Checked:
    """What is wrong with the meaning of a ruleset, with its alternatives and with its cases; what the cases cover."""
    cases, coverage = 0, None
    found = meaning_of(ruleset, document)
    found += _file_name(ruleset, document)
    found += _locks(ruleset, document)
    if not any(item.severity == "error" for item in found):
        wrong, assumed = _alternatives(ruleset, document)
        found += wrong
        cases = len(ruleset.cases)
        wrong, coverage = check_cases(ruleset, document, assumed)
        found += [placed(item, document) for item in wrong]
        if coverage is not None and not any(item.severity == "error" for item in found):
            found += [placed(item, document) for item in check_coverage(coverage)]
    # What is no more than a warning about the base is for the check of the base.
    found = [item for item in found if item.severity == "error" or item.place.file == document.file]
    return Checked(document.file, tuple(in_order(found)), ruleset, document, cases=cases, coverage=coverage)


def meaning_of(ruleset: Ruleset, document: Document) -> list[Diagnostic]:
    """What is wrong with the meaning of a ruleset, at its place."""
    return [placed(item, document) for check in CHECKS for item in check(ruleset)]


def placed(item: Diagnostic, document: Document) -> Diagnostic:
    """A finding with the line and column of its path."""
    return replace(item, place=document.place(item.place.path))


def _file_name(ruleset: Ruleset, document: Document) -> list[Diagnostic]:
    stem = document.file.rpartition("/")[2].rpartition(".")[0]
    if stem == ruleset.id or document.file == "-":
        return []
    return [Diagnostic("id-not-file-name", document.place(("id",)), {"id": ruleset.id}, "warning")]


def _locks(ruleset: Ruleset, document: Document) -> list[Diagnostic]:
    """What is locked must be there."""
    found = []
    for number, path in enumerate(ruleset.locked):
        try:
            parse_path(document.data, path)
        except Mistake as mistake:
            found.append(Diagnostic("lock-unknown", document.place(("locked", number)), mistake.params))
    return found


def _alternatives(ruleset: Ruleset, document: Document) -> tuple[list[Diagnostic], Assumed]:
    """Every alternative of an assumption must itself give a ruleset that is right; those rulesets."""
    found: list[Diagnostic] = []
    right: Assumed = {}
    for number, assumption in enumerate(ruleset.assumptions):
        for index, alternative in enumerate(assumption.alternatives):
            place = document.place(("assumptions", number, "alternatives", index))
            params: dict[str, object] = {"key": assumption.id, "alternative": alternative.id}
            try:
                changed = patched(document, ruleset, [(assumption.id, alternative.id)])
            except Refused as refused:
                found += [replace(item, place=place) for item in refused.diagnostics]
                continue
            if changed.data == document.data:
                found.append(Diagnostic("alternative-changes-nothing", place, params))
                continue
            other, wrong = revalidated(changed, document, ruleset)
            if other is not None:
                wrong = [item for check in CHECKS for item in check(other) if item.severity == "error"]
            if other is not None and not wrong:
                right[(f"{assumption.id}={alternative.id}",)] = other
            found += [Diagnostic("alternative-wrong", place, {**params, "code": item.code}) for item in wrong[:1]]
    return found, right
