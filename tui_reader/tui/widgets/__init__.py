"""The widgets. All draw their own rows in the program's inks (``inked.py``); every list is a LineView
(``line_view.py``), which is a window on items (``item_window.py``).
"""
