"""The parsers of the command line, made from the table of commands."""

from __future__ import annotations

import gettext
import os
import re
import sys
from argparse import (
    Action,
    ArgumentError,
    ArgumentParser,
    ArgumentTypeError,
    Namespace,
    RawDescriptionHelpFormatter,
)
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NoReturn

from tui_reader import __version__
from tui_reader.commands.output import WRONG
from tui_reader.commands.table import COMMANDS, Command
from tui_reader.settings import THEMES
from tui_reader.typesetting.visible import visible
from tui_reader.wording import DOMAIN, FOLDER, LANGUAGES, N_, _

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

_COLUMNS = re.compile(r" *(?:\S+ {2,})?")
"""The first column of a row of the overview, with the space around it."""
_NARROWEST = 10

# What argparse says by itself, here so that it gets translated with the rest.
_ARGPARSE_SAYS = (
    N_("usage: "),
    N_("positional arguments"),
    N_("options"),
    N_("show this help message and exit"),
    N_("the following arguments are required: %s"),
    N_("unrecognized arguments: %s"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("expected one argument"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("not allowed with argument %s"),
)


class _Formatter(RawDescriptionHelpFormatter):
    """Sets the help to the terminal's width in cells; argparse's own counts characters, and Chinese ones take two."""

    def __init__(self, prog: str) -> None:
        columns = os.environ.get("COLUMNS", "")
        try:
            width = int(columns) if columns.isdecimal() else os.get_terminal_size().columns
        except (AttributeError, ValueError, OSError):
            width = 80
        super().__init__(prog, width=width - 2)

    def _split_lines(self, text: str, width: int) -> list[str]:
        from tui_reader.typesetting.breaking import break_lines

        return [text[start:end] for start, end in break_lines(text, width)]

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return "".join(f"{line}\n" for row in text.splitlines() for line in self._hanging(indent + row, width))

    def _hanging(self, row: str, width: int) -> list[str]:
        """A row in lines; those after its first hang where its second column begins. A call to copy stays whole."""
        from tui_reader.typesetting.widths import cell_width

        if cell_width(row) <= width or row.lstrip().startswith("wildreader "):
            return [row]
        columns = _COLUMNS.match(row)
        head = columns[0] if columns else ""
        room = max(_NARROWEST, width - len(head))
        first, *others = self._split_lines(row[len(head) :], room)
        return [head + first, *(" " * len(head) + line for line in others)]


class _Parser(ArgumentParser):
    """An argument parser that says what is wrong in one line."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings, formatter_class=_Formatter)

    def error(self, message: str) -> NoReturn:
        told = _("{problem}; see {command} --help").format(problem=" ".join(message.split()), command=self.prog)
        self.exit(WRONG, f"wildreader: {visible(told)}\n")

    def _print_message(self, message: str, file: SupportsWrite[str] | None = None) -> None:
        # argparse's own says nothing where the help cannot be written.
        (file or sys.stderr).write(message)


class _Once(Action):
    """A flag that can be given once: of two formats or two files, nobody knows which is meant."""

    def __call__(
        self,
        parser: ArgumentParser,
        namespace: Namespace,
        values: str | Sequence[Any] | None,
        option_string: str | None = None,
    ) -> None:
        """Called by argparse for each time that it is given. Raises ArgumentError."""
        if getattr(namespace, self.dest) is not None:
            raise ArgumentError(self, _("it is given twice; give it once"))
        setattr(namespace, self.dest, values)


def translate_argparse(language: str) -> None:
    """Let argparse speak the language of the interface, by the door that gettext has for it."""
    gettext.bindtextdomain(DOMAIN, str(FOLDER))
    gettext.textdomain(DOMAIN)
    os.environ["LANGUAGE"] = {"zh": "zh_CN"}.get(language, language)


def reader_parser() -> ArgumentParser:
    """The parser of a call without a command, and of the help that names all of them."""
    parser = _Parser(
        prog="wildreader",
        usage="wildreader [--serve] [PATH ...]\n       wildreader COMMAND ...",
        description=_("Read, compare, relate and search families of legal texts in the terminal."),
        epilog=_overview(),
    )
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help=_("files or folders to read beside the library, - for standard input, or DOC#CLAUSE of it"),
    )
    parser.add_argument("--serve", action="store_true", help=_("open the reader for a browser, at --host and --port"))
    parser.add_argument("--host", default="127.0.0.1", help=_("where to serve; only this machine is let in by default"))
    parser.add_argument("--port", default=8000, type=_port, metavar="N", help=_("the port to serve on, else 8000"))
    parser.add_argument("--theme", choices=THEMES, help=_("the colours"))
    _add_language(parser)
    parser.add_argument(
        "--version", action="version", version=f"wildreader {__version__}", help=_("show the version and exit")
    )
    return parser


def command_parser(name: str) -> ArgumentParser:
    """The parser of the arguments of that command; the result's ``run`` is the function to call, as ``module:name``.

    It is made for that one only, since making all of them takes longer than most commands.
    """
    command = next(each for each in COMMANDS if each.name == name)
    parser = _Parser(
        prog=f"wildreader {name}",
        description=_(command.explanation),
        epilog=_("example") + f":\n  wildreader {command.example}",
    )
    _add_arguments(parser, command)
    parser.set_defaults(run=command.run)
    return parser


def _add_arguments(parser: ArgumentParser, command: Command) -> None:
    for positional in command.positionals:
        parser.add_argument(
            positional.name.lower(), metavar=positional.name, help=_(positional.explanation), nargs=positional.number
        )
    if command.has_json:
        either = parser.add_mutually_exclusive_group()
        either.add_argument("--json", action="store_true", help=_("print JSON"))
    # Those that exclude each other stand together in the usage only if they were added together.
    for option in sorted(command.options, key=lambda option: not option.instead_of_json):
        settings = dict(option.settings)
        if settings.get("type") == "positive":
            settings["type"] = _positive
        if "default" not in settings and not settings.get("action"):
            settings["action"] = _Once
        group = either if option.instead_of_json else parser
        group.add_argument(*option.flags, help=_(option.explanation) + option.default, **settings)
    _add_language(parser)


def _add_language(parser: ArgumentParser) -> None:
    parser.add_argument("--lang", choices=LANGUAGES, help=_("the language of the interface"))


def _overview() -> str:
    """All commands with an example each, and how the reader is opened."""
    opening = (
        ("wildreader", _("open the reader")),
        ("wildreader draft.txt", _("read a file beside the library")),
        ("wildreader A/75/L.116#op6", _("open the reader at a clause")),
    )
    rows = [_("the reader:"), *(f"  {example:<28}{what}" for example, what in opening), ""]
    rows.append(_("commands; most print --json for scripts, and each tells more with --help:"))
    for command in COMMANDS:
        rows += [f"  {command.name:<12}{_(command.explanation)}", f"  {'':<12}wildreader {command.example}"]
    rows += [
        "",
        _("exit codes: 0 found, 1 nothing found, 2 the call or the input is wrong"),
        _("in the reader: j k move, / searches, c compares, ? shows all keys, q quits"),
    ]
    return "\n".join(rows)


def _port(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 65535:
        raise ArgumentTypeError(_("“{text}” is no port; it is a number from 1 to 65535").format(text=text))
    return int(text)


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(_("“{text}” is no number from 1 on").format(text=text))
    return int(text)
