"""What was written down is there when one comes back."""

from __future__ import annotations

import pytest

from tui_reader.corpus import Span
from tui_reader.memory import Memory, NotKept, quote


@pytest.fixture
def op6(seed):
    document = seed("000")
    return quote(document, document.clause("op6"))


def test_a_quotation_has_the_words_what_stands_around_them_and_how_to_cite_them(seed):
    document = seed("001")
    clause = document.clause("op4")
    start = clause.text.index("定为严重犯罪")
    at = quote(document, clause, Span(start, start + 6))
    assert (at.source.id, at.source.symbol, at.source.language, at.clause, at.label) == (
        "E/RES/2013/40", "E/RES/2013/40", "zh", "op4", "4.",
    )  # fmt: skip
    assert at.words == "定为严重犯罪"
    assert at.before.endswith("受保护物种活动")
    assert at.after.startswith("，从而确保")
    whole = quote(document, clause)
    assert whole.words == clause.text
    assert document.clause("op3").text.endswith(whole.before)
    assert document.clause("op5").text.startswith(whole.after)


def test_notes_are_written_changed_deleted_and_restored(memory, file, op6):
    first = memory.notes.write(op6, "与 2013/40 第 4 段比较\n第二行 “引号” '; DROP TABLE notes; --")
    second = memory.notes.write(op6, "second")
    assert memory.notes.all() == (first, second)
    revised = memory.notes.revise(first, "other words")
    assert (revised.text, revised.written) == ("other words", first.written)
    memory.notes.delete(second)
    memory.close()
    again = Memory(file)
    assert again.notes.all() == (revised,)
    restored = again.notes.restore(second)
    assert [(note.text, note.at) for note in again.notes.all()] == [("other words", op6), ("second", op6)]
    assert restored.written == second.written
    again.close()


def test_a_note_that_two_readers_change_becomes_two(memory, file, op6):
    other = Memory(file)
    note = memory.notes.write(op6, "as it was")
    assert other.was_changed_elsewhere()
    assert not other.was_changed_elsewhere()
    theirs = other.notes.revise(note, "theirs")
    ours = memory.notes.revise(note, "ours")
    assert {each.text for each in memory.notes.all()} == {"theirs", "ours"}
    with pytest.raises(NotKept, match="changed in another window"):
        memory.notes.delete(note)
    memory.notes.delete(ours)
    assert memory.notes.all() == (theirs,)
    other.notes.delete(theirs)
    memory.notes.revise(theirs, "written on after it was deleted elsewhere")
    assert [each.text for each in other.notes.all()] == ["written on after it was deleted elsewhere"]
    other.close()


def test_bookmarks_have_names(memory, op6, seed):
    document = seed("003")
    one = memory.bookmarks.add(op6, "严重犯罪")
    two = memory.bookmarks.add(quote(document, document.clause("op18")), "two")
    one = memory.bookmarks.rename(one, "定为严重犯罪")
    assert memory.bookmarks.all() == (one, two)
    memory.bookmarks.delete(one)
    assert memory.bookmarks.all() == (two,)
    memory.bookmarks.restore(one)
    assert [(each.name, each.at) for each in memory.bookmarks.all()] == [("定为严重犯罪", op6), ("two", two.at)]


def test_the_last_session_and_the_position_in_each_document(memory, op6, seed):
    assert memory.sessions.last() == {}
    document = seed("001")
    memory.sessions.keep({"theme": "light"}, [op6, quote(document, document.clause("pp3"))])
    memory.sessions.keep({"theme": "dark", "query": "象牙"}, [quote(document, document.clause("op4"))])
    assert memory.sessions.last() == {"theme": "dark", "query": "象牙"}
    positions = memory.sessions.positions()
    assert {name: at.clause for name, at in positions.items()} == {"A/75/L.116": "op6", "E/RES/2013/40": "op4"}


def test_queries_are_remembered_once_the_latest_first(memory):
    for query in ("象牙", "打击 腐败", " 象牙  ", "", "  "):
        memory.queries.remember(query)
    assert memory.queries.recent() == ("象牙", "打击 腐败")
    assert memory.queries.recent(1) == ("象牙",)
    for number in range(520):
        memory.queries.remember(f"q{number}")
    recent = memory.queries.recent(1000)
    assert (len(recent), recent[0]) == (500, "q519")
    assert "象牙" not in recent


def test_in_ram_nothing_is_written(tmp_path, op6):
    memory = Memory()
    memory.notes.write(op6, "gone soon")
    assert [note.text for note in memory.notes.all()] == ["gone soon"]
    assert list(tmp_path.iterdir()) == []
