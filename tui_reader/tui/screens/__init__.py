"""The screens. ``base.py`` has what all of them have; a screen to work on is a WorkScreen, one that asks or tells
something and goes away a Dialogue: a ListDialogue with a list, an AskDialogue with a box to type in above it.

The reading screen does much, so it is built of layers, each of one subject in a module of its own. Where it is asked for
something, the one furthest down that knows it answers::

    FoundScreen           found.py        matches of a search, and a second page beside the first
    ├─ MovingScreen       moving.py       from clause to clause, to other documents, back and forward
    │  └─ AnnotatingScreen    annotating.py   notes and bookmarks
    │     └─ ResizingScreen   resizing.py     the room that the panes have
    │        └─ RememberingScreen    remembering.py  how the screen was left, and its return to that
    │           ├─ RelatingScreen    relating.py     the pane of related clauses
    │           └─ TakingInScreen    taking_in.py    documents that come while one reads
    └─ CopyingScreen      copying.py      the clipboards
       └─ ReferringScreen     referring.py    footnotes and citations, followed
    ReopeningScreen       reopening.py    on Remembering and Referring: the screens that were open above, opened again
    ReadingScreen         reading.py      all of these, the panes, and the ways to the other screens

A layer names what it needs of those below it by abstract methods, as FoundScreen does the page.
"""
