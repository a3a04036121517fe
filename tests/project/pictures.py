"""The README's pictures, drawn by the real program: ``python -m tests.project.pictures`` writes them."""

from __future__ import annotations

import asyncio
import re
from html import escape, unescape
from pathlib import Path

from rich.cells import cell_len
from textual.pilot import Pilot

from tui_reader.library import Library
from tui_reader.tui.app import WildreaderApp
from tui_reader.tui.screens.reading import ReadingScreen
from tui_reader.wording import choose_language

FOLDER = Path(__file__).parent.parent / "pictures"
SIZE = (132, 36)
_FONTS = 'ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace'
_CELL = 12.2
"""The width of a cell in the drawing."""
_TEXT = re.compile(
    r'<text(?P<before>[^>]*) x="(?P<x>[0-9.]+)"(?P<between>[^>]*) textLength="[0-9.]+"(?P<after>[^>]*)>(?P<text>[^<]*)</text>'
)


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


def _set_in_cells(svg: str) -> str:
    """The drawing with every stretch of text as long as it is in cells.

    Rich gives each stretch the length of its characters as if all were narrow, which draws Chinese at half its width.
    """
    # Without the web fonts that the drawing would load: a reader's own fonts are better, and have Chinese.
    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    svg = re.sub(r"font-family: (?:Fira Code)[^;]*;", f"font-family: {_FONTS};", svg)
    svg = svg.replace("<svg ", '<svg xml:lang="zh-Hans" ', 1)
    return _TEXT.sub(_placed, svg)


def _placed(found: re.Match[str]) -> str:
    pieces = []
    place = float(found["x"])
    for piece in re.findall(r"[^\x00-\u2e7f]+|[\x00-\u2e7f]+", unescape(found["text"])):
        length = cell_len(piece) * _CELL
        if piece.strip():
            text = escape(piece).replace("\xa0", "&#160;")
            pieces.append(
                f'<text{found["before"]} x="{place:g}"{found["between"]} textLength="{length:g}"{found["after"]}>{text}</text>'
            )
        place += length
    return "".join(pieces)


async def _draw() -> None:
    library = Library.open()
    for name, keys in (("reading", ()), ("comparing", ("c", "enter")), ("searching", ("slash", *"野生动值物贩运"))):
        app = WildreaderApp(library.first(), library.documents)
        async with app.run_test(size=SIZE) as pilot:
            await _at(pilot, "op6")
            for key in keys:
                await pilot.press(key)
                await pilot.pause(0.1)
            await pilot.app.workers.wait_for_complete()
            await pilot.pause(0.3)
            svg = _set_in_cells(app.export_screenshot(title="wildreader"))
            FOLDER.mkdir(exist_ok=True)
            (FOLDER / f"{name}.svg").write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    choose_language("zh")
    asyncio.run(_draw())
