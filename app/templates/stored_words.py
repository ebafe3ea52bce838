"""The words of all wordings as they are stored: only compiling reads them again, and of those that changed alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from app.errors import AppError
from app.templates.pack import PackIndex
from app.templates.pieces import Pieces, Unpacking, in_changed_pieces, in_pieces

WORDS = "words"
IN_A_PIECE = 32
"""The words of so many templates are unpacked together."""
_decode = msgspec.msgpack.Decoder(list[str]).decode


class StoredWords(Mapping[str, str]):
    """Words by the ids of their templates; they are unpacked when they are asked for.

    Attributes:
        stored: as they stand in the pack's file.

    Raises:
        AppError: `not-compiled`, when there are more or fewer than ids; later, when damaged ones are asked for.
    """

    def __init__(self, ids: Iterable[str], stored: Pieces) -> None:
        self.stored = stored
        self._texts = Unpacking(stored, _decode)
        self._numbers = {template_id: number for number, template_id in enumerate(ids)}
        if len(self._numbers) != len(self._texts):
            raise AppError("not-compiled")

    def __len__(self) -> int:
        return len(self._numbers)

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __contains__(self, template_id: object) -> bool:
        return template_id in self._numbers

    def __getitem__(self, template_id: str) -> str:
        """The words of a template. Raises KeyError; AppError `not-compiled`."""
        return self._texts[self.number(template_id)]

    def number(self, template_id: str) -> int:
        """The place of a template's words among all. Raises KeyError."""
        return self._numbers[template_id]


class ChangedWords(Mapping[str, str]):
    """Words by the ids of their templates, most of which are what they were.

    Attributes:
        before: what was stored.
        was: for each template the place of its words there; -1 where they are others now.
    """

    def __init__(self, ids: Iterable[str], before: StoredWords, changed: Mapping[str, str]) -> None:
        """Take what changed.

        Args:
            ids: of all templates, in order.
            before: what was stored.
            changed: the words of each template that isn't there, or may have others.
        """
        self.before = before
        self.was = {each: -1 if each in changed else before.number(each) for each in ids}
        self._changed = changed

    def __len__(self) -> int:
        return len(self.was)

    def __iter__(self) -> Iterator[str]:
        return iter(self.was)

    def __contains__(self, template_id: object) -> bool:
        return template_id in self.was

    def __getitem__(self, template_id: str) -> str:
        """The words of a template. Raises KeyError; AppError `not-compiled`."""
        changed = self.was[template_id] < 0
        return self._changed[template_id] if changed else self.before[template_id]


def words_part(index: PackIndex) -> bytes:
    """The part of the words of all wordings."""
    words = index.words
    if isinstance(words, ChangedWords):
        ids = list(words)
        pieces = in_changed_pieces(
            words.before.stored, list(words.was.values()), lambda at: words[ids[at]]
        )
    else:
        pieces = in_pieces([words[name] for name in index.heads], IN_A_PIECE)
    return msgspec.msgpack.encode(pieces)


def with_words(index: PackIndex, data: bytes) -> PackIndex:
    """The index with the words of a part. Raises AppError `not-compiled`."""
    try:
        stored = msgspec.msgpack.decode(data, type=Pieces)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise AppError("not-compiled") from error
    return msgspec.structs.replace(index, words=StoredWords(index.heads, stored))
