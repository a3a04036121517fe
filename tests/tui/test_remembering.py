"""Coming back to where one was, with all as it was."""

from __future__ import annotations

import pytest

from tests.tui.remembered import at, fill, left_by, reader, ready, settled, until
from tests.tui.screen_text import assert_rows_are_whole
from tui_reader.memory import Memory
from tui_reader.tui.app import WildreaderApp
from tui_reader.tui.screens.comparing import CompareScreen


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
