"""A price index: the levels of one table, by year or month."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Level:
    """An index level, whether it is final, and how sure we are of it."""

    value: Decimal
    status: str
    verified: str


@dataclass(frozen=True, slots=True)
class IndexSeries:
    """The levels of one series of one table; a period is a year (2025) or a month (2025-07)."""

    id: str
    title: str
    table: str
    base: str
    source: str
    licence: str
    taken: str
    levels: Mapping[str, Level]

    def last(self, like: str) -> str:
        """The last period of the same length that has a level."""
        return max(period for period in self.levels if len(period) == len(like))
