"""`srcalc compare`: the same contract and records under several rulesets, side by side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from srcalc.cli import options

if TYPE_CHECKING:
    from srcalc.checking.homes import Written
    from srcalc.checking.ways import Mappings
    from srcalc.cli.session import Session
    from srcalc.diagnostics import Diagnostic
    from srcalc.model.contract import Contract
    from srcalc.reading.records import Reading, RecordFile
    from srcalc.reading.rulesets import RulesetFile
    from srcalc.valuation.comparison import Asked, Comparison
    from srcalc.valuation.periods import Day
    from srcalc.writing.compared import Compared

FORMATS = ("table", "json", "md", "html")


def compare(
    records: Annotated[list[str] | None, typer.Argument()] = None,
    ruleset: Annotated[list[str] | None, typer.Option("--ruleset")] = None,
    contract: Annotated[str | None, typer.Option("--contract", "-c")] = None,
    mapping: Annotated[list[str] | None, typer.Option("--map")] = None,
    as_of: options.AsOf = None,
    decimal: options.DecimalSign = None,
    drop_column: options.DropColumn = None,
    drop_personal: options.DropPersonal = False,
    sheet: options.Sheet = None,
    expected_inflation: options.ExpectedInflation = None,
    index: options.Index = None,
    format: options.Format = None,
    output: options.Output = None,
    force: options.Force = False,
    lang: options.Lang = None,
    strict: options.Strict = False,
    quiet: options.Quiet = False,
) -> None:
    """Compare rulesets; the help of every option stands in `srcalc.language`."""
    form = options.chosen_format(format, output, FORMATS)
    asked = list(ruleset or ())
    if len(asked) < 2:
        raise options.wrong_use("compare-two", "--ruleset")
    if contract is None and not records:
        raise options.wrong_use("compare-nothing", "--contract")
    from srcalc.cli.session import open_session

    session = open_session(
        ruleset=None,
        assume=(),
        expected=options.inflation(expected_inflation),
        index=index,
        lang=lang,
        output=output,
        quiet=quiet,
    )
    day = options.day_of(as_of)
    receipt = options.given(
        ruleset=asked,
        as_of=day,
        map=mapping,
        decimal=decimal,
        drop_column=drop_column,
        drop_personal=drop_personal,
        sheet=sheet,
        expected_inflation=expected_inflation,
        index=index,
    )
    how = options.reading(decimal, drop_column, drop_personal, sheet)
    found = _compared(session, asked, contract, list(records or ()), list(mapping or ()), day, receipt, how)
    _refuse_when_nothing(found.comparison)
    raise typer.Exit(_deliver(session, found, form, output=output, force=force, strict=strict))


def _compared(
    session: Session,
    asked: list[str],
    contract: str | None,
    records: list[str],
    maps: list[str],
    day: Day | None,
    receipt: dict[str, Any],
    how: Reading,
) -> Compared:
    from srcalc.checking.homes import elsewhere
    from srcalc.checking.ways import Mappings
    from srcalc.cli.session import hashes, read_all, record_files
    from srcalc.reading.mappings import read_mapping
    from srcalc.valuation.comparison import compare as compare_rulesets
    from srcalc.writing.compared import Compared, UsedMapping

    agreement = _contract(session, contract)
    columns = [replace(session, ruleset=name).open_ruleset(agreement) for name in asked]
    mappings = Mappings({file.ruleset.id: file.ruleset for file in columns}, read_all(maps, read_mapping))
    files: list[RecordFile] = record_files(records, how)
    own = _own(session, agreement, columns)
    written = _written(files, own, columns, agreement, day)
    home = written.home if written is not None else columns[0]
    sides, side = _sides(mappings, home, columns, asked, with_records=bool(files))
    entries = () if written is None else written.entries
    cells = elsewhere(files, entries, [file.ruleset for file in columns])
    rows = list(zip(entries, cells, strict=True))
    comparison = compare_rulesets(sides, side, agreement, session.prices, rows, day)
    used = mappings.used.values()
    return Compared(
        comparison,
        agreement,
        "contract" if own is not None and home is own else "fits",
        hashes(list(session.files.values())),
        tuple(UsedMapping(item.mapping.of, item.mapping.to, item.document.file, item.sha256) for item in used),
        (*session.inputs, *_inputs(files, written)),
        receipt,
        (*session.remarks, *_remarks(files, written, columns)),
    )


def _contract(session: Session, name: str | None) -> Contract | None:
    from srcalc.checking.contract import check_contract
    from srcalc.diagnostics import BAD_INPUT, Refused
    from srcalc.reading.contracts import read_contract

    if name is None:
        return None
    file = read_contract(name)
    session.note_input(file)
    found = check_contract(file.contract, file.document.place)
    if found:
        raise Refused(found, BAD_INPUT)
    return file.contract


def _own(session: Session, contract: Contract | None, columns: list[RulesetFile]) -> RulesetFile | None:
    """The ruleset that the contract itself names: of the columns if it is among them."""
    if contract is None or contract.ruleset is None:
        return None
    compared = {file.ruleset.id: file for file in reversed(columns)}
    if contract.ruleset in compared:
        return compared[contract.ruleset]
    file = replace(session, ruleset=contract.ruleset).open_ruleset(contract)
    return compared.get(file.ruleset.id, file)


def _written(
    files: list[RecordFile],
    own: RulesetFile | None,
    columns: list[RulesetFile],
    contract: Contract | None,
    day: Day | None,
) -> Written | None:
    """The records in the names of their home: the contract's ruleset, else the first that knows them all."""
    from srcalc.checking.homes import written

    if not files:
        return None
    possible = [*([own] if own is not None else []), *(item for item in columns if item is not own)]
    return written(files, possible, contract, day)


def _sides(
    mappings: Mappings, home: RulesetFile, columns: list[RulesetFile], asked: list[str], *, with_records: bool
) -> tuple[list[Asked], Asked]:
    """The rulesets with the ways that lead to them, and the one in whose names the records are."""
    from srcalc.diagnostics import BAD_RULESET, Refused
    from srcalc.valuation.comparison import Asked

    mappings.rulesets.setdefault(home.ruleset.id, home.ruleset)
    wrong = mappings.check()
    if wrong:
        raise Refused(wrong, BAD_RULESET)
    needed = with_records or bool(mappings.given)
    sides = [
        Asked(label, file.ruleset, mappings.ways(home, file) if needed else ((),))
        for label, file in zip(_labels(asked, columns), columns, strict=True)
    ]
    mappings.check_used()
    own = (side for side, file in zip(sides, columns, strict=True) if file is home)
    return sides, next(own, Asked(home.ruleset.id, home.ruleset))


def _labels(asked: list[str], columns: list[RulesetFile]) -> list[str]:
    """What each column is called: its ruleset's id, and what was typed where two have the same id."""
    ids = [file.ruleset.id for file in columns]
    names = [name if ids.count(own) > 1 else own for name, own in zip(asked, ids, strict=True)]
    return [
        f"{name} ({names[: number + 1].count(name)})" if names.count(name) > 1 else name
        for number, name in enumerate(names)
    ]


def _inputs(files: list[RecordFile], written: Written | None) -> tuple[Any, ...]:
    from srcalc.writing.report import Input

    found = []
    for file, (count, aside) in zip(files, written.read if written else (), strict=False):
        read_as = [*file.read_as, ("records", count)]
        read_as += [("aside", number) for number in aside.values()]
        read_as += [("blank", file.blank)] if file.blank else []
        found.append(Input(file.file, file.sha256, tuple(read_as)))
    return tuple(found)


def _remarks(files: list[RecordFile], written: Written | None, columns: list[RulesetFile]) -> list[Diagnostic]:
    from srcalc.checking.homes import unread
    from srcalc.diagnostics import Diagnostic

    found: list[Diagnostic] = []
    for file, (_, aside) in zip(files, written.read if written else (), strict=False):
        found += file.remarks
        for name, count in aside.items():
            params: dict[str, object] = {"count": count, "contract": name}
            found.append(Diagnostic("set-aside", params=params, severity="warning"))
        left = unread(file, [item.ruleset for item in columns])
        if left:
            found.append(Diagnostic("columns-unread", params={"columns": left}, severity="warning"))
    return found


def _refuse_when_nothing(found: Comparison) -> None:
    """Every ruleset refused: there is nothing to compare."""
    from srcalc.diagnostics import Refused

    if all(column.refused for column in found.columns):
        raise Refused([item for column in found.columns for item in column.refused], found.columns[0].exit_code)


def _deliver(session: Session, found: Compared, form: str, *, output: str | None, force: bool, strict: bool) -> int:
    from srcalc.cli.output import deliver, tell
    from srcalc.diagnostics import Diagnostic
    from srcalc.writing.compared import assumptions_of

    text = _rendered(form)(found, session.lang)
    if form == "json":
        told = [item for column in found.comparison.columns for item in column.refused]
        tell([*told, *found.remarks], session.lang, quiet=session.quiet)
    opened = [item.name for item in found.inputs] + [item.file for item in found.mappings]
    opened += [name for file in session.files.values() for name in (file.file, *(base.file for base in file.bases))]
    deliver(text, output, force=force, inputs=[*opened, *([session.index] if session.index else [])])
    if not strict:
        return 0
    used = {item.id: item.choice for column in found.comparison.columns for item in assumptions_of(column)}
    judged = [item.judgement for column in found.comparison.columns for item in column.assumed]
    used |= {item.id: item.choice for item in judged}
    params = [{"id": key, "text": getattr(choice, session.lang)} for key, choice in used.items()]
    tell([Diagnostic("assumption-used", params=item) for item in params], session.lang)
    return 1 if used else 0


def _rendered(form: str) -> Callable[[Compared, str], str]:
    if form == "json":
        from srcalc.writing.compare_json import compared_json

        return compared_json
    from srcalc.language import say
    from srcalc.writing.compare_page import compared_page

    if form == "md":
        from srcalc.writing.markdown import markdown_page

        return lambda found, lang: markdown_page(compared_page(found, lang), lang)
    if form == "html":
        from srcalc.writing.html import html_page

        return lambda found, lang: html_page(say(lang, "compare.title"), compared_page(found, lang), lang)
    from srcalc.writing.terminal import rendered

    return lambda found, lang: rendered(compared_page(found, lang))
