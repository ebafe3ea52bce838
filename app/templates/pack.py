"""A pack: channels, shared questions and phrases, and the templates, each opened when it is needed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache, cached_property
from typing import Any, Literal, TypeVar, get_args

import msgspec

from app.document import HtmlStyle
from app.errors import AppError
from app.expressions.tree import Expression
from app.language import Bilingual
from app.source.problems import Problem, closest
from app.templates.call_hours import CallRules
from app.templates.model import Head, LineWords, Phrase, Question, Template, UseQuestion

T = TypeVar("T")

Writer = Literal["examiner", "csmt", "investigator"]
"""Who has channels of their own: examiners in DAP, officers of CSMT, counter fraud investigators."""
WRITERS: tuple[Writer, ...] = get_args(Writer)


class EachTemplate(msgspec.Struct, frozen=True):
    """The part of a running order that each template goes through: its slots."""

    slots: tuple[str, ...]


class Paper(msgspec.Struct, frozen=True):
    """What a channel says of its letters.

    Attributes:
        window: the slot whose words stand where the window of an envelope shows them; empty where none do.
        carried_by: id of the template of the email that a letter is attached to, or empty.
    """

    window: str = ""
    carried_by: str = ""


class Channel(msgspec.Struct, frozen=True):
    """Where a message goes and how it must look.

    Attributes:
        sent: it goes to a customer in writing.
        rich: it is offered as plain text and HTML, not plain text only.
        two_digit_day: dates print as `05 March 2027`.
        edits: the officer may change the composed text.
        own_paragraphs: the officer may put paragraphs of their own in, if it is sent.
        free_text: free text is an answer like others: it needs no word, and may come first.
        written_by: the roles whose own channel it is; empty where its flavour says so.
        paper: its messages are letters, and may be saved as PDF; None where they aren't.
        order: slots, and at most one run.
        beside: slots that aren't in the running order: what is said in them stands only where a phrase gathers it.
        spoken: slots whose words are read out; the rest of a script is for the officer to do.
        subject_from: who gives the subject: the template, the channel or nobody.
        subject: the channel's own subject, or that of several templates.
    """

    id: str
    title: Bilingual[str]
    sent: bool
    rich: bool
    two_digit_day: bool
    edits: bool
    order: tuple[str | EachTemplate, ...]
    subject_from: Literal["template", "channel", "none"]
    subject: LineWords | None
    style: HtmlStyle
    questions: tuple[UseQuestion, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    beside: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()
    free_text: bool = False
    own_paragraphs: bool = True
    written_by: tuple[Writer, ...] = ()
    paper: Paper | None = None

    @property
    def slots(self) -> tuple[str, ...]:
        """Every slot, in order; those beside the order come last."""
        slots: list[str] = []
        for step in self.order:
            slots.extend(step.slots if isinstance(step, EachTemplate) else (step,))
        return (*slots, *self.beside)

    def is_letter(self, templates: Iterable[str]) -> bool:
        """Whether a message of these templates goes on paper; the email that carries a letter is none itself."""
        paper = self.paper
        return paper is not None and (not paper.carried_by or paper.carried_by not in templates)


class FolderGroup(msgspec.Struct, frozen=True):
    """A folder that is only on the screen: what it holds keeps its place on disk, and so its id.

    Attributes:
        holds: paths of templates and folders, seen from the folder that says so, in the wished order.
    """

    id: str
    title: Bilingual[str]
    holds: tuple[str, ...]


class Folder(msgspec.Struct, frozen=True):
    """A folder of templates: its title and the wished order of what is in it (names, and ids of its groups)."""

    id: str
    title: Bilingual[str]
    order: tuple[str, ...] = ()
    groups: tuple[FolderGroup, ...] = ()


class FastTrack(msgspec.Struct, frozen=True):
    """What `fast_track: true` adds to a template."""

    question: str
    phrase: str


class Disclosure(msgspec.Struct, frozen=True):
    """What `discloses: true` asks, when it is enough, and which template to use when it isn't."""

    questions: tuple[str, ...]
    confirmed: Expression
    otherwise: str


class Term(msgspec.Struct, frozen=True):
    """An English term, its Welsh, and how sure that is."""

    en: str
    cy: str
    status: str
    source: str = ""


class Guidance(msgspec.Struct, frozen=True):
    """The guidance that a pack follows; `date` is ISO."""

    title: str
    version: str
    date: str


class PackInfo(msgspec.Struct, frozen=True):
    """What a pack says of itself.

    Attributes:
        refuses_unreviewed: Welsh that no translator reviewed stops the copy of what is sent, and can't be confirmed.
        calls: when customers may be phoned.
        free_text_note: what is said at the first free text of a message; None for nothing.
    """

    id: str
    title: Bilingual[str]
    version: str
    status: Literal["sample", "approved"]
    guidance: Guidance | None = None
    fast_track: FastTrack | None = None
    disclosure: Disclosure | None = None
    refuses_unreviewed: bool = False
    calls: CallRules = CallRules()
    free_text_note: Bilingual[str] | None = None


class WelshCount(msgspec.Struct, frozen=True):
    """How many wordings a pack has, of how many the Welsh was reviewed, and of how many it isn't written yet."""

    wordings: int = 0
    reviewed: int = 0
    awaiting: int = 0

    def __add__(self, other: WelshCount) -> WelshCount:
        """Both together."""
        return WelshCount(
            self.wordings + other.wordings,
            self.reviewed + other.reviewed,
            self.awaiting + other.awaiting,
        )

    @property
    def unreviewed(self) -> int:
        """Of how many the Welsh is written and wasn't reviewed as it stands."""
        return self.wordings - self.reviewed - self.awaiting


class PackIndex(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything of a pack but its templates' questions and phrases.

    Attributes:
        words: those of each template's wording, for the search, with blanks between them.
        aside: templates that can't be used because of other files, and these: what is wrong is told there.
    """

    info: PackInfo
    channels: dict[str, Channel] = {}
    office: dict[str, Phrase] = {}
    questions: dict[str, Question] = {}
    phrases: dict[str, Phrase] = {}
    heads: Mapping[str, Head] = {}
    folders: dict[str, Folder] = {}
    words: Mapping[str, str] = {}
    terms: tuple[Term, ...] = ()
    welsh: WelshCount = WelshCount()
    problems: tuple[Problem, ...] = ()
    aside: dict[str, tuple[str, ...]] = {}


class Pack:
    """A pack that is ready for use. Templates that are broken aren't in it; `problems` says why.

    Attributes:
        index: everything but the templates' bodies.
    """

    def __init__(self, index: PackIndex, open_template: Callable[[str], Template]) -> None:
        self.index = index
        self._open = cache(open_template)
        self._kept: dict[tuple[object, ...], Any] = {}

    @cached_property
    def _moved(self) -> dict[str, str]:
        """The ids that templates formerly had, with those that they have."""
        return {old: head.id for head in self.index.heads.values() for old in head.formerly}

    @property
    def info(self) -> PackInfo:
        """What the pack says of itself."""
        return self.index.info

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the pack's files."""
        return self.index.problems

    def template(self, template_id: str) -> Template:
        """Return a template by its id, or by one that it formerly had.

        Raises:
            AppError: `unknown-template`, with the nearest id; `set-aside`, with the problems of its file.
        """
        return self._open(self.head(template_id).id)

    def head(self, template_id: str) -> Head:
        """Return a template's head. Raises as `template` does."""
        heads = self.index.heads
        found = heads.get(template_id)
        if found is None:
            found = heads.get(self._moved.get(template_id, ""))
        if found is None:
            files = self.index.aside.get(template_id, (f"templates/{template_id}.yaml",))
            problems = tuple(each for each in self.problems if each.place.file in files)
            if problems:
                raise AppError("set-aside", template=template_id, problems=problems)
            near = closest(template_id, heads)
            raise AppError("unknown-template", template=template_id, closest=near)
        return found

    def channel(self, channel_id: str) -> Channel:
        """Return a channel.

        Raises:
            AppError: `unknown-channel`, with the allowed ones and the nearest.
        """
        channels = self.index.channels
        if channel_id not in channels:
            near = closest(channel_id, channels)
            allowed = ", ".join(channels)
            raise AppError("unknown-channel", channel=channel_id, allowed=allowed, closest=near)
        return channels[channel_id]

    def once(self, work: Callable[..., T], *names: str) -> T:
        """What follows from the pack alone, worked out when it is first asked for: `work(pack, *names)`."""
        key = (work, *names)
        found: T | None = self._kept.get(key)
        if found is None:
            found = self._kept[key] = work(self, *names)
        return found

    @cached_property
    def note_channels(self) -> frozenset[str]:
        """The channels of what goes with messages and stays with us, such as case notes."""
        notes = {head.companion for head in self.index.heads.values() if head.companion}
        channels = {name for note in notes for name in self.head(note).channels}
        return frozenset(name for name in channels if not self.channel(name).sent)

    def question(self, use: Question | UseQuestion) -> tuple[Question, Expression | None]:
        """Return a template's question, own or shared, and the condition of using it there."""
        if isinstance(use, Question):
            return use, None
        question = self.index.questions[use.question]
        if use.required and not question.required:
            question = msgspec.structs.replace(question, required=True)
        return question, use.when
