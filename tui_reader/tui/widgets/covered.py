"""Containers of which nothing is seen, since what is in them covers them: they need not be drawn with all their edges."""

from __future__ import annotations

from textual.containers import Container, Horizontal, Vertical


class CoveredColumn(Vertical):
    """Widgets one below the other."""

    BLANK = True


class CoveredRow(Horizontal):
    """Widgets beside each other."""

    BLANK = True


class CoveredPanes(Container):
    """Panes that stand as the style sheet says."""

    BLANK = True
