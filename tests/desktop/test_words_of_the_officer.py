"""The officer's own words, written by keys alone, arrive in a browser letter for letter, rich and plain."""

from __future__ import annotations

from html import escape

from tests.desktop.chromium import Form
from tests.desktop.messages import (
    ASK_NAME,
    INITIALS,
    NAME,
    PHOTO,
    choose_photo,
    give_initials,
)
from tests.desktop.waiting import wait_for
from tests.desktop.window import Window, composed

WHERE = "Where is the passport?"
PRINTED = "The passport that you asked about has been printed, but we have not sent it yet."
NOT_PRINTED = "The passport that you asked about has not been printed yet."
ADDED = " We’ll phone you – soon: £5 & 2 < 3 [or] 4 ŵ."
EDITOR = "Paragraph in your words"
PREVIEW = "Preview of the message"
ENQUIRY = [
    "csmt/delivery-enquiry",
    *("--answer", f"customer_name={NAME}"),
    *("--answer", "enquirer=customer"),
    *("--answer", "identity_match=three"),
    *("--answer", "delivery_state=not_printed"),
    *("--officer", f"initials={INITIALS}"),
]
OWN = "Please don’t post your photo to us – £0 ŷ."


def enquire(window: Window) -> None:
    """Answer an enquiry: the passport is printed."""
    window.add("passport delivery enquiry", ASK_NAME)
    window.fill(ASK_NAME, NAME)
    window.answer("Who sent the enquiry?", "1")
    window.answer("How many pieces of information in the enquiry match the application?", "1")
    window.answer(WHERE, "2")
    give_initials(window)
    window.wait_for_words("Ready to copy")


def add_to_the_paragraph(window: Window) -> None:
    """Go to what is said of the passport, write on there, and go back to the message."""
    window.turn_by("alt+3", PREVIEW)
    window.press("Down", "Down")
    # F2 would overtake them.
    window.wait_for_paragraph(PRINTED)
    window.press("F2")
    window.wait_for_focus(EDITOR)
    window.press("ctrl+End")
    window.type(ADDED)
    window.press("Escape")
    window.wait_for_focus(PREVIEW)


def copy_both(window: Window, language: str) -> None:
    for part in ("Subject", "Message"):
        window.press("ctrl+Return")
        window.wait_for_words(f"{part} copied, {language}")


def test_an_edited_paragraph_outlives_another_answer_and_waits_for_its_welsh(
    window: Window, form: Form
) -> None:
    enquire(window)
    add_to_the_paragraph(window)
    window.wait_for_words("1 paragraph in your words")
    heard = lambda: window.focus is not None and "Your words." in window.focus.description  # noqa: E731
    wait_for(heard, "what a screen reader is told of the paragraph")

    window.press("Return")
    window.wait_for_focus(WHERE)
    window.press("1")
    window.wait_for_words("1 to confirm")
    window.press("ctrl+Return")
    window.wait_for_words("Nothing was copied")
    window.wait_for_focus("Compare and choose…")
    window.press("space")
    window.wait_for_dialog("The approved wording has changed")
    window.go_to("Keep my words")
    window.press("space")
    window.wait_for_turn()
    window.wait_for_words("Ready to copy")

    expected = composed(*ENQUIRY)
    yours = PRINTED + ADDED
    plain = expected["plain"].replace(NOT_PRINTED, yours)
    html = expected["html"].replace(NOT_PRINTED, escape(yours))
    assert yours in plain
    copy_both(window, "English")
    form.paste("message")
    form.paste("editor")
    assert form.value("message") == plain
    assert form.editor_outline() == form.outline(html)

    window.turn_to()
    window.go_to("English")
    window.press("Right", "Right", "space")
    window.wait_for(role="radio button", name="Both", state="checked")
    window.go_to("The Welsh is right")
    window.press("space")
    window.wait_for_words("1 to confirm")
    window.go_to("Confirm")
    window.press("space")
    window.wait_for_words("Ready to copy")
    expected = composed(*ENQUIRY, "--language", "cy+en", "--confirm", "welsh-unreviewed")
    copy_both(window, "Welsh and English")
    form.empty()
    form.paste("message")
    assert form.value("message") == expected["plain"].replace(NOT_PRINTED, yours)


def test_a_paragraph_of_ones_own_in_a_message_by_dap(window: Window, form: Form) -> None:
    expected = composed(*PHOTO)
    choose_photo(window)
    window.wait_for_message(expected["subject"], expected["plain"])
    window.turn_by("alt+3", PREVIEW)
    # What DAP sends is in the approved wording.
    window.press("F2")
    window.wait_for_words("is sent in the approved wording")
    window.press("shift+F2")
    window.wait_for_focus("Your own paragraph")
    window.type(OWN)
    window.wait_for_paragraph(OWN)
    window.press("Tab")
    wait_for(lambda: not window.is_at("Your own paragraph"), "the paragraph to be left")
    window.wait_for_words("1 to confirm")
    window.press("ctrl+Return")
    window.wait_for_words("Nothing was copied")
    window.wait_for_focus("Confirm")
    window.press("space")
    window.wait_for_words("Ready to copy")

    opening, rest = expected["plain"].split("\n\n", 1)
    copy_both(window, "English")
    form.paste("message")
    assert form.value("message") == f"{opening}\n\n{OWN}\n\n{rest}"
