"""The list of notes and bookmarks: named, filtered, gone to, deleted."""

from __future__ import annotations

from tests.tui.remembered import at, fill, kept, reader, ready, settled
from tests.tui.screen_text import assert_rows_are_whole, text
from tui_reader.corpus import Kind
from tui_reader.memory import Memory, quote


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
    numbered = [each._replace(id=f"op{n}", label=f"{n}.") for n, each in enumerate(left, start=1)]
    newer = draft.replaced(clauses=(*others, *numbered))
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
