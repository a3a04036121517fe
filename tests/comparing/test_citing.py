"""What cites what; the clauses were read off the documents."""

from __future__ import annotations

import pytest

from tui_reader.comparing.citing import CitationWeb, Place
from tui_reader.corpus import Citation, Clause, Document, Kind
from tui_reader.library.targets import Targets


@pytest.fixture
def web(documents):
    return CitationWeb(documents, Targets(documents).resolve)


def clauses(places, document):
    return [place.clause for place in places if place.document == document]


def test_who_cites_a_document_of_the_library(web):
    # 2013/40 stands six times in the text of A/75/L.116, and in two addresses between its lines, which cite nothing.
    assert web.citing("E/RES/2013/40") == tuple(
        Place("A/75/L.116", clause) for clause in ("pp24", "op37", "op40", "op41", "op42", "op43")
    )
    assert web.citing("E/RES/2025/17") == ()


def test_what_a_document_cites_in_its_order(web):
    cited = web.cited_by("E/RES/2013/40")
    assert [each.target for each in cited[:4]] == ["E/2013/30", "E/RES/2001/12", "E/RES/2003/27", "CITES"]
    untoc = next(each for each in cited if each.target == "UNTOC")
    assert [place.clause for place in untoc.places] == ["pp3", "pp13", "op3", "op4"]


def test_what_two_documents_both_cite(web):
    shared = {one.target: (one, other) for one, other in web.shared("A/75/L.116", "E/RES/2025/17")}
    for target in ("A/RES/69/314", "A/RES/70/301", "A/RES/71/326", "A/RES/73/343", "UNTOC", "UNCAC"):
        assert target in shared
    one, other = shared["A/RES/69/314"]
    assert clauses(one.places, "A/75/L.116") == ["pp1", "op1"]
    assert clauses(other.places, "E/RES/2025/17") == ["pp3"]


def test_what_most_documents_cite_stands_first(web):
    first, second, *_rest = web.most_cited()
    assert (first.target, len(first.documents)) == ("CITES", 5)
    assert (second.target, len(second.documents)) == ("UNTOC", 4)


def test_a_work_that_is_here_is_known_by_its_id(web):
    here = {each.target: each.document for each in web.most_cited() if each.document}
    assert here["E/RES/2013/40"] == "E/RES/2013/40"
    assert web.citing_work("no such thing") == ()


def test_what_a_document_says_of_itself_is_no_citation():
    text = "本决议，即第 1/1 号决议；"
    own = Clause("op1", Kind.OPERATIVE, text, citations=(Citation("第 1/1 号决议", "X/RES/1/1", 5, 13),))
    document = Document("X/RES/1/1", "", (own,), symbol="X/RES/1/1")
    assert CitationWeb([document], Targets([document]).resolve).most_cited() == ()
