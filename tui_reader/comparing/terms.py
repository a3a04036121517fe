"""What documents call a thing: for a term and its variants, which of them each document uses, where, and how often."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tui_reader.corpus import Document
from tui_reader.lexicon.concepts import concepts


class Use(NamedTuple):
    """A place where a name is used: document, clause, and the stretch of its clean text."""

    document: str
    clause: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Form:
    """One name of a thing, as it is written, and where it is used, in reading order."""

    text: str
    uses: tuple[Use, ...]

    def counts(self) -> Counter[str]:
        """How often each document uses it, by the document's id."""
        return Counter(use.document for use in self.uses)


@dataclass(frozen=True, slots=True)
class Term:
    """A thing with the names that are used for it: its key, its customary English name, its forms, the commonest first."""

    name: str
    english: str
    forms: tuple[Form, ...]

    @property
    def uses(self) -> int:
        """How often it is named, by whatever name."""
        return sum(len(form.uses) for form in self.forms)

    @property
    def mixed(self) -> tuple[str, ...]:
        """The ids of documents that call it by more than one name."""
        told = Counter(document for form in self.forms for document in form.counts())
        return tuple(document for document, names in told.items() if names > 1)


def terms(documents: Sequence[Document], asked: str = "") -> tuple[Term, ...]:
    """The terms that the documents use, those first that one document calls by several names, then the commonest.

    ``asked`` is any name of a thing, in whatever case: only its term is told, and a word that is no known name is counted
    as it is. Of names within one another only the longest counts.
    """
    known = [(each.name, each.english, each.synonyms) for each in concepts() if each.synonyms]
    if asked:
        wanted = _folded(asked)
        known = [row for row in known if wanted in {_folded(name) for name in (row[0], row[1], *row[2])}]
        known = known or [(asked, "", (asked,))]
    found = [_term(*row, documents) for row in known]
    used = [term for term in found if term.forms]
    return tuple(sorted(used, key=lambda term: (-len(term.mixed), len(term.forms) == 1, -term.uses)))


def _term(name: str, english: str, names: Iterable[str], documents: Sequence[Document]) -> Term:
    spelt = {_folded(each): each for each in names}
    pattern = re.compile("|".join(map(_spaced, sorted(spelt, key=len, reverse=True))), re.IGNORECASE)
    uses: dict[str, list[Use]] = {each: [] for each in spelt.values()}
    for document in documents:
        for clause in document.clauses:
            for match in pattern.finditer(clause.text):
                form = spelt[_folded(match[0])]
                uses[form].append(Use(document.id, clause.id, *match.span()))
    forms = [Form(text, tuple(places)) for text, places in uses.items() if places]
    return Term(name, english, tuple(sorted(forms, key=lambda form: -len(form.uses))))


def _folded(text: str) -> str:
    return "".join(text.casefold().split())


def _spaced(folded: str) -> str:
    """A pattern for a name whatever white space stands in it; one of Latin letters is a word of its own."""
    body = r"\s*".join(map(re.escape, folded))
    return rf"(?<![a-z]){body}(?![a-z])" if folded.isascii() else body
