"""The commands, as a script calls them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SEED = "seeds/000_f9fc2204a2458b71.txt"
ROOT = Path(__file__).parent.parent.parent


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tui_reader", *arguments],
        capture_output=True, encoding="utf-8", cwd=ROOT, stdin=subprocess.DEVNULL, check=False, timeout=60,
    )  # fmt: skip


def value(*arguments: str):
    done = run(*arguments, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_list():
    rows = value("list")
    assert [row["id"] for row in rows] == [
        "A/75/L.116", "E/RES/2013/40", "002_9d46f6040066acb7", "E/RES/2025/17", "004_3ec4012e952604bc",
    ]  # fmt: skip
    assert set(rows[0]) == {"id", "title", "symbol", "organ", "date", "language", "source", "clauses"}


def test_show_a_document_and_a_clause():
    document = value("show", "2013/40")
    assert {"id", "title", "clauses", "footnotes", "furniture"} <= set(document)
    clause = value("show", "000", "op6")
    assert set(clause) == {"id", "kind", "label", "text", "parent", "verb", "footnotes", "citations", "lines"}
    assert (clause["id"], clause["kind"], clause["label"], clause["verb"]) == ("op6", "operative", "6.", "促请")
    assert clause["citations"][0] == {
        "text": "《联合国打击跨国有组织犯罪公约》",
        "target": "UNTOC",
        "start": 12,
        "end": 28,
    }
    assert clause["lines"] == [399, 405]


@pytest.mark.parametrize(
    ("key", "found"),
    [
        ("A/75/L.116", "A/75/L.116"),
        ("l.116", "A/75/L.116"),
        ("000", "A/75/L.116"),
        ("2025/17", "E/RES/2025/17"),
        ("卡萨内", "004_3ec4012e952604bc"),
        ("002_9d46f6040066acb7.txt", "002_9d46f6040066acb7"),
    ],
)
def test_a_document_is_found_by_what_one_would_call_it(key, found):
    assert value("show", key)["id"] == found


def test_search():
    rows = value("search", "象牙市场")
    assert (rows[0]["document"], rows[0]["clause"]) == ("A/75/L.116", "op31")
    start, end = rows[0]["spans"][0]
    assert rows[0]["text"][start:end] == "象牙市场"
    assert len(value("search", "野生", "--limit", "3")) == 3


def test_related():
    rows = value("related", "000", "op6", "--limit", "3")
    assert len(rows) == 3
    assert {"document", "clause", "score", "reasons", "text"} == set(rows[0])
    assert all(row["document"] != "A/75/L.116" for row in rows)
    assert [row["score"] for row in rows] == sorted((row["score"] for row in rows), reverse=True)


def test_compare_has_every_clause_once_in_the_left_order():
    rows = value("compare", "2013/40", "2025/17")
    lefts = [clause for row in rows for clause in row["left"]]
    rights = [clause for row in rows for clause in row["right"]]
    assert len(lefts) == len(set(lefts)) == 19 + 15
    assert len(rights) == len(set(rights)) == 20 + 22 + 1
    firsts = [row["left"][0] for row in rows if row["left"]]
    assert firsts == sorted(firsts, key=[*(f"pp{n}" for n in range(1, 20)), *(f"op{n}" for n in range(1, 16))].index)


def test_trace_goes_by_date():
    rows = value("trace", "000", "op6")
    assert [row["date"] for row in rows] == sorted(row["date"] for row in rows)
    assert rows[0]["document"] == "E/RES/2013/40"
    assert any(change["kind"] == "force" for row in rows for change in row["changes"])


def test_check():
    told = value("check", SEED)
    assert told["unaccounted"] == 0
    assert told["characters"] == told["clauses"] + told["footnotes"] + told["furniture"]


@pytest.mark.parametrize("name", ["md", "html", "json"])
def test_export(name, tmp_path):
    file = tmp_path / "out"
    assert run("export", "2013/40", "--format", name, "-o", str(file)).returncode == 0
    assert "会员国和其他捐助方按照联合国的规则和程序为上述目的提供预算外资源" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["md", "html"])
def test_a_comparison_is_exported_with_both_texts(name):
    done = run("compare", "2013/40", "2025/17", "--format", name)
    assert done.returncode == 0
    assert "E/RES/2013/40" in done.stdout
    assert "E/RES/2025/17" in done.stdout


def test_markup_of_a_text_is_escaped(tmp_path):
    source = tmp_path / "odd.txt"
    source.write_text("大会，\n\n1. 敦促<script>alert(1)</script>会员国 *注意* [x](y)；\n", encoding="utf-8")
    from tui_reader.exporting.html import document_html
    from tui_reader.exporting.markdown import document_markdown
    from tui_reader.parsing import read_document

    document = read_document(source)
    assert "<script>" not in document_html(document)
    assert r"\<script\>" in document_markdown(document)
    assert r"\*注意\* \[x\](y)" in document_markdown(document)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["show", "zzz"], 2, "no document “zzz”"),
        (["show", "E/RES"], 2, "may be any of: E/RES/2013/40, E/RES/2025/17"),
        (["show", "000", "op99"], 2, "no clause “op99”"),
        (["check", "missing.txt"], 2, "is not there"),
        (["compare", "000", "000"], 2, "name two documents"),
        (["search", "蚂蚁"], 1, "nothing found"),
        (["search", "象牙", "--limit", "0"], 2, "is no number from 1 on"),
        (["related", "000", "t1"], 1, "no clause of another document"),
        (["show"], 2, "--help"),
        (["list", "--colour"], 2, "--colour"),
        (["missing.txt"], 2, "is not there"),
        (["check", "seeds/"], 2, "is a folder"),
    ],
)
def test_wrong_calls_get_one_line_and_their_exit_code(arguments, code, words):
    done = run(*arguments)
    assert done.returncode == code
    assert len(done.stderr.strip().splitlines()) == 1
    assert words in done.stderr
    assert done.stdout == ""


def test_without_a_terminal_the_documents_are_listed():
    done = run()
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == 5
    assert len(done.stderr.splitlines()) == 1
    assert "search" in done.stderr


def test_help_teaches_and_version_tells():
    assert "wildreader search 象牙市场" in run("--help").stdout
    for command in ("list", "show", "search", "related", "compare", "trace", "check", "export"):
        done = run(command, "--help")
        assert done.returncode == 0
        assert f"wildreader {command}" in done.stdout
    assert run("--version").stdout.startswith("wildreader 0.")


def test_the_interface_speaks_chinese_by_choice():
    assert "没有文件" in run("show", "zzz", "--lang", "zh").stderr


def test_commands_never_import_the_screen_library():
    code = (
        "import sys; from tui_reader.cli import main; main(sys.argv[1:]);"
        "print([name for name in sys.modules if name.split('.')[0] == 'textual'], file=sys.stderr)"
    )
    for arguments in (["list"], ["search", "象牙"], ["compare", "000", "001"], ["show", "000", "op1"]):
        done = subprocess.run(
            [sys.executable, "-c", code, *arguments], capture_output=True, encoding="utf-8", cwd=ROOT, check=True
        )
        assert done.stderr.strip().endswith("[]")


def test_control_characters_of_a_document_are_not_printed():
    added = Path(os.environ["XDG_DATA_HOME"]) / "wildreader" / "documents"
    added.mkdir(parents=True)
    (added / "odd.txt").write_text("大会，\n\n1. 敦促\x1b[31m会员国\x07努力；\n", encoding="utf-8")
    done = run("show", "odd", "op1")
    assert "\x1b" not in done.stdout
    assert "敦促␛[31m会员国␇努力；" in done.stdout
