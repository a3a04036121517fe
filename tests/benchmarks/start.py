"""How long until there is something to read: ``python -m tests.benchmarks.start [RUNS]``.

Each program is started in a pseudo-terminal of its own, in turn, and timed until a text of its first screen has been
written: the first clause for the reader, the label for a bare Textual app with one Label. The ratio of medians counts;
the times are those of this machine. Commands that need no screen are held against ``import rich, rapidfuzz``.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import subprocess
import sys
import termios
import time

BARE = """
from textual.app import App
from textual.widgets import Label
class Bare(App):
    def compose(self):
        yield Label("大会")
Bare().run()
"""


def to_first_screen(arguments: list[str], text: str) -> float:
    """Seconds from start until ``text`` has been written to the terminal."""
    began = time.perf_counter()
    process, terminal = pty.fork()
    if process == 0:
        os.environ.update(TERM="xterm-256color", COLORTERM="truecolor")
        os.execv(sys.executable, [sys.executable, *arguments])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 36, 120, 0, 0))
    seen = b""
    wanted = text.encode()
    try:
        while wanted not in seen:
            ready, _, _ = select.select([terminal], [], [], 20)
            if not ready:
                raise TimeoutError(text)
            seen += os.read(terminal, 65536)
        return time.perf_counter() - began
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        os.close(terminal)


def whole(arguments: list[str]) -> float:
    """Seconds that a whole process takes."""
    began = time.perf_counter()
    subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began


def main(runs: int) -> None:
    """Print the medians and the ratios."""
    screens = {"bare app": (["-c", BARE], "大会"), "wildreader": (["-m", "tui_reader"], "重申")}
    commands = {
        "import rich, rapidfuzz": ["-c", "import rich, rapidfuzz"],
        "wildreader --version": ["-m", "tui_reader", "--version"],
        "wildreader list": ["-m", "tui_reader", "list"],
        "wildreader search": ["-m", "tui_reader", "search", "象牙市场"],
        "wildreader related": ["-m", "tui_reader", "related", "000", "op6"],
    }
    first: dict[str, list[float]] = {name: [] for name in screens}
    done: dict[str, list[float]] = {name: [] for name in commands}
    for _run in range(runs + 1):
        for name, (arguments, text) in screens.items():
            first[name].append(to_first_screen(arguments, text))
        for name, arguments in commands.items():
            done[name].append(whole(arguments))
    for title, times in (("to the first screen", first), ("whole command", done)):
        base = statistics.median(next(iter(times.values()))[1:])
        print(title)
        for name, seconds in times.items():
            median = statistics.median(seconds[1:])
            print(f"  {name:24} {median * 1000:6.0f} ms   {median / base:5.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
