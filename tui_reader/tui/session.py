"""What the screens of one run share: the documents, and what is worked out from all of them, when first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from threading import Lock
from typing import TYPE_CHECKING

from tui_reader.corpus import Anchor, Clause, Document
from tui_reader.tui.asked import AskedInThisRun, AskedQueries
from tui_reader.tui.collecting import for_good
from tui_reader.tui.search_state import SearchState

if TYPE_CHECKING:  # worked out off the first screen's way, so imported there, too
    from tui_reader.comparing import Pair, Relation, Version
    from tui_reader.comparing.citing import CitationWeb
    from tui_reader.comparing.relating import Relating
    from tui_reader.comparing.terms import Term
    from tui_reader.library.search import Files, LibrarySearch
    from tui_reader.memory import Bookmark, Kept, Note, Quotation
    from tui_reader.searching import Occurrence, Results, SearchEngine, Vocabulary
    from tui_reader.searching.stored import Progress


class Session:
    """The documents that are open, and the search engine and relations over them.

    What may take long is called from workers; it can be called from several threads. ``is_whole`` says that all documents
    of the library are there, and not only those to begin with.
    """

    def __init__(self) -> None:
        self.documents: tuple[Document, ...] = ()
        self.is_whole = False
        self._waiting: list[Callable[[], object]] = []
        self.searched = SearchState()
        self.queries: AskedQueries = AskedInThisRun()
        self._by_id: Mapping[str, Document] = {}
        self.kept: Kept | None = None
        self.positions: dict[str, Quotation] = {}
        self.moved_in: set[str] = set()
        self.deleted: list[Note | Bookmark] = []
        self._lock = Lock()
        self._preparing = Lock()
        self._engine: SearchEngine | None = None
        self._relations: Relating | None = None
        self._search: LibrarySearch | None = None
        self.files: Files | None = None

    def begin_with(self, documents: Iterable[Document]) -> None:
        """Take these as the documents that are open until all have been read."""
        self._take(tuple(documents))
        self.is_whole = False

    def once_whole(self, do: Callable[[], object]) -> None:
        """Do something when all documents are there: at once, or when they are shown."""
        if self.is_whole:
            do()
        else:
            self._waiting.append(do)

    def show(self, documents: Sequence[Document]) -> None:
        """Take these as the documents that are open, and do what has waited for them."""
        self._take(documents)
        self.is_whole = True
        waiting, self._waiting = self._waiting, []
        for do in waiting:
            do()

    def _take(self, documents: Sequence[Document]) -> None:
        with self._lock:
            self.documents = tuple(documents)
            self._by_id = {document.id: document for document in self.documents}
            self.searched.results = None
            self._engine = self._relations = self._search = None

    @property
    def by_id(self) -> Mapping[str, Document]:
        """The documents by their ids."""
        return self._by_id

    def reached(self, document: Document, clause: Clause) -> None:
        """Remember that one is at this clause of this document."""
        from tui_reader.memory.quoting import quote

        self.positions[document.id] = quote(document, clause)
        self.moved_in.add(document.id)

    def left_at(self, document: Document) -> Anchor:
        """Where one was in a document when one left it; its beginning where one never was."""
        from tui_reader.memory.anchoring import find_in

        position = self.positions.get(document.id)
        found = find_in(position, document) if position is not None else None
        first = document.clauses[0].id if document.clauses else ""
        return Anchor(document.id, found.clause.id if found else first)

    def search(self, query: str, limit: int, cancelled: Callable[[], bool] | None = None) -> Results:
        """The clauses that answer a query, best first; none if ``cancelled`` says so meanwhile."""
        from tui_reader.memory import Kept
        from tui_reader.memory.noted import asks_for_notes, search_noted

        engine = self._search_engine()
        if asks_for_notes(query):
            kept = self.kept or Kept()
            return search_noted(query, kept, lambda rest, most: engine.search(rest, most, cancelled), limit)
        return engine.search(query, limit, cancelled)

    def concordance(self, word: str) -> tuple[Occurrence, ...]:
        """Every place of a word, in reading order."""
        return self._search_engine().concordance(word)

    def vocabulary(self) -> Vocabulary:
        """What the fields of a query may be completed to."""
        return self._search_engine().vocabulary()

    def _search_engine(self) -> SearchEngine:
        # A lock of its own: to prepare an engine takes long, and the other one is waited for on the screen's thread.
        with self._preparing:
            with self._lock:
                engine, search = self._engine, self._library_search()
            if engine is None:
                with for_good():
                    engine = search.engine()
                    engine.prepare()
                with self._lock:
                    if search is self._search:
                        self._engine = engine
            return engine

    def index(self, cancelled: Callable[[], bool]) -> Iterator[Progress]:
        """Index a large library for the search, saying how far it is; a small one needs no index.

        What is indexed can be found from then on.
        """
        with self._lock:
            search = self._library_search()
        for progress in search.build(cancelled):
            with self._lock:
                self._engine = None
            yield progress

    @property
    def own_names_problem(self) -> str:
        """What is wrong with the file of the user's own names, in a line."""
        with self._lock:
            return self._library_search().own_names.problem

    def _library_search(self) -> LibrarySearch:
        if self._search is None:
            from tui_reader.library.search import LibrarySearch

            self._search = LibrarySearch(self.documents, self.files)
        return self._search

    def related(self, document_id: str, clause_id: str, limit: int) -> tuple[Relation, ...]:
        """The clauses of other documents that belong with this one, best first."""
        return self._all_relations().related(document_id, clause_id, limit)

    def trace(self, document_id: str, clause_id: str) -> tuple[Version, ...]:
        """The versions of a clause by date; none for one that says nothing by itself."""
        from tui_reader.comparing import trace

        if not self.by_id[document_id].clause(clause_id).kind.is_substantive:
            return ()
        return trace(self._all_relations(), self.documents, document_id, clause_id)

    def citations(self) -> CitationWeb:
        """Who cites what among the documents."""
        from tui_reader.comparing.citing import CitationWeb
        from tui_reader.library.targets import Targets

        documents = self.documents
        return CitationWeb(documents, Targets(documents).resolve)

    def terms(self) -> tuple[Term, ...]:
        """What the documents call things."""
        from tui_reader.comparing.terms import terms

        return terms(self.documents)

    def align(self, left: Document, right: Document) -> tuple[Pair, ...]:
        """The clauses of two documents side by side."""
        from tui_reader.comparing import align

        return align(left, right, self._all_relations())

    def _all_relations(self) -> Relating:
        with self._lock:
            if self._relations is None:
                from tui_reader.library.relating import relations

                self._relations = relations(self.documents, self._search_engine)
            return self._relations
