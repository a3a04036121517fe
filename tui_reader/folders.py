"""The folders that a program's files lie in, by the platform's own rules: on Linux those of XDG."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Literal

_APP = "wildreader"

Purpose = Literal["cache", "config", "data"]
_XDG = {"cache": ".cache", "config": ".config", "data": ".local/share"}
"""Where the home folder has what no variable places elsewhere (XDG Base Directory Specification 0.8)."""


def user_folder(purpose: Purpose) -> Path:
    """The folder of this program for that purpose; it need not be there."""
    if sys.platform == "linux":
        # A third of the time of a short command would go into loading platformdirs for these two lines.
        named = Path(os.environ.get(f"XDG_{purpose.upper()}_HOME", ""))
        return (named if named.is_absolute() else Path("~").expanduser() / _XDG[purpose]) / _APP
    import platformdirs

    folder: Path = getattr(platformdirs, f"user_{purpose}_path")(_APP, appauthor=False)
    return folder
