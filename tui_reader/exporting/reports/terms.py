"""What documents call things, as a report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tui_reader.comparing.terms import Form, Term
from tui_reader.corpus import Document
from tui_reader.exporting.reports.report import Line, Report, quotation, words
from tui_reader.exporting.sources import source_of
from tui_reader.wording import _


def used_in_words(form: Form) -> str:
    """How often each document uses a name: ``A/75/L.116 12 · E/RES/2013/40 3``."""
    return " · ".join(f"{document} {count}" for document, count in form.counts().items())


def terms_report(found: Sequence[Term], documents: Sequence[Document], made: date) -> Report:
    """Each thing with its names, and how often each document uses which."""
    rows = []
    for term in found:
        mixed = (_("{documents}: by more than one name").format(documents=", ".join(term.mixed)),) if term.mixed else ()
        thing = (*words(term.english or term.name), *(words(mixed[0]) if mixed else ()))
        for form in term.forms:
            rows.append((thing, (quotation(form.text, str(len(form.uses))),), (Line(((used_in_words(form), None),)),)))
            thing = ()
    return Report(
        title=_("What documents call things"),
        language=documents[0].language if documents else "",
        head=(_("thing"), _("names"), _("documents")),
        rows=tuple(rows),
        foot=(
            *(source_of(document) for document in documents),
            _("Told on {date} by wildreader.").format(date=made.isoformat()),
        ),
        fields=("thing", "name", "document", "count"),
        records=tuple(
            (term.english or term.name, form.text, document, count)
            for term in found
            for form in term.forms
            for document, count in form.counts().items()
        ),
    )
