"""The ways from the names of one ruleset to those of another, by the mappings at hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from srcalc.checking.mappings import check_mapping
from srcalc.checking.opened import open_ruleset
from srcalc.diagnostics import BAD_RULESET, Diagnostic, Refused
from srcalc.model.mapping import Mapping
from srcalc.model.ruleset import Ruleset
from srcalc.reading.mappings import MappingFile, shipped_mapping
from srcalc.reading.rulesets import RulesetFile, shipped_ids
from srcalc.valuation.counterparts import Way, backwards, forwards, unchanged


@dataclass(slots=True)
class Mappings:
    """The mappings of a run: those that were given go before those that ship. `used` are those that led anywhere."""

    rulesets: dict[str, Ruleset]
    given: list[MappingFile] = field(default_factory=list)
    used: dict[str, MappingFile] = field(default_factory=dict)
    shipped: dict[str, MappingFile | None] = field(default_factory=dict)

    def ways(self, of: RulesetFile, to: RulesetFile) -> tuple[Way, ...]:
        """The ways from one ruleset to another, best first: given, by names that are the same, by what ships."""
        if of is to:
            return ((),)
        found = list(self._direct(of, to, self.given))
        if not found and {_scheme(name) for name in names(of)} & {_scheme(name) for name in names(to)}:
            found.append((unchanged(of.ruleset, to.ruleset),))
        known = {id(file): file for file in (*self._mappings(of), *self._mappings(to))}
        found += self._direct(of, to, [file for file in known.values() if file not in self.given])
        return (*found, *self._by_a_third(of, to))

    def _direct(self, of: RulesetFile, to: RulesetFile, files: Iterable[MappingFile]) -> Iterable[Way]:
        """By a mapping between the two, or what they are laid over, in either direction."""
        for file in files:
            mapping = file.mapping
            if mapping.of in names(of) and mapping.to in names(to):
                yield (forwards(self._note(file), of.ruleset, to.ruleset),)
            elif mapping.of in names(to) and mapping.to in names(of):
                yield (backwards(self._note(file), of.ruleset, to.ruleset),)

    def _by_a_third(self, of: RulesetFile, to: RulesetFile) -> Iterable[Way]:
        """By a ruleset that both are mapped to."""
        for first in self._mappings(of):
            for second in self._mappings(to):
                name = first.mapping.to
                if name == second.mapping.to and first is not second:
                    third = self.ruleset(name)
                    there, back = self._note(first), self._note(second)
                    yield (forwards(there, of.ruleset, third), backwards(back, third, to.ruleset))

    def _mappings(self, file: RulesetFile) -> list[MappingFile]:
        """The mappings of a ruleset, or of what it is laid over: those that were given, and the one that ships."""
        given = [item for item in self.given if item.mapping.of in names(file)]
        for name in names(file):
            if name not in self.shipped:
                self.shipped[name] = shipped_mapping(name)
            found = self.shipped[name]
            if found is not None:
                again = any((item.mapping.of, item.mapping.to) == (name, found.mapping.to) for item in given)
                return given if again else [*given, found]
        return given

    def _note(self, file: MappingFile) -> Mapping:
        self.used[file.document.file] = file
        return file.mapping

    def ruleset(self, name: str) -> Ruleset:
        """The ruleset with this id: one of the run, or one that ships."""
        if name not in self.rulesets:
            self.rulesets[name] = open_ruleset(name).ruleset
        return self.rulesets[name]

    def check(self) -> list[Diagnostic]:
        """Everything that is wrong with the mappings that were given."""
        found: list[Diagnostic] = []
        for file in self.given:
            known = [*self.rulesets, *(name for name in shipped_ids() if name not in self.rulesets)]
            unknown = [
                Diagnostic("mapping-ruleset", file.document.place((key,)), {"key": key, "allowed": tuple(known)})
                for key, name in (("of", file.mapping.of), ("to", file.mapping.to))
                if name not in known
            ]
            found += unknown
            if not unknown:
                of, to = self.ruleset(file.mapping.of), self.ruleset(file.mapping.to)
                found += check_mapping(file.mapping, of, to, file.document)
        return found

    def check_used(self) -> None:
        """Raise `Refused` for a mapping that was given and leads nowhere here."""
        idle = [file for file in self.given if file.document.file not in self.used]
        if idle:
            found = [
                Diagnostic("mapping-idle", file.document.place(()), {"of": file.mapping.of, "to": file.mapping.to})
                for file in idle
            ]
            raise Refused(found, BAD_RULESET)


def names(file: RulesetFile) -> tuple[str, ...]:
    """The id of a ruleset and of those that it is laid over, whose names it has."""
    return (file.ruleset.id, *(base.id for base in file.bases))


def _scheme(name: str) -> str:
    """The scheme of an id, which is scheme-version."""
    return name.rpartition("-")[0] or name
