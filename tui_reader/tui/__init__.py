"""The Textual app: screens, the widgets on them, and what both share. Nothing here parses, ranks or speaks SQL.

The registry of all that can be done is in ``tui_reader/actions``; ``session.py`` holds the documents and what is worked out of them;
``ink.py`` names what a stretch of text is, ``looks.py`` and ``themes.py`` say what that looks like. ``keeping.py`` is the
way to what is remembered.
"""
