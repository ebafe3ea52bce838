"""*Write to the customer*: from a call to the message that follows it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt

from app.ui.message.copy_bar import CopyBar
from app.ui.templates.pane import TemplatePane


class Writing(QObject):
    """Holds whether the next template begins a message to the same customer; what is there stays beside it.

    Attributes:
        on: the next template begins a message to this customer.
    """

    def __init__(self, templates: TemplatePane, bar: CopyBar, find: Callable[[], None]) -> None:
        super().__init__(templates)
        self.on = False
        self._bar = bar
        self._find = find
        # Queued: whoever is told of the same choice must still see that it is for this customer.
        later = Qt.ConnectionType.QueuedConnection
        templates.template_chosen.connect(self._stop, later)
        templates.left.connect(self._stop)

    def begin(self) -> None:
        """Find a template for the message that is to follow."""
        self._find()
        self.on = True
        self._bar.say(self.tr("Choose a template for a message to this customer."))

    def _stop(self) -> None:
        self.on = False
