"""Price indices: the tables of Statistics Netherlands (CBS) that ship with the package, or a file of the user."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from srcalc.diagnostics import BAD_INPUT, BAD_RULESET, Diagnostic, Mistake, Place, Refused
from srcalc.model.index import IndexSeries, Level
from srcalc.model.values import parse_amount, parse_date
from srcalc.reading.files import read_bytes
from srcalc.reading.text import decoded

SHIPPED = ("cbs-86141ned", "cbs-83131ned")
# A year or a month, from 1900 to 2199.
PERIOD = re.compile(r"(19|20|21)[0-9]{2}(-(0[1-9]|1[0-2]))?", re.ASCII)
_HEAD = ("id", "title", "table", "base", "source", "licence", "taken")


@cache
def shipped_series(name: str) -> IndexSeries:
    """A series that ships with the package, by its id."""
    if name not in SHIPPED:
        raise Refused(Diagnostic("index-unknown", params={"series": name, "allowed": SHIPPED}), BAD_RULESET)
    path = Path(__file__).resolve().parents[1] / "data" / f"{name}.csv"
    return parse_series(path.read_text(encoding="utf-8"), path.name)


def read_series(file: str) -> IndexSeries:
    """The series in a file: lines `# id: ...` and so on, then `period,level,status,verified`."""
    return parse_series(decoded(read_bytes(file, BAD_INPUT), file, BAD_INPUT), file)


def parse_series(text: str, file: str) -> IndexSeries:
    """The series in a text; `Refused` with every line that is not as it should be."""
    head: dict[str, str] = {}
    levels: dict[str, Level] = {}
    found: list[Diagnostic] = []
    for number, line in enumerate(text.splitlines(), 1):
        place = Place(file, number)
        if line.startswith("#"):
            key, _, value = line[1:].partition(":")
            head[key.strip()] = value.strip()
        elif line and not line.startswith("period"):
            try:
                period, level = _level(line)
                if period in levels:
                    raise Mistake("index-twice", period=period)
                levels[period] = level
            except Mistake as mistake:
                found.append(Diagnostic(mistake.code, place, mistake.params))
    if head.get("taken"):
        try:
            parse_date(head["taken"])
        except Mistake as mistake:
            found.append(Diagnostic(mistake.code, Place(file), {"key": "taken", **mistake.params}))
    missing = [key for key in _HEAD if not head.get(key)]
    if missing:
        found.append(Diagnostic("index-head", Place(file, 1), {"keys": tuple(missing)}))
    if not levels:
        found.append(Diagnostic("index-empty", Place(file)))
    if found:
        raise Refused(found, BAD_INPUT)
    return IndexSeries(**{key: head[key] for key in _HEAD}, levels=levels)


def _level(line: str) -> tuple[str, Level]:
    cells = [cell.strip() for cell in line.split(",")]
    if len(cells) < 2:
        raise Mistake("index-line")
    period = cells[0]
    if not PERIOD.fullmatch(period):
        raise Mistake("index-line")
    value = parse_amount(cells[1])
    if not value:
        raise Mistake("index-line")
    return period, Level(value, *[*cells[2:4], "", ""][:2])
