"""Web pages, as the United Nations publish them and as Word saves them.

Only what stands in the file is read: nothing is fetched, no script is run, no entity but those of HTML is known.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

from tui_reader.parsing.extract import Extract, extract_blocks
from tui_reader.parsing.formats.encoding import decode
from tui_reader.parsing.formats.html_blocks import Page
from tui_reader.parsing.formats.html_notes import with_notes
from tui_reader.parsing.formats.numerals import numeral
from tui_reader.parsing.unreadable import UnreadableFile
from tui_reader.wording import _

_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w\-]+)", re.IGNORECASE)
_HEAD = 4096
_ALIKE = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "iso-8859-1": "cp1252", "us-ascii": "cp1252"}
"""What browsers take these names for."""

_SKIPPED = frozenset({"script", "style", "title", "template", "noscript", "svg", "select", "button", "iframe"})
_BLOCKS = frozenset(
    """
    address article aside blockquote body caption center dd div dl dt fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead tr
    ul
    """.split()  # noqa: SIM905
)
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())  # noqa: SIM905
_PARAGRAPH, _TABLE = frozenset({"p"}), frozenset({"table", "td", "th"})
_ENDED_BY = {
    "li": (frozenset({"li"}), frozenset({"ol", "ul"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "td": (frozenset({"td", "th"}), frozenset({"table"})),
    "th": (frozenset({"td", "th"}), frozenset({"table"})),
    "tr": (frozenset({"tr"}), frozenset({"table"})),
}
"""What a tag ends that was left open, up to the nearest element of the second set."""
_DEEPEST = 512
"""Elements within one another, as in browsers; the tags of deeper ones are passed over."""
_NAVIGATION = frozenset({"nav", "aside", "footer"})
_RAISED = re.compile(r"vertical-align\s*:\s*super", re.IGNORECASE)
_CENTRED = re.compile(r"text-align\s*:\s*center", re.IGNORECASE)


def extract_html(data: bytes, path: Path) -> Extract:
    """The extract of a web page: its paragraphs, its notes, and its navigation as furniture. Raises UnreadableFile."""
    parser = _Parser()
    parser.feed(_text(data, path))
    parser.close()
    extract = extract_blocks(with_notes(parser.page.finish()))
    if not extract.text.strip():
        raise UnreadableFile(path, _("holds no text"))
    return extract


def _text(data: bytes, path: Path) -> str:
    declared = _CHARSET.search(data[:_HEAD])
    if declared and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        name = declared[1].decode("ascii", "replace").lower()
        try:
            return data.decode(_ALIKE.get(name, name))
        except (UnicodeDecodeError, LookupError):
            pass  # what a page says of itself may be wrong
    return decode(data, path)


class _Parser(HTMLParser):
    """Writes a page's text down, block by block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self._open: list[str] = []
        self._skipping = 0
        self._lists: list[tuple[str, int] | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Called for ``<tag …>``."""
        known = {name: text or "" for name, text in attrs}
        if self._skipping:
            self._skipping += tag in _SKIPPED
            return
        if tag in _SKIPPED:
            self._skipping = 1
            return
        if tag == "br":
            self.page.end_row()
            return
        if tag in _BLOCKS:
            self.page.end_block()
            self._close_implied(tag)
        style = known.get("style", "")
        centred = known.get("align", "").lower() == "center" or bool(_CENTRED.search(style)) or tag == "center"
        names = [known[name] for name in ("id", "name") if known.get(name)]
        if tag in _VOID or len(self._open) >= _DEEPEST:
            return
        raised = tag == "sup" or bool(_RAISED.search(style)) or "FootnoteReference" in known.get("class", "")
        self._open.append(tag)
        self.page.enter(
            tag,
            names,
            centred=centred,
            preformatted=tag == "pre",
            navigation=tag in _NAVIGATION or (tag == "header" and not {"main", "article"} & set(self._open)),
            reference=known.get("href", "") if tag == "a" else "",
            raised=raised,
        )
        if tag in ("ol", "ul"):
            start = known.get("start", "1")
            self._lists.append(
                (known.get("type", "1"), int(start) if start.isdecimal() else 1) if tag == "ol" else None
            )
        elif tag == "li" and self._lists and (counted := self._lists[-1]):
            kind, number = counted
            own = known.get("value", "")
            number = int(own) if own.isdecimal() else number
            self._lists[-1] = (kind, number + 1)
            self.page.write_label(f"{numeral(number, kind)}. ")

    def handle_endtag(self, tag: str) -> None:
        """Called for ``</tag>``; one that closes nothing is passed over, one that is missing closes with its parent."""
        if self._skipping:
            self._skipping -= tag in _SKIPPED
            return
        if tag in _BLOCKS:
            self.page.end_block()
        if tag in self._open:
            self._close(len(self._open) - 1 - self._open[::-1].index(tag))

    def handle_data(self, data: str) -> None:
        """Called for text."""
        if not self._skipping:
            self.page.write(data)

    def _close_implied(self, tag: str) -> None:
        """Close what the beginning of a block ends without saying so: a paragraph, an item, a cell."""
        ended, boundary = _ENDED_BY.get(tag, (_PARAGRAPH, _TABLE))
        for place in range(len(self._open) - 1, -1, -1):
            if self._open[place] in ended:
                self._close(place)
                return
            if self._open[place] in boundary:
                return

    def _close(self, place: int) -> None:
        """Leave the element that was entered at this depth, and all within it."""
        while len(self._open) > place:
            if self._open.pop() in ("ol", "ul") and self._lists:
                self._lists.pop()
            self.page.leave()
