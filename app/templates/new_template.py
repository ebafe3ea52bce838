"""A new template: the text of its file, short and sound, for its owner to go on with; or that of another, as a copy."""

from __future__ import annotations

import re
import unicodedata
from string import Template as Skeleton

import msgspec

from app.errors import AppError
from app.language import Bilingual, Language
from app.language.prose import new_template_cy, new_template_en
from app.source.halves import dividers
from app.source.problems import Problems
from app.source.quoting import quote, value
from app.source.reading import read_yaml
from app.source.text import CONTROL
from app.source.tree import Mapping
from app.templates.labels import is_awaiting
from app.templates.model import Phrase, Use
from app.templates.pack import Channel, EachTemplate, Pack, PackIndex
from app.templates.wording_shapes import NAME

MOST_TITLE = 120
MOST_NAME = 60
_NOTES = {Language.EN: new_template_en.NOTES, Language.CY: new_template_cy.NOTES}
_EMPTY = {Language.EN: "new-title-empty-en", Language.CY: "new-title-empty-cy"}
_SYSTEMS_OWN = re.compile(r"con|prn|aux|nul|(?:com|lpt)\d")
"""Names that Windows keeps for devices, whatever follows the dot."""
_LEFT_OUT = ("formerly", "code")
"""What belongs to one template alone."""


class NewTemplate(msgspec.Struct, frozen=True):
    """What its owner says of a template that isn't there yet.

    Attributes:
        folder: the folder's id; empty for the top.
        name: of its file, without `.yaml`.
        channel: where it may go.
        reply: whether the customer is to reply; empty for what isn't sent.
        like: the id of the template that it is a copy of; channel and reply are then that one's.
    """

    title: Bilingual[str]
    folder: str
    name: str
    channel: str
    reply: str = ""
    like: str = ""

    @property
    def id(self) -> str:
        """Its path."""
        return f"{self.folder}/{self.name}" if self.folder else self.name

    @property
    def file(self) -> str:
        """The path of its file in the pack."""
        return f"templates/{self.id}.yaml"


def name_of(title: str) -> str:
    """The name that a file may have, by the title of its template; empty where none of its letters can stand there.

    >>> name_of("Ask for a fee (£94.50), Siân")
    'ask-for-a-fee-94-50-sian'
    """
    plain = unicodedata.normalize("NFD", title.casefold()).encode("ascii", "ignore").decode()
    words = re.sub("[^a-z0-9]+", "-", re.sub("'", "", plain)).strip("-")
    return words[:MOST_NAME].rstrip("-")


def check_new(new: NewTemplate, index: PackIndex) -> None:
    """Refuse what can't be made.

    Raises:
        AppError: with the language, `new-title-empty-en`, `new-title-empty-cy`, `new-title-sign`, `new-title-long` and
            `new-title-taken`;
            `new-name`, `new-name-taken`.
    """
    for language in Language:
        _check_title(new.title.get(language), language)
    if not re.fullmatch(NAME, new.name) or len(new.name) > MOST_NAME:
        near = name_of(new.name) or name_of(new.title.en) or "new-letter"
        raise AppError("new-name", name=new.name, near=near, most=MOST_NAME)
    if _SYSTEMS_OWN.fullmatch(new.name):
        near = f"{new.name}-letter"
        raise AppError("new-name", name=new.name, near=near, most=MOST_NAME)
    for head in index.heads.values():
        if new.id == head.id or new.id in head.formerly:
            raise AppError("new-name-taken", id=new.id)
        for language in Language:
            if head.title.get(language).casefold() == new.title.get(language).casefold():
                raise AppError("new-title-taken", id=head.id, language=language)


def _check_title(title: str, language: Language) -> None:
    if not title or (language is Language.EN and is_awaiting(title)):
        raise AppError(_EMPTY[language], language=language)
    if CONTROL.search(title) or next(dividers(title), None) is not None:
        raise AppError("new-title-sign", title=title, language=language)
    if len(title) > MOST_TITLE:
        raise AppError("new-title-long", language=language, found=len(title), most=MOST_TITLE)


def text_of_new(new: NewTemplate, pack: Pack, interface: Language) -> str:
    """The text of a small template that can be used as it stands, with notes in the owner's language.

    Raises:
        AppError: `unknown-channel`.
    """
    channel = pack.channel(new.channel)
    slots = _own_slots(channel)
    notes = _NOTES[interface]
    asks = new.reply == "expected"
    words = {
        "title": _title_line(new.title),
        "channel": channel.id,
        "reply": f"reply: {new.reply}\n" if new.reply else "",
        "first": slots[0],
        "next": slots[min(1, len(slots) - 1)],
        "subject": _subject(channel, notes, asks=asks),
        **{f"note_{name}": f"# {note}" for name, note in notes.items()},
        "note_phrases": "# " + notes["phrases"].format(slots=", ".join(slots)),
    }
    text = Skeleton(_HEAD + (_ASKS if asks else _TELLS)).substitute(words)
    return text if _may_follow(new, slots[0], pack) else text.replace(f" {_ALSO}", "")


def text_of_copy(data: bytes, new: NewTemplate) -> str:
    """The text of another template under a new title; its former names and its letter's number stay with it.

    Raises:
        AppError: `new-copy-unread`, when it isn't a text that can be read.
    """
    problems = Problems()
    root = read_yaml(data, new.file, problems)
    if not isinstance(root, Mapping) or root.flow or root.get("title") is None or len(problems):
        raise AppError("new-copy-unread", like=new.like)
    text = data.decode("utf-8-sig")
    lines = text.splitlines(keepends=True)
    end = "\r\n" if lines[0].endswith("\r\n") else "\n"
    starts = [entry.key.place.line - 1 for entry in root.entries] + [len(lines)]
    for place in reversed(range(len(root.entries))):
        key = root.entries[place].key.text
        if key == "title" or key in _LEFT_OUT:
            first, last = starts[place], _end_of_entry(lines, starts[place], starts[place + 1])
            lines[first:last] = [_title_line(new.title) + end] if key == "title" else []
    return "".join(lines)


def _end_of_entry(lines: list[str], first: int, after: int) -> int:
    """The line after an entry: notes and blank lines before the next one belong to that."""
    last = after
    while last > first + 1 and (not lines[last - 1].strip() or lines[last - 1].startswith("#")):
        last -= 1
    return last


def _may_follow(new: NewTemplate, slot: str, pack: Pack) -> bool:
    """Whether another template of one message may have spoken in a slot already."""
    heads = (
        head
        for head in pack.index.heads.values()
        if new.channel in head.channels and head.reply == new.reply and not head.alone
    )
    said = (each for head in heads for each in pack.template(head.id).phrases)
    return any(_slot_of(each, pack.index) == slot for each in said)


def _slot_of(said: Phrase | Use, index: PackIndex) -> str:
    """Where something is said; a shared phrase has its own slot."""
    if isinstance(said, Use) and not said.slot:
        return index.phrases[said.phrase].slot
    return said.slot


def _own_slots(channel: Channel) -> tuple[str, ...]:
    """The slots that each template goes through, or all where there is no such run."""
    runs = (step.slots for step in channel.order if isinstance(step, EachTemplate))
    return next(runs, channel.slots)


def _title_line(title: Bilingual[str]) -> str:
    line = f"{title.en} | {title.cy}"
    plain = all(value(half) == half for half in (title.en, title.cy))
    return f"title: {line if plain else quote(line)}"


def _subject(channel: Channel, notes: dict[str, str], *, asks: bool) -> str:
    if channel.subject_from != "template":
        return ""
    line = _ASKS_SUBJECT if asks else _TELLS_SUBJECT
    return f"# {notes['subject']}\nsubject: {line}\n\n"


_ASKS_SUBJECT = "Your passport application – we need more from you | Eich cais am basbort – mae angen rhagor arnom"
_TELLS_SUBJECT = "Your passport application | Eich cais am basbort"
_ALSO = "{{ also }}"
_HEAD = """\
$note_save
$note_note
$title
channels: [$channel]
$reply
"""
_ASKS = """\
$note_questions
questions:
  - id: needed
    type: checkboxes
    ask: What do we need? | Beth sydd ei angen arnom?
    required: true
    slot: $first
    lead: "We {{ also }} need the following: | Mae angen y canlynol arnom {{ also }}:"
    one: "We {{ also }} need the following: {{ item }}. | Mae angen y canlynol arnom {{ also }}: {{ item }}."
    choices:
      - id: certificate
        says: your birth certificate | eich tystysgrif geni
      - id: letter
        says: a letter from your employer | llythyr gan eich cyflogwr

$subject$note_phrases
phrases:
  - id: about-the-letter
    slot: $next
    $note_when
    when: "'letter' in needed"
    text: The letter must be signed. | Rhaid i’r llythyr fod wedi’i lofnodi.
"""
_TELLS = """\
$note_questions
questions:
  - id: received
    type: radio
    ask: What has arrived? | Beth sydd wedi cyrraedd?
    required: true
    slot: $first
    choices:
      - id: documents
        label: Documents | Dogfennau
        says: We have received the documents. | Rydym wedi cael y dogfennau.
      - id: photo
        label: A photo | Llun
        says: We have received the photo. | Rydym wedi cael y llun.

$subject$note_phrases
phrases:
  - id: about-documents
    slot: $next
    $note_when
    when: received == 'documents'
    text: We will check them. | Byddwn yn eu gwirio.
"""
