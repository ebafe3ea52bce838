"""The menu of an answer field: what can be done about what is found there, then the usual."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from app.errors import AppError
from app.findings import Finding, Severity
from app.language import Language
from app.language.prose import error_words
from app.ui.controls.ask_dialog import AskDialog
from app.ui.controls.editing import editing_menu
from app.ui.controls.plain_text import literal
from app.ui.findings.buttons import SPELLING, open_below, use_words
from app.ui.findings.field_marks import FieldMarks
from app.ui.findings.fields import AnyEditor
from app.ui.findings.list import FindingsList
from app.ui.findings.reasons import add_reasons, because_words
from app.ui.findings.underlines import Mark
from app.ui.state.checked import Checked
from app.ui.state.dictionary import Dictionary
from app.ui.state.finding_words import SIGNS, words_of
from app.ui.style.theme import Theme


class FieldMenu(QObject):
    """Opens the menu.

    Attributes:
        told: emitted with what was done, in words.
        failed: emitted with why something couldn't be done.
    """

    told = Signal(str)
    failed = Signal(str)

    def __init__(
        self,
        checked: Checked,
        marks: FieldMarks,
        findings: FindingsList,
        theme: Theme,
    ) -> None:
        super().__init__(marks)
        self._checked = checked
        self._findings = findings
        self._theme = theme
        marks.menu_wanted.connect(self.open)

    def open(self, editor: AnyEditor, point: QPoint, mark: Mark | None) -> QMenu:
        """Open the menu of an editor; `mark` is what is found at the point."""
        menu = editing_menu(editor, editor.editing)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if mark is not None:
            self._put_before(menu, editor, mark.finding)
        menu.popup(editor.mapToGlobal(point))
        return menu

    def open_spelling(self, finding: Finding, button: QPushButton) -> None:
        """Offer what may have been meant, below a button of the list."""
        menu = QMenu(button)
        if self._checked.dictionary is not None:
            menu.addActions(self._spelling_actions(menu, finding, self._checked.dictionary))
        if menu.actions():
            open_below(menu, button)

    def _put_before(self, menu: QMenu, editor: AnyEditor, finding: Finding) -> None:
        first = menu.actions()[0] if menu.actions() else None

        def add(action: QAction) -> QAction:
            menu.insertAction(first, action)  # type: ignore[arg-type]  # None is the end
            return action

        words = words_of(finding, self._checked.interface, "")
        heading = f"{SIGNS[finding.severity]} {words.severity}: {words.what}"
        add(QAction(literal(heading), menu)).setEnabled(False)
        fix = finding.fix
        if fix is not None and fix.kind == "replace":
            add(self._use_action(menu, finding, fix.text))
        if finding.rule == SPELLING and self._checked.dictionary is not None:
            for action in self._spelling_actions(menu, finding, self._checked.dictionary):
                add(action)
        if finding.severity is Severity.CONFIRM and finding.keep:
            reasons = QMenu(because_words(finding), menu)
            interface = self._checked.interface
            keep = self._findings.keep
            add_reasons(reasons, editor.window(), finding, interface, self._theme, keep)
            add(reasons.menuAction())
        menu.insertSeparator(first)  # type: ignore[arg-type]

    def _use_action(self, menu: QMenu, finding: Finding, text: str) -> QAction:
        action = QAction(literal(use_words(text)), menu)
        action.triggered.connect(lambda *_: self._findings.use(finding, text))
        return action

    def _spelling_actions(
        self, menu: QMenu, finding: Finding, dictionary: Dictionary
    ) -> list[QAction]:
        """What may have been meant, asked for only now, and adding the word."""
        place = self._checked.place_of(finding)
        if place is None:
            return []
        word, language = place.text, finding.where.language or Language.EN
        actions = [
            self._use_action(menu, finding, each) for each in dictionary.suggest(word, language)
        ]
        if not actions:
            none = QAction(self.tr("No suggestions"), menu)
            none.setEnabled(False)
            actions.append(none)
        add = QAction(literal(self.tr("Add ‘{0}’ to my words").format(word)), menu)
        host = menu.parentWidget()
        window = host.window() if host is not None else None
        add.triggered.connect(
            lambda *_: self._add_unless_a_name(dictionary, word, language, window)
        )
        return [*actions, add]

    def _add_unless_a_name(
        self, dictionary: Dictionary, word: str, language: Language, window: QWidget | None
    ) -> None:
        """Add a word; where it may be somebody's name, ask first: a speller knows few surnames, and the list stays."""
        if window is None or not word[:1].isupper():
            self._add(dictionary, word, language)
            return
        title, words, yes = name_question(word)
        dialog = AskDialog(title, words, yes, self._theme, window)
        dialog.accepted.connect(lambda: self._add(dictionary, word, language))
        dialog.open()

    def _add(self, dictionary: Dictionary, word: str, language: Language) -> None:
        try:
            dictionary.add_word(word, language)
        except AppError as error:
            self.failed.emit(error_words(error, self._checked.interface))
            return
        self._checked.check_again()
        self.told.emit(self.tr("‘{0}’ is among your words now").format(word))


def name_question(word: str) -> tuple[str, str, str]:
    """Title, words and button of what is asked before a word with a capital is added: it may be somebody's name."""
    translate = QCoreApplication.translate
    return (
        translate("my-words", "Is it somebody’s name?"),
        translate(
            "my-words",
            "‘{0}’ begins with a capital letter. Your words are kept on this computer until you remove them, so leave "
            "names of customers and of anybody else out. Add it only if it is nobody’s name.",
        ).format(word),
        translate("my-words", "It is no name: add it"),
    )
