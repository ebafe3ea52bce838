"""A question that is answered by typing: a line or a box, in one language or in each that the message needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.compose.draft import RawAnswer
from app.compose.message import AskedQuestion
from app.language import Bilingual, Language
from app.language.dates import format_date
from app.language.typed_dates import is_whole
from app.templates.model import Question
from app.ui.controls.hint import Hint
from app.ui.controls.pause import Pause
from app.ui.controls.sentences import joined
from app.ui.controls.text_editors import BoxEditor, Editor, LineEditor
from app.ui.form.answer_field import AnswerField
from app.ui.form.calendar_button import CalendarButton
from app.ui.state.translation import locale_of
from app.ui.style.theme import Theme


@dataclass(frozen=True, slots=True)
class Typing:
    """How a kind of question is typed.

    Attributes:
        editor: one line, or a box.
        width: of short answers, in logical pixels: the size of a field tells what is expected. 0 for all there is.
        calendar: a button beside it opens a calendar.
        form: gives the words on how an answer is written.
        shown: gives how an answer was understood; empty where it is printed as it was typed.
    """

    editor: type[LineEditor | BoxEditor]
    width: int = 0
    calendar: bool = False
    form: Callable[[Question], str] = lambda _: ""
    shown: Callable[[object, Language], str] = lambda _value, _language: ""


class TypedField(AnswerField):
    """One editor, or one for each language."""

    def __init__(
        self, asked: AskedQuestion, interface: Language, theme: Theme, typing: Typing
    ) -> None:
        self._editors: dict[Language, Editor] = {}
        self._leaving = False
        super().__init__(asked, interface)
        self._pause = Pause(self, self._describe_editors)
        self._once_left = Pause(self, self._describe_editors, after=0)
        question = asked.question
        self._each = question.each
        self._interface = interface
        self._raw: RawAnswer | None = None
        self._day: date | None = None
        self.calendar: CalendarButton | None = None
        self._labels: dict[Language, Hint] = {}
        self._languages: tuple[Language, ...] = (Language.EN,)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.gap(4), 0, theme.gap(4), 0)
        layout.setSpacing(theme.gap(4))
        names = self._names()
        ask = question.ask.get(interface)
        for language in Language if self._each else (Language.EN,):
            editor = self._editor(language, names[language], typing.editor)
            if typing.width:
                editor.setMaximumWidth(theme.space(typing.width))
            label = Hint(names[language])
            label.setVisible(False)
            layout.addWidget(label)
            if typing.calendar:
                layout.addLayout(line := QHBoxLayout())
                self._fill(line, editor, ask, interface, theme)
            else:
                layout.addWidget(editor)
            self._labels[language], self._editors[language] = label, editor
        self._form, self._shown = typing.form(question), typing.shown
        self._hint = Hint()
        layout.addWidget(self._hint)
        # Not before it has its place: shown without one, it would be a window for a moment and take the focus.
        self._hint.setVisible(bool(self._form))
        self._hint.setText(self._form)
        self.describe()

    def _editor(self, language: Language, name: str, kind: type[LineEditor | BoxEditor]) -> Editor:
        """An editor; where there is one for each language, its name says which."""
        editor: Editor = kind()
        editor.setAccessibleName(f"{self.name} {name}" if self._each else self.name)
        if self._each:
            editor.setLocale(locale_of(language))
        editor.edited.connect(self._on_edited)
        editor.left.connect(self._on_left)
        if isinstance(editor, LineEditor):
            editor.returnPressed.connect(self._on_enter)
        else:
            editor.pasted.connect(self._on_pasted)
        return editor

    def _fill(
        self, line: QHBoxLayout, editor: Editor, ask: str, interface: Language, theme: Theme
    ) -> None:
        """The line and the button that opens a calendar."""
        self.calendar = CalendarButton(ask, interface, theme)
        self.calendar.picked.connect(self._on_picked)
        line.setSpacing(theme.gap(8))
        line.addWidget(editor)
        line.addWidget(self.calendar)
        line.addStretch(1)

    def show_answer(self, asked: AskedQuestion, languages: tuple[Language, ...]) -> None:
        """Show the text as given; what is being typed stays as it is."""
        self._raw = asked.raw
        if self.calendar is not None:
            self._show_day(self.calendar, asked.value)
        elif self._form:
            self._show_hint(self._shown(asked.value, self._interface) or self._form)
        for language, editor in self._editors.items():
            editor.show_words(self._text_in(language))
        if self._each:
            self._show_languages(languages)

    def _show_languages(self, languages: tuple[Language, ...]) -> None:
        """Show what is needed, and what was typed in the other language: that is what the officer translates from."""
        self._languages = languages
        wanted = {each for each in Language if each in languages or self._text_in(each)}
        for language in wanted:
            self._editors[language].setVisible(True)
        typed = next((each for each, editor in self._editors.items() if editor.hasFocus()), None)
        if typed is not None and typed not in languages:
            # Before its editor goes: the focus stays at this question, where its text is needed now.
            self._editors[languages[0]].setFocus(Qt.FocusReason.OtherFocusReason)
        names = self._names()
        for language, editor in self._editors.items():
            editor.setVisible(language in wanted)
            name = names[language]
            if language not in languages:
                name = self.tr("{0} (not in this message)").format(name)
            self._labels[language].setText(name)
            editor.setAccessibleName(f"{self.name} {name}")
            self._labels[language].setVisible(language in wanted and wanted != {Language.EN})

    def _names(self) -> dict[Language, str]:
        return {Language.EN: self.tr("In English"), Language.CY: self.tr("In Welsh")}

    def _show_day(self, calendar: CalendarButton, value: object) -> None:
        """Say how the date was understood."""
        self._day = day = value if isinstance(value, date) else None
        calendar.show_day(day)
        words = self._form
        if day is not None:
            weekday = locale_of(self._interface).dayName(day.isoweekday())
            words = self.tr("{0}, a {1}").format(format_date(day, self._interface), weekday)
        self._show_hint(words)

    def _show_hint(self, words: str) -> None:
        if self._hint.text() != words:
            self._hint.setText(words)
            self.describe()

    def describe(self) -> None:
        """Each editor says it: the group is heard only on the way in.

        While somebody types it waits for a pause: Orca reads a description anew whenever it changes.
        """
        super().describe()
        if self.typing():
            self._pause.start()
        elif not self._leaving:
            self._describe_editors()

    def _describe_editors(self) -> None:
        form = self._hint.text() if self._editors else ""
        for editor in self._editors.values():
            editor.setAccessibleDescription(joined(self.wrong, form, self.about, self.note))

    def typing(self) -> bool:
        """Whether one of the editors has the focus; on the way to the calendar, nobody types."""
        return any(editor.hasFocus() for editor in self._editors.values())

    def _text_in(self, language: Language) -> str:
        raw = self._raw
        if isinstance(raw, Bilingual):
            return raw.get(language)
        return raw if isinstance(raw, str) and language is Language.EN else ""

    def stops(self) -> list[QWidget]:
        """The editors that are shown."""
        shown: list[QWidget] = [each for each in self._editors.values() if not each.isHidden()]
        return shown if self.calendar is None else [*shown, self.calendar]

    def parts(self) -> list[QWidget]:
        """All editors, in order."""
        editors: list[QWidget] = list(self._editors.values())
        return editors if self.calendar is None else [*editors, self.calendar]

    @property
    def editors(self) -> dict[Language, Editor]:
        """The editors, by the language that is typed in them."""
        return self._editors

    def editor_of(self, language: Language) -> Editor:
        """The editor of a language; what is the same in both has one."""
        return self._editors.get(language) or self._editors[Language.EN]

    def focus_target(self) -> QWidget:
        """The first editor without an answer."""
        needed = self._needed()
        return next((editor for editor in needed if not editor.words()), needed[0])

    def _needed(self) -> list[Editor]:
        """The editors whose text the message holds."""
        if not self._each:
            return list(self._editors.values())
        return [self._editors[language] for language in Language if language in self._languages]

    def spot(self) -> str | int | None:
        """The caret's place in the text that has the focus."""
        return next((each.caret() for each in self._editors.values() if each.hasFocus()), None)

    def go_to(self, spot: str | int) -> None:
        """Focus the text with the caret at the same place."""
        editor = self._needed()[0]
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.set_caret(spot if isinstance(spot, int) else len(editor.words()))

    def _on_picked(self, day: date) -> None:
        editor = self._editors[Language.EN]
        editor.show_words(format_date(day, self._interface))
        editor.setFocus()
        self._on_edited()

    def _on_left(self) -> None:
        """*Yesterday* would be another day tomorrow, so the date that was meant takes its place."""
        if self._day is not None and not is_whole(self._text_in(Language.EN)):
            self._editors[Language.EN].show_words(format_date(self._day, self._interface))
            self._on_edited()
        self._leaving = True
        self.left.emit()
        self._leaving = False
        # Once the focus is where it goes: Orca reads what changes at the focus, and this is announced besides.
        # By a timer of its own: what is to be done soon stays in Qt, and this holds the customer's answer.
        self._once_left.start()

    def _on_enter(self) -> None:
        empty = next((editor for editor in self._needed() if not editor.words()), None)
        if empty is None or empty.hasFocus():
            self.done.emit()
        else:
            empty.setFocus()

    def _on_edited(self) -> None:
        self.answered.emit(self._answer())

    def _on_pasted(self, text: str) -> None:
        self.pasted.emit(self._answer(), text)

    def _answer(self) -> RawAnswer | None:
        texts = {language: editor.words() for language, editor in self._editors.items()}
        if not self._each:
            return texts[Language.EN] or None
        both = Bilingual(texts[Language.EN], texts[Language.CY])
        return both if both.en or both.cy else None
