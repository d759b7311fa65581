"""What tests share: a command line run in process."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

from srcalc.cli.main import run


class Ran(NamedTuple):
    """What a command line gave."""

    code: int
    out: str
    err: str


Srcalc = Callable[..., Ran]


@pytest.fixture
def srcalc(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Srcalc:
    """Run a command line in process, in the language that scripts get."""
    monkeypatch.delenv("SRCALC_LANG", raising=False)

    def ran(*arguments: str) -> Ran:
        capsys.readouterr()
        code = run(list(arguments))
        shown = capsys.readouterr()
        return Ran(code, shown.out, shown.err)

    return ran
