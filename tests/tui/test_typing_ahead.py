"""What is typed faster than a screen opens arrives there, whole and in order."""

from __future__ import annotations

import pytest
from textual import events
from textual.keys import _character_to_key


def type_at_once(app, text: str) -> None:
    """The keys of a text as a terminal sends them: all before the first has done anything."""
    for character in text:
        app.post_message(events.Key(_character_to_key(character), character))


@pytest.mark.parametrize(
    ("typed", "box", "found"),
    [
        ("12", "#place", "12"),
        (":op31", "#place", "op31"),
        ("/象牙市场", "#query", "象牙市场"),
        ("jj/kk", "#query", "kk"),
    ],
)
async def test_keys_reach_the_box_that_the_first_one_opens(app, ready, typed, box, found):
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        type_at_once(app, typed)
        await pilot.pause(0.5)
        assert app.screen.query_one(box).value == found
        assert len(app.screen_stack) == 2


async def test_keys_go_on_after_a_screen_has_gone_away(app, ready):
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await ready(pilot)
        type_at_once(app, "/象")
        app.post_message(events.Key("escape", None))
        type_at_once(app, "jjj")
        await pilot.pause(0.6)
        assert app.screen is screen
        assert screen.page.cursor == 3


async def test_pasted_text_waits_for_its_box_too(app, ready):
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        type_at_once(app, "/")
        app.post_message(events.Paste("象牙"))
        type_at_once(app, "市")
        await pilot.pause(0.5)
        assert app.screen.query_one("#query").value == "象牙市"
