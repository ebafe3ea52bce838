"""The panes of Compose."""

from __future__ import annotations

import msgspec

from app.ui.form.pane import FormPane
from app.ui.message.beside import BesidePane
from app.ui.message.pane import MessagePane
from app.ui.templates.pane import TemplatePane


class Panes(msgspec.Struct, frozen=True, eq=False):
    """Finding a template, answering, what is copied, and what lies beside it."""

    templates: TemplatePane
    form: FormPane
    reading: MessagePane
    beside: BesidePane
