"""Documents as Akoma Ntoso 3.0 (OASIS LegalDocML), in the way of the United Nations' profile, AKN4UN.

A resolution is a ``statement``, anything else a ``doc``: its front matter a ``preface``, its preamble ``formula`` and
``recitals``, what follows numbered paragraphs, sections and lists, its annexes ``attachments``, a draft that it recommends
a resolution within its paragraph. Notes stand where they are referred to; verbs are concepts, organs organizations, and
references name the work that they are to, all three resolved in ``meta``. Works and elements are identified by the naming
convention; an element's GUID is the clause's own id and its class the clause's kind, so that what was exported can be read
again and is the same document (tui_reader.parsing.formats.akoma_ntoso). What AKN has no place for, such as the furniture
of the pages and the text as it was read, is under ``proprietary`` in a namespace of our own.

https://docs.oasis-open.org/legaldocml/akn-core/v1.0/, https://docs.oasis-open.org/legaldocml/akn-nc/v1.0/,
https://unsceb-hlcm.github.io/part1/
"""

from __future__ import annotations

from tui_reader.corpus import Document
from tui_reader.exporting.akoma_ntoso.builder import Builder
from tui_reader.exporting.akoma_ntoso.context import Context
from tui_reader.exporting.akoma_ntoso.structure import add_document

__all__ = ["document_akn"]


def document_akn(document: Document) -> str:
    """A whole document as an XML file, valid against the schema of Akoma Ntoso 3.0."""
    to = Builder()
    with to.element("akomaNtoso"):
        add_document(Context(document), to)
    return to.text()
