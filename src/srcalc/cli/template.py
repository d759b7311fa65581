"""`srcalc template`: an empty form for a ruleset."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from srcalc.cli import options

_FORMS = (".csv", ".xlsx", ".yaml", ".yml")


def template(
    file: Annotated[str, typer.Argument()],
    ruleset: options.Ruleset = None,
    assume: options.Assume = None,
    force: options.Force = False,
    lang: options.Lang = None,
    quiet: options.Quiet = False,
) -> None:
    """Make an empty form; the help of every option stands in `srcalc.language`."""
    from srcalc.checking.opened import open_ruleset
    from srcalc.checking.selected import version_for
    from srcalc.cli.output import deliver, language, tell
    from srcalc.cli.session import DEFAULT_RULESET
    from srcalc.diagnostics import Diagnostic, Place
    from srcalc.writing.template import contract_form, records_csv_form, records_workbook

    suffix = Path(file).suffix.lower()
    if suffix not in _FORMS:
        raise options.wrong_use("format-unknown", file, allowed=_FORMS)
    made = {".csv": records_csv_form, ".xlsx": records_workbook}.get(suffix, contract_form)
    chosen = language(lang, to_terminal=False)
    opened = open_ruleset(version_for(ruleset or DEFAULT_RULESET, None), options.assumptions(assume))
    deliver(made(opened.ruleset, chosen), file, force=force, inputs=[opened.file])
    tell([Diagnostic("form-made", Place(file), {"ruleset": opened.ruleset.id}, "note")], chosen, quiet=quiet)
