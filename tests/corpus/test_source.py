"""The source of a clause, and what was taken out of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.parsing.formats import typeset
from tui_reader.corpus.source import TakenOut, source_lines
from tui_reader.parsing.reading import parse_bytes


def kept(document, clause):
    return "".join(
        char
        for line in source_lines(document, clause)
        for place, char in enumerate(line.text)
        if not char.isspace() and not any(start <= place < end for start, end, _kind in line.taken)
    )


@pytest.mark.parametrize("form", ["txt", "pdf", "docx", "html"])
@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_what_is_left_of_its_lines_is_the_clause(seed, number, form):
    document = seed(number)
    if form != "txt":
        document = parse_bytes(getattr(typeset, form)(document), Path(f"a.{form}"))
    for clause in document.clauses:
        assert kept(document, clause) == "".join((clause.label + clause.text).split()), clause.id


def test_repeated_bold_and_a_mark_on_a_line_of_its_own(seed):
    document = seed("001")
    lines = {line.number: line for line in source_lines(document, document.clause("pp2"), around=1)}
    # 承认承认承认承认《濒危野生动植物种国际贸易公约》, and the mark 1 below it.
    assert lines[14].text.strip() == "承认承认承认承认《濒危野生动植物种国际贸易公约》"
    start = lines[14].text.index("承认")
    assert lines[14].taken == (TakenOut(start + 2, start + 8, "repeated-bold"),)
    assert lines[15].taken == (TakenOut(0, 1, "footnote-mark"),)
    assert [number for number, line in lines.items() if line.inside] == [14, 15, 16, 17, 18]


def test_a_running_header_in_mid_sentence(seed):
    document = seed("000")
    crossed = [
        (line.text.strip(), taken.kind)
        for clause in document.clauses
        for line in source_lines(document, clause)
        for taken in line.taken
        if taken.kind not in ("footnote-mark", "repeated-bold")
    ]
    assert ("A/75/L.116", "running-header") in crossed
