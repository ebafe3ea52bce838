"""The workspaces of one window. One is shown; the others keep all that is in them, and where the officer was."""

from __future__ import annotations

from functools import partial

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QMenuBar, QVBoxLayout, QWidget

from app.ui.controls.announcing import announce
from app.ui.controls.beside_menus import BesideMenus
from app.ui.controls.fitting_font import fitting_font
from app.ui.controls.plain_text import set_tip
from app.ui.controls.soon import soon
from app.ui.shell.openings import Materials, WorkspaceOffer
from app.ui.shell.workspace_tabs import WorkspaceTabs
from app.ui.style.look import set_look
from app.ui.workspaces.workspace import Workspace

AROUND, AROUND_TIGHT = 8, 4
"""Beside the words of each menu, and where there is less room, at the designed text size."""
LEAST_FOR_ROW = 400
"""In a window lower than this (at the designed text size), a switch that needs a row of its own is left out."""


class Workspaces(QWidget):
    """Builds each workspace when it is opened first, and shows one.

    Attributes:
        current: the one that is shown.
        built: those that were opened, in the order of the switch.
        tabs: the switch.
        opened: emitted with a workspace that was built.
        turned: emitted when another one is shown.
    """

    opened = Signal(Workspace)
    turned = Signal()

    def __init__(
        self,
        materials: Materials,
        openings: tuple[WorkspaceOffer, ...],
        bar: QMenuBar,
        parent: QWidget,
    ) -> None:
        """Build the first one, which every window needs; the switch stands in `bar` where there is room for it."""
        super().__init__(parent)
        self._bar = bar
        self._room = BesideMenus(bar)
        self._materials = materials
        self._openings = {each.name: each for each in openings}
        self._built: dict[str, Workspace] = {}
        self._focus: dict[str, QWidget | None] = {}
        self.tabs = WorkspaceTabs(materials.theme)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        self.current = self.open(openings[0].name)
        self._name_rest()
        self.tabs.wanted.connect(self.turn_to)
        materials.preferences.changed.connect(self.refresh)
        materials.theme.changed.connect(self._place_tabs_soon)
        self.refresh()

    # --- what there is

    @property
    def built(self) -> tuple[Workspace, ...]:
        """Those that were opened, in the order of the switch."""
        return tuple(self._built[name] for name in self._openings if name in self._built)

    @property
    def offered(self) -> tuple[WorkspaceOffer, ...]:
        """Those for what the officer writes as; and the one that they are in."""
        role = self._materials.preferences.settings.role
        shown = self.current.name
        return tuple(e for e in self._openings.values() if role in e.roles or e.name == shown)

    def is_offered(self, name: str) -> bool:
        """Whether the officer is offered a workspace."""
        return name in {each.name for each in self.offered}

    @property
    def openings(self) -> tuple[WorkspaceOffer, ...]:
        """All that there are."""
        return tuple(self._openings.values())

    # --- opening and turning

    def open(self, name: str) -> Workspace:
        """Return a workspace; it is imported and built now where it wasn't yet, and isn't shown by that."""
        if name not in self._built:
            made = self._built[name] = self._openings[name].make(self._materials, self)
            self._layout.addWidget(made, 1)
            made.setVisible(len(self._built) == 1)
            self.opened.emit(made)
        return self._built[name]

    def turn_to(self, name: str) -> None:
        """Show a workspace, as the officer left it; the focus goes with them, unless it is on the switch."""
        before = self.current
        if name == before.name:
            return
        on_switch = self.tabs.tabs.hasFocus()
        if not on_switch:
            focus = QApplication.focusWidget()
            inside = focus is not None and before.isAncestorOf(focus)
            self._focus[before.name] = focus if inside else None
        self.show_only(name)
        settings = self._materials.preferences.settings
        self._materials.preferences.set(msgspec.structs.replace(settings, workspace=name))
        announce(self.tabs.tabs, self._openings[name].words)
        if not on_switch:
            self._return_focus()

    def begin_with(self, name: str) -> None:
        """Show the workspace that the officer was in last, where they are offered it still."""
        role = self._materials.preferences.settings.role
        if name in self._openings and role in self._openings[name].roles:
            self.show_only(name)

    def show_only(self, name: str) -> None:
        """Show a workspace, and leave the focus alone."""
        before, shown = self.current, self.open(name)
        self.current = shown
        shown.show()
        before.setVisible(shown is before)
        shown.fit()
        self.refresh()
        self.turned.emit()

    def _return_focus(self) -> None:
        focus = self._focus.get(self.current.name)
        if focus is not None and focus in self.current.chain() and focus.isVisible():
            focus.setFocus()
        else:
            self.current.begin()

    # --- showing

    def refresh(self) -> None:
        """Offer what suits what the officer writes as."""
        self.tabs.show_offered(self.offered, self.current.name)
        self._place_tabs()

    def fit(self) -> None:
        """Share the window out; where it is low, the switch takes no room from what is read and answered."""
        self._place_tabs()
        self.current.fit()

    def _menus_width(self, font: QFont, around: int) -> int:
        """What the menus take in a font, with so much around their words."""
        metrics, gap = QFontMetrics(font), self._materials.theme.gap
        words = [each.text().replace("&", "") for each in self._bar.actions()]
        return sum(metrics.horizontalAdvance(each) + 2 * gap(around) for each in words)

    def _fit_menus(self) -> None:
        """Less around their words where there is no room for that, then smaller letters: none is out of reach."""
        bar, theme, width = self._bar, self._materials.theme, self.window().width()
        tight = self._menus_width(theme.font(), AROUND) + 2 * theme.gap(AROUND) > width
        set_look(bar, "tight", tight)
        tight_in = partial(self._menus_width, around=AROUND_TIGHT)
        font = fitting_font(theme, tight_in, width - 2 * theme.gap(AROUND_TIGHT))
        if font != bar.font():
            bar.setFont(font)

    def _name_rest(self) -> None:
        """Say what Qt’s sign stands for, behind which menus are that have no room in the narrowest window."""
        rest = self._bar.findChild(QWidget, "qt_menubar_ext_button")
        if rest is not None:
            words = self.tr("More menus")
            rest.setAccessibleName(words)
            set_tip(rest, words)

    def _place_tabs_soon(self) -> None:
        soon(self, self._place_tabs)

    def _place_tabs(self) -> None:
        """Have the switch beside the menus where there is room for it, else in a row of its own."""
        tabs, bar = self.tabs, self._bar
        self._fit_menus()
        beside = self._room.guest is tabs
        wanted = tabs.sizeHint().width()
        menus = bar.sizeHint().width() - (wanted if beside else 0)
        fits = menus + wanted <= self.window().width()
        low = self.window().height() < self._materials.theme.space(LEAST_FOR_ROW)
        if fits and not beside:
            self._layout.removeWidget(tabs)
            self._room.take(tabs)
        elif not fits and beside:
            self._room.give_back()
            self._layout.insertWidget(0, tabs)
        set_look(tabs, "row", not fits)
        tabs.setVisible(tabs.several and (fits or not low))
        if fits:
            self._room.fit()

    def chain(self) -> list[QWidget]:
        """What may take the focus, in the order of reading."""
        return [*self.tabs.chain(), *self.current.chain()]
