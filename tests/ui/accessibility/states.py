"""What a window may look like: walks through the product, each a row of states that follow one another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.templates.roles import Role
from app.ui.controls.text_editors import BoxEditor
from app.ui.shell.main_window import MainWindow
from app.ui.style.theme import Theme
from tests.ui.driving import ALT, CTRL, SHIFT, confirm_all, focused, go_to, press, type_text

Key = Qt.Key


@dataclass(frozen=True)
class At:
    """Where a walk is."""

    window: MainWindow
    theme: Theme
    qtbot: QtBot


Act = Callable[[At], QWidget | None]
"""Goes on to a state; gives the window to be looked at where it isn't the main one, and that is closed then."""


@dataclass(frozen=True)
class Walk:
    """States one after the other, in windows of one kind.

    Attributes:
        name: what is walked through.
        states: each with its name and how to come to it from the one before.
        size: of the window at the usual size of text; None for what the size of text asks for.
        role: of the officer; empty before they have said it.
        small_pack: whether a small pack is open, which has something to mend.
    """

    name: str
    states: tuple[tuple[str, Act], ...]
    size: tuple[int, int] | None = None
    role: Role = "both"
    small_pack: bool = False


def answer(at: At, **answers: str | tuple[str, ...]) -> None:
    """Answer questions of the message in hand."""
    controller = at.window.controller
    for question, raw in answers.items():
        asked = next(each for each in controller.questions if each.question.id == question)
        controller.answer(asked.question, asked.entry, raw)


# --- a message


def nothing(_at: At) -> None:
    """A new message."""


def search(at: At) -> None:
    press(Key.Key_F, CTRL)
    type_text("photo")
    at.window.compose.templates.telling.timeout.emit()  # what the best hit says, now and not while it is looked at


def no_hits(at: At) -> None:
    type_text("zzz")
    assert not at.window.compose.templates.telling.isActive()


def one_template(at: At) -> None:
    press(Key.Key_Escape)
    at.window.controller.choose("photos/new-photo")


def blocked(_at: At) -> None:
    press(Key.Key_Return, CTRL)


def answered(at: At) -> None:
    answer(at, applied="online", problems=("blurred", "glasses"), fast_track="yes")


def two_templates(at: At) -> None:
    at.window.controller.choose("documents/missing")
    go_to(at.window, "documents")


def both_languages(_at: At) -> None:
    press(Key.Key_3, CTRL)


def compared(_at: At) -> None:
    press(Key.Key_4, CTRL)


MESSAGE = Walk(
    "message",
    (
        ("nothing", nothing),
        ("search", search),
        ("no hits", no_hits),
        ("one template", one_template),
        ("blocked", blocked),
        ("answered", answered),
        ("two templates", two_templates),
        ("both languages", both_languages),
        ("compared", compared),
    ),
)


def first_start(_at: At) -> None:
    """The question of the first start."""


FIRST = Walk("first start", (("first start", first_start),), role="")


# --- findings


def found(at: At) -> None:
    at.window.controller.choose("csmt/delivery-enquiry")
    answer(at, customer_name="Mrs Jones", enquirer="customer", identity_match="three")
    answer(at, delivery_state="printed")
    go_to(at.window, "anything_else")
    box = focused()
    assert isinstance(box, BoxEditor)
    # At once: each key would be a message of its own.
    box.insertPlainText("Your fraudulent ppt was lost. You failed to recieve it in time.")
    at.window.compose.reading.findings.advice.setChecked(True)
    at.window.compose.reading.settled.settle()


def copied(at: At) -> None:
    confirm_all(at.window)
    press(Key.Key_Return, CTRL)


FINDINGS = Walk("findings", (("findings", found), ("copied", copied)))


# --- several customers, a script beside a message


def cases(at: At) -> None:
    at.window.controller.choose("photos/new-photo")
    press(Key.Key_A, CTRL | SHIFT)
    at.window.controller.choose("photos/new-photo")


def beside(at: At) -> None:
    at.window.controller.choose("scripts/voicemail")
    press(Key.Key_Tab, CTRL)


CASES = Walk("cases", (("cases", cases), ("beside", beside)))


# --- narrow windows


def templates_tab(at: At) -> None:
    at.window.controller.choose("photos/new-photo")
    press(Key.Key_1, ALT)


def questions_tab(_at: At) -> None:
    press(Key.Key_2, ALT)


def preview_tab(_at: At) -> None:
    press(Key.Key_3, ALT)


TABS = Walk(
    "tabs",
    (("templates", templates_tab), ("questions", questions_tab), ("preview", preview_tab)),
    size=(700, 900),
)

# --- the calls to a customer


def calls_asked(at: At) -> None:
    at.window.controller.choose("photos/new-photo")
    press(Key.Key_8, ALT)


def calls_made(at: At) -> None:
    calls = at.window.compose.layouts.calls
    assert calls is not None
    at.window.activateWindow()
    at.qtbot.waitUntil(at.window.isActiveWindow)
    for key in (Key.Key_2, Key.Key_1, Key.Key_1, Key.Key_1):
        calls.take_focus()
        press(key)


CALLS = Walk("calls", (("calls asked", calls_asked), ("calls made", calls_made)))

LEAST = Walk("least window", (("questions", templates_tab),), size=(320, 256))
