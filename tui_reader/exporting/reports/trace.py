"""A clause through the library by date as a report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from tui_reader.comparing import Version, differences
from tui_reader.corpus import Document
from tui_reader.exporting.reports.changes import in_words
from tui_reader.exporting.reports.report import Line, Report, quotation, words
from tui_reader.exporting.sources import source_of
from tui_reader.wording import _


def trace_report(versions: Sequence[Version], documents: Mapping[str, Document], made: date) -> Report:
    """The versions by date, each with what it put in against the one before, and what changed in words.

    ``documents`` are by id; there is at least one version.
    """
    rows = []
    records = []
    before = ""
    traced = max(versions, key=lambda version: version.score)
    for version in versions:
        document = documents[version.document]
        text = document.clause(version.clause).text
        marks = [(mark.start, mark.end, mark.role) for mark in differences(before, text).right] if before else []
        told = tuple(map(in_words, version.changes))
        score = f"{version.score:.0%}"
        source = (Line(((version.date, None),), is_ours=True), Line(((document.name, None),), is_ours=True))
        changed = tuple(Line(((each, None),), is_ours=True) for each in told)
        rows.append((source, (quotation(text, version.clause, marks, document.language),), (*words(score), *changed)))
        records.append((version.date, version.document, version.clause, score, "; ".join(told), text))
        before = text
    return Report(
        title=_("{clause} through the library").format(clause=f"{documents[traced.document].name} {traced.clause}"),
        head=(_("source"), _("text"), _("likeness")),
        rows=tuple(rows),
        narrow=frozenset({0, 2}),
        legend=(("inserted", _("not in the version before")), ("shared", _("what distant wordings share"))),
        foot=(
            *(source_of(documents[version.document]) for version in versions),
            _("Traced on {date} by wildreader.").format(date=made.isoformat()),
        ),
        fields=("date", "document", "clause", "score", "changes", "text"),
        records=tuple(records),
    )
