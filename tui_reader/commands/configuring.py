"""The command about settings: config."""

from __future__ import annotations

from argparse import Namespace

from tui_reader.commands.output import FOUND, print_json
from tui_reader.settings import Settings, config_file


def print_config(options: Namespace) -> int:
    """``config``: the settings as a file, every one explained, to begin with; as JSON what is set in the end."""
    if options.json:
        settings: Settings = options.settings
        print_json(settings._asdict() | {"keys": {action: list(keys) for action, keys in settings.keys.items()}})
        return FOUND
    print(config_file().documented(), end="")
    return FOUND
