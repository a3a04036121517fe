"""Texts that are none of the five go through the same steps."""

from __future__ import annotations

from tui_reader.corpus import Kind
from tui_reader.parsing import account, parse_text

SECURITY_COUNCIL = """\
安全理事会，

回顾其第 1373(2001)号决议和主席声明，

深为关切非法开采自然资源助长武装冲突，

认识到区域组织的作用，

1. 敦促所有会员国打击偷猎和野生生物非法贩
运；

2. 又请秘书长在六个月内就本决议的执行情
况提出报告；

3. 决定继续处理此案。
"""

HUMAN_RIGHTS_COUNCIL = """\
人权理事会，

重申《世界人权宣言》，

回顾大会 2021 年 10 月 8 日第 76/300 号决议，

1. 鼓励各国采取措施；

2. 决定在其议程项目 3 下继续审议此事项。
"""

CONVENTION = """\
第一条 范围

第二条 术语的使用

在本公约中，“严重犯罪”指构成可受到最高刑至少四年的剥夺自由处罚的行为。
"""

PLAIN = """\
Notes from a meeting

We talked about the weather.

Then we went home.
"""


def kinds(document):
    return [(clause.id, clause.kind) for clause in document.clauses]


def test_a_resolution_of_the_security_council_set_without_blanks_in_paragraphs():
    document = parse_text(SECURITY_COUNCIL, "s.txt")
    assert kinds(document) == [
        ("e1", Kind.ENACTING),
        ("pp1", Kind.PREAMBULAR),
        ("pp2", Kind.PREAMBULAR),
        ("pp3", Kind.PREAMBULAR),
        ("op1", Kind.OPERATIVE),
        ("op2", Kind.OPERATIVE),
        ("op3", Kind.OPERATIVE),
    ]
    assert document.clause("op1").text == "敦促所有会员国打击偷猎和野生生物非法贩运；"
    assert document.clause("op2").verb == "又请"
    assert account(document).unaccounted == 0


def test_a_resolution_of_the_human_rights_council():
    document = parse_text(HUMAN_RIGHTS_COUNCIL, "h.txt")
    assert document.organ == "Human Rights Council"
    assert [citation.target for citation in document.clause("pp2").citations] == ["A/RES/76/300"]
    assert [clause.id for clause in document.clauses if clause.kind is Kind.OPERATIVE] == ["op1", "op2"]


def test_articles_of_a_convention():
    document = parse_text(CONVENTION, "c.txt")
    assert [(clause.id, clause.label) for clause in document.clauses[:2]] == [("p1", "第一条"), ("p2", "第二条")]
    assert account(document).unaccounted == 0


def test_what_is_no_legal_text_opens_as_its_paragraphs():
    document = parse_text(PLAIN, "my notes.txt")
    assert document.id == "my-notes"
    assert [clause.text for clause in document.clauses] == [
        "Notes from a meeting",
        "We talked about the weather.",
        "Then we went home.",
    ]


def test_an_empty_text_is_a_document_without_clauses():
    assert parse_text("", "empty.txt").clauses == ()
