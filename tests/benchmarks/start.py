"""How long until there is something to read: ``python -m tests.benchmarks.start [RUNS]``.

Each program is started in a pseudo-terminal of its own, in turn, and timed until a text of its first screen has been
written: the first clause for the reader, the label for a bare Textual app with one Label. The ratio of medians counts;
the times are those of this machine. Commands that need no screen are held against ``import rich, rapidfuzz``. What was
parsed is kept from run to run, as it is on a user's machine; “nothing kept” is the very first start.
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
import tempfile
import termios
import time
from pathlib import Path

BARE = """
from textual.app import App
from textual.widgets import Label
class Bare(App):
    def compose(self):
        yield Label("大会")
Bare().run()
"""


NEW = "nothing kept"


def home(name: str, kept: Path) -> dict[str, str]:
    """An environment with a home of its own; a new one each time for what is to find nothing kept."""
    folder = Path(tempfile.mkdtemp(dir=kept)) if NEW in name else kept
    return {**os.environ, "XDG_CACHE_HOME": str(folder), "XDG_DATA_HOME": str(folder)}


def to_first_screen(arguments: list[str], text: str, environment: dict[str, str]) -> float:
    """Seconds from start until ``text`` has been written to the terminal."""
    began = time.perf_counter()
    process, terminal = pty.fork()
    if process == 0:
        environment |= {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
        os.execve(sys.executable, [sys.executable, *arguments], environment)
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


def whole(arguments: list[str], environment: dict[str, str]) -> float:
    """Seconds that a whole process takes."""
    began = time.perf_counter()
    subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=True, env=environment)
    return time.perf_counter() - began


def main(runs: int) -> None:
    """Print the medians and the ratios."""
    reader = (["-m", "tui_reader"], "重申")
    screens = {"bare app": (["-c", BARE], "大会"), "wildreader": reader, f"wildreader, {NEW}": reader}
    calls = {
        "--version": ["--version"],
        "list": ["list"],
        f"list, {NEW}": ["list"],
        "show": ["show", "000", "op6"],
        "search": ["search", "象牙市场"],
        "related": ["related", "000", "op6"],
        "trace": ["trace", "000", "op6"],
        "compare": ["compare", "2013/40", "2025/17"],
    }
    commands = {"import rich, rapidfuzz": ["-c", "import rich, rapidfuzz"]}
    commands |= {f"wildreader {name}": ["-m", "tui_reader", *call] for name, call in calls.items()}
    first: dict[str, list[float]] = {name: [] for name in screens}
    done: dict[str, list[float]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder)
        for _run in range(runs + 1):
            for name, (arguments, text) in screens.items():
                first[name].append(to_first_screen(arguments, text, home(name, kept)))
            for name, arguments in commands.items():
                done[name].append(whole(arguments, home(name, kept)))
    for title, times in (("to the first screen", first), ("whole command", done)):
        base = statistics.median(next(iter(times.values()))[1:])
        print(title)
        for name, seconds in times.items():
            median = statistics.median(seconds[1:])
            print(f"  {name:30} {median * 1000:6.0f} ms   {median / base:5.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
