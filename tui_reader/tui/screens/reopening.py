"""The screens that were open above the reading screen, opened again in their order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from textual.screen import Screen

from tui_reader.corpus import Anchor, Clause, Document, Span
from tui_reader.tui.screens.referring import ReferringScreen
from tui_reader.tui.screens.remembering import RememberingScreen, listed
from tui_reader.tui.session import Session

ABOVE = "above"
"""Under what name the screens above are written down, the undermost first, as their ``to_resume`` says."""


class ReopeningScreen(RememberingScreen, ReferringScreen):
    """A reading screen that opens what was open above it.

    What needs no more than the documents that are there from the beginning is opened before anything is drawn, so that
    the page below is not seen for a moment; a note that was being changed waits for the notes.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._above: list[Mapping[str, Any]] = []

    def take_above(self, left: Mapping[str, Any]) -> None:
        """Take what was open above this screen as what is to be opened again."""
        self._above = [state for state in listed(left.get(ABOVE)) if isinstance(state, dict)]

    def to_resume(self) -> dict[str, Any] | None:
        """How the screen is, and what is still to be opened above it."""
        state = super().to_resume()
        return None if state is None else {**state, ABOVE: list(self._above)}

    def reopen(self) -> None:
        """Open the screens that were open above this one, as far as what they need has been read."""
        is_all_read = self.session.is_whole and self.session.kept is not None
        while self._above and (is_all_read or self._above[0].get("note") is None):
            screen = self._reopened(self._above[0])
            if screen is not None:
                self.app.push_screen(screen)
            elif not is_all_read:
                return
            del self._above[0]

    def _reopened(self, state: Mapping[str, Any]) -> Screen[None] | None:
        """The screen that was so; None for one that cannot be so any more."""
        place = self._place(state)
        match state.get("screen"):
            case "searching":
                from tui_reader.tui.screens.searching import SearchScreen

                return SearchScreen(self.session, self.show_matches, self.show_beside, state)
            case "in context":
                from tui_reader.tui.screens.concordance import ConcordanceScreen

                return ConcordanceScreen(self.session, str(state.get("word") or ""), self.show_matches, state)
            case "comparing":
                return self._comparison(state)
            case "trace" if place:
                from tui_reader.tui.screens.tracing import TraceScreen

                return TraceScreen(self.session, *place, self.go_to, state)
            case "references" if place:
                from tui_reader.tui.screens.references import ReferencesScreen

                return ReferencesScreen(self.session, *place, self.go_to, self.copy, state)
            case "terms" if place:
                from tui_reader.tui.screens.terms import TermsScreen

                return TermsScreen(self.session, (place[0].id, place[1]), self.show_matches, state)
            case "citations" if document := self.session.by_id.get(str(state.get("document"))):
                from tui_reader.tui.screens.citing import CitingScreen

                return CitingScreen(self.session, document, self.go_to, str(state.get("target") or ""), state)
            case "note":
                return self._note_screen(state, place)
        return None

    def _place(self, state: Mapping[str, Any]) -> tuple[Document, Clause] | None:
        """The clause that a screen was about, if it is still there."""
        document, clause = self.session.by_id.get(str(state.get("document"))), str(state.get("clause"))
        if document is None or clause not in document.positions:
            return None
        return document, document.clause(clause)

    def _comparison(self, state: Mapping[str, Any]) -> Screen[None] | None:
        from tui_reader.tui.screens.comparing import CompareScreen

        documents = self.session.by_id
        left, right = documents.get(str(state.get("left"))), documents.get(str(state.get("right")))
        if left is None or right is None or left is right:
            return None
        here = Anchor(str(state.get("document")), str(state.get("clause")))
        return CompareScreen(self.session, left, right, here, self.go_to, state)

    def _note_screen(self, state: Mapping[str, Any], place: tuple[Document, Clause] | None) -> Screen[None] | None:
        """What was being written: on the note that it was on, else on the words of the clause."""
        from tui_reader.memory import quote

        draft = str(state.get("text") or "")
        known = next((each.item for each in self.kept.notes if each.item.id == state.get("note")), None)
        if known is not None:
            return self.note_screen(known.at, known, self.notice, draft)
        if place is None:
            return None
        match state.get("span"):
            case [int(first), int(last)]:
                at = quote(*place, Span(first, last))
            case _:
                at = quote(*place)
        return self.note_screen(at, None, self.notice, draft)


def documents_above(left: Mapping[str, Any]) -> Iterator[str]:
    """The ids of the documents that the screens to be opened again need."""
    for state in listed(left.get(ABOVE)):
        if isinstance(state, dict):
            yield from (str(state[name]) for name in ("document", "left", "right") if name in state)
