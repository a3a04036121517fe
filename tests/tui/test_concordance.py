"""A word in its contexts, one below the other."""

from __future__ import annotations

from tests.tui.screen_text import assert_rows_are_whole, rows
from tests.tui.test_searching import type_query
from tui_reader.searching.folding import fold_text
from tui_reader.typesetting.widths import cell_width


async def open_concordance(pilot, word):
    await type_query(pilot, word)
    await pilot.press("ctrl+l")
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause(0.1)
    return pilot.app.screen


async def test_the_word_stands_in_one_column_at_every_width(app, ready):
    for size in ((80, 24), (100, 30), (160, 48)):
        async with type(app)(app.session.documents[0], app._load).run_test(size=size) as pilot:
            await ready(pilot)
            screen = await open_concordance(pilot, "腐败")
            # 23 places: counted in the texts of the five documents.
            assert len(screen.lines.occurrences) == 23
            shown = [row for row in rows(pilot.app)[3:-1] if "腐败" in row]
            lines = screen.lines
            column = 1 + sum(cell_width(text) for text, _inks in lines.row(0, 0)[:4])
            assert len(shown) == min(23, size[1] - 4)
            for row in shown:
                starts = [cell_width(row[:at]) for at in range(len(row)) if row.startswith("腐败", at)]
                assert column in starts
            assert_rows_are_whole(pilot.app)


async def test_sorted_by_what_stands_left_or_right_by_document_and_date(app, ready):
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        screen = await open_concordance(pilot, "腐败")
        reading = screen.lines.occurrences
        await pilot.press("right")
        after = [fold_text(each.after) for each in screen.lines.occurrences]
        assert after == sorted(after) != [fold_text(each.after) for each in reading]
        await pilot.press("left")
        before = [fold_text(each.before)[::-1] for each in screen.lines.occurrences]
        assert before == sorted(before)
        await pilot.press("t")
        dates = [each.date for each in screen.lines.occurrences]
        assert dates == sorted(dates)
        assert dates[0].startswith("2013")
        await pilot.press("d")
        documents = [each.document for each in screen.lines.occurrences]
        assert documents == sorted(documents)
        await pilot.press("r")
        assert screen.lines.occurrences == reading


async def test_enter_goes_there_with_the_places_lit_and_n_on_through_them(app, ready):
    async with app.run_test(size=(100, 30)) as pilot:
        reading = await ready(pilot)
        screen = await open_concordance(pilot, "检查官")
        first, second, *_ = screen.lines.occurrences
        assert [first.clause, second.clause] == ["p5", "p9"]
        await pilot.press("enter")
        await pilot.pause()
        assert app.screen is reading
        assert (reading.here.document, reading.here.clause) == (first.document, first.clause)
        await pilot.press("n")
        assert (reading.here.document, reading.here.clause) == (second.document, second.clause)


async def test_another_word_is_typed_and_pinyin_finds_what_is_read_so(app, ready):
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        await pilot.press("K")
        await pilot.pause()
        await pilot.press(*"xuebao")
        await app.workers.wait_for_complete()
        await pilot.pause(0.1)
        assert {each.word for each in app.screen.lines.occurrences} == {"雪豹"}
        await pilot.press("escape")
        assert app.screen.lines.has_focus
        await pilot.press("slash", *"蚂蚁")
        await app.workers.wait_for_complete()
        await pilot.pause(0.1)
        assert app.screen.lines.occurrences == ()
        assert any("Nothing found" in row for row in rows(app))


async def test_the_footer_names_no_key_that_would_be_typed(app, ready):
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        await pilot.press("K")
        await pilot.pause()
        footer = rows(app)[-1]
        assert "↓ next" in footer
        assert "Esc back" in footer
        assert "j next" not in footer
        assert "d document" not in footer
        await pilot.press(*"ivory", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "j next" in rows(app)[-1]
