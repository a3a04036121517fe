"""The Textual app: it opens the reading screen on a library and holds what is the same on every screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from textual.app import App, SystemCommand
from textual.command import CommandPalette
from textual.screen import Screen

from tui_reader.corpus import Document
from tui_reader.tui.actions import EVERYWHERE, bindings
from tui_reader.tui.session import Session
from tui_reader.tui.themes import DARK, INK_DEFAULTS, THEMES
from tui_reader.wording import _

if TYPE_CHECKING:
    from tui_reader.library import Library


class WildreaderApp(App[None]):
    """The reader."""

    TITLE = "wildreader"
    CSS_PATH = ["styles/ink.tcss", "styles/screens.tcss"]
    BINDINGS = bindings(EVERYWHERE)
    COMMAND_PALETTE_BINDING = "ctrl+p"
    HORIZONTAL_BREAKPOINTS = [
        (0, "-narrow"),
        (96, "-normal"),
        (136, "-wide"),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (22, "-medium"), (34, "-tall")]

    def __init__(self, first: Document, load: Callable[[], Sequence[Document]], start_at: str | None = None) -> None:
        super().__init__()
        for name in tuple(self.available_themes):
            self.unregister_theme(name)
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = DARK.name
        self.session = Session()
        self.session.show([first])
        self._load = load
        self._start_at = start_at

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The inks' names for the style sheets, in any theme."""
        return INK_DEFAULTS

    def get_default_screen(self) -> Screen[None]:
        """The reading screen."""
        from tui_reader.tui.screens.reading import ReadingScreen

        return ReadingScreen(self.session, self._load, self._start_at)

    def action_help(self) -> None:
        """Show the keys of the screen that is open."""
        from tui_reader.tui.screens.help import HelpScreen

        actions = getattr(self.screen, "ACTIONS", None)
        if actions is not None:
            self.push_screen(HelpScreen([*actions, *getattr(self.screen, "EVERYWHERE", ())]))

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
        do = getattr(screen, "action_do_action", None)
        if do is not None:
            for action in (*getattr(screen, "ACTIONS", ()), *EVERYWHERE):
                if action.name != "palette":
                    yield SystemCommand(_(action.label), _(action.explanation), lambda name=action.name: do(name))
        own = getattr(screen, "commands", None)
        if own is not None:
            yield from own()


def run_reader(library: Library, first: Document, start_at: str | None = None) -> int:
    """Run the reader on a library until the user quits, ``first`` (at a clause of that id) on its page.

    Returns the exit code.
    """
    app = WildreaderApp(first, library.documents, start_at)
    app.run()
    return app.return_code or 0
