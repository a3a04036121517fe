"""The interface's own words, in English or Chinese by the locale or by choice.

The source strings are English; ``locale/`` holds the translations. Texts of documents never pass here.
"""

from __future__ import annotations

import gettext
import os
from pathlib import Path

DOMAIN = "wildreader"
FOLDER = Path(__file__).resolve().parent / "locale"
LANGUAGES = ("en", "zh")


def _preferred() -> str:
    """``zh`` or ``en``, from the environment in the order that POSIX gives it."""
    for name in ("WILDREADER_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "zh" if value.lower().startswith("zh") else "en"
    return "en"


_translations: gettext.NullTranslations = gettext.NullTranslations()
_language = "en"


def choose_language(language: str | None = None) -> str:
    """Set the language of the interface (``en``, ``zh``, or None for the locale's); return the one chosen."""
    global _translations, _language
    _language = chosen = language or _preferred()
    _translations = (
        gettext.translation(DOMAIN, FOLDER, ["zh_CN"], fallback=True) if chosen == "zh" else gettext.NullTranslations()
    )
    return chosen


def language() -> str:
    """The language of the interface, ``en`` or ``zh``."""
    return _language


def _(message: str) -> str:
    """The message in the language of the interface."""
    return _translations.gettext(message)


def N_(message: str) -> str:  # noqa: N802 - the name that gettext's own documentation gives it
    """The message as it is: marks words that are translated where they are shown, not where they stand."""
    return message
