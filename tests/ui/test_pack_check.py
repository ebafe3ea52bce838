"""*Check*: the wording in use is proved beside the window, and each line leads to its text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.errors import AppError
from app.proof import whole_pack
from app.proof.proving import Counts
from app.proof.whole_pack import ProvedPack, prove_pack
from app.source.problems import Place
from app.storage import pack_to_prove
from app.storage.compiled_folder import Progress, read_files
from app.storage.pack_folder import PackFolder
from app.storage.pack_to_prove import PackToProve
from app.ui.packs.check_dialog import CheckDialog, counts_words
from app.ui.packs.commands import PackCommands
from app.ui.shell.main_window import MainWindow
from tests.ui.conftest import Opened
from tests.ui.driving import press
from tests.unit.proof.sound_pack import sound_files
from tests.unit.small_pack import small_files, write_folder

WAIT = 60_000
NOTE = "templates/notes/enquiry.yaml"


@pytest.fixture
def places(monkeypatch: pytest.MonkeyPatch) -> list[Place]:
    """The places that were to be opened; none is."""
    found: list[Place] = []
    monkeypatch.setattr(PackCommands, "open_place", lambda _self, place: found.append(place))
    return found


def dialog_of(window: MainWindow) -> CheckDialog:
    shown = [each for each in window.findChildren(CheckDialog) if each.isVisible()]
    assert len(shown) == 1
    return shown[0]


def begin(window: MainWindow) -> CheckDialog:
    window.menus.action("check-pack").trigger()
    return dialog_of(window)


def checked(qtbot: QtBot, window: MainWindow) -> CheckDialog:
    dialog = begin(window)
    qtbot.waitUntil(dialog.again.isEnabled, timeout=WAIT)
    return dialog


def row_of(dialog: CheckDialog, words: str) -> int:
    rows = [at for at in range(dialog.list.count()) if words in dialog.list.item(at).text()]
    assert rows, words
    return rows[0]


def test_what_is_to_be_mended_is_listed_and_opens_its_text(
    qtbot: QtBot, opened: Opened, places: list[Place], tmp_path: Path
) -> None:
    window = opened(write_folder(tmp_path / "small", small_files()))
    dialog = checked(qtbot, window)
    assert dialog.status.text().startswith("To mend: 3.")
    assert "nobody has reviewed: " in dialog.status.text()
    assert dialog.list.count() == 3, "what was gathered isn't listed"
    at = row_of(dialog, f"{NOTE}, line 4\n✕ Must change: ")
    dialog.list.setCurrentRow(at)
    dialog.list.setFocus()
    press(Qt.Key.Key_Return)
    assert places == [Place(NOTE, 4, 10)]
    assert dialog.isVisible()
    box = dialog.list.visualItemRect(dialog.list.item(at))
    QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert places == [Place(NOTE, 4, 10)] * 2, "a click opens it once"


def test_nothing_to_mend_is_said_with_what_was_proved(
    qtbot: QtBot, opened: Opened, tmp_path: Path
) -> None:
    window = opened(write_folder(tmp_path / "sound", sound_files()))
    dialog = checked(qtbot, window)
    assert dialog.status.text().startswith("Nothing to mend")
    assert not dialog.list.isVisible()
    assert not dialog.changed.isVisible()
    assert dialog.proved.text().startswith("Templates: 6; conditions proved: ")
    assert dialog.close_button.text() == "Close"
    assert dialog.focusWidget() is dialog.close_button, "the focus stays where it was"


def test_what_could_not_be_read_comes_first(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    files = sound_files() | {"templates/photos/broken.yaml": b"title: ["}
    dialog = checked(qtbot, opened(write_folder(tmp_path / "bad", files)))
    assert "Nothing to mend" not in dialog.status.text()
    assert dialog.list.item(0).text().startswith("templates/photos/broken.yaml, line 1\n✕")


def test_what_was_not_proved_is_never_called_good() -> None:
    assert "not proved: 3" in counts_words(Counts(uncovered=3))
    assert "conditions proved: 1,234" in counts_words(Counts(proved=1234))


def test_the_window_beside_it_keeps_its_focus_and_its_keys(
    qtbot: QtBot, opened: Opened, tmp_path: Path
) -> None:
    window = opened(write_folder(tmp_path / "sound", sound_files()))
    field = window.compose.templates.search
    dialog = begin(window)
    assert not dialog.isModal()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(dialog.again.isEnabled, timeout=WAIT)
    assert window.focusWidget() is field
    assert window.isActiveWindow()
    window.menus.action("check-pack").trigger()
    assert dialog_of(window) is dialog, "the one that is open is shown"


Stepping = Callable[[Progress, Callable[[], ProvedPack]], ProvedPack]


def proving_by(monkeypatch: pytest.MonkeyPatch, step: Stepping) -> None:
    """Have something happen around the real proof, in its thread."""

    def prove(pack: PackToProve, progress: Progress) -> ProvedPack:
        return step(progress, lambda: prove_pack(pack, progress))

    monkeypatch.setattr(whole_pack, "prove_pack", prove)


def test_a_check_that_is_cancelled_ends_and_the_next_one_is_whole(
    qtbot: QtBot, opened: Opened, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = opened(write_folder(tmp_path / "sound", sound_files()))
    steps: list[str] = []

    def never_ends(progress: Progress, _prove: Callable[[], ProvedPack]) -> ProvedPack:
        try:
            while True:
                progress(1, 2)
        finally:
            steps.append("ended")

    with monkeypatch.context() as patched:
        proving_by(patched, never_ends)
        dialog = begin(window)
        qtbot.waitUntil(lambda: dialog.bar.value() == 1, timeout=WAIT)
        assert dialog.close_button.text() == "Cancel"
        dialog.close_button.click()
        qtbot.waitUntil(lambda: steps == ["ended"], timeout=WAIT)
    assert not [each for each in window.findChildren(QDialog) if each.isVisible()]
    assert checked(qtbot, window).status.text().startswith("Nothing to mend")


def test_a_window_that_closes_ends_its_check(
    qtbot: QtBot, opened: Opened, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = opened(write_folder(tmp_path / "sound", sound_files()))
    steps: list[str] = []

    def never_ends(progress: Progress, _prove: Callable[[], ProvedPack]) -> ProvedPack:
        try:
            while True:
                progress(1, 2)
        finally:
            steps.append("ended")

    proving_by(monkeypatch, never_ends)
    begin(window)
    window.close()
    qtbot.waitUntil(lambda: steps == ["ended"], timeout=WAIT)


def test_a_pack_that_changes_meanwhile_is_said(
    qtbot: QtBot, opened: Opened, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = write_folder(tmp_path / "sound", sound_files())
    window = opened(folder)

    def read_and_change(listed: PackFolder) -> dict[str, bytes]:
        files = read_files(listed)
        (folder / "office.yaml").write_bytes(files["office.yaml"] + b"# more\n")
        return files

    monkeypatch.setattr(pack_to_prove, "read_files", read_and_change)
    dialog = checked(qtbot, window)
    assert dialog.changed.isVisible()
    assert "Check it again" in dialog.changed.text()
    assert "Nothing to mend" not in dialog.status.text()


def test_a_pack_that_changes_afterwards_is_said_and_can_be_checked_again(
    qtbot: QtBot, opened: Opened, tmp_path: Path
) -> None:
    window = opened(write_folder(tmp_path / "small", small_files()))
    dialog = checked(qtbot, window)
    assert not dialog.changed.isVisible()
    window.pack.replaced.emit(window.pack.loaded)
    assert dialog.changed.isVisible()
    assert dialog.list.isEnabled()
    other = write_folder(tmp_path / "other", sound_files())
    window.pack.use(other, keep=False)
    qtbot.waitUntil(lambda: window.pack.path == other, timeout=WAIT)
    assert "Other wording" in dialog.changed.text()
    assert not dialog.list.isEnabled(), "its lines are of another pack"
    dialog.again.click()
    assert not dialog.again.isEnabled()
    qtbot.waitUntil(dialog.again.isEnabled, timeout=WAIT)
    assert dialog.status.text().startswith("Nothing to mend")
    assert not dialog.changed.isVisible()


def test_a_pack_that_cannot_be_checked_says_why(
    qtbot: QtBot, opened: Opened, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = opened(write_folder(tmp_path / "sound", sound_files()))

    def refuse(_progress: Progress, _prove: Callable[[], ProvedPack]) -> ProvedPack:
        raise AppError("no-pack", "gone")

    proving_by(monkeypatch, refuse)
    dialog = checked(qtbot, window)
    assert "There is no wording here" in dialog.status.text()
    assert not dialog.list.isVisible()
