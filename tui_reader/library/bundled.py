"""The documents that come with the program: in the package once installed, in ``seeds/`` of a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def bundled_files() -> tuple[Path, ...]:
    """The files of the documents that come with the program, in their order; empty if they were taken away."""
    for folder in (_PACKAGE / "seeds", _PACKAGE.parent / "seeds"):
        if folder.is_dir():
            return tuple(sorted(folder.glob("*.txt")))
    return ()
