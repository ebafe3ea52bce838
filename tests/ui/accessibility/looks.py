"""The settings in which each state is looked at: languages, colours and sizes of text, in pairs or all of them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QDialog, QMainWindow

from app.language import Language
from app.storage import paths
from app.storage.settings import Colours, Settings
from app.templates.roles import Role
from app.ui.application import build
from app.ui.shell.main_window import MainWindow
from app.ui.style.colours import Roles
from app.ui.style.system_colours import colours_of as system_colours_of
from app.ui.style.theme import Theme
from tests.ui.conftest import NOW, SAM

LANGUAGES = (Language.EN, Language.CY)
COLOURS: tuple[Colours, ...] = ("light", "dark", "contrast", "system")
"""The last stands for a system of high contrast, whose own colours are used."""
SIZES = {100: (960, 1040), 200: (1280, 720), 300: (1920, 1040)}
"""Sizes of text, each with the window in which it is looked at unless a state asks for another."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One of all combinations."""

    language: Language
    colours: Colours
    text: int

    def __str__(self) -> str:
        return f"{self.language} {self.colours} {self.text} %"

    @property
    def look(self) -> str:
        """What of it is seen in the shape of things; words don't count."""
        return f"{self.colours} {self.text}"


EVERY = tuple(Setting(*each) for each in itertools.product(LANGUAGES, COLOURS, SIZES))


def in_pairs(number: int) -> tuple[Setting, ...]:
    """Four settings for the states of one walk: each value of each with the walk; over six walks, each two together."""
    sizes = tuple(SIZES)
    return tuple(
        Setting(LANGUAGES[(at + number) % 2], colours, sizes[(at + number) % 3])
        for at, colours in enumerate(COLOURS)
    )


def _system_colours() -> Roles:
    """A theme of high contrast as Windows has them, dark on light."""
    palette = QPalette()
    for role, colour in (
        (QPalette.ColorRole.WindowText, "#3d3d3d"),
        (QPalette.ColorRole.Window, "#fffaef"),
        (QPalette.ColorRole.Highlight, "#903909"),
        (QPalette.ColorRole.HighlightedText, "#fff5e3"),
    ):
        palette.setColor(role, QColor(colour))
    return system_colours_of(palette).roles


@contextmanager
def colours_of(setting: Setting, theme: Theme) -> Iterator[None]:
    """Have the system's colours where the setting says so."""
    with pytest.MonkeyPatch.context() as patch:
        if setting.colours == "system":
            patch.setattr(theme, "_wanted_roles", _system_colours)
            theme.refresh()
        yield
    if setting.colours == "system":
        theme.refresh()


def settle() -> None:
    """Let everything that waits for its turn have it."""
    for _ in range(5):
        QCoreApplication.processEvents()


@contextmanager
def window_in(
    setting: Setting,
    theme: Theme,
    size: tuple[int, int] | None = None,
    role: Role = "both",
    pack: Path | None = None,
) -> Iterator[MainWindow]:
    """A window in a setting, as it is after a start with it."""
    kept = Settings(
        role=role,
        favourites=("referee/new-referee",) if role else (),
        text=setting.text,
        colours=setting.colours,
        interface=setting.language,
    )
    with colours_of(setting, theme):
        made = build(
            theme,
            pack or paths.shipped_pack(),
            load=lambda: SAM,
            save=lambda _: None,
            settings_file=(lambda: kept, lambda _: None),
            clock=lambda: NOW,
        )
        assert isinstance(made, MainWindow)
        show(made, size or SIZES[setting.text])
        made.arrange_tab_order()
        yield made
        for dialog in made.findChildren(QDialog):
            dialog.close()
        made.close()
        made.deleteLater()
        # At once: whatever is left follows each change of colours, too.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def show(window: QMainWindow, size: tuple[int, int]) -> None:
    """Show a window, and have it be the active one."""
    window.resize(*size)
    window.show()
    window.activateWindow()
    settle()
