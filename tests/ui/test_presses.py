"""How many presses a case takes, from an empty message to the copied text.

Every letter is one, and so is a chord; what a count that takes each modifier for a press of its own comes to stands
beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from app.ui.shell.main_window import MainWindow
from tests.ui import driving
from tests.ui.conftest import Opened
from tests.ui.driving import ALT, CTRL, SHIFT, clipboard_text, focused, go_to, row

Key = Qt.Key


class Counter:
    """Presses keys and counts them.

    Attributes:
        presses: the keys, a chord as one.
        modifiers: how many modifiers were held down for them.
    """

    def __init__(self) -> None:
        self.presses = self.modifiers = 0

    @property
    def with_modifiers(self) -> int:
        """The strictest way to count."""
        return self.presses + self.modifiers

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
        self.presses += 1
        self.modifiers += 0 if modifiers is None else modifiers.value.bit_count()
        driving.press(key, modifiers)

    def type(self, text: str) -> None:
        self.presses += len(text)
        driving.type_text(text)

    def copy_both(self) -> None:
        self.press(Key.Key_Return, CTRL)
        self.press(Key.Key_Return, CTRL)


@pytest.fixture
def count(request: pytest.FixtureRequest) -> Iterator[Counter]:
    """Counts, and prints what it counted; `-rP` shows it."""
    counter = Counter()
    yield counter
    name = request.node.name
    print(f"{name}: {counter.presses}, with modifiers {counter.with_modifiers}")  # noqa: T201


@pytest.fixture(params=[(1440, 900), (960, 1040)], ids=["wide", "half a screen"])
def window(opened: Opened, request: pytest.FixtureRequest) -> MainWindow:
    return opened(size=request.param)


def test_blurred_photo(window: MainWindow, count: Counter) -> None:
    count.type("blur")
    count.press(Key.Key_Return)
    count.press(Key.Key_1)  # Fast Track
    count.press(Key.Key_Return)
    count.press(Key.Key_1)  # applied online
    count.press(Key.Key_Return)
    count.press(Key.Key_2)  # it is blurred
    count.press(Key.Key_Return)  # to the copy buttons
    count.press(Key.Key_Return)
    subject = clipboard_text()
    count.press(Key.Key_Return)
    assert subject == window.controller.message.subject
    assert clipboard_text() == window.controller.message.plain
    assert "We need a new photo because the photo is blurred." in clipboard_text()
    assert "Fast Track" in clipboard_text()
    assert count.with_modifiers <= 13


def test_blurred_photo_copied_by_its_own_keys(window: MainWindow, count: Counter) -> None:
    count.type("blur")
    count.press(Key.Key_Return)
    for key in (Key.Key_1, Key.Key_1):  # Fast Track, applied online
        count.press(key)
        count.press(Key.Key_Return)
    count.press(Key.Key_2)  # it is blurred
    count.copy_both()
    assert clipboard_text() == window.controller.message.plain
    assert count.presses <= 12


def test_photo_and_mothers_birth_certificate_with_fast_track(
    window: MainWindow, count: Counter
) -> None:
    count.type("blur")
    count.press(Key.Key_Return)
    count.press(Key.Key_1)  # Fast Track
    count.press(Key.Key_Return)
    count.press(Key.Key_1)
    count.press(Key.Key_Return)
    count.press(Key.Key_2)
    count.press(Key.Key_F, CTRL)
    count.type("bir")
    count.press(Key.Key_Return)
    count.press(Key.Key_1)  # the passport is for the customer
    count.press(Key.Key_Return)
    count.press(Key.Key_3)  # the mother's
    count.press(Key.Key_Return)
    count.press(Key.Key_1)  # birth certificate
    count.press(Key.Key_Return)
    count.press(Key.Key_2)  # copies or originals
    count.copy_both()
    text = clipboard_text()
    assert text == window.controller.message.plain
    assert "your mother" in text
    assert "birth" in text
    assert "Fast Track" in text
    assert count.with_modifiers <= 28


def test_mothers_and_fathers_birth_certificates_too(window: MainWindow, count: Counter) -> None:
    count.type("blur")
    count.press(Key.Key_Return)
    for key in (Key.Key_1, Key.Key_1):  # Fast Track, applied online
        count.press(key)
        count.press(Key.Key_Return)
    count.press(Key.Key_2)
    count.press(Key.Key_F, CTRL)
    count.type("bir")
    count.press(Key.Key_Return)
    for key in (
        Key.Key_1,
        Key.Key_3,
        Key.Key_1,
    ):  # for the customer, the mother's, birth certificate
        count.press(key)
        count.press(Key.Key_Return)
    count.press(Key.Key_2)  # copies or originals
    count.press(Key.Key_Insert, ALT)  # also for someone else
    count.press(Key.Key_4)  # the father's
    count.copy_both()
    text = clipboard_text()
    assert text == window.controller.message.plain
    assert "your mother" in text
    assert "your father" in text
    assert "Fast Track" in text
    assert count.with_modifiers <= 32


def test_voicemail_script(window: MainWindow, count: Counter) -> None:
    count.type("voi")
    count.press(Key.Key_Return)
    count.press(Key.Key_1)  # the first attempt
    preview = window.compose.reading.preview
    assert preview.isVisible()
    assert "I will call you again in 2 hours" in preview.toPlainText()
    assert count.with_modifiers <= 8


def test_third_call_voicemail_case_note_then_the_message(
    window: MainWindow, count: Counter
) -> None:
    count.type("voi")
    count.press(Key.Key_Return)
    count.press(Key.Key_3)  # the third attempt
    count.press(Key.Key_Return)
    count.press(Key.Key_1)  # they are to be written to by email
    count.press(Key.Key_Return)
    count.press(Key.Key_1)  # a voicemail was left
    count.press(Key.Key_Return)  # to the case note
    count.press(Key.Key_Return)
    assert "This was the third attempt" in clipboard_text()
    count.press(Key.Key_N, CTRL | SHIFT)
    count.type("blur")
    count.press(Key.Key_Return)
    count.press(Key.Key_2)  # not Fast Track
    count.press(Key.Key_Return)
    count.press(Key.Key_1)  # online
    count.press(Key.Key_Return)
    count.press(Key.Key_2)  # it is blurred
    count.copy_both()
    assert clipboard_text() == window.controller.message.plain
    assert len(window.controller.desk.case.sheets) == 2, "the script stays beside"
    assert count.with_modifiers <= 28


def test_enter_skips_what_is_answered_and_ends_at_the_copy_buttons(window: MainWindow) -> None:
    driving.add_template("new photo")
    go_to(window, "applied")
    driving.press(Key.Key_1)
    go_to(window, "fast_track")
    driving.press(Key.Key_1)
    driving.press(Key.Key_Return)
    assert focused() in row(window, "problems").field.parts()
    driving.press(Key.Key_2)
    driving.press(Key.Key_Return)
    assert focused() is window.compose.copy_bar.subject
    driving.press(Key.Key_Return)
    assert clipboard_text() == window.controller.message.subject


def test_enter_after_the_last_leads_back_to_what_was_passed_over(window: MainWindow) -> None:
    driving.add_template("new photo")
    go_to(window, "problems")
    driving.press(Key.Key_2)
    driving.press(Key.Key_Return)
    assert focused() in row(window, "fast_track").field.parts()


def test_choosing_never_moves_the_focus(window: MainWindow) -> None:
    driving.add_template("new photo")
    driving.press(Key.Key_2)
    assert focused() in row(window, "fast_track").field.parts()


def test_enter_goes_on_from_a_line(window: MainWindow) -> None:
    driving.add_template("complaint")
    go_to(window, "customer_name")
    driving.type_text("Ms Jones")
    line = focused()
    driving.press(Key.Key_Return)
    assert focused() is not line


def test_ctrl_enter_copies_wherever_the_focus_is(window: MainWindow) -> None:
    driving.add_template("supporting")
    for question, key in (
        ("fast_track", Key.Key_2),
        ("passport_for", Key.Key_1),
        ("whose", Key.Key_1),
        ("documents", Key.Key_9),
        ("copies", Key.Key_1),
    ):
        go_to(window, question)
        driving.press(key)
    go_to(window, "another")
    driving.type_text("deed")
    for finding in window.controller.message.findings:
        window.compose.choosing.mend(finding)
    assert window.controller.message.blocking == ()
    window.compose.choosing.find()
    places = [focused(), window.compose.reading.preview, window.compose.copy_bar.subject]
    places += [found for name in ("another", "whose") for found in row(window, name).field.stops()]
    for place in places:
        window.compose.layouts.turn_to(
            "templates" if place is window.compose.templates.search else "questions"
        )
        place.setFocus()
        driving.forget_copied(window)
        driving.press(Key.Key_Return, CTRL)
        assert clipboard_text() == window.controller.message.subject, place
        driving.press(Key.Key_Return, CTRL)
        assert clipboard_text() == window.controller.message.plain, place
