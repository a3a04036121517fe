"""Where the words of a text begin and end, in Chinese too, which sets no spaces between them.

A run of Chinese characters is cut into the likeliest words by a unigram model (Viterbi 1967; the method of jieba and of
most segmenters before neural ones). Numbers, dates, symbols of documents and Latin words are whole.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache, lru_cache

from tui_reader.corpus import Span
from tui_reader.lexicon.force import force_lexicon
from tui_reader.lexicon.kinship import idle_words, particles
from tui_reader.lexicon.words import words


@cache
def _piece() -> re.Pattern[str]:
    """A word, or a run of Chinese characters; the pattern takes longer to be made than most texts to be cut."""
    return re.compile(
        r"""
        \d{4}\s?年(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?)? # 2013 年 7 月 25 日
      | 第\s?\d+(?:[./\-]\d+)*(?:\([a-z]\))?\s?[号条款项届次段] # 第 69/314 号, 第 2(b) 条
      | (?P<han>[㐀-鿿豈-﫿]+(?:(?<!第)|(?!\s?\d)))         # but for the 第 of a number
      | \d+(?:[ \u00a0]\d{3})+(?!\d)                      # 2 100, with the thousands apart
      | [^\W㐀-鿿豈-﫿]+(?:[./\-–'’:]+[^\W㐀-鿿豈-﫿]+|\([a-z0-9]{1,4}\))*   # 69/314, A/75/L.116, CCPCJ/RES/16/1, 2(b), COVID-19
      | \s+
      | .
        """,
        re.VERBOSE | re.DOTALL,
    )


def word_spans(text: str) -> Iterator[Span]:
    """The words of a text in order; together they cover it, spaces and marks being words of their own."""
    for match in _piece().finditer(text):
        start = match.start()
        if match["han"] is None:
            yield Span(start, match.end())
            continue
        for length in _lengths(match[0]):
            yield Span(start, start + length)
            start += length


@lru_cache(maxsize=4096)
def _lengths(run: str) -> tuple[int, ...]:
    """The lengths of the likeliest words of a run of Chinese characters."""
    known = words()
    costs = [0.0]
    lengths = [0]
    for end in range(1, len(run) + 1):
        best, length = costs[end - 1] + known.cost(known.ranks.get(run[end - 1], known.unknown)), 1
        for start in range(max(0, end - known.longest), end - 1):
            word = run[start:end]
            if word in known.ranks:
                cost = costs[start] + known.cost(known.ranks[word])
                if cost < best:
                    best, length = cost, end - start
        costs.append(best)
        lengths.append(length)
    cut: list[int] = []
    end = len(run)
    while end:
        cut.append(lengths[end])
        end -= lengths[end]
    return tuple(reversed(cut))


_FORMULA = 1
_LETTER_WORD = 2


@cache
def _verbs() -> Collection[str]:
    lexicon = force_lexicon("zh")
    return lexicon.verbs if lexicon else ()


def says(word: str) -> int:
    """How much a folded word says by itself, in Chinese characters: nothing for a mark, a particle, a single character or
    a small number; little for a formula or an operative verb (会员国, 鼓励); as much as two for a word in letters.
    """
    if len(word) < _LETTER_WORD or word in particles() or not word[0].isalnum():
        return 0
    if word in idle_words() or word in _verbs():
        return _FORMULA
    if word.isascii():
        return 0 if word.isdigit() and len(word) < len("2013") else _LETTER_WORD
    return len(word)
