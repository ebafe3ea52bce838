"""All walks, in the order in which settings are shared out among them."""

from __future__ import annotations

from tests.ui.accessibility.menu_states import MENUS
from tests.ui.accessibility.owner_states import OWNER
from tests.ui.accessibility.small_windows import (
    ALONE,
    CALENDAR,
    DIALOGS,
    LETTER,
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
)
