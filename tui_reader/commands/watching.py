"""Taking in what comes into folders, until it is interrupted.

The folders are looked through every second: that works on network drives, too, and costs a listing of names.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from tui_reader.commands.became import say_what_became
from tui_reader.commands.output import FOUND, say
from tui_reader.commands.tables import print_documents
from tui_reader.library.adding import Additions, add
from tui_reader.library.errors import ShelfError
from tui_reader.library.gathering import gather
from tui_reader.wording import _

INTERVAL = 1.0
"""Seconds between two looks."""

Signature = tuple[int, int]
"""When a file was last written, in nanoseconds, and its size in bytes."""


def watch(paths: Sequence[Path]) -> int:
    """Add the files that paths name and, when they are written anew or others come, those; return the exit code.

    Ends by ctrl+c, which is the ordinary end.
    """
    say(_("watching; ctrl+c ends it"))
    taken: dict[Path, Signature] = {}
    before: dict[Path, Signature] = {}
    try:
        while True:
            now = _signatures(paths)
            settled = [path for path, signature in now.items() if is_settled(path, signature, before, taken)]
            if settled:
                additions = add(settled)
                taken |= {path: now[path] for path in settled}
                print_documents(additions.added)
                say_what_became(Additions(newer=additions.newer, refused=additions.refused))
                sys.stdout.flush()
            before = now
            time.sleep(INTERVAL)
    except KeyboardInterrupt:
        return FOUND


def is_settled(
    path: Path, signature: Signature, before: Mapping[Path, Signature], taken: Mapping[Path, Signature]
) -> bool:
    """Whether a file is new or other than when it was taken, and was not being written between two looks."""
    return before.get(path) == signature and taken.get(path) != signature


def _signatures(paths: Sequence[Path]) -> dict[Path, Signature]:
    found: dict[Path, Signature] = {}
    for path in paths:
        with suppress(ShelfError):  # an empty folder is waited for
            for file in gather([path]).files:
                with suppress(OSError):
                    known = file.stat()
                    found[file] = (known.st_mtime_ns, known.st_size)
    return found
