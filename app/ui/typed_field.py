"""A question that is answered by typing: a line or a box, in one language or in each that the message needs."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.compose.draft import RawAnswer
from app.compose.message import AskedQuestion
from app.language import Bilingual, Language
from app.ui.answer_field import AnswerField
from app.ui.stylesheet import set_look
from app.ui.text_editors import BoxEditor, LineEditor
from app.ui.theme import Theme

Editor = LineEditor | BoxEditor
_NARROW = {"number": 140, "date": 220}
"""Widths of short answers: the size of a field tells what is expected."""


class TypedField(AnswerField):
    """One editor, or one for each language."""

    def __init__(self, asked: AskedQuestion, interface: Language, theme: Theme) -> None:
        super().__init__()
        question = asked.question
        self._each = question.each
        self._raw: RawAnswer | None = None
        self._editors: dict[Language, Editor] = {}
        self._labels: dict[Language, QLabel] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.space(4), 0, theme.space(4), 0)
        layout.setSpacing(theme.space(4))
        names = {Language.EN: self.tr("In English"), Language.CY: self.tr("In Welsh")}
        ask = question.ask.get(interface)
        for language in Language if self._each else (Language.EN,):
            editor: Editor = BoxEditor() if question.type == "free-text" else LineEditor()
            editor.setAccessibleName(f"{ask} {names[language]}" if self._each else ask)
            editor.edited.connect(self._on_edited)
            editor.left.connect(self.left)
            if isinstance(editor, LineEditor):
                editor.returnPressed.connect(self._on_enter)
            if question.type in _NARROW:
                editor.setMaximumWidth(theme.space(_NARROW[question.type]))
            label = QLabel(names[language])
            label.setBuddy(editor)
            label.setVisible(False)
            set_look(label, "quiet", True)
            layout.addWidget(label)
            layout.addWidget(editor)
            self._labels[language], self._editors[language] = label, editor
        form = self._form(question.type)
        if form:
            hint = QLabel(form)
            hint.setWordWrap(True)
            set_look(hint, "quiet", True)
            layout.addWidget(hint)
            self._editors[Language.EN].setAccessibleDescription(form)

    def _form(self, kind: str) -> str:
        """How an answer of this kind is written."""
        if kind == "date":
            return self.tr("For example 5 March 2027 or 5/3/2027")
        if kind == "number":
            return self.tr("Figures only")
        return self.tr("For example name@example.com") if kind == "email" else ""

    def show_answer(self, asked: AskedQuestion, languages: tuple[Language, ...]) -> None:
        """Show the text as given; what is being typed stays as it is."""
        self._raw = asked.raw
        for language, editor in self._editors.items():
            editor.show_words(self._text_in(language))
            if self._each:
                editor.setVisible(language in languages)
                self._labels[language].setVisible(
                    languages != (Language.EN,) and language in languages
                )

    def _text_in(self, language: Language) -> str:
        raw = self._raw
        if isinstance(raw, Bilingual):
            return raw.get(language)
        return raw if isinstance(raw, str) and language is Language.EN else ""

    def stops(self) -> list[QWidget]:
        """The editors that are shown."""
        return [editor for editor in self._editors.values() if not editor.isHidden()]

    def parts(self) -> list[QWidget]:
        """All editors, in order."""
        return list(self._editors.values())

    def focus_target(self) -> QWidget:
        """The first editor without an answer."""
        stops = [editor for editor in self._editors.values() if not editor.isHidden()]
        return next((editor for editor in stops if not editor.words()), stops[0])

    def _on_enter(self) -> None:
        shown = [editor for editor in self._editors.values() if not editor.isHidden()]
        empty = next((editor for editor in shown if not editor.words()), None)
        if empty is None or empty.hasFocus():
            self.done.emit()
        else:
            empty.setFocus()

    def _on_edited(self) -> None:
        texts = {language: editor.words() for language, editor in self._editors.items()}
        if not self._each:
            self.answered.emit(texts[Language.EN] or None)
            return
        both = Bilingual(texts[Language.EN], texts[Language.CY])
        self.answered.emit(both if both.en or both.cy else None)
