"""The reader in a real pseudo-terminal."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time

import pytest


def converse(
    keys: list[bytes],
    until: list[str],
    size: tuple[int, int] = (24, 80),
    seconds: float = 30.0,
    arguments: tuple[str, ...] = (),
) -> str:
    """Run the reader in a terminal; when each text of ``until`` is drawn, send the next keys; return all it wrote."""
    process, terminal = pty.fork()
    if process == 0:
        os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", WILDREADER_LANG="en")
        os.execv(sys.executable, [sys.executable, "-m", "tui_reader", *arguments])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", *size, 0, 0))
    seen, mark, step = "", 0, 0
    end = time.monotonic() + seconds
    while True:
        if time.monotonic() > end:
            os.kill(process, signal.SIGKILL)
            break
        ready, _, _ = select.select([terminal], [], [], 0.1)
        if ready:
            try:
                seen += os.read(terminal, 65536).decode("utf-8", "replace")
            except OSError:
                break
        if step < len(until) and until[step] in seen[mark:]:
            mark = len(seen)
            os.write(terminal, keys[step])
            step += 1
    _, status = os.waitpid(process, 0)
    assert step == len(until), (step, until[step], seen[-400:])
    assert os.waitstatus_to_exitcode(status) == 0
    return seen


@pytest.mark.parametrize("size", [(16, 60), (24, 80), (48, 160)])
def test_the_reader_opens_reads_and_quits(size):
    seen = converse([b"G", b"q"], ["大会", "决定"], size)
    assert "打击野生生物非法贩运" in seen


def test_searching_to_a_clause():
    converse([b"/", "护林员".encode(), b"\r", b"q"], ["大会", "Search", "警卫", "match 1 of"])


def test_a_file_is_opened_beside_the_library(tmp_path):
    draft = tmp_path / "draft.txt"
    draft.write_text("大会，\n\n1. 敦促会员国加强护林员培训；\n", encoding="utf-8")
    converse([b"q"], ["加强护林员培训"], arguments=(str(draft),))


def test_the_reader_opens_at_a_clause():
    seen = converse([b"q"], ["国内合法象牙市场"], (30, 120), arguments=("A/75/L.116#op31",))
    assert "31." in seen
