"""The verb of a clause: the operative or preambular phrase by which it is known (敦促, 又鼓励, 深切关注)."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.corpus import Clause, Kind, Span
from tui_reader.lexicon.language import Lexicon

_REACH = 24
"""Characters at a clause's beginning within which a verb may stand that does not begin it; more where words are long."""
_REACH_OF_WORDS = 50


def with_verbs(clauses: Sequence[Clause], lexicon: Lexicon) -> tuple[Clause, ...]:
    """The clauses with the preambular or operative phrase that each begins with."""
    resolved = any(clause.kind is Kind.ENACTING for clause in clauses)
    return tuple(_with_verb(clause, resolved, lexicon) for clause in clauses)


def _with_verb(clause: Clause, resolved: bool, lexicon: Lexicon) -> Clause:
    # What is annexed to a resolution is worded as one, a report is not.
    annexed = (lexicon.operative_verb, lexicon.preambular_verb) if resolved else ()
    patterns = {
        Kind.PREAMBULAR: (lexicon.preambular_verb, lexicon.operative_verb),
        Kind.OPERATIVE: (lexicon.operative_verb, lexicon.preambular_verb),
        Kind.PARAGRAPH: (*annexed, lexicon.undertaking),
        Kind.CHAPEAU: (lexicon.operative_verb,) if clause.parent is None else (),
    }.get(clause.kind, ())
    for pattern in patterns:
        if match := pattern.match(clause.text):
            return clause._replace(verb=match["verb"], verb_span=Span(*match.span("verb")))
    if clause.kind is Kind.PARAGRAPH:
        reach = _REACH_OF_WORDS if lexicon.words_apart else _REACH
        for verb in lexicon.verbs_within:
            place = clause.text.find(verb, 0, reach)
            if place >= 0:
                return clause._replace(verb=verb, verb_span=Span(place, place + len(verb)))
    return clause
