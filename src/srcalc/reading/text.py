"""From bytes to text that shows all there is: UTF-8, without signs that a reviewer cannot see."""

from __future__ import annotations

import re

from srcalc.diagnostics import Diagnostic, Place, Refused

MOST_SHOWN = 50
BROKEN = "\0"  # begins a cell that holds something broken, before the code of what; no text that is read can hold it

# Controls (a line may end in CR LF), hidden line breaks, direction marks, zero width, soft hyphen, tags.
_HIDDEN_RANGES = (
    "\\u00ad\\u034f\\u061c\\u115f\\u1160\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0"
    "\\ufff9-\\ufffb\\U000e0000-\\U000e0fff\\ud800-\\udfff"
)
HIDDEN = re.compile(f"[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f{_HIDDEN_RANGES}]|\\r(?!\\n)")


def decoded(data: bytes, file: str, exit_code: int) -> str:
    """The text of UTF-8 bytes (a byte order mark is passed over); `Refused` says where it is not UTF-8."""
    marked = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    if marked or (len(data) > 1 and (data[0] == 0) != (data[1] == 0)):
        raise Refused(Diagnostic("not-utf8-but-utf16", Place(file, 1, 1)), exit_code)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Refused(Diagnostic("not-utf8", Place(file, line), {"byte": error.start + 1}), exit_code) from None


def hidden_signs(text: str, file: str) -> list[Diagnostic]:
    """A diagnostic for each sign in the text that cannot be seen, at its line and column."""
    found = []
    for match in HIDDEN.finditer(text):
        start = text.rfind("\n", 0, match.start()) + 1
        place = Place(file, text.count("\n", 0, start) + 1, match.start() - start + 1)
        found.append(Diagnostic("hidden-sign", place, {"sign": f"U+{ord(match.group()[0]):04X}"}))
        if len(found) >= MOST_SHOWN:
            break
    return found
