"""The three panes of Compose."""

from __future__ import annotations

from dataclasses import dataclass

from app.ui.form.pane import FormPane
from app.ui.message.pane import MessagePane
from app.ui.templates.pane import TemplatePane


@dataclass(frozen=True, slots=True, eq=False)
class Panes:
    """Finding a template, answering, and what is copied."""

    templates: TemplatePane
    form: FormPane
    reading: MessagePane
