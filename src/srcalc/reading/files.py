"""Bytes from a file or standard input: looked at before it is opened, never larger than allowed."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

from srcalc.diagnostics import Diagnostic, Place, Refused

MIB = 1024 * 1024


def read_bytes(name: str, exit_code: int, at_most: int = MIB) -> bytes:
    """The bytes of a regular file, or of standard input for `-`.

    Raises `Refused` with `exit_code` for what is missing, a folder, a pipe or a device, unreadable or too large.
    """
    if name == "-" and sys.stdin is None:
        raise _refused(name, exit_code, "file-unreadable")
    data = sys.stdin.buffer.read(at_most + 1) if name == "-" else _read_regular(name, exit_code, at_most)
    if len(data) > at_most:
        raise _refused(name, exit_code, "file-too-large", at_most=at_most)
    return data


def _read_regular(name: str, exit_code: int, at_most: int) -> bytes:
    try:
        found = Path(name).stat()  # a pipe would hang when opened
        if stat.S_ISDIR(found.st_mode):
            raise _refused(name, exit_code, "file-is-folder")
        if not stat.S_ISREG(found.st_mode):
            raise _refused(name, exit_code, "file-not-regular")
        if found.st_size > at_most:
            raise _refused(name, exit_code, "file-too-large", size=found.st_size, at_most=at_most)
        with Path(name).open("rb") as file:
            return file.read(at_most + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise _refused(name, exit_code, "file-missing") from None
    except PermissionError:
        raise _refused(name, exit_code, "file-no-permission") from None
    except (OSError, ValueError):
        raise _refused(name, exit_code, "file-unreadable") from None


def _refused(name: str, exit_code: int, code: str, **params: object) -> Refused:
    return Refused(Diagnostic(code, Place(shown_name(name)), params), exit_code)


def shown_name(name: str) -> str:
    """The name of a file as messages show it."""
    shown = "-" if name == "-" else Path(name).as_posix()
    return shown.encode("utf-8", "backslashreplace").decode()  # a name may hold bytes that are no text
