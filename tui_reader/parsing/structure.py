"""Paragraphs become clauses: what each one is, its label, its id, what it stands under."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from tui_reader.corpus import Clause, FootnoteMark, Kind
from tui_reader.lexicon.language import Lexicon
from tui_reader.parsing.clause_ids import ClauseIds
from tui_reader.parsing.enacting import enacting_organ
from tui_reader.parsing.front import split_front
from tui_reader.parsing.labels import HEADINGS, ITEMS, Label, Numbering, read_label, to_roman
from tui_reader.parsing.paragraphs import Paragraph
from tui_reader.parsing.titling import SENTENCE_ENDS, with_titles

_HEADING_CHARS = 160
"""A labelled paragraph longer than this, or one that ends as a sentence does, is no heading."""
_PLAIN_HEADING_CHARS = 40
"""The same for one without a label."""
_INNERMOST = 100
"""The level of a heading without a label below those that have one."""
_ARABIC_HEADING_CHARS = 60
"""The same for one labelled as paragraphs are."""
_LETTERS = 3
"""Letters and spaces that say what one Chinese character does."""

_NUMBERED = (Kind.OPERATIVE, Kind.PARAGRAPH)
_HEADS = (Kind.HEADING, Kind.ENACTING, Kind.ANNEX, Kind.TITLE)
"""Kinds under which numbering may begin anew."""


@dataclass(frozen=True, slots=True)
class Structured:
    """The clauses, each with the paragraph it was made from, and the key of the organ that speaks in it."""

    clauses: tuple[Clause, ...]
    organs: tuple[str, ...]


@dataclass(slots=True)
class _Heading:
    """A heading under which one is: its level (0 for one without a label), its id, whether text stands right under it."""

    level: int
    id: str
    has_text: bool = False


@dataclass(slots=True)
class _State:
    """What has been read so far decides what the next paragraph is."""

    organ: str = ""
    enacted: bool = False
    numbered: bool = False
    annexed: bool = False
    closed: bool = False
    article: str | None = None
    after_heading: bool = False
    headings: list[_Heading] = field(default_factory=list)
    paragraph: str | None = None
    items: list[tuple[Numbering, str]] = field(default_factory=list)
    due: dict[Numbering, int] = field(default_factory=dict)


class _Builder:
    """Goes through the paragraphs once, in order."""

    def __init__(self, paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> None:
        self._paragraphs = paragraphs
        self._lexicon = lexicon
        self._state = _State()
        self._ids = ClauseIds()
        self.clauses: list[Clause] = []
        self.organs: list[str] = []

    def build(self) -> None:
        front = split_front(self._paragraphs, self._lexicon)
        for place, paragraph in enumerate(self._paragraphs):
            if place < len(front):
                kind, label, text = front[place]
                if kind is Kind.HEADING:
                    self._heading(paragraph, label, text)
                else:
                    self._add(kind, paragraph, label, text)
                continue
            self._body(place, paragraph)

    # One paragraph of the body.

    def _body(self, place: int, paragraph: Paragraph) -> None:
        state = self._state
        organ = enacting_organ(self._paragraphs, place, self._lexicon)
        if organ is not None and (not state.numbered or self._opens_preamble(place + 1)):
            self._enact(paragraph, organ)
            return
        match = self._lexicon.annex.match(paragraph.text)
        if match and self._opens_annex(paragraph, match.end()):
            self._annex(paragraph, match["label"], match.end())
            return
        if any(pattern.match(paragraph.text) for pattern in self._lexicon.closing) and (
            state.numbered or state.enacted
        ):
            state.closed = True
            self._add(Kind.CLOSING, paragraph, "", paragraph.text)
            return
        voted = bool(self._lexicon.vote.match(paragraph.text)) and (state.numbered or state.enacted)
        if voted or (state.closed and self.clauses[-1].id == self._voting):
            state.closed = True
            self._voting = self._add(Kind.CLOSING, paragraph, "", paragraph.text)
            return
        for label, rest in read_label(paragraph.text, self._lexicon):
            if self._labelled(paragraph, label, rest):
                return
        self._unlabelled(place, paragraph)

    def _opens_preamble(self, place: int) -> bool:
        """Whether the paragraph at ``place`` begins as one of a preamble does."""
        following = self._paragraphs[place].text if place < len(self._paragraphs) else ""
        return bool(self._lexicon.preambular_verb.match(following))

    def _enact(self, paragraph: Paragraph, organ: str) -> None:
        state = self._state
        state.enacted, state.organ = True, organ or state.organ
        state.numbered = state.annexed = state.closed = False
        self._annex_id = ""
        self._ids.restart(Kind.PREAMBULAR)
        state.paragraph, state.article, state.items, state.due = None, None, [], {}
        self._add(Kind.ENACTING, paragraph, "", paragraph.text)

    def _labelled(self, paragraph: Paragraph, label: Label, rest: str) -> bool:
        """Take the paragraph as what its label says it is; False if the label does not fit here."""
        numbering = label.numbering
        if not rest and numbering not in (Numbering.ARTICLE, *HEADINGS):
            return False
        if numbering is Numbering.ARTICLE:
            return self._article(paragraph, label, rest)
        if numbering is Numbering.RESOLUTION:
            return self._next_resolution(paragraph, label, rest)
        heads = numbering is Numbering.CHINESE and self._is_due(label) and self._is_heading(rest, _HEADING_CHARS)
        if self._state.article is not None and not heads and numbering in (*ITEMS, Numbering.CHINESE, Numbering.ARABIC):
            return self._item(paragraph, label, rest)
        if numbering in HEADINGS:
            return self._labelled_heading(paragraph, label, rest)
        if numbering is Numbering.ARABIC:
            return self._arabic(paragraph, label, rest)
        return numbering in ITEMS and self._item(paragraph, label, rest)

    def _next_resolution(self, paragraph: Paragraph, label: Label, rest: str) -> bool:
        """The title of another resolution or decision of the same document."""
        if not self.clauses or not self._is_heading(rest, _HEADING_CHARS):
            return False
        self._state.due, self._state.numbered, self._state.enacted = {}, False, False
        self._heading(paragraph, label.printed, rest)
        return True

    def _labelled_heading(self, paragraph: Paragraph, label: Label, rest: str) -> bool:
        state = self._state
        if (rest and not self._is_heading(rest, _HEADING_CHARS)) or not self._is_due(label):
            return False
        level = HEADINGS.index(label.numbering)
        state.due[label.numbering] = label.ordinal
        for inner in HEADINGS[level + 1 :]:
            state.due.pop(inner, None)
        state.due.pop(Numbering.ARABIC_HEADING, None)
        self._heading(paragraph, label.printed, rest, level + 1)
        return True

    def _article(self, paragraph: Paragraph, label: Label, rest: str) -> bool:
        state = self._state
        if label.ordinal <= state.due.get(Numbering.ARTICLE, 0) and not self._ids.is_free(f"p{label.ordinal}"):
            return False
        state.due[Numbering.ARTICLE] = label.ordinal
        state.numbered, state.items, state.article = True, [], None
        kind = Kind.PARAGRAPH
        state.article = self._add(kind, paragraph, label.printed, rest, f"p{label.ordinal}", self._under())
        state.paragraph = state.article
        return True

    def _arabic(self, paragraph: Paragraph, label: Label, rest: str) -> bool:
        """A numbered paragraph; or a heading, where paragraphs are numbered on through headings that have numbers."""
        state = self._state
        due = self._is_due(label)
        next_heading = label.ordinal == state.due.get(Numbering.ARABIC_HEADING, 0) + 1
        if not due and next_heading and state.headings and self._is_heading(rest, _ARABIC_HEADING_CHARS):
            state.due[Numbering.ARABIC_HEADING] = label.ordinal
            self._heading(paragraph, label.printed, rest, len(HEADINGS) + 1)
            return True
        restarts = label.ordinal == 1 and state.after_heading
        if not due and not restarts and not self._ids.is_free(f"{self._stem()}{label.ordinal}"):
            return False
        self._numbered(paragraph, label, rest, str(label.ordinal))
        return True

    def _numbered(self, paragraph: Paragraph, label: Label, rest: str, name: str) -> None:
        state = self._state
        state.due[label.numbering] = label.ordinal
        state.numbered, state.closed = True, False
        state.items = []
        kind = Kind.OPERATIVE if self._stem() == "op" else Kind.PARAGRAPH
        state.paragraph = self._add(kind, paragraph, label.printed, rest, self._stem() + name, self._under())

    def _stem(self) -> str:
        return "op" if self._state.enacted and not self._state.annexed else "p"

    def _item(self, paragraph: Paragraph, label: Label, rest: str) -> bool:
        state = self._state
        name = _item_name(label)
        depth = next((depth for depth, (numbering, _) in enumerate(state.items) if numbering is label.numbering), None)
        if depth is not None:
            state.items = state.items[:depth]
        elif label.ordinal != 1 and (state.paragraph is not None or not self._is_due(label)):
            return False
        if state.paragraph is None and not state.items:
            # (i) … at the outermost: the numbered paragraphs of a statement.
            if not self._is_due(label):
                return False
            state.due[label.numbering] = label.ordinal
            state.numbered = True
            self._add(Kind.PARAGRAPH, paragraph, label.printed, rest, f"p{name}", self._under())
            return True
        parent = state.items[-1][1] if state.items else state.paragraph
        assert parent is not None
        clause_id = self._add(Kind.SUBPARAGRAPH, paragraph, label.printed, rest, f"{parent}.{name}", parent)
        state.items.append((label.numbering, clause_id))
        return True

    def _unlabelled(self, place: int, paragraph: Paragraph) -> None:
        state = self._state
        text = paragraph.text
        following = self._paragraphs[place + 1].text if place + 1 < len(self._paragraphs) else ""
        if self._is_listed(paragraph, following):
            self._add(Kind.LIST_ITEM, paragraph, "", text, parent=self._under())
            return
        introduces = enacting_organ(self._paragraphs, place + 1, self._lexicon) is not None
        preamble = state.enacted and not state.numbered and not state.annexed
        # Every paragraph of a preamble ends in a point; a line that does not is a heading within it.
        preamble = preamble and not (self._is_heading(text, _PLAIN_HEADING_CHARS) and not self._opens_preamble(place))
        if preamble and not introduces and not self._lexicon.agreeing.match(text):
            if self._is_only_operative(text, place + 1):
                self._add(Kind.OPERATIVE, paragraph, "", text, "op1")
                state.numbered = True
            else:
                self._add(Kind.PREAMBULAR, paragraph, "", text)
        elif self._is_heading(text, _PLAIN_HEADING_CHARS) and not introduces and following:
            self._heading(paragraph, "", text, self._level_without_label(text))
        else:
            state.paragraph, state.items = state.article, []
            self._add(Kind.CHAPEAU, paragraph, "", text, parent=state.article or self._under())

    def _is_listed(self, paragraph: Paragraph, following: str) -> bool:
        """Whether the paragraph is a line of a table or of an annexed list, and no heading of what follows it."""
        text = paragraph.text
        if paragraph.row or self._lexicon.caption.match(text):
            return True
        listed = (
            not following
            or self._is_heading(following, _PLAIN_HEADING_CHARS)
            or bool(self._lexicon.annex.match(following))
        )
        return self._state.annexed and listed and self._is_heading(text, _PLAIN_HEADING_CHARS)

    def _is_only_operative(self, text: str, place: int) -> bool:
        """Whether an unnumbered paragraph is the whole operative part: it ends the sentence, and nothing goes on."""
        following = self._paragraphs[place].text if place < len(self._paragraphs) else ""
        ends = (*self._lexicon.closing, self._lexicon.annex, self._lexicon.vote)
        return (
            text.rstrip('”"»」’').endswith(("。", "."))
            and bool(self._lexicon.operative_verb.match(text))
            and (not following or any(pattern.match(following) for pattern in ends))
        )

    # Headings and annexes.

    def _heading(self, paragraph: Paragraph, label: str, text: str, level: int = 0) -> None:
        state = self._state
        # A heading without a label holds those with one only if it has no text of its own.
        while state.headings and (
            state.headings[-1].level >= level or (state.headings[-1].level == 0 and state.headings[-1].has_text)
        ):
            state.headings.pop()
        parent = state.headings[-1].id if state.headings else self._annex_id or None
        clause_id = self._add(Kind.HEADING, paragraph, label, text, parent=parent)
        state.headings.append(_Heading(level, clause_id))
        state.paragraph, state.article, state.items, state.closed = None, None, [], False

    def _level_without_label(self, text: str) -> int:
        """A heading without a label stands below those with one, unless it is one of those that stand by themselves."""
        labelled = any(0 < heading.level < _INNERMOST for heading in self._state.headings)
        return _INNERMOST if labelled and text not in self._lexicon.front_headings else 0

    def _opens_annex(self, paragraph: Paragraph, after: int) -> bool:
        rest = paragraph.text[after:]
        started = self._state.numbered or self._state.enacted
        is_short = not rest or len(paragraph.text) < _HEADING_CHARS
        return started and is_short and not rest.startswith(self._lexicon.annex_mentions)

    def _annex(self, paragraph: Paragraph, label: str, after: int) -> None:
        state = self._state
        state.annexed, state.numbered, state.closed = True, False, False
        state.headings, state.paragraph, state.article, state.items, state.due = [], None, None, [], {}
        self._annex_id = self._add(Kind.ANNEX, paragraph, label.strip(), paragraph.text[after:].strip())

    _annex_id = ""
    _voting = ""

    def _is_heading(self, text: str, longest: int) -> bool:
        """Whether a text is no longer than a heading, in Chinese characters, and ends as one does."""
        return _ends_as_heading(text) and len(text) <= longest * (_LETTERS if self._lexicon.words_apart else 1)

    # Ids.

    def _under(self) -> str | None:
        if self._state.headings:
            self._state.headings[-1].has_text = True
            return self._state.headings[-1].id
        return self._annex_id or None

    def _is_due(self, label: Label) -> bool:
        return label.ordinal == self._state.due.get(label.numbering, 0) + 1

    def _add(
        self,
        kind: Kind,
        paragraph: Paragraph,
        label: str,
        text: str,
        clause_id: str = "",
        parent: str | None = None,
    ) -> str:
        state = self._state
        text = text.replace("\n", " ")
        unique = self._ids.take(clause_id or self._ids.counted(kind))
        if kind in _HEADS or kind in _NUMBERED:
            state.after_heading = kind in _HEADS
        taken = len(paragraph.text) - len(text)
        marks = tuple(FootnoteMark(mark.label, max(0, mark.offset - taken)) for mark in paragraph.marks)
        self.clauses.append(Clause(unique, kind, text, label, parent, marks=marks, lines=paragraph.lines))
        self.organs.append(state.organ)
        return unique


def _item_name(label: Label) -> str:
    """What an item's id ends in: the letter or roman numeral as printed, Chinese numerals as digits."""
    if label.numbering is Numbering.ROMAN:
        return to_roman(label.ordinal)
    return label.name if label.numbering is Numbering.LETTER else str(label.ordinal)


def structure(paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> Structured:
    """The clauses of a document, in reading order, with ids, kinds, labels and parents."""
    builder = _Builder(with_titles(paragraphs, lexicon), lexicon)
    builder.build()
    return Structured(tuple(builder.clauses), tuple(builder.organs))


def _ends_as_heading(text: str) -> bool:
    return bool(text) and text[-1] not in SENTENCE_ENDS
