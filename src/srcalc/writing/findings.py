"""What `srcalc check` found, as text or JSON."""

from __future__ import annotations

from collections.abc import Sequence

from srcalc.checking.coverage import Coverage
from srcalc.checking.rulesets import Checked
from srcalc.diagnostics import Diagnostic, joined
from srcalc.language import clean, say, told, unsteered
from srcalc.writing.report import json_text

MOST_SHOWN = 50


def shown(item: Checked, quiet: bool) -> list[Diagnostic]:
    """What is told of a file: all, or its errors."""
    return [finding for finding in item.findings if not quiet or finding.severity == "error"]


def inside(file: str, root: str) -> str:
    """The name of a file from a folder, when it is in it."""
    return file.removeprefix(root.rstrip("/") + "/")


def findings_text(checked: Sequence[Checked], lang: str, quiet: bool) -> str:
    """A line for every finding, most important files first as given, and one for every file that is in order."""
    lines: list[str] = []
    for item in checked:
        found = shown(item, quiet)
        lines += [line_of(finding, lang) for finding in found[:MOST_SHOWN]]
        if len(found) > MOST_SHOWN:
            lines.append(say(lang, "more-mistakes", count=len(found) - MOST_SHOWN))
        if not item.findings and not quiet:
            covered, rules = (item.coverage.covered, len(item.coverage.rules)) if item.coverage else (0, 0)
            lines.append(say(lang, "check.fine", file=item.file, cases=item.cases, covered=covered, rules=rules))
    counts = {kind: sum(f.severity == kind for c in checked for f in c.findings) for kind in ("error", "warning")}
    if not quiet:
        lines.append(say(lang, "check.total", files=len(checked), errors=counts["error"], warnings=counts["warning"]))
    return "".join(line + "\n" for line in lines)


def line_of(item: Diagnostic, lang: str) -> str:
    """A finding as one line: place, severity, path, what is wrong, code."""
    path = joined(item.place.path)
    severity = say(lang, f"severity.{item.severity}")
    text = (
        f"{clean(str(item.place))}: {severity}: {clean(path) + ': ' if path else ''}{told(item, lang)} [SR-{item.code}]"
    )
    return unsteered(text)


def findings_json(checked: Sequence[Checked], lang: str, quiet: bool) -> str:
    """The findings as data."""
    data = {
        "format": "srcalc-check/1",
        "files": [
            {
                "file": item.file,
                "ruleset": item.ruleset.id if item.ruleset else None,
                "sha256": item.sha256 or None,
                "cases": item.cases,
                "coverage": _coverage(item.coverage),
                "findings": [_finding(finding, lang) for finding in shown(item, quiet)],
            }
            for item in checked
        ],
    }
    return json_text(data)


def _coverage(found: Coverage | None) -> dict[str, object] | None:
    """How many rules the worked cases exercise, and the others by name; nothing where a case is wrong."""
    if found is None:
        return None
    return {"rules": len(found.rules), "covered": found.covered, "missing": list(found.missing)}


def _finding(item: Diagnostic, lang: str) -> dict[str, object]:
    return {
        "code": f"SR-{item.code}",
        "severity": item.severity,
        "line": item.place.line,
        "column": item.place.column,
        "path": joined(item.place.path),
        "text": told(item, lang),
    }
