"""Build hook: carry every shipped ruleset in the wheel in checked form as well.

The checked form is the validated model written as a Python expression, with the hash of the YAML file that it was made
from. `srcalc.reading.rulesets` uses it only when that hash is the hash of the YAML file beside it.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent
HEAD = '''"""{id} in checked form; made from rules/{id}.yaml when the package was built."""

import datetime
from decimal import Decimal

from srcalc.model.basis import *
from srcalc.model.contract import Contract, Option, Supplier
from srcalc.model.elements import *
from srcalc.model.record import Record
from srcalc.model.required import *
from srcalc.model.ruleset import *

SHA256 = "{sha256}"
BASES = {bases!r}
RULESET = {ruleset!r}
'''


def checked_modules() -> dict[str, str]:
    """The source of every module in checked form, by the id of its ruleset."""
    sys.path.insert(0, str(ROOT / "src"))
    from srcalc.reading.rulesets import load_ruleset, shipped_ids

    found = {}
    for name in shipped_ids():
        file = load_ruleset(name)
        bases = [(base.id, base.sha256) for base in file.bases]
        found[name] = HEAD.format(id=name, sha256=file.sha256, bases=bases, ruleset=file.ruleset)
    return found


class CheckedRules(BuildHookInterface[Any]):
    """Adds `srcalc/checked/<ruleset>.py` to the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the modules in a folder of their own, and have them included."""
        del version
        self.folder = tempfile.TemporaryDirectory()
        modules = {"__init__": '"""The shipped rulesets in checked form."""\n'}
        modules |= {name.replace("-", "_"): text for name, text in checked_modules().items()}
        for name, text in modules.items():
            path = Path(self.folder.name) / f"{name}.py"
            path.write_text(text, encoding="utf-8")
            build_data["force_include"][str(path)] = f"srcalc/checked/{name}.py"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Take the folder away again."""
        del version, build_data, artifact_path
        self.folder.cleanup()
