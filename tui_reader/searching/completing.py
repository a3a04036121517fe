"""Completing a query while it is typed: the fields, and the values that they have in a library."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from tui_reader.corpus import Document, Kind
from tui_reader.searching.fields import FIELDS, KIND_NAMES
from tui_reader.searching.folding import fold_text
from tui_reader.searching.units import Named

_BEING_TYPED = re.compile(r"(?:^|\s)(-?)([A-Za-z]*)(?:([:：])([^\s\"“”„‟＂「」『』]*))?$")
_MOST = 12


class Completion(NamedTuple):
    """What the word that is being typed may become: the whole word (``kind:op``), and what it is, for a reader."""

    text: str
    hint: str = ""


class _Value(NamedTuple):
    """A value of a field with its text and hint as they are looked through."""

    text: str
    hint: str
    folded: str
    folded_hint: str


class Vocabulary(NamedTuple):
    """The values that the fields of a query have in a library, the likeliest first, each with what it is."""

    values: Mapping[str, Sequence[_Value]]

    @classmethod
    def of(cls, documents: Iterable[Document]) -> Vocabulary:
        """The values that occur in these documents."""
        named: dict[str, str] = {}
        years: Counter[str] = Counter()
        verbs: Counter[str] = Counter()
        cited: Counter[str] = Counter()
        kinds: Counter[str] = Counter()
        for document in documents:
            named |= dict.fromkeys(names_to_type(document), document.title)
            years[document.date[:4]] += 1
            for clause in document.clauses:
                kinds[clause.kind.value] += 1
                verbs[clause.verb] += 1
                cited.update(dict.fromkeys((each.target for each in clause.citations), 1))
        return cls.counted(named, years, verbs, cited, kinds)

    @classmethod
    def counted(
        cls,
        named: Mapping[str, str],
        years: Mapping[str, int],
        verbs: Mapping[str, int],
        cited: Mapping[str, int],
        kinds: Mapping[str, int],
    ) -> Vocabulary:
        """The values by how many documents (years) and clauses have them; ``named`` are documents with their titles."""
        in_years = [year for year in sorted(years, reverse=True) if year]
        short: dict[Kind, str] = {}
        for name, kind in KIND_NAMES.items():
            short.setdefault(kind, name)
        rows: dict[str, Iterable[tuple[str, str]]] = {
            "doc": named.items(),
            "kind": [(name, kind.value) for kind, name in short.items() if kinds.get(kind.value)],
            "verb": _by_count(verbs),
            "date": [(f"{year}{end}", "") for end in ("", "..") for year in in_years],
            "cites": _by_count(cited),
        }
        return cls(
            {
                field: [_Value(text, hint, fold_text(text), fold_text(hint)) for text, hint in values]
                for field, values in rows.items()
            }
        )


def names_to_type(document: Named) -> Iterator[str]:
    """What one may type to name a document: its symbol, or else its id, and those of its other forms."""
    yield document.symbol or document.id
    yield from document.also


def completions(query: str, vocabulary: Vocabulary) -> tuple[Completion, ...]:
    """What the last word of a query may become, the likeliest first; none for a plain word or a finished value.

    Values that begin as was typed come before those that have it within.
    """
    typing = _BEING_TYPED.search(query)
    if typing is None:
        return ()
    minus, name, colon, value = typing.groups()
    if colon is None:
        begun = [field for field in FIELDS if name and field.startswith(name.lower())]
        return tuple(Completion(f"{minus}{field}:") for field in begun)
    if name.lower() not in FIELDS:
        return ()
    field = name.lower()
    found = _fitting(fold_text(value), vocabulary.values.get(field, ()))
    return tuple(Completion(f"{minus}{field}:{_quoted(each.text)}", each.hint) for each in found)


def completed(query: str, completion: Completion) -> str:
    """The query with its last word as the completion has it, ready for the next word unless a value is yet to come."""
    typing = _BEING_TYPED.search(query)
    start = typing.start(1) if typing else len(query)
    return query[:start] + completion.text + ("" if completion.text.endswith(":") else " ")


def _fitting(wanted: str, known: Sequence[_Value]) -> list[_Value]:
    begun = [each for each in known if each.folded.startswith(wanted) and each.folded != wanted]
    within = [each for each in known if wanted in each.folded[1:] or wanted in each.folded_hint]
    return list(dict.fromkeys((*begun, *(each for each in within if each.folded != wanted))))[:_MOST]


def _by_count(counts: Mapping[str, int]) -> list[tuple[str, str]]:
    return [(name, str(count)) for name, count in sorted(counts.items(), key=lambda row: (-row[1], row[0])) if name]


def _quoted(value: str) -> str:
    return f'"{value}"' if any(char.isspace() for char in value) else value
