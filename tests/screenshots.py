"""Takes pictures of the window, to be looked at beside the drawings: `python -m tests.screenshots FOLDER`.

`python -m tests.screenshots --docs` takes those of the README and of the officers' guide anew.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import msgspec
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
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
from tests.screenshots_of_compose import (
    beside,
    beside_script,
    blocked,
    both,
    cases,
    compare,
    copied,
    documents,
    found,
    nothing,
    preview,
    script,
    search,
    three,
    typed,
    welsh,
)
from tests.screenshots_of_dialogs import DIALOGS, LOCKED, SILENT_KEYRING
from tests.screenshots_of_format import FORMAT
from tests.screenshots_of_resend import RESEND
from tests.screenshots_of_words import WORDS
from tests.ui.accessibility.looks import Setting, colours_of
from tests.ui.test_keeping import Keyring

ROOT = Path(__file__).parents[1]
SAM = Officer("Sam", "Jones", "SJ", "Durham", "0300 123 4567", "9am to 5pm")
NOW = datetime(2026, 11, 24, 10, 0)
HALF, WIDE, LOW, NARROW, LEAST = (960, 1040), (1440, 900), (1280, 720), (700, 900), (320, 256)
GUIDE = (1280, 860)
SCREEN = (1920, 1080)

Act = Callable[[MainWindow], None]


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
    *(each for name, act in FORMAT.items() for each in looks(name, act)),
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


PICTURES = {
    "docs/images/window-half-screen.png": "half-two-templates",
    "docs/images/cases.png": "half-cases-100",
    "docs/images/findings.png": "half-findings",
    "docs/images/compare.png": "half-compare",
    "docs/images/welsh.png": "half-welsh-window",
    "docs/images/window-wide.png": "wide-beside-script",
    "docs/images/narrow.png": "narrow-questions",
    "docs/images/text-200.png": "low-200-preview",
    "docs/images/dark.png": "half-dark",
    "docs/officers/message-en.png": "message-en",
    "docs/officers/message-cy.png": "message-cy",
    "docs/officers/findings-en.png": "findings-en",
    "docs/officers/findings-cy.png": "findings-cy",
}
"""The pictures of the README and of the officers' guide, and which scene each shows."""


def settle() -> None:
    """Let everything that waits for its turn have it."""
    for _ in range(20):
        QTest.qWait(5)


def with_over(below: QPixmap, dialog: QDialog) -> QPixmap:
    """A dialog over the middle of its window, with a line for its frame; the larger one is seen whole."""
    over = dialog.grab()
    picture = QPixmap(below.size().expandedTo(over.size() + QSize(2, 2)))
    picture.fill(Qt.GlobalColor.gray)
    across = (picture.width() - over.width()) // 2
    down = (picture.height() - over.height()) // 2
    painter = QPainter(picture)
    painter.drawPixmap(0, 0, below)
    painter.drawPixmap(across, down, over)
    painter.setPen(Qt.GlobalColor.red)
    painter.drawRect(across - 1, down - 1, over.width() + 1, over.height() + 1)
    painter.end()
    return picture


def take(scene: Scene, theme: Theme, folder: Path) -> Path:
    """Take one picture; `system` stands for the colours of a system of high contrast."""
    with colours_of(Setting(scene.interface, scene.colours, scene.text), theme):
        return _take(scene, theme, folder)


def _take(scene: Scene, theme: Theme, folder: Path) -> Path:
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
        picture = with_over(picture, dialog)
        dialog.close()
    picture.save(str(path))
    made.close()
    made.deleteLater()
    # At once: a window that goes later takes the focus from the next one.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    settle()
    return path


def in_looks(scenes: list[Scene], wanted: list[str]) -> list[Scene]:
    """Each state once in each of these looks, such as `700x900-300-dark-cy`."""
    states: dict[object, Scene] = {}
    for each in scenes:
        states.setdefault((each.act, each.opens, each.keyring, each.first_start), each)
    made = []
    for state in states.values():
        for look in wanted:
            size, text, colours, language = look.split("-")
            width, height = map(int, size.split("x"))
            made.append(
                replace(
                    state,
                    name=f"{state.name}@{look}",
                    size=(width, height),
                    text=int(text),
                    colours=msgspec.convert(colours, Colours),
                    interface=Language(language),
                )
            )
    return made


def take_for_docs(theme: Theme, folder: Path) -> None:
    """Take the pictures of the guides, in a folder first, and put each in its place."""
    scenes = {each.name: each for each in SCENES}
    for place, name in PICTURES.items():
        shutil.move(take(scenes[name], theme, folder), ROOT / place)
        print(place)  # noqa: T201


def use_usual_screen(folder: Path) -> None:
    """Have a screen as offices have: what isn't shown has one of 800 by 800, and dialogs are no larger."""
    if os.environ["QT_QPA_PLATFORM"] != "offscreen":
        return
    screen = {"name": "usual", "x": 0, "y": 0, "width": SCREEN[0], "height": SCREEN[1]}
    told = folder / "screen.json"
    told.write_bytes(msgspec.json.encode({"screens": [screen]}))
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={told}"


def main() -> None:
    """Take all pictures, or those whose name holds one of the words."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--look",
        action="append",
        default=[],
        metavar="WIDTHxHEIGHT-TEXT-COLOURS-LANGUAGE",
        help="take each state once in this look instead of its own ones, as 700x900-300-dark-cy",
    )
    parser.add_argument(
        "--docs", action="store_true", help="take those of the guides, in their places"
    )
    parser.add_argument("folder", type=Path, nargs="?", help="where the pictures go")
    parser.add_argument("words", nargs="*", help="take only pictures whose name holds one of these")
    options = parser.parse_args()
    if options.folder is None and not options.docs:
        parser.error("where do the pictures go?")
    with tempfile.TemporaryDirectory() as home:
        os.environ["COMMS_BUILDER_HOME"] = home
        use_usual_screen(Path(home))
        app = QApplication(sys.argv[:1])
        prepare(app)
        theme = Theme(app)
        if options.docs:
            take_for_docs(theme, Path(home))
            return
        options.folder.mkdir(parents=True, exist_ok=True)
        named = [
            each
            for each in SCENES
            if not options.words or any(word in each.name for word in options.words)
        ]
        for scene in in_looks(named, options.look) if options.look else named:
            print(take(scene, theme, options.folder))  # noqa: T201
        app.clipboard().clear()


if __name__ == "__main__":
    main()
