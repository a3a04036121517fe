from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui_reader.corpus import Document
from tui_reader.searching import SearchEngine, Tier
from tui_reader.searching.folding import fold_text

_SHARED = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)

_TYPED = st.text(
    st.one_of(st.characters(), st.sampled_from('野生动植物象牙腐败贩运 -"“”:abcxyz/0123456789.')), max_size=24
)
_FIELDED = st.tuples(st.sampled_from(["", "-"]), st.sampled_from(["doc", "kind", "verb", "date", "cites", "x"]), _TYPED)
_QUERIES = st.one_of(_TYPED, _FIELDED.map(lambda parts: f"{parts[0]}{parts[1]}:{parts[2]}"))


@_SHARED
@given(query=_QUERIES)
def test_every_string_is_a_query(engine: SearchEngine, query: str) -> None:
    results = engine.search(query)
    assert results.total >= len(results.matches)
    for match in results.matches:
        ends = [end for span in match.spans for end in span]
        assert ends == sorted(set(ends))
        assert not ends or (ends[0] >= 0 and ends[-1] <= len(match.text))


def _is_han(char: str) -> bool:
    return "一" <= char <= "鿿"


@_SHARED
@given(data=st.data())
def test_what_stands_in_a_clause_finds_it_to_the_letter(
    documents: tuple[Document, ...], engine: SearchEngine, data: st.DataObject
) -> None:
    document = data.draw(st.sampled_from(documents))
    clause = data.draw(st.sampled_from([each for each in document.clauses if len(each.text) > 1]))
    start = data.draw(st.integers(0, len(clause.text) - 2))
    end = start
    while end < len(clause.text) and _is_han(clause.text[end]) and end - start < 12:
        end += 1
    word = clause.text[start:end]
    if len(word) < 2:
        return
    hits = {(each.document, each.clause): each for each in engine.search(word, 1000).matches}
    match = hits[document.id, clause.id]
    assert match.tier is Tier.EXACT
    assert any(a <= start and end <= b for a, b in match.spans)
    for a, b in match.spans:
        # Stretches that touch are shown as one.
        assert fold_text(word) in fold_text(match.text[a:b])
