"""Reads the file of one template: everything that comes of it, by itself, so that it can be kept."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from app.source.problems import Place, Problem
from app.source.reading import read_yaml
from app.source.shapes import read_shape
from app.templates.context import PackReading, Reviewable
from app.templates.model import Head, Question, Template, Use, UseQuestion
from app.templates.pack import PackInfo, WelshCount
from app.templates.search_words import wording_words
from app.templates.shapes import TEMPLATE
from app.templates.template import read_template

Asked = tuple[str, ...]
"""What makes the answer to a question one to another: its id, its kind and its choices."""


class TemplateBrief(msgspec.Struct, frozen=True):
    """What the rest of the pack must know of a template's file.

    Attributes:
        path: of the file.
        head: None where the template can't be used.
        words: that it is found by, with blanks between them.
        asked: its questions; the first of each is its id.
        says: the shared phrases that it uses.
        welsh: how much wording it has.
        problems: what is wrong in the file.
        waiting: the files that must be mended first, each with the place where it is needed.
        places: where it names other templates (`companion`, `formerly:old-id`).
    """

    path: str
    head: Head | None = None
    words: str = ""
    asked: tuple[Asked, ...] = ()
    says: tuple[str, ...] = ()
    welsh: WelshCount = WelshCount()
    problems: tuple[Problem, ...] = ()
    waiting: tuple[tuple[Place, str], ...] = ()
    places: dict[str, Place] = {}


class TemplateFile(msgspec.Struct, frozen=True):
    """A template's file, read.

    Attributes:
        brief: what the rest of the pack must know of it.
        template: None where it can't be used.
        reviewables: wording whose Welsh can be reviewed, by address.
    """

    brief: TemplateBrief
    template: Template | None
    reviewables: dict[str, Reviewable]


def read_template_file(
    data: bytes, path: str, template_id: str, info: PackInfo, shared: PackReading
) -> TemplateFile:
    """Read one file. Total: any bytes give a template, or problems.

    Args:
        data: what is in the file.
        path: of the file inside the pack.
        template_id: of the template.
        info: what the pack says of itself.
        shared: everything of the pack that its templates share; it stays as it is.
    """
    reading = shared.apart()
    problems = reading.problems
    node = read_yaml(data, path, problems)
    template = None
    if node is not None:
        template = read_template(read_shape(node, TEMPLATE, problems), template_id, info, reading)
    if len(problems):
        template = None
    brief = TemplateBrief(
        path=path,
        head=template.head if template else None,
        words=" ".join(wording_words(template)) if template else "",
        asked=tuple(asked_of(each) for each in template.questions) if template else (),
        says=tuple(each.phrase for each in template.phrases if isinstance(each, Use))
        if template
        else (),
        welsh=reading.count_welsh(),
        problems=problems.all(),
        waiting=problems.waiting(),
        places=reading.places,
    )
    return TemplateFile(brief, template, reading.reviewables)


def asked_of(question: Question | UseQuestion) -> Asked:
    """What makes the answer to a question one to another."""
    if isinstance(question, UseQuestion):
        return (question.question,)
    return (question.id, question.type, *(choice.id for choice in question.choices))


Briefs = Mapping[str, TemplateBrief]
"""By the template's id, in the order of the files."""
