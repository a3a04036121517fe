"""The reader in a pseudo-terminal of its own, as tests drive it."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from codecs import getincrementaldecoder

_ESCAPES = re.compile(r"\x1b\[[0-9;?<>]*[A-Za-z]|\x1b[()][A-Z0-9]")


class Reader:
    """The reader in a pseudo-terminal of its own."""

    def __init__(self, *arguments: str, size: tuple[int, int] = (100, 30)) -> None:
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", WILDREADER_LANG="en")
            os.execv(sys.executable, [sys.executable, "-m", "tui_reader", *arguments])
        self.resize(*size)
        self.seen = ""
        self.received = 0
        self._decoder = getincrementaldecoder("utf-8")("replace")
        self.piece, self.rest = 65536, 0.0

    def resize(self, columns: int, rows: int) -> None:
        """Make the terminal as large; the program is told by a signal."""
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def slow_down(self, piece: int, rest: float) -> None:
        """Read no more than so many bytes at a time from now on, and rest for so many seconds after each."""
        self.piece, self.rest = piece, rest

    def wait_for(self, text: str) -> None:
        """Read on until that has been drawn, after all that was waited for before."""
        end = time.monotonic() + 30
        while text not in _ESCAPES.sub("", self.seen):
            assert time.monotonic() < end, (text, self.seen[-300:])
            self._read(0.2)
        self.seen = ""

    def wait_until_quiet(self, seconds: float = 0.4) -> str:
        """Read on until nothing was written for a while; what was written meanwhile, without escape sequences."""
        seen, self.seen = self.seen, ""
        while self._read(seconds):
            seen, self.seen = seen + self.seen, ""
        return _ESCAPES.sub("", seen)

    def _read(self, seconds: float) -> bool:
        if not select.select([self.terminal], [], [], seconds)[0]:
            return False
        piece = os.read(self.terminal, self.piece)
        self.received += len(piece)
        self.seen += self._decoder.decode(piece)
        time.sleep(self.rest)
        return True

    def type(self, keys: str) -> None:
        os.write(self.terminal, keys.encode())

    def kill(self) -> None:
        os.kill(self.process, signal.SIGKILL)
        self._reap()

    def quit(self) -> str:
        """Press q; return what was written after that."""
        self.type("q")
        rest = ""
        while True:
            try:
                piece = os.read(self.terminal, 65536)
            except OSError:
                break
            rest += piece.decode("utf-8", "replace")
        assert os.waitstatus_to_exitcode(self._reap()) == 0
        return rest

    def _reap(self) -> int:
        _, status = os.waitpid(self.process, 0)
        os.close(self.terminal)
        return status
