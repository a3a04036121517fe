"""What the reading screen remembers: where one was, and how the screen was left."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from textual import work

from tui_reader.corpus import Anchor
from tui_reader.tui.keeping import KeptQueries
from tui_reader.tui.screens.resizing import ResizingScreen

if TYPE_CHECKING:  # the first screen does not wait for the notes
    from tui_reader.memory import Memory, Quotation

_HIDDEN = ("contents-off", "related-off", "related-on")
"""The classes of the screen that say which panes are seen."""
_MOST_MATCHES = 200
_MOST_PLACES = 50
"""How many places one can go back to are remembered."""


class RememberingScreen(ResizingScreen):
    """A screen with a page and a tree, that is found again as it was left."""

    def read_memory(self, then: Callable[[], object]) -> None:
        """Read all that is remembered, go on with ``then``, and say what is amiss with the memory if anything is."""

        def read(memory: Memory) -> tuple[Mapping[str, Quotation], Sequence[str]]:
            return memory.sessions.positions(), memory.queries.recent()

        def take(found: tuple[Mapping[str, Quotation], Sequence[str]]) -> None:
            positions, queries = found
            self.session.positions = {**positions, **self.session.positions}
            self.session.queries = KeptQueries(self.keeper, queries)

        def check(memory: Memory) -> str:
            memory.check()
            return memory.trouble

        self.keeper.ask(read, take, self.notice)
        self.read_kept(then)
        self.keeper.ask(check, lambda trouble: self.notice(trouble) if trouble else None, self.notice)

    # How the screen was left, and how it is found again.

    def to_resume(self) -> dict[str, Any] | None:
        """How the screen is, as JSON has it."""
        if not self.query("#page"):  # it is being taken down
            return None
        document, clause = self.page.document, self.page.clause
        lit = self.lit_match
        return {
            "document": document.id if document else "",
            "clause": clause.id if clause else "",
            "history": [list(place) for place in self.history.places[-_MOST_PLACES:]],
            "panes": dict(self.panes.sizes),
            "classes": [name for name in _HIDDEN if self.has_class(name)],
            "unfolded": [list(key) for key in self.contents.unfolded],
            "focus": self.focused.id if self.focused is not None else None,
            "query": self.session.searched.query,
            "chosen": self.session.searched.chosen,
            "match": [lit.document, lit.clause] if lit else None,
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Put the panes as they were; what makes no sense (any more) is left as it is."""
        for place in listed(state.get("history")):
            match place:
                case [str(), str(), int()]:
                    self.history.leave(Anchor(*place))
        self.panes.take(state.get("panes"))
        self.panes.apply(self)
        for name in listed(state.get("classes")):
            if name in _HIDDEN:
                self.add_class(name)
        keys = [key for key in listed(state.get("unfolded")) if isinstance(key, list) and len(key) == 2]
        self.contents.unfold_all(
            (document, part)
            for document, part in keys
            if isinstance(document, str) and (part is None or isinstance(part, int))
        )
        self.session.searched.query = str(state.get("query") or "")
        chosen = state.get("chosen")
        self.session.searched.chosen = chosen if isinstance(chosen, int) else 0
        pane = {"contents": self.contents}.get(str(state.get("focus")))
        if pane is not None and not self.has_class("contents-off"):
            pane.focus()

    def restore_matches(self, state: Mapping[str, Any]) -> None:
        """Search anew for what was searched for last, so that n and N go on from where they were."""
        match = state.get("match")
        query = self.session.searched.query
        if query and isinstance(match, list) and len(match) == 2:
            self.find_matches_again(query, tuple(match))

    @work(thread=True, group="restore")
    def find_matches_again(self, query: str, match: tuple[str, str]) -> None:
        """Search, and show the matches if that one, a document's and a clause's id, is among them."""
        matches = tuple(self.session.search(query, _MOST_MATCHES).matches)
        places = [(each.document, each.clause) for each in matches]
        if match in places:
            self.app.call_later(self.take_up, matches, places.index(match))


def listed(value: object) -> list[Any]:
    """A list as it was written down; an empty one for what is none."""
    return value if isinstance(value, list) else []
