"""Identifiers of elements in the naming convention: ``para_6``, ``sec_I__sec_A``, ``para_2__list_1__point_a``.

https://unsceb-hlcm.github.io/part1/index-145.html, “Element Identifiers”
"""

from __future__ import annotations

import re
from collections import Counter

from tui_reader.corpus import bare_label

_SHORT = {
    "alinea": "al",
    "article": "art",
    "attachment": "att",
    "chapter": "chp",
    "embeddedStructure": "estr",
    "paragraph": "para",
    "recital": "rec",
    "recitals": "recs",
    "section": "sec",
    "subparagraph": "subpara",
}
"""The convention's abbreviations; other elements go by their own names, generic ones by the name that they are given."""


class ElementIds:
    """Gives each element of a file an identifier that no other has."""

    def __init__(self) -> None:
        self._given: set[str] = set()
        self._counted: Counter[str] = Counter()

    def make(self, element: str, label: str = "", within: str = "") -> str:
        """The identifier of an element by its printed number, else by its place among those like it; ``within`` is the
        identifier of the element that its number belongs to, if it is not of the whole document.
        """
        name = (f"{within}__" if within else "") + _SHORT.get(element, element)
        number = number_in(label)
        stem = f"{name}_{number}" if number else name
        made = stem if number else ""
        while not made or made in self._given:
            self._counted[stem] += 1
            made = f"{stem}_{self._counted[stem] + bool(number)}"
        self._given.add(made)
        return made


def number_in(label: str) -> str:
    """The number in a label as it stands in an identifier: ``11-2RevA`` for ``11.2 Rev. A``."""
    spaceless = re.sub(r"\s+|(?<=[^\W\d])\.", "", bare_label(label))
    return re.sub(r"[^\w-]+", "-", spaceless).strip("-")
