"""Notes with the words that they are on and where these stand, as Markdown, HTML and JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape as escape_markup
from itertools import groupby

from tui_reader.exporting.html_page import escape as escape_html
from tui_reader.exporting.html_page import html_page, in_language
from tui_reader.exporting.json_shapes import Json
from tui_reader.exporting.markdown_text import as_paragraph, escape
from tui_reader.exporting.references import reference
from tui_reader.exporting.sources import source_of
from tui_reader.memory import Bookmark, How, Note, Placed
from tui_reader.memory.quoting import Source
from tui_reader.wording import _, language


def notes_markdown(notes: Sequence[Placed[Note]]) -> str:
    """Notes under the documents that they are about: the words quoted, the citation, and the note as it was written.

    What one wrote oneself is taken for Markdown and stays as it is; what is quoted is shown as it stands.
    """
    blocks = [f"# {_('Notes')}"]
    for heading, group in _by_document(notes):
        blocks.append(f"## {escape(heading)}")
        for each in group:
            blocks.append(f"> {as_paragraph(escape(_quoted(each)))}\n>\n> — {escape(citation(each))}")
            blocks += [each.item.text, f"*{escape(_dates(each.item))}*"]
    return "\n\n".join(blocks) + "\n"


def notes_html(notes: Sequence[Placed[Note]]) -> str:
    """Notes as a page of their own, in the interface's language but for what they quote."""
    body = [f"<h1>{escape_html(_('Notes'))}</h1>"]
    for heading, group in _by_document(notes):
        body.append(f"<h2>{escape_html(heading)}</h2>")
        for each in group:
            quoted, cited = escape_html(_quoted(each)), escape_html(citation(each))
            tongue = in_language(each.item.at.source.language)
            body.append(f'<blockquote><p{tongue}>{quoted}</p><p class="ours">— {cited}</p></blockquote>')
            lines = "<br>\n".join(escape_html(line) for line in each.item.text.splitlines())
            body.append(f"<p>{lines}</p>")
            body.append(
                f'<p class="ours"><time datetime="{escape_markup(each.item.written)}">'
                f"{escape_html(_dates(each.item))}</time></p>"
            )
    sources = dict.fromkeys(source_of(each.found.document) for each in notes if each.found)
    return html_page(_("Notes"), language(), body, sources)


def note_value(placed: Placed[Note]) -> Json:
    """A note; ``place`` says how its words were found again: same, moved, reworded, gone, lost."""
    note = placed.item
    return {
        "id": note.id,
        **_place_value(placed),
        "text": note.text,
        "written": note.written,
        "changed": note.changed,
    }


def bookmark_value(placed: Placed[Bookmark]) -> Json:
    """A bookmark; see ``note_value``."""
    bookmark = placed.item
    return {"id": bookmark.id, "name": bookmark.name, **_place_value(placed), "made": bookmark.made}


def _place_value(placed: Placed[Note] | Placed[Bookmark]) -> Json:
    return {
        "document": placed.document,
        "clause": placed.clause,
        "place": place_of(placed),
        "quotation": placed.item.at.words,
        "citation": citation(placed),
    }


def place_of(placed: Placed[Note] | Placed[Bookmark]) -> str:
    """How the words of a note or bookmark were found again: ``same``, ``moved``, ``reworded``, ``gone`` or ``lost``."""
    return placed.found.how.value if placed.found else "lost"


def citation(placed: Placed[Note] | Placed[Bookmark]) -> str:
    """What one cites the quoted words by (see ``reference``), and where they stood when they were quoted, if elsewhere.

    Of a clause that is no longer there only its document's name and its id are known.
    """
    at = placed.item.at
    was = f"{at.source.name}, {at.clause}"
    if placed.found is None:
        return _("{place} (no longer there)").format(place=was)
    document, clause = placed.found.document, placed.found.clause
    now = reference(document, clause)
    if placed.found.how is How.REWORDED:
        return _("{place} (with other words now)").format(place=now)
    if placed.found.how is How.GONE:
        return _("{place} (its words are no longer there)").format(place=now)
    stays = (document.name, clause.id) == (at.source.name, at.clause)
    return now if stays else _("{place} (was {before})").format(place=now, before=was)


def _quoted(placed: Placed[Note]) -> str:
    """The words that a note is on; those of a whole clause with its number before them."""
    at, found = placed.item.at, placed.found
    whole = found is not None and found.clause.text == at.words
    return f"{at.label} {at.words}".strip() if whole else at.words


def _dates(note: Note) -> str:
    written, changed = note.written[:10], note.changed[:10]
    if written == changed:
        return written
    return _("{written}, changed {changed}").format(written=written, changed=changed)


def _by_document(notes: Iterable[Placed[Note]]) -> Iterator[tuple[str, Iterator[Placed[Note]]]]:
    for _document, group in groupby(notes, key=lambda each: (each.document, each.found is None)):
        together = list(group)
        found = together[0].found
        known: Source | None = None if found else together[0].item.at.source
        symbol = found.document.symbol if found else known.symbol if known else ""
        title = found.document.title if found else known.title if known else ""
        yield " ".join(part for part in (symbol, title) if part) or together[0].document, iter(together)
