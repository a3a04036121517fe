"""What one wrote, without the reader: notes, note, bookmarks."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.cli.running import ROOT, run, shown, value, write_on_op6
from tests.conftest import SEEDS


def test_a_note_is_written_found_and_exported_with_its_quotation_and_citation(tmp_path):
    told = value("note", "2013/40", "4", "与", "A/75/L.116", "第 6 段*比较*")
    assert (told["document"], told["clause"], told["place"]) == ("E/RES/2013/40", "op4", "same")
    assert told["text"] == "与 A/75/L.116 第 6 段*比较*"
    assert told["quotation"].startswith("鼓励会员国按照《联合国打击跨国有组织犯罪公约》")
    assert value("note", "000", "op6", "of the draft")["id"] == told["id"] + 1
    assert [note["document"] for note in value("notes")] == ["A/75/L.116", "E/RES/2013/40"]
    assert [note["clause"] for note in value("notes", "比较")] == ["op4"]
    assert [note["clause"] for note in value("notes", "定为严重犯罪", "DRAFT")] == ["op6"]
    markdown = run("notes", "比较", "--format", "md").stdout
    assert markdown.startswith("# Notes\n\n## E/RES/2013/40 应对野生动植物群受保护物种非法贩运")
    assert "\n> 4\\. 鼓励会员国按照《联合国打击跨国有组织犯罪公约》" in markdown
    assert "\n> — Economic and Social Council resolution 2013/40, para. 4\n\n与 A/75/L.116 第 6 段*比较*\n" in markdown
    page = run("notes", "-o", str(tmp_path / "notes.html"))
    assert (page.returncode, page.stdout) == (0, "")
    text = (tmp_path / "notes.html").read_text(encoding="utf-8")
    assert '<blockquote><p lang="zh">6. 促请会员国' in text
    assert json.loads(run("notes", "--format", "json").stdout) == value("notes")


def test_a_note_is_cited_as_one_would_write():
    run("note", "2025/17", "op9", "see the draft")
    cited = "经济及社会理事会第 2025/17 号决议，第 9 段"
    assert f"\n> — {cited}\n" in run("notes", "--format", "md", "--lang", "zh").stdout
    assert f"— {cited}</p>" in run("notes", "--format", "html", "--lang", "zh").stdout
    assert [note["citation"] for note in value("notes")] == ["Economic and Social Council resolution 2025/17, para. 9"]


def test_a_note_of_bytes_that_are_no_text_is_refused_and_not_kept():
    done = subprocess.run(
        [sys.executable, "-m", "tui_reader", "note", "000", "op6"],
        input=b"\xff\xfe bad", capture_output=True, cwd=ROOT, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (2, b"", 1)
    assert b"no UTF-8" in done.stderr
    assert run("notes").returncode == 1


@pytest.mark.parametrize("dash", [[], ["-"]])
def test_a_note_comes_in_on_standard_input(dash):
    done = subprocess.run(
        [sys.executable, "-m", "tui_reader", "note", "000", "op6", *dash],
        input="first line\n\n第二行\n", capture_output=True, encoding="utf-8", cwd=ROOT, check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii"},
    )  # fmt: skip
    assert done.stdout.startswith("A/75/L.116\top6\t")
    assert [note["text"] for note in value("notes")] == ["first line\n\n第二行"]


def test_what_one_wrote_is_no_markup_of_a_page():
    run("note", "000", "op6", "<script>alert(1)</script> & more")
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; more" in run("notes", "--format", "html").stdout


def test_notes_and_bookmarks_on_a_terminal():
    write_on_op6()
    drawn = shown("notes", columns=80, NO_COLOR="1")
    assert drawn.startswith("A/75/L.116  op6")
    assert "a note" in drawn
    assert "    促请会员国按照本国法律" in drawn
    assert "a name  A/75/L.116#op6" in shown("bookmarks", columns=80, NO_COLOR="1")


def test_a_note_on_a_document_that_was_taken_away_is_listed_and_says_so(tmp_path):
    text = (SEEDS / "004_3ec4012e952604bc.txt").read_text(encoding="utf-8")
    draft = tmp_path / "draft.txt"
    draft.write_text(text.replace("卡萨内", "加蓬利"), encoding="utf-8")
    run("add", str(draft))
    assert run("note", "draft", "p1", "mine").returncode == 0
    assert run("remove", "draft").returncode == 0
    done = run("notes")
    assert done.returncode == 0
    assert done.stdout.split("\t")[:2] == ["draft", "p1"]
    assert "1 have lost their place" in done.stderr
    (note,) = value_of(run("notes", "--json").stdout)
    assert (note["place"], note["text"]) == ("lost", "mine")
    assert "no longer there" in run("notes", "--format", "md").stdout


def value_of(text: str) -> list[dict[str, object]]:
    told: list[dict[str, object]] = json.loads(text)
    return told


def test_where_a_note_cannot_be_kept_it_is_refused(tmp_path):
    (tmp_path / "file").touch()
    done = run("note", "000", "op6", "text", XDG_DATA_HOME=str(tmp_path / "file"))
    assert (done.returncode, done.stdout) == (2, "")
    assert "cannot be written" in done.stderr
