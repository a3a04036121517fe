"""The Textual app: it opens the reading screen on a library and holds what is the same on every screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from textual import events
from textual.app import SystemCommand
from textual.command import CommandPalette
from textual.reactive import Reactive
from textual.screen import Screen
from textual.theme import Theme
from textual.timer import Timer

from tui_reader.actions.registry import EVERYWHERE
from tui_reader.corpus import Document
from tui_reader.settings import Settings
from tui_reader.tui.bindings import bindings, keymap
from tui_reader.tui.keeping import Keeper
from tui_reader.tui.panes import NORMAL_FROM, WIDE_FROM
from tui_reader.tui.screens.base import ActionsMixin
from tui_reader.tui.session import Session
from tui_reader.tui.themes import DARK, INK_DEFAULTS, THEMES
from tui_reader.tui.typing_ahead import KeysInOrder
from tui_reader.wording import _

if TYPE_CHECKING:
    from rich.console import RenderableType

    from tui_reader.library import Library
    from tui_reader.memory import Memory

_THEMES = {theme.name: theme for theme in THEMES}
_KEEP_AFTER = 0.4
"""Seconds after a key or click until it is written down how things are."""


class WildreaderApp(KeysInOrder):
    """The reader."""

    TITLE = "wildreader"
    CSS_PATH = ["styles/ink.tcss", "styles/screens.tcss"]
    BINDINGS = bindings(EVERYWHERE)
    COMMAND_PALETTE_BINDING = "ctrl+p"
    HORIZONTAL_BREAKPOINTS = [
        (0, "-narrow"),
        (NORMAL_FROM, "-normal"),
        (WIDE_FROM, "-wide"),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (22, "-medium"), (34, "-tall")]

    # The first theme is set from the beginning: to set another means to parse all style sheets a second time.
    theme: Reactive[str] = Reactive(DARK.name)

    def __init__(
        self,
        first: Document,
        load: Callable[[], Sequence[Document]],
        start_at: str | None = None,
        memory: Memory | None = None,
        left: Mapping[str, Any] | None = None,
        settings: Settings | None = None,
        above: Iterable[Document] = (),
        problems: Sequence[str] = (),
    ) -> None:
        """``above`` are the documents that the screens need which were left open above the reading screen, ``problems``
        what is wrong with the settings, in a line each.
        """
        super().__init__()
        self.problems = problems
        self.settings = settings or Settings()
        self.keeper = Keeper(self, memory)
        self.set_keymap(keymap(self.settings.keys))
        self._left = left or {}
        self._keeping: Timer | None = None
        self._is_leaving = False
        self._written: Mapping[str, Any] = {}
        wanted = f"wildreader-{self.settings.theme}" if self.settings.theme else self._left.get("theme")
        if wanted in self.available_themes:
            self.theme = wanted
        self.session = Session()
        self.session.begin_with({document.id: document for document in (first, *above)}.values())
        self._load = load
        self._start_at = start_at

    @property
    def available_themes(self) -> dict[str, Theme]:
        """The program's own themes and no others."""
        return _THEMES

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The inks' names for the style sheets, in any theme."""
        return INK_DEFAULTS

    def get_default_screen(self) -> Screen[None]:
        """The reading screen."""
        from tui_reader.tui.screens.reading import ReadingScreen

        return ReadingScreen(self.session, self._load, self._start_at, self._left)

    # What is remembered.

    async def on_event(self, event: events.Event) -> None:
        """After whatever the user does, remember a moment later how things are."""
        await super().on_event(event)
        if isinstance(event, events.InputEvent | events.Paste) and self._keeping is None:
            self._keeping = self.set_timer(_KEEP_AFTER, self.keep_state)

    def keep_state(self) -> None:
        """Write down how the reader is and where one is in the documents, so that a kill at any moment loses little."""
        self._keeping = None
        if self._is_leaving:  # screens are being taken down
            return
        screens = [screen for screen in self.screen_stack if isinstance(screen, ActionsMixin)]
        reading = screens[0].to_resume() if screens else None
        if reading is None:
            return
        above = [state for screen in screens[1:] if (state := screen.to_resume()) is not None]
        # A theme that was set for this run, or for all, is not one that was chosen in passing.
        is_set = self.theme == f"wildreader-{self.settings.theme}"
        above += reading.get("above", ())
        state = {**reading, "theme": self._left.get("theme") if is_set else self.theme, "above": above}
        moved = [self.session.positions[name] for name in self.session.moved_in]
        self.session.moved_in.clear()
        changed = moved or state != self._written
        self._written = state

        def keep(memory: Memory) -> bool:
            if changed:  # a mouse that only moves over the screen writes nothing
                memory.sessions.keep(state, moved)
            return memory.was_changed_elsewhere()

        self.keeper.ask(keep, self._kept_state)

    def _kept_state(self, changed_elsewhere: bool) -> None:
        """Show what another reader has written meanwhile."""
        reading = self.screen_stack[0] if self.screen_stack else None
        if changed_elsewhere and (read_kept := getattr(reading, "read_kept", None)) is not None:
            read_kept()

    def exit(self, result: None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """Leave the program, everything written down."""
        self.keep_state()
        self._is_leaving = True
        super().exit(result, return_code, message)

    def on_unmount(self) -> None:
        """Wait until all is written."""
        self.keeper.close()

    def action_help(self) -> None:
        """Show the keys of the screen that is open."""
        from tui_reader.tui.screens.help import HelpScreen

        screen = self.screen
        if isinstance(screen, ActionsMixin):
            self.push_screen(HelpScreen(screen.actions_here()))

    def action_palette(self) -> None:
        """Open the command palette."""
        self.push_screen(CommandPalette(placeholder=_("What is to be done?"), id="--command-palette"))

    def action_command_palette(self) -> None:
        """Open the command palette, for those who ask for it by Textual's own name."""
        self.action_palette()

    def action_next_theme(self) -> None:
        """Change to the next of the themes."""
        names = [theme.name for theme in THEMES]
        self.theme = names[(names.index(self.theme) + 1) % len(names)]

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """What can be done on the screen, from the registry, and what the screen adds of its own."""
        if isinstance(screen, ActionsMixin):
            do = screen.action_do_action
            for action in screen.actions_here():
                if action.name != "palette":
                    told = f"{_(action.explanation)} ({action.shown_keys})"
                    yield SystemCommand(_(action.label), told, lambda name=action.name: do(name))
            yield from screen.commands()


def run_reader(
    library: Library,
    first: Document,
    start_at: str | None = None,
    memory: Memory | None = None,
    left: Mapping[str, Any] | None = None,
    settings: Settings | None = None,
    problems: Sequence[str] = (),
) -> int:
    """Run the reader on a library until the user quits, ``first`` (at a clause of that id) on its page.

    ``left`` is how the reader was left the last time, as far as it is to be so again, ``problems`` what is wrong with the
    settings. Returns the exit code.
    """
    from tui_reader.tui.screens.reopening import documents_above

    above = []
    for name in documents_above(left or {}):
        with suppress(KeyError):
            above.append(library.document(name))
    app = WildreaderApp(first, library.documents, start_at, memory, left, settings, above, problems)
    app.session.files = lambda: {document.id: entry.path for entry, document in library.shelved()}
    app.run()
    return app.return_code or 0
