"""Completion for shells, made from the table of commands."""

from __future__ import annotations

from argparse import Namespace
from importlib import import_module

from tui_reader.commands.completions import SHELLS
from tui_reader.commands.output import FOUND, CallError
from tui_reader.wording import _


def print_completion(options: Namespace) -> int:
    """``completion``: print the script that teaches a shell to complete. Raises CallError."""
    if options.shell not in SHELLS:
        known = ", ".join(SHELLS)
        raise CallError(_("no completion for {shell}; there is: {shells}").format(shell=options.shell, shells=known))
    script: str = import_module(f"tui_reader.commands.completions.{options.shell}").script()
    print(script)
    return FOUND
