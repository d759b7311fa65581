"""`srcalc rules show`: a ruleset in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from srcalc.cli import options

if TYPE_CHECKING:
    from srcalc.reading.rulesets import RulesetFile
    from srcalc.writing.ruleset_page import Shown


def rules_show(
    name: Annotated[str, typer.Argument()],
    format: options.Format = None,
    output: options.Output = None,
    force: options.Force = False,
    lang: options.Lang = None,
) -> None:
    """Show a ruleset; the help of every option stands in `srcalc.language`."""
    from srcalc.writing.forms import FORMS, in_form

    form = options.chosen_format(format, output, FORMS)
    from srcalc.checking.opened import open_ruleset
    from srcalc.cli.output import deliver, language, on_terminal
    from srcalc.writing.rule_words import Speech
    from srcalc.writing.ruleset_json import ruleset_json
    from srcalc.writing.ruleset_page import ruleset_page

    chosen = language(lang, to_terminal=on_terminal(output))
    file = open_ruleset(name, as_document=True)
    shown = _shown(file)
    if form == "json":
        text = ruleset_json(file.ruleset, shown, file.hashes())
    else:
        speech = Speech(file.ruleset, chosen)
        text = in_form(form, speech.text(file.ruleset.title), ruleset_page(shown, speech), chosen)
    deliver(text, output, force=force, inputs=file.files())


def _shown(file: RulesetFile) -> Shown:
    """What there is to show, with the place of every figure that another file has."""
    from dataclasses import replace
    from pathlib import Path

    from srcalc.checking.certainty import not_computed
    from srcalc.checking.findings import bases
    from srcalc.writing.ruleset_page import Shown

    document = file.document
    assert document is not None
    found = tuple(bases(file.ruleset))
    places = {path: place for path, _ in found if (place := document.place(path)).file != document.file}
    named = {path: replace(place, file=Path(place.file or "").name) for path, place in places.items()}
    return Shown(tuple(not_computed(file.ruleset)), found, named, tuple(base.id for base in file.bases))
