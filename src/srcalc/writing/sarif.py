"""What `srcalc check` found as SARIF 2.1.0 (OASIS), for systems that keep findings between runs.

A finding is known again by its fingerprint: of the file, the code, the path in the ruleset and what the finding is
about, so that it stays the same when lines move and items of a list come before it.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import quote

from srcalc import __version__
from srcalc.checking.rulesets import Checked
from srcalc.diagnostics import Diagnostic, Place, joined
from srcalc.language import clean, say, told
from srcalc.language.explanations import entries, explanation
from srcalc.writing.findings import inside, shown
from srcalc.writing.markdown import escaped
from srcalc.writing.report import json_text

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = ("note", "warning", "error")  # from the least; they are SARIF's words as well as ours
_ABOUT = ("key", "id", "kind", "name", "case", "figure", "alternative", "series", "other")


def findings_sarif(checked: Sequence[Checked], lang: str, quiet: bool, root: str) -> str:
    """The findings of a run, with a rule for every code among them and the hash of every file."""
    found = [(item, finding) for item in checked for finding in shown(item, quiet)]
    codes = sorted({finding.code for _, finding in found})
    hashes = _hashes(checked, root)
    files = {file: number for number, file in enumerate(hashes)}
    prints = _fingerprints(found, root)
    run = {
        "tool": {
            "driver": {
                "name": "srcalc",
                "version": __version__,
                "semanticVersion": __version__,
                "language": lang,
                "rules": [_rule(code, [item for _, item in found if item.code == code], lang) for code in codes],
            }
        },
        "language": lang,
        "columnKind": "unicodeCodePoints",
        "automationDetails": {"id": "srcalc-check/"},
        "invocations": [{"executionSuccessful": True}],
        "artifacts": [_artifact(file, digest) for file, digest in hashes.items()],
        "results": [
            {
                "ruleId": f"SR-{item.code}",
                "ruleIndex": codes.index(item.code),
                "level": item.severity,
                "message": {"text": message(told(item, lang))},
                **_where(item.place, files, root),
                "partialFingerprints": {"srcalcFinding/v1": fingerprint},
            }
            for (_, item), fingerprint in zip(found, prints, strict=True)
        ],
    }
    return json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def message(text: str) -> str:
    """A text as a SARIF message shows it: braces would be placeholders, and ]( would make a link."""
    return clean(text).replace("{", "{{").replace("}", "}}").replace("](", "] (")


def _rule(code: str, found: Sequence[Diagnostic], lang: str) -> dict[str, object]:
    meaning, example, way_out = entries(lang)[code]
    worst = max(_LEVELS.index(item.severity) for item in found)
    fence = "```"
    parts = [escaped(meaning), f"**{escaped(say(lang, 'explain.example'))}**", f"{fence}yaml\n{example}\n{fence}"]
    parts += [f"**{escaped(say(lang, 'explain.way-out'))}**", escaped(way_out)]
    return {
        "id": f"SR-{code}",
        "name": "".join(word.capitalize() for word in code.replace("_", "-").split("-")),
        "shortDescription": {"text": meaning.partition(". ")[0].removesuffix(".") + "."},
        "fullDescription": {"text": meaning},
        "help": {"text": explanation(code, lang), "markdown": "\n\n".join(parts)},
        "defaultConfiguration": {"level": _LEVELS[worst]},
    }


def _hashes(checked: Sequence[Checked], root: str) -> Mapping[str, str]:
    """Every file that was read, by its name from the folder of the run, with its hash; what is unreadable has none."""
    found: dict[str, str] = {}
    for item in checked:
        bases = item.document.bases if item.document else ()
        for file, digest in ((item.file, item.sha256), *((base.file, base.sha256) for base in bases)):
            if file != "-":
                found.setdefault(inside(file, root), digest)
    return found


def _artifact(file: str, digest: str) -> dict[str, object]:
    hashes = {"hashes": {"sha-256": digest}} if digest else {}
    return {"location": _location(file), "roles": ["analysisTarget"], "mimeType": "application/yaml", **hashes}


def _location(address: str) -> dict[str, object]:
    """A relative address where it can be: from the folder that the command ran in."""
    if address.startswith("/"):
        return {"uri": "file://" + quote(address)}
    if ".." in address.split("/"):
        return {"uri": quote(address)}
    return {"uri": quote(address), "uriBaseId": "%SRCROOT%"}


def _where(place: Place, files: Mapping[str, int], root: str) -> dict[str, object]:
    """Where a finding is; a result without a place has no locations."""
    found: dict[str, object] = {}
    if place.file is not None and place.file != "-":
        file = inside(place.file, root)
        artifact = _location(file) | ({"index": files[file]} if file in files else {})
        region = {"startLine": place.line} if place.line is not None else {}
        if place.column is not None and region:
            region["startColumn"] = place.column
        found["physicalLocation"] = {"artifactLocation": artifact} | ({"region": region} if region else {})
    if place.path:
        found["logicalLocations"] = [{"fullyQualifiedName": clean(joined(place.path))}]
    return {"locations": [found]} if found else {}


def _fingerprints(found: Sequence[tuple[Checked, Diagnostic]], root: str) -> Iterator[str]:
    """What each finding is known again by; equal ones are numbered."""
    seen: Counter[tuple[str, ...]] = Counter()
    for item, finding in found:
        about = [f"{name}={finding.params[name]}" for name in _ABOUT if name in finding.params]
        parts = (inside(finding.place.file or "", root), finding.code, _steady(item, finding.place), *about)
        seen[parts] += 1
        yield hashlib.sha256("\n".join((*parts, str(seen[parts]))).encode("utf-8", "backslashreplace")).hexdigest()


def _steady(item: Checked, place: Place) -> str:
    """A path in which items of a list go by their id, where they have one."""
    here: object = item.document.data if item.document else None
    parts: list[str] = []
    for part in place.path:
        if isinstance(here, dict):
            here = here.get(str(part))
        elif isinstance(here, list) and isinstance(part, int) and part < len(here):
            here = here[part]
        else:
            here = None
        name = here.get("id") if isinstance(here, dict) and isinstance(part, int) else None
        parts.append(name if isinstance(name, str) else str(part))
    return "/".join(parts)
