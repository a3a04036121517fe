"""What one sees of the program at a moment, and what a key is to make of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from textual.widgets import Input

from tests.tui.screen_text import text
from tui_reader.tui.screens.concordance import ConcordanceScreen
from tui_reader.tui.widgets.line_view import LineView


@dataclass
class Seen:
    """A look at the app."""

    screens: list[str]
    """The names of the screens' classes, the one on top last."""
    focus: str
    cursor: int
    top: int
    typed: str
    document: str
    clause: str
    cites: bool
    text: str
    classes: frozenset[str]
    unfolded: int
    selected: tuple[tuple[int, int], tuple[int, int]] | None
    tree: int
    theme: str
    copied: str
    order: str
    kept: int
    files: frozenset[str]

    @property
    def screen(self) -> str:
        return self.screens[-1]

    def says(self, words: str) -> bool:
        return words in self.text


def look(app, copied: list[str]) -> Seen:
    """What is to be seen now."""
    reading, shown, focused = app.screen_stack[0], app.screen, app.focused
    listed = focused if isinstance(focused, LineView) else next(iter(shown.query("#listing, #results")), None)
    page, selection = reading.page, reading.page.selection
    return Seen(
        screens=[type(screen).__name__ for screen in app.screen_stack],
        focus=(focused.id or "") if focused else "",
        cursor=listed.cursor if listed else -1,
        top=listed.top if listed else -1,
        typed=focused.value if isinstance(focused, Input) else "",
        document=page.document.id,
        clause=page.clause.id,
        cites=bool(page.clause.citations or page.clause.marks),
        text=text(app),
        classes=frozenset(shown.classes),
        unfolded=len(reading.contents.unfolded),
        selected=(tuple(selection.anchor), tuple(selection.head)) if selection else None,
        tree=reading.query_one("#contents-pane").region.width,
        theme=app.theme,
        copied=copied[-1] if copied else "",
        order=shown._order.value if isinstance(shown, ConcordanceScreen) else "",
        kept=len(reading.kept.notes) + len(reading.kept.bookmarks),
        files=frozenset(path.name for path in Path.cwd().iterdir()),
    )


Sees = Callable[[Seen, Seen], bool]
"""Whether a key has done what it is to do: from what was seen before and what is seen now."""


class Press(NamedTuple):
    """A key of the registry, what one is then to see, and the keys that lead back to where the next one is tried."""

    key: str
    sees: Sees
    back: tuple[str, ...] = ()


def opens(screen: str) -> Sees:
    return lambda before, now: now.screen == screen and len(now.screens) == len(before.screens) + 1


def closes(before: Seen, now: Seen) -> bool:
    return now.screens == before.screens[:-1]


def says(words: str) -> Sees:
    return lambda before, now: now.says(words) and not before.says(words)


def moves(step: int) -> Sees:
    return lambda before, now: now.cursor == before.cursor + step


def on(before: Seen, now: Seen) -> bool:
    return now.cursor > before.cursor


def back(before: Seen, now: Seen) -> bool:
    return now.cursor < before.cursor


def scrolls_on(before: Seen, now: Seen) -> bool:
    return now.top > before.top


def scrolls_back(before: Seen, now: Seen) -> bool:
    return now.top < before.top


def at(clause: str) -> Sees:
    return lambda before, now: now.clause == clause and now.screen == "ReadingScreen"


def reads(document: str) -> Sees:
    return lambda before, now: now.document == document != before.document and now.screen == "ReadingScreen"


def focuses(pane: str) -> Sees:
    return lambda before, now: now.focus == pane != before.focus


def turns(name: str) -> Sees:
    """The screen gains or loses a class."""
    return lambda before, now: (name in now.classes) is not (name in before.classes)


def copies(words: str) -> Sees:
    return lambda before, now: words in now.copied and now.copied != before.copied


def sorts(order: str) -> Sees:
    return lambda before, now: now.order == order != before.order


def types(words: str) -> Sees:
    return lambda before, now: now.typed == words != before.typed


def head(clause: int, offset: int) -> Sees:
    """The end of the selection that moves goes by so many clauses, and so many characters."""

    def sees(before: Seen, now: Seen) -> bool:
        assert before.selected is not None
        (_anchor, was) = before.selected
        return now.selected is not None and now.selected[1] == (was[0] + clause, was[1] + offset)

    return sees


def head_at(offset: int) -> Sees:
    return lambda before, now: now.selected is not None and now.selected[1][1] == offset != before.selected[1][1]
