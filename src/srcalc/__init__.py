"""srcalc: what to require of Social Return in Dutch procurement, what counts, and why.

The command line is `srcalc`. From Python:

>>> import srcalc
>>> ruleset = srcalc.load_ruleset("landelijk-2025")
>>> result = srcalc.required(ruleset, srcalc.Contract(value=Decimal("250000"), months=24))  # doctest: +SKIP
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from srcalc.api import Contract, Record, Refused, Result, Ruleset, load_ruleset, required, value_records

__all__ = [
    "Contract",
    "Record",
    "Refused",
    "Result",
    "Ruleset",
    "__version__",
    "load_ruleset",
    "required",
    "value_records",
]


def __getattr__(name: str) -> Any:
    """The public names, imported when they are first used."""
    if name in __all__:
        from srcalc import api

        return getattr(api, name)
    raise AttributeError(f"module 'srcalc' has no attribute {name!r}")
