"""What the clauses of a library are related by: of a small one all of them, of a large one those that the search finds near.

What documents are compared by is kept from run to run: to work it out takes longer than all that is asked of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from tui_reader.corpus import Document
from tui_reader.library.locations import compared_documents
from tui_reader.library.made import Made
from tui_reader.library.prints import prints
from tui_reader.library.search import LibrarySearch

if TYPE_CHECKING:  # most commands relate nothing
    from tui_reader.comparing import DocumentFeatures
    from tui_reader.comparing.relating import Relating
    from tui_reader.searching import SearchEngine

COMPARED = Made(
    compared_documents, "corpus", "lexicon", "parsing", "parsing/formats", "comparing", "searching/folding.py"
)
"""What documents are compared by."""

_SAMPLE = 60
"""Documents of a large library by which it is known what is usual in it."""


def relations(documents: Sequence[Document], engine: Callable[[], SearchEngine] | None = None) -> Relating:
    """The relations between the clauses of documents.

    ``engine`` makes the search engine over them, by which those of a large library are narrowed down; it is asked for
    when the first is needed.
    """
    search = LibrarySearch(documents)
    if search.is_large:
        from tui_reader.comparing.at_large import LargeRelations

        by_id = {document.id: document for document in documents}
        return LargeRelations(
            by_id.get, engine or cache(search.engine), documents[:: len(documents) // _SAMPLE + 1], features
        )
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
