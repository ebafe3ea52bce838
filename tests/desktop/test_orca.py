"""A message written with Orca reading: at each step, what must be heard, and that it is heard once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.desktop import tools
from tests.desktop.accessibility import ScreenReader
from tests.desktop.listening import Orca
from tests.desktop.waiting import wait_for as wait
from tests.desktop.window import MENU, Window
from tests.desktop.x_session import XSession

pytestmark = pytest.mark.slow  # Orca takes its time over each key

SIZE = (1440, 900)


@dataclass(frozen=True)
class Step:
    """What is done, and what is heard of it.

    Attributes:
        about: what it is, for the failure.
        keys: pressed one after the other.
        heard: parts of what Orca says, each in one utterance and no more.
        announced: the beginnings of what is announced, each once and in no more than one utterance.
        typed: what is typed instead of keys.
        once: parts of what is heard that are heard in no more than one utterance.
        unheard: parts of what isn't to be heard.
    """

    about: str
    keys: tuple[str, ...] = ()
    heard: tuple[str, ...] = ()
    announced: tuple[str, ...] = ()
    typed: str = ""
    once: tuple[str, ...] = ()
    unheard: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.about} ({self.typed or ' '.join(self.keys)})"


FAST = "Is this a Fast Track application? panel"
PROBLEMS = "What is wrong with the photo? panel"
FOR_WHOM = "Who is the passport for? panel"
DAY = "When did the customer ask us to withdraw the application? (optional)"

STORY = (
    Step(
        "the beginning",
        (),
        ("Find a template text", "Type a few letters, then press Enter"),
        unheard=("page tab",),
    ),
    Step("finding", typed="new photo", announced=("11 templates found",)),
    Step("into the list", ("Down",), ("Templates tree", "Ask for a new photo, Photo and identity")),
    Step("back to the search", ("Up",), ("Find a template text",)),
    Step(
        "adding what was found",
        ("Return",),
        (FAST, "Yes", "not selected radio button", "Required. Key 1"),
        ("Ask for a new photo added, 3 questions",),
    ),
    Step("choosing by its key", ("1",), (), ("‘Yes’ chosen",), unheard=("Required",)),
    Step(
        "the next question",
        ("Tab",),
        ("How did the customer apply? panel", "Online", "not selected radio button"),
    ),
    Step("the next answer", ("Down",), ("On a paper form", "Key 2"), unheard=("Required",)),
    Step("the answer before", ("Up",), ("Online",)),
    Step("choosing it", ("space",), ("selected",)),
    Step(
        "into the card of the template",
        ("Tab",),
        ("Ask for a new photo panel", PROBLEMS, "It is not recent check box not checked"),
    ),
    Step("ticking by its key", ("2",), ("It is blurred check box checked",)),
    Step("ticking another", ("8",), ("Glasses or a reflection check box checked",)),
    Step("taking it back", ("space",), ("not checked",)),
    Step("undoing", ("ctrl+z",), ("checked",), ("Undone: Answer ‘What is wrong with the photo?’",)),
    Step(
        "doing it again",
        ("ctrl+y",),
        ("not checked",),
        ("Done again: Answer ‘What is wrong with the photo?’",),
    ),
    Step(
        "the last change",
        ("shift+F9",),
        (),
        ("Now: We need a new photo because the photo is blurred.",),
    ),
    Step("the message", ("F9",), (), ("Your passport application – we need a new photo",)),
    Step("going to it", ("F9",), ("Preview of the message read only text", "We need your help")),
    Step(
        "back to the question",
        ("Escape",),
        (PROBLEMS, "Glasses or a reflection check box not checked"),
    ),
    Step("the next pane", ("F6",), ("Preview of the message read only text",)),
    Step("the pane after it", ("F6",), ("Find a template text",)),
    Step("finding another", typed="supporting documents", announced=("1 template found",)),
    Step(
        "adding it",
        ("Return",),
        (FOR_WHOM, "The customer", "not selected radio button"),
        ("Ask for supporting documents added, 4 questions",),
    ),
    Step("answering", ("space",), ("selected",)),
    Step(
        "what is still to be answered",
        ("Return",),
        ("Whose documents do we need? panel", "not selected radio button"),
    ),
    Step("another answer", ("Down",), ("Mother",)),
    Step("choosing that", ("space",), ("selected",)),
    Step(
        "what is asked then",
        ("Return",),
        ("Which documents do we need? panel", "Full birth certificate check box not checked"),
    ),
    Step("one to be named", ("9",), ("Another document check box checked",)),
    Step(
        "where it is named",
        ("Return",),
        ("What is the other document? In English text", "Required"),
    ),
    Step("naming it", typed="letter that you got asap"),
    Step("the question after it", ("Tab",), ("What may the customer send? panel",)),
    Step("by its key", ("1",), (), ("‘Originals or official copies’ chosen",)),
    Step(
        "what is found first",
        ("F8",),
        ("Confirm push button",),
        ("1 of 2: Confirm",),
        once=("This is free text",),
    ),
    Step(
        "what is found next",
        ("F8",),
        ("Use ‘as soon as possible’ push button",),
        ("2 of 2: Must change",),
        once=("‘asap’ is a shortened word",),
    ),
    Step(
        "mending it", ("Return",), ("Confirm push button",), ("Changed to ‘as soon as possible’",)
    ),
    Step("keeping the other", ("Return",), ("Copy email subject push button",), ("Kept",)),
    Step("the message in Welsh", ("ctrl+2",), (), ("The message is in Welsh now",)),
    Step(
        "Welsh that nobody has reviewed",
        ("F8",),
        ("Confirm push button",),
        ("2 of 2: Confirm",),
        once=("No translator has reviewed this Welsh",),
    ),
    Step("keeping that", ("Return",), (), ("Kept",)),
    Step(
        "what the Welsh lacks",
        ("F8",),
        ("What is the other document? In Welsh text", "Required"),
        ("1 of 1: Not answered yet",),
        unheard=("(not in this message)",),
    ),
    Step("in Welsh", typed="llythyr gan eich cyngor"),
    Step("the Welsh read out", ("F9",), (), ("Eich cais am basbort",)),
    Step(
        "going to it",
        ("F9",),
        ("Preview of the message read only text", "Mae angen eich help arnom"),
    ),
    Step("back from it", ("Escape",), ("What is the other document? In Welsh text",)),
    Step("in English again", ("ctrl+1",), (), ("The message is in English now",)),
    Step("the keys", ("F1",), ("Keys dialog", "Find", "Down goes to the list")),
    Step("out of them", ("Escape",), ("Comms Builder frame",)),
    Step(
        "the settings",
        ("ctrl+comma",),
        ("Settings dialog", "Find a setting text"),
        unheard=("They are kept on this computer", "100 is as large as"),
    ),
    Step(
        "finding a setting",
        typed="language",
        announced=("1 setting found",),
        unheard=("Settings dialog",),
    ),
    Step("its sections", ("Tab",), ("Sections",)),
    Step(
        "the setting",
        ("Tab",),
        ("Language of the window panel", "selected radio button", "Menus, questions and expl"),
    ),
    Step("the search again", ("ctrl+f",), ("Find a setting text",)),
    Step("emptying it", ("Escape",), (), ("28 settings",), unheard=("Settings dialog",)),
    Step("out of those", ("Escape",), ("Comms Builder frame",)),
    Step(
        "the calls",
        ("alt+8",),
        (
            "Did the customer name times when they can’t be reached? panel",
            "not selected radio button",
        ),
    ),
    Step("another time", ("Down",), ("No", "not selected radio button", "Key 2")),
    Step("none was named", ("space",), ("selected",)),
    Step("what is asked about the call", ("Tab",), ("Where are they now? panel", "Where they are")),
    Step("in this country", ("1",), (), ("‘In the United Kingdom’ chosen",)),
    Step(
        "their number",
        ("Tab",),
        ("Phone number, if you want the country proposed text", "It is kept"),
    ),
    Step("the calls away", ("alt+8",), ()),
    Step("another customer", ("ctrl+n",), ("Find a template text",)),
    Step(
        "finding what has a date", typed="application withdrawn", announced=("9 templates found",)
    ),
    Step(
        "into the hits",
        ("Down",),
        ("Templates tree", "Application withdrawn at the customer’s request"),
    ),
    Step(
        "adding that from the tree, whose rows go",
        ("Return",),
        ("The customer", "not selected radio button", "Who is the passport for? Required. Key 1"),
        ("Application withdrawn at the customer’s request added",),
    ),
    Step("choosing there", ("space",), ("selected",)),
    Step("asked next", ("Tab",), ("Will we return documents to the customer? panel",)),
    Step("refusing", ("Down",), ("No",)),
    Step("choosing no", ("space",), ("selected",)),
    Step(
        "the date",
        ("Tab",),
        (DAY, "Leave this blank if you do not know the date"),
        once=("Leave this blank", "For example 5 March 2019"),
    ),
    Step("a day that is none", typed="31/2/2026"),
    Step(
        "leaving it",
        ("Tab",),
        ("Calendar: When did the customer ask us to withdraw the application? push button",),
        ("There is no such date as 31/2/2026",),
    ),
    Step("back to it", ("shift+Tab",), (DAY, "There is no such date as 31/2/2026")),
    Step("taking it out", ("ctrl+a",)),
    Step("another day", typed="3 March 2026", once=("3 March 2026, a Tuesday",)),
    Step(
        "leaving it again",
        ("Tab",),
        ("Calendar: When did the customer ask us to withdraw the application? push button",),
    ),
    Step("copying the subject", ("ctrl+Return",), (), ("Subject of B copied, English",)),
    Step("copying the message", ("ctrl+Return",), (), ("Message of B copied, English",)),
    Step("the settings once more", ("ctrl+comma",), ("Settings dialog", "Find a setting text")),
    Step("its language", typed="language", announced=("1 setting found",)),
    Step("sections", ("Tab",), ("Sections",)),
    Step("the language of the window", ("Tab",), ("Language of the window panel",)),
    Step("the language before it", ("Up",), ("Cymraeg", "not selected radio button")),
    Step("having the window in Welsh", ("space",), ("Gosodiadau dialog",)),
    Step("out of them into Welsh", ("Escape",), ("Comms Builder frame",)),
    Step("a customer in Welsh", ("ctrl+n",), ("Chwilio am dempled text",)),
    Step("finding in Welsh", typed="llun newydd", announced=("Canfuwyd",)),
    Step(
        "adding in Welsh",
        ("Return",),
        ("A yw hwn yn gais Fast Track? panel", "Mae angen ateb. Bysell 1"),
        ("Ychwanegwyd ‘Gofyn am lun newydd’",),
    ),
    Step("choosing in Welsh", ("1",), (), ("Dewiswyd ‘Ydy’",)),
    Step("undoing in Welsh", ("ctrl+z",), (), ("Dadwnaed:",)),
    Step("the keys in Welsh", ("F1",), ("Bysellau dialog", "Chwilio text")),
    Step("out of the Welsh keys", ("Escape",), ("A yw hwn yn gais Fast Track? panel",)),
)


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[XSession]:
    """A screen of its own: on the one of the other tests, Orca would read along."""
    tools.require(tools.ORCA)
    session = XSession(tmp_path, 1920, 1080)
    yield session
    session.close()


@pytest.fixture
def orca(screen: XSession) -> Orca:
    """Orca, there before the app is."""
    return Orca(screen)


class Listener:
    """Does the steps, and keeps what was heard of each."""

    def __init__(self, window: Window, orca: Orca) -> None:
        self._window, self._orca = window, orca
        self._log: list[tuple[str, list[str]]] = []
        self._since = 0

    def do(self, step: Step) -> None:
        """Do a step and wait until all is heard that must be."""
        self.close()
        self._log.append((str(step), []))
        if step.typed:
            self._window.type(step.typed)
        if step.keys:
            self._window.press(*step.keys)
        wait(lambda: not self._missing(step), lambda: f"{self._missing(step)} in:\n{self}")
        assert not self._window.is_at(MENU), f"{step} leads to the menus in:\n{self}"

    def close(self) -> None:
        """What was heard so far belongs to the last step."""
        heard = self._orca.heard(self._since)
        self._since += len(heard)
        if self._log:
            self._log[-1][1].extend(heard)

    def _missing(self, step: Step) -> list[str]:
        spoken = self._orca.heard(self._since)
        return [
            each for each in (*step.heard, *step.once) if not any(each in text for text in spoken)
        ] + [each for each in step.announced if not any(text.startswith(each) for text in spoken)]

    def too_much(self, steps: tuple[Step, ...]) -> list[str]:
        """What was heard more than once in a step: a question, or what is announced; and what wasn't to be heard."""
        found = []
        for step, (name, heard) in zip(steps, self._log, strict=True):
            asked = [part.removesuffix(" panel") for part in step.heard if part.endswith("? panel")]
            once = [*asked, *step.announced, *step.once]
            again = [each for each in once if sum(each in text for text in heard) > 1]
            again += [each for each in step.unheard if any(each in text for text in heard)]
            found += [f"{name}: {each}" for each in again]
        return found

    def __str__(self) -> str:
        """What was heard, step by step."""
        now = self._orca.heard(self._since)
        shown = [*self._log[:-1], (self._log[-1][0], [*self._log[-1][1], *now])]
        return "\n".join(
            f"{name}\n" + "".join(f"    {each}\n" for each in heard) for name, heard in shown
        )


def test_a_message_is_written_by_ear(screen: XSession, orca: Orca, home: Path) -> None:
    window = Window(screen, ScreenReader(screen, hears_announcements=False), home)
    listener = Listener(window, orca)
    try:
        window.keys.place(window.id, 0, 0, *SIZE)
        for step in STORY:
            listener.do(step)
        listener.close()
        too_much = listener.too_much(STORY)
        assert not too_much, f"heard twice, or not to be heard: {too_much}\n{listener}"
        assert not window.complaints
    finally:
        window.end()


def test_whoever_hears_announcements_isnt_told_a_second_time(
    screen: XSession, orca: Orca, home: Path
) -> None:
    """Later ones than this Orca hear them; here it is the reader of the tests, beside it."""
    window = Window(screen, ScreenReader(screen), home)
    try:
        window.type("new photo")
        wait(lambda: "11 templates found" in window.announcements(), "what was found to be told")
        before = len(orca.heard())
        window.press("Down")
        row = "Ask for a new photo"
        wait(lambda: any(row in text for text in orca.heard(before)), lambda: str(orca))
        assert not [text for text in orca.heard() if "11 templates found" in text]
    finally:
        window.end()
