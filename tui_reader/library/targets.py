"""Which document of the library a citation is about."""

from __future__ import annotations

from collections.abc import Iterable

from tui_reader.corpus import Document

_DECLARATION = "DECL"


class Targets:
    """The documents of a library by what others call them in their citations."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._named: dict[str, Document] = {}
        self._joined: dict[str, Document] = {}
        self._without_symbol: list[Document] = []
        for document in documents:
            for name in filter(None, (document.id, document.symbol)):
                self._named.setdefault(name, document)
            for name in document.also:
                self._joined.setdefault(name, document)
            if not document.symbol:
                self._without_symbol.append(document)

    def resolve(self, target: str) -> Document | None:
        """The document that a canonical key (``E/RES/2013/40``, ``DECL/2015/卡萨内声明``) refers to; None if it is not there.

        A document stands for the form that it was joined with where that itself is not there. A declaration has no
        symbol: it is known by its year and by the place or name in its title.
        """
        kind, _slash, rest = target.partition("/")
        if kind != _DECLARATION:
            return self._named.get(target) or self._joined.get(target)
        year, _slash, name = rest.partition("/")
        # Only now: most citations are of resolutions, and this reads a file.
        from tui_reader.lexicon.published import genres

        for genre in genres():
            name = name.removesuffix(genre).strip()
        return next(
            (
                document
                for document in self._without_symbol
                if name and document.date.startswith(year) and name in document.title
            ),
            None,
        )


def resolve(target: str, documents: Iterable[Document]) -> Document | None:
    """The document of these that a canonical key refers to; see ``Targets``, which is made once for many keys."""
    return Targets(documents).resolve(target)
