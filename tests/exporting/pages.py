"""Reading exports back, as a browser or a Markdown renderer would."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from markdown_it import MarkdownIt

_VOID = frozenset({"meta", "br", "hr", "col"})


class Page(HTMLParser):
    """What stands in a page: its blocks of text, its tags, the ids in it and the links. Tags must be balanced."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.blocks: list[str] = []
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self._open: list[str] = []
        self._text = ""
        self.feed(source)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag not in _VOID:
            self._open.append(tag)
        given = dict(attrs)
        self.ids += [given["id"] or ""] if "id" in given else []
        self.links += [given["href"] or ""] if "href" in given else []

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        assert self._open.pop() == tag
        if tag in ("title", "style"):
            self._text = ""
        if tag in ("p", "h1", "h2", "h3", "h4", "li", "td", "th", "footer"):
            if self._text.strip():
                self.blocks.append(self._text.strip())
            self._text = ""

    def handle_data(self, data: str) -> None:
        if "style" not in self._open:
            self._text += data


def rendered(markdown: str) -> Page:
    """A Markdown text as a page, without its footnotes, which are not of CommonMark."""
    markdown = re.sub(r"(?m)^\[\^[^\]]*\]: .*$", "", markdown)
    markdown = re.sub(r"(?<!\\)\[\^[^\]]*\]", "", markdown)
    return Page(MarkdownIt("commonmark", {"html": True}).enable("table").render(markdown))
