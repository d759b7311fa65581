"""Mappings between rulesets: those that ship beside the rulesets, and those of a user."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from srcalc.diagnostics import BAD_RULESET
from srcalc.model.mapping import Mapping
from srcalc.reading.document import Document
from srcalc.reading.files import read_bytes, shown_name
from srcalc.reading.rulesets import shipped_folder


@dataclass(frozen=True, slots=True)
class MappingFile:
    """A mapping, and the file that it came from with its hash."""

    mapping: Mapping
    document: Document
    sha256: str


def read_mapping(name: str) -> MappingFile:
    """The mapping in a file; `Refused` with everything that does not fit its form."""
    from srcalc.reading.models import validated
    from srcalc.reading.yaml import read_yaml

    data = read_bytes(name, BAD_RULESET)
    document = read_yaml(data, shown_name(name), BAD_RULESET)
    return MappingFile(validated(document, Mapping, BAD_RULESET), document, hashlib.sha256(data).hexdigest())


def shipped_mapping(ruleset: str) -> MappingFile | None:
    """The mapping that ships for a ruleset, if there is one."""
    path = shipped_folder() / "mappings" / f"{ruleset}.yaml"
    return read_mapping(str(path)) if path.is_file() else None
