"""A ruleset opened to compute with: right in shape and in meaning."""

from __future__ import annotations

from collections.abc import Sequence

from srcalc.diagnostics import BAD_RULESET, Refused
from srcalc.reading.rulesets import RulesetFile, load_ruleset


def open_ruleset(name: str, assume: Sequence[tuple[str, str]] = (), *, as_document: bool = False) -> RulesetFile:
    """The ruleset with this id or at this path; `Refused` with all errors in it.

    What ships in checked form was checked when it was made. `as_document` has the file read all the same.
    """
    file = load_ruleset(name, assume, as_document=as_document)
    if file.document is not None:
        from srcalc.checking.rulesets import meaning_of

        found = [item for item in meaning_of(file.ruleset, file.document) if item.severity == "error"]
        if found:
            raise Refused(found, BAD_RULESET)
    return file
