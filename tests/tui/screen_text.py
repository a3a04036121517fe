"""What is on the screen, as text."""

from __future__ import annotations

from rich.cells import cell_len


def rows(app) -> list[str]:
    """The rows of the screen, as they are drawn."""
    return [strip.text for strip in app.screen._compositor.render_strips()]


def assert_rows_are_whole(app) -> None:
    """Every row is exactly as wide as the screen: no wide character is cut, none is missing."""
    width = app.size.width
    for number, row in enumerate(rows(app)):
        assert cell_len(row) == width, (number, row)
        assert "\ufffd" not in row
