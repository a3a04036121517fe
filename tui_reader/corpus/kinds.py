"""The kinds of clause that a legal text is made of."""

from enum import StrEnum


class Kind(StrEnum):
    """What a clause is in its document; the values are those of the JSON output."""

    MASTHEAD = "masthead"
    """A line that stands before the title: session, agenda item, sponsors."""
    TITLE = "title"
    ENACTING = "enacting"
    """The line in which an organ takes the word: 大会， or The General Assembly,"""
    PREAMBULAR = "preambular"
    """A preambular paragraph: unnumbered, between the enacting line and the first operative paragraph."""
    OPERATIVE = "operative"
    """A numbered operative paragraph of a resolution."""
    PARAGRAPH = "paragraph"
    """A numbered paragraph of a report, a statement or a convention."""
    SUBPARAGRAPH = "subparagraph"
    """An item set as a paragraph of its own, below the paragraph that introduces it."""
    HEADING = "heading"
    CHAPEAU = "chapeau"
    """An unnumbered paragraph under a heading, or one that introduces what follows it."""
    ANNEX = "annex"
    LIST_ITEM = "list-item"
    """A line of an annexed list."""
    CLOSING = "closing"
    """Date and meeting at the end."""

    @property
    def is_substantive(self) -> bool:
        """Whether clauses of this kind say something that can be compared, related and traced."""
        return self in _SUBSTANTIVE


_SUBSTANTIVE = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE, Kind.PARAGRAPH, Kind.SUBPARAGRAPH, Kind.CHAPEAU})
