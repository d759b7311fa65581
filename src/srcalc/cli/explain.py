"""`srcalc explain`: what a diagnostic code means, and the way out."""

from __future__ import annotations

from typing import Annotated

import typer

from srcalc.cli import options


def explain(
    code: Annotated[str, typer.Argument()],
    lang: options.Lang = None,
) -> None:
    """Explain a code; the texts stand in `srcalc.language`."""
    from srcalc.cli.output import deliver, language, on_terminal
    from srcalc.diagnostics import WRONG_USE, Diagnostic, Refused
    from srcalc.language.explanations import entries, explanation, known_code
    from srcalc.reading.models import nearest

    chosen = language(lang, to_terminal=on_terminal(None))
    found = known_code(code)
    if found is None:
        near = nearest(code.lower().removeprefix("sr-"), list(entries(chosen)))
        raise Refused(Diagnostic("code-unknown", params={"near": near}), WRONG_USE)
    deliver(explanation(found, chosen), None, force=False)
