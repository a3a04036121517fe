"""Notes on clauses: written, shown, changed, searched by."""

from __future__ import annotations

import re

import pytest

from tests.tui.remembered import at, fill, kept, left_by, reader, settled, until
from tests.tui.screen_text import assert_rows_are_whole, rows, text
from tui_reader.memory import Memory, quote


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


async def test_what_another_reader_wrote_is_shown(two, file, seed):
    app = reader(two, file)
    async with app.run_test(size=(100, 30)) as pilot:
        await at(pilot, "op6")
        other = Memory(file)
        other.notes.write(quote(seed("000"), seed("000").clause("op6")), "from the other window")
        other.close()
        await pilot.press("j", "k")
        await until(pilot, lambda: "from the other window" in text(app))
