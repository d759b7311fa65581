"""Contracts from YAML or JSON files."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from srcalc.diagnostics import BAD_INPUT
from srcalc.model.contract import Contract
from srcalc.reading.document import Document
from srcalc.reading.files import read_bytes, shown_name


@dataclass(frozen=True, slots=True)
class ContractFile:
    """A contract, where it came from, and the positions of what it says."""

    contract: Contract
    document: Document
    sha256: str


def read_contract(name: str) -> ContractFile:
    """The contract in a file; `Refused` with everything that is wrong with it."""
    from srcalc.reading.models import validated

    data = read_bytes(name, BAD_INPUT)
    document = read_document(data, name)
    contract = validated(document, Contract, BAD_INPUT)
    if isinstance(document.data, dict) and "id" not in document.data and name != "-":
        contract = replace(contract, id=Path(name).stem)
    return ContractFile(contract, document, hashlib.sha256(data).hexdigest())


def read_document(data: bytes, name: str) -> Document:
    """The document in bytes: JSON when the name says so or it starts like it, else YAML."""
    file = shown_name(name)
    if file.endswith((".json", ".jsonl")) or (name == "-" and data.lstrip()[:1] in (b"{", b"[")):
        from srcalc.reading.json import read_json

        return read_json(data, file, BAD_INPUT)
    from srcalc.reading.yaml import read_yaml

    return read_yaml(data, file, BAD_INPUT)
