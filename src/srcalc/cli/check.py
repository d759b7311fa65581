"""`srcalc check`: whether ruleset files are right, with everything that is wrong at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from srcalc.cli import options

if TYPE_CHECKING:
    from srcalc.checking.rulesets import Checked


def check(
    rulesets: Annotated[list[str] | None, typer.Argument()] = None,
    format: options.Format = None,
    output: options.Output = None,
    force: options.Force = False,
    lang: options.Lang = None,
    as_of: options.AsOf = None,
    sources: Annotated[str | None, typer.Option("--sources")] = None,
    strict: options.Strict = False,
    quiet: options.Quiet = False,
) -> None:
    """Check ruleset files; the help of every option stands in `srcalc.language`."""
    form = options.chosen_format(format, output, ("text", "json", "github", "sarif", "junit"))
    from srcalc.checking.rulesets import check_file
    from srcalc.checking.versions import check_reviewed, check_versions
    from srcalc.cli.output import deliver, language, on_terminal

    chosen = language(lang, to_terminal=on_terminal(output))
    day = options.day_of(as_of)
    checked = check_versions([check_file(name) for name in _files(rulesets or ["rules/"])])
    if day is not None:
        checked = check_reviewed(checked, day)
    if sources is not None:
        checked = _looked_up(checked, sources)
    deliver(
        _rendered(form, checked, chosen, quiet, strict), output, force=force, inputs=[item.file for item in checked]
    )
    raise typer.Exit(1 if _failed(checked, strict) else 0)


def _looked_up(checked: list[Checked], folder: str) -> list[Checked]:
    from srcalc.checking.sources import check_sources

    if not Path(folder).is_dir():
        raise options.wrong_use("sources-not-folder", "--sources")
    return check_sources(checked, folder)


def _rendered(form: str, checked: list[Checked], lang: str, quiet: bool, strict: bool) -> str | bytes:
    """The findings in a format. What machines read is UTF-8, whatever the console is."""
    from srcalc.writing.findings import findings_json, findings_text

    root = Path.cwd().as_posix()
    if form == "github":
        from srcalc.writing.github import findings_github

        return findings_github(checked, lang, quiet, root)
    if form == "sarif":
        from srcalc.writing.sarif import findings_sarif

        return findings_sarif(checked, lang, quiet, root).encode()
    if form == "junit":
        from srcalc.writing.junit import findings_junit

        return findings_junit(checked, lang, quiet, root, strict).encode()
    return (findings_json if form == "json" else findings_text)(checked, lang, quiet)


def _files(names: list[str]) -> list[str]:
    """The files that are meant: a folder stands for the rulesets in it."""
    found: list[str] = []
    for name in names:
        path = Path(name)
        if path.is_dir():
            inside = sorted(str(item) for item in path.iterdir() if item.suffix in (".yaml", ".yml"))
            found += inside or [name]
        else:
            found.append(name)
    return found


def _failed(checked: list[Checked], strict: bool) -> bool:
    """Errors fail; with `--strict` warnings too."""
    severities = {finding.severity for item in checked for finding in item.findings}
    return "error" in severities or (strict and "warning" in severities)
