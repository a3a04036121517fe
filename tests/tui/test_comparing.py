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


def groups(app):
    return app.screen.view.every


async def test_all_rows_only_matches_or_only_what_has_no_counterpart(app, ready):
    async with app.run_test(size=(120, 40)) as pilot:
        await compare(pilot, ready)
        view = app.screen.view
        view.reveal("op6", left=True)
        everything = view.count
        await pilot.press("m")
        assert view.count == sum(group.is_match for group in groups(app)) < everything
        assert [clause.id for clause in view.clauses_here()] == ["op6", "op4"]
        await pilot.press("m")
        await pilot.pause()
        assert view.count == everything - sum(group.is_match for group in groups(app))
        assert any("no counterpart" in row for row in rows(app))
        await pilot.press("m")
        assert view.count == everything


async def test_jumps_to_strong_matches_and_to_changes_of_force(app, ready):
    async with app.run_test(size=(120, 40)) as pilot:
        await compare(pilot, ready)
        view = app.screen.view
        # 促请 became 鼓励 between the sixth paragraph of the one and the fourth of the other.
        forces = [group.left[0].id for group in groups(app) if group.force]
        assert "op6" in forces
        await pilot.press("g")
        visited = []
        for _jump in forces:
            await pilot.press("f")
            visited.append(view.clauses_here()[0].id)
        assert visited == forces
        await pilot.press("f")
        await pilot.pause()
        assert "the force changes nowhere after this" in rows(app)[-1]
        await pilot.press("F")
        assert view.clauses_here()[0].id == forces[-2]
        await pilot.press("g", "s")
        assert view.is_on_match
        assert all(group.is_strong is False for group in groups(app)[: view.cursor])
        await pilot.press("S")
        await pilot.pause()
        assert "no strong match before this one" in rows(app)[-1]


async def test_unlinked_each_text_is_read_by_itself_and_linked_again_at_its_clause(app, ready):
    async with app.run_test(size=(160, 48)) as pilot:
        reading = await compare(pilot, ready)
        view = app.screen.view
        view.reveal("op6", left=True)
        await pilot.press("u")
        await pilot.pause()
        left, right = app.screen.query_one("#left-page"), app.screen.query_one("#right-page")
        assert (left.clause.id, right.clause.id) == ("op6", "op4")
        await pilot.press("j")
        assert (left.clause.id, right.clause.id) == ("op7", "op4")
        await pilot.press("tab", "j", "j")
        assert (left.clause.id, right.clause.id) == ("op7", "op6")
        assert "unlinked" in rows(app)[-1]
        await pilot.press("u")
        await pilot.pause()
        assert view.has_focus
        assert "op6" in [clause.id for group in [view.every[view.cursor]] for clause in group.right]
        await pilot.press("l")
        await pilot.pause()
        assert app.screen is reading
        assert (reading.page.document.id, reading.page.clause.id) == ("E/RES/2013/40", "op6")


async def test_the_comparison_is_saved_and_nothing_is_written_over_unasked(app, ready, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "A-75-L.116--E-RES-2013-40.html").write_text("mine", encoding="utf-8")
    async with app.run_test(size=(120, 40)) as pilot:
        await compare(pilot, ready)
        await pilot.press("e")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert "there is such a file" in rows(app)[-1]
        assert (tmp_path / "A-75-L.116--E-RES-2013-40.html").read_text(encoding="utf-8") == "mine"
        await pilot.press("enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "saved: A-75-L.116--E-RES-2013-40.html" in rows(app)[-1]
        page = (tmp_path / "A-75-L.116--E-RES-2013-40.html").read_text(encoding="utf-8")
        assert page.startswith("<!DOCTYPE html>") and "定为严重犯罪" in page
        await pilot.press("e")
        await pilot.pause()
        app.screen.query_one("#place").value = "table.doc"
        await pilot.press("enter")
        await pilot.pause()
        assert "the name has to end in" in rows(app)[-1]
        app.screen.query_one("#place").value = "no/such/folder/table.csv"
        await pilot.press("enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "cannot be written" in rows(app)[-1]


async def test_what_matches_and_what_changed_is_summed_up(app, ready):
    async with app.run_test(size=(120, 40)) as pilot:
        await compare(pilot, ready)
        matches = sum(group.is_match for group in groups(app))
        assert f"{matches} matches · alone " in rows(app)[0]
        weaker = sum(group.force == "weaker" for group in groups(app))
        assert f"↓{weaker}" in rows(app)[0]


async def test_columns_stand_below_each_other_where_there_is_little_room_unless_one_chooses_otherwise(app, ready):
    async with app.run_test(size=(80, 24)) as pilot:
        await compare(pilot, ready)
        view = app.screen.view
        assert view.stacked
        await pilot.press("v")
        assert not view.stacked
        await pilot.press("v")
        assert view.stacked
        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        assert view.stacked
        await pilot.press("v")
        assert not view.stacked
        await pilot.resize_terminal(50, 20)
        await pilot.pause()
        assert view.stacked
