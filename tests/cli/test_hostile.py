"""Whatever a file holds or is called: nothing in it steers the terminal, and nothing the machine lacks stops the reader."""

from __future__ import annotations

import os
import re
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import ROOT, run, shown
from tests.parsing.formats import typeset
from tui_reader.cli import main

STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]")
OWN = re.compile(r"\x1b\[[0-9;]*m")
HOSTILE = "\x1b]0;owned\x07\x1b[2J\x9b31m\x9d\x7f\u202e[bold]x[/bold]\u200b"
TEXT = f"A/80/L.9\n\n打击{HOSTILE}非法贩运\n\n大会，\n\n1. 敦促{HOSTILE}会员国加强执法合作，打击野生生物非法贩运{HOSTILE}；\n\n2. 请[/]{HOSTILE}\n"
PAGE = "<html><body>" + "".join(f"<p>{line}</p>" for line in TEXT.split("\n\n")) + "</body></html>"
# XML can hold no control characters but those of Latin-1.
PRINTABLE = re.sub(r"[\x00-\x09\x0b-\x1f]", "", TEXT)
DOCX = typeset.package(
    {"word/document.xml": f'<w:document xmlns:w="{typeset.WORD}"><w:body>'
     + "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in PRINTABLE.split("\n\n"))
     + "</w:body></w:document>"}
)  # fmt: skip


def written(folder: Path, form: str) -> Path:
    path = folder / f"a{HOSTILE.replace('/', '')[:12]}.{form}"
    path.write_bytes({"txt": TEXT.encode(), "html": PAGE.encode(), "docx": DOCX}[form])
    return path


def test_nothing_in_a_document_steers_the_terminal(tmp_path, capsys):
    hostile = written(tmp_path, "txt")
    assert run("add", str(hostile)).returncode == 0
    assert run("rename", "004", f"title{HOSTILE}").returncode == 0
    for call in (
        ["list"], ["list", "A/80/L.9"], ["show", "A/80/L.9"], ["search", "敦促会员国", "doc:A/80"],
        ["related", "A/80/L.9", "op1"], ["compare", "A/80/L.9", "2025/17"], ["trace", "A/80/L.9", "op1"],
        ["check", str(hostile)], ["add", str(hostile)], ["show", "A/80/L.9", "--json"], ["list", "--json"],
    ):  # fmt: skip
        main(call)
        written_out = "".join(capsys.readouterr())
        assert written_out, call
        assert STEERING.findall(written_out) == [], call
    for call in (["list"], ["show", "A/80/L.9"], ["search", "敦促会员国", "doc:A/80"]):
        assert STEERING.findall(OWN.sub("", shown(*call, PAGER="cat"))) == [], call
    assert "[bold]x[/bold]" in OWN.sub("", shown("show", "A/80/L.9", "op1", columns=200))


@pytest.mark.parametrize("form", ["html", "docx"])
def test_nor_in_other_formats(tmp_path, form):
    done = run("show", str(written(tmp_path, form)), "op1")
    assert "[bold]x[/bold]" in done.stdout
    assert STEERING.findall(done.stdout + done.stderr) == []


# A machine that lacks something.


def reads(tmp_path: Path, **environment: str) -> None:
    done = run("show", "2013/40", "op14", **environment)
    assert (done.returncode, done.stderr) == (0, "")
    assert "邀请会员国和其他捐助方" in done.stdout


def test_a_home_that_cannot_be_written(tmp_path):
    (tmp_path / "file").touch()
    reads(
        tmp_path,
        XDG_DATA_HOME=str(tmp_path / "file"),
        XDG_CACHE_HOME=str(tmp_path / "file"),
        HOME=str(tmp_path / "file"),
    )


def test_a_home_that_is_nowhere(tmp_path):
    reads(tmp_path, XDG_DATA_HOME="/proc/nowhere", XDG_CACHE_HOME="/proc/nowhere", HOME="/proc/nowhere")


def test_a_cache_that_is_damaged(tmp_path):
    run("list", XDG_CACHE_HOME=str(tmp_path))
    kept = list((tmp_path / "wildreader").rglob("*.json"))
    assert len(kept) >= 5
    for place, path in enumerate(kept):
        path.write_bytes([b"", b"\x00\xff" * 50, b"[]", b'{"id": 3}', b"null"][place % 5])
    reads(tmp_path, XDG_CACHE_HOME=str(tmp_path))


def on_a_full_disk(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program where no file can grow: the kernel refuses the first byte that is written to one."""
    return subprocess.run(
        [sys.executable, "-m", "tui_reader", *arguments], capture_output=True, encoding="utf-8", cwd=ROOT, check=False,
        timeout=60, stdin=subprocess.DEVNULL, env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0)),
    )  # fmt: skip


def test_a_full_disk(tmp_path):
    (tmp_path / "draft.txt").write_text("大会，\n\n1. 敦促各国合作；\n", encoding="utf-8")
    room = {"XDG_DATA_HOME": str(tmp_path / "data"), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    done = on_a_full_disk("show", "2013/40", "op14", **room)
    assert (done.returncode, done.stderr) == (0, "")
    refused = on_a_full_disk("add", str(tmp_path / "draft.txt"), **room)
    assert (refused.returncode, refused.stdout, refused.stderr.count("\n")) == (2, "", 1)
    assert "cannot be written" in refused.stderr
    assert len(run("list", **room).stdout.splitlines()) == 5
    assert [path.name for path in tmp_path.rglob("*") if path.is_file() and "draft" in path.name] == ["draft.txt"]
