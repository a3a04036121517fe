"""Panes are given room by drawing their borders with the mouse, and keep it."""

from __future__ import annotations

import pytest
from textual.events import MouseMove

from tests.tui.remembered import left_by, reader, ready
from tests.tui.screen_text import assert_rows_are_whole


def region(screen, pane: str):
    return screen.query_one(f"#{pane}-pane").region


async def draw(pilot, start: tuple[int, int], *way: tuple[int, int]) -> None:
    await pilot.mouse_down(offset=start)
    for place in way:
        # Unlike ``hover``, with the button held down.
        await pilot._post_mouse_events([MouseMove], offset=place, button=1)
        await pilot.pause()
    await pilot.mouse_up(offset=way[-1])
    await pilot.pause()


@pytest.mark.parametrize("size", [(120, 30), (160, 48)])
async def test_the_border_of_the_tree_is_drawn_and_kept(two, file, size):
    app = reader(two, file)
    async with app.run_test(size=size) as pilot:
        screen = await ready(pilot)
        x = region(screen, "contents").right
        where, top = screen.here, screen.page.top
        await draw(pilot, (x, 9), (x + 5, 9), (x + 9, 12))
        assert region(screen, "contents").width == x + 9
        assert (screen.here, screen.page.top, app.screen) == (where, top, screen)
        assert screen.page.selection is None
        await draw(pilot, (x + 9, 9), (0, 9))
        assert region(screen, "contents").width == 16
        await draw(pilot, (16, 9), (size[0] - 1, 9))
        assert region(screen, "contents").width == size[0] // 2
        await draw(pilot, (size[0] // 2, 9), (50, 9))
        assert_rows_are_whole(app)
        left = await left_by(app, file)
    app = reader(two, file, left)
    async with app.run_test(size=size) as pilot:
        screen = await ready(pilot)
        assert region(screen, "contents").width == 50


async def test_the_border_of_the_related_clauses_is_drawn_at_their_left_or_above_them(two, file):
    app = reader(two, file)
    async with app.run_test(size=(160, 48)) as pilot:
        screen = await ready(pilot)
        x = region(screen, "related").x
        await draw(pilot, (x, 20), (x - 10, 20))
        assert region(screen, "related").x == x - 10
        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        y = region(screen, "related").y
        await draw(pilot, (60, y), (60, y - 3))
        assert region(screen, "related").y == y - 3
        assert_rows_are_whole(app)
        assert (await left_by(app, file))["panes"] == {"related": 54, "related-rows": 10}


async def test_the_border_under_the_mouse_is_lit_and_a_click_on_it_changes_nothing(two, file):
    app = reader(two, file)
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await ready(pilot)
        x = region(screen, "contents").right
        await pilot.hover(offset=(x, 9))
        assert screen.has_class("grip-contents")
        assert_rows_are_whole(app)
        await pilot.hover(offset=(x + 5, 9))
        assert not screen.has_class("grip-contents")
        await draw(pilot, (x, 9), (x, 9))
        assert (await left_by(app, file))["panes"] == {}
        await pilot.hover(offset=(x + 20, 9))
        assert region(screen, "contents").right == x


async def test_where_there_is_no_tree_there_is_no_border_to_draw(two, file):
    app = reader(two, file)
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await ready(pilot)
        await pilot.press("t", "r")
        await pilot.pause()
        await draw(pilot, (0, 9), (30, 9))
        assert screen.page.region.x == 0
        assert (await left_by(app, file))["panes"] == {}
