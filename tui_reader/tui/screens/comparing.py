"""The comparison screen: two documents, each clause beside its counterpart."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message

from tui_reader.actions.registry import COMPARING, MOVING
from tui_reader.comparing import Pair
from tui_reader.corpus import Anchor, Clause, Document
from tui_reader.tui.bindings import bindings
from tui_reader.tui.ink import Ink
from tui_reader.tui.names import document_name
from tui_reader.tui.screens.base import WorkScreen
from tui_reader.tui.session import Session
from tui_reader.tui.widgets.bars import Bar, heading_row
from tui_reader.tui.widgets.column_titles import ColumnTitles
from tui_reader.tui.widgets.inked import Row, Stretch
from tui_reader.tui.widgets.line_view import LineView
from tui_reader.tui.widgets.page import PageView
from tui_reader.tui.widgets.paired import Group, Shown, groups
from tui_reader.tui.widgets.side_by_side import SideBySide
from tui_reader.wording import _

if TYPE_CHECKING:
    from tui_reader.exporting.reports.report import Report


class CompareScreen(WorkScreen):
    """Compares two documents. ``read`` is called with where to go on reading when the user leaves by a clause."""

    ACTIONS = (*COMPARING, *MOVING)
    BINDINGS = bindings(COMPARING)

    @dataclass
    class Aligned(Message):
        """The clauses of the two documents have been aligned."""

        left: Document
        pairs: tuple[Pair, ...]
        groups: Sequence[Group]

    def __init__(
        self,
        session: Session,
        left: Document,
        right: Document,
        here: Anchor | None,
        read: Callable[[Anchor], None],
        resumed: Mapping[str, Any] | None = None,
    ) -> None:
        """``resumed`` is how it was left, as ``to_resume`` says, where it is opened again."""
        super().__init__()
        self._resumed = resumed
        self.session = session
        self._left, self._right = left, right
        self._here = here
        self._read = read
        self._pairs: tuple[Pair, ...] = ()

    def compose(self) -> ComposeResult:
        """Names, the two columns, the keys."""
        view = SideBySide(id="columns")
        yield Bar(id="title")
        yield ColumnTitles(view, id="column-titles")
        yield view
        with Horizontal(id="apart"):
            yield PageView(id="left-page")
            yield PageView(id="right-page")
        yield self.key_bar()

    def on_mount(self) -> None:
        """Align the documents."""
        self.view.focus()
        if self._resumed is not None:
            stacked = self._resumed.get("stacked")
            self.view.stacked_by_choice = stacked if isinstance(stacked, bool) else None
            self.view.shown = next((each for each in Shown if each == self._resumed.get("shown")), Shown.ALL)
        self._compare()

    @property
    def view(self) -> SideBySide:
        """The two columns."""
        return self.query_one("#columns", SideBySide)

    def to_resume(self) -> dict[str, Any]:
        """What is compared, and at which clause, for the next time."""
        if self._resumed is not None:  # the documents have not been aligned again yet
            return dict(self._resumed)
        here = self._here or Anchor(self._left.id, "")
        state: dict[str, Any] = {"screen": "comparing", "left": self._left.id, "right": self._right.id}
        if self.query("#columns"):  # they may not be there yet
            left, right = self.view.clauses_here()
            if left is not None:
                here = Anchor(self._left.id, left.id)
            elif right is not None:
                here = Anchor(self._right.id, right.id)
            state |= {"shown": self.view.shown.value, "stacked": self.view.stacked_by_choice, "top": self.view.top}
        return state | {"document": here.document, "clause": here.clause}

    def _compare(self) -> None:
        self.query_one("#title", Bar).show(
            heading_row(_("Compare")),
            [(_("aligning …"), (Ink.QUIET,))],
        )
        self.query_one(ColumnTitles).show(self._left, self._right)
        self.once_read(self.session, lambda: self.align_documents(self._left, self._right))

    @work(thread=True, group="align", exclusive=True)
    def align_documents(self, left: Document, right: Document) -> None:
        """Align two documents and post the pairs."""
        pairs = self.session.align(left, right)
        self.post_message(self.Aligned(left, pairs, list(groups(left, right, pairs))))

    @on(Aligned)
    def _aligned(self, event: Aligned) -> None:
        if event.left is not self._left:
            return
        self._pairs = event.pairs
        self.view.show(event.groups)
        if not self.view.matches:
            self.view.show_empty(_("These two documents have no clause that could be compared."))
        if self._here is not None and self._here.document in (self._left.id, self._right.id):
            self.view.reveal(self._here.clause, left=self._here.document == self._left.id)
        resumed, self._resumed = self._resumed, None
        if resumed is not None:
            top = resumed.get("top")
            self.view.scroll_to_row(top if isinstance(top, int) else self.view.top)
            self.view.show_cursor()
        elif not self.view.is_on_match and not self.view.next_match(1):
            self.view.next_match(-1)
        self._say_where()

    @on(LineView.Moved, "#columns")
    def _say_where(self) -> None:
        scores = self.view.matches
        left, right = document_name(self._left), document_name(self._right)
        self.query_one("#title", Bar).show(
            [*heading_row(_("Compare")), (f"  {left} ↔ {right}", ())],
            self._summary(),
        )
        if self.has_class("unlinked"):
            self.notice(_("unlinked: each text by itself"))
        elif self.view.shown is Shown.GAPS:
            self.notice(_("only what has no counterpart"))
        elif scores:
            place = _("match {place} of {all}").format(place=self.view.match_number, all=len(scores))
            self.notice(place if self.view.shown is Shown.ALL else _("only matches") + " · " + place)

    def _summary(self) -> Row:
        """How much matches, what has no counterpart, and how often the force changed which way."""
        every = self.view.every
        matches = [group for group in every if group.is_match]
        alone = [
            sum(len(side) for side in sides)
            for sides in zip(*((g.left, g.right) for g in every if not g.is_match), strict=True)
        ] or [0, 0]
        stronger = sum(group.force == "stronger" for group in matches)
        weaker = sum(group.force == "weaker" for group in matches)
        row: list[Stretch] = [
            (_("{count} matches").format(count=len(matches)), (Ink.QUIET,)),
            (_(" · alone {left} ‖ {right}").format(left=alone[0], right=alone[1]), (Ink.QUIET,)),
        ]
        if stronger or weaker:
            row.append((_(" · force ↑{stronger} ↓{weaker}").format(stronger=stronger, weaker=weaker), (Ink.QUIET,)))
        return row

    @on(LineView.Chosen, "#columns")
    @on(LineView.Chosen, "#left-page")
    def _chosen(self) -> None:
        self.action_read_left()

    @on(LineView.Chosen, "#right-page")
    def _right_chosen(self) -> None:
        self.action_read_right()

    def action_next_match(self) -> None:
        """To the next pair that matches."""
        self.view.next_match(1)

    def action_previous_match(self) -> None:
        """To the previous pair that matches."""
        self.view.next_match(-1)

    def action_next_strong(self) -> None:
        """To the next strong match."""
        self._to_next(1, lambda group: group.is_strong, _("no strong match after this one"))

    def action_previous_strong(self) -> None:
        """To the previous strong match."""
        self._to_next(-1, lambda group: group.is_strong, _("no strong match before this one"))

    def action_next_force(self) -> None:
        """To the next change of force."""
        self._to_next(1, lambda group: bool(group.force), _("the force changes nowhere after this"))

    def action_previous_force(self) -> None:
        """To the previous change of force."""
        self._to_next(-1, lambda group: bool(group.force), _("the force changes nowhere before this"))

    def _to_next(self, step: int, wanted: Callable[[Group], bool], none: str) -> None:
        if not self.view.next_group(step, wanted):
            self.notice(none)

    def action_show(self) -> None:
        """All rows, only matches, only what has no counterpart."""
        if not self.has_class("unlinked"):
            self.view.show_next()
            self._say_where()

    def action_unlink(self) -> None:
        """Read both texts freely; again, link them at the clause that is being read."""
        pages = [self.query_one(name, PageView) for name in ("#left-page", "#right-page")]
        if not self.has_class("unlinked"):
            self.add_class("unlinked")
            self.set_class(self.view.stacked, "stacked")
            for page, document, clause in zip(pages, (self._left, self._right), self.view.clauses_here(), strict=True):
                page.show(document, clause.id if clause else None)
            pages[0].focus()
        else:
            self.remove_class("unlinked")
            is_left = not pages[1].has_focus
            clause = pages[0 if is_left else 1].clause
            self.view.focus()
            if clause is not None:
                self.view.reveal(clause.id, left=is_left)
        self._say_where()

    def action_next_pane(self) -> None:
        """To the other text, when they are unlinked."""
        if self.has_class("unlinked"):
            other = "#left-page" if self.query_one("#right-page").has_focus else "#right-page"
            self.query_one(other).focus()

    def action_save(self) -> None:
        """Save the comparison as a file."""
        from tui_reader.tui.screens.saving import SaveScreen, file_name

        left, right, pairs = self._left, self._right, self._pairs

        def make() -> Report:
            from tui_reader.exporting.reports.comparison import comparison_report

            return comparison_report(left, right, pairs, date.today())

        name = file_name(document_name(left), document_name(right))
        self.app.push_screen(SaveScreen(f"{document_name(left)} ↔ {document_name(right)}", name, make, self.notice))

    def action_unmatched(self) -> None:
        """Unfold or fold what has no counterpart."""
        self.view.toggle_unmatched()

    def action_stack(self) -> None:
        """One column below the other, or both beside each other."""
        self.view.toggle_stacked()
        self.query_one(ColumnTitles).refresh()

    def action_swap(self) -> None:
        """The right document to the left, in its own order, at the same clause."""
        left, right = self.view.clauses_here()
        if right is not None:
            self._here = Anchor(self._right.id, right.id)
        elif left is not None:
            self._here = Anchor(self._left.id, left.id)
        self._left, self._right = self._right, self._left
        self._compare()

    def action_read_left(self) -> None:
        """Read the left clause in its document."""
        self._leave_for(self._left, 0)

    def action_read_right(self) -> None:
        """Read the right clause in its document."""
        self._leave_for(self._right, 1)

    def _leave_for(self, document: Document, side: int) -> None:
        clause = self._here_at(side)
        if clause is None:
            self.notice(_("no clause at that side"))
            return
        self.app.pop_screen()
        self._read(Anchor(document.id, clause.id))

    def _here_at(self, side: int) -> Clause | None:
        """The clause at that side that the cursor is on."""
        if self.has_class("unlinked"):
            return self.query_one(("#left-page", "#right-page")[side], PageView).clause
        return self.view.clauses_here()[side]

    def action_compare(self) -> None:
        """Choose another document for the right side."""
        from tui_reader.tui.screens.choosing import ChooseDocument

        self.app.push_screen(ChooseDocument(self.session, self._left, self._take_right))

    def _take_right(self, right: Document) -> None:
        left, _right = self.view.clauses_here()
        self._here = Anchor(self._left.id, left.id) if left else None
        self._right = right
        self._compare()

    def action_copy(self) -> None:
        """Copy the pair under the cursor."""
        texts = [
            f"{document_name(document)} {clause.id}: {clause.text}"
            for side, document in enumerate((self._left, self._right))
            if (clause := self._here_at(side)) is not None
        ]
        self.app.copy_to_clipboard("\n".join(texts))
        self.notice(_("sent to the terminal's clipboard"))

    def action_leave(self) -> None:
        """Back to reading."""
        self.app.pop_screen()
