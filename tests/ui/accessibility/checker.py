"""Looks at one window in one state and one setting, in every way there is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.ui.accessibility.actions import check_actions, check_effects
from tests.ui.accessibility.bars import check_bars
from tests.ui.accessibility.chosen import check_greyed, check_rows, check_tabs
from tests.ui.accessibility.colour_alone import check_chosen, check_tones
from tests.ui.accessibility.contrasts import check_contrasts
from tests.ui.accessibility.dialogs import (
    check_default,
    check_escape,
    check_start,
    check_titles,
)
from tests.ui.accessibility.fault import Fault, Seen
from tests.ui.accessibility.focus import check_focus
from tests.ui.accessibility.fonts import check_fonts
from tests.ui.accessibility.headings import check_headings, check_levels
from tests.ui.accessibility.hits import check_hits
from tests.ui.accessibility.labels import check_shown_labels
from tests.ui.accessibility.languages import check_languages
from tests.ui.accessibility.marks import check_marks
from tests.ui.accessibility.mnemonics import check_mnemonics
from tests.ui.accessibility.name_words import check_repeated, check_signs, check_unfilled
from tests.ui.accessibility.names import (
    check_duplicates,
    check_groups,
    check_items,
    check_names,
    check_words_in_names,
)
from tests.ui.accessibility.open_lists import check_open_lists
from tests.ui.accessibility.other_words import check_other_words
from tests.ui.accessibility.parts import Parts
from tests.ui.accessibility.pictures import check_pictures
from tests.ui.accessibility.reading_order import check_tab, check_tree_order
from tests.ui.accessibility.reasons import REASONS
from tests.ui.accessibility.relations import check_in_tree, check_labels, check_relations
from tests.ui.accessibility.roles import check_roles
from tests.ui.accessibility.room import (
    check_cut,
    check_elided,
    check_outside,
    check_overlaps,
    check_targets,
    texts_in,
)
from tests.ui.accessibility.shortcuts import check_shortcuts
from tests.ui.accessibility.text_parts import check_lines, check_links, check_text_parts
from tests.ui.accessibility.tips import check_tips
from tests.ui.accessibility.told_states import check_states
from tests.ui.accessibility.values import check_values

Check = Callable[[Parts], Iterator[Fault]]
CHECKS: dict[Check, tuple[str, ...]] = {
    check_start: ("start",),
    check_names: ("name", "description"),
    check_signs: ("name",),
    check_unfilled: ("words",),
    check_repeated: ("description",),
    check_roles: ("role",),
    check_states: ("state",),
    check_values: ("value",),
    check_actions: ("action",),
    check_effects: ("no effect",),
    check_words_in_names: ("label in name",),
    check_duplicates: ("duplicate",),
    check_items: ("name", "duplicate"),
    check_groups: ("group",),
    check_relations: ("relation", "name"),
    check_labels: ("relation",),
    check_shown_labels: ("shown label",),
    check_in_tree: ("in tree",),
    check_mnemonics: ("mnemonic",),
    check_shortcuts: ("shortcut",),
    check_titles: ("title",),
    check_default: ("default",),
    check_pictures: ("picture",),
    check_bars: ("scroll bar",),
    check_other_words: ("other language",),
    check_headings: ("heading",),
    check_levels: ("heading level",),
    check_tips: ("tooltip",),
    check_fonts: ("font",),
    check_languages: ("language",),
    check_tree_order: ("tree order",),
    check_cut: ("cut",),
    check_elided: ("elided",),
    check_targets: ("target",),
    check_hits: ("target",),
    check_outside: ("outside",),
    check_overlaps: ("overlap",),
    check_tones: ("colour alone",),
    check_contrasts: ("text contrast", "edge contrast"),
    check_rows: ("colour alone",),
    check_marks: ("mark contrast",),
    check_text_parts: ("part contrast",),
    check_links: ("colour alone",),
    check_lines: ("line height",),
}
"""All that neither moves the focus nor presses a key for good, each with what it may find."""
BY_FOCUS: dict[Check, tuple[str, ...]] = {
    check_tab: ("trap", "unreachable", "tab order", "focus in view", "ring"),
    lambda parts: check_focus(parts, set(), ""): ("focus",),
    lambda parts: check_chosen(parts, set(), ""): ("colour alone",),
    lambda parts: check_tabs(parts, set(), ""): ("colour alone",),
    lambda parts: check_greyed(parts, set(), ""): ("greyed",),
}
"""All that move the focus, or choose something for a moment."""


@dataclass
class Checker:
    """Looks at windows, and adds up what it saw.

    Attributes:
        seen: all of it.
        windows: the kinds of windows.
        reasons: whether findings that stand are left out.
    """

    reasons: bool = True
    seen: Seen = field(default_factory=Seen)
    used: set[int] = field(default_factory=set)
    windows: set[str] = field(default_factory=set)
    _kinds: set[object] = field(default_factory=set)
    _orders: set[object] = field(default_factory=set)

    def look(self, window: QWidget, state: str, setting: str, order: str = "") -> list[Fault]:
        """Look at a window; `order` names what makes the order of its stops differ."""
        parts = Parts(window)
        found = [fault for check in CHECKS for fault in check(parts)]
        if not is_popup(window):
            if (state, order) not in self._orders:
                self._orders.add((state, order))
                found += check_tab(parts)
            found += check_focus(parts, self._kinds, setting)
            found += check_chosen(parts, self._kinds, setting)
            found += check_tabs(parts, self._kinds, setting)
            found += check_greyed(parts, self._kinds, setting)
        else:
            found += check_open_lists(parts)
        name = type(window).__name__
        self.windows.add(name)
        found = [replace(each, window=name, state=state, setting=setting) for each in found]
        found = [each for each in found if not self._stands(each)]
        self.seen.faults += found
        self.seen.looked.update(
            windows=1,
            widgets=len(parts.widgets),
            stops=len(parts.stops),
            texts=texts_in(parts),
            nodes=sum(1 for _ in parts.tree),
        )
        return found

    def leave(self, window: QWidget, state: str, setting: str) -> list[Fault]:
        """Leave a window as a key does, and say where that can't be done."""
        name = type(window).__name__
        found = [
            replace(each, window=name, state=state, setting=setting)
            for each in check_escape(window)
        ]
        found = [each for each in found if not self._stands(each)]
        self.seen.faults += found
        return found

    def look_for(self, what: str, window: QWidget) -> list[Fault]:
        """Look at a window for one kind of fault alone."""
        parts = Parts(window)
        found = [
            fault
            for check, kinds in {**CHECKS, **BY_FOCUS}.items()
            if what in kinds
            for fault in check(parts)
        ]
        return [each for each in found if not self._stands(each)]

    def _stands(self, fault: Fault) -> bool:
        """Whether there is a reason for it."""
        if not self.reasons:
            return False
        for at, reason in enumerate(REASONS):
            if reason.covers(fault):
                self.used.add(at)
                return True
        return False


def is_popup(window: QWidget) -> bool:
    """Whether keys go to what it stands over, or it takes all of them: Tab goes nowhere in it."""
    return window.windowType() in {Qt.WindowType.Popup, Qt.WindowType.ToolTip}
