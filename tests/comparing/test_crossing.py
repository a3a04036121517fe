"""Texts of one resolution in several languages line up clause by clause; the true pairs were read off the texts."""

from __future__ import annotations

import random

import pytest

from tests.parsing.outlines import sample
from tui_reader.comparing import align, changes, force_of

CHINESE_AND_ENGLISH = {(f"{kind}{n}",) * 2 for kind, last in (("pp", 19), ("op", 15)) for n in range(1, last + 1)}
"""E/RES/2013/40 has the same paragraphs in both languages."""
ENGLISH_AND_FRENCH_EXCERPT = {
    ("pp1", "pp1"), ("pp2", "pp2"), ("pp4", "pp3"), ("pp7", "pp4"),
    ("op1", "op1"), ("op3", "op2"), ("op6", "op3"), ("op15", "op4"),
}  # fmt: skip
CHINESE_AND_SPANISH_EXCERPT = {
    ("pp1", "pp1"), ("pp2", "pp2"), ("pp4", "pp3"), ("op1", "op1"), ("op3", "op2"), ("op6", "op3"), ("op15", "op4"),
}  # fmt: skip


def f1(left, right, true):
    found = {(a, b) for pair in align(left, right) for a in pair.left for b in pair.right}
    return 2 * len(found & true) / (len(found) + len(true))


def test_chinese_and_english(seed):
    assert f1(seed("001"), sample("trafficking.en"), CHINESE_AND_ENGLISH) == 1.0
    assert f1(sample("trafficking.en"), seed("001"), CHINESE_AND_ENGLISH) == 1.0


@pytest.mark.parametrize("chance", range(3))
def test_not_only_the_order_tells(seed, chance):
    english = sample("trafficking.en")
    clauses = [clause for clause in english.clauses if clause.kind.is_substantive]
    random.Random(chance).shuffle(clauses)
    moved = english.replaced(clauses=tuple(clauses), symbol="")
    assert f1(seed("001"), moved, CHINESE_AND_ENGLISH) > 0.9


def test_excerpts_in_french_and_spanish(seed):
    french, spanish = (sample(name).replaced(symbol="") for name in ("trafic.fr", "trafico.es"))
    assert f1(sample("trafficking.en"), french, ENGLISH_AND_FRENCH_EXCERPT) > 0.9
    assert f1(seed("001"), spanish, CHINESE_AND_SPANISH_EXCERPT) > 0.9


def test_each_clause_stands_in_one_pair(seed):
    pairs = align(seed("000"), sample("trafficking.en"))
    for side, document in (("left", seed("000")), ("right", sample("trafficking.en"))):
        placed = [clause for pair in pairs for clause in getattr(pair, side)]
        assert sorted(placed) == sorted(clause.id for clause in document.clauses if clause.kind.is_substantive)


@pytest.mark.parametrize("clause", [f"op{n}" for n in (1, 2, 5, 6, 7, 8, 9, 10, 11, 14, 15)])
def test_a_verb_has_the_same_force_in_both_languages(seed, clause):
    chinese, english = seed("001").clause(clause), sample("trafficking.en").clause(clause)
    assert force_of(chinese, "zh") == force_of(english, "en") is not None
    assert not [change for change in changes(chinese, english, "zh", "en") if change.kind == "force"]


def test_a_change_of_force_across_languages(seed):
    told = changes(seed("001").clause("op1"), sample("trafficking.en").clause("op6"), "zh", "en")
    assert [(change.before, change.after, change.direction) for change in told if change.kind == "force"] == [
        ("强烈鼓励", "Urges", "stronger")
    ]


@pytest.mark.parametrize(
    ("name", "clause", "force"),
    [
        ("trafficking.en", "op1", 3),
        ("trafficking.en", "op6", 6),
        ("trafficking.en", "op10", 7),
        ("trafficking.en", "op14", 1),
        ("trafic.fr", "op1", 3),
        ("trafic.fr", "op3", 6),
        ("trafic.fr", "op4", 7),
        ("trafico.es", "op1", 3),
        ("trafico.es", "op3", 6),
        ("trafico.es", "op2", 4),
    ],
)
def test_the_ladder_of_each_language(name, clause, force):
    document = sample(name)
    assert force_of(document.clause(clause), document.language) == force
