"""The three panes of Compose."""

from __future__ import annotations

import msgspec

from app.ui.form.pane import FormPane
from app.ui.message.pane import MessagePane
from app.ui.templates.pane import TemplatePane


class Panes(msgspec.Struct, frozen=True, eq=False):
    """Finding a template, answering, and what is copied."""

    templates: TemplatePane
    form: FormPane
    reading: MessagePane
