"""Lines that stand by themselves, however a source is laid out: one knows them by what they say."""

from __future__ import annotations

from functools import lru_cache

from tui_reader.lexicon.language import Lexicon
from tui_reader.lexicon.language import lexicon as lexicon_of
from tui_reader.parsing.labels import HEADINGS, Numbering, read_label

_LONGEST = 80
"""Characters from which on a line is no line of a masthead."""
_REMEMBERED = 64
"""Lines of which it is remembered: each is asked about beside the one before and the one after."""
_LONE = (*HEADINGS, Numbering.ARTICLE, Numbering.RESOLUTION)


def stands_alone(text: str, lexicon: Lexicon) -> bool:
    """Whether the line is a paragraph: an organ taking the floor, a closing line, a common heading, a bare label."""
    return len(text) <= _LONGEST and _stands_alone(text, lexicon.language)


@lru_cache(_REMEMBERED)
def _stands_alone(text: str, language: str) -> bool:
    words = lexicon_of(language)
    if any(pattern.match(text) for pattern in words.closing) or words.is_front_heading(text):
        return True
    if text.endswith(("，", ",")) and words.enacting_key(text) is not None:
        return True
    if words.vote.match(text) or words.agreeing.match(text):
        return True
    annex = words.annex.match(text)
    if annex is not None and annex.end() == len(text):
        return True
    return any(not rest and label.numbering in _LONE for label, rest in read_label(text, words))


def stands_in_masthead(text: str, lexicon: Lexicon) -> bool:
    """Whether the line, before the text begins, is a masthead's line by itself: session, agenda item, organ, byline."""
    titled = any(label.numbering is Numbering.RESOLUTION for label, _rest in read_label(text, lexicon))
    if len(text) > _LONGEST or titled:
        return False
    known = (*lexicon.masthead, *lexicon.bylines, lexicon.numbered_title)
    named = lexicon.masthead_key(text) is not None or bool(lexicon.enacting_key(text))
    return named or any(pattern.search(text) for pattern in known)
