"""What a version keeps on an officer's disk, written out for the versions after it.

    python -m tests.unit.kept_of_version tests/data/kept/NAME

Each folder there is what one version left behind: the officer's files, and a case as it was sealed, with its key
(nobody's: it seals a case that was made up here). Folders are added and never changed.
"""

from __future__ import annotations

import sys
from datetime import UTC
from pathlib import Path

import msgspec

from app.calling.record import Attempt, CallOutcome, HoldReason
from app.expressions.names import Officer
from app.formatting.reading import read_document
from app.formatting.rich import SourceKind
from app.language import Language
from app.session.call_steps import note_attempt, put_on_hold, set_number
from app.session.calls import Called
from app.session.case import Case
from app.session.desk import new_desk
from app.session.editing import add_own, edit, may_edit, write_own
from app.session.format_session import FormatSession
from app.session.saved_case import encoded_case, saved_case
from app.session.session import Session
from app.storage.sealing import Seal
from app.storage.settings import OwnSet, Settings
from app.storage.snippets import KeptSnippets, Snippet
from tests.unit.drafting import NOW, OFFICER
from tests.unit.session.standing import ANSWER, DOCUMENTS, PHOTO, pack, ready, standing

AT = NOW.replace(tzinfo=UTC)
KEY = b"a key that seals no real case..."
SETTINGS = Settings(
    role="csmt",
    favourites=(PHOTO,),
    recent=(DOCUMENTS, PHOTO),
    size=(900, 700),
    keep_on_top=True,
    text=150,
    colours="dark",
    interface=Language.CY,
    clipboard_minutes=30,
    sets=(OwnSet("Photo and papers", (PHOTO, DOCUMENTS)),),
)
OFFICERS = Officer(first_name="Mair", surname="Puw", initials="MP", office="Casnewydd")
SNIPPETS = KeptSnippets((Snippet("delay", "We are sorry for the delay.", "Mae’n ddrwg gennym."),))
WORDS = "cy: biometreg\nen: biometric\n"
EMAIL = "<p>Dear Mrs Puw</p><p>Your passport was <i>sent</i> on 1 March. <span style='color:red'>XX</span></p>"


def edited(session: Session) -> Session:
    """With a paragraph in other words, and one of the officer's own after it."""
    composition = standing(session).composition
    index = next(at for at, _ in enumerate(composition.placed) if may_edit(composition, at) is None)
    session = edit(session, composition, index, "We looked into what you *asked*.")
    session, own = add_own(session, standing(session).composition, index)
    return write_own(session, own, Language.EN, "We are sorry for the delay.")


def case_of_everything() -> Case:
    """A case with two sheets, words of the officer's own, an email from elsewhere, and something to undo."""
    desk = new_desk(NOW, OFFICER).with_session(ready(PHOTO, DOCUMENTS)).set_mark("A", "4711")
    desk = desk.beside(pack(), ANSWER)
    desk = desk.with_session(edited(ready(ANSWER)))
    source = read_document(EMAIL, SourceKind.HTML)
    desk = desk.with_email(FormatSession(officer=OFFICER).take(source, name="x.html"))
    return with_a_call(desk.case)


def with_a_call(case: Case) -> Case:
    """With a customer who was phoned and didn't answer, and the hold after it."""
    case = set_number(case, Called.CUSTOMER, "020 7946 0123")
    call = Attempt(AT, CallOutcome.NO_ANSWER, voicemail=True)
    case = note_attempt(case, Called.CUSTOMER, call, role="examiner")
    return put_on_hold(case, HoldReason.FIRST, AT)


def write_kept(folder: Path) -> None:
    """Write what this version keeps into a new folder."""
    folder.mkdir(parents=True)
    for name, value in (("settings", SETTINGS), ("officer", OFFICERS), ("snippets", SNIPPETS)):
        (folder / f"{name}.json").write_bytes(msgspec.json.encode(value))
    (folder / "words.txt").write_text(WORDS, encoding="utf-8", newline="\n")
    content = encoded_case(saved_case(case_of_everything(), pack(), NOW))
    (folder / "open.case").write_bytes(Seal(KEY).seal(content, 0, 1))


if __name__ == "__main__":
    write_kept(Path(sys.argv[1]))
