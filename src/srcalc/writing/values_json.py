"""Values of a model, and what is needed of an element, as plain data."""

from __future__ import annotations

import dataclasses
import datetime
from decimal import Decimal
from typing import Any

from srcalc.language.numbers import plain
from srcalc.valuation.needs import Need


def value_data(value: object) -> Any:
    """A value of a model as plain data; what is not there is left out."""
    if isinstance(value, Decimal):
        return f"{value:.2f}" if value == value.quantize(Decimal("0.01")) else str(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [value_data(item) for item in value]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        own = {item.name: getattr(value, item.name) for item in dataclasses.fields(value)}
        return {name: value_data(item) for name, item in own.items() if item is not None and item != ()}
    return value


def need_data(need: Need) -> dict[str, Any]:
    """What would be enough of an element as plain data."""
    share = need.rate.unit == "percent"
    value = need.rate.exact * 100
    rate = plain(int(value if not share else value * 100))
    data: dict[str, Any] = {"element": need.element, "unit": need.line.unit}
    if need.recognitions:
        data["recognitions"] = list(need.recognitions)
    data["percentage" if share else "rate"] = rate
    data["quantity"] = plain(need.line.hundredths)
    return data
