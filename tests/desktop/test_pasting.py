"""A message made by keys alone arrives in a browser, letter for letter as it was shown."""

from __future__ import annotations

import pytest

from tests.desktop.chromium import Form
from tests.desktop.clipboard import Clipboard
from tests.desktop.messages import (
    IDENTITY_NOT_CONFIRMED,
    NAME,
    PHOTO_AND_DOCUMENTS,
    choose_documents,
    choose_identity_not_confirmed,
    choose_photo,
    confirm_welsh,
    give_initials,
)
from tests.desktop.window import Window, composed

LANGUAGES = {
    "en": ("ctrl+1", "English", "–"),
    "cy": ("ctrl+2", "Welsh", "–’ŵ"),
    "cy+en": ("ctrl+3", "Welsh and English", "–’ŵ"),
}
"""Key, name, and letters that the message has."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_templates_arrive_in_the_fields_of_a_page(
    window: Window, form: Form, language: str
) -> None:
    key, name, letters = LANGUAGES[language]
    word = ("--confirm", "welsh-unreviewed")
    expected = composed(*PHOTO_AND_DOCUMENTS, "--language", language, *word)
    window.press(key)
    choose_photo(window)
    choose_documents(window)
    window.wait_for_message(expected["subject"], expected["plain"])
    assert all(letter in expected["subject"] + expected["plain"] for letter in letters)

    if language != "en":
        confirm_welsh(window)
    window.press("ctrl+Return")
    window.wait_for_words(f"Subject copied, {name}[.]?")
    form.paste("subject")
    window.turn_to()
    window.press("ctrl+Return")
    window.wait_for_words(f"Message copied, {name}[.]?")
    form.paste("message")

    assert form.value("subject") == expected["subject"]
    assert form.value("message") == expected["plain"]


def test_an_email_arrives_with_its_looks_in_a_rich_editor_and_without_in_a_plain_field(
    window: Window, form: Form, clipboard: Clipboard
) -> None:
    expected = composed(*IDENTITY_NOT_CONFIRMED)
    choose_identity_not_confirmed(window)
    give_initials(window)
    confirm_welsh(window)
    window.press("ctrl+Return")
    window.wait_for_words("Subject copied, Welsh and English")
    form.paste("subject")
    assert form.value("subject") == expected["subject"]

    window.turn_to()
    window.press("ctrl+Return")
    window.wait_for_words("Message copied, Welsh and English")
    form.paste("message")
    form.paste("editor")

    assert NAME in expected["plain"]
    assert form.value("message") == expected["plain"]
    assert form.editor_outline() == form.outline(expected["html"])
    assert expected["html"].encode() in clipboard.read("text/html")
    for block in ("#editor p", "#editor li"):
        assert form.style(block, "font-family").startswith("Arial")
        assert form.style(block, "font-size") == "16px"  # 12 points
        assert form.style(block, "color") == "rgb(0, 0, 0)"
    assert form.style("#editor a", "color") == "rgb(0, 0, 255)"


def test_the_preview_of_an_email_shows_the_words_that_are_copied(window: Window) -> None:
    expected = composed(*IDENTITY_NOT_CONFIRMED)
    choose_identity_not_confirmed(window)
    give_initials(window)
    window.wait_for_subject(expected["subject"])
    # Bullets and the room between paragraphs are drawn there, not written.
    lines = [line.removeprefix("- ") for line in expected["plain"].split("\n") if line]
    assert window.preview.split("\n") == lines
