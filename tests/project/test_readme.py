"""What the README says is so."""

from __future__ import annotations

import re
import shlex
from html import unescape
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.cli.running import run, shown
from tests.project.tables import commands_table, keys_table
from tui_reader.commands.table import COMMANDS

ROOT = Path(__file__).parent.parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["run", "tests"])
def test_each_of_the_two_commands_is_one_line(name):
    (block,) = re.findall(rf"<!-- {name} -->\n```sh\n(.*?)\n```", README, re.DOTALL)
    assert "\n" not in block
    assert block.startswith("python3 -m venv --without-pip .venv && python3 -m pip --python .venv install ")


def test_its_tables_of_commands_and_keys_are_the_programs_own():
    assert commands_table() in README
    assert keys_table() in README
    assert all(f"| `wildreader {command.name}" in README for command in COMMANDS)


def test_what_it_shows_of_a_terminal_is_what_is_shown():
    (block,) = re.findall(r"On a terminal:\n\n```console\n(.*?)```", README, re.DOTALL)
    calls = re.split(r"^\$ wildreader ", block, flags=re.MULTILINE)[1:]
    assert len(calls) == 2
    for call in calls:
        line, _feed, told = call.partition("\n")
        drawn = shown(*shlex.split(line), columns=100, NO_COLOR="1")
        # Which clause, and the end of its text; how much it scores and for what reasons may be tuned.
        for place in (0, -1, -2):
            wanted, got = (text.strip().splitlines()[place] for text in (told, drawn))
            assert re.sub(r"  \d+%?$", "", wanted) == re.sub(r"  \d+%?$", "", got)


def test_its_pictures_and_the_files_it_names_are_there():
    for name in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README):
        assert (ROOT / name).is_file()
    for name in re.findall(r"`(tui_reader/[\w/.]+)`", README):
        assert (ROOT / name).exists(), name
    for name in re.findall(r"python -m (tests[\w.]+)", README):
        assert (ROOT / name.replace(".", "/")).with_suffix(".py").is_file(), name


def test_a_script_gets_what_it_says():
    assert "A/75/L.116\top31" in README
    assert run("search", "象牙市场").stdout.startswith("A/75/L.116\top31\t")


def test_its_pictures_draw_chinese_as_wide_as_the_terminal_does():
    for name in re.findall(r"!\[[^\]]*\]\(([^)]+\.svg)\)", README):
        svg = (ROOT / name).read_text(encoding="utf-8")
        texts = re.findall(r'<text[^>]* textLength="([0-9.]+)"[^>]*>([^<]*)</text>', svg)
        assert len(texts) > 50
        for length, text in texts:
            assert float(length) == pytest.approx(12.2 * cell_len(unescape(text)), abs=0.1)
