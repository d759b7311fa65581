"""What records add up to: for every contract, the elements that its records name."""

from __future__ import annotations

from dataclasses import dataclass, field

from srcalc.model.elements import Element
from srcalc.model.ruleset import Ruleset
from srcalc.valuation.balance import Totals
from srcalc.valuation.results import Realised, Result
from srcalc.valuation.verdicts import RecordResult


@dataclass(slots=True)
class Group:
    """The records of one element in one contract; `number` names them in the workbook."""

    number: int
    contract: str
    ruleset: Ruleset
    element: Element
    records: int = 0
    totals: Totals = field(default_factory=Totals)


@dataclass(slots=True)
class Groups:
    """The groups, by contract and element, in the order of the contracts and of their rulesets."""

    by_name: dict[tuple[str, str], Group] = field(default_factory=dict)

    def note(self, record: RecordResult) -> Group:
        """Add a record to its group."""
        group = self.of(record)
        group.records += 1
        amounts = (record.cents, record.counted, record.pending, record.not_counted)
        group.totals += Totals(*amounts)
        return group

    def of(self, record: RecordResult) -> Group:
        """The group of a record."""
        return self.by_name[record.entry.contract, record.element]

    def within(self, contract: str) -> list[Group]:
        """The groups of a contract."""
        return [group for group in self.by_name.values() if group.contract == contract]


_FEW = 8  # so many elements are shown also when no record names them


def groups_of(result: Result, realised: Realised) -> Groups:
    """The groups of a result, still empty."""
    used = {
        (item.ruleset, item.element) for item in realised.elements if item.records or len(realised.elements) <= _FEW
    }
    schemes = [(found.contract.id, found.ruleset) for found in result.contracts] or [("", result.rulesets[0])]
    groups = Groups()
    for contract, ruleset in schemes:
        for element in ruleset.elements:
            if (ruleset.id, element.id) in used:
                number = len(groups.by_name) + 1
                groups.by_name[contract, element.id] = Group(number, contract, ruleset, element)
    return groups
