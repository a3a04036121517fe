"""Labels set on a line of their own, put before the titles, or the articles' texts, that stand below them: 第一条 / 宗旨."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui_reader.corpus import FootnoteMark, Lines
from tui_reader.lexicon.language import Lexicon
from tui_reader.parsing.enacting import enacting_organ
from tui_reader.parsing.labels import HEADINGS, Numbering, read_label
from tui_reader.parsing.paragraphs import Paragraph

_LONGEST_TITLE = 120
_LONGEST_IN_LIST = 30
SENTENCE_ENDS = "。；：，.;:,！？!?"
"""What no title or heading ends in."""
_TITLED = (*HEADINGS, Numbering.ARTICLE, Numbering.RESOLUTION)


def with_titles(paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> list[Paragraph]:
    """The paragraphs, those that are a bare label joined with the title that follows, a line's end between them."""
    joined: list[Paragraph] = []
    place = 0
    while place < len(paragraphs):
        paragraph = paragraphs[place]
        captioned = bool(lexicon.caption.fullmatch(paragraph.text))
        sole = captioned or _is_annex(paragraph.text, lexicon)
        is_titled = (sole or _is_bare(paragraph.text, lexicon)) and _is_title(paragraphs, place + 1, sole, lexicon)
        if is_titled or (_is_article(paragraph.text, lexicon) and _is_unlabelled(paragraphs, place + 1, lexicon)):
            joined.append(_joined(paragraph, paragraphs[place + 1]))
            place += 1
        else:
            joined.append(paragraph)
        place += 1
    return joined


def _is_article(text: str, lexicon: Lexicon) -> bool:
    return any(not rest and label.numbering is Numbering.ARTICLE for label, rest in read_label(text, lexicon))


def _is_unlabelled(paragraphs: Sequence[Paragraph], place: int, lexicon: Lexicon) -> bool:
    """Whether the paragraph at ``place`` is the text of the article, which has no title."""
    return place < len(paragraphs) and not read_label(paragraphs[place].text, lexicon)


def _is_annex(text: str, lexicon: Lexicon) -> bool:
    annex = lexicon.annex.match(text)
    return annex is not None and annex.end() == len(text)


def _is_bare(text: str, lexicon: Lexicon) -> bool:
    return any(not rest and label.numbering in _TITLED for label, rest in read_label(text, lexicon))


def _is_title(paragraphs: Sequence[Paragraph], place: int, sole: bool, lexicon: Lexicon) -> bool:
    """Whether the paragraph at ``place`` is the title that belongs to the label before it.

    ``sole``: the label is that of an annex or of a table, which has a title even where a list follows.
    """
    if place >= len(paragraphs) or not _could_be_title(paragraphs[place].text, lexicon):
        return False
    if enacting_organ(paragraphs, place, lexicon) is not None:
        return False
    if sole:
        return not paragraphs[place].row
    following = paragraphs[place + 1].text if place + 1 < len(paragraphs) else ""
    # Short lines in a row are a list, whose first is no title.
    is_list = len(following) <= _LONGEST_IN_LIST and _could_be_title(following, lexicon)
    return bool(following) and not (is_list and enacting_organ(paragraphs, place + 1, lexicon) is None)


def _could_be_title(text: str, lexicon: Lexicon) -> bool:
    return 0 < len(text) <= _LONGEST_TITLE and text[-1] not in SENTENCE_ENDS and not read_label(text, lexicon)


def _joined(label: Paragraph, title: Paragraph) -> Paragraph:
    start = len(label.text) + 1
    marks = (*label.marks, *(FootnoteMark(mark.label, mark.offset + start) for mark in title.marks))
    lines = Lines(label.lines.first, title.lines.last)
    return replace(label, text=f"{label.text}\n{title.text}", marks=marks, lines=lines)
