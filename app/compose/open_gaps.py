"""Questions without an answer, each of which keeps its place in the message once."""

from __future__ import annotations

from app.compose.scope import MessageScope, Scope
from app.templates.model import Question


class OpenGaps:
    """Required questions without a usable answer, each until its place is kept in the message."""

    def __init__(self, message: MessageScope) -> None:
        self._shared: dict[str, Question] = {}
        self._own: dict[tuple[str, str], Question] = {}
        for scope in (message.frame, *message.entries):
            for name, (question, _) in scope.questions.items():
                if not (question.required and scope.asks(name)):
                    continue
                if scope.reading(name).value in (None, ()):
                    if question.shared:
                        self._shared[name] = question
                    elif scope.entry is not None:
                        self._own[scope.entry.id, name] = question

    def __bool__(self) -> bool:
        return bool(self._shared or self._own)

    def take(self, scope: Scope, name: str) -> Question | None:
        """Return the question if its place isn't kept yet; from now on it is."""
        question, _ = scope.questions.get(name, (None, None))
        if question is None:
            return None
        if question.shared:
            return self._shared.pop(name, None)
        return self._own.pop((scope.entry.id, name), None) if scope.entry is not None else None
