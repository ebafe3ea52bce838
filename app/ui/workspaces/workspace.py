"""What the window is used for. The shell asks it for its commands, layout and state, and knows no more of it."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.source.problems import Place
from app.storage.packs import LoadedPack
from app.ui.message.clipboard_line import ClipboardLine
from app.ui.state.commands import Command


class StatusWords(msgspec.Struct, frozen=True):
    """How the work stands, for the line at the foot of the window; what is empty isn't shown.

    Attributes:
        to_change: what keeps it from being copied.
        kind: what it is, and how it is sent.
        note: what else is good to know.
        missed: what customers will miss of it, and the same in fewer words.
    """

    to_change: str = ""
    kind: str = ""
    note: str = ""
    missed: tuple[str, ...] = ()


class WorkNow(msgspec.Struct, frozen=True):
    """What is written now, for whoever has it read out.

    Attributes:
        whose: tells one message from another.
        step: tells its steps apart.
        paragraphs: gives the subject, where there is one, and the text; asked for only when somebody wants them.
    """

    whose: object
    step: object
    paragraphs: Callable[[], tuple[str, ...]]


class WorkspaceState(msgspec.Struct, frozen=True):
    """What an officer sees of a workspace and neither the work nor the settings hold; each has its own kind."""


class Workspace(QWidget):
    """The base of all workspaces.

    Attributes:
        name: its name in the code.
        clipboard_line: says what is on the clipboard of ours; None where that is said elsewhere.
        changed: emitted when its commands or what stands in the status line may be others than before.
        arranged: emitted when other controls are shown than before.
        hinted: emitted with what is to be said of the place of the caret, or with nothing.
        text_wanted: emitted with the place of a text of the pack that is to be opened.
        officer_wanted: emitted with the detail of the officer that is missing, or with nothing for all of them.
        problems_wanted: emitted when the officer wants to see what is wrong with the pack.
    """

    name = ""
    clipboard_line: ClipboardLine | None = None
    changed = Signal()
    arranged = Signal()
    hinted = Signal(str)
    text_wanted = Signal(Place)
    officer_wanted = Signal(str)
    problems_wanted = Signal()

    def commands(self) -> tuple[Command, ...]:
        """What can be done here, made once."""
        raise NotImplementedError

    def status(self) -> StatusWords:
        """How the work stands now."""
        raise NotImplementedError

    def say(self, words: str, tone: str = "") -> None:
        """Say what was done, or (in the tone `must`) why not, and announce it."""
        raise NotImplementedError

    def say_quietly(self, words: str) -> None:
        """Say it to the eye alone: it is about what is announced."""

    def work_now(self) -> WorkNow:
        """What is written now; nothing where nothing is written."""
        return WorkNow(None, None, tuple)

    def lead_to_text(self) -> QWidget | None:
        """Put the focus on what is written, and return what has it; None where there is nothing."""
        return None

    def lead_back(self, widget: QWidget) -> None:
        """Put the focus back on something here, and have it in view."""
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def begin(self) -> None:
        """Put the focus where work begins."""
        raise NotImplementedError

    def fit(self) -> None:
        """Share the window out: it has another width."""
        raise NotImplementedError

    def chain(self) -> list[QWidget]:
        """What may take the focus, in the order of reading."""
        raise NotImplementedError

    def show_pack(self, loaded: LoadedPack) -> None:
        """Go on with another state of the pack; the work has it already."""
        raise NotImplementedError

    def keep(self) -> None:
        """Keep in the settings what is to be found again at the next start."""
        raise NotImplementedError

    def use_usual_sizes(self) -> None:
        """Divide the room in the usual way; most workspaces know no other."""

    def state(self) -> WorkspaceState:
        """What the same workspace of another window is to show."""
        raise NotImplementedError

    def restore(self, state: WorkspaceState) -> None:
        """Show what was handed over; the window isn't shown yet."""
        raise NotImplementedError

    def return_to(self, state: WorkspaceState) -> None:
        """Put focus, carets and scrolling where they were; the window is shown now."""
        raise NotImplementedError
