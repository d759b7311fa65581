"""`srcalc index`: an amount of one period in the prices of another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from srcalc.cli import options

if TYPE_CHECKING:
    from srcalc.model.index import IndexSeries
    from srcalc.valuation.lines import Line


def index(
    amount: Annotated[str, typer.Argument()],
    then: Annotated[str, typer.Option("--from")],
    now: Annotated[str, typer.Option("--to")],
    series: Annotated[str | None, typer.Option("--series")] = None,
    ruleset: options.Ruleset = None,
    expected_inflation: options.ExpectedInflation = None,
    index: options.Index = None,
    format: options.Format = None,
    output: options.Output = None,
    force: options.Force = False,
    lang: options.Lang = None,
) -> None:
    """Index an amount; the help of every option stands in `srcalc.language`."""
    form = options.chosen_format(format, output, ("table", "json"))
    from srcalc.cli.output import deliver, language, on_terminal
    from srcalc.model.values import parse_amount
    from srcalc.reading.index import PERIOD
    from srcalc.valuation.indexation import amount_indexed

    if len(then) != len(now) or not (PERIOD.fullmatch(then) and PERIOD.fullmatch(now)):
        raise options.wrong_use("index-periods", "--from")
    euros = options.value_of("AMOUNT", amount, parse_amount)
    assert euros is not None
    found = _series(series, ruleset, index)
    line = amount_indexed(euros, found, then, now, options.inflation(expected_inflation))
    chosen = language(lang, to_terminal=on_terminal(output))
    text = _json(line, found, then, now) if form == "json" else _table(line, found, then, now, chosen)
    deliver(text, output, force=force, inputs=[index] if index is not None else [])


def _series(name: str | None, ruleset: str | None, file: str | None) -> IndexSeries:
    """The series that was named, or of the file, or of the ruleset."""
    from srcalc.checking.opened import open_ruleset
    from srcalc.cli.session import DEFAULT_RULESET
    from srcalc.diagnostics import BAD_RULESET, Diagnostic, Refused
    from srcalc.reading.index import read_series, shipped_series

    if file is not None:
        return read_series(file)
    if name is not None:
        return shipped_series(name)
    indexation = open_ruleset(ruleset or DEFAULT_RULESET).ruleset.indexation.value
    if indexation == "none":
        raise Refused(Diagnostic("not-seen", params={"what": "indexation"}), BAD_RULESET)
    return shipped_series(indexation.series)


def _json(line: Line, series: IndexSeries, then: str, now: str) -> str:
    from srcalc.language.numbers import plain
    from srcalc.writing.explanation_json import exact_text
    from srcalc.writing.report import json_text

    operand, new = line.terms[0]
    old = line.divisor
    assert old is not None
    data = {
        "format": "srcalc-index/1",
        "amount": exact_text(operand.exact),
        "from": {"period": then, "level": exact_text(old.exact)},
        "to": {"period": now, "level": exact_text(new.exact)},
        "factor": f"{(new.exact / old.exact).numerator}/{(new.exact / old.exact).denominator}",
        "indexed": plain(line.hundredths),
        "series": {key: getattr(series, key) for key in ("id", "title", "table", "base", "source", "licence", "taken")},
    }
    return json_text(data)


def _table(line: Line, series: IndexSeries, then: str, now: str, lang: str) -> str:
    from decimal import Decimal, localcontext

    from srcalc.language import say
    from srcalc.language.numbers import day, euro, number
    from srcalc.model.values import parse_date
    from srcalc.writing.chains import shown
    from srcalc.writing.layout import Paragraph, Table
    from srcalc.writing.terminal import rendered

    operand, new = line.terms[0]
    old = line.divisor
    assert old is not None
    with localcontext(prec=7):
        factor = Decimal((new.exact / old.exact).numerator) / Decimal((new.exact / old.exact).denominator)
    start = euro(int(operand.exact * 100), lang)
    answer = say(lang, "index.answer", amount=start, then=then, now=now, indexed=euro(line.hundredths, lang))
    notes = [_level_note(series, period, lang) for period in (then, now)]
    rows = (
        (then, shown(old, lang), notes[0]),
        (now, shown(new, lang), notes[1]),
    )
    header = (say(lang, "index.period"), say(lang, "index.level"), say(lang, "index.status"))
    sentence = say(lang, "index.factor", now=shown(new, lang), then=shown(old, lang), factor=number(factor, lang))
    source = say(
        lang,
        "index.source",
        title=series.title,
        source=series.source,
        licence=series.licence,
        taken=day(parse_date(series.taken), lang),
    )
    return rendered(
        [
            Paragraph(answer, "answer"),
            Table(header, rows, frozenset({1})),
            Paragraph(sentence),
            Paragraph(source, "quiet"),
        ]
    )


def _level_note(series: IndexSeries, period: str, lang: str) -> str:
    from srcalc.language import say

    level = series.levels.get(period)
    return say(lang, f"index.{level.status}" if level and level.status in ("final", "provisional") else "index.unknown")
