"""`srcalc match`: how many people and invoices occur in both of two files, without names."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from srcalc.cli import options


def match(
    first: Annotated[str, typer.Argument()],
    second: Annotated[str, typer.Argument()],
    sheet: options.Sheet = None,
    format: options.Format = None,
    output: options.Output = None,
    force: options.Force = False,
    lang: options.Lang = None,
) -> None:
    """Count what two files have in common; the help of every option stands in `srcalc.language`."""
    from srcalc.cli.output import deliver, language, on_terminal
    from srcalc.language import say
    from srcalc.writing.forms import FORMS, in_form
    from srcalc.writing.layout import Paragraph, Table
    from srcalc.writing.report import json_text

    form = options.chosen_format(format, output, FORMS)
    chosen = language(lang, to_terminal=on_terminal(output))
    one, two = _sets(first, sheet), _sets(second, sheet)
    found: dict[str, Any] = {"people": _counted(one[0], two[0]), "invoices": _counted(one[1], two[1])}
    if form == "json":
        text = json_text({"format": "srcalc-match/1", **found})
    else:
        rows = tuple((say(chosen, f"match.{kind}"), *map(str, counts.values())) for kind, counts in found.items())
        head = ("", *(say(chosen, f"match.{name}") for name in ("first", "second", "both")))
        title = say(chosen, "match.title")
        table = Table(head, rows, frozenset({1, 2, 3}))
        text = in_form(form, title, [Paragraph(title, "title"), table, Paragraph(say(chosen, "match.note"))], chosen)
    deliver(text, output, force=force, inputs=[first, second])


def _counted(one: set[Any], two: set[Any]) -> dict[str, int]:
    return {"first": len(one), "second": len(two), "both": len(one & two)}


def _sets(name: str, sheet: str | None) -> tuple[set[str], set[tuple[str, str]]]:
    """The people and the invoices in a file; refused where a person is no pseudonym."""
    from srcalc.diagnostics import BAD_INPUT, Diagnostic, Place, Refused
    from srcalc.reading.files import shown_name
    from srcalc.reading.pseudonymised import read_rows
    from srcalc.reading.pseudonyms import PSEUDONYM

    people: set[str] = set()
    invoices: set[tuple[str, str]] = set()
    for row in read_rows(name, sheet=sheet).rows:
        who, supplier, number = (str(row.get(column) or "").casefold() for column in ("person", "supplier", "number"))
        if who and not PSEUDONYM.fullmatch(who.upper()):
            raise Refused(Diagnostic("not-pseudonymised", Place(shown_name(name))), BAD_INPUT)
        people |= {who} if who else set()
        invoices |= {(supplier, number)} if supplier and number else set()
    return people, invoices
