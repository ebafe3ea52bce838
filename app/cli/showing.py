"""`show`: the questions of a template."""

from __future__ import annotations

import json
from collections.abc import Iterator

import msgspec

from app.cli.listing import head_fields, marks
from app.expressions.tree import AllOf, Expression
from app.expressions.writing import write_expression
from app.templates.model import Head, Question
from app.templates.pack import Pack


def show_template(pack: Pack, template_id: str, form: str) -> str:
    """Return a template's questions, those of its first channel among them, as text or JSON.

    Raises:
        AppError: `unknown-template`, `set-aside`.
    """
    head = pack.head(template_id)
    questions = tuple(_questions(pack, head.id))
    if form == "json":
        fields = [_question_fields(question, when) for question, when in questions]
        whole = {**head_fields(head), **_ground_fields(head), "questions": fields}
        return json.dumps(whole, ensure_ascii=False, indent=2)
    title = f"{head.id}  {head.title.en}"
    what = f" ({', '.join(marks(head))})" if marks(head) else ""
    lines = [title + what, f"channels: {', '.join(head.channels)}"]
    if head.advice is not None:
        lines.append(head.advice.en)
    if head.guidance:
        line = head.basis.line if head.basis is not None else ""
        also = f" ({line})" if line not in {"", head.guidance} else ""
        lines.append(f"guidance: {head.guidance}{also}")
    lines += [f"not confirmed yet: {fact.en}" for fact in head.facts]
    for question, when in questions:
        lines += ["", *_question_lines(question, when)]
    return "\n".join(lines)


def _ground_fields(head: Head) -> dict[str, object]:
    """What the template rests on, and what of it is still to be confirmed."""
    return {
        "guidance": msgspec.to_builtins(head.basis) if head.basis is not None else None,
        "to_confirm": [{"en": fact.en, "cy": fact.cy} for fact in head.facts],
    }


def _questions(pack: Pack, template_id: str) -> Iterator[tuple[Question, Expression | None]]:
    template = pack.template(template_id)
    seen: set[str] = set()
    channel = pack.channel(template.head.channels[0])
    for use in (*channel.questions, *template.questions):
        question, used_when = pack.question(use)
        if question.id in seen:
            continue
        seen.add(question.id)
        conditions = tuple(each for each in (used_when, question.when) if each is not None)
        both = AllOf(conditions) if len(conditions) == 2 else None
        yield question, both or (conditions[0] if conditions else None)


def _language(question: Question) -> str:
    return "each" if question.each else "neutral"


def _question_fields(question: Question, when: Expression | None) -> dict[str, object]:
    return {
        "id": question.id,
        "shared": question.shared,
        "type": question.type,
        "language": _language(question),
        "ask": {"en": question.ask.en, "cy": question.ask.cy},
        "required": question.required,
        "when": write_expression(when) if when is not None else None,
        "choices": [
            {"id": choice.id, "label": {"en": choice.label.en, "cy": choice.label.cy}}
            for choice in question.choices
        ],
    }


def _question_lines(question: Question, when: Expression | None) -> Iterator[str]:
    about: list[str] = [question.type]
    about += ["required"] if question.required else []
    about += ["shared"] if question.shared else []
    about += ["in both languages"] if question.each else []
    yield f"{question.id}  {question.ask.en}  ({', '.join(about)})"
    if question.hint is not None:
        yield f"    {question.hint.en}"
    if when is not None:
        yield f"    asked only when: {write_expression(when)}"
    width = max((len(choice.id) for choice in question.choices), default=0)
    for choice in question.choices:
        yield f"    {choice.id:<{width}}  {choice.label.en}"
