"""Every way in which people ask finds its clause; what answers was read in the five documents."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tui_reader.corpus import Clause, Document, Kind
from tui_reader.searching import Match, SearchEngine, Tier

Found = Callable[[str], list[str]]
Lit = Callable[[Match], list[str]]

_ROSEWOOD = {"000:pp14", "002:p5", "002:p18"}


@pytest.mark.parametrize(
    ("query", "clause", "tier", "shown"),
    [
        ("护林员", "000:op17", Tier.EXACT, ["护林员"] * 3),
        ("象牙 老虎", "000:op31", Tier.EXACT, ["象牙", "老虎"]),
        ("covid19 偷猎 旅游", "000:op19", Tier.EXACT, ["偷猎", "COVID-19", "旅游", "偷猎"]),
        ("ＣＩＴＥＳ", "004:piii", Tier.EXACT, ["CITES"]),
        ("2015年7月30日 76/185", "003:pp3", Tier.EXACT, ["2015 年 7 月 30 日", "76/185"]),
        ("執法網絡 區域", "001:op2", Tier.EXACT, ["区域", "区域", "区域", "执法网络"]),
        ("非洲象", "002:p1", Tier.EXACT, ["非洲象"]),
        ("runwild挑战赛", "002:p19", Tier.EXACT, ["Run Wild挑战赛"]),
        ("janegoodall", "002:p20", Tier.EXACT, ["Jane Goodall"]),
        ("护林圆", "000:op17", Tier.FUZZY, ["护林员"] * 3),
        ("红目树种", "002:p5", Tier.FUZZY, ["红木树种"]),
        ("穿山非法贩运", "000:pp6", Tier.FUZZY, ["穿山甲非法贩运"]),
        ("零度容忍", "004:c2", Tier.FUZZY, ["零容忍"]),
        ("把非法贩运定为严重犯罪", "000:pp24", Tier.FUZZY, ["种非法贩运定为严重犯罪"]),
        ("反洗钱金融行动特别工作祖", "004:p4", Tier.FUZZY, ["反洗钱金融行动特别工作组"]),
        ("粮农组织 柏林", "000:op4", Tier.VARIANT, ["联合国粮食及农业组织", "柏林"]),
        ("GEF 南苏丹", "002:p14", Tier.VARIANT, ["全球环境基金", "南苏丹"]),
        ("xiangya shichang", "000:op31", Tier.PINYIN, ["市场", "象牙市场", "市场", "市场"]),
        ("xing bie ping deng", "000:op23", Tier.PINYIN, ["性别平等"]),
        ("he qu yu he zuo", "000:pp15", Tier.PINYIN, ["和区域合作"]),
        ("zanbiya jingfang", "002:p10", Tier.PINYIN, ["赞比亚", "赞比亚警方", "警方", "赞比亚", "赞比亚警方"]),
        ("xysc", "000:op31", Tier.INITIALS, ["象牙市场"]),
        ("xiangyasc", "000:op31", Tier.INITIALS, ["象牙市场"]),
    ],
)
def test_found_first_and_lit_where_it_stands(
    engine: SearchEngine, found: Found, lit: Lit, query: str, clause: str, tier: Tier, shown: list[str]
) -> None:
    assert found(query)[0] == clause
    match = engine.search(query).matches[0]
    assert match.tier is tier
    assert lit(match) == shown


def test_a_half_remembered_phrase_with_words_in_between(engine: SearchEngine, found: Found, lit: Lit) -> None:
    assert found("关闭国内老虎市场")[0] == "000:op31"
    assert {"关闭国内", "市场", "老虎"} <= set(lit(engine.search("关闭国内老虎市场").matches[0]))


def test_one_wrong_character_of_two_that_sounds_the_same(found: Found) -> None:
    assert set(found("红目")) == _ROSEWOOD


def test_a_number_is_not_found_within_another(found: Found) -> None:
    assert set(found("16/1")) == {"001:pp3", "001:pp5"}
    assert "002:p4" not in found("14/4")


def test_a_number_is_never_taken_for_another(engine: SearchEngine) -> None:
    results = engine.search("69/315")
    assert results.matches == ()
    assert results.suggestion == "69/314"


def test_a_number_is_found_while_it_is_typed(found: Found) -> None:
    assert set(found("69/31")) == set(found("69/314"))


def test_a_symbol_finds_what_cites_it_however_it_is_printed(engine: SearchEngine, found: Found) -> None:
    assert set(found("A/RES/69/314")) == {"000:pp1", "000:op1", "003:pp3"}
    assert engine.search("A/RES/69/314").matches[0].reason == "A/RES/69/314"
    # The resolution itself is in the library.
    assert found("E/RES/2013/40")[-1] == "001:t1"


def test_what_is_found_only_in_a_footnote_is_its_clause(engine: SearchEngine, found: Found) -> None:
    assert found("CTOC/COP/2020/10") == ["000:pp36"]
    match = engine.search("CTOC/COP/2020/10").matches[0]
    assert (match.spans, match.reason) == ((), "footnote 13")


def test_variants_stand_after_the_word_itself_and_say_so(engine: SearchEngine, numbers: dict[str, str]) -> None:
    matches = engine.search("世界野生生物日").matches
    assert [(numbers[each.document], each.clause, each.tier) for each in matches[:2]] == [
        ("000", "pp35", Tier.EXACT),
        ("002", "p20", Tier.VARIANT),
    ]
    assert matches[1].reason == "世界野生动植物日"


@pytest.mark.parametrize("query", ["INTERPOL", "国际刑事警察组织"])
def test_an_acronym_and_its_names_find_one_another(found: Found, query: str) -> None:
    assert {"000:pp28", "001:op11", "001:op13", "002:p15", "003:pp10"} == set(found(query))


def test_a_heading_that_says_it_stands_before_clauses_that_have_it(found: Found) -> None:
    assert found("可持续生计和经济发展")[0] == "004:h5"
    assert found("经验教训")[0] == "002:h6"


def test_clauses_that_say_it_alike_stay_in_reading_order(found: Found) -> None:
    assert found("2013/40")[:5] == ["000:pp24", "000:op37", "000:op40", "000:op41", "000:op42"]


def test_lines_that_say_nothing_by_themselves_stand_behind(found: Found) -> None:
    assert found("赞比亚") == ["002:p10", "002:p11", "004:x32"]


def test_scores_fall_and_tiers_stay_together(engine: SearchEngine) -> None:
    for query in ("腐败", "CITES", "yssw", "打击非法野生动植物交易", "2013/40"):
        matches = engine.search(query, 200).matches
        assert [each.score for each in matches] == sorted((each.score for each in matches), reverse=True)
        assert [each.tier.rank for each in matches] == sorted(each.tier.rank for each in matches)
        assert all(0 <= each.score <= 100 for each in matches)


@pytest.mark.parametrize("query", ["人工智能", "臭氧层", "xyzzyq", "9999/123", "腐败 臭氧层", "核裁军谈判"])
def test_what_nothing_answers_shows_nothing(engine: SearchEngine, query: str) -> None:
    results = engine.search(query)
    assert (results.matches, results.total) == ((), 0)


@pytest.mark.parametrize(("query", "near"), [("腐坏", "腐败"), ("69/341", "69/314"), ("ICWCC", "ICCWC")])
def test_the_nearest_spelling_is_offered_or_found(engine: SearchEngine, query: str, near: str) -> None:
    results = engine.search(query)
    assert results.suggestion == near or near in {each.text[a:b] for each in results.matches for a, b in each.spans}


def test_nothing_is_offered_for_a_word_that_the_texts_have(engine: SearchEngine) -> None:
    assert engine.search("doc:2013 象牙").suggestion == ""
    assert engine.search("雪豹 象牙").suggestion == ""
    assert engine.search("雪豹 腐坏").suggestion == "腐败"


def test_total_counts_what_the_limit_leaves_out(engine: SearchEngine) -> None:
    results = engine.search("腐败", 3)
    assert len(results.matches) == 3
    assert results.total == len(engine.search("腐败", 1000).matches) > 3


def test_more_than_are_ranked_at_once_can_be_asked_for() -> None:
    clauses = tuple(Clause(f"op{place}", Kind.OPERATIVE, f"鼓励会员国采取措施{place}；") for place in range(400))
    results = SearchEngine([Document("d", "t", clauses)]).search("会员国", 1000)
    assert len({match.clause for match in results.matches}) == results.total == 400


def test_english_terms_find_chinese_texts(found: Found) -> None:
    assert set(found("one health")) == {"000:op4", "002:p21", "002:p24"}
    assert "004:p9" in found("prosecutor")


def test_a_cancelled_search_finds_nothing(engine: SearchEngine) -> None:
    assert engine.search("腐败", cancelled=lambda: True).matches == ()


@pytest.mark.parametrize(
    "pasted", ["abcdefg" * 200, "x" * 300, "象牙" * 500, "1234567890" * 50, '"' * 500, "doc:" * 200, "xian" * 11 + "v"]
)
def test_a_page_pasted_into_the_box_does_no_harm(engine: SearchEngine, pasted: str) -> None:
    assert engine.search(pasted).matches == ()


def test_a_pasted_clause_finds_itself_even_with_slips(engine: SearchEngine, documents: tuple[Document, ...]) -> None:
    pasted = documents[0].clause("op29").text
    assert engine.search(pasted).matches[0].tier is Tier.EXACT
    slipped = engine.search(pasted.replace("敦促", "吨促").replace("批准", "披准")).matches[0]
    assert (slipped.clause, slipped.tier) == ("op29", Tier.FUZZY)


def test_what_cannot_be_read_does_not_hide_the_rest(found: Found) -> None:
    assert set(found("象\x00牙")) == set(found("\ud800象牙")) == {"000:op31", "004:p1"}


def test_english_texts_too() -> None:
    texts = (
        "Urges Member States to make illicit trafficking in wildlife a serious crime",
        "Trafficking in timber, recognizing that wildlife crime is organized",
        "Encourages cross-border cooperation",
    )
    clauses = tuple(Clause(f"op{place}", Kind.OPERATIVE, text) for place, text in enumerate(texts, 1))
    engine = SearchEngine([Document("en", "Wildlife", clauses, language="en")])

    def found(query: str) -> set[str]:
        return {match.clause for match in engine.search(query).matches}

    assert found("trafficking") == {"op1", "op2"}
    assert found("wildlife crime") == {"op1", "op2"}
    assert found('"wildlife crime"') == {"op2"}
    assert found("traficking") == {"op1", "op2"}
    assert found("cross border") == {"op3"}


def test_no_documents_no_matches(documents: tuple[Document, ...]) -> None:
    empty = SearchEngine(())
    assert all(empty.search(query).matches == () for query in ("象牙", "xysc", "69/314", "kind:op", "象"))
    assert SearchEngine(documents[4:]).search("护林员").matches == ()


def test_of_several_words_one_that_the_texts_do_not_have_is_taken_for_the_nearest(found: Found) -> None:
    # 腐败 and 许可证 stand together in two clauses; what sounds like nothing in the texts finds nothing.
    assert set(found("腐坏 许可证")) == {"000:pp21", "000:op34"}
    assert found("雪豹 手机") == found("会员国 导弹") == []


def test_a_phrase_with_a_wrong_character_is_marked_from_its_first_character_to_its_last(
    engine: SearchEngine, lit: Lit
) -> None:
    # In the texts: …并发现和打击非法野生生物贩运； and 注意到野生生物贩运是一种有利可图的…
    marked = {match.clause: lit(match) for match in engine.search("野生动值物贩运").matches}
    assert (marked["op32"], marked["pp25"]) == (["野生生物贩运"], ["野生生物贩运"])
