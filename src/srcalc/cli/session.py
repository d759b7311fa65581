"""What commands have in common: rulesets and contracts opened, prices known, a report delivered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from srcalc.checking.contract import check_contract
from srcalc.checking.opened import open_ruleset
from srcalc.cli.output import deliver, language, on_terminal, tell
from srcalc.diagnostics import BAD_INPUT, BAD_RULESET, WRONG_USE, Diagnostic, Path, Place, Refused
from srcalc.model.contract import Contract
from srcalc.model.index import IndexSeries
from srcalc.reading.contracts import ContractFile
from srcalc.reading.document import Document
from srcalc.reading.index import read_series, shipped_series
from srcalc.reading.rulesets import RulesetFile
from srcalc.valuation.indexation import Prices
from srcalc.valuation.results import Case, Result, assumptions_used
from srcalc.writing.report import Effect, Input, Report

if TYPE_CHECKING:
    from srcalc.reading.records import Reading, RecordFile

T = TypeVar("T")
DEFAULT_RULESET = "landelijk-2025"


@dataclass(slots=True)
class Session:
    """One run of a command: how it was asked for, and what it has opened."""

    ruleset: str | None
    assume: tuple[tuple[str, str], ...]
    prices: Prices
    lang: str
    quiet: bool
    index: str | None = None
    remarks: list[Diagnostic] = field(default_factory=list)
    files: dict[str, RulesetFile] = field(default_factory=dict)
    inputs: list[Input] = field(default_factory=list)

    def open_ruleset(self, contract: Contract | None = None) -> RulesetFile:
        """The ruleset: of the command line, else the contract's, else the national one."""
        name = self.ruleset or (contract.ruleset if contract else None) or DEFAULT_RULESET
        if contract is not None and contract.client and not self.ruleset and not contract.ruleset:
            from srcalc.checking.selected import rulesets_of

            params = {"ruleset": DEFAULT_RULESET, "own": tuple(rulesets_of(contract.client)) or None}
            self.remarks.append(Diagnostic("client-without-ruleset", params=params, severity="warning"))
        if name != DEFAULT_RULESET:
            from srcalc.checking.selected import version_for

            name = version_for(name, contract)
        if name not in self.files:
            self.files[name] = open_ruleset(name, self.assume)
        return self.files[name]

    def case(self, contract: Contract, place: Callable[[Path], Place]) -> Case:
        """A contract that is in order, with its ruleset."""
        found = check_contract(contract, place)
        if found:
            raise Refused(found, BAD_INPUT)
        return Case(contract, self.open_ruleset(contract).ruleset, self.prices)

    def blaming(self, document: Document | None, compute: Callable[[], T]) -> T:
        """What is computed; a refusal names the contract's file, or the ruleset's, where it names none."""
        try:
            return compute()
        except Refused as refused:
            raise Refused(
                [self._blamed(item, refused, document) for item in refused.diagnostics], refused.exit_code
            ) from None

    def _blamed(self, item: Diagnostic, refused: Refused, document: Document | None) -> Diagnostic:
        if item.place.file is not None:
            return item
        if refused.exit_code == BAD_INPUT and document is not None:
            return replace(item, place=document.place(item.place.path))
        if refused.exit_code == BAD_RULESET and len(self.files) == 1:
            return replace(item, place=Place(next(iter(self.files.values())).file))
        return item

    def note_input(self, file: ContractFile) -> None:
        """Remember a contract file for the receipt."""
        kind = "json" if file.document.file.endswith(".json") else "yaml"
        self.inputs.append(Input(file.document.file, file.sha256, ((kind, None), ("utf-8", None))))

    def recomputed(self, compute: Callable[[Session], Result], result: Result) -> tuple[Effect, ...]:
        """What every alternative of the assumptions used would make of the headline figure."""
        before = headlines(result)
        effects: list[Effect] = []
        for _, assumption in assumptions_used(result):
            for alternative in assumption.alternatives:
                choice = (assumption.id, alternative.id)
                other = replace(self, assume=(*self.assume, choice), remarks=[], files={}, inputs=[])
                try:
                    after: dict[str, int] = headlines(compute(other))
                except Refused:
                    after = {}
                text = getattr(alternative.text, self.lang)
                effects += [
                    Effect(assumption.id, alternative.id, text, figure, now, then)
                    for figure, now, then in _changes(before, after)
                ]
        return tuple(effects)


def _changes(before: dict[str, int], after: dict[str, int]) -> list[tuple[str, int, int | None]]:
    """The figures that change, with both amounts; the first figure when none does, or when there is no result."""
    changed: list[tuple[str, int, int | None]] = [
        (name, now, after[name]) for name, now in before.items() if name in after and after[name] != now
    ]
    first = next(iter(before))
    return changed or [(first, before[first], after.get(first))]


def headlines(result: Result) -> dict[str, int]:
    """The figures that an assumption's worth is told in: what counts, waits and is required, in cents."""
    found: dict[str, int] = {}
    if result.realised is not None:
        totals = result.realised.totals
        found |= {"realised.counted": totals.counted, "realised.pending": totals.pending}
    asked = [item.required.total.hundredths for item in result.contracts if item.required is not None]
    if asked:
        found["required.total"] = sum(asked)
    return found


def open_session(
    *,
    ruleset: str | None,
    assume: tuple[tuple[str, str], ...],
    expected: Decimal | None,
    index: str | None,
    lang: str | None,
    output: str | None,
    quiet: bool,
) -> Session:
    """A run with its language and prices."""
    chosen = language(lang, to_terminal=on_terminal(output))
    remarks: list[Diagnostic] = []
    series: Callable[[str], IndexSeries] = shipped_series
    if index is not None:
        own = read_series(index)
        remarks.append(Diagnostic("other-index", params={"file": index}, severity="note"))

        def series(name: str) -> IndexSeries:
            if name != own.id:
                params = {"found": own.id, "series": name}
                raise Refused(Diagnostic("index-other-series", Place(index), params), BAD_INPUT)
            return own

    if expected is not None:
        remarks.append(Diagnostic("expected-inflation", params={"rate": expected}, severity="note"))
    return Session(ruleset, assume, Prices(series=series, expected=expected), chosen, quiet, index, remarks)


def finish(
    session: Session,
    report: Report,
    *,
    rendered: Callable[[Report, str], str | bytes | Iterable[str]],
    output: str | None,
    force: bool,
    strict: bool,
    in_page: bool,
) -> int:
    """Deliver a report and tell its remarks; the exit code."""
    text = rendered(report, session.lang)
    if not in_page:  # a page tells its own remarks
        warnings = [item for item in (*report.remarks, *report.result.remarks) if item.severity == "warning"]
        tell(warnings, session.lang, quiet=session.quiet)
    opened = [item.name for item in report.inputs] + [file.file for file in session.files.values()]
    opened += [base.file for file in session.files.values() for base in file.bases]
    if session.index is not None:
        opened.append(session.index)
    deliver(text, output, force=force, inputs=opened)
    if not strict:
        return 0
    used = [
        Diagnostic("assumption-used", params={"id": item.id, "text": getattr(item.choice, session.lang)})
        for _, item in assumptions_used(report.result)
    ]
    tell(used, session.lang)
    return 1 if used else 0


def hashes(files: Sequence[RulesetFile]) -> dict[str, str]:
    """The hash of each ruleset file, and of those that it is laid over, by id."""
    return {name: sha256 for file in files for name, sha256 in file.hashes().items()}


def record_files(names: Sequence[str], how: Reading) -> list[RecordFile]:
    """Files of records, with the mistakes of all of them together; a column that is not to be read must be there."""
    from srcalc.reading.records import read_records

    files = read_all(names, lambda name: read_records(name, how))
    missing = [name for name in how.dropped.names if all(name not in file.names for file in files)]
    if missing:
        place = Place("--drop-column")
        raise Refused([Diagnostic("drop-unknown", place, {"column": name}) for name in sorted(missing)], WRONG_USE)
    if how.sheet is not None and all(file.table is None or file.table.sheet is None for file in files):
        raise Refused(Diagnostic("sheet-no-workbook", Place("--sheet")), WRONG_USE)
    return files


def read_all(names: Sequence[str], read: Callable[[str], Any]) -> list[Any]:
    """Every file read, with the mistakes of all of them together."""
    files: list[Any] = []
    found: list[Diagnostic] = []
    code = 0
    for name in names:
        try:
            files.append(read(name))
        except Refused as refused:
            found += refused.diagnostics
            code = refused.exit_code
    if found:
        raise Refused([*found, *(item for file in files for item in getattr(file, "mistakes", ()))], code)
    return files
