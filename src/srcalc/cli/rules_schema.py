"""`srcalc rules schema`: the JSON Schema of the files that people write, for editors."""

from __future__ import annotations

from typing import Annotated

import typer

from srcalc.cli import options

Of = Annotated[str, typer.Option("--of", show_default=False)]


def schema(
    of: Of = "ruleset",
    output: options.Output = None,
    force: options.Force = False,
    lang: options.Lang = None,
) -> None:
    """Write the schema; the texts in it stand in `srcalc.language`."""
    from srcalc.cli.output import deliver, language
    from srcalc.language.fields import meanings
    from srcalc.writing.schema import FILES, schema_text

    kind = options.one_of("--of", of, tuple(FILES))
    deliver(schema_text(kind, meanings(language(lang, to_terminal=False))), output, force=force)
