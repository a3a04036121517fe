"""Notes and bookmarks on a screen with a page and a tree: shown, written, listed."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING

from tui_reader.corpus import Clause, Document, Span
from tui_reader.tui.bindings import shown_key
from tui_reader.tui.keeping import Keeper
from tui_reader.tui.names import clause_name, document_name
from tui_reader.tui.screens.moving import MovingScreen
from tui_reader.tui.widgets.contents import Contents
from tui_reader.tui.widgets.own_notes import BOOKMARK_SIGN, NOTE_SIGN, OwnNotes
from tui_reader.wording import _

if TYPE_CHECKING:  # the first screen does not wait for the notes
    from tui_reader.memory import Kept, Memory, Note, Placed, Quotation
    from tui_reader.tui.screens.noting import NoteScreen


class AnnotatingScreen(MovingScreen):
    """A screen with a page and a tree, on whose clauses one writes."""

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

    # What is on the screen.

    def read_kept(self, then: Callable[[], object] = lambda: None) -> None:
        """Read all notes and bookmarks anew, show them, and go on with ``then``."""
        self.change_kept(lambda _memory: None, then, self.notice)

    def show_kept(self, kept: Kept) -> None:
        """Show these notes and bookmarks: signs in the tree and on the page, and what is on the clause one reads."""
        self.session.kept = kept
        bookmarked = dict.fromkeys(kept.bookmarks_by_clause, BOOKMARK_SIGN)
        self.page.show_signs(bookmarked | dict.fromkeys(kept.noted_whole, NOTE_SIGN), kept.noted_parts)
        self.contents.show_signs(bookmarked | dict.fromkeys(kept.notes_by_clause, NOTE_SIGN))
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

    def notes_on(self, document: Document, clause: Clause) -> tuple[Placed[Note], ...]:
        """The notes of a clause."""
        return self.kept.notes_by_clause.get((document.id, clause.id), ())

    # Writing.

    def open_note(
        self,
        at: Quotation,
        note: Note | None,
        then: Callable[[str], object],
        draft: str | None = None,
        said: str = "",
    ) -> None:
        """Open the editor on a note of these words; ``then`` is called with what is to be said when it was kept."""
        self.app.push_screen(self.note_screen(at, note, then, draft, said))

    def note_screen(
        self,
        at: Quotation,
        note: Note | None,
        then: Callable[[str], object],
        draft: str | None = None,
        said: str = "",
    ) -> NoteScreen:
        """The editor on a note of these words; see ``open_note``."""
        from tui_reader.tui.screens.noting import NoteScreen

        return NoteScreen(at, note, lambda text: self.write_note(at, note, text, then), draft, said)

    def write_note(self, at: Quotation, note: Note | None, text: str, then: Callable[[str], object]) -> None:
        """Keep a note: a new one on these words, or another text for the one there is; an empty one is deleted.

        What cannot be kept is in the editor again, with the reason.
        """
        words = text.strip("\n")

        def failed(reason: str) -> None:
            self.open_note(at, note, then, text, reason)

        if not words.strip():
            if note is not None:
                self.delete_note(note, then)
        elif note is None:
            self.change_kept(lambda memory: memory.notes.write(at, words), lambda: then(_("note kept")), failed)
        elif words != note.text:
            self.change_kept(lambda memory: memory.notes.revise(note, words), lambda: then(_("note kept")), failed)

    def delete_note(self, note: Note, then: Callable[[str], object]) -> None:
        """Delete a note; it can be brought back while the program runs."""

        def deleted() -> None:
            self.session.deleted.append(note)
            undo, kept = (shown_key(self.app, name) for name in ("notes.undo", "reading.kept"))
            then(_("note deleted; {undo} in the notes ({notes}) brings it back").format(undo=undo, notes=kept))

        self.change_kept(lambda memory: memory.notes.delete(note), deleted, then)

    def _change(self, change: Callable[[Memory], object], said: str) -> None:
        self.change_kept(change, lambda: self.notice(said), self.notice)

    # Actions.

    def action_note(self) -> None:
        """Write a note on the clause, or change one that it has."""
        self._choose_note(in_editor=False)

    def action_note_in_editor(self) -> None:
        """The same in the user's own editor."""
        self._choose_note(in_editor=True)

    def note_words(self, clause: Clause, span: Span, *, in_editor: bool) -> None:
        """Write a note on words of a clause of the page, or change the one that they have."""
        if self.page.document is not None:
            notes = self.notes_on(self.page.document, clause)
            note = next((each.item for each in notes if each.found and each.found.span == span), None)
            self._note(self.page.document, clause, span, note, in_editor=in_editor)

    def _choose_note(self, *, in_editor: bool) -> None:
        """Go on with the note of the clause that one reads; of several, and of one on some of its words, ask which."""
        document, clause = self.page.document, self.page.clause
        if document is None or clause is None:
            return
        whole = Span(0, len(clause.text))
        notes = self.notes_on(document, clause)
        if len(notes) > 1 or any(each.part is not None for each in notes):
            from tui_reader.tui.screens.choosing_note import ChooseNote

            self.app.push_screen(
                ChooseNote(
                    f"{document_name(document)}  {clause_name(clause)}",
                    notes,
                    lambda note: self._note(document, clause, whole, note, in_editor=in_editor),
                )
            )
        else:
            self._note(document, clause, whole, notes[0].item if notes else None, in_editor=in_editor)

    def _note(self, document: Document, clause: Clause, span: Span, note: Note | None, *, in_editor: bool) -> None:
        """Write a note, or a new one on these words where it is None."""
        from tui_reader.memory import quote

        at = note.at if note else quote(document, clause, span)
        if not in_editor:
            self.open_note(at, note, self.notice)
            return
        from tui_reader.tui.editor import EditorError, edit

        try:
            text = edit(self.app, note.text if note else "", document, clause)
        except EditorError as error:
            self.notice(str(error))
        else:
            self.write_note(at, note, text, self.notice)

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
