"""A document of very many clauses: only what comes near the screen is set, and one reads it as any other."""

from __future__ import annotations

import pytest

from tests.tui.screen_text import assert_rows_are_whole, rows
from tui_reader.tui.app import WildreaderApp
from tui_reader.tui.screens.reading import ReadingScreen

_CLAUSES = 3_000


@pytest.fixture
def long(documents):
    """The clauses of the five documents, again and again, each with its number at its head."""
    every = [clause for document in documents for clause in document.clauses]
    clauses = tuple(
        each._replace(id=f"c{place}", label="", text=f"№{place}№{each.text}", marks=(), citations=(), verb="")
        for place in range(_CLAUSES)
        for each in (every[place % len(every)],)
    )
    return documents[0].replaced(id="A/LONG", symbol="A/LONG", clauses=clauses)


def numbers(app) -> list[int]:
    """The numbers at the heads of the clauses that are on the screen."""
    found = [row.split("№") for row in rows(app)]
    return [int(row[1]) for row in found if len(row) > 2 and row[1].isdecimal()]


async def test_paging_leaves_no_clause_out_in_either_direction(long):
    app = WildreaderApp(long, lambda: [long])
    async with app.run_test(size=(80, 30)) as pilot:
        await pilot.pause(0.2)
        screen = app.screen
        assert isinstance(screen, ReadingScreen)
        seen = numbers(app)
        for _page in range(20):
            await pilot.press("space")
            assert_rows_are_whole(app)
            seen += numbers(app)
        assert sorted(set(seen)) == list(range(max(seen) + 1))
        await pilot.press("G")
        seen = numbers(app)
        assert max(seen) == _CLAUSES - 1
        for _page in range(20):
            await pilot.press("b")
            seen += numbers(app)
        assert sorted(set(seen)) == list(range(min(seen), _CLAUSES))
        await pilot.press("g")
        assert numbers(app)[0] == 0


async def test_a_clause_in_the_middle_is_gone_to_and_stays_in_its_place_in_another_width(long):
    app = WildreaderApp(long, lambda: [long], "c1500")
    async with app.run_test(size=(80, 30)) as pilot:
        await pilot.pause(0.2)
        page = app.screen.page
        assert page.clause.id == "c1500"
        assert 1500 in numbers(app)
        before = page.span_of(page.cursor)[0] - page.top
        await pilot.resize_terminal(60, 30)
        await pilot.pause()
        assert page.span_of(page.cursor)[0] - page.top == before
        assert 1500 in numbers(app)
        page.move_to(40)
        await pilot.pause()
        assert 40 in numbers(app)
