"""What the clauses of a library are related by, kept from run to run: to work it out takes longer than all that is asked
of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui_reader.corpus import Document
from tui_reader.library.locations import compared_documents
from tui_reader.library.made import Made
from tui_reader.library.prints import prints

if TYPE_CHECKING:  # most commands relate nothing
    from tui_reader.comparing import DocumentFeatures, Relations

COMPARED = Made(
    compared_documents, "corpus", "lexicon", "parsing", "parsing/formats", "comparing", "searching/folding.py"
)
"""What documents are compared by."""


def relations(documents: Sequence[Document]) -> Relations:
    """The relations between the clauses of documents."""
    from tui_reader.comparing import Relations

    return Relations(documents, {document.id: features(document) for document in documents})


def features(document: Document) -> DocumentFeatures:
    """The features of a document, as they were kept or worked out now."""
    from tui_reader.comparing import features_of
    from tui_reader.comparing.kept import from_value, to_value

    key = prints(document).indexed
    value = COMPARED.load(key)
    known = from_value(value, document) if value is not None else None
    if known is None:
        known = features_of(document)
        COMPARED.keep(key, to_value(known))
    return known
