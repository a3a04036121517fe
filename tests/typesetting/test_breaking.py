"""Lines read off by eye: the sentences are those of the five documents."""

from __future__ import annotations

import pytest

from tests.typesetting.material import lines_of
from tui_reader.corpus import Span
from tui_reader.typesetting.breaking import break_lines
from tui_reader.typesetting.widths import cell_width

PLEDGES = "强烈表示依然决心全面、毫不拖延地执行在其第 69/314、70/301、71/326 和 73/343 号决议中所作的承诺；"
REAFFIRMS = (
    "重申其关于打击野生生物非法贩运问题的 2015 年 7 月 30 日第 69/314 号、2016 年 9 月 9 日第 70/301 号、"
    "2017 年 9 月 11 日第 71/326 号和 2019 年 9 月 16 日第 73/343 号决议，"
)
SERIOUS_CRIME = (
    "促请会员国按照本国法律和《联合国打击跨国有组织犯罪公约》第 2(b) 条的规定，"
    "把受保护野生动植物物种的非法贩运定为严重犯罪"
)
DECIDES = "决定每两年一次审议这一议题和本决议的执行情况，并将在第七十七届会议上进行下一次审议。"
PANDEMIC = "特别是在 COVID-19 大流行病的社会经济或财政影响对继续开展现有相关国内项目和方案构成威胁的情况下；"
NATURE = (
    "回顾其 2021 年 4 月 16 日题为“自然无疆界：跨界合作——养护、恢复和可持续利用生物多样性的关键要素”的"
    "第 75/271 号决议，"
)
ADDRESS = "可查阅 https://wedocs.unep.org/bitstream/handle/20.500.11822/22864/WLWL_Report_web.pdf。"


def broken(text: str, measure: int, first: int | None = None) -> list[str]:
    return lines_of(text, break_lines(text, measure, first))


def test_lines_are_filled() -> None:
    assert broken(PLEDGES, 40) == [
        "强烈表示依然决心全面、毫不拖延地执行在其",
        "第 69/314、70/301、71/326 和 73/343 号决",
        "议中所作的承诺；",
    ]
    assert broken(PLEDGES, 30) == [
        "强烈表示依然决心全面、毫不拖延",
        "地执行在其第 69/314、70/301、",
        "71/326 和 73/343 号决议中所作",
        "的承诺；",
    ]


def test_numbers_stay_with_what_they_count() -> None:
    assert broken(REAFFIRMS, 40) == [
        "重申其关于打击野生生物非法贩运问题的",
        "2015 年 7 月 30 日第 69/314 号、2016 年",
        "9 月 9 日第 70/301 号、2017 年 9 月",
        "11 日第 71/326 号和 2019 年 9 月 16 日",
        "第 73/343 号决议，",
    ]


def test_no_opening_mark_ends_a_line() -> None:
    assert broken(SERIOUS_CRIME, 26) == [
        "促请会员国按照本国法律和",
        "《联合国打击跨国有组织犯罪",
        "公约》第 2(b) 条的规定，把",
        "受保护野生动植物物种的非法",
        "贩运定为严重犯罪",
    ]


def test_an_article_and_its_paragraph_are_one_thing() -> None:
    assert broken(SERIOUS_CRIME, 32) == [
        "促请会员国按照本国法律和《联合国",
        "打击跨国有组织犯罪公约》",
        "第 2(b) 条的规定，把受保护野生动",
        "植物物种的非法贩运定为严重犯罪",
    ]


def test_no_character_is_left_alone_on_the_last_line() -> None:
    assert broken(DECIDES, 40) == [
        "决定每两年一次审议这一议题和本决议的执行",
        "情况，并将在第七十七届会议上进行下一次",
        "审议。",
    ]


def test_even_a_word_gives_something_to_a_character_left_alone() -> None:
    assert broken("UNEP/EA.5/1/Rev.1。", 17) == ["UNEP/EA.5/1/", "Rev.1。"]
    assert broken("第 14537 号。", 12) == ["第", "14537 号。"]


def test_a_name_with_a_number_is_one_word() -> None:
    assert broken(PANDEMIC, 16) == [
        "特别是在",
        "COVID-19 大流行",
        "病的社会经济或财",
        "政影响对继续开展",
        "现有相关国内项目",
        "和方案构成威胁的",
        "情况下；",
    ]


def test_a_dash_is_neither_parted_nor_at_a_lines_start() -> None:
    assert broken(NATURE, 51) == [
        "回顾其 2021 年 4 月 16 日题为“自然无疆界：跨界合",
        "作——养护、恢复和可持续利用生物多样性的关键要素”的",
        "第 75/271 号决议，",
    ]


def test_the_twenty_stay_countries() -> None:
    assert broken("确认 20 国集团在全球和国家层面努力打击腐败；", 8) == [
        "确认",
        "20 国集",
        "团在全球",
        "和国家层",
        "面努力打",
        "击腐败；",
    ]


def test_thousands_parted_by_a_space_are_one_number() -> None:
    assert broken("该数据库目前收录了 2 100 多万条国际野生动植物贸易记录。", 22) == [
        "该数据库目前收录了",
        "2 100 多万条国际野生动",
        "植物贸易记录。",
    ]


def test_an_address_breaks_after_strokes_if_no_line_holds_it() -> None:
    assert broken(ADDRESS, 40) == [
        "可查阅 https://wedocs.unep.org/",
        "bitstream/handle/20.500.11822/22864/",
        "WLWL_Report_web.pdf。",
    ]


def test_an_address_that_fits_a_line_is_not_broken() -> None:
    assert broken(ADDRESS, 84) == [
        "可查阅",
        "https://wedocs.unep.org/bitstream/handle/20.500.11822/22864/WLWL_Report_web.pdf。",
    ]


@pytest.mark.parametrize(
    "kept",
    [
        "A/CONF.234/16",
        "CTOC/COP/2020/10",
        "UNEP/EA.3/Res.4",
        "2017-2030",
        "2(b)",
        "Species+",
        "trade.cites.org",
        "21-09901",
        "45.5%",
        "1,234",
        "——",
        "……",
        "30 日",
        "7 月",
        "2030 年",
        "第 69/314 号",
        "第 5(e) 段",
        "第2/14号",
        "25日",
        "第十",
        "或/及",
        "$5",
        "5℃",
    ],
)
def test_what_is_one_thing_is_not_parted(kept: str) -> None:
    for before in range(1, 12):
        text = "大" * before + kept + "会" * 9
        assert any(kept in line for line in broken(text, 20)), broken(text, 20)


@pytest.mark.parametrize("measure", range(8, 24))
def test_straight_quotes_hang_on_what_they_quote_and_what_it_follows(measure: int) -> None:
    for line in broken('题为"变革我们的世界"的决议', measure)[1:-1]:
        assert line.strip('"') == line


def test_a_no_break_space_is_none() -> None:
    assert broken("大会 回顾其", 5) == ["大会", "回", "顾其"]
    assert broken("大会\u00a0回顾其", 5) == ["大", "会\u00a0回", "顾其"]


def test_white_space_after_an_opening_mark_is_no_place_to_break() -> None:
    assert broken("大会《 濒危物种公约》", 7) == ["大会", "《 濒危", "物种", "公约》"]


def test_white_space_before_a_closing_mark_is_no_place_to_break() -> None:
    assert broken("大会回顾 ，又", 8) == ["大会回", "顾 ，又"]


def test_the_halves_of_a_flag_are_one_sign() -> None:
    for measure in range(4, 12):
        assert all(line.count("🇨") == line.count("🇳") for line in broken("大🇨🇳🇨🇳🇨🇳大🇨🇳", measure))


@pytest.mark.parametrize("opener", ["*", "-"])
def test_a_list_sign_stays_with_its_item(opener: str) -> None:
    assert broken(f"大会 {opener}附录", 7) == ["大会", f"{opener}附录"]
    assert broken(f"大会 {opener}See", 7) == ["大会", f"{opener}See"]


def test_han_around_a_hyphen_part_after_it() -> None:
    assert broken("迅速而又深刻的社会-生态变化", 19) == ["迅速而又深刻的社会-", "生态变化"]


def test_a_hyphenated_name_parts_after_the_hyphen() -> None:
    assert broken("中心 UNEP-WCMC 发布", 12) == ["中心 UNEP-", "WCMC 发布"]


def test_latin_words_are_whole() -> None:
    assert broken("the illegal trade in wildlife and its products", 16) == [
        "the illegal",
        "trade in",
        "wildlife and its",
        "products",
    ]


def test_a_word_longer_than_a_line_is_parted() -> None:
    assert broken("internationalization", 8) == ["internat", "ionaliza", "tion"]


def test_footnote_marks_go_with_what_they_follow() -> None:
    assert broken("的《公约》¹²和《宣言》", 12) == ["的《公约》¹²", "和《宣言》"]
    assert broken("的《公约》¹²和《宣言》", 11) == ["的《公", "约》¹²和", "《宣言》"]


def test_white_space_at_a_break_belongs_to_no_line() -> None:
    text = "  大会 回顾  "
    assert break_lines(text, 4) == [Span(2, 4), Span(5, 7)]
    assert break_lines(text, 80) == [Span(2, 7)]


def test_nothing_has_no_lines() -> None:
    assert break_lines("", 10) == []
    assert break_lines(" \u3000\n ", 10) == []


def test_line_feeds_end_lines() -> None:
    assert broken("大会\n\n回顾其决议\n", 6) == ["大会", "", "回顾其", "决议"]


def test_the_first_line_may_be_shorter() -> None:
    assert broken("重申其决心", 10, 6) == ["重申其", "决心"]


def test_what_does_not_fit_a_short_first_line_leaves_it_empty() -> None:
    assert broken("COVID-19 大流行病", 10, 6) == ["", "COVID-19", "大流行病"]


def test_rules_are_given_up_below_four_cells_only() -> None:
    assert broken("大会，回顾", 2) == ["大", "会", "，", "回", "顾"]
    assert broken("大会，回顾", 4) == ["大", "会，", "回顾"]


def test_no_accent_is_parted_from_its_letter_even_in_one_cell() -> None:
    assert broken("e\u0301e\u0301", 1) == ["e\u0301", "e\u0301"]


def test_ambiguous_characters_can_count_for_two_cells() -> None:
    text = "“上游犯罪”而且"
    assert lines_of(text, break_lines(text, 12)) == ["“上游犯罪”", "而且"]
    assert lines_of(text, break_lines(text, 12, ambiguous=2)) == ["“上游犯罪”", "而且"]
    assert lines_of(text, break_lines(text, 10, ambiguous=2)) == ["“上游犯", "罪”而且"]
    assert cell_width("“上游犯罪”", 2) == 12


def test_very_long_input_of_one_kind_is_no_trap() -> None:
    for text in (
        "a" * 20_000,
        "，" * 20_000,
        "《" * 20_000,
        "\u0301" * 20_000,
        " " * 20_000,
        "/" * 20_000,
        "🇨" * 20_000,
        "1 " * 20_000,
    ):
        assert "".join(broken(text, 40)).replace(" ", "") == text.replace(" ", "")
