"""What a Word document knows: numbering, notes, changes, what is hidden."""

from __future__ import annotations

from pathlib import Path

from tests.parsing.formats.typeset import WORD, package
from tui_reader.parsing import account
from tui_reader.parsing.reading import parse_bytes

NUMBERING = f"""<w:numbering xmlns:w="{WORD}"><w:abstractNum w:abstractNumId="1">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%3)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num></w:numbering>"""


def p(inside: str, number: int = 0, level: int = 0) -> str:
    listed = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>' if number else ""
    runs = inside if "<" in inside else f"<w:r><w:t>{inside}</w:t></w:r>"
    return f"<w:p><w:pPr>{listed}</w:pPr>{runs}</w:p>"


def read(*paragraphs: str, **parts: str):
    body = f'<w:document xmlns:w="{WORD}" xmlns:mc="urn:mc"><w:body>{"".join(paragraphs)}</w:body></w:document>'
    files = {"word/document.xml": body, "word/numbering.xml": NUMBERING}
    files |= {f"word/{name}.xml": text for name, text in parts.items()}
    document = parse_bytes(package(files), Path("a.docx"))
    assert account(document).unaccounted == 0
    return document


def lines(document) -> list[str]:
    return document.source_text.splitlines()


def test_word_numbers_paragraphs_items_and_headings():
    document = read(
        p("大会，"), p("敦促会员国：", 1), p("加强立法；", 1, 1), p("包括以下措施：", 1, 1), p("培训；", 1, 2), p("设备；", 1, 2),
        p("请秘书长提出报告：", 1), p("每年；", 1, 1), p("背景", 2), p("结论", 2), p("从第七段起，", 3),
    )  # fmt: skip
    assert lines(document) == [
        "大会，", "1. 敦促会员国：", "(a) 加强立法；", "(b) 包括以下措施：", "(i) 培训；", "(ii) 设备；",
        "2. 请秘书长提出报告：", "(a) 每年；", "一、 背景", "二、 结论", "7. 从第七段起，",
    ]  # fmt: skip
    assert document.clause("op1.b.ii").text == "设备；"
    assert document.clause("op2.a").parent == "op2"


def test_what_was_deleted_or_hidden_is_not_there_and_what_was_inserted_is():
    document = read(
        p('<w:r><w:t>敦促</w:t></w:r><w:del><w:r><w:delText>所有</w:delText></w:r></w:del>'
          '<w:ins><w:r><w:t>各</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:t>国</w:t></w:r>')
    )  # fmt: skip
    assert lines(document) == ["敦促各国"]


def test_a_mark_of_its_own_and_a_second_mark_of_a_note():
    custom = '<w:r><w:footnoteReference w:id="5" w:customMarkFollows="1"/><w:t>*</w:t></w:r>'
    first = '<w:r><w:footnoteReference w:id="6"/></w:r>'
    again = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>'
    area = "<w:r><w:t>，面积 5 km</w:t></w:r>" + again
    document = read(
        p(f"<w:r><w:t>临时议程</w:t></w:r>{custom}"), p("大会，"), p(f"<w:r><w:t>回顾《公约》</w:t></w:r>{first}<w:r><w:t>，</w:t></w:r>"),
        p(f"<w:r><w:t>又回顾《公约》</w:t></w:r>{again}<w:r><w:t>的宗旨</w:t></w:r>{area}"),
        footnotes=f'<w:footnotes xmlns:w="{WORD}"><w:footnote w:id="-1"><w:p/></w:footnote><w:footnote w:id="5"><w:p><w:r><w:t>* E/2013/1。</w:t></w:r></w:p></w:footnote>'
        '<w:footnote w:id="6"><w:p><w:r><w:footnoteRef/><w:t> 《条约汇编》，</w:t></w:r></w:p><w:p><w:r><w:t>第 993 卷。</w:t></w:r></w:p></w:footnote></w:footnotes>',
    )  # fmt: skip
    assert [(note.label, note.text) for note in document.footnotes] == [
        ("*", "E/2013/1。"),
        ("1", "《条约汇编》，第 993 卷。"),
    ]
    assert [(clause.text, [(mark.label, mark.offset) for mark in clause.marks]) for clause in document.clauses] == [
        ("临时议程", [("*", 4)]), ("大会，", []), ("回顾《公约》，", [("1", 6)]), ("又回顾《公约》的宗旨，面积 5 km1", [("1", 7)]),
    ]  # fmt: skip


def test_the_texts_of_boxes_and_tables_are_read_once():
    box = "<w:txbxContent>" + p("框内") + "</w:txbxContent>"
    both = f"<w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    table = f"<w:tbl><w:tr><w:tc>{p('联合国')}</w:tc><w:tc>{p('A/75/L.116')}</w:tc></w:tr></w:tbl>"
    assert lines(read(table, p(f"<w:r><w:t>正文</w:t></w:r>{both}"))) == ["联合国", "A/75/L.116", "正文", "框内"]


def test_headers_and_footers_are_furniture_once_each():
    header = f'<w:hdr xmlns:w="{WORD}">{p("A/75/L.116")}</w:hdr>'
    footer = f'<w:ftr xmlns:w="{WORD}">{p("21-04567")}</w:ftr>'
    document = read(p("大会，"), header1=header, header2=header, footer1=footer)
    assert [(piece.kind, piece.text) for piece in document.furniture] == [
        ("running-header", "A/75/L.116"), ("running-footer", "21-04567"),
    ]  # fmt: skip
    assert document.symbol == "A/75/L.116"


def test_a_line_break_within_a_paragraph_cuts_no_word():
    document = read(p("<w:r><w:t>打击野生生物</w:t><w:br/><w:t>非法贩运</w:t></w:r>"), p("大会，"))
    assert document.clauses[0].text == "打击野生生物非法贩运"
