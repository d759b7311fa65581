"""When the world fails: closed pipes, full disks, signals, odd files, and a fault of our own.

What needs a process of its own is run as `python -m srcalc`; every failing run leaves its folder as it was.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import srcalc as package
from srcalc.diagnostics import Refused

if TYPE_CHECKING:
    from tests.conftest import Srcalc

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals, pipes and devices of POSIX")

COMMAND = ["required", "--value", "250000", "--months", "24"]
CONTRACT = "id: small\nvalue: 250000.00\nmonths: 24\nstart: 2026-01-01\n"
RECORDS = "element,hours,date\nsocial-project,8,2026-05-01\n"
FULL = Path("/dev/full")
CANARY = "canary-111222333"


def environment(**more: str) -> dict[str, str]:
    """An environment in which a child imports the srcalc that is tested here, installed or not."""
    kept = {name: value for name, value in os.environ.items() if name not in ("SRCALC_LANG", "PYTHONIOENCODING")}
    folder = str(Path(package.__file__).resolve().parents[1])
    return {**kept, "PYTHONPATH": folder, "PYTHONDONTWRITEBYTECODE": "1", **more}


def start(*arguments: str | bytes, **more: Any) -> subprocess.Popen[bytes]:
    command: list[str | bytes] = [sys.executable, "-m", "srcalc", *arguments]
    return subprocess.Popen(command, **{"stderr": subprocess.PIPE, "env": environment(), **more})


def finished(process: subprocess.Popen[bytes], given: bytes | None = None) -> tuple[int, str, str]:
    """Exit code, standard output and standard error."""
    out, err = process.communicate(given, timeout=30)
    assert b"Traceback" not in err
    return process.returncode, (out or b"").decode(), err.decode()


def listing(folder: Path) -> dict[str, object]:
    """Every name under a folder, with what is in the file or where the link leads."""

    def content(path: Path) -> object:
        if path.is_symlink():
            return path.readlink()
        return path.read_bytes() if path.is_file() else path.lstat().st_mode

    return {str(path.relative_to(folder)): content(path) for path in folder.rglob("*")}


@contextmanager
def unchanged(folder: Path) -> Iterator[None]:
    before = listing(folder)
    yield
    assert listing(folder) == before


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a user: a contract and records. The current one, too."""
    (tmp_path / "contract.yaml").write_text(CONTRACT)
    (tmp_path / "contract.json").write_text('{"id": "small", "value": 250000, "months": 24, "start": "2026-01-01"}')
    (tmp_path / "records.csv").write_text(RECORDS)
    monkeypatch.chdir(tmp_path)
    return tmp_path


# ---------------------------------------------------------------- standard output


@pytest.mark.parametrize("arguments", [COMMAND, ["--help"]], ids=["result", "help"])
def test_reader_that_closed_the_pipe_hears_nothing(arguments: list[str]) -> None:
    ours, theirs = os.pipe()
    os.close(ours)
    try:
        code, _, err = finished(start(*arguments, stdout=theirs))
    finally:
        os.close(theirs)
    assert err == ""
    assert code == 141


def long_result(folder: Path) -> list[str]:
    """A command with a result of more than a megabyte."""
    lines = [f"social-project,8,2026-05-{1 + number % 28:02}\n" for number in range(3000)]
    (folder / "records.csv").write_text("element,hours,date\n" + "".join(lines))
    return ["realised", "records.csv", "-c", "contract.yaml", "--format", "json"]


unbuffered = pytest.mark.parametrize("unbuffered", ["", "1"], ids=["buffered", "unbuffered"])


@unbuffered
def test_head_of_a_long_result(unbuffered: str, folder: Path) -> None:
    arguments = long_result(folder)
    with unchanged(folder):
        process = start(*arguments, stdout=subprocess.PIPE, env=environment(PYTHONUNBUFFERED=unbuffered))
        assert process.stdout is not None
        assert process.stdout.readline() == b"{\n"
        process.stdout.close()
        assert process.stderr is not None
        err = process.stderr.read()
        process.stderr.close()
        assert (process.wait(30), err) == (141, b"")


@unbuffered
def test_disk_that_is_full_half_way_through_standard_output(unbuffered: str, folder: Path) -> None:
    resource = pytest.importorskip("resource")
    with (folder / "out.json").open("wb") as file:
        process = start(
            *long_result(folder),
            stdout=file,
            env=environment(PYTHONUNBUFFERED=unbuffered),
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000)),
        )
        code, _, err = finished(process)
    assert (folder / "out.json").stat().st_size == 100_000
    assert code == 5
    assert "[SR-cannot-write]" in err


@pytest.mark.parametrize("arguments", [COMMAND, ["--version"], ["--help"]], ids=["result", "version", "help"])
def test_closed_standard_output(arguments: list[str]) -> None:
    code, _, err = finished(start(*arguments, preexec_fn=lambda: os.close(1)))
    assert code == 5
    assert "[SR-cannot-write]" in err


@pytest.mark.skipif(not FULL.exists(), reason="no /dev/full here")
@pytest.mark.parametrize("arguments", [COMMAND, ["--version"], ["--help"]], ids=["result", "version", "help"])
def test_full_standard_output(arguments: list[str]) -> None:
    with FULL.open("wb") as full:
        code, _, err = finished(start(*arguments, stdout=full))
    assert code == 5
    assert err.count("\n") == 1
    assert "[SR-cannot-write]" in err


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp850"])
def test_console_without_a_euro_sign(encoding: str, folder: Path) -> None:
    process = start(*COMMAND, stdout=subprocess.PIPE, env=environment(PYTHONIOENCODING=encoding))
    out, err = process.communicate(timeout=30)
    assert (process.returncode, err) == (0, b"")
    assert b"7.500,00" in out
    assert ("€" in out.decode(encoding)) == (encoding == "cp1252")
    with unchanged(folder):  # messages, too
        wrong = start("required", "ëë€.yaml", env=environment(PYTHONIOENCODING=encoding))
        assert wrong.communicate(timeout=30)[1].startswith("ëë€.yaml:".encode(encoding, "replace"))
    assert wrong.returncode == 3


# ---------------------------------------------------------------- standard input and signals


def test_dash_is_standard_input(folder: Path) -> None:
    with unchanged(folder):
        code, out, _ = finished(
            start("required", "-", "--format", "json", stdin=subprocess.PIPE, stdout=subprocess.PIPE), CONTRACT.encode()
        )
        assert code == 0
        assert '"total": "7500.00"' in out
        records = start(
            *("realised", "-", "-c", "contract.yaml", "--format", "csv"), stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        code, out, _ = finished(records, RECORDS.encode())
        assert code == 0
        assert "social-project" in out


def test_closed_standard_input(folder: Path) -> None:
    with unchanged(folder):
        code, _, err = finished(start("required", "-", preexec_fn=lambda: os.close(0)))
    assert code == 3
    assert err.startswith("-: ")


@pytest.mark.parametrize(("sign", "expected"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_signal_while_it_waits(sign: signal.Signals, expected: int, folder: Path) -> None:
    with unchanged(folder):
        process = start("required", "-", "--output", "out.json", stdin=subprocess.PIPE)
        assert process.stdin is not None
        process.stdin.write(b"#" * 500_000)  # more than a pipe holds: this returns when it is being read
        process.stdin.flush()
        process.send_signal(sign)
        code, _, err = finished(process)
    assert code == expected
    assert err.strip() == ""


# ---------------------------------------------------------------- files that are no files


def refused(srcalc: Srcalc, folder: Path, expected: int, code: str, *arguments: str) -> str:
    """Run what must be refused: nothing on standard output, a message with a code, the folder as it was."""
    begun = time.monotonic()
    with unchanged(folder):
        ran = srcalc(*arguments)
    assert time.monotonic() - begun < 2
    assert ran.code == expected, ran.err
    assert ran.out == ""
    assert f"[SR-{code}]" in ran.err
    return ran.err


USES: Mapping[str, tuple[int, Callable[[str], list[str]]]] = {
    "contract": (3, lambda name: ["required", name]),
    "records": (3, lambda name: ["realised", name, "-c", "contract.yaml"]),
    "contract of records": (3, lambda name: ["realised", "records.csv", "-c", name]),
    "ruleset": (4, lambda name: [*COMMAND, "--ruleset", name]),
    "index": (3, lambda name: [*COMMAND, "--index", name]),
}


@pytest.mark.parametrize("use", USES)
def test_what_cannot_be_read(use: str, srcalc: Srcalc, folder: Path) -> None:
    expected, command = USES[use]
    suffix = ".csv" if use == "records" else ".yaml"
    os.mkfifo(folder / f"pipe{suffix}")
    (folder / f"folder{suffix}").mkdir()
    (folder / f"gone{suffix}").symlink_to("nowhere")
    odd = {
        f"pipe{suffix}": "file-not-regular",
        f"folder{suffix}": "file-is-folder",
        f"gone{suffix}": "file-missing",
        f"none{suffix}": "file-missing",
        f"records.csv/under{suffix}": "file-missing",
        "/dev/null": "file-not-regular",
    }
    for name, code in odd.items():
        assert name in refused(srcalc, folder, expected, code, *command(name))


@pytest.mark.parametrize("use", USES)
def test_no_permission(use: str, srcalc: Srcalc, folder: Path) -> None:
    expected, command = USES[use]
    locked = folder / f"locked{'.csv' if use == 'records' else '.yaml'}"
    locked.symlink_to("/proc/1/mem")  # even an administrator may not, or gets an error when reading
    if not Path("/proc/1/mem").exists():
        pytest.skip("no /proc here")
    with unchanged(folder):
        ran = srcalc(*command(locked.name))
    assert (ran.code, ran.out) == (expected, "")
    assert re.search(r"\[SR-file-(no-permission|unreadable|missing)\]", ran.err)


def test_check_of_a_pipe_is_a_finding(srcalc: Srcalc, folder: Path) -> None:
    os.mkfifo(folder / "pipe.yaml")
    ran = srcalc("check", "pipe.yaml")
    assert ran.code == 1
    assert "[SR-file-not-regular]" in ran.out


def test_pipe_as_a_process_sees_it(folder: Path) -> None:
    os.mkfifo(folder / "pipe.yaml")
    begun = time.monotonic()
    code, _, err = finished(start("required", "pipe.yaml"))
    assert (code, err.count("[SR-file-not-regular]")) == (3, 1)
    assert time.monotonic() - begun < 5  # with the start of Python


# ---------------------------------------------------------------- output files


def test_existing_output_stays_unless_force(srcalc: Srcalc, folder: Path) -> None:
    (folder / "out.json").write_text("mine")
    refused(srcalc, folder, 5, "output-exists", *COMMAND, "--output", "out.json")
    ran = srcalc(*COMMAND, "--output", "out.json", "--force")
    assert (ran.code, ran.out) == (0, "")
    assert '"total": "7500.00"' in (folder / "out.json").read_text(encoding="utf-8")
    assert sorted(listing(folder)) == ["contract.json", "contract.yaml", "out.json", "records.csv"]


FORCED = {
    "contract": ["required", "contract.json", "--output", "contract.json"],
    "contract by another name": ["required", "contract.json", "--output", "other.json"],
    "contract of records": ["realised", "records.csv", "-c", "contract.json", "--output", "contract.json"],
    "records": ["realised", "records.csv", "-c", "contract.yaml", "--output", "records.csv"],
    "index": ["index", "100", "--from", "2011", "--to", "2025", "--index", "index.txt", "--output", "index.txt"],
    "ruleset": [*COMMAND, "--ruleset", "./rules.txt", "--output", "rules.txt"],
}


@pytest.mark.parametrize("use", FORCED)
def test_output_is_never_an_input(use: str, srcalc: Srcalc, folder: Path) -> None:
    data = Path(package.__file__).parent / "data" / "cbs-86141ned.csv"
    (folder / "index.txt").write_bytes(data.read_bytes())
    from srcalc.reading.rulesets import shipped_folder

    (folder / "rules.txt").write_bytes((shipped_folder() / "landelijk-2025.yaml").read_bytes())
    os.link(folder / "contract.json", folder / "other.json")
    refused(srcalc, folder, 5, "output-is-input", *FORCED[use], "--force")


def test_output_is_a_link_a_folder_or_nowhere(srcalc: Srcalc, folder: Path) -> None:
    (folder / "link.json").symlink_to("target.json")
    (folder / "loose.json").symlink_to(folder / "contract.json")
    (folder / "folder.json").mkdir()
    os.mkfifo(folder / "pipe.json")
    odd = {
        "link.json": "output-not-regular",
        "loose.json": "output-not-regular",
        "folder.json": "output-not-regular",
        "pipe.json": "output-not-regular",
        "none/out.json": "cannot-write",
        "records.csv/out.json": "cannot-write",
        "/proc/out.json": "cannot-write",
        "long" * 100 + ".json": "cannot-write",
    }
    for name, code in odd.items():
        for force in ([], ["--force"]):
            refused(srcalc, folder, 5, code, *COMMAND, "--output", name, *force)


def test_full_disk_leaves_nothing_behind(folder: Path) -> None:
    resource = pytest.importorskip("resource")
    (folder / "old.json").write_text("mine")
    for more in (["out.json"], ["old.json", "--force"]):
        with unchanged(folder):
            process = start(
                *COMMAND, "--output", *more, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
            )
            code, _, err = finished(process)
        assert code == 5
        assert "[SR-cannot-write]" in err


def test_format_follows_the_extension(srcalc: Srcalc, folder: Path) -> None:
    realised = ["realised", "records.csv", "-c", "contract.yaml"]
    assert srcalc(*realised, "--output", "out.csv").code == 0
    assert srcalc(*realised, "--output", "out.json").code == 0
    assert srcalc(*realised, "--output", "OUT.TXT").code == 0
    assert srcalc(*realised, "--output", "result", "--format", "csv").code == 0
    assert (folder / "out.csv").read_text().startswith("record,contract,")
    assert (folder / "out.json").read_text().startswith("{\n")
    assert (folder / "OUT.TXT").read_text().startswith("Handreiking")
    assert (folder / "result").read_text() == (folder / "out.csv").read_text()
    refused(srcalc, folder, 2, "format-unknown", *realised, "--output", "out.pdf")
    refused(srcalc, folder, 2, "not-one-of", *realised, "--output", "out.json", "--format", "pdf")


def test_dot_in_a_folder_is_no_extension(srcalc: Srcalc, folder: Path) -> None:
    (folder / "version.2").mkdir()
    ran = srcalc(*COMMAND, "--output", "version.2/result")
    assert ran.code == 0, ran.err
    assert (folder / "version.2" / "result").exists()


def test_dash_as_output_is_standard_output(srcalc: Srcalc, folder: Path) -> None:
    with unchanged(folder):
        ran = srcalc(*COMMAND, "--output", "-")
    assert ran.code == 0
    assert "7.500,00" in ran.out


def test_permissions_of_an_output_are_those_of_any_new_file(srcalc: Srcalc, folder: Path) -> None:
    (folder / "plain").touch()
    srcalc(*COMMAND, "--output", "out.json")
    assert (folder / "out.json").stat().st_mode == (folder / "plain").stat().st_mode


@pytest.mark.skipif(sys.platform != "linux", reason="names of any bytes")
def test_file_name_of_other_bytes(srcalc: Srcalc, folder: Path) -> None:
    name = os.fsdecode(b"contract-\xff.yaml")
    (folder / name).write_text(CONTRACT)
    ran = srcalc("required", name, "--output", "out.json")
    assert ran.code == 0, ran.err
    (folder / "out.json").read_text(encoding="utf-8")


# ---------------------------------------------------------------- a fault of ours


PLANTED = {
    "reading": ("srcalc.reading.contracts.read_document", ["required", "contract.yaml"]),
    "checking": ("srcalc.cli.session.check_contract", ["required", "contract.yaml"]),
    "valuing": ("srcalc.valuation.results.required_result", COMMAND),
    "valuing records": ("srcalc.valuation.realised_result.realised_result", ["realised", "records.csv"]),
    "writing": ("srcalc.writing.result_json.report_data", [*COMMAND, "--format", "json", "--output", "out.json"]),
    "delivering": ("srcalc.cli.session.deliver", COMMAND),
}


@pytest.mark.parametrize("room", PLANTED)
@pytest.mark.parametrize("kind", [RuntimeError, KeyError, ValueError, UnicodeError, RecursionError, MemoryError])
def test_fault_of_ours_is_one_line_without_data(
    room: str, kind: type[Exception], srcalc: Srcalc, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, arguments = PLANTED[room]

    def planted(*_: object, **__: object) -> object:
        raise kind(CANARY)

    monkeypatch.setattr(target, planted)
    with unchanged(folder):
        ran = srcalc(*arguments)
    assert ran.code == 70
    assert ran.out == ""
    assert ran.err.count("\n") == 1
    assert kind.__name__ in ran.err
    assert "[SR-our-fault]" in ran.err
    assert CANARY not in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize(("stop", "expected"), [(SystemExit(143), 143), (KeyboardInterrupt(), 130)])
@pytest.mark.parametrize("wake", [ValueError, OSError, Refused])
def test_what_fails_in_the_wake_of_a_signal_is_no_fault(
    wake: type[Exception], stop: BaseException, expected: int, srcalc: Srcalc, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken_off(*_: object, **__: object) -> None:
        try:
            raise stop
        finally:
            raise wake([], 3) if wake is Refused else wake("what was open cannot be closed")

    monkeypatch.setattr("srcalc.cli.session.deliver", broken_off)
    assert srcalc(*COMMAND) == (expected, "", "")


ODD_INDEX = {
    "period that is no year": (["--from", "abcd", "--to", "efgh", "--expected-inflation", "2"], 2),
    "digits of another alphabet": (["--from", "２０１１", "--to", "２０２５"], 2),
    "far year": (["--from", "2011", "--to", "9999", "--expected-inflation", "2.33", "--format", "json"], 2),
    "last year": (["--from", "2011", "--to", "2100", "--expected-inflation", "2.33", "--format", "json"], 0),
    "day that is no day": (["--from", "2011", "--to", "2025", "--index", "index.csv"], 3),
}


@pytest.mark.parametrize(("arguments", "expected"), ODD_INDEX.values(), ids=list(ODD_INDEX))
def test_index_of_odd_things(arguments: list[str], expected: int, srcalc: Srcalc, folder: Path) -> None:
    text = (Path(package.__file__).parent / "data" / "cbs-86141ned.csv").read_text(encoding="utf-8")
    (folder / "index.csv").write_text(re.sub("# taken:.*", "# taken: yesterday", text), encoding="utf-8")
    ran = srcalc("index", "100", *arguments)
    assert ran.code == expected, ran.err
