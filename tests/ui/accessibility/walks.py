"""All walks, in the order in which settings are shared out among them."""

from __future__ import annotations

from tests.ui.accessibility.menu_states import MENUS
from tests.ui.accessibility.owner_states import OWNER
from tests.ui.accessibility.popup_states import LETTER, POPUPS
from tests.ui.accessibility.small_windows import (
    ALONE,
    CALENDAR,
    DIALOGS,
    REASON,
    TEXT_WINDOWS,
)
from tests.ui.accessibility.states import CALLS, CASES, FINDINGS, FIRST, LEAST, MESSAGE, TABS, Walk
from tests.ui.accessibility.workspaces import (
    FORMAT,
    OTHER_WORDING,
    OWN_PARAGRAPH,
    OWN_WORDS,
    RESEND,
)

WALKS: tuple[Walk, ...] = (
    MESSAGE,
    FIRST,
    FINDINGS,
    CASES,
    TABS,
    LEAST,
    CALLS,
    DIALOGS,
    TEXT_WINDOWS,
    ALONE,
    CALENDAR,
    REASON,
    LETTER,
    MENUS,
    FORMAT,
    RESEND,
    OWN_WORDS,
    OTHER_WORDING,
    OWN_PARAGRAPH,
    OWNER,
    POPUPS,
)

OPENED: dict[str, tuple[str, ...]] = {
    "message": ("MainWindow",),
    "dialogs": (
        "SettingsWindow",
        "SnippetDialog",
        "NewTemplateDialog",
        "AskDialog",
        "PathDialog",
        "NameDialog",
        "EarlierDialog",
        "ReportDialog",
    ),
    "text windows": ("KeysDialog", "TextDialog", "HealthDialog"),
    "windows alone": ("ProblemWindow", "ReadingWindow"),
    "calendar": ("Calendar",),
    "reason": ("ReasonDialog",),
    "letter": ("LetterDialog",),
    "menus": ("QMenu",),
    "pop-ups": ("QFrame", "QListView", "QLabel", "QFileDialog"),
    "format": ("LeaveDialog",),
    "other wording": ("WordingDialog",),
    "owner": ("CheckDialog", "UsesDialog", "ChangesDialog", "ReviewDialog"),
}
"""The kinds of windows that each walk opens besides the usual one."""
NEVER_OPENED = {
    "ScrollingDialog": "What the others are made of; it opens as one of them.",
    "WhyDialog": "It opens as one of those that ask for a reason.",
}
