from __future__ import annotations

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.typesetting.material import texts
from tui_reader.corpus import Citation, Clause, FootnoteMark, Kind, Span
from tui_reader.typesetting.clauses import set_clause
from tui_reader.typesetting.lines import Role
from tui_reader.typesetting.overlay import cut
from tui_reader.typesetting.visible import visible


@st.composite
def clauses(draw: st.DrawFn) -> Clause:
    text = draw(texts)
    offset = st.integers(0, len(text))
    span = st.tuples(offset, offset).map(sorted)
    labels = st.sampled_from(["1", "12", "*", "**", "a"])
    verb = Span(*draw(span))
    return Clause(
        "op1",
        draw(st.sampled_from(Kind)),
        text,
        label=draw(st.sampled_from(["", "1.", "(iii)", "一、", "第一百二十三条之二"])),
        verb=text[verb.start : verb.end],
        verb_span=verb,
        marks=tuple(FootnoteMark(draw(labels), place) for place in draw(st.lists(offset, max_size=4))),
        citations=tuple(Citation(text[a:b], "X", a, b) for a, b in draw(st.lists(span, max_size=3))),
    )


label_widths = st.integers(0, 12)


@given(clauses(), st.integers(4, 90), label_widths)
def test_every_character_is_drawn_once_at_its_offset(clause: Clause, measure: int, label_width: int) -> None:
    shown = visible(clause.text)
    seen = [0] * len(shown)
    for line in set_clause(clause, measure, label_width=label_width).lines:
        for run in line.runs:
            if run.start >= 0:
                assert shown[run.start : run.start + len(run.text)] == run.text
                assert line.start <= run.start
                assert run.start + len(run.text) <= line.end
                for place in range(run.start, run.start + len(run.text)):
                    seen[place] += 1
    assert all(count == 1 or (count == 0 and shown[place].isspace()) for place, count in enumerate(seen))


@example(Clause("x1", Kind.LIST_ITEM, "0000000\ufe0f", marks=(FootnoteMark("12", 0),)), 4, 0)
@given(clauses(), st.integers(4, 90), label_widths)
def test_no_line_leaves_its_columns(clause: Clause, measure: int, label_width: int) -> None:
    for line in set_clause(clause, measure, label_width=label_width).lines:
        assert cell_len("".join(run.text for run in line.runs)) <= measure + label_width


@given(clauses(), st.integers(4, 90))
def test_every_mark_is_drawn(clause: Clause, measure: int) -> None:
    lines = set_clause(clause, measure).lines
    marks = "".join(run.text for line in lines for run in line.runs if run.role is Role.MARK)
    wanted = "".join(mark.label for mark in sorted(clause.marks, key=lambda mark: mark.offset))
    raised = wanted.translate(str.maketrans("12a", "¹²ᵃ"))
    assert marks.replace(" ", "") == raised


@given(clauses(), st.integers(4, 90))
def test_lines_go_through_the_text_in_order(clause: Clause, measure: int) -> None:
    place = 0
    for line in set_clause(clause, measure).lines:
        assert place <= line.start <= line.end <= len(clause.text)
        place = line.end


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(clauses(), st.integers(4, 60), st.data())
def test_cutting_changes_nothing_that_is_drawn(clause: Clause, measure: int, data: st.DataObject) -> None:
    offset = st.integers(0, len(clause.text))
    pairs = data.draw(st.lists(st.tuples(offset, offset), max_size=4))
    spans = [(min(pair), max(pair), number) for number, pair in enumerate(pairs)]
    for line in set_clause(clause, measure, label_width=5).lines:
        pieces = list(cut(line, spans))
        assert "".join(run.text for run, _ in pieces) == "".join(run.text for run in line.runs)
        for run, over in pieces:
            if run.start >= 0:
                for place in range(run.start, run.start + len(run.text)):
                    covering = [number for start, end, number in spans if start <= place < end]
                    assert over == (covering[0] if covering else None)
            elif run.role is not Role.MARK:
                assert over is None
