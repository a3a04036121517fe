"""The JSON Schema (draft 2020-12) of what is printed as JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

_FILE = Path(__file__).with_name("schema.json")


def whole_schema() -> dict[str, Any]:
    """The schema; each definition that is named as a command is of that command's output."""
    schema: dict[str, Any] = json.loads(_FILE.read_text(encoding="utf-8"))
    return schema


def schema_of(command: str) -> dict[str, Any]:
    """The schema of one command's output. Raises KeyError for a command that prints no JSON."""
    schema = whole_schema()
    own = schema["$defs"][command]
    return {
        **schema,
        "title": f"What wildreader {command} prints with --json",
        "description": own.get("description", ""),
    } | {"$ref": f"#/$defs/{command}"}
