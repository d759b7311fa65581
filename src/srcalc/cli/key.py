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

    from srcalc.cli.output import language, on_terminal, tell
    from srcalc.diagnostics import CANNOT_WRITE, Diagnostic, Place, Refused
    from srcalc.reading.pseudonyms import KEY_BYTES, check_not_in_repository, key_name

    check_not_in_repository(file)
    key = secrets.token_bytes(KEY_BYTES)
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)  # never over an existing file or a link
        with os.fdopen(handle, "wb") as made:
            made.write(key)
    except FileExistsError:
        raise Refused(Diagnostic("secret-exists", Place(file)), CANNOT_WRITE) from None
    except (OSError, ValueError):
        raise Refused(Diagnostic("cannot-write", Place(file)), CANNOT_WRITE) from None
    note = Diagnostic("secret-made", Place(file), {"key": key_name(key)}, "note")
    tell([note], language(lang, to_terminal=on_terminal(None)), quiet=quiet)
