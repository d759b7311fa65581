"""Run every command in every format and print what Python tells an audit hook meanwhile: nets, processes, writing.

    python tests/overheard.py FOLDER

It is a program of its own because a hook cannot be taken away again, and must be there before the program is imported.
What is printed is a list of runs: the command line, the file that it was to make, and the events.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
# Events by the start of their name. Names that Python gives to what writes, starts something or goes online.
TOLD = tuple(
    """socket. subprocess. os.system os.exec os.fork os.posix_spawn os.spawn os.startfile pty. urllib. http.
    ftplib. smtplib. imaplib. poplib. nntplib. telnetlib. webbrowser. os.mkdir os.rmdir os.rename os.remove
    os.unlink os.link os.symlink os.truncate os.chmod os.chown os.utime os.putenv os.unsetenv os.setxattr
    os.kill os.chdir shutil. tempfile. sqlite3. ctypes. syslog. msvcrt. winreg. signal.pthread_kill code.__new__
    sys.addaudithook""".split()
)
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND

events: list[list[str]] = []


def hook(event: str, args: tuple[Any, ...]) -> None:
    if event == "open":
        name, mode, flags = args
        if (isinstance(flags, int) and flags & WRITING) or (isinstance(mode, str) and set(mode) & set("wax+")):
            events.append(["open", str(name)])
    elif event.startswith(TOLD):
        events.append([event, *map(str, args)])


def main(name: str) -> None:
    sys.path.insert(0, str(ROOT))
    from tests.commands import calls, make_folder, ran

    runs: list[Any] = [["import", None, list(events)]]
    make_folder(Path(name))
    os.chdir(name)
    for call in calls():
        events.clear()
        ran(call.arguments)
        runs.append([str(call), call.output, list(events)])
    events.clear()
    planted()
    runs.append(["planted", None, list(events)])
    print(json.dumps(runs))


def planted() -> None:
    """What no command may do, so that we know that it is heard."""
    import socket
    import subprocess
    import urllib.request
    from contextlib import suppress

    with suppress(OSError):
        socket.create_connection(("127.0.0.1", 9), timeout=0.01)
    with suppress(OSError):
        urllib.request.urlopen("file:///nothing")
    subprocess.run([sys.executable, "-c", ""], check=True)
    os.system("true")
    Path("planted").write_text("x")
    Path("planted").unlink()


if __name__ == "__main__":
    sys.addaudithook(hook)
    main(*sys.argv[1:])
