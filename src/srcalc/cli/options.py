"""The options that commands share, and how their texts become values."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from srcalc.diagnostics import WRONG_USE, Diagnostic, Mistake, Place, Refused
from srcalc.model import values

if TYPE_CHECKING:
    from srcalc.reading.records import Reading

T = TypeVar("T")

Ruleset = Annotated[str | None, typer.Option("--ruleset")]
Format = Annotated[str | None, typer.Option("--format")]
Output = Annotated[str | None, typer.Option("--output", "-o")]
Template = Annotated[str | None, typer.Option("--template")]
Force = Annotated[bool, typer.Option("--force")]
Assume = Annotated[list[str] | None, typer.Option("--assume")]
ExpectedInflation = Annotated[str | None, typer.Option("--expected-inflation")]
Index = Annotated[str | None, typer.Option("--index")]
AsOf = Annotated[str | None, typer.Option("--as-of")]
DecimalSign = Annotated[str | None, typer.Option("--decimal")]
DropColumn = Annotated[list[str] | None, typer.Option("--drop-column")]
DropPersonal = Annotated[bool, typer.Option("--drop-personal")]
Sheet = Annotated[str | None, typer.Option("--sheet")]
AllowEmpty = Annotated[bool, typer.Option("--allow-empty")]
Lang = Annotated[str | None, typer.Option("--lang")]
Explain = Annotated[bool, typer.Option("--explain")]
Strict = Annotated[bool, typer.Option("--strict")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q")]


# Extensions that are not the name of their format.
SUFFIXES = {"xml": "junit"}


def wrong_use(code: str, option: str, **params: object) -> Refused:
    """A refusal of an option's value."""
    return Refused(Diagnostic(code, Place(option), {"key": option, **params}), WRONG_USE)


def value_of(option: str, text: str | None, parse: Callable[[str], T]) -> T | None:
    """The value of an option, read like the same field of a file; None when it was not given."""
    if text is None:
        return None
    try:
        return parse(text)
    except Mistake as mistake:
        raise wrong_use(mistake.code, option, **mistake.params) from None


def one_of(option: str, text: str, allowed: Sequence[str]) -> str:
    """One of the words that an option takes."""
    if text in allowed:
        return text
    from srcalc.reading.models import nearest

    raise wrong_use("not-one-of", option, near=nearest(text, allowed), allowed=tuple(allowed))


def chosen_format(given: str | None, output: str | None, allowed: Sequence[str]) -> str:
    """The format: as asked for, else by the extension of the output file, else the first."""
    if given is not None:
        return one_of("--format", given, allowed)
    suffix = Path(output).suffix[1:].lower() if output else ""
    suffix = SUFFIXES.get(suffix, suffix)
    if suffix and suffix not in allowed and suffix != "txt":
        raise wrong_use("format-unknown", "--output", allowed=tuple(allowed))
    return suffix if suffix in allowed else allowed[0]


def template_of(name: str | None, form: str, output: str | None) -> bytes | None:
    """The bytes of a Word template, which only a Word document takes; no terminal shows a document or a workbook."""
    if form in ("docx", "xlsx") and output is None:
        raise wrong_use("needs-output", "--format", format=form)
    if name is None:
        return None
    if form != "docx":
        raise wrong_use("template-format", "--template")
    from srcalc.diagnostics import BAD_INPUT
    from srcalc.reading.files import MIB, read_bytes

    return read_bytes(name, BAD_INPUT, 20 * MIB)


def assumptions(given: Sequence[str] | None) -> tuple[tuple[str, str], ...]:
    """The chosen alternatives of assumptions, as pairs."""
    if not given:
        return ()
    from srcalc.reading.rulesets import choice_of

    return tuple(found for text in given if (found := value_of("--assume", text, choice_of)))


def day_of(text: str | None) -> datetime.date | None:
    """The reference date of a result: a day, or `today` (or `vandaag`)."""
    if text in ("today", "vandaag"):
        return datetime.date.today()
    return value_of("--as-of", text, values.parse_date)


def inflation(text: str | None) -> Decimal | None:
    """An expected rise of prices per year, in percent."""
    found = value_of("--expected-inflation", text, values.parse_number)
    if found is not None and not -20 <= found <= 100:
        raise wrong_use("percentage-range", "--expected-inflation", at_most=100)
    return found


def reading(
    decimal: str | None,
    drop_column: Sequence[str] | None,
    drop_personal: bool,
    sheet: str | None,
    allow_empty: bool = False,
) -> Reading:
    """How files of records are to be read."""
    from srcalc.reading.columns import Dropped
    from srcalc.reading.records import Reading

    sign: Any = None if decimal is None else one_of("--decimal", decimal, ("comma", "point"))
    dropped = Dropped(frozenset(values.folded(name) for name in drop_column or ()), drop_personal)
    return Reading(sign, dropped, allow_empty, sheet)


def given(**options: Any) -> dict[str, Any]:
    """The options that were given, by name, for the receipt."""
    return {name: value for name, value in options.items() if value not in (None, False, (), [])}
