"""Searching by what one wrote."""

from __future__ import annotations

import pytest

from tests.cli.running import run, value
from tui_reader.memory import Memory, quote
from tui_reader.memory.noted import asks_for_notes, search_noted
from tui_reader.searching import SearchEngine


@pytest.fixture
def find(documents, seed):
    memory = Memory()
    draft, resolution = seed("000"), seed("001")
    memory.notes.write(quote(resolution, resolution.clause("op4")), "與 A/75/L.116 比较\n定为严重犯罪")
    memory.notes.write(quote(draft, draft.clause("op6")), "compare with 2013/40")
    memory.notes.write(quote(draft, draft.clause("op31")), "象牙：比较各国市场")
    kept = memory.kept(documents)
    engine = SearchEngine(documents)
    return lambda query, limit=20: search_noted(query, kept, engine.search, limit)


def places(results):
    return [(match.document, match.clause) for match in results.matches]


def test_clauses_are_found_by_the_words_of_their_notes_in_reading_order(find):
    results = find("note:比较")
    assert places(results) == [("A/75/L.116", "op31"), ("E/RES/2013/40", "op4")]
    assert results.total == 2
    assert results.matches[1].text.startswith("鼓励会员国按照《联合国打击跨国有组织犯罪公约》")
    assert results.matches[1].spans == ()
    assert results.matches[1].reason == "note: 與 A/75/L.116 比较 定为严重犯罪"
    assert places(find('note:"compare WITH"')) == [("A/75/L.116", "op6")]
    assert places(find("note:与")) == [("E/RES/2013/40", "op4")]
    assert places(find("NOTE：比较 note:市场")) == [("A/75/L.116", "op31")]
    assert places(find("note:比较", 1)) == [("A/75/L.116", "op31")]


def test_the_rest_of_the_query_is_asked_of_the_clause(find):
    assert places(find("note:比较 象牙市场")) == [("A/75/L.116", "op31")]
    assert places(find("doc:2013/40 note:比较")) == [("E/RES/2013/40", "op4")]
    assert find("note:比较 象牙市场").matches[0].spans != ()


def test_what_is_only_in_a_clause_is_in_no_note_and_the_other_way_round(find):
    assert places(find("note:跨国有组织犯罪公约")) == []
    assert places(find("compare note:compare")) == []
    assert asks_for_notes("note:x")
    assert not asks_for_notes("footnote:x keynote note")


def test_a_script_searches_notes_too():
    run("note", "000", "op6", "with 2013/40")
    assert [match["clause"] for match in value("search", "note:2013")] == ["op6"]
    assert run("search", "note:nothing").returncode == 1
