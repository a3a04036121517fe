"""What a user can do, and by which keys: the one registry that bindings, footer, help, palette and tables are made from.

``registry.py`` lists the actions in groups, one for each place where keys are heard; ``keys.py`` knows what keys are
called; ``changing.py`` takes in the keys that a user set. Nothing here needs a screen.
"""
