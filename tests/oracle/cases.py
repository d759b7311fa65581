"""Random cases for the second calculation: small policies, contracts and records that meet every rule often.

A case is plain data: every number is text, every date is ISO text. It is always valid (options exercised in
order, an index for every year that is needed, a category where a threshold asks for one), so that any
difference between two calculations is a difference of calculation. Records are meant to collide: few people,
few invoice numbers, equal periods and rates.
"""

from calendar import monthrange
from datetime import date, timedelta
from random import Random
from typing import Any

Plain = dict[str, Any]

RECOGNITIONS = ["pso-1", "pso-2", "pso-3", "pso-30-plus", "buy-social", "social-enterprise-nl"]
EVIDENCE = ["indication", "enrolment", "invoice", "hours-statement", "approval"]
CATEGORIES = ["works", "services", "supplies"]
PEOPLE_ELEMENTS = ["benefit-status", "education", "protected-jobs", "youth"]
OTHER_ELEMENTS = {
    "social-procurement": "amount",
    "wages": "amount",
    "social-project": "hours",
    "internship": "count",
    "custom-made": "agreed",
}
HOURS_PER_WEEK = ["7.5", "8", "11.99", "12", "16", "24", "32", "36", "38.5", "40"]
PERCENTAGES = ["2", "2.5", "3", "4.75", "5", "7.5", "10"]


def random_case(random: Random) -> Plain:
    """One case: a ruleset, one or two contracts, 5 to 30 records, and perhaps a reference date."""
    labour = random.random() < 0.25
    recognitions = random.sample(RECOGNITIONS, random.randint(3, 5))
    with_required_side = random.random() < 0.93
    contracts = [
        _contract(random, name, labour, recognitions, with_required_side)
        for name in random.sample(["north", "park", "road"], random.choice([1, 1, 1, 2, 2]))
    ]
    ruleset = _ruleset(random, recognitions)
    if with_required_side:
        ruleset["required"] = _required(random, labour, recognitions, contracts)
        _forget_category(random, ruleset["required"], contracts)
    records = _records(random, ruleset, contracts)
    return {
        "ruleset": ruleset,
        "contracts": contracts,
        "records": records,
        "as_of": _as_of(random, contracts) if random.random() < 0.55 else None,
    }


# Small building blocks


def _chance(random: Random, part: float) -> bool:
    """True in this part of the cases."""
    return random.random() < part


def _euro(cents: int) -> str:
    """An amount in cents as text."""
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100}.{abs(cents) % 100:02d}"


def _cents(text: str) -> int:
    """The cents of an amount that was written with two decimals."""
    return int(text.replace(".", ""))


def _money(random: Random, least: int, most: int) -> str:
    """An amount between two numbers of euros: sometimes round, mostly with cents."""
    if _chance(random, 0.3):
        return _euro(random.randint(least, most) * 100)
    return _euro(random.randint(least * 100, most * 100))


def _months_later(day: date, months: int) -> date:
    """The same day so many months later, clamped to the end of the month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _awkward_day(random: Random, first_year: int, last_year: int) -> date:
    """A day that is often the first, the middle or the end of a month, or around 29 February."""
    year, month = random.randint(first_year, last_year), random.randint(1, 12)
    kind = random.randrange(7)
    if kind <= 1:
        return date(year, month, 1)
    if kind == 2:
        return date(year, month, 15)
    if kind == 3:
        return date(year, random.choice([1, 3, 5, 7, 8, 10, 12]), 31)
    if kind == 4:
        leap_years = [each for each in (2024, 2028) if first_year <= each <= last_year]
        leap_day = date(random.choice(leap_years or [2024]), 2, 29)
        return leap_day + timedelta(days=random.choice([-1, 0, 0, 0, 1]))
    if kind == 5:
        return date(year, month, monthrange(year, month)[1])
    return date(year, month, random.randint(1, 28))


# The contract


def _contract(random: Random, name: str, labour: bool, recognitions: list[str], with_required_side: bool) -> Plain:
    """A contract by months or by dates, with its value, options, agreed figures and supplier."""
    start = _awkward_day(random, 2024, 2028)
    months, end = _length(random, start)
    value = _value(random)
    contract: Plain = {
        "id": name,
        "category": random.choice(CATEGORIES),
        "published": _earlier(random, start, 60, 500),
        "awarded": _earlier(random, start, 5, 60),
        "start": start.isoformat(),
        "months": months,
        "end": end,
        "value": value,
        "value_covers": random.choice(["base", "base", "base_and_options"]),
        "whole_value": None,
        "options": [],
        "labour_percentage": None,
        "labour_value": None,
        "turnover": None,
        "percentage": None,
        "required": None,
        "supplier_recognitions": random.sample(recognitions, random.choice([0, 0, 1, 1, 2, 3])),
    }
    if _cents(value) > 0 and _chance(random, 0.2):
        contract["whole_value"] = _euro(_cents(value) * random.randint(100, 600) // 100)
    if _chance(random, 0.2):
        contract["turnover"] = _euro(_cents(value) * random.randint(60, 140) // 100)
    contract["options"] = _options(random, contract)
    if labour:
        _add_labour(random, contract)
    _add_agreed_figures(random, contract, with_required_side)
    return contract


def _length(random: Random, start: date) -> tuple[str | None, str | None]:
    """Months, or an end date: exactly some months later, a day off, or anywhere."""
    months = random.choice([1, 3, 6, 7, 12, 12, 18, 24, 25, 36])
    if _chance(random, 0.55):
        return str(months), None
    if _chance(random, 0.6):
        end = _months_later(start, months) - timedelta(days=random.choice([1, 1, 1, 0, 2]))
    else:
        end = start + timedelta(days=random.randint(20, 1100))
    return None, end.isoformat()


def _earlier(random: Random, start: date, least: int, most: int) -> str | None:
    """A date some days before the start, or none."""
    if _chance(random, 0.5):
        return None
    return (start - timedelta(days=random.randint(least, most))).isoformat()


def _value(random: Random) -> str:
    """An estimated value: very rarely nothing, sometimes a round one, mostly anything."""
    kind = random.randrange(100)
    if kind == 0:
        return "0.00"
    if kind < 30:
        return random.choice(["40000.00", "50000.00", "100000.00", "250000.00", "500000.00", "1250000.00"])
    return _money(random, 5_000, 400_000) if kind < 60 else _money(random, 200_000, 3_000_000)


def _options(random: Random, contract: Plain) -> list[Plain]:
    """Extension options, the first ones exercised; their own values leave something for the base term."""
    number = random.choice([0, 0, 1, 1, 2, 3])
    exercised = random.randint(0, number)
    least_known = min(_cents(contract["value"]), _cents(contract["turnover"] or contract["value"]))
    options: list[Plain] = []
    for place in range(number):
        value = _euro(random.randint(0, least_known // 4)) if _chance(random, 0.4) else None
        months = str(random.choice([1, 2, 6, 12, 12, 13, 18, 24]))
        options.append({"months": months, "value": value, "exercised": place < exercised})
    return options


def _add_labour(random: Random, contract: Plain) -> None:
    """The wage bill, the labour percentage, or both."""
    kind = random.randrange(3)
    if kind != 0 or _cents(contract["value"]) == 0:
        contract["labour_percentage"] = random.choice(["15", "33.33", "60", "72.5", "100"])
    if kind != 1 and _cents(contract["value"]) > 0:
        contract["labour_value"] = _euro(_cents(contract["value"]) * random.randint(100, 999) // 1000)


def _add_agreed_figures(random: Random, contract: Plain, with_required_side: bool) -> None:
    """An agreed percentage or amount: now and then, and always when the ruleset asks nothing by itself."""
    if with_required_side and _chance(random, 0.75):
        return
    if _cents(contract["value"]) == 0 or (contract["turnover"] or "1") == "0.00" or _chance(random, 0.5):
        contract["percentage"] = random.choice(["0", *PERCENTAGES])
    else:
        contract["required"] = _money(random, 0, 60_000)


def _last_day(contract: Plain) -> date:
    """About the last day of the contract, to place records and reference dates around it."""
    start = date.fromisoformat(contract["start"])
    extra = sum(int(option["months"]) for option in contract["options"] if option["exercised"])
    if contract["months"] is not None:
        return _months_later(start, int(contract["months"]) + extra) - timedelta(days=1)
    return _months_later(date.fromisoformat(contract["end"]) + timedelta(days=1), extra) - timedelta(days=1)


def _as_of(random: Random, contracts: list[Plain]) -> str:
    """A reference date: mostly during a contract, at times on its edges or outside it."""
    contract = random.choice(contracts)
    first, last = date.fromisoformat(contract["start"]), _last_day(contract)
    kind = random.randrange(10)
    if kind == 0:
        return (first + timedelta(days=random.randint(-40, 1))).isoformat()
    if kind == 1:
        return (last + timedelta(days=random.choice([-1, 0, 1, 90]))).isoformat()
    if kind == 2:
        return (_months_later(first, 12) - timedelta(days=random.choice([0, 1, 2]))).isoformat()
    return (first + timedelta(days=random.randint(0, max(1, (last - first).days)))).isoformat()


# The ruleset


def _ruleset(random: Random, recognitions: list[str]) -> Plain:
    """How efforts are valued: elements, person groups, bonuses, caps and index (no required side yet)."""
    people = random.sample(PEOPLE_ELEMENTS, random.choice([1, 2, 2, 3, 3, 4]))
    others = random.sample(sorted(OTHER_ELEMENTS), random.choice([1, 2, 3, 4]))
    if _chance(random, 0.6) and "social-procurement" not in others:
        others.append("social-procurement")
    elements: Plain = {name: _person_element(random) for name in people}
    elements |= {name: _other_element(random, OTHER_ELEMENTS[name], recognitions) for name in others}
    return {
        "time_basis": random.choice(["days_365", "months"]),
        "window": random.choice(["contract", "contract", "any"]),
        "elements": elements,
        "groups": _groups(random, people),
        "bonuses": _bonuses(random, people),
        "caps": _caps(random, list(elements)),
        "required": None,
        "indexation": _indexation(random) if _chance(random, 0.45) else None,
    }


def _some_evidence(random: Random) -> list[str]:
    """The evidence kinds that an element accepts."""
    return random.sample(EVIDENCE, random.choice([1, 1, 2]))


def _person_element(random: Random) -> Plain:
    """A placement or training place; few rates, so that records are often worth the same per year."""
    hours: str | Plain = "whole"
    if _chance(random, 0.5):
        minimum = random.choice([None, "8", "12", "16"])
        hours = {"full_time": random.choice(["36", "38", "40"]), "minimum": minimum}
    return {
        "kind": "person_year",
        "rate": random.choice(["50000", "50000", "20000", "45000", "12345.67", "37500.50"]),
        "hours": hours,
        "maximum_years": random.choice([None, None, "1", "1", "2", "0.5", "0.3", "0.1"]),
        "permanent_unlimited": _chance(random, 0.5),
        "evidence": _some_evidence(random),
    }


def _other_element(random: Random, kind: str, recognitions: list[str]) -> Plain:
    """Procurement by recognition or at one share, project hours, numbers, or what was agreed."""
    element: Plain = {"kind": kind, "evidence": _some_evidence(random)}
    if kind == "amount":
        by_recognition = _chance(random, 0.65)
        shares = {name: random.choice(["50", "100", "33.33", "75", "130"]) for name in recognitions}
        element["shares"] = shares if by_recognition else None
        element["share"] = None if by_recognition else random.choice(["100", "130", "50", "12.5"])
    elif kind == "hours":
        element["rate"] = random.choice(["175", "24.50", "62.75"])
    elif kind == "count":
        element["rate"] = random.choice(["10000", "500", "1250.25"])
    return element


def _groups(random: Random, people: list[str]) -> list[Plain]:
    """Elements that share the days of a person; an element is in at most one group."""
    groups: list[Plain] = []
    left = list(people)
    while left and _chance(random, 0.65):
        members = random.sample(left, random.randint(1, len(left)))
        left = [name for name in left if name not in members]
        groups.append({"elements": members, "maximum_years": random.choice([None, "1", "2", "0.75", "0.2"])})
    return groups


def _bonuses(random: Random, people: list[str]) -> Plain:
    """Bonuses for some of the person elements: an amount or a multiple of the rate, per year or once."""
    bonuses: Plain = {}
    for name in random.sample(["aged-50-plus", "permanent-job", "mentor"], random.choice([0, 1, 2, 3])):
        multiple = _chance(random, 0.4)
        bonuses[name] = {
            "elements": random.sample(people, random.randint(1, len(people))),
            "per": random.choice(["year", "once"]),
            "amount": None if multiple else random.choice(["5000", "2500.25", "999.99"]),
            "times_rate": random.choice(["1", "0.5", "0.25"]) if multiple else None,
        }
    return bonuses


def _caps(random: Random, elements: list[str]) -> list[Plain]:
    """Parts of the obligation that groups of elements may fill; an element is under at most one cap."""
    caps: list[Plain] = []
    left = list(elements)
    for name in ["cap-a", "cap-b"][: random.choice([0, 1, 1, 2])]:
        if not left:
            break
        members = random.sample(left, random.randint(1, max(1, len(left) // 2)))
        left = [element for element in left if element not in members]
        percentage = random.choice(["10", "25", "33.33", "50", "100"])
        caps.append({"id": name, "elements": members, "percentage": percentage})
    return caps


def _indexation(random: Random) -> Plain:
    """An index series for all years that a case can need, with small steps up and down."""
    level = random.randint(8000, 9500)
    levels: dict[str, str] = {}
    for year in range(2018, 2034):
        levels[str(year)] = _euro(level)
        level += random.randint(-60, 600)
    return {
        "levels": levels,
        "price_level": random.randint(2022, 2027),
        "lag": random.choice([0, 1, 1, 2]),
        "step_year": random.choice(["1", "1", "10", "0.01"]),
        "step_hour": random.choice(["0.01", "0.05", "0.25"]),
        "step_count": random.choice(["1", "0.01", "5"]),
    }


def _required(random: Random, labour: bool, recognitions: list[str], contracts: list[Plain]) -> Plain:
    """The required side, with thresholds and a maximum near what the contracts are worth."""
    return {
        "base": "labour_value" if labour else "contract_value",
        "per": random.choice(["year", "contract"]),
        "marginal": _chance(random, 0.6),
        "brackets": _brackets(random, contracts),
        "thresholds": [_threshold(random, contracts) for _ in range(random.choice([0, 0, 1, 1, 2]))],
        "reliefs": _reliefs(random, recognitions),
        "maximum": _money(random, 500, 40_000) if _chance(random, 0.3) else None,
        "comparisons": random.choice([["2", "3", "5"], ["5"], ["2.5", "7.25"], []]),
    }


def _brackets(random: Random, contracts: list[Plain]) -> list[list[str]]:
    """One to four brackets from zero, of which one may begin exactly at the value of a contract."""
    starts = random.sample(range(10_000, 900_000, 5_000), random.randint(0, 3))
    texts = {f"{start}.00" for start in starts}
    if _chance(random, 0.2):
        texts.add(random.choice(contracts)["value"])
    texts.discard("0.00")
    brackets = [["0", random.choice(["0", "0", *PERCENTAGES])]]
    return brackets + [[text, random.choice(["0", *PERCENTAGES])] for text in sorted(texts, key=_cents)]


def _threshold(random: Random, contracts: list[Plain]) -> Plain:
    """A threshold on the value or on the months, often exactly on the edge."""
    contract = random.choice(contracts)
    categories = random.choice([None, None, random.sample(CATEGORIES, 1), random.sample(CATEGORIES, 2)])
    if _chance(random, 0.35):
        total = int(contract["months"] or 12) + sum(int(option["months"]) for option in contract["options"])
        return {"categories": categories, "months": str(max(1, total + random.choice([-6, -1, 0, 0, 1])))}
    around = _cents(contract[random.choice(["value", "value", "whole_value"])] or contract["value"])
    around = random.choice([around, around, around, around // 2, around * 5 // 4])
    amount = _euro(max(0, around + random.choice([-1, 0, 0, 1])))
    return {"categories": categories, "amount": amount, "inclusive": _chance(random, 0.5)}


def _forget_category(random: Random, required: Plain, contracts: list[Plain]) -> None:
    """Leaves out the category now and then where no threshold asks for it."""
    if all(threshold["categories"] is None for threshold in required["thresholds"]):
        for contract in contracts:
            contract["category"] = contract["category"] if _chance(random, 0.7) else None


def _reliefs(random: Random, recognitions: list[str]) -> Plain:
    """Cuts of the obligation by the supplier's recognitions."""
    cuts: dict[str, str] = {}
    if _chance(random, 0.5):
        names = random.sample(recognitions, random.randint(1, 3))
        cuts = {name: random.choice(["10", "12.5", "25", "50", "75", "100"]) for name in names}
    return {"combine": random.choice(["highest", "sum", "product"]), "cuts": cuts}


# The records


def _records(random: Random, ruleset: Plain, contracts: list[Plain]) -> list[Plain]:
    """5 to 30 records in any order; some repeat another one with something changed."""
    number = random.randint(5, 30)
    names = [f"r{place:03d}" for place in range(1, number + 1)]
    random.shuffle(names)
    records: list[Plain] = []
    for name in names:
        if records and _chance(random, 0.25):
            records.append(_variation(random, name, random.choice(records), ruleset, contracts))
        else:
            records.append(_record(random, name, ruleset, contracts))
    return records


def _record(random: Random, name: str, ruleset: Plain, contracts: list[Plain]) -> Plain:
    """One record of any element."""
    elements: Plain = ruleset["elements"]
    people = [each for each in elements if elements[each]["kind"] == "person_year"]
    others = [each for each in elements if elements[each]["kind"] != "person_year"]
    element = random.choice(people if _chance(random, 0.65) else others)
    contract = random.choice(contracts)
    record: Plain = {
        "record": name,
        "contract": contract["id"],
        "element": element,
        "person": None,
        "start": None,
        "end": None,
        "hours_per_week": None,
        "permanent": False,
        "bonuses": [],
        "supplier": None,
        "number": None,
        "recognition": [],
        "amount": None,
        "hours": None,
        "count": None,
        "date": None,
        "evidence": _evidence(random, element, elements),
    }
    if elements[element]["kind"] == "person_year":
        _fill_person(random, record, ruleset, contract)
    else:
        _fill_dated(random, record, ruleset, contract)
    return record


def _evidence(random: Random, element: str, elements: Plain) -> str | None:
    """Accepted evidence mostly; else none, or a kind that only another element accepts."""
    accepted: list[str] = elements[element]["evidence"]
    known: set[str] = {each for other in elements.values() for each in other["evidence"]}
    if _chance(random, 0.7):
        return random.choice(accepted)
    return random.choice([None, *sorted(known - set(accepted))])


def _fill_person(random: Random, record: Plain, ruleset: Plain, contract: Plain) -> None:
    """The person, the period, the hours and the bonuses."""
    record["person"] = random.choice(["p1", "p2", "p3", "p4", "p5"])
    record["permanent"] = _chance(random, 0.2)
    record["bonuses"] = [name for name in ruleset["bonuses"] if _chance(random, 0.4)]
    if ruleset["elements"][record["element"]]["hours"] != "whole" or _chance(random, 0.3):
        record["hours_per_week"] = random.choice(HOURS_PER_WEEK)
    first, last = _person_days(random, contract)
    record["start"] = first.isoformat()
    record["end"] = None if _chance(random, 0.06) else last.isoformat()


def _person_days(random: Random, contract: Plain) -> tuple[date, date]:
    """A period in or around the contract's: some days, whole months, or whole years."""
    opens, closes = date.fromisoformat(contract["start"]), _last_day(contract)
    first = opens + timedelta(days=random.randint(-90, (closes - opens).days + 30))
    if _chance(random, 0.2):
        first = random.choice([opens, opens, _awkward_day(random, opens.year, closes.year)])
    if _chance(random, 0.35):
        first = first.replace(day=1)
    kind = random.randrange(4)
    if kind == 0:
        return first, first + timedelta(days=random.randint(0, 40))
    if kind == 1:
        return first, first + timedelta(days=random.randint(30, 800))
    if kind == 2:
        return first, _months_later(first, random.choice([1, 2, 6, 12, 12, 18, 24])) - timedelta(days=1)
    return first, max(first, closes)


def _fill_dated(random: Random, record: Plain, ruleset: Plain, contract: Plain) -> None:
    """The amount, hours or number, with its date."""
    element: Plain = ruleset["elements"][record["element"]]
    if ruleset["window"] == "contract" or _chance(random, 0.85):
        record["date"] = _date_near(random, contract)
    if element["kind"] == "hours":
        record["hours"] = random.choice(["12.5", "0.25", "7.33", "40", "160"])
    elif element["kind"] == "count":
        record["count"] = str(random.randint(1, 5))
    else:
        record["amount"] = _money(random, 1, 20_000)
    if element["kind"] == "amount":
        _fill_invoice(random, record, element)


def _date_near(random: Random, contract: Plain) -> str:
    """A date in the contract's period, at times just outside it."""
    opens, closes = date.fromisoformat(contract["start"]), _last_day(contract)
    if _chance(random, 0.1):
        return (random.choice([opens, closes]) + timedelta(days=random.choice([-1, 0, 1]))).isoformat()
    return (opens + timedelta(days=random.randint(-30, (closes - opens).days + 20))).isoformat()


def _fill_invoice(random: Random, record: Plain, element: Plain) -> None:
    """The firm, the invoice number, its recognitions, and a negative amount for a credit note."""
    record["supplier"] = random.choice([None, "Groen BV", "Groen BV", "Schoon BV"])
    record["number"] = random.choice([None, "2026-1", "2026-2", "2026-3", "2026-4"])
    if element["shares"] is not None:
        known = sorted(element["shares"])
        record["recognition"] = random.sample(known, random.choice([0, 1, 1, 1, 2]))
    if _chance(random, 0.15):
        record["amount"] = "-" + record["amount"]


def _variation(random: Random, name: str, other: Plain, ruleset: Plain, contracts: list[Plain]) -> Plain:
    """The same record once more, with up to two things changed: for equal places in the order, duplicates."""
    elements: Plain = ruleset["elements"]
    record: Plain = {**other, "record": name}
    for change in random.sample(["contract", "element", "evidence", "permanent", "nothing", "days"], 2):
        if change == "contract":
            record["contract"] = random.choice(contracts)["id"]
        elif change == "evidence":
            record["evidence"] = _evidence(random, record["element"], elements)
        elif record["person"] is not None and change == "permanent":
            record["permanent"] = not record["permanent"]
        elif record["person"] is not None and change == "days" and record["end"] is not None:
            later = date.fromisoformat(record["end"]) + timedelta(days=random.randint(0, 60))
            record["end"] = later.isoformat()
        elif record["date"] is not None and change == "days":
            shifted = date.fromisoformat(record["date"]) + timedelta(days=random.randint(-40, 40))
            record["date"] = shifted.isoformat()
        elif record["person"] is not None and change == "element":
            _move_to_other_element(random, record, elements)
    return record


def _move_to_other_element(random: Random, record: Plain, elements: Plain) -> None:
    """The same person and days under another person element."""
    record["element"] = random.choice([name for name in elements if elements[name]["kind"] == "person_year"])
    if elements[record["element"]]["hours"] != "whole" and record["hours_per_week"] is None:
        record["hours_per_week"] = "24"
    record["evidence"] = _evidence(random, record["element"], elements)
