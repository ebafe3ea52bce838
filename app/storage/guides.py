"""The guides for officers and for those who write packs, as pages that a browser shows without a network."""

from __future__ import annotations

from pathlib import Path

from app.language import Language
from app.storage import paths
from app.storage.files import read_bytes, write_own
from app.templates.guide_page import page_of

GUIDES = ("authoring", "packs", "rules", "house-style")
"""The guides by their names; the first is where one begins."""
PICTURES = ("message", "findings")
"""Those of the officers' guide, in each language."""
_MOST_BYTES = 1_000_000


def write_guides() -> Path:
    """Write the pages to the cache and return the first.

    Raises:
        AppError: `no-home`, `cannot-read`, `cannot-write`.
    """
    folder = paths.cache() / "guides"
    for name in GUIDES:
        text = read_bytes(paths.docs() / f"{name}.md", _MOST_BYTES).decode()
        write_own(folder / f"{name}.html", page_of(text, GUIDES).encode())
    return folder / f"{GUIDES[0]}.html"


def write_statement() -> Path:
    """Write the accessibility statement to the cache and return its page. Raises as `write_guides` does."""
    text = read_bytes(paths.docs() / "accessibility.md", _MOST_BYTES).decode()
    page = paths.cache() / "guides" / "accessibility.html"
    write_own(page, page_of(text).encode())
    return page


def write_officers_guide(language: Language) -> Path:
    """Write the page for officers, with its pictures, to the cache and return it. Raises as `write_guides` does."""
    source, folder = paths.docs() / "officers", paths.cache() / "guides" / "officers"
    for name in PICTURES:
        picture = f"{name}-{language}.png"
        write_own(folder / picture, read_bytes(source / picture, _MOST_BYTES))
    text = read_bytes(source / f"{language}.md", _MOST_BYTES).decode()
    write_own(folder / f"{language}.html", page_of(text, language=language).encode())
    return folder / f"{language}.html"
