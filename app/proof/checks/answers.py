"""Questions and choices that change nothing: whatever is answered, the message is the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from app.expressions.tree import Compare, Constant, Constants, Count, Expression, Name, names_in
from app.proof.check import Check
from app.proof.logic import comparisons_in
from app.proof.material import Material, UnderProof
from app.proof.slip import Slip
from app.proof.slipping import slip
from app.source.kinds import Record
from app.source.problems import Place
from app.templates.model import LineWords, Phrase, Question, Template, Use, UseQuestion
from app.templates.pack import PackIndex
from app.templates.phrases import lines_of_phrase
from app.templates.wording import Branches, Line, Value, pieces_of


class _Uses:
    """What the conditions and the words of a message ask for.

    Attributes:
        conditions: every condition.
        printed: names that are printed, counted or given to shared phrases, so that each value shows.
    """

    def __init__(self) -> None:
        self.conditions: list[Expression] = []
        self.printed: set[str] = set()

    def names(self) -> set[str]:
        """Every name that is asked for."""
        return self.printed | {name for each in self.conditions for name in names_in(each)}

    def line(self, line: Line) -> None:
        for piece in pieces_of(line):
            if isinstance(piece, Value):
                self.printed.update(names_in(piece.expression))
            elif isinstance(piece, Branches):
                self.when(*(branch.when for branch in piece.branches))

    def when(self, *conditions: Expression | None) -> None:
        self.conditions += (each for each in conditions if each is not None)

    def subject(self, words: LineWords | None) -> None:
        if words is not None:
            self.line(words.en)

    def phrase(self, phrase: Phrase) -> None:
        self.when(phrase.when)
        if phrase.count:
            self.printed.add(phrase.count)
        for item in phrase.list.items if phrase.list else ():
            self.when(item.when)
        for line in lines_of_phrase(phrase):
            self.line(line)

    def said(self, each: Phrase | Use, index: PackIndex) -> None:
        """What a template says, its own or shared."""
        if isinstance(each, Phrase):
            self.phrase(each)
            return
        self.when(each.when)
        for _, argument in each.arguments:
            self.printed.update(names_in(argument))
        if each.phrase.startswith("office."):
            found = index.office.get(each.phrase.removeprefix("office."))
        else:
            found = index.phrases.get(each.phrase)
        if found is not None:
            self.phrase(found)


def _uses_of(template: Template, index: PackIndex, companion: Template | None) -> _Uses:
    uses = _Uses()
    for each in template.phrases:
        uses.said(each, index)
    uses.subject(template.subject)
    for name in template.head.channels:
        channel = index.channels[name]
        uses.subject(channel.subject)
        for phrase in channel.phrases:
            uses.phrase(phrase)
    for entry in index.office.values():
        uses.phrase(entry)
    if template.head.discloses and index.info.disclosure is not None:
        uses.when(index.info.disclosure.confirmed)
    if companion is not None and companion is not template:
        inner = _uses_of(companion, index, None)
        uses.conditions += inner.conditions
        uses.printed |= inner.printed
    _ask_on(uses, template, index)
    return uses


def _ask_on(uses: _Uses, template: Template, index: PackIndex) -> None:
    """The conditions of asking what is used are used too."""
    waiting = [index_question(each, index) for each in template.questions]
    found = True
    while found:
        used = uses.names()
        live = [(question, when) for question, when in waiting if question.id in used]
        found = bool(live)
        for question, when in live:
            uses.when(question.when, when, *(choice.when for choice in question.choices))
        waiting = [each for each in waiting if each not in live]


def index_question(
    use: Question | UseQuestion, index: PackIndex
) -> tuple[Question, Expression | None]:
    """A question of a template, and the condition of using it there."""
    if isinstance(use, Question):
        return use, None
    return index.questions[use.question], use.when


# --- questions


def _of_template(under: UnderProof) -> Iterator[Slip]:
    index, companion = under.material.index, under.head.companion
    beside = under.material.pack.template(companion) if companion else None
    uses = _uses_of(under.template, index, beside)
    used = uses.names()
    own = {each.id: each for each in under.template.questions if isinstance(each, Question)}
    for record in under.record.records("questions"):
        name = record.text("id") or record.text("use")
        question = own.get(name) or index.questions.get(name)
        if question is None:
            continue
        if name not in used and not question.limits.all_choices:
            key = "id" if record.wrote("id") else "use"
            yield slip(record.place_of(key), "question-changes-nothing", name=name)
        elif name in own:
            yield from choices_alike(question, uses.conditions, uses.printed, _places(record))


def _places(record: Record) -> dict[str, Place]:
    return {each.text("id"): each.place_of("id") for each in record.records("choices")}


# --- choices


def choices_alike(
    question: Question,
    conditions: Iterable[Expression],
    printed: Iterable[str],
    places: Mapping[str, Place],
) -> Iterator[Slip]:
    """Yield each choice that no condition tells from another one, or from none."""
    if question.id in printed or not question.choices or question.limits.all_choices:
        return
    asking = [
        each
        for condition in conditions
        for each in comparisons_in(condition)
        if question.id in names_in(each)
    ]
    if question.kind.chooses == "several":
        yield from _boxes_alike(question, asking, places)
        return
    if len(question.choices) == 1:
        return  # that is told of the question
    seen: dict[tuple[bool, ...], str] = {}
    for choice in question.choices:
        told_by = tuple(_holds(each, choice.id) for each in asking)
        first = seen.setdefault(told_by, choice.id)
        if first != choice.id and choice.id in places:
            yield slip(places[choice.id], "choice-changes-nothing", choice=choice.id, others=first)


def _holds(comparison: Expression, choice: str) -> bool:
    """Whether a comparison with a question holds for a choice."""
    match comparison:
        case Compare(operator="==" | "in", left=left, right=right):
            return choice in _constants(left, right)
        case Compare(operator="!=" | "not in", left=left, right=right):
            return choice not in _constants(left, right)
        case _:
            return True


def _constants(*sides: Expression) -> tuple[str | int, ...]:
    found: tuple[str | int, ...] = ()
    for side in sides:
        match side:
            case Constant(value=value):
                found += (value,)
            case Constants(values=values):
                found += values
            case _:
                pass
    return found


def _boxes_alike(
    question: Question, asking: list[Expression], places: Mapping[str, Place]
) -> Iterator[Slip]:
    for choice in _silent(question, asking):
        if choice in places:
            yield slip(places[choice], "box-changes-nothing", choice=choice)


def silent_boxes(under: UnderProof) -> Iterator[Expression]:
    """Yield the conditions of ticking boxes that change nothing: each is told by itself."""
    uses = _uses_of(under.template, under.material.index, None)
    for question, _ in under.world.questions.values():
        if question.kind.chooses == "several" and question.id not in uses.printed:
            asking = [
                each
                for condition in uses.conditions
                for each in comparisons_in(condition)
                if question.id in names_in(each)
            ]
            for choice in _silent(question, asking):
                yield Compare("in", Constant(choice), Name(question.id))


def _silent(question: Question, asking: list[Expression]) -> Iterator[str]:
    """Yield the boxes that nothing speaks of."""
    if any(not isinstance(each, Compare) or _counts(each) for each in asking):
        return  # how many are ticked, or whether any is, shows
    spoken = {
        word for each in asking if isinstance(each, Compare) for word in _constants(each.left)
    }
    for choice in question.choices:
        if choice.id not in spoken and not choice.exclusive:
            yield choice.id


def _counts(comparison: Compare) -> bool:
    return any(isinstance(side, Count) for side in (comparison.left, comparison.right))


def _of_pack(material: Material) -> Iterator[Slip]:
    """Choices of shared questions: held against everything that asks for them."""
    index = material.index
    uses = _Uses()
    for name in index.heads:
        template = material.pack.template(name)
        found = _uses_of(template, index, None)
        uses.conditions += found.conditions
        uses.printed |= found.printed
    for phrase in index.phrases.values():
        uses.phrase(phrase)
    for each in index.questions.values():
        uses.when(each.when, *(choice.when for choice in each.choices))
    if index.info.disclosure is not None:
        uses.when(index.info.disclosure.confirmed)
    conditions = tuple(dict.fromkeys(uses.conditions))
    for file in material.shared:
        question = index.questions.get(file.name)
        if question is not None and file.path == f"questions/{file.name}.yaml":
            own = {
                name: place
                for name, place in _places(file.record).items()
                if place.file == file.path
            }
            if question.id in uses.names():
                yield from choices_alike(question, conditions, uses.printed, own)


CHECK = Check(name="answers", of_template=_of_template, of_pack=_of_pack)
