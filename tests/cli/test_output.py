"""What reaches the terminal, and what a pipe."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.cli.running import ROOT, run, shown

ESCAPES = re.compile(r"\x1b\[[0-9;]*m")
COMMANDS = [
    ["list"],
    ["show", "000"],
    ["show", "001", "pp3"],
    ["search", "象牙市场"],
    ["search", "打击腐败", "--limit", "5"],
    ["related", "000", "op6"],
    ["compare", "2013/40", "2025/17"],
    ["trace", "000", "op6"],
    ["check", "seeds/000_f9fc2204a2458b71.txt"],
]


@pytest.mark.parametrize("columns", [30, 100])
@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_no_line_is_wider_than_the_terminal(arguments, columns):
    lines = ESCAPES.sub("", shown(*arguments, columns=columns)).splitlines()
    assert lines
    assert [line for line in lines if cell_len(line) > columns] == []


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_no_color_means_no_escapes(arguments):
    assert "\x1b" not in shown(*arguments, NO_COLOR="1")
    assert "\x1b" not in run(*arguments).stdout


def test_on_a_terminal_matches_are_set_off():
    assert "\x1b[1;33m象牙市场\x1b[0m" in shown("search", "象牙市场")


def test_two_documents_stand_side_by_side():
    lines = ESCAPES.sub("", shown("compare", "2013/40", "2025/17", columns=120)).splitlines()
    # Both make trafficking a serious crime under article 2 (b) of the Convention: 2013/40 op4, 2025/17 op8 and op9.
    (row,) = [line for line in lines if line.startswith("op4 ")]
    assert re.fullmatch(r"op4 +\d+% +op[89]", row)
    below = lines[lines.index(row) + 1]
    left, right = re.split(r" {4,}", below)
    assert left.startswith("4. 鼓励会员国按照《联合国打击跨国有组织犯罪公约》第 2 条")
    assert re.match(r"[89]\. (还鼓励|吁请)会员国根据本国法律", right)
    # Each text begins in the column of its clause's id.
    assert cell_len(below) - cell_len(right) == row.rindex("op")


def test_a_clause_is_filled_and_hangs_from_its_number():
    done = ESCAPES.sub("", shown("show", "000", "op6", columns=44))
    lines = done.splitlines()
    assert lines[0].startswith("6.  促请会员国")
    assert all(line.startswith("    ") for line in lines[1:])
    assert "".join(line.strip() for line in lines)[2:].strip().startswith("促请会员国按照本国法律和")


def test_piped_rows_have_the_same_columns_each():
    for arguments, columns in ((["list"], 4), (["search", "象牙"], 5), (["related", "000", "op6"], 5)):
        rows = run(*arguments).stdout.splitlines()
        assert {len(row.split("\t")) for row in rows} == {columns}
    first = run("search", "象牙市场").stdout.splitlines()[0].split("\t")
    assert first[:2] == ["A/75/L.116", "op31"]
    assert "紧急关闭国内合法象牙市场" in first[-1]


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_a_pipe_gets_utf_8_whatever_the_locale(encoding):
    done = run("show", "000", "op6", PYTHONIOENCODING=encoding, LC_ALL="C")
    assert "促请会员国" in done.stdout


def test_a_reader_that_has_enough_is_no_error():
    process = subprocess.Popen(
        [sys.executable, "-m", "tui_reader", "export", "000", "--format", "json"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(10)
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 0


def test_control_characters_of_a_document_are_shown_as_symbols():
    added = Path(os.environ["XDG_DATA_HOME"]) / "wildreader" / "documents"
    added.mkdir(parents=True)
    (added / "odd.txt").write_text("大会，\n\n1. 敦促\x1b[31m会员国\x07努力[bold]x[/bold]；\n", encoding="utf-8")
    for output in (
        run("show", "odd", "op1").stdout,
        run("search", "努力", "doc:odd").stdout,
        run("export", "odd", "--format", "html").stdout,
    ):
        assert "\x1b" not in output
        assert "\x07" not in output
        assert "敦促" in output
        assert "␛[31m会员国␇努力[bold]x[/bold]；" in output.replace("</em>", "")
