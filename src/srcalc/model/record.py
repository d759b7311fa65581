"""A record: one line of what a supplier delivered.

The annotations of `Record` are the one declaration of the columns: readers, worked cases and documentation follow
from them. `COLUMNS` adds what people call them and for which kinds of element they are meant.
"""

from __future__ import annotations

from dataclasses import dataclass

from srcalc.model.fields import (
    Amount,
    Date,
    HoursPerWeek,
    SignedAmount,
    Strict,
    WordList,
    Words,
    YesNo,
    model,
)


@model
class Record(Strict):
    """One effort of a supplier; what a column is for is in `COLUMNS`. Absent cells are None."""

    record: Words | None = None
    contract: Words | None = None
    element: Words
    person: Words | None = None
    start: Date | None = None
    end: Date | None = None
    hours_per_week: HoursPerWeek | None = None
    permanent: YesNo = False
    existing_staff: YesNo | None = None
    conditions: WordList = ()
    bonuses: WordList = ()
    activity: Words | None = None
    supplier: Words | None = None
    number: Words | None = None
    recognition: WordList = ()
    amount: SignedAmount | None = None
    hours: Amount | None = None
    count: Amount | None = None
    date: Date | None = None
    evidence: WordList = ()


@dataclass(frozen=True, slots=True)
class Column:
    """A column of records: its name, its Dutch names, the kinds of element that use it.

    What else an element's limits read is in `valuation.limits`.
    """

    name: str
    dutch: tuple[str, ...]
    kinds: tuple[str, ...] = ("person_year", "amount", "hours", "count", "agreed")


COLUMNS = (
    Column("record", ("regel", "inspanning")),
    Column("contract", ("opdracht",)),
    Column("element", ("bouwblok",)),
    Column("person", ("persoon",), ("person_year", "count")),
    Column("start", ("begindatum",), ("person_year",)),
    Column("end", ("einddatum",), ("person_year",)),
    Column("hours_per_week", ("uren_per_week",), ("person_year",)),
    Column("permanent", ("blijvend",), ("person_year",)),
    Column("existing_staff", ("al_in_dienst",), ("person_year",)),
    Column("conditions", ("voorwaarden",)),
    Column("bonuses", ("toeslagen",), ("person_year", "hours")),
    Column("activity", ("activiteit",), ()),
    Column("supplier", ("leverancier",), ("amount",)),
    Column("number", ("nummer", "factuurnummer"), ("amount",)),
    Column("recognition", ("erkenning",), ("amount",)),
    Column("amount", ("bedrag", "factuurbedrag"), ("amount", "agreed")),
    Column("hours", ("uren",), ("hours",)),
    Column("count", ("aantal",), ("count",)),
    Column("date", ("datum",), ("amount", "hours", "count", "agreed")),
    Column("evidence", ("bewijs",)),
)
