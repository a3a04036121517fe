"""What documents call things, as a report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from tui_reader.comparing.terms import Form, Term
from tui_reader.corpus import Document
from tui_reader.exporting.reports.report import Cell, Line, Report, quotation, words
from tui_reader.exporting.sources import source_of
from tui_reader.wording import _


def used_in_words(form: Form) -> str:
    """How often each document uses a name: ``A/75/L.116 12 · E/RES/2013/40 3``."""
    return " · ".join(f"{document} {count}" for document, count in form.counts().items())


def _used_by(form: Form, names: Mapping[str, str]) -> Cell:
    """How often each document, by its name, uses a name of a thing, a line each."""
    return tuple(Line(((f"{names[document]} × {count}", None),)) for document, count in form.counts().items())


def terms_report(found: Sequence[Term], documents: Sequence[Document], made: date) -> Report:
    """Each thing with its names, and how often each document uses which."""
    rows: list[tuple[Cell, ...]] = []
    names = {document.id: document.name for document in documents}
    for term in found:
        mixed = ", ".join(names[each] for each in term.mixed)
        thing: Cell = (Line(((term.english or term.name, None),), language="en" if term.english else ""),)
        thing += words(_("{documents}: by more than one name").format(documents=mixed)) if mixed else ()
        for form in term.forms:
            rows.append((thing, (quotation(form.text, language=_language(form, documents)),), _used_by(form, names)))
            thing = ()
    return Report(
        title=_("What documents call things"),
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


def _language(form: Form, documents: Sequence[Document]) -> str:
    """The language of a name: that of the first document that uses it."""
    used = form.counts()
    return next((document.language for document in documents if document.id in used), "")
