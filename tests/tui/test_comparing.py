"""Two documents side by side."""

from __future__ import annotations

import pytest

from tests.tui.screen_text import assert_rows_are_whole, rows


async def compare(pilot, ready):
    screen = await ready(pilot)
    await pilot.press("c")
    await pilot.pause()
    await pilot.press("enter")
    await pilot.app.workers.wait_for_complete()
    await pilot.pause(0.1)
    return screen


@pytest.mark.parametrize("size", [(60, 16), (80, 24), (100, 30), (160, 48)])
async def test_both_texts_stand_in_one_surface_of_whole_rows(app, ready, size):
    async with app.run_test(size=size) as pilot:
        await compare(pilot, ready)
        for _step in range(12):
            assert_rows_are_whole(app)
            await pilot.press("n")


async def test_counterparts_begin_on_the_same_row(app, ready):
    async with app.run_test(size=(120, 40)) as pilot:
        await compare(pilot, ready)
        view = app.screen.view
        view.reveal("op6", left=True)
        await pilot.pause()
        assert [clause.id for clause in view.clauses_here()] == ["op6", "op4"]
        row = next(row for row in rows(app) if "促请会员国按照本国法律和" in row)
        assert "鼓励会员国按照《联合国打击跨国有组织犯罪公约》" in row


async def test_matches_are_stepped_through_and_what_is_unmatched_unfolds(app, ready):
    async with app.run_test(size=(120, 40)) as pilot:
        await compare(pilot, ready)
        view = app.screen.view
        await pilot.press("g", "n")
        first = view.cursor
        await pilot.press("n")
        assert view.cursor > first
        await pilot.press("N")
        assert view.cursor == first
        folded = view.rows
        await pilot.press("x")
        assert view.rows > folded
        await pilot.press("g")
        await pilot.pause()
        assert any("no counterpart" in row for row in rows(app)) or view.rows > 200


async def test_a_change_of_force_is_said(app, ready):
    async with app.run_test(size=(120, 40)) as pilot:
        await compare(pilot, ready)
        app.screen.view.reveal("op6", left=True)
        await pilot.pause()
        assert any("促请 → 鼓励" in row and "weaker" in row for row in rows(app))


async def test_swapping_and_leaving_by_a_clause(app, ready):
    async with app.run_test(size=(120, 40)) as pilot:
        reading = await compare(pilot, ready)
        app.screen.view.reveal("op6", left=True)
        await pilot.press("o")
        await app.workers.wait_for_complete()
        await pilot.pause(0.1)
        assert [clause.id for clause in app.screen.view.clauses_here()] == ["op4", "op6"]
        await pilot.press("l")
        await pilot.pause()
        assert app.screen is reading
        assert (reading.page.document.id, reading.page.clause.id) == ("A/75/L.116", "op6")
