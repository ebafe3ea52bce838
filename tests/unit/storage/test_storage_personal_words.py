"""The officer's own words on disk: only what they added, whole, told when damaged and never overwritten then."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.errors import AppError
from app.language import Language
from app.language.prose import error_words
from app.storage.personal_words import add_word, load_words, remove_word, words_file

EN, CY = Language.EN, Language.CY


def test_no_file_has_no_words() -> None:
    assert load_words() == {EN: frozenset(), CY: frozenset()}
    assert not words_file().exists()


def test_words_are_kept_by_language_in_the_order_of_the_alphabet() -> None:
    add_word("Nguyen", EN)
    add_word("gwefan’r", CY)
    add_word(" biometric ", EN)
    add_word("biometric", EN)
    assert load_words() == {EN: {"biometric", "Nguyen"}, CY: {"gwefan'r"}}
    assert words_file().read_text(encoding="utf-8") == "en: Nguyen\nen: biometric\ncy: gwefan'r\n"


def test_a_removed_word_is_gone_in_its_language_only() -> None:
    add_word("data", EN)
    add_word("data", CY)
    assert remove_word("data", EN) == {EN: frozenset(), CY: {"data"}}
    assert remove_word("never there", EN) == load_words() == {EN: frozenset(), CY: {"data"}}


@pytest.mark.parametrize(
    "word", ["", " ", "two words", "a\nb", "a\u202eb", "a\0b", "x" * 61, "\ud800"]
)
def test_what_is_no_word_is_refused(word: str) -> None:
    with pytest.raises(AppError) as caught:
        add_word(word, EN)
    assert caught.value.code == "not-a-word"
    assert error_words(caught.value, EN) != error_words(caught.value, CY)
    assert not words_file().exists()


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xfe",
        b"biometric\n",
        b"fr: mot\n",
        b"en: two words\n",
        b"en: \n",
        b"en: a\0b\n",
        b"en: " + b"x" * 61,
        b"en: x\n" * 200_000,
    ],
)
def test_a_damaged_list_is_told_and_left_as_it_is(content: bytes) -> None:
    file = words_file()
    file.parent.mkdir(parents=True)
    file.write_bytes(content)
    for attempt in (load_words, lambda: add_word("more", EN), lambda: remove_word("x", EN)):
        with pytest.raises(AppError) as caught:
            attempt()
        assert (caught.value.code, caught.value.where) == ("words-file", str(file))
    assert error_words(caught.value, EN) != error_words(caught.value, CY)
    assert file.read_bytes() == content


def test_what_notepad_writes_is_read() -> None:
    file = words_file()
    file.parent.mkdir(parents=True)
    file.write_bytes(b"\xef\xbb\xbfen: biometric\r\n\r\ncy: data\r\n")
    assert load_words() == {EN: {"biometric"}, CY: {"data"}}


def test_a_folder_that_cannot_be_written_loses_nothing(own_home: Path) -> None:
    own_home.joinpath("settings").write_text("in the way", encoding="utf-8")
    with pytest.raises(AppError):
        add_word("biometric", EN)
    assert own_home.joinpath("settings").read_text(encoding="utf-8") == "in the way"
