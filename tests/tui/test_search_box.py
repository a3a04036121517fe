"""The search box: completing, what was searched for before, what is offered, grouping, and the way back to the list."""

from __future__ import annotations

from tests.tui.screen_text import assert_rows_are_whole, rows
from tests.tui.test_searching import type_query


async def test_a_field_and_its_value_are_completed(app, ready):
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        await pilot.press("slash")
        await pilot.pause()
        await app.workers.wait_for_complete()
        screen = app.screen
        await pilot.press("d")
        await pilot.pause()
        assert any("Tab" in row and "doc:" in row and "date:" in row for row in rows(app)[:3])
        await pilot.press("tab", *"2013")
        await pilot.pause()
        # The symbol has the number within, so only Tab can take it; what begins as typed can be taken by →.
        await pilot.press("tab", *"ki", "right", *"op", "space", *"verb:敦", "right")
        await pilot.pause()
        assert screen.query_one("#query").value.split() == ["doc:E/RES/2013/40", "kind:op", "verb:敦促"]
        await app.workers.wait_for_complete()
        await pilot.pause(0.1)
        assert [(match.document, match.clause) for match in screen.results.matches] == [("E/RES/2013/40", "op6")]
        assert_rows_are_whole(app)


async def test_tab_takes_the_nearest_spelling_in_the_place_of_the_word(app, ready):
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        await pilot.press("slash", *"69/341", "space", *"kind:op")
        await app.workers.wait_for_complete()
        await pilot.pause(0.1)
        assert any("69/314" in row for row in rows(app)[3:8])
        await pilot.press("tab")
        await app.workers.wait_for_complete()
        await pilot.pause(0.1)
        assert app.screen.query_one("#query").value == "69/314 kind:op"
        assert [match.clause for match in app.screen.results.matches] == ["op1"]


async def test_what_each_word_finds_alone_is_told_where_all_find_nothing(app, ready):
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        await pilot.press("slash", *"雪豹", "space", *"护林员")
        await app.workers.wait_for_complete()
        await pilot.pause(0.1)
        assert any("雪豹 3, 护林员 1" in row for row in rows(app))


async def test_a_mistake_in_a_field_is_told_below_the_box(app, ready):
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        await type_query(pilot, "kind:foo 象牙")
        assert "! kind: is one of" in rows(app)[2]


async def test_up_above_the_first_result_goes_to_the_queries_before(app, ready):
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        for query in ("护林员", "雪豹"):
            await type_query(pilot, query)
            await pilot.press("enter")
            await pilot.pause()
        await type_query(pilot, "")
        box = app.screen.query_one("#query")
        await pilot.press("backspace", "up")
        assert box.value == "雪豹"
        await pilot.press("alt+up")
        assert box.value == "护林员"
        await pilot.press("alt+up")
        assert box.value == "护林员"
        await pilot.press("alt+down", "alt+down")
        assert box.value == ""


async def test_results_by_document_have_its_name_above_them(app, ready):
    async with app.run_test(size=(120, 36)) as pilot:
        reading = await ready(pilot)
        await type_query(pilot, "腐败")
        results = app.screen.results
        await pilot.press("ctrl+g")
        await pilot.pause()
        shown = [results.matches[rank].document for rank in results.in_sight]
        assert len(dict.fromkeys(shown)) == sum(a != b for a, b in zip(shown, [*shown[1:], ""], strict=True)) == 4
        assert results.chosen == 0
        assert_rows_are_whole(app)
        # The cursor never rests on a document's name, and n goes on in the order that is shown.
        count = shown.count(shown[0])
        await pilot.press(*["down"] * (count - 1))
        assert results.chosen == results.in_sight[count - 1]
        following = results.matches[results.in_sight[count]]
        await pilot.press("enter", "n")
        await pilot.pause()
        assert (reading.page.document.id, reading.page.clause.id) == (following.document, following.clause)


async def test_back_returns_to_the_list_as_it_was(app, ready):
    async with app.run_test(size=(100, 30)) as pilot:
        reading = await ready(pilot)
        await type_query(pilot, "野生")
        await pilot.press(*["pagedown"] * 3, "down")
        await pilot.pause()
        results = app.screen.results
        place = (results.chosen, results.cursor, results.top)
        assert results.top > 0
        await pilot.press("enter")
        await pilot.pause()
        assert app.screen is reading
        await pilot.press("ctrl+o")
        await pilot.pause()
        again = app.screen.results
        assert app.screen.query_one("#query").value == "野生"
        assert (again.chosen, again.cursor, again.top) == place


async def test_a_result_is_opened_beside_what_is_being_read(app, ready):
    async with app.run_test(size=(160, 48)) as pilot:
        reading = await ready(pilot)
        await pilot.press("j", "j")
        here = reading.here
        await type_query(pilot, "护林员")
        await pilot.press("ctrl+r")
        await pilot.pause()
        assert app.screen is reading
        beside = reading.query_one("#beside-page")
        assert reading.here == here
        assert (beside.document.id, beside.clause.id) == ("A/75/L.116", "op17")
        assert any("护林员" in row[80:] for row in rows(app))
        assert_rows_are_whole(app)
        await pilot.press("escape")
        await pilot.pause()
        assert not reading.query_one("#beside").display
        assert reading.here == here


async def test_why_a_result_is_there_is_told_beside_its_place(app, ready):
    async with app.run_test(size=(120, 36)) as pilot:
        await ready(pilot)
        await type_query(pilot, "世界野生生物日")
        assert any("pp" not in row and "to the letter" in row for row in rows(app))
        await pilot.press("down")
        await pilot.pause()
        assert any("another name of it: 世界野生动植物日" in row for row in rows(app))


async def test_a_large_library_is_indexed_while_it_is_searched(app, ready, monkeypatch):
    from tui_reader.library import search as library_search

    monkeypatch.setattr(library_search, "HELD_CLAUSES", 100)
    async with app.run_test(size=(100, 30)) as pilot:
        reading = await ready(pilot)
        await type_query(pilot, "护林圆")
        await app.workers.wait_for_complete()
        await pilot.pause(0.1)
        assert app.screen.results.matches[0].clause == "op17"
        assert list(library_search.search_index().rglob("*.segment"))
        assert "indexing" not in rows(app)[0]
        await pilot.press("enter", "n")
        assert reading.page.clause.id == "op17"


async def test_a_mistake_in_the_users_own_names_is_told_and_searching_goes_on(app, ready):
    from tui_reader.library.locations import own_names

    own_names().parent.mkdir(parents=True, exist_ok=True)
    own_names().write_text("names = [", encoding="utf-8")
    async with app.run_test(size=(160, 30)) as pilot:
        await ready(pilot)
        await type_query(pilot, "护林员")
        await app.workers.wait_for_complete()
        await pilot.pause(0.1)
        assert "names.toml" in "".join(rows(app)[0])
        assert app.screen.results.matches[0].clause == "op17"


async def test_enter_that_is_quicker_than_the_search_opens_the_first_result_when_it_is_there(app, ready):
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await ready(pilot)
        for key in ("slash", *"象牙", "enter"):
            app.simulate_key(key)
        for _attempt in range(200):
            await pilot.pause(0.02)
            if app.screen is screen and screen.page.clause.id == "op31":
                return
        raise AssertionError("it was not opened")
