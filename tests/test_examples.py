"""What every example comes out at, word for word: in Dutch, in English and as JSON.

`SRCALC_RENEW=1 pytest tests/test_examples.py` writes the golden files anew; look at the difference before you keep it.
"""

from __future__ import annotations

import os
from pathlib import Path

import docx
import pytest
from docx.text.paragraph import Paragraph

from srcalc.cli.main import run

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden"
RENEW = os.environ.get("SRCALC_RENEW") == "1"

GREEN = "examples/groenonderhoud-2026.yaml"
RECORDS = f"realised examples/inspanningen.csv --contract {GREEN}"
THREE_RECORDS = f"realised examples/inspanningen.json --contract {GREEN}"
BOTH_CONTRACTS = f"{RECORDS} --contract examples/schoonmaak-gemeentehuis.yaml"

IN_EVERY_FORM = {
    "required-groenonderhoud-2026": f"required {GREEN}",
    "required-schoonmaak-gemeentehuis": "required examples/schoonmaak-gemeentehuis.yaml",
    "required-brugrenovatie": "required examples/brugrenovatie.yaml",
    "required-ict-beheer-utrecht": "required examples/ict-beheer-utrecht.yaml",
    "realised-inspanningen": RECORDS,
    "realised-three-records": THREE_RECORDS,
    "index": "index 40000 --from 2011 --to 2025",
}
COMPARED = f"compare examples/inspanningen.csv --contract {GREEN} --ruleset landelijk-2025"
THREE_LOCAL = "--ruleset utrecht-current --ruleset rijnmond-2024 --ruleset oost-nederland-2026"
LOCAL = (
    "compare examples/inspanningen-utrecht.csv --contract examples/ict-beheer-utrecht.yaml --ruleset utrecht-current"
)
IN_EVERY_FORM["compare-utrecht"] = f"{LOCAL} --ruleset landelijk-2025 --ruleset utrecht-36h"
FORMS = {".nl.txt": "--lang nl", ".en.txt": "--lang en", ".json": "--format json"}
ONCE = {
    "realised-inspanningen.csv": f"{RECORDS} --format csv",
    "realised-inspanningen-as-of.nl.txt": f"{RECORDS} --as-of 2026-09-30",
    "realised-three-records-explain.nl.txt": f"{THREE_RECORDS} --explain",
    "realised-three-records-explain.json": f"{THREE_RECORDS} --explain --format json",
    "realised-excel.nl.txt": f"realised examples/inspanningen-excel.csv --contract {GREEN}",
    "realised-without-contract.nl.txt": "realised examples/inspanningen.csv --as-of 2028-12-31",
    **{
        f"realised-inspanningen-report.{lang}.{form}": f"{RECORDS} --as-of 2026-09-30 --lang {lang} --format {form}"
        for lang in ("nl", "en")
        for form in ("md", "html")
    },
    **{
        f"realised-inspanningen-report.{lang}.docx.txt": f"{RECORDS} --as-of 2026-09-30 --lang {lang} --format docx"
        for lang in ("nl", "en")
    },
    "realised-inspanningen-report-whole.nl.md": f"{RECORDS} --format md",
    "realised-without-contract-report.en.md": (
        "realised examples/inspanningen.csv --as-of 2028-12-31 --lang en --format md"
    ),
    "realised-two-contracts-report.nl.md": f"{BOTH_CONTRACTS} --format md",
    "realised-two-contracts-report.en.html": f"{BOTH_CONTRACTS} --lang en --format html",
    "realised-two-contracts.nl.txt": BOTH_CONTRACTS,
    "realised-two-contracts.json": f"{BOTH_CONTRACTS} --format json",
    "required-groenonderhoud-2026-document.nl.txt": f"required {GREEN} --format txt",
    "required-groenonderhoud-2026-document.nl.md": f"required {GREEN} --format md",
    "required-groenonderhoud-2026-document.en.html": f"required {GREEN} --format html --lang en",
    "required-schoonmaak-gemeentehuis-document.en.txt": (
        "required examples/schoonmaak-gemeentehuis.yaml --format txt --lang en"
    ),
    "required-ict-beheer-utrecht-document.nl.html": "required examples/ict-beheer-utrecht.yaml --format html",
    "required-flags-explain.nl.txt": "required --value 250000 --months 24 --option 12 --option 12:125000 --explain",
    "required-flags-flat.nl.txt": "required --value 250000 --months 24 --assume required-scale=flat-5",
    "required-voorbeeldstad.nl.txt": "required --value 250000 --months 24 --ruleset examples/voorbeeldstad-2026.yaml",
    "check-voorbeeldstad.nl.txt": "check examples/voorbeeldstad-2026.yaml",
    "compare-inspanningen.nl.txt": f"{COMPARED} {THREE_LOCAL}",
    "compare-inspanningen.en.txt": f"{COMPARED} {THREE_LOCAL} --lang en",
    "compare-utrecht.nl.md": f"{LOCAL} --ruleset landelijk-2025 --format md",
    "compare-contract.nl.txt": f"compare --contract {GREEN} --ruleset landelijk-2025 --ruleset haaglanden-2023",
    "check-rules.nl.txt": "check rules/",
}
RULES = {
    "rules-list": "rules list",
    "rules-show-national": "rules show landelijk-2025",
    "rules-show-local": "rules show examples/voorbeeldstad-2026.yaml",
    "rules-diff": "rules diff utrecht-40h utrecht-36h",
}
RULES_FORMS = {
    **{f".{lang}.{form}": f"--lang {lang} --format {form}" for lang in ("nl", "en") for form in ("md", "html")},
    **FORMS,
}
COMMANDS = {
    **{name + form: f"{command} {flag}" for name, command in RULES.items() for form, flag in RULES_FORMS.items()},
    **{name + form: f"{command} {flag}" for name, command in IN_EVERY_FORM.items() for form, flag in FORMS.items()},
    **ONCE,
}


@pytest.mark.parametrize("name", COMMANDS)
def test_example_comes_out_as_its_golden_file(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.delenv("SRCALC_LANG", raising=False)
    made = tmp_path / "made.docx"
    of_word = [f"--output={made}"] if name.endswith(".docx.txt") else []
    code = run(COMMANDS[name].split() + of_word)
    shown = capsys.readouterr()
    assert code == 0, shown.err
    data = (text_of(made) if of_word else shown.out).encode()
    golden = GOLDEN / name
    if RENEW:
        golden.parent.mkdir(exist_ok=True)
        golden.write_bytes(data)
    assert data == golden.read_bytes()


def text_of(file: Path) -> str:
    """The text of a Word document, in its order: the bytes differ between versions of what packs them."""
    found = []
    for part in docx.Document(str(file)).iter_inner_content():
        if isinstance(part, Paragraph):
            style = part.style.name if part.style is not None else ""
            found.append(f"[{style}] {part.text}")
        else:
            found += [" | ".join(cell.text for cell in row.cells) for row in part.rows]
    return "\n".join(found) + "\n"


def test_every_golden_file_is_used() -> None:
    found = {path.name for path in GOLDEN.iterdir()}
    if RENEW:
        for name in found - set(COMMANDS):
            (GOLDEN / name).unlink()
    else:
        assert found == set(COMMANDS)


def test_every_example_is_run() -> None:
    examples = {path.name for path in (ROOT / "examples").iterdir() if path.is_file()}  # ci/ is in test_ci_files.py
    run_here = {word.removeprefix("examples/") for command in COMMANDS.values() for word in command.split()}
    assert examples <= run_here


def test_the_csv_file_shows_every_verdict_of_the_national_ruleset() -> None:
    text = (GOLDEN / "realised-inspanningen.json").read_text(encoding="utf-8")
    early = (GOLDEN / "realised-inspanningen-as-of.nl.txt").read_text(encoding="utf-8")
    reasons = (
        "outside_contract same_days max_duration no_recognition duplicate no_evidence evidence_not_accepted"
    ).split()
    assert [reason for reason in reasons if f'"code": "{reason}"' not in text] == []
    assert "peildatum (gepland)" in early
