"""The order and the spelling in which people type a call."""

from __future__ import annotations

import json

import pytest

from tests.cli.running import run
from tui_reader.commands.arguments import arranged
from tui_reader.commands.table import COMMANDS

BY_NAME = {command.name: command for command in COMMANDS}


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("show 000 --json op4", "--json 000 op4"),
        ("cites 000 --json 003", "--json 000 003"),
        ("search 象牙 --limit 1 市场", "--limit 1 象牙 市场"),
        ("search 象牙 -市场", "-- 象牙 -市场"),
        ("search -ivory --lim=3 象牙", "--lim=3 -- -ivory 象牙"),
        ("search -ofile.md 象牙 -o", "-o"),
        ("note 000 op6 - first --json -then", "--json -- 000 op6 - first -then"),
        ("show -- --json", "-- --json"),
        ("list --unknown 000", "--unknown 000"),
        ("list -x 000", "-x 000"),
        ("export - -o - --format md", "-o - --format md -- -"),
        ("related A/75/L.116#op6 --limit 2", "--limit 2 A/75/L.116 op6"),
        ("compare 000#op1 001", "000#op1 001"),
    ],
)
def test_arguments_are_put_in_order(given, wanted):
    name, *arguments = given.split()
    assert arranged(BY_NAME[name], arguments) == wanted.split()


def test_a_file_whose_name_has_a_number_sign_is_a_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft#2.txt").touch()
    assert arranged(BY_NAME["show"], ["draft#2.txt", "op1"]) == ["draft#2.txt", "op1"]


def test_a_call_is_understood_in_any_order():
    told = run("show", "2013/40", "op14", "--json").stdout
    assert json.loads(told)["id"] == "op14"
    assert run("show", "2013/40", "--json", "op14").stdout == told
    assert run("--json", "show", "E/RES/2013/40#op14").stdout == told
    assert run("show", "2013/40", "op 14", "--json").stdout == told
    # Of the clauses with 象牙 the one on domestic markets, A/75/L.116 op31, is left out.
    both = run("search", "象牙", "--limit", "20").stdout.splitlines()
    without = run("search", "象牙", "-市场").stdout.splitlines()
    assert [row for row in both if row.startswith("A/75/L.116\top31\t")] != []
    assert [row for row in without if "市场" in row.split("\t")[-1]] == []
    assert without != []
    assert "see wildreader list --help" in run("list", "000", "too", "many").stderr


@pytest.mark.parametrize("call", [["list"], ["list", "2013/40"], ["cites"], ["compare", "2013/40", "2025/17"]])
def test_json_goes_into_a_file_by_its_name_or_by_the_flag(call, tmp_path):
    printed = run(*call, "--json").stdout
    for number, flags in enumerate((["-o", "one.json"], ["--json", "-o", "two"])):
        done = run(*call, *flags, cwd=tmp_path)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
        assert (tmp_path / ("one.json", "two")[number]).read_text(encoding="utf-8") == printed


def test_a_list_in_a_file_is_a_table(tmp_path):
    assert run("list", "-o", "documents", cwd=tmp_path).stdout == ""
    table = (tmp_path / "documents").read_text(encoding="utf-8-sig")
    assert table.startswith("id,title,symbol,organ,date,language,source,clauses\n")


@pytest.mark.parametrize(
    "call",
    [
        ["compare", "000", "001", "-o", "both.pdf"],
        ["export", "000", "-o", "000.docx"],
        ["export", "000", "-o", "000.csv"],
        ["list", "-o", "list.md"],
        ["cites", "-o", "cites.xml"],
    ],
    ids=" ".join,
)
def test_no_file_is_called_what_it_is_not(call, tmp_path):
    done = run(*call, cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "no such format here" in done.stderr
    assert list(tmp_path.iterdir()) == []
    assert "needs the name of a file" in run(*call[:-1], "", cwd=tmp_path).stderr


def test_hidden_documents_are_listed_and_not_their_clauses():
    done = run("list", "--hidden", "000")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    run("hide", "002")
    assert json.loads(run("list", "--hidden", "--json").stdout)[0]["source"].startswith("002")


def test_a_document_is_checked_by_whatever_it_is_called():
    told = run("check", "000").stdout
    for name in ("A/75/L.116", "000_f9fc2204a2458b71.txt", "seeds/000_f9fc2204a2458b71.txt"):
        assert run("check", name).stdout == told
