"""The blocks of a web page as they are written down while it is parsed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from tui_reader.parsing.extract import one_line
from tui_reader.parsing.joining import is_wide

_SPACES = " \t\n\r\f"


@dataclass(frozen=True, slots=True)
class Raised:
    """A stretch of a row that may be a footnote's mark: where it stands, and the name of the place it links to."""

    start: int
    end: int
    target: str = ""
    raised: bool = False


@dataclass(slots=True)
class WrittenRow:
    """A row of a block."""

    text: str = ""
    raised: list[Raised] = field(default_factory=list)


@dataclass(slots=True)
class Written:
    """A block of the page: its rows, the names of the places within it, and of the elements that it stands in."""

    rows: list[WrittenRow]
    names: tuple[str, ...]
    within: frozenset[str]
    centred: bool
    navigation: bool


@dataclass(frozen=True, slots=True)
class _Element:
    tag: str
    names: tuple[str, ...]
    centred: bool
    preformatted: bool
    navigation: bool
    reference: str
    raised: bool
    start: int
    row: int


class Page:
    """Takes down text, rows and blocks in their order."""

    def __init__(self) -> None:
        self._blocks: list[Written] = []
        self._rows: list[WrittenRow] = [WrittenRow()]
        self._names: list[str] = []
        self._elements: list[_Element] = []
        self._space = ""
        self._preformatted = 0

    def enter(
        self,
        tag: str,
        names: Sequence[str],
        *,
        centred: bool,
        preformatted: bool,
        navigation: bool,
        reference: str,
        raised: bool,
    ) -> None:
        """Enter an element; ``reference`` is where it links to, ``raised`` whether it is set as a superscript."""
        self._names += names
        start = len(self._rows[-1].text)
        element = _Element(
            tag, tuple(names), centred, preformatted, navigation, reference, raised, start, len(self._rows)
        )
        self._elements.append(element)
        self._preformatted += preformatted

    def leave(self) -> None:
        """Leave the element that was entered last."""
        element = self._elements.pop()
        self._preformatted -= element.preformatted
        row = self._rows[-1]
        if (element.raised or element.reference.startswith("#")) and element.row == len(self._rows):
            start = element.start
            while start < len(row.text) and row.text[start].isspace():
                start += 1
            if start < len(row.text):
                target = element.reference.removeprefix("#") if element.reference.startswith("#") else ""
                row.raised.append(Raised(start, len(row.text), target, element.raised))

    def write(self, text: str) -> None:
        """Write text; white space is one space, and none where a line of the file ends between two wide characters."""
        if self._preformatted:
            self._write_as_it_is(text)
            return
        row = self._rows[-1]
        pieces: list[str] = []
        last = row.text[-1:]
        for char in text:
            if char in _SPACES:
                self._space = "\n" if char in "\n\r" or self._space == "\n" else " "
                continue
            if self._space and last and not (self._space == "\n" and is_wide(last) and is_wide(char)):
                pieces.append(" ")
            self._space = ""
            last = one_line(char)
            pieces.append(last)
        row.text += "".join(pieces)

    def write_label(self, label: str) -> None:
        """Write what is printed before a list's item."""
        self._rows[-1].text += label

    def end_row(self) -> None:
        """Begin a new row; after an empty one, a new block."""
        self._space = ""
        if not self._rows[-1].text.strip():
            self.end_block()
        else:
            self._rows.append(WrittenRow())

    def end_block(self) -> None:
        """End the block if anything is in it."""
        self._space = ""
        rows = [row for row in self._rows if row.text.strip()]
        self._rows = [WrittenRow()]
        if not rows:
            return
        within = frozenset(name for element in self._elements for name in element.names)
        centred = any(element.centred for element in self._elements)
        navigation = any(element.navigation for element in self._elements)
        self._blocks.append(Written(rows, tuple(self._names), within, centred, navigation))
        self._names = []

    def finish(self) -> list[Written]:
        """The blocks of the whole page."""
        self.end_block()
        return self._blocks

    def _write_as_it_is(self, text: str) -> None:
        for number, line in enumerate(text.split("\n")):
            if number:
                self.end_row()
            self._rows[-1].text += one_line(line)
