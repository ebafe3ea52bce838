"""The files of a pack as records: each read by its shape, what is wrong noted with its place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping

from app.source.kinds import Record
from app.source.problems import Place, Problem, Problems, closest
from app.source.reading import read_yaml
from app.source.shapes import Shape, read_shape
from app.templates.wording_shapes import ANSWER_ID, NAME

Files = Mapping[str, bytes]
"""The files of a pack: path inside it (with `/`) and content."""

_SINGLE = frozenset({"pack.yaml", "office.yaml", "terms.yaml", "reviews.yaml", "accepted.yaml"})
_FOLDERS = ("cases", "channels", "choices", "questions", "phrases", "rules")
"""Folders of well-named files; those in `rules` are read by `app.rules`, and those in `cases` by `app.proof`."""


class PackFiles:
    """The files, being read.

    Attributes:
        broken: what was set aside, by folder and name, with the file that says why.
    """

    def __init__(self, files: Files, problems: Problems, broken: dict[str, str]) -> None:
        self.files = files
        self.problems = problems
        self.broken = broken
        self._aside: list[str] = []
        self._paths: list[str] = []
        """Of all files, in order, once somebody asked."""

    def set_aside(self, problems: Iterable[Problem]) -> None:
        """Note files that are there and couldn't be read."""
        for problem in problems:
            self._aside.append(problem.place.file)
            self._paths.clear()
            self.problems.add(problem.place, problem.code, **dict(problem.params))
            self.note_broken(problem.place.file)

    def note_broken(self, path: str) -> None:
        """Note a file whose content can't be used, under every name that it may have been meant to have."""
        folder, _, name = path.rpartition(".")[0].rpartition("/")
        folders = (folder,) if folder else _FOLDERS
        for each in (name, name.casefold()):
            for form in (each, re.sub("[ _]", "-", each), re.sub("[ -]", "_", each)):
                for inside in folders:
                    if f"{inside}/{form}.yaml" not in self.files:
                        self.broken.setdefault(f"{inside}/{form}", path)

    def record(self, path: str, shape: Shape) -> Record | None:
        """Read one file; None when it isn't there or nothing in it can be used."""
        data = self.files.get(path)
        if data is None:
            self.problems.add(Place(path), "missing-file")
            return None
        node = read_yaml(data, path, self.problems)
        return None if node is None else read_shape(node, shape, self.problems)

    def in_folder(self, folder: str) -> Iterator[tuple[str, str]]:
        """Yield name and path of each well-named YAML file in a folder of the pack, in order of the names."""
        for path in sorted(self.files):
            name = path.removeprefix(f"{folder}/").removesuffix(".yaml")
            if path == f"{folder}/{name}.yaml" and "/" not in name and not _bad_names(path):
                yield name, path

    def templates(self) -> Iterator[tuple[str, str]]:
        """Yield id and path of each well-named file that is a template, in order of the paths."""
        for path in sorted(self.files):
            name = path.removeprefix("templates/").removesuffix(".yaml")
            is_folder = name.rpartition("/")[2] == "_folder"
            if path == f"templates/{name}.yaml" and not is_folder and not _bad_names(path):
                yield name, path

    def names_in(self, folder: str) -> tuple[str, ...]:
        """Templates and folders in a folder, by the names that they have or should have."""
        found: dict[str, None] = {}
        self._paths = self._paths or sorted((*self.files, *self._aside))
        # Asked for each folder: only those of this one are looked at. After “/” comes “0”.
        first, end = (bisect_left(self._paths, f"{folder}{after}") for after in "/0")
        for path in self._paths[first:end]:
            name, _, deeper = path.removeprefix(f"{folder}/").partition("/")
            if path != f"{folder}/_folder.yaml":
                name = name if deeper else name.rpartition(".")[0] or name
                found[_mended(name, NAME) or name] = None
        return tuple(found)

    def each(self, folder: str, shape: Shape, use: Callable[[str, Record], bool]) -> None:
        """Read each file of a folder; those with problems are set aside and named as broken."""
        for name, path in self.in_folder(folder):
            before = len(self.problems)
            record = self.record(path, shape)
            used = record is not None and use(name, record)
            if not used or len(self.problems) > before:
                self.broken[f"{folder}/{name}"] = path

    def check_unknown(self) -> None:
        """A file that nothing reads is a slip: told, never skipped in silence; what it was meant to hold is broken."""
        for path in sorted(self.files):
            parts = path.removesuffix(".yaml").split("/")
            in_templates = parts[0] == "templates" and len(parts) > 1
            in_folder = parts[0] in _FOLDERS and len(parts) == 2
            if path in _SINGLE or not path.endswith((".yaml", ".yml")):
                continue
            if not path.endswith(".yaml") or not (in_templates or in_folder):
                near = closest(re.sub(r"\.yml\Z", ".yaml", path), self._readable_paths(path))
                self.problems.add(Place(path), "unknown-file", closest=near)
                self.note_broken(path)
                continue
            for part in _bad_names(path):
                code = "bad-question-file" if parts[0] == "questions" else "bad-file-name"
                form = ANSWER_ID if parts[0] == "questions" else NAME
                self.problems.add(Place(path), code, name=part, closest=_mended(part, form))
                self.note_broken(path)

    def _readable_paths(self, path: str) -> list[str]:
        """What a file that nothing reads may have been meant to be called."""
        name = re.sub(r"\.yml\Z", ".yaml", path.rpartition("/")[2])
        folder, _, inside = path.partition("/")
        if not inside:
            return [each for each in _SINGLE if each not in self.files]
        rest = re.sub(r"\.yml\Z", ".yaml", inside) if folder.casefold() == "templates" else name
        near = closest(folder, (*_FOLDERS, "templates"))
        return [f"{near}/{rest}"] if near and f"{near}/{rest}" not in self.files else []


def _mended(name: str, form: str) -> str:
    """A name in the form that it must have, or nothing."""
    sign = "_" if form == ANSWER_ID else "-"
    mended = re.sub(r"[\s_-]+", sign, name.strip().casefold())
    return mended if re.fullmatch(form, mended) else ""


def _bad_names(path: str) -> list[str]:
    """Parts of a path that can't be part of an id."""
    folder, *parts = path.removesuffix(".yaml").split("/")
    form = ANSWER_ID if folder == "questions" else NAME
    if folder == "templates" and parts[-1] == "_folder":
        parts.pop()
    return [part for part in parts if not re.fullmatch(form, part)]
