"""What was parsed is kept, by the content of its file and the version of the parser; it may be deleted at any time.

Reading it takes a tenth of the time of parsing, and spares the first screen the import of the parser.
"""

from __future__ import annotations

import json
import os
import tempfile
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from tui_reader.corpus import Document
from tui_reader.corpus.plain import from_plain, to_plain
from tui_reader.library.locations import parsed_documents
from tui_reader.parsing.version import PARSER_VERSION


def cached(path: Path) -> Document | None:
    """The document of a file as it was parsed before, None if it was not or what was kept is damaged."""
    try:
        data = path.read_bytes()
        value = json.loads(_place(path, data).read_text(encoding="utf-8"))
        return from_plain(value)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def keep(path: Path, document: Document) -> None:
    """Keep what was parsed of a file. Where nothing can be written nothing is kept; the document is there all the same."""
    with suppress(OSError):
        place = _place(path, path.read_bytes())
        place.parent.mkdir(parents=True, exist_ok=True)
        # Written beside and then renamed: a kill leaves the old file or the new one, never a part of one.
        handle, name = tempfile.mkstemp(dir=place.parent, suffix=".part")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(to_plain(document), file, ensure_ascii=False)
            Path(name).replace(place)
        except (OSError, UnicodeError):
            Path(name).unlink(missing_ok=True)


def _place(path: Path, data: bytes) -> Path:
    """Where the parsed document of a file of that name and content is kept."""
    key = sha256(os.fsencode(path.name) + b"\0" + data).hexdigest()[:32]
    return parsed_documents() / f"{PARSER_VERSION}-{key}.json"
