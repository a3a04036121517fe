"""The commands about the library's web of citations and its terms: cites, terms."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from datetime import date

from tui_reader.commands.choosing import choose_documents
from tui_reader.commands.ink import on_terminal
from tui_reader.commands.output import FOUND, NOTHING, print_json, say, wants_json
from tui_reader.commands.reporting import deliver_report
from tui_reader.commands.tables import print_groups, print_rows
from tui_reader.comparing.citing import CitationWeb, Cited, Place
from tui_reader.comparing.terms import Term, terms
from tui_reader.corpus import Document
from tui_reader.exporting.json_shapes import cited_value, place_value, shared_value, term_value
from tui_reader.exporting.reports.citations import cited_report, citing_report, shared_report
from tui_reader.exporting.reports.terms import terms_report, used_in_words
from tui_reader.library import Library
from tui_reader.library.targets import Targets
from tui_reader.wording import _


def cites(options: Namespace) -> int:
    """``cites``: the works that all cite most; what a document cites and what cites it; what two both cite."""
    keys = [key for key in (options.doc, options.other) if key is not None]
    library, chosen = choose_documents(*keys)
    documents = library.documents()
    web = CitationWeb(documents, Targets(documents).resolve)
    if len(chosen) == 2:
        return _shared(options, web, chosen[0], chosen[1])
    if chosen:
        return _of_one(options, web, chosen[0], documents)
    found = web.most_cited()
    if wants_json(options):
        print_json([cited_value(each) for each in found], options.output)
    elif not deliver_report(options, lambda: cited_report(found, documents, date.today())):
        _print_cited(found)
    return FOUND if found else _nothing(_("no document of the library cites anything"))


def _of_one(options: Namespace, web: CitationWeb, document: Document, documents: Sequence[Document]) -> int:
    cited, citing = web.cited_by(document.id), web.citing(document.id)
    if wants_json(options):
        print_json(
            {
                "document": document.id,
                "cites": [cited_value(each) for each in cited],
                "cited_by": [place_value(place) for place in citing],
            },
            options.output,
        )
    elif not deliver_report(options, lambda: citing_report(document, cited, citing, documents, date.today())):
        rows = [(each.target, each.document, " ".join(place.clause for place in each.places)) for each in cited]
        print_rows([*rows, *(("←", place.document, place.clause) for place in citing)])
    if cited or citing:
        return FOUND
    return _nothing(_("{document} cites nothing, and nothing cites it").format(document=document.id))


def _shared(options: Namespace, web: CitationWeb, left: Document, right: Document) -> int:
    found = web.shared(left.id, right.id)
    if wants_json(options):
        print_json(
            [shared_value(one, other) for one, other in found],
            options.output,
        )
    elif not deliver_report(options, lambda: shared_report(left, right, found, date.today())):
        print_rows(
            [
                (one.target, " ".join(place.clause for place in one.places), " ".join(p.clause for p in other.places))
                for one, other in found
            ]
        )
    if found:
        return FOUND
    return _nothing(_("{left} and {right} cite nothing that both do").format(left=left.id, right=right.id))


def tell_terms(options: Namespace) -> int:
    """``terms``: what each document calls a thing."""
    documents = Library.open().documents()
    found = terms(documents, options.term or "")
    if wants_json(options):
        print_json([term_value(term) for term in found], options.output)
    elif not found or not deliver_report(options, lambda: terms_report(found, documents, date.today())):
        _print_terms(found)
    if found:
        return FOUND
    return _nothing(_("no document has “{term}”; search finds what is spelt like it").format(term=options.term or ""))


def _print_terms(found: Sequence[Term]) -> None:
    """A row for each name of a thing; on a terminal below the thing, piped before it."""
    if on_terminal():
        rows = ([(form.text, str(len(form.uses)), used_in_words(form)) for form in term.forms] for term in found)
        print_groups(zip((term.english or term.name for term in found), rows, strict=True))
        return
    print_rows(
        [(form.text, str(len(form.uses)), used_in_words(form), term.english) for term in found for form in term.forms]
    )


def _nothing(words: str) -> int:
    say(words)
    return NOTHING


def _print_cited(found: Sequence[Cited]) -> None:
    """A row for each work: how many documents cite it in how many places, and where."""
    if not on_terminal():
        counted = ((each, f"{len(each.documents)}/{len(each.places)}") for each in found)
        print_rows([(each.target, each.document, count, _clauses(each.places)) for each, count in counted])
        return
    rows = []
    for each in found:
        counts = _("{documents} doc., {places}×").format(documents=len(each.documents), places=len(each.places))
        held = f"({each.document}) " if each.document not in ("", each.target) else ""
        rows.append((each.target, counts, held + _clauses(each.places)))
    print_rows(rows)


def _clauses(places: Sequence[Place]) -> str:
    return " ".join(f"{place.document}#{place.clause}" for place in places)
