"""`srcalc rules list`: the rulesets that ship, with dates, status and how sure they are."""

from __future__ import annotations

from srcalc.cli import options


def rules_list(
    format: options.Format = None,
    output: options.Output = None,
    force: options.Force = False,
    lang: options.Lang = None,
) -> None:
    """List the rulesets; the help of every option stands in `srcalc.language`."""
    from srcalc.writing.forms import FORMS, in_form

    form = options.chosen_format(format, output, FORMS)
    from srcalc.cli.output import deliver, language, on_terminal
    from srcalc.language import say
    from srcalc.reading.rulesets import load_ruleset, shipped_ids
    from srcalc.writing.rules_list import list_json, list_page

    chosen = language(lang, to_terminal=on_terminal(output))
    files = [load_ruleset(name) for name in shipped_ids()]
    if form == "json":
        text = list_json({file.sha256: file.ruleset for file in files})
    else:
        text = in_form(form, say(chosen, "rules.list"), list_page([file.ruleset for file in files], chosen), chosen)
    deliver(text, output, force=force, inputs=[name for file in files for name in file.files()])
