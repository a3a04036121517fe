"""The screens of citations, terms and traces."""

from __future__ import annotations

from tests.tui.screen_text import all_worked_out, rows


async def test_what_a_document_cites_and_what_cites_it(app, ready):
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await ready(pilot)
        await pilot.press(">", "w")
        await all_worked_out(pilot)
        told = rows(app)
        assert any("Cites E/RES/2013/40" in row for row in told)
        # The last operative paragraph of A/75/L.116 that cites it, and the clause is gone to.
        await pilot.press(*"jjjjj", "enter")
        await pilot.pause()
        assert app.screen is screen
        assert (screen.page.document.id, screen.page.clause.id) == ("A/75/L.116", "op43")


async def test_the_works_that_all_cite_most(app, ready, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    async with app.run_test(size=(120, 40)) as pilot:
        await ready(pilot)
        await pilot.press("w")
        await all_worked_out(pilot)
        await pilot.press("a")
        await pilot.pause()
        told = rows(app)
        assert any("CITES" in row and "5 documents" in row for row in told)
        await pilot.press("e")
        await pilot.pause()
        await pilot.press("enter")
        await all_worked_out(pilot)
        assert "CITES" in (tmp_path / "citations.html").read_text(encoding="utf-8")
        await pilot.press("a")
        await pilot.pause()
        assert any("A/75/L.116 cites" in row for row in rows(app))
        await pilot.press("q")
        await pilot.pause()
        assert app.screen.query("#page")


async def test_what_the_things_of_a_clause_are_called(app, ready, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await ready(pilot)
        # Its tenth paragraph speaks of 国际打击野生生物犯罪联盟, which others call otherwise.
        screen.page.show(screen.page.document, "op5")
        await pilot.press("d")
        await all_worked_out(pilot)
        terms = app.screen
        place = next(place for place, form in terms._forms.items() if form.text == "国际打击野生生物犯罪联合会")
        terms.listing.move_to(place, at_top=True)
        await pilot.pause()
        assert any("国际打击野生生物犯罪联合会  E/RES/2013/40 2" in row for row in rows(app))
        few = app.screen.listing.count
        await pilot.press("a")
        await pilot.pause()
        assert app.screen.listing.count > few
        await pilot.press("e")
        await pilot.pause()
        await pilot.press("enter")
        await all_worked_out(pilot)
        assert "国际打击野生生物犯罪联合会" in (tmp_path / "terms.html").read_text(encoding="utf-8")


async def test_a_name_is_shown_in_context_and_read(app, ready):
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await ready(pilot)
        screen.page.show(screen.page.document, "op5")
        await pilot.press("d")
        await all_worked_out(pilot)
        terms = app.screen
        place = next(place for place, form in terms._forms.items() if form.text == "国际打击野生生物犯罪联合会")
        terms.listing.move_to(place)
        await pilot.press("enter")
        await all_worked_out(pilot)
        await pilot.press("enter")
        await all_worked_out(pilot)
        assert app.screen is screen
        assert screen.page.document.id == "E/RES/2013/40"
        assert "国际打击野生生物犯罪联合会" in screen.page.clause.text


async def test_a_trace_is_saved(app, ready, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await ready(pilot)
        screen.page.show(screen.page.document, "op6")
        await pilot.press("T")
        await all_worked_out(pilot)
        await pilot.press("e")
        await pilot.pause()
        await pilot.press("enter")
        await all_worked_out(pilot)
        assert "定为严重犯罪" in (tmp_path / "trace--A-75-L.116--op6.html").read_text(encoding="utf-8")
