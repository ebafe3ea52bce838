"""States of *Compose* for the pictures: from nothing to three customers, with a script beside a message."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.ui.shell.main_window import MainWindow
from tests.ui.driving import ALT, CTRL, SHIFT, add_template, go_to, press, type_text

Key = Qt.Key


def nothing(_window: MainWindow) -> None:
    """A new message."""


def answer(window: MainWindow, *answers: tuple[str, Key]) -> None:
    """Press a key at each question."""
    for question, key in answers:
        go_to(window, question)
        press(key)


def photo(window: MainWindow) -> None:
    """One template, answered."""
    add_template("new photo")
    answer(
        window,
        ("applied", Key.Key_1),
        ("problems", Key.Key_2),
        ("problems", Key.Key_6),
        ("fast_track", Key.Key_1),
    )


def documents(window: MainWindow) -> None:
    """Two templates, answered."""
    photo(window)
    add_template("supporting")
    answer(
        window,
        ("passport_for", Key.Key_1),
        ("whose", Key.Key_3),
        ("documents", Key.Key_1),
        ("documents", Key.Key_3),
        ("copies", Key.Key_1),
        ("fast_track", Key.Key_1),
    )


def three(window: MainWindow) -> None:
    """Three templates."""
    documents(window)
    add_template("referee")


def copied(window: MainWindow) -> None:
    """Two templates, and the message copied."""
    documents(window)
    press(Key.Key_Return, CTRL)
    press(Key.Key_Return, CTRL)


def blocked(window: MainWindow) -> None:
    """A copy while answers are missing."""
    add_template("new photo")
    add_template("supporting")
    press(Key.Key_Return, CTRL)


def welsh(window: MainWindow) -> None:
    """The same message in Welsh."""
    documents(window)
    press(Key.Key_2, CTRL)


def both(window: MainWindow) -> None:
    """Both languages."""
    documents(window)
    press(Key.Key_3, CTRL)


def typed(window: MainWindow) -> None:
    """Words of the officer's own, with something that house style finds."""
    documents(window)
    answer(window, ("documents", Key.Key_9))
    go_to(window, "another")
    type_text("your ppt and the form asap")


def preview(window: MainWindow) -> None:
    """Its preview, where there are tabs."""
    documents(window)
    press(Key.Key_3, ALT)


def compare(window: MainWindow) -> None:
    """Both languages beside each other."""
    documents(window)
    press(Key.Key_4, CTRL)


def search(window: MainWindow) -> None:
    """A search."""
    press(Key.Key_F, CTRL)
    type_text("photo")
    window.compose.templates.telling.timeout.emit()


def script(_window: MainWindow) -> None:
    """A script to read aloud."""
    add_template("voicemail")


def found(window: MainWindow) -> None:
    """An email with findings of all three severities."""
    add_template("delivery enquiry")
    go_to(window, "customer_name")
    type_text("Mrs Jones")
    answer(
        window,
        ("enquirer", Key.Key_1),
        ("identity_match", Key.Key_1),
        ("delivery_state", Key.Key_2),
    )
    go_to(window, "anything_else")
    type_text("We suspect that your ppt was lost. You failed to recieve it in time.")
    window.compose.reading.findings.advice.setChecked(True)
    window.compose.reading.settled.settle()


def cases(window: MainWindow) -> None:
    """Three customers, the second and the third with the same template."""
    documents(window)
    press(Key.Key_A, CTRL | SHIFT)
    add_template("new photo")
    press(Key.Key_A, CTRL | SHIFT)
    add_template("referee")
    press(Key.Key_PageUp, ALT)


def beside(window: MainWindow) -> None:
    """A script beside a message, for one of two customers."""
    add_template("referee")
    press(Key.Key_A, CTRL | SHIFT)
    documents(window)
    add_template("voicemail")
    press(Key.Key_1)
    answer(window, ("voicemail_left", Key.Key_1))
    press(Key.Key_Tab, CTRL)


def beside_script(window: MainWindow) -> None:
    """The same, with the script in front."""
    beside(window)
    press(Key.Key_Tab, CTRL)
