"""One document has the same clauses, however an extraction has laid it out."""

from __future__ import annotations

import pytest

from tests.conftest import SEEDS
from tests.parsing.layouts import LAYOUTS, without_tables
from tests.parsing.outlines import SAMPLES
from tui_reader.corpus import Kind
from tui_reader.parsing import account, parse_text

PATHS = sorted([*SAMPLES.glob("*.txt"), *SEEDS.glob("*.txt")])


def said(document):
    """What a document says, clause by clause; spaces depend on the source's habit of them."""
    return [(clause.id, clause.label, clause.parent, clause.text.replace(" ", "")) for clause in document.clauses]


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)
@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_the_layout_changes_no_clause(path, layout):
    document = without_tables(parse_text(path.read_text(encoding="utf-8"), path.name))
    again = parse_text("\n".join(layout(document)), path.name)
    assert said(again) == said(document)
    assert account(again).unaccounted == 0


def bare(text):
    """The source without blank lines, indentation, and white space at the ends of its lines."""
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.stem[:3])
def test_no_number_is_missed_where_white_space_tells_nothing(path):
    text = path.read_text(encoding="utf-8")
    numbered = (Kind.OPERATIVE, Kind.PARAGRAPH)
    expected = [clause.id for clause in parse_text(text, path.name).clauses if clause.kind in numbered]
    again = parse_text(bare(text), path.name)
    assert [clause.id for clause in again.clauses if clause.kind in numbered] == expected
    assert account(again).unaccounted == 0
