"""Moving about in a document and between documents, by what stands there."""

from __future__ import annotations

from collections.abc import Callable

from tui_reader.corpus import Anchor, Clause, Kind
from tui_reader.tui.history import History
from tui_reader.tui.screens.found import FoundScreen
from tui_reader.tui.session import Session
from tui_reader.wording import _

_HEADINGS = frozenset({Kind.HEADING, Kind.TITLE, Kind.ENACTING, Kind.ANNEX})
_NUMBERED = frozenset({Kind.OPERATIVE, Kind.PARAGRAPH})


class MovingScreen(FoundScreen):
    """A screen whose page can be moved on."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.history = History()

    def action_next_heading(self) -> None:
        """To the next part."""
        self._step(1, lambda clause: clause.kind in _HEADINGS)

    def action_previous_heading(self) -> None:
        """To the previous part."""
        self._step(-1, lambda clause: clause.kind in _HEADINGS)

    def action_next_operative(self) -> None:
        """To the next numbered paragraph."""
        self._step(1, lambda clause: clause.kind in _NUMBERED, at_top=False)

    def action_previous_operative(self) -> None:
        """To the previous numbered paragraph."""
        self._step(-1, lambda clause: clause.kind in _NUMBERED, at_top=False)

    def action_next_citation(self) -> None:
        """To the next clause that cites something or has a footnote."""
        self._step(1, lambda clause: bool(clause.citations or clause.marks), at_top=False)

    def action_previous_citation(self) -> None:
        """To the previous clause that cites something or has a footnote."""
        self._step(-1, lambda clause: bool(clause.citations or clause.marks), at_top=False)

    def _step(self, step: int, wanted: Callable[[Clause], bool], *, at_top: bool = True) -> None:
        place = self.page.next_of(wanted, step)
        if place is None:
            self.notice(_("no further one in this document"))
        else:
            self.notice("")
            self.page.move_to(place, at_top=at_top)

    def action_next_document(self) -> None:
        """To the next document."""
        self._step_document(1)

    def action_previous_document(self) -> None:
        """To the previous document."""
        self._step_document(-1)

    def _step_document(self, step: int) -> None:
        ids = [document.id for document in self.session.documents]
        if self.page.document is not None and len(ids) > 1:
            document = self.session.documents[(ids.index(self.page.document.id) + step) % len(ids)]
            self.go_to(self.session.left_at(document))

    def leave_for(self, anchor: Anchor) -> None:
        """Remember where one is, before one goes elsewhere."""
        if self.here is not None and self.here != anchor:
            self.history.leave(self.here)

    def action_back(self) -> None:
        """Back to the list of results that one came from, or to where one was before."""
        if self.is_at_match():
            self.action_search()
        elif self.here is not None and (place := self.history.back(self.here)) is not None:
            self.go_to(place, remember=False)
        else:
            self.notice(_("nothing to go back to"))

    def action_forward(self) -> None:
        """To where one came back from."""
        if self.here is not None and (place := self.history.forward(self.here)) is not None:
            self.go_to(place, remember=False)
        else:
            self.notice(_("nothing to go forward to"))
