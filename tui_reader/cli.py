"""The command line: the reader, or one of the commands, which are its headless twins.

Standard output is data, standard error is words. Exit codes: 0 found, 1 nothing found, 2 the call or the input is wrong.
"""

from __future__ import annotations

import gc
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from importlib import import_module

from tui_reader.commands.arguments import arranged, with_flags_for_words
from tui_reader.commands.output import FOUND, WRONG, CallError, say
from tui_reader.commands.paging import paged
from tui_reader.commands.parser import command_parser, reader_parser, translate_argparse
from tui_reader.commands.table import COMMANDS
from tui_reader.settings import config_file
from tui_reader.wording import LANGUAGES, _, choose_language

_WITH_VALUE = ("--lang", "--theme")
"""Flags before a command whose values are no command."""
_ALLOCATIONS = 100_000
"""Objects made until garbage is looked for. By default that is done some hundred times while modules and documents are
read, of which nothing is garbage, and takes a tenth of the time to the first screen.
"""
INTERRUPTED = 130
"""What a shell makes of a process that was stopped by ctrl+c."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; return its exit code."""
    gc.set_threshold(_ALLOCATIONS)
    _open_what_is_closed()
    given = with_flags_for_words(sys.argv[1:] if arguments is None else arguments)
    translate_argparse(choose_language(_asked_language(given) or _set_language()))
    # UTF-8 whatever the locale says: the texts are Chinese, and a pipe has no locale.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        try:
            code = _run(given)
        except SystemExit as end:  # of argparse, after the help or what is wrong with the call
            code = int(end.code or 0)
        sys.stdout.flush()
    except BrokenPipeError:
        _write_no_more()
        return FOUND
    except OSError as error:
        if error.filename is not None:  # of a file, which whoever opens it answers for
            raise
        _write_no_more()
        say(_("the output cannot be written: {reason}").format(reason=error.strerror or error))
        return WRONG
    except KeyboardInterrupt:
        return INTERRUPTED
    return code


def _open_what_is_closed() -> None:
    """A stream that the shell has closed (``>&-``) is empty, or takes everything."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), mode, encoding="utf-8"))


def _write_no_more() -> None:
    """Let what is still buffered go nowhere: who read our output has enough of it, or there is no room."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(given: Sequence[str]) -> int:
    place = next(
        (
            place
            for place, argument in enumerate(given)
            if not argument.startswith("-") and (place == 0 or given[place - 1] not in _WITH_VALUE)
        ),
        None,
    )
    command = next((each for each in COMMANDS if place is not None and each.name == given[place]), None)
    with paged():  # the help is long, too
        if command is None or place is None:
            options = reader_parser().parse_args(given)
        else:
            options = command_parser(command.name).parse_args(arranged(command, [*given[:place], *given[place + 1 :]]))
    options.settings, problems = config_file().settle({"lang": options.lang, "theme": getattr(options, "theme", None)})
    for problem in problems:
        say(problem)
    options.problems = problems
    if options.settings.ambiguous_width == 2:
        from tui_reader.typesetting.ambiguous import take_ambiguous_as_wide

        take_ambiguous_as_wide()
    try:
        if command is not None:
            with paged():
                return _call(options.run, options)
        return _call("serving:serve" if options.serve else "opening:open_reader", options)
    except CallError as error:
        say(str(error))
    except Exception as error:
        if not _is_for_the_user(error):
            raise
        say(str(error))
    return WRONG


def _call(name: str, options: Namespace) -> int:
    """Call the function ``module:name`` of the commands, loading no other."""
    module, _colon, function = name.partition(":")
    code: int = getattr(import_module(f"tui_reader.commands.{module}"), function)(options)
    return code


def _is_for_the_user(error: Exception) -> bool:
    """Whether an error says what is wrong with the call or its input; the rest are faults of the program."""
    from tui_reader.library import NotFound
    from tui_reader.library.errors import ShelfError
    from tui_reader.parsing import UnreadableFile

    return isinstance(error, NotFound | ShelfError | UnreadableFile)


def _set_language() -> str | None:
    """The language of the user's settings, where the environment asks for none."""
    return None if os.environ.get("WILDREADER_LANG") else config_file().lang


def _asked_language(given: Sequence[str]) -> str | None:
    for place, argument in enumerate(given):
        if argument == "--lang" and place + 1 < len(given) and given[place + 1] in LANGUAGES:
            return given[place + 1]
        if argument.startswith("--lang=") and argument[7:] in LANGUAGES:
            return argument[7:]
    return None


if __name__ == "__main__":
    sys.exit(main())
