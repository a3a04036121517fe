"""The five documents, by what was read off the originals by eye."""

from __future__ import annotations

import pytest

from tui_reader.corpus import Kind


def ids(document, kind):
    return [clause.id for clause in document.clauses if clause.kind is kind]


def test_every_numbered_paragraph_is_there_in_order(seed):
    assert ids(seed("000"), Kind.OPERATIVE) == [f"op{n}" for n in range(1, 45)]
    assert ids(seed("001"), Kind.OPERATIVE) == [f"op{n}" for n in range(1, 16)]
    assert ids(seed("003"), Kind.OPERATIVE) == [f"op{n}" for n in range(1, 23)]
    assert ids(seed("002"), Kind.PARAGRAPH) == [f"p{n}" for n in range(1, 28)]
    assert ids(seed("004"), Kind.PARAGRAPH) == ["pi", "pii", "piii", "piv", "pv", *(f"p{n}" for n in range(1, 16))]


@pytest.mark.parametrize(("number", "preambular"), [("000", 40), ("001", 19), ("003", 20)])
def test_preambular_paragraphs_are_counted_from_the_enacting_line(seed, number, preambular):
    assert ids(seed(number), Kind.PREAMBULAR) == [f"pp{n}" for n in range(1, preambular + 1)]


@pytest.mark.parametrize(
    ("number", "document_id", "title", "date"),
    [
        ("000", "A/75/L.116", "打击野生生物非法贩运", "2021"),
        ("001", "E/RES/2013/40", "应对野生动植物群受保护物种非法贩运活动的预防犯罪和刑事司法对策", "2013-07-25"),
        (
            "002",
            "002_9d46f6040066acb7",
            "关于野生动植物及野生动植物产品非法贸易的第 2/14 号决议的执行进展",
            "2021-02-22",
        ),
        (
            "003",
            "E/RES/2025/17",
            "打击非法贩运包括木材和木材产品在内的野生动植物、非法开采和非法贩运矿物和贵金属、非法贩运废物和影响环境的其他犯罪",
            "2025-07-29",
        ),
        ("004", "004_3ec4012e952604bc", "打击非法野生动植物交易卡萨内会议", "2015-03-25"),
    ],
)
def test_what_a_document_says_of_itself(seed, number, document_id, title, date):
    document = seed(number)
    assert (document.id, document.title, document.date) == (document_id, title, date)


def test_masthead_and_title_of_a_draft(seed):
    document = seed("000")
    assert [(clause.id, clause.text) for clause in document.clauses[:6]] == [
        ("m1", "第七十五届会议"),
        ("m2", "议程项目 14"),
        ("m3", "联合国经济、社会及有关领域主要大型会议和首脑会议成果的统筹协调执行及后续行动"),
        ("m4", "加蓬和德国：决议草案"),
        ("t1", "打击野生生物非法贩运"),
        ("e1", "大会，"),
    ]


def test_running_header_and_page_number_in_mid_sentence(seed):
    assert seed("000").clause("op3").text == (
        "敦促会员国加强努力，采取有效措施，预防和制止影响环境、养护和生物多样性的犯罪这一严重问题，"
        "例如非法贩运野生生物和野生生物制品，其中包括偷猎和非法采伐木材，"
        "尤其是受《濒危野生动植物物种国际贸易公约》保护的动植物；"
    )
    furniture = {(piece.kind, piece.text) for piece in seed("000").furniture}
    assert {("running-header", "A/75/L.116"), ("page-number", "21-09901 6/10")} <= furniture


def test_url_list_between_the_halves_of_a_sentence(seed):
    assert (
        "以及存在其他受保护野生生物物种的非法交易，其中包括但不限于乌龟、海龟和淡水龟" in seed("000").clause("pp6").text
    )


def test_footnote_block_between_the_halves_of_a_sentence(seed):
    assert "缔约方大会此次会议的任务是，考虑到当前战略计划中提出的题为" in seed("000").clause("pp33").text


def test_a_preambular_paragraph_may_end_in_a_semicolon(seed):
    assert seed("000").clause("pp7").text.endswith("造成菲律宾森林龟和饼干龟濒危；")
    assert seed("000").clause("pp8").text.startswith("注意到，2019 冠状病毒病(COVID-19)暴发以来")


def test_a_clause_without_indentation(seed):
    assert seed("000").clause("op8").text.startswith("又鼓励成员国采取适当措施")


@pytest.mark.parametrize(
    ("clause", "words"),
    [
        ("op21", "特别是在 COVID-19 大流行病的社会经济"),
        ("op6", "第 2(b)条的规定"),
        ("op7", "第二条第 3 款"),
        ("op40", "按照经济及社会理事会第 2013/40 号决议"),
        ("pp1", "2019 年 9 月 16 日第 73/343 号决议"),
    ],
)
def test_words_numbers_and_dates_cut_by_a_lines_end(seed, clause, words):
    assert words in seed("000").clause(clause).text


def test_bold_repeated_by_word_and_by_character(seed):
    document = seed("001")
    assert document.clause("e1").text == "经济及社会理事会，"
    assert document.clause("pp13").text.startswith("深切关注有组织犯罪集团")
    assert document.clause("op12").text.startswith("表示注意到国际联合会推出")
    assert document.clause("op14").text == "邀请会员国和其他捐助方按照联合国的规则和程序为上述目的提供预算外资源；"


def test_footnote_marks_on_lines_of_their_own(seed):
    document = seed("001")
    clause = document.clause("pp3")
    assert [mark.label for mark in clause.marks] == ["2", "3", "4"]
    assert clause.text[: clause.marks[0].offset].endswith("第 16/1 号决议，")
    assert clause.text[clause.marks[1].offset :].startswith("和《联合国反腐败公约》等国际法律文书，")
    assert (
        document.footnote("2").text
        == "见《经济及社会理事会正式记录，2007年，补编第10号》(E/2007/30/Rev.1),第一章，D节。"
    )


def test_the_same_footnote_may_be_marked_again(seed):
    assert [mark.label for mark in seed("001").clause("op3").marks] == ["3", "4"]


def test_footnotes_and_their_clauses(seed):
    document = seed("000")
    assert [note.label for note in document.footnotes] == [str(n) for n in range(1, 15)]
    marked = {mark.label: clause.id for clause in document.clauses for mark in clause.marks}
    assert marked == {
        "1": "pp13", "2": "pp13", "3": "pp22", "4": "pp23", "5": "pp23", "6": "pp23", "7": "pp23", "8": "pp26",
        "9": "pp26", "10": "pp29", "11": "pp36", "12": "pp36", "13": "pp36", "14": "pp39",
    }  # fmt: skip
    assert document.footnote("9").text == "同上，第 2349 卷，第 42146 号。"


def test_starred_notes_of_a_masthead(seed):
    document = seed("002")
    assert document.clause("m3").text == "2021 年 2 月 22 日至 26 日，内罗毕（在线）"
    assert [(mark.label, mark.offset) for mark in document.clause("m3").marks] == [
        ("*", len("2021 年 2 月 22 日至 26 日，内罗毕（在线）"))
    ]
    assert document.clause("m4").text == "临时议程项目 5"
    assert document.footnote("**").text == "UNEP/EA.5/1/Rev.1。"
    assert document.footnote("*").text.endswith("并于 2022 年 2 月以现场会议形式复会。")


@pytest.mark.parametrize("words", ["目前收录了 2 100 多万条", "第 5(e)段", "（微博 6.09 亿人", "24 名各级警官"])
def test_numbers_that_are_no_footnote_marks(seed, words):
    assert any(words in clause.text for clause in seed("002").clauses)


def test_subparagraphs_stand_under_their_paragraph(seed):
    document = seed("002")
    assert [(clause.id, clause.label, clause.parent) for clause in document.clauses if clause.parent == "p2"] == [
        ("p2.a", "(a)", "p2"),
        ("p2.b", "(b)", "p2"),
        ("p2.c", "(c)", "p2"),
    ]


def test_headings_within_headings_and_numbering_that_goes_on_through_them(seed):
    document = seed("002")
    headings = [(c.label, c.text[:6], c.parent) for c in document.clauses if c.kind is Kind.HEADING]
    assert headings == [
        ("", "导言", None),
        ("一、", "第 2/14", None),
        ("A.", "分析和综合关", "h2"),
        ("B.", "加强法律和监", "h2"),
        ("C.", "加大国际宣传", "h2"),
        ("二、", "经验教训", None),
        ("三、", "建议和建议采", None),
    ]
    assert document.clause("p4").parent == "h3"


def test_a_statement_with_roman_paragraphs_chapeaux_and_an_annex(seed):
    document = seed("004")
    assert document.clause("piii").label == "(iii)"
    assert [clause.parent for clause in document.clauses if clause.kind is Kind.CHAPEAU] == ["h2", "h3", "h4", "h5"]
    assert document.clause("c4").text.startswith("《伦敦宣言》认识到非法野生动植物交易是经济可持续")
    countries = [clause.text for clause in document.clauses if clause.kind is Kind.LIST_ITEM]
    assert (len(countries), countries[0], countries[-1]) == (33, "安哥拉共和国", "欧盟")


def test_a_resolution_that_recommends_the_draft_of_another_body(seed):
    document = seed("003")
    assert [(clause.id, clause.text) for clause in document.clauses if clause.id in ("e1", "c1", "e2")] == [
        ("e1", "经济及社会理事会"),
        ("c1", "建议大会通过以下决议草案："),
        ("e2", "大会，"),
    ]
    assert document.clause("pp1").verb == "震惊地注意到"


def test_items_run_on_inside_a_clause_stay_in_its_text(seed):
    text = seed("003").clause("op18").text
    assert "其任务授权是：(a) 首先，评估适用和集体实施《公约》应对此类犯罪的情况；(b) 其次，确定" in text


def test_closing_lines(seed):
    assert [clause.text for clause in seed("003").clauses if clause.kind is Kind.CLOSING] == [
        "2025 年 7 月 29 日",
        "第 39 次全体会议",
    ]


@pytest.mark.parametrize(
    ("number", "clause", "verb", "place"),
    [
        ("000", "pp17", "又强调", 4),
        ("000", "op1", "强烈表示依然决心", 0),
        ("000", "op28", "又大力鼓励", 0),
        ("000", "op41", "请", 4),
        ("001", "op11", "赞扬", 0),
        ("003", "op12", "进一步鼓励", 0),
        ("002", "p24", "不妨考虑", 4),
    ],
)
def test_the_verb_of_a_clause_and_its_place(seed, number, clause, verb, place):
    found = seed(number).clause(clause)
    assert (found.verb, found.verb_span.start) == (verb, place)


@pytest.mark.parametrize(
    ("number", "clause", "targets"),
    [
        ("000", "pp1", ["A/RES/69/314", "A/RES/70/301", "A/RES/71/326", "A/RES/73/343"]),
        ("000", "op1", ["A/RES/69/314", "A/RES/70/301", "A/RES/71/326", "A/RES/73/343"]),
        ("000", "pp13", ["CBD/COP/DEC/14/4", "UNEP/EA.3/RES/4"]),
        ("000", "pp33", ["CBD"]),
        ("000", "pp36", ["DECL/2021/京都宣言", "CAC/COSP/RES/8/12", "UNTOC", "CTOC/COP/RES/10/6"]),
        ("001", "pp3", ["CCPCJ/RES/16/1", "UNTOC", "UNCAC"]),
        ("001", "pp8", ["E/RES/2011/36"]),
        ("001", "pp2", ["CITES", "CITES"]),
        ("002", "p2", ["UNEP/EA.2/RES/14", "UNEP/EA.1/RES/3", "UNEP/EA.1/RES/3", "UNEP/EA.2/RES/14"]),
        ("003", "op9", ["UNTOC"]),
        ("003", "op15", ["UNTOC", "UNCAC"]),
        ("000", "op38", ["UNTOC", "UNTOC"]),
    ],
)
def test_citations_are_resolved(seed, number, clause, targets):
    assert [citation.target for citation in seed(number).clause(clause).citations] == targets


def test_declarations_are_cited_by_year_and_name(seed):
    targets = [citation.target for citation in seed("000").clause("pp30").citations]
    assert "DECL/2015/卡萨内声明" in targets
    assert {"DECL/2014/伦敦宣言", "DECL/2018/伦敦宣言"} <= set(targets)


def test_citations_are_stretches_of_the_text(documents):
    for document in documents:
        for clause in document.clauses:
            for citation in clause.citations:
                assert clause.text[citation.start : citation.end] == citation.text


def test_lines_lead_back_to_the_source(seed):
    document = seed("000")
    first, last = document.clause("op3").lines
    lines = document.source_text.splitlines()
    assert lines[first - 1].strip().startswith("3. 敦促会员国")
    assert lines[last - 1].strip().endswith("保护的动植物；")
