"""Compiles a pack folder to one file: what came of a file before is kept by its content and by what it uses."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

import msgspec

from app.compose.pack_wording import in_order
from app.errors import AppError
from app.packs.container import Container, Packed
from app.rules.compiled import RULES, open_rules, rules_part
from app.rules.reading import FOLDER as RULES_FOLDER
from app.rules.reading import read_rules
from app.source.problems import Problem, Problems
from app.storage.pack_before import Before, read_past
from app.storage.pack_folder import PackFolder
from app.storage.pack_parts import KEPT, WORDING
from app.storage.spelling import Spelling
from app.storage.template_compiling import Compiled, Kept, TemplateCompiler, Wanted
from app.storage.workers import compile_templates
from app.templates.compiled import INDEX, index_part, part_name
from app.templates.compiled_search import SEARCH, search_part
from app.templates.dependence import digest_of, encoded
from app.templates.pack import PackIndex
from app.templates.reading import SharedReading
from app.templates.search import TemplateSearch
from app.templates.stored_words import WORDS, words_part
from app.templates.template_files import TemplateBrief

FEW = 300
"""Templates of which the wording is held against the rules at once: a second's work."""

Progress = Callable[[int, int], None]
"""Is told how much of how much is done, now and then, by whatever thread does it."""

Parts = dict[str, bytes | Packed]


class _SharedParts:
    """Everything of a pack but its templates, read.

    Attributes:
        key: stands for the files that it was read from.
        reading: what was read.
        compiler: compiles the templates.
        rule_problems: what is wrong in the files of rules.
    """

    def __init__(
        self,
        key: bytes,
        reading: SharedReading,
        compiler: TemplateCompiler,
        rule_problems: tuple[Problem, ...],
    ) -> None:
        self.key = key
        self.reading = reading
        self.compiler = compiler
        self.rule_problems = rule_problems


_last: dict[Path, _SharedParts] = {}
"""What was shared in the folder that was compiled last: while its owner writes, only templates are read again."""


def compile_parts(
    folder: PackFolder,
    form: bytes,
    container: Container | None,
    progress: Progress,
    *,
    check: bool | None = True,
) -> Parts:
    """Return the parts of a pack's file.

    Args:
        folder: of the pack.
        form: stands for the code that reads it.
        container: the pack as it was compiled last; None to compile everything.
        progress: is told how far it is.
        check: hold its own wording against its rules; None to do so only where that takes no time. It is half of the
            work, and its owner's matter: nobody's start waits for it.

    Raises:
        AppError: as `app.storage.packs.load` does.
    """
    return _Compiling(folder, form, container, progress).parts(check=check)


class _Compiling:
    def __init__(
        self, folder: PackFolder, form: bytes, container: Container | None, progress: Progress
    ) -> None:
        self._folder = folder
        self._form = form
        self._container = container
        self._progress = progress
        self._past = read_past(container, form)
        self._before = self._past.before
        self._shared = self._read_shared()
        self._kept: dict[str, Kept] = {}
        self._anew: dict[str, None] = {}
        self._parts: Parts = {}

    def parts(self, *, check: bool | None) -> Parts:
        """Compile what has to be."""
        shared = self._shared
        paths = dict(shared.reading.files.templates())
        if check is None:
            check = len(paths) <= FEW or self._was_checked()
        wanted = [self._wanted(name, path, check=check) for name, path in paths.items()]
        self._compile([each for each in wanted if each is not None])
        # In the order of the files, whichever came first.
        self._kept = {name: self._kept[name] for name in paths}
        self._parts = {name: self._parts[name] for name in paths if name in self._parts}
        briefs = {name: kept.brief for name, kept in self._kept.items()}
        index = shared.reading.index(briefs)
        index = msgspec.structs.replace(index, problems=index.problems + shared.rule_problems)
        if not index.heads:
            raise AppError("no-good-template", str(self._folder.path), problems=index.problems)
        after = self._after(index, briefs, check=check)
        index, others = self._past.with_words(index, self._anew)
        parts: Parts = {RULES: shared.compiler.rules, INDEX: index_part(index, self._past.index)}
        parts[SEARCH] = search_part(TemplateSearch(index, self._past.search, others=others))
        parts[WORDS] = words_part(index)
        if check:
            own = [each for name in index.heads for each in self._kept[name].wording]
            wording = in_order((*own, *after.shared_wording))
            parts[WORDING] = msgspec.msgpack.encode(wording)
        parts[KEPT] = msgspec.msgpack.encode(after)
        return parts | {part_name(name): part for name, part in self._parts.items()}

    def _was_checked(self) -> bool:
        """Whether all wording was held against these rules already, so that little can be left to do."""
        return (
            self._container is not None
            and WORDING in self._container
            and self._before.checks == self._shared.compiler.checks
        )

    # --- what was before

    def _wanted(self, name: str, path: str, *, check: bool) -> Wanted | None:
        """A template that has to be looked at; None where it is kept as it is."""
        kept, compiler = self._before.templates.get(name), self._shared.compiler
        part = self._part_before(name)
        if kept is None or not kept.key or (kept.brief.head is not None and part is None):
            return Wanted(name, path, str(self._folder.file(path)), check)
        if self._before.stamps.get(path) != self._folder.stamps.get(path) or not (
            self._before.shared == compiler.dependence.whole or compiler.is_fresh(name, kept)
        ):
            return Wanted(name, path, str(self._folder.file(path)), check, kept)
        if check and part is not None and kept.checked != compiler.checks:
            return Wanted(name, path, str(self._folder.file(path)), check, kept, part)
        self._kept[name] = kept
        if part is not None and kept.brief.head is not None:
            self._parts[name] = part
        return None

    def _part_before(self, name: str) -> Packed | None:
        part = part_name(name)
        if self._container is None or part not in self._container:
            return None
        return self._container.packed(part)

    # --- what is now

    def _read_shared(self) -> _SharedParts:
        folder = self._folder
        lines = [
            f"{name} {'' if _is_template(name) else stamp}" for name, stamp in folder.stamps.items()
        ]
        lines += [f"{problem.place} {problem.code}" for problem in folder.aside]
        key = digest_of(self._form, "\n".join(lines).encode("utf-8", "surrogateescape"))
        last = _last.get(folder.path)
        if last is not None and last.key == key:
            return last
        shared = self._read_anew(key, last)
        _last.clear()
        if all(problem.code != "cannot-read-file" for problem in folder.aside):
            _last[folder.path] = shared
        return shared

    def _read_anew(self, key: bytes, last: _SharedParts | None) -> _SharedParts:
        files: dict[str, bytes] = {}
        for name in self._folder.stamps:
            data = b"" if _is_template(name) else self._folder.read(name)
            if data is not None:
                files[name] = data
        try:
            reading = SharedReading(files, self._folder.aside)
        except AppError as error:
            where = error.where or str(self._folder.path)
            raise AppError(error.code, where, **error.params) from error
        sent = {name: each.sent for name, each in reading.reading.channels.items()}
        of_rules = [
            part
            for name, data in files.items()
            if name.startswith(RULES_FOLDER)
            for part in (name.encode("utf-8", "surrogateescape"), data)
        ]
        checks = digest_of(self._form, encoded(sent), encoded(reading.channel_names), *of_rules)
        rules, problems = self._rules(checks, files, reading)
        compiler = TemplateCompiler(reading.reading, reading.info, rules, checks)
        if last is not None:
            compiler.take_over(last.compiler)
        return _SharedParts(key, reading, compiler, problems)

    def _rules(
        self, checks: bytes, files: dict[str, bytes], reading: SharedReading
    ) -> tuple[bytes, tuple[Problem, ...]]:
        """The rules as they are stored, and what is wrong with them."""
        if self._container is not None and self._before.checks == checks:
            with contextlib.suppress(AppError):
                part = self._container.part(RULES)
                open_rules(part)
                return part, self._before.rule_problems
        problems = Problems()
        rules = read_rules(files, problems, channels=reading.channel_names, speller=Spelling())
        return rules_part(rules), problems.all()

    # --- compiling

    def _compile(self, wanted: list[Wanted]) -> None:
        done = 0

        def step() -> None:
            nonlocal done
            done += 1
            self._progress(done, len(wanted))

        for compiled in compile_templates(self._shared.compiler, wanted, step):
            self._take(compiled)

    def _take(self, compiled: Compiled) -> None:
        self._kept[compiled.id] = compiled.kept
        if not compiled.same:
            self._anew[compiled.id] = None
        part = self._part_before(compiled.id) if compiled.same else compiled.part
        if part is not None and compiled.kept.brief.head is not None:
            self._parts[compiled.id] = part

    def _after(self, index: PackIndex, briefs: dict[str, TemplateBrief], *, check: bool) -> Before:
        """What the next compiling is to know."""
        compiler = self._shared.compiler
        users: dict[str, dict[str, None]] = {}
        for name in index.heads:
            for phrase in briefs[name].says:
                users.setdefault(phrase, {}).update(dict.fromkeys(index.heads[name].channels))
        channels = {phrase: tuple(sorted(found)) for phrase, found in sorted(users.items())}
        shared_key = digest_of(
            compiler.checks, compiler.dependence.whole, encoded(index.office), encoded(channels)
        )
        wording = self._before.shared_wording
        if not check:
            shared_key, wording = b"", ()
        elif shared_key != self._before.shared_key:
            wording = compiler.own.of_shared(index, channels, self._shared.reading.files.files)
        return Before(
            form=self._form,
            stamps=self._folder.stamps,
            shared=compiler.dependence.whole,
            checks=compiler.checks,
            rule_problems=self._shared.rule_problems,
            shared_key=shared_key,
            shared_wording=wording,
            templates={
                name: self._past.bare(each, name, index, anew=name in self._anew)
                for name, each in self._kept.items()
            },
        )


def _is_template(name: str) -> bool:
    return name.startswith("templates/") and not name.endswith("/_folder.yaml")
