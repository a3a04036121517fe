"""Clauses as they are set, read off by eye."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from tests.typesetting.material import text_of
from tui_reader.corpus import Citation, Clause, Document, FootnoteMark, Kind, Span
from tui_reader.typesetting.clauses import label_width_for, set_clause, set_document, set_text
from tui_reader.typesetting.lines import Role, Run

OP12 = Clause(
    "op12",
    Kind.OPERATIVE,
    "鼓励会员国协调司法、法律和行政规章，支持就野生生物非法交易交换证据和提起刑事诉讼，",
    label="12.",
    verb="鼓励",
    verb_span=Span(0, 2),
)
CONVENTIONS = Clause(
    "pp28",
    Kind.PREAMBULAR,
    "重申《联合国打击跨国有组织犯罪公约》和《联合国反腐败公约》是有效的工具，"
    "也是国际合作打击濒危野生动植物物种非法贩运法律框架的重要组成部分，",
    verb="重申",
    verb_span=Span(0, 2),
    marks=(FootnoteMark("8", 18), FootnoteMark("9", 29)),
    citations=(
        Citation("《联合国打击跨国有组织犯罪公约》", "UNTOC", 2, 18),
        Citation("《联合国反腐败公约》", "UNCAC", 19, 29),
    ),
)


def drawn(clause: Clause, measure: int, label_width: int = 0) -> list[str]:
    return text_of(set_clause(clause, measure, label_width=label_width).lines).split("\n")


def test_a_label_hangs_beside_its_paragraph() -> None:
    assert drawn(OP12, 30, 6) == [
        " 12.  鼓励会员国协调司法、法律和行政",
        "      规章，支持就野生生物非法交易交",
        "      换证据和提起刑事诉讼，",
    ]


def test_labels_are_aligned_at_the_right() -> None:
    nine = Clause("op9", Kind.OPERATIVE, "促请会员国在必要时酌情审查和修订国家立法", label="9.")
    assert drawn(nine, 20, 5) == [
        " 9.  促请会员国在必要时酌",
        "     情审查和修订国家立法",
    ]


def test_a_preambular_paragraph_has_the_same_edge_without_a_label() -> None:
    returns = Clause("pp1", Kind.PREAMBULAR, "铭记小武器和轻武器的非法交易")
    assert drawn(returns, 16, 5) == [
        "     铭记小武器和轻武",
        "     器的非法交易",
    ]


def test_a_label_without_room_stands_before_the_text() -> None:
    assert drawn(OP12, 20, 0)[:2] == [
        "12. 鼓励会员国协调司",
        "法、法律和行政规章，",
    ]


def test_a_label_longer_than_a_line_is_broken() -> None:
    clause = Clause("p1", Kind.PARAGRAPH, "大会回顾", label="第一百二十三条之二")
    assert drawn(clause, 8) == ["第一百二", "十三条", "之二 大", "会回顾"]


def test_no_space_stands_after_a_label_that_fills_its_line() -> None:
    clause = Clause("p1", Kind.PARAGRAPH, "大会", label="(iii)")
    assert drawn(clause, 5) == ["(iii)", "大会"]


def test_footnote_marks_are_raised_and_attached() -> None:
    assert drawn(CONVENTIONS, 36) == [
        "重申《联合国打击跨国有组织犯罪公",
        "约》⁸和《联合国反腐败公约》⁹是有效的",
        "工具，也是国际合作打击濒危野生动植物",
        "物种非法贩运法律框架的重要组成部分，",
    ]


def test_runs_say_what_they_are_and_where_they_stand() -> None:
    first, second, *_rest = set_clause(CONVENTIONS, 36).lines
    assert first.runs == (
        Run("重申", Role.VERB, 0),
        Run("《联合国打击跨国有组织犯罪公", Role.CITATION, 2),
    )
    assert second.runs == (
        Run("约》", Role.CITATION, 16),
        Run("⁸", Role.MARK, -1),
        Run("和", Role.TEXT, 18),
        Run("《联合国反腐败公约》", Role.CITATION, 19),
        Run("⁹", Role.MARK, -1),
        Run("是有效的", Role.TEXT, 29),
    )
    assert (first.start, first.end) == (0, 16)
    assert (second.start, second.end) == (16, 33)


def test_label_and_indentation_are_not_of_the_text() -> None:
    first, second, *_rest = set_clause(OP12, 30, label_width=6).lines
    assert first.runs == (
        Run(" ", Role.TEXT, -1),
        Run("12.", Role.LABEL, -1),
        Run("  ", Role.TEXT, -1),
        Run("鼓励", Role.VERB, 0),
        Run("会员国协调司法、法律和行政", Role.TEXT, 2),
    )
    assert second.runs[0] == Run(" " * 6, Role.TEXT, -1)


def test_two_marks_in_one_place_are_two_numbers() -> None:
    clause = Clause("pp1", Kind.PREAMBULAR, "决议，", marks=(FootnoteMark("1", 3), FootnoteMark("2", 3)))
    assert drawn(clause, 20) == ["决议，¹ ²"]


@pytest.mark.parametrize(("label", "raised"), [("12", "¹²"), ("*", "*"), ("**", "**"), ("a", "ᵃ")])
def test_marks_are_drawn_by_their_label(label: str, raised: str) -> None:
    clause = Clause("m1", Kind.PREAMBULAR, "内罗毕（在线）", marks=(FootnoteMark(label, 7),))
    assert drawn(clause, 20) == ["内罗毕（在线）" + raised]


def test_an_asterisk_goes_with_what_it_follows() -> None:
    clause = Clause("m1", Kind.PREAMBULAR, "内罗毕（在线）", marks=(FootnoteMark("*", 7),))
    assert drawn(clause, 14) == ["内罗毕（在", "线）*"]


def test_titles_stand_in_the_middle_in_lines_of_about_one_length() -> None:
    title = Clause("t1", Kind.TITLE, "打击非法野生动植物交易卡萨内会议主席之友友好小组")
    assert drawn(title, 40) == [
        "        打击非法野生动植物交易卡",
        "        萨内会议主席之友友好小组",
    ]


def test_titles_are_broken_where_a_phrase_ends() -> None:
    title = Clause("t1", Kind.TITLE, "关于野生动植物及野生动植物产品非法贸易的第 2/14 号决议的执行进展")
    assert drawn(title, 56) == [
        "        关于野生动植物及野生动植物产品非法贸易的",
        "                第 2/14 号决议的执行进展",
    ]


def test_the_number_of_a_title_stands_in_the_middle_with_it() -> None:
    title = Clause("t1", Kind.TITLE, "打击野生生物", label="2013/40.")
    assert drawn(title, 31, 4) == [" " * (4 + 5) + "2013/40. 打击野生生物"]


def test_a_closing_stands_at_the_right() -> None:
    closing = Clause("z1", Kind.CLOSING, "第 39 次全体会议")
    assert drawn(closing, 24, 4) == [" " * 12 + "第 39 次全体会议"]


def test_subparagraphs_are_deeper() -> None:
    item = Clause(
        "p2.a", Kind.SUBPARAGRAPH, "在联合国系统内，环境署正与其世界养护监测中心密切协调", label="(a)", parent="p2"
    )
    assert drawn(item, 28, 5) == [
        "    (a)  在联合国系统内，环境署正",
        "         与其世界养护监测中心密切",
        "         协调",
    ]


def test_list_items_and_closings_stand_close_together() -> None:
    document = Document(
        "d",
        "t",
        (
            Clause("x1", Kind.ANNEX, "附录"),
            Clause("x2", Kind.LIST_ITEM, "瑞士"),
            Clause("x3", Kind.LIST_ITEM, "日本"),
            Clause("z1", Kind.CLOSING, "2025 年 7 月 29 日"),
            Clause("z2", Kind.CLOSING, "第 39 次全体会议"),
        ),
    )
    assert [block.space_before for block in set_document(document, 40)] == [1, 1, 0, 1, 0]


def test_the_label_column_holds_the_widest_label_and_a_gap() -> None:
    clauses = (
        Clause("pi", Kind.PARAGRAPH, "甲", label="(i)"),
        Clause("piii", Kind.PARAGRAPH, "乙", label="(iii)"),
        Clause("h1", Kind.HEADING, "丙", label="第一百二十三"),
    )
    assert label_width_for(Document("d", "t", clauses)) == 7
    assert label_width_for(Document("d", "t", ())) == 0


def test_what_steers_a_terminal_is_shown() -> None:
    clause = Clause("pp1", Kind.PREAMBULAR, "大会\x1b[31m\u202e回\x07顾\u200b其", label="\x1b1.")
    assert drawn(clause, 40, 6) == [" ␛1.  大会␛[31m\ufffd回␇顾\ufffd其"]


def test_a_lone_surrogate_can_be_written_out() -> None:
    clause = Clause("pp1", Kind.PREAMBULAR, "大\ud800会")
    assert text_of(set_clause(clause, 40).lines).encode() == "大\ufffd会".encode()


def test_a_clause_without_text_still_has_its_label() -> None:
    assert drawn(Clause("op1", Kind.OPERATIVE, "", label="1."), 20, 5) == [" 1.  "]
    assert drawn(Clause("op1", Kind.OPERATIVE, ""), 20) == [""]


def test_loose_text_keeps_its_line_feeds() -> None:
    assert set_text("联合国，《条约汇编》，第 993 卷，第 14537 号。", 24) == [
        "联合国，《条约汇编》，",
        "第 993 卷，第 14537 号。",
    ]
    assert set_text("甲\n\n乙\x1b", 10) == ["甲", "", "乙␛"]


def test_every_seed_stays_within_its_columns(documents: tuple[Document, ...]) -> None:
    for document in documents:
        labels = label_width_for(document)
        for measure in (8, 23, 40, 76):
            for block in set_document(document, measure, label_width=labels):
                for row in text_of(block.lines).split("\n"):
                    assert cell_len(row) <= measure + labels
