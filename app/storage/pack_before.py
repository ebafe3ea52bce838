"""What came of a folder's files when it was compiled last, as the compiled file has it."""

from __future__ import annotations

import contextlib
from collections.abc import Collection

import msgspec

from app.compose.wording_finding import WordingFinding
from app.errors import AppError
from app.packs.container import Container
from app.source.problems import Problem
from app.storage.pack_folder import Stamp
from app.storage.pack_parts import KEPT
from app.storage.template_compiling import Kept
from app.templates.compiled import INDEX, read_index_part
from app.templates.compiled_search import SEARCH, read_search_part
from app.templates.pack import PackIndex
from app.templates.search import TemplateSearch
from app.templates.stored_words import WORDS, ChangedWords, StoredWords, with_words


class Before(msgspec.Struct, frozen=True):
    """What came of a folder's files when it was compiled last.

    Attributes:
        form: stands for the code that read them.
        stamps: of every file, by its path.
        shared: stands for all that templates may depend on besides their own files.
        checks: stands for the rules, and for all else that wording was held against.
        rule_problems: what is wrong in the files of rules.
        shared_key: stands for the wording that templates share.
        shared_wording: where that breaks the rules.
        templates: what came of each template, by its id.
    """

    form: bytes = b""
    stamps: dict[str, Stamp] = {}
    shared: bytes = b""
    checks: bytes = b""
    rule_problems: tuple[Problem, ...] = ()
    shared_key: bytes = b""
    shared_wording: tuple[WordingFinding, ...] = ()
    templates: dict[str, Kept] = {}


class Past:
    """The pack as it was compiled last, opened.

    Attributes:
        before: what came of its files.
        index: what it was; None where nothing is known of it.
        search: as `index`.
    """

    def __init__(
        self,
        before: Before | None = None,
        index: PackIndex | None = None,
        search: TemplateSearch | None = None,
    ) -> None:
        self.before = before if before is not None else Before()
        self.index = index
        self.search = search

    def with_words(
        self, index: PackIndex, anew: Collection[str]
    ) -> tuple[PackIndex, Collection[str] | None]:
        """The index with words for the search, and the templates that may have others than before.

        Args:
            index: of the pack now, with the words of what was compiled now.
            anew: the templates that were.

        Returns:
            The index; the ids, or None where nothing is known of what was before.
        """
        words = self.index.words if self.index is not None else None
        if not isinstance(words, StoredWords):
            return index, None
        others = {
            name: index.words[name] for name in index.heads if name in anew or name not in words
        }
        after = ChangedWords(index.heads, words, others)
        return msgspec.structs.replace(index, words=after), others

    def bare(self, kept: Kept, name: str, index: PackIndex, *, anew: bool) -> Kept:
        """What is to be kept of a template: without what stands in the pack's index too, and with its words."""
        brief = kept.brief
        if name in index.heads:
            brief = msgspec.structs.replace(brief, head=None, words="")
        elif not anew and self.index is not None and name in self.index.words:
            # It was in the index, and is set aside now.
            brief = msgspec.structs.replace(brief, words=self.index.words[name])
        return msgspec.structs.replace(kept, brief=brief)


def read_past(container: Container | None, form: bytes) -> Past:
    """What the files of a pack were; nothing, where other code read them (`form`) or the file is damaged."""
    if container is None or KEPT not in container:
        return Past()
    with contextlib.suppress(AppError, msgspec.DecodeError, UnicodeDecodeError):
        before = msgspec.msgpack.decode(container.part(KEPT), type=Before)
        if before.form == form:
            index = read_index_part(container.part(INDEX))
            index = with_words(index, container.part(WORDS))
            whole = {name: _whole(each, name, index) for name, each in before.templates.items()}
            search = read_search_part(container.part(SEARCH), index)
            return Past(msgspec.structs.replace(before, templates=whole), index, search)
    return Past()


def _whole(kept: Kept, name: str, index: PackIndex) -> Kept:
    """With its head. Its words aren't read: whoever needs them finds them in the index."""
    if name not in index.heads:
        return kept
    brief = msgspec.structs.replace(kept.brief, head=index.heads[name])
    return msgspec.structs.replace(kept, brief=brief)
