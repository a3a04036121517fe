"""A file of any earlier version becomes one of today's, with all that was in it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tests.memory.conftest import opened_at_once
from tui_reader.memory import Memory
from tui_reader.memory.schema import MIGRATIONS, TABLES, migrate

CONTENT = {
    1: """
    INSERT INTO documents VALUES ('E/RES/2013/40', 'E/RES/2013/40', '预防犯罪', '经济及社会理事会', '2013-07-25', 'zh', '001.txt');
    INSERT INTO notes VALUES (3, 'E/RES/2013/40', 'op4', '4.', 0, 5, '鼓励会员国', '前', '后', '我的笔记', '2026-01-01', '2026-01-02');
    INSERT INTO bookmarks VALUES (2, 'E/RES/2013/40', 'pp1', '', 0, 2, '回顾', '', '', '开头', '2026-01-03');
    INSERT INTO positions VALUES ('E/RES/2013/40', 'op7', '7.', 0, 2, '敦促', '', '', '2026-01-04');
    INSERT INTO session VALUES (1, '{"theme": "light"}', '2026-01-05');
    """,
    2: "INSERT INTO queries VALUES ('象牙', 2, '2026-01-06');",
}


def of_version(version: int, file: Path) -> None:
    """A file as the program of that version left it."""
    connection = sqlite3.connect(file)
    for step in range(1, version + 1):
        connection.executescript(MIGRATIONS[step - 1])
        connection.executescript(CONTENT[step])
    connection.execute(f"PRAGMA user_version = {version}")
    connection.commit()
    connection.close()


@pytest.mark.parametrize("version", range(len(MIGRATIONS) + 1))
def test_a_file_of_an_earlier_version_keeps_all_that_was_in_it(tmp_path, version):
    file = tmp_path / "memory.sqlite3"
    of_version(version, file)
    memory = Memory(file)
    assert memory.trouble == ""
    memory.check()
    assert memory.trouble == ""
    if version >= 1:
        (note,) = memory.notes.all()
        assert (note.id, note.text, note.at.words, note.at.source.organ) == (
            3,
            "我的笔记",
            "鼓励会员国",
            "经济及社会理事会",
        )
        assert [bookmark.name for bookmark in memory.bookmarks.all()] == ["开头"]
        assert memory.sessions.positions()["E/RES/2013/40"].clause == "op7"
        assert memory.sessions.last() == {"theme": "light"}
    assert memory.queries.recent() == (("象牙",) if version >= 2 else ())
    memory.queries.remember("犀角")
    assert memory.queries.recent(1) == ("犀角",)


def test_every_table_is_examined_and_every_version_has_content_here():
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    assert {name for (name,) in rows} == set(TABLES)
    assert set(CONTENT) == set(range(1, len(MIGRATIONS) + 1))


def test_a_step_that_fails_leaves_the_file_as_it_was(tmp_path, monkeypatch):
    file = tmp_path / "memory.sqlite3"
    of_version(1, file)
    monkeypatch.setattr("tui_reader.memory.schema.MIGRATIONS", (*MIGRATIONS, "CREATE TABLE more (x); SELECT nonsense"))
    connection = sqlite3.connect(file, isolation_level=None)
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection)
    assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert "more" not in names
    assert "queries" not in names
    assert connection.execute("SELECT text FROM notes").fetchall() == [("我的笔记",)]


def test_readers_that_migrate_at_once_do_it_once(tmp_path):
    file = tmp_path / "memory.sqlite3"
    of_version(1, file)
    opened = opened_at_once(file)
    assert [memory.trouble for memory in opened] == [""] * 4
    assert all(len(memory.notes.all()) == 1 for memory in opened)
