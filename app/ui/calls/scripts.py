"""Opens what a call needs beside the message, with what the record knows already filled in."""

from __future__ import annotations

from collections.abc import Mapping

from app.session.pack_change import has_template
from app.ui.state.controller import Controller

Answers = Mapping[str, str | None]
"""Answers by the question; None for one that is open again."""


def open_script(controller: Controller, template: str, answers: Answers) -> bool:
    """Have a template in front on a sheet of its own, and answer its questions; return whether the pack has it."""
    if not has_template(controller.pack, template):
        return False
    _bring(controller, template)
    for name, answer in answers.items():
        _answer(controller, template, name, answer)
    return True


def fill_script(controller: Controller, template: str, answers: Answers) -> None:
    """Answer questions of a template that is open; what is in front stays in front."""
    front = controller.desk.front_sheet
    sheet = _sheet_of(controller, template) if has_template(controller.pack, template) else None
    if sheet is None:
        return
    if sheet != front:
        controller.show_sheet(sheet)
    for name, answer in answers.items():
        _answer(controller, template, name, answer)
    if sheet != front:
        controller.show_sheet(front)


def _bring(controller: Controller, template: str) -> None:
    sheet = _sheet_of(controller, template)
    if sheet is not None:
        if sheet != controller.desk.front_sheet:
            controller.show_sheet(sheet)
    elif controller.standing.chosen:
        controller.open_beside(template)
    else:
        controller.choose(template)


def _sheet_of(controller: Controller, template: str) -> int | None:
    """The sheet of this case that holds a template."""
    wanted = controller.pack.head(template).id
    for each in (controller.standing, *controller.standing.beside):
        if wanted in {head.id for head in each.heads}:
            return each.desk.front_sheet
    return None


def _answer(controller: Controller, template: str, name: str, answer: str | None) -> None:
    asked = controller.standing.asked(controller.standing.entry_of(template), name)
    if asked is not None and asked.raw != answer:
        controller.answer(asked.question, asked.entry, answer)


def answer_of(controller: Controller, template: str, name: str) -> str:
    """What was answered to a question of a template that is open on one of the sheets; empty where nothing was."""
    if not has_template(controller.pack, template):
        return ""
    wanted = controller.pack.head(template).id
    for each in (controller.standing, *controller.standing.beside):
        if wanted in {head.id for head in each.heads}:
            asked = each.asked(each.entry_of(template), name)
            return str(asked.raw or "") if asked is not None else ""
    return ""
