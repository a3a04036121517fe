"""Long output on a terminal is shown by a pager, as git does it."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_MARGIN = 2
"""Lines of a terminal that the shell's prompt needs below the output."""


class _Terminal(io.StringIO):
    """Keeps what is written, and answers as the terminal would on which it will be shown."""

    def isatty(self) -> bool:
        return True


@contextmanager
def paged() -> Iterator[None]:
    """Show what is printed meanwhile by $PAGER, if it is longer than the terminal that it goes to."""
    out = sys.stdout
    if not (out.isatty() and sys.stdin.isatty() and _pager()):
        yield
        return
    kept = _Terminal()
    sys.stdout = kept
    try:
        yield
    finally:
        sys.stdout = out
        text = kept.getvalue()
        if text.count("\n") > os.get_terminal_size(out.fileno()).lines - _MARGIN:
            _show(text)
        else:
            out.write(text)


def _pager() -> str:
    """The command that shows long output, empty if there is to be none."""
    if os.environ.get("TERM", "dumb") == "dumb":
        return ""
    pager = os.environ.get("PAGER", "less").strip()
    return "" if pager == "cat" else pager


def _show(text: str) -> None:
    # Only now: most output is short, or goes into a pipe.
    import shlex
    import subprocess

    # What git gives it: stop at what fits a screen, keep colours, leave the text on the screen.
    environment = {"LESS": "FRX", "LESSCHARSET": "utf-8", **os.environ}
    try:
        pager = subprocess.Popen(shlex.split(_pager()), stdin=subprocess.PIPE, env=environment)
    except (OSError, ValueError):
        sys.stdout.write(text)
        return
    with suppress(BrokenPipeError, KeyboardInterrupt):
        pager.communicate(text.encode("utf-8", "backslashreplace"))
    while pager.returncode is None:
        # The pager answers to ctrl+c itself.
        with suppress(KeyboardInterrupt):
            pager.wait()
