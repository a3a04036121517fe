"""The README's pictures, drawn by the real program: ``python -m tests.project.pictures`` writes them."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

from textual.pilot import Pilot

from tui_reader.library import Library
from tui_reader.tui.app import WildreaderApp
from tui_reader.tui.screens.reading import ReadingScreen
from tui_reader.wording import choose_language

FOLDER = Path(__file__).parent.parent / "pictures"
SIZE = (132, 36)


async def _at(pilot: Pilot[None], clause: str) -> ReadingScreen:
    """The reading screen at a clause, with what is related to it."""
    for _attempt in range(200):
        await pilot.pause(0.02)
        screen = pilot.app.screen
        if isinstance(screen, ReadingScreen) and len(screen.session.documents) == 5:
            break
    screen.page.move_to(screen.page.document.positions[clause], at_top=True)
    await pilot.pause(0.3)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause(0.1)
    return screen


async def _draw() -> None:
    library = Library.open()
    for name, keys in (("reading", ()), ("comparing", ("c", "enter")), ("searching", ("slash", *"打击腐坏"))):
        app = WildreaderApp(library.first(), library.documents)
        async with app.run_test(size=SIZE) as pilot:
            await _at(pilot, "op6")
            for key in keys:
                await pilot.press(key)
                await pilot.pause(0.1)
            await pilot.app.workers.wait_for_complete()
            await pilot.pause(0.3)
            svg = app.export_screenshot(title="wildreader")
            # Without the web fonts that the drawing would load: a reader's own monospaced Chinese font is better.
            svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL).replace("Fira Code", "Noto Sans Mono CJK SC")
            FOLDER.mkdir(exist_ok=True)
            (FOLDER / f"{name}.svg").write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    choose_language("zh")
    asyncio.run(_draw())
