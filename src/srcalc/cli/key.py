"""`srcalc key new`: a secret key for pseudonyms."""

from __future__ import annotations

from typing import Annotated

import typer

from srcalc.cli import options


def new(
    file: Annotated[str, typer.Argument()],
    lang: options.Lang = None,
    quiet: options.Quiet = False,
) -> None:
    """Make a key that only its owner can read; the help of every option stands in `srcalc.language`."""
    import os
    import secrets

    from srcalc.cli.output import language, on_terminal, tell, write_file
    from srcalc.diagnostics import CANNOT_WRITE, Diagnostic, Place, Refused
    from srcalc.reading.pseudonyms import KEY_BYTES, check_not_in_repository, key_name

    check_not_in_repository(file)
    key = secrets.token_bytes(KEY_BYTES)
    if os.path.lexists(file):  # a link, too
        raise Refused(Diagnostic("secret-exists", Place(file)), CANNOT_WRITE)
    write_file(file, [key], force=False, private=True)
    note = Diagnostic("secret-made", Place(file), {"key": key_name(key)}, "note")
    tell([note], language(lang, to_terminal=on_terminal(None)), quiet=quiet)
