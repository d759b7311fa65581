"""What the built wheel holds, and what it leaves alone.

Only for an installed srcalc: in a checkout there is no checked form to test, and the tests are passed over.
"""

from __future__ import annotations

import hashlib
import importlib
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

import srcalc as package
from srcalc.model.ruleset import Ruleset
from srcalc.reading.rulesets import load_ruleset, model_of, read_ruleset_document, shipped_folder, shipped_ids

FOLDER = Path(package.__file__).resolve().parent

pytestmark = pytest.mark.skipif(
    find_spec("srcalc.checked") is None,
    reason="srcalc is imported from a checkout; install the wheel to test what it holds",
)

# What the everyday command leaves unread, unless Typer itself reads it: each costs a noticeable part of its time.
HEAVY = {"pydantic", "pydantic_core", "annotated_types", "yaml", "rich", "pygments", "difflib", "csv", "tempfile"}
# Besides what Typer reads: at most so many modules of srcalc, and so many of others.
EVERYDAY = {
    "required": (["required", "--value", "250000", "--months", "24", "--format", "json"], 66, 30),
    "help": (["--help"], 30, 20),
    "version": (["--version"], 30, 20),
}
TYPER = "import sys, typer, typer.main"
RUN = "import sys; from srcalc.cli.main import run; code = run(sys.argv[1:]); assert code == 0"
LISTING = "; print(*sys.modules, sep='\\n', file=sys.stderr)"


def python(folder: Path, code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python with the srcalc of a folder, without what this process has imported."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("COV", "SRCALC", "PYTHON"))}
    kept |= {"PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, env=kept, cwd=folder, capture_output=True, encoding="utf-8", check=False, timeout=60)


def test_package_holds_rules_data_and_the_mark_of_types() -> None:
    assert shipped_folder() == FOLDER / "rules"
    assert len(shipped_ids()) >= 4
    assert len(list((shipped_folder() / "mappings").glob("*.yaml"))) == len(shipped_ids()) - 1
    assert (FOLDER / "py.typed").is_file()
    assert len(list((FOLDER / "data").glob("*.csv"))) >= 2
    names = {path.name for path in FOLDER.iterdir()}
    assert not names & {"tests", "examples", "oracle"}


def test_every_ruleset_has_a_checked_form_and_no_other_has() -> None:
    forms = {path.stem for path in (FOLDER / "checked").glob("*.py")} - {"__init__"}
    assert forms == {name.replace("-", "_") for name in shipped_ids()}


@pytest.mark.parametrize("name", shipped_ids())
def test_checked_form_is_the_validated_file(name: str) -> None:
    module = importlib.import_module(f"srcalc.checked.{name.replace('-', '_')}")
    data = (shipped_folder() / f"{name}.yaml").read_bytes()
    written: Ruleset = model_of(read_ruleset_document(data, f"{name}.yaml", portable=True))
    assert hashlib.sha256(data).hexdigest() == module.SHA256
    assert written == module.RULESET
    assert repr(written) == repr(module.RULESET)
    loaded = load_ruleset(name)
    assert loaded.ruleset is module.RULESET
    assert loaded.sha256 == module.SHA256


@pytest.mark.parametrize("name", shipped_ids())
def test_ruleset_with_another_choice_is_made_from_the_file(name: str) -> None:
    ruleset = load_ruleset(name).ruleset
    choices = [(item.id, choice.id) for item in ruleset.assumptions for choice in item.alternatives]
    for choice in choices[:3]:
        assert load_ruleset(name, [choice]).ruleset != ruleset


CHANGED = """
import sys
from srcalc.reading.rulesets import load_ruleset
file = load_ruleset("landelijk-2025")
print(file.sha256, file.ruleset.title.en, "yaml" in sys.modules)
"""


def test_changed_file_is_not_served_from_the_checked_form(tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path / "srcalc", ignore=shutil.ignore_patterns("__pycache__"))
    path = tmp_path / "srcalc" / "rules" / "landelijk-2025.yaml"
    title = load_ruleset("landelijk-2025").ruleset.title.en
    data = path.read_bytes()
    assert python(tmp_path, CHANGED).stdout == f"{hashlib.sha256(data).hexdigest()} {title} False\n"
    for changed, now in (
        (b"# " + data, title),
        (data.replace(title.encode(), b"Another title"), "Another title"),
        (data.replace(b"\n", b"\r\n"), title),
    ):
        assert changed != data
        path.write_bytes(changed)
        assert python(tmp_path, CHANGED).stdout == f"{hashlib.sha256(changed).hexdigest()} {now} True\n"


@pytest.mark.parametrize("use", EVERYDAY)
def test_everyday_command_imports_little(use: str) -> None:
    arguments, most_own, most_others = EVERYDAY[use]
    before, after = python(FOLDER.parent, TYPER + LISTING), python(FOLDER.parent, RUN + LISTING, *arguments)
    assert after.returncode == 0, after.stderr
    assert after.stdout
    modules = set(after.stderr.split()) - set(before.stderr.split())
    own = {name for name in modules if name.partition(".")[0] == "srcalc"}
    assert {name.partition(".")[0] for name in modules} & HEAVY == set()
    assert len(own) <= most_own, sorted(own)
    assert len(modules - own) <= most_others, sorted(modules - own)
