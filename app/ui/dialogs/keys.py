"""What the keys do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def keys_lines() -> list[tuple[str, str]]:
    """The keys of the window, each with what it does."""
    return [*_keys_of_writing(), *_keys_of_the_window()]


def _keys_of_writing() -> list[tuple[str, str]]:
    """The keys from finding a template to reading what became of it."""
    translate = QCoreApplication.translate
    return [
        ("Ctrl+F", translate("keys", "Find a template; Enter adds the best hit")),
        (
            translate("keys", "After a copy"),
            translate(
                "keys", "Enter on a template starts a new message; Shift+Enter adds to this one"
            ),
        ),
        ("Tab, Shift+Tab", translate("keys", "Next and previous question")),
        (translate("keys", "Arrows"), translate("keys", "Move between the choices of a question")),
        (translate("keys", "Space, 1 to 9"), translate("keys", "Choose or tick")),
        (
            translate("keys", "Enter"),
            translate(
                "keys",
                "Go on to the next question without an answer; after the last, to the copy buttons",
            ),
        ),
        ("F4", translate("keys", "Open the calendar of a date")),
        ("Ctrl+Enter", translate("keys", "Copy the subject; again: the message")),
        (
            translate("keys", "Enter in the preview"),
            translate("keys", "To the paragraph’s question"),
        ),
        ("F8, Shift+F8", translate("keys", "To the next or the previous gap or finding")),
        ("Ctrl+Shift+L", translate("keys", "Copy for translation what still needs its Welsh")),
        ("Ctrl+L", translate("keys", "What is left out, and the answer that would bring it in")),
        (
            "Ctrl+Shift+N",
            translate("keys", "Write to the customer: find a template for a new message"),
        ),
        (translate("keys", "Alt+Up, Alt+Down"), translate("keys", "Move the template up or down")),
        ("Alt+Delete", translate("keys", "Remove the template")),
        ("Ctrl+Z, Ctrl+Y", translate("keys", "Undo, redo")),
        ("Ctrl+D", translate("keys", "Mark the template as a favourite, or take the mark away")),
    ]


def _keys_of_the_window() -> list[tuple[str, str]]:
    """The keys for the message as a whole, and for the window."""
    translate = QCoreApplication.translate
    return [
        ("Ctrl+Shift+T", translate("keys", "Keep the window on top of others, or no longer")),
        ("Ctrl+1, Ctrl+2, Ctrl+3", translate("keys", "Message in English, in Welsh, in both")),
        ("Ctrl+4", translate("keys", "Compare English and Welsh; what is copied stays the same")),
        ("Alt+1, Alt+2, Alt+3", translate("keys", "To the templates, the questions, the preview")),
        ("Ctrl+Tab, Ctrl+Shift+Tab", translate("keys", "To the next of these, or the previous")),
        (
            "Ctrl++, Ctrl+-, Ctrl+0",
            translate("keys", "Text larger, smaller, as the system has it"),
        ),
        ("Ctrl+N", translate("keys", "Finish and start new; the old message is forgotten")),
        (
            "Ctrl+T",
            translate("keys", "Open the text of the paragraph, question or template in an editor"),
        ),
        ("F1", translate("keys", "Show these keys")),
        ("Ctrl+Q", translate("keys", "Quit")),
    ]
