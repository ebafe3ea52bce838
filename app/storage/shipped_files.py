"""What the program needs of what comes with it, besides wording and dictionaries."""

from __future__ import annotations

from pathlib import Path

from app.language import Language
from app.storage import paths
from app.storage.guides import GUIDES, PICTURES
from app.storage.translations import FILES

_RESOURCES = (
    "fonts/fonts.conf",
    "fonts/LiberationSans-Bold.ttf",
    "fonts/LiberationSans-BoldItalic.ttf",
    "fonts/LiberationSans-Italic.ttf",
    "fonts/LiberationSans-Regular.ttf",
    "icons/comms-builder.svg",
    "icons/fast-track.svg",
    "icons/search.svg",
    "icons/star.svg",
    "letters/letter.typ",
    "licences.json",
    "report/pack.html",
)


def shipped_files() -> tuple[Path, ...]:
    """Where they should be."""
    officers = [f"{language}.md" for language in Language]
    officers += [f"{name}-{language}.png" for name in PICTURES for language in Language]
    return (
        *(paths.resources() / each for each in _RESOURCES),
        *(paths.translations() / each for each in FILES),
        *(paths.docs() / f"{each}.md" for each in (*GUIDES, "accessibility")),
        *(paths.docs() / "officers" / each for each in officers),
    )
