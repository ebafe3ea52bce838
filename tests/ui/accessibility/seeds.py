"""Faults to be put into a window or a source, each taken out again: the checker has to see every one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtGui import QAccessible, QFocusEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QStyle, QWidget

from app.ui.controls.heading import Heading
from app.ui.controls.scrolling import UprightScroll
from app.ui.controls.text_editors import BoxEditor
from app.ui.controls.told_roles import LEVEL
from app.ui.form.choice_button import RadioChoice, _Look
from app.ui.form.typed_field import TypedField
from app.ui.shell.main_window import MainWindow
from app.ui.style import focus_ring
from tests.ui.accessibility.parts import access, name_of

Undo = Callable[[], object]
Plant = Callable[[MainWindow], AbstractContextManager[None]]


@dataclass(frozen=True)
class Seed:
    """One fault.

    Attributes:
        name: what is wrong.
        check: what has to find it.
        plant: puts it in for a while.
    """

    name: str
    check: str
    plant: Plant


def _plain(act: Callable[[MainWindow], Undo]) -> Plant:
    """A fault that is put in by a call, which gives what takes it out."""

    @contextmanager
    def plant(window: MainWindow) -> Iterator[None]:
        undo = act(window)
        yield
        undo()

    return plant


def _patched(owner: object, name: str, value: object) -> Plant:
    """A fault in the code."""

    @contextmanager
    def plant(_window: MainWindow) -> Iterator[None]:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(owner, name, value)
            yield

    return plant


# --- where they are put


def _drop(widget: QWidget) -> None:
    """Take a widget away at once."""
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete.value)


def _copy(window: MainWindow) -> QPushButton:
    return window.compose.copy_bar.message


def _radio(window: MainWindow) -> RadioChoice:
    radios = window.compose.form.findChildren(RadioChoice)
    return next(each for each in radios if each.isVisible())


def _editor(window: MainWindow) -> QWidget:
    fields = window.compose.form.findChildren(TypedField)
    return next(iter(fields[0].editors.values()))


def _remove(window: MainWindow) -> QPushButton:
    header = next(each.header for each in window.compose.form.cards.values() if each.header)
    return header.buttons[-1]


def _label(window: MainWindow) -> QLabel:
    labels = window.compose.form.findChildren(QLabel)
    return next(each for each in labels if each.isVisible() and len(each.text()) > 12)


# --- names, descriptions, roles


def _named(find: Callable[[MainWindow], QWidget], name: str) -> Plant:
    def act(window: MainWindow) -> Undo:
        widget = find(window)
        before = widget.accessibleName()
        widget.setAccessibleName(name)
        return lambda: widget.setAccessibleName(before)

    return _plain(act)


def _described(find: Callable[[MainWindow], QWidget], words: Callable[[QWidget], str]) -> Plant:
    def act(window: MainWindow) -> Undo:
        widget = find(window)
        before = widget.accessibleDescription()
        widget.setAccessibleDescription(words(widget))
        return lambda: widget.setAccessibleDescription(before)

    return _plain(act)


def _stop_without_role(window: MainWindow) -> Undo:
    widget = window.compose.copy_bar
    before = widget.focusPolicy()
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return lambda: widget.setFocusPolicy(before)


def _twins(window: MainWindow) -> Undo:
    one, other = window.compose.copy_bar.subject, window.compose.copy_bar.message
    before = one.accessibleName(), one.text()
    one.setText(other.text())
    one.setAccessibleName(other.accessibleName())

    def undo() -> None:
        one.setAccessibleName(before[0])
        one.setText(before[1])

    return undo


def _hidden_buddy(window: MainWindow) -> Undo:
    field = _editor(window)
    label = QLabel("In English", field.parentWidget())
    label.hide()
    label.setBuddy(field)
    return partial(_drop, label)


def _other_buddy(window: MainWindow) -> Undo:
    field = _editor(window)
    label = QLabel("Something else", field.parentWidget())
    label.setBuddy(field)
    label.show()
    label.lower()

    return partial(_drop, label)


def _group(window: MainWindow) -> QWidget:
    step: QWidget | None = _radio(window).parentWidget()
    while step is not None and access(step).role() != QAccessible.Role.Grouping:
        step = step.parentWidget()
    assert step is not None
    return step


def _nameless_group(window: MainWindow) -> Undo:
    """Neither a name of its own nor a label that gives it one."""
    group = _group(window)
    name = group.accessibleName()
    labels = [each for each in window.findChildren(QLabel) if each.buddy() is group]
    group.setAccessibleName("")
    for each in labels:
        each.setBuddy(None)  # type: ignore[arg-type]  # nothing is labelled

    def undo() -> None:
        group.setAccessibleName(name)
        for each in labels:
            each.setBuddy(group)

    return undo


def _blank_tab(window: MainWindow) -> Undo:
    tabs = window.switch.tabs.tabs
    before = tabs.tabText(0)
    tabs.setTabText(0, "")
    return lambda: tabs.setTabText(0, before)


# --- order


def _trap(window: MainWindow) -> Undo:
    editor = window.compose.form.findChildren(BoxEditor)[0]
    editor.setTabChangesFocus(False)
    return partial(editor.setTabChangesFocus, True)


def _unordered(window: MainWindow) -> Undo:
    QWidget.setTabOrder(_copy(window), _radio(window))
    return window.arrange_tab_order


class _Passing(QPushButton):
    """Gives the focus on at once."""

    to: QWidget

    def focusInEvent(self, _event: QFocusEvent) -> None:  # noqa: N802
        self.to.setFocus()


def _skipped(window: MainWindow) -> Undo:
    button = _Passing("Never", window.compose.copy_bar)
    button.to = window.switch.chain()[0]
    button.show()
    return partial(_drop, button)


def _reversed(window: MainWindow) -> Undo:
    bar = window.compose.copy_bar
    bar.subject.raise_()
    return bar.message.raise_


# --- looks


def _styled(find: Callable[[MainWindow], QWidget], style: str) -> Plant:
    def act(window: MainWindow) -> Undo:
        widget = find(window)
        widget.setStyleSheet(style)
        return lambda: widget.setStyleSheet("")

    return _plain(act)


def _narrow(window: MainWindow) -> Undo:
    button = _copy(window)
    button.setFixedWidth(40)

    def undo() -> None:
        button.setMinimumWidth(0)
        button.setMaximumWidth(16_777_215)

    return undo


def _low(window: MainWindow) -> Undo:
    button = _copy(window)
    button.setFixedHeight(18)

    def undo() -> None:
        button.setMinimumHeight(0)
        button.setMaximumHeight(16_777_215)

    return undo


def _over_another(window: MainWindow) -> Undo:
    bar = window.compose.copy_bar
    before = bar.subject.geometry()
    bar.subject.setGeometry(bar.message.geometry())
    return lambda: bar.subject.setGeometry(before)


def _out_of_window(window: MainWindow) -> Undo:
    button = window.compose.copy_bar.subject
    before = button.geometry()
    button.move(window.width() - 20, before.y())
    return lambda: button.setGeometry(before)


def _elided(window: MainWindow) -> Undo:
    label = _label(window)
    before = label.text()
    label.setToolTip(before)
    label.setText(before[:6] + "…")

    def undo() -> None:
        label.setToolTip("")
        label.setText(before)

    return undo


def _cut_label(window: MainWindow) -> Undo:
    label = _label(window)
    label.setFixedHeight(6)

    def undo() -> None:
        label.setMinimumHeight(0)
        label.setMaximumHeight(16_777_215)

    return undo


def _by_colour(window: MainWindow) -> Undo:
    label = QLabel("Something is missing", window.compose.copy_bar)
    label.setProperty("tone", "must")
    label.show()
    return partial(_drop, label)


def _locale(window: MainWindow) -> Undo:
    preview = window.compose.reading.preview
    before = preview.locale()
    preview.setLocale(QLocale(QLocale.Language.Welsh))
    return lambda: preview.setLocale(before)


def _jumps_away(self: UprightScroll, _widget: QWidget) -> None:
    bar = self.verticalScrollBar()
    bar.setValue(bar.maximum() if bar.value() < bar.maximum() / 2 else 0)


def _same_mark(self: _Look, *_: object) -> None:
    """Chosen or not, it looks alike."""


def _plain_heading(window: MainWindow) -> Undo:
    """It looks like a heading, and is any label to assistive technology."""
    like = next(each for each in window.findChildren(Heading) if each.isVisible())
    label = QLabel("Before you copy", window.compose.copy_bar)
    font = label.font()
    font.setBold(True)
    font.setPointSizeF(1.3 * like.font().pointSizeF())
    label.setFont(font)
    label.show()
    return partial(_drop, label)


def _leveled(find: Callable[[MainWindow], QLabel], level: int) -> Plant:
    """A heading with another level than it should have; 0 for none."""

    def act(window: MainWindow) -> Undo:
        heading = find(window)
        before = heading.property(LEVEL)
        heading.setProperty(LEVEL, level)
        return lambda: heading.setProperty(LEVEL, before)

    return _plain(act)


def _of_pane(window: MainWindow) -> QLabel:
    return _heading_of(window, 1)


def _of_card(window: MainWindow) -> QLabel:
    return _heading_of(window, 2)


def _heading_of(window: MainWindow, level: int) -> QLabel:
    headings = window.compose.form.findChildren(Heading)
    return next(each for each in headings if each.isVisible() and each.property(LEVEL) == level)


def _sign_alone(window: MainWindow) -> Undo:
    """A button whose sign is all that it says."""
    button = QPushButton("", window.compose.copy_bar)
    button.setIcon(QApplication.style().standardIcon(QStyle.StandardPixmap.SP_TrashIcon))
    button.show()
    return partial(_drop, button)


def _other_language(find: Callable[[MainWindow], QWidget]) -> Plant:
    def act(window: MainWindow) -> Undo:
        widget = find(window)
        before = widget.locale()
        widget.setLocale(QLocale(QLocale.Language.Welsh))
        return lambda: widget.setLocale(before)

    return _plain(act)


SEEDS: tuple[Seed, ...] = (
    Seed("a preview without a name", "name", _named(lambda w: w.compose.reading.preview, " ")),
    Seed("a name of 600 letters", "name", _named(_copy, "Copy email message " * 40)),
    Seed("a role in a name", "name", _named(_copy, "Copy email message button")),
    Seed("a text called otherwise", "name", _named(_label, "Status")),
    Seed("words that aren’t in the name", "label in name", _named(_remove, "Take it away")),
    Seed("a field called other than its label", "label in name", _plain(_other_buddy)),
    Seed("a description that is the name", "description", _described(_copy, name_of)),
    Seed("a stop without a role", "role", _plain(_stop_without_role)),
    Seed("twins", "duplicate", _plain(_twins)),
    Seed("a hidden label", "relation", _plain(_hidden_buddy)),
    Seed("choices in a group without a name", "group", _plain(_nameless_group)),
    Seed("a tab without a name", "name", _plain(_blank_tab)),
    Seed("a trap", "trap", _plain(_trap)),
    Seed("an order of Tab that isn’t arranged", "tab order", _plain(_unordered)),
    Seed("a button that Tab passes", "unreachable", _plain(_skipped)),
    Seed("a reversed tree", "tree order", _plain(_reversed)),
    Seed("no focus ring", "focus", _patched(focus_ring, "paint_ring", lambda *_: None)),
    Seed("no ring at choices", "focus", _patched(_Look, "paint", lambda *_: None)),
    Seed(
        "a focus that is scrolled away",
        "focus in view",
        _patched(UprightScroll, "_show", _jumps_away),
    ),
    Seed("text of 3.2:1", "text contrast", _styled(_label, "color: #8f8f8f; background: #ffffff")),
    Seed(
        "a pale frame", "edge contrast", _styled(_editor, "border: 2px solid #e0e0e0; padding: 8px")
    ),
    Seed("a button narrower than its words", "cut", _plain(_narrow)),
    Seed("a label lower than its words", "cut", _plain(_cut_label)),
    Seed("words that end in dots", "elided", _plain(_elided)),
    Seed("a target of 18 pixels", "target", _plain(_low)),
    Seed("a button over another", "overlap", _plain(_over_another)),
    Seed("a button out of the window", "outside", _plain(_out_of_window)),
    Seed("a severity by its colour alone", "colour alone", _plain(_by_colour)),
    Seed("a choice that looks alike", "colour alone", _patched(_Look, "_paint_mark", _same_mark)),
    Seed("English told as Welsh", "language", _plain(_locale)),
    Seed("a button in another language", "language", _other_language(_copy)),
    Seed("a heading that isn’t told", "heading", _plain(_plain_heading)),
    Seed("a heading without a level", "heading level", _leveled(_of_pane, 0)),
    Seed("a level that is left out", "heading level", _leveled(_of_card, 3)),
    Seed("a card on the level of its pane", "heading level", _leveled(_of_card, 1)),
    Seed("a pane below its card", "heading level", _leveled(_of_pane, 3)),
    Seed("a sign without a name", "name", _plain(_sign_alone)),
    Seed("text of 4.4:1", "text contrast", _styled(_label, "color: #787878; background: #ffffff")),
    Seed(
        "a frame of 2.9:1",
        "edge contrast",
        _styled(_editor, "border: 2px solid #989898; background: #ffffff; padding: 8px"),
    ),
)
"""All that are put into a window."""

IN_SOURCE = {
    "QLabel {{ font: 12px; }}": "size in source",
    "QLabel {{ font: bold 12px Arial; }}": "size in source",
    "QLabel {{ font-size: 12pt; }}": "size in source",
    "font.setPixelSize(12)": "size in source",
    'pen = QPen(QColor("yellow"))': "colour in source",
    "painter.setPen(Qt.GlobalColor.red)": "colour in source",
    "QLabel {{ color: darkred; }}": "colour in source",
    "QLabel {{ border: 1px solid rgb(1, 2, 3); }}": "colour in source",
    'ring = "#ffdd00"': "colour in source",
    "QColor(255, 0, 0)": "colour in source",
}
"""Lines of source that nobody may write."""
