"""*Check this computer*: the same lines as on the command line, and what can be copied of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.__main__ import main
from app.errors import AppError
from app.storage import health
from app.storage.health import tidy
from app.storage.settings import Settings, settings_file
from app.ui.controls.scrolling import UprightScroll
from app.ui.controls.scrolling_dialog import SHARE
from app.ui.shell.health_dialog import HealthDialog
from app.ui.shell.main_window import MainWindow
from app.ui.shell.screen_health import screen_checks
from tests.ui.driving import clipboard_text
from tests.unit.storage import keyrings


@pytest.mark.parametrize(
    ("system", "shown", "said"),
    [(9, 9, "9 points, 100 %"), (3, 10.5, "too small"), (72, 30, "couldn’t hold more")],
)
def test_what_it_says_of_the_text(qapp: QApplication, system: int, shown: float, said: str) -> None:
    def text(shown: float) -> str:
        fonts = [QFont(qapp.font()), QFont(qapp.font())]
        fonts[0].setPointSizeF(system)
        fonts[1].setPointSizeF(shown)
        (check,) = [each for each in screen_checks(fonts[0], fonts[1]) if each.about == "text"]
        return check.said.en

    assert said in text(shown)
    # As where the screen's dots per inch are told wrongly.
    assert "so hardly anything fits" in text(200)


def test_it_tells_how_all_stands_and_copies_it(
    window: MainWindow,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("TEST_KEYRING", str(tmp_path / "keys"))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"{keyrings.__name__}.Locked")
    # Wording of the officer's own that the shipped one stands in for.
    gone = tmp_path / "gone"
    settings_file().save(Settings().with_pack(gone))
    window.pack.trouble = AppError("no-pack", str(gone))
    window.menus.action("check-computer").trigger()
    (dialog,) = window.findChildren(HealthDialog)
    qtbot.waitUntil(lambda: any(each.about == "keyring" for each in dialog.checks), timeout=30_000)
    content = dialog.findChild(UprightScroll)
    assert content is not None
    room = dialog.screen().availableSize().height() * SHARE
    qtbot.waitUntil(
        lambda: dialog.height() >= room - 1 or not content.verticalScrollBar().isVisible()
    )
    shown = [each.text() for each in dialog.findChildren(QLabel)]
    assert shown[0] == "Altogether"
    # Nothing is shown offscreen, which is what stands worst here.
    assert shown[1] == "Something here stops Comms Builder: do what stands beside it."
    good = [at for at, each in enumerate(shown) if each.startswith("Good: ")]
    others = [at for at, each in enumerate(shown) if each.startswith(("To mend: ", "Stops: "))]
    assert max(others) < min(good)
    (copy,) = [each for each in dialog.findChildren(QPushButton) if "Copy" in each.text()]
    copy.click()
    lines = clipboard_text().splitlines()
    assert any(each.startswith("Keyring: To mend: ") for each in lines)
    assert len([each for each in lines if each[0] != " "]) == len(dialog.checks) + 1
    told = {each.about: each.said.en for each in dialog.checks}
    assert "There is no wording here" in told["wording"]
    assert "the window uses the wording that came with" in told["wording"]
    # The command line tells the same.
    monkeypatch.setattr(health, "keyring_check", lambda: dialog.checks[-1])
    main(["doctor", "--format", "json"])
    said = {each["about"]: each["said"] for each in json.loads(capsys.readouterr().out)["checks"]}
    assert said.keys() == told.keys()
    screen = {"display", "platform", "fonts", "text", "clipboard"}
    assert {name for name in told if said[name] != tidy(told[name])} <= screen
