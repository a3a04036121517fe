"""Two documents side by side as a report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tui_reader.comparing import Mark, Pair, changed, marked
from tui_reader.corpus import Clause, Document
from tui_reader.exporting.reports.changes import in_words, likeness_in_words
from tui_reader.exporting.reports.report import Cell, Line, Report, quotation
from tui_reader.exporting.sources import source_of
from tui_reader.wording import _


def comparison_report(left: Document, right: Document, pairs: Sequence[Pair], made: date) -> Report:
    """Both texts, row by row, with what differs marked (see ``marked``), how like they are and what changed."""
    rows = []
    records = []
    for pair in pairs:
        lefts = [left.clause(each) for each in pair.left]
        rights = [right.clause(each) for each in pair.right]
        told = marked([each.text for each in lefts], [each.text for each in rights])
        change = changed(lefts, rights, left.language, right.language)
        words = tuple(in_words(each, change.nearest) for each in change.changes)
        score = f"{pair.score:.0%}" if lefts and rights else ""
        told_between = (likeness_in_words(pair.score, lefts, rights) or _("no counterpart"), *words)
        middle = tuple(Line(((text, None),), is_ours=True) for text in told_between)
        rows.append((_side(lefts, told.left, left.language), middle, _side(rights, told.right, right.language)))
        records.append(
            (" ".join(pair.left), _joined(lefts), score, "; ".join(words), " ".join(pair.right), _joined(rights))
        )
    names = left.name, right.name
    return Report(
        title=f"{names[0]} ↔ {names[1]}",
        head=(names[0], _("likeness"), names[1]),
        under=(_title_below_name(left), "", _title_below_name(right)),
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


def _title_below_name(document: Document) -> str:
    return document.title if document.title != document.name else ""


def _joined(clauses: Sequence[Clause]) -> str:
    return "".join(clause.text for clause in clauses)


def _side(clauses: Sequence[Clause], marks: Sequence[Sequence[Mark]], language: str) -> Cell:
    return tuple(
        quotation(clause.text, clause.id, [(mark.start, mark.end, mark.role) for mark in own], language)
        for clause, own in zip(clauses, marks, strict=True)
    )
