"""What the checker finds and what is right all the same: each kind with its reason."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tests.ui.accessibility.fault import Fault


@dataclass(frozen=True, slots=True)
class Reason:
    """One kind of finding that stands.

    Attributes:
        check: what finds it.
        path: a pattern of the widget's path.
        why: why it is right, or can't be otherwise.
        measured: a pattern of what is measured.
        state: a pattern of the state.
    """

    check: str
    path: str
    why: str
    measured: str = ""
    state: str = ""

    def covers(self, fault: Fault) -> bool:
        """Whether it is the reason of a finding."""
        return (
            fault.check == self.check
            and re.search(self.path, fault.path) is not None
            and re.search(self.measured, fault.measured) is not None
            and re.search(self.state, fault.state) is not None
        )


REASONS: tuple[Reason, ...] = (
    Reason(
        "tab order",
        r"formContent/QPushButton ‘(Remove|Tynnu|↑|↓)’",
        "What is done with a card stands in its head, and comes after what is asked on it.",
    ),
    Reason(
        "tab order",
        "QuestionCard|formContent",
        "From the head of a card to the next card.",
        "‘(Remove|Tynnu|↑|↓)’",
    ),
    Reason(
        "unreachable",
        "inPlaceEditor",
        "It is there only while somebody writes in it: F2 opens it, and leaving it closes it.",
    ),
    Reason(
        "description",
        "‘[«‹›»]’",
        "A sign alone shows its name as its tip, too, which Qt tells as its description.",
    ),
    Reason(
        "group",
        "CheckChoice",
        "Each case of an earlier run is chosen for itself; the text above says what for.",
    ),
    Reason(
        "default",
        "SettingsWindow",
        "A setting is in use at once: there is nothing for Enter to answer.",
    ),
    Reason(
        "scroll bar",
        "TemplateTree",
        "So low a window shows a few lines; at its end, the list hands the wheel on to what is around it.",
        state="^least window: ",
    ),
    Reason(
        "language",
        "preview|original|Label",
        "An email from elsewhere: nobody has said which language it is in.",
        state="^(format|resend): ",
    ),
    *(
        Reason(
            check,
            path,
            "Qt’s own dialog for files, which is there only where the system has none.",
            state="^pop-ups: file$",
        )
        for check, path in (
            ("name", "QHeaderView"),
            ("in tree", "QHeaderView"),
            ("role", "QHeaderView"),
            ("target", "QHeaderView"),
            ("tree order", "QFileDialog|splitter"),
            ("cut", "fileTypeCombo|lookInCombo"),
            ("text contrast", "lookInCombo"),
            ("focus in view", "treeView"),
            ("description", "newFolderButton"),
            ("mark contrast", "toParentButton|treeView"),
        )
    ),
)
