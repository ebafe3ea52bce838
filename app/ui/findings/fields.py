"""The fields that the officer types in, as far as findings need to know them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

import msgspec
from PySide6.QtCore import SignalInstance

from app.findings import Finding
from app.ui.controls.rich_editor import RichEditor
from app.ui.controls.text_editors import BoxEditor, Editor

AnyEditor = Editor | RichEditor
Box = BoxEditor | RichEditor
"""Editors of several lines."""


class FieldStretch(msgspec.Struct, frozen=True, eq=False):
    """Where in a field something stands, as Qt counts."""

    editor: AnyEditor
    start: int
    end: int


class Fields(Protocol):
    """All fields of one text."""

    @property
    def shown(self) -> SignalInstance:
        """Emitted when they show what was typed as it is now."""

    @property
    def arranged(self) -> SignalInstance:
        """Emitted when there are others than before."""

    def editors(self) -> Iterator[AnyEditor]:
        """Every one that there is now."""

    def stretch_of(self, finding: Finding) -> FieldStretch | None:
        """Where a finding stands; None where the officer typed nothing of it."""

    def bring_into_view(self, editor: AnyEditor) -> None:
        """Scroll to a field."""
