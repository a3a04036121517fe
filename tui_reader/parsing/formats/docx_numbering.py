"""The automatic numbering of Word: which label a paragraph carries that is not in its text.

After ECMA-376 part 1, 17.9: a paragraph names a list (``numId``) and a level; the list's abstract definition gives each
level a start, a style of numerals and a pattern (``(%2)``) of the levels' counters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from tui_reader.parsing.formats.numerals import numeral

_PLACEHOLDER = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class _Level:
    start: int = 1
    style: str = "decimal"
    pattern: str = ""
    is_legal: bool = False


@dataclass(slots=True)
class Numbering:
    """The lists of a document and how far each has been counted."""

    levels: dict[str, dict[int, _Level]] = field(default_factory=dict)
    """Levels by list."""
    shared: dict[str, str] = field(default_factory=dict)
    """The abstract definition of each list: lists of one definition go on counting."""
    overridden: frozenset[str] = frozenset()
    """Lists that count by themselves."""
    _counters: dict[str, dict[int, int]] = field(default_factory=dict)

    @classmethod
    def read(cls, root: Element | None) -> Numbering:
        """The numbering that ``numbering.xml`` defines; none without it."""
        if root is None:
            return cls()
        abstract = {each.get("abstractNumId", ""): dict(_levels(each.iter("lvl"))) for each in root.iter("abstractNum")}
        levels: dict[str, dict[int, _Level]] = {}
        shared: dict[str, str] = {}
        overridden = set()
        for each in root.findall("num"):
            number = each.get("numId", "")
            shared[number] = value(each.find("abstractNumId"))
            levels[number] = dict(abstract.get(shared[number], {}))
            for override in each.findall("lvlOverride"):
                overridden.add(number)
                depth = _integer(override.get("ilvl"))
                levels[number] |= dict(_levels(override.iter("lvl")))
                start = override.find("startOverride")
                if start is not None and depth in levels[number]:
                    old = levels[number][depth]
                    levels[number][depth] = _Level(_integer(value(start), 1), old.style, old.pattern, old.is_legal)
        return cls(levels, shared, frozenset(overridden))

    def next_label(self, number: str, depth: int) -> str:
        """Count on in a list at a level, from 0; the label, empty for a bullet or where the list has none."""
        levels = self.levels.get(number, {})
        level = levels.get(depth)
        if level is None:
            return ""
        counters = self._counters.setdefault(number if number in self.overridden else self.shared[number], {})
        counters[depth] = counters.get(depth, level.start - 1) + 1
        for deeper in [each for each in counters if each > depth]:
            del counters[deeper]
        if level.style in ("bullet", "none"):
            return ""

        def shown(match: re.Match[str]) -> str:
            each = int(match[1]) - 1
            known = levels.get(each, _Level())
            return numeral(counters.get(each, known.start), "decimal" if level.is_legal else known.style)

        return _PLACEHOLDER.sub(shown, level.pattern).strip()


def value(element: Element | None) -> str:
    """What an element's ``val`` says; empty for none."""
    return "" if element is None else element.get("val", "")


def _levels(elements: Iterator[Element]) -> Iterator[tuple[int, _Level]]:
    for each in elements:
        yield (
            _integer(each.get("ilvl")),
            _Level(
                _integer(value(each.find("start")), 1),
                value(each.find("numFmt")) or "decimal",
                value(each.find("lvlText")),
                each.find("isLgl") is not None,
            ),
        )


def _integer(text: str | None, otherwise: int = 0) -> int:
    return int(text) if text and text.lstrip("-").isdecimal() else otherwise
