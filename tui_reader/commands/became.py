"""What is said of files that were added."""

from __future__ import annotations

from tui_reader.commands.output import say
from tui_reader.library.adding import Additions
from tui_reader.wording import _

_MOST_SAID = 10
"""So many documents that were there already are named."""


def say_what_became(additions: Additions) -> None:
    """Say, a line each, what was not added and why, and what stands in the place of an older version."""
    for reason in additions.refused:
        say(reason)
    for document in additions.known[:_MOST_SAID]:
        say(_("{document} is in the library already").format(document=document.id))
    if len(additions.known) > _MOST_SAID:
        say(_("and {count} more are").format(count=len(additions.known) - _MOST_SAID))
    for document in additions.newer:
        say(
            _("{document}: the newer version stands in its place; the older one is kept aside").format(
                document=document.id
            )
        )
