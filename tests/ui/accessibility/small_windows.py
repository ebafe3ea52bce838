"""States: the dialogs, and the windows that stand alone."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.ui.controls.ask_dialog import AskDialog, NameDialog, PathDialog
from app.ui.controls.scrolling_dialog import ScrollingDialog
from app.ui.findings.reasons import ReasonDialog
from app.ui.form.calendar_button import CalendarButton
from app.ui.settings.items import ItemsField
from app.ui.shell.health_dialog import HealthDialog
from app.ui.shell.problem_window import ProblemWindow
from app.ui.shell.reading_window import ReadingWindow
from app.ui.shell.report_dialog import ReportDialog
from app.ui.state.reading_progress import ReadingProgress
from tests.screenshots_of_dialogs import bug, earlier_cases, new_template
from tests.ui.accessibility.looks import settle
from tests.ui.accessibility.states import At, Walk, found
from tests.ui.test_letters import dialog_of, write_letter

Key = Qt.Key
WAIT = 60_000


def newest(at: At) -> QDialog:
    """The dialog that was opened last."""
    settle()
    shown = [each for each in at.window.findChildren(QDialog) if each.isVisible()]
    shown[-1].activateWindow()
    settle()
    return shown[-1]


def by_command(name: str, at: At) -> QWidget:
    """What a line of the menus opens."""
    at.window.menus.action(name).trigger()
    return newest(at)


def licences(at: At) -> QWidget:
    """From *About*."""
    at.window.texts.show_licences()
    return newest(at)


def wording(at: At) -> QWidget:
    """From *About this wording*."""
    at.window.texts.show_wording()
    return newest(at)


def not_used(at: At) -> QWidget:
    """From what is told of files that are wrong."""
    at.window.texts.show_problems()
    return newest(at)


def computer(at: At) -> QWidget:
    """How the program stands here, when all is known."""
    at.window.menus.action("check-computer").trigger()
    dialog = newest(at)
    assert isinstance(dialog, HealthDialog)
    at.qtbot.waitUntil(lambda: any(each.about == "keyring" for each in dialog.checks), timeout=WAIT)
    return dialog


def settings(at: At) -> QWidget:
    at.window.controller.choose("photos/new-photo")
    at.window.settings.show("clipboard_minutes")
    return newest(at)


def snippet(at: At) -> QWidget:
    at.window.settings.show("snippets")
    shown = at.window.settings.shown
    assert shown is not None
    field = shown.rows["snippets"].field
    assert isinstance(field, ItemsField)
    field.new_button.click()
    return newest(at)


def after_snippet(at: At) -> QWidget:
    """The settings again, at the officer's details."""
    at.window.settings.show_officer()
    return newest(at)


def asked_for_template(at: At) -> QWidget:
    new_template(at.window, at.theme)
    return newest(at)


def _shown(at: At, dialog: ScrollingDialog) -> QWidget:
    dialog.open()
    return newest(at)


def asked(at: At) -> QWidget:
    words = "Some words about a folder; " * 12
    return _shown(at, AskDialog("Something is asked", words, "Copy…", at.theme, at.window))


def path_told(at: At) -> QWidget:
    words = "A folder; " * 20
    return _shown(at, PathDialog("Your wording", words, "/" + "a" * 200, at.theme, at.window))


def name_asked(at: At) -> QWidget:
    dialog = NameDialog("A set", "What shall it be called?", "Call it so", 40, at.theme, at.window)
    return _shown(at, dialog)


def earlier(at: At) -> QWidget:
    earlier_cases(at.window, at.theme)
    return newest(at)


def problem(at: At) -> QWidget:
    window = ProblemWindow(None, at.window.controller.interface, at.theme)
    window.resize(at.window.size())
    window.show()
    return window


def reading(at: At) -> QWidget:
    window = ReadingWindow(ReadingProgress(), at.theme)
    window.show()
    return window


def failed(at: At) -> QWidget:
    """The report of a bug."""
    bug(at.window, at.theme)
    shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, ReportDialog)]
    shown[-1].activateWindow()
    settle()
    return shown[-1]


def calendar(at: At) -> QWidget:
    """Laid over the window."""
    at.window.controller.choose("no-reply/withdrawn-at-request")
    settle()
    button = at.window.compose.form.findChildren(CalendarButton)[0]
    button.open()
    settle()
    sheet = button.calendar
    assert isinstance(sheet, QWidget)
    return sheet


def reason(at: At) -> QWidget:
    """A reason of the officer's own, refused because it is empty."""
    found(at)
    settle()
    controller = at.window.controller
    asked = ReasonDialog(controller.findings[0], controller.interface, at.theme, at.window)
    asked.open()
    dialog = newest(at)
    assert isinstance(dialog, ReasonDialog)
    dialog.yes.click()
    settle()
    return dialog


def letter(at: At) -> QWidget:
    """The pages of a letter, before it is saved."""
    write_letter(at.window)
    at.window.menus.action("save-pdf").trigger()
    return dialog_of(at.qtbot, at.window)


TEXTS = ("keys", "about-pack", "about-app", "office")


DIALOGS = Walk(
    "dialogs",
    (
        ("settings", settings),
        ("snippet", snippet),
        ("officer", after_snippet),
        ("new template", asked_for_template),
        ("asked", asked),
        ("path", path_told),
        ("name", name_asked),
        ("earlier cases", earlier),
        ("failed", failed),
    ),
)
TEXT_WINDOWS = Walk(
    "text windows",
    (
        *((each, partial(by_command, each)) for each in TEXTS),
        ("licences", licences),
        ("wording", wording),
        ("not used", not_used),
        ("computer", computer),
    ),
)
ALONE = Walk("windows alone", (("problem", problem), ("reading", reading)))
CALENDAR = Walk("calendar", (("calendar", calendar),))
REASON = Walk("reason", (("reason", reason),))
LETTER = Walk("letter", (("letter", letter),), role="investigator")
