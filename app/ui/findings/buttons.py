"""The buttons that settle a finding: use what is right, keep it with a reason, or what else mends it."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QPushButton

from app.findings import Finding, Severity
from app.language.prose import keep_words
from app.ui.controls.plain_text import literal, set_tip
from app.ui.findings.reasons import add_reasons, because_words
from app.ui.findings.word_choices import WordChoice, choices_of
from app.ui.state.checked import Checked
from app.ui.state.finding_words import wording_of
from app.ui.style.theme import Theme

SPELLING = "spelling"
"""The rule whose findings can be added to the officer's own words."""
LONGEST_LABEL, MOST_LINES = 36, 2
"""Characters on one line of a button, and its lines: titles of templates can be long, and are told in full."""
Now = Callable[[], Finding]
"""Gives a finding as it is now: its place may have moved since its button was made."""


class FindingButtons(QObject):
    """Makes the buttons of findings.

    Attributes:
        used: emitted with finding and text: the fix was pressed.
        kept: emitted with finding and reason: the officer's word was given.
        taken_back: emitted with a finding whose text isn't kept any longer.
        mended: emitted with a finding that another choice of templates mends.
        spelling_wanted: emitted with a finding and the button below which the words are to be offered.
        translation_wanted: emitted when a text is to be copied for a translator.
        chosen: emitted with a finding of the officer's own words, and what is to be done about it.
    """

    used = Signal(Finding, str)
    kept = Signal(Finding, str)
    taken_back = Signal(Finding)
    mended = Signal(Finding)
    spelling_wanted = Signal(Finding, QPushButton)
    translation_wanted = Signal()
    chosen = Signal(Finding, str)

    def __init__(self, checked: Checked, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._checked = checked
        self._theme = theme

    def of(self, now: Now) -> list[QPushButton]:
        """The buttons of an open finding, the likeliest first; `now` gives it as it is when one is pressed."""
        finding = now()
        buttons: list[QPushButton] = []
        if (words := self._mend_words(finding)) is not None:
            buttons.append(self._button(words, finding, lambda: self.mended.emit(now())))
        if (text := self._replacement(finding)) is not None:
            words = use_words(text)
            buttons.append(self._button(words, finding, lambda: self.used.emit(now(), text)))
        choices = choices_of(finding)
        buttons += self._choice_buttons(choices.first, now)
        if finding.severity is Severity.CONFIRM and not choices.only:
            buttons.append(self._keep_button(now, choices.confirms))
        buttons += self._choice_buttons(choices.after, now)
        if finding.rule == SPELLING and self._checked.place_of(finding) is not None:
            words = self.tr("Suggestions…")
            buttons.append(self._menu_button(words, now, self.spelling_wanted.emit))
        if finding.rule == "needs-welsh":
            words = self.tr("Copy for translation")
            buttons.append(self._button(words, finding, self.translation_wanted.emit))
        return buttons

    def settles(self, finding: Finding) -> bool:
        """Whether one of its buttons settles an open finding: a copy for a translator alone doesn't."""
        return (
            finding.severity is Severity.CONFIRM
            or bool(choices_of(finding).first)
            or self._mend_words(finding) is not None
            or self._replacement(finding) is not None
            or (finding.rule == SPELLING and self._checked.place_of(finding) is not None)
        )

    def of_kept(self, now: Now) -> list[QPushButton]:
        """The button of a finding that the officer has confirmed."""
        words = self.tr("Take back")
        return [self._button(words, now(), lambda: self.taken_back.emit(now()))]

    def _button(self, words: str, finding: Finding, act: Callable[[], object]) -> QPushButton:
        shown = _in_few_lines(words)
        button = QPushButton(literal(shown))
        button.setAccessibleName(words)
        set_tip(button, "" if shown.split() == words.split() else words)
        button.setAccessibleDescription(wording_of(finding, self._checked.interface))
        button.clicked.connect(lambda *_: act())
        return button

    def _choice_buttons(
        self, choices: tuple[tuple[WordChoice, str], ...], now: Now
    ) -> Iterator[QPushButton]:
        for code, words in choices:
            yield self._button(words, now(), partial(self._on_chosen, now, code))

    def _on_chosen(self, now: Now, code: str) -> None:
        self.chosen.emit(now(), code)

    def _keep_button(self, now: Now, confirms: str = "") -> QPushButton:
        finding = now()
        if not finding.keep:
            because = keep_words(finding.rule, self._checked.interface)
            words = confirms or self.tr("Confirm")
            return self._button(words, finding, lambda: self.kept.emit(now(), because))

        return self._menu_button(because_words(finding), now, self._open_reasons)

    def _menu_button(
        self, words: str, now: Now, open_below: Callable[[Finding, QPushButton], object]
    ) -> QPushButton:
        button = self._button(words, now(), lambda: open_below(now(), button))
        return button

    def _open_reasons(self, finding: Finding, button: QPushButton) -> None:
        menu = QMenu(button)
        interface, kept = self._checked.interface, self.kept.emit
        add_reasons(menu, button.window(), finding, interface, self._theme, kept)
        open_below(menu, button)

    def _replacement(self, finding: Finding) -> str | None:
        fix = finding.fix
        if fix is None or fix.kind != "replace" or self._checked.place_of(finding) is None:
            return None
        return fix.text

    def _mend_words(self, finding: Finding) -> str | None:
        """What the button of another choice of templates says."""
        fix = finding.fix
        if fix is not None and fix.kind == "second-message":
            return self.tr("Open as a second message")
        if fix is None or fix.kind != "use-template":
            return None
        title = self._checked.title_of(fix.text)
        return self.tr("Use ‘{0}’ instead").format(title) if title else None


def _in_few_lines(words: str) -> str:
    """The words as a button shows them; of a long quotation in them, the beginning."""
    lines = textwrap.wrap(words, LONGEST_LABEL)
    before, opened, rest = words.partition("‘")
    quoted, closed, after = rest.rpartition("’")
    if len(lines) <= MOST_LINES or not (opened and closed):
        return "\n".join(lines)
    while " " in quoted and (len(lines) > MOST_LINES or quoted.count("(") > quoted.count(")")):
        quoted = quoted.rpartition(" ")[0]
        lines = textwrap.wrap(f"{before}‘{quoted} …’{after}", LONGEST_LABEL)
    return "\n".join(lines)


def open_below(menu: QMenu, button: QPushButton) -> None:
    """Open a button's menu; by keyboard, its first line is one press away."""
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))
    menu.setActiveAction(menu.actions()[0])


def use_words(text: str) -> str:
    """What a button or a menu says that puts this text there."""
    translate = QCoreApplication.translate
    return (
        translate("finding", "Use ‘{0}’").format(text)
        if text.strip()
        else translate("finding", "Take it out")
    )
