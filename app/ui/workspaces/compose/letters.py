"""The message as a letter: saved as PDF, and the email that carries it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from app.session.copying import Blocked
from app.ui.state.commands import At, Command
from app.ui.state.controller import Controller
from app.ui.state.finding_words import wording_of
from app.ui.style.theme import Theme
from app.ui.workspaces.compose.panes import Panes

if TYPE_CHECKING:
    from app.letters.model import Letter


class Letters(QObject):
    """Saves the message in front, where it may be a letter."""

    def __init__(self, controller: Controller, panes: Panes, theme: Theme) -> None:
        super().__init__(panes.reading)
        self._controller = controller
        self._bar = panes.reading.copy_bar
        self._theme = theme
        panes.reading.channels.pdf_wanted.connect(self.save)

    @property
    def may(self) -> bool:
        """Whether there is a letter."""
        return self._controller.standing.is_letter

    def save(self) -> None:
        """Show the pages, and save them; what stops a copy stops this too, and is led to."""
        if not self.may:
            self._bar.say(self.tr("A PDF is made of letters only, and this is none"))
            return
        made = self._letter(None)
        if isinstance(made, Blocked):
            self._refuse(made)
            return
        from app.ui.letters.dialog import LetterDialog  # noqa: PLC0415  # most starts make no letter

        dialog = LetterDialog(
            lambda size: made if size is None else self._sized(made, size),
            self._carrier_title(),
            self._controller.interface,
            self._theme,
            self._bar.window(),
        )
        dialog.email_wanted.connect(self.copy_email)
        dialog.open()

    def _letter(self, size: int | None) -> Letter | Blocked:
        from app.session.letter import message_letter  # noqa: PLC0415  # most starts make no letter

        controller = self._controller
        return message_letter(controller.message, controller.composition.channel, size)

    def _sized(self, made: Letter, size: int) -> Letter:
        """The letter in another size; nothing stops it, since the message can't change behind the dialog."""
        again = self._letter(size)
        return made if isinstance(again, Blocked) else again

    def _refuse(self, why: Blocked) -> None:
        first = why.findings[0]
        words = wording_of(first, self._controller.interface)
        self._controller.note_attempted()
        self._bar.say(self.tr("No PDF was made. {0}").format(words), "must", "✕")
        self._bar.blocked.emit(first)

    # --- the email that carries it

    @property
    def _carrier(self) -> str:
        """Its template; empty where the channel names none that there is."""
        paper = self._controller.composition.channel.paper
        carrier = paper.carried_by if paper is not None else ""
        return carrier if carrier in self._controller.pack.index.heads else ""

    def _carrier_title(self) -> str:
        carrier, controller = self._carrier, self._controller
        return controller.pack.head(carrier).title.get(controller.interface) if carrier else ""

    def copy_email(self) -> None:
        """Open it beside the letter, for the same customer, and copy its subject, or say what stops that."""
        carrier, controller = self._carrier, self._controller
        if not carrier:
            return
        for sheet in controller.desk.case.sheets:
            if any(entry.template == carrier for entry in sheet.session.draft.entries):
                controller.show_sheet(sheet.id)
                break
        else:
            channel = controller.message.channel
            controller.open_beside(carrier)
            if channel in controller.standing.channels:
                controller.begin_in_channel(channel)
        self._bar.take_focus()
        self._bar.copy_next()


def letter_commands(letters: Letters) -> tuple[Command, ...]:
    """*Save as PDF*."""
    return (
        Command(
            "save-pdf",
            QCoreApplication.translate("commands", "&Save as PDF…"),
            letters.save,
            at=At("message", 2),
            enabled=lambda: letters.may,
        ),
    )
