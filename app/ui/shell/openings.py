"""Which workspaces there are, in the order of the switch. What isn't opened is neither imported nor built."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

import msgspec
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.templates.roles import Role
from app.ui.packs.in_use import PackInUse
from app.ui.state.controller import Controller
from app.ui.state.preferences import Preferences
from app.ui.style.theme import Theme
from app.ui.templates.pane import TemplatePane
from app.ui.workspaces.compose.commands import NAME as COMPOSE
from app.ui.workspaces.compose.workspace import Compose
from app.ui.workspaces.workspace import Workspace

translate = QCoreApplication.translate

EVERYBODY: frozenset[Role] = frozenset(get_args(Role))
"""Whoever hasn't said yet what they write as is offered everything."""


class Materials(msgspec.Struct, frozen=True):
    """What a workspace is made of."""

    controller: Controller
    theme: Theme
    preferences: Preferences
    pack: PackInUse
    templates: TemplatePane


class WorkspaceOffer(msgspec.Struct, frozen=True):
    """How one workspace is offered and made.

    Attributes:
        name: its name in the code.
        words: what its tab says.
        menu_words: what the menu says, with the letter that chooses it.
        key: turns to it.
        make: imports and builds it in a parent.
        roles: who is offered it.
    """

    name: str
    words: str
    menu_words: str
    key: str
    make: Callable[[Materials, QWidget], Workspace]
    roles: frozenset[Role] = EVERYBODY


def openings() -> tuple[WorkspaceOffer, ...]:
    """All workspaces."""
    return (
        WorkspaceOffer(
            COMPOSE,
            translate("workspaces", "Compose"),
            translate("workspaces", "Co&mpose a message"),
            "Alt+5",
            make_compose,
        ),
        WorkspaceOffer(
            "format",
            translate("workspaces", "Format an email"),
            translate("workspaces", "&Format an email"),
            "Alt+6",
            make_format,
            frozenset({"", "csmt", "both", "investigator"}),
        ),
        WorkspaceOffer(
            "resend",
            translate("workspaces", "Resend an email"),
            translate("workspaces", "&Resend an email"),
            "Alt+7",
            make_resend,
        ),
    )


def make_compose(materials: Materials, parent: QWidget) -> Compose:
    """*Compose*, which every start needs."""
    return Compose(
        materials.controller,
        materials.theme,
        materials.preferences,
        materials.templates,
        parent,
    )


def make_format(materials: Materials, parent: QWidget) -> Workspace:
    """*Format an email*."""
    from app.ui.workspaces.format.workspace import Format  # noqa: PLC0415  # examiners never need it

    return Format(materials.controller, materials.theme, materials.preferences, parent)


def make_resend(materials: Materials, parent: QWidget) -> Workspace:
    """*Resend an email*."""
    from app.ui.workspaces.resend.workspace import Resend  # noqa: PLC0415  # most days nothing goes astray

    return Resend(materials.controller, materials.theme, parent)
