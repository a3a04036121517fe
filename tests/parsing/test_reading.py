"""Files of every kind get read, or one line that says why not."""

from __future__ import annotations

import pytest

from tui_reader.parsing import UnreadableFile, read_document

TEXT = "大会，\n\n回顾其关于野生动植物的第 69/314 号决议，\n\n1. 敦促会员国加强努力；\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_encodings(tmp_path, encoding):
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode(encoding))
    assert read_document(path).clause("op1").text == "敦促会员国加强努力；"


def test_big5(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes("大會，\n\n1. 敦促會員國加強努力，打擊野生動植物非法販運；\n".encode("big5"))
    assert "野生動植物" in read_document(path).source_text


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is empty"),
        (b" \n\n ", "is empty"),
        (b"\x00\x01\x02\x03" * 100, "is binary and no text"),
        (b"%PDF-1.7\n...", "is a PDF file"),
        (b"PK\x03\x04abcdef", "is a docx / zip file"),
        (b"\xff\xfe\x00", "is damaged"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(tmp_path, content, reason):
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    with pytest.raises(UnreadableFile, match=reason) as told:
        read_document(path)
    assert "\n" not in str(told.value)


def test_folders_and_missing_files_are_refused(tmp_path):
    with pytest.raises(UnreadableFile, match="is a folder"):
        read_document(tmp_path)
    with pytest.raises(UnreadableFile, match="is not there"):
        read_document(tmp_path / "missing.txt")
