"""Lines that stand by themselves, however a source is laid out: one knows them by what they say."""

from __future__ import annotations

from tui_reader.lexicon.language import Lexicon
from tui_reader.parsing.labels import HEADINGS, Numbering, read_label

_LONGEST = 80
"""Characters from which on a line is no line of a masthead."""
_LONE = (*HEADINGS, Numbering.ARTICLE)


def stands_alone(text: str, lexicon: Lexicon) -> bool:
    """Whether the line is a paragraph: an organ taking the floor, a closing line, a common heading, a bare label."""
    if len(text) > _LONGEST:
        return False
    if any(pattern.match(text) for pattern in lexicon.closing) or lexicon.is_front_heading(text):
        return True
    if text.endswith(("，", ",")) and lexicon.enacting_key(text) is not None:
        return True
    if lexicon.vote.match(text) or lexicon.agreeing.match(text):
        return True
    annex = lexicon.annex.match(text)
    if annex is not None and annex.end() == len(text):
        return True
    return any(not rest and label.numbering in _LONE for label, rest in read_label(text, lexicon))


def stands_in_masthead(text: str, lexicon: Lexicon) -> bool:
    """Whether the line, before the text begins, is a masthead's line by itself: session, agenda item, organ, byline."""
    titled = any(label.numbering is Numbering.RESOLUTION for label, _rest in read_label(text, lexicon))
    if len(text) > _LONGEST or titled:
        return False
    known = (*lexicon.masthead, *lexicon.bylines, lexicon.numbered_title)
    return lexicon.masthead_key(text) is not None or any(pattern.search(text) for pattern in known)
