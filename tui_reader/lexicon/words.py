"""The words of a language that is written without spaces, and how rare each is.

``words.txt`` has the common ones in the order of their frequency, ``kinship.toml`` those of this field, which count as
common ones here.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from tui_reader.lexicon.data import read_data
from tui_reader.lexicon.kinship import field_words

_FIELD_RANK = 1000
"""The words of the field count as being about this frequent."""
_FLATTEN = 10
"""Added to a rank, so that the first words are not all that much likelier than the tenth (Mandelbrot's correction)."""


class Words(NamedTuple):
    """What each word costs, the negative logarithm of how likely it is by Zipf's law; the cost of an unknown character;
    the length of the longest word in characters.
    """

    costs: Mapping[str, float]
    unknown: float
    longest: int


@cache
def words() -> Words:
    """The words of Chinese."""
    lines = read_data("words.txt").splitlines()
    ranked = [word for line in lines if not line.startswith("#") for word in line.split()]
    ranks = range(_FLATTEN, _FLATTEN + len(ranked))
    total = math.log(sum(map((1.0).__truediv__, ranks)))
    costs = dict(zip(ranked, map(total.__add__, map(math.log, ranks)), strict=True))
    usual = math.log(_FIELD_RANK) + total
    costs |= {word: min(costs.get(word, math.inf), usual) for word in field_words("zh")}
    return Words(costs, math.log(len(ranked) * _FLATTEN) + total, max(map(len, costs)))
