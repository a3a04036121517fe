"""The scripts by which shells complete calls, one module for each shell; here what they have in common."""

from __future__ import annotations

from tui_reader.commands.table import COMMANDS, Command, Option
from tui_reader.settings import THEMES
from tui_reader.wording import LANGUAGES, N_

SHELLS = ("bash", "zsh", "fish")

LIST = "wildreader list 2>/dev/null"
"""What a shell runs to know the documents: ids first, titles fourth. It is quick, since what was parsed is kept."""
LIST_CLAUSES = 'wildreader list "$document" 2>/dev/null'
"""What a shell runs to know the clauses of a document: ids first, texts fourth."""

LANGUAGE = Option(("--lang",), N_("the language of the interface"), {"choices": LANGUAGES})
JSON = Option(("--json",), N_("print JSON"), {"action": "store_true"})
HELP = Option(("--help",), N_("show this help message and exit"), {"action": "store_true"})
READER = (
    Option(("--serve",), N_("open the reader for a browser, at --host and --port"), {"action": "store_true"}),
    Option(("--host",), N_("where to serve; only this machine is let in by default"), {"metavar": "HOST"}),
    Option(("--port",), N_("the port to serve on, else 8000"), {"metavar": "N"}),
    Option(("--theme",), N_("the colours"), {"choices": THEMES}),
    LANGUAGE,
    Option(("--version",), N_("show the version and exit"), {"action": "store_true"}),
    HELP,
)
"""The flags of a call without a command."""


def options_of(command: Command) -> tuple[Option, ...]:
    """All flags of a command."""
    return (*((JSON,) if command.has_json else ()), *command.options, LANGUAGE, HELP)


def valued_flags() -> tuple[str, ...]:
    """The flags of all commands that a value follows."""
    options = (LANGUAGE, *(option for command in COMMANDS for option in command.options))
    return tuple(dict.fromkeys(flag for option in options if takes_value(option) for flag in option.flags))


def takes_value(option: Option) -> bool:
    """Whether a value follows the flag."""
    return not option.settings.get("action")


def words_of(command: Command) -> tuple[str, ...]:
    """What the argument of a command may be, where that is one of a few words."""
    schemas = tuple(each.name for each in COMMANDS if each.has_json)
    return {"completion": SHELLS, "schema": schemas}.get(command.name, ())


def documents_of(command: Command) -> int:
    """How many of the first arguments are documents."""
    return sum(positional.name in ("DOC", "OTHER", "A", "B", "FILE") for positional in command.positionals)


def takes_clause(command: Command) -> bool:
    """Whether the second argument is a clause of the first."""
    return any(positional.name == "CLAUSE" for positional in command.positionals)


def takes_files(command: Command) -> bool:
    """Whether arguments may be files."""
    return any(positional.name in ("PATH", "FILE") for positional in command.positionals)
