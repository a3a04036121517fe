"""What stands before the text itself: masthead, title, the first heading."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.corpus import Kind
from tui_reader.lexicon.language import Lexicon
from tui_reader.parsing.enacting import enacting_organ
from tui_reader.parsing.labels import HEADINGS, Numbering, read_label
from tui_reader.parsing.paragraphs import Paragraph
from tui_reader.parsing.standing import stands_in_masthead

Front = list[tuple[Kind, str, str]]
"""For each paragraph before the text: kind, label, text without the label."""

_LONGEST = 20
"""More paragraphs than this before the text begins are no front matter."""
_LONGEST_TITLE = 200
_TEXT_ENDS = "，。；：！？,.;:!?"
_CLOSING = "”’」』）)\"'"


def split_front(paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> Front:
    """What the paragraphs before the enacting line, or before the first numbered one, are.

    The title is the last of them that is no line of the masthead, no byline and no heading of what follows; what
    introduces a quoted text (决定通过以下案文：) is of the text itself. Empty where the document has no front matter.
    """
    end = _end(paragraphs, lexicon)
    if not _is_official(paragraphs, end, lexicon):
        # What begins like no document of an organ has a title, and then its own headings.
        end = min(end, 1)
    texts = [paragraph.text for paragraph in paragraphs[:end]]
    headings = _headings_at_end(texts, lexicon)
    title = _title(texts[: end - headings], lexicon)
    front: Front = []
    for place, text in enumerate(texts):
        if title is not None and place > title and text.endswith(("：", ":")):
            break
        if place == title:
            front.append(_titled(text, lexicon))
        elif place >= end - headings:
            front.append((Kind.HEADING, "", text))
        else:
            front.append((Kind.MASTHEAD, "", text))
    return front


def _end(paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> int:
    text_from: int | None = None
    said = [paragraph.text for paragraph in paragraphs[: _LONGEST + 1]]
    for place, paragraph in enumerate(paragraphs[: _LONGEST + 1]):
        if enacting_organ(paragraphs, place, lexicon) is not None:
            grounds = (each for each, text in enumerate(said[:place]) if each and _is_ground(text, lexicon))
            return next(grounds, place)
        labels = read_label(paragraph.text, lexicon)
        if any(label.ordinal == 1 and label.numbering is not Numbering.RESOLUTION for label, _rest in labels):
            return place if text_from is None else text_from
        is_text = len(paragraph.text) > _LONGEST_TITLE or _is_text(paragraph.text, lexicon)
        text_from = place if is_text and text_from is None else text_from
    if text_from is not None:
        return text_from
    return 1 if paragraphs and len(paragraphs[0].text) <= _LONGEST_TITLE and len(paragraphs) > 1 else 0


def _is_official(paragraphs: Sequence[Paragraph], end: int, lexicon: Lexicon) -> bool:
    """Whether the paragraphs before ``end`` are the front of an organ's document: with a masthead, or one that enacts."""
    known = any(
        stands_in_masthead(paragraph.text, lexicon)
        or any(label.numbering is Numbering.RESOLUTION for label, _rest in read_label(paragraph.text, lexicon))
        for paragraph in paragraphs[:end]
    )
    return known or enacting_organ(paragraphs, end, lexicon) is not None


def _is_ground(text: str, lexicon: Lexicon) -> bool:
    """Whether a paragraph is one of a preamble, which in old texts stands before the organ takes the floor."""
    return text.endswith(("，", ",")) and bool(lexicon.preambular_verb.match(text))


def _is_text(text: str, lexicon: Lexicon) -> bool:
    """Whether a paragraph before anything numbered is of the text itself and no line of the front."""
    return text.rstrip(_CLOSING)[-1:] in _TEXT_ENDS and not stands_in_masthead(text, lexicon)


def _headings_at_end(texts: Sequence[str], lexicon: Lexicon) -> int:
    """How many of the last paragraphs are headings of the text that follows (导言)."""
    count = 0
    while count < len(texts) and lexicon.is_front_heading(texts[-1 - count]):
        count += 1
    return count


def _title(texts: Sequence[str], lexicon: Lexicon) -> int | None:
    """The place of the title among the front's paragraphs."""
    candidates = []
    for place, text in enumerate(texts):
        if any(label.numbering is Numbering.RESOLUTION for label, _rest in read_label(text, lexicon)):
            return place
        item_title = place > 0 and bool(lexicon.agenda_item.search(texts[place - 1]))
        if not item_title and not stands_in_masthead(text, lexicon):
            candidates.append(place)
    if candidates:
        return candidates[-1]
    # A resolution without a title of its own is called by its number.
    numbered = (place for place, text in enumerate(texts) if lexicon.numbered_title.search(text))
    return next(numbered, None)


def _titled(text: str, lexicon: Lexicon) -> tuple[Kind, str, str]:
    for label, rest in read_label(text, lexicon):
        if rest and label.numbering in (Numbering.RESOLUTION, *HEADINGS):
            return Kind.TITLE, label.printed, rest
    return Kind.TITLE, "", text
