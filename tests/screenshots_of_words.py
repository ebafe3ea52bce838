"""States of a message with the officer's own words in it, for `tests.screenshots`."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from app.language import MessageLanguage
from app.ui.shell.main_window import MainWindow
from tests.ui.driving import SHIFT, press, type_text

Act = Callable[[MainWindow], None]
Key = Qt.Key


def _answer(window: MainWindow, **answers: str) -> None:
    controller = window.controller
    for question, raw in answers.items():
        asked = next(each for each in controller.questions if each.question.id == question)
        controller.answer(asked.question, asked.entry, raw)


def enquiry(window: MainWindow) -> None:
    """An email that may be edited."""
    window.controller.choose("csmt/delivery-enquiry")
    _answer(window, customer_name="Mrs Jones", enquirer="customer", identity_match="three")
    _answer(window, delivery_state="printed")


def _go_to(window: MainWindow, phrase: str) -> None:
    blocks = window.controller.message.blocks
    at = next(at for at, each in enumerate(blocks) if each.origin.phrase == phrase)
    window.compose.words.show_block(at)


def editing(window: MainWindow) -> None:
    """A paragraph that is being edited, with a slip in it."""
    enquiry(window)
    _go_to(window, "delivery_state")
    press(Key.Key_F2)
    press(Key.Key_End)
    type_text(" We will phone you when we recieve it.")
    press(Key.Key_Return)
    type_text("- on Monday")


def marked(window: MainWindow) -> None:
    """Two paragraphs in the officer's words, and what is found in them."""
    editing(window)
    press(Key.Key_Escape)
    press(Key.Key_F2, SHIFT)
    type_text("Please keep this email.")
    press(Key.Key_Escape)


def changed(window: MainWindow) -> None:
    """The wording beneath an edit has changed; both texts are shown."""
    editing(window)
    press(Key.Key_Escape)
    _answer(window, delivery_state="not_printed")
    window.compose.reading.settled.settle()
    findings = window.compose.reading.findings
    finding = next(each for each in window.controller.findings if each.rule == "wording-changed")
    findings.chosen.emit(finding, "compare")


def out_of_step(window: MainWindow) -> None:
    """One language was edited, and the other no longer matches."""
    editing(window)
    press(Key.Key_Escape)
    window.controller.set_language(MessageLanguage.BOTH)


def own(window: MainWindow) -> None:
    """A paragraph of the officer's own in a message by DAP, with its Welsh."""
    controller = window.controller
    controller.choose("photos/new-photo")
    asked = next(each for each in controller.questions if each.question.id == "problems")
    controller.answer(asked.question, asked.entry, ("blurred",))
    controller.set_language(MessageLanguage.BOTH)
    blocks = controller.message.blocks
    at = next(at for at, each in enumerate(blocks) if each.origin.phrase == "problems")
    window.compose.words.show_block(at)
    press(Key.Key_F2, SHIFT)
    type_text("Tynnwch y llun yn yr awyr agored.")


WORDS: dict[str, Act] = {
    "editing": editing,
    "your-words": marked,
    "wording-changed": changed,
    "out-of-step": out_of_step,
    "own-paragraph": own,
}
