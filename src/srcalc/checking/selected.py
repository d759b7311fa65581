"""Which ruleset is meant: the version of a scheme by the contract's date, and the rulesets of a client."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from srcalc.diagnostics import BAD_RULESET, Diagnostic, Refused
from srcalc.model.contract import Contract
from srcalc.model.ruleset import Ruleset
from srcalc.model.values import UNLIMITED, folded
from srcalc.reading.rulesets import load_ruleset, shipped_ids
from srcalc.valuation.validity import reference_date


def version_for(name: str, contract: Contract | None) -> str:
    """The id of a shipped ruleset for the name of a scheme; any other name as it is.

    The version is the one whose known dates hold the contract's reference date. Raises `Refused` when there is no
    such date or no such version: one without known dates is used only when it is named in full.
    """
    ids = shipped_ids()
    versions = [item for item in ids if item.rpartition("-")[0] == name and name not in ids]
    if not versions:
        return name
    dated = [(first, last, file) for item in versions for first, last, file in _known_dates(item)]
    days = {file.id: reference_date(file, contract) for _, _, file in dated} if contract is not None else {}
    held = [file.id for first, last, file in dated if (day := days.get(file.id)) is not None and first <= day <= last]
    if len(held) == 1:
        return held[0]
    params: dict[str, object] = {"scheme": name, "allowed": tuple(versions)}
    if not dated:
        raise _refused("scheme-undated", params)
    known = [(first, last, file.id, day) for first, last, file in dated if (day := days.get(file.id)) is not None]
    if not known or held:
        raise _refused("scheme-without-date", params)
    first, last, nearest, day = min(known, key=lambda item: (_distance(item[0], item[1], item[3]), item[2]))
    ends = "" if last == datetime.date.max else last
    raise _refused("scheme-outside", {**params, "day": day, "nearest": nearest, "first": first, "last": ends})


def _known_dates(name: str) -> list[tuple[datetime.date, datetime.date, Ruleset]]:
    """The first and last day of a ruleset that has both, with no end as the last day that there is."""
    ruleset = load_ruleset(name).ruleset
    first, last = ruleset.valid_from.value, ruleset.valid_until.value
    bounds = (
        datetime.date.min if first == UNLIMITED else first,
        datetime.date.max if last == UNLIMITED else last,
    )
    if isinstance(bounds[0], datetime.date) and isinstance(bounds[1], datetime.date):
        return [(bounds[0], bounds[1], ruleset)]
    return []


def _distance(first: datetime.date, last: datetime.date, day: datetime.date) -> int:
    return max((first - day).days, (day - last).days)


def _refused(code: str, params: dict[str, object]) -> Refused:
    return Refused(Diagnostic(code, params=params), BAD_RULESET)


def rulesets_of(client: str) -> Sequence[str]:
    """The ids of the shipped rulesets that name a client, written with or without "Gemeente" before it."""
    wanted = _client(client)
    return [name for name in shipped_ids() if wanted in map(_client, load_ruleset(name).ruleset.clients)]


def _client(name: str) -> str:
    return folded(name).removeprefix("gemeente-")
