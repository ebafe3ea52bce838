"""The window follows what is saved in the officer's own pack; the message stays, whatever becomes of the files."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from app.ui.shell.main_window import MainWindow
from app.ui.templates.model import HEAD_ROLE
from tests.ui.conftest import Opened
from tests.ui.driving import (
    ALT,
    CTRL,
    SHIFT,
    add_template,
    focused,
    go_to,
    press,
    row,
    type_text,
)

Key = Qt.Key
PHOTO = "templates/photos/new-photo.yaml"
WORDS = "We need a new photo"
WAIT = 60_000
RULE = """\
rules:
  - id: zebedee
    kind: existence
    severity: advise
    message: {en: Not so., cy: Nid felly.}
    reason: {en: So., cy: Felly.}
    also_in: [name]
    words: [Zebedee]
"""


@pytest.fixture
def pack(part_of_the_pack: Path) -> Path:
    return part_of_the_pack


@pytest.fixture
def window(opened: Opened, pack: Path) -> MainWindow:
    made = opened(pack, size=(960, 1040))
    made.pack.follower.look_every(poll_ms=100, settle_ms=20)
    return made


class Reads:
    """Waits for what a window shows after something was saved."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot = qtbot
        self._window = window

    @property
    def preview(self) -> str:
        return self._window.compose.reading.preview.toPlainText()

    @property
    def notice(self) -> str:
        notice = self._window.notice
        return notice.words.text() if notice.isVisible() else ""

    def wait_for_preview(self, words: str) -> None:
        self._qtbot.waitUntil(lambda: words in self.preview, timeout=WAIT)

    def wait_for_notice(self, words: str) -> None:
        self._qtbot.waitUntil(lambda: words in self.notice, timeout=WAIT)

    def wait_for_quiet(self) -> None:
        self._qtbot.waitUntil(lambda: not self.notice, timeout=WAIT)


@pytest.fixture
def shown(qtbot: QtBot, window: MainWindow) -> Reads:
    return Reads(qtbot, window)


def change(file: Path, old: str, new: str) -> None:
    """Save a file as many editors do: another one takes its place."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    beside = file.with_name(f".{file.name}~")
    beside.write_text(text.replace(old, new), encoding="utf-8")
    beside.replace(file)


def test_a_saved_phrase_shows_by_itself(window: MainWindow, shown: Reads, pack: Path) -> None:
    add_template("new photo")
    go_to(window, "problems")
    press(Key.Key_2)
    press(Key.Key_3)
    preview, held = window.compose.reading.preview, focused()
    steps = window.controller.session.past
    lead = "We {{ also }} need a new photo, because"
    change(pack / PHOTO, lead, "Please {{ also }} send us a new photo, because")
    shown.wait_for_preview("Please send us a new photo, because")
    assert focused() is held
    assert window.controller.session.past == steps
    assert window.compose.reading.preview is preview
    assert shown.notice == ""
    text = (pack / PHOTO).read_text(encoding="utf-8")
    (pack / PHOTO).write_text(text.replace("Please {{", "Now {{"), encoding="utf-8")
    shown.wait_for_preview("Now send us a new photo, because")


def test_a_file_that_breaks_leaves_the_words_and_says_where(
    window: MainWindow, shown: Reads, pack: Path
) -> None:
    add_template("new photo")
    before = shown.preview
    whole = (pack / PHOTO).read_text(encoding="utf-8")
    (pack / PHOTO).write_text(f"title: [\n{whole}", encoding="utf-8")
    shown.wait_for_notice("templates/photos/new-photo.yaml, line ")
    assert "keeps the words as they were" in shown.notice
    assert shown.preview == before
    assert not window.compose.templates.problems.isHidden()
    assert window.compose.templates.model.first_template().data(HEAD_ROLE).id != "photos/new-photo"
    go_to(window, "problems")
    press(Key.Key_2)
    assert shown.preview != before
    window.notice.show_all.click()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    listed = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    assert "templates/photos/new-photo.yaml:" in listed
    dialog.close()
    (pack / PHOTO).write_text(
        whole.replace("We {{ also }} need a new photo", "Mended: we {{ also }} need"),
        encoding="utf-8",
    )
    shown.wait_for_preview("Mended: we need")
    shown.wait_for_quiet()
    assert window.compose.templates.problems.isHidden()


def test_the_caret_and_what_is_being_typed_stay(
    window: MainWindow, shown: Reads, pack: Path
) -> None:
    add_template("complaint")
    go_to(window, "customer_name")
    type_text("Ms Jones")
    press(Key.Key_Left)
    press(Key.Key_Left)
    editor = focused()
    file = pack / "questions/customer_name.yaml"
    ask = row(window, "customer_name").heading.text()
    change(file, ask, "Who is the customer?")
    shown._qtbot.waitUntil(
        lambda: row(window, "customer_name").heading.text() == "Who is the customer?", timeout=WAIT
    )
    assert focused() is not editor
    type_text("-")
    assert "Dear Ms Jon-es" in shown.preview


def test_a_template_that_goes_stays_in_the_message(
    window: MainWindow, shown: Reads, pack: Path
) -> None:
    add_template("new photo")
    before = shown.preview
    (pack / PHOTO).unlink()
    shown.wait_for_notice("‘Ask for a new photo’ is no longer in this wording.")
    assert shown.preview == before
    window.compose.templates.search.setText("new photo")
    model = window.compose.templates.model
    found = [model.index(at, 0).data(HEAD_ROLE).id for at in range(model.rowCount())]
    assert "photos/new-photo" not in found
    window.compose.choosing.start_new()
    shown.wait_for_quiet()
    window.controller.undo()
    assert shown.preview == ""


def test_a_template_that_is_renamed_with_its_old_name(
    window: MainWindow, shown: Reads, pack: Path
) -> None:
    add_template("new photo")
    before = shown.preview
    text = (pack / PHOTO).read_text(encoding="utf-8")
    text = "formerly: [photos/new-photo]\n" + text.replace("Ask for a new photo", "A new photo")
    (pack / "templates/photos/another.yaml").write_text(text, encoding="utf-8")
    (pack / PHOTO).unlink()
    card = next(each for each in window.compose.form.cards.values() if each.template)
    assert card.header is not None
    title = card.header.title
    shown._qtbot.waitUntil(lambda: title.text() == "1  A new photo", timeout=WAIT)
    assert shown.preview == before
    assert shown.notice == ""


def test_a_choice_that_goes_is_told_and_not_used(
    window: MainWindow, shown: Reads, pack: Path
) -> None:
    add_template("new photo")
    go_to(window, "problems")
    press(Key.Key_2)
    press(Key.Key_3)
    gone = row(window, "problems").question.choices[2]
    text = (pack / PHOTO).read_text(encoding="utf-8")
    (pack / PHOTO).write_text(text.replace(f"- id: {gone.id}\n", "- id: other_one\n"), "utf-8")
    shown.wait_for_notice("kept but not used")
    assert gone.label.en in shown.notice
    entry = window.controller.session.draft.entries[0]
    assert gone.id in str(entry.answers["problems"])
    assert not [each for each in window.controller.message.findings if each.rule[:7] == "unknown"]
    window.controller.undo()
    shown.wait_for_quiet()


@pytest.mark.parametrize("how", ["gone", "broken", "no file"])
def test_a_pack_that_cannot_be_read_leaves_everything_as_it_was(
    window: MainWindow, shown: Reads, pack: Path, tmp_path: Path, how: str
) -> None:
    add_template("new photo")
    before = shown.preview
    whole = (pack / "pack.yaml").read_bytes()
    if how == "gone":
        pack.rename(tmp_path / "elsewhere")
    elif how == "broken":
        (pack / "pack.yaml").write_bytes(b"id: [\n" + whole)
    else:
        (pack / "pack.yaml").unlink()
    shown.wait_for_notice("stays as it was")
    assert ("pack.yaml, line " in shown.notice) == (how == "broken")
    assert shown.preview == before
    add_template("supporting documents")
    assert len(window.controller.session.draft.entries) == 2
    if how == "gone":
        (tmp_path / "elsewhere").rename(pack)
    else:
        (pack / "pack.yaml").write_bytes(whole)
    shown.wait_for_quiet()


def test_the_office_is_followed_and_its_window_too(
    window: MainWindow, shown: Reads, pack: Path
) -> None:
    add_template("new photo")
    window.texts.show_office()
    dialog = window.findChildren(QDialog)[-1]

    def words() -> str:
        return "\n".join(label.text() for label in dialog.findChildren(QLabel))

    assert "Greeting of messages" in words()
    (pack / "office.yaml").write_text(
        "greeting: {en: Dear customer, cy: Annwyl gwsmer}\n", encoding="utf-8"
    )
    shown.wait_for_preview("Dear customer")
    shown._qtbot.waitUntil(lambda: "Greeting of messages" not in words(), timeout=WAIT)
    dialog.close()
    (pack / "office.yaml").write_text("", encoding="utf-8")
    shown._qtbot.waitUntil(lambda: "Dear customer" not in shown.preview, timeout=WAIT)


def test_the_search_and_the_open_folders_stay(window: MainWindow, shown: Reads, pack: Path) -> None:
    tree, model = window.compose.templates.tree, window.compose.templates.model
    folder = next(iter(model.folders()))
    path = model.path(folder)
    tree.setExpanded(folder, False)
    change(pack / PHOTO, "Ask for a new photo", "Ask for another photo")
    shown._qtbot.waitUntil(
        lambda: (
            "Ask for another photo"
            in str(dict(window.controller.standing.packs.loaded.index.heads))
        ),
        timeout=WAIT,
    )
    assert not tree.isExpanded(model.find(path))
    press(Key.Key_F, CTRL)
    type_text("another photo")
    change(pack / PHOTO, "Ask for another photo", "Ask for another photograph")
    shown._qtbot.waitUntil(
        lambda: (
            model.first_template().data(Qt.ItemDataRole.DisplayRole) == "Ask for another photograph"
        ),
        timeout=WAIT,
    )
    assert window.compose.templates.search.text() == "another photo"
    assert focused() is window.compose.templates.search
    press(Key.Key_Return)
    assert window.controller.session.draft.entries[0].template == "photos/new-photo"


def test_what_is_looked_at_may_go(window: MainWindow, shown: Reads, pack: Path) -> None:
    type_text("new photo")
    window.compose.templates.telling.timeout.emit()
    assert window.compose.reading.peek.isVisible()
    (pack / PHOTO).unlink()
    shown._qtbot.waitUntil(
        lambda: "photos/new-photo" not in window.controller.standing.packs.loaded.index.heads,
        timeout=WAIT,
    )
    assert "Ask for a new photo" not in window.compose.reading.peek.text()


def test_the_shipped_pack_is_not_followed(opened: Opened) -> None:
    window = opened()
    assert window.pack.is_shipped
    assert window.pack.follower._path is None


def test_the_line_at_the_foot_names_the_pack_as_it_is(
    window: MainWindow, shown: Reads, pack: Path
) -> None:
    def named() -> str:
        labels = window.statusBar().findChildren(QLabel)
        return " ".join(each.text() for each in labels if each.isVisible())

    assert "HM Passport Office (sample) 1.0" in named()
    change(pack / "pack.yaml", 'version: "1.0"', 'version: "2.7"')
    shown._qtbot.waitUntil(lambda: "HM Passport Office (sample) 2.7" in named(), timeout=WAIT)


def test_the_rules_of_house_style_are_followed(
    window: MainWindow, shown: Reads, pack: Path
) -> None:
    add_template("complaint")
    go_to(window, "customer_name")
    type_text("Zebedee")
    assert not [each for each in window.controller.message.findings if each.rule == "zebedee"]
    (pack / "rules").mkdir(exist_ok=True)
    (pack / "rules" / "zebedee.yaml").write_text(RULE, encoding="utf-8")
    shown._qtbot.waitUntil(
        lambda: any(each.rule == "zebedee" for each in window.controller.message.findings),
        timeout=WAIT,
    )


def test_a_template_that_breaks_while_two_cases_use_it_stays_in_both(
    window: MainWindow, shown: Reads, pack: Path
) -> None:
    add_template("new photo")
    go_to(window, "problems")
    press(Key.Key_2)
    first = shown.preview
    press(Key.Key_A, CTRL | SHIFT)
    add_template("new photo")
    go_to(window, "problems")
    press(Key.Key_6)
    second = shown.preview
    assert first != second
    (pack / PHOTO).write_text("title: [", encoding="utf-8")
    shown.wait_for_notice("templates/photos/new-photo.yaml, line ")
    assert shown.preview == second
    press(Key.Key_PageUp, ALT)
    assert shown.preview == first
    tabs = window.compose.strip.tabs
    assert [tabs.tabText(at).split(" · ")[0] for at in range(tabs.count())] == [
        "A  Ask for a new photo",
        "B  Ask for a new photo",
    ]
    go_to(window, "problems")
    press(Key.Key_4)
    assert shown.preview != first, "it goes on as it was"


def cut_at(whole: bytes, words: str) -> bytes:
    """What of a file is on the disk while it is saved: it ends in the middle of a line."""
    at = whole.index(words.encode()) + len(words) // 2
    return whole[:at]


@pytest.mark.parametrize("words", ["title: ", "reply: expected", "We {{ also }} need", "phrases:"])
def test_a_file_half_saved_is_waited_for(
    window: MainWindow, shown: Reads, pack: Path, words: str
) -> None:
    add_template("new photo")
    go_to(window, "problems")
    press(Key.Key_2)
    before, whole = shown.preview, (pack / PHOTO).read_bytes()
    mended = whole.replace(b"need a new photo", b"need another photo")
    (pack / PHOTO).write_bytes(cut_at(whole, words))
    # So long that the half is read too: it is set aside, and the message keeps its words.
    shown._qtbot.waitUntil(
        lambda: "photos/new-photo" not in window.controller.standing.packs.loaded.index.heads,
        timeout=WAIT,
    )
    assert shown.preview == before
    (pack / PHOTO).write_bytes(mended)
    shown.wait_for_preview("need another photo")
    shown.wait_for_quiet()
    assert window.controller.pack.problems == ()


@pytest.mark.parametrize("inside", ["templates/photos", "channels", "questions", "templates"])
def test_a_folder_that_vanishes_and_comes_back(
    window: MainWindow, shown: Reads, pack: Path, tmp_path: Path, inside: str
) -> None:
    add_template("new photo")
    go_to(window, "problems")
    press(Key.Key_2)
    before = shown.preview
    (pack / inside).rename(tmp_path / "elsewhere")
    shown._qtbot.waitUntil(
        lambda: bool(shown.notice) or not window.controller.pack.index.heads, timeout=WAIT
    )
    assert shown.preview == before
    press(Key.Key_3)
    assert shown.preview != before
    (tmp_path / "elsewhere").rename(pack / inside)
    shown.wait_for_quiet()
    shown._qtbot.waitUntil(lambda: window.controller.pack.problems == (), timeout=WAIT)
    assert "photos/new-photo" in window.controller.pack.index.heads
