"""The columns of a table: which are read, which are not, and what is wrong with the header."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, field
from functools import cache, lru_cache

from srcalc.diagnostics import BAD_INPUT, Diagnostic, Mistake, Refused
from srcalc.model.record import COLUMNS
from srcalc.model.values import folded
from srcalc.reading.personal import is_personal
from srcalc.reading.tables import Table

NAMING = ("element", "recognition", "bonuses", "conditions", "evidence")  # the columns that hold names of a ruleset


@cache
def column_names() -> dict[str, str]:
    """Every accepted name of a column, folded, and the column."""
    return {folded(name): column.name for column in COLUMNS for name in (column.name, *column.dutch)}


@dataclass(frozen=True, slots=True)
class Dropped:
    """The columns that somebody does not want to be read: by their names, folded, and those for personal data."""

    names: frozenset[str] = frozenset()
    personal: bool = False


NOTHING = Dropped()


@dataclass(slots=True)
class Columns:
    """The columns that are read, with their number in the file (from 1), and the names of those that are not."""

    numbers: dict[str, int] = field(default_factory=dict)
    unread: list[str] = field(default_factory=list)


def settle_header(table: Table, dropped: Dropped = NOTHING) -> Columns:
    """The columns of a table; `Refused` with every mistake in its header."""
    found: list[Diagnostic] = []
    columns = Columns()
    for number, cell in enumerate(table.header, 1):
        name = cell.strip()
        place = table.place(table.header_row, number)
        column, mistake = column_of(name, dropped)
        if mistake is not None:
            found.append(Diagnostic(mistake.code, place, mistake.params))
        elif column is None:
            if name:
                columns.unread.append(name)
        elif column in columns.numbers:
            params = {"column": column, "first": columns.numbers[column], "second": number}
            found.append(Diagnostic("column-twice", place, params))
        else:
            columns.numbers[column] = number
            if ":" in column:
                columns.unread.append(name)
    if "element" not in columns.numbers and not found:
        params = {"column": "element", "allowed": tuple(column.name for column in COLUMNS)}
        found.append(Diagnostic("column-missing", table.place(table.header_row), params))
    if found:
        raise Refused(found, BAD_INPUT)
    return columns


@lru_cache(maxsize=1024)
def column_of(name: str, dropped: Dropped = NOTHING) -> tuple[str | None, Mistake | None]:
    """The column that a name stands for, None for one that is not read, or what is wrong with it.

    `element:utrecht-40h` is a column with the names of another ruleset; only a comparison takes something from it.
    """
    known = column_names()
    key = folded(name)
    if key in dropped.names:
        return None, None
    if key in known:
        return known[key], None
    own, sign, ruleset = name.partition(":")
    if sign and known.get(folded(own)) in NAMING and ruleset.strip():
        return f"{known[folded(own)]}:{folded(ruleset)}", None
    if is_personal(name):
        return None, None if dropped.personal else Mistake("column-personal", column=name[:80])
    near = difflib.get_close_matches(key, known, n=1, cutoff=0.84)
    near = near or [name for name in known if sorted(name) == sorted(key)]  # letters that changed places
    if near:
        return None, Mistake("column-near", column=name[:80], near=known[near[0]])
    return None, None
