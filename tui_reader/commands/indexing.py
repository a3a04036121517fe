"""The search over a library, and the relations in it, for commands: the index is made first where the library is large."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from tui_reader.commands.output import say
from tui_reader.library import Library
from tui_reader.library.relating import relations
from tui_reader.library.search import LibrarySearch
from tui_reader.wording import _

if TYPE_CHECKING:  # to search relates nothing
    from tui_reader.comparing import Related


def indexed_search(library: Library) -> LibrarySearch:
    """The search over all documents of a library; what is not indexed yet is indexed now, and how far that is is said."""
    documents = library.documents()
    search = LibrarySearch(documents, lambda: {document.id: entry.path for entry, document in library.shelved()})
    with suppress(OSError):  # where no index can be kept, one is made for this search
        for progress in search.build():
            say(_("indexing: {done} of {all} documents").format(done=progress.done, all=progress.all))
    return search


def indexed_relations(library: Library) -> Related:
    """The relations between the clauses of a library; it is indexed if that is needed to find them."""
    return relations(library.documents(), lambda: indexed_search(library).engine())
