"""Reading what a search found: going to the matches and on through them, and one beside what is being read."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import on

from tui_reader.corpus import Anchor
from tui_reader.tui.bindings import shown_key
from tui_reader.tui.screens.base import WorkScreen
from tui_reader.tui.session import Session
from tui_reader.tui.widgets.beside import BesidePane
from tui_reader.tui.widgets.line_view import LineView
from tui_reader.tui.widgets.page import PageView
from tui_reader.wording import _

if TYPE_CHECKING:  # the first screen does not wait for what is worked out later
    from tui_reader.searching import Match


class FoundScreen(WorkScreen):
    """A screen with a page, and a second one beside it, that search results are read on."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._matches: tuple[Match, ...] = ()
        self._match = -1

    @property
    @abstractmethod
    def page(self) -> PageView:
        """The page."""

    @property
    @abstractmethod
    def here(self) -> Anchor | None:
        """The clause under the page's cursor."""

    @abstractmethod
    def go_to(self, anchor: Anchor, *, remember: bool = True) -> None:
        """Read a clause; where one was before can be gone back to."""

    def action_search(self) -> None:
        """Open the search."""
        from tui_reader.tui.screens.searching import SearchScreen

        self.app.push_screen(SearchScreen(self.session, self.show_matches, self.show_beside))

    def action_in_context(self) -> None:
        """Every place of the word that was searched for last, or of another."""
        from tui_reader.tui.screens.concordance import ConcordanceScreen

        self.app.push_screen(ConcordanceScreen(self.session, self.session.searched.query, self.show_matches))

    def show_matches(self, matches: Sequence[Match], chosen: int) -> None:
        """Go to the chosen one of the matches, all of them lit; n and N go on through them."""
        self._matches, self._match = tuple(matches), chosen
        self.remove_class("beside-on")
        self._go_to_match()

    def show_beside(self, matches: Sequence[Match], chosen: int) -> None:
        """Open the chosen one of the matches beside what is being read; n and N go on through them there."""
        self._matches, self._match = tuple(matches), chosen
        self.add_class("beside-on")
        self._go_to_match()

    def _go_to_match(self) -> None:
        from tui_reader.searching.results import spans_in

        match = self._matches[self._match]
        lit = spans_in(self._matches, match.document)
        if self.has_class("beside-on"):
            self._beside.show(self.session.by_id[match.document], match.clause, lit)
        else:
            self.go_to(Anchor(match.document, match.clause))
            self.page.light(match.document, lit)
        self.notice(_("match {place} of {all}").format(place=self._match + 1, all=len(self._matches)))

    @property
    def _beside(self) -> BesidePane:
        return self.query_one("#beside", BesidePane)

    @on(LineView.Moved, "#beside-page")
    def _beside_reached(self) -> None:
        self._beside.say_where()

    @on(LineView.Chosen, "#beside-page")
    def _beside_chosen(self) -> None:
        here = self._beside.here
        if here is not None:
            self.close_beside()
            self.go_to(here)

    def close_beside(self) -> None:
        """Close the page beside."""
        self.remove_class("beside-on")
        self.page.focus()

    def _step_match(self, step: int) -> None:
        if not self._matches:
            self.notice(_("nothing searched yet: {key} searches").format(key=shown_key(self.app, "reading.search")))
            return
        self._match = (self._match + step) % len(self._matches)
        self._go_to_match()

    def action_next_match(self) -> None:
        """To the next match of the last search."""
        self._step_match(1)

    def action_previous_match(self) -> None:
        """To the previous match of the last search."""
        self._step_match(-1)

    @property
    def lit_match(self) -> Match | None:
        """The match that one went to last, None where none is lit on the page."""
        return self._matches[self._match] if self._matches and self.page.is_lit else None

    def take_up(self, matches: Sequence[Match], chosen: int) -> None:
        """Light matches as if one had gone to the chosen one and read on; not if others were found meanwhile."""
        from tui_reader.searching.results import spans_in

        if not self._matches:
            self._matches, self._match = tuple(matches), chosen
            if self.page.document is not None:
                self.page.light(self.page.document.id, spans_in(matches, self.page.document.id))

    def is_at_match(self) -> bool:
        """Whether one is where the search has led: the way back leads to its list."""
        match = self.lit_match
        return match is not None and self.here == Anchor(match.document, match.clause)
