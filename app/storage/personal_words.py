"""The officer's personal word list: only words that they chose to add, each in the language it is of.

`words.txt` holds a line for each, such as `en: biometric`, in the order of the alphabet and so not of the adding.
"""

from __future__ import annotations

from pathlib import Path

from app.errors import AppError
from app.language import Language
from app.storage import paths
from app.storage.files import exists, read_bytes, write_own
from app.storage.locks import locked
from app.storage.word_lists import simple_word

_MOST_BYTES = 1_000_000
MOST_LETTERS = 60
FILE_NAME = "words.txt"

Words = dict[Language, frozenset[str]]


def words_file() -> Path:
    """Where the list is kept."""
    return paths.settings() / FILE_NAME


def load_words() -> Words:
    """Return the words of each language; none where nothing was added yet.

    Raises:
        AppError: `words-file`, when the file is there and can't be used; `cannot-read`, when not even its folder can.
    """
    path = words_file()
    words: dict[Language, set[str]] = {language: set() for language in Language}
    if exists(path):
        for line in _lines(path):
            tag, _, word = line.partition(": ")
            if tag not in words or not _is_word(word):
                raise AppError("words-file", str(path))
            words[Language(tag)].add(word)
    return {language: frozenset(each) for language, each in words.items()}


def add_word(word: str, language: Language) -> Words:
    """Add a word and return the list as it is now.

    Raises:
        AppError: `not-a-word`; as `load_words`, so that a damaged list is never overwritten; `cannot-write`.
    """
    simple = simple_word(word.strip())
    if not _is_word(simple):
        raise AppError("not-a-word", word=word[:MOST_LETTERS], most=MOST_LETTERS)
    with locked(words_file()):
        words = load_words()
        return _save({**words, language: words[language] | {simple}})


def remove_word(word: str, language: Language) -> Words:
    """Take a word out and return the list as it is now. Raises as `add_word` does, but for `not-a-word`."""
    with locked(words_file()):
        words = load_words()
        return _save({**words, language: words[language] - {simple_word(word.strip())}})


def _is_word(text: str) -> bool:
    return 0 < len(text) <= MOST_LETTERS and text.isprintable() and len(text.split()) == 1


def _lines(path: Path) -> list[str]:
    try:
        text = read_bytes(path, _MOST_BYTES).decode("utf-8-sig")
    except (AppError, UnicodeDecodeError) as error:
        raise AppError("words-file", str(path)) from error
    return [line for line in text.splitlines() if line.strip()]


def _save(words: Words) -> Words:
    lines = [f"{language}: {word}\n" for language in words for word in sorted(words[language])]
    write_own(words_file(), "".join(lines).encode())
    return words
