"""Copying: to the terminal's clipboard (OSC 52), which works over ssh too, and to the system's own by its program."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence

_SECONDS = 2.0
"""How long a program for the clipboard may take; one that serves the clipboard by itself goes on in the background."""


def clipboard_programs(environment: Mapping[str, str] | None = None, platform: str = sys.platform) -> list[list[str]]:
    """The programs that could take a text for the system's clipboard here, the likeliest first."""
    given = os.environ if environment is None else environment
    wanted: list[list[str]] = []
    if platform == "darwin":
        wanted.append(["pbcopy"])
    if given.get("WAYLAND_DISPLAY"):
        wanted.append(["wl-copy"])
    if given.get("DISPLAY"):
        wanted += [["xclip", "-selection", "clipboard"], ["xsel", "--clipboard", "--input"]]
    if given.get("WSL_DISTRO_NAME"):
        wanted.append(["clip.exe"])
    if given.get("TERMUX_VERSION"):
        wanted.append(["termux-clipboard-set"])
    return [command for command in wanted if shutil.which(command[0], path=given.get("PATH"))]


def copy_to_system(text: str, programs: Sequence[Sequence[str]] | None = None) -> str:
    """Give a text to the system's clipboard; return the name of the program that took it, empty if none did."""
    for command in clipboard_programs() if programs is None else programs:
        # Windows' own takes UTF-16; the others UTF-8.
        data = text.encode("utf-16" if command[0] == "clip.exe" else "utf-8", "replace")
        try:
            done = subprocess.run(
                command,
                input=data,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=_SECONDS,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired):
            continue
        if done.returncode == 0:
            return command[0]
    return ""
