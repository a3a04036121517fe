"""Completion in shells, as the shells themselves have it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import ROOT, run
from tui_reader.commands.table import NAMES


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the program under its own name, and bash's completion."""
    program = tmp_path / "wildreader"
    program.write_text(f'#!/bin/sh\nPYTHONPATH={ROOT} exec {sys.executable} -m tui_reader "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    (tmp_path / "completion.bash").write_text(run("completion", "bash").stdout, encoding="utf-8")
    return tmp_path


def completed(folder: Path, *words: str) -> list[str]:
    """What bash offers for the last of these words."""
    quoted = " ".join(f"'{word}'" for word in words)
    asked = f"COMP_WORDS=({quoted}); COMP_CWORD={len(words) - 1}; _wildreader; printf '%s\\n' \"${{COMPREPLY[@]}}\""
    done = subprocess.run(
        ["bash", "-c", f"source completion.bash; {asked}"],
        cwd=folder, capture_output=True, encoding="utf-8", check=True,
        env={**os.environ, "PATH": f"{folder}:{os.environ['PATH']}"},
    )  # fmt: skip
    assert done.stderr == ""
    return done.stdout.split()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_a_script_that_names_every_command(shell, tmp_path):
    script = tmp_path / "script"
    script.write_text(run("completion", shell).stdout, encoding="utf-8")
    assert all(name in script.read_text(encoding="utf-8") for name in NAMES)
    if found := shutil.which(shell):
        assert subprocess.run([found, "-n", str(script)], check=False).returncode == 0


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["tr"], ["trace"]),
        (["co"], ["compare", "config", "completion", "completion.bash"]),
        (["show", "E"], ["E/RES/2013/40", "E/RES/2025/17"]),
        (["compare", "A/75/L.116", "002"], ["002_9d46f6040066acb7"]),
        (["compare", "--format", "h"], ["html"]),
        (["export", "--fo"], ["--format"]),
        (["check", "compl"], ["completion.bash"]),
        (["completion", ""], ["bash", "zsh", "fish"]),
        (["list", "--lang", ""], ["en", "zh"]),
        (["show", "2013/40", "op1"], ["op1", "op10", "op11", "op12", "op13", "op14", "op15"]),
        (["related", "--json", "002", "p2."], ["p2.a", "p2.b", "p2.c"]),
        (["show", "no-such", "op"], []),
    ],
    ids=lambda part: " ".join(part),
)
def test_what_bash_offers(words, offered, folder):
    assert completed(folder, "wildreader", *words) == offered


def test_what_a_document_is_called_is_never_run(folder):
    (folder / "wildreader").write_text("#!/bin/sh\nprintf '$(touch pwned)\\t2015\\n'\n", encoding="utf-8")
    assert completed(folder, "wildreader", "show", "") == ["\\$\\(touch\\", "pwned\\)"]
    assert not (folder / "pwned").exists()


def test_words_and_flags_are_offered_where_they_can_stand(folder):
    assert completed(folder, "wildreader", "completion", "") == ["bash", "zsh", "fish"]
    assert completed(folder, "wildreader", "schema", "tr") == ["trace"]
    assert "--serve" in completed(folder, "wildreader", "--s")
    assert completed(folder, "wildreader", "--theme", "l") == ["light"]
    fish = run("completion", "fish").stdout.splitlines()
    assert "complete -c wildreader -n '__fish_seen_subcommand_from add' -l watch" in fish
    assert "complete -c wildreader -n '__fish_seen_subcommand_from export' -s o -l output -r" in fish
