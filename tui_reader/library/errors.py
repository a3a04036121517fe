"""What can go wrong with the user's library."""

from __future__ import annotations

from pathlib import Path

from tui_reader.wording import _


class ShelfError(Exception):
    """Something cannot be added, removed or changed; the message is one line and says what to do."""


def not_writable(folder: Path, error: OSError) -> ShelfError:
    """The error of a library that cannot be written, and where another can be."""
    return ShelfError(
        _("the library in {folder} cannot be written ({reason}); set XDG_DATA_HOME to a folder of yours").format(
            folder=folder, reason=error.strerror or error
        )
    )
