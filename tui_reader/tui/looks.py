"""What each ink looks like: a colour of the theme's, and a weight or line, so that it is never told by colour alone.

Looks are resolved here once for a theme, and not by component classes in the style sheet: two dozen of those on every
pane would take a third of the time to the first screen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from rich.color import Color as RichColour
from rich.style import Style
from textual.color import Color

from tui_reader.tui.ink import Ink


@dataclass(frozen=True, slots=True)
class Look:
    """An ink's look: the names of the theme's colours (``ink-…``) for the text and its ground, and what else marks it."""

    colour: str = ""
    ground: str = ""
    bold: bool | None = None
    dim: bool | None = None
    underline: bool | None = None
    italic: bool | None = None
    strike: bool | None = None
    reverse: bool | None = None


_LOOKS: Mapping[Ink, Look] = {
    Ink.QUIET: Look("quiet"),
    Ink.FAINT: Look("faint"),
    Ink.LABEL: Look("label"),
    Ink.VERB: Look("verb", bold=True),
    Ink.MARK: Look("mark"),
    Ink.CITATION: Look("citation", underline=True),
    Ink.TITLE: Look("text", bold=True),
    Ink.HEADING: Look("heading", bold=True),
    Ink.MASTHEAD: Look("quiet"),
    Ink.ENACTING: Look("text", bold=True),
    Ink.CURSOR: Look(ground="cursor"),
    Ink.CURSOR_BAR: Look(ground="faint"),
    Ink.MATCH: Look("match-text", "match", bold=True),
    Ink.SHARED: Look(ground="shared", underline=True),
    Ink.DELETED: Look(ground="deleted", strike=True),
    Ink.INSERTED: Look(ground="inserted", underline=True),
    Ink.STRONG: Look("strong", bold=True),
    Ink.MIDDLING: Look("middling"),
    Ink.WEAK: Look("weak"),
    Ink.NAME: Look("citation", bold=True),
    Ink.THUMB: Look(ground="faint"),
    Ink.KEY: Look("verb", bold=True),
    Ink.NOTE: Look("note"),
    Ink.NOTE_BAR: Look(ground="note"),
    Ink.NOTED: Look("note", underline=True),
    Ink.SELECTED: Look(reverse=True),
    Ink.HINT: Look("match-text", "match", bold=True),
}

_FOCUSED: Mapping[Ink, Look] = {
    Ink.CURSOR: Look(ground="cursor-focus"),
    Ink.CURSOR_BAR: Look(ground="bar-accent"),
    Ink.THUMB: Look(ground="quiet"),
}

# Without colours weight and line do the work that hue did.
_COLOURLESS: Mapping[Ink, Look] = {
    Ink.QUIET: Look(dim=True),
    Ink.FAINT: Look(dim=True),
    Ink.LABEL: Look(dim=True),
    Ink.MATCH: Look(reverse=True),
    Ink.CURSOR: Look(),
    Ink.CURSOR_BAR: Look(reverse=True),
    Ink.THUMB: Look(reverse=True),
    Ink.NOTE: Look(bold=True),
    Ink.NOTE_BAR: Look(reverse=True),
    Ink.NOTED: Look(underline=True, italic=True),
    Ink.HINT: Look(reverse=True, bold=True),
}

# In the terminal's own palette grounds are left alone, whatever they are.
_PALETTE: Mapping[Ink, Look] = {
    Ink.HINT: Look(reverse=True, bold=True),
    Ink.MATCH: Look(reverse=True, bold=True),
    Ink.SHARED: Look(bold=True, underline=True),
    Ink.DELETED: Look("weak", strike=True),
    Ink.INSERTED: Look("strong", underline=True),
    Ink.CURSOR: Look(),
    Ink.CURSOR_BAR: Look(reverse=True),
    Ink.THUMB: Look(reverse=True),
}


@dataclass(slots=True)
class InkBook:
    """The styles of a theme's inks. ``colours`` are the theme's variables, by name."""

    colours: Mapping[str, str]
    palette: bool = False
    colourless: bool = False
    _styles: dict[tuple[tuple[Ink, ...], bool], Style] = field(default_factory=dict)

    def style(self, inks: tuple[Ink, ...], *, focused: bool) -> Style:
        """The style of inks laid over one another, without the ground below them."""
        key = (inks, focused)
        if (style := self._styles.get(key)) is None:
            style = Style.null()
            for ink in inks:
                style = style + self._style(self._look(ink, focused=focused))
            self._styles[key] = style
        return style

    def _look(self, ink: Ink, *, focused: bool) -> Look:
        if self.colourless and ink in _COLOURLESS:
            return _COLOURLESS[ink]
        if self.palette and ink in _PALETTE:
            return _PALETTE[ink]
        return (_FOCUSED if focused else _LOOKS).get(ink) or _LOOKS[ink]

    def _style(self, look: Look) -> Style:
        return Style(
            color=self._colour(look.colour),
            bgcolor=self._colour(look.ground),
            bold=look.bold,
            dim=look.dim,
            underline=look.underline,
            italic=look.italic,
            strike=look.strike,
            reverse=look.reverse,
        )

    def _colour(self, name: str) -> RichColour | None:
        return Color.parse(self.colours[f"ink-{name}"]).rich_color if name else None
