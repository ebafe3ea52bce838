"""States: what an owner of wording sees of it, beside the window."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from app.ui.packs.changes_dialog import ChangesDialog
from app.ui.packs.check_dialog import CheckDialog
from app.ui.packs.review_dialog import ReviewDialog
from app.ui.packs.uses_dialog import UsesDialog
from tests.ui.accessibility.looks import settle
from tests.ui.accessibility.states import At, Walk

WAIT = 60_000


def _opened(at: At, command: str) -> QDialog:
    at.window.menus.action(command).trigger()
    settle()
    shown = [each for each in at.window.findChildren(QDialog) if each.isVisible()]
    return shown[-1]


def _in_front(dialog: QDialog) -> QWidget:
    dialog.activateWindow()
    settle()
    return dialog


def checked(at: At) -> QWidget:
    dialog = _opened(at, "check-pack")
    assert isinstance(dialog, CheckDialog)
    at.qtbot.waitUntil(dialog.again.isEnabled, timeout=WAIT)
    return _in_front(dialog)


def used(at: At) -> QWidget:
    dialog = _opened(at, "where-used")
    assert isinstance(dialog, UsesDialog)
    dialog.look_for("reply-by")
    at.qtbot.waitUntil(lambda: dialog.list.count() > 0, timeout=WAIT)
    return _in_front(dialog)


def what_changed(at: At) -> QWidget:
    dialog = _opened(at, "what-changed")
    assert isinstance(dialog, ChangesDialog)
    at.qtbot.waitUntil(dialog.bar.isHidden, timeout=WAIT)
    return _in_front(dialog)


def reviewed(at: At) -> QWidget:
    dialog = _opened(at, "review-welsh")
    assert isinstance(dialog, ReviewDialog)
    at.qtbot.waitUntil(lambda: bool(dialog.about.text()), timeout=WAIT)
    return _in_front(dialog)


def troubled(at: At) -> None:
    """What is wrong with the files, below the workspace."""
    words = "templates/photos/new-photo.yaml, line 12: this isn’t right. More problems: 3."
    at.window.notice.tell([words], problems=True, retry=True)


OWNER = Walk(
    "owner",
    (
        ("used", used),
        ("changed", what_changed),
        ("reviewed", reviewed),
        ("checked", checked),
        ("trouble", troubled),
    ),
    small_pack=True,
)
