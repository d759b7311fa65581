"""`srcalc pseudonymise`: records with pseudonyms for people, and without what is not needed."""

from __future__ import annotations

from typing import Annotated

import typer

from srcalc.cli import options


def pseudonymise(
    records: Annotated[str, typer.Argument()],
    key: Annotated[str, typer.Option("--key")],
    person: Annotated[str | None, typer.Option("--person")] = None,
    supplier: Annotated[str, typer.Option("--supplier")] = "",
    client: Annotated[str | None, typer.Option("--for")] = None,
    sheet: options.Sheet = None,
    output: options.Output = None,
    force: options.Force = False,
    lang: options.Lang = None,
    quiet: options.Quiet = False,
) -> None:
    """Replace people by pseudonyms; the help of every option stands in `srcalc.language`."""
    from srcalc.cli.output import deliver, language, on_terminal, tell
    from srcalc.diagnostics import Diagnostic, Place
    from srcalc.reading.files import shown_name
    from srcalc.reading.pseudonymised import read_rows, with_pseudonyms
    from srcalc.reading.pseudonyms import key_name, read_key
    from srcalc.writing.rows import rows_file

    secret = read_key(key)
    found = read_rows(records, person, sheet)
    if found.form == "xlsx" and output is None:
        raise options.wrong_use("needs-output", "--output", format="xlsx")
    people: set[str] = set()
    rows = list(with_pseudonyms(found, secret, supplier, client, people))
    data = rows_file(found.form, found.titles, rows, found.delimiter, marked=found.marked)
    deliver(data, output, force=force, inputs=[records, key])
    params = {
        "rows": len(rows),
        "people": len(people),
        "key": key_name(secret),
        "client": client,
        "dropped": tuple(found.dropped),
    }
    note = Diagnostic("pseudonymised", Place(shown_name(records)), params, "note")
    tell([note], language(lang, to_terminal=on_terminal(output)), quiet=quiet)
