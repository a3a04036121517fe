"""Notes, bookmarks, and coming back to where one was."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from textual.css.query import NoMatches
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from tests.tui.screen_text import assert_rows_are_whole, rows
from tui_reader.corpus import Kind
from tui_reader.memory import Memory, quote
from tui_reader.tui.app import WildreaderApp
from tui_reader.tui.screens.comparing import CompareScreen
from tui_reader.tui.screens.reading import ReadingScreen


@pytest.fixture
def two(documents):
    """The first two documents: enough to remember things about, and soon read."""
    return documents[:2]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "memory.sqlite3"


def reader(two, file: Path, left=None, start_at: str | None = None) -> WildreaderApp:
    return WildreaderApp(two[0], lambda: two, start_at, Memory(file), left)


def text(app) -> str:
    return "\n".join(rows(app))


async def ready(pilot: Pilot[None]) -> ReadingScreen:
    """Wait until documents and notes have been read; return the reading screen."""
    await until(pilot, lambda: pilot.app.screen_stack and pilot.app.screen_stack[0].session.kept is not None)
    await pilot.pause()
    screen = pilot.app.screen_stack[0]
    assert isinstance(screen, ReadingScreen)
    return screen


async def at(pilot: Pilot[None], clause: str):
    screen = await ready(pilot)
    screen.page.move_to(screen.page.document.positions[clause], at_top=True)
    await settled(pilot)
    return screen


async def until(pilot: Pilot[None], holds: Callable[[], object]) -> None:
    """Wait until something holds."""
    for _attempt in range(500):
        # What is asked about may not be on the screen yet.
        with suppress(NoMatches):
            if holds():
                return
        await pilot.pause(0.02)
    raise AssertionError("it never came to be")


async def fill(pilot: Pilot[None], words: str) -> None:
    """Write into what is written in, as typing would; keys are pressed where it is the keys that count."""
    await until(pilot, lambda: isinstance(pilot.app.focused, TextArea | Input))
    box = pilot.app.focused
    if isinstance(box, TextArea):
        box.insert(words)
    elif isinstance(box, Input) and box.selection.is_empty:
        box.insert_text_at_cursor(words)
    elif isinstance(box, Input):
        box.replace(words, *sorted(box.selection))
    await pilot.pause()


async def settled(pilot: Pilot[None]) -> None:
    """Wait until all that was asked of the memory is done and shown."""
    await pilot.pause()
    pilot.app.keeper.settle()
    await pilot.pause()
    await pilot.pause()


def kept(file: Path) -> tuple[list[str], list[str]]:
    memory = Memory(file)
    told = [note.text for note in memory.notes.all()], [mark.name for mark in memory.bookmarks.all()]
    memory.close()
    return told


@pytest.mark.parametrize("size", [(60, 16), (100, 30)])
async def test_a_note_is_written_and_shown_at_its_clause_apart_from_the_text(two, file, size):
    app = reader(two, file)
    async with app.run_test(size=size) as pilot:
        screen = await at(pilot, "op6")
        await pilot.press("e")
        await pilot.pause()
        assert "促请会员国按照本国法律" in text(app)
        assert_rows_are_whole(app)
        await fill(pilot, "see")
        await pilot.press("enter")
        await fill(pilot, "40")
        await pilot.press("ctrl+s")
        await settled(pilot)
        assert app.screen is screen
        assert kept(file) == (["see\n40"], [])
        drawn = text(app)
        assert "My note" in drawn
        assert "  see " in drawn
        assert_rows_are_whole(app)
        await pilot.press("j")
        assert "My note" not in text(app)
        assert (screen.page.document.id, "op6") in screen.kept.notes_by_clause


async def test_a_note_has_a_sign_on_the_page_and_in_the_tree(two, file):
    app = reader(two, file)
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await at(pilot, "op6")
        assert "✎" not in text(app)
        await pilot.press("e")
        await fill(pilot, "mine")
        await pilot.press("ctrl+s")
        await settled(pilot)
        assert any(re.match(r" ✎ +6 促请", row) for row in rows(app))
        assert any(re.search(r"✎ +6\. +促请会员国按照", row) for row in rows(app))
        screen.contents.focus()
        await pilot.press("h", "h", "h", "h")
        assert any(re.match(r".▸ A/75/L.116 .*?✎ 84", row) for row in rows(app))


async def test_a_note_is_changed_dropped_deleted_and_brought_back(two, file):
    app = reader(two, file)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await at(pilot, "op6")
        await pilot.press("e")
        await fill(pilot, "one")
        await pilot.press("ctrl+s")
        await settled(pilot)
        await pilot.press("e")
        await fill(pilot, " more")
        await pilot.press("escape")
        assert app.screen is not screen
        assert "not saved" in text(app)
        await pilot.press("escape")
        assert app.screen is screen
        assert kept(file)[0] == ["one"]
        await pilot.press("e", "escape")
        assert app.screen is screen
        await pilot.press("e")
        await fill(pilot, " two")
        await pilot.press("ctrl+s")
        await settled(pilot)
        assert kept(file)[0] == ["one two"]
        await pilot.press("e", "f7", "backspace", "ctrl+s")
        await settled(pilot)
        assert kept(file)[0] == []
        assert "My note" not in text(app)
        await pilot.press("M", "u")
        await settled(pilot)
        assert kept(file)[0] == ["one two"]
        assert "one two" in text(app)


async def test_a_note_is_written_in_the_users_own_editor(two, file, monkeypatch, tmp_path):
    script = tmp_path / "editor.sh"
    script.write_text(
        '#!/bin/sh\ncp "$1" "$0.seen"\n{ echo "# 标题"; echo; cat "$1"; } > "$1.new" && mv "$1.new" "$1"\n'
    )
    script.chmod(0o755)
    app = reader(two, file)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await at(pilot, "op6")
        monkeypatch.delenv("VISUAL", raising=False)
        monkeypatch.delenv("EDITOR", raising=False)
        await pilot.press("E")
        assert "set EDITOR" in text(app)
        monkeypatch.setattr(type(app._driver), "can_suspend", True)
        monkeypatch.setenv("EDITOR", "no-such-editor -w")
        await pilot.press("E")
        assert "no-such-editor" in text(app)
        monkeypatch.setenv("EDITOR", "false")
        await pilot.press("E")
        assert "ended with an error" in text(app)
        assert kept(file)[0] == []
        monkeypatch.setenv("EDITOR", str(script))
        await pilot.press("E")
        await settled(pilot)
        assert "促请会员国按照本国法律" in (tmp_path / "editor.sh.seen").read_text(encoding="utf-8")
        assert kept(file)[0] == ["# 标题"]
        await pilot.press("E")
        await settled(pilot)
        assert kept(file)[0] == ["# 标题\n\n# 标题"]
        assert app.screen is screen


async def test_a_bookmark_is_named_renamed_gone_to_and_deleted(two, file):
    app = reader(two, file)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await at(pilot, "op31")
        await pilot.press("m")
        await pilot.pause()
        assert_rows_are_whole(app)
        await fill(pilot, "ivory")
        await pilot.press("enter")
        await settled(pilot)
        assert kept(file)[1] == ["ivory"]
        assert "ivory" in text(app)
        await pilot.press("m", "end")
        await fill(pilot, " x")
        await pilot.press("enter")
        await settled(pilot)
        assert kept(file)[1] == ["ivory x"]
        await pilot.press("g", "M")
        await pilot.pause()
        assert "ivory x" in text(app)
        assert_rows_are_whole(app)
        await pilot.press("e")
        await fill(pilot, "closed")
        await pilot.press("enter")
        await settled(pilot)
        assert kept(file)[1] == ["closed"]
        await pilot.press("enter")
        await pilot.pause()
        assert (app.screen, screen.page.clause.id) == (screen, "op31")
        await pilot.press("ctrl+o")
        assert screen.page.clause.id == "m1"
        await pilot.press("M", "d")
        await settled(pilot)
        assert kept(file)[1] == []
        await pilot.press("u")
        await settled(pilot)
        assert kept(file)[1] == ["closed"]
        await pilot.press("delete")
        await settled(pilot)
        assert kept(file)[1] == []
        assert "Nothing yet" in text(app)
        await pilot.press("u", "u", "q")
        assert app.screen is screen


async def test_an_empty_name_is_refused(two, file):
    app = reader(two, file)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await at(pilot, "op31")
        await pilot.press("m", "backspace", "enter")
        assert "needs a name" in text(app)
        await pilot.press("escape")
        await settled(pilot)
        assert (app.screen, kept(file)[1]) == (screen, [])


async def test_notes_are_filtered_by_what_was_written_and_by_what_it_is_on(two, file, seed):
    memory = Memory(file)
    memory.notes.write(quote(seed("000"), seed("000").clause("op6")), "about the Convention")
    memory.notes.write(quote(seed("001"), seed("001").clause("op7")), "about money")
    memory.bookmarks.add(quote(seed("001"), seed("001").clause("pp1")), "where it begins")
    memory.close()
    app = reader(two, file)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await ready(pilot)
        await settled(pilot)
        await pilot.press("M")
        await pilot.pause()
        for words in ("about the Convention", "about money", "where it begins"):
            assert words in text(app)
        await pilot.press("slash")
        await fill(pilot, "MONEY")
        await pilot.pause()
        assert "about money" in text(app)
        assert "about the Convention" not in text(app)
        await pilot.press("escape")
        await pilot.pause()
        assert "about the Convention" in text(app)
        await pilot.press("slash")
        await fill(pilot, "组织犯罪公约")
        await pilot.press("down", "enter")
        await pilot.pause()
        assert (app.screen, screen.page.clause.id) == (screen, "op6")
        await pilot.press("M", "slash")
        await fill(pilot, "zzz")
        await pilot.pause()
        assert "Nothing has these words." in text(app)
        await pilot.press("escape", "escape")
        assert app.screen is screen


async def test_a_note_whose_clause_moved_or_is_gone_says_so(two, file, seed):
    draft = seed("000")
    memory = Memory(file)
    memory.notes.write(quote(draft, draft.clause("op6")), "moved along")
    memory.notes.write(quote(draft, draft.clause("op7")), "lost its place")
    memory.close()
    operative = [clause for clause in draft.clauses if clause.kind is Kind.OPERATIVE]
    others = [clause for clause in draft.clauses if clause.kind is not Kind.OPERATIVE]
    left = [clause for clause in operative if clause.id not in ("op2", "op7")]
    numbered = [replace(each, id=f"op{n}", label=f"{n}.") for n, each in enumerate(left, start=1)]
    newer = replace(draft, clauses=(*others, *numbered))
    two = (newer, *two[1:])
    app = reader(two, file)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await at(pilot, "op5")
        assert "moved along" in text(app)
        assert "was at op6" in text(app)
        await pilot.press("M")
        await pilot.pause()
        drawn = text(app)
        assert drawn.index("moved along") < drawn.index("lost its place")
        assert "its place is no longer there" in drawn
        await pilot.press("G", "enter")
        await pilot.pause()
        assert app.screen is not screen


async def test_what_another_reader_wrote_is_shown(two, file, seed):
    app = reader(two, file)
    async with app.run_test(size=(100, 30)) as pilot:
        await at(pilot, "op6")
        other = Memory(file)
        other.notes.write(quote(seed("000"), seed("000").clause("op6")), "from the other window")
        other.close()
        await pilot.press("j", "k")
        await until(pilot, lambda: "from the other window" in text(app))


async def left_by(app, file: Path):
    """How a reader that was killed has left things."""
    app.keep_state()
    app.keeper.settle()
    memory = Memory(file)
    left = memory.sessions.last()
    memory.close()
    return left


async def test_panes_tree_theme_search_and_place_come_back(two, file):
    app = reader(two, file)
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await at(pilot, "op20")
        await pilot.press("slash")
        await fill(pilot, "贩运")
        await until(pilot, lambda: app.screen.results.matches)
        await pilot.press("enter", "r", "ctrl+t")
        await pilot.pause()
        where = screen.here
        unfolded = screen.contents.unfolded
        left = await left_by(app, file)
    first = next(document for document in two if document.id == left["document"])
    again = WildreaderApp(first, lambda: two, left["clause"], Memory(file), left)
    async with again.run_test(size=(120, 36)) as pilot:
        screen = await ready(pilot)
        await settled(pilot)
        assert again.theme == app.theme != "wildreader-dark"
        assert not screen.query_one("#related-pane").display
        assert screen.here == where
        assert screen.contents.unfolded == unfolded
        assert screen.session.searched.query == "贩运"
        assert screen.page.is_lit
        await pilot.press("n")
        assert screen.here != where
        await pilot.press("N")
        assert screen.here == where


async def test_an_open_comparison_comes_back_at_its_clause(two, file):
    app = reader(two, file)
    async with app.run_test(size=(120, 36)) as pilot:
        await at(pilot, "op6")
        await pilot.press("c", "enter")
        await until(pilot, lambda: isinstance(app.screen, CompareScreen) and app.screen.view.matches)
        await pilot.press("n", "n")
        ids = [clause.id for clause in app.screen.view.clauses_here()]
        left = await left_by(app, file)
    again = reader(two, file, left, left["clause"])
    async with again.run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: isinstance(again.screen, CompareScreen) and again.screen.view.matches)
        await until(pilot, lambda: [clause and clause.id for clause in again.screen.view.clauses_here()] == ids)


async def test_a_note_that_was_being_written_comes_back(two, file):
    app = reader(two, file)
    async with app.run_test(size=(120, 36)) as pilot:
        await at(pilot, "op6")
        await pilot.press("e")
        await fill(pilot, "half")
        left = await left_by(app, file)
    again = reader(two, file, left, left["clause"])
    async with again.run_test(size=(120, 36)) as pilot:
        await fill(pilot, "!")
        await pilot.press("ctrl+s")
        await settled(pilot)
        memory = Memory(file)
        (note,) = memory.notes.all()
        memory.close()
        assert (note.text, note.at.clause) == ("half!", "op6")


async def test_each_document_reopens_at_its_clause(two, file):
    app = reader(two, file)
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await at(pilot, "op20")
        await pilot.press("greater_than_sign", "j", "j", "j")
        there = screen.page.clause.id
        await pilot.press("less_than_sign")
        assert (screen.page.document.id, screen.page.clause.id) == ("A/75/L.116", "op20")
        left = await left_by(app, file)
    again = reader(two, file, left, left["clause"])
    async with again.run_test(size=(120, 36)) as pilot:
        screen = await ready(pilot)
        await settled(pilot)
        assert screen.page.clause.id == "op20"
        await pilot.press("greater_than_sign")
        assert (screen.page.document.id, screen.page.clause.id) == ("E/RES/2013/40", there)
        await pilot.press("ctrl+o", "ctrl+o")
        assert (screen.page.document.id, screen.page.clause.id) == ("E/RES/2013/40", there)


@pytest.mark.parametrize(
    "left",
    [
        {"theme": 7, "classes": "contents-off", "unfolded": [1, ["x"], ["A/75/L.116", "op"], [2, 3]], "place": "x"},
        {
            "theme": "gone",
            "above": [1, {"screen": "comparing", "left": 1}, {"screen": "note"}],
            "match": [1],
            "query": 3,
        },
        {"above": {"screen": "searching"}, "match": ["a", "b"], "query": "象牙", "focus": {}},
    ],
)
async def test_a_session_that_makes_no_sense_does_no_harm(two, file, left):
    app = reader(two, file, left)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await ready(pilot)
        await settled(pilot)
        assert app.screen is screen
        assert_rows_are_whole(app)


async def test_what_could_not_be_written_is_said_and_still_there_to_be_kept(two, file):
    app = reader(two, file)
    async with app.run_test(size=(100, 30)) as pilot:
        await at(pilot, "op6")
        connection = app.keeper._memory._database._connection
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")
        words = "字" * 9000
        await pilot.press("e")
        await fill(pilot, words)
        await pilot.press("ctrl+s")
        await settled(pilot)
        assert "not saved: database or disk is full" in text(app)
        connection.execute("PRAGMA max_page_count = 100000")
        await pilot.press("ctrl+s")
        await settled(pilot)
        assert kept(file)[0] == [words]


async def test_queries_of_before_are_offered_again(two, file):
    app = reader(two, file)
    async with app.run_test(size=(100, 30)) as pilot:
        await at(pilot, "op6")
        await pilot.press("slash")
        await fill(pilot, "护林员")
        await until(pilot, lambda: app.screen.results.matches)
        await pilot.press("enter")
        await settled(pilot)
    again = reader(two, file)
    async with again.run_test(size=(100, 30)) as pilot:
        await at(pilot, "op6")
        await pilot.press("slash", "alt+up")
        assert again.screen.box.value == "护林员"


async def test_a_pane_is_given_more_room_and_keeps_it(two, file):
    app = reader(two, file)
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await at(pilot, "op6")
        before = screen.query_one("#contents-pane").region.width
        screen.query_one("#contents").focus()
        await pilot.press("plus", "plus", "plus", "minus")
        await pilot.pause()
        assert screen.query_one("#contents-pane").region.width == before + 4
        assert_rows_are_whole(app)
        await pilot.resize_terminal(60, 20)
        await pilot.pause()
        assert_rows_are_whole(app)
        assert screen.page.region.width == 60
        await pilot.resize_terminal(120, 36)
        await pilot.pause()
        left = await left_by(app, file)
        assert left["panes"] == {"contents": 38}
    again = reader(two, file, left)
    async with again.run_test(size=(120, 36)) as pilot:
        screen = await ready(pilot)
        assert screen.query_one("#contents-pane").region.width == before + 4


async def test_related_clauses_below_the_page_are_given_rows(two, file):
    app = reader(two, file)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await at(pilot, "op6")
        before = screen.query_one("#related-pane").region.height
        screen.query_one("#related").focus()
        await pilot.press("plus")
        await pilot.pause()
        assert screen.query_one("#related-pane").region.height == before + 1
        await pilot.press(*["minus"] * 9)
        await pilot.pause()
        assert screen.query_one("#related-pane").region.height == 4


async def test_many_notes_are_listed_in_part_and_filtered_in_full(two, file, seed, monkeypatch):
    monkeypatch.setattr("tui_reader.tui.screens.kept._MOST", 3)
    memory = Memory(file)
    at_op6 = quote(seed("000"), seed("000").clause("op6"))
    for number in range(8):
        memory.notes.write(at_op6, f"number {number}.")
    memory.close()
    app = reader(two, file)
    async with app.run_test(size=(100, 30)) as pilot:
        await at(pilot, "op1")
        await pilot.press("M", "G")
        await pilot.pause()
        assert "5 more; type words to filter by" in text(app)
        await pilot.press("slash")
        await fill(pilot, "7.")
        await pilot.pause()
        assert "number 7." in text(app)


async def test_clauses_are_searched_by_what_one_wrote_on_them(two, file, seed):
    memory = Memory(file)
    memory.notes.write(quote(seed("001"), seed("001").clause("op4")), "compare with the draft")
    memory.close()
    app = reader(two, file)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await at(pilot, "op1")
        await pilot.press("slash")
        await fill(pilot, "note:compare")
        await until(pilot, lambda: app.screen.results.matches)
        assert "鼓励会员国按照" in text(app)
        await pilot.press("enter")
        await pilot.pause()
        assert (screen.page.document.id, screen.page.clause.id) == ("E/RES/2013/40", "op4")


async def test_where_nothing_changed_nothing_is_written(two, file):
    app = reader(two, file)
    async with app.run_test(size=(100, 30)) as pilot:
        await at(pilot, "op6")
        await left_by(app, file)
        other = Memory(file)
        app.keep_state()
        app.keeper.settle()
        assert not other.was_changed_elsewhere()
        await pilot.press("j")
        app.keep_state()
        app.keeper.settle()
        assert other.was_changed_elsewhere()
        other.close()
