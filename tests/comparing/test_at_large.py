from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tui_reader.comparing import align, trace
from tui_reader.comparing.at_large import LargeRelations
from tui_reader.corpus import Document
from tui_reader.searching import SearchEngine
from tui_reader.searching.stored import Source, Store, build

Seed = Callable[[str], Document]
NUMBERS = ("000", "001", "002", "003", "004")


@pytest.fixture(scope="module")
def at_large(documents: tuple[Document, ...], tmp_path_factory: pytest.TempPathFactory) -> LargeRelations:
    """The five documents in an index on disk."""
    folder: Path = tmp_path_factory.mktemp("index")
    by_id = {document.id: document for document in documents}
    sources = [Source(document.id, document.id, 2 * len(document.clauses)) for document in documents]
    list(build(folder, sources, by_id.__getitem__, processes=1))
    return LargeRelations(by_id.get, lambda: SearchEngine(Store(folder)), documents)


@pytest.mark.parametrize(
    ("asked", "counterpart"),
    [
        ("000:op39", "003:op14"),  # the return of live animals, eggs too
        ("000:op9", "003:op11"),  # predicate offences of money-laundering
        ("000:pp28", "001:op11"),  # the consortium under two names, and its five members
        ("000:op6", "001:op4"),  # serious crime by article 2 (b)
        ("000:op12", "001:op7"),  # a task force between agencies
        ("000:op19", "004:p2"),  # research into what drives markets
        ("001:op2", "004:p3"),  # States of supply, transit and demand
    ],
)
def test_the_same_commitment_is_found_through_the_index(
    at_large: LargeRelations, seed: Seed, asked: str, counterpart: str
) -> None:
    numbers = {seed(each).id: each for each in NUMBERS}
    for one, other in ((asked, counterpart), (counterpart, asked)):
        related = at_large.related(seed(one[:3]).id, one[4:], 60)
        found = [f"{numbers[each.document]}:{each.clause}" for each in related]
        assert other in [each for each in found if each.startswith(other[:3])][:3], one


def test_only_clauses_of_other_documents_with_their_reasons_best_first(at_large: LargeRelations, seed: Seed) -> None:
    related = at_large.related(seed("000").id, "op6", 20)
    assert seed("000").id not in {each.document for each in related}
    assert [each.score for each in related] == sorted((each.score for each in related), reverse=True)
    assert all(each.reasons for each in related)
    best = next(each for each in related if each.document == seed("001").id)
    assert (best.clause, best.text) == ("op4", seed("001").clause("op4").text)
    assert "定为严重犯罪" in [reason.text for reason in best.reasons]
    assert at_large.related(seed("000").id, "op6", 4) == related[:4]


@pytest.mark.parametrize("alone", ["000:op17", "003:c1"])  # rangers; what recommends the draft that follows
def test_a_clause_without_counterpart_says_so(at_large: LargeRelations, seed: Seed, alone: str) -> None:
    assert at_large.related(seed(alone[:3]).id, alone[4:]) == ()


def test_what_says_nothing_by_itself_cannot_be_asked_for(at_large: LargeRelations, seed: Seed) -> None:
    with pytest.raises(KeyError):
        at_large.related(seed("004").id, "h1")


def test_a_clause_is_traced_and_documents_are_aligned(
    at_large: LargeRelations, documents: tuple[Document, ...], seed: Seed
) -> None:
    versions = trace(at_large, documents, seed("000").id, "op6")
    assert [each.clause for each in versions if each.document != seed("004").id][-3:] == ["op4", "op6", "op9"]
    pairs = align(seed("001"), seed("003"), at_large)
    assert next(pair.right for pair in pairs if "op4" in pair.left) == ("op8", "op9")
