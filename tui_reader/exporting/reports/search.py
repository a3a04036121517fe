"""What a search found as a report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from tui_reader.corpus import Document
from tui_reader.exporting.reports.report import Report, Role, quotation, words
from tui_reader.exporting.sources import source_of
from tui_reader.searching import Match
from tui_reader.wording import _


def search_report(query: str, matches: Sequence[Match], documents: Mapping[str, Document], made: date) -> Report:
    """The clauses that were found, best first, with what was found in them marked; ``documents`` are by id."""
    rows = []
    for match in matches:
        marks: list[tuple[int, int, Role]] = [(*span, "match") for span in match.spans]
        document = documents[match.document]
        found = (quotation(match.text, match.clause, marks, document.language), *words(match.reason))
        rows.append((words(document.name), found, words(f"{match.score:.0f}")))
    sources = dict.fromkeys(match.document for match in matches)
    return Report(
        title=_("Searched for “{query}”").format(query=query),
        head=(_("source"), _("text"), _("score")),
        rows=tuple(rows),
        narrow=frozenset({0, 2}),
        foot=(
            *(source_of(documents[each]) for each in sources),
            _("Searched on {date} by wildreader.").format(date=made.isoformat()),
        ),
        fields=("document", "clause", "score", "reason", "text"),
        records=tuple(
            (match.document, match.clause, f"{match.score:.0f}", match.reason, match.text) for match in matches
        ),
    )
