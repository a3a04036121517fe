"""What the search screen says beside the box and where there is nothing to show."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.corpus import Kind
from tui_reader.searching import Completion, Results
from tui_reader.tui.ink import Ink
from tui_reader.tui.names import kind_name
from tui_reader.tui.widgets.inked import Row, Stretch
from tui_reader.typesetting.gist import gist
from tui_reader.wording import _

_KIND_FIELD = "kind:"
_HINT_CELLS = 16


def status_row(results: Results) -> tuple[Row, Row]:
    """What was not understood, how many answer, and how long it took."""
    words = _("about {count} matches") if results.is_estimate else _("{count} matches")
    count = (_("1 match") if results.total == 1 else words).format(count=f"{results.total:,}")
    left = [(count, (Ink.HEADING,)), *((f"  ! {problem}", (Ink.WEAK,)) for problem in results.problems)]
    milliseconds = results.seconds * 1000
    return left, [(f"{milliseconds:.0f} ms" if milliseconds >= 10 else f"{milliseconds:.1f} ms", (Ink.QUIET,))]


def offers_row(offers: Sequence[Completion], key: str) -> Row:
    """What the last word may become, the one that is taken by that key first."""
    row: list[Stretch] = [(f"{key} ", (Ink.KEY,))]
    for place, offer in enumerate(offers):
        hint = kind_name(Kind(offer.hint)) if _KIND_FIELD in offer.text and offer.hint else offer.hint
        row.append((offer.text, (Ink.NAME,) if place == 0 else (Ink.LABEL,)))
        row.append((f" {gist(hint, _HINT_CELLS)}  " if hint else "  ", (Ink.QUIET,)))
    return row


def hint_row() -> Row:
    """What can be typed."""
    return [
        (_("a space means: and, in any order"), (Ink.QUIET,)),
        ('   "…"  -…  doc:  kind:  verb:  date:  cites:', (Ink.FAINT,)),
    ]


def nothing_found(query: str, results: Results, offers: Sequence[Completion], key: str) -> str:
    """Why there is nothing to show, as far as one can say, and what can be done; ``offers`` may become of the query.

    ``key`` takes what is offered.
    """
    if offers:
        return _("{key} takes the first of what is offered above; more letters narrow it.").format(key=key)
    said = [_("Nothing found for “{query}”.").format(query=query)]
    if results.suggestion:
        said.append(_("Nearest in the texts: {word} ({key} takes it).").format(word=results.suggestion, key=key))
    known = [(word, count) for word, count in results.alone if count]
    if len(results.alone) > 1 or known:
        counts = _(", ").join(f"{word} {count:,}" for word, count in results.alone)
        said.append(_("By itself, each word finds: {counts}.").format(counts=counts))
        if len(known) == len(results.alone):
            said.append(_("No clause has them together, with the fields as they are: try fewer."))
    elif not results.suggestion:
        said.append(_("Try fewer characters, pinyin (xiangya), or initials (xysc)."))
    return "\n".join(said)
