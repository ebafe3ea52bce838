"""The window speaks of what officers know: of wording, not of packs; of what stands where, not of slots."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from app.language.prose import cy, en

TRANSLATIONS = Path(__file__).parents[3] / "translations" / "comms-builder_cy.ts"
FOR_OWNERS = {"no-rules", "unknown-used", "xliff-other-pack"}
"""Failures that only the command line has."""
NAMES = re.compile(r"pack\.yaml|--pack\b|docs/packs\.md|office\.yaml", re.IGNORECASE)
"""Names of files and options, which are called as they are."""
OF_DAP = {
    "press Preview and check the message and the customer’s details. Delete a draft that isn’t needed."
}
"""What is DAP’s own: it keeps drafts."""
WITH_A_PLACE = {
    "Opened: {0}, line {1}",
    "Opened: {0}. It is on line {1}.",
    "No editor could be opened. The text is on line {0} of this file; copy the path:",
    "{0}, line {1}",
    "{0}, line {1}: {2}",
}
"""What is said to whoever opens the text files of the wording."""
UNKNOWN = re.compile(
    r"\b(packs?|workspaces?|slots?|drafts?|entry|entries|on line \d|line \{)", re.IGNORECASE
)
UNKNOWN_CY = re.compile(
    r"\b([pb]ecyn(nau)?|phecyn(nau)?|slot(iau)?|ddrafft\w*|drafft\w*)\b", re.IGNORECASE
)


def translated() -> Iterator[tuple[str, str]]:
    """Each text of the window and its Welsh."""
    for message in ElementTree.parse(TRANSLATIONS).iter("message"):  # noqa: S314 - our own file
        yield message.findtext("source", ""), message.findtext("translation", "")


def found(words: str, unknown: re.Pattern[str]) -> list[str]:
    return [match[0] for match in unknown.finditer(NAMES.sub("", words))]


def test_texts_of_the_window_use_no_word_of_the_code() -> None:
    texts = [
        (source, welsh) for source, welsh in translated() if source not in OF_DAP | WITH_A_PLACE
    ]
    assert len(texts) > 400
    assert {source: said for source, _ in texts if (said := found(source, UNKNOWN))} == {}
    assert {welsh: said for _, welsh in texts if (said := found(welsh, UNKNOWN_CY))} == {}


@pytest.mark.parametrize("table", ["FINDINGS", "STEPS", "KEEP", "GAPS", "MARKS", "OFFICER"])
def test_what_is_found_and_done_uses_none_either(table: str) -> None:
    for words in getattr(en, table).values():
        assert found(words, UNKNOWN) == [], words
    for words in getattr(cy, table).values():
        assert found(words, UNKNOWN_CY) == [], words


def test_failures_speak_of_wording() -> None:
    for code, words in en.ERRORS.items():
        if code not in FOR_OWNERS:
            assert found(words, UNKNOWN) == [], code
    for code, words in cy.ERRORS.items():
        if code not in FOR_OWNERS:
            assert found(words, UNKNOWN_CY) == [], code


def test_counted_words_use_none_either() -> None:
    for table, unknown in ((en.COUNTED, UNKNOWN), (cy.COUNTED, UNKNOWN_CY)):
        for forms in table.values():
            for words in forms.values():
                assert found(words, unknown) == [], words


def test_what_is_left_out_is_still_said() -> None:
    """An exception that no text needs any longer would hide the next one."""
    sources = {source for source, _ in translated()}
    assert sources >= OF_DAP | WITH_A_PLACE
    assert set(en.ERRORS) >= FOR_OWNERS
    assert all(found(en.ERRORS[code], UNKNOWN) for code in FOR_OWNERS)
