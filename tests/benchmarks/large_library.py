"""What the reader holds of a large library: ``python -m tests.benchmarks.large_library [DOCUMENTS] [FOLDER]``.

Makes so many resolutions (25,000) of 40 clauses by a fixed seed, adds them to a library in FOLDER (a temporary one), which
is used again when it is there, and opens the reader on it in a pseudo-terminal: seconds to the first clause and until the
whole library is there, and the memory that is the reader's own, which is without what is mapped from files: then, after a
search, and after the clauses that it found have been read. The same for the five documents alone. Before it the seconds of
``list``, and of ``search``, which builds the index if it is not there.
"""

from __future__ import annotations

import gc
import os
import pty
import random
import re
import select
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.search_quality import documents as bundled
from tui_reader.library import Library
from tui_reader.library.relating import relations

_CLAUSES = 40
_FIRST = "A/75/L.116#pp1"
"""What is read first, wherever one was the last time."""
_VERBS = ("敦促", "鼓励", "促请", "请", "邀请", "决定", "强调", "赞扬", "欢迎", "吁请")


def resolutions(count: int) -> Iterator[tuple[str, str]]:
    """Names and texts of made resolutions, of what the five documents say, mixed."""
    chance = random.Random(7)
    said = [
        part
        for document in bundled()
        for clause in document.clauses
        if clause.kind.is_substantive
        for part in re.split("[，；。]", clause.text)
        if 5 < len(part) < 60
    ]
    for number in range(count):
        year, place = 1950 + number % 75, number // 75 + 1
        lines = [f"{year} 年 7 月 {1 + number % 28} 日经济及社会理事会决议", f"{year}/{place}. {chance.choice(said)}"]
        lines.append(" 经济及社会理事会，")
        for label in range(1, _CLAUSES - 2):
            parts = "，".join(chance.choice(said) for _part in range(chance.randint(2, 4)))
            lines.append(f" {label}. {chance.choice(_VERBS)}会员国{parts}；")
        yield f"{year}-{place}.txt", "\n\n".join(lines)


class Reader:
    """The reader in a pseudo-terminal."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.process, self._terminal = pty.fork()
        if self.process == 0:
            os.execve(
                sys.executable, [sys.executable, "-m", "tui_reader", _FIRST], environment | {"TERM": "xterm-256color"}
            )
        import fcntl
        import struct
        import termios

        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 140, 0, 0))
        self._seen = ""

    def until(self, pattern: str, seconds: float = 900) -> float:
        """Seconds until something has been written that matches, since one last typed."""
        began = time.perf_counter()
        while not re.search(pattern, self._seen):
            ready, _, _ = select.select([self._terminal], [], [], 1)
            if ready:
                self._seen += re.sub(
                    r"\x1b\[[0-9;?]*[a-zA-Z]", "", os.read(self._terminal, 1 << 16).decode(errors="replace")
                )
            if time.perf_counter() - began > seconds:
                raise TimeoutError(pattern)
        return time.perf_counter() - began

    def type(self, keys: str, pause: float = 0.3) -> None:
        """Type keys, and take in what is written."""
        self._seen = ""
        for key in keys:
            os.write(self._terminal, key.encode())
            end = time.perf_counter() + pause
            while (left := end - time.perf_counter()) > 0:
                if select.select([self._terminal], [], [], left)[0]:
                    self._take_in()

    def _take_in(self) -> None:
        written = os.read(self._terminal, 1 << 16).decode(errors="replace")
        self._seen += re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", written)

    def own_memory(self) -> float:
        """Megabytes that are its own: not mapped from a file."""
        status = Path(f"/proc/{self.process}/status").read_text(encoding="ascii")
        return int(re.search(r"RssAnon:\s+(\d+)", status)[1]) / 1000  # type: ignore[index]

    def close(self) -> None:
        """End it."""
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self._terminal)


def measure(name: str, count: int, environment: dict[str, str]) -> None:
    """Print what the reader takes on a library of so many documents."""
    for command in (["list"], ["search", "象牙市场"]):
        began = time.perf_counter()
        call = [sys.executable, "-m", "tui_reader", *command]
        subprocess.run(call, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        print(f"{name}: {command[0]} {time.perf_counter() - began:.2f} s", flush=True)
    reader = Reader(environment)
    try:
        first = reader.until("重申")
        whole = reader.until(rf"{count} documents")
        time.sleep(3)
        print(
            f"  first clause {first:.2f} s, whole library {first + whole:.2f} s, {reader.own_memory():.0f} MB",
            flush=True,
        )
        reader.type("/")
        reader.type("象牙市场")
        reader.until(r"\d ms")
        print(f"  after a search {reader.own_memory():.0f} MB", flush=True)
        reader.type("\r")
        reader.type("nnnnnnnnnnnnnnnnnnnn" * 5, 0.1)
        print(f"  after reading 100 clauses that were found {reader.own_memory():.0f} MB", flush=True)
    finally:
        reader.close()


def relate(name: str, environment: dict[str, str]) -> None:
    """Print how long it takes to find what is related to a clause."""
    gc.set_threshold(100_000)  # as in the reader
    os.environ |= environment
    documents = Library.open().documents()
    found = relations(documents)
    first = documents[0]
    wanted = [clause.id for clause in first.clauses if clause.kind.is_substantive]
    found.related(first.id, wanted[0])
    times = []
    for clause in wanted:
        began = time.perf_counter()
        found.related(first.id, clause)
        times.append(1000 * (time.perf_counter() - began))
    median, late = statistics.median(times), statistics.quantiles(times, n=20)[-1]
    print(f"{name}: related clauses in {median:.0f} ms, 95 of 100 in {late:.0f} ms")


def main(count: int, folder: Path) -> None:
    """Make the library if it is not there, and measure."""
    environment = {**os.environ, "WILDREADER_LANG": "en", "COLORTERM": "truecolor"}
    few = environment | {f"XDG_{name}_HOME": str(folder / "few" / name.lower()) for name in ("DATA", "CACHE")}
    many = environment | {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("DATA", "CACHE")}
    made = folder / "made"
    if not made.exists():
        made.mkdir(parents=True)
        for name, text in resolutions(count):
            (made / name).write_text(text, encoding="utf-8")
        began = time.perf_counter()
        adding = [sys.executable, "-m", "tui_reader", "add", str(made)]
        subprocess.run(adding, env=many, stdout=subprocess.DEVNULL, check=True)
        print(f"added {count} documents in {time.perf_counter() - began:.0f} s", flush=True)
    measure("five documents", 5, few)
    measure(f"{count} documents more", count + 5, many)
    relate("five documents", few)
    relate(f"{count} documents more", many)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 25_000
        main(wanted, Path(sys.argv[2]) if len(sys.argv) > 2 else Path(temporary))
