"""The index of a large library, which is made before the first call that needs it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from tui_reader.commands.output import say
from tui_reader.corpus import Document
from tui_reader.library import Library
from tui_reader.library.relating import relations
from tui_reader.library.search import LibrarySearch
from tui_reader.wording import _

if TYPE_CHECKING:
    from tui_reader.comparing.relating import Relating


def indexed(library: Library, documents: Sequence[Document]) -> LibrarySearch:
    """The search of a library's documents, whose index is made now if they are many; how far that is is said."""
    search = LibrarySearch(documents, lambda: {document.id: entry.path for entry, document in library.shelved()})
    with suppress(OSError):  # where no index can be kept, one is made for this call
        is_made = False
        for progress in search.build():
            is_made = is_made or progress.done < progress.all
            if is_made:
                say(_("indexing: {done} of {all} documents").format(done=progress.done, all=progress.all))
    return search


def relating(library: Library) -> Relating:
    """What relates the clauses of a library."""
    documents = library.documents()
    return relations(documents, lambda: indexed(library, documents).engine())
