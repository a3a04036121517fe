"""Which document of the library a citation is about."""

from __future__ import annotations

from collections.abc import Iterable

from tui_reader.corpus import Document

_DECLARATION = "DECL"


def resolve(target: str, documents: Iterable[Document]) -> Document | None:
    """The document that a canonical key (``E/RES/2013/40``, ``DECL/2015/卡萨内声明``) refers to, None if it is not there.

    A document stands for the form that it was joined with where that itself is not there. A declaration has no
    symbol: it is known by its year and by the place or name in its title.
    """
    kind, _slash, rest = target.partition("/")
    if kind != _DECLARATION:
        known = tuple(documents)
        own = next((document for document in known if target in (document.id, document.symbol)), None)
        return own or next((document for document in known if target in document.also), None)
    year, _slash, name = rest.partition("/")
    # Only now: most citations are of resolutions, and this reads a file.
    from tui_reader.lexicon.published import genres

    for genre in genres():
        name = name.removesuffix(genre).strip()
    for document in documents:
        if name and not document.symbol and document.date.startswith(year) and name in document.title:
            return document
    return None
