"""Text that a comma has torn apart inside braces: `{en: Hello, there, cy: …}`."""

from __future__ import annotations

import msgspec

from app.source.events import ParserMark
from app.source.problems import Problems
from app.source.quoting import entry, key_lead, quote
from app.source.text import Source
from app.source.tree import KeyedNode, Node, Scalar


class EntryDraft(msgspec.Struct):
    """An entry as it was read, with what is needed to tell whether it is one.

    Attributes:
        key: its key.
        key_end: where its key ends.
        value: its value.
        start: where its value begins.
        end: where its value ends.
        stray: it has neither a colon nor a value, so it may be the rest of a text.
    """

    key: Scalar
    key_end: ParserMark
    value: Node
    start: ParserMark
    end: ParserMark
    stray: bool


def is_stray(key_end: ParserMark, value: Node, start: ParserMark, source: Source) -> bool:
    """Tell whether a key in braces has no colon after it."""
    if not isinstance(value, Scalar) or value.text or value.style != "plain":
        return False
    last = start.column if start.line == key_end.line else None
    return ":" not in source.line(key_end.line)[key_end.column : last]


def rejoin(drafts: list[EntryDraft], source: Source, problems: Problems) -> list[KeyedNode]:
    """Return the entries, with text that a comma has torn apart put together again."""
    kept: list[EntryDraft] = []
    torn: dict[int, ParserMark] = {}
    for draft in drafts:
        if draft.stray and kept and _can_go_on(kept[-1]):
            torn.setdefault(len(kept) - 1, kept[-1].end)
            _join(kept[-1], draft, source)
        elif draft.stray and not draft.key.text.endswith(":") and ":" in draft.key.text:
            key, _, text = draft.key.text.partition(":")
            mended = entry(key, text)
            problems.add(draft.key.place, "no-space-after-colon", mended=mended)
        else:
            kept.append(draft)
    for index, comma in torn.items():
        _tell(kept[index], comma, source, problems)
    return [KeyedNode(draft.key, draft.value) for draft in kept]


def _can_go_on(draft: EntryDraft) -> bool:
    return not draft.stray and isinstance(draft.value, Scalar) and bool(draft.value.text)


def _join(draft: EntryDraft, rest: EntryDraft, source: Source) -> None:
    value = draft.value
    if not isinstance(value, Scalar):
        raise TypeError("only text can be torn apart")
    if value.style == "plain" and value.runs == () and draft.start.line == rest.key_end.line:
        # The author's own blanks around the comma, and every character where it stands.
        text = source.line(draft.start.line)[draft.start.column : rest.key_end.column]
        draft.value = Scalar(text, value.place, "plain", rest.key.comment)
    else:
        text = f"{value.text}, {rest.key.text}"
        draft.value = Scalar(text, value.place, value.style, rest.key.comment, None)
    draft.end = rest.key_end


def _tell(draft: EntryDraft, comma: ParserMark, source: Source, problems: Problems) -> None:
    text = draft.value.text if isinstance(draft.value, Scalar) else ""
    mended = key_lead(draft.key.text) + quote(text)
    problems.add(
        source.place(comma.line, comma.column), "comma-in-braces", text=text, mended=mended
    )
