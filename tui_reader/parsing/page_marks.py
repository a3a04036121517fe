"""What is printed at a page's edges: symbols, page numbers, job numbers, bar codes."""

from __future__ import annotations

import re

from tui_reader.lexicon.languages import languages

_SYMBOL = re.compile(r"^(?P<symbol>[A-Z]{1,6}(?:/[A-Za-z0-9.()\-]+){1,6}(?: ?\(\d{4}\))?)(?:\*{1,3}|†)?$")
_JOB = r"(?:(?:[A-Z]{1,4}\.)?\d{2}-\d{4,5}|[KV]\d{7})(?: ?\([A-Z]\))?"
_PAGE = r"\d{1,3}(?:/\d{1,3})?"
_PAGE_NUMBER = re.compile(
    rf"^(?:{_JOB}(?:\s+\d{{6}}){{0,5}}(?:\s+{_PAGE})?|{_PAGE}\s+{_JOB}|\d{{1,3}}/\d{{1,3}}|[-–—] ?\d{{1,3}} ?[-–—]"
    rf"|{'|'.join(traits.page for traits in languages().values())})$"
)
_JOB_DATE = r"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d"
_BAR_CODE = re.compile(rf"^(?:\*(?: ?\d){{6,8}} ?\*|{_JOB_DATE}(?: +{_JOB_DATE}){{0,4}})$")
_BARE_NUMBER = re.compile(r"^\d{1,3}$")


def is_symbol(text: str) -> bool:
    """Whether the text is a document's symbol and nothing else, but perhaps for a note's star."""
    return bool(_SYMBOL.match(text))


def symbol_of(text: str) -> str:
    """The symbol that the text is, as its canonical key: without a note's star or a space before the year."""
    match = _SYMBOL.match(text)
    return match["symbol"].replace(" ", "") if match else ""


def is_page_number(text: str) -> bool:
    """Whether the text is a page number, a job number, or both."""
    return bool(_PAGE_NUMBER.match(text))


def is_bar_code(text: str) -> bool:
    """Whether the text is the number below a bar code, or the dates of a job's translation."""
    return bool(_BAR_CODE.match(text))


def is_bare_number(text: str) -> bool:
    """Whether the text is a number that may be that of a page."""
    return bool(_BARE_NUMBER.match(text))
