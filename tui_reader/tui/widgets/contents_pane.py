"""The pane of the tree: its title, the tree, and, when asked for, a box that filters it."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from tui_reader.actions.registry import FILTERING
from tui_reader.tui.bindings import bindings
from tui_reader.tui.widgets.bars import Bar
from tui_reader.tui.widgets.contents import Contents
from tui_reader.tui.widgets.covered import CoveredColumn
from tui_reader.wording import _


class FilterBox(Input):
    """Where the words are typed that the rows of the tree must have."""

    ACTIONS = FILTERING
    BINDINGS = bindings(FILTERING)

    def action_to_tree(self) -> None:
        """To the rows that are left."""
        self.query_ancestor(ContentsPane).to_tree()

    async def action_end_filter(self) -> None:
        """Show all rows again, and go away."""
        await self.query_ancestor(ContentsPane).end_filter()


class ContentsPane(CoveredColumn):
    """The tree of the library with its title; words that are typed leave of it only what has them."""

    def compose(self) -> ComposeResult:
        """The title and the tree; the box comes when it is asked for, since the first screen needs none."""
        yield Bar(id="contents-title", classes="pane-title")
        yield Contents(id="contents")

    @property
    def _tree(self) -> Contents:
        return self.query_one("#contents", Contents)

    @on(Contents.FilterAsked)
    async def _ask(self) -> None:
        for box in self.query(FilterBox):
            box.focus()
            return
        box = FilterBox(id="tree-filter", placeholder=_("words in documents and clauses"), compact=True)
        await self.mount(box, before="#contents")
        box.focus()

    @on(Input.Changed, "#tree-filter")
    def _filter(self, event: Input.Changed) -> None:
        self._tree.filter(event.value)

    def to_tree(self) -> None:
        """To the rows that are left."""
        self._tree.focus()

    async def end_filter(self) -> None:
        """Show all rows again."""
        self._tree.focus()
        self._tree.filter("")
        await self.query(FilterBox).remove()
