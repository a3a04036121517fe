from __future__ import annotations

import pytest

from tests.comparing.conftest import Named
from tui_reader.comparing import Change, changes, force_of


@pytest.mark.parametrize(
    ("stronger", "weaker"),
    [
        ("000:op44", "000:op43"),  # 决定, 又请秘书长
        ("000:op43", "000:op3"),  # 又请秘书长, 敦促
        ("000:op3", "000:op6"),  # 敦促, 促请
        ("000:op6", "000:op20"),  # 促请, 请会员国
        ("000:op20", "000:op27"),  # 请会员国, 大力鼓励
        ("000:op27", "000:op8"),  # 大力鼓励, 又鼓励
        ("000:op8", "000:op4"),  # 又鼓励, 邀请
        ("000:op4", "000:op2"),  # 邀请, 认识到
        ("001:op10", "001:op3"),  # 请联合国毒品和犯罪问题办公室, 请会员国
    ],
)
def test_the_ladder_of_operative_verbs(named: Named, stronger: str, weaker: str) -> None:
    above, below = force_of(named(stronger)), force_of(named(weaker))
    assert above is not None
    assert below is not None
    assert above > below


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("000:op6", "003:op9"),  # 促请, 吁请
        ("000:op27", "001:op1"),  # 大力鼓励, 强烈鼓励
        ("000:op7", "000:op8"),  # 鼓励, 又鼓励
        ("003:op11", "003:op12"),  # 还鼓励, 进一步鼓励
    ],
)
def test_translators_words_for_one_rung(named: Named, one: str, other: str) -> None:
    assert force_of(named(one)) == force_of(named(other))
    assert not [change for change in changes(named(one), named(other)) if change.kind == "force"]


def test_a_clause_without_operative_verb_has_no_force(named: Named) -> None:
    assert force_of(named("004:c2")) is None
    assert force_of(named("002:p9")) is None


def test_serious_crime_from_encouraged_to_called_upon(named: Named) -> None:
    told = changes(named("001:op4"), named("000:op6"))
    assert Change("force", "鼓励", "促请", "stronger") in told
    assert Change("qualifier", "", "按照本国法律", "added") in told


def test_online_trade_from_called_upon_to_encouraged(named: Named) -> None:
    assert changes(named("000:op14"), named("003:op17"))[0] == Change("force", "促请", "还鼓励", "weaker")


def test_the_resolutions_recalled_grow(named: Named) -> None:
    told = [change for change in changes(named("000:pp1"), named("003:pp3")) if change.kind == "citation"]
    assert [change.after for change in told] == ["A/RES/75/311", "A/RES/77/325", "A/RES/76/185"]
    assert {change.direction for change in told} == {"added"}


def test_other_words_for_the_same_reserve_are_no_change(named: Named) -> None:
    # 必要时酌情 and 于必要和适当时; only 根据其国内法 comes in
    told = [change for change in changes(named("000:op9"), named("003:op11")) if change.kind == "qualifier"]
    assert [(change.direction, change.after) for change in told] == [("added", "根据其国内法的基本原则")]


def test_the_addressee_changes(named: Named) -> None:
    told = changes(named("003:op14"), named("003:op21"))
    assert Change("addressee", "会员国", "缔约国", "changed") in told
