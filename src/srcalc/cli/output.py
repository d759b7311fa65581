"""Where results and messages go: standard output, a file that appears whole or not at all, standard error."""

from __future__ import annotations

import contextlib
import io
import os
import stat
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from srcalc.diagnostics import CANNOT_WRITE, Diagnostic, Place, Refused, in_order
from srcalc.language import clean, say, told, unsteered

MOST_SHOWN = 50


def language(lang: str | None, *, to_terminal: bool) -> str:
    """The language: what was asked for, SRCALC_LANG, on a terminal the locale, else Dutch."""
    chosen = lang or os.environ.get("SRCALC_LANG")
    if chosen is None and to_terminal:
        chosen = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))), None)
    return "en" if (chosen or "nl").lower().startswith("en") else "nl"


def on_terminal(output: str | None) -> bool:
    """Whether a result goes to somebody's screen."""
    return output is None and sys.stdout.isatty()


def tell(diagnostics: Iterable[Diagnostic], lang: str, *, quiet: bool = False) -> None:
    """Diagnostics on standard error, in order of place: the first fifty in full, the rest counted."""
    found = [item for item in in_order(diagnostics) if not quiet or item.severity == "error"]
    lines = [line_of(item, lang) for item in found[:MOST_SHOWN]]
    if len(found) > MOST_SHOWN:
        lines.append(say(lang, "more-mistakes", count=len(found) - MOST_SHOWN))
    if lines and sys.stderr is not None:
        with contextlib.suppress(OSError):
            sys.stderr.write(unsteered("\n".join(lines)) + "\n")


def line_of(item: Diagnostic, lang: str) -> str:
    """A diagnostic as one line: place, severity, what is wrong and what to do, code."""
    place = clean(str(item.place))
    severity = say(lang, f"severity.{item.severity}")
    return f"{place + ': ' if place else ''}{severity}: {told(item, lang)} [SR-{item.code.replace('_', '-')}]"


def deliver(data: str | bytes | Iterable[str], output: str | None, *, force: bool, inputs: Sequence[str] = ()) -> None:
    """Give a result, whole or in pieces: on standard output, or in a file that appears whole or not at all.

    Raises `Refused` when it cannot be written; `BrokenPipeError` goes on to the caller.
    """
    pieces: Iterable[str | bytes] = (data,) if isinstance(data, str | bytes) else data
    if output is None or output == "-":
        for piece in pieces:
            _to_stdout(piece)
        _to_stdout("", last=True)
    else:
        encoded = (piece.encode() if isinstance(piece, str) else piece for piece in pieces)
        write_file(output, encoded, force=force, inputs=inputs)


def _to_stdout(piece: str | bytes, *, last: bool = False) -> None:
    try:
        if isinstance(piece, str) and not isinstance(getattr(sys.stdout, "buffer", None), io.RawIOBase):
            sys.stdout.write(piece)
        else:
            _write_all(piece)
        if last:
            sys.stdout.flush()
    except BrokenPipeError:
        raise
    except (OSError, ValueError):
        raise _refused(None, "cannot-write") from None


def _write_all(data: str | bytes) -> None:
    """Write bytes until all are written: standard output that is not buffered may take a part of them."""
    if not hasattr(sys.stdout, "buffer"):  # it was closed before the start
        raise OSError
    encoding, errors = sys.stdout.encoding or "utf-8", sys.stdout.errors or "replace"
    left = memoryview(data.encode(encoding, errors) if isinstance(data, str) else data)
    while left:
        left = left[sys.stdout.buffer.write(left) or 0 :]


def write_file(
    name: str, pieces: Iterable[bytes], *, force: bool, inputs: Sequence[str] = (), private: bool = False
) -> None:
    """Write a file whole or not at all; an existing one stays, unless `force`. A private one is for its owner alone."""
    path = Path(name)
    try:
        try:
            _check_target(path, force, inputs)
            temporary = path.with_name(f".srcalc-{os.urandom(8).hex()}")
        except ValueError:  # no name of a file
            raise _refused(name, "cannot-write") from None
        try:
            try:
                _fill(temporary, pieces, private)
                _publish(temporary, path, force)
            finally:
                temporary.unlink(missing_ok=True)
        finally:  # again, for the signal that comes in before the line above; there is no second one (see `main`)
            temporary.unlink(missing_ok=True)
    except FileExistsError:
        raise _refused(name, "output-exists") from None
    except OSError:
        raise _refused(name, "cannot-write") from None


def _fill(temporary: Path, pieces: Iterable[bytes], private: bool) -> None:
    """Make a file that only its owner can read, until it is whole and on the disk."""
    with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        for piece in pieces:
            file.write(piece)
        file.flush()
        os.fsync(file.fileno())
    if not private:
        temporary.chmod(0o666 & ~_umask())


def _check_target(path: Path, force: bool, inputs: Sequence[str]) -> None:
    try:
        found = path.lstat()
    except FileNotFoundError:
        return
    if not stat.S_ISREG(found.st_mode):
        raise _refused(str(path), "output-not-regular")
    for other in inputs:
        if other != "-" and Path(other).exists() and path.samefile(other):
            raise _refused(str(path), "output-is-input")
    if not force:
        raise _refused(str(path), "output-exists")


def _publish(temporary: Path, path: Path, force: bool) -> None:
    if force:
        temporary.replace(path)
        return
    try:
        os.link(temporary, path)  # refuses an existing name, also when another run just made it
    except FileExistsError:
        raise
    except OSError:
        _publish_without_links(temporary, path)


def _publish_without_links(temporary: Path, path: Path) -> None:
    """Take the name first, where a file system has no links."""
    try:
        with path.open("xb"):
            pass
        temporary.replace(path)
    except FileExistsError:
        raise
    except BaseException:
        if path.exists() and not path.stat().st_size:
            path.unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _refused(name: str | None, code: str) -> Refused:
    return Refused(Diagnostic(code, Place(name)), CANNOT_WRITE)
