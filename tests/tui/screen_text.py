"""What is on the screen, as text."""

from __future__ import annotations

from rich.cells import cell_len


def rows(app) -> list[str]:
    """The rows of the screen, as they are drawn."""
    return [strip.text for strip in app.screen._compositor.render_strips()]


def text(app) -> str:
    """All rows of the screen."""
    return "\n".join(rows(app))


def assert_rows_are_whole(app) -> None:
    """Every row is exactly as wide as the screen: no wide character is cut, none is missing."""
    width = app.size.width
    for number, row in enumerate(rows(app)):
        assert cell_len(row) == width, (number, row)
        assert "\ufffd" not in row


async def all_worked_out(pilot) -> None:
    """Wait until what was asked for, and what follows the cursor once it rests, is on the screen."""
    await pilot.pause(0.15)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
