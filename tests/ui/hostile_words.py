"""A window in which every string of pack and answers holds markup: run by `test_hostile_words.py` under strace.

It writes, as JSON, how often the words were seen, where they stood otherwise than typed, and what reads tags.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAction, QHelpEvent, QKeySequence, QTextDocumentFragment
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QToolTip,
    QTreeView,
    QWidget,
)
from shiboken6 import isValid

from app.compose.message import AskedQuestion
from app.errors import AppError
from app.expressions.names import Officer
from app.language import Bilingual, Language
from app.packs.container import write_container
from app.rules.compiled import RULES, rules_part
from app.storage import paths
from app.storage.pack_parts import WORDING
from app.storage.packs import load
from app.storage.settings import Settings
from app.templates.model import Question
from app.templates.pack import Guidance, Pack
from app.templates.wording import Literal
from app.ui.application import build, prepare
from app.ui.findings.field_marks import FieldMarks
from app.ui.findings.field_menu import FieldMenu
from app.ui.form.typed_field import TypedField
from app.ui.packs import text_opener
from app.ui.shell.main_window import MainWindow
from app.ui.shell.problem_window import ProblemWindow
from app.ui.style.theme import Theme
from tests.unit.whole_pack import pack_parts

MARK = "canary"
PICTURE = "canary.png"
"""In the folder that the program runs in."""
Seen = Counter[str]


class Hostile:
    """Puts the markup into words, and knows it again."""

    def __init__(self) -> None:
        self.words = f'<img src="{PICTURE}"><b>{MARK}</b> R&D &lt;i&gt;'

    def bend(self, value: Any) -> Any:  # noqa: ANN401  any value of a pack
        """The same value with the markup in each text that people read."""
        if isinstance(value, Bilingual) and isinstance(value.en, str):
            return Bilingual(f"{self.words} {value.en}", f"{self.words} {value.cy}")
        if isinstance(value, Literal):
            return msgspec.structs.replace(value, text=f"{value.text}{self.words} ")
        if isinstance(value, Guidance):
            return msgspec.structs.replace(value, title=self.words, version=self.words)
        if isinstance(value, msgspec.Struct):
            changes = {name: self.bend(getattr(value, name)) for name in value.__struct_fields__}
            return type(value)(**changes)
        if isinstance(value, tuple):
            return tuple(self.bend(each) for each in value)
        return (
            {key: self.bend(each) for key, each in value.items()}
            if isinstance(value, dict)
            else value
        )

    def pack(self, file: Path) -> Path:
        """Write the shipped pack with the markup everywhere, compiled."""
        sound = load(paths.shipped_pack())
        index = self.bend(sound.pack.index)
        index = msgspec.structs.replace(
            index,
            info=msgspec.structs.replace(index.info, version=self.words),
            words=dict.fromkeys(index.heads, self.words),
            heads={
                name: msgspec.structs.replace(self.bend(head), code=self.words, guidance=self.words)
                for name, head in index.heads.items()
            },
        )
        templates = {
            name: msgspec.structs.replace(self.bend(sound.pack.template(name)), head=head)
            for name, head in index.heads.items()
        }
        parts = {
            RULES: rules_part(self.bend(sound.rules)),
            WORDING: msgspec.msgpack.encode(sound.wording),
            **pack_parts(index, templates),
        }
        file.write_bytes(write_container(parts))
        return file


class Walker:
    """Looks at everything that is shown."""

    def __init__(self, hostile: Hostile) -> None:
        self._hostile = hostile
        self.seen: Seen = Counter()
        self.altered: set[str] = set()
        self.reading_tags: set[str] = set()

    def look(self, window: QWidget) -> None:
        """Paint a window, look at all of its words, and show every tooltip."""
        QApplication.processEvents()
        window.grab()
        for widget in [window, *window.findChildren(QWidget)]:
            # A tooltip's label is Qt's own; what it shows is looked at where it is asked for.
            if isValid(widget) and not widget.inherits("QTipLabel"):
                self._look_at(widget)
        QApplication.processEvents()

    def _look_at(self, widget: QWidget) -> None:
        kind = type(widget).__name__
        for what, words in _words_of(widget):
            self._note(f"{kind} {what}", words)
        if isinstance(widget, QLabel) and widget.textFormat() != Qt.TextFormat.PlainText:
            self.reading_tags.add(f"{kind}: {widget.text()[:60]}")
        if widget.isVisible() and widget.toolTip():
            middle = widget.rect().center()
            self._show_tip(widget, middle)
        found = QAccessible.queryAccessibleInterface(widget) if widget.isVisible() else None
        if found is not None:
            for part in (QAccessible.Text.Name, QAccessible.Text.Description):
                self._note(f"{kind} {part.name}", found.text(part))

    def _show_tip(self, widget: QWidget, place: QPoint) -> None:
        event = QHelpEvent(QEvent.Type.ToolTip, place, widget.mapToGlobal(place))
        QApplication.sendEvent(widget, event)
        QApplication.processEvents()
        for tip in QApplication.topLevelWidgets():
            if isinstance(tip, QLabel) and tip.inherits("QTipLabel") and tip.isVisible():
                tip.grab()
                shown = tip.text()
                if GuiQt.mightBeRichText(shown):
                    shown = QTextDocumentFragment.fromHtml(shown).toPlainText()
                self._note("tooltip", shown)
        QToolTip.hideText()

    def show_tips_of_text(self, edit: QTextEdit) -> None:
        """Show what the preview says over each underlined place."""
        for selection in edit.extraSelections():
            cursor = selection.cursor
            cursor.setPosition(cursor.selectionStart() + 1)
            self._show_tip(edit.viewport(), edit.cursorRect(cursor).center())

    def look_at_menu(self, menu: QMenu) -> None:
        """Open a menu and look at each line."""
        menu.popup(QPoint(0, 0))
        QApplication.processEvents()
        menu.grab()
        for action in menu.actions():
            self._note("action", action.text(), literal=True)
            inner = action.menu()
            if isinstance(inner, QMenu):
                self.look_at_menu(inner)
        menu.close()

    def _note(self, what: str, words: str, *, literal: bool = False) -> None:
        if MARK not in words:
            return
        wanted = self._hostile.words.replace("&", "&&") if literal else self._hostile.words
        self.seen[what] += 1
        # Long words are cut, and lines are filled, but nothing within them is read.
        flat, whole = (" ".join(each.split()) for each in (words, wanted))
        if whole not in flat and "…" not in flat:
            self.altered.add(f"{what}: {words[:160]}")


def _words_of(widget: QWidget) -> Iterator[tuple[str, str]]:
    yield "accessible name", widget.accessibleName()
    yield "accessible description", widget.accessibleDescription()
    yield "title", widget.windowTitle()
    if isinstance(widget, QAbstractButton) or (isinstance(widget, QLabel) and widget.buddy()):
        yield "words", widget.text().replace("&&", "&")
    elif isinstance(widget, QLabel | QLineEdit):
        yield "words", widget.text()
    elif isinstance(widget, QTextEdit | QPlainTextEdit):
        yield "words", widget.toPlainText()
    else:
        yield from (("item", words) for words in _items_of(widget))


def _items_of(widget: QWidget) -> list[str]:
    if isinstance(widget, QComboBox):
        return [widget.itemText(place) for place in range(widget.count())]
    if isinstance(widget, QTabBar):
        return [widget.tabText(place).replace("&&", "&") for place in range(widget.count())]
    if isinstance(widget, QTreeView):
        model = widget.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    return []


class Officers:
    """Does in one window whatever can be done."""

    def __init__(self, window: MainWindow, hostile: Hostile, walker: Walker) -> None:
        self._window = window
        self._words = hostile.words
        self._walker = walker

    def answer_all(self) -> None:
        """Answer every question, and those that come up then, with the markup or with what can be chosen."""
        done: set[tuple[str, str]] = set()
        while True:
            waiting = [
                asked
                for asked in self._window.controller.questions
                if (asked.entry, asked.question.id) not in done
            ]
            if not waiting:
                return
            for asked in waiting:
                done.add((asked.entry, asked.question.id))
                self._answer(asked)

    def _answer(self, asked: AskedQuestion) -> None:
        question, controller = asked.question, self._window.controller
        answer: Any = self._words
        if question.type == "radio":
            answer = question.choices[0].id
        elif question.type == "checkboxes":
            answer = tuple(each.id for each in question.choices)
        elif question.each:
            answer = Bilingual(self._words, self._words)
        controller.answer(question, asked.entry, answer)

    def go_through(self, template: str) -> None:
        """Write a message, and look at it."""
        controller, window = self._window.controller, self._window
        controller.finish()
        controller.choose(template)
        self.answer_all()
        window.compose.reading.settled.settle()
        window.compose.reading.left_out.toggle.setChecked(True)
        self._walker.look(window)
        self._walker.show_tips_of_text(window.compose.reading.preview)

    def open_field_menus(self) -> None:
        """Open the menu of each underlined place of each answer."""
        fields, menu = self._window.findChild(FieldMarks), self._window.findChild(FieldMenu)
        assert isinstance(fields, FieldMarks)
        assert isinstance(menu, FieldMenu)
        for card in self._window.compose.form.cards.values():
            for row in card.rows.values():
                if not isinstance(row.field, TypedField):
                    continue
                for editor in row.field.editors.values():
                    for mark in fields.marks_of(editor)[:2]:
                        menu.open(editor, QPoint(2, 2), mark)
                        self._look_at_popups()

    def press_every_command(self) -> None:
        """Open every menu, do what each line says, and look at what comes up."""
        for action in self._window.menuBar().actions():
            menu = action.menu()
            assert isinstance(menu, QMenu)
            self._walker.look_at_menu(menu)
            for line in self._lines_of(menu):
                if line.isEnabled() and not self._ends_the_window(line):
                    line.trigger()
                    self._look_at_popups()

    def _ends_the_window(self, line: QAction) -> bool:
        if line.shortcut() == QKeySequence("Ctrl+Q"):
            return True
        menus = self._window.menus
        return line in {menus.action(f"interface-{language}") for language in Language}

    def press_every_finding(self) -> None:
        """Open what the buttons of findings open."""
        for button in self._window.compose.reading.findings.buttons():
            if button.isVisible() and button.text().endswith("…"):
                button.click()
                self._look_at_popups()

    def _lines_of(self, menu: QMenu) -> Iterator[QAction]:
        for line in menu.actions():
            if not isValid(line):  # it went with what the line before has done
                continue
            inner = line.menu()
            if isinstance(inner, QMenu):
                yield from self._lines_of(inner)
            elif not line.isSeparator():
                yield line

    def _look_at_popups(self) -> None:
        QApplication.processEvents()
        for widget in QApplication.topLevelWidgets():
            if not isValid(widget):  # it went with one that was just closed
                continue
            if isinstance(widget, QMenu) and widget.isVisible():
                self._walker.look_at_menu(widget)
            elif isinstance(widget, QDialog) and widget.isVisible():
                self._walker.look(widget)
                for button in widget.findChildren(QAbstractButton):
                    if button.text().endswith("…"):
                        button.click()
                widget.reject()


def templates_of(pack: Pack, which: str) -> Iterator[str]:
    """All templates, or of each kind of question, shared question, channel and case note the first with one."""
    met = set[str]()
    for name, head in pack.index.heads.items():
        parts = {*head.channels, head.companion}
        for question in pack.template(name).questions:
            parts.add(question.type if isinstance(question, Question) else question.question)
        if which == "all" or not parts <= met:
            yield name
        met |= parts


def main(folder: Path, which: str) -> None:
    """Make the pack and the window below a folder, whose picture is watched, and go through all templates or some."""
    hostile = Hostile()
    app = QApplication(sys.argv[:1])
    prepare(app)
    theme = Theme(app)
    for name in ("getExistingDirectory", "getOpenFileName", "getSaveFileName"):
        setattr(QFileDialog, name, lambda *_: ("", ""))
    for name in ("start_program", "open_file"):
        setattr(text_opener, name, lambda _: False)
    window = build(
        theme,
        hostile.pack(folder / "hostile.pack"),
        load=lambda: Officer(*[hostile.words] * len(Officer.__struct_fields__)),
        save=lambda _officer: None,
        settings_file=(Settings, lambda _settings: None),
        clock=lambda: datetime(2026, 11, 24, 10, 0),
    )
    assert isinstance(window, MainWindow)
    window.resize(1440, 900)
    window.show()
    walker = Walker(hostile)
    officer = Officers(window, hostile, walker)
    walker.look(window)
    window.compose.templates.search.setText(hostile.words)
    walker.look(window)
    window.compose.templates.search.clear()
    for template in templates_of(window.controller.pack, which):
        officer.go_through(template)
        officer.open_field_menus()
    officer.press_every_finding()
    window.compose.copy_bar.say(hostile.words)
    window.compose.reading.show_template("photos/new-photo")
    walker.look(window)
    officer.press_every_command()
    problem = ProblemWindow(AppError("no-pack", hostile.words), Language.EN, theme)
    problem.show()
    walker.look(problem)
    told = {
        "seen": walker.seen,
        "altered": sorted(walker.altered),
        "reading_tags": sorted(walker.reading_tags),
    }
    (folder / "told.json").write_text(json.dumps(told), encoding="utf-8")
    app.clipboard().clear()


if __name__ == "__main__":
    main(Path(sys.argv[2]), sys.argv[1])
