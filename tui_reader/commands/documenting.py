"""The commands that tell how the program is used by scripts and read by people: schema, manual."""

from __future__ import annotations

from argparse import Namespace

from tui_reader.commands.output import FOUND, CallError, print_json
from tui_reader.commands.table import COMMANDS
from tui_reader.wording import _


def print_schema(options: Namespace) -> int:
    """``schema``: the JSON Schema of all that is printed with --json, or by one command. Raises CallError."""
    from tui_reader.exporting.schemas import schema_of, whole_schema

    if options.name is None:
        print_json(whole_schema())
        return FOUND
    known = [command.name for command in COMMANDS if command.has_json]
    if options.name not in known:
        raise CallError(
            _("{command} prints no JSON; these do: {known}").format(command=options.name, known=", ".join(known))
        )
    print_json(schema_of(options.name))
    return FOUND


def print_manual(options: Namespace) -> int:
    """``manual``: the manual page."""
    from tui_reader.commands.manual import manual

    print(manual(), end="")
    return FOUND
