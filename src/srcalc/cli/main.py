"""The program run: what every outcome becomes as an exit code."""

from __future__ import annotations

import contextlib
import errno
import gc
import io
import os
import signal
import sys
from pathlib import Path
from typing import Any, NoReturn

import typer

from srcalc.cli.output import language, tell
from srcalc.cli.program import COMMANDS, heads, program
from srcalc.diagnostics import CANNOT_WRITE, OUR_FAULT, WRONG_USE, Diagnostic, Place, Refused
from srcalc.language import LANGUAGES, say

_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_CANNOT_WRITE = (errno.EBADF, errno.ENOSPC, errno.EIO, errno.EFBIG)


def main() -> NoReturn:
    """Run the command line and end the process with its exit code."""
    if sys.stdout is None:
        sys.stdout = _Closed()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a console that has no euro sign
    gc.set_threshold(200_000, 50, 50)  # a run makes little garbage: looking for it costs a twentieth of the start
    for number in _SIGNALS:
        if signal.getsignal(number) != signal.SIG_IGN:  # as a shell has it for what runs in the background
            signal.signal(number, _stop)
    code = run(sys.argv[1:])
    with contextlib.suppress(OSError, ValueError):
        sys.stdout.flush()
    if code == 141:  # what is left in the buffer has no reader any more
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(code)


def _stop(number: int, _: object) -> NoReturn:
    """End in good order, and let no second signal disturb that."""
    for each in _SIGNALS:
        signal.signal(each, signal.SIG_IGN)
    sys.exit(128 + number)


class _Closed(io.StringIO):
    """Standard output that was closed before the start: what is written to it would be lost."""

    def write(self, _: str) -> int:
        raise OSError(errno.EBADF, "standard output is closed")


def run(arguments: list[str]) -> int:
    """The exit code of a command line; nothing but results goes to standard output, and no traceback to anybody."""
    lang = language(_asked_language(arguments), to_terminal=sys.stderr is not None and sys.stderr.isatty())
    try:
        _check_language(arguments)
        code: Any = program(lang, arguments).main(arguments, prog_name="srcalc", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except SystemExit as stop:  # the library ends so when the reader of a pipe has gone
        if isinstance(stop.__context__, BrokenPipeError):
            return 141
        raise
    except (KeyboardInterrupt, typer.Abort):
        return 130
    except Exception as error:
        return _ended(error, arguments, lang)


def _ended(error: Exception, arguments: list[str], lang: str) -> int:
    """The exit code of an error, once it is told; one that a signal gave rise to is only the signal."""
    stopped = _stopped(error)
    if stopped is not None:
        return stopped
    if isinstance(error, BrokenPipeError):
        return 141
    if isinstance(error, Refused):
        tell(error.diagnostics, lang)
        return error.exit_code
    if isinstance(error, OSError) and error.errno in _CANNOT_WRITE:
        tell([Diagnostic("cannot-write")], lang)
        return CANNOT_WRITE
    if isinstance(error, _usage_error()):
        tell([_usage(error, arguments, lang)], lang)
        return WRONG_USE
    tell([_fault(error)], lang)
    return OUR_FAULT


def _stopped(error: BaseException | None) -> int | None:
    """The exit code of the signal in whose wake an error came up: what is broken off may fail in a way of its own."""
    while error is not None:
        if isinstance(error, SystemExit) and isinstance(error.code, int):
            return error.code
        if isinstance(error, KeyboardInterrupt):
            return 130
        error = error.__context__
    return None


def _check_language(arguments: list[str]) -> None:
    asked = _asked_language(arguments)
    if asked is not None and asked not in LANGUAGES:
        params = {"key": "--lang", "near": None, "allowed": LANGUAGES}
        raise Refused(Diagnostic("not-one-of", Place("--lang"), params), WRONG_USE)


def _asked_language(arguments: list[str]) -> str | None:
    """The language of help and of messages about the command line itself, which come before it is read."""
    for number, word in enumerate(arguments):
        if word.startswith("--lang="):
            return word.partition("=")[2]
        if word == "--lang" and number + 1 < len(arguments):
            return arguments[number + 1]
    return None


def _usage_error() -> type[Exception]:
    """The error that Typer raises for a wrong command line (it carries its own copy of Click)."""
    return typer.BadParameter.__mro__[1]


def _usage(error: Any, arguments: list[str], lang: str) -> Diagnostic:
    """What is wrong with a command line, in the user's language."""
    kind = type(error).__name__
    context = getattr(error, "ctx", None)
    inside = context is not None and context.parent is not None
    if kind == "NoSuchOption":
        problem = say(lang, "usage-no-option", name=error.option_name)
    elif kind == "MissingParameter":
        param = error.param
        name = "" if param is None else (param.opts[0] if param.param_type_name == "option" else param.name.upper())
        problem = say(lang, "usage-missing", name=name)
    elif kind == "UsageError" and (not inside or _is_group(context)):
        import difflib

        depth = 1 if inside else 0
        known = [words.split()[-1] for words in COMMANDS if words.startswith(f"{arguments[0]} ")] if inside else heads()
        near = difflib.get_close_matches(arguments[depth], known, n=1) if len(arguments) > depth else []
        problem = say(lang, "usage-no-command", near=near[0] if near else None)
    else:
        problem = say(lang, "usage-other")
    command = str(context.command_path).partition(" ")[2] if inside and context is not None else ""
    return Diagnostic("usage", params={"problem": problem, "command": command})


def _is_group(context: Any) -> bool:
    return hasattr(context.command, "commands")


def _fault(error: Exception) -> Diagnostic:
    """A fault of ours, told by its kind and place in the program: never by the data that it met."""
    import traceback

    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if "srcalc" in Path(frame.filename).parts] or frames
    where = f"{Path(own[-1].filename).name}:{own[-1].lineno}" if own else "?"
    return Diagnostic("our-fault", params={"kind": type(error).__name__, "where": where})
