"""*Check this computer*: how the program stands here, from the Help menu; the same lines as `comms-builder doctor`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.language import Language
from app.language.prose.health import about_words, state_words, whole_words
from app.storage.health import HealthCheck, failure, machine_checks, tidy, worst
from app.storage.wording_health import wording_checks
from app.ui.controls.announcing import announce
from app.ui.controls.clipboard import copier
from app.ui.dialogs.text import TextDialog
from app.ui.packs.in_use import PackInUse
from app.ui.shell.screen_health import screen_checks
from app.ui.state.background import Background
from app.ui.style.focus_ring import FocusRing
from app.ui.style.theme import Theme

translate = QCoreApplication.translate


class HealthDialog(TextDialog):
    """How each thing stands, as soon as it is known: the keyring may take its time.

    Attributes:
        checks: what is shown.
    """

    def __init__(self, pack: PackInUse, interface: Language, theme: Theme, parent: QWidget) -> None:
        self._interface = interface
        screen = screen_checks(theme.system_font, theme.font(), theme.percent)
        wording = wording_checks(pack.loaded, pack.trouble, is_set=pack.is_set)
        self.checks: tuple[HealthCheck, ...] = (*screen, *wording)
        unkept = pack.loaded.why_unkept()
        looking = (
            translate("health", "Still looking"),
            translate("health", "Folders, files, keyring…"),
        )
        title = translate("health", "Check this computer")
        super().__init__(title, [*self._lines(), looking], theme, parent)
        FocusRing(self, theme)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.add_button(translate("health", "Copy these lines"), lambda: copier().copy(self.text))
        Background(self).run(lambda: tuple(machine_checks(unkept)), self._show, self._show_failure)

    @property
    def text(self) -> str:
        """All of it, as lines that can be sent to somebody; no user is named in them."""
        return "\n".join(f"{name}: {said}".replace("\n", "\n  ") for name, said in self._lines())

    def _lines(self) -> list[tuple[str, str]]:
        """How all stands, then what isn't good, then the rest."""
        summed = whole_words(worst(self.checks), self._interface)
        ordered = sorted(self.checks, key=lambda each: each.state == "good")
        return [(translate("health", "Altogether"), summed), *map(self._line, ordered)]

    def _line(self, check: HealthCheck) -> tuple[str, str]:
        state = state_words(check.state, self._interface)
        return about_words(
            check.about, self._interface
        ), f"{state}: {tidy(check.said.get(self._interface))}"

    def _show(self, checks: tuple[HealthCheck, ...]) -> None:
        self.checks = (*self.checks, *checks)
        self.show_lines(self._lines())
        announce(self, whole_words(worst(self.checks), self._interface))

    def _show_failure(self, error: AppError) -> None:
        self._show((failure("program", error),))
