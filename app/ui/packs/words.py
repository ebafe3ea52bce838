"""What is told of the pack's files while the window is open, a line for each thing."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from app.source.problem_words import failure_words, words_of
from app.source.problems import Problem
from app.ui.packs.in_use import PackInUse
from app.ui.state.controller import Controller
from app.ui.state.finding_words import problems_in


def notice_lines(pack: PackInUse, controller: Controller) -> list[str]:
    """The lines; none when nothing is wrong."""
    lines = [*_trouble(pack, controller), *_problems(pack, controller)]
    return [line for line in (*lines, *_gone(pack, controller), *_unused(controller)) if line]


def _trouble(pack: PackInUse, controller: Controller) -> Iterator[str]:
    translate = QCoreApplication.translate
    error = pack.trouble
    if error is None:
        return
    if pack.is_own_missing:
        words = failure_words(error, controller.interface)
        said = (
            translate(
                "pack",
                "The wording that your organisation has set can’t be used, so the shipped one is in use. {0}",
            )
            if pack.is_set
            else translate(
                "pack", "Your own wording can’t be used, so the shipped one is in use. {0}"
            )
        )
        yield said.format(words)
    elif problems_in(error):
        yield translate(
            "pack", "The wording can’t be used as it is now. Everything stays as it was."
        )
    else:
        words = failure_words(error, controller.interface)
        yield translate("pack", "{0} Everything stays as it was.").format(words)


def _problems(pack: PackInUse, controller: Controller) -> Iterator[str]:
    translate = QCoreApplication.translate
    news = pack.news
    if not news or pack.is_own_missing:
        return
    words = _problem_words(news[0], controller)
    if len(news) > 1:
        words = translate("pack", "{0} More problems: {1}.").format(words, len(news) - 1)
    broken = {each.place.file for each in news}
    kept = any(head.place.file in broken for head in controller.standing.kept_heads)
    yield (
        translate("pack", "{0} Your message keeps the words as they were.").format(words)
        if kept
        else words
    )


def _problem_words(problem: Problem, controller: Controller) -> str:
    place, words = problem.place, words_of(problem, controller.interface)
    if not place.line:
        return f"{place.file}: {words}"
    line = QCoreApplication.translate("pack", "{0}, line {1}: {2}")
    return line.format(place.file, place.line, words)


def _gone(pack: PackInUse, controller: Controller) -> Iterator[str]:
    translate = QCoreApplication.translate
    heads = controller.standing.kept_heads
    broken = {each.place.file for each in pack.problems} if heads else set()
    for head in heads:
        if head.place.file not in broken:
            yield translate(
                "pack",
                "‘{0}’ is no longer in this wording. Your message keeps it until you remove it.",
            ).format(head.title.get(controller.interface))


def _unused(controller: Controller) -> Iterator[str]:
    translate, interface = QCoreApplication.translate, controller.interface
    names = []
    for each in controller.standing.unused:
        ask = each.ask.get(interface)
        label = each.label.get(interface)
        names.append(
            translate("pack", "‘{0}’ ({1})").format(label, ask)
            if each.choice
            else translate("pack", "the answer to ‘{0}’").format(ask)
        )
    if names:
        yield translate("pack", "No longer in this wording, so kept but not used: {0}.").format(
            "; ".join(names)
        )
