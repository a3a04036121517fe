"""Kills, two readers at once, damage, folders that cannot be written: nothing that was acknowledged is lost."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.running import ROOT
from tests.memory.conftest import opened_at_once
from tui_reader.memory import Memory, NotKept, quote
from tui_reader.memory.schema import MIGRATIONS

WRITER = """
import sys
from pathlib import Path
from tui_reader.corpus import Clause, Document, Kind
from tui_reader.memory import Memory, quote
clause = Clause("op1", Kind.OPERATIVE, "敦促会员国加强努力；", "1.")
document = Document("A/RES/1/1", "题目", (clause,))
memory = Memory(Path(sys.argv[1]))
for number in range(int(sys.argv[3])):
    note = memory.notes.write(quote(document, clause), f"{sys.argv[2]} {number} " + "字" * (number % 7 * 300))
    memory.sessions.keep({"at": number}, [quote(document, clause)])
    print(note.text.split(" 字")[0].strip(), flush=True)
"""


def writer(file: Path, name: str, count: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(file), name, str(count)],
        stdout=subprocess.PIPE, encoding="utf-8", env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip


def kept(file: Path) -> list[str]:
    memory = Memory(file)
    assert memory.trouble == ""
    memory.check()
    assert memory.trouble == ""
    texts = [" ".join(note.text.split()[:2]) for note in memory.notes.all()]
    memory.close()
    return texts


def test_what_was_acknowledged_survives_a_kill_at_any_moment(file):
    chance = random.Random(20260701)
    acknowledged: list[str] = []
    for turn in range(6):
        process = writer(file, f"turn{turn}", 100000)
        assert process.stdout is not None
        acknowledged.append(process.stdout.readline().strip())
        time.sleep(chance.random() * 0.05)
        process.send_signal(signal.SIGKILL)
        acknowledged += [line.strip() for line in process.stdout if line.endswith("\n")]
        process.stdout.close()
        process.wait()
        texts = kept(file)
        assert set(acknowledged) <= set(texts)
        assert len(texts) == len(set(texts))
    assert len(acknowledged) > 20


def test_two_readers_write_at_once(file):
    processes = [writer(file, name, 40) for name in ("one", "other")]
    told = [process.communicate(timeout=60)[0].splitlines() for process in processes]
    assert [process.returncode for process in processes] == [0, 0]
    assert sorted(kept(file)) == sorted(told[0] + told[1])
    assert len(told[0]) == len(told[1]) == 40


@pytest.fixture
def at(seed):
    return quote(seed("000"), seed("000").clause("op6"))


def names(file: Path) -> list[str]:
    return sorted(each.name for each in file.parent.iterdir() if "-damaged-" in each.name)


@pytest.mark.parametrize("damage", ["text", "another database", "spoilt page", "spoilt page, found late", "lost table"])
def test_a_damaged_file_is_put_aside_and_a_new_one_begun(file, at, damage):
    memory = Memory(file)
    for number in range(60):
        memory.notes.write(at, f"note {number} " + "字" * 500)
    memory.close()
    if damage == "text":
        file.write_bytes("这不是数据库".encode() * 1000)
    elif damage == "another database":
        file.unlink()
        with sqlite3.connect(file) as other:
            other.execute("CREATE TABLE notes (milk)")
        other.close()
    elif damage == "lost table":
        with sqlite3.connect(file) as other:
            other.execute("DROP TABLE bookmarks")
        other.close()
    else:
        content = bytearray(file.read_bytes())
        for page in range(3, len(content) // 4096):
            content[page * 4096 : page * 4096 + 200] = b"\xa5" * 200
        file.write_bytes(content)
    before = file.read_bytes()
    memory = Memory(file)
    if damage == "spoilt page, found late":
        memory.notes.write(at, "after the damage")
        before = b""
    else:
        memory.check()
    assert memory.bookmarks.all() == ()
    notes = [note.text for note in memory.notes.all()]
    assert notes in ([], ["after the damage"])
    assert "was damaged" in memory.trouble
    assert "\n" not in memory.trouble
    (aside,) = [name for name in names(file) if name.endswith(".sqlite3")]
    assert aside in memory.trouble
    assert not before or (file.parent / aside).read_bytes() == before
    memory.notes.write(at, "new")
    memory.close()
    assert "new" in kept(file)


def test_readers_that_find_the_damage_at_once_put_it_aside_once(file, at):
    file.parent.mkdir()
    file.write_bytes(b"\xa5" * 8192)
    opened = opened_at_once(file)
    for number, memory in enumerate(opened):
        memory.notes.write(at, f"note {number}")
    assert [len(memory.notes.all()) for memory in opened] == [4, 4, 4, 4]
    assert [bool(memory.trouble) for memory in opened].count(True) == 1
    assert len(names(file)) == 1


def test_a_second_damaged_file_does_not_take_the_place_of_the_first(file, monkeypatch):
    contents = []
    for number in range(3):
        file.parent.mkdir(exist_ok=True)
        content = f"damage {number}".encode() * 1000
        contents.append(content)
        file.write_bytes(content)
        Memory(file).close()
    assert sorted((file.parent / name).read_bytes() for name in names(file)) == contents


def test_where_nothing_can_be_written_all_is_kept_in_ram(at, tmp_path):
    (tmp_path / "file").touch()
    memory = Memory(tmp_path / "file" / "memory.sqlite3")
    assert "cannot be written" in memory.trouble
    assert "until you quit" in memory.trouble
    assert "\n" not in memory.trouble
    memory.notes.write(at, "for now")
    assert [note.text for note in memory.notes.all()] == ["for now"]


@pytest.mark.parametrize("left_open", [False, True])
def test_notes_can_be_read_from_a_folder_that_cannot_be_written(file, at, monkeypatch, left_open):
    writing = Memory(file)
    writing.notes.write(at, "from before")
    if not left_open:
        writing.close()
    monkeypatch.setattr(os, "access", lambda *_arguments: False)
    before = file.read_bytes()
    memory = Memory(file)
    assert "cannot be written" in memory.trouble
    assert [note.text for note in memory.notes.all()] == ["from before"]
    memory.notes.write(at, "for now")
    memory.close()
    assert file.read_bytes() == before


def test_a_full_disk_is_said_and_what_was_there_stays(memory, at):
    memory.notes.write(at, "before")
    limited = memory._database._connection
    (pages,) = limited.execute("PRAGMA page_count").fetchone()
    limited.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(NotKept, match="not saved: database or disk is full"):
        memory.notes.write(at, "字" * 10000)
    assert [note.text for note in memory.notes.all()] == ["before"]
    memory.notes.write(at, "short")


def test_a_newer_file_is_left_alone(file, memory, at):
    memory.notes.write(at, "of the future")
    memory.close()
    with sqlite3.connect(file) as later:
        later.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    later.close()
    before = file.read_bytes()
    older = Memory(file)
    assert "newer wildreader" in older.trouble
    older.notes.write(at, "for now")
    older.close()
    assert file.read_bytes() == before
