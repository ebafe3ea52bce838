"""Everything of a pack that a translator may be asked for, by file; a file with a problem is set aside whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from app.rules.model import KINDS
from app.rules.reading import FOLDER as RULES_FOLDER
from app.rules.shapes import ANY_RULE, RULE_SHAPES
from app.source.problems import Problem, Problems
from app.source.reading import read_yaml
from app.source.tree import Mapping as Group
from app.source.tree import Node, Scalar, Sequence
from app.source.walking import Leaf, walk_group
from app.templates.file_shapes import shape_of_file
from app.templates.pack_files import Files
from app.templates.written_texts import WrittenText, texts_of_leaves, written_texts


class PackTexts(msgspec.Struct, frozen=True):
    """The texts of a pack.

    Attributes:
        texts: by file, in the order of the files.
        roots: the files, read.
        aside: why others can't be used.
    """

    texts: dict[str, tuple[WrittenText, ...]]
    roots: dict[str, Node]
    aside: tuple[Problem, ...] = ()

    def all(self) -> Iterator[WrittenText]:
        """Yield every text."""
        for texts in self.texts.values():
            yield from texts


def read_texts(files: Files, problems: Iterable[Problem]) -> PackTexts:
    """Read the texts of a pack.

    Args:
        files: of the pack.
        problems: of its reading: files that have some are set aside.
    """
    told = tuple(problems)
    broken = {each.place.file for each in told}
    texts: dict[str, tuple[WrittenText, ...]] = {}
    roots: dict[str, Node] = {}
    found = Problems()
    for file in sorted(files):
        shape = shape_of_file(file)
        if file in broken or _is_empty(files[file]):
            continue
        if shape is None and not _is_rules(file):
            continue
        before = len(found)
        root = read_yaml(files[file], file, found)
        if root is None or len(found) > before:
            continue
        roots[file] = root
        if shape is None:
            texts[file] = tuple(texts_of_leaves(_of_rules(root), file))
        else:
            texts[file] = tuple(written_texts(root, file, shape))
    return PackTexts(texts, roots, tuple(dict.fromkeys((*told, *found.all()))))


def _is_rules(file: str) -> bool:
    return file.startswith(RULES_FOLDER) and file.endswith(".yaml")


def _is_empty(data: bytes) -> bool:
    """Whether nothing is filled in yet: `office.yaml` is shipped as comments."""
    lines = (line.strip() for line in data.splitlines())
    return all(not line or line.startswith(b"#") for line in lines)


def _of_rules(root: Node) -> Iterator[Leaf]:
    """What rules say: the shape of each depends on its kind."""
    entry = root.get("rules") if isinstance(root, Group) else None
    items = entry.value.items if entry is not None and isinstance(entry.value, Sequence) else ()
    seen: dict[str, int] = {}
    for number, item in enumerate(items, 1):
        if isinstance(item, Group):
            name = _text(item, "id") or str(number)
            seen[name] = seen.get(name, 0) + 1
            name = name if seen[name] == 1 else f"{name}:{seen[name]}"
            kind = _text(item, "kind")
            shape = RULE_SHAPES[kind] if kind in KINDS else ANY_RULE
            yield from walk_group(item, shape, ("rules", name))


def _text(group: Group, key: str) -> str:
    entry = group.get(key)
    return entry.value.text if entry is not None and isinstance(entry.value, Scalar) else ""
