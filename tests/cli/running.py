"""Running the program as a script or a person does: as a process of its own, with or without a terminal."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import struct
import subprocess
import sys
import termios
from pathlib import Path
from typing import Any

from tui_reader.library import Library
from tui_reader.memory import Memory, quote

ROOT = Path(__file__).parent.parent.parent


def run(*arguments: str, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program without a terminal."""
    return subprocess.run(
        [sys.executable, "-m", "tui_reader", *arguments],
        capture_output=True, encoding="utf-8", cwd=cwd, stdin=subprocess.DEVNULL, check=False, timeout=60,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
    )  # fmt: skip


def value(*arguments: str) -> Any:
    """What a command prints as JSON."""
    done = run(*arguments, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def shown(*arguments: str, columns: int = 80, code: int = 0, **environment: str) -> str:
    """What a command prints on a terminal of so many columns; it ends with this exit code."""
    reader, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    clean = {name: text for name, text in os.environ.items() if name not in ("NO_COLOR", "COLUMNS", "LINES")}
    process = subprocess.Popen(
        [sys.executable, "-m", "tui_reader", *arguments],
        stdin=terminal, stdout=terminal, stderr=subprocess.PIPE, cwd=ROOT, env={**clean, "TERM": "xterm-256color", "PAGER": "cat", **environment},
    )  # fmt: skip
    os.close(terminal)
    output = b""
    while True:
        try:
            piece = os.read(reader, 65536)
        except OSError:  # what Linux says when the other end is closed
            break
        if not piece:
            break
        output += piece
    os.close(reader)
    assert process.stderr is not None
    process.stderr.close()
    assert process.wait(timeout=60) == code
    return output.decode("utf-8").replace("\r\n", "\n")


def write_on_op6() -> None:
    """A note and a bookmark of the user's on a clause of the first document."""
    memory = Memory.open()
    (document,) = (each for each in Library.open().documents() if each.source.startswith("000"))
    at = quote(document, document.clause("op6"))
    memory.notes.write(at, "a note")
    memory.bookmarks.add(at, "a name")
    memory.close()
