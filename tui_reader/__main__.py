"""``python -m tui_reader`` is ``wildreader``."""

import sys

from tui_reader.cli import main

sys.exit(main())
