"""Notes on some words of a clause: made from a selection, marked at these words, several on one clause."""

from __future__ import annotations

import re

from rich.cells import cell_len

from tests.tui.remembered import at, fill, kept, left_by, reader, ready, settled
from tests.tui.screen_text import assert_rows_are_whole, rows, text
from tui_reader.corpus import Span
from tui_reader.exporting.notes import notes_markdown
from tui_reader.memory import Memory, quote
from tui_reader.tui.ink import Ink

IVORY = "国内合法象牙市场"


def quoted(file):
    memory = Memory(file)
    told = [(note.at.clause, note.at.words, note.text) for note in memory.notes.all()]
    memory.close()
    return told


def write_on(file, document, clause: str, words: str, text: str) -> None:
    start = document.clause(clause).text.index(words)
    memory = Memory(file)
    memory.notes.write(quote(document, document.clause(clause), Span(start, start + len(words))), text)
    memory.close()


def marked(app) -> str:
    """All of the page that is drawn as noted words are, underlined in the ink of notes, joined."""
    return underlined(app, color=app.screen_stack[0].page.ink(Ink.NOTED).color)


def underlined(app, **look: object) -> str:
    """All of the page that is underlined and looks so, joined."""
    page = app.screen_stack[0].page
    strips = [page.render_line(y) for y in range(page.size.height)]
    return "".join(
        piece.text
        for strip in strips
        for piece in strip
        if piece.style
        and piece.style.underline
        and all(getattr(piece.style, name) == value for name, value in look.items())
    )


async def note(pilot, words: str) -> None:
    await fill(pilot, words)
    await pilot.press("ctrl+s")
    await settled(pilot)


async def test_a_note_on_selected_words_is_marked_at_exactly_these(two, file):
    app = reader(two, file)
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await at(pilot, "op6")
        await pilot.press("v", "e")
        await pilot.pause()
        assert "促请会员国按照本国法律和" in text(app)
        await note(pilot, "the Convention")
        assert app.screen is screen
        assert quoted(file) == [("op6", "促请会员国按照本国法律和", "the Convention")]
        assert marked(app) == "促请会员国按照本国法律和"
        assert "My note" in text(app)
        assert "on “促请会员国按照本国法律和”" in text(app)
        assert any(re.match(r" ✎ +6 促请", row) for row in rows(app))
        assert any(re.search(r"✎ +6\. +促请会员国按照", row) for row in rows(app))
        assert_rows_are_whole(app)


async def test_the_sign_stands_beside_the_line_on_which_the_words_begin(two, file):
    write_on(file, two[0], "op31", IVORY, "markets")
    app = reader(two, file)
    async with app.run_test(size=(100, 30)) as pilot:
        await at(pilot, "op31")
        assert marked(app) == IVORY
        (row,) = [row for row in rows(app) if "✎" in row and "My note" not in row and not row.startswith(" ✎")]
        assert IVORY[:2] in row.partition("✎")[2]
        assert_rows_are_whole(app)


async def test_without_colours_noted_words_are_still_told_from_cited_ones(two, file, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    write_on(file, two[0], "op31", IVORY, "markets")
    app = reader(two, file)
    async with app.run_test(size=(100, 30)) as pilot:
        await at(pilot, "op31")
        assert underlined(app, italic=True) == IVORY
        assert not app.screen.page.ink(Ink.CITATION).italic


async def test_words_selected_by_the_mouse_are_noted(two, file):
    app = reader(two, file)
    async with app.run_test(size=(120, 36)) as pilot:
        await at(pilot, "op6")
        y, row = next((y, row) for y, row in enumerate(rows(app)) if "6.  促请会员国" in row)
        left = cell_len(row[: row.index("促请会员国", row.index("6.  "))])
        await pilot.mouse_down(offset=(left, y))
        await pilot.hover(offset=(left + 12, y))
        await pilot.mouse_up(offset=(left + 12, y))
        await pilot.pause()
        await pilot.press("e")
        await note(pilot, "whom")
        ((_clause, words, _text),) = quoted(file)
        assert words == "促请会员国按"
        assert marked(app) == words


async def test_a_clause_has_several_notes_and_each_is_changed_by_itself(two, file):
    app = reader(two, file)
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await at(pilot, "op6")
        await pilot.press("e")
        await note(pilot, "all of it")
        await pilot.press("v", "e")
        await note(pilot, "how it begins")
        assert [entry[2] for entry in quoted(file)] == ["all of it", "how it begins"]
        assert "all of it" in text(app) and "how it begins" in text(app)
        await pilot.press("e")
        await pilot.pause()
        assert "a new note on the whole clause" in text(app)
        assert_rows_are_whole(app)
        await pilot.press("enter")
        await note(pilot, "!")
        await pilot.press("v", "e")
        await note(pilot, "?")
        await pilot.press("e", "G", "enter")
        await note(pilot, "a third")
        await pilot.press("e", "escape")
        assert app.screen is screen
        assert [entry[2] for entry in quoted(file)] == ["all of it", "how it begins!?", "a third"]
        assert len({words for _clause, words, _text in quoted(file)}) == 2


async def test_a_selection_of_two_clauses_is_refused_with_a_reason(two, file):
    app = reader(two, file)
    async with app.run_test(size=(120, 36)) as pilot:
        await at(pilot, "op6")
        await pilot.press("v", "a", "l", "l", "l", "e")
        assert "a note is on words of one clause" in text(app)
        assert kept(file)[0] == []
        await pilot.press("h", "h", "e")
        await pilot.pause()
        await note(pilot, "now it is one")
        assert quoted(file)[0][1] == two[0].clause("op6").text


async def test_words_that_are_gone_are_said_to_be_so_at_their_clause(two, file):
    write_on(file, two[0], "op31", IVORY, "markets")
    changed = two[0].clause("op31")._replace(text=two[0].clause("op31").text.replace(IVORY, "贸易"))
    clauses = tuple(changed if clause.id == "op31" else clause for clause in two[0].clauses)
    app = reader((two[0].replaced(clauses=clauses), two[1]), file)
    async with app.run_test(size=(120, 36)) as pilot:
        await at(pilot, "op31")
        shown = text(app)
        assert "markets" in shown
        assert f"on “{IVORY}”  these words are no longer there" in shown
        assert marked(app) == ""


async def test_a_draft_on_words_comes_back_on_these_words(two, file):
    app = reader(two, file)
    async with app.run_test(size=(120, 36)) as pilot:
        await at(pilot, "op6")
        await pilot.press("v", "e")
        await fill(pilot, "half")
        left = await left_by(app, file)
    again = reader(two, file, left, left["clause"])
    async with again.run_test(size=(120, 36)) as pilot:
        await note(pilot, "!")
        assert quoted(file) == [("op6", "促请会员国按照本国法律和", "half!")]


async def test_the_list_of_notes_goes_to_the_words_and_the_export_quotes_just_them(two, file):
    last = "反映在国家立法中"
    write_on(file, two[0], "op31", IVORY, "markets")
    app = reader(two, file)
    async with app.run_test(size=(60, 16)) as pilot:
        screen = await ready(pilot)
        await settled(pilot)
        await pilot.press("M", "enter")
        await pilot.pause()
        assert (screen.page.clause.id, marked(app)) == ("op31", IVORY)
        told = notes_markdown(screen.kept.notes)
    assert f"> {IVORY}\n>\n> — " in told
    assert last not in told
