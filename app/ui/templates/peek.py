"""A template in a few words, before it is added: its title, its questions and how it begins."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.ui.state.controller import Controller

MOST_QUESTIONS = 8
MOST_LETTERS = 400
"""So much of the message is shown: enough to know it by."""


def peek_words(controller: Controller, template_id: str) -> str:
    """The words that stand where the message will be."""
    translate, interface = QCoreApplication.translate, controller.interface
    composition = controller.standing.peek(template_id)
    parts = [controller.pack.head(template_id).title.get(interface)]
    asked = [each.question.ask.get(interface) for each in composition.questions]
    if asked:
        shown = "\n".join(f"– {question}" for question in asked[:MOST_QUESTIONS])
        more = "\n…" if len(asked) > MOST_QUESTIONS else ""
        parts.append(translate("peek", "It asks:") + f"\n{shown}{more}")
    beginning = _beginning(composition.message.plain)
    parts.append(translate("peek", "It begins:") + f"\n{beginning}")
    parts.append(translate("peek", "Press Enter to add it."))
    return "\n\n".join(parts)


def _beginning(text: str) -> str:
    """The first paragraphs that fit, or the first words."""
    if len(text) <= MOST_LETTERS:
        return text
    whole, _, _ = text[:MOST_LETTERS].rpartition("\n\n")
    return f"{whole}\n\n…" if whole else f"{text[:MOST_LETTERS].rpartition(' ')[0]} …"
