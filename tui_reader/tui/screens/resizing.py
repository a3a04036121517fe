"""The panes beside the page, given more room or less by keys and by the mouse, which draws them by their borders."""

from __future__ import annotations

from textual import events

from tui_reader.tui.panes import PaneSizes
from tui_reader.tui.screens.annotating import AnnotatingScreen
from tui_reader.tui.session import Session


class ResizingScreen(AnnotatingScreen):
    """A screen with a page and panes beside it.

    The border of a pane is where the next one begins: the first column of the page, the first column of the related
    clauses, or the row of their title where they stand below the page. Under the mouse it is lit.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.panes = PaneSizes()
        self._drawn = ""

    def on_resize(self) -> None:
        """Give the panes their room in another size of the screen."""
        self.panes.apply(self)

    # By keys.

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

    # By the mouse.

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of a border."""
        if event.button == 1:
            self._drawn = self.panes.border_at(self, event.screen_x, event.screen_y)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Draw the border along, or light the one under the mouse."""
        if not event.button:
            self._drawn = ""
        if self._drawn:
            self.panes.draw_to(self, self._drawn, event.screen_x, event.screen_y)
        lit = self._drawn or self.panes.border_at(self, event.screen_x, event.screen_y)
        for pane in ("contents", "related"):
            if self.has_class(name := f"grip-{pane}") is not (lit == pane):
                self.toggle_class(name)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Let go of the border."""
        self._drawn = ""
