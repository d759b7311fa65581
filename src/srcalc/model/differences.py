"""What differs between two models, walked by their declared fields: a new field cannot be left out.

Items of a list are matched by what names them (an id, else what else tells them apart, else their number); what stands
on one side only is one difference, and so is another order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from srcalc.diagnostics import Path
from srcalc.model.fields import Strict

# What tells the items of a list apart, for models that have it: an element its id, a bracket its amount.
_NAMES = ("id", "path", "unit", "from_amount", "recognitions", "record")


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the way to a difference: a field of a model, or an item of a list (as it stands on either side)."""

    name: str | int
    item: Strict | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """Another value at a place. `owners` are the models that hold it; `order`: the values are the names in order.

    None stands for what is not there.
    """

    steps: tuple[Step, ...]
    old: object
    new: object
    owners: tuple[object, object]
    order: bool = False

    @property
    def path(self) -> Path:
        """The path as people write it in a ruleset: an item of a list goes by its name."""
        return tuple(step.name for step in self.steps)


def differences(old: Strict, new: Strict, steps: tuple[Step, ...] = ()) -> Iterator[Difference]:
    """What differs between two models, in the order of their fields."""
    names = dict.fromkeys([*new.__dataclass_fields__, *old.__dataclass_fields__])
    for name in names:
        before, after = getattr(old, name, None), getattr(new, name, None)
        if before is not after:
            yield from _between(before, after, (*steps, Step(name)), (old, new))


def _between(old: object, new: object, steps: tuple[Step, ...], owners: tuple[object, object]) -> Iterator[Difference]:
    if isinstance(old, Strict) and isinstance(new, Strict):
        yield from differences(old, new, steps)
    elif isinstance(old, tuple) and isinstance(new, tuple) and any(isinstance(item, Strict) for item in old + new):
        yield from _items(old, new, steps, owners)
    elif old != new and (_is_there(old) or _is_there(new)):
        yield Difference(steps, old, new, owners)


def _is_there(value: object) -> bool:
    return value is not None and value != ()


def _items(
    old: tuple[Strict, ...], new: tuple[Strict, ...], steps: tuple[Step, ...], owners: tuple[object, object]
) -> Iterator[Difference]:
    before, after = _named(old), _named(new)
    for name, item in after.items():
        other = before.get(name)
        if other is None:
            yield Difference((*steps, Step(name, item)), None, item, owners)
        elif other is not item:
            yield from differences(other, item, (*steps, Step(name, item)))
    for name, item in before.items():
        if name not in after:
            yield Difference((*steps, Step(name, item)), item, None, owners)
    kept, now = [name for name in before if name in after], [name for name in after if name in before]
    if kept != now:
        yield Difference(steps, tuple(kept), tuple(now), owners, order=True)


def _named(items: tuple[Strict, ...]) -> dict[str | int, Strict]:
    """Items by their names; the second with a name gets its number behind it."""
    found: dict[str | int, Strict] = {}
    seen = Counter[str | int]()
    for number, item in enumerate(items):
        name = _name(item, number)
        seen[name] += 1
        found[name if seen[name] == 1 else f"{name}#{seen[name]}"] = item
    return found


def _name(item: Strict, number: int) -> str | int:
    for field in _NAMES:
        value = getattr(item, field, None)
        if value is not None:
            return "+".join(value) if isinstance(value, tuple) else str(value)
    return number
