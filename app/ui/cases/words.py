"""What the window calls its cases: by letter, by what they hold, by the time, and by the officer's own mark."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QCoreApplication

from app.session.case import Case
from app.ui.cases.due import due_of, due_words
from app.ui.state.controller import Controller


class CaseWords(msgspec.Struct, frozen=True):
    """One case.

    Attributes:
        letter: what it is called.
        holds: what it holds, short.
        rest: when it was begun, and its mark.
        mark: its mark alone.
        told: all of it in full, to be heard.
        tip: the same as a tooltip.
        front: whether it is worked on.
        due: the call that is due, and `over` whether its time has come.
    """

    letter: str
    holds: str
    rest: str
    mark: str
    told: str
    tip: str
    front: bool
    due: str = ""
    over: bool = False


def words_of_cases(controller: Controller) -> tuple[CaseWords, ...]:
    """All that are open, in their order."""
    front = controller.desk.front
    return tuple(_words(case, controller, case.letter == front) for case in controller.desk.cases)


def _words(case: Case, controller: Controller, front: bool) -> CaseWords:
    translate = QCoreApplication.translate
    titles = [title for each in case.templates if (title := controller.title_of(each))]
    if case.has_email:
        titles.append(translate("cases", "Formatted email"))
    nothing = translate("cases", "Nothing chosen yet")
    more = f" +{len(titles) - 1}" if titles[1:] else ""
    time = f"{case.begun:%H:%M}"
    all_titles = ", ".join(titles) or nothing
    told = translate("cases", "Case {0}: {1}. Begun at {2}.").format(case.letter, all_titles, time)
    mark = f"… {case.mark}" if case.mark else ""
    if mark:
        marked = translate("cases", "Your mark: {0}.").format(case.mark)
        told = f"{told} {marked}"
    rest = f"{time} · {mark}" if mark else time
    due = due_of(case, controller)
    called = due_words(due, controller)
    if called:
        told = f"{told} {called[0].upper()}{called[1:]}."
    return CaseWords(
        case.letter,
        f"{titles[0]}{more}" if titles else nothing,
        rest,
        mark,
        told,
        " · ".join(filter(None, (all_titles, rest, called))),
        front,
        called,
        due is not None and due.over,
    )
