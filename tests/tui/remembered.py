"""A reader with a memory, as tests drive it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from textual.css.query import NoMatches
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from tui_reader.memory import Memory
from tui_reader.tui.app import WildreaderApp
from tui_reader.tui.screens.reading import ReadingScreen


def reader(two, file: Path, left=None, start_at: str | None = None) -> WildreaderApp:
    return WildreaderApp(two[0], lambda: two, start_at, Memory(file), left)


async def ready(pilot: Pilot[None]) -> ReadingScreen:
    """Wait until documents and notes have been read; return the reading screen."""
    await until(pilot, lambda: pilot.app.screen_stack and pilot.app.screen_stack[0].session.kept is not None)
    await pilot.pause()
    screen = pilot.app.screen_stack[0]
    assert isinstance(screen, ReadingScreen)
    return screen


async def at(pilot: Pilot[None], clause: str):
    screen = await ready(pilot)
    screen.page.move_to(screen.page.document.positions[clause], at_top=True)
    await settled(pilot)
    return screen


async def until(pilot: Pilot[None], holds: Callable[[], object], seconds: float = 10) -> None:
    """Wait until something holds."""
    for _attempt in range(round(seconds / 0.02)):
        # What is asked about may not be on the screen yet.
        with suppress(NoMatches):
            if holds():
                return
        await pilot.pause(0.02)
    raise AssertionError("it never came to be")


async def fill(pilot: Pilot[None], words: str) -> None:
    """Write into what is written in, as typing would; keys are pressed where it is the keys that count."""
    await until(pilot, lambda: isinstance(pilot.app.focused, TextArea | Input))
    box = pilot.app.focused
    if isinstance(box, TextArea):
        box.insert(words)
    elif isinstance(box, Input) and box.selection.is_empty:
        box.insert_text_at_cursor(words)
    elif isinstance(box, Input):
        box.replace(words, *sorted(box.selection))
    await pilot.pause()


async def settled(pilot: Pilot[None]) -> None:
    """Wait until all that was asked of the memory is done and shown."""
    await pilot.pause()
    pilot.app.keeper.settle()
    await pilot.pause()
    await pilot.pause()


def kept(file: Path) -> tuple[list[str], list[str]]:
    memory = Memory(file)
    told = [note.text for note in memory.notes.all()], [mark.name for mark in memory.bookmarks.all()]
    memory.close()
    return told


async def left_by(app, file: Path):
    """How a reader that was killed has left things."""
    app.keep_state()
    app.keeper.settle()
    memory = Memory(file)
    left = memory.sessions.last()
    memory.close()
    return left
