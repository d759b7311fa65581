"""One file that runs srcalc with nothing but Python: dist/srcalc.pyz.

    python packaging/pyz.py [FILE]

holds srcalc and the libraries that it needs. One of these is compiled, so that the file is for the Python and the kind
of computer that it was made with. It unpacks itself in a temporary folder for each run and takes that away again.
"""

from __future__ import annotations

import compileall
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from py_compile import PycInvalidationMode

ROOT = Path(__file__).resolve().parents[1]
BOOT = """\
import atexit
import shutil
import sys
import tempfile
import zipfile

MADE_FOR = {version!r}


def run():
    if sys.version_info[:2] != MADE_FOR:
        wanted = ".".join(map(str, MADE_FOR))
        sys.exit(f"Dit bestand hoort bij Python {{wanted}}. / This file is for Python {{wanted}}.")
    folder = tempfile.mkdtemp(prefix="srcalc-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    archive = __loader__.archive
    with zipfile.ZipFile(archive) as file:
        file.extractall(folder)
    sys.path[:] = [folder, *(path for path in sys.path if path != archive)]
    from srcalc.cli.main import main

    main()


run()
"""
LEFT_OUT = (".dist-info/", "/tests/", "bin/", "pydantic/v1/", "lxml/includes/", "lxml/isoschematron/", "lxml/html/")


def main() -> int:
    """Build the file and say where it is."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "dist" / "srcalc.pyz"
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--target", name, f"{ROOT}[docx,xlsx]"]
        subprocess.run(pip, check=True)
        compileall.compile_dir(name, quiet=2, invalidation_mode=PycInvalidationMode.UNCHECKED_HASH, stripdir=name)
        (folder / "__main__.py").write_text(BOOT.format(version=sys.version_info[:2]), "utf-8")
        write(folder, target)
    print(f"{target} ({target.stat().st_size // 1024} KiB)")
    return 0


def write(folder: Path, target: Path) -> None:
    """Put a folder in a file that Python runs."""
    with target.open("wb") as out:
        out.write(b"#!/usr/bin/env python3\n")
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
            for path in sorted(folder.rglob("*")):
                name = path.relative_to(folder).as_posix()
                if path.is_file() and not any(part in name for part in LEFT_OUT):
                    made.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), path.read_bytes(), zipfile.ZIP_DEFLATED)
    target.chmod(0o755)


if __name__ == "__main__":
    sys.exit(main())
