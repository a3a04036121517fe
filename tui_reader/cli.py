"""The command line: every command is the headless twin of a screen.

Standard output is data, standard error is words. Exit codes: 0 found, 1 nothing found, 2 the call or the input is wrong.
"""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from typing import NoReturn

from tui_reader import __version__
from tui_reader.wording import LANGUAGES, _, choose_language

FOUND, NOTHING, WRONG = 0, 1, 2

_COMMANDS = ("list", "show", "search", "related", "compare", "trace", "check", "export")


class _Parser(ArgumentParser):
    """An argument parser that says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        hint = _("see {command} --help").format(command=self.prog)
        self.exit(WRONG, f"wildreader: {message}; {hint}\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    choose_language(_asked_language(given))
    # UTF-8 whatever the locale says: the texts are Chinese, and a pipe has no locale.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        return _run(given)
    except BrokenPipeError:
        # Who read our output has enough of it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FOUND
    except KeyboardInterrupt:
        return 130


def _asked_language(given: Sequence[str]) -> str | None:
    for place, argument in enumerate(given):
        if argument == "--lang" and place + 1 < len(given) and given[place + 1] in LANGUAGES:
            return given[place + 1]
        if argument.startswith("--lang=") and argument[7:] in LANGUAGES:
            return argument[7:]
    return None


def _run(given: Sequence[str]) -> int:
    words = [
        argument
        for place, argument in enumerate(given)
        if not argument.startswith("-") and (place == 0 or given[place - 1] != "--lang")
    ]
    if words and words[0] in _COMMANDS:
        options = _command_parser().parse_args(given)
        from tui_reader.commands import run_command

        return run_command(options)
    return _read(_reader_parser().parse_args(given))


def _read(options: Namespace) -> int:
    """Open the reader; without a terminal list the documents."""
    from tui_reader.commands import open_paths, print_list, say

    opened, start_at, failed = open_paths(options.paths)
    if failed and not opened:
        return WRONG
    from tui_reader.library import Library

    library = Library.open(opened)
    first = library.first()
    if first is None:
        say(_("there is no document to read; name a file: wildreader FILE"))
        return WRONG
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        print_list(library, as_json=False)
        say(_("no terminal to read in; commands for scripts: {commands}").format(commands=", ".join(_COMMANDS)))
        return FOUND
    # Some terminals lose what an input method composes under the kitty keyboard protocol.
    os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
    from tui_reader.tui.app import run_reader

    return run_reader(library, first, start_at)


_EXAMPLES = """\
examples:
  wildreader                             open the reader
  wildreader draft.txt                   read a file beside the library
  wildreader A/75/L.116#op6              open the reader at a clause
  wildreader list                        the documents
  wildreader show 2013/40 op4            a clause
  wildreader search 象牙市场              every clause about ivory markets
  wildreader related A/75/L.116 op6      the clauses that belong with one
  wildreader compare A/75/L.116 2025/17  two documents, clause by clause
  wildreader COMMAND --help              more about a command

in the reader: j k move, / searches, c compares, ? shows all keys, q quits
"""


def _reader_parser() -> ArgumentParser:
    parser = _Parser(
        prog="wildreader",
        description=_("Read, compare, relate and search families of legal texts in the terminal."),
        epilog=_EXAMPLES + "\n" + _("commands: {commands}").format(commands=", ".join(_COMMANDS)),
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("paths", nargs="*", metavar="PATH", help=_("files to read beside the library, or DOC#CLAUSE"))
    _common(parser)
    parser.add_argument("--version", action="version", version=f"wildreader {__version__}")
    return parser


def _command_parser() -> ArgumentParser:
    parser = _Parser(prog="wildreader", formatter_class=RawDescriptionHelpFormatter)
    _common(parser)
    commands = parser.add_subparsers(dest="command", required=True, parser_class=_Parser)

    def command(name: str, explanation: str, example: str, *positional: tuple[str, str]) -> ArgumentParser:
        made: ArgumentParser = commands.add_parser(
            name,
            description=explanation,
            epilog=_("example") + f":\n  wildreader {example}",
            formatter_class=RawDescriptionHelpFormatter,
        )
        for argument, meaning in positional:
            made.add_argument(
                argument.strip("?").lower(),
                metavar=argument.strip("?"),
                help=meaning,
                nargs="?" if argument.endswith("?") else None,
            )
        made.add_argument("--json", action="store_true", help=_("print JSON"))
        _common(made)
        return made

    document = ("DOC", _("an id, symbol, file name, or any unambiguous part of one or of the title"))
    clause = _("a clause: op6, pp3, p2.a, or its number where only one has it")
    command("list", _("List the documents."), "list --json")
    command("show", _("Show a document, or one clause of it."), "show 2013/40 op4", document, ("CLAUSE?", clause))
    search = command(
        "search", _("Search all documents."), "search 69/314 --limit 5", ("QUERY", _("words; a space means and"))
    )
    related = command(
        "related",
        _("The clauses of other documents that belong with one."),
        "related 000 op6",
        document,
        ("CLAUSE", clause),
    )
    compare = command(
        "compare",
        _("Set two documents side by side, clause by clause."),
        "compare 000 2025/17",
        ("A", document[1]),
        ("B", document[1]),
    )
    command("trace", _("A clause through the library, by date."), "trace 000 op6", document, ("CLAUSE", clause))
    command("check", _("Account for every character of a file."), "check draft.txt", ("FILE", _("a text file")))
    export = command("export", _("A document in another format."), "export 2013/40 --format md -o 2013-40.md", document)
    search.add_argument("--limit", type=_positive, default=20, metavar="N", help=_("at most so many"))
    related.add_argument("--limit", type=_positive, default=10, metavar="N", help=_("at most so many"))
    for made, formats in ((export, ("md", "html", "json")), (compare, ("md", "html"))):
        made.add_argument("--format", choices=formats, help=_("the format"))
        made.add_argument("-o", "--output", metavar="FILE", help=_("write there and not to standard output"))
    return parser


def _common(parser: ArgumentParser) -> None:
    parser.add_argument("--lang", choices=LANGUAGES, help=_("the language of the interface"))


def _positive(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise ArgumentTypeError(_("“{text}” is no number from 1 on").format(text=text))
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
