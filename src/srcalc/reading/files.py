"""Bytes from a file or standard input: looked at before it is opened, never larger than allowed."""

from __future__ import annotations

import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from srcalc.diagnostics import Diagnostic, Place, Refused

MIB = 1024 * 1024
CHUNK = 64 * 1024


def read_bytes(name: str, exit_code: int, at_most: int = MIB) -> bytes:
    """The bytes of a regular file, or of standard input for `-`.

    Raises `Refused` with `exit_code` for what is missing, a folder, a pipe or a device, unreadable or too large.
    """
    if name == "-" and sys.stdin is None:
        raise _refused(name, exit_code, "file-unreadable")
    if name == "-":
        data = sys.stdin.buffer.read(at_most + 1)
    else:
        with _refusals(name, exit_code):
            _look(name, exit_code, at_most)
            with Path(name).open("rb") as file:
                data = file.read(at_most + 1)
    if len(data) > at_most:
        raise _refused(name, exit_code, "file-too-large", at_most=at_most)
    return data


class Source:
    """A file that can be read as often as it takes without being held; standard input is held."""

    def __init__(self, name: str, exit_code: int, at_most: int) -> None:
        self.name = name
        self.shown = shown_name(name)
        self.exit_code = exit_code
        self.held = read_bytes(name, exit_code, at_most) if name == "-" else None
        if self.held is None:
            with _refusals(name, exit_code):
                _look(name, exit_code, at_most)

    def chunks(self, size: int = CHUNK) -> Iterator[bytes]:
        """The bytes, a piece at a time."""
        if self.held is not None:
            yield from (self.held[start : start + size] for start in range(0, len(self.held), size))
            return
        with _refusals(self.name, self.exit_code):
            file = Path(self.name).open("rb")  # noqa: SIM115 (closed below: what the reader of the pieces raises is not ours)
        with file:
            while True:
                with _refusals(self.name, self.exit_code):
                    chunk = file.read(size)
                if not chunk:
                    return
                yield chunk

    def whole(self) -> bytes:
        """All bytes."""
        return b"".join(self.chunks()) if self.held is None else self.held

    def head(self, size: int) -> bytes:
        """The first bytes."""
        return next(self.chunks(size), b"")


@contextmanager
def _refusals(name: str, exit_code: int) -> Iterator[None]:
    """What the system says of a file, as a refusal."""
    try:
        yield
    except (FileNotFoundError, NotADirectoryError):
        raise _refused(name, exit_code, "file-missing") from None
    except PermissionError:
        raise _refused(name, exit_code, "file-no-permission") from None
    except (OSError, ValueError):
        raise _refused(name, exit_code, "file-unreadable") from None


def _look(name: str, exit_code: int, at_most: int) -> None:
    found = Path(name).stat()  # a pipe would hang when opened
    if stat.S_ISDIR(found.st_mode):
        raise _refused(name, exit_code, "file-is-folder")
    if not stat.S_ISREG(found.st_mode):
        raise _refused(name, exit_code, "file-not-regular")
    if found.st_size > at_most:
        raise _refused(name, exit_code, "file-too-large", size=found.st_size, at_most=at_most)


def _refused(name: str, exit_code: int, code: str, **params: object) -> Refused:
    return Refused(Diagnostic(code, Place(shown_name(name)), params), exit_code)


def shown_name(name: str) -> str:
    """The name of a file as messages show it."""
    shown = "-" if name == "-" else Path(name).as_posix()
    return shown.encode("utf-8", "backslashreplace").decode()  # a name may hold bytes that are no text
