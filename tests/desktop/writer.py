"""LibreOffice Writer as the program that an email comes from.

It needs no window here: what it copies as HTML is what its HTML filter writes, and that runs without one.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.desktop.x_session import XSession

LETTER = Path(__file__).with_name("letter.fodt")


def html_of_letter(screen: XSession, folder: Path) -> str:
    """The letter as Writer's HTML filter writes it."""
    # A copy: beside what it opens it would write a lock.
    document = shutil.copy(LETTER, folder)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    filter_name = "html:HTML (StarWriter):EmbedImages"
    command = ["soffice", profile, "--headless", "--convert-to", filter_name]
    process = screen.start([*command, "--outdir", str(folder), str(document)], name="writer")
    try:
        process.wait(120)
    finally:
        screen.end(process)
    made = folder / "letter.html"
    assert made.exists(), screen.log("writer")
    return made.read_text(encoding="utf-8")
