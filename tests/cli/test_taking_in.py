"""Taking in folders: the line that shows how far it is, and watching what comes."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from tui_reader.commands import watching
from tui_reader.commands.progress import reading
from tui_reader.library import Library


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(monkeypatch, stream: io.StringIO, count: int) -> str:
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    with reading(count) as tell:
        for number in range(count):
            tell(Path(f"folder/[b]{number}\x1b[31m.txt"))
    return stream.getvalue()


def test_on_a_terminal_a_line_shows_how_far_it_is(monkeypatch):
    drawn = shown(monkeypatch, Terminal(), 5)
    assert "/5" in drawn
    assert "[b]4␛[31m.txt" in drawn
    assert "\x1b[31m.txt" not in drawn


@pytest.mark.parametrize(("stream", "count"), [(io.StringIO, 5), (Terminal, 1)])
def test_a_script_and_a_single_file_get_none(monkeypatch, stream, count):
    assert shown(monkeypatch, stream(), count) == ""


def test_what_comes_into_a_folder_is_added_and_what_is_written_anew_replaced(tmp_path, monkeypatch, capsys):
    folder = tmp_path / "in"
    folder.mkdir()
    draft = folder / "draft.txt"

    def write(text: str) -> None:
        draft.write_text(f"大会，\n\n1. {text}；\n", encoding="utf-8")

    def said() -> list[str]:
        return [document.clause("op1").text for document in Library.open().documents()[5:]]

    seen: list[list[str]] = []

    def script():
        yield  # the folder is empty
        write("敦促各国合作")
        yield
        seen.append(said())  # it may still be written
        yield
        seen.append(said())
        write("促请各国加强合作")
        (folder / "empty.txt").touch()
        yield
        yield
        seen.append(said())
        yield
        raise KeyboardInterrupt

    steps = script()
    monkeypatch.setattr(watching.time, "sleep", lambda _seconds: next(steps))
    assert watching.watch([folder]) == 0
    assert seen == [[], ["敦促各国合作；"], ["促请各国加强合作；"]]
    out, err = capsys.readouterr()
    assert [line.split("\t")[0] for line in out.splitlines()] == ["draft", "draft"]
    assert "the newer version stands in its place" in err
    assert err.count("empty.txt: is empty") == 1
