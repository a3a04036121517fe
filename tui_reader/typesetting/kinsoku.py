"""Which neighbours in a text a line may part, and how gladly.

The classes and rules are those of UAX #14 (Unicode Line Breaking Algorithm) as far as Chinese legal texts and the Latin in
them need it, with the line-start and line-end rules of Chinese typesetting (避头尾: GB/T 15834; W3C, Requirements for
Chinese Text Layout, 3.1.9), and with what a reader takes in as one thing kept together: ``第 69/314 号``, ``30 日``.
"""

from __future__ import annotations

import re
from enum import IntEnum
from unicodedata import category

from tui_reader.lexicon.line_breaking import line_breaking
from tui_reader.typesetting.widths import ZERO_WIDTH_JOINER, char_width

NOT_AT_START = frozenset(
    "，。、；：？！,.;:?!》〉”’）)】〗」』〕］]}｝﹚﹜｠»›"  # closing marks and points
    "…‥—―–‒·・•‧～〜〰"  # dashes, and points between the parts of a name
    "%％‰‱℃℉°′″¢￠"  # what belongs to the number before it
    "々〻ーァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎ゛゜ゝゞヽヾ"  # what repeats or modifies the sign before it
    "⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ†‡"  # raised marks
)
"""Characters that never begin a line, white space before them or not."""

NOT_AT_START_UNLESS_SPACED = frozenset("-/*>")
"""Characters that begin a line only where white space stands before them: hyphen, stroke, asterisk, the 〉 of typists."""

NOT_AT_END = frozenset("《〈“‘（(【〖「『〔［[{｛﹙﹛｟«‹#＃№$＄£￡€¥￥<")
"""Characters that never end a line: opening marks, what belongs to the number after it, the 〈 of typists."""

_LANGUAGE = line_breaking()
_UNITS, _ORDINALS, _NUMERALS = _LANGUAGE.units, _LANGUAGE.ordinals, _LANGUAGE.numerals

PHRASE_ENDS = frozenset("，、；：》）)”") | _LANGUAGE.phrase_ends
PHRASE_STARTS = frozenset("《（(“ ") | _LANGUAGE.phrase_starts
"""What a phrase ends and begins with: where a title, whose lines need not be full, is broken best."""

_NO_BREAK_SPACES = frozenset("\u00a0\u2007\u202f\u2060\ufeff")
_ZERO_WIDTH_SPACE = "\u200b"
_SIGNS = frozenset("+@&_~^|=\\/-*#$")
_HALF_WIDTH_CLOSERS = frozenset(".,:;!?)]}%’°–")
_SOFT_AFTER = frozenset("/.?&=-")
_STRAIGHT_QUOTES = frozenset("\"'")

_HYPHENATED = re.compile(r"[^\W\d_]{2,}-\Z")
_ORDINAL_NUMBER = re.compile(rf"[{''.join(_ORDINALS)}] ?[0-9A-Za-z/.()\-]+\Z")
_THOUSANDS = re.compile(r"(?<!\d)\d{1,3}(?: \d{3})*\Z")
_LOOK_BACK = 40
"""Characters before a place that can say something about it."""


class Bond(IntEnum):
    """How firmly two neighbours hang together, loosest first."""

    FREE = 0
    """A line may end here."""
    KEPT = 1
    """Taken in as one thing: a number and its unit. Parted if no line holds it."""
    SOFT = 2
    """Inside a word or an address, after a stroke or a point: parted if no line holds the word."""
    WORD = 3
    """Inside a word or a number."""
    BARRED = 4
    """The rules of line start and line end."""
    JOINED = 5
    """One sign on the screen: a letter and its accent."""


SPACE, CLOSE, CLOSE_UNLESS_SPACED, OPEN, LETTER, DIGIT, SIGN, ATTACHED, GLUE, QUOTE, OTHER = (
    1 << bit for bit in range(11)
)
_WORDLIKE = LETTER | DIGIT | SIGN
_IDEOGRAPHIC_CELLS = 2


class _Classes(dict[str, int]):
    """What each character met so far is to a line, as flags; 0 for the signs that part freely, such as Han."""

    def __missing__(self, char: str) -> int:
        flags = self[char] = _classify(char)
        return flags


CLASSES = _Classes()


def _classify(char: str) -> int:
    if char in _NO_BREAK_SPACES:
        return GLUE
    if char.isspace():
        return SPACE
    flags = 0
    if char in NOT_AT_START:
        flags |= CLOSE
    elif char in NOT_AT_START_UNLESS_SPACED:
        flags |= CLOSE_UNLESS_SPACED
    if char in NOT_AT_END:
        flags |= OPEN
    if char in _SIGNS:
        flags |= SIGN
    elif char in _STRAIGHT_QUOTES:
        flags |= QUOTE
    elif char.isdecimal():
        flags |= DIGIT
    elif char.isalpha() and (char_width(char) < _IDEOGRAPHIC_CELLS or "Ａ" <= char <= "ｚ"):
        flags |= LETTER
    elif char_width(char) == 0 or "\U0001f3fb" <= char <= "\U0001f3ff":
        flags |= ATTACHED
    elif not flags and (char in _ORDINALS or "\U0001f1e6" <= char <= "\U0001f1ff"):
        flags |= OTHER
    elif not flags and category(char) in ("Pe", "Pf"):
        flags |= CLOSE
    elif not flags and category(char) in ("Ps", "Pi"):
        flags |= OPEN
    return flags


def bond(text: str, place: int) -> Bond:
    """What holds the character at ``place`` to what stands before it.

    ``place`` is inside the text, and ``text[place]`` is no white space; where white space stands before it, the bond is
    that across the white space, at which a line could end.
    """
    before, after = CLASSES[text[place - 1]], CLASSES[text[place]]
    if not before and not after:
        return Bond.FREE
    if after & ATTACHED:
        return Bond.JOINED
    last = place - 1
    while last > 0 and CLASSES[text[last]] & ATTACHED and text[last] != _ZERO_WIDTH_SPACE:
        last -= 1
    if text[place - 1] == ZERO_WIDTH_JOINER:
        return Bond.JOINED
    if text[last] == _ZERO_WIDTH_SPACE:
        return Bond.BARRED if after & CLOSE else Bond.FREE
    before = CLASSES[text[last]]
    if before & SPACE:
        return _across_space(text, last, place, after)
    return _between(text, last, place, before, after)


def _across_space(text: str, last: int, place: int, after: int) -> Bond:
    while last >= 0 and CLASSES[text[last]] & SPACE:
        last -= 1
    if last < 0:
        return Bond.FREE
    before = CLASSES[text[last]]
    if after & CLOSE or before & OPEN:
        return Bond.BARRED
    if (before | after) & GLUE:
        return Bond.WORD
    if text[last] in _ORDINALS and text[place] in _NUMERALS:
        return Bond.KEPT
    if text[place] in _UNITS and _ends_number(text, last, before):
        return Bond.KEPT
    if before & after & DIGIT and _is_thousands(text, last, place):
        return Bond.KEPT
    return Bond.FREE


def _between(text: str, last: int, place: int, before: int, after: int) -> Bond:
    left, right = text[last], text[place]
    if after & (CLOSE | CLOSE_UNLESS_SPACED) or before & OPEN:
        return Bond.BARRED
    if (before | after) & GLUE:
        return Bond.WORD
    if (before | after) & QUOTE:
        return Bond.KEPT
    if after & _WORDLIKE and (before & _WORDLIKE or left in _HALF_WIDTH_CLOSERS):
        return _inside_word(text, last, place, before, after)
    if left == "/" or (right in "([" and (before & (LETTER | DIGIT) or left in _HALF_WIDTH_CLOSERS)):
        return Bond.KEPT
    if left in "-*" and (last == 0 or text[last - 1].isspace()):
        return Bond.KEPT
    if left in _ORDINALS and right in _NUMERALS:
        return Bond.KEPT
    if right in _UNITS and _ends_number(text, last, before):
        return Bond.KEPT
    return Bond.JOINED if before & after & OTHER and _halves_flag(text, place) else Bond.FREE


def _inside_word(text: str, last: int, place: int, before: int, after: int) -> Bond:
    left = text[last]
    if left == "–" and not after & DIGIT:
        return Bond.FREE
    if left == "’" and not (last and CLASSES[text[last - 1]] & (LETTER | DIGIT)):
        return Bond.FREE
    if left == "*" and not before & DIGIT:
        return Bond.KEPT if last == 0 or text[last - 1].isspace() else Bond.FREE
    if left == "-" and _is_compound(text, place):
        return Bond.FREE
    if left in _SOFT_AFTER and not (left == "/" and last and text[last - 1] == "/"):
        return Bond.SOFT
    return Bond.WORD


def _is_compound(text: str, place: int) -> bool:
    """Whether a hyphen before ``place`` joins two words of letters (UNEP-WCMC), not parts of a number or an address."""
    first = max(0, place - _LOOK_BACK)
    head = _HYPHENATED.search(text, first, place)
    if head is None or not text[place : place + 2].isalpha():
        return False
    return head.start() == first or not CLASSES[text[head.start() - 1]] & (_WORDLIKE | CLOSE)


def _ends_number(text: str, last: int, before: int) -> bool:
    """Whether the character at ``last`` ends a number: 30, or the 2(b) of 第 2(b) 条."""
    if before & DIGIT:
        return True
    is_label = text[last] == ")" or (before & LETTER and text[last].isascii())
    return bool(is_label and _ORDINAL_NUMBER.search(text, max(0, last + 1 - _LOOK_BACK), last + 1))


def _is_thousands(text: str, last: int, place: int) -> bool:
    """Whether digits parted by a space are one number: 2 100."""
    group = text[place : place + 4]
    if not group[:3].isdecimal() or len(group) < 3 or group[3:].isdecimal():
        return False
    return _THOUSANDS.search(text, max(0, last + 1 - _LOOK_BACK), last + 1) is not None


def _halves_flag(text: str, place: int) -> bool:
    """Whether the regional indicators around ``place`` are the two halves of one flag."""
    first = place
    while first > max(0, place - _LOOK_BACK) and "\U0001f1e6" <= text[first - 1] <= "\U0001f1ff":
        first -= 1
    return (place - first) % 2 == 1 and "\U0001f1e6" <= text[place] <= "\U0001f1ff"
