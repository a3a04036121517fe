"""The command about settings: config."""

from __future__ import annotations

from argparse import Namespace

from tui_reader.commands.output import FOUND
from tui_reader.settings import config_file


def print_config(options: Namespace) -> int:
    """``config``: the settings as a file, every one explained; on standard output it is a file to begin with."""
    print(config_file().documented(), end="")
    return FOUND
