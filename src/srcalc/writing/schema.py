"""The JSON Schema (draft 7) of the files that people write, for editors that know YAML."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from srcalc.language import say
from srcalc.language.fields import Meanings
from srcalc.model.contract import Contract
from srcalc.model.ruleset import Ruleset
from srcalc.writing.definitions import Definitions
from srcalc.writing.parts import Parts
from srcalc.writing.scalars import Schema
from srcalc.writing.snippets import add_snippets

# Not records: their files also have Dutch names, empty cells and columns that are not read.
FILES: Mapping[str, Any] = {"ruleset": Ruleset, "contract": Contract}


def schema_text(of: str, meanings: Meanings) -> str:
    """The schema of a kind of file, as text."""
    return json.dumps(schema_of(of, meanings), ensure_ascii=False, indent=1) + "\n"


def schema_of(of: str, meanings: Meanings) -> Schema:
    """The schema of a kind of file, in the words of a language."""
    made = Definitions(meanings)
    root = made.schema(FILES[of], of)
    if of == "ruleset":
        overlay = Parts(meanings, made.known).overlay()
        root = {"if": {"required": ["extends"]}, "then": overlay, "else": root}
    add_snippets(made.known)
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$comment": say(meanings.lang, "schema.comment"),
        **({"allOf": [root]} if "$ref" in root else root),
        "definitions": {name: made.known[name] for name in sorted(made.known)},
    }
