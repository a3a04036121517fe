"""Coming back after a kill, two readers at once, and a memory that is damaged: the real program in real terminals."""

from __future__ import annotations

import time

from tests.cli.readers import Reader
from tui_reader.library.locations import memory_file
from tui_reader.memory import Memory


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


def test_after_a_kill_what_was_open_above_the_page_is_open_again_and_the_page_below_it():
    reader = Reader("A/75/L.116#op31")
    reader.wait_for("Related clauses  ")
    reader.type("T")
    reader.wait_for("wildreader  Trace")
    reader.wait_until_quiet()
    reader.type("e")
    reader.wait_for("wildreader  Save")
    time.sleep(0.7)
    reader.kill()
    again = Reader()
    again.wait_for("wildreader  Trace")
    again.wait_for("A/75/L.116")
    again.type("\x1b")
    again.wait_for("31 / 44")
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
