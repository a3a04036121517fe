"""Files that cannot be read: one clear line each, in either language, and never a wrong or half-read document."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from tests.parsing.formats import typeset
from tui_reader.parsing import UnreadableFile, account
from tui_reader.parsing.formats import pdf as pdf_format
from tui_reader.parsing.formats import safe_xml
from tui_reader.parsing.reading import parse_bytes, read_document
from tui_reader.wording import choose_language

DOCUMENT = f'<w:document xmlns:w="{typeset.WORD}"><w:body><w:p><w:r><w:t>大会，</w:t></w:r></w:p></w:body></w:document>'


def refusal(data: bytes, name: str = "a.bin") -> str:
    with pytest.raises(UnreadableFile) as told:
        parse_bytes(data, Path(name))
    assert "\n" not in str(told.value)
    assert str(told.value).startswith(f"{name}: ")
    return told.value.reason


@pytest.fixture(scope="module")
def good_pdf(seed):
    return typeset.pdf(seed("001"))


@pytest.fixture(scope="module")
def good_docx(seed):
    return typeset.docx(seed("001"))


def scanned() -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file)
    canvas.rect(50, 50, 400, 600, fill=1)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def with_part(data: bytes, name: str, text: str) -> bytes:
    """The archive with another content of one part."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for each in old.namelist():
            new.writestr(each, text if each == name else old.read(each))
    return file.getvalue()


def test_an_encrypted_pdf(seed):
    made = typeset.pdf(seed("001"), StandardEncryption("secret", ownerPassword="other"))
    assert refusal(made) == "is encrypted; save it without a password"


def test_a_pdf_that_only_may_not_be_printed_is_read(seed):
    made = typeset.pdf(seed("001"), StandardEncryption("", ownerPassword="other", canPrint=0))
    assert parse_bytes(made, Path("a.pdf")).symbol == "E/RES/2013/40"


def test_a_scanned_pdf():
    assert refusal(scanned()) == "is a PDF of pictures without a text layer; have its text recognised (OCR) first"


def test_a_pdf_that_is_cut_off_is_not_read_in_part(good_pdf):
    assert refusal(good_pdf[: len(good_pdf) * 2 // 3]) == "is a PDF that is cut off; download it anew"
    assert refusal(b"%PDF-1.7\nnothing\n%%EOF\n") == "is a damaged PDF; download it anew"


def test_a_pdf_of_more_characters_than_are_allowed(good_pdf, monkeypatch):
    monkeypatch.setattr(pdf_format, "MOST_CHARACTERS", 1000)
    assert refusal(good_pdf).startswith("holds more than ")


@pytest.mark.parametrize("keep", [0.3, 0.9])
def test_a_damaged_word_document(good_docx, keep):
    assert refusal(good_docx[: int(len(good_docx) * keep)]) == (
        "is a damaged Word document; open it in Word and save it anew"
    )


def test_a_word_document_with_a_damaged_part(good_docx):
    broken = with_part(good_docx, "word/document.xml", DOCUMENT[:-20])
    assert refusal(broken) == "is a damaged Word document; open it in Word and save it anew"
    spoilt = bytearray(good_docx)
    spoilt[200:260] = bytes(60)
    assert "is a damaged Word document" in refusal(bytes(spoilt))


def test_an_archive_of_something_else():
    assert refusal(typeset.package({"content.xml": "<x/>"})).startswith("is an archive and no Word document")


def test_a_word_document_without_text(good_docx):
    empty = DOCUMENT.replace("大会，", "")
    assert refusal(typeset.package({"word/document.xml": empty})) == "holds no text"


def test_a_zip_bomb_is_not_unpacked(good_docx, monkeypatch):
    monkeypatch.setattr(safe_xml, "LARGEST_PART", 1024 * 1024)
    bomb = with_part(good_docx, "word/document.xml", DOCUMENT.replace("大会", "会" * 10_000_000))
    assert len(bomb) < 200_000
    assert "unpacks to more than" in refusal(bomb)


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE x [<!ENTITY e "ha"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;">]>',
        '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
    ],
)
def test_entities_of_a_word_document_are_never_resolved(good_docx, declared):
    made = with_part(good_docx, "word/document.xml", declared + DOCUMENT.replace("大会", "&e;"))
    assert "declares entities" in refusal(made)
    made = with_part(good_docx, "word/footnotes.xml", declared + "<x/>")
    assert "declares entities" in refusal(made)


def test_entities_of_a_web_page_stay_as_they_stand():
    page = (
        b'<!DOCTYPE html [<!ENTITY e SYSTEM "file:///etc/hostname">]><html><body><p>before &e; after</p></body></html>'
    )
    document = parse_bytes(page, Path("a.html"))
    assert "&e;" in document.source_text
    assert account(document).unaccounted == 0


def test_a_web_page_without_text():
    assert refusal(b"<html><body><script>text()</script></body></html>") == "holds no text"


def test_tags_within_tags_without_end_cost_no_more_than_their_text():
    page = "<html>" + "<div><b>" * 20_000 + "<p>大会，<p>1. 敦促各国；"
    assert [clause.text for clause in parse_bytes(page.encode(), Path("a.html")).clauses] == ["大会，", "敦促各国；"]


def test_a_text_that_is_too_large_is_refused_before_it_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr("tui_reader.parsing.reading.LARGEST", 1024 * 1024)
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(300 * 1024 * 1024 * 1024)  # of no blocks: it could not be read into any memory
    with pytest.raises(UnreadableFile, match="is larger than 1 MB; cut it up"):
        read_document(path)


def test_what_is_no_file_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    for path in (tmp_path / "pipe.txt", Path("/dev/zero")):
        with pytest.raises(UnreadableFile, match="is no regular file"):
            read_document(path)


def test_a_loop_of_links_is_said(tmp_path):
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    with pytest.raises(UnreadableFile, match="symbolic links"):
        read_document(tmp_path / "a.txt")


def test_a_name_that_is_no_utf_8_can_be_said(tmp_path):
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xc4\xe3.txt"))
    path.write_text("大会，\n\n1. 敦促各国；\n", encoding="utf-8")
    assert read_document(path).source == "\\udcc4\\udce3.txt"
    path.write_bytes(b"")
    with pytest.raises(UnreadableFile, match="is empty") as told:
        read_document(path)
    str(told.value).encode("utf-8")


def test_every_refusal_is_said_in_chinese(good_pdf, good_docx):
    choose_language("zh")
    try:
        assert refusal(scanned()) == "是没有文字层的扫描 PDF；请先做文字识别（OCR）"
        assert refusal(good_docx[:2000]) == "是损坏的 Word 文件；请用 Word 打开后另存"
        assert refusal(good_pdf[:5000]).startswith("是不完整的 PDF")
    finally:
        choose_language("en")
