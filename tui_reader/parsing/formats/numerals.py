"""Numbers as lists print them."""

from __future__ import annotations

from tui_reader.parsing.labels import to_roman

_DIGITS = "〇一二三四五六七八九"


def letters(number: int) -> str:
    """a, b … z, aa, bb … as Word and HTML count."""
    turns, place = divmod(number - 1, 26)
    return chr(ord("a") + place) * (turns + 1)


def chinese(number: int) -> str:
    """一, 十, 十一, 二十, 一百零五 for numbers from 1 to 999; others in Arabic digits."""
    if not 0 < number < 1000:
        return str(number)
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    text = f"{_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        text += ("" if tens == 1 and not hundreds else _DIGITS[tens]) + "十"
    elif hundreds and ones:
        text += "零"
    return text + (_DIGITS[ones] if ones else "")


def numeral(number: int, style: str) -> str:
    """A number in the style that Word (``lowerLetter``) or HTML (``a``) calls so; in Arabic digits for another."""
    if number < 1:
        return str(number)
    if style in ("lowerLetter", "a"):
        return letters(number)
    if style in ("upperLetter", "A"):
        return letters(number).upper()
    if style in ("lowerRoman", "i"):
        return to_roman(number)
    if style in ("upperRoman", "I"):
        return to_roman(number).upper()
    if style in ("chineseCounting", "chineseCountingThousand", "taiwaneseCountingThousand", "ideographDigital"):
        return chinese(number)
    return str(number)
