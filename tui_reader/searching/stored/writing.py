"""Making a segment: some documents' units, sorted by length, with everything that is looked up in them.

Because the shorter texts have the lower places, the first places of a list are those that rank best among equals.
"""

from __future__ import annotations

import json
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, repeat
from typing import Any, NamedTuple

from tui_reader.corpus import Document, Kind
from tui_reader.searching.fields import names_of
from tui_reader.searching.index import LATIN, NUMBERS
from tui_reader.searching.stored.grams import places_of_pairs, triples
from tui_reader.searching.stored.postings import SPAN, packed
from tui_reader.searching.stored.sections import pack
from tui_reader.searching.stored.terms import (
    CITED_TERM,
    LATIN_TERM,
    NUMBER_TERM,
    OWN_TERM,
    TERMS,
    joined,
    string_sections,
)
from tui_reader.searching.symbols import citing, titles
from tui_reader.searching.units import Unit, units

KINDS = tuple(Kind)
NAMES = "names"
"""What the list of the documents' names is called."""
NOTE = 128
"""Added to the kind's number for a footnote."""
_CODES = {kind: code for code, kind in enumerate(KINDS)}
_MOST_COUNTED = 500


class Columns(NamedTuple):
    """The units of some documents in reading order: for each its folded text, what is needed to show it, its kind (with
    NOTE for a footnote), its verb, and the number of its document.
    """

    texts: Sequence[str]
    records: Sequence[bytes]
    kinds: Sequence[int]
    verbs: Sequence[str]
    documents: Sequence[int]


def segment(documents: Sequence[Document], keys: Sequence[str]) -> bytes:
    """The bytes of a segment of documents, each with the key that it is known by. Raises ValueError for too many units."""
    of_each = [list(units([document])) for document in documents]
    all_units = list(chain.from_iterable(of_each))
    columns = Columns(
        [unit.folded for unit in all_units],
        list(map(_record, all_units)),
        [_CODES[unit.kind] | NOTE * unit.is_note for unit in all_units],
        [unit.clause.verb for unit in all_units],
        list(chain.from_iterable(map(repeat, range(len(documents)), map(len, of_each)))),
    )
    rows = [
        (key, each.id, each.title, each.symbol, each.date, each.language, each.source, each.also)
        for key, each in zip(keys, documents, strict=True)
    ]
    marked = {CITED_TERM: citing(all_units), OWN_TERM: titles(all_units)}
    keyed = {mark + key: places for mark, known in marked.items() for key, places in known.items()}
    clauses = [unit.clause for unit in all_units if not unit.is_note]
    cited = Counter(target for clause in clauses for target in {each.target for each in clause.citations})
    return written(columns, rows, ["\n".join(names_of(each)) for each in documents], keyed, cited)


def written(
    columns: Columns,
    documents: Sequence[Sequence[Any]],
    names: Iterable[str],
    keyed: Mapping[str, Iterable[int]],
    cited: Counter[str],
    instead: Sequence[str] = (),
) -> bytes:
    """The bytes of a segment of units. Raises ValueError for too many.

    ``documents`` are the particulars of their documents, ``names`` the lines of what they are known by. ``keyed`` are the
    terms that are not words of the texts, each with its units by their numbers; ``cited`` counts the clauses that cite
    each thing. ``instead`` are the names of segments that it stands in the place of.
    """
    if len(columns.texts) > SPAN:
        raise ValueError(f"{len(columns.texts)} units are too many for a segment")
    order = sorted(range(len(columns.texts)), key=list(map(len, columns.texts)).__getitem__)
    texts = [columns.texts[row] for row in order]
    verbs = {verb: code for code, verb in enumerate(dict.fromkeys(columns.verbs))}
    lists = places_of_pairs(texts)
    terms = _words(texts)
    place_of = array("H", bytes(2 * len(order)))
    for place, row in enumerate(order):
        place_of[row] = place
    for term, rows in keyed.items():
        terms[term] = array("H", sorted(map(place_of.__getitem__, rows)))
    found_terms = sorted(terms)
    folded, folded_at = joined(text.encode("utf-8", "surrogatepass") for text in texts)
    records, records_at = joined(map(columns.records.__getitem__, order))
    postings, postings_at = joined((*map(packed, lists.values()), *(packed(terms[term]) for term in found_terms)))
    counts = array("I", [*map(len, lists.values()), *(len(terms[term]) for term in found_terms)])
    of_clauses = Counter(verb for verb, kind in zip(columns.verbs, columns.kinds, strict=True) if kind < NOTE)
    head = {
        "documents": documents,
        "verbs": list(verbs),
        "counts": {"verb": of_clauses, "cites": dict(cited.most_common(_MOST_COUNTED))},
        "instead": instead,
    }
    sections = {
        "folded": folded,
        "folded_at": folded_at,
        "records": records,
        "records_at": records_at,
        "order": array("H", order),
        "documents": array("H", map(columns.documents.__getitem__, order)),
        "kinds": bytes(map(columns.kinds.__getitem__, order)),
        "verbs": array("H", [verbs[columns.verbs[row]] for row in order]),
        "pairs": array("I", lists),
        "postings": postings,
        "postings_at": postings_at,
        "counts": counts,
        "triples": triples(texts),
    }
    strings = string_sections(TERMS, found_terms) | string_sections(NAMES, names)
    return pack(head, {name: bytes(data) for name, data in sections.items()} | strings)


def _words(texts: Sequence[str]) -> dict[str, array[int]]:
    terms: defaultdict[str, array[int]] = defaultdict(lambda: array("H"))
    for place, text in enumerate(texts):
        for token in dict.fromkeys(LATIN.findall(text)):
            terms[LATIN_TERM + token].append(place)
        for token in dict.fromkeys(NUMBERS.findall(text) if "/" in text else ()):
            terms[NUMBER_TERM + token].append(place)
    return terms


def _record(unit: Unit) -> bytes:
    """What is needed of a unit to show it."""
    clause = unit.clause
    row: list[Any] = [clause.id, clause.text, clause.label, clause.verb, clause.verb_span]
    row.append([(each.text, each.target, each.start, each.end) for each in clause.citations])
    if unit.note is not None:
        row += [unit.note.label, unit.note.text]
    return _encode(row).encode("utf-8", "surrogatepass")


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode
