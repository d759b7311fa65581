"""Pseudonyms: what stands in for a person in records, made with a secret key.

A pseudonym is the start of an HMAC-SHA-256 of the identifier. Without the key it cannot be made or turned back, not
even by trying every number that there is; a plain hash of a BSN can, in minutes. The domain keeps files apart: the same
person has another pseudonym in another domain.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import re
import stat
import unicodedata
from pathlib import Path

from srcalc.diagnostics import BAD_INPUT, Diagnostic, Place, Refused
from srcalc.reading.files import read_bytes, shown_name

KEY_BYTES = 32
PSEUDONYM = re.compile(r"P(-[A-Z2-7]{4}){4}")
_LABEL = b"srcalc:pseudonym:1"
_BYTES = 10  # 80 bits: sixteen letters, and no two people alike by chance in any file that can be read
_DIGITS_OF_A_BSN, _WEIGHTS = 9, (9, 8, 7, 6, 5, 4, 3, 2, -1)


def pseudonym(key: bytes, domain: tuple[str, ...], identifier: str) -> str:
    """The pseudonym of an identifier in a domain, as P-XXXX-XXXX-XXXX-XXXX.

    Case and spaces around do not matter, nor the zero that a spreadsheet takes off the front of a BSN.
    """
    parts = [*(_alike(part) for part in domain), _whole(_alike(identifier))]
    # The length before each part: no two lists of parts make the same message.
    message = b"".join(len(part).to_bytes(4, "big") + part for part in (_LABEL, *(p.encode() for p in parts)))
    text = base64.b32encode(hmac.digest(key, message, "sha256")[:_BYTES]).decode()
    return "-".join(["P", *(text[at : at + 4] for at in range(0, len(text), 4))])


def _alike(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(unicodedata.normalize("NFC", text).casefold().split()))


def _whole(text: str) -> str:
    padded = text.zfill(_DIGITS_OF_A_BSN)
    return padded if text != padded and passes_eleven_test(padded) else text


def passes_eleven_test(text: str) -> bool:
    """Whether nine digits could be a BSN."""
    if len(text) != _DIGITS_OF_A_BSN or not (text.isascii() and text.isdecimal()):
        return False
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, text, strict=True))
    return total % 11 == 0 and int(text) > 0


def key_name(key: bytes) -> str:
    """A short name of a key, to see whether two files were made with the same one; it tells nothing of the key."""
    return hashlib.sha256(_LABEL + b":name:" + key).hexdigest()[:8]


# ---------------------------------------------------------------- the key file


def read_key(name: str) -> bytes:
    """The key in a file; `Refused` when others can read it, or it is not a key made by `srcalc key new`."""
    path = Path(name)
    try:
        found = path.lstat()
    except OSError:
        found = None
    if found is not None and stat.S_ISLNK(found.st_mode):
        raise _refused(name, "secret-link")
    data = read_bytes(name, BAD_INPUT, 1024)
    if found is not None and os.name == "posix" and found.st_mode & 0o077:
        raise _refused(name, "secret-open", file=shown_name(name))
    check_not_in_repository(name)
    if len(data) != KEY_BYTES:
        raise _refused(name, "secret-size", found=len(data), expected=KEY_BYTES)
    return data


def check_not_in_repository(name: str) -> None:
    """Refuse a key inside a repository: it would be handed on with the rest of it."""
    if any((folder / ".git").exists() for folder in Path(name).absolute().parents):
        raise _refused(name, "secret-in-repository")


def _refused(name: str, code: str, **params: object) -> Refused:
    return Refused(Diagnostic(code, Place(shown_name(name)), params), BAD_INPUT)
