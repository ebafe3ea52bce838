"""Questions, phrases and templates: frozen values, the same whether read from files or from a compiled pack."""

from __future__ import annotations

from typing import Literal

import msgspec

from app.expressions.names import Known
from app.expressions.tree import Expression
from app.language import Bilingual
from app.source.problems import Place
from app.templates.question_kinds import QUESTION_KINDS, QuestionKind, QuestionType
from app.templates.wording import Line, NumberForms

AWAITING = "awaiting translation"
"""What stands for Welsh that isn't written yet; allowed while a pack isn't approved."""


class Choice(msgspec.Struct, frozen=True):
    """One choice of a radio or check-box question."""

    id: str
    label: Bilingual[str]
    when: Expression | None = None
    exclusive: bool = False


class Limits(msgspec.Struct, frozen=True):
    """What an answer must keep to.

    Attributes:
        least, most: of the number, of the code points, or of the ticked choices.
        not_before, not_after: `today` or an ISO date.
        all_choices: every choice must be ticked.
        message: the question's own words for an answer that doesn't keep to them.
        messages: the pack's words where it has none, by limit (`not_before`).
    """

    least: int | None = None
    most: int | None = None
    not_before: str = ""
    not_after: str = ""
    all_choices: bool = False
    message: Bilingual[str] | None = None
    messages: dict[str, Bilingual[str]] = {}


class Question(msgspec.Struct, frozen=True, tag_field="is", tag="question"):
    """A question that an officer answers.

    Attributes:
        each: asked in both languages (`language: each`, and all free text).
        shared: asked once for all templates that use it.
        needs: names that its `when` asks for.
    """

    id: str
    type: QuestionType
    ask: Bilingual[str]
    hint: Bilingual[str] | None = None
    required: bool = False
    when: Expression | None = None
    choices: tuple[Choice, ...] = ()
    limits: Limits = Limits()
    each: bool = False
    shared: bool = False
    place: Place = Place("", 0, 0)

    @property
    def kind(self) -> QuestionKind:
        """What is true of all questions of its type."""
        return QUESTION_KINDS[self.type]

    def choice(self, choice_id: str) -> Choice | None:
        """Return the choice with this id, or None."""
        for choice in self.choices:  # no generator: every answer is looked for
            if choice.id == choice_id:
                return choice
        return None


class Words(msgspec.Struct, frozen=True):
    """Paragraphs in both languages; `cy` is None while it awaits translation."""

    en: NumberForms
    cy: NumberForms | None


class LineWords(msgspec.Struct, frozen=True):
    """One line in both languages; `cy` is None while it awaits translation.

    `reviewed` is kept for subjects; a phrase has its own.
    """

    en: Line
    cy: Line | None
    reviewed: bool = False


class Basis(msgspec.Struct, frozen=True):
    """What wording rests on in the guidance: the line (`L433`), the section, and its own words."""

    line: str = ""
    section: str = ""
    words: str = ""


class Item(msgspec.Struct, frozen=True):
    """One item of a list; `choice` is the id of the choice that says it."""

    text: LineWords
    when: Expression | None = None


class ListPhrase(msgspec.Struct, frozen=True):
    """A lead with items under it.

    Attributes:
        lead: None where each item is a paragraph of its own.
        one: said instead of lead and list when there is one item; it holds `{{ item }}`.
        end: a paragraph after the list.
        also_lead, also_one: used when something stands before it in its slot.
    """

    items: tuple[Item, ...]
    lead: LineWords | None = None
    one: LineWords | None = None
    end: LineWords | None = None
    also_lead: LineWords | None = None
    also_one: LineWords | None = None


class Phrase(msgspec.Struct, frozen=True, tag_field="is", tag="phrase"):
    """A paragraph, or a list with its lead-in.

    Attributes:
        id: its own id, the question's whose choices say it, or `office.greeting` and the like.
        text, also: paragraphs (`also` when it isn't the first in its slot); None for a list.
        list: None for paragraphs.
        count: the question whose number chooses the number form; empty for none.
        prescribed: the line of the guidance that prescribes it word for word.
        fixed: nobody may change it in a message: what is prescribed, deadlines, refusals, fees, addresses.
        gathers: the slot beside the running order whose phrases, one of each template, are the items under its lead.
        basis: what it rests on in the guidance.
        to_confirm: the source of a fact in it that nobody has confirmed yet.
        reviewed: its Welsh was reviewed, exactly as it stands, beside exactly this English.
        params: of a shared phrase: names and kinds.
        asks: names of answers that its words or conditions ask for.
        prints: those of them that its words print.
    """

    id: str
    slot: str
    text: Words | None = None
    also: Words | None = None
    list: ListPhrase | None = None
    when: Expression | None = None
    count: str = ""
    prescribed: str = ""
    fixed: bool = False
    gathers: str = ""
    basis: Basis | None = None
    to_confirm: Bilingual[str] | None = None
    question: str = ""
    merge: Literal["once", "each"] = "each"
    one_value: bool = False
    params: tuple[tuple[str, Known], ...] = ()
    asks: tuple[str, ...] = ()
    prints: tuple[str, ...] = ()
    reviewed: bool = False
    awaiting: bool = False
    place: Place = Place("", 0, 0)


class Use(msgspec.Struct, frozen=True, tag_field="is", tag="use"):
    """A shared phrase in a template, with the values of its parameters.

    Or an entry of the office (`office.documents_address`), which has no slot of its own: `slot` gives it one.
    """

    phrase: str
    arguments: tuple[tuple[str, Expression], ...] = ()
    when: Expression | None = None
    slot: str = ""


class UseQuestion(msgspec.Struct, frozen=True, tag_field="is", tag="use"):
    """A shared question in a template; `required` where this template can't do without an answer."""

    question: str
    when: Expression | None = None
    required: bool = False


class Head(msgspec.Struct, frozen=True):
    """What lists, trees and searches need of a template. Field names are the keys of its file.

    Attributes:
        id: its path, such as `photos/new-photo`.
        reply: `expected`, `none`, or empty for scripts and notes.
        code: the letter's number, or empty.
        guidance: where the guidance speaks of it, for people; `basis` the same, part by part.
        to_confirm: the source of what nobody has confirmed yet of the template as a whole.
        facts: the sources of everything in it that nobody has confirmed yet.
    """

    id: str
    title: Bilingual[str]
    channels: tuple[str, ...]
    reply: Literal["", "expected", "none"] = ""
    fast_track: bool = False
    phone_first: bool = False
    code: str = ""
    alone: bool = False
    repeat: bool = False
    discloses: bool = False
    companion: str = ""
    advice: Bilingual[str] | None = None
    keywords: tuple[str, ...] = ()
    guidance: str = ""
    basis: Basis | None = None
    to_confirm: Bilingual[str] | None = None
    facts: tuple[Bilingual[str], ...] = ()
    formerly: tuple[str, ...] = ()
    place: Place = Place("", 0, 0)

    @property
    def folder(self) -> str:
        """Path of the folder that it stands in; empty at the top."""
        return self.id.rpartition("/")[0]


class Template(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A template, whole: what Fast Track and disclosure add stands in it like its own."""

    head: Head
    questions: tuple[Question | UseQuestion, ...] = ()
    subject: LineWords | None = None
    phrases: tuple[Phrase | Use, ...] = ()
