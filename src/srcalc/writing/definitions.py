"""The definitions of a JSON Schema, made from the models.

Every model becomes a definition, and every key points to one and has a title and an explanation of its own: the YAML
language server, unlike a validator, reads those beside a `$ref`. Its messages are ours (`errorMessage`) wherever it
takes them from a schema, which is why each key that must be there has a small schema to itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import is_dataclass
from types import UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin

from srcalc.language import say
from srcalc.language.fields import Meaning, Meanings
from srcalc.model.basis import Basis, Given
from srcalc.model.fields import ByKind, InUnit, OrWord, Parsed
from srcalc.model.values import NOT_SEEN, UNLIMITED
from srcalc.writing.keys import Key, keys_of
from srcalc.writing.scalars import SCALARS, WITH_WORDS, Schema, figure_in


class Definitions:
    """Definitions by name, in the words of a language. `at` is the key of a file that a schema is for."""

    suffix = ""

    def __init__(self, meanings: Meanings, known: dict[str, Schema] | None = None) -> None:
        self.meanings = meanings
        self.known: dict[str, Schema] = {} if known is None else known

    def schema(self, annotation: Any, at: str) -> Schema:
        """What an annotation allows."""
        origin, arguments = get_origin(annotation), get_args(annotation)
        if hasattr(annotation, "__metadata__"):
            return self.marked(annotation.__origin__, annotation.__metadata__[-1], at)
        if origin in (Union, UnionType):  # a key that is not there is None: the other parts are what is written
            parts = [part for part in arguments if part is not type(None)]
            return self.schema(
                parts[0] if len(parts) == 1 else Literal[tuple(word for part in parts for word in get_args(part))], at
            )
        if origin is Literal:
            return self.choice(arguments, at)
        if origin is tuple:
            return {"type": "array", "items": self.item(arguments[0], at), "errorMessage": self.told("list")}
        return self.block(annotation, at) if is_dataclass(origin or annotation) else {}

    def marked(self, inner: Any, mark: Any, at: str) -> Schema:
        """What an annotation with one of our markers allows."""
        if isinstance(mark, Parsed):
            schema = self.scalar(*SCALARS[mark.parse])
            return self.or_words(schema, (NOT_SEEN, UNLIMITED), at) if mark.parse in WITH_WORDS else schema
        if isinstance(mark, InUnit):
            return self.block(inner, at, mark)
        if isinstance(mark, ByKind):
            return self.by_kind(get_args(inner))
        assert isinstance(mark, OrWord)
        return self.or_words(self.schema(mark.without(inner), at), (mark.word,), at)

    def scalar(self, name: str, schema: Schema, most: int | None = None) -> Schema:
        """A value on one line; the name of its definition is that of its message too.

        What has schemas inside is written out where it stands: in a definition that several keys share, the language
        server would take their titles from whichever key it looked at last.
        """
        message = self.told(name, at_most=most)
        if "else" not in schema:
            return self.defined(name, {**schema, "errorMessage": message})
        return {**schema, "errorMessage": message, "else": {**schema["else"], "errorMessage": message}}

    def choice(self, words: Sequence[str], at: str) -> Schema:
        """One of these words; `1` is a number to an editor."""
        written: list[str | int] = [1, "1"] if tuple(words) == ("1",) else list(words)
        return {
            "enum": written,
            "enumDescriptions": [self.meanings.word(at, str(word)) for word in written],
            "errorMessage": self.told("choice", words=", ".join(words)),
        }

    def or_words(self, schema: Schema, words: Sequence[str], at: str) -> Schema:
        """What a schema allows, or one of these words; they come first, because their message is the one shown."""
        choice = self.choice(words, at)
        own = self.known[name_of(schema)] if "$ref" in schema else schema
        choice["errorMessage"] = self.told("or-words", message=own["errorMessage"], words=", ".join(words))
        return {"anyOf": [choice, schema]}

    def item(self, annotation: Any, at: str) -> Schema:
        """What may stand in a list."""
        return self.schema(annotation, at)

    def block(self, annotation: Any, at: str, mark: InUnit | None = None) -> Schema:
        """A block of keys. A choice with its basis goes by where it stands, a figure by its units there."""
        model = get_origin(annotation) or annotation
        about = at if model is Given else model.__name__
        name = about + _units(mark) + self.suffix
        if name not in self.known:
            properties = {key: self.key(known, annotation, at) for key, known in keys_of(model).items()}
            if mark is not None:
                words = (NOT_SEEN, UNLIMITED) if mark.unlimited else (NOT_SEEN,)
                properties["value"] |= self.or_words(self.scalar(*figure_in(mark)), words, "Figure.value")
                properties["unit"] |= self.choice(mark.units, "Figure.unit")
            self.known[name] = self.keys(self.meanings.keys[about], properties, *self.rules(model))
        return {"$ref": f"#/definitions/{name}"}

    def keys(
        self, meaning: Meaning, properties: dict[str, Schema], needed: Sequence[str], rules: Sequence[Schema] = ()
    ) -> Schema:
        """A block of these keys and no others."""
        rest = [*(self.needed(key, properties) for key in needed), *rules]
        return {
            **self.titled(meaning),
            "type": "object",
            "properties": properties,
            "additionalProperties": False,
            "errorMessage": self.told("keys", keys=", ".join(properties)),
            **({"allOf": rest} if rest else {}),
        }

    def key(self, key: Key, annotation: Any, at: str) -> Schema:
        """What may stand at a key, with its title and explanation."""
        own = isinstance(key.annotation, TypeVar)
        schema = self.schema(get_args(annotation)[0], at) if own else self.schema(key.annotation, key.name)
        meaning = self.meanings.keys[key.name]
        if "anyOf" in schema:  # without a title of its own the language server takes what is not there for there too
            choice, other = schema["anyOf"]
            schema = {**schema, "anyOf": [choice, other if "$ref" in other else {"title": meaning.title, **other}]}
        schema = self.titled(meaning) | _examples(meaning.example, schema) | schema
        return self.defined(key.name, schema) if key.name.startswith("Basis.") else schema  # they stand in many blocks

    def rules(self, model: Any) -> tuple[list[str], list[Schema]]:
        """The keys that a block must have, and what else must hold in it."""
        keys = keys_of(model)
        based = [self.based("value" in keys)] if issubclass(model, Basis) else []
        return [key for key, known in keys.items() if known.needed], based

    def needed(self, key: str, properties: dict[str, Schema]) -> Schema:
        """That a key must be there."""
        return {"required": [key], "errorMessage": self.told("needed", key=key, title=properties[key]["title"])}

    def based(self, valued: bool) -> Schema:
        """That a source or an assumption must be named, unless the value itself was not seen."""
        basis = {"anyOf": [{"required": ["source"], "errorMessage": self.told("basis")}, {"required": ["assumption"]}]}
        unseen = {"required": ["value"], "properties": {"value": {"const": NOT_SEEN}}}
        return {"if": unseen, "else": basis} if valued else basis

    def by_kind(self, models: Sequence[Any]) -> Schema:
        """One of several blocks, told apart by `kind`."""
        kinds = {get_args(keys_of(model)["kind"].annotation)[0]: self.block(model, "") for model in models}
        each = [{"if": {"properties": {"kind": {"const": word}}}, "then": block} for word, block in kinds.items()]
        kind = {"kind": self.titled(self.meanings.keys["Element.kind"]) | self.choice(tuple(kinds), "Element.kind")}
        schema = {
            **self.titled(self.meanings.keys["Element"]),
            "type": "object",
            "errorMessage": self.told("element"),
            "if": {"type": "object", "required": ["kind"]},
            "then": {"properties": kind, "allOf": each},
            "else": self.without_kind(kind, models),
        }
        return self.defined(f"Element{self.suffix}", schema)

    def without_kind(self, kind: dict[str, Schema], models: Sequence[Any]) -> Schema:
        """A block as long as it has no kind."""
        del models
        return {"properties": kind, **self.needed("kind", kind)}

    def titled(self, meaning: Meaning) -> Schema:
        """A title and an explanation, also for editors that show code as code."""
        found = {"title": meaning.title, "description": meaning.text.replace("`", "")}
        return found | ({"markdownDescription": meaning.text} if "`" in meaning.text else {})

    def told(self, about: str, /, **params: object) -> str:
        """A sentence about what belongs somewhere."""
        return say(self.meanings.lang, f"schema.{about}", **params)

    def defined(self, name: str, schema: Schema) -> Schema:
        """A reference to a definition."""
        self.known[name] = schema
        return {"$ref": f"#/definitions/{name}"}


def name_of(schema: Schema) -> str:
    """The name of the definition that a reference is to."""
    return str(schema["$ref"]).rpartition("/")[2]


def _examples(example: str, schema: Schema) -> Schema:
    """An example as an editor's YAML has it."""
    if not example:
        return {}
    written = int(example) if example.isdigit() else example
    return {"examples": [[written] if schema.get("type") == "array" else written]}


def _units(mark: InUnit | None) -> str:
    parts = () if mark is None else (*mark.units, mark.at_most)
    return "".join(f"-{part}" for part in parts if part is not None)
