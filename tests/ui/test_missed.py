"""What customers will miss while the office isn't set up: said once, and told in *Set up your office*."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt

from app.expressions.names import OFFICE_ENTRIES
from app.language import Language
from app.language.prose import office_words
from app.ui.controls.plain_text import Label
from app.ui.dialogs.about import office_lines
from app.ui.shell.main_window import MainWindow
from app.ui.state.missed import Missed
from tests.ui.driving import add_template, press


def told(window: MainWindow) -> str:
    words = window.compose.status().missed
    return words[0] if words else ""


def test_the_window_says_once_what_customers_will_miss(window: MainWindow) -> None:
    assert told(window) == ""
    add_template("new photo")
    press(Qt.Key.Key_1)
    first = told(window)
    assert "How long customers have to reply" in first
    assert "Set up your office" in first
    press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert told(window) == ""
    add_template("new photo")
    assert "How long customers have to reply" not in told(window)


class Comings(QObject):
    """Counts how often something is shown or hidden."""

    count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt says so
        self.count += event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}
        return False


def test_what_has_no_room_in_full_stays_as_it_is_while_nothing_changes(window: MainWindow) -> None:
    window.resize(900, window.height())
    add_template("new photo")
    press(Qt.Key.Key_1)
    whole = told(window)
    label = next(each for each in window.statusBar().findChildren(Label) if each.toolTip() == whole)
    assert label.isVisible()
    assert label.text() != whole, "there is room for less of it"
    comings = Comings()
    label.installEventFilter(comings)
    press(Qt.Key.Key_2)
    assert comings.count == 0
    label.removeEventFilter(comings)


def test_what_a_message_misses_comes_first_in_set_up_your_office(window: MainWindow) -> None:
    add_template("new photo")
    unsaid = window.controller.message.unsaid
    assert "reply_period" in unsaid
    loaded = window.controller.standing.packs.loaded
    (title, words), (others, other_words), *_ = office_lines(
        loaded, window.controller.office_file, Language.EN, unsaid
    )
    assert title == "Customers miss in this message"
    missed = [f"– {office_words(each, Language.EN)}" for each in unsaid]
    assert words.split("\n") == missed
    assert others == "Not filled in either"
    assert not set(missed) & set(other_words.split("\n")), "said once"


def test_each_entry_is_told_in_one_message_only() -> None:
    missed = Missed()
    assert missed.of(("sign_off", "reply_period")) == ("sign_off", "reply_period")
    assert missed.of(("sign_off",)) == ("sign_off",), "of the same message"
    assert missed.of(()) == ()
    assert missed.of(("sign_off", "refunds")) == ("refunds",)
    assert set(OFFICE_ENTRIES) >= {"sign_off", "refunds"}
