"""*Before you copy*: everything that stops the copy, one press away from its place, and what is good to know."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from itertools import islice

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.findings import Finding, Severity
from app.ui.controls.fold import Fold, FoldRow
from app.ui.controls.scrolling import UprightScroll, height_of
from app.ui.findings.buttons import FindingButtons
from app.ui.findings.line import FindingLine
from app.ui.state.checked import Checked
from app.ui.state.finding_order import Name, named
from app.ui.state.finding_words import (
    FindingWords,
    before_copying,
    stopping_words,
    told_apart,
    wording_of,
    words_of,
)
from app.ui.state.settling import Settled
from app.ui.style.look import set_look
from app.ui.style.theme import Theme

LONGEST_KEPT = 100
"""Characters that are shown of a text that is kept."""
MOST_HEIGHT = 190
MOST_PART = 0.28
"""Of the window's height, where that is more."""
LEAST_HEIGHT = 64
"""Of the lines, where they are shown at all."""
_ENOUGH = 1_000_000
MOST_LINES = 60
"""Of each kind; when some are settled, the next ones follow."""
_ORDER = {Severity.MUST: 0, Severity.CONFIRM: 1, Severity.ADVISE: 3}
_UNANSWERED = 2
KEPT = "kept"


class FindingsList(QWidget):
    """The findings of one text. Lines of findings that stay are kept; advice and what is kept are folded away.

    Attributes:
        activated: emitted with the finding to lead to.
        mended: emitted with the finding that another choice of templates mends.
        told: emitted with what was done, in words.
        emptied: emitted when the last one was settled from here.
        spelling_wanted: emitted with a finding and its button, below which words are to be offered.
        translation_wanted: emitted when a text is to be copied for a translator.
        chosen: emitted with a finding of the officer's own words, and what is to be done about it.
        arranged: emitted when other controls are shown than before.
        sought: emitted before a row takes the focus, so that the list can be brought into view.
    """

    activated = Signal(Finding)
    mended = Signal(Finding)
    told = Signal(str)
    emptied = Signal()
    spelling_wanted = Signal(Finding, QPushButton)
    translation_wanted = Signal()
    chosen = Signal(Finding, str)
    arranged = Signal()
    sought = Signal()

    def __init__(self, checked: Checked, settled: Settled, theme: Theme) -> None:
        super().__init__()
        self._checked = checked
        self._settled = settled
        self._theme = theme
        self._lines: dict[Name, FindingLine] = {}
        self._findings: dict[Name, Finding] = {}
        self._buttons = FindingButtons(checked, theme, self)
        self._buttons.used.connect(self.use)
        self._buttons.kept.connect(self.keep)
        self._buttons.taken_back.connect(self.take_back)
        self._buttons.mended.connect(self.mended)
        self._buttons.spelling_wanted.connect(self.spelling_wanted)
        self._buttons.translation_wanted.connect(self.translation_wanted)
        self._buttons.chosen.connect(self.chosen)
        self.stopping, self.advice, self.kept = Fold(), Fold(), Fold()
        self.stopping.setChecked(True)
        set_look(self.stopping, "strong", True)
        self.folds = FoldRow(theme, self.stopping, self.advice, self.kept)
        self._room = _ENOUGH
        self._folded_for_room = False
        self._fitted: tuple[object, ...] = ()
        content = QWidget()
        content.setObjectName("readingContent")
        space = theme.space
        self._rows = QVBoxLayout(content)
        self._rows.setContentsMargins(space(4), space(4), space(4), space(4))
        self._rows.setSpacing(space(4))
        for fold in (self.stopping, self.advice, self.kept):
            fold.toggled.connect(self.refresh)
            fold.toggled.connect(partial(self._show_opened, fold))
        self.stopping.clicked.connect(self._on_folded_by_hand)
        self.folds.arranged.connect(self._show_or_hide)
        self._scroll = UprightScroll(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(4))
        layout.addWidget(self.folds)
        layout.addWidget(self._scroll)
        settled.changed.connect(self.refresh)
        theme.changed.connect(self._fit)
        self.refresh()

    # --- showing

    def refresh(self) -> None:
        """Show the findings as they are now."""
        findings = sorted(self._settled.findings, key=_place)
        confirmed = self._settled.confirmed
        stopping = [each for each in findings if each.severity is not Severity.ADVISE]
        advice = findings[len(stopping) :]
        words, short = (
            before_copying(each) for each in (stopping_words(stopping), str(len(stopping)))
        )
        self.stopping.show_words(words if stopping else "", short)
        words = self.tr("Advice: {0}").format(len(advice))
        self.advice.show_words(words if advice else "")
        words = self.tr("Kept: {0}").format(len(confirmed))
        self.kept.show_words(words if confirmed else "")
        self._show_or_hide()
        told = self._show(
            dict(islice(named(stopping), MOST_LINES)) if self.stopping.isChecked() else {},
            dict(islice(named(advice), MOST_LINES)) if self.advice.isChecked() else {},
            _kept(confirmed) if self.kept.isChecked() else {},
        )
        fitted = (told, self.width(), self.window().height())
        if fitted != self._fitted:
            self._fitted = fitted
            self._fit()

    def _show(self, *groups: dict[Name, Finding]) -> list[tuple[Name, FindingWords]]:
        """Have a line for each of these; return what the lines say."""
        wanted = {name: finding for group in groups for name, finding in group.items()}
        changed = list(wanted) != list(self._lines)
        place = self._place_of_focus()
        focused = list(self._lines)[place] if place is not None else None
        for name in [name for name in self._lines if name not in wanted]:
            line = self._lines.pop(name)
            self._rows.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._findings = wanted
        self._lines = {name: self._lines.get(name) or self._line(name) for name in wanted}
        before = ""
        told = told_apart([(wanted[name], self._words(name)) for name in self._lines])
        for (name, line), words in zip(self._lines.items(), told, strict=True):
            line.row.show_words(replace(words, brief=words.reason == before))
            before = words.reason
            waiting = wanted[name].unanswered and not self._settled.attempted
            line.tint("panel" if waiting else _tint(name, wanted[name]))
        if changed:
            self._put_in_order()
            self.arranged.emit()
        if focused is not None and focused not in wanted:
            # Something else has settled it, such as a detail of the officer's that was asked for from here.
            self._go_on(place)
        return list(zip(self._lines, told, strict=True))

    def _show_or_hide(self) -> None:
        """There is nothing to show where nothing is found; others may have folds in the same row."""
        self.setVisible(self.folds.any)

    def _member(self, fold: Fold) -> Callable[[Name], bool]:
        """What tells the lines that a fold opens to."""
        return {self.stopping: _stops, self.advice: _advises, self.kept: _is_kept}[fold]

    def _show_opened(self, fold: Fold, is_open: bool) -> None:
        """What a fold opens to may lie below what is in view: bring its beginning there."""
        member = self._member(fold)
        first = next((line for name, line in self._lines.items() if member(name)), None)
        if is_open and first is not None:
            self._scroll.show_soon(first)

    def _put_in_order(self) -> None:
        for place, line in enumerate(self._lines.values()):
            if self._rows.indexOf(line) != place:
                self._rows.removeWidget(line)
                self._rows.insertWidget(place, line)
            line.show()

    def _line(self, name: Name) -> FindingLine:
        def now() -> Finding:
            return self._findings[name]

        line = FindingLine(self._theme)
        line.settles = _is_kept(name) or self._buttons.settles(now())
        line.row.clicked.connect(lambda: self.activated.emit(now()))
        for button in self._buttons.of_kept(now) if _is_kept(name) else self._buttons.of(now):
            line.add(button)
        return line

    def _words(self, name: Name) -> FindingWords:
        checked, finding = self._checked, self._findings[name]
        if not _is_kept(name):
            return words_of(
                finding, checked.interface, checked.guidance, attempted=checked.attempted
            )
        because = checked.reason_of(finding)
        words = self.tr("Kept: ‘{0}’, because {1}") if because else self.tr("Kept: ‘{0}’")
        return FindingWords(
            what=words.format(
                textwrap.shorten(finding.text, LONGEST_KEPT, placeholder="…"), because
            ),
            reason=wording_of(finding, checked.interface),
        )

    def mark(self, finding: Finding | None) -> None:
        """Show which finding the caret stands in."""
        for name, line in self._lines.items():
            marked = finding is not None and self._findings[name] == finding
            line.mark(marked)
            if marked:
                self._scroll.ensureWidgetVisible(line)

    def _fit(self) -> None:
        """As high as the rows, up to a limit; more of them scroll."""
        self._rows.invalidate()
        wanted = height_of(self._rows, self.width()) + 2 if self._lines else 0
        most = max(self._theme.space(MOST_HEIGHT), round(self.window().height() * MOST_PART))
        least = self._theme.space(LEAST_HEIGHT)
        self._scroll.setFixedHeight(min(wanted, most, max(least, self._room)))
        self._scroll.setVisible(bool(self._lines))

    def fit_into(self, room: int) -> None:
        """Have so much room below the folds. Where that is too little, what stops the copy is folded first.

        An officer who opens it all the same has it open, as long as there is no more room.
        """
        short = room < self._theme.space(LEAST_HEIGHT)
        was_short = self._room < self._theme.space(LEAST_HEIGHT)
        self._room = room
        here = self._place_of_focus() is not None
        if short and not was_short and self.stopping.isChecked() and not here:
            self._folded_for_room = True
            self.stopping.setChecked(False)
        elif not short and self._folded_for_room:
            self._folded_for_room = False
            self.stopping.setChecked(True)
        else:
            self._fit()

    def _on_folded_by_hand(self) -> None:
        self._folded_for_room = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape folds the list in which the focus is."""
        place = self._place_of_focus()
        name = list(self._lines)[place] if place is not None else None
        folds = (self.stopping, self.advice, self.kept)
        if name is None or not any(
            self._member(fold)(name) and fold.fold_by(event) for fold in folds
        ):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words wrap anew."""
        super().resizeEvent(event)
        self._fit()

    # --- settling

    def use(self, finding: Finding, text: str) -> None:
        """Put a fix's words in the place of the officer's."""
        at = self._place_of_focus()
        if self._checked.mend(finding, text):
            words = self.tr("Changed to ‘{0}’. Ctrl+Z takes it back.").format(text)
            self.told.emit(words if text.strip() else self.tr("Taken out. Ctrl+Z brings it back."))
        self._go_on(at)

    def keep(self, finding: Finding, because: str) -> None:
        """Give the officer's word for a finding."""
        at = self._place_of_focus()
        self._checked.confirm(finding, because)
        self.told.emit(self.tr("Kept. It can be taken back below the message."))
        self._go_on(at)

    def take_back(self, finding: Finding) -> None:
        """Take the officer's word back; the finding is open again, and has the focus."""
        self._checked.take_back(finding)
        self.told.emit(self.tr("Taken back: it is to be looked at again."))
        if finding in self._findings.values():
            self.take_focus(finding)

    def _place_of_focus(self) -> int | None:
        """The line that has the focus, by its number."""
        # The window's own: where a dialog asked for the reason, it is the window's turn only later.
        focus = self.window().focusWidget()
        for place, line in enumerate(self._lines.values()):
            if focus is not None and line.isAncestorOf(focus):
                return place
        return None

    def _go_on(self, place: int | None) -> None:
        """The line with the focus is settled: go to the one that took its place, or on to the copy buttons."""
        lines = list(self._lines.values())
        if place is None:
            return
        if lines:
            lines[min(place, len(lines) - 1)].main_button().setFocus()
        else:
            self.emptied.emit()

    # --- the focus

    def settle(self, finding: Finding) -> bool:
        """Lead to the button that settles a finding, so that Enter does; return whether there is one."""
        return self._buttons.settles(finding) and self.take_focus(finding)

    def take_focus(self, finding: Finding) -> bool:
        """Lead to the button that settles a finding, or to its row where none does; return whether it is listed."""
        self.sought.emit()
        advises = finding.severity is Severity.ADVISE
        (self.advice if advises else self.stopping).setChecked(True)
        for name, line in self._lines.items():
            if self._findings[name] == finding:
                line.main_button().setFocus()
                self._scroll.ensureWidgetVisible(line)
                return True
        return False

    def at_focus(self) -> Finding | None:
        """The open finding whose line has the focus."""
        place = self._place_of_focus()
        name = list(self._lines)[place] if place is not None else None
        return self._findings[name] if name is not None and not _is_kept(name) else None

    def chain(self) -> list[QWidget]:
        """What may take the focus, in the order of reading."""
        lines = [widget for line in self._lines.values() for widget in line.chain()]
        return [*self.folds.chain(), *lines]

    def buttons(self) -> list[QPushButton]:
        """The buttons of all lines."""
        return [button for line in self._lines.values() for button in line.buttons]


def _place(finding: Finding) -> int:
    """What must change first, then what is to be confirmed, then what isn't answered yet; advice last."""
    return _UNANSWERED if finding.unanswered else _ORDER[finding.severity]


def _kept(confirmed: Iterable[Finding]) -> dict[Name, Finding]:
    return {(KEPT, *name): each for name, each in islice(named(confirmed), MOST_LINES)}


def _is_kept(name: Name) -> bool:
    return name[0] == KEPT


def _advises(name: Name) -> bool:
    return not _is_kept(name) and name[1] is Severity.ADVISE


def _stops(name: Name) -> bool:
    return not _is_kept(name) and name[1] is not Severity.ADVISE


def _tint(name: Name, finding: Finding) -> str:
    return "panel" if _is_kept(name) else f"{finding.severity}_tint"
