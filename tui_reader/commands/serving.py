"""The reader in a browser, by textual-serve."""

from __future__ import annotations

import shlex
import sys
from argparse import Namespace

from tui_reader.commands.opening import what_to_open
from tui_reader.commands.output import FOUND, CallError, say
from tui_reader.commands.standard_input import STANDARD_INPUT
from tui_reader.wording import _

LOOPBACK = "127.0.0.1"


def serve(options: Namespace) -> int:
    """Serve the reader until ctrl+c, each visitor with a reader of their own.

    Raises CallError, NotFound, UnreadableFile, ShelfError.
    """
    try:
        from textual_serve.server import Server
    except ImportError as error:
        raise CallError(_("--serve needs textual-serve; install it: pip install 'wildreader[serve]'")) from error
    if STANDARD_INPUT in options.paths:
        raise CallError(_("a browser has no standard input; name a file: wildreader --serve draft.txt"))
    # What is wrong with the call is said here, and not to each visitor.
    what_to_open(options.paths)
    if options.host not in (LOOPBACK, "localhost", "::1"):
        say(_("whoever can reach {host}:{port} can read your library and notes").format(**vars(options)))
    command = [sys.executable, "-m", "tui_reader", *options.paths]
    server = Server(shlex.join(command), host=options.host, port=options.port, title="wildreader")
    try:
        server.serve()
    except OSError as error:
        raise CallError(
            _("{host}:{port} cannot be served on: {reason}; name another with --port").format(
                host=options.host, port=options.port, reason=error.strerror or str(error)
            )
        ) from error
    return FOUND
