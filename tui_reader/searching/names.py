"""What else a thing is called: the variant names and acronyms by which a word is also looked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property
from itertools import islice, product

from tui_reader.lexicon.concepts import concepts
from tui_reader.lexicon.names import names
from tui_reader.searching.folding import fold_text

_SHORTEST = 2
_LONGEST = 60
"""In a longer word, such as a pasted sentence, no names are replaced."""
_MOST_COMBINED = 200
"""So many ways to replace the names that a word holds are tried."""


@cache
def _shipped() -> Mapping[str, Mapping[str, None]]:
    """For each name, folded and without spaces, the other names of what it stands for, folded."""
    others: dict[str, dict[str, None]] = {}
    for concept in concepts():
        forms = [fold_text(form) for form in concept.synonyms]
        _add(others, forms, forms)
        # One may ask in English, but the texts are not looked through for it; the English term is for all of the matter.
        english = (concept.name, *re.split(r"\s*/\s*|\s*\(.*?\)", concept.english))
        _add(others, map(fold_text, english), map(fold_text, concept.forms))
    for group in names():
        folded = [fold_text(name) for name in group]
        _add(others, folded, folded)
    return others


def _add(others: dict[str, dict[str, None]], called: Iterable[str], forms: Iterable[str]) -> None:
    forms = tuple(forms)
    for name in called:
        if len(name) >= _SHORTEST:
            known = others.setdefault(_solid(name), {})
            known.update((form, None) for form in forms if form != name)


class Names:
    """The names that stand for the same thing: those that come with the program, and groups of the user's own."""

    def __init__(self, own: Iterable[Sequence[str]] = ()) -> None:
        self._own = tuple(own)

    @cached_property
    def _known(self) -> Mapping[str, Mapping[str, None]]:
        if not self._own:
            return _shipped()
        others = {name: dict(forms) for name, forms in _shipped().items()}
        for group in self._own:
            folded = [name for name in map(fold_text, group) if name]
            # What a name of the group was called before, all of the group are.
            forms = dict.fromkeys([*folded, *(form for name in folded for form in others.get(_solid(name), ()))])
            _add(others, folded, forms)
        return others

    def _held(self, word: str) -> list[re.Match[str]]:
        """The names that stand within a longer word, the longest where two begin."""
        # A pattern for all names would take longer to compile than to look for each.
        held = sorted((name for name in self._known if name in word and not name.isascii()), key=len, reverse=True)
        return list(re.finditer("|".join(map(re.escape, held)), word)) if held else []

    def has(self, word: str) -> bool:
        """Whether a folded word is the name of something that has others."""
        return _solid(word) in self._known

    def others(self, word: str) -> Mapping[str, str]:
        """What a folded word is also called: what to look for instead, with the name that it has from that.

        The word may hold a name of something (野生生物日): that is then replaced. Names that hold the word are left out:
        where they stand, the word itself does.
        """
        known = self._known
        if _solid(word) in known:
            return {form: form for form in known[_solid(word)] if word not in form}
        inside = self._held(word) if len(word) <= _LONGEST else []
        if not inside:
            return {}
        found: dict[str, str] = {}
        choices = [(match[0], *known[match[0]]) for match in inside]
        for chosen in islice(product(*choices), _MOST_COMBINED):
            other, end = "", 0
            for match, form in zip(inside, chosen, strict=True):
                other, end = other + word[end : match.start()] + form, match.end()
            other += word[end:]
            if word not in other:
                told = [form for match, form in zip(inside, chosen, strict=True) if form != match[0]]
                found.setdefault(other, ", ".join(told))
        return found


def _solid(name: str) -> str:
    """A name as it is looked up: money laundering and money-laundering are one."""
    return name.replace(" ", "")
