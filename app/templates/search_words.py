"""The words that a template's wording can be found by: its questions, choices and own phrases, in both languages."""

from __future__ import annotations

from collections.abc import Iterator

from app.templates.model import Phrase, Question, Template
from app.templates.phrases import lines_of_phrase
from app.templates.search import words_of
from app.templates.wording import Link, Literal, pieces_of

SHORTEST = 2
"""Shorter words are in every template."""


def wording_words(template: Template) -> tuple[str, ...]:
    """Return the words, folded and sorted."""
    return tuple(word for word in words_of(*_texts(template)) if len(word) >= SHORTEST)


def _texts(template: Template) -> Iterator[str]:
    for question in template.questions:
        if isinstance(question, Question):
            yield from (question.ask.en, question.ask.cy)
            for choice in question.choices:
                yield from (choice.label.en, choice.label.cy)
    for phrase in template.phrases:
        if isinstance(phrase, Phrase):
            for line in lines_of_phrase(phrase):
                for piece in pieces_of(line):
                    if isinstance(piece, Literal | Link):
                        yield piece.text
