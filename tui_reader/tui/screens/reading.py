"""The reading screen: the tree, the page, and what belongs with the clause under the cursor."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from textual import events, on, work
from textual.app import ComposeResult, SystemCommand
from textual.message import Message

from tui_reader.actions.registry import MOVING, READING
from tui_reader.corpus import Anchor, Clause, Document
from tui_reader.tui.bindings import bindings
from tui_reader.tui.collecting import for_good
from tui_reader.tui.ink import Ink
from tui_reader.tui.names import document_name, part_name
from tui_reader.tui.screens.relating import RelatingScreen
from tui_reader.tui.screens.reopening import ReopeningScreen
from tui_reader.tui.screens.taking_in import TakingInScreen
from tui_reader.tui.session import Session
from tui_reader.tui.widgets.bars import Bar
from tui_reader.tui.widgets.beside import BesidePane
from tui_reader.tui.widgets.contents import Contents
from tui_reader.tui.widgets.contents_pane import ContentsPane
from tui_reader.tui.widgets.covered import CoveredColumn, CoveredPanes, CoveredRow
from tui_reader.tui.widgets.inked import Stretch
from tui_reader.tui.widgets.line_view import LineView
from tui_reader.tui.widgets.notes import Notes
from tui_reader.tui.widgets.own_notes import OwnNotes
from tui_reader.tui.widgets.page import PageView
from tui_reader.tui.widgets.related import RelatedPane
from tui_reader.tui.widgets.selected import Place
from tui_reader.wording import _


class ReadingScreen(RelatingScreen, TakingInScreen, ReopeningScreen):
    """Reads the library, clause by clause."""

    ACTIONS = (*READING, *MOVING)
    BINDINGS = bindings(READING)

    @dataclass
    class Loaded(Message):
        """All documents have been read."""

        documents: tuple[Document, ...]

    def __init__(
        self,
        session: Session,
        load: Callable[[], Sequence[Document]],
        start_at: str | None = None,
        left: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(session)
        self._left = left or {}
        self.take_above(self._left)
        self._load = load
        self._start_at = start_at

    def compose(self) -> ComposeResult:
        """The panes; which of them are seen depends on the size of the screen."""
        yield Bar(id="title")
        with CoveredRow(id="body"):
            yield ContentsPane(id="contents-pane")
            with CoveredPanes(id="reading"):
                with CoveredColumn(id="page-pane"):
                    yield Bar(id="page-title", classes="pane-title")
                    yield PageView(id="page")
                    yield OwnNotes(id="own-notes")
                    yield Notes(id="notes")
                with CoveredColumn(id="related-pane"):
                    yield Bar(id="related-title", classes="pane-title")
                    yield RelatedPane(id="related")
                yield BesidePane(id="beside")
        yield self.key_bar()

    def on_mount(self) -> None:
        """Show the first document at once, or what was open above it; read the others when it is on the screen."""
        self.page.focus()
        self.contents.show(self.session.documents)
        self.restore(self._left)
        self.page.show(self.session.documents[0], self._start_at)
        self.related.show_empty("")
        problems: Sequence[str] = getattr(self.app, "problems", ())
        if problems:
            self.notice_for_a_while(" · ".join(problems))
        self.reopen()
        self.app.screen.call_after_refresh(self.load_documents)

    # The panes.

    @property
    def page(self) -> PageView:
        """The page."""
        return self.query_one("#page", PageView)

    @property
    def contents(self) -> Contents:
        """The tree."""
        return self.query_one("#contents", Contents)

    def bar(self, name: str) -> Bar:
        """The row of that name above a pane."""
        return self.query_one(f"#{name}", Bar)

    # The library.

    @work(thread=True, group="load")
    def load_documents(self) -> None:
        """Read all documents of the library."""
        with for_good():
            documents = tuple(self._load())
            self.contents.prepare(documents)
        self.post_message(self.Loaded(documents))

    @on(Loaded)
    def _documents_loaded(self, event: Loaded) -> None:
        shown = self.page.document
        # The document on the page is the same text; it stays the same object, so that nothing is laid out anew.
        documents = tuple(
            shown if shown is not None and shown.id == document.id else document for document in event.documents
        )
        self.session.show(documents)
        self.contents.show(documents)
        self._clause_reached()
        left, self._left = self._left, {}  # it is gone back to once, however often documents are loaded
        self.restore_matches(left)
        self.read_memory(self.reopen)

    # Where one is.

    @property
    def here(self) -> Anchor | None:
        """The clause under the page's cursor."""
        document, clause = self.page.document, self.page.clause
        return Anchor(document.id, clause.id) if document and clause else None

    def go_to(self, anchor: Anchor, *, remember: bool = True) -> None:
        """Read a clause; where one was before can be gone back to."""
        document = self.session.by_id.get(anchor.document)
        if document is None or not self._is_there(document):
            return
        if remember:
            self.leave_for(anchor)
        self.page.show(document, anchor.clause)
        if anchor.offset:
            self.page.show_place(Place(self.page.cursor, anchor.offset))
        self.remove_class("contents-on")
        self.page.focus()

    def _is_there(self, document: Document) -> bool:
        """Whether the text of a document can be read; where it cannot, say why."""
        from tui_reader.parsing.unreadable import UnreadableFile

        try:
            _ = document.text
        except UnreadableFile as error:
            self.notice(f"{document_name(document)}: {error.reason}")
            return False
        return True

    @on(LineView.Moved, "#page")
    def _clause_reached(self) -> None:
        document, clause = self.page.document, self.page.clause
        if document is None or clause is None:
            return
        self._say_where(document, clause)
        self.query_one("#notes", Notes).show(document, clause)
        self.show_own_notes(document, clause)
        self.session.reached(document, clause)
        if self.contents.has_focus is False:
            self.contents.reveal(document.id, clause.id)
        self.follow_related()

    def _say_where(self, document: Document, clause: Clause) -> None:
        documents = self.session.documents
        clauses = sum(each.substantive for each in documents)
        name = document_name(document)
        left: list[Stretch] = [("wildreader", (Ink.TITLE,)), (f"  {name}", (Ink.NAME,))]
        if document.title and document.title != name:
            left.append((f"  {document.title}", ()))
        if document.date:
            left.append((f"  {document.date[:4]}", (Ink.QUIET,)))
        count = _("{documents} documents · {clauses} clauses").format(documents=len(documents), clauses=clauses)
        self.bar("title").show(left, [(count, ())])
        self.bar("contents-title").show([(_("Documents"), ()), (f" {len(documents)}", (Ink.QUIET,))])
        outlined = self.contents.outlined(document)
        rank = outlined.rank(clause.id)
        place = f"{rank.number} / {rank.of}" if rank.of > 1 else ""
        notes = _("{footnotes} footnotes · {citations} citations").format(
            footnotes=document.annotations, citations=document.cited
        )
        part = part_name(outlined.parts[outlined.part_of(clause.id)])
        self.bar("page-title").show([(part, (Ink.HEADING,)), (f"  {place}", (Ink.QUIET,))], [(notes, (Ink.QUIET,))])

    @on(Contents.Wanted)
    def _contents_wanted(self, event: Contents.Wanted) -> None:
        self.go_to(event.anchor)

    @on(LineView.Chosen, "#page")
    def _page_chosen(self) -> None:
        self.action_follow()

    # Actions.

    def action_compare(self) -> None:
        """Choose a document to set beside this one."""
        from tui_reader.tui.screens.choosing import ChooseDocument

        if self.related.has_focus and self.compare_related():
            return
        shown = self.contents.document if self.contents.has_focus else self.page.document
        if shown is None:
            return
        if len(self.session.documents) < 2:
            self.notice(_("one document alone has nothing to be compared with"))
            return
        left = shown
        self.app.push_screen(ChooseDocument(self.session, left, lambda right: self.compare(left, right)))

    def compare(self, left: Document, right: Document, at: Anchor | None = None) -> None:
        """Open the comparison of two documents, at a clause of one, else at the one that is being read."""
        from tui_reader.tui.screens.comparing import CompareScreen

        self.app.push_screen(CompareScreen(self.session, left, right, at or self.here, self.go_to))

    def action_citations(self) -> None:
        """Show what the document cites, and what cites it."""
        from tui_reader.tui.screens.citing import CitingScreen

        if self.page.document is not None:
            self.app.push_screen(CitingScreen(self.session, self.page.document, self.go_to))

    def action_terms(self) -> None:
        """Show what the things of the clause are called in all documents."""
        from tui_reader.tui.screens.terms import TermsScreen

        if self.page.document is not None and self.page.clause is not None:
            here = (self.page.document.id, self.page.clause)
            self.app.push_screen(TermsScreen(self.session, here, self.show_matches))

    def action_trace(self) -> None:
        """Trace the clause through the library."""
        from tui_reader.tui.screens.tracing import TraceScreen

        if self.page.document is not None and self.page.clause is not None:
            self.app.push_screen(TraceScreen(self.session, self.page.document, self.page.clause, self.go_to))

    def action_go_to_clause(self, typed: str = "") -> None:
        """Ask for a clause to go to."""
        from tui_reader.tui.screens.going import GoToScreen

        if self.page.document is not None:
            self.app.push_screen(GoToScreen(self.session, self.page.document, self.go_to, typed))

    def on_key(self, event: events.Key) -> None:
        """A digit begins the number of a clause to go to."""
        if event.character and event.character.isdigit():
            event.stop()
            self.action_go_to_clause(event.character)

    def action_source(self) -> None:
        """Show the source lines of the clause."""
        from tui_reader.tui.screens.source import SourceScreen

        if self.page.document is not None and self.page.clause is not None:
            self.app.push_screen(SourceScreen(self.page.document, self.page.clause))

    def action_contents(self) -> None:
        """Show or hide the tree."""
        narrow = self.has_class("-narrow")
        shown = self.has_class("contents-on") if narrow else not self.has_class("contents-off")
        if narrow:
            self.set_class(not shown, "contents-on")
        else:
            self.set_class(shown, "contents-off")
        (self.page if shown else self.contents).focus()

    def action_next_pane(self) -> None:
        """To the next pane that is seen."""
        if self.has_class("-narrow") and not self.has_class("contents-on") and not self.related.has_focus:
            if self.query_one("#related-pane").display:
                self.related.focus()
            else:
                self.action_contents()
            return
        self.focus_next()

    def action_previous_pane(self) -> None:
        """To the previous pane that is seen."""
        self.focus_previous()

    def action_leave(self) -> None:
        """From a pane back to the page; on the page, put out the lit matches."""
        if not self.page.has_focus:
            self.remove_class("contents-on")
            self.page.focus()
        elif self.has_class("beside-on"):
            self.close_beside()
        else:
            self.page.light("", {})
            self.notice("")

    def action_quit(self) -> None:
        """From a pane back to the page; from the page, leave the program."""
        if self.page.has_focus:
            self.app.exit()
        else:
            self.action_leave()

    def commands(self) -> Iterable[SystemCommand]:
        """For the command palette: every document to read, and every one to compare with the one on the page."""
        shown = self.page.document
        for document in self.session.documents:
            name = document_name(document)
            start = self.session.left_at(document)
            yield SystemCommand(_("Read {name}").format(name=name), document.title, lambda at=start: self.go_to(at))
            if shown is not None and document.id != shown.id:
                yield SystemCommand(
                    _("Compare with {name}").format(name=name),
                    document.title,
                    lambda left=shown, right=document: self.compare(left, right),
                )
