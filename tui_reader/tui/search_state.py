"""Where one was in the search: to come back to the list as it was left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the first screen does not wait for what is worked out later
    from tui_reader.searching import Results


@dataclass
class SearchState:
    """What is in the box, what it found, and where in the list one was.

    ``results`` is None where nothing has been found yet, or in other documents than those that are open now.
    ``chosen`` counts matches by rank, ``top`` is the list's first row on the screen.
    """

    query: str = ""
    results: Results | None = None
    chosen: int = 0
    top: int = 0
    grouped: bool = False
