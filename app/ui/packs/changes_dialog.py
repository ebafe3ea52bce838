"""The window beside the work that shows which expected messages changed, and takes them as they are now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QListWidget,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.language import Language
from app.language.dates import format_date
from app.language.visible import visible
from app.proof.cases import PARTS, Difference, Part
from app.proof.changes import ChangedCase, Changes, FailedCase
from app.source.problem_words import describe, failure_words
from app.source.problems import Place
from app.ui.controls.announcing import announce
from app.ui.controls.dialog_buttons import add_button, only_close
from app.ui.controls.plain_text import Label
from app.ui.controls.reading_text import ListCopying
from app.ui.controls.rows import go_to_rows
from app.ui.controls.scrolling_dialog import ScrollingDialog
from app.ui.controls.text_editors import LineEditor
from app.ui.controls.wrapped_rows import wrap_rows
from app.ui.packs.two_texts import TwoTexts
from app.ui.state.translation import locale_of
from app.ui.style.focus_ring import FocusRing
from app.ui.style.look import set_look
from app.ui.style.theme import Theme

Changed = ChangedCase | FailedCase


class ChangesDialog(ScrollingDialog):
    """A list of cases, and both texts of the one that is chosen.

    Attributes:
        accept_wanted: emitted with the case that is accepted and the name of who does it.
        all_wanted: emitted with the name when all are to be accepted.
        place_wanted: emitted with a place that is to be opened.
    """

    usual_width = 860
    accept_wanted = Signal(ChangedCase, str)
    all_wanted = Signal(str)
    place_wanted = Signal(Place)

    def __init__(self, interface: Language, most: int, theme: Theme, parent: QWidget) -> None:
        """Show that the messages are being composed; `most` are the letters of a name."""
        super().__init__(self.tr("What changed"), theme, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._interface = interface
        self._cases: list[Changed] = []
        self.status, self.about = Label(), Label()
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("How many of the messages are composed"))
        name = Label(self.tr("Your name, which is kept with what you accept:"))
        self.name = LineEditor(most=most)
        self.name.setAccessibleName(name.text())
        name.setBuddy(self.name)
        self.list = QListWidget()
        ListCopying(self.list)
        go_to_rows(self.list)
        self.list.setAccessibleName(self.tr("Messages that changed"))
        wrap_rows(self.list)
        self.list.setSpacing(theme.gap(2))
        self.list.setMinimumHeight(theme.space(90))
        self.list.setMaximumHeight(theme.space(135))
        self.list.currentRowChanged.connect(lambda *_: self._show_case())
        self.texts = {
            (language, part): self._two_texts(language, part)
            for language in Language
            for part in PARTS
        }
        set_look(self.about, "quiet", True)
        layout = QVBoxLayout()
        for label in (self.status, name, self.about):
            label.setWordWrap(True)
            label.setMinimumWidth(theme.space(120))
        texts = self.texts.values()
        for widget in (self.status, self.bar, self.list, self.about, *texts, name, self.name):
            layout.addWidget(widget)
        for (_, part), both in self.texts.items():
            layout.setStretchFactor(both, int(part == "message"))
        self._of_accepting: tuple[QWidget, ...] = (name, self.name)
        self.buttons = only_close(self)
        self.accept_button = self._button(self.tr("Accept this message"), self._on_accept)
        self.all_button = self._button(self.tr("Accept all…"), self._on_all)
        self.open_button = self._button(self.tr("Open its text"), self._on_open)
        set_look(self.accept_button, "filled", True)
        self.accept_button.setDefault(True)
        self.fill(layout, self.buttons)
        self.show_beginning()
        self.buttons.buttons()[0].setFocus()
        FocusRing(self, theme)

    def _button(self, words: str, act: Callable[[], None]) -> QPushButton:
        button = add_button(self.buttons, words, QDialogButtonBox.ButtonRole.ActionRole)
        button.clicked.connect(lambda *_: act())
        return button

    def _two_texts(self, language: Language, part: Part) -> TwoTexts:
        """Where a part of a message is shown: each language in fields of its own."""
        what = self._part_words(language, part)
        names = (
            self.tr("{0}, as it was accepted").format(what),
            self.tr("{0}, as it is now").format(what),
        )
        lines, most = (1, 4) if part == "subject" else (9, 16)
        return TwoTexts(names, locale_of(language), self._theme, lines=lines, most_lines=most)

    # --- showing

    def show_beginning(self) -> None:
        """Show that it has begun; what was shown stays until there is something else."""
        self.bar.setRange(0, 0)
        self.bar.show()
        if not self._cases:
            self.status.setText(self.tr("The expected messages are being composed."))
            self._arrange()

    def show_progress(self, done: int, whole: int) -> None:
        """Show how far it is."""
        if whole:
            self.bar.setRange(0, whole)
            self.bar.setValue(done)

    def show_changes(self, found: Changes) -> None:
        """Show what is different, at the case that was looked at before."""
        before, shown = self._current, self._cases
        self.bar.hide()
        self._cases = [*found.changed, *found.failed]
        if shown and self._cases == shown:
            return  # what was told last is still to be read
        self._fill(before.name if before is not None else "")
        self.tell("\n".join(self._told(found)))
        if self._cases and self.focusWidget() is self.buttons.buttons()[0]:
            self.list.setFocus()

    def show_accepted(self, names: Iterable[str], trouble: str) -> None:
        """Take away what was accepted, and tell why something wasn't."""
        gone = set(names)
        row = self.list.currentRow()
        self._cases = [each for each in self._cases if each.name not in gone]
        self._fill("", row)
        words = [trouble] if trouble else []
        if gone:
            words.append(
                self.tr("Accepted: {0}. Still different: {1}.").format(
                    len(gone), len(self._changed)
                )
            )
        self.tell("\n".join(words))

    def tell(self, words: str) -> None:
        """Tell something."""
        self.bar.hide()
        self.status.setText(words)
        announce(self, words)
        self._arrange()

    def _told(self, found: Changes) -> Iterator[str]:
        if not found.cases:
            yield self.tr("This wording expects no messages: its folder ‘cases’ has none.")
        elif found.changed:
            yield self.tr("Different from what was accepted: {0} of {1} messages.").format(
                len(found.changed), found.cases
            )
        elif not found.failed:
            yield self.tr("All expected messages are as they were accepted: {0}.").format(
                found.cases
            )
        if found.failed:
            yield self.tr("Can’t be composed: {0}.").format(len(found.failed))
        yield from (describe(each, self._interface) for each in found.problems)

    @property
    def _changed(self) -> list[ChangedCase]:
        return [each for each in self._cases if isinstance(each, ChangedCase)]

    @property
    def _current(self) -> Changed | None:
        row = self.list.currentRow()
        return self._cases[row] if 0 <= row < len(self._cases) else None

    def _fill(self, name: str, row: int = 0) -> None:
        """Show the cases, and choose the one of this name, or the one in this row."""
        names = [each.name for each in self._cases]
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems([self._row(each) for each in self._cases])
        chosen = names.index(name) if name in names else min(row, len(names) - 1)
        self.list.setCurrentRow(chosen)
        self.list.blockSignals(False)
        self._show_case()

    def _row(self, each: Changed) -> str:
        if isinstance(each, FailedCase):
            return f"{visible(each.name)}\n{self.tr('Can’t be composed')}"
        parts = ", ".join(self._part_words(one.language, one.part) for one in each.differences)
        return f"{visible(each.name)}\n{parts}"

    def _show_case(self) -> None:
        case = self._current
        about = ""
        if isinstance(case, ChangedCase):
            number = sum(self._show_texts(each) for each in case.differences)
            lines = self.tr("Lines that differ: {0}.").format(number)
            about = f"{self._accepted_words(case)} {lines}"
        elif case is not None:
            about = failure_words(case.error, self._interface)
        self.about.setText(about)
        self._arrange()

    def _show_texts(self, each: Difference) -> int:
        return self.texts[each.language, each.part].show_texts(*each.lines)

    def _part_words(self, language: Language, part: Part) -> str:
        words = {
            (Language.EN, "subject"): self.tr("English subject"),
            (Language.EN, "message"): self.tr("English message"),
            (Language.CY, "subject"): self.tr("Welsh subject"),
            (Language.CY, "message"): self.tr("Welsh message"),
        }
        return words[language, part]

    def _accepted_words(self, case: ChangedCase) -> str:
        accepted = case.accepted
        if accepted is None:
            return self.tr("Who accepted it last isn’t known.")
        day = format_date(date.fromisoformat(accepted.on), self._interface)
        return self.tr("Last accepted by {0}: {1}.").format(visible(accepted.by), day)

    def _arrange(self) -> None:
        current, some = self._current, bool(self._changed)
        differences = current.differences if isinstance(current, ChangedCase) else ()
        different = {(each.language, each.part) for each in differences}
        usable = {
            self.accept_button: isinstance(current, ChangedCase),
            self.all_button: some,
            self.open_button: current is not None,
        }
        shown: dict[QWidget, bool] = {
            self.list: bool(self._cases),
            self.about: bool(self.about.text()),
            **{both: part in different for part, both in self.texts.items()},
            **dict.fromkeys(self._of_accepting, some),
        }
        for part, may in (*usable.items(), *shown.items()):
            focus = self.focusWidget()
            if not may and focus is not None and (focus is part or part.isAncestorOf(focus)):
                # The focus never goes with what it was on.
                (self.list if self._cases else self.buttons.buttons()[0]).setFocus()
        for button, may in usable.items():
            button.setEnabled(may)
        for part, is_shown in shown.items():
            part.setVisible(is_shown)
        if self.isVisible():
            self.resize(self.size().expandedTo(self.sizeHint()))

    # --- what is wanted

    def _by(self) -> str:
        """The name that was typed; where there is none, it is asked for."""
        name = " ".join(self.name.text().split())
        if not name:
            self.tell(self.tr("Write your name first: what you accept is kept with it."))
            self.name.setFocus()
        return name

    def _on_accept(self) -> None:
        case = self._current
        if isinstance(case, ChangedCase) and (name := self._by()):
            self.accept_wanted.emit(case, name)

    def _on_all(self) -> None:
        if name := self._by():
            self.all_wanted.emit(name)

    @property
    def all_changed(self) -> tuple[ChangedCase, ...]:
        """Every case that can be accepted."""
        return tuple(self._changed)

    def _on_open(self) -> None:
        case = self._current
        if isinstance(case, ChangedCase):
            self.place_wanted.emit(case.differences[0].place)
        elif case is not None:
            self.place_wanted.emit(case.place)


def accept_all_words(number: int) -> tuple[str, str, str]:
    """What is asked before all are accepted: title, words, button."""
    translate = QCoreApplication.translate
    words = translate(
        "changes", "Take all of them as they are now: {0}? They are expected from then on."
    )
    return (
        translate("changes", "Accept all"),
        words.format(number),
        translate("changes", "Accept all"),
    )
