"""Several workspaces in one window: built when opened, each as it was left, and one customer across them."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.language import Language
from app.storage.settings import Settings
from app.templates.roles import Role
from app.ui.application import build
from app.ui.dialogs.keys import keys_lines
from app.ui.shell import parts
from app.ui.shell.main_window import MainWindow
from app.ui.shell.open_window import open_now
from app.ui.shell.openings import Materials, WorkspaceOffer, openings
from app.ui.state.commands import At, Command, Told
from app.ui.state.translation import use_language
from app.ui.style.theme import Theme
from app.ui.workspaces.workspace import StatusWords, Workspace, WorkspaceState
from tests.ui.conftest import ANYONE, NOW, SAM, Opened
from tests.ui.driving import ALT, CTRL, add_template, focused, press, type_text
from tests.ui.formatting import RED, format_of, take_in
from tests.ui.speaking import menus_of, mnemonic

Key = Qt.Key


class TrialState(WorkspaceState, frozen=True):
    """What the trial hands over."""

    text: str


class Trial(Workspace):
    """A workspace of a test: two fields."""

    name = "trial"
    made = 0

    def __init__(self, _materials: Materials, parent: QWidget) -> None:
        super().__init__(parent)
        Trial.made += 1
        self.fields = (QLineEdit(), QLineEdit())
        layout = QVBoxLayout(self)
        for place, field in enumerate(self.fields):
            field.setAccessibleName(f"Field {place}")
            layout.addWidget(field)
        self.said: list[str] = []
        self.done: list[str] = []

    def commands(self) -> tuple[Command, ...]:
        def act() -> None:
            self.done.append("found")

        told = Told("Find in the trial")
        find = Command("trial-find", "Find it", act, ("Ctrl+F",), At("edit"), told, self.name)
        return (find,)

    def status(self) -> StatusWords:
        return StatusWords(kind="Trial")

    def say(self, words: str, tone: str = "") -> None:
        self.said.append(f"{tone}{words}")

    def begin(self) -> None:
        self.fields[0].setFocus()

    def fit(self) -> None: ...

    def chain(self) -> list[QWidget]:
        return list(self.fields)

    def show_pack(self, loaded: object) -> None: ...

    def keep(self) -> None: ...

    def state(self) -> TrialState:
        return TrialState(self.fields[0].text())

    def restore(self, state: WorkspaceState) -> None:
        assert isinstance(state, TrialState)
        self.fields[0].setText(state.text)

    def return_to(self, state: WorkspaceState) -> None:
        assert isinstance(state, TrialState)
        self.fields[0].setFocus()


CSMT: frozenset[Role] = frozenset({"csmt", "both"})


@pytest.fixture
def with_trial(monkeypatch: pytest.MonkeyPatch) -> None:
    offer = WorkspaceOffer("trial", "Trial", "A t&rial", "Alt+9", Trial, CSMT)
    first = openings()[0]
    monkeypatch.setattr(parts, "openings", lambda: (first, offer))
    monkeypatch.setattr(Trial, "made", 0)


def writing_as(role: Role) -> Settings:
    return msgspec.structs.replace(ANYONE, role=role)


def trial_of(window: MainWindow) -> Trial:
    assert isinstance(window.workspace, Trial)
    return window.workspace


@pytest.mark.usefixtures("with_trial")
def test_a_workspace_is_built_when_it_is_opened_and_left_as_it_was(
    opened: Opened, kept: list[Settings]
) -> None:
    window = opened()
    assert Trial.made == 0
    assert "trial-find" not in {each.id for each in window.menus.commands}
    add_template("new photo")
    before, at = window.controller.session, focused()
    press(Key.Key_9, ALT)
    trial = trial_of(window)
    assert Trial.made == 1
    assert trial.isVisible()
    assert not window.compose.isVisible()
    assert focused() is trial.fields[0]
    assert kept[-1].workspace == "trial"
    assert window.menus.action("workspace-trial").isChecked()
    # The same key does what it does here, and the page of keys tells of what is here.
    press(Key.Key_F, CTRL)
    assert trial.done == ["found"]
    assert "Find in the trial" in {words for _, words in keys_lines(window._commands_here())}
    assert not any(each.workspace == "compose" for each in window._commands_here())
    window.say("told")
    assert trial.said == ["told"]
    trial.fields[1].setFocus()
    press(Key.Key_5, ALT)
    assert window.compose.isVisible()
    assert focused() is at
    assert window.controller.session is before
    press(Key.Key_9, ALT)
    assert focused() is trial.fields[1]
    assert Trial.made == 1


@pytest.mark.usefixtures("with_trial")
def test_which_workspaces_are_offered_follows_the_role(opened: Opened) -> None:
    roles: tuple[tuple[Role, bool], ...] = (("examiner", False), ("csmt", True), ("both", True))
    for role, offered in (*roles, ("", False)):
        window = opened(settings=writing_as(role))
        assert window.switch.tabs.isVisible() is offered, role
        assert window.menus.action("workspace-trial").isEnabled() is offered, role
        press(Key.Key_9, ALT)
        assert (window.workspace.name == "trial") is offered, role
        if offered:
            # Who is in it stays in it, whatever they say next.
            settings = window.preferences.settings
            window.preferences.set(msgspec.structs.replace(settings, role="examiner"))
            assert window.switch.tabs.isVisible()
        window.close()


@pytest.mark.usefixtures("with_trial")
def test_the_next_start_is_in_the_workspace_of_the_last_one(opened: Opened) -> None:
    settings = msgspec.structs.replace(ANYONE, workspace="trial")
    assert opened(settings=settings).workspace.name == "trial"
    gone = msgspec.structs.replace(settings, workspace="gone")
    for other in (msgspec.structs.replace(settings, role="examiner"), gone):
        window = opened(settings=other)
        assert window.workspace is window.compose
    assert Trial.made == 1


@pytest.mark.usefixtures("with_trial")
def test_the_arrows_of_the_switch_leave_the_focus_on_it(opened: Opened) -> None:
    window = opened()
    tabs = window.switch.tabs.tabs
    assert [tabs.tabText(place) for place in range(tabs.count())] == ["Compose", "Trial"]
    tabs.setFocus()
    assert tabs.width() >= tabs.sizeHint().width()
    press(Key.Key_Right)
    assert window.workspace.name == "trial"
    assert tabs.width() >= tabs.sizeHint().width(), "no tab is cut because another one is chosen"
    assert focused() is tabs
    press(Key.Key_Tab)
    assert focused() is trial_of(window).fields[0]
    press(Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    press(Key.Key_Left)
    assert window.workspace is window.compose
    assert focused() is tabs


@pytest.mark.usefixtures("with_trial")
def test_a_very_low_window_leaves_the_switch_out(opened: Opened) -> None:
    window = opened(size=(320, 256))
    assert not window.switch.tabs.isVisible()
    press(Key.Key_9, ALT)
    assert window.workspace.name == "trial"
    window.resize(960, 1040)
    assert window.switch.tabs.isVisible()


@pytest.mark.usefixtures("with_trial")
def test_a_window_that_is_low_for_its_text_leaves_the_switch_out(
    qtbot: QtBot, opened: Opened
) -> None:
    window = opened(size=(960, 1040), settings=msgspec.structs.replace(ANYONE, text=300))
    tabs = window.switch.tabs
    assert not tabs.isVisible()
    window.menus.action("usual-size").trigger()
    qtbot.waitUntil(tabs.isVisible)


@pytest.fixture
def lasting(theme: Theme, qtbot: QtBot) -> Iterator[MainWindow]:
    """A window that another may take the place of; whichever is open at the end is closed."""
    made = build(
        theme,
        load=lambda: SAM,
        save=lambda _: None,
        settings_file=(lambda: ANYONE, lambda _: None),
        clock=lambda: NOW,
    )
    assert isinstance(made, MainWindow)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    window = open_now()
    if window is not None:
        window.close()
        window.deleteLater()
    use_language(Language.EN)


def spoken(qtbot: QtBot, window: MainWindow, language: Language) -> MainWindow:
    """The window that takes the place of another one."""
    with qtbot.waitSignal(window.destroyed):
        window.menus.action(f"interface-{language}").trigger()
    now = open_now()
    assert now is not None
    return now


@pytest.mark.usefixtures("with_trial")
def test_another_language_of_the_window_loses_nothing_of_any_workspace(
    qtbot: QtBot, request: pytest.FixtureRequest
) -> None:
    window: MainWindow = request.getfixturevalue("lasting")
    window.compose.templates.search.setText("photo")
    press(Key.Key_9, ALT)
    type_text("what was typed")
    for name, language in (("trial", Language.CY), ("compose", Language.EN)):
        window.switch.turn_to(name)
        window = spoken(qtbot, window, language)
        assert window.workspace.name == name
        assert [each.name for each in window.workspaces] == ["compose", "trial"]
        assert window.compose.templates.search.text() == "photo"
        trial = window.switch.open("trial")
        assert isinstance(trial, Trial)
        assert trial.fields[0].text() == "what was typed"
        assert trial.isVisible() is (name == "trial")


@pytest.mark.parametrize("language", list(Language))
def test_letters_of_the_menus_are_unique_in_each_workspace(
    qtbot: QtBot, lasting: MainWindow, language: Language
) -> None:
    window = lasting if language is Language.EN else spoken(qtbot, lasting, language)
    window.switch.turn_to("format")
    menus = list(menus_of(window.menuBar()))
    assert len(menus) > 6
    for actions in menus:
        shown = [each.text() for each in actions if each.isVisible()]
        letters = Counter(filter(None, map(mnemonic, shown)))
        assert [letter for letter, times in letters.items() if times > 1] == [], shown


@pytest.mark.parametrize("language", list(Language))
def test_no_word_of_the_switch_is_cut_or_moves_whichever_is_in_front(
    opened: Opened, language: Language
) -> None:
    use_language(language)
    try:
        tabs = opened(size=(960, 1040), settings=Settings(role="both")).switch.tabs.tabs
    finally:
        use_language(Language.EN)
    places = set()
    for key in (Key.Key_6, Key.Key_7, Key.Key_5):
        press(key, ALT)
        QApplication.processEvents()
        for each in range(tabs.count()):
            assert tabs.tabRect(each).width() == tabs.tabSizeHint(each).width(), key
        places.add(tuple(tabs.tabRect(each).x() for each in range(tabs.count())))
    assert len(places) == 1


def test_a_formatted_email_goes_on_in_another_language_of_the_window(
    qtbot: QtBot, lasting: MainWindow
) -> None:
    found = take_in(lasting, RED)
    type_text("Ms Pugh")
    found.steps.recipient.field.setText("pugh@example.com")
    found.pane.compare.setChecked(True)
    found.pane.editor.setFocus()
    before = found.email.content
    caret = found.pane.editor.caret()
    window = spoken(qtbot, lasting, Language.CY)
    now = format_of(window)
    assert now.email.content == before
    assert now.steps.recipient.address == "pugh@example.com"
    assert now.pane.original.isVisible()
    assert now.pane.editor.caret() == caret
    qtbot.waitUntil(now.pane.editor.hasFocus)
    assert len(now.email.red_parts) == 3
    assert now.pane.compare.text() == "Cyn ac ar ôl"
    press(Key.Key_Z, CTRL)
    assert len(now.email.red_parts) == 4


def test_a_start_knows_nothing_of_what_other_workspaces_need() -> None:
    code = (
        "import sys, app.ui.application, app.ui.shell.openings\n"
        "needed = ('app.ui.workspaces.format.workspace', 'app.ui.workspaces.resend.workspace', "
        "'app.formatting.markup.reading', 'app.formatting.resend', 'app.session.format_standing')\n"
        "print([each for each in needed if each in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


@pytest.mark.parametrize("size", [(1440, 900), (620, 900)], ids=["beside the menus", "in a row"])
def test_assistive_technology_finds_the_switch_before_what_is_below_it(
    opened: Opened, size: tuple[int, int]
) -> None:
    window = opened(size=size, settings=Settings(role="both"))
    tabs, bar = window.switch.tabs, window.menuBar()
    beside = tabs.mapTo(window, tabs.rect().center()).y() < bar.geometry().bottom()
    assert beside is (size[0] > 1000)
    told = QAccessible.queryAccessibleInterface(window)
    found = [told.child(place).object() for place in range(told.childCount())]
    assert found[:2] == [bar, tabs if beside else window.centralWidget()]
    assert tabs.geometry().size().width() >= tabs.tabs.minimumSizeHint().width()
    if beside:
        place = bar.cornerWidget()
        assert place is not None
        assert tabs.geometry() == place.geometry().translated(bar.pos())
        window.resize(size[0] - 100, size[1])
        assert tabs.geometry() == place.geometry().translated(bar.pos()), "it goes with the corner"
