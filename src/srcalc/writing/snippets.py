"""What an editor fills in when somebody begins a block: the keys that must be there, and a place to type at each.

A body is data for the YAML language server, in which `$1` is a place to type, `${1:text}` one with a text to type over
and `${1|a,b|}` a choice. Amounts and dates are left open: an example that stays behind would pass for a figure.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count
from typing import Any

from srcalc.writing.scalars import Schema

# What is filled in besides the keys that must be there, by the definition.
MORE: Mapping[str, tuple[str, ...]] = {
    "AgreedPercentage": ("at_least", "at_most"),
    "Case": ("contract", "records"),
    "Contract": ("value", "months"),
    "Expected": ("counted",),
    "Purchase": ("share",),
    "Record": ("start", "end", "evidence"),
    "Required": ("thresholds",),
    "Ruleset": ("assumptions", "cases"),
    "Source": ("url",),
    "Threshold": ("categories", "amount", "included"),
}
LONGEST = 100
PART = "-part"


def add_snippets(definitions: Mapping[str, Schema]) -> None:
    """Give every definition of a block what an editor fills in there: for a part of one, what fills the whole."""
    for name, schema in definitions.items():
        if "properties" in schema and not name.endswith(PART):
            body = _Body(definitions).block(name)
            about = {"label": schema["title"], "description": schema["description"]}
            schema["defaultSnippets"] = [{**about, "body": body}] if body else []
    if "Element" in definitions:
        kinds = definitions["Element"]["then"]["allOf"]
        blocks = [definitions[str(kind["then"]["$ref"]).rpartition("/")[2]] for kind in kinds]
        definitions["Element"]["else"]["defaultSnippets"] = [block["defaultSnippets"][0] for block in blocks]
    for name, schema in definitions.items():
        if name.endswith(PART):
            whole = definitions[name.removesuffix(PART)]
            schema.get("else", schema)["defaultSnippets"] = whole.get("else", whole)["defaultSnippets"]


class _Body:
    def __init__(self, definitions: Mapping[str, Schema]) -> None:
        self.definitions = definitions
        self.stops = count(1)

    def block(self, name: str) -> dict[str, Any]:
        """The keys of a block, each with what is filled in there."""
        schema = self.definitions[name]
        keys = {key for part in schema.get("allOf", ()) for key in part.get("required", ())} | set(MORE.get(name, ()))
        if "assumption" in schema["properties"]:
            keys.add("source")
        return {key: self.value(value) for key, value in schema["properties"].items() if key in keys}

    def value(self, schema: Schema) -> Any:
        """What is filled in at a key."""
        name = str(schema.get("$ref", "")).rpartition("/")[2]
        target = self.definitions.get(name, {})
        if "properties" in target or name == "Element":
            return _on_one_line(self.first(name))
        schema = {**target, **schema}
        if "anyOf" in schema:  # a word, or something else: what is small is filled in, of the rest the word
            words, other = schema["anyOf"]
            found = self.value({"examples": schema.get("examples", [""]), **other})
            return found if isinstance(found, str | list) else self.value(words)
        if "enum" in schema:
            words = schema["enum"]
            return str(words[0]) if len(words) == 1 or 1 in words else self.field(f"|{','.join(words)}|")
        if "items" in schema:
            return self.many(schema)
        example = str(schema.get("examples", [""])[0])
        return self.field("" if example[:1].isdigit() else f":{example}" if example else "")

    def first(self, name: str) -> dict[str, Any]:
        """A block, or the first of the kinds of it."""
        return self.block("PersonYear" if name == "Element" else name)

    def many(self, schema: Schema) -> Any:
        """A list with one item."""
        example = schema.get("examples", [""])[0]
        item = self.value({"examples": example if isinstance(example, list) else [example], **schema["items"]})
        return f"[{item}]" if isinstance(item, str) and not item.startswith("{") else [item]

    def field(self, what: str) -> str:
        """A place to type."""
        number = next(self.stops)
        return f"${{{number}{what}}}" if what else f"${number}"


def _on_one_line(block: dict[str, Any]) -> Any:
    """A small block as it is written on one line."""
    if all(isinstance(value, str) for value in block.values()):
        line = f"{{{', '.join(f'{key}: {value}' for key, value in block.items())}}}"
        if len(line) <= LONGEST:
            return line
    return block
