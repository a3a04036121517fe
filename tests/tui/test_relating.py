"""The pane of related clauses: it follows the cursor, stays when pinned, and opens pairs."""

from __future__ import annotations

from tests.tui.screen_text import all_worked_out, rows


async def test_a_pinned_pane_stays_while_the_cursor_moves(app, ready):
    async with app.run_test(size=(160, 48)) as pilot:
        screen = await ready(pilot)
        screen.page.show(screen.page.document, "op6")
        await all_worked_out(pilot)
        found = screen.related.relations
        assert ("E/RES/2013/40", "op4") in [(each.document, each.clause) for each in found]
        await pilot.press("P")
        await all_worked_out(pilot)
        await pilot.press("j", "j")
        await all_worked_out(pilot)
        assert screen.page.clause.id == "op8"
        assert screen.related.relations == found
        assert any("pinned: A/75/L.116 op6" in row for row in rows(app))
        await pilot.press("P")
        await all_worked_out(pilot)
        assert screen.related.relations != found
        assert not any("pinned" in row for row in rows(app))


async def test_a_pair_opens_in_the_comparison_at_its_row(app, ready):
    async with app.run_test(size=(160, 48)) as pilot:
        screen = await ready(pilot)
        screen.page.show(screen.page.document, "op6")
        await all_worked_out(pilot)
        place = [each.document for each in screen.related.relations].index("E/RES/2013/40")
        screen.related.focus()
        screen.related.move_to(place)
        await pilot.press("c")
        await all_worked_out(pilot)
        left, right = app.screen.view.clauses_here()
        assert (left.id, right.id) == ("op6", screen.related.relations[place].clause)
