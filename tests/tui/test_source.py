"""The raw source of a clause on the screen."""

from __future__ import annotations

from tests.tui.screen_text import assert_rows_are_whole, rows
from tui_reader.tui.app import WildreaderApp


async def test_what_was_taken_out_is_named_behind_its_line(documents, ready):
    app = WildreaderApp(documents[1], lambda: documents, "pp2")
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        await pilot.press("s")
        await pilot.pause()
        shown = "\n".join(rows(app))
        assert "承认承认承认承认《濒危野生动植物种国际贸易公约》  ← repeated bold" in shown
        assert "1  ← footnote mark" in shown
        assert_rows_are_whole(app)
