"""Which language a text is in, by what distinguishes those that have a lexicon; see ``languages.toml``."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from tui_reader.lexicon.languages import Traits, languages

_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+")
_FEW = 12
"""Words below which their kinds say little."""


def detect_language(text: str) -> str:
    """The tag of the lexicon to read the text with: of the language whose traits it shows most.

    A text that shows those of none is read with the first lexicon.
    """
    return _language_of(text[:_SAMPLE])


@lru_cache(8)
def _language_of(sample: str) -> str:
    words = Counter(word.casefold() for word in _WORD.findall(sample))
    known = languages()
    shown = {tag: _shown(sample, words, traits) for tag, traits in known.items()}
    best = max(shown, key=lambda tag: shown[tag])
    return best if shown[best] > 0 else next(iter(known))


def _shown(sample: str, words: Counter[str], traits: Traits) -> float:
    """How far the text goes beyond what shows the language; 0 where it does not."""
    if traits.letters is not None:
        share = len(traits.letters.findall(sample)) / max(1, len(sample.replace(" ", "")))
    else:
        share = sum(words[word] for word in traits.words) / max(_FEW, words.total())
    return share / traits.share if share >= traits.share else 0.0
