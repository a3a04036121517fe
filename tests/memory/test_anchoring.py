"""Quoted words are found again when the document is numbered, worded or called otherwise."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import SEEDS
from tui_reader.corpus import Clause, Document, Kind, Span
from tui_reader.memory import How, find_again, quote
from tui_reader.parsing import parse_text, read_document

DRAFT = read_document(SEEDS / "000_f9fc2204a2458b71.txt")
OPERATIVE = [clause.id for clause in DRAFT.clauses if clause.kind is Kind.OPERATIVE]


def renumbered(document: Document, clauses: list[Clause]) -> Document:
    """The document with other operative paragraphs, numbered from one."""
    others = [clause for clause in document.clauses if clause.kind is not Kind.OPERATIVE]
    numbered = [each._replace(id=f"op{n}", label=f"{n}.") for n, each in enumerate(clauses, start=1)]
    return document.replaced(clauses=(*others, *numbered))


def operative(document: Document) -> list[Clause]:
    return [clause for clause in document.clauses if clause.kind is Kind.OPERATIVE]


def test_words_that_stand_where_they_stood(documents):
    for document in documents:
        for clause in document.clauses:
            found = find_again(quote(document, clause), documents)
            assert (found.document.id, found.clause.id, found.how) == (document.id, clause.id, How.SAME)


def test_a_new_paragraph_before_it_shifts_the_number():
    text = (SEEDS / "001_ca37d2ec2f3a3f12.txt").read_text(encoding="utf-8")
    before = parse_text(text, "001.txt")
    note = quote(before, before.clause("op4"))
    assert note.words.startswith("鼓励会员国按照《联合国打击跨国有组织犯罪公约》")
    clauses = operative(before)
    new = Clause("op3", Kind.OPERATIVE, "吁请会员国在国内立法中列入环境犯罪；", "3.")
    after = renumbered(before, [*clauses[:2], new, *clauses[2:]])
    found = find_again(note, [after])
    assert (found.clause.id, found.how) == ("op5", How.MOVED)
    assert found.clause.text == note.words


def test_a_word_that_was_changed_in_negotiation():
    clauses = operative(DRAFT)
    note = quote(DRAFT, DRAFT.clause("op6"))
    assert note.words.startswith("促请会员国按照本国法律")
    reworded = [each._replace(text=each.text.replace("促请会员国按照本国法律和", "鼓励会员国根据")) for each in clauses]
    found = find_again(note, [renumbered(DRAFT, reworded[1:])])
    assert (found.clause.id, found.how) == ("op5", How.REWORDED)


def test_the_clause_that_keeps_its_number_goes_before_a_like_one():
    here = Clause("op1", Kind.OPERATIVE, "敦促会员国加强合作，打击非法贩运；", "1.")
    there = Clause("op2", Kind.OPERATIVE, "敦促会员国加强合作，打击洗钱行为；", "2.")
    document = Document("d", "", (here, there))
    note = quote(document, here)
    changed = document.replaced(clauses=(here._replace(text="促请会员国加强合作，打击非法采伐；"), there))
    assert find_again(note, [changed]).clause.id == "op1"


def test_a_few_words_of_a_clause_are_found_within_it():
    clause = DRAFT.clause("op31")
    start = clause.text.index("紧急关闭国内合法象牙市场")
    note = quote(DRAFT, clause, Span(start, start + 12))
    found = find_again(note, [renumbered(DRAFT, operative(DRAFT)[10:])])
    assert (found.clause.id, found.how) == ("op21", How.MOVED)
    assert found.clause.text[slice(*found.span)] == "紧急关闭国内合法象牙市场"
    changed = [
        each._replace(text=each.text.replace("紧急关闭国内合法", "立即关闭国内合法")) for each in operative(DRAFT)
    ]
    found = find_again(note, [renumbered(DRAFT, changed[10:])])
    assert (found.clause.id, found.how) == ("op21", How.REWORDED)
    assert "关闭国内合法象牙市场" in found.clause.text[slice(*found.span)]


def test_of_the_same_words_twice_those_in_the_same_surroundings():
    def lines(*texts: str) -> Document:
        clauses = [Clause(f"z{n}", Kind.LIST_ITEM, text) for n, text in enumerate(texts, start=1)]
        return Document("d", "", tuple(clauses))

    before = lines("非洲", "博茨瓦纳", "观察员", "亚洲", "中国", "观察员")
    after = lines("新的一行", "非洲", "博茨瓦纳", "观察员", "亚洲", "中国", "观察员")
    assert find_again(quote(before, before.clause("z3")), [after]).clause.id == "z4"
    assert find_again(quote(before, before.clause("z6")), [after]).clause.id == "z7"


def test_a_document_under_another_id_but_never_the_same_words_of_another_document(documents, seed):
    note = quote(seed("004"), seed("004").clause("p1"))
    (again,) = [each.replaced(id="renamed") for each in documents if each.source.startswith("004")]
    found = find_again(note, [again, *documents[:4]])
    assert (found.document.id, found.clause.id, found.how) == ("renamed", "p1", How.MOVED)
    assert find_again(note, documents[:4]) is None
    symbolled = quote(seed("001"), seed("001").clause("op4"))
    copy = seed("001").replaced(id="E/RES/2013/41", symbol="E/RES/2013/41")
    assert find_again(symbolled, [copy]) is None
    assert find_again(symbolled, [seed("001").replaced(id="E/RES/2013/40~2")]).document.id == "E/RES/2013/40~2"


def test_words_that_are_gone_are_not_found_elsewhere():
    note = quote(DRAFT, DRAFT.clause("op6"))
    clauses = [clause for clause in operative(DRAFT) if clause.id != "op6"]
    assert find_again(note, [renumbered(DRAFT, clauses)]) is None
    assert find_again(note, []) is None
    assert find_again(note, [DRAFT.replaced(clauses=())]) is None


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_a_shuffled_shortened_and_renumbered_document_keeps_its_notes(data):
    clauses = operative(DRAFT)
    kept = data.draw(st.sampled_from(clauses))
    others = data.draw(st.lists(st.sampled_from(clauses), unique_by=lambda clause: clause.id, max_size=20))
    order = data.draw(st.permutations([kept, *(each for each in others if each is not kept)]))
    after = renumbered(DRAFT, list(order))
    found = find_again(quote(DRAFT, kept), [after])
    assert found.clause.text == kept.text
    absent = data.draw(st.sampled_from(clauses))
    if absent is not kept and absent not in others:
        elsewhere = find_again(quote(DRAFT, absent), [after])
        assert elsewhere is None or elsewhere.how is How.REWORDED


@settings(max_examples=60, deadline=None)
@given(
    name=st.sampled_from(OPERATIVE),
    shift=st.integers(1, 12),
    edits=st.lists(st.tuples(st.floats(0, 1), st.sampled_from("的和与及将各国，在促请")), min_size=1, max_size=5),
)
def test_a_few_changed_characters_and_a_shifted_number_do_not_lose_a_note(name, shift, edits):
    clause = DRAFT.clause(name)
    text = clause.text
    for where, char in edits[: max(1, len(text) // 8)]:
        place = int(where * (len(text) - 1))
        text = text[:place] + char + text[place + 1 :]
    new = [Clause("op1", Kind.OPERATIVE, f"决定在第{n}届会议审议此事；", "1.") for n in range(shift)]
    changed = [each._replace(text=text) if each.id == name else each for each in operative(DRAFT)]
    found = find_again(quote(DRAFT, clause), [renumbered(DRAFT, [*new, *changed])])
    assert found.clause.text == text
    assert found.clause.id == f"op{int(name[2:]) + shift}"


@settings(max_examples=60, deadline=None)
@given(st.text("敦促会员国，。ab \n", max_size=12), st.lists(st.text("敦促会员国，。ab \n", max_size=12), max_size=5))
def test_what_is_found_stands_in_the_document_whatever_the_texts(words, texts):
    clause = Clause("op1", Kind.OPERATIVE, words)
    note = quote(Document("d", "", (clause,)), clause)
    after = Document("d", "", tuple(Clause(f"op{n}", Kind.OPERATIVE, text) for n, text in enumerate(texts)))
    found = find_again(note, [after])
    if found is not None:
        assert 0 <= found.span.start <= found.span.end <= len(found.clause.text)
        assert found.clause in after.clauses
    assert found is not None or not words or words not in texts


def test_words_that_were_struck_out_are_gone_from_where_they_stood_and_not_found_in_other_words():
    clause = DRAFT.clause("op31")
    start = clause.text.index("国内合法象牙市场")
    note = quote(DRAFT, clause, Span(start, start + 8))
    for instead in ("", "贸易", "任何此类渠道"):
        struck = [each._replace(text=each.text.replace("国内合法象牙市场", instead)) for each in operative(DRAFT)]
        found = find_again(note, [renumbered(DRAFT, struck[10:])])
        assert (found.clause.id, found.how, found.span.start, found.span.end) == ("op21", How.GONE, start, start)


def test_of_a_clause_that_was_struck_out_whole_nothing_is_found():
    note = quote(DRAFT, DRAFT.clause("op20"))
    left = [each for each in operative(DRAFT) if each.id != "op20"]
    found = find_again(note, [renumbered(DRAFT, left)])
    assert found is None or found.how is How.REWORDED
