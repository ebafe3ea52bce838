"""A text that is checked for house style, and what an officer does about what is found: all that findings work against.

The message of Compose is one such text; whatever else is checked, such as an email from elsewhere, is another. The
list of findings, the underlines and their menus know no more of it than this.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import SignalInstance

from app.document import Block
from app.findings import Finding
from app.language import Language
from app.ui.state.dictionary import Dictionary


class TypedText(Protocol):
    """A stretch of what the officer typed."""

    @property
    def text(self) -> str:
        """What stands there."""


class Checked(Protocol):
    """The text and what is found in it, as they are now.

    Attributes:
        interface: the language of the window.
        dictionary: suggests words and learns them; None does neither.
    """

    interface: Language
    dictionary: Dictionary | None

    @property
    def changed(self) -> SignalInstance:
        """Emitted after each step."""

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The text; none as long as there is nothing to show."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is found and not settled."""

    @property
    def confirmed(self) -> tuple[Finding, ...]:
        """What the officer gave their word for."""

    @property
    def attempted(self) -> bool:
        """Whether a copy was tried while something stopped it."""

    @property
    def guidance(self) -> str:
        """The title of what the rules are from, where there is one."""

    def place_of(self, finding: Finding) -> TypedText | None:
        """Where the officer typed what a finding is about; None where they didn't."""

    def reason_of(self, finding: Finding) -> str:
        """Why the officer keeps the text of a finding; empty where no reason was given."""

    def title_of(self, template: str) -> str:
        """The title of a template that would mend a finding; empty where there is none."""

    def mend(self, finding: Finding, text: str) -> bool:
        """Put these words where the officer typed what a finding is about; return whether that was possible."""

    def confirm(self, finding: Finding, because: str = "") -> None:
        """Give the officer's word for a finding, and why."""

    def take_back(self, finding: Finding) -> None:
        """Take the officer's word for a finding back."""

    def check_again(self) -> None:
        """Look again, because something else than the text changed: a word that is known now."""
