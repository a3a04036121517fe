"""Coming back after a kill, two readers at once, and a memory that is damaged: the real program in real terminals."""

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

from tui_reader.library.locations import memory_file
from tui_reader.memory import Memory

_ESCAPES = re.compile(r"\x1b\[[0-9;?<>]*[A-Za-z]|\x1b[()][A-Z0-9]")


class Reader:
    """The reader in a pseudo-terminal of its own."""

    def __init__(self, *arguments: str) -> None:
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", WILDREADER_LANG="en")
            os.execv(sys.executable, [sys.executable, "-m", "tui_reader", *arguments])
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
        self.seen = ""

    def wait_for(self, text: str) -> None:
        """Read on until that has been drawn, after all that was waited for before."""
        end = time.monotonic() + 30
        while text not in _ESCAPES.sub("", self.seen):
            assert time.monotonic() < end, (text, self.seen[-300:])
            if select.select([self.terminal], [], [], 0.2)[0]:
                self.seen += os.read(self.terminal, 65536).decode("utf-8", "replace")
        self.seen = ""

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


def texts() -> list[str]:
    memory = Memory(memory_file())
    memory.check()
    assert memory.trouble == ""
    told = sorted(note.text for note in memory.notes.all())
    memory.close()
    return told


def test_after_a_kill_one_is_where_one_was_and_the_note_is_there():
    reader = Reader("A/75/L.116#op31")
    reader.wait_for("31.")
    reader.wait_for("Related clauses  ")
    reader.type("e")
    reader.wait_for("My note")
    reader.type("closing markets\x13")
    reader.wait_for("note kept")
    reader.type("j")
    reader.wait_for("32 / 44")
    time.sleep(0.7)
    reader.kill()
    assert texts() == ["closing markets"]
    again = Reader()
    again.wait_for("32 / 44")
    again.type("k")
    again.wait_for("closing markets")
    again.quit()


def test_two_readers_at_once_keep_the_notes_of_both():
    readers = [Reader("A/75/L.116#op6"), Reader("2013/40#op4")]
    for number, reader in enumerate(readers):
        reader.wait_for("Related clauses  ")
        reader.type("e")
        reader.wait_for("My note")
        reader.type(f"note {number}\x13")
    for reader in readers:
        reader.wait_for("note kept")
    assert texts() == ["note 0", "note 1"]
    for reader in readers:
        reader.quit()
    assert texts() == ["note 0", "note 1"]


def test_a_damaged_memory_is_put_aside_and_said():
    memory_file().parent.mkdir(parents=True)
    memory_file().write_bytes(b"no database" * 1000)
    reader = Reader()
    reader.wait_for("was damaged")
    said = reader.quit()
    assert "wildreader: the file of your notes was damaged; it was put aside as " in said
    (aside,) = memory_file().parent.glob("memory-damaged-*.sqlite3")
    assert aside.read_bytes() == b"no database" * 1000
    assert texts() == []


def test_without_a_place_to_write_one_reads_all_the_same(tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "file"))
    reader = Reader()
    reader.wait_for("what you write now lasts until you quit")
    reader.type("e")
    reader.wait_for("My note")
    reader.type("for now\x13")
    reader.wait_for("note kept")
    said = reader.quit()
    assert "what you write now lasts until you quit: " in said
    assert "cannot be written" in said
