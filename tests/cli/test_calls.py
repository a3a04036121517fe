"""Wrong calls and empty answers: an exit code, one line on standard error, and nothing on standard output."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import ROOT, run, write_on_op6
from tui_reader.commands.table import COMMANDS, NAMES


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """A folder with files that are no documents."""
    (tmp_path / "empty.txt").touch()
    (tmp_path / "blank.txt").write_text(" \n\n\t\n")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x01\x02")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 4)
    (tmp_path / "folder").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["show", "zzz"], 2, "no document “zzz”; the nearest: "),
        (["show", "2013/41"], 2, "the nearest: E/RES/2013/40"),
        (["show", "E/RES"], 2, "may be any of: E/RES/2013/40, E/RES/2025/17; type more of it"),
        (["show", "000", "op99"], 2, "no clause “op99” in A/75/L.116; the nearest: op42, op43, op44"),
        (["show"], 2, "DOC; see wildreader show --help"),
        (["show", "000", "op1", "op2"], 2, "op2"),
        (["show", "missing.txt"], 2, "no document “missing.txt”"),
        (["show", ""], 2, "no document “”"),
        (["related", "000", "op99"], 2, "no clause “op99”"),
        (["related", "zzz", "op1"], 2, "no document “zzz”"),
        (["related", "000", "op1", "--limit", "two"], 2, "“two” is no number from 1 on"),
        (["related", "000", "t1"], 1, "no clause of another document belongs with t1; try a numbered one"),
        (["trace", "000", "t1"], 1, "no other document has a version of t1"),
        (["trace", "zzz", "op1"], 2, "no document “zzz”"),
        (["compare", "000", "A/75/L.116"], 2, "both are A/75/L.116; name two documents"),
        (["compare", "000", "zzz"], 2, "no document “zzz”"),
        (["compare", "000"], 2, "B; see wildreader compare --help"),
        (["compare", "000", "001", "--format", "pdf"], 2, "pdf"),
        (["compare", "000", "001", "--format", "md", "--json"], 2, "--json"),
        (["compare", "000", "001", "-o", "no/such/folder/out.md"], 2, "no/such/folder/out.md cannot be written"),
        (["search", "蚂蚁"], 1, "nothing found for “蚂蚁”; "),
        (["search", ""], 2, "the query is empty"),
        (["search", "  "], 2, "the query is empty"),
        (["search", "象牙", "--limit", "0"], 2, "“0” is no number from 1 on"),
        (["search"], 2, "QUERY; see wildreader search --help"),
        (["check", "missing.txt"], 2, "missing.txt: is not there"),
        (["check", "{files}/folder"], 2, "is a folder"),
        (["check", "{files}/empty.txt"], 2, "is empty"),
        (["check", "{files}/blank.txt"], 2, "is empty"),
        (["check", "{files}/picture.txt"], 2, "PNG"),
        (["check", "{files}/binary.txt"], 2, "is binary and no text"),
        (["show", "{files}/empty.txt"], 2, "is empty"),
        (["add", "missing.txt"], 2, "missing.txt: is not there"),
        (["add", "{files}/folder"], 2, "holds no documents"),
        (["add", "{files}/empty.txt"], 2, "is empty"),
        (["remove", "002", "--lang", "en"], 2, "to hide it: wildreader hide 002_9d46f6040066acb7"),
        (["rename", "zzz", "title"], 2, "no document “zzz”"),
        (["hide", "zzz"], 2, "no document “zzz”"),
        (["unhide", "002"], 2, "no document is hidden"),
        (["list", "--hidden"], 1, "no document is hidden"),
        (["join", "000", "zzz"], 2, "no document “zzz”"),
        (["join", "000", "A/75/L.116"], 2, "both are A/75/L.116; name two forms of one text"),
        (["join", "000", "A/RES/75/311", "--undo"], 2, "A/75/L.116 and A/RES/75/311 are not joined"),
        (["add", "--watch", "--json", "{files}"], 2, "--json"),
        (["add", "seeds/001_ca37d2ec2f3a3f12.txt"], 1, "E/RES/2013/40 is in the library already"),
        (["remove", "000"], 2, "A/75/L.116 comes with the program and stays"),
        (["remove", "zzz"], 2, "no document “zzz”"),
        (["export", "zzz"], 2, "no document “zzz”"),
        (["export", "000", "-o", "{files}/folder"], 2, "cannot be written"),
        (["notes"], 1, "there are no notes yet; wildreader note DOC CLAUSE TEXT"),
        (["notes", "--format", "md"], 1, "there are no notes yet"),
        (["note", "000", "op99", "x"], 2, "no clause “op99”"),
        (["note", "000", "op6", " "], 2, "the note is empty"),
        (["note", "000", "op6"], 2, "the note is empty"),
        (["bookmarks"], 1, "there are no bookmarks yet"),
        (["completion", "tcsh"], 2, "no completion for tcsh; there is: bash, zsh, fish"),
        (["list", "--colour"], 2, "--colour"),
        (["list", "--lang", "fr"], 2, "fr"),
        (["missing.txt"], 2, "missing.txt: is not there"),
        (["{files}/folder"], 2, "holds no documents"),
        (["{files}/empty.txt"], 2, "is empty"),
        (["A/75/L.116#op99"], 2, "no clause “op99”"),
        (["serach"], 2, "did you mean: wildreader search"),
        (["export", "001", "--format", "md", "--format", "html"], 2, "--format: it is given twice; give it once"),
        (["compare", "001", "003", "-o", "a.md", "-o", "{files}/b.md"], 2, "-o/--output: it is given twice"),
        (["SERACH"], 2, "did you mean: wildreader search"),
        (["qqqq"], 2, "no document “qqqq”"),
        (["search", "ivory", "--limit"], 2, "--limit: expected one argument; see wildreader search --help"),
    ],
    ids=lambda part: " ".join(part) if isinstance(part, list) else "",
)
def test_one_line_says_what_to_do(arguments, code, words, files):
    named = [argument.replace("{files}", str(files)) for argument in arguments]
    done = run(*named)
    assert (done.returncode, done.stdout) == (code, "")
    assert done.stderr.startswith("wildreader: ")
    assert len(done.stderr.splitlines()) == 1
    assert words in done.stderr


def test_each_file_that_cannot_be_read_gets_a_line_and_the_others_go_on(files):
    (files / "good.txt").write_text("大会，\n\n1. 敦促各国合作；\n", encoding="utf-8")
    done = run("add", str(files))
    assert done.returncode == 2
    assert [line.split("\t")[0] for line in done.stdout.splitlines()] == ["good"]
    lines = sorted(line.rpartition("/")[2] for line in done.stderr.splitlines())
    assert [line.partition(":")[0] for line in lines] == ["binary.txt", "blank.txt", "empty.txt", "picture.txt"]
    opened = run(str(files))
    assert (opened.returncode, len(opened.stdout.splitlines())) == (0, 6)
    assert len([line for line in opened.stderr.splitlines() if ".txt: " in line]) == 4


def test_nothing_found_is_still_json():
    for arguments in (["search", "蚂蚁"], ["related", "000", "t1"], ["add", "seeds/001_ca37d2ec2f3a3f12.txt"]):
        done = run(*arguments, "--json")
        assert (done.returncode, json.loads(done.stdout)) == (1, [])
        assert len(done.stderr.splitlines()) == 1


def test_what_a_file_is_called_cannot_steer_the_terminal(tmp_path):
    done = run("check", str(tmp_path / "\x1b[31m.txt"))
    assert "\x1b" not in done.stderr
    assert "␛[31m.txt: is not there" in done.stderr


def test_a_library_that_cannot_be_written_is_said_in_one_line(tmp_path):
    (tmp_path / "file").touch()
    (tmp_path / "draft.txt").write_text("大会，\n\n1. 敦促各国合作；\n", encoding="utf-8")
    done = run("add", str(tmp_path / "draft.txt"), XDG_DATA_HOME=str(tmp_path / "file"))
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
    assert "set XDG_DATA_HOME to a folder of yours" in done.stderr


def test_a_document_of_the_user_that_cannot_be_read_is_said_and_the_others_are_listed(tmp_path):
    (tmp_path / "wildreader" / "documents").mkdir(parents=True)
    (tmp_path / "wildreader" / "documents" / "spoilt.txt").touch()
    done = run("list", XDG_DATA_HOME=str(tmp_path))
    assert (done.returncode, len(done.stdout.splitlines())) == (0, 5)
    assert "spoilt.txt: is empty" in done.stderr


def test_without_a_terminal_the_documents_are_listed():
    done = run()
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == 5
    assert done.stdout == run("list").stdout
    assert len(done.stderr.splitlines()) == 1
    assert "search" in done.stderr


def test_without_a_terminal_opened_files_are_listed_too(tmp_path):
    (tmp_path / "draft.txt").write_text("大会，\n\n1. 敦促各国合作；\n", encoding="utf-8")
    (tmp_path / "empty.txt").touch()
    done = run(str(tmp_path))
    assert (done.returncode, len(done.stdout.splitlines())) == (0, 6)
    assert "empty.txt: is empty" in done.stderr


def test_help_and_version_are_words_too(tmp_path):
    assert run("help").stdout == run("--help").stdout
    assert run("help", "search").stdout == run("search", "--help").stdout != ""
    assert run("version").stdout == run("--version").stdout
    (tmp_path / "help").write_text("大会，\n\n1. 敦促各国合作；\n", encoding="utf-8")
    assert "敦促" not in run("help", cwd=tmp_path).stdout
    assert "usage" not in run("help", cwd=tmp_path).stdout


def test_help_teaches_every_command_with_an_example():
    overview = run("--help").stdout
    for command in COMMANDS:
        assert f"wildreader {command.example}" in overview
        done = run(command.name, "--help")
        assert done.returncode == 0
        assert f"wildreader {command.example}" in done.stdout
    assert run("--version").stdout.startswith("wildreader 0.")


@pytest.mark.parametrize("command", COMMANDS, ids=NAMES)
def test_the_examples_work(command, tmp_path):
    draft = tmp_path / "draft.txt"
    draft.write_text("大会，\n\n1. 敦促各国合作；\n", encoding="utf-8")
    (tmp_path / "resolutions").mkdir()
    (tmp_path / "resolutions" / "one.txt").write_text("大会，\n\n1. 吁请各国合作；\n", encoding="utf-8")
    if command.name == "remove":
        assert run("add", "draft.txt", cwd=tmp_path).returncode == 0
    if command.name in ("notes", "bookmarks"):
        write_on_op6()
    if command.name == "unhide":
        assert run("hide", "002").returncode == 0
    example = command.example.partition(" > ")[0].split()
    done = run(*example, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout or "-o" in example


def test_the_interface_speaks_chinese_by_choice():
    assert "没有文件“zzz”" in run("show", "zzz", "--lang", "zh").stderr
    assert "没有文件“zzz”" in run("--lang=zh", "show", "zzz").stderr
    assert "没有文件“zzz”" in run("show", "zzz", WILDREADER_LANG="", LC_ALL="zh_CN.UTF-8").stderr
    assert "缺少参数" in run("show", "--lang", "zh").stderr
    assert "用法" in run("--help", "--lang", "zh").stdout


def test_no_command_loads_the_screen_library():
    code = (
        "import sys; from tui_reader.cli import main; main(sys.argv[1:]);"
        "print(sorted(name for name in sys.modules if name.split('.')[0] == 'textual'"
        " or name.startswith('tui_reader.tui')), file=sys.stderr)"
    )
    for arguments in (
        ["list"], ["show", "000", "op1"], ["search", "象牙"], ["related", "000", "op6"], ["compare", "000", "001"],
        ["notes"], ["trace", "000", "op6"], ["export", "000", "--format", "html"], ["check", "seeds/001_ca37d2ec2f3a3f12.txt"], [],
    ):  # fmt: skip
        done = subprocess.run(
            [sys.executable, "-c", code, *arguments],
            capture_output=True, encoding="utf-8", cwd=ROOT, check=True, stdin=subprocess.DEVNULL,
        )  # fmt: skip
        assert done.stderr.splitlines()[-1] == "[]"


def test_listing_what_was_parsed_before_loads_no_parser():
    run("list")
    code = (
        "import sys; from tui_reader.cli import main; main(['list']);"
        "print([name for name in sys.modules if name.startswith(('tui_reader.parsing', 'rapidfuzz', 'rich.console'))],"
        " file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", cwd=ROOT, check=True)
    assert done.stderr.strip() == "[]"
