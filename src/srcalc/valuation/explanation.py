"""The figures of a result by name, as the lines that were added up: the explanation is read from them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from srcalc.valuation.lines import Line, Operand, given, total
from srcalc.valuation.needs import Need
from srcalc.valuation.outlook import forecast, lacking, lacking_with_pending, mixes, people
from srcalc.valuation.required import RequiredResult
from srcalc.valuation.results import ContractResult, Realised, Result

if TYPE_CHECKING:
    from srcalc.valuation.balance import Balance
    from srcalc.valuation.verdicts import RecordResult

Named = tuple[str, Line]


def figures(result: Result) -> Iterator[Named]:
    """Every figure of a result with the name that it has in the JSON of the result."""
    several = len(result.contracts) > 1
    told: set[tuple[str, Line]] = set()
    for index, found in enumerate(result.contracts):
        at = f"[{index}]" if several else ""
        if found.required is not None:
            yield from _rates(f"required{at}", [(need.element, need.rate) for need in found.equivalents], told)
            yield from _required(f"required{at}", found.required)
            yield from _needs(f"required{at}.equivalents", found.equivalents)
            yield from _proportion(f"required{at}", found)
        if found.balance is not None:
            yield from _balance(f"balance{at}", found.balance)
            yield from _outlook(f"progress{at}", found, found.balance)
    for index, (_, pooled) in enumerate(result.pooled):
        yield from _balance(f"pooled[{index}]", pooled)
    if result.realised is not None:
        yield from _realised(result, result.realised, told)


def _realised(result: Result, realised: Realised, told: set[tuple[str, Line]]) -> Iterator[Named]:
    """Records, then elements as the sums of their records, then the whole."""
    names = Counter(record.entry.name for record in realised.records)
    for record in realised.records:
        entry = record.entry
        name = f"records[{entry.name if names[entry.name] == 1 else f'{entry.file}:{entry.name}'}]"
        operands = [(record.element, operand) for term in record.value.terms for operand in term]
        yield from _rates("realised", operands, told)
        yield f"{name}.value", record.value
        if record.kept is not record.value:
            yield f"{name}.kept", record.kept
    for adjustment in realised.adjustments:
        yield f"adjustments[{adjustment.contract}:{adjustment.cap}].limit", adjustment.limit
    sums: dict[str, list[Line]] = {"value": [], "counted": [], "pending": []}
    schemes = {found.contract.id: found.ruleset.id for found in result.contracts}
    groups: dict[str, list[RecordResult]] = {}
    for record in realised.records:
        scheme = schemes.get(record.entry.contract, "")
        element = f"{scheme}:{record.element}" if len(result.rulesets) > 1 else record.element
        groups.setdefault(element, []).append(record)
    for element, own in groups.items():
        parts = {
            "value": [record.value for record in own],
            "counted": [record.kept for record in own if not record.is_pending],
            "pending": [record.kept for record in own if record.is_pending],
        }
        for key, lines in parts.items():
            sums[key].append(total(element, lines))
            yield f"elements[{element}].{key}", sums[key][-1]
    for key, lines in sums.items():
        taken = [given(item.cap, getattr(item.totals, key)) for item in realised.adjustments]
        yield f"realised.{key}", total(key, [*lines, *taken])


def _required(at: str, found: RequiredResult) -> Iterator[Named]:
    for index, period in enumerate(found.periods):
        yield (f"{at}.options[{index - 1}].amount" if index else f"{at}.base_term"), period.line
    yield f"{at}.total", found.total
    yield f"{at}.total_with_all_options", found.total_with_all_options
    if found.effective_percentage is not None:
        yield f"{at}.effective_percentage", found.effective_percentage
    if found.ruleset_total is not None:
        yield f"{at}.ruleset_total", found.ruleset_total
    for index, (_, line) in enumerate(found.comparisons):
        yield f"{at}.comparisons[{index}].amount", line
    for index, year in enumerate(found.schedule):
        yield f"{at}.schedule[{index}].amount", year.line


def _rates(at: str, operands: Iterable[tuple[str, Operand]], told: set[tuple[str, Line]]) -> Iterator[Named]:
    """The indexed rates among operands, each once in a result."""
    for element, operand in operands:
        if operand.name == "rate" and operand.line is not None and (element, operand.line) not in told:
            told.add((element, operand.line))
            yield f"{at}.rates[{element}]", operand.line


def _needs(at: str, needs: tuple[Need, ...]) -> Iterator[Named]:
    for index, need in enumerate(needs):
        yield f"{at}[{index}].quantity", need.line


def _proportion(at: str, found: ContractResult) -> Iterator[Named]:
    for index, item in enumerate(found.by_term):
        yield f"{at}.by_term[{index}].amount", item.line
    if found.absorption is not None:
        yield f"{at}.absorption.work", found.absorption.work
        yield f"{at}.absorption.share", found.absorption.share


def _balance(at: str, found: Balance) -> Iterator[Named]:
    yield f"{at}.required_total", found.required_total
    yield f"{at}.required_to_date", found.required_to_date
    yield f"{at}.difference", found.difference
    if found.percentage is not None:
        yield f"{at}.percentage", found.percentage
    if found.charge is not None:
        yield f"{at}.charge", found.charge
    yield from _needs(f"{at}.needed", found.needed)


def _outlook(at: str, found: ContractResult, stand: Balance) -> Iterator[Named]:
    ahead = forecast(found)
    if ahead is not None:
        yield f"{at}.forecast.amount", ahead.counted
        yield f"{at}.forecast.difference", ahead.difference
    if not stand.needed:
        return
    yield f"{at}.lacking", lacking(stand)
    if stand.pending:
        yield f"{at}.lacking_with_pending", lacking_with_pending(stand)
    everybody = [who for need in stand.needed if (who := people(found, need)) is not None]
    for index, who in enumerate(everybody):
        yield f"{at}.people[{index}].worth_each", who.each
        yield f"{at}.people[{index}].count", who.count
    for index, mix in enumerate(mixes(stand)):
        for number, part in enumerate(mix.parts):
            yield f"{at}.mixes[{index}].parts[{number}].covers", part.covers
            yield f"{at}.mixes[{index}].parts[{number}].quantity", part.need.line
