"""A screen's classes by its size (``-narrow``, ``-tall``), by which the style sheet says where the panes stand."""

from __future__ import annotations

from textual.screen import Screen


class SizeClassesMixin:
    """Takes the classes of its size before it is laid out.

    Textual gives them to a screen after that: each would be drawn twice, and seen for a moment as it looks in another
    size.
    """

    def on_compose(self) -> None:
        """Take the classes of the size, before there is anything to style by them."""
        self._take_classes(update=False)

    def on_resize(self) -> None:
        """Take the classes of the new size."""
        self._take_classes(update=True)

    def _take_classes(self, *, update: bool) -> None:
        assert isinstance(self, Screen)
        width, height = self.app.size
        classes: dict[str, bool] = {}
        for breakpoints, length in ((self.app.HORIZONTAL_BREAKPOINTS, width), (self.app.VERTICAL_BREAKPOINTS, height)):
            names = [name for least, name in sorted(breakpoints or ()) if least <= length]
            classes |= {name: name in names[-1:] for _least, name in breakpoints or ()}
        self.update_classes(classes, update=update, animate=False)
