"""Files that are no translation of this pack: one clear failure, and nothing is taken."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given as given_by
from hypothesis import strategies as st

from app.errors import AppError
from app.language import Language
from app.language.prose import error_words
from app.translators import xliff_reading
from app.translators.xliff_reading import MAX_DEPTH, read_xliff
from tests.unit.small_pack import small_files
from tests.unit.translators.giving import given, taken

XLIFF = given(small_files())
HEAD, _, REST = XLIFF.partition("<file ")
BOMB = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'


def bent(change: Callable[[str], str]) -> str:
    """The code of what is told of a changed file."""
    with pytest.raises(AppError) as caught:
        taken(small_files(), change(XLIFF))
    for language in Language:
        assert error_words(caught.value, language)
    return caught.value.code


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("xliff-damaged", lambda text: text[: len(text) // 2]),
        ("xliff-damaged", lambda text: text.replace("</segment>", "", 1)),
        ("xliff-damaged", lambda text: text.replace("UTF-8", "klingon", 1)),
        ("xliff-damaged", lambda text: text.replace("<source>", "<source>&nbsp;", 1)),
        ("xliff-damaged", lambda _: ""),
        ("xliff-damaged", lambda _: "Dear customer"),
        ("xliff-dtd", lambda text: text.replace("<xliff ", f"{BOMB}<xliff ", 1)),
        ("xliff-dtd", lambda text: text.replace("<xliff ", '<!DOCTYPE x SYSTEM "file:///etc/passwd"><xliff ', 1)),
        ("not-xliff", lambda _: "<html/>"),
        ("xliff-version", lambda text: text.replace('version="2.1"', 'version="1.2"')),
        ("xliff-version", lambda text: text.replace("document:2.0", "document:1.2")),
        ("xliff-languages", lambda text: text.replace('trgLang="cy"', 'trgLang="fr"')),
        ("xliff-languages", lambda text: text.replace('srcLang="en"', 'srcLang="cy"')),
        ("xliff-other-pack", lambda text: text.replace('original="small/', 'original="other/')),
        ("xliff-other-pack", lambda text: text.replace("original=", "x=")),
        ("xliff-empty", lambda _: f"{HEAD}</xliff>"),
        ("xliff-too-deep", lambda text: text.replace("<source>", "<source>" + "<mrk>" * MAX_DEPTH, 1)),
        ("xliff-too-deep", lambda text: text.replace("<notes>", "<x>" * MAX_DEPTH, 1)),
    ],
)  # fmt: skip
def test_each_kind_of_bad_file_has_its_words(code: str, change: Callable[[str], str]) -> None:
    assert bent(change) == code


def test_languages_may_name_a_country() -> None:
    text = XLIFF.replace('srcLang="en"', 'srcLang="en-GB"').replace(
        'trgLang="cy"', 'trgLang="cy_GB"'
    )
    assert taken(small_files(), text).problems == ()


def test_one_file_of_another_pack_does_not_stop_the_rest() -> None:
    text = XLIFF.replace('original="small/pack.yaml"', 'original="other/pack.yaml"')
    assert [each.code for each in taken(small_files(), text).problems] == ["unit-other-pack"]


def test_a_file_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xliff_reading, "MAX_BYTES", 1000)
    assert bent(lambda text: text) == "too-large"


def read(data: bytes) -> object:
    """What a file holds, or the words of why it can't be read."""
    try:
        return read_xliff(data, "x")
    except AppError as error:
        return error_words(error, Language.CY)


@given_by(st.integers(0, len(XLIFF) - 1), st.text(max_size=12), st.integers(0, 30))
def test_no_change_of_a_file_is_a_bug(at: int, put: str, cut: int) -> None:
    text = XLIFF[:at] + put + XLIFF[at + cut :]
    assert read(text.encode("utf-8", "surrogatepass"))


def test_bytes_of_every_kind() -> None:
    for data in (
        b"\xff\xfe\x00",
        b"\x00",
        XLIFF.encode("utf-16"),
        XLIFF.encode("latin-1", "replace"),
    ):
        assert read(data)
