"""The table of commands: what each is called, takes and does. Parser, help and shell completion are made from it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from tui_reader.wording import N_


class Positional(NamedTuple):
    """An argument without a dash: its name in the usage, what it is, how many there may be as argparse says it."""

    name: str
    explanation: str
    number: str | None = None


class Option(NamedTuple):
    """An argument with a dash: its flags, what it does, what else argparse is told of it, and if it replaces --json."""

    flags: tuple[str, ...]
    explanation: str
    settings: Mapping[str, Any]
    instead_of_json: bool = False

    @property
    def default(self) -> str:
        """The value where none is given, in brackets; empty where there is none."""
        return f" ({self.settings['default']})" if "default" in self.settings else ""

    @property
    def usage(self) -> str:
        """The shortest flag and what follows it: ``-o FILE``, ``--format md|html``."""
        value = "|".join(self.settings.get("choices", ())) or self.settings.get("metavar", "")
        return f"{self.flags[0]} {value}".rstrip()


_POSITIONAL = {"?": "[{}]", "+": "{} …", "*": "[{} …]"}
"""How often an argument may stand, by the way argparse says it."""


class Command(NamedTuple):
    """A command: its name, what it does, an example without ``wildreader``, and the function ``module:name`` it runs."""

    name: str
    explanation: str
    example: str
    run: str
    positionals: tuple[Positional, ...] = ()
    options: tuple[Option, ...] = ()
    has_json: bool = True
    takes_dashes: bool = False
    """Whether words that begin with a dash and are no flags are meant as words."""

    @property
    def usage(self) -> tuple[str, ...]:
        """What follows the name: ``DOC``, ``[CLAUSE]``, ``PATH …``, ``[--format md|html]``."""
        positionals = [_POSITIONAL.get(each.number or "", "{}").format(each.name) for each in self.positionals]
        return (*positionals, *(f"[{option.usage}]" for option in self.options))


_DOC = N_("an id, a symbol, a file's name, or any unambiguous part of one or of the title")
_DOCUMENT = Positional("DOC", _DOC)
_CLAUSE = Positional("CLAUSE", N_("a clause: op6, pp3, p2.a, or its number where only one has it"))
_FILE = Positional("FILE", N_("a file, or a document of the library"))
_PATHS = Positional("PATH", N_("files, or folders with files in them"), "+")


def _limit(default: int) -> Option:
    return Option(("--limit",), N_("at most so many"), {"metavar": "N", "default": default, "type": "positive"})


def _format(*names: str) -> Option:
    return Option(
        ("--format",),
        N_("the format; where none is said, the one that the name after -o ends in"),
        {"choices": names},
        instead_of_json=True,
    )


REPORTED = ("md", "html", "csv")
"""The formats of a table."""
EXPORTED = ("md", "html", "akn", "json")
"""The formats of a document; ``akn`` is Akoma Ntoso."""

NOTES_FORMATS = ("md", "html", "csv", "json")
"""The formats of notes."""
_FLAG = {"action": "store_true"}

_OUTPUT = Option(("-o", "--output"), N_("write there and not to standard output"), {"metavar": "FILE"})

COMMANDS = (
    Command(
        "list",
        N_("List the documents, or the clauses of one."),
        "list 2013/40",
        "showing:list_documents",
        (Positional("DOC", _DOC, "?"),),
        (_format("csv"), _OUTPUT, Option(("--hidden",), N_("those that are hidden"), _FLAG)),
    ),
    Command(
        "show",
        N_("Show a document, or one clause of it."),
        "show 2013/40 op4",
        "showing:show",
        (_DOCUMENT, Positional("CLAUSE", _CLAUSE.explanation, "?")),
    ),
    Command(
        "search",
        N_("Search all documents."),
        "search 象牙市场 --limit 5",
        "finding:search",
        (
            Positional(
                "QUERY",
                N_(
                    'words; a space means and; "…" to the letter, -word without it, doc: kind: verb: date: cites: of what'
                ),
                "+",
            ),
        ),
        (_limit(20), _format(*REPORTED), _OUTPUT),
        takes_dashes=True,
    ),
    Command(
        "related",
        N_("The clauses of other documents that belong with one."),
        "related A/75/L.116 op6",
        "finding:related",
        (_DOCUMENT, _CLAUSE),
        (_limit(10), _format(*REPORTED), _OUTPUT),
    ),
    Command(
        "compare",
        N_("Set two documents side by side, clause by clause."),
        "compare 2013/40 2025/17 --format html -o both.html",
        "comparing:compare",
        (Positional("A", _DOC), Positional("B", _DOC)),
        (_format(*REPORTED), _OUTPUT),
    ),
    Command(
        "trace",
        N_("A clause through the library, by date."),
        "trace A/75/L.116 op6",
        "comparing:trace_clause",
        (_DOCUMENT, _CLAUSE),
        (_format(*REPORTED), _OUTPUT),
    ),
    Command(
        "cites",
        N_("What a document cites and what cites it; what two documents cite alike; what all cite most."),
        "cites 2013/40",
        "citing:cites",
        (Positional("DOC", _DOC, "?"), Positional("OTHER", _DOC, "?")),
        (_format(*REPORTED), _OUTPUT),
    ),
    Command(
        "terms",
        N_("What documents call a thing, and where one calls it by two names."),
        "terms ICCWC",
        "citing:tell_terms",
        (Positional("TERM", N_("any name of the thing; all that are known if there is none"), "?"),),
        (_format(*REPORTED), _OUTPUT),
    ),
    Command(
        "add",
        N_("Copy files into the library."),
        "add draft.txt resolutions/",
        "shelving:add_files",
        (_PATHS,),
        (Option(("--watch",), N_("go on adding what comes, until ctrl+c"), _FLAG, instead_of_json=True),),
    ),
    Command(
        "remove",
        N_("Take a document that was added off the library."),
        "remove draft",
        "shelving:remove_document",
        (_DOCUMENT,),
    ),
    Command(
        "rename",
        N_("Call a document by another title; without one, by its own again."),
        "rename 004 卡萨内声明",
        "shelving:rename_document",
        (_DOCUMENT, Positional("TITLE", N_("the title"), "?")),
    ),
    Command(
        "hide",
        N_("Leave a document out of everything until it is shown again."),
        "hide 002",
        "shelving:hide_document",
        (_DOCUMENT,),
    ),
    Command(
        "unhide",
        N_("Show a hidden document again."),
        "unhide 002",
        "shelving:unhide_document",
        (_DOCUMENT,),
    ),
    Command(
        "join",
        N_("Join a draft and what it became: each is found by the other's symbol."),
        "join A/75/L.116 A/RES/75/311",
        "shelving:join_documents",
        (Positional("A", _DOC), Positional("B", N_("another document, or a symbol"))),
        (Option(("--undo",), N_("take them apart again"), _FLAG),),
    ),
    Command(
        "export",
        N_("A document as Markdown, HTML, Akoma Ntoso (akn) or JSON."),
        "export 2013/40 --format md -o 2013-40.md",
        "showing:export",
        (_DOCUMENT,),
        (_format(*EXPORTED), _OUTPUT),
    ),
    Command(
        "notes",
        N_("Your notes, with what they are on."),
        "notes --format md -o notes.md",
        "noting:print_notes",
        (Positional("WORDS", N_("only notes with these words"), "*"),),
        (_format(*NOTES_FORMATS), _OUTPUT),
    ),
    Command(
        "note",
        N_("Write a note on a clause."),
        "note 2013/40 op4 compare with A/75/L.116 op6",
        "noting:write_note",
        (
            _DOCUMENT,
            _CLAUSE,
            Positional("TEXT", N_("the note; from standard input where there is none, or for -"), "*"),
        ),
        takes_dashes=True,
    ),
    Command(
        "bookmarks",
        N_("Your bookmarks."),
        "bookmarks --json",
        "noting:print_bookmarks",
        options=(_format("csv"), _OUTPUT),
    ),
    Command(
        "check",
        N_("Account for every character of a file."),
        "check draft.txt",
        "showing:check",
        (_FILE,),
    ),
    Command(
        "config",
        N_("The settings, each explained, as a file to change."),
        "config > config.toml",
        "configuring:print_config",
    ),
    Command(
        "schema",
        N_("The JSON Schema of what the commands print with --json."),
        "schema search",
        "documenting:print_schema",
        (Positional("NAME", N_("only of the command of this name"), "?"),),
        has_json=False,
    ),
    Command(
        "manual",
        N_("The manual page, for man to show."),
        "manual > wildreader.1",
        "documenting:print_manual",
        has_json=False,
    ),
    Command(
        "completion",
        N_("Completion for a shell, to be sourced by it."),
        "completion bash > ~/.local/share/bash-completion/completions/wildreader",
        "completing:print_completion",
        (Positional("SHELL", "bash, zsh, fish"),),
        has_json=False,
    ),
)

NAMES = tuple(command.name for command in COMMANDS)
