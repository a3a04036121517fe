"""The library's catalogue: under which id each added file stands, and what the user decided about documents.

It is what a person wrote, so it lies beside the documents and is never made anew; without it every document is still
there, under the id that its own text gives it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from tui_reader.corpus import Document
from tui_reader.library.errors import not_writable
from tui_reader.library.locations import catalogue_file
from tui_reader.library.writing import write_atomically

_VERSION = 1
_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Card(NamedTuple):
    """What the catalogue has of an added file: the document's id for good, the path that it came from, and the names of
    the files in whose place it stands.
    """

    id: str
    origin: str = ""
    replaces: tuple[str, ...] = ()


class Catalogue(NamedTuple):
    """Cards by the names of added files, in the order of adding; titles that the user gave, by document id; ids of hidden
    documents; pairs of a document's id and another document's id, or the symbol of a form of it.
    """

    cards: Mapping[str, Card] = _NOTHING
    titles: Mapping[str, str] = _NOTHING
    hidden: frozenset[str] = frozenset()
    joined: tuple[tuple[str, str], ...] = ()

    def with_cards(self, cards: Mapping[str, Card]) -> Catalogue:
        """With these cards and no others; what has one stands in no other file's place any more."""
        return self._replace(
            cards={
                name: card._replace(replaces=tuple(each for each in card.replaces if each not in cards))
                for name, card in cards.items()
            }
        )

    def without_card(self, name: str) -> Catalogue:
        """Without a file's card."""
        return self._replace(cards={each: card for each, card in self.cards.items() if each != name})

    def without_document(self, document_id: str) -> Catalogue:
        """Without a title for a document, and without its being hidden."""
        return self.with_title(document_id, "").with_hidden(document_id, hidden=False)

    def with_title(self, document_id: str, title: str) -> Catalogue:
        """With another title; with the document's own for an empty one."""
        titles = {each: known for each, known in self.titles.items() if each != document_id}
        return self._replace(titles=titles | ({document_id: title} if title else {}))

    def with_hidden(self, document_id: str, *, hidden: bool) -> Catalogue:
        """With the document hidden, or not."""
        return self._replace(hidden=self.hidden | {document_id} if hidden else self.hidden - {document_id})

    def with_joined(self, one: str, other: str) -> Catalogue:
        """With two forms of one text joined."""
        return self._replace(joined=(*self.without_joined(one, other).joined, (one, other)))

    def without_joined(self, one: str, other: str) -> Catalogue:
        """With the two apart."""
        return self._replace(joined=tuple(pair for pair in self.joined if set(pair) != {one, other}))

    def replaced(self) -> frozenset[str]:
        """The names of files that others stand in the place of."""
        return frozenset(name for card in self.cards.values() for name in card.replaces)

    def applied(self, document: Document) -> Document:
        """The document under the title and the other names that the user gave it."""
        own = {document.id, document.symbol} - {""}
        others = [pair[1 - place] for pair in self.joined for place in (0, 1) if pair[place] in own]
        title = self.titles.get(document.id, document.title)
        if title == document.title and not others:
            return document
        return document.replaced(title=title, also=tuple(dict.fromkeys(others)))


def load_catalogue() -> Catalogue:
    """The user's catalogue; an empty one where there is none, or it makes no sense."""
    try:
        return _read(json.loads(catalogue_file().read_bytes()))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Catalogue()


def save_catalogue(catalogue: Catalogue) -> None:
    """Write the catalogue, whole or not at all; one that makes no sense is kept aside. Raises ShelfError."""
    path = catalogue_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and not _makes_sense():
            path.replace(path.with_suffix(".damaged"))
        write_atomically(path, _readable(_value(catalogue)).encode("ascii"))
    except OSError as error:
        raise not_writable(path.parent, error) from error


def is_damaged() -> bool:
    """Whether there is a catalogue that makes no sense."""
    return catalogue_file().exists() and not _makes_sense()


def _makes_sense() -> bool:
    try:
        _read(json.loads(catalogue_file().read_bytes()))
    except (ValueError, KeyError, TypeError, AttributeError):
        return False
    except OSError:
        return True
    return True


def _value(catalogue: Catalogue) -> dict[str, Any]:
    return {
        "version": _VERSION,
        "files": {
            name: {"id": card.id, "from": card.origin, "replaces": list(card.replaces)}
            for name, card in catalogue.cards.items()
        },
        "titles": dict(catalogue.titles),
        "hidden": sorted(catalogue.hidden),
        "joined": [list(pair) for pair in catalogue.joined],
    }


def _readable(value: Mapping[str, Any]) -> str:
    """JSON with a line for each file; what sets it out all by itself takes seconds for some ten thousand."""
    files = ",\n".join(f"{json.dumps(name)}: {json.dumps(card)}" for name, card in value["files"].items())
    rest = json.dumps({name: each for name, each in value.items() if name != "files"}, indent=1)
    return f'{{"files": {{\n{files}\n}},\n{rest[1:].lstrip()}\n'


def _read(value: Any) -> Catalogue:
    cards = {
        str(name): Card(str(card["id"]), str(card.get("from", "")), tuple(map(str, card.get("replaces", ()))))
        for name, card in value.get("files", _NOTHING).items()
    }
    titles = {str(document): str(title) for document, title in value.get("titles", _NOTHING).items()}
    joined = tuple((str(one), str(other)) for one, other in value.get("joined", ()))
    return Catalogue(cards, titles, frozenset(map(str, value.get("hidden", ()))), joined)
