"""The index on disk answers as the one in memory does, survives being interrupted, and takes in what is new."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.corpus import Citation, Clause, Document, Kind
from tui_reader.searching import SearchEngine, Tier
from tui_reader.searching.folding import fold_text
from tui_reader.searching.stored import Source, Store, build
from tui_reader.searching.stored.grams import pair_code, places_of_pairs, triple_code, triples
from tui_reader.searching.stored.postings import SPAN, Postings, Tally, bitmap_of, common, packed, places_of
from tui_reader.searching.stored.sections import DamagedFile, Sections, pack

QUERIES = (
    "护林员",
    "象牙 老虎",
    "ＣＩＴＥＳ",
    "執法網絡 區域",
    "护林圆",
    "穿山非法贩运",
    "把非法贩运定为严重犯罪",
    "粮农组织 柏林",
    "xiangya shichang",
    "xysc",
    "69/314",
    "A/RES/69/314",
    "CTOC/COP/2020/10",
    "刑警组织 案例研究",
    "doc:2013 kind:op verb:敦促",
    "cites:69/314",
    "腐败 -公约",
    "traficking",
    "doc:2013",
    "doc:卡萨内 date:..2016",
    "-doc:卡萨内 象牙",
    "date:2016.. 象牙",
    "kind:op",
    "kind:op -象牙",
    "-kind:op -kind:pp verb:敦促",
    "verb:敦促 野生动植物",
    "-verb:敦促 kind:op 腐败",
    "cites:濒危",
    "cites:69/314 -腐败 doc:L.116",
    "-cites:69/314 kind:pp 决议",
)


@pytest.fixture(scope="module")
def indexed(documents: tuple[Document, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("index")
    # A segment for each document, as in a library that has grown.
    for number, document in enumerate(documents):
        sources = [Source(str(number), number, len(document.clauses) + len(document.footnotes))]
        list(build(folder, sources, documents.__getitem__, processes=1))
    return folder


@pytest.fixture(scope="module")
def stored_engine(indexed: Path) -> SearchEngine:
    return SearchEngine(Store(indexed))


@pytest.mark.parametrize("query", QUERIES)
def test_it_finds_what_the_index_in_memory_finds(engine: SearchEngine, stored_engine: SearchEngine, query: str) -> None:
    expected, answer = engine.search(query), stored_engine.search(query)
    assert answer.matches == expected.matches
    assert (answer.total, answer.suggestion) == (expected.total, expected.suggestion)


PIECES = (
    "kind:op", "-kind:op", "kind:pp", "doc:2013", "-doc:A/75", "doc:卡萨内", "date:2015..", "date:2021", "verb:鼓励", "-verb:鼓励",
    "cites:69/314", "-cites:CITES", "cites:公约", "-腐败", "-国际", "野生动植物", "国际合作", "会员国", "象牙", "hezuo", "69/314",
)  # fmt: skip


@settings(deadline=None)
@given(pieces=st.lists(st.sampled_from(PIECES), min_size=1, max_size=4, unique=True))
def test_fields_and_words_together_find_the_same(
    engine: SearchEngine, stored_engine: SearchEngine, pieces: list[str]
) -> None:
    query = " ".join(pieces)
    expected, answer = engine.search(query), stored_engine.search(query)
    assert (answer.matches, answer.total) == (expected.matches, expected.total)


def test_what_nothing_answers_is_not_found_and_a_spelling_offered(indexed: Path) -> None:
    results = SearchEngine(Store(indexed)).search("69/341 kind:op")
    assert (results.matches, results.suggested) == ((), "69/314 kind:op")


def test_a_rare_word_is_found_beside_one_that_very_many_texts_have(tmp_path: Path) -> None:
    texts = [f"鼓励会员国采取措施{'，并加强国际合作' * (place % 7)}；" for place in range(3000)]
    rare = "请会员国采取措施，加强国际合作，禁止用汞开采砂金，并就此向大会报告，同时分享经验、技术和最佳做法；"
    clauses = tuple(Clause(f"op{place}", Kind.OPERATIVE, text) for place, text in enumerate([*texts, rare]))
    document = Document("X/1", "t", clauses)
    list(build(tmp_path, [Source("1", 1, len(clauses))], {1: document}.__getitem__, processes=1))
    engine = SearchEngine(Store(tmp_path))
    for query in ("会员国 汞", "国际合作 砂金", "huiyuanguo shajin", "cuoshi baogao", "会员国 沙金"):
        assert [match.clause for match in engine.search(query).matches] == ["op3000"]


def test_documents_beside_the_index_are_found_at_once(documents: tuple[Document, ...], indexed: Path) -> None:
    new = Document("X/1", "雪豹", (Clause("op1", Kind.OPERATIVE, "鼓励保护雪豹的护林员；", "1."),))
    engine = SearchEngine(Store(indexed, [new]))
    assert [(match.document, match.clause) for match in engine.search("雪豹 护林员").matches] == [("X/1", "op1")]
    assert ("X/1", "op1") in {(match.document, match.clause) for match in engine.search("xuebao").matches}
    assert engine.search("护林员").total == 2


def test_documents_that_are_gone_are_not_found(indexed: Path) -> None:
    assert SearchEngine(Store(indexed, gone={"0"})).search("护林员").matches == ()
    assert SearchEngine(Store(indexed, gone={"1"})).search("护林员").total == 1


def test_a_build_that_is_stopped_goes_on_where_it_was(documents: tuple[Document, ...], tmp_path: Path) -> None:
    read: list[int] = []

    def reading(number: int) -> Document:
        read.append(number)
        return documents[number]

    sources = [Source(str(number), number, SPAN) for number in range(5)]
    stopped = [each.done for each in build(tmp_path, sources, reading, processes=1, cancelled=lambda: len(read) == 2)]
    assert stopped == [0, 1, 2]
    assert SearchEngine(Store(tmp_path)).search("红木").total == 1
    assert [each.done for each in build(tmp_path, sources, reading, processes=1)] == [2, 3, 4, 5]
    assert read == [0, 1, 2, 3, 4]
    assert SearchEngine(Store(tmp_path)).search("红木").total == 3
    list(build(tmp_path, sources, reading, processes=1))
    assert len(read) == 5


def test_what_is_damaged_is_made_again(documents: tuple[Document, ...], tmp_path: Path) -> None:
    sources = [Source(str(number), number, SPAN) for number in range(2)]
    list(build(tmp_path, sources, documents.__getitem__, processes=1))
    first, second = sorted(tmp_path.glob("*.segment"))
    first.write_bytes(first.read_bytes()[:100])
    second.with_name("000003.segment.part").write_bytes(b"half")
    (tmp_path / "summary.small").write_bytes(b"")
    assert SearchEngine(Store(tmp_path)).search("护林员").matches == ()
    assert [each.done for each in build(tmp_path, sources, documents.__getitem__, processes=1)] == [1, 2]
    assert SearchEngine(Store(tmp_path)).search("护林员").total == 1
    assert not list(tmp_path.glob("*.part"))


def test_of_very_many_the_shorter_are_shown_and_the_others_counted(tmp_path: Path) -> None:
    texts = [f"鼓励会员国采取措施{'，并加强国际合作' * (place % 7)}；" for place in range(3000)]
    clauses = tuple(Clause(f"op{place}", Kind.OPERATIVE, text, f"{place}.") for place, text in enumerate(texts))
    document = Document("X/1", "t", clauses)
    list(build(tmp_path, [Source("1", 1, len(clauses))], {1: document}.__getitem__, processes=1))
    results = SearchEngine(Store(tmp_path)).search("会员国")
    assert (results.total, results.is_estimate) == (3000, True)
    assert {match.text for match in results.matches} == {"鼓励会员国采取措施；"}
    both = SearchEngine(Store(tmp_path)).search("国际合作 会员国")
    assert (both.total, both.matches[0].tier) == (sum(place % 7 > 0 for place in range(3000)), Tier.EXACT)


def test_fields_alone_list_what_they_allow_in_reading_order(tmp_path: Path) -> None:
    kinds = (Kind.PREAMBULAR, Kind.OPERATIVE)
    cited = (Citation("第69/314号决议", "A/RES/69/314", 4, 14),)
    clauses = tuple(
        Clause(f"c{place}", kinds[place % 2], f"回顾其第69/314号决议{'及其他决议' * (place % 5)}；", citations=cited)
        for place in range(5000)
    )
    document = Document("X/1", "t", clauses, date="2015")
    list(build(tmp_path, [Source("1", 1, len(clauses))], {1: document}.__getitem__, processes=1))
    engine = SearchEngine(Store(tmp_path))
    listed = engine.search("kind:op", 3)
    assert [match.clause for match in listed.matches] == ["c1", "c3", "c5"]
    assert (listed.total, listed.is_estimate) == (2500, False)
    assert engine.search("kind:op date:2016..").total == 0
    # What only the texts can tell is not looked for in all of them.
    cites = engine.search("kind:op cites:69/314", 2)
    assert ([match.clause for match in cites.matches], cites.total, cites.is_estimate) == (["c1", "c3"], 2500, True)


def test_a_frequent_word_is_found_where_a_field_allows_it(tmp_path: Path) -> None:
    texts = [f"鼓励会员国采取措施{'，并加强国际合作' * (place % 7)}；" for place in range(3000)]
    rare = Clause("op2999", Kind.OPERATIVE, texts[2999] + "还鼓励会员国分享经验；", "2999.", verb="还鼓励")
    clauses = (*(Clause(f"pp{place}", Kind.PREAMBULAR, text) for place, text in enumerate(texts[:2999])), rare)
    document = Document("X/1", "t", clauses)
    list(build(tmp_path, [Source("1", 1, len(clauses))], {1: document}.__getitem__, processes=1))
    engine = SearchEngine(Store(tmp_path))
    assert [match.clause for match in engine.search("kind:op 会员国").matches] == ["op2999"]
    assert [match.clause for match in engine.search("verb:还鼓励 会员国 措施").matches] == ["op2999"]
    assert [match.clause for match in engine.search("kind:op huiyuanguo").matches] == ["op2999"]
    assert [match.clause for match in engine.search("kind:op 会员围采取措施").matches] == ["op2999"]
    assert engine.search("kind:pp 会员国").total == 2999


# The pieces that it is made of.

_PLACES = st.lists(st.integers(0, SPAN - 1), unique=True, max_size=60).map(sorted)


def _postings(places: list[int]) -> Postings:
    from array import array

    return Postings(memoryview(packed(array("H", places))), len(places))


@settings(deadline=None)
@given(_PLACES)
def test_postings_hold_what_was_put_in(places: list[int]) -> None:
    assert list(_postings(places).places()) == places == list(places_of(bitmap_of(places)))


@settings(deadline=None)
@given(_PLACES, st.integers(2, 40))
def test_what_is_common_is_what_all_have(places: list[int], step: int) -> None:
    many = list(range(0, SPAN, step))
    for other in (many, places[::2]):
        wanted = sorted(set(places) & set(other))
        shared, count = common([_postings(places), _postings(other)])
        assert (list(shared), count) == (wanted, len(wanted))
    shared, count = common([_postings(many), _postings(list(range(0, SPAN, 3)))])
    assert count == len(list(shared)) == len(set(many) & set(range(0, SPAN, 3)))


@settings(deadline=None)
@given(st.lists(st.tuples(_PLACES, st.integers(1, 7)), max_size=6), st.integers(1, 30))
def test_a_tally_adds_up(rows: list[tuple[list[int], int]], least: int) -> None:
    tally, sums = Tally(), dict[int, int]()
    for places, weight in rows:
        tally.add(bitmap_of(places), weight)
        for place in places:
            sums[place] = sums.get(place, 0) + weight
    assert list(places_of(tally.at_least(least))) == sorted(place for place, sum_ in sums.items() if sum_ >= least)


@settings(deadline=None)
@given(st.lists(st.text(st.characters(exclude_characters="\n"), max_size=12).map(fold_text), max_size=6))
def test_pairs_and_triples_are_those_of_the_texts(texts: list[str]) -> None:
    wanted: dict[int, set[int]] = {}
    for place, text in enumerate(texts):
        for one, two in pairwise(text):
            wanted.setdefault(pair_code(one + two), set()).add(place)
    found = places_of_pairs(texts)
    assert {code: set(places) for code, places in found.items()} == wanted
    assert list(found) == sorted(wanted)
    known = set(triples(texts))
    assert {triple_code(text[at : at + 3]) for text in texts for at in range(len(text) - 2)} <= known


def test_a_file_that_is_no_index_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "x"
    whole = pack({"a": 1}, {"numbers": b"\1\0\2\0", "text": b"abc"})
    for data in (b"", b"abc", whole[:-8], b"\xff" * 64):
        file.write_bytes(data)
        with pytest.raises(DamagedFile):
            Sections.open(file)
    file.write_bytes(whole)
    sections = Sections.open(file)
    assert (sections.head, list(sections.numbers("numbers", "H")), bytes(sections.bytes("text"))) == (
        {"a": 1},
        [1, 2],
        b"abc",
    )


def test_other_processes_build_the_same(documents: tuple[Document, ...], tmp_path: Path) -> None:
    sources = [Source(str(number), number, SPAN) for number in range(3)]
    one, more = tmp_path / "one", tmp_path / "more"
    list(build(one, sources, _numbered, processes=1))
    assert [each.done for each in build(more, sources, _numbered, processes=2)][-1] == 3
    named = [sorted(path.name for path in folder.iterdir()) for folder in (one, more)]
    assert named[0] == named[1]
    assert all((one / name).read_bytes() == (more / name).read_bytes() for name in named[0])


def _numbered(number: int) -> Document:
    return Document(str(number), "t", (Clause("op1", Kind.OPERATIVE, f"鼓励保护第 {number} 种动物；", "1."),))
