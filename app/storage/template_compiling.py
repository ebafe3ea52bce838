"""Compiles the templates of a pack, each by itself: what a worker does, in this process or in one of its own."""

from __future__ import annotations

from pathlib import Path

import msgspec

from app.compose.pack_wording import OwnWording
from app.compose.wording_finding import WordingFinding
from app.errors import AppError
from app.packs.container import Packed, packed
from app.rules.compiled import open_rules
from app.source.problems import Place, Problem
from app.storage.files import read_beginning
from app.storage.pack_folder import MAX_FILE_BYTES
from app.storage.spelling import Spelling
from app.templates.compiled import read_template_part, template_part
from app.templates.context import PackReading
from app.templates.dependence import Dependence, digest_of
from app.templates.pack import PackInfo
from app.templates.template_files import TemplateBrief, read_template_file


class Kept(msgspec.Struct, frozen=True, array_like=True):
    """What came of one template's file, kept by its content and what it uses.

    Attributes:
        digest: of the content.
        uses: the names of shared things that stand in it.
        key: of what it depends on besides.
        brief: what the rest of the pack must know of it.
        checked: of the rules and channels that its wording was held against; empty where it wasn't.
        wording: where it breaks them.
    """

    digest: bytes
    uses: tuple[str, ...]
    key: bytes
    brief: TemplateBrief
    checked: bytes = b""
    wording: tuple[WordingFinding, ...] = ()


class Wanted(msgspec.Struct, frozen=True):
    """A template that may have to be compiled.

    Attributes:
        id: of the template.
        path: of its file inside the pack.
        file: where that is.
        check: its wording is to be held against the rules too.
        kept: what came of it before.
        part: its part of the pack's file then, where only its wording has to be checked again.
    """

    id: str
    path: str
    file: str
    check: bool = True
    kept: Kept | None = None
    part: Packed | None = None


class Compiled(msgspec.Struct, frozen=True):
    """A template, compiled. `part` is None where it can't be used, or is what it was before (`same`)."""

    id: str
    kept: Kept
    part: Packed | None = None
    same: bool = False


class TemplateCompiler:
    """Compiles templates of one pack.

    Attributes:
        reading, info: everything of the pack but its templates.
        rules: the pack's rules, as they are stored.
        checks: stands for these rules, and for all else that wording is held against.
        dependence: what templates depend on besides their own files.
    """

    def __init__(self, reading: PackReading, info: PackInfo, rules: bytes, checks: bytes) -> None:
        self.reading = reading
        self.info = info
        self.rules = rules
        self.checks = checks
        self.dependence = Dependence(reading, info)
        self._own: OwnWording | None = None

    def take_over(self, other: TemplateCompiler) -> None:
        """Take from another what takes long to make, where it is the same."""
        if other.checks == self.checks:
            self._own = other._own

    @property
    def own(self) -> OwnWording:
        """Holds wording against the rules; made when it is first needed, because it takes a while."""
        if self._own is None:
            self._own = OwnWording(self.reading.channels, open_rules(self.rules), Spelling())
        return self._own

    def is_fresh(self, template_id: str, kept: Kept) -> bool:
        """Whether what a template depends on besides its own file is what it was."""
        return kept.key == self._key(template_id, kept.uses, kept.brief)

    def compile(self, wanted: Wanted) -> Compiled:
        """Compile one template, as far as that must be done again."""
        try:
            data = read_beginning(Path(wanted.file), MAX_FILE_BYTES)
        except AppError as error:
            return self._unread(wanted, str(error.params["reason"]))
        digest, kept = digest_of(data), wanted.kept
        if kept is None or kept.digest != digest or not self.is_fresh(wanted.id, kept):
            return self._read(wanted, data, digest)
        if kept.brief.head is None or not wanted.check or kept.checked == self.checks:
            return Compiled(wanted.id, kept, same=True)
        try:
            template = read_template_part(wanted.part.unpacked()) if wanted.part else None
        except AppError:
            template = None
        if template is None:
            return self._read(wanted, data, digest)
        wording = self.own.of_template(template, data)
        checked = msgspec.structs.replace(kept, checked=self.checks, wording=wording)
        return Compiled(wanted.id, checked, same=True)

    def _read(self, wanted: Wanted, data: bytes, digest: bytes) -> Compiled:
        read = read_template_file(data, wanted.path, wanted.id, self.info, self.reading)
        uses = self.dependence.uses(data, read.brief)
        key = self._key(wanted.id, uses, read.brief)
        kept = Kept(digest, uses, key, read.brief)
        if read.template is None:
            return Compiled(wanted.id, kept)
        if wanted.check:
            wording = self.own.of_template(read.template, data)
            kept = msgspec.structs.replace(kept, checked=self.checks, wording=wording)
        return Compiled(wanted.id, kept, packed(template_part(read.template)))

    def _key(self, template_id: str, uses: tuple[str, ...], brief: TemplateBrief) -> bytes:
        # What is missing where something is wrong may come with any other file.
        sound = brief.head is not None
        return self.dependence.key(template_id, uses) if sound else self.dependence.whole

    def _unread(self, wanted: Wanted, reason: str) -> Compiled:
        problem = Problem(Place(wanted.path), "cannot-read-file", (("reason", reason),))
        brief = TemplateBrief(wanted.path, problems=(problem,))
        # Its digest is that of no content: it is tried again at each time.
        return Compiled(wanted.id, Kept(b"", (), b"", brief))
