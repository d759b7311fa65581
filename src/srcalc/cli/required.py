"""`srcalc required`: what to ask of a contract."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any

import typer

from srcalc.cli import options

if TYPE_CHECKING:
    from srcalc.cli.session import Session
    from srcalc.model.contract import Contract, Option
    from srcalc.reading.document import Document
    from srcalc.writing.report import Report


def required(
    contract: Annotated[str | None, typer.Argument()] = None,
    value: Annotated[str | None, typer.Option("--value")] = None,
    months: Annotated[str | None, typer.Option("--months")] = None,
    option: Annotated[list[str] | None, typer.Option("--option")] = None,
    category: Annotated[str | None, typer.Option("--category")] = None,
    labour_percentage: Annotated[str | None, typer.Option("--labour-percentage")] = None,
    start: Annotated[str | None, typer.Option("--start")] = None,
    percentage: Annotated[str | None, typer.Option("--percentage")] = None,
    value_covers: Annotated[str | None, typer.Option("--value-covers")] = None,
    whole_value: Annotated[str | None, typer.Option("--whole-value")] = None,
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
    strict: options.Strict = False,
    quiet: options.Quiet = False,
) -> None:
    """Compute what to ask; the help of every option stands in `srcalc.language`."""
    form = options.chosen_format(format, output, ("table", "json", *DOCUMENTS))
    style = options.template_of(template, form, output)
    flags = {
        "value": value,
        "months": months,
        "option": option,
        "category": category,
        "labour_percentage": labour_percentage,
        "start": start,
        "percentage": percentage,
        "value_covers": value_covers,
        "whole_value": whole_value,
    }
    changes = contract_changes(flags)
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
    receipt = options.given(**flags, ruleset=ruleset, assume=assume, expected_inflation=expected_inflation, index=index)
    raise typer.Exit(
        _run(
            session,
            contract,
            changes,
            receipt,
            form=form,
            style=style,
            output=output,
            force=force,
            explain=explain,
            strict=strict,
        )
    )


DOCUMENTS = ("md", "html", "docx", "txt")


def _run(
    session: Session,
    file: str | None,
    changes: Mapping[str, Any],
    receipt: Mapping[str, object],
    *,
    form: str,
    style: bytes | None,
    output: str | None,
    force: bool,
    explain: bool,
    strict: bool,
) -> int:
    from srcalc.cli.session import finish, hashes
    from srcalc.diagnostics import Place
    from srcalc.valuation.results import Result, required_result
    from srcalc.writing.report import Report

    contract, document = opened(session, file, changes)
    place = document.place if document is not None else lambda path: Place(None, None, None, path)

    def compute(run: Session) -> Result:
        case = run.case(contract, place)
        return run.blaming(document, lambda: required_result(case))

    result = compute(session)
    effects = session.recomputed(compute, result) if explain or form in DOCUMENTS else ()
    report = Report(
        result,
        hashes(list(session.files.values())),
        tuple(session.inputs),
        receipt,
        tuple(session.remarks),
        explain,
        effects,
    )
    return finish(
        session,
        report,
        rendered=_renderer(form, style),
        output=output,
        force=force,
        strict=strict,
        in_page=form == "table",
    )


def _renderer(form: str, style: bytes | None) -> Callable[[Report, str], str | bytes]:
    if form == "json":
        from srcalc.writing.result_json import report_json

        return report_json
    if form == "table":
        from srcalc.writing.terminal import report_table

        return report_table
    from srcalc.writing.documents import tender_document

    return partial(tender_document, form, style)


def opened(session: Session, file: str | None, changes: Mapping[str, Any]) -> tuple[Contract, Document | None]:
    """The contract of a file, of flags, or of both (flags go before), and the file's document."""
    from srcalc.diagnostics import WRONG_USE, Diagnostic, Place, Refused
    from srcalc.model.contract import Contract

    if file is None:
        missing = [name for name in ("value", "months") if name not in changes]
        if missing:
            codes = {"value": "contract-value-missing", "months": "contract-term-missing"}
            raise Refused([Diagnostic(codes[name], Place(f"--{name}")) for name in missing], WRONG_USE)
        return Contract(**changes), None
    from srcalc.reading.contracts import read_contract

    found = read_contract(file)
    session.note_input(found)
    if "months" in changes:
        changes = {**changes, "end": None}
    return replace(found.contract, **changes), found.document


def contract_changes(flags: Mapping[str, Any]) -> dict[str, Any]:
    """The contract's fields that flags give, read like the same fields of a file."""
    from srcalc.model import values

    parse = {
        "value": values.parse_amount,
        "months": values.parse_months,
        "labour_percentage": values.parse_percentage,
        "start": values.parse_date,
        "percentage": values.parse_percentage,
        "whole_value": values.parse_amount,
    }
    found: dict[str, Any] = {
        name: options.value_of(_flag(name), flags[name], reader)
        for name, reader in parse.items()
        if flags[name] is not None
    }
    words = {"category": ("works", "services", "supplies"), "value_covers": ("base", "base_and_options")}
    for name, allowed in words.items():
        if flags[name] is not None:
            found[name] = options.one_of(_flag(name), flags[name], allowed)
    if flags["option"]:
        found["options"] = tuple(_option(text) for text in flags["option"])
    return found


def _flag(name: str) -> str:
    return "--" + name.replace("_", "-")


def _option(text: str) -> Option:
    from srcalc.model import values
    from srcalc.model.contract import Option

    months, sign, value = text.partition(":")
    if not months.isdecimal() or (sign and not value):
        raise options.wrong_use("option-form", "--option")
    length = options.value_of("--option", months, values.parse_months) or 0
    return Option(months=length, value=options.value_of("--option", value or None, values.parse_amount))
