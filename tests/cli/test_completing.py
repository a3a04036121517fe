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
        (["E/RES/2013/40#op15"], ["E/RES/2013/40#op15"]),
        (["related", "002#p2."], ["002#p2.a", "002#p2.b", "002#p2.c"]),
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
    assert completed(folder, "wildreader", "list", "--format", "") == ["csv"]
    assert completed(folder, "wildreader", "export", "001", "--format", "") == ["md", "html", "akn", "json"]
    assert completed(folder, "wildreader", "related", "--limit", "5", "002", "p2.") == ["p2.a", "p2.b", "p2.c"]
    # Any part of a name stands for it, as it does in a call; a third document is asked for by nothing.
    assert completed(folder, "wildreader", "show", "2013") == ["E/RES/2013/40"]
    assert completed(folder, "wildreader", "compare", "001", "003", "") == []


def offered_by_fish(folder: Path, line: str) -> dict[str, str]:
    """What fish offers at the end of a line, each with what it says of it."""
    (folder / "completion.fish").write_text(run("completion", "fish").stdout, encoding="utf-8")
    done = subprocess.run(
        ["fish", "--no-config", "-c", f"source completion.fish; complete -C '{line}'"],
        cwd=folder, capture_output=True, encoding="utf-8", check=True,
        env={**os.environ, "PATH": f"{folder}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"},
    )  # fmt: skip
    assert done.stderr == ""
    return dict(line.partition("\t")[::2] for line in done.stdout.splitlines())


@pytest.mark.skipif(shutil.which("fish") is None, reason="fish is not installed")
def test_what_fish_offers(folder):
    assert offered_by_fish(folder, "wildreader show 2013") == {
        "E/RES/2013/40": "应对野生动植物群受保护物种非法贩运活动的预防犯罪和刑事司法对策"
    }
    clauses = offered_by_fish(folder, "wildreader related --limit 5 --json 002 p2.")
    assert list(clauses) == ["p2.a", "p2.b", "p2.c"]
    assert clauses["p2.a"].startswith("在联合国系统内，环境署正与其世界养护监测中心密切协调")
    assert list(offered_by_fish(folder, "wildreader list --format ")) == ["csv"]
    assert offered_by_fish(folder, "wildreader compare 001 003 ") == {}
    assert list(offered_by_fish(folder, "wildreader 002#p2.")) == ["002#p2.a", "002#p2.b", "002#p2.c"]
    assert "--watch" in offered_by_fish(folder, "wildreader add --")


TYPED_IN_ZSH = """
zmodload zsh/zpty
zpty z "TERM=dumb PS1= zsh -f -i"
zpty -w z 'autoload -U compinit; compinit -u -D; source ./completion.zsh; LISTMAX=999; print -r -- re""ady'
zpty -r -m z out '*ready*'
zpty -w -n z "$1"$'\t'
zpty -r -m z out "*$2*" && print -r -- found
"""


@pytest.mark.skipif(shutil.which("zsh") is None, reason="zsh is not installed")
@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("wildreader show 2013", "E/RES/2013/40"),
        ("wildreader 002#p2.", "p2.b  -- 支持各国政府"),
        ("wildreader related --limit 5 002 p2.", "p2.b  -- 支持各国政府"),
    ],
)
def test_what_zsh_offers(typed, shown, folder):
    (folder / "completion.zsh").write_text(run("completion", "zsh").stdout, encoding="utf-8")
    done = subprocess.run(
        ["zsh", "-f", "-c", TYPED_IN_ZSH, "zsh", typed, shown],
        cwd=folder, capture_output=True, encoding="utf-8", check=False, timeout=20,
        env={**os.environ, "PATH": f"{folder}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"},
    )  # fmt: skip
    assert done.stdout == "found\n"
