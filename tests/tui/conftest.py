"""The app, as tests drive it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tui_reader.tui.app import WildreaderApp
from tui_reader.tui.screens.reading import ReadingScreen

Ready = Callable[[Pilot[None]], Awaitable[ReadingScreen]]


@pytest.fixture
def app(documents) -> WildreaderApp:
    return WildreaderApp(documents[0], lambda: documents)


@pytest.fixture
def two(documents):
    """The first two documents: enough to remember things about, and soon read."""
    return documents[:2]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where notes, bookmarks and sessions are kept."""
    return tmp_path / "memory.sqlite3"


@pytest.fixture
def ready() -> Ready:
    """Wait until all documents are there; return the reading screen."""

    async def wait(pilot: Pilot[None]) -> ReadingScreen:
        for _attempt in range(200):
            await pilot.pause(0.02)
            screen = pilot.app.screen
            if isinstance(screen, ReadingScreen) and len(screen.session.documents) == 5:
                await pilot.app.workers.wait_for_complete()
                await pilot.pause()
                return screen
        raise AssertionError("the documents were not loaded")

    return wait
