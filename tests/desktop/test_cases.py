"""Several customers at once, with real keys: nothing is displaced, lost by a reflex or carried over."""

from __future__ import annotations

import pytest

from app.expressions.names import Officer
from app.storage.officer import officer_file
from tests.desktop.clipboard import Clipboard
from tests.desktop.conftest import WindowStarter
from tests.desktop.waiting import wait_for
from tests.desktop.window import Window, composed

FAST_TRACK = "Is this a Fast Track application?"
APPLIED, PROBLEMS = "How did the customer apply?", "What is wrong with the photo?"
ATTEMPT = "Which attempt to call is this?"
PHOTO = [
    "photos/new-photo",
    *("--answer", "fast_track=yes"),
    *("--answer", "applied=online"),
    *("--answer", "problems=blurred"),
]


@pytest.fixture(autouse=True)
def officer() -> None:
    officer_file().save(Officer(first_name="Sam", surname="Jones", office="Durham"))


def write_photo(window: Window) -> dict[str, str]:
    """A message that asks for a photo; what it says."""
    window.add("new photo", FAST_TRACK)
    window.answer(FAST_TRACK, "1")
    window.answer(APPLIED, "1")
    window.answer(PROBLEMS, "2")
    photo = composed(*PHOTO)
    window.wait_for_message(photo["subject"], photo["plain"])
    return photo


def test_the_phone_rings_while_a_message_is_written(
    start: WindowStarter, clipboard: Clipboard
) -> None:
    window = start()
    photo = write_photo(window)
    window.add("voicem", ATTEMPT)
    window.answer(ATTEMPT, "1")
    script = composed("scripts/voicemail", "--answer", "call_attempt=first")
    window.wait_for_preview(script["plain"])
    window.press("ctrl+Tab")
    window.wait_for_message(photo["subject"], photo["plain"])
    window.press("ctrl+Tab")
    window.wait_for_preview(script["plain"])
    window.press("ctrl+Return")
    window.wait_for_words("^✓ Subject copied")
    assert clipboard.text() == photo["subject"], "never internal words"
    window.press("ctrl+Return")
    window.wait_for_words("^✓ Message copied")
    assert clipboard.text() == photo["plain"]


def test_a_reflex_of_the_browser_finishes_nothing_for_good(start: WindowStarter) -> None:
    window = start()
    photo = write_photo(window)
    window.press("ctrl+n")
    window.wait_for_words("^A is finished. Ctrl\\+Shift\\+B brings it back")
    window.press("ctrl+n")
    window.press("ctrl+shift+b")
    window.wait_for_message(photo["subject"], photo["plain"])
    window.wait_for_words("^A is back")


def test_language_and_comparing_are_not_the_next_customers(start: WindowStarter) -> None:
    window = start()
    photo = write_photo(window)
    window.press("ctrl+3", "ctrl+4")
    window.wait_for(name="Compare", state="checked")
    window.press("ctrl+n")
    assert write_photo(window) == photo, "in English, and alone"
    assert not window.find(name="Compare", state="checked")


def test_another_customer_calls_in_between(start: WindowStarter) -> None:
    window = start()
    photo = write_photo(window)
    window.press("ctrl+shift+a")
    window.wait_for_words("^A is put aside")
    # Beside the menus stand those of the workspaces.
    tabs = wait_for(
        lambda: [
            node.name for node in window.find(role="page tab") if node.name.startswith("Case ")
        ],
        "the tabs of the cases",
    )
    assert [name.partition(". ")[0] for name in tabs] == [
        "Case A: Ask for a new photo",
        "Case B: Nothing chosen yet",
    ]
    assert all(node.description != node.name for node in window.find(role="page tab"))
    window.add("voicem", ATTEMPT)
    window.press("alt+Prior")
    window.wait_for_message(photo["subject"], photo["plain"])
    window.wait_for_words("^A is taken up again; B is put aside")
    window.press("alt+c", "b")
    window.wait_for_words("^B is taken up again; A is put aside")
    window.wait_for_focus(ATTEMPT)
