"""Where one has been."""

from __future__ import annotations

from tui_reader.corpus import Anchor

_LONGEST = 200


class History:
    """Places left by a jump, to go back to and forward again, like a browser's."""

    def __init__(self) -> None:
        self._behind: list[Anchor] = []
        self._ahead: list[Anchor] = []

    def leave(self, place: Anchor) -> None:
        """Remember a place that is about to be left; what lay ahead is forgotten."""
        if not self._behind or self._behind[-1] != place:
            self._behind.append(place)
            del self._behind[:-_LONGEST]
        self._ahead.clear()

    @property
    def places(self) -> tuple[Anchor, ...]:
        """The places that one can go back to, the last one left at the end."""
        return tuple(self._behind)

    def back(self, here: Anchor) -> Anchor | None:
        """The place before ``here``, None at the first."""
        return self._turn(here, self._behind, self._ahead)

    def forward(self, here: Anchor) -> Anchor | None:
        """The place that ``back`` was called from, None at the last."""
        return self._turn(here, self._ahead, self._behind)

    @staticmethod
    def _turn(here: Anchor, source: list[Anchor], other: list[Anchor]) -> Anchor | None:
        while source:
            place = source.pop()
            if place != here:
                other.append(here)
                return place
        return None
