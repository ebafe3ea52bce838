"""Text from elsewhere as the rules look at it: paragraphs of plain text, or blocks of HTML; and its mends."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from app.document import Block, HtmlStyle, block_text, located_runs, plain_text
from app.document.hidden import hidden_spans
from app.document.plain import is_address, shown_address
from app.findings import Finding, Fix, Severity, Where
from app.formatting.as_blocks import as_blocks
from app.formatting.flattening import parted_quote
from app.formatting.quoting import is_attribution, with_quotes
from app.formatting.rich import RichDocument, RichParagraph, RichRun, SourceNote
from app.formatting.two_languages import in_both
from app.language import Bilingual, Language
from app.language.prose.changes import change_words
from app.rules.fixes import made, mended
from app.rules.texts import Facts, Looked, Masked, Styled, Text

MOST_BLOCKS = 1_000
"""More than any message has; what follows is looked at as one block."""
_MOST_HIDDEN = 100
_MOST_SHOWN = 80
_SEPARATORS = "\u2028\u2029"
_BLANK_LINES = re.compile(r"\n\s*\n")
_LINE_ENDS = re.compile(r"\r\n?")


class Foreign(msgspec.Struct, frozen=True):
    """One text from elsewhere.

    Attributes:
        whole: all of its plain text.
        starts: where each block begins in it.
        looked: what the rules look at: the subject, if there is one, then the blocks.
        told: what was left out in reading, or taken though it may not be meant.
        quoted: an earlier mail stands at its end, and isn't looked at.
    """

    whole: str
    starts: tuple[int, ...]
    looked: Looked
    told: tuple[SourceNote, ...] = ()
    quoted: bool = False

    def left_out(self) -> Iterator[Finding]:
        """Yield a finding for each kind of what was left out."""
        for note in self.told:
            kind = "hidden-text" if note.kind == "hidden" else note.kind
            yield _told(kind, note.count, note.words)
        if self.quoted:
            yield _told("quoted", 1, ())

    def hidden(self) -> Iterator[Finding]:
        """Yield a finding for each run of characters that can't be seen, up to a bound."""
        left = _MOST_HIDDEN
        for text in self.looked.texts:
            where = Where(text.part, text.block, text.language)
            for start, end in hidden_spans(text.text):
                if not left:
                    return
                left -= 1
                yield _hidden(where, text.text[start], start, end)

    def places(self, findings: Iterable[Finding]) -> Iterator[tuple[int, int]]:
        """Yield line and column of each, in the whole text or in the subject; (0, 0) for the message as such."""
        lines = [0, *(found.end() for found in re.finditer("\n", self.whole))]
        for finding in findings:
            block = finding.where.block
            if block is not None:
                position = self.starts[block] + finding.start
                line = bisect_right(lines, position)
                yield line, position - lines[line - 1] + 1
            elif finding.where.part == "subject" and finding.end:
                yield 1, finding.start + 1
            else:
                yield 0, 0

    def made(self, findings: Iterable[Finding]) -> frozenset[Finding]:
        """Those findings whose fixes are in the mended texts."""
        by_block: dict[int | None, list[Finding]] = {}
        for finding in findings:
            by_block.setdefault(finding.where.block, []).append(finding)
        return frozenset(
            each
            for text in self.looked.texts
            for each in made(text.text, _of(text, by_block.get(text.block, ())))
        )

    def mended(self, findings: Iterable[Finding]) -> str:
        """The whole text with the fixes of its findings."""
        by_block: dict[int | None, list[Finding]] = {}
        for finding in findings:
            by_block.setdefault(finding.where.block, []).append(finding)
        pieces: list[str] = []
        done = 0
        for text in self.looked.texts:
            if text.block is not None and text.block in by_block:
                start = self.starts[text.block]
                pieces += (self.whole[done:start], mended(text.text, by_block[text.block]))
                done = start + len(text.text)
        return "".join((*pieces, self.whole[done:]))

    def mended_subject(self, findings: Sequence[Finding]) -> str:
        """The subject with the fixes of its findings; empty where there is none."""
        return " | ".join(
            mended(text.text, _of(text, findings))
            for text in self.looked.texts
            if text.part == "subject"
        )


def _of(text: Text, findings: Iterable[Finding]) -> list[Finding]:
    """Those findings that are about one text."""
    return [
        each
        for each in findings
        if each.where.part == text.part and each.where.language in (None, text.language)
    ]


def from_plain(
    text: str,
    facts: Facts,
    language: Language | None = None,
    subject: str = "",
    *,
    both: bool = False,
) -> Foreign:
    """Take plain text: a block for each paragraph. The mail that is quoted at its end is left alone.

    Args:
        text: what to take.
        facts: of the message.
        language: of all of it; None for English, or, where a line of dashes parts the two, for Welsh and English.
        subject: the email's; empty where there is none.
        both: it is in both languages, even without such a line: then each paragraph tells its own.
    """
    whole = _LINE_ENDS.sub("\n", text)
    spans = list(_paragraphs(whole))
    if len(spans) > MOST_BLOCKS:
        spans[MOST_BLOCKS - 1 :] = [(spans[MOST_BLOCKS - 1][0], spans[-1][1])]
    texts = [Text(whole[start:end], language or Language.EN) for start, end in spans]
    own = _count_own([text.text for text in texts])
    quoted, texts = len(texts) > own, texts[:own]
    if language is None:
        texts = in_both(texts, known=both)
    foreign = _foreign(whole, [start for start, _ in spans[:own]], texts, facts, subject)
    return msgspec.structs.replace(foreign, quoted=quoted)


def _count_own(paragraphs: Sequence[str]) -> int:
    """How many of the paragraphs stand before an earlier mail that is quoted at the end."""
    blocks = [
        RichParagraph((RichRun(text),), quote=1 if _is_quoted(text) else 0) for text in paragraphs
    ]
    own, _ = parted_quote(with_quotes(blocks))
    return len(own)


def _is_quoted(text: str) -> bool:
    """Whether every line has the sign of what is quoted, but for one that says who wrote it."""
    first, _, rest = text.partition("\n")
    lines = rest.split("\n") if rest and is_attribution(first) else text.split("\n")
    return all(line.startswith(">") for line in lines)


def from_html(
    html: str,
    facts: Facts,
    style: HtmlStyle,
    language: Language | None = None,
    subject: str = "",
    *,
    both: bool = False,
) -> Foreign:
    """Take HTML: a block for each paragraph, with the list that follows it.

    Args:
        html: what to read.
        facts: of the message.
        style: how the channel looks.
        language: of all of it; None where its own tags tell.
        subject: the email's; empty where there is none.
        both: it is in both languages, whatever its tags say.

    Raises:
        AppError: as `read_html`.
    """
    # The window starts without the reader.
    from app.formatting.markup.reading import read_html  # noqa: PLC0415

    return from_rich(read_html(html), facts, style, language, subject, both=both)


def from_rich(
    document: RichDocument,
    facts: Facts,
    style: HtmlStyle,
    language: Language | None = None,
    subject: str = "",
    *,
    both: bool = False,
) -> Foreign:
    """Take what was read of any file. The mail that is quoted at its end is neither checked nor mended.

    Args: as `from_html`.
    """
    own, quoted = parted_quote(document.blocks)
    read = as_blocks(own, style, language)
    styled: dict[int, list[Styled]] = {}
    for look in read.looks:
        styled.setdefault(look.block, []).append(
            Styled(look.start, look.end, look.style, look.detail)
        )
    texts = [
        _text(block, tuple(styled.get(index, ())))
        for index, block in enumerate(read.blocks[:MOST_BLOCKS])
    ]
    if more := read.blocks[MOST_BLOCKS:]:
        # Their looks are left out: no message is so long.
        texts.append(Text(plain_text(more), more[0].language))
    starts: list[int] = []
    position = 0
    for text in texts:
        starts.append(position)
        position += len(text.text) + len(_BETWEEN)
    left_alone = plain_text(as_blocks(quoted, style, language).blocks)
    pieces = [*(text.text for text in texts), *([left_alone] if left_alone else [])]
    if both:
        texts = in_both(texts, known=True)
    foreign = _foreign(_BETWEEN.join(pieces), starts, texts, facts, subject)
    return msgspec.structs.replace(foreign, told=document.told, quoted=bool(left_alone))


def _text(block: Block, styled: tuple[Styled, ...]) -> Text:
    masked = tuple(address_spans(block))
    return Text(block_text(block), block.language, masked=masked, styled=styled)


_BETWEEN = "\n\n"


def _foreign(
    whole: str, starts: list[int], texts: list[Text], facts: Facts, subject: str
) -> Foreign:
    blocks = [msgspec.structs.replace(text, block=index) for index, text in enumerate(texts)]
    if subject:
        blocks[:0] = _subjects(subject, [each.language for each in blocks])
    return Foreign(whole, tuple(starts), Looked(tuple(blocks), facts, "foreign"))


def _subjects(subject: str, languages: list[Language]) -> list[Text]:
    """The subject, or its Welsh and its English: “cy | en”."""
    parts = subject.split(" | ")
    if len(parts) == len(_BOTH) and set(languages) == set(_BOTH):
        return [
            Text(each, language, "subject") for each, language in zip(parts, _BOTH, strict=True)
        ]
    return [Text(subject, languages[0] if languages else Language.EN, "subject")]


_BOTH = (Language.CY, Language.EN)


def _told(kind: str, count: int, words: tuple[str, ...]) -> Finding:
    shown = [f"“{each[:_MOST_SHOWN]}{'…' * (len(each) > _MOST_SHOWN)}”" for each in words]
    said = Bilingual(
        *(
            change_words(kind, count, language, words=shown)
            for language in (Language.EN, Language.CY)
        )
    )
    return Finding("left-out", Severity.ADVISE, Where("message"), (("what", said),))


def _hidden(where: Where, character: str, start: int, end: int) -> Finding:
    params = (("code", f"U+{ord(character):04X}"),)
    fix = Fix("replace", "\n" if character in _SEPARATORS else "")
    return Finding("hidden-in-text", Severity.ADVISE, where, params, "", start, end, fix)


def _paragraphs(whole: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each paragraph, without white space at its ends."""
    position = 0
    for gap in (*_BLANK_LINES.finditer(whole), None):
        end = gap.start() if gap else len(whole)
        text = whole[position:end]
        if text.strip():
            yield position + len(text) - len(text.lstrip()), position + len(text.rstrip())
        position = gap.end() if gap else end


def address_spans(block: Block) -> Iterator[Masked]:
    """Yield where the addresses of links stand; the words that lead to them are prose."""
    for run, start, end in located_runs(block):
        if run.link:
            address = shown_address(run.link)
            stands_alone = is_address(run.text, run.link)
            yield Masked(
                start if stands_alone else end - len(address) - 1, end - (not stands_alone), "link"
            )
