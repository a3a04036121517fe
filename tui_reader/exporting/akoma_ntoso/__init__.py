"""Documents as Akoma Ntoso 3.0 (OASIS LegalDocML), in the way of the United Nations' profile, AKN4UN.

A resolution is a ``statement``, anything else a ``doc``: its front matter a ``preface``, its preamble ``formula`` and
``recitals``, what follows numbered paragraphs under sections, notes where they are referred to, references with the
canonical key of what they are to. Elements have the clause's own id and its kind as their class, so that what was
exported can be read again and is the same document (tui_reader.parsing.formats.akoma_ntoso). What AKN has no place for, such
as the furniture of the pages and the text as it was read, is under ``proprietary`` in a namespace of our own.

https://docs.oasis-open.org/legaldocml/akn-core/v1.0/, https://unsceb-hlcm.github.io/part1/
"""

from __future__ import annotations

from tui_reader.corpus import Document
from tui_reader.exporting.akoma_ntoso.builder import Builder
from tui_reader.exporting.akoma_ntoso.inline import Notes
from tui_reader.exporting.akoma_ntoso.meta import add_meta, document_element
from tui_reader.exporting.akoma_ntoso.structure import add_structure

__all__ = ["document_akn"]


def document_akn(document: Document) -> str:
    """A whole document as an XML file, valid against the schema of Akoma Ntoso 3.0."""
    to = Builder()
    notes = Notes(document)
    with to.element("akomaNtoso"), to.element(*document_element(document)):
        add_meta(document, notes, to)
        add_structure(document, notes, to)
    return to.text()
