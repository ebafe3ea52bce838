"""What pictures show of dialogs, of the keyring's answers and of bugs."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import msgspec
from PySide6.QtCore import QEventLoop

from app.errors import AppError
from app.session.saved_case import SavedCase, saved_case
from app.ui.cases.earlier_dialog import EarlierDialog
from app.ui.letters.dialog import LetterDialog
from app.ui.packs.new_template import NewTemplateDialog
from app.ui.shell.bugs import install_excepthook
from app.ui.shell.health_dialog import HealthDialog
from app.ui.shell.main_window import MainWindow
from app.ui.state.earlier_cases import Offer
from app.ui.style.theme import Theme
from tests.ui.driving import confirm_all
from tests.ui.test_keeping import Keyring
from tests.ui.test_letters import write_letter

Opens = Callable[[MainWindow, Theme], None]


def _keyring(said: AppError | None) -> type[Keyring]:
    return type("Answering", (Keyring,), {"said": said, "asked": 0})


SILENT_KEYRING = _keyring(None)
LOCKED = {
    "no-keyring": _keyring(AppError("no-keyring")),
    "keyring-locked": _keyring(AppError("keyring-locked")),
    "keyring-failed": _keyring(AppError("keyring-failed", kind="TimeoutError")),
}


def earlier_cases(window: MainWindow, theme: Theme) -> None:
    """Three cases of an earlier run: one as it was, one with other wording, one that can't be opened."""
    controller = window.controller
    now = datetime(2026, 11, 24, 10, 0)
    controller.set_mark("A", "4711")
    saved = saved_case(controller.desk.case, controller.pack, now - timedelta(hours=1))
    offers = (
        Offer("1", now - timedelta(days=1), trouble=AppError("draft-of-another-key")),
        Offer("2", now - timedelta(hours=3), _reworded(saved)),
        Offer("3", saved.changed, saved),
    )
    EarlierDialog(offers, controller.pack, controller.interface, now, theme, window).open()


def _reworded(saved: SavedCase) -> SavedCase:
    """As a pack had it whose templates were other ones."""
    name, template = next(iter(saved.pack.templates.items()))
    other = msgspec.structs.replace(template, phrases=template.phrases[1:])
    templates = {**saved.pack.templates, name: other}
    pack = msgspec.structs.replace(saved.pack, templates=templates)
    case = msgspec.structs.replace(saved.case, letter="B", mark="")
    return msgspec.structs.replace(saved, case=case, pack=pack)


def new_template(window: MainWindow, theme: Theme) -> None:
    """A new template, asked for, which can't be made yet."""
    controller = window.controller

    def refuse(_new: object) -> Path:
        raise AppError("new-name", name="", most=60)

    dialog = NewTemplateDialog(controller.pack, controller.interface, refuse, theme, window)
    dialog.open()
    dialog.titles[next(iter(dialog.titles))].setText("Ask for a letter of consent")


def office(window: MainWindow, _theme: Theme) -> None:
    """What the office hasn't filled in."""
    window.texts.show_office()


def officer(window: MainWindow, _theme: Theme) -> None:
    """The settings, at the officer's details."""
    window.settings.show_officer()


def settings(window: MainWindow, _theme: Theme) -> None:
    """The settings, at those of the clipboard."""
    window.settings.show("clipboard_minutes")


def keys(window: MainWindow, _theme: Theme) -> None:
    """What the keys do."""
    window.texts.show_keys()


def _wait_for(met: Callable[[], bool]) -> None:
    """Let the window work until something is there that comes from beside it."""
    events = QEventLoop()
    while not met():
        events.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def letter(window: MainWindow, _theme: Theme) -> None:
    """The pages of a letter in large print, before they are saved as PDF."""
    window.preferences.set(
        msgspec.structs.replace(window.preferences.settings, role="investigator")
    )
    window.controller.begin()
    write_letter(window)
    confirm_all(window)
    window.menus.action("save-pdf").trigger()
    (dialog,) = window.findChildren(LetterDialog)
    _wait_for(lambda: not dialog.pages.picture.pixmap().isNull())


def health(window: MainWindow, _theme: Theme) -> None:
    """How the program stands on this computer."""
    window.menus.action("check-computer").trigger()
    (dialog,) = window.findChildren(HealthDialog)
    _wait_for(lambda: any(each.about == "keyring" for each in dialog.checks))


def about(window: MainWindow, _theme: Theme) -> None:
    """What the app is."""
    window.texts.show_app()


def bug(_window: MainWindow, theme: Theme) -> None:
    """The report of a bug, as the window shows it."""
    before = sys.excepthook
    install_excepthook(theme)
    try:
        _fail()
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    finally:
        sys.excepthook = before


def _fail() -> None:
    raise ValueError("said nowhere")


DIALOGS: dict[str, Opens] = {
    "open-cases": earlier_cases,
    "new-template": new_template,
    "office": office,
    "officer": officer,
    "settings": settings,
    "keys": keys,
    "bug": bug,
    "letter": letter,
    "health": health,
    "about": about,
}
