"""A mapping: what the names of one ruleset are called in another.

The shipped ones stand in `rules/mappings/`, one for each local ruleset, named after it, to the national ruleset. Read
backwards a mapping gives the candidates: everything local that one national name can stand for.
"""

from __future__ import annotations

from typing import Annotated, Literal

from srcalc.model.basis import Text
from srcalc.model.fields import Id, Ids, OrWord, Strict, model

NONE: Literal["none"] = "none"


@model
class Judgement(Strict):
    """An assumption of whoever wrote the mapping: the open point, and the choice made."""

    id: Id
    point: Text
    choice: Text


@model
class Counterpart(Strict):
    """What one name is called in the other ruleset: one name, one of several, or `none`.

    What is a matter of judgement names an assumption of the mapping; so does every `none`, as its reason.
    """

    id: Id
    to: Annotated[Ids | Literal["none"], OrWord(NONE)]
    assumption: Id | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The names in the other ruleset, of which there may be none."""
        return () if self.to == NONE else self.to


@model
class ElementCounterpart(Counterpart):
    """The counterpart of an element; `recognitions` are what its suppliers have in the other ruleset.

    They are assumed of a record that names none, and backwards only a record with one of them belongs here.
    """

    recognitions: tuple[Id, ...] = ()


@model
class Mapping(Strict):
    """What every element, recognition, kind of evidence and bonus of one ruleset (`of`) is called in another (`to`)."""

    format: Literal["1"]
    of: Id
    to: Id
    elements: tuple[ElementCounterpart, ...]
    recognitions: tuple[Counterpart, ...] = ()
    evidence: tuple[Counterpart, ...] = ()
    bonuses: tuple[Counterpart, ...] = ()
    assumptions: tuple[Judgement, ...] = ()
