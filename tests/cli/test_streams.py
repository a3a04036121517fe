"""Standard streams that take or give nothing: one line, an exit code, and no fault of the program's own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.cli.running import ROOT, run, shown


def in_shell(call: str) -> subprocess.CompletedProcess[str]:
    """A call as a shell makes it, with what the shell does to its streams."""
    return subprocess.run(
        ["sh", "-c", f"{sys.executable} -m tui_reader {call}"], capture_output=True, encoding="utf-8", check=False,
        cwd=ROOT, timeout=60, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the device that is always full is Linux's")
@pytest.mark.parametrize("call", ["show 000", "list --json", "--help", "schema", "compare 000 001 --format html"])
def test_output_that_cannot_be_written(call):
    done = in_shell(f"{call} > /dev/full")
    assert done.returncode == 2
    assert done.stderr == "wildreader: the output cannot be written: No space left on device\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the device that is always full is Linux's")
def test_words_that_cannot_be_written_leave_the_exit_code():
    assert in_shell("show zzz 2> /dev/full").returncode == 2
    assert in_shell("search zzzzz 2> /dev/full").returncode == 1


@pytest.mark.parametrize("call", ["show 2013/40", "--help", "list --json"])
def test_an_output_that_is_closed(call):
    done = in_shell(f"{call} >&-")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1", "-"])
def test_a_pipe_can_be_named_as_the_file_to_write(name):
    done = in_shell(f"export 2013/40 --format md -o {name} | tail -n 1")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("E/RES/2013/40 · 应对野生动植物群")


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_file_that_may_not_be_written_is_left(tmp_path):
    kept = tmp_path / "kept.md"
    kept.write_text("kept", encoding="utf-8")
    kept.chmod(0o444)
    done = run("export", "001", "-o", str(kept))
    assert (done.returncode, done.stderr) == (2, f"wildreader: {kept} cannot be written: Permission denied\n")
    assert kept.read_text(encoding="utf-8") == "kept"


@pytest.mark.parametrize("call", ["check -", "note 000 op6"])
def test_an_input_that_is_closed(call):
    done = in_shell(f"{call} <&-")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "empty" in done.stderr


@pytest.mark.parametrize(
    "call", [["bookmarks"], ["notes"], ["list", "--hidden"], ["terms", "zzz"], ["search", "zzzzz"]]
)
def test_nothing_on_a_terminal(call):
    assert shown(*call, code=1) == ""


@pytest.mark.parametrize("columns", [40, 80])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_help_is_set_in_cells(columns, language):
    for call in (["--help"], ["search", "--help"]):
        lines = run(*call, "--lang", language, COLUMNS=str(columns)).stdout.splitlines()
        # Calls to copy are never cut, nor is what argparse itself sets as one piece.
        wide = [
            line
            for line in lines
            if cell_len(line) > columns and "wildreader " not in line and not set("[]") & set(line)
        ]
        assert wide == []
        assert "检索" in "".join(lines) or language == "en"
