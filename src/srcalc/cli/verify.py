"""`srcalc verify`: a result recomputed from its receipt and the same files."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator
from typing import Annotated, Any

import typer

from srcalc.cli import options


def verify(
    result: Annotated[str, typer.Argument()],
    lang: options.Lang = None,
    quiet: options.Quiet = False,
) -> None:
    """Recompute a result; the help of every option stands in `srcalc.language`."""
    from srcalc.cli.output import deliver, language, on_terminal
    from srcalc.language import say
    from srcalc.reading.results import read_result

    chosen = language(lang, to_terminal=on_terminal(None))
    before = read_result(result)
    _check_inputs(before)
    after = _recomputed(before)
    difference = next(_differences(before, after, ""), None)
    if difference is None:
        if not quiet:
            deliver(say(chosen, "verify.same", file=result, **_versions(before, after)) + "\n", None, force=False)
        raise typer.Exit(0)
    path, was, now = difference
    deliver(say(chosen, "verify.differs", path=path, was=_shown(was), now=_shown(now)) + "\n", None, force=False)
    raise typer.Exit(1)


def _check_inputs(before: dict[str, Any]) -> None:
    """The files that a result was made from must be here, and be the same."""
    from srcalc.diagnostics import BAD_INPUT, Diagnostic, Place, Refused
    from srcalc.reading.files import Source
    from srcalc.reading.results import MOST_BYTES

    found = []
    for item in before["receipt"]["inputs"]:
        name = item["name"]
        if name == "-":
            found.append(Diagnostic("verify-standard-input", Place(name)))
        elif _hash(Source(name, BAD_INPUT, MOST_BYTES)) != item["sha256"]:
            found.append(Diagnostic("verify-other-file", Place(name)))
    if found:
        raise Refused(found, BAD_INPUT)


def _hash(source: Any) -> str:
    import hashlib

    made = hashlib.sha256()
    for chunk in source.chunks():
        made.update(chunk)
    return made.hexdigest()


def _recomputed(before: dict[str, Any]) -> Any:
    """The result of the command that the receipt tells of, run again."""
    from srcalc.cli.main import run
    from srcalc.diagnostics import BAD_INPUT, Diagnostic, Refused
    from srcalc.reading.results import parsed

    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        code = run(command_of(before))
    if code:
        raise Refused(Diagnostic("verify-cannot", params={"code": code}), BAD_INPUT)
    return parsed(out.getvalue())


def command_of(result: dict[str, Any]) -> list[str]:
    """The command line that makes a result."""
    receipt = result["receipt"]
    names = [item["name"] for item in receipt["inputs"]]
    if "realised" in result:
        contract = result.get("contract")
        count = len(contract) if isinstance(contract, list) else int(contract is not None)
        words, names = ["realised", *(f"--contract={name}" for name in names[:count])], names[count:]
    else:
        words = ["required"]
    for name, value in receipt["options"].items():
        flag = "--" + name.replace("_", "-")
        for item in value if isinstance(value, list) else [value]:
            words += [flag] if item is True else [f"{flag}={item}"]
    words += ["--explain"] if "explanation" in result else []
    words += ["--why-not"] if "why_not" in result else []
    # After -- a name is a name, also when it looks like an option.
    return [*words, "--format=json", "--quiet", f"--lang={receipt['lang']}", "--", *names]


def _differences(before: Any, after: Any, path: str) -> Iterator[tuple[str, Any, Any]]:
    """The places where two results differ, in the order in which they are read; the version of srcalc is none."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key in dict.fromkeys([*before, *after]):
            here = f"{path}.{key}" if path else key
            if here != "tool.version":
                yield from _differences(before.get(key), after.get(key), here)
    elif isinstance(before, list) and isinstance(after, list):
        for number in range(max(len(before), len(after))):
            one, two = (items[number] if number < len(items) else None for items in (before, after))
            yield from _differences(one, two, f"{path}[{number}]")
    elif before != after:
        yield path, before, after


def _shown(value: Any) -> str:
    """A number or a word as it is; of anything else that there is something."""
    if value is None:
        return "-"
    text = str(value)
    return text if isinstance(value, str) and len(text) <= 80 else "…"


def _versions(before: dict[str, Any], after: dict[str, Any]) -> dict[str, str]:
    made, now = (str(item.get("tool", {}).get("version")) for item in (before, after))
    return {"made": "" if made == now else made}
