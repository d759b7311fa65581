"""`srcalc realised`: what counts of a supplier's records, and what is still needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from srcalc.cli import options

if TYPE_CHECKING:
    from srcalc.cli.session import Session
    from srcalc.diagnostics import Diagnostic
    from srcalc.reading.records import Reading, RecordFile
    from srcalc.valuation.results import Result


def realised(
    records: Annotated[list[str], typer.Argument()],
    contract: Annotated[list[str] | None, typer.Option("--contract", "-c")] = None,
    as_of: options.AsOf = None,
    fail_on_shortfall: Annotated[bool, typer.Option("--fail-on-shortfall")] = False,
    skip_invalid: Annotated[bool, typer.Option("--skip-invalid")] = False,
    allow_empty: options.AllowEmpty = False,
    decimal: options.DecimalSign = None,
    drop_column: options.DropColumn = None,
    drop_personal: options.DropPersonal = False,
    sheet: options.Sheet = None,
    ruleset: options.Ruleset = None,
    assume: options.Assume = None,
    expected_inflation: options.ExpectedInflation = None,
    index: options.Index = None,
    format: options.Format = None,
    output: options.Output = None,
    template: options.Template = None,
    force: options.Force = False,
    lang: options.Lang = None,
    explain: options.Explain = False,
    why_not: Annotated[bool, typer.Option("--why-not")] = False,
    strict: options.Strict = False,
    quiet: options.Quiet = False,
) -> None:
    """Value records; the help of every option stands in `srcalc.language`."""
    form = options.chosen_format(format, output, ("table", "json", "csv", "xlsx", *DOCUMENTS))
    style = options.template_of(template, form, output)
    from srcalc.cli.output import tell
    from srcalc.cli.session import open_session

    session = open_session(
        ruleset=ruleset,
        assume=options.assumptions(assume),
        expected=options.inflation(expected_inflation),
        index=index,
        lang=lang,
        output=output,
        quiet=quiet,
    )
    day = options.day_of(as_of)
    receipt = options.given(
        as_of=day,
        ruleset=ruleset,
        assume=assume,
        expected_inflation=expected_inflation,
        index=index,
        skip_invalid=skip_invalid,
        allow_empty=allow_empty,
        decimal=decimal,
        drop_column=drop_column,
        drop_personal=drop_personal,
        sheet=sheet,
    )
    how = options.reading(decimal, drop_column, drop_personal, sheet, allow_empty)
    run = _Run(session, list(records), list(contract or ()), day, skip_invalid, how)
    result = run.compute(session)
    tell(run.mistakes, session.lang)
    effects = session.recomputed(run.compute, result) if explain else ()
    from srcalc.cli.session import finish, hashes
    from srcalc.writing.report import Report

    inputs = (*session.inputs, *run.inputs)
    remarks = (*session.remarks, *run.remarks)
    report = Report(result, hashes(list(session.files.values())), inputs, receipt, remarks, explain, effects, why_not)
    code = finish(
        session,
        report,
        rendered=_renderer(form, style),
        output=output,
        force=force,
        strict=strict,
        in_page=form == "table",
    )
    raise typer.Exit(1 if fail_on_shortfall and short(result) else code)


DOCUMENTS = ("md", "html", "docx")


def _renderer(form: str, style: bytes | None) -> Any:
    if form == "json":
        from srcalc.writing.result_json import report_json

        return report_json
    if form == "csv":
        from srcalc.writing.records_csv import records_csv

        return records_csv
    if form == "xlsx":
        from srcalc.writing.workbook import workbook

        return workbook
    if form in DOCUMENTS:
        from functools import partial

        from srcalc.writing.documents import progress_document

        return partial(progress_document, form, style)
    from srcalc.writing.terminal import report_table

    return report_table


def short(result: Result) -> bool:
    """Whether there is a shortfall: of the pool for contracts in one, else of any contract."""
    pooled = {name for _, balance in result.pooled for name in balance.contracts}
    stands = [balance for _, balance in result.pooled]
    stands += [c.balance for c in result.contracts if c.balance is not None and c.contract.id not in pooled]
    return any(stand.status == "shortfall" for stand in stands)


class _Run:
    """The files of one run, read once and computed as often as the assumptions ask."""

    def __init__(
        self, session: Session, records: list[str], contracts: list[str], as_of: Any, skip: bool, how: Reading
    ) -> None:
        from srcalc.cli.session import record_files
        from srcalc.reading.contracts import read_contract

        self.session = session
        self.as_of = as_of
        self.skip = skip
        self.contracts = [read_contract(name) for name in contracts]
        for file in self.contracts:
            session.note_input(file)
        self._check_ids()
        self.files: list[RecordFile] = record_files(records, how)
        self.inputs: tuple[Any, ...] = ()
        self.remarks: list[Diagnostic] = []
        self.mistakes: list[Diagnostic] = []

    def _check_ids(self) -> None:
        from srcalc.diagnostics import BAD_INPUT, Diagnostic, Refused

        seen: set[str] = set()
        for file in self.contracts:
            if file.contract.id in seen:
                found = Diagnostic("contract-twice", file.document.place(("id",)), {"id": file.contract.id})
                raise Refused(found, BAD_INPUT)
            seen.add(file.contract.id)

    def compute(self, session: Session) -> Result:
        """The result under the session's rulesets."""
        from srcalc.checking.records import settle_file
        from srcalc.diagnostics import BAD_INPUT, Diagnostic, Place, Refused
        from srcalc.valuation.names import Vocabulary
        from srcalc.valuation.realised_result import realised_result, setting_without_contract, settings_for
        from srcalc.writing.report import Input

        cases = [session.case(file.contract, file.document.place) for file in self.contracts]
        document = self.contracts[0].document if len(self.contracts) == 1 else None
        if cases:
            settings = session.blaming(document, lambda: settings_for(cases, self.as_of))
        else:
            settings = setting_without_contract(session.open_ruleset().ruleset, session.prices, self.as_of)
        words = {name: Vocabulary(setting.ruleset) for name, setting in settings.items()}
        entries, found, inputs, remarks = [], [], [], []
        for file in self.files:
            own, wrong, aside = settle_file(file, settings, words)
            entries += own
            found += wrong
            read_as = [*file.read_as, ("records", len(own))]
            remarks += file.remarks
            for name, count in aside.items():
                params = {"count": count, "contract": name}
                remarks.append(Diagnostic("set-aside", params=params, severity="warning"))
                read_as.append(("aside", count))
            if file.unread:
                params = {"columns": tuple(file.unread)}
                remarks.append(Diagnostic("columns-unread", params=params, severity="warning"))
            if file.blank:
                read_as.append(("blank", file.blank))
            inputs.append(Input(file.file, file.sha256, tuple(read_as)))
        if found and not self.skip:
            raise Refused(found, BAD_INPUT)
        if not entries and any(word == "aside" for item in inputs for word, _ in item.read_as):
            params = {"contracts": tuple(settings)}
            raise Refused(Diagnostic("all-set-aside", Place(self.files[0].file), params), BAD_INPUT)
        if found:
            params = {"count": len({(item.place.file, item.place.line) for item in found})}
            remarks.append(Diagnostic("skipped", params=params, severity="warning"))
        if session is self.session:
            self.inputs, self.remarks, self.mistakes = tuple(inputs), remarks, found
        return session.blaming(document, lambda: realised_result(cases, settings, entries))
