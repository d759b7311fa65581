"""How a field of a model is read, declared beside its type.

The models are frozen dataclasses. Pydantic builds their validator from the annotations, but only when somebody's own
file is read: what ships with the package is carried in checked form (see `reading.rulesets`), so that the everyday
command does not pay for building validators. Hence these small markers, which import pydantic when it asks them for
their schema and not before. The JSON Schema for editors is made from the same markers (`writing.schema`).
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, TypeVar, dataclass_transform

from srcalc.diagnostics import Mistake
from srcalc.model import values
from srcalc.model.values import NOT_SEEN, UNLIMITED, NotSeen, Unlimited

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Parsed:
    """The text of the field is read by `parse`."""

    parse: Callable[[object], object]

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.no_info_plain_validator_function(self.parse)


@dataclass(frozen=True, slots=True)
class OrWord:
    """Where a block stands, one word may stand too: `not_seen` (the source was not seen to say it), or `none`."""

    word: str = NOT_SEEN

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema

        inner = handler.generate_schema(self.without(source))
        return core_schema.no_info_wrap_validator_function(
            lambda value, validate: value if value == self.word else validate(value),
            inner,
        )

    def without(self, annotation: Any) -> Any:
        """The annotation without the word."""
        from functools import reduce
        from operator import or_
        from typing import Literal, get_args

        return reduce(or_, (part for part in get_args(annotation) if part != Literal[self.word]))


@dataclass(frozen=True, slots=True)
class ByKind:
    """A choice of models, told apart by their `kind`."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic import Field

        return handler.generate_schema(Annotated[source, Field(discriminator="kind")])


@dataclass(frozen=True, slots=True)
class InUnit:
    """The units that a figure may have in this place, and how large it may be."""

    units: tuple[str, ...]
    at_most: int | None = None
    unlimited: bool = False

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.no_info_after_validator_function(self.check, handler(source))

    def check(self, figure: Any) -> Any:
        """The figure, when its unit and size fit its place."""
        if figure.unit not in self.units:
            raise Mistake("unit-here", found=figure.unit, allowed=self.units)
        if figure.value == UNLIMITED and not self.unlimited:
            raise Mistake("unlimited-here")
        if isinstance(figure.value, Decimal):
            if "percent" in self.units:
                values.parse_percentage(str(figure.value), self.at_most or 100)
            elif self.at_most is not None and figure.value > self.at_most:
                raise Mistake("figure-range", at_most=self.at_most)
        return figure


class Strict:
    """What every model shares: keys that the format does not know are refused.

    Making, comparing and showing a model are written once here and not generated for each of the forty models:
    generating them is a fifth of the time that the everyday command takes to start.
    """

    __slots__ = ()
    __pydantic_config__: ClassVar[Any] = {"extra": "forbid", "hide_input_in_errors": True}
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    def __init__(self, **values: object) -> None:
        for name, declared in self.__dataclass_fields__.items():
            value = values.pop(name, declared.default)
            if value is MISSING:
                raise TypeError(f"{type(self).__name__} needs {name}")
            object.__setattr__(self, name, value)
        if values:
            raise TypeError(f"{type(self).__name__} has no {', '.join(values)}")

    def __setattr__(self, name: str, value: object) -> None:
        raise FrozenInstanceError(f"{type(self).__name__} cannot be changed")

    def _values(self) -> tuple[object, ...]:
        return tuple([getattr(self, name) for name in self.__dataclass_fields__])

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and other._values() == self._values()

    def __hash__(self) -> int:
        return hash(self._values())

    def __repr__(self) -> str:
        fields = zip(self.__dataclass_fields__, self._values(), strict=True)
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in fields)})"


@dataclass_transform(frozen_default=True, kw_only_default=True)
def model(cls: type[T]) -> type[T]:
    """A frozen dataclass of keyword arguments."""
    return dataclass(slots=True, kw_only=True, init=False, eq=False, repr=False)(cls)


def parse_figure(value: object) -> Decimal | NotSeen | Unlimited:
    """A figure of a ruleset: an amount, `not_seen` or `unlimited`."""
    if value == NOT_SEEN:
        return NOT_SEEN
    return UNLIMITED if value == UNLIMITED else values.parse_amount(value)


def parse_day(value: object) -> datetime.date | NotSeen | Unlimited:
    """A day that bounds a period: a date, `not_seen`, or `unlimited` for a side without an end."""
    if value == NOT_SEEN:
        return NOT_SEEN
    return UNLIMITED if value == UNLIMITED else values.parse_date(value)


Id = Annotated[str, Parsed(values.parse_id)]
Ids = Annotated[tuple[str, ...], Parsed(values.parse_ids)]
Words = Annotated[str, Parsed(values.parse_text)]
WordList = Annotated[tuple[str, ...], Parsed(values.parse_words)]
Amount = Annotated[Decimal, Parsed(values.parse_amount)]
SignedAmount = Annotated[Decimal, Parsed(values.parse_number)]
Percentage = Annotated[Decimal, Parsed(values.parse_percentage)]
HoursPerWeek = Annotated[Decimal, Parsed(values.parse_hours_per_week)]
Whole = Annotated[int, Parsed(values.parse_whole)]
Months = Annotated[int, Parsed(values.parse_months)]
Date = Annotated[datetime.date, Parsed(values.parse_date)]
YesNo = Annotated[bool, Parsed(values.parse_yes_no)]
FigureValue = Annotated[Decimal | NotSeen | Unlimited, Parsed(parse_figure)]
DayOrOpen = Annotated[datetime.date | NotSeen | Unlimited, Parsed(parse_day)]
