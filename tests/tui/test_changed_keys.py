"""Keys that a user has set: heard, and shown wherever keys are."""

from __future__ import annotations

from tests.tui.remembered import until
from tests.tui.screen_text import all_worked_out, rows, text
from tui_reader.settings import Settings
from tui_reader.tui.app import WildreaderApp
from tui_reader.tui.screens.searching import SearchScreen

KEYS = {
    "reading.search": ("S", "f7"),
    "moving.next_item": ("ctrl+n", "down"),
    "everywhere.help": ("Z", "f2"),
    "tree.unfold": ("o",),
    "noting.leave": ("f8",),
}


async def test_a_key_that_was_set_is_heard_and_the_one_before_is_not(documents, ready):
    app = WildreaderApp(documents[0], lambda: documents, settings=Settings(keys=KEYS))
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await ready(pilot)
        for key, clause in (("j", "m1"), ("ctrl+n", "m2"), ("down", "m3")):
            await pilot.press(key)
            assert screen.page.clause.id == clause
        for key in ("S", "f7"):
            await pilot.press(key)
            assert isinstance(app.screen, SearchScreen)
            await pilot.press("escape")
        await pilot.press("slash")
        assert app.screen is screen
        await pilot.press("shift+tab", "home", "o")
        assert screen.contents.unfolded == [(documents[0].id, None)] or len(screen.contents.unfolded) > 1
        await pilot.press("escape", "e", "x", "f8")
        await all_worked_out(pilot)
        assert "F8 again drops it" in text(app)


async def test_footer_help_and_palette_show_the_keys_that_were_set(documents, ready):
    app = WildreaderApp(documents[0], lambda: documents, settings=Settings(keys=KEYS))
    async with app.run_test(size=(120, 30)) as pilot:
        await ready(pilot)
        assert " S search " in rows(app)[-1]
        assert " ^n next " in rows(app)[-1]
        assert " Z help " in rows(app)[-1]
        await pilot.press("Z")
        await all_worked_out(pilot)
        assert any(row.lstrip().startswith("S F7 ") for row in rows(app))
        await pilot.press("escape", "ctrl+p", *"search")
        await until(pilot, lambda: "(S F7)" in text(app))
        await pilot.press("escape", "S")
        await pilot.pause()
        assert " F2 help " in rows(app)[-1]


async def test_a_click_on_the_footer_does_what_it_shows(documents, ready):
    app = WildreaderApp(documents[0], lambda: documents, settings=Settings(keys=KEYS))
    async with app.run_test(size=(120, 30)) as pilot:
        await ready(pilot)
        await pilot.click("#keys", offset=(rows(app)[-1].index(" S search ") + 2, 0))
        await pilot.pause()
        assert isinstance(app.screen, SearchScreen)


async def test_what_is_wrong_with_the_settings_is_said_at_the_foot_for_a_while(documents, ready, monkeypatch):
    monkeypatch.setattr("tui_reader.tui.screens.base._LONG_ENOUGH", 0.5)
    said = "config.toml: keys.reading.search cannot be c: that is reading.compare"
    app = WildreaderApp(documents[0], lambda: documents, problems=[said])
    async with app.run_test(size=(120, 30)) as pilot:
        assert said in rows(app)[-1]
        await ready(pilot)
        await until(pilot, lambda: " q quit " in rows(app)[-1])
        assert said not in rows(app)[-1]
