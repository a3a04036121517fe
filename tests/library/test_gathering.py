"""Which files a folder gives."""

from __future__ import annotations

import os

import pytest

from tui_reader.library.errors import ShelfError
from tui_reader.library.gathering import gather


def names(gathered):
    return [path.name for path in gathered.files]


def test_only_files_of_formats_that_are_known_are_taken_out_of_a_folder(tmp_path):
    for name in ("b.txt", "a.TXT", "c.pdf", "d.docx", "e.htm", "notes.md", ".hidden.txt", "package.json", "pom.xml"):
        (tmp_path / name).write_text("{}")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.txt").write_text("x")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "f.html").write_text("x")
    os.mkfifo(tmp_path / "pipe.txt")
    assert names(gather([tmp_path])) == ["a.TXT", "b.txt", "c.pdf", "d.docx", "e.htm", "f.html"]
    # What is named itself is taken whatever it is.
    assert names(gather([tmp_path / "notes.md"])) == ["notes.md"]


def test_what_was_exported_is_taken_out_of_a_folder(tmp_path):
    (tmp_path / "a.json").write_text('{\n  "format": "wildreader-document/1",')
    assert names(gather([tmp_path])) == ["a.json"]


def test_a_loop_of_links_ends(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "one.txt").write_text("x")
    (tmp_path / "a" / "back").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "dead.txt").symlink_to(tmp_path / "nowhere.txt")
    assert names(gather([tmp_path])) == ["one.txt"]


def test_a_folder_behind_a_link_is_looked_into(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "one.txt").write_text("x")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "link").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert names(gather([tmp_path / "in"])) == ["one.txt"]


def test_a_folder_that_may_not_be_looked_into_is_said_and_the_others_go_on(tmp_path, monkeypatch):
    (tmp_path / "one.txt").write_text("x")
    (tmp_path / "closed").mkdir()
    real = os.scandir

    def scandir(path):
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    gathered = gather([tmp_path])
    assert names(gathered) == ["one.txt"]
    (line,) = gathered.refused
    assert line.endswith("closed: cannot be looked into (Permission denied)")


def test_a_folder_without_documents_is_refused(tmp_path):
    with pytest.raises(ShelfError, match="holds no documents"):
        gather([tmp_path])
