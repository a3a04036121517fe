"""How much clauses ask, of whom, under what reserve; and what of it changed from one to another."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

from tui_reader.corpus import Clause
from tui_reader.lexicon.force import Force, force_lexicon

ChangeKind = Literal["force", "addressee", "qualifier", "citation"]
Direction = Literal["stronger", "weaker", "changed", "added", "dropped"]

_MOST_CITATIONS = 4


class Change(NamedTuple):
    """One thing that differs: what kind of thing, how it read before and after (empty if not there), which way."""

    kind: ChangeKind
    before: str
    after: str
    direction: Direction


def force_of(clause: Clause, language: str = "zh") -> int | None:
    """The force of a clause's verb from 0 to 8, None for a verb that the ladder does not have."""
    lexicon = force_lexicon(language)
    if lexicon is None or not clause.verb:
        return None
    said = lexicon.uncounted(clause.verb)
    for verb in sorted(lexicon.verbs, key=len, reverse=True):
        if said.endswith(verb):
            if verb == lexicon.request and _of_an_entity(clause, lexicon):
                return lexicon.request_force
            return lexicon.verbs[verb]
    return None


def changes(
    left: Clause, right: Clause, language: str = "zh", other: str = "", *, most_citations: int | None = _MOST_CITATIONS
) -> tuple[Change, ...]:
    """What changed from the left clause to the right one: force, addressee, qualifiers, citations, in this order.

    ``other`` is the right one's language where it is not that of both: then only force and citations are compared.
    Of changed citations the first ``most_citations`` are told, all for None.
    """
    cited = _changes_of_citations(left, right)[:most_citations]
    if other not in ("", language):
        return (*_change_of_force(left, right, language, other), *cited)
    lexicon = force_lexicon(language)
    if lexicon is None:
        return ()
    found = _change_of_force(left, right, language, language)
    addressed = _addressee(left, lexicon), _addressee(right, lexicon)
    if all(addressed) and addressed[0] != addressed[1]:
        found.append(Change("addressee", *addressed, "changed"))
    found += _came_and_went("qualifier", _qualifiers(left, lexicon), _qualifiers(right, lexicon))
    return (*found, *cited)


def _change_of_force(left: Clause, right: Clause, language: str, other: str) -> list[Change]:
    before, after = force_of(left, language), force_of(right, other)
    if before is None or after is None or before == after:
        return []
    return [Change("force", left.verb, right.verb, "stronger" if after > before else "weaker")]


def _changes_of_citations(left: Clause, right: Clause) -> list[Change]:
    cited = [{citation.target: citation.target for citation in clause.citations} for clause in (left, right)]
    return _came_and_went("citation", *cited)


def _came_and_went(kind: ChangeKind, before: Mapping[Any, str], after: Mapping[Any, str]) -> list[Change]:
    dropped = dict.fromkeys(words for key, words in before.items() if key not in after)
    added = dict.fromkeys(words for key, words in after.items() if key not in before)
    return [Change(kind, words, "", "dropped") for words in dropped] + [
        Change(kind, "", words, "added") for words in added
    ]


def _of_an_entity(clause: Clause, lexicon: Force) -> bool:
    return clause.text[clause.verb_span.end :].lstrip().startswith(lexicon.request_entities)


def _addressee(clause: Clause, lexicon: Force) -> str:
    """The addressee that stands right after the verb, empty for one that is not known."""
    if not clause.verb:
        return ""
    after = clause.text[clause.verb_span.end :].lstrip()
    return next((name for name in lexicon.addressees if after.startswith(name)), "")


def _qualifiers(clause: Clause, lexicon: Force) -> dict[int, str]:
    """The qualifiers of a clause, in its order, by what they say; one within another is not counted again."""
    pattern = "|".join(map(re.escape, sorted(lexicon.qualifiers, key=len, reverse=True)))
    found: dict[int, str] = {}
    for words in re.findall(pattern, clause.text):
        for said in lexicon.qualifiers[words]:
            found.setdefault(said, words)
    return found
