"""Rules and dictionaries are made ready in pauses, a language in each, and not while somebody types."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QApplication

from app.compose.house_style import HouseStyle
from app.language import Language
from app.ui.shell.main_window import MainWindow
from app.ui.shell.open_window import OpenWindow
from app.ui.state.warming_up import WarmingUp
from app.ui.style.theme import Theme


class NotedStyle(HouseStyle):
    """Notes what is to be made ready."""

    def __init__(self) -> None:
        self.ready: list[Language] = []

    def warm_up(self, language: Language, today: date) -> None:  # noqa: ARG002
        self.ready.append(language)


def test_each_language_has_a_pause_of_its_own(qapp: QApplication) -> None:
    style = NotedStyle()
    warming = WarmingUp(style, date(2026, 11, 27), qapp)
    assert warming.isActive()
    assert not style.ready
    for count, language in enumerate(Language, start=1):
        warming.put_off()
        assert len(style.ready) == count - 1
        warming.timeout.emit()
        assert style.ready[-1] is language
    warming.stop()
    warming.put_off()
    assert not warming.isActive()
    assert style.ready == list(Language)
    warming.deleteLater()


def test_a_letter_of_a_search_and_what_is_done_put_it_off(window: MainWindow, theme: Theme) -> None:
    (warming,) = (
        timer
        for opened in theme.findChildren(OpenWindow)
        if opened.window is window
        for timer in opened.findChildren(WarmingUp)
    )
    warming.stop()
    window.compose.templates.search.setText("p")
    assert warming.isActive()
    warming.stop()
    window.controller.choose("photos/new-photo")
    assert warming.isActive()
