"""The commands that set wordings against each other: compare, trace."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from typing import TYPE_CHECKING

from tui_reader.commands.choosing import choose_clause, choose_documents
from tui_reader.commands.indexing import relating
from tui_reader.commands.ink import on_terminal
from tui_reader.commands.output import FOUND, NOTHING, CallError, print_json, say, wants_json
from tui_reader.commands.reporting import deliver_report
from tui_reader.comparing import Pair, Version, align, differences, trace
from tui_reader.corpus import Document
from tui_reader.wording import _

if TYPE_CHECKING:
    from tui_reader.exporting.reports.report import Report


def compare(options: Namespace) -> int:
    """``compare``: two documents side by side."""
    from tui_reader.exporting.json_shapes import pair_value

    library, (left, right) = choose_documents(options.a, options.b)
    if left.id == right.id:
        raise CallError(_("both are {document}; name two documents").format(document=left.id))
    pairs = align(left, right, relating(library))
    if wants_json(options):
        print_json([pair_value(pair) for pair in pairs], options.output)
    elif not deliver_report(options, lambda: _comparison(left, right, pairs)):
        _print_pairs(left, right, pairs)
    if any(pair.score for pair in pairs):
        return FOUND
    say(_("{left} and {right} have no clauses that belong together").format(left=left.id, right=right.id))
    return NOTHING


def _comparison(left: Document, right: Document, pairs: tuple[Pair, ...]) -> Report:
    from tui_reader.exporting.reports.comparison import comparison_report

    return comparison_report(left, right, pairs, date.today())


def _print_pairs(left: Document, right: Document, pairs: tuple[Pair, ...]) -> None:
    if on_terminal():
        from tui_reader.commands.columns import print_side_by_side

        print_side_by_side(left, right, pairs)
        return
    from tui_reader.commands.tables import print_rows

    print_rows(
        [
            (
                " ".join(pair.left),
                " ".join(pair.right),
                f"{pair.score:.0%}" if pair.score else "",
                " ".join(left.clause(each).text for each in pair.left),
                " ".join(right.clause(each).text for each in pair.right),
            )
            for pair in pairs
        ]
    )


def trace_clause(options: Namespace) -> int:
    """``trace``: the versions of a clause by date, each against the one before."""
    from tui_reader.exporting.json_shapes import version_value

    library, document, clause = choose_clause(options.doc, options.clause)
    documents = library.documents()
    versions = trace(relating(library), documents, document.id, clause.id) if clause.kind.is_substantive else ()
    by_id = {each.id: each for each in documents}
    if wants_json(options):
        print_json([version_value(version) for version in versions], options.output)
    elif not versions or not deliver_report(options, lambda: _trace(versions, by_id)):
        _print_versions(versions, by_id)
    if len(versions) > 1:
        return FOUND
    say(_("no other document has a version of {clause}; related lists what is near").format(clause=clause.id))
    return NOTHING


def _trace(versions: tuple[Version, ...], documents: dict[str, Document]) -> Report:
    from tui_reader.exporting.reports.trace import trace_report

    return trace_report(versions, documents, date.today())


def _print_versions(versions: tuple[Version, ...], documents: dict[str, Document]) -> None:
    from tui_reader.commands.columns import MARK_INKS
    from tui_reader.commands.tables import Finding, print_findings
    from tui_reader.exporting.reports.changes import in_words

    findings = []
    before = ""
    for version in versions:
        text = documents[version.document].clause(version.clause).text
        marks = [(mark.start, mark.end, MARK_INKS[mark.role]) for mark in differences(before, text).right if before]
        head = (version.date, version.document, version.clause, f"{version.score:.0%}")
        findings.append(Finding(head, " · ".join(map(in_words, version.changes)), text, marks))
        before = text
    print_findings(findings, most_lines=12)
