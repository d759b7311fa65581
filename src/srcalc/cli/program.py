"""The commands of the program, by the words that call them, and their help in the user's language.

The sentences stand in `srcalc.language` under `help.`: a command by its words, a parameter by its command and name, or
by its name alone where it is the same everywhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Annotated, Any

import typer

from srcalc import __version__
from srcalc.language import say, texts

# The module in `srcalc.cli` and the function in it, by the words of the command.
COMMANDS: Mapping[str, tuple[str, str]] = {
    "required": ("required", "required"),
    "realised": ("realised", "realised"),
    "compare": ("compare", "compare"),
    "check": ("check", "check"),
    "index": ("index", "index"),
    "template": ("template", "template"),
    "pseudonymise": ("pseudonymise", "pseudonymise"),
    "key new": ("key", "new"),
    "match": ("match", "match"),
    "rules list": ("rules_list", "rules_list"),
    "rules show": ("rules_show", "rules_show"),
    "rules diff": ("rules_diff", "rules_diff"),
    "rules schema": ("rules_schema", "schema"),
    "verify": ("verify", "verify"),
    "explain": ("explain", "explain"),
}


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"srcalc {__version__}")
        raise typer.Exit


def srcalc(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True)] = False,
) -> None:
    """Hold the options of the program as a whole."""


def heads() -> list[str]:
    """The first words that commands begin with."""
    return list(dict.fromkeys(words.partition(" ")[0] for words in COMMANDS))


def program(lang: str, arguments: list[str]) -> Any:
    """The program that Typer runs, with its help in a language.

    When the first word is a command only that one is imported and made, which is a tenth of the time to start.
    """
    app = typer.Typer(**_settings("srcalc"))
    app.callback()(srcalc)
    groups: dict[str, typer.Typer] = {}
    wanted = arguments[0] if arguments and arguments[0] in heads() else None
    for words, (module, function) in COMMANDS.items():
        head, _, rest = words.partition(" ")
        if wanted not in (None, head):
            continue
        owner = app
        if rest:
            if head not in groups:
                groups[head] = typer.Typer(**_settings(head))
                groups[head].callback()(_group)
                app.add_typer(groups[head])
            owner = groups[head]
        owner.command(rest or head)(getattr(import_module(f"srcalc.cli.{module}"), function))
    made: Any = typer.main.get_command(app)
    _translate(made, lang, "")
    return made


def _group() -> None:
    """Hold commands that belong together."""


def _settings(name: str) -> dict[str, Any]:
    return {
        "name": name,
        "rich_markup_mode": None,
        "pretty_exceptions_enable": False,
        "no_args_is_help": True,
        "context_settings": {"help_option_names": ["--help", "-h"]},
    }


def _translate(command: Any, lang: str, words: str) -> None:
    """Put the help of a command, and of all under it, in a language."""
    known = texts(lang)
    name = words.replace(" ", ".")
    command.help = command.short_help = known[f"help.{name}" if name else "help"]
    for param in command.params:
        param.help = _param_help(known, name, param)
    _translate_page(command, lang)
    for part, inner in getattr(command, "commands", {}).items():
        _translate(inner, lang, f"{words} {part}".strip())


def _translate_page(command: Any, lang: str) -> None:
    """Put the words of a help page that the library writes itself in the language."""
    written = command.get_help

    def translated(context: Any) -> str:
        page: str = written(context)
        for key in ("usage", "options", "arguments", "commands", "help"):
            page = page.replace(say("en", f"words.{key}"), say(lang, f"words.{key}"), 1)
        return page

    command.get_help = translated


def _param_help(known: Any, command: str, param: Any) -> str:
    # `index`, `explain` and `template` are commands as well as options.
    name = f"{param.name}_option" if param.name in ("index", "explain", "template") else param.name
    return str(known.get(f"help.{command}.{name}") or known[f"help.{name}"])
