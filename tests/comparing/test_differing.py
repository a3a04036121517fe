from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.comparing.conftest import Named
from tui_reader.comparing import Mark, differences
from tui_reader.searching.folding import fold_text

_WORDS = [
    "促请",
    "鼓励",
    "会员国",
    "打击",
    "野生动植物",
    "贩运",
    "定为",
    "严重犯罪",
    "的",
    "和",
    "，",
    "、",
    "第",
    "69/314",
    "号",
    "2015",
    "年",
    "7",
    "月",
    "30",
    "日",
    "A/75/L.116",
    "wildlife",
    "COVID-19",
]
_TEXTS = st.lists(st.sampled_from(_WORDS), max_size=30).map("".join)


def marked(text: str, marks: tuple[Mark, ...]) -> list[str]:
    return [text[mark.start : mark.end] for mark in marks]


def test_a_carried_over_clause_shows_the_words_that_were_exchanged(named: Named) -> None:
    # 视为洗钱罪的上游犯罪, once for minerals and once for wildlife
    left, right = named("003:op10").text, named("003:op11").text
    told = differences(left, right)
    assert told.mode == "differences"
    assert marked(left, told.left) == ["鼓励", "本国", "矿物和贵金属的非法开采和非法"]
    assert marked(right, told.right) == ["还鼓励", "其国内", "野生动植物"]
    assert [mark.pair for mark in told.left] == [mark.pair for mark in told.right] == [0, 1, 2]


def test_what_was_added_to_a_list_of_resolutions_is_put_in(named: Named) -> None:
    left, right = named("000:pp1").text, named("003:pp3").text
    told = differences(left, right)
    assert told.mode == "differences"
    put_in = "".join(marked(right, told.right))
    assert "2021 年 7 月 31 日第 75/311 号" in put_in
    assert "69/314" not in put_in  # both have it
    assert "69/314" not in "".join(marked(left, told.left))


def test_distant_wordings_show_the_phrases_that_both_have(named: Named) -> None:
    left, right = named("001:op14").text, named("003:op22").text
    told = differences(left, right)
    assert told.mode == "shared"
    assert marked(left, told.left) == ["邀请会员国和其他捐助", "联合国", "规则和程序", "目的提供预算外资源"]
    # They stand in another order on the right, and are told apart by their numbers.
    assert marked(right, told.right) == ["邀请会员国和其他捐助", "目的提供预算外资源", "联合国", "规则和程序"]
    assert [mark.pair for mark in told.right] == [0, 3, 1, 2]


def test_a_formula_alone_is_not_marked_as_shared(named: Named) -> None:
    left, right = named("000:op12").text, named("001:op7").text  # 鼓励会员国 is all that they share to the letter
    assert differences(left, right).left == ()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("第 69/314 号决议", "第 69/315 号决议"),
        ("第 73/343 号决议", "第 77/325 号决议"),
        ("《公约》第 2(b)条", "《公约》第 2(c)条"),
    ],
)
def test_a_number_is_exchanged_whole(left: str, right: str) -> None:
    before, after = f"回顾大会关于打击非法贩运野生动植物的{left}，", f"回顾大会关于打击非法贩运野生动植物的{right}，"
    told = differences(before, after)
    number = re.compile(r"第 [\d/]+(\([a-z]\))?")
    for text, marks in ((before, told.left), (after, told.right)):
        place = number.search(text)
        assert place is not None
        assert len(marks) == 1
        assert marks[0].start <= place.start() < place.end() <= marks[0].end


def test_only_width_and_white_space_differ_in_nothing(named: Named) -> None:
    told = differences("2003 年 7月 22 日（刑警组织）", "2003年7 月22日(刑警组织)")
    assert (told.ratio, told.left, told.right) == (1.0, (), ())


def test_empty_texts_are_alike() -> None:
    assert differences("", "").ratio == 1.0
    assert marked("促请会员国", differences("促请会员国", "").left) in (["促请会员国"], [])


def without(text: str, marks: tuple[Mark, ...]) -> str:
    kept = []
    place = 0
    for mark in marks:
        assert place <= mark.start < mark.end <= len(text)
        kept.append(text[place : mark.start])
        place = mark.end
    return fold_text("".join([*kept, text[place:]]))


@given(left=_TEXTS, right=_TEXTS)
def test_what_is_not_marked_is_the_same_and_no_mark_cuts_a_symbol(left: str, right: str) -> None:
    told = differences(left, right)
    if told.mode == "differences":
        assert without(left, told.left).replace(" ", "") == without(right, told.right).replace(" ", "")
    else:
        ours, theirs = (
            {mark.pair: text[mark.start : mark.end] for mark in marks}
            for text, marks in ((left, told.left), (right, told.right))
        )
        assert ours.keys() == theirs.keys()
        assert all(fold_text(text) == fold_text(theirs[pair]) for pair, text in ours.items())
    for text, marks in ((left, told.left), (right, told.right)):
        cuts = {end for mark in marks for end in (mark.start, mark.end)}
        for whole in re.finditer(r"[0-9A-Za-z]+(?:[./-][0-9A-Za-z]+)*", text):
            assert not cuts & set(range(whole.start() + 1, whole.end()))


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_two_texts_can_be_compared(left: str, right: str) -> None:
    told = differences(left, right)
    assert 0 <= told.ratio <= 1
    without(left, told.left)
    without(right, told.right)
