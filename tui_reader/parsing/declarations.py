"""References to declarations and statements, which have no symbol: their key is the year and what they are called."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from tui_reader.corpus import Citation
from tui_reader.lexicon.language import Lexicon, plain

_REACH = 120
"""Characters before a title within which its year is looked for."""
_SHORTEST = 4
"""Characters of the shortest name that a declaration goes by: 伦敦宣言."""


@dataclass(slots=True)
class NamedDeclarations:
    """The keys of the declarations that a document has named so far, and of the one that it named last."""

    keys: dict[str, str] = field(default_factory=dict)
    last: str = ""

    def add(self, title: str, key: str) -> None:
        """Remember a declaration by its title, and by each shorter one that the title ends in."""
        self.last = key
        for start in range(len(title) - _SHORTEST + 1):
            self.keys[title[start:]] = key


def find_declarations(text: str, named: NamedDeclarations, lexicon: Lexicon) -> Iterator[Citation]:
    """The declarations that a clause cites by their titles.

    The year of one is that printed before its title, or in the words that tell of its adoption; else what the document
    said of it before, or what is commonly known. One whose year nobody tells is not cited.
    """
    for match in lexicon.declaration.finditer(text):
        title = match["name"]
        before = text[max(0, match.start() - _REACH) : match.start()]
        key = _key(title, before, named, lexicon)
        if key:
            named.add(title, key)
            yield Citation(match[0], key, match.start(), match.end())


def _key(title: str, before: str, named: NamedDeclarations, lexicon: Lexicon) -> str:
    known = lexicon.declarations.get(title.replace(" ", "") if not lexicon.words_apart else plain(title), "")
    if year := lexicon.declaration_year.search(before):
        # One name for a declaration in every language: that by which it is commonly known.
        name = known.rpartition("/")[2] if lexicon.words_apart else called(title, lexicon)
        return f"DECL/{year['year']}/{name}"
    if title in lexicon.bare_declarations:
        return named.last
    # 《伦敦宣言》 is the 打击非法野生动植物交易伦敦宣言, or the latest of that name.
    return named.keys.get(title) or known


def called(title: str, lexicon: Lexicon) -> str:
    """What a declaration goes by: of 关于推进预防犯罪、刑事司法和法治的京都宣言 it is 京都宣言."""
    name = lexicon.declaration_called.search(title)
    return name["name"] if name else title
