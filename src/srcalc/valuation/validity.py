"""Whether a ruleset may be used for a contract: by the contract's reference date."""

from __future__ import annotations

import datetime

from srcalc.diagnostics import BAD_RULESET, Diagnostic, Refused
from srcalc.model.basis import Basis
from srcalc.model.contract import Contract
from srcalc.model.ruleset import Ruleset


def reference_date(ruleset: Ruleset, contract: Contract) -> datetime.date | None:
    """The contract's date that selects the ruleset: the first known of those that the ruleset names."""
    dates: list[datetime.date | None] = [getattr(contract, name) for name in ruleset.selected_by.value]
    return next((day for day in dates if day is not None), None)


def check_validity(ruleset: Ruleset, day: datetime.date | None) -> tuple[Basis, ...]:
    """What the use of a ruleset on a day rests on; `Refused` outside its dates. Without a day nothing is checked."""
    if day is None:
        return ()
    first, last = ruleset.valid_from.value, ruleset.valid_until.value
    if isinstance(first, datetime.date) and day < first:
        params = {"ruleset": ruleset.id, "first": first, "day": day}
        raise Refused(Diagnostic("ruleset-not-yet", params=params), BAD_RULESET)
    if isinstance(last, datetime.date) and day > last:
        params = {"ruleset": ruleset.id, "last": last, "day": day}
        raise Refused(Diagnostic("ruleset-ended", params=params), BAD_RULESET)
    return (ruleset.selected_by, ruleset.valid_from, ruleset.valid_until)


def price_year(ruleset: Ruleset, contract: Contract | None) -> int | None:
    """The year whose prices hold for a contract; None where it is not known or each record has its own."""
    indexation = ruleset.indexation.value
    if indexation == "none" or contract is None or indexation.price_year == "record_start":
        return None
    by_start = indexation.price_year == "contract_start"
    day = contract.start if by_start else reference_date(ruleset, contract)
    return day.year if day else None
