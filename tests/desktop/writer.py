"""LibreOffice Writer as the program that an email comes from: its HTML filter, and its window."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.desktop.clipboard import Clipboard
from tests.desktop.keys import Keyboard
from tests.desktop.waiting import wait_for
from tests.desktop.x_session import XSession

LETTER = Path(__file__).with_name("letter.fodt")
LAST_WORDS = "Customer Service Management Team"
START_S = 120.0
"""Seconds that Writer may take to start with a new profile on a busy machine."""
QUIET = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="ShowTipOfTheDay" oor:op="fuse"><value>false</value>
</prop></item></oor:items>
"""
"""Settings without the dialog that Writer else begins with."""


def html_of_letter(screen: XSession, folder: Path) -> str:
    """The letter as Writer's HTML filter writes it."""
    # A copy: beside what it opens it would write a lock.
    document = shutil.copy(LETTER, folder)
    filter_name = "html:HTML (StarWriter):EmbedImages"
    command = ["soffice", _profile(folder), "--headless", "--convert-to", filter_name]
    process = screen.start([*command, "--outdir", str(folder), str(document)], name="writer")
    try:
        process.wait(START_S)
    finally:
        screen.end(process)
    made = folder / "letter.html"
    assert made.exists(), screen.log("writer")
    return made.read_text(encoding="utf-8")


@contextmanager
def letter_copied(screen: XSession, clipboard: Clipboard, folder: Path) -> Iterator[None]:
    """The letter, selected and copied by keys in Writer's window, which stays open until it is pasted."""
    document = shutil.copy(LETTER, folder)
    settings = folder / "profile" / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    settings.write_text(QUIET, encoding="utf-8")
    command = ["soffice", _profile(folder), "--norestore", "--nologo", "--writer", str(document)]
    # The plain X11 one of its windows, which comes with Writer itself.
    process = screen.start(command, name="writer", extra={"SAL_USE_VCLPLUGIN": "gen"})
    try:
        keys = Keyboard(screen)
        search = ["xdotool", "search", "--onlyvisible", "--name", "^letter.*Writer$"]
        window = wait_for(
            lambda: screen.run(search).stdout.decode().partition("\n")[0],
            lambda: f"Writer’s window: {screen.log('writer')}",
            START_S,
        )
        keys.place(window, 0, 0, 950, 1040)

        def copied() -> bool:
            # Its window is there before it listens to keys; to press them again does no harm.
            keys.turn_to(window)
            keys.press("ctrl+a", "ctrl+c")
            return LAST_WORDS in " ".join(clipboard.read("text/html").decode().split())

        wait_for(copied, "the letter on the clipboard", START_S)
        yield
    finally:
        screen.end(process)


def _profile(folder: Path) -> str:
    """The option that gives it a profile of its own."""
    return f"-env:UserInstallation={(folder / 'profile').as_uri()}"
