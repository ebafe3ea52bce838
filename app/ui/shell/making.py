"""Makes the window over a pack that was opened, with its session; what it is made of is imported with this module."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QApplication

from app.compose.house_style import HouseStyle
from app.compose.previous import Previous
from app.expressions.names import Officer
from app.language import Language
from app.session.change import Change
from app.storage.drafts import Drafts
from app.storage.key_request import KeyRequest
from app.storage.spelling import Spelling
from app.ui.controls.soon import soon
from app.ui.packs.choosing import Chosen
from app.ui.packs.in_use import PackInUse
from app.ui.shell.main_window import MainWindow
from app.ui.shell.open_window import OpenWindow
from app.ui.state.controller import Controller
from app.ui.state.dictionary import Learning
from app.ui.state.draft_key import DraftKey
from app.ui.state.keeping import Keeping
from app.ui.state.preferences import Preferences
from app.ui.state.warming_up import WarmingUp
from app.ui.style.theme import Theme


@dataclass(frozen=True, slots=True)
class Beginnings:
    """What a session begins with.

    Attributes:
        theme: the looks of its window.
        preferences: the officer's.
        officer: their details.
        save_officer: keeps these.
        interface: the language of the window.
        clock: tells the time.
        request: asks for the key that open cases are kept with; None keeps none.
    """

    theme: Theme
    preferences: Preferences
    officer: Officer
    save_officer: Callable[[Officer], None]
    interface: Language
    clock: Callable[[], datetime]
    request: Callable[..., KeyRequest] | None


def make_window(begun: Beginnings, chosen: Chosen, shown: MainWindow | None) -> MainWindow:
    """Make the window over a pack, or put everything into the one that is shown already.

    Raises:
        AppError: `not-compiled`, where the pack's folder isn't any more what was opened.
    """
    theme, preferences = begun.theme, begun.preferences
    spelling = Spelling()
    chosen.loaded.open_whole()
    style = HouseStyle(chosen.loaded.rules, spelling)
    controller = Controller(
        chosen.loaded.pack,
        begun.officer,
        clock=begun.clock,
        interface=begun.interface,
        house_style=style.check,
        previous=Previous(secrets.token_bytes(16)),
    )
    controller.section = style.section
    controller.check_text = style.look
    controller.knows_word = lambda word: any(spelling.knows(word, each) for each in Language)
    controller.dictionary = Learning(spelling, style.forget)
    controller.changed.connect(lambda change: _forget_texts(style, change))
    in_use = PackInUse(chosen.loaded, controller, preferences, chosen.missing)
    in_use.replacing.connect(lambda other: style.follow(other.rules))
    save, keeping = begun.save_officer, _keeping(begun, controller)

    def furnished(window: MainWindow) -> MainWindow:
        window.furnish(controller, save, in_use, keeping)
        return window

    opened = OpenWindow(
        lambda: furnished(MainWindow(theme, preferences)),
        theme,
        furnished(shown) if shown is not None else None,
    )
    # With the window it goes, and the following ends.
    in_use.setParent(opened)
    window = opened.window
    if shown is None:
        window.workspace.begin()
    warming = WarmingUp(style, begun.clock().date(), opened)
    for waiting in (warming, in_use.follower):
        waiting.put_off()  # making the window took longer than the pause
        window.compose.templates.search.textChanged.connect(waiting.put_off)
    controller.changed.connect(warming.put_off)
    return window


def _keeping(begun: Beginnings, controller: Controller) -> Keeping | None:
    """Keeps the open cases, from soon after the window is shown to the end of the program."""
    if begun.request is None:
        return None
    drafts = Drafts(begun.preferences.organisation.kept_for)
    keeping = Keeping(controller, drafts, DraftKey(controller, begun.request), begun.clock)
    soon(keeping, keeping.begin)
    app = QApplication.instance()
    if app is not None:
        app.aboutToQuit.connect(keeping.end)
    return keeping


def _forget_texts(style: HouseStyle, change: Change) -> None:
    """Of a message that is done, no text stays with the rules."""
    if change & Change.ANOTHER_MESSAGE:
        style.forget()
