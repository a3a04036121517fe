"""Documents and clauses by what a person would call them."""

from __future__ import annotations

import pytest

from tui_reader.library import AmbiguousClause, AmbiguousDocument, UnknownClause, UnknownDocument, find_clause
from tui_reader.library.naming import find_document


@pytest.mark.parametrize(
    ("key", "found"),
    [
        ("A/75/L.116", "000"),
        ("a/75/l.116", "000"),
        ("l.116", "000"),
        ("000", "000"),
        ("000_f9fc2204a2458b71.txt", "000"),
        ("2013/40", "001"),
        ("2013／40", "001"),
        ("40", "001"),
        ("2/14", "002"),
        ("2025/17", "003"),
        ("卡萨内", "004"),
        (" 卡萨内 ", "004"),
        ("004", "004"),
    ],
)
def test_a_document_is_found_by_an_unambiguous_part_of_a_name(key, found, documents, seed):
    assert find_document(key, documents) is seed(found)


def test_a_whole_number_goes_before_a_piece_of_a_longer_one(documents, seed):
    # 17 stands in 2025/17, and also within the names of other files (…b317…).
    assert find_document("17", documents) is seed("003")


def test_what_several_documents_are_called_is_not_guessed(documents):
    with pytest.raises(AmbiguousDocument) as raised:
        find_document("E/RES", documents)
    assert raised.value.candidates == ("E/RES/2013/40", "E/RES/2025/17")
    with pytest.raises(AmbiguousDocument):
        find_document("野生", documents)


def test_an_unknown_name_gets_the_nearest(documents):
    with pytest.raises(UnknownDocument) as raised:
        find_document("E/RES/2013/41", documents)
    assert raised.value.nearest[0] == "E/RES/2013/40"
    assert "E/RES/2013/40" in str(raised.value)


@pytest.mark.parametrize("key", ["", "   ", "％", "\x00"])
def test_an_empty_or_odd_name_finds_no_document(key, documents):
    with pytest.raises(UnknownDocument):
        find_document(key, documents)


def test_in_an_empty_library_there_is_no_nearest():
    with pytest.raises(UnknownDocument, match=r"no document “x”$"):
        find_document("x", ())


@pytest.mark.parametrize(
    ("number", "key", "clause", "begins"),
    [
        ("000", "op6", "op6", "促请会员国按照本国法律"),
        ("000", "OP6", "op6", "促请会员国按照本国法律"),
        ("000", "6", "op6", "促请会员国按照本国法律"),
        ("000", "6.", "op6", "促请会员国按照本国法律"),
        ("000", "12", "op12", ""),
        ("000", "44", "op44", ""),
        ("001", "pp2", "pp2", "承认《濒危野生动植物种国际贸易公约》"),
        ("002", "27", "p27", ""),
    ],
)
def test_a_clause_is_found_by_its_id_or_printed_number(number, key, clause, begins, seed):
    found = find_clause(seed(number), key)
    assert found.id == clause
    assert found.text.startswith(begins)


def test_an_item_is_found_as_it_is_printed(seed):
    assert find_clause(seed("002"), "2(b)").id == "p2.b"
    assert find_clause(seed("002"), "(b)").id == "p2.b"
    assert find_clause(seed("004"), "(i)").id == find_clause(seed("004"), "i").id


def test_a_number_that_two_clauses_have_is_not_guessed(seed):
    document = seed("000")
    first, second = (document.clause(name) for name in ("op6", "op7"))
    twice = document.replaced(clauses=(first, second._replace(label="6.")))
    with pytest.raises(AmbiguousClause) as raised:
        find_clause(twice, "6")
    assert raised.value.candidates == ("op6", "op7")


def test_an_unknown_clause_gets_the_nearest_numbers(seed):
    with pytest.raises(UnknownClause) as raised:
        find_clause(seed("000"), "op99")
    assert raised.value.nearest == ("op42", "op43", "op44")
    with pytest.raises(UnknownClause) as raised:
        find_clause(seed("001"), "zz")
    assert raised.value.nearest


def test_a_part_of_a_name_goes_before_one_of_a_title(documents, seed):
    titled = documents[1].replaced(id="E/RES/2014/1", symbol="E/RES/2014/1", source="", title="4 000 吨木材")
    assert find_document("000", (*documents, titled)) is seed("000")


def test_of_very_many_candidates_some_are_named(documents):
    many = [documents[1].replaced(id=f"E/RES/2014/{number}", symbol="", source="") for number in range(300)]
    with pytest.raises(AmbiguousDocument) as raised:
        find_document("2014", many)
    assert len(raised.value.candidates) == 300
    assert str(raised.value).count("E/RES/2014/") == 12
    assert "E/RES/2014/11, …; type more of it" in str(raised.value)
