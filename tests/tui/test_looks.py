"""The looks of the screens, against pictures that were looked at; ``pytest --snapshot-update`` draws them anew."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from tui_reader.tui.app import WildreaderApp
from tui_reader.tui.themes import DARK, HIGH_CONTRAST, LIGHT, TERMINAL
from tui_reader.wording import choose_language


@pytest.fixture
def chinese():
    choose_language("zh")
    yield
    choose_language("en")


async def at_op6(pilot: Pilot[None], ready) -> None:
    screen = await ready(pilot)
    screen.page.move_to(screen.page.document.positions["op6"], at_top=True)
    await pilot.pause(0.3)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause(0.2)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36), (160, 48)])
@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_reading(snap_compare, documents, ready, chinese, size, theme):
    app = WildreaderApp(documents[0], lambda: documents)
    app.theme = theme.name
    assert snap_compare(app, terminal_size=size, run_before=lambda pilot: at_op6(pilot, ready))


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36)])
@pytest.mark.parametrize("theme", [DARK, TERMINAL], ids=lambda theme: theme.name)
def test_comparing(snap_compare, documents, ready, chinese, size, theme):
    app = WildreaderApp(documents[0], lambda: documents)
    app.theme = theme.name

    async def compare(pilot: Pilot[None]) -> None:
        await at_op6(pilot, ready)
        await pilot.press("c", "enter")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause(0.3)

    assert snap_compare(app, terminal_size=size, run_before=compare)


def test_tracing(snap_compare, documents, ready, chinese):
    app = WildreaderApp(documents[0], lambda: documents)

    async def trace(pilot: Pilot[None]) -> None:
        await at_op6(pilot, ready)
        await pilot.press("T")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause(0.3)

    assert snap_compare(app, terminal_size=(100, 30), run_before=trace)


SCREENS = {
    "high contrast": ((100, 30), HIGH_CONTRAST, "op6", ()),
    "terminal": ((100, 30), TERMINAL, "op6", ()),
    "no counterpart": ((100, 30), DARK, "op17", ()),
    "labels": ((100, 30), DARK, "pp22", ("F",)),
    "peek": ((80, 24), LIGHT, "pp1", ("p",)),
    "selecting": ((80, 24), DARK, "op6", ("v", "j")),
    "references": ((80, 24), DARK, "pp1", ("f",)),
    "citations": ((100, 30), DARK, "op6", ("w", "a")),
    "terms": ((100, 30), LIGHT, "op5", ("d",)),
    "source": ((100, 30), DARK, "pp22", ("s",)),
    "search": ((100, 30), DARK, "op6", ("slash", *"打击腐坏")),
    "search by document": ((160, 48), DARK, "op6", ("slash", *"腐败", "ctrl+g")),
    "nothing found": ((80, 24), DARK, "op6", ("slash", *"飞碟")),
    "in context": ((100, 30), LIGHT, "op6", ("slash", *"腐败", "ctrl+l")),
    "beside": ((160, 48), DARK, "op6", ("slash", *"护林员", "down", "ctrl+r")),
    "only gaps": ((100, 30), DARK, "op6", ("c", "enter", "m", "m")),
    "unlinked": ((160, 48), DARK, "op6", ("c", "enter", "u")),
    "a note": ((100, 30), LIGHT, "op6", ("e", *"见第九段", "ctrl+s")),
    "notes": ((80, 24), DARK, "op6", ("e", *"见第九段", "ctrl+s", "j", "m", "enter", "M")),
    "help": ((100, 30), DARK, "op6", ("question_mark",)),
}


@pytest.mark.parametrize("name", SCREENS)
def test_screen(snap_compare, documents, ready, chinese, monkeypatch, name):
    size, theme, clause, keys = SCREENS[name]
    # How long a search took stands on the screen, and is never the same.
    monkeypatch.setattr("time.perf_counter", lambda: 0.0)
    monkeypatch.chdir("/")
    app = WildreaderApp(documents[0], lambda: documents)
    app.theme = theme.name

    async def press(pilot: Pilot[None]) -> None:
        screen = await ready(pilot)
        screen.page.move_to(screen.page.document.positions[clause], at_top=True)
        await settled(pilot)
        for key in keys:
            await pilot.press(key)
            if len(key) > 1:
                await settled(pilot)
        await settled(pilot)
        for box in app.screen.query("Input, TextArea"):
            box.cursor_blink = False
        await pilot.pause(0.1)

    assert snap_compare(app, terminal_size=size, run_before=press)


async def settled(pilot: Pilot[None]) -> None:
    """Wait until what was asked for is on the screen."""
    await pilot.pause(0.3)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause(0.2)
