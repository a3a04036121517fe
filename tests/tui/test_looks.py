"""The looks of the screens, against pictures that were looked at; ``pytest --snapshot-update`` draws them anew."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from tui_reader.tui.app import WildreaderApp
from tui_reader.tui.themes import DARK, LIGHT, TERMINAL
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
