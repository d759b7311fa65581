"""What many records share: patterns of records, and the outcomes that records of a pattern have alike."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from srcalc.model.elements import PersonYear, Purchase
from srcalc.model.record import Record
from srcalc.valuation.days import Measure, Units
from srcalc.valuation.people import Cuts, edges
from srcalc.valuation.rules import minimum_of
from srcalc.valuation.verdicts import Setting, element_of

PEOPLE, DATED, WHOLE = range(3)  # how a record is valued; the last are held as they are
MOST = 1 << 16  # outcomes that records share; with more of them a record keeps its own quantity


class Outcome(NamedTuple):
    """What records of a pattern come to alike: the same quantity (units of time, or hundredths) with the same cuts.

    Without a quantity each record has its own.
    """

    pattern: int
    quantity: Units | None = None
    cuts: Cuts = ()
    outside: str | None = None


@dataclass(slots=True)
class Pattern:
    """What records share: the contract, and a record without what each has for itself; how they are held follows."""

    contract: str
    record: Record
    setting: Setting
    measure: Measure
    open: int = 0  # the number of the outcome without a quantity
    family: int = field(init=False)
    opens: int = field(init=False)
    closes: int = field(init=False)
    as_of: int = field(init=False)
    by_quantity: bool = field(init=False)  # whether many records have the same quantity
    is_purchase: bool = field(init=False)
    in_time: bool = field(init=False)  # whether a person's time decides over all their records

    def __post_init__(self) -> None:
        element = element_of(self.setting.ruleset, self.record.element)
        self.in_time = minimum_of(element) is not None
        whole = element.limits or self.in_time
        self.family = PEOPLE if isinstance(element, PersonYear) else WHOLE if whole else DATED
        self.opens, self.closes, self.as_of = edges(self.setting)
        self.by_quantity = element.kind in ("hours", "count")
        self.is_purchase = isinstance(element, Purchase)


class Shared(dict[tuple[int, int], int]):
    """The numbers of outcomes by pattern and quantity, as long as there are not too many of them."""

    def __init__(self, outcomes: list[Outcome]) -> None:
        super().__init__()
        self.outcomes = outcomes
        self.open: list[int] = []  # by pattern, the outcome without a quantity
        self._outside: dict[tuple[int, str], int] = {}

    def __missing__(self, key: tuple[int, int]) -> int:
        if len(self) >= MOST:
            return self.open[key[0]]
        found = self[key] = len(self.outcomes)
        self.outcomes.append(Outcome(*key))
        return found

    def outside(self, number: int, reason: str) -> int:
        """The outcome on a day that does not count."""
        found = self._outside.get((number, reason))
        if found is None:
            found = self._outside[number, reason] = len(self.outcomes)
            self.outcomes.append(self.outcomes[number]._replace(outside=reason))
        return found
