"""A comparison as a page: the totals side by side, what makes the difference, and what could not be compared."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import partial

from srcalc.language import say, told
from srcalc.language.numbers import hundredths
from srcalc.valuation.balance import Totals
from srcalc.valuation.comparison import Column, Side, counted_of
from srcalc.writing.compare_causes import cause_blocks
from srcalc.writing.compared import Compared, assumptions_of, missing_by_reason, remarks_of, shown_assumption
from srcalc.writing.layout import Block, Item, Items, Paragraph, Table, points
from srcalc.writing.pages import sentence

Cells = tuple[str, str]  # at the least and at the most; the second is empty where the two are one
_TOTALS = {"counted": "counted", "pending": "pending-column", "not_counted": "not-counted"}


def compared_page(found: Compared, lang: str) -> list[Block]:
    """The whole page."""
    comparison = found.comparison
    labels = tuple(column.asked.label for column in comparison.columns)
    blocks: list[Block] = [Paragraph(say(lang, "compare.of", rulesets=labels), "title")]
    blocks.append(points(*(_head(column, lang) for column in comparison.columns)))
    if found.contract is not None:
        blocks.append(Paragraph(found.contract.title or found.contract.id, "heading"))
    if comparison.entries:
        key = "compare.home-contract" if found.home_by == "contract" else "compare.home-fits"
        blocks.append(Paragraph(say(lang, key, ruleset=comparison.home.asked.label)))
    blocks += _totals(found, lang)
    notes = tuple(_notes(found, lang))
    blocks += [points(*notes)] if notes else []
    if comparison.entries:
        blocks += _elements(found, lang)
        blocks += cause_blocks(found, lang)
        blocks += _missing(found, lang)
        blocks += _lost(found, lang)
    remarks = [Paragraph(text, "quiet") for text in _remarks(found, lang)]
    read = [Paragraph(say(lang, "page.read", name=item.name, how=item.reading(lang)), "quiet") for item in found.inputs]
    return [*blocks, *remarks, *read, *_assumptions(found, lang)]


def _head(column: Column, lang: str) -> str:
    ruleset = column.asked.ruleset
    found = None if column.asking is None else column.asking.contracts[0]
    days = say(lang, "page.no-date")
    if found is not None and found.reference_date is not None:
        name = next(item for item in ruleset.selected_by.value if getattr(found.contract, item) is not None)
        days = say(lang, "page.reference", what=say(lang, f"date.{name}"), day=found.reference_date)
    title = say(
        lang,
        "page.head",
        title=getattr(ruleset.title, lang),
        id=ruleset.id,
        version=ruleset.version,
        status=say(lang, f"status.{ruleset.status}"),
        days=days,
    )
    return f"{column.asked.label}: {title}" if column.asked.label != ruleset.id else title


# ---------------------------------------------------------------- totals


def _totals(found: Compared, lang: str) -> Iterator[Block]:
    columns = found.comparison.columns
    rows: list[tuple[str, ...]] = []

    def add(label: str, cells: Callable[[Column], Cells | None], *, needed: bool = True) -> None:
        made = [cells(column) for column in columns]
        if not needed and not any(made):
            return
        rows.append((label, *(("-" if item is None else item[0]) for item in made)))
        if any(item is not None and item[1] for item in made):
            rows.append((say(lang, "compare.at-most"), *(("" if item is None else item[1]) for item in made)))

    if found.contract is not None:
        add(say(lang, "compare.required"), partial(_asked, name="total", lang=lang))
        add(say(lang, "compare.effective"), partial(_asked, name="effective_percentage", lang=lang))
        add(say(lang, "page.with-all-options"), partial(_all_options, lang=lang), needed=False)
    if found.comparison.entries:
        if found.contract is not None:
            add(say(lang, "compare.due"), partial(_due, lang=lang), needed=False)
        for name, key in _TOTALS.items():
            add(say(lang, f"page.{key}"), partial(_of_sides, lang=lang, amount=partial(_total, name=name)))
        if found.contract is not None:
            add(say(lang, "compare.balance"), partial(_of_sides, lang=lang, amount=_balance), needed=False)
        add(say(lang, "compare.missing"), _missing_count)
    header = ("", *(column.asked.label for column in columns))
    yield Table(header, tuple(rows), frozenset(range(1, len(header))), caption=say(lang, "compare.totals"))


def _asked(column: Column, name: str, lang: str) -> Cells | None:
    asked = column.required
    line = None if asked is None or asked.is_custom else getattr(asked, name)
    return None if line is None else (hundredths(line.hundredths, lang), "")


def _all_options(column: Column, lang: str) -> Cells | None:
    asked = column.required
    if asked is None or asked.total_with_all_options.hundredths == asked.total.hundredths:
        return None
    return hundredths(asked.total_with_all_options.hundredths, lang), ""


def _due(column: Column, lang: str) -> Cells | None:
    """What is required up to the reference date, where that is not all."""
    line = None if column.low is None or column.required is None else column.low.result.contracts[0].required_to_date
    if line is None or column.required is None or line.hundredths == column.required.total.hundredths:
        return None
    return hundredths(line.hundredths, lang), ""


def _of_sides(column: Column, lang: str, amount: Callable[[Side], int | None]) -> Cells | None:
    if column.low is None or column.high is None:
        return None
    least, most = amount(column.low), amount(column.high)
    if least is None or most is None:
        return None
    return hundredths(least, lang), hundredths(most, lang) if most != least else ""


def _total(side: Side, name: str) -> int:
    return int(getattr(side.realised.totals, name))


def _balance(side: Side) -> int | None:
    found = side.result.contracts[0] if side.result.contracts else None
    if found is None or found.balance is None or (found.required is not None and found.required.is_custom):
        return None
    return found.balance.difference.hundredths


def _missing_count(column: Column) -> Cells | None:
    return None if column.low is None else (str(len(column.choices.missing)), "")


def _notes(found: Compared, lang: str) -> Iterator[str]:
    """What the table leaves unsaid of a ruleset: why there is nothing, what is assumed, what a range is."""
    for column in found.comparison.columns:
        label = column.asked.label
        reasons = [*column.refused, *([column.unknown] if column.unknown else [])]
        asked = column.required
        if asked is not None and asked.reason is not None:
            reasons.append(asked.reason)
        yield from (_of_ruleset(told(item, lang), label) for item in reasons)
        if asked is not None and asked.by_proposal:
            yield f"{label}: {say(lang, 'page.proposal')}"
    ranges = [column for column in found.comparison.columns if column.is_range]
    if ranges:
        labels = tuple(column.asked.label for column in ranges)
        yield say(lang, "compare.range", rulesets=labels, first=ranges[0].asked.ruleset.id)
    if found.contract is not None and found.contract.percentage is not None:
        yield say(lang, "page.agreed-percentage", percentage=found.contract.percentage)
    if found.contract is not None and found.contract.required is not None:
        yield say(lang, "page.agreed-amount")


def _of_ruleset(text: str, label: str) -> str:
    """What is said of a ruleset, with its name before it unless it begins with that."""
    whole = text if text.endswith(".") else f"{text}."
    return whole if text.startswith(label) else f"{label}: {whole}"


# ---------------------------------------------------------------- elements


def _elements(found: Compared, lang: str) -> Iterator[Block]:
    """What counts of the records of each element, as the records call it."""
    comparison = found.comparison
    rows: list[tuple[str, ...]] = []
    for element in comparison.home.asked.ruleset.elements:
        numbers = [number for number, entry in enumerate(comparison.entries) if entry.record.element == element.id]
        if not numbers:
            continue
        made = [_counted(column, numbers, lang) for column in comparison.columns]
        title = getattr(element.short or element.title, lang)
        rows.append((title, str(len(numbers)), *(("-" if item is None else item[0]) for item in made)))
        if any(item is not None and item[1] for item in made):
            cells = (("" if item is None else item[1]) for item in made)
            rows.append((say(lang, "compare.at-most"), "", *cells))
    labels = (column.asked.label for column in comparison.columns)
    header = (say(lang, "page.element"), say(lang, "page.records-column"), *labels)
    yield Paragraph(say(lang, "compare.elements"), "heading")
    yield Table(header, tuple(rows), frozenset(range(1, len(header))))


def _counted(column: Column, numbers: Sequence[int], lang: str) -> Cells | None:
    sums = counted_of(column, numbers)
    if sums is None:
        return None
    low, high = sums
    return hundredths(low.counted, lang), hundredths(high.counted, lang) if high.counted != low.counted else ""


# ---------------------------------------------------------------- what could not be compared


def _missing(found: Compared, lang: str) -> Iterator[Block]:
    """The records without a counterpart, by ruleset and by reason, and what they come to under their own names."""
    if not any(column.choices.missing for column in found.comparison.columns):
        return
    yield Paragraph(say(lang, "compare.not-comparable"), "heading")
    rows: list[tuple[str, ...]] = []
    groups: set[int] = set()
    for column in found.comparison.columns:
        if not column.choices.missing:
            continue
        groups.add(len(rows))
        params = {"ruleset": column.asked.label, "count": len(column.choices.missing)}
        worth = _worth(found, list(column.choices.missing), lang)
        rows.append((say(lang, "compare.missing-in", **params, worth=worth),))
        for why, numbers in missing_by_reason(column):
            names = ", ".join(found.comparison.entries[number].name for number in numbers)
            rows.append((names, "; ".join(told(item, lang).removesuffix(".") for item in why)))
    yield Table((say(lang, "page.records-column"), say(lang, "page.why")), tuple(rows), groups=frozenset(groups))


def _worth(found: Compared, numbers: list[int], lang: str) -> str:
    """What records come to under the ruleset that they are written for."""
    home = found.comparison.home
    sums = counted_of(home, numbers)
    if sums is None:
        return ""
    whole: Totals = sums[0]
    key = {"ruleset": home.asked.label, "counted": Decimal(whole.counted) / 100}
    return say(lang, "compare.worth", **key, pending=Decimal(whole.pending) / 100)


def _remarks(found: Compared, lang: str) -> Iterator[str]:
    """What there is to say of files and results; of a result with its rulesets, unless it holds for all of them."""
    yield from (sentence(told(item, lang)) for item in found.remarks)
    labels: dict[str, list[str]] = {}
    used = [column for column in found.comparison.columns if column.results]
    for column in used:
        for text in remarks_of(column, lang):
            labels.setdefault(text, []).append(column.asked.label)
    for text, own in labels.items():
        yield sentence(text) if len(own) == len(used) else f"{', '.join(own)}: {text}."


def _lost(found: Compared, lang: str) -> Iterator[Block]:
    """What records name that another ruleset does not know: a bonus, a kind of evidence."""
    rows: list[tuple[str, ...]] = []
    for column in found.comparison.columns:
        lost: dict[str, list[str]] = {}
        for number, match in column.choices.low.items():
            for title in match.lost:
                lost.setdefault(getattr(title, lang), []).append(found.comparison.entries[number].name)
        rows += [(column.asked.label, title, ", ".join(names)) for title, names in lost.items()]
    if rows:
        yield Paragraph(say(lang, "compare.lost"), "heading")
        header = (say(lang, "compare.ruleset"), say(lang, "compare.what"), say(lang, "page.records-column"))
        yield Table(header, tuple(rows))


def _assumptions(found: Compared, lang: str) -> Iterator[Block]:
    """What each ruleset assumes, and what the mappings between them do."""
    yield Paragraph(say(lang, "page.assumptions"), "heading")
    for column in found.comparison.columns:
        own = [Item(shown_assumption(item, lang)) for item in assumptions_of(column)]
        if own:
            yield Paragraph(column.asked.label, "subheading")
            yield Items(tuple(own))
    ways: dict[tuple[str, str], dict[str, Item]] = {}
    for column in found.comparison.columns:
        for item in column.assumed:
            judged = Item(shown_assumption(item.judgement, lang))
            ways.setdefault((item.of, item.to), {}).setdefault(item.judgement.id, judged)
    for (of, to), items in ways.items():
        yield Paragraph(say(lang, "compare.mapping", of=of, to=to), "subheading")
        yield Items(tuple(items.values()))
