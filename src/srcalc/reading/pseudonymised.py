"""Records with pseudonyms for people and without the columns that no calculation needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from srcalc.diagnostics import BAD_INPUT, Diagnostic, Place, Refused
from srcalc.model.values import folded
from srcalc.reading.columns import column_names, column_of
from srcalc.reading.contracts import read_document
from srcalc.reading.files import CHUNK, Source
from srcalc.reading.personal import PERSONAL
from srcalc.reading.pseudonyms import PSEUDONYM, pseudonym
from srcalc.reading.records import MOST_BYTES
from srcalc.reading.tables import Table, open_table
from srcalc.reading.text import BROKEN

Row = dict[str, object]
LISTS = (".json", ".yaml", ".yml")


@dataclass(slots=True)
class Rows:
    """The rows of a file as texts by column, the file's own name for each column, and what was left out of it.

    `form` says how they were written, to write them so again: `csv` with the sign between the cells, `xlsx`, `json`
    or `yaml`.
    """

    form: str
    titles: dict[str, str]
    rows: Iterator[Row]
    delimiter: str = ";"
    marked: bool = False
    dropped: list[str] = field(default_factory=list)


def read_rows(name: str, person: str | None = None, sheet: str | None = None) -> Rows:
    """The rows of a file of records with the columns that srcalc knows; the column `person` identifies people.

    Raises `Refused` when the file cannot be read, a row does not fit, or no column identifies people.
    """
    source = Source(name, BAD_INPUT, MOST_BYTES)
    if name.lower().endswith((".jsonl", ".ndjson")):
        allowed = (".csv", ".xlsx", *LISTS)
        raise Refused(Diagnostic("file-kind", Place(source.shown), {"allowed": allowed}), BAD_INPUT)
    listed = name.lower().endswith(LISTS) or (name == "-" and source.head(CHUNK).lstrip()[:1] in (b"{", b"[", b"-"))
    return _of_list(source, person) if listed else _of_table(source, person, sheet)


def _kept(names: list[str], person: str | None, place: Callable[[int], Place]) -> tuple[dict[int, str], list[str]]:
    """The numbers of the columns that stay with the name that they get, and the names of the others."""
    kept: dict[int, str] = {}
    dropped: list[str] = []
    for number, name in enumerate(names):
        column = "person" if person is not None and folded(name) == folded(person) else column_of(name)[0]
        if column is None:
            dropped += [name] if name else []
        elif column in kept.values():
            first = next(other for other, known in kept.items() if known == column)
            params = {"column": column, "first": first + 1, "second": number + 1}
            raise Refused(Diagnostic("column-twice", place(number), params), BAD_INPUT)
        else:
            kept[number] = column
    if "person" not in kept.values():
        # Without a header the first row is somebody's: only names that columns are known to have are told.
        known = tuple(name for name in names if column_of(name)[0] is not None or folded(name) in PERSONAL)
        raise Refused(Diagnostic("person-column-missing", place(0), {"allowed": known}), BAD_INPUT)
    return kept, dropped


def _titles(names: list[str], kept: Mapping[int, str]) -> dict[str, str]:
    """The file's name for each column; a column of another name that identifies people becomes `person`."""
    return {
        column: names[number] if column_of(names[number])[0] == column else column for number, column in kept.items()
    }


def _of_table(source: Source, person: str | None, sheet: str | None) -> Rows:
    known = set(column_names()) | ({folded(person)} if person is not None else set())
    table = open_table(source, known, sheet)
    names = [name.strip() for name in table.header]
    kept, dropped = _kept(names, person, lambda number: table.place(table.header_row, number + 1))
    words = [word for word, _ in table.read_as]
    signs = {"semicolon": ";", "comma": ",", "tab": "\t", "bar": "|"}
    delimiter = next((signs[str(word)] for word in words if word in signs), ";")
    form = "csv" if table.sheet is None else "xlsx"
    return Rows(form, _titles(names, kept), _rows(table, kept), delimiter, "utf-8" not in words, dropped)


def _rows(table: Table, kept: Mapping[int, str]) -> Iterator[Row]:
    for number, cells in table.rows:
        fitted = table.fitted(number, cells)
        if fitted is not None:
            for index, column in kept.items():
                if fitted[index].startswith(BROKEN):
                    code, place = fitted[index].removeprefix(BROKEN), table.place(number, index + 1)
                    table.mistakes.append(Diagnostic(code, place, {"key": column}))
            yield {column: fitted[index].strip() for index, column in kept.items()}
    if table.mistakes:
        raise Refused(table.mistakes, BAD_INPUT)


def _of_list(source: Source, person: str | None) -> Rows:
    document = read_document(source.whole(), source.name)
    if not isinstance(document.data, list):
        raise Refused(Diagnostic("list-expected", document.place(()), {"key": ""}), BAD_INPUT)
    items = [item for item in document.data if isinstance(item, dict)]
    if len(items) < len(document.data):
        wrong = [n for n, item in enumerate(document.data) if not isinstance(item, dict)]
        raise Refused([Diagnostic("keys-expected", document.place((n,)), {"key": ""}) for n in wrong], BAD_INPUT)
    names = list(dict.fromkeys(name for item in items for name in item))
    kept, dropped = _kept(names, person, lambda number: document.place(()))  # noqa: ARG005 (a list has no header)
    columns = {names[number]: column for number, column in kept.items()}
    rows: Iterator[Row] = ({columns[k]: v for k, v in item.items() if k in columns} for item in items)
    form = "json" if document.file.endswith(".json") or source.head(1) == b"[" else "yaml"
    return Rows(form, _titles(names, kept), rows, dropped=dropped)


def with_pseudonyms(rows: Rows, key: bytes, supplier: str, client: str | None, seen: set[str]) -> Iterator[Row]:
    """The rows with a pseudonym for every person; `seen` gets the pseudonyms.

    A supplier's pseudonyms are the same over contracts and years. For a client they are made anew out of these, so that
    two clients cannot lay their files side by side. Who has a pseudonym already keeps it.
    """
    made: dict[str, str] = {}
    for row in rows.rows:
        who = str(row.get("person") or "").strip()
        if who:
            if who not in made:
                own = who if PSEUDONYM.fullmatch(who) else pseudonym(key, (supplier,), who)
                made[who] = own if client is None else pseudonym(key, (supplier, client), own)
                seen.add(made[who])
            row["person"] = made[who]
        yield row
