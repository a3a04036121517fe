"""The clauses that belong with one as a report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from tui_reader.comparing import Relation
from tui_reader.corpus import Clause, Document
from tui_reader.exporting.reports.reasons import reasons_in_words
from tui_reader.exporting.reports.report import Cell, Report, quotation, words
from tui_reader.exporting.sources import source_of
from tui_reader.wording import _


def related_report(
    document: Document,
    clause: Clause,
    relations: Sequence[Relation],
    documents: Mapping[str, Document],
    made: date,
) -> Report:
    """The clause itself, then those of other documents, best first, each with the reasons why it is there; ``documents`` are by id."""
    reasons = [reasons_in_words(relation.reasons) for relation in relations]
    asked = quotation(clause.text, clause.id, language=document.language)
    rows: list[tuple[Cell, ...]] = [(words(document.name), (asked,), words(_("asked for")))]
    for relation, reason in zip(relations, reasons, strict=True):
        source = documents[relation.document]
        found = quotation(relation.text, relation.clause, language=source.language)
        rows.append((words(source.name), (found, *words(reason)), words(f"{relation.score:.0%}")))
    sources = dict.fromkeys([document.id, *(relation.document for relation in relations)])
    return Report(
        title=_("Related to {clause}").format(clause=f"{document.name} {clause.id}"),
        head=(_("source"), _("text"), _("likeness")),
        rows=tuple(rows),
        narrow=frozenset({0, 2}),
        foot=(
            *(source_of(documents[each]) for each in sources),
            _("Related on {date} by wildreader.").format(date=made.isoformat()),
        ),
        fields=("document", "clause", "score", "reasons", "text"),
        records=tuple(
            (relation.document, relation.clause, f"{relation.score:.0%}", reason, relation.text)
            for relation, reason in zip(relations, reasons, strict=True)
        ),
    )
