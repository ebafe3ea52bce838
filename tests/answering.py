"""Answers what a message asks, as long as there is something to choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.ui.state.controller import Controller


def answer_choices(controller: Controller, *, all_of_several: bool = False) -> None:
    """Give each question its first choice, up to one that has none.

    Args:
        controller: of the message.
        all_of_several: where several may be chosen, all of them are, and not the first alone.
    """
    while (asked := controller.standing.first_unanswered) is not None and asked.choices:
        if asked.question.type == "checkboxes":
            for choice in asked.choices if all_of_several else asked.choices[:1]:
                controller.tick(asked.question, asked.entry, choice.id, True)
        else:
            controller.answer(asked.question, asked.entry, asked.choices[0].id)
