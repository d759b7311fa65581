"""The program: commands, their help in the user's language, and what every outcome becomes as an exit code."""

from __future__ import annotations

import contextlib
import errno
import gc
import io
import os
import signal
import sys
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from srcalc import __version__
from srcalc.cli.check import check
from srcalc.cli.explain import explain
from srcalc.cli.index import index
from srcalc.cli.output import language, tell
from srcalc.cli.realised import realised
from srcalc.cli.required import required
from srcalc.diagnostics import CANNOT_WRITE, OUR_FAULT, WRONG_USE, Diagnostic, Place, Refused
from srcalc.language import LANGUAGES, say, texts

_CANNOT_WRITE = (errno.EBADF, errno.ENOSPC, errno.EIO, errno.EFBIG)
COMMANDS = {command.__name__: command for command in (required, realised, check, index, explain)}


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"srcalc {__version__}")
        raise typer.Exit


def srcalc(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True)] = False,
) -> None:
    """Hold the options of the program as a whole."""


def main() -> NoReturn:
    """Run the command line and end the process with its exit code."""
    if sys.stdout is None:
        sys.stdout = _Closed()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a console that has no euro sign
    gc.set_threshold(200_000, 50, 50)  # a run makes little garbage: looking for it costs a twentieth of the start
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    code = run(sys.argv[1:])
    with contextlib.suppress(OSError, ValueError):
        sys.stdout.flush()
    if code == 141:  # what is left in the buffer has no reader any more
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(code)


class _Closed(io.StringIO):
    """Standard output that was closed before the start: what is written to it would be lost."""

    def write(self, _: str) -> int:
        raise OSError(errno.EBADF, "standard output is closed")


def run(arguments: list[str]) -> int:
    """The exit code of a command line; nothing but results goes to standard output, and no traceback to anybody."""
    lang = language(_asked_language(arguments), to_terminal=sys.stderr is not None and sys.stderr.isatty())
    try:
        _check_language(arguments)
        code: Any = _program(lang, arguments).main(arguments, prog_name="srcalc", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except Refused as refused:
        tell(refused.diagnostics, lang)
        return refused.exit_code
    except BrokenPipeError:
        return 141
    except SystemExit as stop:  # the library ends so when the reader of a pipe has gone
        if isinstance(stop.__context__, BrokenPipeError):
            return 141
        raise
    except OSError as error:
        if error.errno not in _CANNOT_WRITE:
            tell([_fault(error)], lang)
            return OUR_FAULT
        tell([Diagnostic("cannot-write")], lang)
        return CANNOT_WRITE
    except (KeyboardInterrupt, typer.Abort):
        return 130
    except Exception as error:
        if isinstance(error, _usage_error()):
            tell([_usage(error, arguments, lang)], lang)
            return WRONG_USE
        tell([_fault(error)], lang)
        return OUR_FAULT


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


def _program(lang: str, arguments: list[str]) -> Any:
    """The commands with their help in a language: the sentences stand in `srcalc.language`.

    When the first word is a command only that one is made, which is a tenth of the time to start.
    """
    app = typer.Typer(
        name="srcalc",
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        no_args_is_help=True,
        context_settings={"help_option_names": ["--help", "-h"]},
    )
    app.callback()(srcalc)
    wanted = arguments[0] if arguments and arguments[0] in COMMANDS else None
    for name, command in COMMANDS.items():
        if wanted in (None, name):
            app.command()(command)
    program: Any = typer.main.get_command(app)
    known = texts(lang)
    program.help = known["help"]
    for param in program.params:
        param.help = _param_help(known, "", param)
    _translate_help(program, lang)
    for name, command in program.commands.items():
        command.help = command.short_help = known[f"help.{name}"]
        for param in command.params:
            param.help = _param_help(known, name, param)
        _translate_help(command, lang)
    return program


def _translate_help(command: Any, lang: str) -> None:
    """Put the words of a help page that the library writes itself in the language."""
    written = command.get_help

    def translated(context: Any) -> str:
        page: str = written(context)
        for key in ("usage", "options", "arguments", "commands", "help"):
            page = page.replace(say("en", f"words.{key}"), say(lang, f"words.{key}"), 1)
        return page

    command.get_help = translated


def _param_help(known: Any, command: str, param: Any) -> str:
    # `index` and `explain` are commands as well as options.
    name = f"{param.name}_option" if param.name in ("index", "explain") else param.name
    return str(known.get(f"help.{command}.{name}") or known[f"help.{name}"])


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
    elif kind == "UsageError" and not inside:
        import difflib

        near = difflib.get_close_matches(arguments[0], list(COMMANDS), n=1) if arguments else []
        problem = say(lang, "usage-no-command", near=near[0] if near else None)
    else:
        problem = say(lang, "usage-other")
    command = str(context.info_name) if inside and context is not None else ""
    return Diagnostic("usage", params={"problem": problem, "command": command})


def _fault(error: Exception) -> Diagnostic:
    """A fault of ours, told by its kind and place in the program: never by the data that it met."""
    import traceback

    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if "srcalc" in Path(frame.filename).parts] or frames
    where = f"{Path(own[-1].filename).name}:{own[-1].lineno}" if own else "?"
    return Diagnostic("our-fault", params={"kind": type(error).__name__, "where": where})
