"""The manual page, made from the table of commands in the macros of man(7)."""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader import __version__
from tui_reader.commands.table import COMMANDS
from tui_reader.wording import N_, _

_FILES = (
    ("$XDG_DATA_HOME/wildreader/", N_("the documents that were added")),
    ("$XDG_DATA_HOME/wildreader/memory.sqlite3", N_("your notes and bookmarks, and where you were")),
    ("$XDG_CONFIG_HOME/wildreader/config.toml", N_("your settings; wildreader config explains them")),
    ("$XDG_CACHE_HOME/wildreader/", N_("what was worked out from documents; it may be deleted at any time")),
)
_ENVIRONMENT = (
    ("WILDREADER_LANG", N_("the language of the interface, en or zh; else it is that of LC_ALL, LC_MESSAGES or LANG")),
    ("WILDREADER_THEME, WILDREADER_MEASURE, WILDREADER_AMBIGUOUS_WIDTH", N_("settings; see wildreader config")),
    ("VISUAL, EDITOR", N_("the editor that E in the reader writes notes in")),
    ("NO_COLOR", N_("no colour anywhere, whatever its value")),
    ("XDG_DATA_HOME, XDG_CACHE_HOME", N_("where files lie; ~/.local/share and ~/.cache where they are not set")),
    ("PAGER", N_("what shows output that is longer than the terminal; less -R where it is not set")),
)
_ESCAPES = {"\\": "\\e", "-": "\\-", "'": "\\(aq"}
_CODES = (
    ("0", N_("found")),
    ("1", N_("nothing found")),
    ("2", N_("the call or the input is wrong; standard error says how")),
)


def manual() -> str:
    """The page, as troff reads it."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield f'.TH WILDREADER 1 "" "wildreader {__version__}" "User Commands"'
    yield from (".ad l", ".nh")  # a call that is hyphenated cannot be copied
    yield ".SH " + _("NAME")
    yield r"wildreader \- " + _escaped(_("read, compare, relate and search families of legal texts in the terminal"))
    yield ".SH " + _("SYNOPSIS")
    yield from (".B wildreader", r".RI [ PATH \|.\|.\|. ]", ".br", ".B wildreader", ".IR DOC # CLAUSE")
    for command in COMMANDS:
        yield from (".br", f".B wildreader {command.name}")
        parts = (_escaped(part).replace(" ", r"\ ").replace("…", r"\|.\|.\|.") for part in command.usage)
        yield from filter(None, [" ".join(parts)])
    yield ".SH " + _("DESCRIPTION")
    yield _escaped(
        _(
            "Without a command the reader opens on the library, with the files and folders that are named beside it. "
            "In it ? shows all keys and q goes back. Every command prints data on standard output and words on "
            "standard error; with --json it prints JSON, whose schema the command schema prints."
        )
    )
    yield ".SH " + _("COMMANDS")
    for command in COMMANDS:
        yield from (".TP", f".B {command.name}", _escaped(_(command.explanation)))
        for positional in command.positionals:
            yield from (".RS", ".TP", f".I {positional.name}", _escaped(_(positional.explanation)), ".RE")
        for option in command.options:
            flags = ", ".join(map(_escaped, option.flags))
            choices = ", ".join(option.settings.get("choices", ()))
            yield from (
                ".RS",
                ".TP",
                f".B {flags}",
                _escaped(_(option.explanation) + option.default + (f": {choices}" if choices else "")),
            )
            yield ".RE"
        yield from (".RS", ".TP", _("example"), f".B wildreader {_escaped(command.example)}", ".RE")
    for name, rows in ((N_("EXIT STATUS"), _CODES), (N_("ENVIRONMENT"), _ENVIRONMENT), (N_("FILES"), _FILES)):
        yield f".SH {_(name)}"
        for term, meaning in rows:
            yield from (".TP", f".B {_escaped(term)}", _escaped(_(meaning)))


def _escaped(text: str) -> str:
    """Text that troff sets as it is: no escapes, no requests, and hyphens that can be copied; it may break in Chinese."""
    plain = text.replace("\n", " ").removeprefix(".")
    escaped = (_ESCAPES.get(char, char) for char in plain)
    if plain.isascii():
        return "".join(escaped)
    from tui_reader.typesetting.kinsoku import Bond, bond

    # troff breaks at spaces alone: it is told where else a line may end.
    ends = (r"\:" if place and bond(plain, place) is Bond.FREE else "" for place in range(len(plain)))
    return "".join(end + char for end, char in zip(ends, escaped, strict=True))
