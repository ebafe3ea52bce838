"""Takes pictures of the window, to be looked at beside the drawings: `python -m tests.screenshots FOLDER`."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from app.expressions.names import Officer
from app.language import Language
from app.storage.settings import Colours, Settings
from app.ui.application import Start, prepare
from app.ui.shell.main_window import MainWindow
from app.ui.style.theme import Theme
from tests.screenshots_of_calls import CALLS
from tests.screenshots_of_dialogs import DIALOGS, LOCKED, SILENT_KEYRING
from tests.screenshots_of_resend import RESEND
from tests.screenshots_of_words import WORDS
from tests.ui.driving import ALT, CTRL, SHIFT, add_template, go_to, press, type_text
from tests.ui.test_keeping import Keyring

Key = Qt.Key
SAM = Officer("Sam", "Jones", "SJ", "Durham", "0300 123 4567", "9am to 5pm")
NOW = datetime(2026, 11, 24, 10, 0)
HALF, WIDE, LOW, NARROW, LEAST = (960, 1040), (1440, 900), (1280, 720), (700, 900), (320, 256)
GUIDE = (1280, 860)

Act = Callable[[MainWindow], None]


def nothing(_window: MainWindow) -> None:
    """A new message."""


def answer(window: MainWindow, *answers: tuple[str, Key]) -> None:
    """Press a key at each question."""
    for question, key in answers:
        go_to(window, question)
        press(key)


def photo(window: MainWindow) -> None:
    """One template, answered."""
    add_template("new photo")
    answer(
        window,
        ("applied", Key.Key_1),
        ("problems", Key.Key_2),
        ("problems", Key.Key_6),
        ("fast_track", Key.Key_1),
    )


def documents(window: MainWindow) -> None:
    """Two templates, answered."""
    photo(window)
    add_template("supporting")
    answer(
        window,
        ("passport_for", Key.Key_1),
        ("whose", Key.Key_3),
        ("documents", Key.Key_1),
        ("documents", Key.Key_3),
        ("copies", Key.Key_1),
        ("fast_track", Key.Key_1),
    )


def three(window: MainWindow) -> None:
    """Three templates."""
    documents(window)
    add_template("referee")


def copied(window: MainWindow) -> None:
    """Two templates, and the message copied."""
    documents(window)
    press(Key.Key_Return, CTRL)
    press(Key.Key_Return, CTRL)


def blocked(window: MainWindow) -> None:
    """A copy while answers are missing."""
    add_template("new photo")
    add_template("supporting")
    press(Key.Key_Return, CTRL)


def welsh(window: MainWindow) -> None:
    """The same message in Welsh."""
    documents(window)
    press(Key.Key_2, CTRL)


def both(window: MainWindow) -> None:
    """Both languages."""
    documents(window)
    press(Key.Key_3, CTRL)


def typed(window: MainWindow) -> None:
    """Words of the officer's own, with something that house style finds."""
    documents(window)
    answer(window, ("documents", Key.Key_9))
    go_to(window, "another")
    type_text("your ppt and the form asap")


def preview(window: MainWindow) -> None:
    """Its preview, where there are tabs."""
    documents(window)
    press(Key.Key_3, ALT)


def compare(window: MainWindow) -> None:
    """Both languages beside each other."""
    documents(window)
    press(Key.Key_4, CTRL)


def search(_window: MainWindow) -> None:
    """A search."""
    press(Key.Key_F, CTRL)
    type_text("photo")


def script(_window: MainWindow) -> None:
    """A script to read aloud."""
    add_template("voicemail")


def found(window: MainWindow) -> None:
    """An email with findings of all three severities."""
    add_template("delivery enquiry")
    go_to(window, "customer_name")
    type_text("Mrs Jones")
    answer(
        window,
        ("enquirer", Key.Key_1),
        ("identity_match", Key.Key_1),
        ("delivery_state", Key.Key_2),
    )
    go_to(window, "anything_else")
    type_text("We suspect that your ppt was lost. You failed to recieve it in time.")
    window.compose.reading.findings.advice.setChecked(True)
    QTest.qWait(300)  # findings wait for a pause


def cases(window: MainWindow) -> None:
    """Three customers, the second and the third with the same template."""
    documents(window)
    press(Key.Key_A, CTRL | SHIFT)
    add_template("new photo")
    press(Key.Key_A, CTRL | SHIFT)
    add_template("referee")
    press(Key.Key_PageUp, ALT)


def beside(window: MainWindow) -> None:
    """A script beside a message, for one of two customers."""
    add_template("referee")
    press(Key.Key_A, CTRL | SHIFT)
    documents(window)
    add_template("voicemail")
    press(Key.Key_1)
    answer(window, ("voicemail_left", Key.Key_1))
    press(Key.Key_Tab, CTRL)


def beside_script(window: MainWindow) -> None:
    """The same, with the script in front."""
    beside(window)
    press(Key.Key_Tab, CTRL)


@dataclass(frozen=True)
class Scene:
    """One picture: what was done in a window of this size and look, with what opened over it."""

    name: str
    size: tuple[int, int]
    act: Act
    text: int = 100
    colours: Colours = "light"
    first_start: bool = False
    interface: Language = Language.EN
    opens: str = ""
    keyring: type[Keyring] | None = None


def looks(
    name: str, act: Act, *, opens: str = "", keyring: type[Keyring] | None = None
) -> tuple[Scene, ...]:
    """One state in each size, text size, language and colours at least once."""
    plain = Scene(name, HALF, act, opens=opens, keyring=keyring)
    welsh = replace(plain, interface=Language.CY)
    return (
        replace(plain, name=f"{name}-half"),
        replace(welsh, name=f"{name}-half-dark-welsh", colours="dark"),
        replace(welsh, name=f"{name}-half-200-welsh", text=200),
        replace(plain, name=f"{name}-half-300", text=300),
        replace(plain, name=f"{name}-wide-200-dark", size=WIDE, text=200, colours="dark"),
        replace(welsh, name=f"{name}-wide-welsh", size=WIDE),
    )


SCENES = (
    *(
        Scene(f"{name}-{language}", GUIDE, act, interface=language)
        for language in Language
        for name, act in (("message", documents), ("findings", found))
    ),
    *(each for name in DIALOGS for each in looks(name, documents, opens=name)),
    *(each for name, act in WORDS.items() for each in looks(name, act)),
    *(each for name, act in RESEND.items() for each in looks(name, act)),
    *(each for name, act in CALLS.items() for each in looks(name, act)),
    *looks("not-yet", cases, keyring=SILENT_KEYRING),
    *(each for name, kind in LOCKED.items() for each in looks(name, cases, keyring=kind)),
    *(Scene(f"half-cases-{text}", HALF, cases, text=text) for text in (100, 200, 300)),
    Scene("half-cases-dark", HALF, cases, colours="dark"),
    Scene("half-cases-welsh-window", HALF, cases, interface=Language.CY),
    Scene("wide-cases", WIDE, cases),
    *(Scene(f"half-beside-{text}", HALF, beside, text=text) for text in (100, 200, 300)),
    *(Scene(f"half-beside-script-{text}", HALF, beside_script, text=text) for text in (100, 200)),
    Scene("half-beside-script-dark", HALF, beside_script, colours="dark"),
    Scene("half-beside-welsh-window", HALF, beside_script, interface=Language.CY),
    Scene("wide-beside", WIDE, beside),
    Scene("wide-beside-script", WIDE, beside_script),
    Scene("wide-beside-dark", WIDE, beside, colours="dark"),
    Scene("wide-beside-welsh-window", WIDE, beside, interface=Language.CY),
    Scene("wide-cases-contrast", WIDE, cases, colours="contrast"),
    Scene("half-two-templates", HALF, documents),
    Scene("half-dark", HALF, documents, colours="dark"),
    Scene("half-contrast", HALF, blocked, colours="contrast"),
    Scene("half-three-templates", HALF, three),
    Scene("half-copied", HALF, copied),
    Scene("half-blocked", HALF, blocked),
    Scene("half-blocked-dark", HALF, blocked, colours="dark"),
    Scene("half-welsh", HALF, welsh),
    Scene("half-both", HALF, both),
    Scene("half-compare", HALF, compare),
    Scene("half-nothing", HALF, nothing),
    Scene("half-search", HALF, search),
    Scene("half-script", HALF, script),
    Scene("half-welsh-window", HALF, welsh, interface=Language.CY),
    Scene("narrow-welsh-window", NARROW, blocked, interface=Language.CY),
    Scene("half-typed", HALF, typed),
    Scene("half-findings", HALF, found),
    Scene("half-findings-dark", HALF, found, colours="dark"),
    Scene("low-200-findings", LOW, found, text=200),
    Scene("wide-findings", WIDE, found),
    Scene("half-first-start", HALF, nothing, first_start=True),
    Scene("wide-two-templates", WIDE, documents),
    Scene("wide-dark", WIDE, documents, colours="dark"),
    Scene("wide-compare", WIDE, compare),
    Scene("wide-compare-dark", WIDE, compare, colours="dark"),
    Scene("wide-blocked", WIDE, blocked),
    Scene("wide-nothing", WIDE, nothing),
    Scene("wide-first-start", WIDE, nothing, first_start=True),
    Scene("wide-search", WIDE, search),
    Scene("low-200-questions", LOW, documents, text=200),
    Scene("low-200-preview", LOW, preview, text=200),
    Scene("low-200-nothing", LOW, nothing, text=200),
    Scene("low-200-blocked", LOW, blocked, text=200),
    Scene("low-200-compare", LOW, compare, text=200),
    Scene("low-100", LOW, documents),
    Scene("narrow-questions", NARROW, documents),
    Scene("narrow-preview", NARROW, preview),
    Scene("narrow-templates", NARROW, nothing),
    Scene("narrow-blocked", NARROW, blocked),
    Scene("narrow-compare", NARROW, compare),
    Scene("narrow-copied", NARROW, copied),
    Scene("narrow-300-questions", NARROW, documents, text=300),
    Scene("narrow-300-preview", NARROW, preview, text=300),
    Scene("narrow-300-first-start", NARROW, nothing, text=300, first_start=True),
    Scene("narrow-dark", NARROW, documents, colours="dark"),
    Scene("least-questions", LEAST, documents),
    Scene("least-blocked", LEAST, blocked),
    Scene("least-preview", LEAST, preview),
    Scene("least-templates", LEAST, nothing),
)


def settle() -> None:
    """Let everything that waits for its turn have it."""
    for _ in range(20):
        QTest.qWait(5)


def put_over(picture: QPixmap, dialog: QDialog) -> None:
    """Lay a dialog over the middle of its window, with a line for its frame."""
    over = dialog.grab()
    across = (picture.width() - over.width()) // 2
    down = max(0, (picture.height() - over.height()) // 2)
    painter = QPainter(picture)
    painter.drawPixmap(across, down, over)
    painter.setPen(Qt.GlobalColor.red)
    painter.drawRect(across - 1, down - 1, over.width() + 1, over.height() + 1)
    painter.end()


def take(scene: Scene, theme: Theme, folder: Path) -> Path:
    """Take one picture."""
    settings = Settings(
        role="" if scene.first_start else "both",
        favourites=() if scene.first_start else ("referee/new-referee",),
        text=scene.text,
        colours=scene.colours,
        interface=scene.interface,
    )
    start = Start(
        theme,
        None,
        lambda: SAM,
        lambda _: None,
        (lambda: settings, lambda _: None),
        lambda: NOW,
    )
    start.request = scene.keyring
    made = start.window()
    if not isinstance(made, MainWindow):
        sys.exit("The shipped pack can't be opened.")
    made.resize(*scene.size)
    made.show()
    made.activateWindow()
    settle()
    scene.act(made)
    settle()
    if scene.opens:
        DIALOGS[scene.opens](made, theme)
        settle()
    path = folder / f"{scene.name}.png"
    picture = made.grab()
    for dialog in made.findChildren(QDialog):
        put_over(picture, dialog)
        dialog.close()
    picture.save(str(path))
    made.close()
    made.deleteLater()
    settle()
    return path


def main() -> None:
    """Take all pictures, or those whose name holds one of the words."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("words", nargs="*", help="take only pictures whose name holds one of these")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["COMMS_BUILDER_HOME"] = home
        app = QApplication(sys.argv[:1])
        prepare(app)
        theme = Theme(app)
        for scene in SCENES:
            if not options.words or any(word in scene.name for word in options.words):
                print(take(scene, theme, options.folder))  # noqa: T201
        app.clipboard().clear()


if __name__ == "__main__":
    main()
