"""Looks at one window in one state and one setting, in every way there is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from PySide6.QtWidgets import QMenu, QWidget

from tests.ui.accessibility.colour_alone import check_chosen, check_tones
from tests.ui.accessibility.contrasts import check_contrasts
from tests.ui.accessibility.fault import Fault, Seen
from tests.ui.accessibility.focus import check_focus
from tests.ui.accessibility.headings import check_headings
from tests.ui.accessibility.languages import check_languages
from tests.ui.accessibility.names import (
    check_duplicates,
    check_groups,
    check_items,
    check_names,
    check_relations,
    check_words_in_names,
)
from tests.ui.accessibility.parts import Parts
from tests.ui.accessibility.reading_order import check_tab, check_tree_order
from tests.ui.accessibility.reasons import NOT_YET, REASONS
from tests.ui.accessibility.room import (
    check_cut,
    check_elided,
    check_outside,
    check_overlaps,
    check_targets,
    texts_in,
)

Check = Callable[[Parts], Iterator[Fault]]
CHECKS: tuple[Check, ...] = (
    check_names,
    check_words_in_names,
    check_duplicates,
    check_items,
    check_groups,
    check_relations,
    check_headings,
    check_languages,
    check_tree_order,
    check_cut,
    check_elided,
    check_targets,
    check_outside,
    check_overlaps,
    check_tones,
    check_contrasts,
)
"""All that neither moves the focus nor presses a key for good."""


@dataclass
class Checker:
    """Looks at windows, and adds up what it saw.

    Attributes:
        seen: all of it.
        reasons: whether findings that stand are left out.
    """

    reasons: bool = True
    seen: Seen = field(default_factory=Seen)
    used: set[int] = field(default_factory=set)
    _kinds: set[object] = field(default_factory=set)
    _orders: set[object] = field(default_factory=set)

    def look(self, window: QWidget, state: str, setting: str, order: str = "") -> list[Fault]:
        """Look at a window; `order` names what makes the order of its stops differ."""
        parts = Parts(window)
        found = [fault for check in CHECKS for fault in check(parts)]
        if not isinstance(window, QMenu):
            if (state, order) not in self._orders:
                self._orders.add((state, order))
                found += check_tab(parts)
            found += check_focus(parts, self._kinds, setting)
            found += check_chosen(parts, self._kinds, setting)
        name = type(window).__name__
        found = [
            replace(each, window=name, state=state, setting=setting)
            for each in found
            if not self._stands(each)
        ]
        self.seen.faults += found
        self.seen.looked.update(
            windows=1,
            widgets=len(parts.widgets),
            stops=len(parts.stops),
            texts=texts_in(parts),
            nodes=sum(1 for _ in parts.tree()),
        )
        return found

    def _stands(self, fault: Fault) -> bool:
        """Whether there is a reason for it."""
        if not self.reasons:
            return False
        for at, reason in enumerate((*REASONS, *NOT_YET)):
            if reason.covers(fault):
                self.used.add(at)
                return True
        return False
