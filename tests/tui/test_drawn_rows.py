"""What is drawn is kept until it looks otherwise, and no longer."""

from __future__ import annotations

import random
from functools import partial

from tests.tui.screen_text import all_worked_out
from tui_reader.memory import quote
from tui_reader.tui.widgets.line_view import LineView
from tui_reader.tui.widgets.page import PageView


def segments(app):
    """All that is on the screen, with its looks."""
    return [[(piece.text, piece.style) for piece in strip] for strip in app.screen._compositor.render_strips()]


def write(at, memory) -> None:
    memory.notes.write(at, "noted")


async def test_what_is_kept_is_what_would_be_drawn_anew(app, ready):
    chance = random.Random(6)
    keys = ["j", "k", "space", "b", "G", "g", "r", "r", "t", "tab", "tab", "ctrl+t", "n", "N", "plus", "F", "escape"]
    async with app.run_test(size=(140, 36)) as pilot:
        screen = await ready(pilot)
        await pilot.press("slash", *"贩运", "enter")
        for time in range(40):
            app.simulate_key(chance.choice(keys))
            await pilot.pause()
            if time == 20:
                at = quote(screen.page.document, screen.page.clause)
                app.keeper.ask(partial(write, at))
                screen.read_kept()
            if time % 4:
                continue
            await all_worked_out(pilot)
            kept = segments(app)
            for view in app.screen.query(LineView):
                view.redraw()
            app.screen.refresh()
            await all_worked_out(pilot)
            assert segments(app) == kept


async def test_a_step_that_scrolls_nothing_draws_the_two_clauses_alone(app, ready, monkeypatch):
    async with app.run_test(size=(140, 36)) as pilot:
        screen = await ready(pilot)
        screen.page.move_to(screen.page.document.positions["op6"], at_top=True)
        await all_worked_out(pilot)
        drawn: list[int] = []
        row = PageView.row
        monkeypatch.setattr(PageView, "row", lambda page, item, number: drawn.append(item) or row(page, item, number))
        top = screen.page.top
        await pilot.press("j")
        await all_worked_out(pilot)
        assert screen.page.top == top
        assert set(drawn) == {screen.page.cursor - 1, screen.page.cursor}


async def test_another_theme_is_seen_at_once(app, ready):
    async with app.run_test(size=(140, 36)) as pilot:
        await ready(pilot)
        await all_worked_out(pilot)
        before = segments(app)
        await pilot.press("ctrl+t")
        await all_worked_out(pilot)
        after = segments(app)
        assert all(was != now for was, now in zip(before, after, strict=True))
