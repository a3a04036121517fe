"""Every key of the registry is heard on its screen, and reaches the method that is to do it."""

from __future__ import annotations

import pytest
from textual.widgets import Input, TextArea

from tui_reader.actions.registry import (
    CITING,
    COMPARING,
    CONCORDANCE,
    CONTENTS,
    DIALOGUE,
    EVERYWHERE,
    FILTERING,
    GOING,
    HINTING,
    KEPT,
    MOVING,
    READING,
    REFERENCES,
    SAVING,
    SEARCHING,
    SELECTING,
    TERMS,
    TRACING,
    WHILE_TYPING,
)

SCREENS = {
    "reading": ((), (*READING, *MOVING, *EVERYWHERE)),
    "contents": (("shift+tab",), (*CONTENTS, *MOVING)),
    "filtering": (("shift+tab", "slash"), FILTERING),
    "comparing": (("c", "enter"), (*COMPARING, *MOVING, *EVERYWHERE)),
    "searching": (("slash",), (*SEARCHING, *WHILE_TYPING)),
    "in context": (("slash", *"象牙", "ctrl+l"), (*CONCORDANCE, *MOVING)),
    "going": (("colon",), GOING),
    "selecting": (("v",), SELECTING),
    "labels": (("F",), HINTING),
    "references": (("f",), (*REFERENCES, *MOVING)),
    "citations": (("w",), (*CITING, *MOVING)),
    "terms": (("d",), (*TERMS, *MOVING)),
    "trace": (("T",), (*TRACING, *MOVING)),
    "saving": (("c", "enter", "e"), SAVING),
    "kept": (("M",), (*KEPT, *MOVING)),
    "source": (("s",), (*DIALOGUE, *MOVING)),
    "help": (("question_mark",), (*DIALOGUE, *MOVING)),
}


@pytest.mark.parametrize("name", SCREENS)
async def test_every_key_reaches_what_is_to_do_it(app, ready, name):
    keys, actions = SCREENS[name]
    async with app.run_test(size=(160, 48)) as pilot:
        screen = await ready(pilot)
        screen.page.show(screen.page.document, "op6")
        await pilot.pause(0.05)
        for key in keys:
            await pilot.press(key)
            await app.workers.wait_for_complete()
            await pilot.pause(0.1)
        shown, focused = app.screen, app.screen.focused
        done = []
        for action in actions:
            targets = [*(focused.ancestors_with_self if focused else ()), shown, app]
            found = [target for target in targets if hasattr(target, f"action_{action.name}")]
            assert found, f"nothing does {action.name}"
            for target in found:
                setattr(target, f"action_{action.name}", lambda *_given, name=action.name: done.append(name))
        for action in actions:
            for key in action.keys:
                # Enter is taken by the box that one types into, which tells the screen of it by a message.
                if key == "enter" and isinstance(focused, Input | TextArea):
                    continue
                done.clear()
                await pilot.press(key)
                assert done and done[-1] in {each.name for each in actions if key in each.keys}, (action.name, key)
                assert app.screen is shown
