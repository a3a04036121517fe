"""Forms of one text that the user has joined, such as a draft and the resolution that it became: each name finds both."""

from __future__ import annotations

import pytest

from tui_reader.corpus import Document
from tui_reader.searching import SearchEngine
from tui_reader.searching.stored import Source, Store, build


@pytest.fixture(scope="module", params=["held", "stored"])
def joined(
    request: pytest.FixtureRequest, documents: tuple[Document, ...], tmp_path_factory: pytest.TempPathFactory
) -> SearchEngine:
    # The draft of 2021 was adopted; the resolution of 2025 cites it by the number that it has since then.
    draft = documents[0].replaced(also=("A/RES/75/311",))
    library = [draft, *documents[1:]]
    if request.param == "held":
        return SearchEngine(library)
    folder = tmp_path_factory.mktemp("index")
    sources = [Source(document.id, place, document.size * 2) for place, document in enumerate(library)]
    list(build(folder, sources, library.__getitem__, processes=1))
    return SearchEngine(Store(folder))


def _found(engine: SearchEngine, query: str) -> list[tuple[str, str, str]]:
    return [(match.document, match.clause, match.reason) for match in engine.search(query).matches]


@pytest.mark.parametrize("query", ["A/75/L.116", "75/L.116", "A/RES/75/311", "75/311"])
def test_each_symbol_finds_the_text_and_what_cites_it(joined: SearchEngine, query: str) -> None:
    found = _found(joined, query)
    assert [(document, clause) for document, clause, _reason in found] == [
        ("E/RES/2025/17", "pp3"),
        ("A/75/L.116", "t1"),
    ]
    # What is printed as it was typed needs no reason; the title of the draft says whose it is.
    assert found[0][2] == ("" if query == "75/311" else "A/RES/75/311")
    assert found[1][2] == "A/75/L.116"


@pytest.mark.parametrize("name", ["75/311", "A/RES/75/311", "L.116"])
def test_each_symbol_names_the_document(joined: SearchEngine, name: str) -> None:
    assert [each[:2] for each in _found(joined, f"doc:{name} 护林员")] == [("A/75/L.116", "op17")]
    assert _found(joined, f"-doc:{name} 护林员") == []


def test_each_symbol_can_be_completed(joined: SearchEngine) -> None:
    names = {value.text for value in joined.vocabulary().values["doc"]}
    assert {"A/75/L.116", "A/RES/75/311"} <= names
