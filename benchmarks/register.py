"""A register of records to measure with: made up, mixed, the same for the same seed.

    python benchmarks/register.py FILE [ROWS] [SEED] [BAD]

writes ROWS records (a million) under the national ruleset: 40% benefit status and 20% education of a quarter as many
persons, 25% purchases, 15% project hours. Suppliers with a comma or a quote in their name make about 6% of the rows
quoted. BAD rows in a thousand have one cell that is wrong. Beside it stands CONTRACT, for a file of its own.
"""

from __future__ import annotations

import datetime
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

HEADER = (
    "record,element,person,start,end,hours_per_week,permanent,supplier,number,recognition,amount,hours,date,evidence"
)
CONTRACT = """\
format: 1
id: register
published: 2025-11-03
start: 2026-01-01
months: 48
value: 20000000000
ruleset: landelijk-2025
"""
FIRST = datetime.date(2025, 11, 1)
DAYS = [(FIRST + datetime.timedelta(days=number)).isoformat() for number in range(2000)]
PROOF = {"b": "municipal-indication", "e": "enrolment", "p": "invoice", "h": "hours-statement"}
RECOGNISED = (
    *("pso-1", "pso-2", "pso-3", "pso-30-plus", "buy-social", "social-enterprise-nl"),
    *("code-sociale-ondernemingen", "pso-1|buy-social", ""),
)


def evidence(random: Random, kind: str) -> str:
    """The evidence that the element accepts, mostly; else none, or another kind."""
    chance = random.random()
    if chance < 0.93:
        return PROOF[kind]
    return "" if chance < 0.97 else PROOF["p" if kind != "p" else "h"]


def person(random: Random, name: str, kind: str, persons: int) -> str:
    """A record of a person: some days to a year and a half in a contract of four years, sometimes outside it."""
    who = f"p{random.randrange(persons):07d}"
    first = random.randrange(40, 1500)
    last = first + random.choice((27, 55, 89, 180, 180, 364, random.randrange(365)))
    element = "benefit-status" if kind == "b" else "education"
    hours = random.choice(("16", "20", "24", "28", "32", "36", "36", "40", "22.5"))
    permanent = "yes" if kind == "b" and random.random() < 0.08 else "no"
    proof = evidence(random, kind)
    return f"{name},{element},{who},{DAYS[first]},{DAYS[last]},{hours},{permanent},,,,,,,{proof}"


def supplier(random: Random) -> str:
    """One of a few thousand firms; a quarter has a name that must be quoted."""
    number = random.randrange(4000)
    if number % 4:
        return f"Firma {number} BV"
    return f'"Firma {number}, Zonen"' if number % 8 else f'"Firma ""{number}"" BV"'


def purchase(random: Random, name: str, invoices: list[str]) -> str:
    """An invoice; one in two hundred stands there twice, one in fifty is a credit note."""
    if invoices and random.random() < 0.005:
        return f"{name},{random.choice(invoices)}"
    sign = "-" if random.random() < 0.02 else ""
    amount = f"{sign}{random.randrange(50, 25_000)}.{random.randrange(100):02}"
    number = f"{random.randrange(2026, 2030)}-{random.randrange(10_000_000):07d}"
    day, proof = DAYS[random.randrange(50, 1520)], evidence(random, "p")
    recognition = random.choice(RECOGNISED)
    row = f"social-procurement,,,,,,{supplier(random)},{number},{recognition},{amount},,{day},{proof}"
    if len(invoices) < 5000:
        invoices.append(row)
    return f"{name},{row}"


def project(random: Random, name: str) -> str:
    """Hours of a project."""
    hours = random.choice(("4", "8", "12.5", "16", "40", f"{random.randrange(1, 200)}.{random.choice((25, 5, 75))}"))
    return f"{name},social-project,,,,,,,,,,{hours},{DAYS[random.randrange(50, 1520)]},{evidence(random, 'h')}"


def spoiled(random: Random, row: str) -> str:
    """The same row with one mistake."""
    name, element, *rest = row.split(",")
    kind = random.randrange(5)
    if kind == 0:
        return ",".join((name, element + "s", *rest))
    if kind == 1:
        return row.replace("-02-", "-02-3", 1).replace("-11-", "-13-", 1).replace(",20", ",2O", 1)
    if kind == 2:
        return row + ","
    if kind == 3:
        return row.rpartition(",")[0] + ",hearsay"
    return ",".join((name, element, *("x" if cell and cell[0].isdigit() else cell for cell in rest)))


def rows(count: int, seed: int = 1, bad: int = 0) -> Iterator[str]:
    """The lines of the file; `bad` in a thousand are wrong."""
    random = Random(seed)
    invoices: list[str] = []
    yield HEADER
    for number in range(1, count + 1):
        name, chance = f"r{number:07d}", random.random()
        if chance < 0.6:
            row = person(random, name, "b" if chance < 0.4 else "e", max(count // 4, 1))
        else:
            row = purchase(random, name, invoices) if chance < 0.85 else project(random, name)
        yield spoiled(random, row) if random.randrange(1000) < bad else row


def main() -> None:
    """Write the file."""
    name, *given = sys.argv[1:]
    count, seed, bad = (int(text) for text in (*given, *("1000000", "1", "0")[len(given) :]))
    with Path(name).open("w", encoding="utf-8", newline="") as file:
        file.writelines(row + "\n" for row in rows(count, seed, bad))


if __name__ == "__main__":
    main()
