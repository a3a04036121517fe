"""What goes wrong when a page is read as lines: a test for each trap that the five documents hold.

The transcriptions hold every word; here each trap has its name, so that it can be seen which one a change falls into.
"""

from __future__ import annotations

import pytest

from tests.conftest import SEEDS
from tests.parsing.transcriptions import with_marks
from tui_reader.corpus import Kind
from tui_reader.parsing import parse_text


def ids(document, kind):
    return [clause.id for clause in document.clauses if clause.kind is kind]


def marks(document):
    return [(clause.id, mark.label) for clause in document.clauses for mark in clause.marks]


# The furniture of pages.


def test_a_running_header_and_a_page_number_in_mid_sentence(seed):
    assert "野生生物和野生生物制品，其中包括偷猎和非法采伐木材，尤其是受《濒危" in seed("000").clause("op3").text
    furniture = {(piece.kind, piece.text) for piece in seed("000").furniture}
    assert {("running-header", "A/75/L.116"), ("page-number", "21-09901 6/10")} <= furniture


def test_a_url_list_between_the_halves_of_a_sentence(seed):
    assert "非法交易，其中包括但不限于乌龟、海龟和淡水龟" in seed("000").clause("pp6").text
    assert "归还被非法交易的活体野生生物(包括蛋卵)，并在" in seed("000").clause("op39").text
    assert not any("undocs.org" in clause.text for clause in seed("000").clauses)


def test_an_address_in_a_sentence_is_of_the_text(seed):
    assert "濒危物种清单（checklist.cites.org）和" in seed("002").clause("p5").text
    assert seed("002").footnote("1").text.endswith("20.500.11822/22864/WLWL_Report_web.pdf。")
    assert seed("002").footnote("2").text.endswith("vol. 13, no. 5 (https://doi.org/10.1111/conl.12724).")


# Footnotes.


def test_a_footnote_block_under_a_rule_between_the_halves_of_a_sentence(seed):
    assert "缔约方大会此次会议的任务是，考虑到当前战略计划中提出的题为" in seed("000").clause("pp33").text
    assert seed("000").footnote("8").text == "同上，第 2225 卷，第 39574 号。"


def test_a_footnote_block_without_a_rule(seed):
    assert "进行了一项研究，以便为贸易法规提供参考" in seed("002").clause("p7").text
    assert "编写了一份关于西非红木树种（刺猬紫檀）保护状况" in seed("002").clause("p5").text
    assert [note.label for note in seed("002").footnotes] == ["*", "**", "1", "2", "3", "4"]


def test_footnotes_whose_labels_stand_on_lines_of_their_own(seed):
    assert [note.label for note in seed("001").footnotes] == ["1", "2", "3", "4", "5", "6"]
    assert seed("001").footnote("5").text == "大会第 65/230 号决议，附件。"


def test_a_footnote_wrapped_over_lines(seed):
    assert "以及 2020 年 12 月 1 日举行的联合国环境大会主席团和常驻代表" in seed("002").footnote("*").text
    assert "legal and illegal international wildlife trades”" in seed("002").footnote("2").text
    assert seed("002").footnote("4").text.endswith("网页中“实施和执行”下的例子。")


def test_footnote_marks_on_lines_of_their_own(seed):
    text = with_marks(seed("001").clause("pp3"))
    assert "第 16/1 号决议，[^2]其中除其他外，" in text
    assert "《联合国打击跨国有组织犯罪公约》[^3]和《联合国反腐败公约》[^4]等国际法律文书，" in text


def test_a_footnote_mark_at_the_beginning_of_a_line(seed):
    text = with_marks(seed("001").clause("op3"))
    assert "犯罪公约》[^3]和《联合国反腐败公约》[^4]预防和打击" in text


def test_footnote_marks_before_and_after_a_point(seed):
    text = with_marks(seed("000").clause("pp23"))
    assert "移栖物种公约》、[^4]《生物多样性公约》、[^5]《保护世界文化和自然遗产公约》[^6]、《关于" in text


def test_a_footnote_mark_behind_a_word(seed):
    assert "第 14/4 号决定[^1]和联合国环境大会" in with_marks(seed("000").clause("pp13"))
    assert "这项研究[^2]以美利坚合众国" in with_marks(seed("002").clause("p7"))


def test_every_footnote_is_marked_in_its_clause(seed):
    assert marks(seed("000")) == [
        ("pp13", "1"), ("pp13", "2"), ("pp22", "3"), ("pp23", "4"), ("pp23", "5"), ("pp23", "6"), ("pp23", "7"),
        ("pp26", "8"), ("pp26", "9"), ("pp29", "10"), ("pp36", "11"), ("pp36", "12"), ("pp36", "13"), ("pp39", "14"),
    ]  # fmt: skip
    assert marks(seed("003")) == [("pp9", "1"), ("pp12", "2"), ("pp17", "3"), ("pp17", "4"), ("op14", "5")]


def test_starred_notes_of_a_masthead(seed):
    document = seed("002")
    assert with_marks(document.clause("m3")) == "2021 年 2 月 22 日至 26 日，内罗毕（在线）[^*]"
    assert with_marks(document.clause("m4")) == "临时议程[^**]项目 5"
    assert document.footnote("**").text == "UNEP/EA.5/1/Rev.1。"


@pytest.mark.parametrize(
    ("number", "clause", "words"),
    [
        ("000", "op6", "犯罪公约》第 2(b)条的规定"),
        ("000", "op7", "公约》第二条第 3 款，"),
        ("000", "pp35", "把 3 月 3 日(即《濒危"),
        ("000", "op35", "确认 20 国集团"),
        ("001", "op4", "犯罪公约》第 2 条(b)款的"),
        ("002", "p4", "（第 2/14 号决议第 5(e)段）"),
        ("002", "p5", "目前收录了 2 100 多万条国际"),
        ("002", "p10", "能力。24 名各级警官"),
        ("002", "p11", "2019年底，25名司法部门成员"),
        ("002", "p18", "已接触超过 12 亿人（微博 6.09 亿人，"),
        ("002", "p19", "拥有 4 300 万粉丝"),
        ("003", "op11", "其中第 6 条的规定"),
        ("004", "p14", "在第 69 届大会上"),
    ],
)
def test_numbers_that_are_no_footnote_marks(seed, number, clause, words):
    assert words in with_marks(seed(number).clause(clause))


# Bold type.


def test_bold_repeated_by_word(seed):
    assert seed("001").clause("e1").text == "经济及社会理事会，"
    assert seed("001").clause("pp6").text.startswith("还回顾 2010年 4月 12日至19日在巴西")
    assert seed("001").clause("op12").text.startswith("表示注意到国际联合会推出")


def test_bold_repeated_by_character(seed):
    assert seed("001").clause("pp13").text.startswith("深切关注有组织犯罪集团")
    assert seed("001").clause("pp5").text.startswith("又回顾其 2008 年")
    assert seed("001").clause("op14").text.startswith("邀请会员国和其他捐助方")


def test_what_bold_type_is_set_in_is_the_verb(seed):
    document = seed("001")
    spoken = [clause.verb for clause in document.clauses if clause.kind in (Kind.PREAMBULAR, Kind.OPERATIVE)]
    assert spoken == [
        "回顾", "承认", "重申", "回顾", "又回顾", "还回顾", "回顾", "强调", "回顾", "又回顾", "还回顾", "意识到",
        "深切关注", "关切", "强调", "又强调", "还强调", "强调", "承认",
        "强烈鼓励", "鼓励", "请", "鼓励", "强烈鼓励", "敦促", "鼓励", "又鼓励", "鼓励", "请", "赞扬", "表示注意到",
        "请", "邀请", "请",
    ]  # fmt: skip


# What a line's end cuts.


@pytest.mark.parametrize(
    ("number", "clause", "words"),
    [
        ("000", "op21", "特别是在 COVID-19 大流行病的社会经济"),
        ("000", "op40", "按照经济及社会理事会第 2013/40 号决议"),
        ("000", "pp1", "2019 年 9 月 16 日第 73/343 号决议"),
        ("000", "pp30", "2018 年《伦敦宣言》"),
        ("000", "pp35", "并欢迎自 2014 年以来"),
        ("001", "pp1", "2001 年 7 月 24 日第 2001/12 号和"),
        ("002", "t1", "第 2/14 号决议的执行进展"),
        ("002", "p20", "和平使者 Jane Goodall 以及海洋卫士"),
        ("004", "piii", "国际贸易公约》（CITES）等国际条约"),
    ],
)
def test_words_dates_and_numbers_cut_by_a_lines_end(seed, number, clause, words):
    assert words in seed(number).clause(clause).text


def test_white_space_at_a_lines_end_within_a_sentence(seed):
    assert "2015 年《卡萨内声明》、2015 年《布拉柴维尔宣言》" in seed("000").clause("pp30").text


# Where clauses begin and end.


def test_a_clause_without_indentation(seed):
    assert seed("000").clause("op8").text.startswith("又鼓励成员国采取适当措施")


def test_a_preambular_clause_that_ends_in_a_semicolon(seed):
    assert seed("000").clause("pp7").text.endswith("造成菲律宾森林龟和饼干龟濒危；")
    assert seed("000").clause("pp8").text.startswith("注意到，2019 冠状病毒病(COVID-19)暴发以来")


def test_a_clause_that_ends_in_a_footnote_mark(seed):
    assert with_marks(seed("000").clause("pp29")).endswith("第 2/14 号决议，[^10]")
    assert seed("000").clause("pp30").text.startswith("又欢迎会员国、政府间组织")


def test_items_run_on_inside_a_clause_stay_in_its_text(seed):
    text = seed("003").clause("op18").text
    assert "其任务授权是：(a) 首先，评估适用和集体实施《公约》应对此类犯罪的情况；(b) 其次，确定" in text
    assert not ids(seed("003"), Kind.SUBPARAGRAPH)


def test_items_run_on_inside_a_clause_stay_in_its_text_though_each_begins_a_line(seed):
    text = next(SEEDS.glob("003*")).read_text(encoding="utf-8")
    wrapped = text.replace("(b) 其次，确\n\n", "\n\n(b) 其次，确").replace("(c) 第三，", "\n\n(c) 第三，")
    assert wrapped != text
    assert said(parse_text(wrapped, "003.txt")) == said(seed("003"))


def test_items_set_as_paragraphs_stand_under_theirs(seed):
    document = seed("002")
    assert [(clause.id, clause.label) for clause in document.clauses if clause.parent == "p2"] == [
        ("p2.a", "(a)"),
        ("p2.b", "(b)"),
        ("p2.c", "(c)"),
    ]


# Numbering and headings.


def test_arabic_numbers_are_complete_and_in_order(seed):
    assert ids(seed("000"), Kind.OPERATIVE) == [f"op{n}" for n in range(1, 45)]
    assert ids(seed("001"), Kind.OPERATIVE) == [f"op{n}" for n in range(1, 16)]
    assert ids(seed("003"), Kind.OPERATIVE) == [f"op{n}" for n in range(1, 23)]


def test_roman_numerals_and_then_arabic_numbers_under_letters(seed):
    document = seed("004")
    assert ids(document, Kind.PARAGRAPH) == ["pi", "pii", "piii", "piv", "pv", *(f"p{n}" for n in range(1, 16))]
    assert document.clause("piii").label == "(iii)"
    assert [document.clause(f"p{n}").parent for n in (1, 4, 6, 10, 14)] == ["h2", "h3", "h4", "h5", "h6"]


def test_chinese_numerals_and_letters_of_headings_and_numbering_that_goes_on_through_them(seed):
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
    assert ids(document, Kind.PARAGRAPH) == [f"p{n}" for n in range(1, 28)]
    assert (document.clause("p3").parent, document.clause("p4").parent) == ("h2", "h3")


def test_an_annex_list(seed):
    document = seed("004")
    countries = [clause.text for clause in document.clauses if clause.kind is Kind.LIST_ITEM]
    assert (len(countries), countries[0], countries[-1]) == (33, "安哥拉共和国", "欧盟")
    assert {clause.parent for clause in document.clauses if clause.kind is Kind.LIST_ITEM} == {"x1"}


# Who speaks.


def test_a_resolution_that_recommends_the_draft_of_another_body(seed):
    document = seed("003")
    assert [(clause.id, clause.text) for clause in document.clauses if clause.id in ("e1", "c1", "e2")] == [
        ("e1", "经济及社会理事会"),
        ("c1", "建议大会通过以下决议草案："),
        ("e2", "大会，"),
    ]
    assert document.clause("pp1").verb == "震惊地注意到"


def test_its_own_resolution_is_one_of_the_organ_that_speaks(seed):
    cited = [citation.target for citation in seed("003").clause("pp3").citations]
    assert cited[:2] == ["A/RES/69/314", "A/RES/70/301"]
    assert [citation.target for citation in seed("001").clause("pp11").citations] == ["E/RES/2011/36"]


def test_its_resolution_is_one_of_the_organ_just_named():
    text = "人权理事会，\n\n回顾大会在其第 70/1 号决议中通过了目标，\n\n又回顾其第 16/21 号决议，\n\n1. 决定继续处理此事。\n"
    document = parse_text(text, "draft.txt")
    assert [citation.target for citation in document.clause("pp1").citations] == ["A/RES/70/1"]
    assert [citation.target for citation in document.clause("pp2").citations] == ["A/HRC/RES/16/21"]


# References.


@pytest.mark.parametrize(
    ("number", "clause", "targets"),
    [
        ("000", "pp1", ["A/RES/69/314", "A/RES/70/301", "A/RES/71/326", "A/RES/73/343"]),
        ("000", "op1", ["A/RES/69/314", "A/RES/70/301", "A/RES/71/326", "A/RES/73/343"]),
        ("001", "pp1", ["E/RES/2001/12", "E/RES/2003/27"]),
        ("002", "p3", ["UNEP/EA.1/RES/3", "UNEP/EA.2/RES/14"]),
    ],
)
def test_lists_of_numbers_are_unrolled(seed, number, clause, targets):
    assert [citation.target for citation in seed(number).clause(clause).citations] == targets


@pytest.mark.parametrize(
    ("number", "clause", "name", "target"),
    [
        ("000", "op6", "《公约》", "UNTOC"),
        ("000", "op7", "《公约》", "CITES"),
        ("000", "pp33", "《公约》", "CBD"),
        ("000", "op9", "《联合国打击跨国有组织犯罪》", "UNTOC"),
        ("001", "pp2", "《公约》", "CITES"),
        ("002", "p9", "《公约》", "CITES"),
        ("003", "op9", "《打击有组织犯罪公约》", "UNTOC"),
        ("003", "op18", "《公约》", "UNTOC"),
        ("004", "pii", "《宣言》", "DECL/2014/伦敦宣言"),
        ("004", "c2", "《伦敦宣言》", "DECL/2014/伦敦宣言"),
    ],
)
def test_short_names_stand_for_what_they_mean_in_their_document(seed, number, clause, name, target):
    assert (name, target) in [(citation.text, citation.target) for citation in seed(number).clause(clause).citations]


def test_declarations_of_one_name_are_told_apart_by_their_years(seed):
    cited = [(citation.text, citation.target) for citation in seed("000").clause("pp30").citations]
    assert ("《伦敦宣言》", "DECL/2014/伦敦宣言") in cited
    assert ("《伦敦宣言》", "DECL/2018/伦敦宣言") in cited


def test_the_year_of_a_declaration_may_be_told_by_its_adoption(seed):
    assert [citation.target for citation in seed("001").clause("pp6").citations] == ["DECL/2010/萨尔瓦多宣言"]


def test_a_declaration_whose_year_nobody_tells_is_not_cited():
    document = parse_text(
        "大会，\n\n回顾《某地宣言》，\n\n1. 欢迎 2031 年《某地宣言》；\n\n2. 重申《某地宣言》。\n", "draft.txt"
    )
    cited = {clause.id: [citation.target for citation in clause.citations] for clause in document.clauses}
    assert cited == {"e1": [], "pp1": [], "op1": ["DECL/2031/某地宣言"], "op2": ["DECL/2031/某地宣言"]}


# The same traps at other places: what is of the page changes no clause, wherever a page ends.


def said(document):
    return [(clause.id, clause.label, clause.text, clause.marks) for clause in document.clauses]


@pytest.mark.parametrize("line", range(15, 690, 45))
def test_a_page_may_end_after_any_line(seed, line):
    text = next(SEEDS.glob("000*")).read_text(encoding="utf-8")
    lines = text.splitlines()
    # The source has a blank line after each of its lines, but for the lists of URLs.
    while not (lines[line - 1].strip() and not lines[line].strip() and not lines[line - 1].startswith("http")):
        line += 1
    page = ["", "", "A/75/L.116  ", "", " ", "", "21-09901 7/10 ", "", " ", ""]
    cut = parse_text("\n".join([*lines[:line], *page, *lines[line + 1 :]]), "000.txt")
    assert said(cut) == said(seed("000"))
