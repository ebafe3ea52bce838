"""Reads the words of the window in Welsh from translations/*.ts as they are: nothing has to be compiled."""

from __future__ import annotations

from xml.parsers.expat import ExpatError, ParserCreate

from app.errors import AppError
from app.storage import paths
from app.storage.files import read_bytes

FILES = ("comms-builder_cy.ts", "qt_cy.ts")
"""Our own texts, and Qt's: it ships no Welsh."""
_MOST_BYTES = 1_000_000

Words = dict[tuple[str, str], str]
"""Translations by context and source."""


def load_words() -> Words:
    """Every Welsh word of the window.

    Raises:
        AppError: `cannot-read`, `too-large`, `translation-file`.
    """
    words: Words = {}
    for name in FILES:
        path = paths.translations() / name
        try:
            words |= _Reader().read(read_bytes(path, _MOST_BYTES))
        except ExpatError as error:
            raise AppError("translation-file", str(path)) from error
    return words


class _Reader:
    """Takes from one file what is translated."""

    def __init__(self) -> None:
        self._words: Words = {}
        self._texts = {"name": "", "source": "", "translation": ""}
        self._text: list[str] = []
        self._holds = False

    def read(self, data: bytes) -> Words:
        parser = ParserCreate()
        parser.StartElementHandler = self._on_start
        parser.CharacterDataHandler = self._on_text
        parser.EndElementHandler = self._on_end
        parser.Parse(data, True)
        return self._words

    def _on_start(self, name: str, attributes: dict[str, str]) -> None:
        self._text = []
        if name == "message":
            # Each stands for itself: what one doesn't say isn't what the one before it said.
            self._texts |= {"source": "", "translation": ""}
            self._holds = True
        elif name == "numerusform" or (name == "translation" and "type" in attributes):
            # Unfinished, obsolete or vanished; or in forms for numbers, which stand elsewhere (`prose`).
            self._holds = False

    def _on_text(self, text: str) -> None:
        self._text.append(text)

    def _on_end(self, name: str) -> None:
        texts = self._texts
        if name in texts:
            texts[name] = "".join(self._text)
        elif name == "message" and self._holds and texts["translation"]:
            self._words[texts["name"], texts["source"]] = texts["translation"]
