"""What is put on the clipboard, what is never put there, and when it is taken off again."""

from __future__ import annotations

from tests.desktop.clipboard import Clipboard
from tests.desktop.messages import (
    FAST_TRACK,
    PHOTO,
    choose_documents,
    choose_identity_not_confirmed,
    choose_photo,
    confirm_welsh,
    give_initials,
)
from tests.desktop.waiting import wait_for
from tests.desktop.window import Window, composed

PLAIN = {"text/plain", "UTF8_STRING", "STRING", "TEXT"}
X11 = {"TARGETS", "MULTIPLE", "TIMESTAMP", "SAVE_TARGETS"}
"""What any owner of a clipboard offers."""
WINDOWS = 'application/x-qt-windows-mime;value="{}"'
EXCLUSIONS = {
    WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): bytes(4),
    WINDOWS.format("CanIncludeInClipboardHistory"): bytes(4),
    WINDOWS.format("CanUploadToCloudClipboard"): bytes(4),
    "x-kde-passwordManagerHint": b"secret",
    "application/x-nspasteboard-concealed-type": b"",
}
OWN = "application/x-comms-builder"
LANGUAGES = "Language of the message"
SOMEBODY_ELSES = "Somebody else’s words"


def copy_subject_and_message(window: Window) -> None:
    window.press("ctrl+Return")
    window.wait_for_words("Subject copied, ")
    window.press("ctrl+Return")
    window.wait_for_words("Message copied, ")


def test_a_plain_message_is_offered_as_text_only_and_kept_out_of_histories(
    window: Window, clipboard: Clipboard
) -> None:
    choose_photo(window)
    copy_subject_and_message(window)
    assert clipboard.formats() == PLAIN | X11 | set(EXCLUSIONS) | {OWN}
    assert {form: clipboard.read(form) for form in EXCLUSIONS} == EXCLUSIONS
    assert len(clipboard.read(OWN)) == 32
    assert clipboard.text() == composed(*PHOTO)["plain"]


def test_an_email_is_offered_with_and_without_its_looks(
    window: Window, clipboard: Clipboard
) -> None:
    choose_identity_not_confirmed(window)
    give_initials(window)
    confirm_welsh(window)
    window.press("ctrl+Return")
    window.wait_for_words("Subject copied, ")
    assert clipboard.formats() == PLAIN | X11 | set(EXCLUSIONS) | {OWN}
    window.press("ctrl+Return")
    window.wait_for_words("Message copied, ")
    assert clipboard.formats() == PLAIN | X11 | set(EXCLUSIONS) | {OWN, "text/html"}
    assert clipboard.read("x-kde-passwordManagerHint") == b"secret"


def test_what_is_not_finished_is_not_copied(window: Window, clipboard: Clipboard) -> None:
    clipboard.fill(SOMEBODY_ELSES)
    window.add("photo", FAST_TRACK)
    window.answer("How did the customer apply?", "1")
    window.press("ctrl+Return")
    words = window.wait_for_words("Nothing was copied")
    assert FAST_TRACK in words
    window.wait_for_focus(FAST_TRACK)
    assert clipboard.text() == SOMEBODY_ELSES
    assert OWN not in clipboard.formats()

    window.press("1")
    window.answer("What is wrong with the photo?", "2", "Down", "Down", "8")
    copy_subject_and_message(window)
    assert clipboard.text() == composed(*PHOTO)["plain"]


def test_a_missing_detail_of_the_officer_is_asked_for(window: Window, clipboard: Clipboard) -> None:
    clipboard.fill(SOMEBODY_ELSES)
    choose_identity_not_confirmed(window)
    window.press("ctrl+Return")
    window.wait_for_dialog("Settings")
    window.wait_for_focus("Initials")
    assert clipboard.text() == SOMEBODY_ELSES


def test_a_new_message_forgets_the_last_one_and_takes_it_off_the_clipboard(
    window: Window, clipboard: Clipboard
) -> None:
    choose_photo(window)
    choose_documents(window)
    copy_subject_and_message(window)
    assert OWN in clipboard.formats()
    window.press("ctrl+n")
    window.wait_for_focus("Find a template")
    wait_for(lambda: not clipboard.formats(), "the clipboard to be empty")
    assert window.preview == ""
    assert window.subject == ""
    assert not window.find(name=FAST_TRACK)

    window.add("photo", FAST_TRACK)
    answers = [node for node in window.find(state="checked") if node.group not in {"", LANGUAGES}]
    assert not answers
    assert "1 template" in [node.name for node in window.find(role="label")]


def test_a_new_message_leaves_what_somebody_else_copied_since(
    window: Window, clipboard: Clipboard
) -> None:
    choose_photo(window)
    copy_subject_and_message(window)
    clipboard.fill(SOMEBODY_ELSES)
    window.press("ctrl+n")
    window.wait_for_focus("Find a template")
    window.wait_for_words("is finished")
    assert window.preview == ""
    assert clipboard.text() == SOMEBODY_ELSES


def test_quitting_ends_well(window: Window) -> None:
    choose_photo(window)
    copy_subject_and_message(window)
    window.close()
    assert window.process.returncode == 0
    assert not window.complaints
