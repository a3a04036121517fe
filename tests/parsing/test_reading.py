"""Files of every kind get read, or one line that says why not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui_reader.parsing import UnreadableFile, read_document
from tui_reader.parsing.formats.encoding import decode

TEXT = "大会，\n\n回顾其关于野生动植物的第 69/314 号决议，\n\n1. 敦促会员国加强努力；\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"])
def test_encodings(tmp_path, encoding):
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode(encoding))
    assert read_document(path).clause("op1").text == "敦促会员国加强努力；"


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_a_document_is_the_same_in_the_encodings_of_old(tmp_path, seed, number):
    path = tmp_path / "a.txt"
    path.write_bytes(seed(number).source_text.encode("gb18030"))
    assert read_document(path).source_text == seed(number).source_text


def test_short_texts_are_known_by_what_makes_sense(seed):
    # Passages that Big5 or Korean could also be, if one went by bytes that are allowed.
    for text in (" 年 7月 22 日第 2003/27 ", "助，以增强\n\n", "会议 2019 年 12", "刚果民主共和国"):
        assert decode(text.encode("gb18030"), Path("a.txt")) == text
    for text in ("大會，\n\n1. 敦促會員國加強努力，打擊野生動植物非法販運；\n", "審議本決議的執行情況。"):
        assert decode(text.encode("big5"), Path("a.txt")) == text
    for text in (
        "L’Assemblée générale, rappelant ses résolutions, préoccupée par le trafic d’espèces sauvages",
        "La Asamblea General, recordando su resolución 69/314, de 30 de julio de 2015",
    ):
        assert decode(text.encode("cp1252"), Path("a.txt")) == text


def test_damaged_utf_8_is_not_taken_for_chinese_of_another_kind(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode()[:-5])
    with pytest.raises(UnreadableFile, match=r"is damaged: byte \d+ is no UTF-8"):
        read_document(path)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is empty"),
        (b" \n\n ", "is empty"),
        (b"\x00\x01\x02\x03" * 100, "is binary and no text"),
        (b"%PDF-1.7\n...", "is a PDF that is cut off; download it anew"),
        (b"PK\x03\x04abcdef", "is a damaged Word document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), r"is a Word 97 \(.doc\) file; save it as .docx"),
        (b"{\\rtf1 abc}", "is a RTF file"),
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
