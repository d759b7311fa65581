"""An editor's stand-in: YAML as an editor's parser types it, and the verdict of an independent validator."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import yaml
from jsonschema import Draft7Validator
from jsonschema.exceptions import ValidationError

from srcalc.language.fields import meanings
from srcalc.writing.schema import schema_of


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2 with its core schema, as the YAML language server reads it: dates and `yes` stay text, 010 is ten."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 (PyYAML's own way to choose resolvers)


def _number(_: yaml.SafeLoader, node: Any) -> int:
    text = node.value[:400]  # of more digits an editor makes infinity, Python nothing
    return int(text, {"0o": 8, "0x": 16}.get(text[:2], 10))


TAG = "tag:yaml.org,2002:"
CORE = {
    "null": (r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    "bool": (r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    "int": (r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    "float": (
        r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)",
        list("-+.0123456789"),
    ),
}
for kind, (pattern, first) in CORE.items():
    CoreLoader.add_implicit_resolver(TAG + kind, re.compile(f"^(?:{pattern})$"), first)
CoreLoader.add_constructor(TAG + "int", _number)


def as_editors_read(text: str | bytes) -> Any:
    """A file as the YAML language server sees it; `yaml.YAMLError` when it is no YAML to it."""
    return yaml.load(text, Loader=CoreLoader)


def resolved(text: str) -> Any:
    """A value that stands in a file without quotes."""
    loader: Any = CoreLoader("")
    return loader.construct_object(yaml.ScalarNode(loader.resolve(yaml.ScalarNode, text, (True, False)), text))


def as_older_tools_read(text: str | bytes) -> Any:
    """A file as PyYAML's `safe_load` sees it (YAML 1.1), with its dates as the text that they are in JSON."""
    return _dates_as_text(yaml.safe_load(text))


def _dates_as_text(value: Any) -> Any:
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, dict):
        return {_dates_as_text(key): _dates_as_text(item) for key, item in value.items()}
    return [_dates_as_text(item) for item in value] if isinstance(value, list) else value


@cache
def validator(of: str = "ruleset") -> Draft7Validator:
    """The validator of a kind of file."""
    return Draft7Validator(schema_of(of, meanings("nl")))


def definitions(of: str = "ruleset") -> dict[str, Any]:
    """The definitions in the schema of a kind of file."""
    found: dict[str, Any] = schema_of(of, meanings("nl"))["definitions"]
    return found


def mistakes(data: Any, of: str = "ruleset") -> list[ValidationError]:
    """What the schema has against a file."""
    return list(validator(of).iter_errors(data))


def told(error: ValidationError) -> Iterator[str]:
    """The sentences that an editor may show for an error: of the schema itself, and of the parts that it tried."""
    if isinstance(error.schema, dict) and "errorMessage" in error.schema:
        yield error.schema["errorMessage"]
    for inner in error.context or ():
        yield from told(inner)
