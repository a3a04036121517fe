"""The search screen."""

from __future__ import annotations

from tests.tui.screen_text import assert_rows_are_whole, rows


async def type_query(pilot, query):
    await pilot.press("slash")
    await pilot.pause()
    for char in query:
        await pilot.press(char)
    for _attempt in range(100):
        await pilot.pause(0.02)
        if pilot.app.screen.results.matches:
            break
    await pilot.pause()


async def test_results_come_as_one_types_and_are_gone_to(app, ready):
    async with app.run_test(size=(120, 36)) as pilot:
        reading = await ready(pilot)
        await type_query(pilot, "象牙市场")
        assert_rows_are_whole(app)
        assert app.screen.results.matches[0].clause == "op31"
        assert any("合法象牙市场" in row for row in rows(app))
        await pilot.press("enter")
        await pilot.pause()
        assert app.screen is reading
        assert reading.page.clause.id == "op31"


async def test_n_goes_on_through_the_matches_and_the_list_comes_back(app, ready):
    async with app.run_test(size=(120, 36)) as pilot:
        reading = await ready(pilot)
        await type_query(pilot, "护林员")
        await pilot.press("escape")
        await type_query(pilot, "")
        assert app.screen.query_one("#query").value == "护林员"
        for _char in range(3):
            await pilot.press("backspace")
        for char in "工具包":
            await pilot.press(char)
        await pilot.pause(0.3)
        matches = app.screen.results.matches
        assert len(matches) >= 4
        await pilot.press("down", "enter")
        await pilot.pause()
        places = [(reading.page.document.id, reading.page.clause.id)]
        await pilot.press("n")
        places.append((reading.page.document.id, reading.page.clause.id))
        await pilot.press("N", "N")
        places.append((reading.page.document.id, reading.page.clause.id))
        assert places == [(matches[n].document, matches[n].clause) for n in (1, 2, 0)]


async def test_wrong_characters_still_find(app, ready):
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        await type_query(pilot, "护林圆")
        assert app.screen.results.matches[0].clause == "op17"
        assert_rows_are_whole(app)


async def test_what_is_not_there_is_said(app, ready):
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        await pilot.press("slash")
        for char in "蚂蚁":
            await pilot.press(char)
        await pilot.pause(0.3)
        assert any("Nothing found" in row for row in rows(app))


async def test_the_preview_shows_the_result_under_the_cursor_after_a_moment_without_results(app, ready):
    async with app.run_test(size=(120, 36)) as pilot:
        await ready(pilot)
        await pilot.press("slash")
        for char in "腐坏行为":
            await pilot.press(char)
            await pilot.pause(0.15)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause(0.1)
        match = app.screen.results.matches[0]
        preview = app.screen.preview
        assert (preview.document.id, preview.clause.id) == (match.document, match.clause)
        below = rows(app)[-17:]
        assert any(match.text[:8] in row for row in below)


async def test_a_question_mark_is_typed_and_f1_helps(app, ready):
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        await pilot.press("slash", "question_mark")
        await pilot.pause()
        assert app.screen.query_one("#query").value == "?"
        assert "F1" in rows(app)[-1]
        await pilot.press("f1")
        await pilot.pause()
        assert any("Read the result" in row for row in rows(app))
