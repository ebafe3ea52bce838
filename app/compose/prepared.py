"""What is the same in every message of a pack, worked out once: who asks what, and what each phrase is known by.

A pack never changes, so what follows from it alone is kept with it (`Pack.once`), by the channel and the template. No
answer is ever among it.
"""

from __future__ import annotations

import msgspec

from app.expressions.tree import Constant, Expression, Name
from app.templates.model import Phrase, Question, Template, Use, UseQuestion
from app.templates.pack import Pack

AskedHere = dict[str, tuple[Question, Expression | None]]
"""Questions by their ids, in order, each with the condition of asking it here."""


class PreparedPhrase(msgspec.Struct, frozen=True):
    """A phrase as its template has it.

    Attributes:
        written: as it stands in the template.
        phrase: what is said; None for an entry of the office that nobody filled in.
        name: what its block is known by.
        once: the message says it once for all entries, so that its block belongs to none.
        shared: it is said once, however many entries say it.
        office: it is an entry of the office.
        behind: the answers that bring it in or stand in it.
    """

    written: Phrase | Use
    phrase: Phrase | None
    name: str
    once: bool
    shared: bool
    office: bool
    behind: tuple[str, ...] = ()


class Prepared(msgspec.Struct, frozen=True):
    """A template in a channel, or the channel's own frame."""

    questions: AskedHere
    phrases: tuple[PreparedPhrase, ...] = ()


def prepared_frame(pack: Pack, channel: str) -> Prepared:
    """What is the same in every message of a channel."""
    questions = _asked_here(pack, pack.channel(channel).questions)
    phrases = pack.channel(channel).phrases
    return Prepared(questions, tuple(_of_frame(pack, channel, each) for each in phrases))


def prepared_template(pack: Pack, channel: str, template_id: str) -> Prepared:
    """What is the same in every message that a template of the pack (by its own id) has part in."""
    template = pack.template(template_id)
    questions = _asked_here(pack, (*pack.channel(channel).questions, *template.questions))
    times: dict[str, int] = {}
    phrases: list[PreparedPhrase] = []
    for each in template.phrases:
        name = _once(pack, template, questions, each)
        once = bool(name)
        if not once:
            name = each.id if isinstance(each, Phrase) else each.phrase
            time = times[name] = times.get(name, 0) + 1
            name = name if time == 1 else f"{name}#{time}"
        phrases.append(_prepared(pack, questions, each, name, once=once))
    return Prepared(questions, tuple(phrases))


def _of_frame(pack: Pack, channel: str, each: Phrase) -> PreparedPhrase:
    if each.id.startswith("office."):
        office = _office_phrase(pack, each.id, each.slot)
        return PreparedPhrase(each, office, each.id, once=True, shared=True, office=True)
    # Another channel's phrase may have the same id, and says something else.
    return PreparedPhrase(each, each, f"{channel}:{each.id}", once=True, shared=False, office=False)


def _asked_here(pack: Pack, uses: tuple[Question | UseQuestion, ...]) -> AskedHere:
    found = map(pack.question, uses)
    return {question.id: (question, when) for question, when in found}


def _prepared(
    pack: Pack, questions: AskedHere, each: Phrase | Use, name: str, *, once: bool
) -> PreparedPhrase:
    if isinstance(each, Phrase):
        shared = _is_shared(questions, each.question)
        # What the choices of a shared question say: asked once, it is said once.
        phrase = msgspec.structs.replace(each, merge="once") if shared else each
        return PreparedPhrase(each, phrase, name, once, shared, office=False, behind=phrase.asks)
    if each.phrase.startswith("office."):
        office = _office_phrase(pack, each.phrase, each.slot)
        return PreparedPhrase(each, office, name, once, shared=True, office=True)
    phrase = pack.index.phrases[each.phrase]
    given = (value.id for _, value in each.arguments if isinstance(value, Name))
    behind = tuple(dict.fromkeys((*phrase.asks, *given)))
    return PreparedPhrase(each, phrase, name, once, shared=True, office=False, behind=behind)


def _office_phrase(pack: Pack, name: str, slot: str) -> Phrase | None:
    """An entry of the office in its place, said once; what isn't filled in prints nothing."""
    office = pack.index.office.get(name.removeprefix("office."))
    return None if office is None else msgspec.structs.replace(office, slot=slot, merge="once")


def _once(pack: Pack, template: Template, questions: AskedHere, each: Phrase | Use) -> str:
    """The name of what the message says once for all entries; empty for what an entry says for itself."""
    if isinstance(each, Phrase):
        return f"{template.head.id}:{each.id}" if _is_shared(questions, each.question) else ""
    if each.phrase.startswith("office."):
        return each.phrase
    merges = pack.index.phrases[each.phrase].merge == "once"
    if not merges or any(_is_own(questions, value) for _, value in each.arguments):
        return ""
    given = ",".join(f"{name}={_words(value)}" for name, value in each.arguments)
    return f"{each.phrase}({given})" if given else each.phrase


def _is_shared(questions: AskedHere, name: str) -> bool:
    return name in questions and questions[name][0].shared


def _is_own(questions: AskedHere, value: Expression) -> bool:
    """Whether a value is an answer of the entry itself."""
    found = questions.get(value.id) if isinstance(value, Name) else None
    return found is not None and not found[0].shared


def _words(value: Expression) -> str:
    if isinstance(value, Name):
        return value.id
    return str(value.value) if isinstance(value, Constant) else ""
