"""Finding and loading rulesets: by id from those that ship with the package, or from a path.

The wheel also carries each shipped ruleset in checked form: the validated model as a Python expression, made at build
time. It is used only when it was made from the very bytes of the YAML file beside it, so that it can never differ.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from pathlib import Path

from srcalc.diagnostics import BAD_RULESET, Diagnostic, Mistake, Refused
from srcalc.model.ruleset import Alternative, Ruleset
from srcalc.reading.document import Base, Document
from srcalc.reading.files import read_bytes, shown_name
from srcalc.reading.paths import put_at


@dataclass(frozen=True, slots=True)
class RulesetFile:
    """A ruleset, the file it came from and its hash, and the alternatives it was changed by.

    `document` is there when the file was read now, and not taken in checked form. `bases` are the files that the
    ruleset is laid over, the nearest first.
    """

    ruleset: Ruleset
    file: str
    sha256: str
    document: Document | None = None
    assumed: tuple[tuple[str, str], ...] = ()
    bases: tuple[Base, ...] = ()

    def files(self) -> list[str]:
        """Every file that the ruleset was made from."""
        return [self.file, *(base.file for base in self.bases)]

    def hashes(self) -> dict[str, str]:
        """The hash of every file that the ruleset was made from, by id."""
        return {self.ruleset.id: self.sha256} | {base.id: base.sha256 for base in self.bases}


@cache
def shipped_folder() -> Path:
    """Where the shipped rulesets are: inside the package, or beside it in a checkout."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "rules"
    return inside if inside.is_dir() else package.parents[1] / "rules"


def shipped_ids() -> list[str]:
    """The ids of the shipped rulesets."""
    return sorted(path.stem for path in shipped_folder().glob("*.yaml"))


def load_ruleset(name: str, assume: Sequence[tuple[str, str]] = (), *, as_document: bool = False) -> RulesetFile:
    """The ruleset with this id or at this path, with the chosen alternatives of its assumptions.

    `as_document` has the file read where its checked form would do, for who needs to know where things stand.
    Its shape is checked; `checking.opened.open_ruleset` checks its meaning too.
    Raises `Refused` with everything that is wrong with the file, or when there is none.
    """
    path = _path_of(name)
    data = read_bytes(str(path), BAD_RULESET)
    digest = hashlib.sha256(data).hexdigest()
    ready = _checked(path, digest)
    if ready is not None and not (assume or as_document):
        return ready
    document = read_ruleset_document(data, shown_name(str(path)))
    ruleset = ready.ruleset if ready is not None else model_of(document)
    if assume:
        document = with_alternatives(document, ruleset, assume)
        ruleset = model_of(document)
    return RulesetFile(ruleset, document.file, digest, document, tuple(assume), document.bases)


def _path_of(name: str) -> Path:
    if "/" in name or "\\" in name or name.endswith((".yaml", ".yml")):
        return Path(name)
    ids = shipped_ids()
    if name not in ids:
        from srcalc.reading.models import nearest

        params = {"near": nearest(name, ids), "allowed": tuple(ids)}
        raise Refused(Diagnostic("ruleset-unknown", params=params), BAD_RULESET)
    return shipped_folder() / f"{name}.yaml"


def _checked(path: Path, digest: str) -> RulesetFile | None:
    """The ruleset in checked form, if it ships with one that was made from the same bytes, its bases' included."""
    if path.parent != shipped_folder():
        return None
    try:
        module = import_module(f"srcalc.checked.{path.stem.replace('-', '_')}")
    except ImportError:
        return None
    bases = tuple(Base(shown_name(str(shipped_folder() / f"{name}.yaml")), name, made) for name, made in module.BASES)
    same = all(hashlib.sha256(read_bytes(base.file, BAD_RULESET)).hexdigest() == base.sha256 for base in bases)
    if digest != module.SHA256 or not same:
        return None
    return RulesetFile(module.RULESET, shown_name(str(path)), digest, bases=bases)


def read_ruleset_document(data: bytes, file: str, *, portable: bool = False) -> Document:
    """The document of a ruleset file, laid over what it extends."""
    from srcalc.reading.overlays import resolved
    from srcalc.reading.yaml import read_yaml

    return resolved(read_yaml(data, file, BAD_RULESET, portable=portable), shipped_folder(), portable=portable)


def model_of(document: Document) -> Ruleset:
    """The ruleset in a document; `Refused` with all that does not fit."""
    from srcalc.reading.models import validated

    return validated(document, Ruleset, BAD_RULESET)


def assuming(document: Document, ruleset: Ruleset, choices: Sequence[tuple[str, str]]) -> Ruleset:
    """The ruleset of a document with the chosen alternatives of its assumptions."""
    from srcalc.reading.models import revalidated

    changed, found = revalidated(with_alternatives(document, ruleset, choices), document, ruleset)
    if changed is None:
        raise Refused(found, BAD_RULESET)
    return changed


def with_alternatives(document: Document, ruleset: Ruleset, choices: Sequence[tuple[str, str]]) -> Document:
    """The document with the patches of the chosen alternatives, which then stand as the choices made."""
    data = patched(document, ruleset, choices).data
    for assumption, alternative in choices:
        text = _alternative(ruleset, assumption, alternative).text
        data = put_at(data, f"assumptions.{assumption}.choice", {"nl": text.nl, "en": text.en})
    return replace(document, data=data)


def patched(document: Document, ruleset: Ruleset, choices: Sequence[tuple[str, str]]) -> Document:
    """The document with the patches of alternatives."""
    data = document.data
    for patch in (patch for choice in choices for patch in _alternative(ruleset, *choice).patches):
        try:
            data = put_at(data, patch.path, patch.value)
        except Mistake as mistake:
            place = document.place(("assumptions",))
            raise Refused(Diagnostic(mistake.code, place, mistake.params), BAD_RULESET) from None
    return replace(document, data=data)


def _alternative(ruleset: Ruleset, assumption: str, alternative: str) -> Alternative:
    from srcalc.reading.models import nearest

    known = {item.id: {choice.id: choice for choice in item.alternatives} for item in ruleset.assumptions}
    if assumption not in known:
        params = {"key": assumption, "near": nearest(assumption, list(known)), "allowed": tuple(known)}
        raise Refused(Diagnostic("assumption-unknown", params=params), BAD_RULESET)
    choices = known[assumption]
    if alternative not in choices:
        params = {"key": assumption, "near": nearest(alternative, list(choices)), "allowed": tuple(choices)}
        raise Refused(Diagnostic("alternative-unknown", params=params), BAD_RULESET)
    return choices[alternative]


def choice_of(text: str) -> tuple[str, str]:
    """An assumption and one of its alternatives, written as ASSUMPTION=ALTERNATIVE."""
    name, sign, choice = text.partition("=")
    if not (name and sign and choice):
        raise Mistake("assume-form")
    return name, choice
