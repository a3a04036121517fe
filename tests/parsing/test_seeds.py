"""What a parsed document tells beside its words: verbs, places of citations, the way back to the source.

The words themselves, with labels, marks and citations, are held to ``tests/transcriptions``.
"""

from __future__ import annotations

import pytest

from tui_reader.corpus import Kind


@pytest.mark.parametrize(
    ("number", "clause", "verb", "place"),
    [
        ("000", "pp5", "依然感到关切", 3),
        ("000", "pp14", "着重指出", 0),
        ("000", "pp17", "又强调", 4),
        ("000", "pp19", "再次呼吁", 0),
        ("000", "op1", "强烈表示依然决心", 0),
        ("000", "op28", "又大力鼓励", 0),
        ("000", "op41", "请", 4),
        ("001", "op11", "赞扬", 0),
        ("003", "c1", "建议", 0),
        ("003", "pp1", "震惊地注意到", 0),
        ("003", "pp5", "进一步回顾", 0),
        ("003", "op9", "吁请", 0),
        ("003", "op12", "进一步鼓励", 0),
        ("003", "op18", "欣见", 0),
        ("002", "p24", "不妨考虑", 4),
        ("004", "p2", "开展并/或支持", 0),
        ("004", "p14", "呼吁", 2),
    ],
)
def test_the_verb_of_a_clause_and_its_place(seed, number, clause, verb, place):
    found = seed(number).clause(clause)
    assert (found.verb, found.verb_span.start) == (verb, place)


def test_preambular_and_operative_paragraphs_all_have_a_verb(documents):
    for document in documents:
        for clause in document.clauses:
            if clause.kind in (Kind.PREAMBULAR, Kind.OPERATIVE):
                assert clause.verb and clause.text[slice(*clause.verb_span)] == clause.verb, clause.id


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


def test_the_lines_of_a_clause_hold_its_text(documents):
    for document in documents:
        lines = document.source_text.splitlines()
        for clause in document.clauses:
            source = iter("".join(lines[clause.lines.first - 1 : clause.lines.last]))
            assert all(char in source for char in clause.text if not char.isspace()), clause.id
