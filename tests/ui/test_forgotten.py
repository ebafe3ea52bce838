"""A case that was finished and forgotten is in no memory of the session or the window any more."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable
from datetime import timedelta
from importlib.machinery import ModuleSpec
from types import CodeType

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from app.language import Language
from app.session.case import HELD_FOR
from app.ui.shell.main_window import MainWindow
from tests.ui.conftest import NOW
from tests.ui.driving import CTRL, SHIFT, add_template, confirm_all, go_to, press, type_text
from tests.ui.formatting import answer, take_in

Key = Qt.Key


def canary() -> str:
    """A name that stands in no module: it is made anew for each look."""
    return "".join(("Zq", "canary", "name"))


# --- looking


def in_python(words: str) -> list[str]:
    """The strings with these words that anything of Python's holds, after the kind of what holds it."""
    gc.collect()
    todo: list[object] = list(gc.get_objects())
    seen = {id(each) for each in todo}
    own = {id(todo), id(seen), id(words)}
    found: list[str] = []
    holds = {str: words, bytes: words.encode()}
    while todo:
        # Many at once: there are millions.
        some = todo[-4096:]
        del todo[-4096:]
        own.add(id(some))
        held = gc.get_referents(*(each for each in some if id(each) not in own))
        told = False
        for inner in held:
            kind = type(inner)
            if _is_passed_over(kind):
                continue
            if kind is str or kind is bytes:
                told = told or (holds[kind] in inner and id(inner) not in own)
            elif id(inner) not in seen:
                seen.add(id(inner))
                todo.append(inner)
                told = told or (isinstance(inner, str | bytes) and _says(inner, words))
        own.discard(id(some))
        if told:
            found += [
                f"{type(each).__qualname__}: {inner[:80]!r}"
                for each in some
                if id(each) not in own
                for inner in gc.get_referents(each)
                if isinstance(inner, str | bytes) and _says(inner, words) and id(inner) not in own
            ]
    return found


NOTHING_IN_IT = frozenset({int, float, bool, complex, type(None), CodeType, ModuleSpec})
"""Kinds that hold no words, or only those of the source."""
OF_THE_RUN = ("_pytest.", "hypothesis.", "_hypothesis", "xdist.", "ast")
"""Modules whose things aren't the app's: they hold the twelve thousand tests of the run, and source that is read."""


_passed_over: dict[type, bool] = {}


def _is_passed_over(kind: type) -> bool:
    known = _passed_over.get(kind)
    if known is None:
        module = getattr(kind, "__module__", "")
        of_the_run = isinstance(module, str) and module.startswith(OF_THE_RUN)
        known = _passed_over[kind] = kind in NOTHING_IN_IT or of_the_run
    return known


def _says(inner: str | bytes, words: str) -> bool:
    return words in inner if isinstance(inner, str) else words.encode() in inner


def in_qt(words: str) -> list[str]:
    """The properties and documents of all that Qt knows of that say these words."""
    app = QApplication.instance()
    assert app is not None
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    found: list[str] = []
    tops: Iterable[QObject] = (app, *QApplication.topLevelWidgets())
    for each in (one for top in tops for one in (top, *top.findChildren(QObject))):
        if not isValid(each):
            # To look at one may take the frame of another's text away; what is gone says nothing.
            continue
        found += [
            f"{type(each).__name__}.{name}: {said[:60]}"
            for name, said in _said(each)
            if words in said
        ]
        if isinstance(each, QTextDocument) and words in each.toPlainText():
            found.append(f"the text of {type(each).__name__} of {type(each.parent()).__name__}")
    return found


def _said(each: QObject) -> Iterable[tuple[str, str]]:
    kinds = each.metaObject()
    for number in range(kinds.propertyCount()):
        name = str(kinds.property(number).name())
        value = each.property(name)
        if isinstance(value, str):
            yield name, value


def is_nowhere() -> None:
    QApplication.processEvents()
    assert in_qt(canary()) == []
    assert in_python(canary()) == []


# --- a case with the name wherever one can type


@pytest.fixture
def forward(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Callable[[timedelta], None]:
    """Sets the clock forward."""
    now = NOW

    def by(time: timedelta) -> None:
        nonlocal now
        now += time
        window.compose.cases._on_forget()

    monkeypatch.setattr(window.controller, "_clock", lambda: now)
    return by


def write(window: MainWindow) -> None:
    """Answers, free text, own words, a script beside, a closed sheet, steps that are undone, a mark, a search."""
    add_template("delivery enquiry")
    go_to(window, "customer_name")
    type_text(canary())
    write_in_the_message(window)
    press(Key.Key_M, CTRL | SHIFT)
    type_text(canary()[:12])
    press(Key.Key_Return)
    add_template("supporting")
    go_to(window, "documents")
    press(Key.Key_9)
    go_to(window, "another")
    type_text(f"{canary()} wrote. ")
    type_text(f"{canary()} rang")
    press(Key.Key_Z, CTRL)
    window.compose.reading.settled.settle()
    press(Key.Key_Return, CTRL)
    add_template("voicem")
    press(Key.Key_F, CTRL)
    type_text(canary())


def write_in_the_message(window: MainWindow) -> None:
    """A paragraph in the officer's words, one of their own after it, and an edit that is undone."""
    editing = window.controller.editing
    opening = next(
        index
        for index, each in enumerate(window.controller.message.blocks)
        if each.origin.phrase == "opening"
    )
    editing.edit(opening, f"{canary()} wrote to us.")
    own = editing.add_own(opening)
    editing.write_own(own, Language.EN, f"{canary()} rang us.")
    editing.edit(opening, f"{canary()} has written.")
    window.compose.words.edit_block(opening, (0, 0))
    type_text(f"{canary()} once more. ")
    press(Qt.Key.Key_Escape)
    assert "once more" in window.controller.message.plain
    window.controller.undo()


def test_the_name_is_found_where_it_is(window: MainWindow) -> None:
    write(window)
    assert in_qt(canary())
    assert in_python(canary())


def test_a_finished_case_is_nowhere_once_its_time_has_passed(
    window: MainWindow, forward: Callable[[timedelta], None]
) -> None:
    write(window)
    press(Key.Key_N, CTRL)
    assert in_python(canary()), "it can be brought back"
    assert in_qt(canary()) == []
    forward(HELD_FOR)
    is_nowhere()


def copy_an_email(window: MainWindow, name: str) -> None:
    """Answer an enquiry of somebody, with the first answer to all else, and copy it."""
    add_template("delivery enquiry")
    while (asked := window.controller.standing.first_unanswered) is not None:
        if not asked.question.required:
            break
        first = asked.question.choices[0].id if asked.question.choices else name
        ticks = asked.question.type == "checkboxes"
        window.controller.answer(asked.question, asked.entry, (first,) if ticks else first)
    for _ in range(2):
        confirm_all(window)
    for _ in range(2):
        press(Key.Key_Return, CTRL)
    assert window.controller.standing.case_done


@pytest.mark.parametrize("how", ["its time", "another copy"])
def test_a_case_whose_place_the_next_template_took_is_nowhere_either(
    window: MainWindow, forward: Callable[[timedelta], None], how: str
) -> None:
    copy_an_email(window, canary())
    add_template("new photo")
    assert window.controller.desk.front == "B"
    assert in_qt(canary()) == []
    assert in_python(canary()), "undo leads back"
    press(Key.Key_A, CTRL | SHIFT)
    if how == "its time":
        forward(HELD_FOR)
    else:
        copy_an_email(window, "Mrs Rees")
    is_nowhere()


def test_a_sheet_that_was_closed_and_a_mark_that_was_half_typed_are_nowhere(
    window: MainWindow, forward: Callable[[timedelta], None]
) -> None:
    add_template("new photo")
    window.controller.open_beside("csmt/delivery-enquiry")
    go_to(window, "customer_name")
    type_text(canary())
    window.controller.close_sheet(window.controller.desk.front_sheet)
    press(Key.Key_M, CTRL | SHIFT)
    type_text(canary()[:12])
    press(Key.Key_N, CTRL)
    assert in_qt(canary()) == []
    forward(HELD_FOR)
    is_nowhere()


def test_an_email_from_elsewhere_is_nowhere_either(
    window: MainWindow, forward: Callable[[timedelta], None]
) -> None:
    found = take_in(
        window,
        f"<p>Dear {canary()},</p><p>Thank you, <b style='color:red'>{canary()} hte</b> <i>{canary()}</i>.</p>",
    )
    found.pane.compare.setChecked(True)
    found.pane.changes.toggle.setChecked(True)
    found.steps.recipient.field.setText(f"{canary()}@example.com")
    found.steps.recipient.check()
    answer(found, email_discloses="yes", email_called="yes")
    found.pane.editor.setFocus()
    press(Key.Key_F8)
    type_text(f"{canary()} wrote")
    press(Key.Key_Z, CTRL)
    found.pane.settled.settle()
    press(Key.Key_Return, CTRL)
    press(Key.Key_N, CTRL)
    assert in_python(canary()), "it can be brought back"
    assert in_qt(canary()) == []
    forward(HELD_FOR)
    is_nowhere()
