"""What was typed, taken apart: words, exact phrases, words that must not be there, and fields.

执法 网络          both words, in any order
"国际合作"         exactly this
-象牙              without this
doc:2013 kind:op verb:敦促 date:2015.. cites:69/314
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tui_reader.searching.fields import FIELDS, Condition, FieldError, condition
from tui_reader.searching.folding import fold_text
from tui_reader.wording import _

_QUOTES = '"“”„‟＂「」『』'
_TOKEN = re.compile(
    rf"(?P<minus>(?<!\S)[-－])?"
    rf"(?:(?P<field>[A-Za-z]+)[:：](?P<value>[{_QUOTES}][^{_QUOTES}]*[{_QUOTES}]|[^\s{_QUOTES}]+)"
    rf"|[{_QUOTES}](?P<phrase>[^{_QUOTES}]+)[{_QUOTES}]"
    rf"|(?P<word>[^\s{_QUOTES}]+))"
)
_TYPES_A_FIELD = re.compile(rf"(?<!\S)-?(?:{'|'.join(FIELDS)})[:：](?=\s|$)")


class Word(NamedTuple):
    """A word to be found, folded; ``exact`` if nothing like it will do.

    ``doubtful`` if it was meant for something else, such as a field that there is not: it need not be found.
    """

    text: str
    exact: bool = False
    doubtful: bool = False


class Query(NamedTuple):
    """A query taken apart, words as often as they were typed.

    ``problems`` say what in it was not understood and is searched for as plain words.
    """

    words: tuple[Word, ...] = ()
    without: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()
    problems: tuple[str, ...] = ()


def parse_query(text: str) -> Query:
    """Take a query apart; every text is one."""
    words: list[Word] = []
    without: list[str] = []
    conditions: list[Condition] = []
    problems: list[str] = []
    # A field that is being typed is no word yet.
    text, unfinished = _TYPES_A_FIELD.subn(" ", text)
    if unfinished:
        problems.append(_("a field has no value yet"))
    for token in _TOKEN.finditer(text):
        mistaken = False
        if token["field"]:
            try:
                conditions.append(
                    condition(token["field"].lower(), token["value"].strip(_QUOTES), bool(token["minus"]))
                )
                continue
            except FieldError as error:
                problems.append(str(error))
                mistaken = True
        folded = fold_text(token["phrase"] or token["word"] or token[0].lstrip("-－" if token["minus"] else ""))
        if folded and token["minus"]:
            without.append(folded)
        elif folded:
            words.append(Word(folded, token["phrase"] is not None, mistaken))
    if _has_open_quote(text):
        problems.append(_("a quotation mark is not closed"))
    return Query(tuple(words), tuple(without), tuple(conditions), tuple(problems))


def with_word(text: str, word: Word, instead: str) -> str:
    """The query with a word of it replaced where it was typed; as it was if the word does not stand in it."""
    for token in _TOKEN.finditer(text):
        typed = token["phrase"] or token["word"]
        if typed and not token["minus"] and fold_text(typed) == word.text:
            group = "phrase" if token["phrase"] else "word"
            return text[: token.start(group)] + instead + text[token.end(group) :]
    return text


def _has_open_quote(text: str) -> bool:
    rest = _TOKEN.sub("", text)
    return any(mark in rest for mark in _QUOTES)
