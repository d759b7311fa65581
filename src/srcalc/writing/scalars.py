"""What may stand on one line of a file, as an editor sees it: a schema for every function that reads one.

For srcalc all that is written is text until a model reads it. An editor's YAML has made numbers, yes-or-no and lists of
it by then. So a number has bounds, and a pattern for who puts it between quotes; what is out of bounds is refused by a
type that it cannot have, because there an editor takes its message from the schema.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from srcalc.model import fields, values
from srcalc.model.fields import InUnit

Schema = dict[str, Any]

MOST = 10**12
CENTS, NO_CENTS = r"(\.[0-9]{1,2})?", r"(\.0{1,2})?"
DIGITS = "(0|[1-9][0-9]{0,11})"
DAY = (
    "(199[0-9]|20[0-9]{2}|2100)"
    "-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)"
    "|(199[26]|20([02468][048]|[13579][26]))-02-29"
)


def numbered(kind: str, pattern: str, **bounds: int) -> Schema:
    """A number within bounds, or the same between quotes."""
    return {"type": [kind, "string"], "pattern": f"^({pattern})$", "if": bounds, "else": {"type": "string"}}


def up_to(most: int, cents: str, least: int = 0) -> str:
    """The pattern of the numbers up to a whole number of two digits or more."""
    digits = str(most)
    below = [f"[1-9][0-9]{{0,{len(digits) - 2}}}"]
    for place, digit in enumerate(digits):
        first = 0 if place else 1
        if int(digit) > first:
            below.append(f"{digits[:place]}[{first}-{int(digit) - 1}][0-9]{{{len(digits) - place - 1}}}")
    zero = "" if least else f"0{cents}|"
    return f"{zero}({'|'.join(below)}){cents}|{most}{NO_CENTS if cents else ''}"


def number(most: int) -> Schema:
    """A number from 0 up to another."""
    return numbered("number", up_to(most, CENTS), minimum=0, maximum=most)


def percentage(most: int) -> Schema:
    """A percentage: 0, or from 1 up, because between them it could be a share of one."""
    schema = numbered("number", f"0{NO_CENTS}|{up_to(most, CENTS, 1)}", minimum=1, maximum=most)
    return {**schema, "if": {"anyOf": [schema["if"], {"minimum": 0, "maximum": 0}]}}


def _yes_or_no() -> Schema:
    words = sorted(values.YES | values.NO)
    any_case = ["".join(f"[{sign.upper()}{sign}]" if sign.isalpha() else sign for sign in word) for word in words]
    schema = numbered("integer", "|".join(any_case), minimum=0, maximum=1)
    return {**schema, "type": ["boolean", "string", "integer"]}


_ID = {"type": ["string", "integer"], "pattern": "^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$", "minimum": 0}
_TEXT = {"type": ["string", "number"], "pattern": r"^(?=[\s\S]*\S)[\s\S]{1,2000}$"}
_WORDS = {"type": ["array", "string", "number"], "items": {"type": ["string", "number"]}}
_AMOUNT = numbered("number", DIGITS + CENTS, minimum=0, exclusiveMaximum=MOST)
_SIGNED = numbered("number", f"-?{DIGITS}{CENTS}", exclusiveMinimum=-MOST, exclusiveMaximum=MOST)
_WHOLE = numbered("integer", "0|[1-9][0-9]{0,5}", minimum=0, maximum=999_999)
_MONTHS = numbered("integer", up_to(600, "", 1), minimum=1, maximum=600)
_DATE = {"type": "string", "pattern": f"^({DAY})$"}

# By the function that reads it: a name, which is also that of its message; the schema; a largest value to tell.
SCALARS: Mapping[Callable[[Any], object], tuple[str, Schema, int | None]] = {
    values.parse_id: ("id", _ID, None),
    values.parse_text: ("text", _TEXT, None),
    values.parse_words: ("words", _WORDS, None),
    values.parse_amount: ("amount", _AMOUNT, None),
    values.parse_number: ("signed", _SIGNED, None),
    values.parse_percentage: ("percentage", percentage(100), 100),
    values.parse_hours_per_week: ("number", number(168), 168),
    values.parse_whole: ("whole", _WHOLE, None),
    values.parse_months: ("months", _MONTHS, None),
    values.parse_date: ("date", _DATE, None),
    values.parse_yes_no: ("yes-no", _yes_or_no(), None),
    fields.parse_figure: ("amount", _AMOUNT, None),
    fields.parse_day: ("date", _DATE, None),
}
# These read words too: that a side has no end, or that it was not seen.
WITH_WORDS = frozenset({fields.parse_figure, fields.parse_day})


def figure_in(mark: InUnit) -> tuple[str, Schema, int | None]:
    """What a figure may be in its place, like `SCALARS`."""
    if "percent" in mark.units:
        most = mark.at_most or 100
        return "percentage", percentage(most), most
    if mark.at_most is not None:
        return "number", number(mark.at_most), mark.at_most
    return SCALARS[values.parse_amount]
