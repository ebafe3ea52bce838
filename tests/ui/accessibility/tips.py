"""A tooltip is seen by whoever has a mouse: what it says has to be told elsewhere, too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QAbstractItemView, QTabBar, QWidget

from tests.ui.accessibility.fault import Fault
from tests.ui.accessibility.parts import Parts, description_of, name_of, path_of, words_on

MOST_ROWS = 60
_Role = Qt.ItemDataRole
ROLES_TOLD = (_Role.DisplayRole, _Role.AccessibleTextRole, _Role.AccessibleDescriptionRole)


def plain(tip: str) -> str:
    """What is read in a tooltip."""
    return QTextDocumentFragment.fromHtml(tip).toPlainText() if GuiQt.mightBeRichText(tip) else tip


def check_tips(parts: Parts) -> Iterator[Fault]:
    """What a tooltip says is in the name, the description or the text of what it belongs to, or in view."""
    seen = _words(" ".join(words_on(each) for each in [*parts.controls, *parts.labels]))
    for widget in parts.shown:
        if isinstance(widget, QTabBar):
            yield from _check_tabs(widget)
        elif isinstance(widget, QAbstractItemView):
            yield from _check_rows(widget)
        tip = plain(widget.toolTip())
        if tip and not _words(tip) <= _words(_told(parts, widget)) and not _words(tip) <= seen:
            yield Fault("tooltip", path_of(widget), f"it alone says ‘{tip[:80]}’")


def _told(parts: Parts, widget: QWidget) -> str:
    """What is told of a widget. Qt tells a tooltip as description: that reaches who comes to it by keys."""
    reached = widget in parts.controls
    more = description_of(widget) if reached else widget.accessibleDescription()
    return f"{name_of(widget)} {more} {words_on(widget)}"


def _check_tabs(bar: QTabBar) -> Iterator[Fault]:
    for at in range(bar.count()):
        tip = plain(bar.tabToolTip(at))
        told = f"{bar.accessibleTabName(at)} {bar.tabText(at)}"
        if bar.isTabVisible(at) and not _words(tip) <= _words(told):
            yield Fault("tooltip", path_of(bar), f"it alone says ‘{tip[:80]}’")


def _check_rows(view: QAbstractItemView) -> Iterator[Fault]:
    model = view.model()
    for at in range(min(model.rowCount(view.rootIndex()), MOST_ROWS)) if model is not None else ():
        row = model.index(at, 0, view.rootIndex())
        tip = plain(str(row.data(_Role.ToolTipRole) or ""))
        told = " ".join(str(row.data(role) or "") for role in ROLES_TOLD)
        if not _words(tip) <= _words(told):
            yield Fault("tooltip", path_of(view), f"it alone says ‘{tip[:80]}’")


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.replace("&", "").casefold()))
