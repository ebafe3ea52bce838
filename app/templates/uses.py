"""Where something of a pack is used: a shared phrase or question, a list of choices, an entry of the office, a term."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal

import msgspec

from app.errors import AppError
from app.expressions.names import OFFICE_ENTRIES
from app.source.problems import Place, closest
from app.source.scalar_kinds import Token
from app.source.tree import Mapping as Group
from app.source.tree import Node, Scalar
from app.source.walking import Leaf, walk_group
from app.templates.file_shapes import shape_of_file
from app.templates.pack import Term
from app.templates.written_texts import WordsInFile, WrittenText, texts_of_leaves

UsedKind = Literal["phrase", "question", "choices", "office", "term"]
How = Literal[
    "asked",
    "choices",
    "condition",
    "counted",
    "disclosure",
    "fast-track",
    "printed",
    "said",
    "word",
]
_STRING = re.compile(r"'[^']*'|\"[^\"]*\"")
_NAME = re.compile(r"(?<![\w.])[a-z]\w*(?:\.\w+)*")
_TAG = re.compile(r"\{\{(?:(?!\{\{|\}\}).)*\}\}|\{%(?:(?!\{%|%\}).)*%\}", re.DOTALL)
_FLAGS: dict[tuple[str, ...], How] = {
    ("fast_track",): "fast-track",
    ("discloses",): "disclosure",
}
_FOLDERS: dict[str, UsedKind] = {
    "phrases": "phrase",
    "questions": "question",
    "choices": "choices",
    "office": "office",
}


class UsedThing(msgspec.Struct, frozen=True):
    """What may be used in several places.

    Attributes:
        name: as the files name it; of a term, its English.
        file: the only file in which it may stand, for a question of one template; otherwise empty.
    """

    kind: UsedKind
    name: str
    file: str = ""
    welsh: str = ""


class Used(msgspec.Struct, frozen=True):
    """One place where something is used.

    Attributes:
        how: what it is there for.
        text: the words in which it stands, or the condition.
    """

    place: Place
    how: How
    text: str


class PackUses:
    """What stands in the files of a pack, ready to be asked.

    Args:
        roots: the files as they were read, by their paths.
        terms: those of the pack.
    """

    def __init__(self, roots: Mapping[str, Node], terms: tuple[Term, ...] = ()) -> None:
        self._leaves = {file: tuple(_leaves(file, root)) for file, root in roots.items()}
        self._texts = {
            file: tuple(texts_of_leaves(leaves, file)) for file, leaves in self._leaves.items()
        }
        self._terms = terms
        self._through = dict(_through(self._leaves.get("pack.yaml", ())))

    def things(self, name: str) -> list[UsedThing]:
        """Return what a name means: it may be that of a phrase and of a question.

        Args:
            name: as the files name it, with its folder (`questions/applied`) or without; `TEMPLATE:QUESTION`; a term.

        Raises:
            AppError: `unknown-used`, with the nearest name.
        """
        known = dict(self._known())
        found = [thing for each, thing in known.items() if name in (each, thing.name, thing.welsh)]
        if not found:
            folded = name.casefold()
            found = [
                thing
                for thing in known.values()
                if thing.kind == "term"
                and folded in (thing.name.casefold(), thing.welsh.casefold())
            ]
        if not found:
            words = [each for key, thing in known.items() for each in (key, thing.name)]
            raise AppError("unknown-used", name=name, closest=closest(name, words))
        return found

    def uses(self, thing: UsedThing) -> list[Used]:
        """Return every place where something is used, in the order of the files."""
        files = [thing.file] if thing.file else list(self._leaves)
        found = (used for file in files for used in self._in_file(thing, file))
        return sorted(set(found), key=lambda used: (used.place, used.how))

    def users(self, thing: UsedThing) -> list[str]:
        """Return the files in which something is used."""
        return list(dict.fromkeys(used.place.file for used in self.uses(thing)))

    # --- what there is

    def _known(self) -> Iterator[tuple[str, UsedThing]]:
        for file, leaves in self._leaves.items():
            folder, _, name = file.removesuffix(".yaml").partition("/")
            if folder in _FOLDERS and name:
                yield f"{folder}/{name}", UsedThing(_FOLDERS[folder], name)
            elif folder == "templates":
                for leaf in leaves:
                    if leaf.path[:1] == ("questions",) and leaf.path[2:] == ("id",):
                        yield f"{name}:{leaf.path[1]}", UsedThing("question", leaf.path[1], file)
        for entry in OFFICE_ENTRIES:
            yield f"office.{entry}", UsedThing("office", entry)
        for term in self._terms:
            yield term.en, UsedThing("term", term.en, welsh=term.cy)

    # --- where it is used

    def _in_file(self, thing: UsedThing, file: str) -> Iterator[Used]:
        leaves = self._leaves.get(file, ())
        if thing.kind == "term":
            for text in self._texts.get(file, ()):
                yield from _words_of(thing, text)
            return
        params = {each.path[1] for each in leaves if each.path[:1] == ("params",)}
        if thing.kind == "question" and thing.name in params and file.startswith("phrases/"):
            return  # there the name is a parameter's
        for leaf in leaves:
            if isinstance(leaf.node, Scalar) and isinstance(leaf.kind, Token):
                yield from _of_token(thing, file, leaf, leaf.node)
            elif isinstance(leaf.node, Scalar) and leaf.path[-1:] == ("office",):
                yield from _named(thing, "office", "said", leaf.node)
            elif isinstance(leaf.node, Scalar) and file.startswith("templates/"):
                yield from self._of_flag(thing, leaf, leaf.node)
        for text in self._texts.get(file, ()):
            for words in (text.en, text.cy):
                yield from _printed(thing, words)

    def _of_flag(self, thing: UsedThing, leaf: Leaf, node: Scalar) -> Iterator[Used]:
        """What a template asks or says because of `fast_track: true` or `discloses: true`."""
        how = _FLAGS.get(leaf.path)
        added = self._through.get((thing.kind, thing.name))
        if how is not None and how == added and node.text == "true":
            yield Used(node.place, how, f"{leaf.path[0]}: true")


def _through(leaves: tuple[Leaf, ...]) -> Iterator[tuple[tuple[UsedKind, str], How]]:
    """What `pack.yaml` adds to templates, by their flags."""
    for leaf in leaves:
        if isinstance(leaf.node, Scalar):
            match leaf.path:
                case ("fast_track", "question" | "phrase" as kind):
                    yield (
                        ("phrase" if kind == "phrase" else "question", leaf.node.text),
                        "fast-track",
                    )
                case ("disclosure", "questions", _):
                    yield ("question", leaf.node.text), "disclosure"


def _leaves(file: str, root: Node) -> Iterator[Leaf]:
    shape = shape_of_file(file)
    if shape is not None and isinstance(root, Group):
        yield from walk_group(root, shape)


def _of_token(thing: UsedThing, file: str, leaf: Leaf, node: Scalar) -> Iterator[Used]:
    """A use by name, or in a condition."""
    path = leaf.path
    if isinstance(leaf.kind, Token) and leaf.kind.what == "expression":
        if _asks(thing, node.text):
            yield Used(node.place, "condition", node.text)
    elif path[-1:] == ("use",):
        within = path[-3] if len(path) > 2 and path[-2] != "choices" else path[-2]
        kinds: dict[str, tuple[UsedKind, How]] = {
            "phrases": ("phrase", "said"),
            "questions": ("question", "asked"),
            "choices": ("choices", "choices"),
        }
        if within in kinds:
            yield from _named(thing, *kinds[within], node)
    elif path[-1:] == ("count",):
        yield from _named(thing, "question", "counted", node)
    elif file == "pack.yaml" and path[:1] == ("fast_track",):
        yield from _named(
            thing, "phrase" if path[1] == "phrase" else "question", "fast-track", node
        )
    elif file == "pack.yaml" and path[:2] == ("disclosure", "questions"):
        yield from _named(thing, "question", "disclosure", node)


def _named(thing: UsedThing, kind: UsedKind, how: How, node: Scalar) -> Iterator[Used]:
    if thing.kind == kind and node.text == thing.name:
        yield Used(node.place, how, node.text)


def _asks(thing: UsedThing, expression: str) -> bool:
    names = _NAME.findall(_STRING.sub("''", expression))
    if thing.kind == "office":
        return f"office.{thing.name}" in names
    return thing.kind == "question" and any(
        each == thing.name or each.startswith(f"{thing.name}.") for each in names
    )


def _printed(thing: UsedThing, words: WordsInFile) -> Iterator[Used]:
    """Values, and conditions within the text."""
    source = words.scalar.text
    for tag in _TAG.finditer(source, words.start, words.end):
        if _asks(thing, tag[0].strip("{}% ")):
            how: How = "printed" if tag[0].startswith("{{") else "condition"
            yield Used(words.scalar.locate(tag.start()), how, " ".join(words.text.split()))


def _words_of(thing: UsedThing, text: WrittenText) -> Iterator[Used]:
    """A term in either language."""
    for term, words in ((thing.name, text.en), (thing.welsh, text.cy)):
        # Blanks in the file may be line ends.
        pattern = r"\s+".join(map(re.escape, term.split()))
        said = _TAG.sub(lambda tag: " " * len(tag[0]), words.scalar.text)
        sought = re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE)
        found = sought.search(said, words.start, words.end)
        if found is not None:
            yield Used(words.scalar.locate(found.start()), "word", " ".join(words.text.split()))
