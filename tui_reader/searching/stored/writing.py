"""Making a segment: some documents' units, sorted by length, with everything that is looked up in them.

Because the shorter texts have the lower places, the first places of a list are those that rank best among equals.
"""

from __future__ import annotations

import json
from array import array
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

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


def segment(documents: Sequence[Document], keys: Sequence[str]) -> bytes:
    """The bytes of a segment of documents, each with the key that it is known by. Raises ValueError for too many units."""
    in_order = [(unit, number) for number, document in enumerate(documents) for unit in units([document])]
    if len(in_order) > SPAN:
        raise ValueError(f"{len(in_order)} units are too many for a segment")
    rows = sorted(range(len(in_order)), key=lambda row: len(in_order[row][0].folded))
    sorted_units = [in_order[row][0] for row in rows]
    numbers = array("H", [in_order[row][1] for row in rows])
    verbs: dict[str, int] = {}
    verb_codes = array("H", [verbs.setdefault(unit.clause.verb, len(verbs)) for unit in sorted_units])
    texts = [unit.folded for unit in sorted_units]
    lists = places_of_pairs(texts)
    terms = _terms(sorted_units, texts)
    found_terms = sorted(terms)
    folded, folded_at = joined(text.encode("utf-8", "surrogatepass") for text in texts)
    records, records_at = joined(map(_record, sorted_units))
    postings, postings_at = joined((*map(packed, lists.values()), *(packed(terms[term]) for term in found_terms)))
    counts = array("I", [*map(len, lists.values()), *(len(terms[term]) for term in found_terms)])
    head = {
        "documents": [
            (key, each.id, each.title, each.symbol, each.date, each.language, each.source, each.also)
            for key, each in zip(keys, documents, strict=True)
        ],
        "verbs": list(verbs),
        "counts": _counts(sorted_units),
    }
    sections = {
        "folded": folded,
        "folded_at": folded_at,
        "records": records,
        "records_at": records_at,
        "order": array("H", rows),
        "documents": numbers,
        "kinds": bytes(KINDS.index(unit.kind) | NOTE * unit.is_note for unit in sorted_units),
        "verbs": verb_codes,
        "pairs": array("I", lists),
        "postings": postings,
        "postings_at": postings_at,
        "counts": counts,
        "triples": triples(texts),
    }
    strings = string_sections(TERMS, found_terms) | string_sections(NAMES, map(_names, documents))
    return pack(head, {name: bytes(data) for name, data in sections.items()} | strings)


def _names(document: Document) -> str:
    """What a document is known by, in lines."""
    return "\n".join(names_of(document))


def _terms(sorted_units: Sequence[Unit], texts: Sequence[str]) -> dict[str, array[int]]:
    terms: defaultdict[str, array[int]] = defaultdict(lambda: array("H"))
    for place, text in enumerate(texts):
        for token in dict.fromkeys(LATIN.findall(text)):
            terms[LATIN_TERM + token].append(place)
        for token in dict.fromkeys(NUMBERS.findall(text) if "/" in text else ()):
            terms[NUMBER_TERM + token].append(place)
    for mark, known in ((CITED_TERM, citing(sorted_units)), (OWN_TERM, titles(sorted_units))):
        for key, places in known.items():
            terms[mark + key].extend(sorted(places))
    return terms


def _counts(sorted_units: Sequence[Unit]) -> dict[str, dict[str, int]]:
    """How many clauses have each verb, and cite each thing."""
    clauses = [unit.clause for unit in sorted_units if not unit.is_note]
    cited = Counter(target for clause in clauses for target in {each.target for each in clause.citations})
    return {"verb": Counter(clause.verb for clause in clauses), "cites": dict(cited.most_common(_MOST_COUNTED))}


_MOST_COUNTED = 500


def _record(unit: Unit) -> bytes:
    """What is needed of a unit to show it."""
    clause = unit.clause
    row: list[Any] = [clause.id, clause.text, clause.label, clause.verb, clause.verb_span]
    row.append([(each.text, each.target, each.start, each.end) for each in clause.citations])
    if unit.note is not None:
        row += [unit.note.label, unit.note.text]
    return _encode(row).encode("utf-8", "surrogatepass")


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode
