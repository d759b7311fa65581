"""What `srcalc check` found as annotations of a GitHub workflow, the most important first.

The runner takes a line that begins with two colons as a command. What comes from files stands only behind that, with
the signs encoded that would end a property or the line; `##[`, which begins a command anywhere, is taken apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from srcalc.checking.rulesets import Checked
from srcalc.diagnostics import Diagnostic, joined
from srcalc.language import clean, say, told
from srcalc.writing.findings import inside, shown

MOST_SHOWN = 10  # of a kind, in a step: GitHub leaves out the rest
_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def findings_github(checked: Sequence[Checked], lang: str, quiet: bool, root: str) -> str:
    """A line for every finding: errors, warnings, notes; and one that counts them and what GitHub leaves out."""
    found = [finding for item in checked for finding in shown(item, quiet)]
    ordered = [finding for severity in _COMMANDS for finding in found if finding.severity == severity]
    lines = [_annotation(finding, lang, root) for finding in ordered]
    counts: Counter[str] = Counter(finding.severity for finding in found)
    if not quiet:
        params = {name + "s": counts[name] for name in _COMMANDS}
        rest = sum(max(count - MOST_SHOWN, 0) for count in counts.values())
        lines.append(say(lang, "check.annotations", files=len(checked), most=MOST_SHOWN, rest=rest, **params))
    return "".join(line + "\n" for line in lines)


def _annotation(item: Diagnostic, lang: str, root: str) -> str:
    place = item.place
    known = None if place.file in (None, "-") else inside(place.file or "", root)
    properties = {"file": known, "line": place.line, "col": place.column, "title": f"SR-{item.code}"}
    given = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items() if value is not None)
    path = joined(place.path)
    text = f"{path + ': ' if path else ''}{told(item, lang)}"
    return f"::{_COMMANDS[item.severity]} {given}::{_data(clean(text))}".replace("##[", "# #[")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(clean(text)).replace(":", "%3A").replace(",", "%2C")
