"""Empty forms for a ruleset: of records as CSV or a workbook, of a contract as YAML.

No example stands where it could be valued: in a workbook the explanation is on a sheet of its own.
"""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterator, Sequence
from typing import Any

from srcalc.diagnostics import CANNOT_WRITE, Diagnostic, Refused
from srcalc.language import say
from srcalc.language.fields import Meanings, meanings
from srcalc.model.record import Column
from srcalc.model.ruleset import Ruleset
from srcalc.valuation.columns import columns_of
from srcalc.writing.rows import rows_file

_ROWS = 1000  # so many rows of the workbook have drop-downs and checks
_LISTS = {"element": "elements", "recognition": "recognitions", "bonuses": "bonuses", "evidence": "evidence"}
_SEVERAL = ("recognition", "bonuses")
_DATES = ("start", "end", "date")
_NUMBERS = {"hours_per_week": (0, 168), "hours": (0, 1_000_000), "count": (0, 1_000_000)}
_WIDTHS = (20, 60, 24, 60, 4, 40, 40)
_WHERE = {"element": 1, "evidence": 3, "recognition": 5, "bonuses": 6}  # the columns in which the lists stand
_FIRST, _LAST = datetime.date(1990, 1, 1), datetime.date(2100, 12, 31)


def titles_of(columns: Sequence[Column], lang: str) -> dict[str, str]:
    """The name that each column has in a form of this language."""
    return {
        column.name: (column.dutch[0] if lang == "nl" else column.name).replace("_", " ").capitalize()
        for column in columns
    }


def records_csv_form(ruleset: Ruleset, lang: str) -> bytes:
    """An empty CSV file with the columns that a ruleset reads, as a spreadsheet opens it."""
    return rows_file("csv", titles_of(columns_of(ruleset), lang), [], marked=True)


def contract_form(ruleset: Ruleset, lang: str) -> bytes:
    """An empty contract: what every key means, and those that are needed to be filled in."""
    words = meanings(lang)
    lines = [f"# {say(lang, 'form.contract')}", "format: 1", f"ruleset: {ruleset.id}"]
    for name in ("value", "months"):
        lines += ["", *_explained(f"Contract.{name}", words), f"{name}:"]
    lines += ["", f"# {say(lang, 'form.optional')}"]
    for key, meaning in words.keys.items():
        model, _, name = key.partition(".")
        if model == "Contract" and name not in ("", "format", "ruleset", "value", "months") and "=" not in name:
            lines += ["", *_explained(key, words), f"# {name}: {meaning.example}".rstrip()]
            lines += _inside(_NESTED[name], words, name == "options") if name in _NESTED else []
    return ("\n".join(lines) + "\n").encode()


_NESTED = {"options": "Option", "supplier": "Supplier"}


def _inside(model: str, words: Meanings, in_list: bool) -> Iterator[str]:
    """The keys of a block inside a contract, with their examples."""
    start = "- " if in_list else "  "
    for key, meaning in words.keys.items():
        owner, _, name = key.partition(".")
        if owner == model and name:
            yield f"#   {start}{name}: {meaning.example}".ljust(36) + f"# {meaning.text}"
            start = "  "


def _explained(key: str, words: Meanings) -> Iterator[str]:
    meaning = words.keys[key]
    yield f"# {meaning.title}. {meaning.text}"
    model, _, name = key.partition(".")
    for choice, text in words.choices.items():
        if choice.startswith(f"{model}.{name}="):
            yield f"#   {choice.partition('=')[2]}: {text}"


# ---------------------------------------------------------------- the workbook


def records_workbook(ruleset: Ruleset, lang: str) -> bytes:
    """An empty workbook with drop-downs and checks, and a sheet that explains every column.

    Raises `Refused` when XlsxWriter is not installed.
    """
    try:
        import xlsxwriter
    except ImportError:
        raise Refused(Diagnostic("extra-missing", params={"extra": "xlsx"}), CANNOT_WRITE) from None
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": say(lang, "form.records"), "created": datetime.datetime(2000, 1, 1)})
    columns = columns_of(ruleset)
    sheet = book.add_worksheet(say(lang, "form.sheet"))
    book.define_name("srcalc_records", f"='{say(lang, 'form.sheet')}'!$A$1")  # which of both sheets is read
    help_sheet = book.add_worksheet(say(lang, "form.help-sheet"))
    for own in (sheet, help_sheet):
        own.set_landscape()
        own.set_paper(9)  # A4
        own.fit_to_pages(1, 0)
    lists = _explain(book, help_sheet, ruleset, columns, lang)
    _form(book, sheet, columns, lists, lang)
    book.close()
    return out.getvalue()


def _form(book: Any, sheet: Any, columns: Sequence[Column], lists: dict[str, str], lang: str) -> None:
    head = book.add_format({"bold": True, "bg_color": "#EDF3F4", "bottom": 1, "text_wrap": True, "valign": "top"})
    formats = {
        "date": book.add_format({"num_format": "dd-mm-yyyy"}),
        "number": book.add_format({"num_format": "#,##0.00"}),
        "text": book.add_format({"num_format": "@"}),
    }
    words = meanings(lang)
    sheet.freeze_panes(1, 0)
    for number, (name, title) in enumerate(titles_of(columns, lang).items()):
        sheet.write_string(0, number, title, head)
        kind = "date" if name in _DATES else "number" if name in ("amount", *_NUMBERS) else "text"
        sheet.set_column(number, number, 34 if name in _LISTS else 15, formats[kind])
        rule = _rule(name, lists, lang)
        meaning = words.keys[f"Record.{name}"]
        tip = {"input_title": title[:32], "input_message": meaning.text.replace("`", "")[:255]}
        sheet.data_validation(1, number, _ROWS, number, {**(rule or {"validate": "any"}), **tip})


def _rule(name: str, lists: dict[str, str], lang: str) -> dict[str, Any] | None:
    """What a cell of a column may hold."""
    wrong = {"error_title": say(lang, "form.wrong"), "ignore_blank": True}
    if name in lists:
        kind = "information" if name in _SEVERAL else "stop"
        message = say(lang, "form.several" if name in _SEVERAL else "form.choose")
        return {**wrong, "validate": "list", "source": lists[name], "error_type": kind, "error_message": message}
    if name in _DATES:
        limits = {"criteria": "between", "minimum": _FIRST, "maximum": _LAST}
        return {**wrong, "validate": "date", **limits, "error_message": say(lang, "form.date")}
    if name == "amount":
        limits = {"criteria": "between", "minimum": -999_999_999_999, "maximum": 999_999_999_999}
        return {**wrong, "validate": "decimal", **limits, "error_message": say(lang, "form.number")}
    if name in _NUMBERS:
        low, high = _NUMBERS[name]
        limits = {"criteria": "between", "minimum": low, "maximum": high}
        return {**wrong, "validate": "decimal", **limits, "error_message": say(lang, "form.number")}
    if name == "permanent":
        source = [say(lang, "words.yes"), say(lang, "words.no")]
        return {**wrong, "validate": "list", "source": source, "error_message": say(lang, "form.choose")}
    return None


def _explain(book: Any, sheet: Any, ruleset: Ruleset, columns: Sequence[Column], lang: str) -> dict[str, str]:
    """Fill the sheet that explains; the ranges in which the drop-downs find their choices, by column."""
    bold = book.add_format({"bold": True, "bottom": 1})
    title = book.add_format({"bold": True, "font_size": 14})
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    words = meanings(lang)
    sheet.write_string(0, 0, say(lang, "form.records"), title)
    sheet.write_string(
        1, 0, f"{getattr(ruleset.title, lang)} ({ruleset.id}, {say(lang, 'form.version')} {ruleset.version})"
    )
    for number, key in enumerate(("form.column", "form.meaning", "form.example", "form.for")):
        sheet.write_string(3, number, say(lang, key), bold)
    for row, (name, shown) in enumerate(titles_of(columns, lang).items(), 4):
        meaning = words.keys[f"Record.{name}"]
        users = [getattr(e.title, lang) for e in ruleset.elements if _uses(name, ruleset, e.id)]
        everybody = len(users) == len(ruleset.elements)
        cells = (
            shown,
            meaning.text.replace("`", ""),
            meaning.example,
            say(lang, "form.all") if everybody else "; ".join(users),
        )
        for number, text in enumerate(cells):
            sheet.write_string(row, number, text, wrap)
        lines = max(-(-len(text) // (width - 4)) for text, width in zip(cells, _WIDTHS, strict=False))
        sheet.set_row(row, 15 * lines)  # not every program finds the height of wrapped text by itself
    for number, width in enumerate(_WIDTHS):
        sheet.set_column(number, number, width)
    return _choices(sheet, ruleset, {column.name for column in columns}, len(columns) + 6, bold, lang)


def _uses(name: str, ruleset: Ruleset, element: str) -> bool:
    from dataclasses import replace

    own = replace(ruleset, elements=tuple(item for item in ruleset.elements if item.id == element))
    return name in {column.name for column in columns_of(own)}


def _choices(sheet: Any, ruleset: Ruleset, names: set[str], start: int, bold: Any, lang: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, column in _WHERE.items():
        if name not in names:
            continue
        items = getattr(ruleset, _LISTS[name])
        shown = [getattr(item.title, lang) for item in items]
        texts = [text if shown.count(text) == 1 else item.id for text, item in zip(shown, items, strict=True)]
        sheet.write_string(start, column, say(lang, f"list.{name}"), bold)
        for row, text in enumerate(texts, start + 1):
            sheet.write_string(row, column, text)
        letter = "ABCDEFG"[column]
        if texts:
            found[name] = f"='{sheet.get_name()}'!${letter}${start + 2}:${letter}${start + 1 + len(texts)}"
    return found
