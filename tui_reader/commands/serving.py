"""The reader in a browser, by textual-serve."""

from __future__ import annotations

import shlex
import socket
import sys
from argparse import Namespace
from typing import TYPE_CHECKING, Any

from tui_reader.commands.opening import what_to_open
from tui_reader.commands.output import FOUND, CallError, say
from tui_reader.commands.standard_input import STANDARD_INPUT
from tui_reader.wording import _

if TYPE_CHECKING:
    from textual_serve.server import Server

LOOPBACK = "127.0.0.1"


def serve(options: Namespace) -> int:
    """Serve the reader until ctrl+c, each visitor with a reader of their own.

    Raises CallError, NotFound, UnreadableFile, ShelfError.
    """
    if STANDARD_INPUT in options.paths:
        raise CallError(_("a browser has no standard input; name a file: wildreader --serve draft.txt"))
    # What is wrong with the call is said here, and not to each visitor.
    what_to_open(options.paths)
    server = _server(shlex.join([sys.executable, "-m", "tui_reader", *options.paths]), options.host, options.port)
    try:
        _try_to_listen(options.host, options.port)
        if options.host not in (LOOPBACK, "localhost", "::1"):
            say(_("whoever can reach {host}:{port} can read your library and notes").format(**vars(options)))
        server.serve()
    except OSError as error:
        raise CallError(
            _("{host}:{port} cannot be served on: {reason}; name another with --port").format(
                host=options.host, port=options.port, reason=error.strerror or str(error)
            )
        ) from error
    return FOUND


def _server(command: str, host: str, port: int) -> Server:
    """A server that runs a command for each visitor. Raises CallError where the extra is not installed."""
    try:
        from textual_serve.server import Server
    except ImportError as error:
        raise CallError(_("--serve needs textual-serve; install it: pip install 'wildreader[serve]'")) from error

    class Quiet(Server):
        """Says in one line where it is; its own greeting is longer, and comes before it is known whether it can be."""

        async def on_startup(self, app: Any) -> None:
            """Called when the server begins."""
            say(_("open {address} in a browser; ctrl+c ends it").format(address=self.public_url))

    return Quiet(command, host=host, port=port, title="wildreader")


def _try_to_listen(host: str, port: int) -> None:
    """Find out whether the server will be able to listen there. Raises OSError."""
    for family, kind, protocol, _name, address in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        with socket.socket(family, kind, protocol) as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind(address)
