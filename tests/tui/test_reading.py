"""Reading: the page, its cursor, the tree, what is related."""

from __future__ import annotations

import pytest

from tests.tui.screen_text import assert_rows_are_whole, rows, text

SIZES = [(60, 16), (80, 24), (100, 30), (120, 36), (160, 48)]


@pytest.mark.parametrize("size", SIZES)
async def test_the_first_document_is_shown_whole_rows_at_every_size(app, ready, size):
    async with app.run_test(size=size) as pilot:
        await ready(pilot)
        assert "打击野生生物非法贩运" in text(app)
        assert "大会，" in text(app)
        for _step in range(6):
            await pilot.press("space")
            assert_rows_are_whole(app)


async def test_no_forbidden_mark_begins_a_line_of_the_page(app, ready):
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await ready(pilot)
        for _page in range(40):
            for row in rows(app)[2:14]:
                assert row.strip()[:1] not in set("，。、；：？！》”）"), row
            await pilot.press("space")
        assert screen.page.clause.id == "op44"


async def test_the_cursor_goes_from_clause_to_clause(app, ready):
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await ready(pilot)
        assert screen.page.clause.id == "m1"
        await pilot.press("j", "down", "j")
        assert screen.page.clause.id == "m4"
        await pilot.press("k")
        assert screen.page.clause.id == "m3"
        await pilot.press("G")
        assert screen.page.clause.id == "op44"
        await pilot.press("g")
        assert screen.page.clause.id == "m1"
        await pilot.press("]", "]")
        assert screen.page.clause.id == "e1"


async def test_what_is_related_follows_the_cursor(app, ready):
    async with app.run_test(size=(160, 48)) as pilot:
        screen = await ready(pilot)
        screen.page.move_to(screen.page.document.positions["op6"])
        await pilot.pause(0.3)
        await app.workers.wait_for_complete()
        await pilot.pause()
        related = screen.query_one("#related").relations
        assert ("E/RES/2013/40", "op4") in {(each.document, each.clause) for each in related[:3]}
        await pilot.press("tab")
        assert screen.query_one("#related").has_focus
        await pilot.press("enter")
        assert screen.page.document.id == related[0].document
        await pilot.press("ctrl+o")
        assert (screen.page.document.id, screen.page.clause.id) == ("A/75/L.116", "op6")


async def test_footnotes_of_the_clause_stand_at_the_foot(app, ready):
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await ready(pilot)
        screen.page.move_to(screen.page.document.positions["pp22"])
        await pilot.pause()
        assert "联合国，《条约汇编》，第 993 卷，第 14537 号。" in text(app)


async def test_references_can_be_followed(app, ready):
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await ready(pilot)
        screen.page.move_to(screen.page.document.positions["pp24"])
        await pilot.press("f")
        await pilot.pause()
        assert "E/RES/2013/40" in text(app)
        await pilot.press("enter")
        await pilot.pause()
        assert screen.page.document.id == "E/RES/2013/40"


async def test_a_citation_of_a_declaration_finds_the_statement(app, ready):
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await ready(pilot)
        screen.page.move_to(screen.page.document.positions["pp30"])
        await pilot.press("f")
        await pilot.pause()
        await pilot.press("j", "j", "enter")
        await pilot.pause()
        assert screen.page.document.source.startswith("004")


async def test_the_source_of_a_clause_is_one_key_away(app, ready):
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await ready(pilot)
        screen.page.move_to(screen.page.document.positions["op3"])
        await pilot.press("s")
        await pilot.pause()
        assert "3. 敦促会员国加强努力，采取有效措施，预防和制止影响环境、养护和" in text(app)
        await pilot.press("escape")
        assert app.screen is screen


async def test_the_tree_opens_clauses(app, ready):
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await ready(pilot)
        await pilot.press("t", "t")
        assert screen.contents.has_focus
        screen.contents.reveal("E/RES/2025/17", "op18")
        await pilot.press("enter")
        assert (screen.page.document.id, screen.page.clause.id) == ("E/RES/2025/17", "op18")


async def test_narrow_screens_show_the_tree_as_a_page_of_its_own(app, ready):
    async with app.run_test(size=(60, 16)) as pilot:
        screen = await ready(pilot)
        assert not screen.query_one("#contents-pane").display
        await pilot.press("t")
        await pilot.pause()
        assert "E/RES/2013/40" in text(app)
        assert_rows_are_whole(app)
        await pilot.press("escape")
        await pilot.pause()
        assert "大会，" in text(app)


async def test_a_resize_keeps_the_clause_in_its_place(app, ready):
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await ready(pilot)
        page = screen.page
        page.move_to(page.document.positions["op20"], at_top=True)
        await pilot.pause()
        before = page.span_of(page.cursor)[0] - page.top
        await pilot.resize_terminal(90, 36)
        await pilot.pause()
        assert page.clause.id == "op20"
        assert page.span_of(page.cursor)[0] - page.top == before
        assert_rows_are_whole(app)


async def test_help_lists_the_keys_of_the_screen(app, ready):
    async with app.run_test(size=(100, 40)) as pilot:
        await ready(pilot)
        await pilot.press("question_mark")
        await pilot.pause()
        for action in ("Search all documents", "Set this document beside another", "Copy the clause's text"):
            assert action in text(app)


async def test_markup_and_controls_in_a_text_reach_the_screen_as_they_are(ready):
    from tui_reader.parsing import parse_text
    from tui_reader.tui.app import WildreaderApp

    document = parse_text("大会，\n\n1. 敦促[bold]会员国[/bold]\x1b[31m加强\x07努力；\n", "odd.txt")
    app = WildreaderApp(document, lambda: [document])
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause(0.2)
        assert "敦促[bold]会员国[/bold]␛[31m加强␇努力；" in text(app)
        assert_rows_are_whole(app)


async def test_a_number_goes_to_its_clause(app, ready):
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await ready(pilot)
        await pilot.press("1", "2")
        await pilot.pause()
        assert_rows_are_whole(app)
        await pilot.press("enter")
        await pilot.pause()
        assert screen.page.clause.id == "op12"
        await pilot.press("colon", *"2013/40 op4", "enter")
        await pilot.pause()
        assert (screen.page.document.id, screen.page.clause.id) == ("E/RES/2013/40", "op4")
        await pilot.press("colon", *"pp7", "enter")
        await pilot.pause()
        assert screen.page.clause.id == "pp7"


async def test_a_clause_is_traced_by_date_and_its_versions_can_be_read(app, ready):
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await ready(pilot)
        screen.page.move_to(screen.page.document.positions["op6"])
        await pilot.press("T")
        await app.workers.wait_for_complete()
        await pilot.pause(0.1)
        assert_rows_are_whole(app)
        drawn = text(app)
        assert drawn.index("2013-07-25") < drawn.index("2021")
        assert "weaker" in drawn or "stronger" in drawn
        await pilot.press("k", "k", "k", "enter")
        await pilot.pause()
        assert (screen.page.document.id, screen.page.clause.id) == ("E/RES/2013/40", "op4")


async def test_every_theme_draws_every_screen(app, ready):
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        for _theme in range(3):
            await pilot.press("ctrl+t")
            for keys in (["slash", *"象牙"], ["c"], ["c", "enter"], ["question_mark"], ["ctrl+p"], ["T"], ["s"], ["f"]):
                await pilot.press(*keys)
                await pilot.app.workers.wait_for_complete()
                await pilot.pause()
                assert_rows_are_whole(app)
                await pilot.press("escape")
                await pilot.pause()


async def test_the_tree_is_filtered_by_words_in_any_order(app, ready):
    async with app.run_test(size=(120, 36)) as pilot:
        screen = await ready(pilot)
        screen.contents.focus()
        everything = screen.contents.count
        await pilot.press("slash")
        await pilot.pause(0.1)
        await pilot.press(*"市场 象牙")
        await pilot.pause(0.1)
        told = [row[:34] for row in rows(app)]
        # Only the 31st paragraph of A/75/L.116 and one of the Kasane statement speak of 象牙 and 市场.
        assert any("A/75/L.116" in row for row in told)
        assert any("31" in row and "又促请会员国确保" in row for row in told)
        assert not any("E/RES/2013/40" in row for row in told)
        await pilot.press("enter", "G", "enter")
        await pilot.pause(0.1)
        assert "象牙" in screen.page.clause.text and "市场" in screen.page.clause.text
        screen.contents.focus()
        await pilot.press("slash", "escape")
        await pilot.pause(0.1)
        assert screen.contents.count >= everything
        assert not screen.query("#tree-filter")
