"""What is set is how the reader is."""

from __future__ import annotations

import os
import re
import subprocess
import sys

from tests.cli.running import ROOT
from tests.tui.screen_text import rows
from tui_reader.memory import Memory
from tui_reader.settings import Settings
from tui_reader.tui.app import WildreaderApp
from tui_reader.typesetting.widths import cell_width


async def test_the_theme_that_is_set_goes_over_the_last_one(documents):
    left = {"theme": "wildreader-light"}
    assert WildreaderApp(documents[0], lambda: documents, left=left).theme == "wildreader-light"
    set_so = WildreaderApp(documents[0], lambda: documents, left=left, settings=Settings(theme="terminal"))
    assert set_so.theme == "wildreader-terminal"


async def test_a_theme_that_is_set_is_not_remembered_as_the_last_one_but_one_that_is_chosen_is(documents):
    memory = Memory()
    left = {"theme": "wildreader-light"}
    app = WildreaderApp(documents[0], lambda: documents[:1], None, memory, left, Settings(theme="terminal"))
    async with app.run_test() as pilot:
        app.keep_state()
        app.keeper.settle()
        assert memory.sessions.last()["theme"] == "wildreader-light"
        await pilot.press("ctrl+t")
        app.keep_state()
        app.keeper.settle()
        assert memory.sessions.last()["theme"] == app.theme != "wildreader-terminal"


async def test_no_line_of_the_page_is_wider_than_the_measure(documents, ready):
    app = WildreaderApp(documents[0], lambda: documents, settings=Settings(measure=40))
    async with app.run_test(size=(160, 48)) as pilot:
        screen = await ready(pilot)
        screen.page.move_to(screen.page.document.positions["op6"], at_top=True)
        await pilot.pause()
        page = screen.page.region
        lines = [strip.text for strip in (screen.page.render_line(y) for y in range(page.height))]
        widest = max(cell_width(re.sub(r"^\s*[0-9]+\. +", "", line[:-1]).strip()) for line in lines)
        assert 36 <= widest <= 40
        assert any("促请会员国按照本国法律" in row for row in rows(app))


AMBIGUOUS = """
import asyncio
from unicodedata import east_asian_width
from tui_reader.typesetting.ambiguous import take_ambiguous_as_wide
take_ambiguous_as_wide()
from tui_reader.library import Library
from tui_reader.tui.app import WildreaderApp

async def main():
    documents = Library.open().documents()
    app = WildreaderApp(documents[0], lambda: documents)
    async with app.run_test(size=(100, 30)) as pilot:
        while len(app.session.documents) < 5:
            await pilot.pause(0.05)
        quoting = [place for place, clause in enumerate(documents[0].clauses) if "“" in clause.text]
        app.screen.page.move_to(quoting[0], at_top=True)
        for keys in ([], ["slash", *"象牙"], ["escape", "c", "enter"]):
            await pilot.press(*keys)
            await pilot.pause(0.3)
            await app.workers.wait_for_complete()
            await pilot.pause(0.1)
            for strip in app.screen._compositor.render_strips():
                print(sum(2 if east_asian_width(char) in "AWF" else 1 for char in strip.text), strip.text)

asyncio.run(main())
"""


def test_rows_are_whole_where_the_terminal_draws_ambiguous_characters_wide():
    done = subprocess.run(
        [sys.executable, "-c", AMBIGUOUS],
        capture_output=True, encoding="utf-8", check=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    drawn = done.stdout.splitlines()
    assert len(drawn) == 90
    assert [row for row in drawn if not row.startswith("100 ")] == []
    assert any("“" in row for row in drawn)
    assert any("%" in row and "…" not in row for row in drawn[60:])
