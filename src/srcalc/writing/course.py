"""Required against realised over time, and per year of the contract."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import count

from srcalc.language.numbers import euros, short_day
from srcalc.valuation.outlook import Forecast, forecast
from srcalc.valuation.periods import ONE_DAY, Day, add_months
from srcalc.valuation.progress import Moment, YearProgress
from srcalc.valuation.results import ContractResult
from srcalc.writing.layout import Bars, Curve, Fill, Piece, Series, Table
from srcalc.writing.standing import with_gap
from srcalc.writing.view import View

_STEPS, _MOST_ROWS = (1, 3, 6, 12, 24, 60), 8  # months between the rows of the table
_MOST_NAMES, _MOST_HEIGHTS = 3, 4  # along the axes


def curve(found: ContractResult, view: View) -> Curve | None:
    """The lines of a contract over time; None where there is no time, or nothing happens in it."""
    moments, stand = view.course(found).moments, found.balance
    if stand is None or found.contract.start is None or len(moments) < 2:
        return None
    past = [(moment.day, moment.realised.counted) for moment in moments if moment.realised is not None]
    ahead = forecast(found)
    asked = [(moment.day, moment.required.hundredths) for moment in moments]
    series = [
        _series("required", asked, found.contract.start, view),
        _series("counted", past, found.contract.start, view),
    ]
    if ahead is not None and past:
        ends = ((past[-1][0].toordinal(), past[-1][1]), (moments[-1].day.toordinal(), ahead.counted.hundredths))
        series.append(Series(view.say("progress.line-forecast"), "forecast", ends))
    heights = [0, *(amount for line in series for _, amount in line.points)]
    here = None
    if past and past[-1][0] < moments[-1].day:
        here = (past[-1][0].toordinal(), view.say("progress.here", as_of=short_day(past[-1][0], view.lang)))
    return Curve(
        view.say("progress.course-of", contract=found.contract.title or found.contract.id),
        _told(found, moments[-1], ahead, view),
        tuple(series),
        tuple((day.toordinal(), short_day(day, view.lang)) for day in _named_days(found, moments)),
        tuple((amount, euros(Decimal(amount) / 100, view.lang)) for amount in _heights(min(heights), max(heights))),
        _figures(found, moments, ahead, view),
        here,
    )


def _series(fill: Fill, points: Sequence[tuple[Day, int]], start: Day, view: View) -> Series:
    """A line that begins at nought, the day before the contract."""
    begin = ((start - ONE_DAY).toordinal(), 0)
    placed = tuple((day.toordinal(), amount) for day, amount in points)
    return Series(view.say(f"progress.line-{fill}"), fill, (begin, *placed) if placed else ())


def _heights(least: int, most: int) -> list[int]:
    """Round amounts between two, in cents: a few of them, nought among them."""
    steps = (size * 10**power for power in count(2) for size in (1, 2, 5))
    step = next(size for size in steps if most - least <= size * _MOST_HEIGHTS)
    return list(range(-(-least // step) * step, most + 1, step))


def _named_days(found: ContractResult, moments: Sequence[Moment]) -> list[Day]:
    """A few days to name along the axis: the first, and ends of years, or of shorter times."""
    start, last = moments[0].day if found.contract.start is None else found.contract.start, moments[-1].day
    ends = [year.last for year in found.required.schedule if year.last is not None] if found.required else []
    if len(ends) < 2:
        ends = [moment.day for moment in moments]
    kept = ends[::-1][:: -(-len(ends) // _MOST_NAMES)][::-1]
    return [start, *(day for day in kept if (day - start) * 6 > last - start)]


def _told(found: ContractResult, last: Moment, ahead: Forecast | None, view: View) -> str:
    """What the lines show."""
    stand = found.balance
    assert stand is not None
    return view.say(
        "progress.course-text",
        as_of=found.as_of,
        counted=view.euro(stand.counted),
        due=view.euro(stand.required_to_date.hundredths),
        last=last.day,
        total=view.euro(last.required.hundredths),
        expected=None if ahead is None else view.euro(ahead.counted.hundredths),
    )


def _figures(found: ContractResult, moments: Sequence[Moment], ahead: Forecast | None, view: View) -> Bars:
    """The same as a table: a few moments, the reference date, and what is expected at the end."""
    rows: list[tuple[str, ...]] = []
    bars: list[tuple[Piece, ...]] = []
    for moment in _rows(found, moments):
        required, name = moment.required.hundredths, short_day(moment.day, view.lang)
        if moment.realised is None:
            rows.append((name, view.amount(required), "", ""))
            bars.append((Piece(0, required, "required"),))
        else:
            counted = moment.realised.counted
            rows.append((name, *(view.amount(item) for item in (required, counted, counted - required))))
            bars.append(with_gap(counted, required))
    if ahead is not None:
        total, counted, gap = moments[-1].required, ahead.counted.hundredths, ahead.difference.hundredths
        name = view.say("progress.expected", day=short_day(moments[-1].day, view.lang))
        rows.append((name, *(view.amount(item) for item in (total.hundredths, counted, gap))))
        bars.append((Piece(0, counted, "forecast"),))
    header = view.header("progress.until", "progress.required", "page.counted", "progress.gap")
    names = {"counted": "progress.line-counted", "empty": "progress.short", "required": "progress.line-required"}
    names["forecast"] = "progress.line-forecast"
    fills = {piece.fill for pieces in bars for piece in pieces}
    legend = view.legend(**{fill: key for fill, key in names.items() if fill in fills})
    length = max([1, *(piece.last for pieces in bars for piece in pieces)])
    return Bars(Table(header, tuple(rows), frozenset({1, 2, 3})), tuple(bars), length, legend)


def _rows(found: ContractResult, moments: Sequence[Moment]) -> list[Moment]:
    start, last = found.contract.start or moments[0].day, moments[-1].day
    months = (last.year - start.year) * 12 + last.month - start.month + 1
    step = next((size for size in _STEPS if months <= size * _MOST_ROWS), _STEPS[-1])
    wanted = {add_months(start, number) - ONE_DAY for number in range(step, months + 1, step)} | {last, found.as_of}
    return [moment for moment in moments if moment.day in wanted]


def years_table(found: ContractResult, view: View) -> Table | None:
    """What is required and realised in each year of the contract; None for a contract of one year or without days."""
    course, stand = view.course(found), found.balance
    if stand is None or len(course.years) < 2:
        return None
    rows = [_year(item, view) for item in course.years]
    if course.outside.counted or course.outside.pending:
        amounts = (view.amount(course.outside.counted), view.amount(course.outside.pending))
        rows.append((view.say("progress.outside"), "", "", "", *amounts))
    whole = (stand.required_total.hundredths, stand.required_to_date.hundredths, stand.counted, stand.pending)
    rows.append((view.say("page.total"), "", *(view.amount(item) for item in whole)))
    header = ["progress.year", "page.when", "progress.required", "progress.due-short"]
    names = view.header(*header, "page.counted", "page.pending-column")
    table = Table(names, tuple(rows), frozenset({2, 3, 4, 5}), totals=frozenset({len(rows) - 1}))
    return table if stand.required_to_date.hundredths != stand.required_total.hundredths else _without(table, 3)


def _year(item: YearProgress, view: View) -> tuple[str, ...]:
    first, last = (short_day(day, view.lang) if day else "" for day in (item.year.first, item.year.last))
    due = "" if item.due is None else view.amount(item.due.hundredths)
    realised = item.realised
    amounts = ("", "") if realised is None else (view.amount(realised.counted), view.amount(realised.pending))
    return (
        view.say("page.year", number=item.year.number),
        view.say("progress.span", first=first, last=last),
        view.amount(item.year.line.hundredths),
        due,
        *amounts,
    )


def _without(table: Table, column: int) -> Table:
    """A table without one of its columns of amounts."""

    def cut(row: tuple[str, ...]) -> tuple[str, ...]:
        return (*row[:column], *row[column + 1 :])

    right = frozenset(range(2, len(table.header) - 1))
    return Table(cut(table.header), tuple(cut(row) for row in table.rows), right, totals=table.totals)
