"""By what two documents are known to be the same text, without holding either text."""

from __future__ import annotations

from typing import NamedTuple

from tui_reader.corpus import Clause, Document


class Prints(NamedTuple):
    """Digests of a document: of what was read from its file; of its symbol and its clauses as they are printed, which are
    the same in whatever format; and of its clauses as they are indexed and compared: by all that is known of them.
    """

    source: str
    printed: str
    indexed: str


def prints(document: Document) -> Prints:
    """The digests of a document: those that it brings with it, else worked out from its text."""
    known = getattr(document, "prints", None)
    if isinstance(known, Prints):
        return known
    clauses = document.clauses
    return Prints(
        _digest(document.source_text),
        _digest("\0".join((document.symbol, *(f"{clause.label}\0{clause.text}" for clause in clauses)))),
        _digest("\0".join((document.language, *map(_said, clauses)))),
    )


def _said(clause: Clause) -> str:
    cited = "\0".join(citation.target for citation in clause.citations)
    return f"{clause.id}\0{clause.kind}\0{clause.text}\0{clause.verb}\0{cited}"


def _digest(text: str) -> str:
    # Only now: what is known of a document that was read before takes no digest.
    from hashlib import blake2b

    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
