"""Whether what rulesets quote stands in the texts of their sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from srcalc.checking.findings import bases, finding
from srcalc.checking.rulesets import Checked, placed
from srcalc.diagnostics import Diagnostic, Refused, in_order
from srcalc.reading.sources import Texts, occurs


def check_sources(checked: Sequence[Checked], folder: str) -> list[Checked]:
    """The same files, with findings about quotes that are not in the text of their source, and about missing texts."""
    texts = Texts(folder)
    return [replace(item, findings=tuple(in_order((*item.findings, *_looked_up(item, texts))))) for item in checked]


def _looked_up(item: Checked, texts: Texts) -> Iterator[Diagnostic]:
    if item.ruleset is None or item.document is None:
        return
    quoted = [(path, basis) for path, basis in bases(item.ruleset) if basis.quote is not None]
    for number, source in enumerate(item.ruleset.sources):
        own = [(path, basis.quote) for path, basis in quoted if basis.source == source.id]
        if not own:
            continue
        try:
            text = texts.text(source.id)
        except Refused as refused:
            yield from refused.diagnostics
            continue
        found = []
        if text is None:
            file = texts.file(source.id)
            found.append(finding("source-text-missing", ("sources", number, "id"), "warning", id=source.id, file=file))
        else:
            wrong = (path for path, quote in own if quote is not None and not occurs(quote, text))
            found += [finding("quote-not-found", (*path, "quote"), id=source.id) for path in wrong]
        yield from (placed(one, item.document) for one in found)
