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
    """The rank of each word, the commonest having the least, that of an unknown character, the length of the longest word
    in characters; and what a word of rank 1 costs, the negative logarithm of how likely it is by Zipf's law.
    """

    ranks: Mapping[str, int]
    unknown: int
    longest: int
    first_cost: float

    def cost(self, rank: int) -> float:
        """What a word of that rank costs."""
        return self.first_cost + math.log(rank)


@cache
def words() -> Words:
    """The words of Chinese."""
    listed = read_data("words.txt").split("\n")
    ranked = " ".join(line for line in listed if not line.startswith("#")).split()
    end = _FLATTEN + len(ranked)
    ranks = dict(zip(ranked, range(_FLATTEN, end), strict=True))
    ranks |= {word: min(ranks.get(word, _FIELD_RANK), _FIELD_RANK) for word in field_words("zh")}
    # The sum of the reciprocals of all ranks, by the integral that it comes close to.
    total = math.log((end - 0.5) / (_FLATTEN - 0.5))
    return Words(ranks, len(ranked) * _FLATTEN, max(map(len, ranks)), math.log(total))
