"""A contract, as an adviser writes it down (YAML or JSON) or gives it in flags."""

from __future__ import annotations

from typing import Literal

from srcalc.model.fields import (
    Amount,
    Date,
    Id,
    Months,
    Percentage,
    Strict,
    WordList,
    Words,
    YesNo,
    model,
)

Category = Literal["works", "services", "supplies"]


@model
class Option(Strict):
    """An extension option; without a value it has the base term's value per month."""

    months: Months
    value: Amount | None = None
    exercised: YesNo = False


@model
class Supplier(Strict):
    """What the supplier has itself: recognitions, and people of the target group among its employees (FTE)."""

    recognitions: WordList = ()
    employees_fte: Amount | None = None
    target_group_fte: Amount | None = None


@model
class Contract(Strict):
    """A contract. Amounts in euro excluding VAT; `months` or `end` gives the base term.

    Value and term may only be absent until flags and file are put together (`checking.contract`).
    """

    format: Literal["1"] = "1"
    id: Words = "contract"
    title: Words | None = None
    client: Words | None = None
    category: Category | None = None
    published: Date | None = None
    awarded: Date | None = None
    start: Date | None = None
    end: Date | None = None
    months: Months | None = None
    value: Amount | None = None
    value_covers: Literal["base", "base_and_options"] = "base"
    whole_value: Amount | None = None
    options: tuple[Option, ...] = ()
    labour_percentage: Percentage | None = None
    labour_value: Amount | None = None
    labour_cost_per_year: Amount | None = None
    turnover: Amount | None = None
    percentage: Percentage | None = None
    required: Amount | None = None
    supplier: Supplier | None = None
    ruleset: Id | None = None
