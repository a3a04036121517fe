from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.corpus import Clause, FootnoteMark, Kind
from tui_reader.typesetting.clauses import set_clause
from tui_reader.typesetting.lines import SetLine
from tui_reader.typesetting.overlay import cut, cut_text

CLAUSE = Clause(
    "op1",
    Kind.OPERATIVE,
    "根据《公约》加强合作，打击贩运",
    label="1.",
    marks=(FootnoteMark("5", 6),),
)


def laid(line: SetLine, *spans: tuple[int, int, str]) -> list[tuple[str, str | None]]:
    return [(run.text, over) for run, over in cut(line, spans)]


def test_runs_are_cut_at_the_edges_of_spans() -> None:
    (line,) = set_clause(CLAUSE, 40, label_width=4).lines
    assert laid(line, (8, 10, "match")) == [
        ("1.", None),
        ("  ", None),
        ("根据《公约》", None),
        ("⁵", None),
        ("加强", None),
        ("合作", "match"),
        ("，打击贩运", None),
    ]


def test_the_pieces_keep_their_offsets() -> None:
    (line,) = set_clause(CLAUSE, 40).lines
    starts = [run.start for run, _ in cut(line, [(8, 10, "match")])]
    assert starts == [-1, -1, 0, -1, 6, 8, 10]


def test_a_mark_is_covered_only_with_both_its_neighbours() -> None:
    (line,) = set_clause(CLAUSE, 40).lines
    assert ("⁵", "match") in laid(line, (5, 7, "match"))
    assert ("⁵", None) in laid(line, (2, 6, "match"))
    assert ("⁵", None) in laid(line, (6, 8, "match"))
    assert ("⁵", None) in laid(line, (4, 6, "one"), (6, 8, "two"))


def test_a_mark_at_a_lines_end_has_its_neighbour_on_the_next_line() -> None:
    first, *_rest = set_clause(CLAUSE, 13, label_width=4).lines
    assert laid(first, (4, 8, "match"))[2:] == [("根据《公", None), ("约》", "match"), ("⁵", "match")]
    assert laid(first, (4, 6, "match"))[2:] == [("根据《公", None), ("约》", "match"), ("⁵", None)]


def test_a_span_goes_on_over_the_lines_end() -> None:
    lines = set_clause(CLAUSE, 16).lines
    covered = [run.text for line in lines for run, over in cut(line, [(7, 13, True)]) if over]
    assert "".join(covered) == "强合作，打击"


def test_the_first_of_overlapping_spans_wins() -> None:
    (line,) = set_clause(CLAUSE, 40).lines
    assert laid(line, (8, 10, "here"), (6, 15, "there"))[-3:] == [
        ("加强", "there"),
        ("合作", "here"),
        ("，打击贩运", "there"),
    ]


def test_an_empty_span_cuts_nothing() -> None:
    (line,) = set_clause(CLAUSE, 40).lines
    assert laid(line, (8, 8, "nothing")) == [(run.text, None) for run in line.runs]


def test_a_text_is_cut_where_something_lies_over_it() -> None:
    text = "促请会员国采取措施"
    assert list(cut_text(text, [(0, 2, "verb"), (2, 5, "whom")])) == [
        ("促请", "verb"),
        ("会员国", "whom"),
        ("采取措施", None),
    ]
    assert list(cut_text(text, [(0, 5, "a"), (2, 7, "b")], 1, 8)) == [("请会员国", "a"), ("采取", "b"), ("措", None)]


@given(st.text(max_size=20), st.lists(st.tuples(st.integers(-3, 22), st.integers(-3, 22), st.just(True)), max_size=4))
def test_cutting_loses_no_character_and_gives_no_empty_piece(text, spans) -> None:
    pieces = [piece for piece, _over in cut_text(text, sorted(spans))]
    assert "".join(pieces) == text
    assert all(pieces)
