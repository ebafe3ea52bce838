"""Asks what is to become of the cases that an earlier run of the program left open."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QDialogButtonBox, QVBoxLayout, QWidget

from app.language import Language
from app.language.dates import format_date
from app.language.prose import error_words
from app.session.saved_case import changed_titles
from app.templates.pack import Pack
from app.ui.controls.choice_button import CheckChoice
from app.ui.controls.dialog_buttons import add_button
from app.ui.controls.plain_text import Label
from app.ui.controls.scrolling_dialog import ScrollingDialog
from app.ui.state.earlier_cases import Offer
from app.ui.style.focus_ring import FocusRing
from app.ui.style.look import set_look
from app.ui.style.theme import Theme


class EarlierDialog(ScrollingDialog):
    """A box for each case, ticked; *Continue* and *Discard* are about the ticked ones. Escape leaves all as it is.

    Attributes:
        boxes: those of the cases that can be opened, by the id of the draft.
        discarded: whether the officer wants to discard what is ticked.
    """

    def __init__(
        self,
        offers: tuple[Offer, ...],
        pack: Pack,
        interface: Language,
        now: datetime,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(self.tr("Open cases"), theme, parent)
        self.discarded = False
        self._offers = offers
        self._pack = pack
        self._interface = interface
        self._now = now
        layout = QVBoxLayout()
        about = self.tr("These cases were open when Comms Builder ended. Go on with them?")
        layout.addWidget(_wrapped(about))
        self.boxes: dict[str, CheckChoice] = {}
        # What there is to decide comes first; of what can't be opened one is only told.
        for offer in sorted(offers, key=lambda each: each.saved is None):
            self._add(offer, layout)
        later = self.tr(
            "What you leave stays sealed on this computer, and is deleted when its time is over."
        )
        layout.addWidget(_wrapped(later, "quiet"))
        self._buttons_below(layout)
        FocusRing(self, theme)

    def _add(self, offer: Offer, layout: QVBoxLayout) -> None:
        at = self._when(offer.changed)
        if offer.saved is None:
            why = error_words(offer.trouble, self._interface) if offer.trouble is not None else ""
            layout.addWidget(_wrapped(self.tr("A case, changed {0}. {1}").format(at, why), "note"))
            return
        case = offer.saved.case
        titles = [each.get(self._interface) for each in offer.saved.titles]
        if case.has_email:
            titles.append(self.tr("Formatted email"))
        holds = ", ".join(titles) or self.tr("Nothing is chosen in it yet.")
        name = f"{case.letter} · {case.mark}" if case.mark else case.letter
        words = self.tr("{0} – changed {1}").format(name, at)
        box = CheckChoice(words, "", self._theme)
        box.setAccessibleName(f"{words}: {holds}")
        box.setChecked(True)
        box.toggled.connect(self._fit)
        self.boxes[offer.id] = box
        one, about = QVBoxLayout(), QVBoxLayout()
        layout.addLayout(one)
        one.setSpacing(0)
        one.addWidget(box)
        one.addLayout(about)
        about.setSpacing(self._theme.gap(4))
        about.setContentsMargins(box.text_left, 0, 0, 0)
        about.addWidget(_wrapped(holds, "quiet"))
        changed = changed_titles(offer.saved, self._pack)
        if changed:
            others = ", ".join(each.get(self._interface) for each in changed)
            note = self.tr("The wording has changed since: {0}. Read it again.").format(others)
            about.addWidget(_wrapped(note, "note"))

    def _buttons_below(self, layout: QVBoxLayout) -> None:
        buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        self.go_on = add_button(buttons, self.tr("Continue"), role.AcceptRole)
        set_look(self.go_on, "filled", True)
        self.discard = add_button(buttons, self.tr("Discard"), role.DestructiveRole)
        self.later = add_button(buttons, self.tr("Decide later"), role.RejectRole)
        self.go_on.clicked.connect(self.accept)
        self.discard.clicked.connect(self._on_discard)
        buttons.rejected.connect(self.reject)
        self.fill(layout, buttons)
        self._fit()
        (self.go_on if self.boxes else self.later).setFocus()

    def _fit(self) -> None:
        for button in (self.go_on, self.discard):
            button.setEnabled(bool(self.ticked))

    @property
    def ticked(self) -> tuple[Offer, ...]:
        """The cases that the buttons are about."""
        return tuple(
            each
            for each in self._offers
            if each.id in self.boxes and self.boxes[each.id].isChecked()
        )

    def _on_discard(self) -> None:
        self.discarded = True
        self.accept()

    def _when(self, at: datetime) -> str:
        time = f"{at:%H:%M}"
        if at.date() == self._now.date():
            return self.tr("today at {0}").format(time)
        day = format_date(at.date(), self._interface)
        return self.tr("on {0} at {1}").format(day, time)


def _wrapped(words: str, look: str = "") -> Label:
    label = Label(words)
    label.setWordWrap(True)
    if look:
        set_look(label, look, True)
    return label
