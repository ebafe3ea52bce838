"""What a text from elsewhere is read into, looks and all: the same for every source.

Nothing in it is markup: text is text, and there is a field only for what may be kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

import msgspec


class SourceKind(StrEnum):
    """What can be read."""

    TEXT = "text"
    HTML = "html"
    EML = "eml"
    MSG = "msg"
    DOCX = "docx"


class Look(msgspec.Struct, frozen=True):
    """How a piece of text looks in its source. Empty and None mean: the source doesn't say.

    Attributes:
        font: the first family, spelt as in the source.
        size_pt: points.
        colour, highlight: `#rrggbb`; the highlight is what lies behind the words alone.
    """

    font: str = ""
    size_pt: float | None = None
    colour: str = ""
    highlight: str = ""
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False


PLAIN = Look()


class RichRun(msgspec.Struct, frozen=True):
    """Text of one look.

    Attributes:
        text: what it says; a newline is a line break.
        link: the address it leads to (http, https, mailto or tel; unwrapped), or empty.
        control: it stands in a content control or form field that nobody has filled in.
    """

    text: str
    look: Look = PLAIN
    link: str = ""
    control: bool = False


class RichParagraph(msgspec.Struct, frozen=True, tag="paragraph"):
    """One paragraph.

    Attributes:
        align: `left`, `right`, `center`, `justify`, or empty where the source doesn't say.
        language: a BCP 47 tag as the source has it, or empty.
        heading: 1 to 9; 0 for none.
        quote: how deep it stands in quoted mail; 0 for the message itself.
    """

    runs: tuple[RichRun, ...]
    align: str = ""
    language: str = ""
    heading: int = 0
    quote: int = 0

    @property
    def text(self) -> str:
        """What it says."""
        return "".join(run.text for run in self.runs)


class RichItem(msgspec.Struct, frozen=True):
    """One item of a list.

    Attributes:
        blocks: what it holds; items of lists within it are items of their own, one deeper, that follow it.
        depth: 1 for the outermost.
        marker: what stands before it on the screen (`1.`, `b)`, `iv.`, `•`); empty for none, and for what
            goes on with the item of this depth above after deeper ones.
        ordered: the marker counts.
        number: what it has counted to, where it does.
    """

    blocks: tuple[RichBlock, ...]
    depth: int = 1
    marker: str = "•"
    ordered: bool = False
    number: int | None = None


class RichList(msgspec.Struct, frozen=True, tag="list"):
    """A list with the lists in it, as they follow each other."""

    items: tuple[RichItem, ...]
    quote: int = 0


RichCell = tuple["RichBlock", ...]


class RichTable(msgspec.Struct, frozen=True, tag="table"):
    """A table: rows of cells of blocks."""

    rows: tuple[tuple[RichCell, ...], ...]
    quote: int = 0


RichBlock = RichParagraph | RichList | RichTable


class SourceNote(msgspec.Struct, frozen=True):
    """What was left out, or taken though it may not be meant, and must be said.

    Attributes:
        kind: `pictures`, `comments`, `insertions` (taken), `deletions`, `hidden`, `headers`, `footnotes` (taken),
            `attachments`, `scripts`, `remote`, `links` (dropped, words kept), `text-boxes` (taken), `embedded`.
        count: how many.
        words: what they say, in order; never empty texts.
    """

    kind: str
    count: int = 1
    words: tuple[str, ...] = ()


class RichDocument(msgspec.Struct, frozen=True):
    """What was read.

    Attributes:
        told: what was left out, each kind once, in the order in which it was met.
        traces: what the file tells of its making beside its words: `tracked-formats`, and its properties by name
            (`creator`, `lastModifiedBy`, `custom` …).
    """

    blocks: tuple[RichBlock, ...]
    told: tuple[SourceNote, ...] = ()
    source: SourceKind = SourceKind.TEXT
    traces: tuple[SourceNote, ...] = ()


class Attachment(msgspec.Struct, frozen=True):
    """What is attached to a mail. Its bytes aren't kept.

    Attributes:
        name: as the sender named it, without a path; empty where it has none.
        kind: its media type, such as `application/pdf`.
        size: bytes; None where it isn't known.
        mail: the mail that it is, where it is one.
        text: of `message/delivery-status`, `text/rfc822-headers` and plain text, what it says.
    """

    name: str
    kind: str
    size: int | None = None
    mail: Mail | None = None
    text: str = ""


class Mail(msgspec.Struct, frozen=True):
    """An email.

    Attributes:
        headers: name and value of each, decoded, in order; names as they are written.
        document: its body.
        attachments: in order.
    """

    headers: tuple[tuple[str, str], ...]
    document: RichDocument
    attachments: tuple[Attachment, ...] = ()

    def header(self, name: str) -> str:
        """The first header of a name, in whatever case; empty where there is none."""
        wanted = name.lower()
        return next((value for each, value in self.headers if each.lower() == wanted), "")

    @property
    def to(self) -> str:
        """The `To` header."""
        return self.header("to")

    @property
    def cc(self) -> str:
        """The `Cc` header."""
        return self.header("cc")

    @property
    def subject(self) -> str:
        """The `Subject` header."""
        return self.header("subject")

    @property
    def date(self) -> str:
        """The `Date` header."""
        return self.header("date")


def paragraphs_of(blocks: tuple[RichBlock, ...]) -> Iterator[RichParagraph]:
    """Yield every paragraph in reading order, those of items and cells too."""
    for block in blocks:
        match block:
            case RichParagraph():
                yield block
            case RichList():
                for item in block.items:
                    yield from paragraphs_of(item.blocks)
            case RichTable():
                for row in block.rows:
                    for cell in row:
                        yield from paragraphs_of(cell)
