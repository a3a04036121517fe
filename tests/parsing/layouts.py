"""The layouts in which extractions of one and the same document come."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tui_reader.corpus import Clause, Document, Kind
from tui_reader.parsing.habits import width_of

_WIDTH = 76
_NOT_FIRST = "，。、；：！？）》”’…)],.;:!?%-"
_SET_OFF = (Kind.MASTHEAD, Kind.TITLE, Kind.HEADING, Kind.ANNEX, Kind.CLOSING, Kind.LIST_ITEM)


def wrapped(text: str, first: int = 0, width: int = _WIDTH) -> list[str]:
    """A text as lines of a page, none of which begins with a point; ``first`` cells of the first are taken."""
    units: list[str] = []
    for char in text:
        joins = units and (char in _NOT_FIRST or (char.isascii() and char.isalnum() and units[-1][-1:].isascii()))
        if joins and not units[-1].endswith(" "):
            units[-1] += char
        else:
            units.append(char)
    lines = [""]
    left = width - first
    for unit in units:
        if width_of(unit) > left and lines[-1]:
            lines.append("")
            left = width
        lines[-1] += unit
        left -= width_of(unit)
    return [line.strip() for line in lines if line.strip()]


def without_tables(document: Document) -> Document:
    """The document without its tables, whose columns no other layout keeps."""
    annexed = {clause.id for clause in document.clauses if clause.kind is Kind.ANNEX}
    kept = tuple(clause for clause in document.clauses if clause.kind is not Kind.LIST_ITEM or clause.parent in annexed)
    return document.replaced(clauses=kept)


def _printed(clause: Clause) -> str:
    return f"{clause.label} {clause.text}".strip()


def blank_between(document: Document) -> Iterator[str]:
    """Paragraphs set apart by blank lines alone."""
    for clause in document.clauses:
        yield from [*wrapped(_printed(clause)), ""]


def indented(document: Document) -> Iterator[str]:
    """Paragraphs told by the indentation of their first lines alone."""
    for clause in document.clauses:
        first, *others = wrapped(_printed(clause), 4)
        yield from [f"    {first}", *others]


def as_printed(document: Document) -> Iterator[str]:
    """What is set off stands in the middle; paragraphs are indented, with blank lines between."""
    for clause in document.clauses:
        if clause.kind in _SET_OFF:
            yield from [*(line.center(_WIDTH).rstrip() for line in wrapped(_printed(clause), width=_WIDTH - 20)), ""]
        else:
            first, *others = wrapped(_printed(clause), 4)
            yield from [f"    {first}", *others, ""]


def double_spaced(document: Document) -> Iterator[str]:
    """A blank line after every line, a space before each paragraph, and one at its end."""
    for clause in document.clauses:
        first, *others = wrapped(_printed(clause), 1)
        lines = [f" {first}", *others]
        lines[-1] += " "
        for line in lines:
            yield from [line, ""]


def unwrapped(document: Document) -> Iterator[str]:
    """Each paragraph in one line."""
    for clause in document.clauses:
        yield _printed(clause)


LAYOUTS: tuple[Callable[[Document], Iterator[str]], ...] = (
    blank_between,
    indented,
    as_printed,
    double_spaced,
    unwrapped,
)
