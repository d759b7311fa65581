"""What the parts of a report on records have in common: the result, its course, the language, the names of things."""

from __future__ import annotations

from dataclasses import dataclass

from srcalc.language import say
from srcalc.language.numbers import euro, hundredths
from srcalc.model.ruleset import Ruleset
from srcalc.valuation.progress import ContractProgress, Progress, progress_of
from srcalc.valuation.results import ContractResult, Realised, Result
from srcalc.valuation.verdicts import RecordResult
from srcalc.writing.layout import FILLS, Fill
from srcalc.writing.report import Report


@dataclass(frozen=True, slots=True)
class View:
    """A result of `realised` as it is shown in a language."""

    report: Report
    realised: Realised
    progress: Progress
    lang: str

    @classmethod
    def of(cls, report: Report, lang: str, most_unproven: int) -> View:
        """The view of a report that holds records."""
        assert report.result.realised is not None
        return cls(report, report.result.realised, progress_of(report.result, most_unproven), lang)

    @property
    def result(self) -> Result:
        """The result."""
        return self.report.result

    @property
    def several(self) -> bool:
        """Whether it is about several contracts."""
        return len(self.result.contracts) > 1

    def say(self, key: str, /, **params: object) -> str:
        """A sentence in the language."""
        return say(self.lang, key, **params)

    def header(self, *keys: str) -> tuple[str, ...]:
        """Names of columns."""
        return tuple(self.say(key) for key in keys)

    def legend(self, **keys: str) -> tuple[tuple[Fill, str], ...]:
        """What fills stand for, by their names."""
        return tuple((fill, self.say(keys[fill])) for fill in FILLS if fill in keys)

    def euro(self, cents: int) -> str:
        """An amount with its sign."""
        return euro(cents, self.lang)

    def amount(self, cents: int) -> str:
        """An amount in a column of amounts."""
        return hundredths(cents, self.lang)

    def course(self, found: ContractResult) -> ContractProgress:
        """The course of a contract."""
        return next(item for item in self.progress.contracts if item.contract == found.contract.id)

    def ruleset_of(self, record: RecordResult) -> Ruleset:
        """The ruleset that a record was valued by."""
        found = (item.ruleset for item in self.result.contracts if item.contract.id == record.entry.contract)
        return next(found, self.result.rulesets[0])

    def element(self, ruleset: Ruleset, name: str) -> str:
        """The short title of an element, in a table."""
        found = next(item for item in ruleset.elements if item.id == name)
        return capital(getattr(found.short or found.title, self.lang))

    def record(self, record: RecordResult) -> str:
        """The name of a record, with its contract where there are several."""
        entry = record.entry
        return f"{entry.contract} {entry.name}" if self.several else entry.name


def capital(text: str) -> str:
    """A text as it begins a line of a table."""
    return text[:1].upper() + text[1:]
