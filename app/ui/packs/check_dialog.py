"""The window beside the work in which the wording is proved: how far it is, what is to be mended, what was proved."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QProgressBar, QVBoxLayout, QWidget

from app.findings import Severity
from app.language import Language
from app.language.prose import severity_words
from app.proof.gathered import gather
from app.proof.proving import Counts
from app.proof.slip_words import slip_words
from app.proof.whole_pack import ProvedPack
from app.source.problem_words import words_of
from app.source.problems import Place
from app.templates.pack import Pack
from app.ui.controls.announcing import announce
from app.ui.controls.dialog_buttons import add_button
from app.ui.controls.plain_text import Label
from app.ui.controls.scrolling_dialog import ScrollingDialog
from app.ui.packs.place_list import PlaceList, place_words
from app.ui.state.finding_words import SIGNS, signed
from app.ui.style.focus_ring import FocusRing
from app.ui.style.look import set_look
from app.ui.style.theme import Theme


class CheckDialog(ScrollingDialog):
    """Takes no keys from the window beside it, and moves no focus when it is done.

    Attributes:
        place_wanted: emitted with a place that is to be opened.
        again_wanted: emitted when the wording is to be checked once more.
        changes_wanted: emitted when it is to be seen which expected messages changed.
    """

    place_wanted = Signal(Place)
    again_wanted = Signal()
    changes_wanted = Signal()

    def __init__(self, interface: Language, theme: Theme, parent: QWidget) -> None:
        super().__init__(self.tr("Check the wording"), theme, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._interface = interface
        self.status, self.changed, self.proved = Label(), Label(), Label()
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("How much of the wording is checked"))
        self.list = PlaceList(self.tr("What to look at in the wording"), theme)
        self.list.wanted.connect(self.place_wanted)
        self.buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        self.again = add_button(self.buttons, self.tr("Check again"), role.ActionRole)
        self.again.clicked.connect(lambda *_: self.again_wanted.emit())
        self.changes = add_button(self.buttons, self.tr("What changed…"), role.ActionRole)
        self.changes.clicked.connect(lambda *_: self.changes_wanted.emit())
        self.changes.hide()
        self.close_button = add_button(self.buttons, "", role.RejectRole)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout()
        for label in (self.status, self.changed, self.proved):
            label.setWordWrap(True)
            label.setMinimumWidth(theme.space(120))
        set_look(self.changed, "tone", "must")
        set_look(self.proved, "quiet", True)
        for part in (self.status, self.changed, self.bar, self.list, self.proved):
            layout.addWidget(part)
        layout.setStretchFactor(self.list, 1)
        self.fill(layout, self.buttons)
        self.show_beginning()
        self.close_button.setFocus()
        FocusRing(self, theme)

    def show_beginning(self) -> None:
        """Show that it has begun."""
        self.status.setText(
            self.tr("The wording is being checked. You can go on with your message meanwhile.")
        )
        self.close_button.setText(QCoreApplication.translate("dialogs", "Cancel"))
        if self.again.hasFocus() or self.changes.hasFocus():
            self.close_button.setFocus()
        self.changes.hide()
        self.bar.setRange(0, 0)
        self._arrange(running=True)

    def show_progress(self, done: int, whole: int) -> None:
        """Show how far it is."""
        if whole:
            self.bar.setRange(0, whole)
            self.bar.setValue(done)

    def show_outcome(self, found: ProvedPack, pack: Pack) -> None:
        """Show what came of it; `pack` has the titles of its templates."""
        slips, gathered = gather(found.report.slips)
        self.list.show_places(self._rows(found, pack))
        must = sum(each.severity is Severity.MUST for each in slips) + len(found.problems)
        others = len(slips) + len(found.problems) - must
        self.status.setText("\n".join(self._told(found, must, others, gathered)))
        self.proved.setText(counts_words(found.report.counts))
        self.say_changed(self._while_checked() if found.changed else "")
        self.changes.setVisible(any(each.code == "expected-message" for each in slips))
        # WORKAROUND: after a button came, Tab goes into Qt's box at that one, past those before it.
        self.buttons.setFocusProxy(self.again)
        self._end()

    def show_failure(self, words: str) -> None:
        """Show why it couldn't be done."""
        self.list.clear()
        self.status.setText(words)
        self.proved.setText("")
        self.say_changed("")
        self._end()

    def say_changed(self, words: str) -> None:
        """Say that the wording isn't what was checked any more; nothing where it is."""
        self.changed.setText(signed(words, "must"))
        self.changed.setVisible(bool(words))
        if words:
            announce(self, words)

    def let_open(self, may: bool) -> None:
        """Whether the list still leads to texts."""
        self.list.setEnabled(may)

    def _while_checked(self) -> str:
        return self.tr("The wording changed while it was checked. Check it again.")

    def _end(self) -> None:
        self.close_button.setText(QCoreApplication.translate("dialogs", "Close"))
        self._arrange(running=False)
        announce(self, self.status.text())

    def _arrange(self, *, running: bool) -> None:
        self.bar.setVisible(running)
        self.again.setEnabled(not running)
        self.list.setEnabled(True)
        self.list.setVisible(not running and bool(self.list.count()))
        self.proved.setVisible(not running and bool(self.proved.text()))
        if running:
            self.changed.hide()
        if self.isVisible():
            self.resize(self.size().expandedTo(self.sizeHint()))

    # --- its words

    def _rows(self, found: ProvedPack, pack: Pack) -> Iterator[tuple[Place, str, str]]:
        """What couldn't be read, what must be mended, then what is advised."""
        interface = self._interface
        slips, _ = gather(found.report.slips)
        parts = [(each.place, Severity.MUST, words_of(each, interface)) for each in found.problems]
        parts += [(each.place, each.severity, slip_words(each, interface)) for each in slips]
        parts.sort(key=lambda part: part[1] is not Severity.MUST)
        for place, severity, words in parts:
            strict = f"{SIGNS[severity]} {severity_words(severity, interface)}"
            yield place, place_words(place, pack, interface), f"{strict}: {words}"

    def _told(
        self, found: ProvedPack, must: int, others: int, gathered: dict[str, int]
    ) -> Iterator[str]:
        uncovered = found.report.counts.uncovered
        if must:
            yield self.tr("To mend: {0}. Press a line to open its text.").format(must)
        elif not uncovered and not found.changed:
            yield self.tr(
                "Nothing to mend: every template, and every pair that may go together, was proved."
            )
        if uncovered:
            yield self.tr("Not proved, because it is too much to try: {0}.").format(uncovered)
        if others:
            yield self.tr("To know: {0}.").format(others)
        if unreviewed := gathered.get("welsh-unreviewed"):
            yield self.tr("Texts whose Welsh nobody has reviewed: {0}.").format(unreviewed)
        if unused := gathered.get("unused-term"):
            yield self.tr("Terms of the glossary that no text holds: {0}.").format(unused)


def counts_words(counts: Counts) -> str:
    """What was proved, in numbers."""
    translate = QCoreApplication.translate
    parts = (
        (translate("check", "Templates: {0}"), counts.templates),
        (translate("check", "conditions proved: {0}"), counts.proved),
        (translate("check", "pairs of templates proved: {0}"), counts.pairs),
        (translate("check", "messages composed: {0}"), counts.composed),
        (translate("check", "of these of three templates: {0}"), counts.triples),
        (translate("check", "not proved: {0}"), counts.uncovered),
    )
    return "; ".join(words.format(f"{number:,}") for words, number in parts) + "."
