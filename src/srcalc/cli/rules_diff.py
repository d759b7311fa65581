"""`srcalc rules diff`: what differs between two rulesets, in words and in money."""

from __future__ import annotations

from typing import Annotated

import typer

from srcalc.cli import options


def rules_diff(
    old: Annotated[str, typer.Argument()],
    new: Annotated[str, typer.Argument()],
    format: options.Format = None,
    output: options.Output = None,
    force: options.Force = False,
    lang: options.Lang = None,
) -> None:
    """Compare two rulesets; the help of every option stands in `srcalc.language`."""
    from srcalc.writing.forms import FORMS, in_form

    form = options.chosen_format(format, output, FORMS)
    from srcalc.checking.opened import open_ruleset
    from srcalc.cli.output import deliver, language, on_terminal
    from srcalc.writing.rule_words import Speech
    from srcalc.writing.rules_diff import diff_json, diff_page

    chosen = language(lang, to_terminal=on_terminal(output))
    files = [open_ruleset(name) for name in (old, new)]
    before, after = (Speech(file.ruleset, chosen) for file in files)
    if form == "json":
        text = diff_json(before, after, [file.hashes() for file in files])
    else:
        title = after.say("diff.title", old=before.ruleset.id, new=after.ruleset.id)
        text = in_form(form, title, diff_page(before, after), chosen)
    deliver(text, output, force=force, inputs=[name for file in files for name in file.files()])
