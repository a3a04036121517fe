"""What was open above the page is open again, in its order and at its place, and nothing else is seen before."""

from __future__ import annotations

import pytest

from tests.tui.remembered import at, fill, left_by, ready, settled, until
from tests.tui.screen_text import all_worked_out, text
from tui_reader.memory import Memory
from tui_reader.tui.app import WildreaderApp
from tui_reader.tui.screens.base import ActionsMixin
from tui_reader.tui.screens.reopening import documents_above

SIZE = (120, 30)

# The clause that one is at, the keys that open the screens, and some of what is then on the screen.
OPENED = {
    "trace": ("op6", ["T"], "wildreader  Trace"),
    "references": ("pp24", ["f"], "2013/40"),
    "citations": ("op6", ["w"], "cites"),
    "citations of all": ("op6", ["w", "a"], "all documents"),
    "terms": ("op6", ["d"], "those that stand in"),
    "all terms": ("op6", ["d", "a"], "all that are known"),
    "in context": ("op6", ["d", "enter"], "places in"),
    "search, then in context": ("op6", ["slash", *"象牙", "ctrl+l", "t"], "by date"),
}


def again(documents, file, left) -> WildreaderApp:
    first = next(document for document in documents if document.id == left["document"])
    above = [document for document in documents if document.id in set(documents_above(left))]
    return WildreaderApp(first, lambda: documents, left["clause"], Memory(file), left, above=above)


def layers(app) -> list[str]:
    return [type(screen).__name__ for screen in app.screen_stack]


@pytest.mark.parametrize("name", OPENED)
async def test_what_was_open_is_open_again_at_its_place(documents, file, name):
    clause, keys, words = OPENED[name]
    app = WildreaderApp(documents[0], lambda: documents, memory=Memory(file))
    async with app.run_test(size=SIZE) as pilot:
        await at(pilot, clause)
        for key in keys:
            await pilot.press(key)
            await all_worked_out(pilot)
        await pilot.press("j", "j", "j")
        await all_worked_out(pilot)
        before, shown = layers(app), text(app)
        assert words in shown
        left = await left_by(app, file)
    app = again(documents, file, left)
    async with app.run_test(size=SIZE) as pilot:
        assert layers(app)[-1] == before[-1]
        await ready(pilot)
        await until(pilot, lambda: text(app) == shown)
        assert layers(app) == before
        while len(app.screen_stack) > 1:
            await pilot.press("escape")
            before.pop()
            assert layers(app) == before
        assert app.screen.page.clause.id == clause
        assert app.screen.contents.entry_key(app.screen.contents.cursor)[2] == clause


async def test_a_search_comes_back_with_the_result_that_was_chosen(documents, file):
    app = WildreaderApp(documents[0], lambda: documents, memory=Memory(file))
    async with app.run_test(size=SIZE) as pilot:
        await at(pilot, "op6")
        await pilot.press("slash")
        await fill(pilot, "贩运")
        await until(pilot, lambda: app.screen.results.matches)
        await pilot.press("ctrl+g", *["down"] * 20)
        await all_worked_out(pilot)
        shown = text(app).splitlines()[3:]
        left = await left_by(app, file)
    app = again(documents, file, left)
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await until(pilot, lambda: text(app).splitlines()[3:] == shown)


async def test_the_page_is_not_drawn_before_a_comparison_that_was_open(documents, file, monkeypatch):
    app = WildreaderApp(documents[0], lambda: documents, memory=Memory(file))
    async with app.run_test(size=SIZE) as pilot:
        await at(pilot, "op6")
        await pilot.press("c", "enter")
        await all_worked_out(pilot)
        left = await left_by(app, file)
    drawn: list[str] = []
    app = again(documents, file, left)
    show = type(app)._display

    def seen(self, screen, renderable):
        if renderable is not None:
            drawn.append(type(screen).__name__)
        show(self, screen, renderable)

    monkeypatch.setattr(type(app), "_display", seen)
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await until(pilot, lambda: app.screen.view.matches)
        assert set(drawn) == {"CompareScreen"}
        await pilot.press("escape")
        await pilot.pause()
        assert "ReadingScreen" in drawn


async def test_a_draft_above_a_screen_that_is_still_to_come_is_not_forgotten(two, file):
    left = {
        "document": two[0].id,
        "clause": "op6",
        "above": [{"screen": "note", "document": two[0].id, "clause": "op6", "text": "half"}],
    }
    app = WildreaderApp(two[0], lambda: two, "op6", Memory(file), left)
    async with app.run_test(size=SIZE) as pilot:
        reading = app.screen_stack[0]
        assert isinstance(reading, ActionsMixin)
        assert [state["text"] for state in reading.to_resume()["above"]] == ["half"] or len(app.screen_stack) > 1
        await until(pilot, lambda: "half" in text(app))
        await settled(pilot)
        assert reading.to_resume()["above"] == []


async def test_what_cannot_be_opened_any_more_is_left_out(documents, file):
    gone = {"document": "A/RES/0/0", "clause": "op6"}
    states = [
        {"screen": "trace", **gone},
        {"screen": "references", **gone},
        {"screen": "terms", **gone},
        {"screen": "citations", **gone},
        {"screen": "comparing", "left": "A/RES/0/0", "right": documents[1].id},
        {"screen": "note", **gone, "text": "x"},
        {"screen": "in context", "word": "象牙", "cursor": 9999, "top": -4, "order": "x"},
    ]
    left = {"document": documents[0].id, "clause": "op6", "above": states}
    app = again(documents, file, left)
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await all_worked_out(pilot)
        assert layers(app)[1:] == ["ConcordanceScreen"]
        assert "places in" in text(app)


async def test_a_comparison_comes_back_as_it_was_shown(documents, file):
    app = WildreaderApp(documents[0], lambda: documents, memory=Memory(file))
    async with app.run_test(size=SIZE) as pilot:
        await at(pilot, "op6")
        await pilot.press("c", "enter")
        await all_worked_out(pilot)
        await pilot.press("v", "m", "m", "j", "j")
        await all_worked_out(pilot)
        shown = text(app)
        assert "only what has no counterpart" in shown
        left = await left_by(app, file)
    app = again(documents, file, left)
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await until(pilot, lambda: text(app) == shown)
