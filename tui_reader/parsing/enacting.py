"""The line in which an organ takes the floor: 大会，"""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.lexicon.language import Lexicon
from tui_reader.parsing.paragraphs import Paragraph

_LONGEST = 110


def enacting_organ(paragraphs: Sequence[Paragraph], place: int, lexicon: Lexicon) -> str | None:
    """The key of the organ if the paragraph at ``place`` is an enacting line, else None; empty for one without a key.

    Without its comma the organ's name may also stand in a masthead: then what follows must begin with a verb.
    """
    if not 0 <= place < len(paragraphs) or len(paragraphs[place].text) > _LONGEST:
        return None
    text = paragraphs[place].text
    organ = lexicon.enacting_key(text)
    if organ is None or text.endswith(("，", ",", "：", ":")):
        return organ
    following = paragraphs[place + 1].text if place + 1 < len(paragraphs) else ""
    verbs = (lexicon.preambular_verb, lexicon.operative_verb)
    return organ if any(verb.match(following) for verb in verbs) else None
