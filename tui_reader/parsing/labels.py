"""Labels: the numbers and letters that clauses and headings carry."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from tui_reader.lexicon.language import Lexicon

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


class Numbering(StrEnum):
    """The ways of numbering, as they are nested in these texts."""

    CHAPTER = "chapter"
    ARTICLE = "article"
    CHINESE = "chinese"
    ROMAN_CAPITAL = "roman capital"
    LETTER_CAPITAL = "letter capital"
    ARABIC = "arabic"
    ARABIC_HEADING = "arabic heading"
    CHINESE_BRACKETED = "chinese bracketed"
    ROMAN = "roman"
    LETTER = "letter"
    RESOLUTION = "resolution"


HEADINGS = (Numbering.CHAPTER, Numbering.CHINESE, Numbering.ROMAN_CAPITAL, Numbering.LETTER_CAPITAL)
"""Numberings that headings have, outermost first."""

ITEMS = (Numbering.ROMAN, Numbering.LETTER, Numbering.CHINESE_BRACKETED)
"""Numberings that items within a paragraph have."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label as printed, its numbering, what it says (``12``, ``iv``, ``b``), and its place in its sequence from 1."""

    printed: str
    numbering: Numbering
    name: str
    ordinal: int


def read_label(text: str, lexicon: Lexicon) -> list[tuple[Label, str]]:
    """The labels that a paragraph may begin with, likeliest first, each with the text after it.

    One that has no mark behind it (一, II) is only that of a heading.
    """
    patterns = _patterns(lexicon)
    found: list[tuple[Label, str]] = []
    if not patterns.any.match(text):
        return found
    for numbering, pattern in patterns.each:
        match = pattern.match(text)
        if match:
            name = match["name"]
            ordinal = _ordinal(numbering, name, lexicon)
            if ordinal:
                printed = match["label"].strip()
                found.append((Label(printed, numbering, name, ordinal), text[match.end() :].strip()))
    return found


class _Patterns(NamedTuple):
    """The patterns of labels; ``any`` tells at once of the many lines that have none of them."""

    each: tuple[tuple[Numbering, re.Pattern[str]], ...]
    any: re.Pattern[str]


_CACHE: dict[str, _Patterns] = {}


def _patterns(lexicon: Lexicon) -> _Patterns:
    if lexicon.language not in _CACHE:
        digits = lexicon.digits
        opening = "[(（]?" if lexicon.half_brackets else "[(（]"
        rows = [
            (Numbering.RESOLUTION, r"(?P<label>(?P<name>(?:E?S-)?\d{1,4}/\d{1,4})\.)(?= |[^\d\s]|$)"),
            (Numbering.RESOLUTION, rf"(?P<label>(?P<name>{lexicon.resolution_label})\.?)(?=\s|$)"),
            (Numbering.ARABIC, r"(?P<label>(?P<name>\d{1,3})(?:\.(?!\d)|．|、))"),
            (Numbering.ROMAN, rf"(?P<label>{opening}(?P<name>[ivxl]{{1,7}})[)）])"),
            (Numbering.LETTER, rf"(?P<label>{opening}(?P<name>[a-z]{{1,2}})[)）])"),
            (Numbering.ROMAN_CAPITAL, r"(?P<label>(?P<name>[IVXL]{1,6})(?:\.(?=\s|$)|(?=\s|$)))"),
            (Numbering.LETTER_CAPITAL, r"(?P<label>(?P<name>[A-Z])(?:\.(?=\s|$)|(?=\n|$)))"),
        ]
        if digits:
            rows += [
                (Numbering.CHINESE, rf"(?P<label>(?P<name>[{digits}]{{1,4}})(?:[、.．]|(?=\s|$)))"),
                (Numbering.CHINESE_BRACKETED, rf"(?P<label>[(（](?P<name>[{digits}]{{1,4}})[)）])"),
                (Numbering.CHINESE_BRACKETED, r"(?P<label>(?P<name>[㈠-㈩]))"),
            ]
        rows += [
            (Numbering.CHAPTER, rf"(?P<label>(?P<name>{lexicon.chapter})[.:：]?)(?=\s|$)"),
            (Numbering.ARTICLE, rf"(?P<label>(?P<name>{lexicon.article})[.:：]?)(?=\s|$)"),
        ]
        unnamed = (re.sub(r"\?P<\w+>", "?:", pattern) for _numbering, pattern in rows)
        _CACHE[lexicon.language] = _Patterns(
            tuple((numbering, re.compile(pattern)) for numbering, pattern in rows), re.compile("|".join(unnamed))
        )
    return _CACHE[lexicon.language]


def _ordinal(numbering: Numbering, name: str, lexicon: Lexicon) -> int:
    """The place in the sequence, 0 where the name is no number of that kind."""
    if numbering is Numbering.RESOLUTION:
        return 1
    if name.isdigit():
        return int(name)
    if numbering in (Numbering.ROMAN, Numbering.ROMAN_CAPITAL):
        return roman(name)
    if numbering in (Numbering.LETTER, Numbering.LETTER_CAPITAL):
        return ord(name[0].lower()) - ord("a") + 1 if len(set(name)) == 1 else 0
    if "㈠" <= name <= "㈩":
        return ord(name) - ord("㈠") + 1
    inner = re.search(rf"[{lexicon.digits or '0'}]+|\d+|\b[IVXL]+\b", name)
    if inner is None:
        return 0
    return int(inner[0]) if inner[0].isdigit() else chinese_number(inner[0]) or roman(inner[0])


def roman(text: str) -> int:
    """A roman numeral as a number, 0 where it is none (``iiii``, ``vx``)."""
    value = 0
    digits = [_ROMAN.get(char, 0) for char in text.lower()]
    for place, digit in enumerate(digits):
        value += -digit if place + 1 < len(digits) and digit < digits[place + 1] else digit
    return value if value > 0 and to_roman(value) == text.lower() else 0


def to_roman(number: int) -> str:
    """A number as a lower-case roman numeral."""
    steps = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
    text = ""
    for value, letters in steps:
        while number >= value:
            text += letters
            number -= value
    return text


def chinese_number(text: str) -> int:
    """A Chinese numeral below a thousand as a number (二十四, 一百零五), 0 where it is none."""
    values = {"零": 0, "〇": 0} | {char: number for number, char in enumerate("一二三四五六七八九", 1)}
    total = digit = 0
    for char in text:
        if char in values:
            digit = values[char]
        elif char == "十":
            total += (digit or 1) * 10
            digit = 0
        elif char == "百":
            total += (digit or 1) * 100
            digit = 0
        else:
            return 0
    return total + digit
