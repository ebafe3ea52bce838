"""The sound pack, broken in memory, and what is told then."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from app.cli.set_aside import WRONG, tell_all
from app.errors import AppError
from app.language import Bilingual, Language
from app.language.prose import error_words
from app.rules.reading import read_rules
from app.source.problem_words import describe
from app.source.problems import Problem, Problems
from app.templates.model import Template
from app.templates.pack import Pack, PackIndex, PackInfo
from app.templates.reading import SharedReading
from app.templates.template_files import TemplateBrief, read_template_file
from tests.unit.broken_packs.fault import HERE, Fault

SOUND = Path("tests/data/broken/pack")
Files = dict[str, bytes]


@cache
def sound() -> Files:
    """The files of the sound pack."""
    return {each.relative_to(SOUND).as_posix(): each.read_bytes() for each in SOUND.rglob("*.yaml")}


def broken(fault: Fault) -> tuple[Files, str]:
    """The files with a fault in one of them, and the place where it must be told."""
    text = fault.new
    if fault.old:
        text = sound()[fault.path].decode()
        assert fault.old in text, fault
        text = text.replace(fault.old, fault.new, 1)
    place = fault.at
    if not place:
        before = text[: text.index(HERE)]
        line = before.rpartition("\n")[2]
        place = f"{fault.path}:{before.count(chr(10)) + 1}:{len(line) + 1}"
    return sound() | {fault.path: text.replace(HERE, "").encode()}, place


def problems_of(files: Files) -> tuple[Problem, ...]:
    """Everything that is wrong in the files of a pack that can be opened, as compiling it finds out.

    What didn't change since the last time isn't read again, as there.
    """
    shared = _shared(_but(files, "templates/"))
    briefs = {
        name: _brief(shared, path, name, files[path])
        for name, path in shared.files.templates()
        if path in files
    }
    rules = _rules(_only(files, "rules/"), shared.channel_names)
    return (*shared.index(briefs).problems, *rules)


def told(files: Files) -> list[str]:
    """What an author is told: a line for each problem."""
    try:
        return [describe(each, Language.EN) for each in problems_of(files)]
    except AppError as error:
        found = error.params.get("problems", ())
        if isinstance(found, tuple) and found:
            return [describe(each, Language.EN) for each in found]
        return error_words(error, Language.EN).splitlines()


def exit_code(files: Files) -> int:
    """How `list` ends for a pack of these files."""
    try:
        problems = problems_of(files)
    except AppError:
        return WRONG
    index = PackIndex(PackInfo("small", Bilingual("", ""), "1", "sample"), problems=problems)
    return tell_all(Pack(index, _nothing))


def _nothing(template_id: str) -> Template:
    raise AssertionError(template_id)


Content = tuple[tuple[str, bytes], ...]


def _only(files: Files, folder: str) -> Content:
    return tuple((path, data) for path, data in files.items() if path.startswith(folder))


def _but(files: Files, folder: str) -> Content:
    """The files, those of templates by their names only."""
    return tuple(
        (path, b"" if path.startswith(folder) and not path.endswith("_folder.yaml") else data)
        for path, data in files.items()
    )


@cache
def _shared(content: Content) -> SharedReading:
    return SharedReading(dict(content))


@cache
def _brief(shared: SharedReading, path: str, name: str, data: bytes) -> TemplateBrief:
    return read_template_file(data, path, name, shared.info, shared.reading).brief


@cache
def _rules(content: Content, channels: tuple[str, ...]) -> tuple[Problem, ...]:
    problems = Problems()
    read_rules(dict(content), problems, channels=channels)
    return problems.all()
