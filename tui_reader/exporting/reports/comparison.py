"""Two documents side by side as a report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tui_reader.comparing import Mark, Pair, changes, differences
from tui_reader.corpus import Clause, Document
from tui_reader.exporting.reports.changes import in_words
from tui_reader.exporting.reports.report import Cell, Line, Report, quotation
from tui_reader.exporting.sources import source_of
from tui_reader.wording import _


def comparison_report(left: Document, right: Document, pairs: Sequence[Pair], made: date) -> Report:
    """Both texts, row by row, with what differs marked (see ``differences``), how like they are and what changed."""
    rows = []
    records = []
    for pair in pairs:
        lefts = [left.clause(each) for each in pair.left]
        rights = [right.clause(each) for each in pair.right]
        marked = differences(_joined(lefts), _joined(rights)) if lefts and rights else None
        changed = changes(lefts[0], rights[0], left.language, right.language) if len(lefts) == len(rights) == 1 else ()
        told = tuple(map(in_words, changed))
        score = f"{pair.score:.0%}" if lefts and rights else ""
        middle = tuple(Line(((text, None),), is_ours=True) for text in (score, *told) if text)
        rows.append(
            (_side(lefts, marked.left if marked else ()), middle, _side(rights, marked.right if marked else ()))
        )
        records.append(
            (" ".join(pair.left), _joined(lefts), score, "; ".join(told), " ".join(pair.right), _joined(rights))
        )
    names = left.name, right.name
    return Report(
        title=f"{names[0]} ↔ {names[1]}",
        language=left.language,
        head=(names[0], "", names[1]),
        rows=tuple(rows),
        narrow=frozenset({1}),
        legend=(
            ("deleted", _("only at the left")),
            ("inserted", _("only at the right")),
            ("shared", _("what distant wordings share")),
        ),
        foot=(source_of(left), source_of(right), _("Compared on {date} by wildreader.").format(date=made.isoformat())),
        fields=("left", "left text", "score", "changes", "right", "right text"),
        records=tuple(records),
    )


def _joined(clauses: Sequence[Clause]) -> str:
    return "".join(clause.text for clause in clauses)


def _side(clauses: Sequence[Clause], marks: Sequence[Mark]) -> Cell:
    """Clauses, cut at marks that count through their texts as if these were one."""
    lines = []
    start = 0
    for clause in clauses:
        end = start + len(clause.text)
        own = [
            (max(mark.start, start) - start, min(mark.end, end) - start, mark.role)
            for mark in marks
            if mark.start < end and mark.end > start
        ]
        lines.append(quotation(clause.text, clause.id, own))
        start = end
    return tuple(lines)
