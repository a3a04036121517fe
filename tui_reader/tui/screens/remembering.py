"""What the reading screen remembers: notes, bookmarks, where one was, and how the screen was left."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from textual import work

from tui_reader.corpus import Anchor, Clause, Document, Span
from tui_reader.tui.keeping import Keeper, KeptQueries
from tui_reader.tui.panes import PaneSizes
from tui_reader.tui.screens.moving import MovingScreen
from tui_reader.tui.session import Session
from tui_reader.tui.widgets.contents import Contents
from tui_reader.tui.widgets.own_notes import BOOKMARK_SIGN, NOTE_SIGN, OwnNotes
from tui_reader.wording import _

if TYPE_CHECKING:  # the first screen does not wait for the notes
    from tui_reader.memory import Kept, Memory, Note, Placed, Quotation
    from tui_reader.searching import Match

_HIDDEN = ("contents-off", "related-off", "related-on")
"""The classes of the screen that say which panes are seen."""
_MOST_MATCHES = 200
_MOST_PLACES = 50
"""How many places one can go back to are remembered."""


class RememberingScreen(MovingScreen):
    """A screen with a page and a tree, that writes down what one wrote and where one was."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.panes = PaneSizes()

    @property
    @abstractmethod
    def contents(self) -> Contents:
        """The tree."""

    @property
    def keeper(self) -> Keeper:
        """Who writes down what is to be remembered."""
        keeper: Keeper = self.app.keeper  # type: ignore[attr-defined]
        return keeper

    @property
    def kept(self) -> Kept:
        """The notes and bookmarks, at their places."""
        from tui_reader.memory import Kept

        return self.session.kept or Kept()

    # Notes and bookmarks on the screen.

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

    def read_kept(self, then: Callable[[], object] = lambda: None) -> None:
        """Read all notes and bookmarks anew, show them, and go on with ``then``."""
        self.change_kept(lambda _memory: None, then, self.notice)

    def show_kept(self, kept: Kept) -> None:
        """Show these notes and bookmarks: signs in the tree and on the page, and what is on the clause one reads."""
        self.session.kept = kept
        signs = dict.fromkeys(kept.bookmarks_by_clause, BOOKMARK_SIGN) | dict.fromkeys(kept.notes_by_clause, NOTE_SIGN)
        self.page.show_signs(signs)
        self.contents.show_signs(signs)
        if self.page.document is not None and self.page.clause is not None:
            self.show_own_notes(self.page.document, self.page.clause)

    def show_own_notes(self, document: Document, clause: Clause) -> None:
        """Show what one wrote on a clause."""
        kept, key = self.session.kept, (document.id, clause.id)
        if kept is not None:
            self.query_one("#own-notes", OwnNotes).show(
                kept.notes_by_clause.get(key, ()), kept.bookmarks_by_clause.get(key, ())
            )

    def change_kept(
        self, change: Callable[[Memory], object], then: Callable[[], object], failed: Callable[[str], object]
    ) -> None:
        """Change what is written down, show what there then is, and go on; or say why it could not be written."""
        documents = self.session.documents

        def job(memory: Memory) -> Kept:
            change(memory)
            return memory.kept(documents)

        def done(kept: Kept) -> None:
            self.show_kept(kept)
            then()

        self.keeper.ask(job, done, failed)

    def note_here(self) -> Placed[Note] | None:
        """The note of the clause one reads that was changed last, if it has one."""
        if self.page.document is None or self.page.clause is None:
            return None
        notes = self.kept.notes_by_clause.get((self.page.document.id, self.page.clause.id), ())
        return max(notes, key=lambda each: each.item.changed, default=None)

    def write_note(self, document: Document, clause: Clause, note: Note | None, text: str) -> None:
        """Keep a note on a clause: a new one, or another text for the one it has; an empty one is deleted."""
        from tui_reader.memory import quote

        words = text.strip("\n")
        if not words.strip():
            if note is not None:
                self.delete_note(note)
        elif note is None:
            self._change(lambda memory: memory.notes.write(quote(document, clause), words), _("note kept"))
        elif words != note.text:
            self._change(lambda memory: memory.notes.revise(note, words), _("note kept"))

    def delete_note(self, note: Note) -> None:
        """Delete a note; it can be brought back while the program runs."""

        def deleted() -> None:
            self.session.deleted.append(note)
            self.notice(_("note deleted; u in the notes (M) brings it back"))

        self.change_kept(lambda memory: memory.notes.delete(note), deleted, self.notice)

    def _change(self, change: Callable[[Memory], object], said: str) -> None:
        self.change_kept(change, lambda: self.notice(said), self.notice)

    # Actions.

    def action_note(self) -> None:
        """Write a note on the clause."""
        if self.page.document is not None and self.page.clause is not None:
            placed = self.note_here()
            self._open_note(self.page.document, self.page.clause, placed.item if placed else None)

    def _open_note(self, document: Document, clause: Clause, note: Note | None, draft: str | None = None) -> None:
        from tui_reader.memory import quote
        from tui_reader.tui.screens.noting import NoteScreen

        at = quote(document, clause)
        self.app.push_screen(NoteScreen(at, note, lambda text: self.write_note(document, clause, note, text), draft))

    def action_note_in_editor(self) -> None:
        """Write the note of the clause in the user's own editor."""
        from tui_reader.tui.editor import EditorError, edit

        document, clause = self.page.document, self.page.clause
        if document is None or clause is None:
            return
        placed = self.note_here()
        note = placed.item if placed else None
        try:
            text = edit(self.app, note.text if note else "", document, clause)
        except EditorError as error:
            self.notice(str(error))
        else:
            self.write_note(document, clause, note, text)

    def action_bookmark(self) -> None:
        """Set a bookmark on the clause, or rename the one it has."""
        from tui_reader.memory import quote
        from tui_reader.tui.screens.naming import NameScreen, proposed_name

        document, clause = self.page.document, self.page.clause
        if document is None or clause is None:
            return
        here = self.kept.bookmarks_by_clause.get((document.id, clause.id), ())
        known = here[0].item if here else None

        def keep(name: str) -> None:
            if known is None:
                self._change(lambda memory: memory.bookmarks.add(quote(document, clause), name), _("bookmark set"))
            else:
                self._change(lambda memory: memory.bookmarks.rename(known, name), _("bookmark renamed"))

        name = known.name if known else proposed_name(clause)
        self.app.push_screen(NameScreen(name, quote(document, clause), self.kept.bookmarks, keep))

    def action_kept(self) -> None:
        """List all notes and bookmarks."""
        from tui_reader.tui.screens.kept import KeptScreen

        self.app.push_screen(KeptScreen(self))

    def action_wider(self) -> None:
        """More room for the pane one is in."""
        self._resize_pane(1)

    def action_narrower(self) -> None:
        """Less room for the pane one is in."""
        self._resize_pane(-1)

    def _resize_pane(self, sign: int) -> None:
        pane = self.focused.id if self.focused is not None else ""
        if pane == "related":
            self.panes.change(self, "related", sign)
        elif self.query_one("#contents-pane").display and self.query_one("#page-pane").display:
            self.panes.change(self, "contents", sign if pane == "contents" else -sign)

    def on_resize(self) -> None:
        """Give the panes their room in another size of the screen."""
        self.panes.apply(self)

    # How the screen was left, and how it is found again.

    def to_resume(self) -> dict[str, Any]:
        """How the screen is, as JSON has it."""
        document, clause = self.page.document, self.page.clause
        lit = self._matches[self._match] if self._matches else None
        return {
            "document": document.id if document else "",
            "clause": clause.id if clause else "",
            "history": [list(place) for place in self._history.places[-_MOST_PLACES:]],
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
        for place in _listed(state.get("history")):
            match place:
                case [str(), str(), int()]:
                    self._history.leave(Anchor(*place))
        self.panes.take(state.get("panes"))
        self.panes.apply(self)
        for name in _listed(state.get("classes")):
            if name in _HIDDEN:
                self.add_class(name)
        keys = [key for key in _listed(state.get("unfolded")) if isinstance(key, list) and len(key) == 2]
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
            self.app.call_later(self._take_matches, matches, places.index(match))

    def _take_matches(self, matches: tuple[Match, ...], place: int) -> None:
        if not self._matches:  # else one has searched for something else meanwhile
            self._matches, self._match = matches, place
            self._light_matches()

    def _light_matches(self) -> None:
        document = self.page.document
        if document is not None:
            spans: dict[str, Sequence[Span]] = {
                each.clause: each.spans for each in self._matches if each.document == document.id
            }
            self.page.light(document.id, spans)

    def reopen(self, left: Mapping[str, Any]) -> None:
        """Open the screens again that were open above this one."""
        for state in _listed(left.get("above")):
            if not isinstance(state, dict) or self.app.screen is not self:
                continue
            match state.get("screen"):
                case "searching":
                    self.action_search()
                case "comparing":
                    self._reopen_comparison(state)
                case "note":
                    self._reopen_note(state)

    def _reopen_note(self, state: Mapping[str, Any]) -> None:
        """What was being written: on the note that it was on, else on the clause."""
        document = self.session.by_id.get(str(state.get("document")))
        if document is not None and str(state.get("clause")) in document.positions:
            clause = document.clause(str(state["clause"]))
            known = [each.item for each in self.kept.notes if each.item.id == state.get("note")]
            self._open_note(document, clause, known[0] if known else None, str(state.get("text") or ""))

    def _reopen_comparison(self, state: Mapping[str, Any]) -> None:
        from tui_reader.tui.screens.comparing import CompareScreen

        documents = self.session.by_id
        left, right = documents.get(str(state.get("left"))), documents.get(str(state.get("right")))
        if left is not None and right is not None and left is not right:
            here = Anchor(str(state.get("document")), str(state.get("clause")))
            self.app.push_screen(CompareScreen(self.session, left, right, here, self.go_to))


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
