"""One clause beside the several of another document that belong to it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest

from tests.comparing.conftest import Named
from tui_reader.comparing import Change, Mark, changed, differences, marked
from tui_reader.corpus import Clause

# 严重犯罪 stands once in the one and once in each of the two.
ONE, SEVERAL = "000:op6", ("003:op8", "003:op9")


def said(text: str, marks: Sequence[Mark], role: str) -> list[str]:
    return [text[mark.start : mark.end] for mark in marks if mark.role == role]


def overlap(marks: Sequence[Mark]) -> bool:
    return any(one.end > other.start for one, other in pairwise(marks))


def test_a_phrase_that_both_share_is_marked_in_both(named: Named) -> None:
    one, several = named(ONE).text, [named(each).text for each in SEVERAL]
    assert all("严重犯罪" in text for text in (one, *several))
    told = marked([one], several)
    for text, marks in zip((one, *several), (*told.left, *told.right), strict=True):
        assert any("严重犯罪" in phrase for phrase in said(text, marks, "shared"))
        assert not overlap(marks)


@pytest.mark.parametrize("turned", [False, True])
def test_what_belongs_together_has_one_number_at_both_sides(named: Named, turned: bool) -> None:
    one, several = [named(ONE).text], [named(each).text for each in SEVERAL]
    told = marked(several, one) if turned else marked(one, several)
    ours, theirs = (told.right, told.left) if turned else (told.left, told.right)
    numbers = {mark.pair for mark in ours[0] if mark.role == "shared"}
    assert numbers == {mark.pair for marks in theirs for mark in marks if mark.role == "shared"}


def test_each_is_marked_as_if_it_stood_alone_beside_the_one(named: Named) -> None:
    one, several = named(ONE).text, [named(each).text for each in SEVERAL]
    told = marked([one], several)
    for text, marks in zip(several, told.right, strict=True):
        alone = differences(one, text).right
        assert [(mark.start, mark.end, mark.role) for mark in marks] == [
            (mark.start, mark.end, mark.role) for mark in alone
        ]


def test_a_clause_that_was_only_cut_is_compared_with_its_pieces_together() -> None:
    left = "促请会员国关闭象牙市场并加强执法；"
    right = ["促请会员国关闭象牙市场", "并加强海关执法；"]
    told = marked([left], right)
    assert told.left == ((),)
    assert said(right[0], told.right[0], "inserted") == []
    assert said(right[1], told.right[1], "inserted") == ["海关"]


def test_what_a_near_one_lacks_and_a_distant_one_has_is_not_lost() -> None:
    left = "促请会员国在双边、区域和国际各级加强合作打击非法贩运野生生物，并关闭国内象牙市场；"
    near = "促请会员国在双边、区域和国际各级加强合作打击非法贩运野生生物；"
    distant = "我们认识到，各国政府若不关闭国内象牙市场，大象盗猎和跨国有组织犯罪将继续得到助长。"
    assert said(left, differences(left, near).left, "deleted") == ["，并关闭国内象牙市场"]
    told = marked([left], [near, distant])
    assert said(left, told.left[0], "shared") == ["关闭国内象牙市场"]
    assert said(left, told.left[0], "deleted") == ["，并"]
    assert said(distant, told.right[1], "shared") == ["关闭国内象牙市场"]


def test_two_clauses_are_marked_as_by_themselves(named: Named) -> None:
    left, right = named("000:op6").text, named("003:op9").text
    told, alone = marked([left], [right]), differences(left, right)
    assert (told.left, told.right) == ((alone.left,), (alone.right,))


def test_nothing_is_marked_beside_nothing() -> None:
    assert marked(["促请会员国；", "鼓励各国；"], []).left == ((), ())


def test_changes_are_told_against_the_nearest_in_wording(named: Named) -> None:
    # Both ask that a traffic be made a serious crime: op8 that in minerals, op9 that in protected wildlife, as in 2013.
    told = changed([named("003:op8"), named("003:op9")], [named("001:op4")])
    assert told.nearest is not None
    assert told.nearest.id == "op9"
    assert Change("force", "吁请", "鼓励", "weaker") in told.changes


def test_a_pair_names_no_nearest(named: Named) -> None:
    told = changed([named("001:op4")], [named("000:op6")])
    assert told.nearest is None
    assert Change("force", "鼓励", "促请", "stronger") in told.changes


def test_a_citation_that_another_of_the_group_keeps_is_not_dropped(named: Named) -> None:
    # 10/6 is in pp6, 8/12 in pp7, the Kyoto declaration in pp9; only the convention itself is named by none of them.
    several = [named(each) for each in ("003:pp6", "003:pp7", "003:pp9")]
    told = changed([named("000:pp36")], several).changes
    assert [change for change in told if change.direction == "dropped"] == [Change("citation", "UNTOC", "", "dropped")]
    told = changed(several, [named("000:pp36")]).changes
    assert [change for change in told if change.direction == "added"] == [Change("citation", "", "UNTOC", "added")]


def test_nothing_changed_where_there_is_nothing(named: Named) -> None:
    nobody: list[Clause] = []
    assert changed([named("001:op4")], nobody).changes == ()
