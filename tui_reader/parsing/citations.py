"""References to other texts, each resolved to the canonical key of what it refers to."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tui_reader.corpus import Citation, Clause
from tui_reader.lexicon.language import Lexicon, organs, plain
from tui_reader.parsing.declarations import NamedDeclarations, find_declarations

_NUMBER = re.compile(
    r"(?P<a>(?:S-|ES-)?\d{1,4})/(?P<b>\d{1,4})|(?P<c>\d{1,4}) ?[A-Z]? ?[(（](?P<d>\d{4}|[IVXLS\-]{1,8})[)）](?: ?[A-Z](?![A-Za-z]))?"
)
"""69/314 and S-32/1; 1373 (2001) of the Security Council; 217 A (III) of the General Assembly before 1976."""
_SYMBOL = re.compile(
    r"(?<![\w/])[A-Z]{1,6}(?:/[A-Za-z0-9.\-]*[A-Za-z0-9])*/(?:[A-Z]{0,6}\.?)?\d[\w.\-/]*(?<![.\-/])(?: ?\(\d{4}\))?",
    re.ASCII,
)
_ACRONYM = re.compile(r"(?<![A-Za-z])[A-Z]{3,9}(?![A-Za-z])")


@dataclass(slots=True)
class _Named:
    """What has been named so far in the document: later short names stand for it."""

    treaties: dict[str, str] = field(default_factory=dict)
    last_treaty: str = ""
    declarations: NamedDeclarations = field(default_factory=NamedDeclarations)


def with_citations(
    clauses: Sequence[Clause], clause_organs: Sequence[str], own_organ: str, lexicon: Lexicon
) -> tuple[Clause, ...]:
    """The clauses with their citations, in the order of the text."""
    named = _Named()
    resolved = []
    for clause, organ in zip(clauses, clause_organs, strict=True):
        found = [
            *_resolutions(clause.text, organ or own_organ, lexicon),
            *_treaties(clause.text, named, lexicon),
            *find_declarations(clause.text, named.declarations, lexicon),
            *_symbols(clause.text),
        ]
        resolved.append(clause._replace(citations=tuple(_apart(found))))
    return tuple(resolved)


def _apart(found: Sequence[Citation]) -> Iterator[Citation]:
    """In order, the first of those that overlap."""
    end = 0
    for citation in sorted(found, key=lambda citation: (citation.start, -citation.end)):
        if citation.start >= end:
            end = citation.end
            yield citation


# Resolutions and decisions.


def _resolutions(text: str, own_organ: str, lexicon: Lexicon) -> Iterator[Citation]:
    matches = list(lexicon.numbers.finditer(text))
    if not matches:
        return
    organs_named = _OrgansNamed(text, own_organ, lexicon)
    for match, kind in zip(matches, _kinds(text, matches, lexicon), strict=True):
        if kind is None:
            continue
        after = lexicon.organ_after.match(text, match.end())
        organ = lexicon.organs[plain(after["organ"])] if after else organs_named.before(match.start())
        numbers = list(_NUMBER.finditer(text, *match.span("numbers")))
        for number in numbers:
            start = match.start() if number is numbers[0] else number.start()
            # In Chinese what it is stands behind the number, elsewhere at most its date does.
            end = match.end() if number is numbers[-1] and not lexicon.words_apart else number.end()
            target = _key(organ, kind, number, own_organ, lexicon)
            if target:
                yield Citation(text[start:end], target, start, end)


def _kinds(text: str, matches: Sequence[re.Match[str]], lexicon: Lexicon) -> list[str | None]:
    """Whether each is a resolution or a decision, None for what is neither.

    In a list (第 69/314 号、…、第 73/343 号决议) the word that the last one carries is every one's.
    """
    kinds: list[str | None] = []
    following: str | None = None
    begins = len(text)
    for match in reversed(matches):
        if any(char in lexicon.sentence_end for char in text[match.end() : begins]):
            following = None
        following, begins = match["kind"] or following, match.start()
        kinds.append(following)
    return kinds[::-1]


class _OrgansNamed:
    """The organs that a text names, by their places in it."""

    def __init__(self, text: str, own_organ: str, lexicon: Lexicon) -> None:
        named = [(match.start(), lexicon.organs[plain(match[0])]) for match in lexicon.organ_names.finditer(text)]
        named += [(match.start(), own_organ) for match in lexicon.own.finditer(text)]
        self._named = sorted((place, organ) for place, organ in named if organ)
        self._ends = [place for place, char in enumerate(text) if char in lexicon.sentence_end]

    def before(self, place: int) -> str | None:
        """The key of the organ that was named last before a place, in its sentence; None if none was."""
        last = bisect(self._named, (place,)) - 1
        sentence = bisect(self._ends, place) - 1
        begins = self._ends[sentence] if sentence >= 0 else -1
        return self._named[last][1] if last >= 0 and self._named[last][0] > begins else None


def _key(organ: str | None, kind: str, number: re.Match[str], own_organ: str, lexicon: Lexicon) -> str:
    known = organs()
    if number["c"]:
        first, second = number["c"], number["d"]
        in_brackets = "year" if second.isdigit() else "session"
        pattern = next(each.numbered for each in known.values() if each.in_brackets == in_brackets)
    else:
        first, second = number["a"], number["b"]
        organ = _organ_of(organ, first, own_organ)
        if organ not in known:
            return ""
        pattern = known[organ].decision if kind.casefold() in lexicon.decisions else known[organ].resolution
    return pattern.format(a=first, b=second)


def _organ_of(organ: str | None, first: str, own_organ: str) -> str:
    """The organ of a number that begins so, by what was named before it and by whether it begins with a year."""
    numbered_by_year = next(each for each in organs().values() if each.by_year)
    begins_with_year = len(first) == 4 and first.isdigit()
    if begins_with_year:
        return numbered_by_year.key
    if organ and organ != numbered_by_year.key:
        return organ
    return numbered_by_year.others_of if own_organ == numbered_by_year.key else own_organ


# Treaties.


def _treaties(text: str, named: _Named, lexicon: Lexicon) -> Iterator[Citation]:
    if not lexicon.title_open:
        yield from _treaties_without_marks(text, named, lexicon)
        return
    title = re.compile(re.escape(lexicon.title_open) + r"([^《》]{2,60})" + re.escape(lexicon.title_close))
    found = [(match.start(), match.end(), match[1].replace(" ", "")) for match in title.finditer(text)]
    found += [(match.start(), match.end(), match[0]) for match in _ACRONYM.finditer(text)]
    # A treaty named without a title's brackets (生物多样性公约缔约方大会) is no citation, but 《公约》 may then mean it.
    bare = [(match.start(), match.end(), "") for match in lexicon.treaty_names.finditer(text)]
    for start, end, name in sorted([*found, *bare]):
        if not name:
            named.last_treaty = lexicon.treaties[text[start:end]]
            continue
        key = _treaty(name, named, lexicon)
        if key:
            named.last_treaty = key
            if name != lexicon.bare_treaty:
                named.treaties[name] = key
            yield Citation(text[start:end], key, start, end)


def _treaties_without_marks(text: str, named: _Named, lexicon: Lexicon) -> Iterator[Citation]:
    """The treaties of a language that sets no marks around titles: by their names, and the treaty named last."""
    bare = re.compile(lexicon.bare_treaty)
    found = [(match.start(), match.end(), match[0]) for match in lexicon.treaty_names.finditer(text)]
    found += [(match.start(), match.end(), "") for match in bare.finditer(text)]
    # A treaty in the name of its conference is no citation, as in Chinese without marks.
    within = {place for match in lexicon.organ_names.finditer(text) for place in range(*match.span())}
    found = [each for each in found if each[0] not in within]
    end = 0
    for start, stop, name in sorted(found, key=lambda each: (each[0], -each[1])):
        if start < end:
            continue
        end = stop
        named.last_treaty = lexicon.treaties[plain(name)] if name else named.last_treaty
        if named.last_treaty:
            yield Citation(text[start:stop], named.last_treaty, start, stop)


def _treaty(name: str, named: _Named, lexicon: Lexicon) -> str:
    if name == lexicon.bare_treaty:
        return named.last_treaty
    if key := lexicon.treaties.get(name) or lexicon.treaties.get(name + lexicon.treaty_ending):
        return key
    if not name.endswith(lexicon.treaty_ending):
        return ""
    # A short name keeps characters of the full one, in order: 《打击有组织犯罪公约》 is the 联合国打击跨国有组织犯罪公约.
    for full, key in named.treaties.items():
        if _is_subsequence(name, full):
            return key
    return ""


def _is_subsequence(short: str, full: str) -> bool:
    rest = iter(full)
    return len(short) < len(full) and all(char in rest for char in short)


# Symbols of documents.


def _symbols(text: str) -> Iterator[Citation]:
    for match in _SYMBOL.finditer(text):
        yield Citation(match[0], match[0].replace(" ", ""), match.start(), match.end())
