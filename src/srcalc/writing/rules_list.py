"""The rulesets at hand: one line each, with dates, status and how sure they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from srcalc.checking.certainty import counted
from srcalc.language import say
from srcalc.model.ruleset import Ruleset
from srcalc.valuation.results import CERTAINTIES
from srcalc.writing.layout import Block, Paragraph, Table
from srcalc.writing.report import json_text
from srcalc.writing.rule_words import validity
from srcalc.writing.ruleset_json import plain

_COUNTS = (*CERTAINTIES, "not_seen")


def list_page(rulesets: Sequence[Ruleset], lang: str) -> list[Block]:
    """The rulesets as a table."""
    rows = []
    for ruleset in rulesets:
        counts = counted(ruleset)
        status = say(lang, f"word.status.{ruleset.status}")
        clients = _few(ruleset.clients, lang)
        texts = (ruleset.id, getattr(ruleset.title, lang), validity(ruleset, lang), status, clients)
        rows.append((*texts, *(str(counts[name]) for name in _COUNTS)))
    header = tuple(say(lang, f"rules.{key}") for key in ("id", "title", "valid", "status", "clients", *_COUNTS))
    numbers = frozenset(range(len(header) - len(_COUNTS), len(header)))
    return [
        Paragraph(say(lang, "rules.list"), "title"),
        Paragraph(say(lang, "rules.counts"), "quiet"),
        Table(header, tuple(rows), numbers),
    ]


def _few(clients: Sequence[str], lang: str) -> str:
    """The clients, or the first of many."""
    if len(clients) < 3:
        return ", ".join(clients)
    return say(lang, "rules.more-clients", first=clients[0], count=len(clients) - 1)


def list_json(rulesets: Mapping[str, Ruleset]) -> str:
    """The rulesets, by the hash of their files, as data."""
    found = [{**_data(ruleset), "sha256": digest} for digest, ruleset in rulesets.items()]
    return json_text({"format": "srcalc-rules/1", "rulesets": found})


def _data(ruleset: Ruleset) -> dict[str, Any]:
    own = ("id", "version", "title", "status", "extends", "clients", "review_by")
    return {
        **{name: plain(getattr(ruleset, name)) for name in own},
        "valid_from": plain(ruleset.valid_from.value),
        "valid_until": plain(ruleset.valid_until.value),
        "certainty": counted(ruleset),
        "cases": len(ruleset.cases),
    }
