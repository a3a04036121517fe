"""The commands that find clauses: search, related."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from tui_reader.commands.choosing import choose_clause
from tui_reader.commands.indexing import indexed, relating
from tui_reader.commands.ink import Ink
from tui_reader.commands.output import FOUND, NOTHING, CallError, print_json, say, wants_json
from tui_reader.commands.reporting import deliver_report
from tui_reader.commands.tables import WIDEST, Finding, print_findings
from tui_reader.corpus import Document
from tui_reader.library import Library
from tui_reader.wording import _

if TYPE_CHECKING:
    from tui_reader.exporting.reports.report import Report
    from tui_reader.searching import Results, SearchEngine

_SEARCH_LINES = 2


def search(options: Namespace) -> int:
    """``search``: the clauses of all documents that answer a query."""
    from tui_reader.exporting.json_shapes import match_value
    from tui_reader.searching import Match, excerpt

    query = " ".join(options.query)
    if not query.strip():
        raise CallError(_("the query is empty; type a word: wildreader search 象牙市场"))
    library = Library.open()
    documents = library.documents()
    search = indexed(library, documents)
    if search.own_names.problem:
        say(search.own_names.problem)
    results = _results(query, documents, search.engine(), options.limit)

    def report() -> Report:
        from tui_reader.exporting.reports.search import search_report

        return search_report(query, results.matches, {each.id: each for each in documents}, date.today())

    if wants_json(options):
        print_json([match_value(match) for match in results.matches], options.output)
    elif not results.matches or not deliver_report(options, report):

        def finding(match: Match) -> Finding:
            shown = excerpt(match.text, match.spans, WIDEST // 4, WIDEST)
            marks = [(*span, Ink.MATCH) for span in match.spans]
            head = (match.document, match.clause, f"{match.score:.0f}")
            return Finding(head, match.reason, match.text, marks, shown)

        print_findings(map(finding, results.matches), _SEARCH_LINES)
    problems = "; ".join(results.problems)
    if results.matches:
        if problems:
            say(problems)
        return FOUND
    hint = problems or (
        _("nearest in the texts: {word}").format(word=results.suggestion)
        if results.suggestion
        else _("try fewer words")
    )
    say(_("nothing found for “{query}”; {hint}").format(query=query, hint=hint))
    return NOTHING


def _results(query: str, documents: Sequence[Document], engine: SearchEngine, limit: int) -> Results:
    """What a query finds, by one's own notes, too, if it asks for them. Raises CallError."""
    if "note" not in query.casefold():
        return engine.search(query, limit)
    from tui_reader.memory import Memory, NotKept
    from tui_reader.memory.noted import asks_for_notes, search_noted

    if not asks_for_notes(query):
        return engine.search(query, limit)
    memory = Memory.open()
    try:
        return search_noted(query, memory.kept(documents), engine.search, limit)
    except NotKept as error:
        raise CallError(str(error)) from error
    finally:
        memory.close()


def related(options: Namespace) -> int:
    """``related``: the clauses of other documents that belong with one."""
    from tui_reader.comparing import Relation
    from tui_reader.exporting.json_shapes import relation_value
    from tui_reader.exporting.reports.reasons import reasons_in_words

    library, document, clause = choose_clause(options.doc, options.clause)
    found: tuple[Relation, ...] = ()
    if clause.kind.is_substantive:
        found = relating(library).related(document.id, clause.id, options.limit)

    def report() -> Report:
        from tui_reader.exporting.reports.related import related_report

        by_id = {each.id: each for each in library.documents()}
        return related_report(document, clause, found, by_id, date.today())

    if wants_json(options):
        print_json([relation_value(relation) for relation in found], options.output)
    elif not found or not deliver_report(options, report):
        print_findings(
            Finding(
                (each.document, each.clause, f"{each.score:.0%}"),
                reasons_in_words(each.reasons),
                each.text,
            )
            for each in found
        )
    if found:
        return FOUND
    say(_("no clause of another document belongs with {clause}; try a numbered one").format(clause=clause.id))
    return NOTHING
